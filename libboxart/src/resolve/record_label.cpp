#include "resolve/record_label.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

/// Contents are nested values, which are walked and destroyed recursively.
constexpr std::size_t max_depth = 1000;

using FieldReader = std::function<Content(std::string_view)>;

/// Text in which runs of blanks count as one and blanks at the ends as none, except escaped ones.
class FieldText {
 public:
  void add_blank() { pending_ = !text_.empty(); }
  void add(std::string_view piece) {
    if (pending_) text_ += ' ';
    pending_ = false;
    text_ += piece;
  }
  bool empty() const { return text_.empty(); }
  std::string take() {
    pending_ = false;
    return std::exchange(text_, {});
  }

 private:
  std::string text_;
  bool pending_ = false;
};

class RecordParser {
 public:
  RecordParser(std::string_view text,
               bool start_with_column,
               bool is_html,
               const FieldReader& field_of)
      : text_(text), is_html_(is_html), field_of_(field_of) {
    open(start_with_column ? Content::Kind::Column : Content::Kind::Row);
  }

  std::optional<Content> run() {
    for (at_ = 0; at_ < text_.size(); ++at_) {
      if (!read(text_[at_])) return std::nullopt;
    }
    if (in_port_ || open_.size() != 1) return std::nullopt;
    end_field();
    return close();
  }

 private:
  bool read(char c) {
    switch (c) {
      case '\\':
        return read_escape();
      case '{':
        if (in_port_ || has_parts_ || has_port_ || !field_.empty()) return false;
        if (open_.size() > max_depth) return false;
        open(open_.back().kind == Content::Kind::Row ? Content::Kind::Column : Content::Kind::Row);
        return true;
      case '|':
        if (in_port_) return false;
        end_field();
        return true;
      case '}':
        if (in_port_ || open_.size() == 1) return false;
        end_field();
        parts_ = close();
        has_parts_ = true;
        return true;
      case '<':
        if (is_html_) return read_character(c);
        if (in_port_ || has_parts_ || has_port_) return false;
        in_port_ = has_port_ = true;
        return true;
      case '>':
        if (is_html_) return read_character(c);
        if (!in_port_) return false;
        in_port_ = false;
        return true;
      default:
        return read_character(c);
    }
  }

  bool read_character(char c) {
    FieldText& target = in_port_ ? port_ : field_;
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!in_port_ && has_parts_) return blank;
    if (blank) {
      target.add_blank();
    } else {
      target.add(std::string_view(&c, 1));
    }
    return true;
  }

  bool read_escape() {
    if (at_ + 1 == text_.size()) return true;
    if (has_parts_ && !in_port_) return false;
    const char c = text_[++at_];
    const std::string_view specials = is_html_ ? "{}|<>" : "{}|<> ";
    const bool special = specials.find(c) != std::string_view::npos;
    FieldText& target = in_port_ ? port_ : field_;
    // What else is escaped is for the label to resolve.
    target.add(special ? text_.substr(at_, 1) : text_.substr(at_ - 1, 2));
    return true;
  }

  void open(Content::Kind kind) { open_.push_back({.kind = kind}); }

  void end_field() {
    std::string port = port_.take();
    std::string text = field_.take();
    if (has_parts_) {
      open_.back().parts.push_back(std::move(parts_));
    } else {
      Content field = field_of_(text);
      // That of a table in it is known already.
      if (!port.empty()) field.port = std::move(port);
      open_.back().parts.push_back(std::move(field));
    }
    has_parts_ = has_port_ = false;
  }

  Content close() {
    Content closed = std::move(open_.back());
    open_.pop_back();
    if (closed.parts.size() > 1) {
      // A table may have none of its own.
      for (Content& part : closed.parts)
        part.lines = every_side;
      return closed;
    }
    Content only = std::move(closed.parts.front());
    return only;
  }

  std::string_view text_;
  bool is_html_;
  const FieldReader& field_of_;
  std::size_t at_ = 0;
  std::vector<Content> open_;  // the rows and columns around this field
  FieldText field_;
  FieldText port_;
  Content parts_;  // the braces that were closed in this field
  bool in_port_ = false;
  bool has_port_ = false;
  bool has_parts_ = false;
};

}  // namespace

std::optional<Content> record_content(std::string_view text,
                                      bool start_with_column,
                                      const EscapeNames& names,
                                      const TextRules& rules) {
  const auto field_of = [&](std::string_view field) {
    return Content{.text = plain_label(field, names, rules)};
  };
  return RecordParser(text, start_with_column, false, field_of).run();
}

std::optional<Content> html_record_content(std::string_view text,
                                           bool start_with_column,
                                           const FieldReader& field_of) {
  return RecordParser(text, start_with_column, true, field_of).run();
}

bool nests_too_deep(std::string_view text) {
  std::size_t depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;  // what is escaped is no brace
      continue;
    }
    if (text[i] == '}' && depth > 0) --depth;
    if (text[i] == '{' && ++depth > max_depth) return true;
  }
  return false;
}

}  // namespace boxart::internal

#include "mermaid/label_text.h"

#include "base/nowhere.h"
#include "mermaid/characters.h"
#include "mermaid/markdown.h"
#include "text/entities.h"
#include "text/named.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

namespace boxart::internal {
namespace {

/// What a tag of HTML does to a label.
enum class Tag { Nothing, Break, Block, Bold, Italic, Underline, Strike };

constexpr std::array<Named<Tag>, 58> tags{{
    {"a", Tag::Nothing},      {"abbr", Tag::Nothing},     {"b", Tag::Bold},
    {"big", Tag::Nothing},    {"blockquote", Tag::Block}, {"br", Tag::Break},
    {"center", Tag::Block},   {"circle", Tag::Nothing},   {"cite", Tag::Italic},
    {"code", Tag::Nothing},   {"dd", Tag::Block},         {"del", Tag::Strike},
    {"dfn", Tag::Italic},     {"div", Tag::Block},        {"dl", Tag::Block},
    {"dt", Tag::Block},       {"em", Tag::Italic},        {"figure", Tag::Block},
    {"font", Tag::Nothing},   {"g", Tag::Nothing},        {"h1", Tag::Block},
    {"h2", Tag::Block},       {"h3", Tag::Block},         {"h4", Tag::Block},
    {"h5", Tag::Block},       {"h6", Tag::Block},         {"hr", Tag::Block},
    {"i", Tag::Italic},       {"iframe", Tag::Nothing},   {"img", Tag::Nothing},
    {"ins", Tag::Underline},  {"kbd", Tag::Nothing},      {"label", Tag::Nothing},
    {"li", Tag::Block},       {"mark", Tag::Nothing},     {"ol", Tag::Block},
    {"p", Tag::Block},        {"path", Tag::Nothing},     {"pre", Tag::Block},
    {"q", Tag::Nothing},      {"s", Tag::Strike},         {"samp", Tag::Nothing},
    {"script", Tag::Nothing}, {"small", Tag::Nothing},    {"span", Tag::Nothing},
    {"strike", Tag::Strike},  {"strong", Tag::Bold},      {"sub", Tag::Nothing},
    {"sup", Tag::Nothing},    {"svg", Tag::Nothing},      {"table", Tag::Block},
    {"tbody", Tag::Nothing},  {"td", Tag::Nothing},       {"th", Tag::Nothing},
    {"tr", Tag::Block},       {"tt", Tag::Nothing},       {"u", Tag::Underline},
    {"ul", Tag::Block},
}};

/// `#quot;` as `&quot;`, `#35;` as `&#35;`.
std::string with_references(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    if (text[at] == '#' && (at == 0 || text[at - 1] != '&')) {
      bool is_number = true;
      for (; end < text.size() && is_word_letter(text[end]); ++end)
        is_number = is_number && is_digit(text[end]);
      if (end < text.size() && text[end] == ';' && end > at + 1) {
        out += is_number ? "&#" : "&";
        out += text.substr(at + 1, end - at);
        at = end + 1;
        continue;
      }
    }
    out += text.substr(at, end - at);
    at = end;
  }
  return out;
}

/// The length of the icon that `text` begins with, `fa:fa-car`.
std::size_t icon_length(std::string_view text) {
  if (!text.starts_with("fa")) return 0;
  const std::size_t colon = text.find(':');
  if (colon != 2 && colon != 3) return 0;
  if (!text.substr(colon + 1).starts_with("fa-")) return 0;
  std::size_t end = colon + 4;
  while (end < text.size() && (is_word_letter(text[end]) || text[end] == '-'))
    ++end;
  return end == colon + 4 ? 0 : end;
}

/// Without icons, unless there is nothing else.
std::string without_icons(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const bool is_start = at == 0 || !is_word_letter(text[at - 1]);
    const std::size_t icon = is_start ? icon_length(std::string_view(text).substr(at)) : 0;
    if (icon > 0) {
      at += icon;
    } else {
      out += text[at++];
    }
  }
  return is_blank_text(out) ? text : out;
}

/// A tag that begins at the start of `text`, and its length; nothing where there is none.
struct TagText {
  Tag tag;
  bool closes;
  std::size_t length;
};
std::optional<TagText> read_tag(std::string_view text) {
  if (text.starts_with("<!--")) {
    const std::size_t end = text.find("-->");
    if (end == nowhere) return std::nullopt;
    return TagText{.tag = Tag::Nothing, .closes = false, .length = end + 3};
  }
  const bool closes = text.substr(1).starts_with('/');
  const std::size_t start = closes ? 2 : 1;
  std::size_t end = start;
  while (end < text.size() && (is_letter(text[end]) || is_digit(text[end])))
    ++end;
  const auto tag = find_named(tags, lower(text.substr(start, end - start)));
  if (!tag) return std::nullopt;
  const bool is_apart =
      end < text.size() && (is_blank(text[end]) || text[end] == '/' || text[end] == '>');
  if (!is_apart) return std::nullopt;
  const std::size_t close = text.find_first_of("<>", end);
  if (close == nowhere || text[close] == '<') return std::nullopt;
  return TagText{.tag = *tag, .closes = closes, .length = close + 1};
}

class LabelReader {
 public:
  LabelReader(std::string_view text, bool is_markdown) : text_(text), is_markdown_(is_markdown) {}

  MermaidLines run() {
    if (is_markdown_) marks_ = markdown_marks(text_);
    for (std::size_t at = 0; at < text_.size();)
      at += step(at);
    end_line(false);
    while (!lines_.empty() && lines_.back().empty())
      lines_.pop_back();
    return std::move(lines_);
  }

 private:
  /// Reads what stands at a byte, and returns its length.
  std::size_t step(std::size_t at) {
    const std::string_view rest = text_.substr(at);
    if (next_mark_ < marks_.size() && marks_[next_mark_].at == at) {
      const MarkdownMark& mark = marks_[next_mark_++];
      if (mark.bold) looks_.bold = mark.opens;
      if (mark.italic) looks_.italic = mark.opens;
      return mark.length;
    }
    if (rest[0] == '\n') {
      end_line(false);
      return 1;
    }
    if (!is_markdown_ && rest.starts_with("\\n")) {
      end_line(false);
      return 2;
    }
    if (rest[0] == '<') {
      if (const auto tag = read_tag(rest)) {
        apply(*tag);
        return tag->length;
      }
    }
    if (is_blank(rest[0])) {
      needs_blank_ = true;
      return 1;
    }
    if (needs_blank_ && !line_.empty()) append_blank();
    needs_blank_ = false;
    return rest[0] == '&' ? add_reference(rest) : append(rest.substr(0, 1));
  }

  /// What `&amp;` stands for; the ampersand itself where it begins no reference.
  std::size_t add_reference(std::string_view rest) {
    constexpr std::size_t longest = 12;
    const std::size_t end = rest.substr(0, longest).find(';');
    const auto value = end == nowhere ? std::nullopt : entity_value(rest.substr(1, end - 1));
    if (!value) return append(rest.substr(0, 1));
    std::string text;
    append_utf8(text, *value);
    append(text);
    return end + 1;
  }

  /// A blank between letters of different looks has none.
  void append_blank() {
    const MermaidLooks looks = looks_;
    if (line_.back().looks != looks_) looks_ = {};
    append(" ");
    looks_ = looks;
  }

  std::size_t append(std::string_view text) {
    if (line_.empty() || line_.back().looks != looks_) line_.push_back({.looks = looks_});
    line_.back().text += text;
    return text.size();
  }

  void apply(const TagText& tag) {
    switch (tag.tag) {
      case Tag::Break:
        return end_line(false);
      case Tag::Block:
        return end_line(true);
      case Tag::Bold:
        looks_.bold = !tag.closes;
        return;
      case Tag::Italic:
        looks_.italic = !tag.closes;
        return;
      case Tag::Underline:
        looks_.underline = !tag.closes;
        return;
      case Tag::Strike:
        looks_.strike = !tag.closes;
        return;
      case Tag::Nothing:
        return;
    }
  }

  /// Nothing stands above a label's first line.
  void end_line(bool is_block) {
    needs_blank_ = false;
    if (line_.empty() && (is_block || lines_.empty())) return;
    lines_.push_back(std::move(line_));
    line_.clear();
  }

  std::string_view text_;
  bool is_markdown_;
  std::vector<MarkdownMark> marks_{};
  std::size_t next_mark_ = 0;
  MermaidLines lines_{};
  std::vector<MermaidRun> line_{};
  MermaidLooks looks_{};
  bool needs_blank_ = false;
};

/// The text with references for blanks that HTML would take for one, or for none.
std::string with_all_blanks(std::string_view text, bool is_first, bool is_last) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_kept = (at > 0 || !is_first) && (at == 0 || text[at - 1] != ' ') &&
                         (at + 1 < text.size() || !is_last);
    out += text[at] == ' ' && !is_kept ? std::string("&#160;") : html_escaped(text.substr(at, 1));
  }
  return out;
}

std::string html_run(const std::vector<MermaidRun>& line, std::size_t at) {
  const MermaidRun& run = line[at];
  std::string out = with_all_blanks(run.text, at == 0, at + 1 == line.size());
  if (run.looks.strike) out = "<s>" + out + "</s>";
  if (run.looks.underline) out = "<u>" + out + "</u>";
  if (run.looks.italic) out = "<i>" + out + "</i>";
  if (run.looks.bold) out = "<b>" + out + "</b>";
  return out;
}

}  // namespace

std::string dot_escaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char next = i + 1 < text.size() ? text[i + 1] : '\0';
    if (text[i] == '&' && (next == '#' || is_word_letter(next))) {
      out += "&amp;";
    } else if (text[i] == '\\') {
      out += "\\\\";
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string html_escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '&') {
      out += "&amp;";
    } else {
      out += c;
    }
  }
  return out;
}

MermaidLines mermaid_lines(std::string_view text, bool is_markdown) {
  return LabelReader(without_icons(with_references(text)), is_markdown).run();
}

MermaidLines code_lines(std::string_view text, bool is_markdown) {
  std::string safe;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_break = lower(text.substr(i, 3)) == "<br";
    if (text[i] == '<' && !is_break) {
      safe += "&lt;";
    } else {
      safe += text[i];
    }
  }
  return mermaid_lines(safe, is_markdown);
}

std::string html_line(const std::vector<MermaidRun>& line) {
  std::string out;
  for (std::size_t at = 0; at < line.size(); ++at)
    out += html_run(line, at);
  return out;
}

TextValue dot_label(const MermaidLines& lines, Position place) {
  const bool is_html = std::ranges::any_of(lines, [](const std::vector<MermaidRun>& line) {
    return std::ranges::any_of(line,
                               [](const MermaidRun& run) { return run.looks != MermaidLooks{}; });
  });
  TextValue value;
  value.is_html = is_html;
  value.place = place;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) value.text += is_html ? "<br/>" : "\\n";
    if (is_html) {
      value.text += html_line(lines[i]);
      continue;
    }
    for (const MermaidRun& run : lines[i])
      value.text += dot_escaped(run.text);
  }
  return value;
}

TextValue dot_label(std::string_view text, bool is_markdown, Position place) {
  return dot_label(mermaid_lines(text, is_markdown), place);
}

}  // namespace boxart::internal

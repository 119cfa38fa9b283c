#include "graph/html_brackets.h"

namespace boxart::internal {
namespace {

/// What a character of HTML-like text does.
enum class Bracket { None, Opens, Closes, StrayOpen, StrayClose };

/// Goes through tags, the quoted values in them, comments, and what is between them.
class TagScanner {
 public:
  explicit TagScanner(std::string_view html) : html_(html) {}

  /// What the character at `at` does. Requires: all before it were asked for.
  Bracket next(std::size_t at) {
    const char c = html_[at];
    if (place_ == Place::Comment) {
      // The `>` of the end is the one that has two dashes of the comment's own before it.
      if (c != '>' || at < text_ + 2 || html_.substr(at - 2, 2) != "--") return stray(c);
      place_ = Place::Text;
      return Bracket::Closes;
    }
    if (place_ == Place::Quoted) {
      if (c == quote_) place_ = Place::Tag;
      return stray(c);
    }
    if (place_ == Place::Text) {
      if (c != '<') return stray(c);
      constexpr std::string_view comment = "<!--";
      const bool is_comment = html_.substr(at).starts_with(comment);
      place_ = is_comment ? Place::Comment : Place::Tag;
      opened_ = at;
      text_ = at + comment.size();
      return Bracket::Opens;
    }
    if (c == '>') {
      place_ = Place::Text;
      return Bracket::Closes;
    }
    if (c == '"' || c == '\'') {
      place_ = Place::Quoted;
      quote_ = c;
    }
    return stray(c);
  }

  bool in_comment() const { return place_ == Place::Comment; }
  /// The `<` of the tag or comment that isn't closed yet.
  std::optional<std::size_t> open_bracket() const {
    return place_ == Place::Text ? std::nullopt : std::optional(opened_);
  }

 private:
  enum class Place { Text, Tag, Quoted, Comment };

  static Bracket stray(char c) {
    return c == '<' ? Bracket::StrayOpen : c == '>' ? Bracket::StrayClose : Bracket::None;
  }

  std::string_view html_;
  Place place_ = Place::Text;
  std::size_t opened_ = 0;
  std::size_t text_ = 0;  // of the comment
  char quote_ = '\0';
};

}  // namespace

bool has_paired_brackets(std::string_view html) {
  std::size_t depth = 0;
  for (const char c : html) {
    if (c == '<') ++depth;
    if (c == '>' && depth-- == 0) return false;
  }
  return depth == 0;
}

std::optional<std::size_t> find_open_bracket(std::string_view html) {
  TagScanner scanner(html);
  for (std::size_t at = 0; at < html.size(); ++at) {
    if (scanner.next(at) == Bracket::StrayOpen && !scanner.in_comment()) return at;
  }
  return scanner.open_bracket();
}

std::string with_paired_brackets(std::string_view html) {
  if (has_paired_brackets(html)) return std::string(html);
  std::string out;
  TagScanner scanner(html);
  for (std::size_t at = 0; at < html.size(); ++at) {
    const Bracket bracket = scanner.next(at);
    if (bracket == Bracket::StrayClose) {
      out += "&gt;";
    } else if (bracket == Bracket::StrayOpen) {
      out += "&lt;";
    } else {
      out += html[at];
    }
  }
  return out;
}

}  // namespace boxart::internal

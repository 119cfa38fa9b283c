#include "graph/html_brackets.h"

#include <algorithm>

namespace boxart::internal {
namespace {

constexpr std::string_view comment_start = "<!--";
constexpr std::string_view comment_end = "-->";

/// The byte behind the comment at `at`, npos where it has no end.
std::size_t behind_comment(std::string_view html, std::size_t at) {
  const std::size_t end = html.find(comment_end, at + comment_start.size());
  return end == std::string_view::npos ? end : end + comment_end.size();
}

bool starts_comment(std::string_view html, std::size_t at) {
  return html.substr(at).starts_with(comment_start);
}

/// Goes through tags, with the quoted values in them, and what is between them.
class TagScanner {
 public:
  enum class Bracket { None, Opens, Closes, Stray };

  /// What the next character does.
  Bracket next(char c) {
    if (quote_ != '\0') {
      if (c == quote_) quote_ = '\0';
      return c == '<' || c == '>' ? Bracket::Stray : Bracket::None;
    }
    if (in_tag_ && (c == '"' || c == '\'')) quote_ = c;
    if (c == '<') {
      if (in_tag_) return Bracket::Stray;
      in_tag_ = true;
      return Bracket::Opens;
    }
    if (c != '>') return Bracket::None;
    if (!in_tag_) return Bracket::Stray;
    in_tag_ = false;
    return Bracket::Closes;
  }
  bool in_tag() const { return in_tag_; }

 private:
  bool in_tag_ = false;
  char quote_ = '\0';
};

}  // namespace

bool has_paired_brackets(std::string_view html) {
  std::size_t depth = 0;
  for (std::size_t at = 0; at < html.size();) {
    if (starts_comment(html, at)) {
      at = behind_comment(html, at);
      if (at == std::string_view::npos) return false;
      continue;
    }
    if (html[at] == '<') ++depth;
    if (html[at] == '>' && depth-- == 0) return false;
    ++at;
  }
  return depth == 0;
}

std::optional<std::size_t> find_open_bracket(std::string_view html) {
  TagScanner scanner;
  std::size_t opened = 0;
  for (std::size_t at = 0; at < html.size();) {
    if (!scanner.in_tag() && starts_comment(html, at)) {
      const std::size_t end = behind_comment(html, at);
      if (end == std::string_view::npos) return at;
      at = end;
      continue;
    }
    const TagScanner::Bracket bracket = scanner.next(html[at]);
    if (bracket == TagScanner::Bracket::Opens) opened = at;
    if (bracket == TagScanner::Bracket::Stray && html[at] == '<') return at;
    ++at;
  }
  return scanner.in_tag() ? std::optional(opened) : std::nullopt;
}

std::string with_paired_brackets(std::string_view html) {
  if (has_paired_brackets(html)) return std::string(html);
  std::string out;
  TagScanner scanner;
  for (std::size_t at = 0; at < html.size();) {
    if (!scanner.in_tag() && starts_comment(html, at)) {
      const std::size_t end = std::min(behind_comment(html, at), html.size());
      out += html.substr(at, end - at);
      at = end;
      continue;
    }
    const char c = html[at];
    const bool is_stray = scanner.next(c) == TagScanner::Bracket::Stray;
    if (is_stray && c == '>') {
      out += "&gt;";
    } else {
      out += c;
    }
    ++at;
  }
  return out;
}

}  // namespace boxart::internal

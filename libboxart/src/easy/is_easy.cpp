#include "easy/is_easy.h"

#include "base/ascii.h"
#include "easy/scanner.h"

#include <algorithm>
#include <cstddef>
#include <string>

namespace boxart::internal {
namespace {

/// Without the blanks and the comments of both languages that it begins with.
std::string_view skipped(std::string_view text) {
  for (;;) {
    while (!text.empty() && is_blank(text.front()))
      text.remove_prefix(1);
    std::size_t end = 0;
    if (text.starts_with('#') || text.starts_with("//")) {
      end = text.find('\n');
    } else if (text.starts_with("/*")) {
      end = text.find("*/", 2);
      if (end != std::string_view::npos) end += 2;
    } else {
      return text;
    }
    text.remove_prefix(std::min(end, text.size()));
  }
}

/// The word that it begins with, in lower case.
std::string first_word(std::string_view text) {
  std::string word;
  for (std::size_t i = 0; i < text.size() && is_word(text[i]); ++i)
    word += 'A' <= text[i] && text[i] <= 'Z' ? static_cast<char>(text[i] - 'A' + 'a') : text[i];
  return word;
}

bool starts_class(std::string_view text) {
  return text.size() > 1 && text[0] == '.' && is_letter(text[1]);
}

/// Is this, behind a brace, `name: value`?
bool starts_attribute(std::string_view text) {
  const std::string word = first_word(text);
  if (word.empty()) return false;
  return skipped(text.substr(word.size())).starts_with(':');
}

/// `text` stands behind `graph {`.
bool is_easy_body(std::string_view text) {
  text = skipped(text);
  const bool is_empty = text.starts_with('}');
  if (!is_empty && !starts_attribute(text)) return false;
  std::size_t end = 0;
  bool is_quoted = false;
  for (; end < text.size() && (is_quoted || text[end] != '}'); ++end) {
    if (text[end] == '\\') {
      ++end;
    } else if (text[end] == '"') {
      is_quoted = !is_quoted;
    }
  }
  end = std::min(end, text.size());
  const std::string_view behind = skipped(text.substr(std::min(end + 1, text.size())));
  const std::string word = first_word(behind);
  const bool is_other_graph = word == "graph" || word == "digraph" || word == "strict";
  const bool goes_on = behind.starts_with('[') || behind.starts_with('(') || starts_class(behind) ||
                       word == "node" || word == "edge" || word == "group";
  if (is_empty) return goes_on;
  if (!behind.empty() && !is_other_graph) return true;
  const std::string_view body = text.substr(0, end);
  return body.find("--") == std::string_view::npos && body.find("->") == std::string_view::npos &&
         body.find_first_of("[=") == std::string_view::npos;
}

}  // namespace

bool is_easy(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  text = skipped(text);
  if (text.starts_with('[') || text.starts_with('(') || starts_class(text)) return true;
  const std::string word = first_word(text);
  std::string_view behind = text.substr(word.size());
  const bool has_class = behind.starts_with('.');
  behind = skipped(behind);
  const bool is_listed = behind.starts_with(',');
  if (word == "node" || word == "edge" || word == "group") {
    return has_class || is_listed || behind.starts_with('{');
  }
  if (word != "graph") return false;
  if (has_class || is_listed) return true;
  return behind.starts_with('{') && is_easy_body(behind.substr(1));
}

}  // namespace boxart::internal

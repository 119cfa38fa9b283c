#include "mermaid/shape_data.h"

#include "base/nowhere.h"
#include "mermaid/characters.h"

#include <algorithm>

namespace boxart::internal {
namespace {

/// Where the closing brace stands: not in double quotes.
std::size_t closing_brace(std::string_view text, std::size_t from) {
  bool is_quoted = false;
  for (std::size_t i = from; i < text.size(); ++i) {
    if (text[i] == '"') is_quoted = !is_quoted;
    if (text[i] == '}' && !is_quoted) return i;
  }
  return nowhere;
}

/// Are there several lines, outside of double quotes?
bool has_rows(std::string_view text) {
  bool is_quoted = false;
  for (const char c : text) {
    if (c == '"') is_quoted = !is_quoted;
    if (c == '\n' && !is_quoted) return true;
  }
  return false;
}

/// Is this, behind a comma, `name: value`?
bool starts_pair(std::string_view text) {
  std::size_t at = std::min(text.find_first_not_of(" \t"), text.size());
  const std::size_t start = at;
  while (at < text.size() && is_word_letter(text[at]))
    ++at;
  return at > start && at < text.size() && text[at] == ':';
}

std::string unquoted(std::string_view text) {
  const char quote = text[0];
  std::string out;
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (quote == '"' && text[i] == '\\' && i + 1 < text.size()) {
      ++i;
      out += text[i] == 'n' ? '\n' : text[i] == 't' ? ' ' : text[i];
    } else if (text[i] == quote) {
      if (quote == '"' || i + 1 >= text.size() || text[i + 1] != quote) break;
      out += text[i++];
    } else {
      out += text[i];
    }
  }
  return out;
}

/// Goes through what the braces hold.
class DataReader {
 public:
  DataReader(std::string_view text, std::size_t start)
      : text_(text), start_(start), has_lines_(has_rows(text)) {}

  ShapeData run() {
    ShapeData data;
    for (;;) {
      while (at_ < text_.size() && (is_blank(text_[at_]) || text_[at_] == ','))
        ++at_;
      if (at_ >= text_.size()) return data;
      const std::size_t colon = text_.find_first_of(":,\n", at_);
      const std::size_t end = std::min(colon, text_.size());
      const std::string key = yaml_scalar(text_.substr(at_, end - at_));
      at_ = end;
      if (colon == nowhere || text_[colon] != ':') continue;
      ++at_;
      while (at_ < text_.size() && is_blank_within_line(text_[at_]))
        ++at_;
      const std::size_t place = start_ + at_;
      data[key] = {.text = read_value(), .at = place};
    }
  }

 private:
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  std::string read_value() {
    const char c = peek();
    if (c == '"' || c == '\'') return read_quoted();
    const std::size_t line = std::min(text_.find('\n', at_), text_.size());
    const std::string_view rest = text_.substr(at_, line - at_);
    const bool is_block = (c == '|' || c == '>') && rest.size() <= 3;
    if (is_block && line < text_.size()) return read_block(line, c == '>');
    std::size_t end = at_;
    while (end < line && (text_[end] != ',' || (has_lines_ && !starts_pair(text_.substr(end + 1)))))
      ++end;
    std::string_view value = trimmed(text_.substr(at_, end - at_));
    while (value.ends_with(','))
      value = trimmed(value.substr(0, value.size() - 1));
    at_ = end;
    return std::string(value);
  }

  std::string read_quoted() {
    const char quote = peek();
    const std::size_t start = at_++;
    while (at_ < text_.size() && text_[at_] != quote)
      at_ += quote == '"' && text_[at_] == '\\' ? 2 : 1;
    at_ = std::min(at_ + 1, text_.size());
    return unquoted(text_.substr(start, at_ - start));
  }

  /// The lines that are indented as the first one is.
  std::string read_block(std::size_t line, bool is_folded) {
    std::string out;
    std::size_t indent = 0;
    while (line < text_.size()) {
      const std::size_t end = std::min(text_.find('\n', line + 1), text_.size());
      const std::string_view row = text_.substr(line + 1, end - line - 1);
      const std::size_t first = row.find_first_not_of(" \t");
      if (first != nowhere) {
        if (indent == 0) indent = first;
        if (first == 0 || first < indent) break;
        if (!out.empty()) out += is_folded ? ' ' : '\n';
        out += trimmed(row);
      }
      line = end;
    }
    at_ = line;
    return out;
  }

  std::string_view text_;
  std::size_t start_;
  bool has_lines_;
  std::size_t at_ = 0;
};

}  // namespace

std::string yaml_scalar(std::string_view text) {
  text = trimmed(text);
  if (text.size() > 1 && (text[0] == '"' || text[0] == '\'')) return unquoted(text);
  return std::string(trimmed(text.substr(0, text.find(" #"))));
}

ShapeData read_shape_data(MermaidScanner& scanner) {
  const std::size_t open = scanner.at();
  const std::size_t start = open + (scanner.sees("@{") ? 2 : 1);
  const std::size_t close = closing_brace(scanner.text(), start);
  if (close == nowhere) {
    scanner.fail(open, "the '{' that stands here is never closed", Code::Unclosed);
  }
  scanner.go_to(close + 1);
  return DataReader(scanner.text().substr(start, close - start), start).run();
}

}  // namespace boxart::internal

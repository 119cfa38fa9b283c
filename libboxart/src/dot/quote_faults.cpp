#include "dot/quote_faults.h"

#include "base/ascii.h"
#include "base/nowhere.h"

#include <algorithm>

namespace boxart::internal {
namespace {

using Kind = Token::Kind;
constexpr std::string_view blanks = " \t\r\n";
/// What may stand right behind a string.
constexpr std::string_view delimiters = "]},;:+=[{#/";

/// Looks at one string, which may lack an end.
class StringCheck {
 public:
  StringCheck(std::string_view text, const Token& token)
      : text_(text),
        token_(token),
        end_(token.offset + token.text.size()),
        line_end_(token.offset + std::min(token.text.find('\n'), token.text.size())) {}

  std::optional<QuoteFault> run() const {
    if (const std::size_t at = escaped_end(); at != nowhere && (is_unclosed() || ends_inverted())) {
      return QuoteFault{.offset = at,
                        .message = "the string doesn't end at this '\\\"'",
                        .hint = "a '\\' at the end of a string is written '\\\\'"};
    }
    if (!is_unclosed() && is_in_lines() && ends_inverted()) {
      return QuoteFault{
          .offset = token_.offset,
          .message = "the string that starts here ends in line " + std::to_string(line_of(end_)),
          .hint = "is a '\"' missing at its end" + before_end_of_line() + '?'};
    }
    // In one line what stands between two strings tells: `]; b [label=`.
    const std::size_t list_end = token_.text.find(']');
    if (!is_unclosed() && list_end != nowhere && token_.text.find('[', list_end) != nowhere &&
        ends_inverted()) {
      return QuoteFault{.offset = token_.offset,
                        .message = "the string that starts here ends where another one begins",
                        .hint = "is a '\"' missing at its end before ']'?"};
    }
    if (!is_unclosed() && has_quote_within()) {
      return QuoteFault{.offset = end_ - 1,
                        .message = "the string ends at this '\"'",
                        .hint = "a '\"' within a string is written '\\\"'"};
    }
    return std::nullopt;
  }

  /// Where a quote is likely missing: ` before ']'`, or that of the line.
  std::string before_end_of_line() const {
    const std::string_view line = text_.substr(token_.offset, line_end_ - token_.offset);
    std::size_t last = line.find_last_not_of(" \t\r;}");
    if (last == nowhere || line[last] != ']') last = line.find_last_not_of(" \t\r");
    const bool is_named = last != nowhere && last > 0 &&
                          (line[last] == ']' || line[last] == ';' || line[last] == ',');
    return is_named ? std::string(" before '") + line[last] + '\'' : "";
  }

 private:
  bool is_unclosed() const { return token_.kind == Kind::Unclosed; }
  bool is_in_lines() const { return line_end_ < end_; }

  std::ptrdiff_t line_of(std::size_t offset) const {
    return 1 + std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(offset), '\n');
  }

  /// The first `\"` of its line that a delimiter follows, if its line has an odd number of `\"`:
  /// those of a quotation come in pairs.
  std::size_t escaped_end() const {
    const std::size_t end = std::min(end_, line_end_);
    std::size_t first = nowhere;
    int count = 0;
    for (std::size_t at = token_.offset + 1; at + 1 < end; ++at) {
      if (text_[at] != '\\') continue;
      ++at;  // whatever it is, it is no quote's beginning
      if (text_[at] != '"') continue;
      ++count;
      const std::size_t next = text_.find_first_not_of(" \t\r", at + 1);
      const bool ends = next == nowhere || std::string_view("],;}\n").find(text_[next]) != nowhere;
      if (ends && first == nowhere) first = at - 1;
    }
    return count % 2 == 1 ? first : nowhere;
  }

  /// Does the quote at its end look like one that begins a string: `label="` and a letter behind?
  bool ends_inverted() const {
    const std::size_t quote = end_ - 1;
    const std::size_t before = text_.find_last_not_of(" \t", quote - 1);
    if (before <= token_.offset) return false;
    const std::string_view begins = "=-+[{,;:\n";
    const bool is_arrow = text_[before] == '>' && text_[before - 1] == '-';
    if (!is_arrow && begins.find(text_[before]) == nowhere) return false;
    const std::size_t behind = text_.find_first_not_of(" \t", end_);
    if (behind == nowhere || text_[behind] == '\n' || text_[behind] == '\r') return false;
    return delimiters.find(text_[behind]) == nowhere && text_.substr(behind, 2) != "->" &&
           text_.substr(behind, 2) != "--";
  }

  /// Goes the string on behind its end: `"x"y"`, `"say "hello" to him"`, `"5" disk"`?
  bool has_quote_within() const {
    const std::size_t quote = text_.find('"', end_);
    if (quote == nowhere) return false;
    const std::string_view between = text_.substr(end_, quote - end_);
    if (between.empty()) return true;
    if (between.find_first_of("=\n") != nowhere) return false;
    if (between.find_first_not_of(" \t-.<>~|") == nowhere) return false;  // an arrow of a kind
    const char first = between.front();
    if (blanks.find(first) == nowhere) {
      return delimiters.find(first) == nowhere && !between.starts_with("->") &&
             !between.starts_with("--");
    }
    // A word that stands apart, and a quote right behind it.
    return (starts_name(between.back()) || is_digit(between.back())) &&
           between.find_first_of("[]{};,:+") == nowhere && between.find("->") == nowhere &&
           between.find("--") == nowhere;
  }

  std::string_view text_;
  const Token& token_;
  std::size_t end_;       // behind it
  std::size_t line_end_;  // of its first line
};

}  // namespace

std::optional<QuoteFault> find_quote_fault(std::string_view text,
                                           const std::vector<Token>& tokens,
                                           std::size_t unexpected) {
  for (std::size_t i = 0; i <= unexpected; ++i) {
    if (tokens[i].text.starts_with('"')) {
      if (auto fault = StringCheck(text, tokens[i]).run()) return fault;
    }
  }
  const Token& last = tokens[unexpected];
  if (last.kind != Kind::Unclosed || !last.text.starts_with('"')) return std::nullopt;
  const std::string end = StringCheck(text, last).before_end_of_line();
  return QuoteFault{.offset = last.offset,
                    .message = "the string that starts here has no end",
                    .hint = end.empty() ? "a '\"' within a string is written '\\\"'"
                                        : "is a '\"' missing at its end" + end + '?'};
}

}  // namespace boxart::internal

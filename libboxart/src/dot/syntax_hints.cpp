#include "dot/syntax_hints.h"

#include "base/ascii.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace boxart::internal {
namespace {

using Kind = Token::Kind;

std::size_t end_of(const Token& token) {
  return token.offset + token.text.size();
}

bool is_string(const Token& token) {
  return token.kind == Kind::Id && (token.text[0] == '"' || token.text[0] == '<');
}

/// How many letters differ between two short words: put in, left out, or exchanged.
int edit_distance(std::string_view a, std::string_view b) {
  std::vector<int> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    int diagonal = row[0]++;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int exchanged = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({exchanged, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

bool has_curly_quote(std::string_view text) {
  constexpr std::array<std::string_view, 5> quotes{"“", "”", "„", "‘", "’"};
  return std::ranges::any_of(
      quotes, [text](auto quote) { return text.find(quote) != std::string_view::npos; });
}

std::string quoted(std::string_view text) {
  // What is shown stands in one line of a terminal.
  constexpr std::size_t max = 40;
  if (text.empty() || text.size() > max || text.find_first_of("\"\\\n\r") != text.npos) {
    return "put it in double quotes";
  }
  return "put it in quotes: \"" + std::string(text) + '"';
}

class HintFinder {
 public:
  HintFinder(std::string_view text,
             const std::vector<Token>& tokens,
             const UnexpectedToken& unexpected)
      : text_(text), tokens_(tokens), unexpected_(unexpected), at_(unexpected.token) {}

  std::string find() const {
    if (token().kind == Kind::Unclosed) return on_unclosed();
    if (token().kind == Kind::End) return on_color();
    if (follows_curly_quote()) return "“ and ” are letters in DOT: quotes are written \"";
    if (token().text == "'") return "strings stand in double quotes, not in '";
    if (unexpected_.place == SyntaxPlace::Head) return in_head();
    if (std::string hint = on_color(); !hint.empty()) return hint;
    if (std::string hint = on_value(); !hint.empty()) return hint;
    if (is_arrow()) return edge_form();
    if (token().kind == Kind::Stray) return quoted(word());
    return unexpected_.place == SyntaxPlace::Attributes ? in_attributes() : in_statement();
  }

 private:
  const Token& token() const { return tokens_[at_]; }

  /// The token that stands `count` before the misfit; the first one when there are fewer.
  const Token& before(std::size_t count = 1) const { return tokens_[at_ - std::min(at_, count)]; }

  /// Does a line end between `a` and `b`, which stands behind it? None does within a token.
  bool is_line_between(const Token& a, const Token& b) const {
    if (b.offset < end_of(a)) return false;
    return text_.substr(end_of(a), b.offset - end_of(a)).find('\n') != std::string_view::npos;
  }

  std::string edge_form() const {
    return unexpected_.directed ? "an edge of a digraph is written 'a -> b'"
                                : "an edge of a graph is written 'a -- b'";
  }

  std::string on_unclosed() const {
    if (token().text.starts_with("<-")) {
      return unexpected_.directed ? "write 'b -> a' for an edge from b to a"
                                  : "an edge of a graph is written 'a -- b'";
    }
    if (token().text.starts_with('<')) return "a '<' of its text is written '&lt;'";
    return "";
  }

  /// Quotes of word processors are letters to DOT, so the mistake shows behind them.
  bool follows_curly_quote() const {
    for (std::size_t i = 0; i < 6 && i <= at_; ++i) {
      const Token& one = tokens_[at_ - i];
      if (is_line_between(one, token())) return false;
      if (!is_string(one) && has_curly_quote(one.text)) return true;
    }
    return false;
  }

  /// A '#' begins a comment, so that `color=#ff0000` has no value.
  std::string on_color() const {
    if (at_ == 0 || !before().is('=')) return "";
    const std::size_t start = text_.find_first_not_of(" \t", end_of(before()));
    if (start == std::string_view::npos || text_[start] != '#') return "";
    return quoted(text_.substr(start, text_.find_first_of(" \t\r\n,;]", start) - start));
  }

  bool touches_next(std::size_t at) const {
    return at + 1 < tokens_.size() && end_of(tokens_[at]) == tokens_[at + 1].offset;
  }

  bool is_word(std::size_t at) const {
    const Token& one = tokens_[at];
    return (one.kind == Kind::Id && !is_string(one)) || one.kind == Kind::Keyword;
  }

  /// Goes the value that starts at token `first` on behind a comma at token `comma`? Not if what
  /// is behind it is the name of another attribute.
  bool goes_on_behind(std::size_t comma, std::size_t first) const {
    if (comma + 2 >= tokens_.size() || !is_word(comma + 1) || tokens_[comma + 2].is('=')) {
      return false;
    }
    const bool is_number = tokens_[comma + 1].text.find_first_of("-.0123456789") == 0;
    const bool is_style = lower(tokens_[first - 2].text) == "style";
    const bool is_line = !is_line_between(tokens_[comma], tokens_[comma + 1]);
    return touches_next(comma) || ((is_number || is_style) && is_line);
  }

  /// The last token of the value that starts at token `first` and lacks quotes: `0.02,0.01`.
  std::size_t end_of_value(std::size_t first) const {
    std::size_t last = first;
    for (;;) {
      const std::size_t next = last + 1;
      if (next >= tokens_.size()) return last;
      const Token& one = tokens_[next];
      const bool is_part = one.kind == Kind::Stray || one.kind == Kind::EdgeOp || one.is(':') ||
                           one.is('+') || is_word(next);
      if (one.is(',') && goes_on_behind(next, first)) {
        last = next + 1;
      } else if (touches_next(last) && is_part) {
        last = next;
      } else {
        return last;
      }
    }
  }

  /// A value of several tokens that was meant as one: `pos=0.02,0.01`, `ratio=1:2`, `URL=http://x`.
  std::string on_value() const {
    constexpr std::size_t max = 20;
    for (std::size_t i = 1; i < max && i + 1 < at_; ++i) {
      if (!tokens_[at_ - i].is('=')) continue;
      const std::size_t first = at_ - i + 1;
      if (!is_word(first)) return "";
      const std::size_t start = tokens_[first].offset;
      const std::size_t last = end_of_value(first);
      std::size_t end = end_of(tokens_[last]);
      // Two slashes begin a comment.
      const bool is_address = tokens_[last].is(':') && text_.substr(end, 2) == "//";
      if (is_address) end = std::min(text_.find_first_of(" \t\r\n,;]}", end), text_.size());
      const bool reaches_unexpected = last + 1 >= at_;
      return last > first && reaches_unexpected ? quoted(text_.substr(start, end - start)) : "";
    }
    return "";
  }

  /// Is the misfit of an arrow that DOT doesn't have, `a - b`, `a => b`, `a -.-> b`, `a -b`?
  bool is_arrow() const {
    if (unexpected_.place != SyntaxPlace::Statement || before().kind == Kind::Keyword) return false;
    constexpr std::string_view marks = "-=.~<>|";
    if (marks.find(token().text[0]) == std::string_view::npos || token().kind == Kind::Id) {
      return false;
    }
    const std::string_view whole = word();
    if (token().kind == Kind::EdgeOp && whole == token().text) return false;
    if (whole.find_first_not_of(marks) == std::string_view::npos) return true;
    const bool is_behind_node =
        (before().kind == Kind::Id || before().is('}')) && !is_line_between(before(), token());
    return token().text == ">" ||
           (is_behind_node && (whole.starts_with('-') || whole.ends_with('-')));
  }

  /// What stands without blanks round the misfit.
  std::string_view word() const {
    constexpr std::string_view ends = " \t\r\n{}[];,=\"<>";
    std::size_t first = token().offset;
    std::size_t last = end_of(token());
    while (first > 0 && ends.find(text_[first - 1]) == std::string_view::npos)
      --first;
    while (last < text_.size() && ends.find(text_[last]) == std::string_view::npos)
      ++last;
    return text_.substr(first, last - first);
  }

  std::string in_head() const {
    if (token().is('}')) return "it closes nothing: is there one too many?";
    if (token().is('[') && (at_ == 0 || before().is('}'))) {
      return "is it in the language of Graph::Easy? That is read with --from=txt";
    }
    const bool is_named = at_ > 0 && before().kind != Kind::Keyword && !before().is('}');
    if (at_ > 0 && !before().is('}')) {
      if (std::string hint = on_graph_name(); !hint.empty()) return hint;
      return is_named ? "'{' is missing before it" : "";
    }
    if (token().kind == Kind::Id) {
      const std::string name = lower(token().text.substr(0, 20));
      if (edit_distance(name, "digraph") <= 2) return "is 'digraph' meant?";
      if (edit_distance(name, "graph") <= 2) return "is 'graph' meant?";
    }
    return at_ > 0 ? "is there a '}' too many before it?"
                   : "a graph begins with 'graph {' or 'digraph {'";
  }

  /// The name of a graph or a subgraph that lacks quotes: `digraph my-graph {`.
  std::string on_graph_name() const {
    std::size_t first = at_;
    while (first > 0 && !is_head(tokens_[first - 1])) {
      if (is_line_between(tokens_[first - 1], tokens_[first])) return "";
      --first;
    }
    if (first == 0) return "";
    std::size_t brace = first;
    bool has_string = false;
    for (; brace < tokens_.size() && !tokens_[brace].is('{'); ++brace) {
      const Token& one = tokens_[brace];
      const bool is_edge =
          one.kind == Kind::EdgeOp && !(touches_next(brace - 1) && touches_next(brace));
      if (is_edge || one.kind == Kind::End || one.kind == Kind::Unclosed) return "";
      if (one.is('}') || (brace > first && is_line_between(tokens_[brace - 1], one))) return "";
      if (one.is('[')) return "attributes of a graph stand behind its '{'";
      has_string = has_string || is_string(one);
    }
    if (brace == tokens_.size() || brace == first) return "";
    const Token& last = tokens_[brace - 1];
    if (last.is(':') || last.is(';') || last.is('=') || last.is(',')) {
      return "the '{' stands right behind the name";
    }
    if (has_string) return "a graph has one name";
    const std::size_t start = tokens_[first].offset;
    return quoted(text_.substr(start, end_of(last) - start));
  }

  static bool is_head(const Token& one) {
    return one.kind == Kind::Keyword && lower(one.text).ends_with("graph");
  }

  std::string in_attributes() const {
    const Token& open = tokens_[unexpected_.list];
    if (std::string hint = on_brackets(); !hint.empty()) return hint;
    if (token().is(',') || token().is(';')) {
      if (before().text == token().text) return one_is_enough();
      if (before().is(',') || before().is(';')) return "one of ',' and ';' is enough";
      if (before().is('[')) return "no '" + std::string(token().text) + "' begins a list";
    }
    if (token().kind == Kind::Keyword) return quoted(token().text);
    const bool closes = token().is(']');
    if (before().is('=')) {
      return closes ? "a value is missing behind '='; an empty one is written \"\"" : "";
    }
    // Of `label=two words]` the misfit is what stands behind the second word.
    const bool is_second_word = before().kind == Kind::Id && at_ >= unexpected_.list + 4 &&
                                before(2).kind == Kind::Id && before(3).is('=');
    if (is_second_word && !is_line_between(before(2), before())) {
      const std::size_t start = before(2).offset;
      return quoted(text_.substr(start, end_of(tokens_[last_word(at_ - 1)]) - start));
    }
    const bool is_name = before().kind == Kind::Id && !is_line_between(before(), token());
    if (is_name && (closes || token().is(':') || token().is(',') || token().kind == Kind::Id)) {
      return "an attribute is written name=value";
    }
    if (closes) return "";
    return "is the ']' missing of the list that begins in line " + std::to_string(line_of(open)) +
           '?';
  }

  /// The last of the words in the line that begin at token `first`, up to the name of an attribute.
  std::size_t last_word(std::size_t first) const {
    std::size_t last = first;
    while (last + 2 < tokens_.size() && is_word(last + 1) && !tokens_[last + 2].is('=') &&
           !is_line_between(tokens_[last], tokens_[last + 1])) {
      ++last;
    }
    return last;
  }

  std::string one_is_enough() const { return "one '" + std::string(token().text) + "' is enough"; }

  /// Graph::Easy's nodes in a graph of DOT: `[a] -> [b]`.
  std::string on_brackets() const {
    const Token& first = tokens_[unexpected_.list - std::min<std::size_t>(unexpected_.list, 1)];
    const bool begins = first.is('{') || first.is('}') || first.is(';');
    std::size_t end = unexpected_.list + 1;
    while (end < tokens_.size() && tokens_[end].kind == Kind::Id)
      ++end;
    const bool is_node =
        end > unexpected_.list + 1 && end + 1 < tokens_.size() && tokens_[end].is(']');
    const bool is_edge = is_node && tokens_[end + 1].kind == Kind::EdgeOp;
    return is_edge && begins ? no_brackets() : "";
  }

  std::string no_brackets() const {
    return std::string("nodes stand without brackets in DOT, 'a ") +
           (unexpected_.directed ? "->" : "--") + " b'";
  }

  std::ptrdiff_t line_of(const Token& one) const {
    return 1 +
           std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(one.offset), '\n');
  }

  std::string in_statement() const {
    if (before().kind == Kind::Keyword && lower(before().text) != "subgraph") {
      const bool begins_graph = token().kind == Kind::Id || token().is('{');
      if (begins_graph && lower(before().text).ends_with("graph")) {
        return "is a '}' missing before '" + std::string(before().text) +
               "'? A graph in a graph is a 'subgraph'";
      }
      return '\'' + std::string(before().text) + "' is a word of DOT: as a name, " +
             quoted(before().text);
    }
    if (token().kind == Kind::Keyword) {
      return '\'' + std::string(token().text) + "' is a word of DOT: as a name, " +
             quoted(token().text);
    }
    if (before().kind == Kind::EdgeOp) {
      if (token().is('[')) return no_brackets();
      return "a node is missing behind '" + std::string(before().text) + '\'';
    }
    if (token().kind == Kind::EdgeOp && before().is(']')) {
      return "attributes stand behind the last node of a chain";
    }
    const bool is_listed = token().is(';') || token().is(',');
    if (is_listed && before().text == token().text) return one_is_enough();
    return on_graph_name();
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const UnexpectedToken& unexpected_;
  std::size_t at_;
};

}  // namespace

std::string syntax_hint(std::string_view text,
                        const std::vector<Token>& tokens,
                        const UnexpectedToken& unexpected) {
  return HintFinder(text, tokens, unexpected).find();
}

}  // namespace boxart::internal

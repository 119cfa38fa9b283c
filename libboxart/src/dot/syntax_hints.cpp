#include "dot/syntax_hints.h"

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

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if ('A' <= c && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
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
  constexpr std::size_t most = 40;
  if (text.empty() || text.size() > most || text.find_first_of("\"\\\n\r") != text.npos) {
    return "put it in double quotes";
  }
  return "put it in quotes: \"" + std::string(text) + '"';
}

class Adviser {
 public:
  Adviser(std::string_view text, const std::vector<Token>& tokens, const Misfit& misfit)
      : text_(text), tokens_(tokens), misfit_(misfit), at_(misfit.token) {}

  std::string advise() const {
    if (token().kind == Kind::Unclosed) return on_unclosed();
    if (token().kind == Kind::End) return on_color();
    if (follows_curly_quote()) return "“ and ” are letters in DOT: quotes are written \"";
    if (token().text == "'") return "strings stand in double quotes, not in '";
    if (misfit_.place == SyntaxPlace::Head) return in_head();
    if (std::string hint = on_color(); !hint.empty()) return hint;
    if (token().text == ">") return edge_form();
    if (token().kind == Kind::Stray) return quoted(word());
    return misfit_.place == SyntaxPlace::Attributes ? in_attributes() : in_statement();
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
    return misfit_.directed ? "an edge of a digraph is written 'a -> b'"
                            : "an edge of a graph is written 'a -- b'";
  }

  std::string on_unclosed() const {
    if (token().text.starts_with('"')) return "a '\"' within a string is written '\\\"'";
    if (token().text.starts_with("<-")) {
      return misfit_.directed ? "write 'b -> a' for an edge from b to a"
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
    const bool is_named = at_ > 0 && before().kind != Kind::Keyword && !before().is('}');
    if (looks_like_mermaid(is_named)) return "this looks like Mermaid, which isn't read";
    if (at_ > 0 && !before().is('}')) return is_named ? "'{' is missing before it" : "";
    if (token().kind == Kind::Id) {
      const std::string name = lower_case(token().text.substr(0, 20));
      if (edit_distance(name, "digraph") <= 2) return "is 'digraph' meant?";
      if (edit_distance(name, "graph") <= 2) return "is 'graph' meant?";
    }
    return at_ > 0 ? "is there a '}' too many before it?"
                   : "a graph begins with 'graph {' or 'digraph {'";
  }

  bool looks_like_mermaid(bool is_named) const {
    constexpr std::array<std::string_view, 5> directions{"TD", "TB", "BT", "LR", "RL"};
    constexpr std::array<std::string_view, 3> kinds{"flowchart", "sequenceDiagram", "classDiagram"};
    if (is_named) return std::ranges::find(directions, before().text) != directions.end();
    return at_ == 0 && std::ranges::find(kinds, token().text) != kinds.end();
  }

  std::string in_attributes() const {
    const Token& open = tokens_[misfit_.list];
    if (token().kind == Kind::Keyword) return quoted(token().text);
    const bool closes = token().is(']');
    if (before().is('=')) {
      return closes ? "a value is missing behind '='; an empty one is written \"\"" : "";
    }
    // Of `label=two words]` the misfit is what stands behind the second word.
    const bool is_second_word = before().kind == Kind::Id && at_ >= misfit_.list + 4 &&
                                before(2).kind == Kind::Id && before(3).is('=');
    if (is_second_word && !is_line_between(before(2), before())) {
      const std::size_t start = before(2).offset;
      return quoted(text_.substr(start, end_of(before()) - start));
    }
    const bool is_name = before().kind == Kind::Id && !is_line_between(before(), token());
    if (is_name && (closes || token().is(':') || token().is(',') || token().kind == Kind::Id)) {
      return "an attribute is written name=value";
    }
    if (closes) return "";
    return "is the ']' missing of the list that begins in line " + std::to_string(line_of(open)) +
           '?';
  }

  std::ptrdiff_t line_of(const Token& one) const {
    return 1 +
           std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(one.offset), '\n');
  }

  std::string in_statement() const {
    if (before().kind == Kind::Keyword && lower_case(before().text) != "subgraph") {
      const bool begins_graph = token().kind == Kind::Id || token().is('{');
      if (begins_graph && lower_case(before().text).ends_with("graph")) {
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
      return "a node is missing behind '" + std::string(before().text) + '\'';
    }
    if (token().kind == Kind::EdgeOp && before().is(']')) {
      return "attributes stand behind the last node of a chain";
    }
    if (token().is(';') && before().is(';')) return "one ';' is enough";
    return "";
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const Misfit& misfit_;
  std::size_t at_;
};

}  // namespace

std::string syntax_hint(std::string_view text,
                        const std::vector<Token>& tokens,
                        const Misfit& misfit) {
  return Adviser(text, tokens, misfit).advise();
}

}  // namespace boxart::internal

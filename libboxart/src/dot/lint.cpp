#include "dot/lint.h"

#include "base/ascii.h"
#include "dot/tokens.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace boxart::internal {
namespace {

constexpr std::array<std::string_view, 5> curly_quotes{"“", "”", "„", "‘", "’"};
constexpr std::array<std::string_view, 6> arrows{"→", "⇒", "⟶", "←", "↔", "⟹"};

template <std::size_t count>
bool has_any(std::string_view text, const std::array<std::string_view, count>& parts) {
  return std::ranges::any_of(
      parts, [text](auto part) { return text.find(part) != std::string_view::npos; });
}

/// Does `a-1` or `a.1` stand somewhere, be it in a string?
bool has_joined_number(std::string_view text, char sign) {
  for (std::size_t at = text.find(sign, 1); at < text.size(); at = text.find(sign, at + 1)) {
    const char before = text[at - 1];
    if ((starts_name(before) || is_digit(before)) && at + 1 < text.size() &&
        is_digit(text[at + 1])) {
      return true;
    }
  }
  return false;
}

bool is_word(const Token& token) {
  return token.kind == Token::Kind::Id && token.text[0] != '"' && token.text[0] != '<';
}

bool touch(const Token& token, const Token& next) {
  return is_word(token) && is_word(next) && token.offset + token.text.size() == next.offset;
}

/// What is wrong with `token`, which the others of its word follow; empty when nothing is.
std::string finding(const Token& token, std::string_view word) {
  constexpr std::size_t max = 40;
  if (token.kind != Token::Kind::Id || token.text[0] == '"' || word.size() > max) return "";
  const std::string shown = '\'' + std::string(word) + '\'';
  const std::string as_name = shown + " is read as a name: edges are written '->' or '--'";
  if (token.text[0] == '<') return token.text.starts_with("<-") ? as_name : "";
  if (has_any(token.text, curly_quotes)) {
    return "the quotes are taken for letters of the name " + shown + ": quotes are written \"";
  }
  if (has_any(token.text, arrows)) return as_name;
  if (word.size() == token.text.size()) return "";
  return shown + " is read as several names: put it in quotes, \"" + std::string(word) + '"';
}

/// A frame whose beginning lacks its first word: `cluster_a {` is a node and a nameless subgraph.
bool is_headless_cluster(const std::vector<Token>& tokens, std::size_t at) {
  if (!is_word(tokens[at]) || !tokens[at].text.starts_with("cluster")) return false;
  if (at == 0 || at + 1 == tokens.size() || !tokens[at + 1].is('{')) return false;
  return tokens[at - 1].kind != Token::Kind::Keyword && tokens[at - 1].kind != Token::Kind::EdgeOp;
}

std::string headless_cluster(std::string_view name) {
  const std::string shown(name.substr(0, 40));
  return '\'' + shown + "' is read as a node: a frame begins with 'subgraph " + shown + " {'";
}

/// Attributes of graphs that have a colon behind them where people think of other languages.
constexpr std::array<std::string_view, 16> graph_attributes{
    "bgcolor", "charset",  "compound", "concentrate", "fontname", "fontsize", "label",    "layout",
    "margin",  "newrank",  "nodesep",  "rankdir",     "ranksep",  "ratio",    "size",     "splines"};

bool is_graph_attribute(std::string_view word) {
  return std::ranges::find(graph_attributes, word) != graph_attributes.end();
}

/// Does `rankdir:` stand somewhere, be it in a string?
bool has_attribute_with_colon(std::string_view text) {
  for (std::size_t at = text.find(':'); at < text.size(); at = text.find(':', at + 1)) {
    std::size_t end = at;
    while (end > 0 && text[end - 1] == ' ')
      --end;
    std::size_t begin = end;
    while (begin > 0 && starts_name(text[begin - 1]) && end - begin < 16)
      --begin;
    if (is_graph_attribute(text.substr(begin, end - begin))) return true;
  }
  return false;
}

/// Does `label = My Title` stand somewhere, be it in a string?
bool has_loose_title(std::string_view text) {
  constexpr std::string_view label = "label";
  const auto skip = [&text](std::size_t at, auto is_skipped) {
    while (at < text.size() && is_skipped(text[at]))
      ++at;
    return at;
  };
  const auto is_blank = [](char c) { return c == ' ' || c == '\t'; };
  for (std::size_t at = text.find(label); at < text.size(); at = text.find(label, at)) {
    at = skip(at + label.size(), is_blank);
    if (at == text.size() || text[at] != '=') continue;
    const std::size_t value = skip(at + 1, is_blank);
    const std::size_t end = skip(value, starts_name);
    const std::size_t next = skip(end, is_blank);
    if (end > value && next > end && next < text.size() && starts_name(text[next])) return true;
  }
  return false;
}

/// Is there anything to look for? Most texts are done with here.
bool is_suspicious(std::string_view text) {
  return text.find("\xE2\x80") != std::string_view::npos || has_any(text, arrows) ||
         text.find("<-") != std::string_view::npos ||
         text.find("cluster") != std::string_view::npos || has_joined_number(text, '-') ||
         has_joined_number(text, '.') || has_attribute_with_colon(text) || has_loose_title(text);
}

/// A name without its quotes.
std::string_view bare(std::string_view name) {
  return name.size() >= 2 && name.front() == '"' ? name.substr(1, name.size() - 2) : name;
}

/// Goes through the tokens of a text for find_misreadings.
class Finder {
 public:
  Finder(std::string_view text, const std::vector<Token>& tokens) : text_(text), tokens_(tokens) {
    for (std::size_t i = 1; i < tokens.size(); ++i) {
      const std::string_view name = bare(tokens[i].text);
      if (tokens[i - 1].kind == Token::Kind::Keyword && tokens[i].kind == Token::Kind::Id &&
          tokens[i - 1].text.size() == std::string_view("subgraph").size() &&
          name.starts_with("cluster")) {
        clusters_.insert(name);
      }
    }
  }

  std::vector<LintFinding> run() {
    constexpr std::size_t max = 20;
    std::vector<LintFinding> found;
    for (; at_ < tokens_.size() && found.size() < max; ++at_) {
      const std::size_t first = at_;
      while (at_ + 1 < tokens_.size() && touch(tokens_[at_], tokens_[at_ + 1]))
        ++at_;
      LintFinding misread = finding_at(first);
      if (!misread.message.empty()) found.push_back(std::move(misread));
    }
    return found;
  }

 private:
  const Token& token(std::size_t i) const { return tokens_[std::min(i, tokens_.size() - 1)]; }

  /// What is wrong with the word that begins at a token and ends at the present one; without a
  /// message when nothing is.
  LintFinding finding_at(std::size_t first) {
    if (token(first).is('[')) in_list_ = true;
    if (token(first).is(']')) in_list_ = false;
    const std::size_t begin = tokens_[first].offset;
    if (is_headless_cluster(tokens_, at_)) {
      return {.code = Code::MisreadCluster,
              .offset = begin,
              .message = headless_cluster(tokens_[first].text)};
    }
    const std::size_t end = tokens_[at_].offset + tokens_[at_].text.size();
    LintFinding found{.code = Code::MisreadName,
                      .offset = begin,
                      .message = finding(tokens_[first], text_.substr(begin, end - begin))};
    const bool is_name = first == at_ && tokens_[first].kind == Token::Kind::Id;
    if (!found.message.empty() || in_list_ || !is_name) return found;
    const bool is_end = is_end_of_edge(first);
    found.code = is_end ? Code::MisreadCluster : Code::MisreadAttribute;
    found.message = is_end ? edge_to_cluster(first) : misread_attribute(first);
    return found;
  }

  bool is_end_of_edge(std::size_t i) const {
    return token(i + 1).kind == Token::Kind::EdgeOp ||
           (i > 0 && tokens_[i - 1].kind == Token::Kind::EdgeOp);
  }

  std::string edge_to_cluster(std::size_t i) const {
    const std::string_view name = bare(tokens_[i].text);
    // `subgraph cluster_a { } -> b` has its brace between.
    if (!clusters_.contains(name)) return "";
    return '\'' + std::string(name) +
           "' is a node here: an edge ends at a cluster by lhead or ltail, in a graph with "
           "compound=true";
  }

  std::string misread_attribute(std::size_t i) const {
    if (!is_word(tokens_[i]) || (i > 0 && tokens_[i - 1].is(':'))) return "";
    const std::string name(tokens_[i].text);
    const Token& value = token(i + 2);
    if (value.kind != Token::Kind::Id || !is_graph_attribute(name)) return "";
    const Token& behind = token(i + 3);
    const bool goes_on = behind.kind == Token::Kind::EdgeOp || behind.is('[') ||
                         behind.is(':') || behind.is('=') || behind.is('+');
    if (token(i + 1).is(':') && !goes_on) {
      return '\'' + name + ": " + std::string(value.text) +
             "' is read as a node with a port: an attribute is written '" + name + '=' +
             std::string(value.text) + '\'';
    }
    if (token(i + 1).is('=') && name == "label" && is_word(value)) return loose_title(i + 2);
    return "";
  }

  /// The words of a line that begins at a token, which is the value of a label.
  std::string loose_title(std::size_t first) const {
    constexpr std::size_t max = 60;
    std::size_t last = first;
    while (last + 1 < tokens_.size() && is_word(tokens_[last + 1]) && is_beside(last, last + 1))
      ++last;
    const Token& behind = token(last + 1);
    const bool goes_on = is_beside(last, last + 1) && behind.kind != Token::Kind::End &&
                         !behind.is(';') && !behind.is('}');
    if (last == first || goes_on) return "";
    const std::size_t begin = tokens_[first].offset;
    const std::string_view words =
        text_.substr(begin, tokens_[last].offset + tokens_[last].text.size() - begin);
    if (words.size() > max) return "";
    return "the label is '" + std::string(tokens_[first].text) +
           "', and what follows are nodes: put it in quotes, \"" + std::string(words) + '"';
  }

  /// Are two tokens, one behind the other, on one line?
  bool is_beside(std::size_t i, std::size_t next) const {
    const std::size_t end = tokens_[i].offset + tokens_[i].text.size();
    return next < tokens_.size() &&
           text_.substr(end, tokens_[next].offset - end).find('\n') == std::string_view::npos;
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  std::set<std::string_view> clusters_{};
  std::size_t at_ = 0;
  bool in_list_ = false;
};

}  // namespace

std::vector<LintFinding> lint(std::string_view text, bool has_split) {
  if (!has_split && !is_suspicious(text)) return {};
  const std::vector<Token> tokens = tokenize(text);
  return Finder(text, tokens).run();
}

}  // namespace boxart::internal

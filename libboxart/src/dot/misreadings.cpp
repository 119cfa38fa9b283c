#include "dot/misreadings.h"

#include "dot/tokens.h"

#include <algorithm>
#include <array>

namespace boxart::internal {
namespace {

constexpr std::array<std::string_view, 5> curly_quotes{"“", "”", "„", "‘", "’"};
constexpr std::array<std::string_view, 6> arrows{"→", "⇒", "⟶", "←", "↔", "⟹"};

bool is_digit(char c) {
  return '0' <= c && c <= '9';
}

bool is_letter(char c) {
  return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

template <std::size_t count>
bool has_any(std::string_view text, const std::array<std::string_view, count>& parts) {
  return std::ranges::any_of(
      parts, [text](auto part) { return text.find(part) != std::string_view::npos; });
}

/// Does `a-1` or `a.1` stand somewhere, be it in a string?
bool has_joined_number(std::string_view text, char sign) {
  for (std::size_t at = text.find(sign, 1); at < text.size(); at = text.find(sign, at + 1)) {
    const char before = text[at - 1];
    if ((is_letter(before) || is_digit(before)) && at + 1 < text.size() && is_digit(text[at + 1])) {
      return true;
    }
  }
  return false;
}

/// Is there anything to look for? Most texts are done with here.
bool is_suspicious(std::string_view text) {
  return text.find("\xE2\x80") != std::string_view::npos || has_any(text, arrows) ||
         text.find("<-") != std::string_view::npos ||
         text.find("cluster") != std::string_view::npos || has_joined_number(text, '-') ||
         has_joined_number(text, '.');
}

bool is_word(const Token& token) {
  return token.kind == Token::Kind::Id && token.text[0] != '"' && token.text[0] != '<';
}

bool touch(const Token& token, const Token& next) {
  return is_word(token) && is_word(next) && token.offset + token.text.size() == next.offset;
}

/// What is wrong with `token`, which the others of its word follow; empty when nothing is.
std::string misreading(const Token& token, std::string_view word) {
  constexpr std::size_t most = 40;
  if (token.kind != Token::Kind::Id || token.text[0] == '"' || word.size() > most) return "";
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

}  // namespace

std::vector<Misreading> find_misreadings(std::string_view text, bool has_split) {
  constexpr std::size_t most = 20;
  std::vector<Misreading> found;
  if (!has_split && !is_suspicious(text)) return found;
  const std::vector<Token> tokens = tokenize(text);
  for (std::size_t i = 0; i < tokens.size() && found.size() < most; ++i) {
    const Token& first = tokens[i];
    while (i + 1 < tokens.size() && touch(tokens[i], tokens[i + 1]))
      ++i;
    if (is_headless_cluster(tokens, i)) {
      found.push_back({.offset = first.offset, .message = headless_cluster(first.text)});
      continue;
    }
    const std::size_t end = tokens[i].offset + tokens[i].text.size();
    std::string message = misreading(first, text.substr(first.offset, end - first.offset));
    if (!message.empty()) found.push_back({.offset = first.offset, .message = std::move(message)});
  }
  return found;
}

}  // namespace boxart::internal

#include "dot/syntax.h"

#include "dot/quote_faults.h"
#include "dot/syntax_hints.h"
#include "dot/tokens.h"

#include <algorithm>
#include <vector>

namespace boxart::internal {
namespace {

using Kind = Token::Kind;

bool is_keyword(const Token& token, std::string_view lower) {
  return token.kind == Kind::Keyword && std::ranges::equal(token.text, lower, [](char a, char b) {
           return a == b || (a >= 'A' && a <= 'Z' && a - 'A' + 'a' == b);
         });
}

std::string unclosed_message(const Token& token) {
  if (token.text.starts_with("/*")) return "the comment that starts here has no end";
  return "the HTML string that starts here has no end";
}

/// As much of a token as fits into a message.
std::string beginning(std::string_view text) {
  constexpr std::size_t shown = 40;
  text = text.substr(0, text.find('\n'));
  if (text.size() <= shown) return std::string(text);
  std::size_t end = shown;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
    --end;
  return std::string(text.substr(0, end));
}

/// Walks over the tokens by the grammar. Braces are counted on a stack of its own, so their depth
/// doesn't matter; every step either takes a token or says what is wrong with it.
class Recognizer {
 public:
  explicit Recognizer(std::string_view text) : text_(text), tokens_(tokenize(text)) {}

  std::optional<SyntaxError> run() {
    while (!error_ && token().kind != Kind::End) {
      if (read_head()) read_body();
    }
    return error_;
  }

 private:
  const Token& token() const { return tokens_[at_]; }

  bool accept(char mark) {
    if (!token().is(mark)) return false;
    ++at_;
    return true;
  }

  bool fail() {
    if (const auto fault = find_quote_fault(text_, tokens_, at_)) {
      return fail_at(Code::Quotes, fault->offset, fault->message, fault->hint);
    }
    const UnexpectedToken unexpected{
        .token = at_, .place = place_, .directed = directed_, .list = list_};
    std::string hint = syntax_hint(text_, tokens_, unexpected);
    const bool ends = token().kind == Kind::End;
    if (token().kind == Kind::Unclosed) {
      return fail_at(Code::Unclosed, token().offset, unclosed_message(token()), std::move(hint));
    }
    if (ends && place_ == SyntaxPlace::Attributes) {
      const std::size_t open = tokens_[list_].offset;
      return fail_at(
          Code::Unclosed, open, "the '[' that stands here is never closed", std::move(hint));
    }
    if (ends && !open_.empty()) {
      return fail_at(Code::Unclosed,
                     open_.back(),
                     "the '{' that stands here is never closed",
                     std::move(hint));
    }
    const std::string message = ends ? "unexpected end of the input"
                                     : "syntax error near '" + beginning(token().text) + '\'';
    return fail_at(Code::Syntax, token().offset, message, std::move(hint));
  }

  bool fail_at(Code code, std::size_t offset, std::string message, std::string hint) {
    error_ = SyntaxError{
        .code = code, .offset = offset, .message = std::move(message), .hint = std::move(hint)};
    return false;
  }

  /// An Id, or several strings joined by +.
  bool read_id() {
    if (token().kind != Kind::Id) return fail();
    ++at_;
    while (token().is('+')) {
      ++at_;
      if (token().kind != Kind::Id || token().text[0] != '"') return fail();
      ++at_;
    }
    return true;
  }

  /// [strict] (graph | digraph) [name] {
  bool read_head() {
    place_ = SyntaxPlace::Head;
    if (is_keyword(token(), "strict")) ++at_;
    directed_ = is_keyword(token(), "digraph");
    if (!directed_ && !is_keyword(token(), "graph")) return fail();
    ++at_;
    if (token().kind == Kind::Id && !read_id()) return false;
    return open();
  }

  bool open() {
    if (!token().is('{')) return fail();
    open_.push_back(token().offset);
    ++at_;
    return true;
  }

  /// Statements until the brace of the head is closed.
  void read_body() {
    place_ = SyntaxPlace::Statement;
    while (!open_.empty()) {
      // A list of attributes that stands alone is forgiven, see complete_statements.
      const bool may_stand_alone = tokens_[at_ - 1].is('{') || tokens_[at_ - 1].is(';');
      if (may_stand_alone && token().is('[')) {
        if (!read_attributes()) return;
        end_statement();
      } else if (accept('}')) {
        open_.pop_back();
        if (!open_.empty() && !read_rest_of_chain()) return;
      } else if (!read_statement()) {
        return;
      }
    }
  }

  /// One semicolon may stand behind a statement, and none by itself.
  bool end_statement() {
    accept(';');
    return true;
  }

  bool read_statement() {
    if (is_keyword(token(), "graph") || is_keyword(token(), "node") ||
        is_keyword(token(), "edge")) {
      ++at_;
      if (!token().is('[')) return fail();
      return read_attributes() && end_statement();
    }
    if (token().kind == Kind::Id && is_assignment()) {
      return read_id() && accept('=') && read_id() && end_statement();
    }
    return read_nodes();
  }

  /// Is this `name = value` as a statement? The name may be strings joined by +.
  bool is_assignment() const {
    std::size_t i = at_ + 1;
    while (tokens_[i].is('+') && tokens_[i + 1].kind == Kind::Id)
      i += 2;
    return tokens_[i].is('=');
  }

  /// Nodes, or the head of a subgraph, whose body goes on as statements.
  bool read_nodes() {
    if (is_keyword(token(), "subgraph")) {
      ++at_;
      if (token().kind == Kind::Id && !read_id()) return false;
      return open();
    }
    if (token().is('{')) return open();
    do {
      if (!read_id()) return false;
      for (int i = 0; i < 2 && accept(':'); ++i) {
        if (!read_id()) return false;
      }
    } while (accept(','));
    return read_rest_of_chain();
  }

  /// What may follow the nodes or the subgraph of an edge: more of the chain, or attributes.
  bool read_rest_of_chain() {
    if (token().kind == Kind::EdgeOp) {
      if ((token().text == "->") != directed_) {
        return fail_at(Code::Syntax,
                       token().offset,
                       "syntax error near '" + std::string(token().text) + '\'',
                       directed_ ? "the edges of a digraph are written '->'"
                                 : "the edges of a graph are written '--'");
      }
      ++at_;
      return read_nodes();
    }
    if (token().is('[') && !read_attributes()) return false;
    return end_statement();
  }

  bool read_attributes() {
    while (accept('[')) {
      place_ = SyntaxPlace::Attributes;
      list_ = at_ - 1;
      while (!accept(']')) {
        if (!read_id()) return false;
        if (!accept('=')) return fail();
        if (!read_id()) return false;
        if (!accept(',')) accept(';');
      }
      place_ = SyntaxPlace::Statement;
    }
    return true;
  }

  std::string_view text_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  SyntaxPlace place_ = SyntaxPlace::Head;
  std::size_t list_ = 0;           // in Attributes: the index of its bracket
  std::vector<std::size_t> open_;  // the offsets of the braces around
  bool directed_ = true;
  std::optional<SyntaxError> error_;
};

}  // namespace

std::optional<SyntaxError> find_syntax_error(std::string_view text) {
  return Recognizer(text).run();
}

std::string complete_statements(std::string_view text) {
  std::string out;
  std::size_t copied = 0;
  const std::vector<Token> tokens = tokenize(text);
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    const Token& before = tokens[i - 1];
    // After a closing brace the list is legal: it belongs to the edges that end there.
    if (!tokens[i].is('[') || !(before.is('{') || before.is(';'))) continue;
    out += text.substr(copied, tokens[i].offset - copied);
    out += "graph ";
    copied = tokens[i].offset;
  }
  out += text.substr(copied);
  return out;
}

std::string blank_wrapper_lines(std::string_view text) {
  std::string out(text);
  for (std::size_t at = 0; at < out.size();) {
    const std::size_t end = std::min(out.find('\n', at), out.size());
    const std::string_view line = std::string_view(out).substr(at, end - at);
    if (line.starts_with("@start") || line.starts_with("@end")) {
      std::fill(out.begin() + static_cast<std::ptrdiff_t>(at),
                out.begin() + static_cast<std::ptrdiff_t>(end),
                ' ');
    }
    at = end + 1;
  }
  return out;
}

}  // namespace boxart::internal

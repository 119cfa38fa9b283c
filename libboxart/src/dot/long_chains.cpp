#include "dot/long_chains.h"

#include "dot/tokens.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace boxart::internal {
namespace {

constexpr std::size_t longest_chain = 1000;

/// The tokens [first, last] of a list of nodes, `a:port, b`.
struct Nodes {
  std::size_t first;
  std::size_t last;
};

class ChainSplitter {
 public:
  explicit ChainSplitter(std::string_view text) : text_(text), tokens_(tokenize(text)) {}

  std::string run() {
    for (at_ = 0; at_ < tokens_.size();) {
      if (tokens_[at_].kind == Token::Kind::Id) {
        read_chain();
      } else {
        ++at_;
      }
    }
    out_ += text_.substr(copied_);
    return std::move(out_);
  }

 private:
  bool is(std::size_t i, Token::Kind kind) const {
    return i < tokens_.size() && tokens_[i].kind == kind;
  }

  /// The nodes that start at `at_`, which is an Id; `at_` goes behind them.
  Nodes read_nodes() {
    const std::size_t first = at_++;
    while (is(at_ + 1, Token::Kind::Id) &&
           (tokens_[at_].is(':') || tokens_[at_].is(',') || tokens_[at_].is('+'))) {
      at_ += 2;
    }
    return {.first = first, .last = at_ - 1};
  }

  std::string one_line(std::size_t first, std::size_t last) const {
    const std::size_t from = tokens_[first].offset;
    std::string piece(text_.substr(from, tokens_[last].offset + tokens_[last].text.size() - from));
    std::ranges::replace(piece, '\n', ' ');
    return piece;
  }

  /// Goes behind the attribute lists that stand here, and returns them.
  std::string read_attributes() {
    const std::size_t first = at_;
    while (at_ < tokens_.size() && tokens_[at_].is('[')) {
      while (at_ + 1 < tokens_.size() && !tokens_[at_].is(']'))
        ++at_;
      ++at_;
    }
    return at_ == first || at_ > tokens_.size() ? std::string{} : one_line(first, at_ - 1);
  }

  void read_chain() {
    std::vector<Nodes> cuts;  // nodes that end a statement and start the next one
    Nodes nodes = read_nodes();
    std::size_t edges = 0;
    while (is(at_, Token::Kind::EdgeOp)) {
      if (edges > 0 && edges % longest_chain == 0) cuts.push_back(nodes);
      ++edges;
      ++at_;
      if (!is(at_, Token::Kind::Id)) return;
      nodes = read_nodes();
    }
    if (cuts.empty()) return;
    const std::string attributes = read_attributes();
    for (const Nodes& cut : cuts) {
      const std::size_t end = tokens_[cut.last].offset + tokens_[cut.last].text.size();
      out_ += text_.substr(copied_, end - copied_);
      out_ += attributes + ";" + one_line(cut.first, cut.last);
      copied_ = end;
    }
  }

  std::string_view text_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  std::string out_;
  std::size_t copied_ = 0;
};

}  // namespace

std::string split_long_chains(std::string_view text) {
  return ChainSplitter(text).run();
}

}  // namespace boxart::internal

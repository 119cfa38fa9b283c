#include "graph/network_ranks.h"

#include "support/catch.h"
#include "support/layers.h"

#include <string>
#include <vector>

namespace boxart::internal {
namespace {

/// For each ranking the edges by their number: `^` leads up, `v` down.
std::vector<std::string> rankings(const std::string& dot) {
  std::vector<std::string> out;
  for (const IdVector<EdgeId, bool>& leads_up : network_ranks(graph_of(dot))) {
    out.emplace_back();
    for (const bool up : leads_up)
      out.back() += up ? '^' : 'v';
  }
  return out;
}

}  // namespace

TEST_CASE("ranks lead away from the centre of a network, and from an end of it") {
  // The centre is c, and a the first end.
  CHECK(rankings("graph { a -- b; b -- c; c -- d; e -- d }") ==
        std::vector<std::string>{"^^v^", "vvv^"});
  // Of two centres the first one, and what nothing joins to it begins anew.
  CHECK(rankings("graph { b -- a; c -- d }") == std::vector<std::string>{"vv"});
}

TEST_CASE("what is written for ranks keeps them") {
  CHECK(rankings("digraph { a -> b }").empty());
  CHECK(rankings("digraph { edge [dir=none]; a -> b }").empty());
  CHECK(rankings("digraph { layout=fdp; edge [dir=none]; a -> b }").size() == 1);
  CHECK(rankings("digraph { layout=fdp; a -> b }").empty());
  CHECK(rankings("graph { a -- b [dir=forward] }").empty());
  CHECK(rankings("graph { { rank=same; a; b } a -- c }").empty());
  CHECK(rankings("graph { ordering=out; a -- b }").empty());
  CHECK(rankings("graph { a -- b [constraint=false] }").empty());
  CHECK(rankings("graph { a; b }").empty());
}

}  // namespace boxart::internal

#include "layered/channels/assign_rows.h"

#include "support/catch.h"
#include "support/layers.h"

#include <vector>

namespace boxart::internal {
namespace {

Rows rows_of(const char* dot) {
  return run_layers(graph_of(dot)).rows;
}

using Numbers = std::vector<int>;

}  // namespace

TEST_CASE("two layers that an arrow joins are one row apart") {
  const Rows rows = rows_of("digraph { a->b }");
  CHECK(rows.layer_top == Numbers{0, 4});
  CHECK(rows.layer_bottom == Numbers{3, 7});
  CHECK(rows.height == 7);
}

TEST_CASE("two layers that a line joins are one row apart") {
  CHECK(rows_of("graph { a--b }").layer_top == Numbers{0, 4});
}

TEST_CASE("a track takes a row, and arrowheads one below it") {
  const Rows rows = rows_of("digraph { a->{b c} }");
  CHECK(rows.main_zone[1] == 3);
  CHECK(rows.layer_top == Numbers{0, 5});
}

TEST_CASE("arrowheads that point up take a row above the tracks") {
  const Rows rows = rows_of("digraph { a->{b c} [dir=back] }");
  CHECK(rows.main_zone[1] == 4);
  CHECK(rows.layer_top == Numbers{0, 5});
}

TEST_CASE("ranksep moves layers apart") {
  CHECK(rows_of("digraph { ranksep=2; a->b }").layer_top[1] ==
        rows_of("digraph { a->b }").layer_top[1] + 2);
}

TEST_CASE("sideways an arrow has three columns") {
  const Rows rows = rows_of("digraph { rankdir=LR; a->b }");
  CHECK(rows.layer_top[1] - rows.layer_bottom[0] == 3);
}

TEST_CASE("a frame has its borders above and below what it holds") {
  const Rows rows = rows_of("digraph { subgraph cluster_0 { a } }");
  CHECK(rows.top_border == std::vector<Numbers>{{0}});
  CHECK(rows.layer_top == Numbers{1});
  CHECK(rows.bottom_border == std::vector<Numbers>{{4}});
  CHECK(rows.height == 5);
}

TEST_CASE("frames that begin on one layer nest, the outermost first") {
  const Rows rows = rows_of("digraph { subgraph cluster_0 { subgraph cluster_1 { a } } }");
  CHECK(rows.top_border[0] == Numbers{1, 0});
  CHECK(rows.bottom_border[0] == Numbers{5, 6});
}

TEST_CASE("a title of several lines has its rows inside the frame") {
  const Rows plain = rows_of("digraph { subgraph cluster_0 { label=x; a } }");
  const Rows tall = rows_of("digraph { subgraph cluster_0 { label=\"x\\ny\\nz\"; a } }");
  CHECK(tall.height == plain.height + 3);
}

TEST_CASE("a layer is as high as its highest node") {
  const Rows rows = rows_of("digraph { a; b [label=\"1\\n2\\n3\\n4\"] }");
  CHECK(rows.layer_bottom[0] - rows.layer_top[0] == 6);
}

}  // namespace boxart::internal

#include "boxes/plan_boxes.h"

#include "boxes/spacing.h"
#include "support/catch.h"
#include "support/layers.h"

#include <algorithm>
#include <string>
#include <vector>

namespace boxart::internal {
namespace {

Size box_size(const LayerRun& run, const std::string& name) {
  const VertexId vertex = vertex_named(run, name);
  return run.plans[run.layered.vertices[vertex].node].size;
}

const VertexShape& shape(const LayerRun& run, const std::string& name) {
  return run.shapes.of[vertex_named(run, name)];
}

}  // namespace

TEST_CASE("a box holds its label with a blank at both sides") {
  const LayerRun run = run_layers(graph_of("digraph { a [label=\"12345\\n123\"] }"));
  CHECK(box_size(run, "a") == Size{.width = 9, .height = 4});
}

TEST_CASE("a box is wide enough for its ports, with a column between two") {
  const LayerRun run = run_layers(graph_of("digraph { a->b; a->b; a->b; a->b; a->b }"));
  CHECK(box_size(run, "a").width == 2 * 5 - 1 + 2);
  CHECK(box_size(run, "b").width == 2 * 5 - 1 + 2);
}

TEST_CASE("sideways the height of a box grows for its ports") {
  const LayerRun run = run_layers(graph_of("digraph { rankdir=LR; a->b; a->b; a->b; a->b; a->b }"));
  CHECK(box_size(run, "a") == Size{.width = 5, .height = 7});
  CHECK(shape(run, "a").width == 7);
  CHECK(shape(run, "a").height == 5);
}

TEST_CASE("a box with ports at both sides is no larger than the side with most of them needs") {
  const std::string edges = "a->b; a->b; a->b; b->c; b->c; b->c";
  CHECK(box_size(run_layers(graph_of("digraph { " + edges + " }")), "b").width == 2 * 3 - 1 + 2);
  const LayerRun sideways = run_layers(graph_of("digraph { rankdir=LR; " + edges + " }"));
  CHECK(box_size(sideways, "b").height == 3 + 2);
}

TEST_CASE("sideways an xlabel has room above its node and at both sides, but in the last rank") {
  const std::string node = "; node [xlabel=\"123456789\\ntwo\"]; a -> b }";
  const LayerRun sideways = run_layers(graph_of("digraph { rankdir=LR" + node));
  CHECK(shape(sideways, "a").left == 2);
  CHECK(shape(sideways, "a").above == 2 + 1);
  CHECK(shape(sideways, "a").below == 2);
  CHECK(shape(sideways, "b").left == 0);
  const LayerRun downwards = run_layers(graph_of("digraph { rankdir=TB" + node));
  CHECK(shape(downwards, "a").left == 0);
  CHECK(shape(downwards, "a").above == 0);
}

TEST_CASE("self loops take rows of the box and room at its right side") {
  const LayerRun run = run_layers(graph_of("digraph { a->a; a->a }"));
  CHECK(box_size(run, "a").height >= 4 + 2);
  CHECK(shape(run, "a").box_width == 5);
  CHECK(shape(run, "a").width > 5);
  const auto& loops = run.plans[NodeId{0}].loops;
  REQUIRE(loops.size() == 2);
  CHECK(loops[0].points.front().y < loops[0].points.back().y);
  CHECK(loops[0].points.back().y < loops[1].points.front().y);
  CHECK(loops[1].points.back().y <= box_size(run, "a").height - 2);
}

TEST_CASE("a loop doesn't meet a line between fields") {
  const LayerRun run = run_layers(
      graph_of("digraph { rankdir=TB; a [shape=record, label=\"{x|y|z}\"]; a->a; a->a }"));
  const BoxPlan& plan = run.plans[NodeId{0}];
  for (const Field& field : plan.fields) {
    for (const Loop& loop : plan.loops) {
      for (const int row : {loop.points.front().y, loop.points.back().y}) {
        CHECK(row != field.rect.y);
        CHECK(row != field.rect.last_y());
      }
    }
  }
}

TEST_CASE("a box has room beside its loops for lines between layers and for ends bound to a side") {
  const LayerRun run =
      run_layers(graph_of("digraph { a:s->a:s; a->b; a:e->c; a:e->d; a:e->a:e; b:n->b:n }"));
  const VertexId a = vertex_named(run, "a");
  const BoxPlan& plan = run.plans[NodeId{0}];
  const auto& south = plan.kept[static_cast<std::size_t>(Side::South)];
  // The two edges from the east side are one there.
  REQUIRE(run.ports.at_bottom[a].size() == 2);
  const PortRange range = run.shapes.ranges[run.ports.at_bottom[a].front()];
  CHECK(range.first == 1 + south.before);
  CHECK(range.last == plan.size.width - 2 - south.behind);
  CHECK(south.behind > 0);
  // Two rows for the loop at the east side, one for the lines.
  CHECK(plan.size.height == 2 + 3);
  CHECK(shape(run, "a").below == 2);
  CHECK(shape(run, "b").above == 2);
}

TEST_CASE("a text without a border is as large as its words") {
  const LayerRun run = run_layers(graph_of("digraph { a [shape=plaintext, label=abcdef] }"));
  CHECK(box_size(run, "a") == Size{.width = 6, .height = 1});
}

TEST_CASE("ports bound to a field stand under it, none under the lines between fields") {
  const LayerRun run =
      run_layers(graph_of("digraph { a [shape=record, label=\"<x>x|<y>y|<z>z\"]; a:y->b "
                          "[style=bold]; a:y->c; a:z->d }"));
  const auto& fields = run.plans[NodeId{0}].fields;
  for (const PortId port : run.ports.at_bottom[vertex_named(run, "a")]) {
    const auto field = static_cast<std::size_t>(run.ports.ports[port].field);
    REQUIRE(field < fields.size());
    CHECK(run.port_columns[port] > fields[field].rect.x);
    CHECK(run.port_columns[port] < fields[field].rect.last_x());
  }
  CHECK(run.shapes.blocked_bottom[vertex_named(run, "a")].size() == 2);
}

TEST_CASE("ports at an inner side of a field stand at its end, and it has room for all of them") {
  const LayerRun run = run_layers(
      graph_of("digraph { a [shape=record, label=\"<x>x|<y>y\"]; a:x:e->b [style=bold]; a:x:e->c "
               "[style=dashed]; a:x:e->d; a:x->b }"));
  const Rect inner = inside(run.plans[NodeId{0}].fields[0]);
  std::vector<int> bound;
  for (const PortId port : run.ports.at_bottom[vertex_named(run, "a")]) {
    CHECK(inner.x <= run.port_columns[port]);
    CHECK(run.port_columns[port] <= inner.last_x());
    if (run.ports.ports[port].part == FieldPart::Last) bound.push_back(run.port_columns[port]);
  }
  std::ranges::sort(bound);
  REQUIRE(bound.size() == 3);
  CHECK(bound.front() >= inner.last_x() - 4);
  CHECK(bound.back() == inner.last_x());
}

TEST_CASE("a label of an edge has a blank between it and its line, and one behind it") {
  const LayerRun run = run_layers(graph_of("digraph { a->b [label=\"12345\\n12\"] }"));
  const auto found = std::ranges::find(
      run.layered.vertices, LayeredGraph::Vertex::Kind::Label, &LayeredGraph::Vertex::kind);
  REQUIRE(found != run.layered.vertices.end());
  const VertexShape& label =
      run.shapes
          .of[id_at<VertexId>(static_cast<std::size_t>(found - run.layered.vertices.begin()))];
  CHECK(label.width >= 1 + 1 + 5);
  CHECK(label.height == 2);
  CHECK(label.line == 0);
}

TEST_CASE("a frame is wide enough for its title, sideways high enough") {
  const ResolvedGraph graph = graph_of("digraph { subgraph cluster_0 { label=\"a title\"; a } }");
  const auto down = make_frame_insets(graph, Axes(RankDirection::TopBottom));
  CHECK(down[ClusterId{0}].width == 7 + 6);
  CHECK(down[ClusterId{0}].above == 0);
}

TEST_CASE("rows of a title lie at the side of the frame that labelloc says") {
  const auto insets = [](const char* place, RankDirection direction) {
    const ResolvedGraph graph =
        graph_of(std::string("digraph { subgraph cluster_0 { label=\"1\\n2\"; "
                             "labelloc=") +
                 place + "; a } }");
    return make_frame_insets(graph, Axes(direction))[ClusterId{0}];
  };
  CHECK(insets("t", RankDirection::TopBottom).above == 2);
  CHECK(insets("b", RankDirection::TopBottom).below == 2);
  CHECK(insets("t", RankDirection::BottomTop).below == 2);
  CHECK(insets("t", RankDirection::LeftRight).left == 2);
  CHECK(insets("b", RankDirection::RightLeft).right == 2);
}

TEST_CASE("nodesep and ranksep only widen") {
  const auto spacing = [](const char* dot) {
    return make_spacing(graph_of(dot), Axes(RankDirection::TopBottom));
  };
  const Spacing usual = spacing("digraph { a }");
  const Spacing narrow = spacing("digraph { nodesep=0.01; ranksep=0.01; a }");
  CHECK(narrow.nodes == usual.nodes);
  CHECK(narrow.layers == usual.layers);
  const Spacing wide = spacing("digraph { nodesep=1; ranksep=2; a }");
  CHECK(wide.nodes > usual.nodes);
  CHECK(wide.layers > usual.layers);
  CHECK(wide.joined_layers > usual.joined_layers);
  // A column each quarter inch, a row each half inch, not more than four and two.
  CHECK(spacing("digraph { nodesep=0.49; ranksep=0.99; a }").nodes == usual.nodes);
  CHECK(spacing("digraph { nodesep=0.5; ranksep=1; a }").nodes == usual.nodes + 1);
  CHECK(spacing("digraph { nodesep=0.5; ranksep=1; a }").layers == usual.layers + 1);
  CHECK(spacing("digraph { nodesep=99; ranksep=99; a }").nodes == usual.nodes + 4);
  CHECK(spacing("digraph { nodesep=99; ranksep=99; a }").layers == usual.layers + 2);
}

TEST_CASE("sideways nodesep is rows and ranksep columns") {
  const auto spacing = [](const char* dot) {
    return make_spacing(graph_of(dot), Axes(RankDirection::LeftRight));
  };
  const Spacing usual = spacing("digraph { a }");
  const Spacing wide = spacing("digraph { nodesep=0.75; ranksep=1; a }");
  CHECK(wide.nodes == usual.nodes + 1);
  CHECK(wide.layers == usual.layers + 2);
}

TEST_CASE("roomy drawings take inches as they are written") {
  const auto spacing = [](const char* dot) {
    return make_spacing(graph_of(dot), Axes(RankDirection::TopBottom), Density::Roomy);
  };
  const Spacing usual = spacing("digraph { a }");
  CHECK(spacing("digraph { nodesep=1.25; a }").nodes == usual.nodes + 12);
  CHECK(spacing("digraph { ranksep=1.5; a }").layers == usual.layers + 6);
  CHECK(spacing("digraph { ranksep=9999; a }").layers < 1000);
}

TEST_CASE("the margin of a frame is counted as room between nodes is") {
  const auto insets = [](const char* margin, Density density) {
    const std::string dot =
        std::string("digraph { subgraph cluster_0 { margin=\"") + margin + "\"; a } }";
    return make_frame_insets(graph_of(dot), Axes(RankDirection::TopBottom), density)[ClusterId{0}];
  };
  CHECK(insets("25", Density::Compact).left == 0);
  CHECK(insets("26", Density::Compact).left == 1);
  CHECK(insets("26", Density::Compact).above == 0);
  CHECK(insets("8,44", Density::Compact).above == 1);
  CHECK(insets("500", Density::Compact).right == 4);
  CHECK(insets("500", Density::Compact).below == 2);
  CHECK(insets("80", Density::Roomy).left == 12);
}

}  // namespace boxart::internal

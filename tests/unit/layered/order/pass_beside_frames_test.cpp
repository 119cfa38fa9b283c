#include "layered/order/pass_beside_frames.h"

#include "support/catch.h"
#include "support/layers.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace boxart::internal {
namespace {

/// The layers of a graph with a frame of three nodes, f, g and h, and a line beside it. On the
/// layers of `right`, its dummy stands right of the frame, on others left of it.
LayerRun beside_frame(std::string_view more, std::string_view right) {
  LayerRun run = run_layers(graph_of("digraph { subgraph cluster_f { f->g->h } a->f; h->z; a->z " +
                                     std::string(more) + "}"));
  for (int layer = 1; layer <= 3; ++layer) {
    std::vector<VertexId>& row = run.layered.layers[static_cast<std::size_t>(layer)];
    const auto dummy = std::ranges::find_if(row, [&](VertexId vertex) {
      return run.layered.vertices[vertex].kind == LayeredGraph::Vertex::Kind::Dummy;
    });
    REQUIRE(dummy != row.end());
    const bool goes_right = right.find(static_cast<char>('0' + layer)) != std::string_view::npos;
    const VertexId moved = *dummy;
    row.erase(dummy);
    row.insert(goes_right ? row.end() : row.begin(), moved);
    number_layer(run.layered, layer);
  }
  return run;
}

std::string shown(const LayerRun& run) {
  std::string all;
  for (const int layer : {1, 2, 3})
    all += (layer > 1 ? " / " : "") + shown_layer(run, layer);
  return all;
}

}  // namespace

TEST_CASE("a line stands on one side of a frame, on that of most of its dummies") {
  LayerRun run = beside_frame("", "2");
  REQUIRE(shown(run) == "* [ f ] / [ g ] * / * [ h ]");
  const FramePassages passages = edges_through_frames(run.layered, run.digraph);
  REQUIRE(passages.edges.size() == 1);
  REQUIRE(passages.frames == std::vector{ClusterId{0}});
  CHECK(pass_beside_frames(passages, run.digraph, run.layered));
  CHECK(shown(run) == "* [ f ] / * [ g ] / * [ h ]");
  CHECK(layers_fault(run.layered) == "");
  CHECK(edges_through_frames(run.layered, run.digraph).edges.empty());
}

TEST_CASE("a line stands where its node does") {
  // b, on the layer of g, is right of the frame.
  LayerRun run = run_layers(
      graph_of("digraph { subgraph cluster_f { f->g->h->i } a->f; a->y->b; b->z; i->z }"));
  REQUIRE(run.astray.empty());
  const int layer = 3;
  std::vector<VertexId>& row = run.layered.layers[layer];
  const auto dummy = std::ranges::find_if(row, [&](VertexId vertex) {
    return run.layered.vertices[vertex].kind == LayeredGraph::Vertex::Kind::Dummy;
  });
  REQUIRE(dummy != row.end());
  const std::string before = shown(run);
  const bool was_first = dummy == row.begin();
  const VertexId moved = *dummy;
  row.erase(dummy);
  row.insert(was_first ? row.end() : row.begin(), moved);
  number_layer(run.layered, layer);
  REQUIRE(shown(run) != before);
  const FramePassages passages = edges_through_frames(run.layered, run.digraph);
  REQUIRE(passages.edges.size() == 1);
  CHECK(pass_beside_frames(passages, run.digraph, run.layered));
  CHECK(shown(run) == before);
}

TEST_CASE("a part of a long dummy moves") {
  // The line begins above f's frame, and ends in that of w, which stands right of it.
  LayerRun run = run_layers(graph_of("digraph { subgraph cluster_f { f->g->h } "
                                     "subgraph cluster_w { w->v } a->b->f; a->w [minlen=3] }"),
                            {.max_short_vertices = 0});
  REQUIRE(run.has_long_dummies);
  std::vector<VertexId> order;
  for (const auto& layer : run.layered.layers)
    order.insert(order.end(), layer.begin(), layer.end());
  std::ranges::sort(order, {}, [&](VertexId vertex) { return run.layered.position[vertex]; });
  const auto is_dummy = [&](VertexId vertex) {
    return run.layered.vertices[vertex].kind == LayeredGraph::Vertex::Kind::Dummy;
  };
  const auto dummy = std::ranges::find_if(order, is_dummy);
  REQUIRE(dummy != order.end());
  const auto& old = run.layered.vertices[*dummy];
  REQUIRE(old.first_layer == 1);
  REQUIRE(old.last_layer == 2);
  const auto at = [&](std::string_view name) {
    return run.layered.position[vertex_named(run, name)];
  };
  // To the side where it is wrong.
  const bool frame_is_left = at("g") < at("w");
  const VertexId moved = *dummy;
  order.erase(dummy);
  order.insert(frame_is_left ? order.begin() : order.end(), moved);
  set_order(run.layered, order);
  const FramePassages passages = edges_through_frames(run.layered, run.digraph);
  REQUIRE(passages.edges.size() == 1);
  const std::size_t chain = run.layered.chain[passages.edges.front()].size();
  CHECK(pass_beside_frames(passages, run.digraph, run.layered));
  CHECK(edges_through_frames(run.layered, run.digraph).edges.empty());
  CHECK(is_consistent(run.layered));
  CHECK(run.layered.vertices[moved].last_layer == 1);
  CHECK(run.layered.chain[passages.edges.front()].size() == chain + 1);
  CHECK(chains_fault(run.digraph, run.trunks, run.layered) == "");
}

TEST_CASE("where nothing passes a frame, nothing moves") {
  LayerRun run = beside_frame("", "");
  const FramePassages passages = edges_through_frames(run.layered, run.digraph);
  CHECK(passages.edges.empty());
  CHECK(passages.frames.empty());
  CHECK_FALSE(pass_beside_frames(passages, run.digraph, run.layered));
}

TEST_CASE("edges that keep their order at a node keep it") {
  LayerRun run = beside_frame("a [ordering=out]", "2");
  const FramePassages passages = edges_through_frames(run.layered, run.digraph);
  REQUIRE(passages.edges.size() == 1);
  CHECK_FALSE(pass_beside_frames(passages, run.digraph, run.layered));
}

}  // namespace boxart::internal

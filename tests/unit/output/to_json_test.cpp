#include "output/to_json.h"

#include "output/to_layout.h"
#include "support/catch.h"
#include "support/drawings.h"
#include "support/picture.h"
#include "support/written.h"

namespace boxart::internal {
namespace {

TEST_CASE("the JSON of an empty drawing has all its members") {
  CHECK(to_json({.name = "G"}) ==
        R"({"name": "G", "directed": true, "rankdir": "TB", "width": 0, "height": 0, )"
        R"("nodes": [], "frames": [], "edges": [], "labels": []})");
}

TEST_CASE("the JSON of a drawing tells where everything stands, with the graph's names") {
  ResolvedGraph graph;
  graph.name = "say \"hi\"\n";
  graph.clusters.add({.name = "cluster_a"});
  graph.nodes.add({.name = "a"});
  graph.nodes.add({.name = "b\\"});
  graph.edges.add({.ends = {{.node = NodeId{0}}, {.node = NodeId{1}, .arrow = ArrowHead::Normal}}});
  Drawing drawing;
  drawing.size = {.width = 13, .height = 3};
  drawing.boxes = {labelled_box({.x = 0, .y = 0, .width = 5, .height = 3}, ascii_label({"a"})),
                   labelled_box({.x = 8, .y = 0, .width = 5, .height = 3}, ascii_label({"b"}))};
  drawing.boxes[1].node = NodeId{1};
  drawing.frames = {{.cluster = ClusterId{0}, .rect = {.x = 1, .y = 2, .width = 3, .height = 4}}};
  drawing.lines = {line_through(0, {{.x = 4, .y = 1}, {.x = 8, .y = 1}})};
  drawing.texts = {{.rect = {.x = 5, .y = 0, .width = 2, .height = 1},
                    .label = ascii_label({"no"}),
                    .kind = Text::Kind::HeadLabel,
                    .edge = EdgeId{0}},
                   {.rect = {.x = 9, .y = 3, .width = 1, .height = 1},
                    .label = ascii_label({"x"}),
                    .kind = Text::Kind::NodeXlabel,
                    .node = NodeId{1}}};
  CHECK(to_json(to_layout(drawing, graph)) + "\n" == picture(R"(
{"name": "say \"hi\"\u000a", "directed": true, "rankdir": "TB", "width": 13, "height": 3, "nodes": [
  {"name": "a", "x": 0, "y": 0, "width": 5, "height": 3, "kind": "box", "corners": ["square", "square", "square", "square"], "weight": "light", "dash": "solid", "color": null, "fill": null, "visible": true, "frame": null, "fields": [
  {"x": 0, "y": 0, "width": 5, "height": 3, "label": ["a"], "port": "", "lines": "nesw"}]},
  {"name": "b\\", "x": 8, "y": 0, "width": 5, "height": 3, "kind": "box", "corners": ["square", "square", "square", "square"], "weight": "light", "dash": "solid", "color": null, "fill": null, "visible": true, "frame": null, "fields": [
  {"x": 8, "y": 0, "width": 5, "height": 3, "label": ["b"], "port": "", "lines": "nesw"}]}], "frames": [
  {"name": "cluster_a", "parent": null, "x": 1, "y": 2, "width": 3, "height": 4, "title": [], "color": null, "fill": null, "visible": true}], "edges": [
  {"number": 0, "tail": "a", "head": "b\\", "tail_arrow": "none", "head_arrow": "normal", "weight": "light", "dash": "solid", "color": null, "round": true, "net": 0, "points": [[4, 1], [8, 1]]}], "labels": [
  {"x": 5, "y": 0, "width": 2, "height": 1, "text": ["no"], "kind": "headlabel", "edge": 0, "node": null, "frame": null},
  {"x": 9, "y": 3, "width": 1, "height": 1, "text": ["x"], "kind": "node xlabel", "edge": null, "node": "b\\", "frame": null}]}
)"));
}

}  // namespace
}  // namespace boxart::internal

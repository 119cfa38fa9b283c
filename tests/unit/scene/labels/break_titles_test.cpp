#include "scene/labels/break_titles.h"

#include "layout/lay_out_graph.h"
#include "support/catch.h"
#include "support/drawings.h"
#include "support/layers.h"

#include <algorithm>
#include <string>

namespace boxart::internal {
namespace {

/// One frame round one box of 7 columns.
Drawing frame_of_width(int width) {
  Drawing drawing{.size = {.width = width, .height = 5}};
  drawing.boxes.push_back({.node = NodeId{0},
                           .rect = {.x = 2, .y = 1, .width = 7, .height = 3},
                           .cluster = ClusterId{0}});
  drawing.frames.push_back(
      {.cluster = ClusterId{0}, .rect = {.x = 0, .y = 0, .width = width, .height = 5}});
  return drawing;
}

std::string broken(const std::string& title, int width, bool is_widened = false) {
  ResolvedGraph graph = graph_of("digraph { subgraph cluster_f { label=\"" + title + "\"; a } }");
  std::vector<ClusterId> widened;
  if (is_widened) widened.push_back(ClusterId{0});
  const bool any = break_titles(frame_of_width(width), widened, graph);
  std::string out;
  for (const LabelLine& line : graph.clusters[ClusterId{0}].label.lines)
    out += (out.empty() ? "" : "/") + line.text;
  CHECK(any == (out.find('/') != std::string::npos));
  return out;
}

int width_of(const std::string& dot) {
  return lay_out_graph(graph_of(dot)).size.width;
}

}  // namespace

TEST_CASE("a title that makes its frame wide is broken to the width of what the frame holds") {
  CHECK(broken("all of it", 15) == "all/of it");
  CHECK(broken("all of it", 16) == "all of it");
}

TEST_CASE("a title that found no room between lines is broken in two") {
  CHECK(broken("all of it", 30, true) == "all/of it");
}

TEST_CASE("a word is never broken, and more than three lines aren't made") {
  CHECK(broken("everything", 16) == "everything");
  CHECK(broken("an unbreakably long word", 30) == "an/unbreakably/long word");
  CHECK(broken("here we have four lines", 29) == "here we/have four/lines");
}

TEST_CASE("titles are broken where the drawing gets narrower and takes no more cells") {
  const std::string frame = "digraph { a -> b -> c -> d; subgraph cluster_f { b -> c; label=";
  CHECK(width_of(frame + "\"the inner frame\" } }") < width_of(frame + "\"the-inner-frame\" } }"));
  const std::string wide = "{ rank=same; b; b2; b3; b4 } label=";
  CHECK(width_of(frame + "x; " + wide + "\"the inner frame\" } }") ==
        width_of(frame + "x; " + wide + "\"the-inner-frame\" } }"));
}

}  // namespace boxart::internal

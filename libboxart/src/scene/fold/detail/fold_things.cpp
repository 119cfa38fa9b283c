#include "scene/fold/detail/fold_things.h"

#include "base/at.h"
#include "base/id_vector.h"
#include "base/ids.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <tuple>

namespace boxart::internal {
namespace {

/// The cells of each text, with the line, the end or the node that it stands beside.
std::vector<Rect> texts_with_owners(const Scene& scene) {
  const Drawing& drawing = scene.drawing();
  const auto end_of = [&](EdgeId edge, EdgeEnd end) {
    return drawing.lines[at(scene.line_of(edge))].end_point(end);
  };
  IdVector<NodeId, const Box*> boxes;
  for (const Box& box : drawing.boxes) {
    if (index(box.node) >= boxes.size()) boxes.resize(index(box.node) + 1, nullptr);
    boxes[box.node] = &box;
  }
  std::vector<Rect> rects;
  for (const Text& text : drawing.texts) {
    Rect rect = rect_around(text.rect, text.anchor());
    if (const std::optional<EdgeEnd> end = text.labelled_end()) {
      rect = rect_around(rect, end_of(text.edge, *end));
    } else if (text.kind == Text::Kind::NodeXlabel) {
      rect = rect_around(rect, {.x = boxes[text.node]->rect.x, .y = boxes[text.node]->rect.y});
    }
    rects.push_back(rect);
  }
  return rects;
}

/// Runs of one row that overlap become one: lines share cells there.
void join_runs(std::vector<FoldRun>& runs) {
  std::ranges::sort(runs, {}, [](const FoldRun& run) {
    return std::tuple(run.across, run.along.first, run.along.last);
  });
  std::size_t count = 0;
  for (const FoldRun& run : runs) {
    if (count > 0 && runs[count - 1].across == run.across &&
        run.along.first < runs[count - 1].along.last) {
      runs[count - 1].along.last = std::max(runs[count - 1].along.last, run.along.last);
    } else {
      runs[count++] = run;
    }
  }
  runs.erase(runs.begin() + static_cast<std::ptrdiff_t>(count), runs.end());
}

}  // namespace

std::vector<FoldThing> fold_things(const Scene& scene,
                                   const std::vector<bool>& around,
                                   const Ruler& ruler) {
  const Drawing& drawing = scene.drawing();
  constexpr int beside_border = 1;
  constexpr int beside_words = 2;
  std::vector<FoldThing> things;
  const auto add = [&](const Rect& rect, int apart) {
    things.push_back({.along = ruler.along(rect), .across = ruler.across(rect), .apart = apart});
  };
  for (const Box& box : drawing.boxes)
    add(box.rect, box.kind == Node::Kind::Plain ? beside_words : beside_border);
  for (std::size_t i = 0; i < drawing.frames.size(); ++i) {
    if (drawing.frames[i].visible && !around[i]) add(drawing.frames[i].rect, beside_border);
  }
  for (const Rect& rect : texts_with_owners(scene))
    add(rect, beside_words);
  return things;
}

std::vector<FoldRun> fold_runs(const Drawing& drawing, const Ruler& ruler) {
  std::vector<FoldRun> runs;
  for (const Line& line : drawing.lines) {
    for (std::size_t i = 1; i < line.points.size(); ++i) {
      const int cell = ruler.along(line.points[i]);
      const int before = ruler.along(line.points[i - 1]);
      if (cell == before) continue;
      runs.push_back({.across = ruler.across(line.points[i]),
                      .along = {.first = std::min(cell, before), .last = std::max(cell, before)}});
    }
  }
  join_runs(runs);
  return runs;
}

}  // namespace boxart::internal

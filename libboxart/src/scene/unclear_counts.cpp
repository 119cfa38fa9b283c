#include "scene/unclear_counts.h"

#include "base/at.h"
#include "scene/path.h"

#include <algorithm>

namespace boxart::internal {
namespace {

bool is_counted(const Edge& edge) {
  return !edge.count.text.empty();
}

/// Whose runs a count stands beside.
struct Seen {
  bool own = false;
  bool others = false;  // or one that others share with it
};

struct Beside {
  Seen left{};
  Seen below{};

  bool one_line() const { return (left.own || below.own) && !left.others && !below.others; }
};

class CountReader {
 public:
  CountReader(const ResolvedGraph& graph, const SceneCells& cells) : graph_(graph), cells_(cells) {}

  Rect rect_of(const Text& text) const {
    const LabelLine& line = text.label.lines.front();
    return {.x = justified(line.justify, text.rect.x, text.rect.width, line.width),
            .y = text.rect.y,
            .width = graph_.edges[text.edge].count.width,
            .height = 1};
  }

  Beside lines_beside(const Line& line, const Rect& count) const {
    Beside beside;
    const auto see = [&](Point p, Sides arms, Seen& seen) {
      const SceneCell& cell = cells_[p];
      if ((cell.seen_arms() & arms) == no_side) return;
      const bool is_own = cell.shows(line.net) && !cell.is_shared() && passes(line.points, p);
      (is_own ? seen.own : seen.others) = true;
    };
    see({.x = count.x - 2, .y = count.y}, SceneCell::upright, beside.left);
    for (int x = count.x; x < count.right(); ++x)
      see({.x = x, .y = count.bottom()}, SceneCell::across, beside.below);
    return beside;
  }

 private:
  const ResolvedGraph& graph_;
  const SceneCells& cells_;
};

}  // namespace

std::vector<UnclearCount> unclear_counts(const ResolvedGraph& graph, Scene& scene) {
  std::vector<UnclearCount> unclear;
  if (std::ranges::none_of(graph.edges, is_counted)) return unclear;
  const Drawing& drawing = scene.drawing();
  const CountReader reader(graph, scene.cells());
  for (const EdgeId edge : graph.edges.ids()) {
    if (!is_counted(graph.edges[edge])) continue;
    UnclearCount count{.edge = edge};
    const std::vector<int>& texts = scene.texts_of(edge);
    const auto is_label = [&](int text) {
      return drawing.texts[at(text)].kind == Text::Kind::EdgeLabel;
    };
    if (const auto text = std::ranges::find_if(texts, is_label); text != texts.end()) {
      const Rect rect = reader.rect_of(drawing.texts[at(*text)]);
      const Line& line = drawing.lines[at(scene.line_of(edge))];
      const Beside beside = reader.lines_beside(line, rect);
      if (beside.one_line()) continue;
      if (beside.left.own) count.row = rect.bottom();
      if (beside.left.others && beside.below.own && !beside.below.others) count.column = rect.x - 1;
    }
    unclear.push_back(count);
  }
  return unclear;
}

void part_counts(const ResolvedGraph& graph, Scene& scene) {
  std::vector<int> rows;
  std::vector<int> columns;
  for (const UnclearCount& count : unclear_counts(graph, scene)) {
    if (count.row) rows.push_back(*count.row);
    if (count.column) columns.push_back(*count.column);
  }
  for (std::vector<int>* const insertions : {&rows, &columns}) {
    std::ranges::sort(*insertions);
    const auto last = std::unique(insertions->begin(), insertions->end());
    insertions->erase(last, insertions->end());
  }
  scene.insert(columns, rows);
}

}  // namespace boxart::internal

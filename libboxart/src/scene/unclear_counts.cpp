#include "scene/unclear_counts.h"

#include "base/at.h"
#include "base/id_vector.h"
#include "scene/insert_rows_and_columns.h"
#include "scene/scene_cells.h"

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
  CountReader(const ResolvedGraph& graph, const Drawing& drawing)
      : graph_(graph), cells_(drawing) {}

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
      const bool is_own = cell.net() == line.net && !cell.is_shared() && passes(line.points, p);
      (is_own ? seen.own : seen.others) = true;
    };
    see({.x = count.x - 2, .y = count.y}, SceneCell::upright, beside.left);
    for (int x = count.x; x < count.right(); ++x)
      see({.x = x, .y = count.bottom()}, SceneCell::across, beside.below);
    return beside;
  }

 private:
  const ResolvedGraph& graph_;
  const SceneCells cells_;
};

}  // namespace

std::vector<UnclearCount> unclear_counts(const ResolvedGraph& graph, const Drawing& drawing) {
  std::vector<UnclearCount> unclear;
  if (std::ranges::none_of(graph.edges, is_counted)) return unclear;
  IdVector<EdgeId, const Line*> line_of(graph.edges.size(), nullptr);
  for (const Line& line : drawing.lines)
    line_of[line.edge] = &line;
  IdVector<EdgeId, const Text*> text_of(graph.edges.size(), nullptr);
  for (const Text& text : drawing.texts) {
    if (text.kind == Text::Kind::EdgeLabel) text_of[text.edge] = &text;
  }
  const CountReader reader(graph, drawing);
  for (const EdgeId edge : graph.edges.ids()) {
    if (!is_counted(graph.edges[edge])) continue;
    UnclearCount count{.edge = edge};
    if (const Text* const text = text_of[edge]) {
      const Rect rect = reader.rect_of(*text);
      const Beside beside = reader.lines_beside(*line_of[edge], rect);
      if (beside.one_line()) continue;
      if (beside.left.own) count.row = rect.bottom();
      if (beside.left.others && beside.below.own && !beside.below.others) count.column = rect.x - 1;
    }
    unclear.push_back(count);
  }
  return unclear;
}

void part_counts(const ResolvedGraph& graph, Drawing& drawing) {
  std::vector<int> rows;
  std::vector<int> columns;
  for (const UnclearCount& count : unclear_counts(graph, drawing)) {
    if (count.row) rows.push_back(*count.row);
    if (count.column) columns.push_back(*count.column);
  }
  for (std::vector<int>* const insertions : {&rows, &columns}) {
    std::ranges::sort(*insertions);
    const auto last = std::unique(insertions->begin(), insertions->end());
    insertions->erase(last, insertions->end());
  }
  insert_rows_and_columns(drawing, columns, rows);
}

}  // namespace boxart::internal

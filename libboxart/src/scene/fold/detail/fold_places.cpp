#include "scene/fold/detail/fold_places.h"

#include "base/id_vector.h"
#include "base/ids.h"
#include "scene/insert_rows_and_columns.h"

#include <algorithm>
#include <cstddef>
#include <tuple>

namespace boxart::internal {
namespace {

/// What stands in each cell along the ranks.
class Profile {
 public:
  explicit Profile(int length)
      : spanned_(size(length)), passing_(size(length)), cells_(size(length)) {}

  /// A thing that may not be cut. `apart`: how many cells have to stay free beside it.
  void add_thing(const Stretch& stretch, int apart) {
    ++spanned_[at(stretch.first + 1)];
    --spanned_[at(stretch.last + 1)];
    for (const int cell : {stretch.first, stretch.last}) {
      cells_[at(cell)].is_taken = true;
      cells_[at(cell)].apart = std::max(cells_[at(cell)].apart, apart);
    }
  }
  /// Where a line turns, or runs across.
  void add_turn(int cell) { cells_[at(cell)].is_taken = true; }
  /// Where lines run along the ranks.
  void add_run(const Stretch& stretch) {
    ++passing_[at(stretch.first + 1)];
    --passing_[at(stretch.last + 1)];
  }

  std::vector<FoldPlace> places(int length) {
    std::vector<FoldPlace> places;
    int spanned = 0;
    int lines = 0;
    int before = -1;  // the last cell that is taken
    for (int cell = 0; cell < length; ++cell) {
      spanned += spanned_[at(cell)];
      lines += passing_[at(cell)];
      if (!cells_[at(cell)].is_taken) continue;
      if (before >= 0 && spanned == 0) {
        const FoldPlace place{.border = cell,
                              .end = before + 1 + cells_[at(before)].apart,
                              .begin = cell - cells_[at(cell)].apart,
                              .lines = lines};
        // Words stay with what stands right beside them.
        const bool has_words = std::max(cells_[at(before)].apart, cells_[at(cell)].apart) > 1;
        if (!has_words || place.end <= place.begin) places.push_back(place);
      }
      before = cell;
    }
    return places;
  }

 private:
  struct Cell {
    bool is_taken = false;
    int apart = 0;
  };

  static std::size_t size(int length) { return static_cast<std::size_t>(length) + 2; }
  static std::size_t at(int cell) { return static_cast<std::size_t>(cell); }

  std::vector<int> spanned_;  // changes: things over the border before a cell
  std::vector<int> passing_;  // likewise, lines
  std::vector<Cell> cells_;
};

struct Run {
  int across;
  Stretch along;
};

/// Runs of one row that overlap are one: lines share cells there.
void join_runs(std::vector<Run>& runs) {
  std::ranges::sort(runs, {}, [](const Run& run) {
    return std::tuple(run.across, run.along.first, run.along.last);
  });
  std::size_t count = 0;
  for (const Run& run : runs) {
    if (count > 0 && runs[count - 1].across == run.across &&
        run.along.first < runs[count - 1].along.last) {
      runs[count - 1].along.last = std::max(runs[count - 1].along.last, run.along.last);
    } else {
      runs[count++] = run;
    }
  }
  runs.erase(runs.begin() + static_cast<std::ptrdiff_t>(count), runs.end());
}

/// The cells of each text, with the line, the end or the node that it stands beside.
std::vector<Rect> texts_with_owners(const Drawing& drawing) {
  const std::vector<Point> anchors = text_anchors(drawing);
  IdVector<EdgeId, const Line*> lines;
  for (const Line& line : drawing.lines) {
    if (index(line.edge) >= lines.size()) lines.resize(index(line.edge) + 1, nullptr);
    lines[line.edge] = &line;
  }
  IdVector<NodeId, const Box*> boxes;
  for (const Box& box : drawing.boxes) {
    if (index(box.node) >= boxes.size()) boxes.resize(index(box.node) + 1, nullptr);
    boxes[box.node] = &box;
  }
  std::vector<Rect> rects;
  for (std::size_t i = 0; i < drawing.texts.size(); ++i) {
    const Text& text = drawing.texts[i];
    Rect rect = rect_around(text.rect, anchors[i]);
    if (text.kind == Text::Kind::HeadLabel) {
      rect = rect_around(rect, lines[text.edge]->end_point(EdgeEnd::Head));
    } else if (text.kind == Text::Kind::TailLabel) {
      rect = rect_around(rect, lines[text.edge]->end_point(EdgeEnd::Tail));
    } else if (text.kind == Text::Kind::NodeXlabel) {
      rect = rect_around(rect, {.x = boxes[text.node]->rect.x, .y = boxes[text.node]->rect.y});
    }
    rects.push_back(rect);
  }
  return rects;
}

}  // namespace

std::vector<FoldPlace> fold_places(const Drawing& drawing,
                                   const std::vector<bool>& around,
                                   const Ruler& ruler) {
  constexpr int beside_border = 1;
  constexpr int beside_words = 2;
  Profile profile(ruler.length());
  for (const Box& box : drawing.boxes)
    profile.add_thing(ruler.along(box.rect),
                      box.kind == Node::Kind::Plain ? beside_words : beside_border);
  for (std::size_t i = 0; i < drawing.frames.size(); ++i) {
    if (drawing.frames[i].visible && !around[i]) {
      profile.add_thing(ruler.along(drawing.frames[i].rect), beside_border);
    }
  }
  for (const Rect& rect : texts_with_owners(drawing))
    profile.add_thing(ruler.along(rect), beside_words);
  std::vector<Run> runs;
  for (const Line& line : drawing.lines) {
    for (std::size_t i = 0; i < line.points.size(); ++i) {
      const int cell = ruler.along(line.points[i]);
      profile.add_turn(cell);
      if (i == 0) continue;
      const int before = ruler.along(line.points[i - 1]);
      if (cell == before) continue;
      runs.push_back({.across = ruler.across(line.points[i]),
                      .along = {.first = std::min(cell, before), .last = std::max(cell, before)}});
    }
  }
  join_runs(runs);
  for (const Run& run : runs)
    profile.add_run(run.along);
  return profile.places(ruler.length());
}

}  // namespace boxart::internal

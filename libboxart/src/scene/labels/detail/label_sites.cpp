#include "scene/labels/detail/label_sites.h"

#include "scene/insert_rows_and_columns.h"
#include "scene/labels/detail/label_cells.h"

#include <algorithm>
#include <cstdlib>

namespace boxart::internal {

namespace {

using Site = LineLabel::Site;

// Costs of a place, in cells of distance from the middle of the line.
constexpr int foreign_cost = 40;  // beside another line as well: read as its label too
constexpr int shared_cost = 60;   // at a run that several edges share
constexpr int words_cost = 20;    // right above or below another text: reads as one of its lines
constexpr int text_cost = 6;      // right above or below a box
constexpr int overhang_cost = 2;  // a column that its run doesn't reach
constexpr int aside_cost = 12;    // near its end, but neither right of the line nor above it

Rect with_blanks(const Rect& rect) {
  return {.x = rect.x - 1, .y = rect.y, .width = rect.width + 2, .height = rect.height};
}

bool has_words(const SceneCells& cells, const Rect& rect) {
  for (int y = rect.y; y < rect.bottom(); ++y) {
    for (int x = rect.x; x < rect.right(); ++x) {
      if (cells[{.x = x, .y = y}].is_words()) return true;
    }
  }
  return false;
}

/// Would a text there read as one with words to its left or right?
bool runs_into_words(const SceneCells& cells, const Rect& rect) {
  Rect beside{.x = rect.x - 2, .y = rect.y, .width = 1, .height = rect.height};
  if (has_words(cells, beside)) return true;
  beside.x = rect.right() + 1;
  return has_words(cells, beside);
}

/// Would it read as one with words right above or below?
bool touches_words(const SceneCells& cells, const Rect& rect) {
  Rect beyond{.x = rect.x, .y = rect.y - 1, .width = rect.width, .height = 1};
  if (has_words(cells, beyond)) return true;
  beyond.y = rect.bottom();
  return has_words(cells, beyond);
}

/// Would a text of a node there read as the title of a frame? Those of several lines stand in the
/// first rows inside it, or in the last.
bool reads_as_title(const SceneCells& cells, const Rect& rect) {
  if (rect.height < 2) return false;
  return cells[{.x = rect.x, .y = rect.y - 1}].is_border() ||
         cells[{.x = rect.x, .y = rect.bottom()}].is_border();
}

/// The cost of what stands around a place: other lines beside which it would stand, texts. `line`
/// is null for the label of a box.
int surroundings_cost(const SceneCells& cells, const Rect& rect, const Line* line) {
  int cost = 0;
  const auto is_foreign = [&](const SceneCell& cell, Point p) {
    return line == nullptr || !is_seen(*line, cell, p);
  };
  for (int y = rect.y; y < rect.bottom(); ++y) {
    const Point p{.x = rect.x - 2, .y = y};
    const SceneCell& cell = cells[p];
    if (cell.has_vertical_arm() && is_foreign(cell, p)) cost = foreign_cost;
  }
  bool touches = false;
  for (int x = rect.x; x < rect.right(); ++x) {
    const Point under{.x = x, .y = rect.bottom()};
    const Point over{.x = x, .y = rect.y - 1};
    const SceneCell& below = cells[under];
    const SceneCell& above = cells[over];
    if (below.has_horizontal_arm() && is_foreign(below, under)) cost = foreign_cost;
    touches |= below.is_solid() || above.is_solid();
    touches |= above.has_horizontal_arm() && is_foreign(above, over);
  }
  if (!touches) return cost;
  return cost + (touches_words(cells, rect) ? words_cost : text_cost);
}

/// The best of the places that were offered.
class Choice {
 public:
  Choice(const Drawing& drawing, const SceneCells& cells, const LineLabel& label)
      : cells_(cells),
        line_(&drawing.lines[static_cast<std::size_t>(label.line)]),
        at_end_(label.site != Site::Middle),
        border_(at_end_ ? line_end(drawing, label).border : Point{}) {}

  void offer(const Rect& rect, Point anchor, int cost) {
    if (site_ && cost >= cost_) return;
    if (at_end_) {
      // The label of an end holds on to the border, so that it stays at the end of its line even
      // when the line gets longer right there.
      anchor = border_;
      if (clamp_anchor(rect, anchor) != anchor) return;
    }
    if (!is_free(cells_, rect)) return;
    cost += surroundings_cost(cells_, rect, line_);
    if (site_ && cost >= cost_) return;
    cost_ = cost;
    site_ = LabelSite{.rect = rect, .anchor = clamp_anchor(rect, anchor)};
  }
  /// Could a place of this cost still be the best one?
  bool may_take(int cost) const { return !site_ || cost < cost_; }
  const std::optional<LabelSite>& site() const { return site_; }

 private:
  const SceneCells& cells_;
  const Line* line_;
  bool at_end_;   // is it to stand at an end of the line?
  Point border_;  // of that end
  int cost_ = 0;
  std::optional<LabelSite> site_;
};

/// Columns of the text that stand above no own horizontal run.
int overhang(const Line& line, const SceneCells& cells, const Rect& rect) {
  int count = 0;
  for (int x = rect.x; x < rect.right(); ++x) {
    const Point p{.x = x, .y = rect.bottom()};
    const SceneCell& cell = cells[p];
    if (!cell.has_horizontal_arm() || !is_seen(line, cell, p)) ++count;
  }
  return count;
}

/// Offers the places beside one cell of the line.
void offer_beside(const Drawing& drawing,
                  const SceneCells& cells,
                  const LineLabel& label,
                  const OwnCell& own,
                  Choice& choice) {
  const int width = label.label.width();
  const int height = label.label.height();
  const int base = own.from_middle + (own.shared ? shared_cost : 0);
  const SceneCell& cell = cells[own.p];
  if (cell.has_vertical_arm() && own.is_vertical()) {
    for (int up = 0; up < height; ++up) {
      const Rect rect{.x = own.p.x + 2, .y = own.p.y - up, .width = width, .height = height};
      choice.offer(rect, own.p, base + std::abs(2 * up - height + 1) / 2);
    }
  }
  if (!cell.has_horizontal_arm() || !own.is_horizontal()) return;
  for (const int left : {width / 2, 0, width - 1}) {
    const Rect rect{.x = own.p.x - left, .y = own.p.y - height, .width = width, .height = height};
    const int over = overhang(drawing.lines[static_cast<std::size_t>(label.line)], cells, rect);
    choice.offer(rect, own.p, base + overhang_cost * over + (left == width / 2 ? 0 : 1));
  }
}

/// Offers all places round the cell of an end.
void offer_around(const LineLabel& label, Point end, Choice& choice) {
  const int width = label.label.width();
  const int height = label.label.height();
  for (int y = end.y - height; y <= end.y + 1; ++y) {
    for (int x = end.x - width - 1; x <= end.x + 2; ++x) {
      const Rect rect{.x = x, .y = y, .width = width, .height = height};
      const int columns = std::max({0, x - end.x, end.x - rect.last_x()});
      const int rows = std::max({0, y - end.y, end.y - rect.last_y()});
      choice.offer(rect, end, aside_cost + columns + 2 * rows);
    }
  }
}

}  // namespace

bool is_free(const SceneCells& cells, const Rect& rect) {
  return cells.contains(rect) && cells.is_blank(with_blanks(rect)) && !runs_into_words(cells, rect);
}

std::optional<LabelSite> line_site(const Drawing& drawing,
                                   const SceneCells& cells,
                                   const LineLabel& label) {
  Choice choice(drawing, cells, label);
  for (const OwnCell& own : own_cells(drawing, cells, label)) {
    if (!choice.may_take(own.from_middle)) break;
    offer_beside(drawing, cells, label, own, choice);
    if (label.site != Site::Middle) offer_around(label, own.p, choice);
  }
  return choice.site();
}

std::optional<LabelSite> box_site(const Drawing& drawing,
                                  const SceneCells& cells,
                                  const BoxLabel& label) {
  const Box& of = drawing.boxes[static_cast<std::size_t>(label.box)];
  const Rect& box = of.rect;
  // Words keep two blanks from words.
  const int apart = of.kind == Node::Kind::Plain ? 2 : 1;
  const int width = label.label.width();
  const int height = label.label.height();
  std::vector<Point> sites;
  if (width > box.width)
    sites.push_back({.x = box.x - (width - box.width) / 2, .y = box.y - height});
  for (int x = box.x; x <= box.last_x(); ++x)
    sites.push_back({.x = x, .y = box.y - height});
  for (int x = box.x - 1; x > box.x - width; --x)
    sites.push_back({.x = x, .y = box.y - height});
  for (int y = box.y; y <= box.last_y(); ++y) {
    sites.push_back({.x = box.x - width - apart, .y = y});
    sites.push_back({.x = box.right() + apart, .y = y});
  }
  for (int x = box.x; x <= box.last_x(); ++x)
    sites.push_back({.x = x, .y = box.bottom()});
  for (const Point p : sites) {
    const Rect rect{.x = p.x, .y = p.y, .width = width, .height = height};
    if (!is_free(cells, rect) || reads_as_title(cells, rect)) continue;
    if (touches_words(cells, rect)) continue;
    if (surroundings_cost(cells, rect, nullptr) >= foreign_cost) continue;
    return LabelSite{.rect = rect, .anchor = clamp_anchor(rect, {.x = box.x, .y = box.y})};
  }
  return {};
}

}  // namespace boxart::internal

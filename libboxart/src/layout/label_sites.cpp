#include "layout/label_sites.h"

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <utility>

#include "layout/stretch.h"

namespace boxart {

namespace {

using Place = LineLabel::Place;

// Costs of a place, in cells of distance from the middle of the line.
constexpr int foreign_cost = 40;  // beside another line as well: read as its label too
constexpr int shared_cost = 60;   // at a run that several edges share
constexpr int text_cost = 6;      // right above or below another text or a box
constexpr int overhang_cost = 2;  // a column that its run doesn't reach
constexpr int aside_cost = 12;    // near its end, but neither right of the line nor above it

constexpr int cut_plain_cost = 200;   // fresh columns through a node without a border
constexpr int taken_cost = 100'000;  // another text will stand there

constexpr std::size_t most_cells = 600;  // of a line, that are tried for a label

/// The cells of a line that can be seen: those beside which its label may stand.
struct OwnCell {
  Point p;
  int from_middle;
  bool shared;
};

bool is_own(const Occupancy::Cell& cell, const Drawing& drawing, int line) {
  if (cell.kind != Occupancy::Kind::Line) return false;
  if (cell.line == line) return true;
  const auto net = [&](int at) { return drawing.lines[static_cast<std::size_t>(at)].net; };
  return cell.shared && net(cell.line) == net(line);
}

/// An end of a line: its cell in the border, and the one next to it.
struct LineEnd {
  Point border;
  Point cell;
  bool vertical() const { return border.x == cell.x; }
};

LineEnd line_end(const Drawing& drawing, const LineLabel& label) {
  const std::vector<Point>& points = drawing.lines[static_cast<std::size_t>(label.line)].points;
  const bool tail = label.place == Place::Tail;
  const Point border = tail ? points.front() : points.back();
  const Point next = tail ? points[1] : points[points.size() - 2];
  return {.border = border, .cell = step(border, direction(border, next))};
}

/// Those to try, the best first: the cell of the end alone, or outwards from the middle of the
/// part that no other line shares.
std::vector<OwnCell> own_cells(const Drawing& drawing,
                               const Occupancy& cells,
                               const LineLabel& label) {
  const Line& line = drawing.lines[static_cast<std::size_t>(label.line)];
  const std::vector<Point> path = path_cells(line);
  std::vector<OwnCell> result;
  if (path.empty()) return result;
  if (label.place != Place::Middle) {
    const Point p = line_end(drawing, label).cell;
    result.push_back({.p = p, .from_middle = 0, .shared = cells[p].shared});
    return result;
  }
  std::vector<std::size_t> own;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const Occupancy::Cell& cell = cells[path[i]];
    if (is_own(cell, drawing, label.line) && !cell.shared) own.push_back(i);
  }
  const auto middle = static_cast<int>(own.empty() ? path.size() / 2 : own[own.size() / 2]);
  for (int away = 0; away < static_cast<int>(path.size()) && result.size() < most_cells; ++away) {
    for (const int i : {middle - away, middle + away}) {
      if (i < 0 || i >= static_cast<int>(path.size()) || (away == 0 && !result.empty())) continue;
      const Point p = path[static_cast<std::size_t>(i)];
      const Occupancy::Cell& cell = cells[p];
      if (!is_own(cell, drawing, label.line)) continue;
      result.push_back({.p = p, .from_middle = away, .shared = cell.shared});
    }
  }
  return result;
}

Rect with_blanks(const Rect& rect) {
  return {.x = rect.x - 1, .y = rect.y, .width = rect.width + 2, .height = rect.height};
}

/// The cost of what stands around a place: other lines beside which it would stand, texts. `line`
/// is -1 for the label of a box.
int surroundings_cost(const Drawing& drawing, const Occupancy& cells, const Rect& rect, int line) {
  int cost = 0;
  const auto is_foreign = [&](const Occupancy::Cell& cell) {
    return line < 0 || !is_own(cell, drawing, line);
  };
  for (int y = rect.y; y < rect.bottom(); ++y) {
    const Occupancy::Cell& cell = cells[{.x = rect.x - 2, .y = y}];
    if (cell.has_vertical_arm() && is_foreign(cell)) cost = foreign_cost;
  }
  bool touches = false;
  for (int x = rect.x; x < rect.right(); ++x) {
    const Occupancy::Cell& below = cells[{.x = x, .y = rect.bottom()}];
    if (below.has_horizontal_arm() && is_foreign(below)) cost = foreign_cost;
    const Occupancy::Cell& above = cells[{.x = x, .y = rect.y - 1}];
    touches |= below.kind == Occupancy::Kind::Solid || above.kind == Occupancy::Kind::Solid;
    touches |= above.has_horizontal_arm() && is_foreign(above);
  }
  return cost + (touches ? text_cost : 0);
}

/// The best of the places that were offered.
class Choice {
 public:
  Choice(const Drawing& drawing, const Occupancy& cells, const LineLabel& label)
      : drawing_(drawing), cells_(cells), line_(label.line) {
    if (label.place != Place::Middle) border_ = line_end(drawing, label).border;
  }

  void offer(const Rect& rect, Point anchor, int cost) {
    if (site_ && cost >= cost_) return;
    if (border_) {
      // The label of an end holds on to the border, so that it stays at the end of its line even
      // when the line gets longer right there.
      anchor = *border_;
      if (clamp_anchor(rect, anchor) != anchor) return;
    }
    if (!is_free(cells_, rect)) return;
    cost += surroundings_cost(drawing_, cells_, rect, line_);
    if (site_ && cost >= cost_) return;
    cost_ = cost;
    site_ = LabelSite{.rect = rect, .anchor = clamp_anchor(rect, anchor)};
  }
  /// Could a place of this cost still be the best one?
  bool may_take(int cost) const { return !site_ || cost < cost_; }
  const std::optional<LabelSite>& site() const { return site_; }

 private:
  const Drawing& drawing_;
  const Occupancy& cells_;
  int line_;
  std::optional<Point> border_;  // of the end at which the label is to stand
  int cost_ = 0;
  std::optional<LabelSite> site_;
};

/// Columns of the text that stand above no own horizontal run.
int overhang(const Drawing& drawing, const Occupancy& cells, const Rect& rect, int line) {
  int count = 0;
  for (int x = rect.x; x < rect.right(); ++x) {
    const Occupancy::Cell& cell = cells[{.x = x, .y = rect.bottom()}];
    if (!cell.has_horizontal_arm() || !is_own(cell, drawing, line)) ++count;
  }
  return count;
}

/// Offers the places beside one cell of the line.
void offer_beside(const Drawing& drawing,
                  const Occupancy& cells,
                  const LineLabel& label,
                  const OwnCell& own,
                  Choice& choice) {
  const int width = label.label.width();
  const int height = label.label.height();
  const int base = own.from_middle + (own.shared ? shared_cost : 0);
  const Occupancy::Cell& cell = cells[own.p];
  if (cell.has_vertical_arm()) {
    for (int up = 0; up < height; ++up) {
      const Rect rect{.x = own.p.x + 2, .y = own.p.y - up, .width = width, .height = height};
      choice.offer(rect, own.p, base + std::abs(2 * up - height + 1) / 2);
    }
  }
  if (!cell.has_horizontal_arm()) return;
  for (const int left : {width / 2, 0, width - 1}) {
    const Rect rect{
        .x = own.p.x - left, .y = own.p.y - height, .width = width, .height = height};
    const int over = overhang(drawing, cells, rect, label.line);
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

// ---- room ----

int room_cost(const LabelRoom& room) {
  // A row counts for two columns.
  return room.columns + 2 * room.rows;
}

/// Right of a vertical cell: as many fresh columns as are missing up to what stands there. None
/// when a line leaves the cell to the right in one of the rows.
std::optional<LabelRoom> room_right(const Occupancy& cells, Point p, int width, int height) {
  int gap = width + 2;
  for (int y = p.y; y < p.y + height; ++y) {
    int blanks = 0;
    while (blanks < gap && cells.is_blank(Point{.x = p.x + 1 + blanks, .y = y})) ++blanks;
    gap = std::min(gap, blanks);
  }
  if (gap == 0) return {};
  return LabelRoom{.column_cut = p.x + 1,
                   .columns = width + 2 - gap,
                   .row_cut = p.y,
                   .rows = 0,
                   .base = p,
                   .dx = 2,
                   .dy = 0,
                   .anchor = p,
                   .region = {.x = p.x, .y = p.y, .width = gap + 1, .height = height}};
}

/// Above a horizontal run from the column p.x on: as many fresh rows as are missing. None when
/// something comes down to the run there.
std::optional<LabelRoom> room_above(const Occupancy& cells, Point p, int width, int height) {
  int gap = height;
  if (p.x < 1) return {};
  for (int x = p.x - 1; x <= p.x + width; ++x) {
    const Occupancy::Cell& below = cells[{.x = x, .y = p.y}];
    const Occupancy::Cell& above = cells[{.x = x, .y = p.y - 1}];
    if (x >= p.x && x < p.x + width && !below.has_horizontal_arm()) return {};
    if (below.has_arm(Side::North) || above.has_arm(Side::South)) return {};
    // Both inside a box or both of a frame's side: the fresh rows are not blank there.
    if (below.kind == Occupancy::Kind::Solid && above.kind == Occupancy::Kind::Solid) return {};
    if (below.frame_side && above.frame_side) return {};
    int blanks = 0;
    while (blanks < gap && p.y - 1 - blanks >= 0 &&
           cells.is_blank(Point{.x = x, .y = p.y - 1 - blanks})) {
      ++blanks;
    }
    gap = std::min(gap, blanks);
  }
  return LabelRoom{
      .column_cut = p.x,
      .columns = 0,
      .row_cut = p.y,
      .rows = height - gap,
      .base = p,
      .dx = 0,
      .dy = -height,
      .anchor = p,
      .region = {.x = p.x - 1, .y = p.y - gap, .width = width + 2, .height = gap + 1}};
}

/// Beside the step from cell `a` to its neighbour `b`: where fresh rows and fresh columns meet,
/// all is blank, for no box, frame or text lies around a step of a line.
LabelRoom room_at_step(Point a, Point b, int width, int height) {
  const Point p{.x = std::min(a.x, b.x), .y = std::min(a.y, b.y)};
  const bool vertical = a.x == b.x;
  return {.column_cut = p.x + 1,
          .columns = width + 2,
          .row_cut = vertical ? p.y + 1 : p.y,
          .rows = height,
          .base = p,
          .dx = 2,
          .dy = vertical ? 1 : -height,
          .anchor = p,
          .region = {.x = p.x, .y = vertical ? p.y : p.y - 1, .width = 2, .height = 2}};
}

/// The same room for the label of an end: it holds on to the border, and is counted from there, so
/// that it stays next to the end whatever else comes in between.
LabelRoom held_at(LabelRoom room, const LineEnd& end, const Label& label) {
  const Side inward = direction(end.cell, end.border);
  const bool rows_between = room.rows > 0 && end.vertical() && inward == Side::South;
  const bool columns_between = room.columns > 0 && !end.vertical() && inward == Side::East;
  room.dx = columns_between ? -label.width() - 1 : room.base.x + room.dx - end.border.x;
  room.dy = rows_between ? -label.height() : room.base.y + room.dy - end.border.y;
  room.base = end.border;
  room.anchor = end.border;
  return room;
}

/// The texts near a line with their anchors: they may come to stand where a cut makes room.
struct NearText {
  Rect rect;
  Point anchor;
};

std::vector<NearText> near_texts(const Drawing& drawing,
                                 std::span<const Point> anchors,
                                 const LineLabel& label) {
  const Line& line = drawing.lines[static_cast<std::size_t>(label.line)];
  Point low = line.points.front();
  Point high = low;
  for (const Point p : line.points) {
    low = {.x = std::min(low.x, p.x), .y = std::min(low.y, p.y)};
    high = {.x = std::max(high.x, p.x), .y = std::max(high.y, p.y)};
  }
  const int width = label.label.width() + 4;
  const int height = label.label.height() + 4;
  const Rect area{.x = low.x - width,
                  .y = low.y - height,
                  .width = high.x - low.x + 1 + 2 * width,
                  .height = high.y - low.y + 1 + 2 * height};
  std::vector<NearText> result;
  for (std::size_t i = 0; i < drawing.texts.size(); ++i) {
    const Rect& rect = drawing.texts[i].rect;
    if (area.intersects(rect)) result.push_back({.rect = rect, .anchor = anchors[i]});
  }
  return result;
}

/// Does a text come to stand in the fresh cells of this room?
bool is_taken(const LabelRoom& room, const std::vector<NearText>& texts) {
  const auto takes = [&room](const NearText& text) {
    const Rect& rect = text.rect;
    const bool in_columns =
        room.columns > 0
            ? covers_cut(rect.x, rect.right(), text.anchor.x, room.column_cut)
            : rect.x < room.region.right() && room.region.x < rect.right();
    const bool in_rows = room.rows > 0
                             ? covers_cut(rect.y, rect.bottom(), text.anchor.y, room.row_cut)
                             : rect.y < room.region.bottom() && room.region.y < rect.bottom();
    return in_columns && in_rows;
  };
  return std::ranges::any_of(texts, takes);
}

/// The cheapest of the rooms that were offered.
class RoomChoice {
 public:
  RoomChoice(std::vector<NearText> texts, std::span<const int> plain_cut)
      : texts_(std::move(texts)), plain_cut_(plain_cut) {}

  void offer(const std::optional<LabelRoom>& room, int extra) {
    if (!room) return;
    int cost = room_cost(*room) + extra;
    if (room->columns > 0) {
      cost += cut_plain_cost * plain_cut_[static_cast<std::size_t>(room->column_cut)];
    }
    if (room_ && cost >= cost_) return;
    // Better a room that turns out taken than none: there is more around it then.
    if (is_taken(*room, texts_)) cost += taken_cost;
    if (room_ && cost >= cost_) return;
    cost_ = cost;
    room_ = room;
  }
  const LabelRoom& room() const { return *room_; }

 private:
  std::vector<NearText> texts_;
  std::span<const int> plain_cut_;
  int cost_ = 0;
  std::optional<LabelRoom> room_;
};

}  // namespace

bool is_free(const Occupancy& cells, const Rect& rect) {
  return cells.contains(rect) && cells.is_blank(with_blanks(rect));
}

std::optional<LabelSite> line_site(const Drawing& drawing,
                                   const Occupancy& cells,
                                   const LineLabel& label) {
  Choice choice(drawing, cells, label);
  for (const OwnCell& own : own_cells(drawing, cells, label)) {
    if (!choice.may_take(own.from_middle)) break;
    offer_beside(drawing, cells, label, own, choice);
    if (label.place != Place::Middle) offer_around(label, own.p, choice);
  }
  return choice.site();
}

std::optional<LabelSite> box_site(const Drawing& drawing,
                                  const Occupancy& cells,
                                  const BoxLabel& label) {
  const Rect& box = drawing.boxes[static_cast<std::size_t>(label.box)].rect;
  const int width = label.label.width();
  const int height = label.label.height();
  std::vector<Point> places;
  for (int x = box.x; x <= box.last_x(); ++x) places.push_back({.x = x, .y = box.y - height});
  for (int x = box.x - 1; x > box.x - width; --x) places.push_back({.x = x, .y = box.y - height});
  for (int y = box.y; y <= box.last_y(); ++y) {
    places.push_back({.x = box.x - width - 1, .y = y});
    places.push_back({.x = box.right() + 1, .y = y});
  }
  for (int x = box.x; x <= box.last_x(); ++x) places.push_back({.x = x, .y = box.bottom()});
  for (const Point p : places) {
    const Rect rect{.x = p.x, .y = p.y, .width = width, .height = height};
    if (!is_free(cells, rect)) continue;
    if (surroundings_cost(drawing, cells, rect, -1) >= foreign_cost) continue;
    return LabelSite{.rect = rect, .anchor = clamp_anchor(rect, {.x = box.x, .y = box.y})};
  }
  return {};
}

LabelRoom line_room(const Drawing& drawing,
                    const Occupancy& cells,
                    std::span<const Point> anchors,
                    std::span<const int> plain_cut,
                    const LineLabel& label) {
  const int width = label.label.width();
  const int height = label.label.height();
  const bool at_end = label.place != Place::Middle;
  const LineEnd end = line_end(drawing, label);
  RoomChoice choice(near_texts(drawing, anchors, label), plain_cut);
  for (const OwnCell& own : own_cells(drawing, cells, label)) {
    const Occupancy::Cell& seen = cells[own.p];
    if (seen.kind != Occupancy::Kind::Line) continue;
    const int extra = own.from_middle / 4 + (own.shared ? shared_cost : 0);
    if (seen.has_vertical_arm() && (!at_end || end.vertical())) {
      choice.offer(room_right(cells, own.p, width, height), extra);
    }
    if (seen.has_horizontal_arm() && (!at_end || !end.vertical())) {
      choice.offer(room_above(cells, own.p, width, height), extra);
    }
    for (const Side side : {Side::North, Side::East, Side::South, Side::West}) {
      if (at_end || !seen.has_arm(side)) continue;
      choice.offer(room_at_step(own.p, step(own.p, side), width, height), extra);
    }
  }
  // The last two cells of the line in any case: it may be shared or hidden all along.
  choice.offer(room_at_step(end.border, end.cell, width, height), at_end ? 0 : shared_cost);
  return at_end ? held_at(choice.room(), end, label.label) : choice.room();
}

LabelRoom box_room(const Drawing& drawing, const BoxLabel& label) {
  const Box& box = drawing.boxes[static_cast<std::size_t>(label.box)];
  const int width = label.label.width();
  const int height = label.label.height();
  // Up and left of the corner: two blanks before the label, so that no line is beside it, and one
  // behind it. A line may come to a text in its first row; that must not be right below.
  const int below = box.kind == Node::Kind::Box ? 0 : 1;
  return {.column_cut = box.rect.x,
          .columns = width + 3,
          .row_cut = box.rect.y,
          .rows = height + below,
          .base = {.x = box.rect.x, .y = box.rect.y},
          .dx = -width - 1,
          .dy = -height - below,
          .anchor = {.x = box.rect.x, .y = box.rect.y},
          .region = {.x = box.rect.x - 1, .y = box.rect.y - 1, .width = 2, .height = 2}};
}

}  // namespace boxart

#include "scene/route/detail/detour_scene.h"

#include "graph/heads.h"
#include "scene/insert_rows_and_columns.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace boxart::internal {

namespace {

/// The insertions in the columns [first, last], for a thing that is looked at alone.
std::vector<int> insertions_through(const PendingInsertions& pending, int first, int last) {
  std::vector<int> insertions;
  for (int at = first; at < last; ++at) {
    const int inserted = pending(at + 1) - pending(at) - 1;
    insertions.insert(insertions.end(), static_cast<std::size_t>(inserted), at + 1);
  }
  return insertions;
}

/// Has the line a cell in this rectangle, or one right beside it?
bool comes_near(const std::vector<Point>& points, const Rect& rect) {
  for (std::size_t i = 1; i < points.size(); ++i) {
    if (rect_around(points[i - 1], points[i]).intersects(rect)) return true;
  }
  return false;
}

void shift(std::vector<Point>& points, const ShiftMap& columns, const ShiftMap& rows) {
  for (Point& p : points)
    p = {.x = columns(p.x), .y = rows(p.y)};
}

}  // namespace

DetourScene::DetourScene(Scene& scene)
    : scene_(scene),
      drawing_(scene.drawing()),
      homes_(drawing_),
      borderless_widened_(nodes_widened(drawing_, Node::Kind::Plain)),
      columns_(drawing_.size.width),
      rows_(drawing_.size.height),
      index_(homes_.count()),
      roles_(homes_.count(), FrameRole::Closed),
      is_passed_(homes_.count(), 0) {
  index_things();
}

int DetourScene::home_of(const DetourEnd& end) const {
  const auto at = static_cast<std::size_t>(end.index);
  return homes_.of(end.at_frame ? drawing_.frames[at].parent : drawing_.boxes[at].cluster);
}

int DetourScene::home_at(Point end, TileIndex& boxes) const {
  for (const int box : boxes.find({.x = end.x, .y = end.y, .width = 1, .height = 1})) {
    const Box& found = drawing_.boxes[static_cast<std::size_t>(box)];
    if (found.rect.contains(end)) return homes_.of(found.cluster);
  }
  // At the border of the innermost frame that has the cell.
  const auto it = std::find_if(drawing_.frames.rbegin(),
                               drawing_.frames.rend(),
                               [&](const Frame& frame) { return frame.rect.contains(end); });
  return it == drawing_.frames.rend() ? 0 : homes_.of(it->parent);
}

DetourScene::EdgeHomes DetourScene::cut_lines() {
  TileIndex boxes;
  const bool has_frames = std::ranges::any_of(drawing_.frames, &Frame::visible);
  for (std::size_t i = 0; has_frames && i < drawing_.boxes.size(); ++i)
    boxes.add(static_cast<int>(i), drawing_.boxes[i].rect);
  const auto rect_of = [this](int home) { return frame_of(home).rect; };
  EdgeHomes homes;
  for (const Line& line : drawing_.lines) {
    const int tail = has_frames ? home_at(line.points.front(), boxes) : 0;
    const int head = has_frames ? home_at(line.points.back(), boxes) : 0;
    homes.insert({line.edge, {tail, head}});
    for (DetourHomes::Piece& piece : homes_.cut(line.points, tail, head, rect_of))
      parts_.push_back({.piece = std::move(piece), .arrows = line.arrows});
  }
  return homes;
}

int DetourScene::home_of_text(const Rect& rect, EdgeId edge, const EdgeHomes& homes) const {
  const auto ends = homes.find(edge);
  int innermost = 0;
  if (ends == homes.end()) {
    // Of no line, which is rare: all frames are looked through.
    for (std::size_t home = 1; home < homes_.count(); ++home) {
      const Frame& frame = frame_of(static_cast<int>(home));
      if (frame.visible && frame.rect.contains(rect)) innermost = static_cast<int>(home);
    }
    return innermost;
  }
  for (int home : {ends->second[EdgeEnd::Tail], ends->second[EdgeEnd::Head]}) {
    while (home != 0 && !frame_of(home).rect.contains(rect))
      home = homes_.parent(home);
    if (homes_.depth(home) > homes_.depth(innermost)) innermost = home;
  }
  return innermost;
}

void DetourScene::index_things() {
  const EdgeHomes homes = cut_lines();
  // Numbered in the order in which they are read: boxes, frames, texts, lines.
  int thing = 0;
  const auto index_at = [this](int home) -> TileIndex& {
    return index_[static_cast<std::size_t>(home)];
  };
  for (const Box& box : drawing_.boxes)
    index_at(homes_.of(box.cluster)).add(thing++, box.rect);
  for (const Frame& frame : drawing_.frames)
    index_frame(thing++, frame);
  for (const Text& text : drawing_.texts) {
    const Rect rect = rect_around(text.rect, text.anchor());
    index_at(home_of_text(rect, text.edge, homes)).add(thing++, rect);
  }
  for (const Part& part : parts_)
    index_at(part.piece.home).add_path(thing++, part.piece.points);
}

void DetourScene::index_frame(int thing, const Frame& frame) {
  if (!frame.visible) return;
  const Rect& r = frame.rect;
  // The rows of a title of several lines, and the border.
  const int title = frame.title.height() + 1;
  const bool top = frame.title_place == VerticalPlace::Top;
  TileIndex& index = index_[static_cast<std::size_t>(homes_.of(frame.parent))];
  index.add(thing,
            {.x = r.x, .y = top ? r.y : r.bottom() - title, .width = r.width, .height = title});
  index.add_border(thing, r);
}

Size DetourScene::size() const {
  return {.width = drawing_.size.width + columns_.count(),
          .height = drawing_.size.height + rows_.count()};
}

Rect DetourScene::moved(const Rect& rect) const {
  return rect_around(moved(Point{.x = rect.x, .y = rect.y}),
                     moved(Point{.x = rect.last_x(), .y = rect.last_y()}));
}

Box DetourScene::moved(const Box& box) const {
  const Rect& rect = box.rect;
  Drawing alone;
  alone.boxes.push_back(box);
  insert_rows_and_columns(alone,
                          insertions_through(columns_, rect.x, rect.right()),
                          insertions_through(rows_, rect.y, rect.bottom()));
  Box result = std::move(alone.boxes.front());
  const Point first = moved(Point{.x = rect.x, .y = rect.y});
  const Point by{.x = first.x - rect.x, .y = first.y - rect.y};
  const auto shift = [by](Rect& place) {
    place.x += by.x;
    place.y += by.y;
  };
  for (Field& field : result.fields)
    shift(field.rect);
  shift(result.rect);
  return result;
}

Frame DetourScene::moved(const Frame& frame) const {
  Frame result = frame;
  result.rect = moved(frame.rect);
  if (frame.title_x >= 0) result.title_x = columns_(frame.title_x);
  return result;
}

Rect DetourScene::rect(const DetourEnd& end) const {
  const auto at = static_cast<std::size_t>(end.index);
  return moved(end.at_frame ? drawing_.frames[at].rect : drawing_.boxes[at].rect);
}

std::vector<DetourPort> DetourScene::ports(const DetourEnd& end) const {
  const auto at = static_cast<std::size_t>(end.index);
  if (!end.at_frame) return detour_ports(moved(drawing_.boxes[at]), end);
  const Frame& frame = drawing_.frames[at];
  return detour_ports(Frame{.cluster = frame.cluster, .rect = moved(frame.rect)}, end);
}

bool DetourScene::is_borderless(const DetourEnd& end) const {
  if (end.at_frame) return false;
  const Box& box = drawing_.boxes[static_cast<std::size_t>(end.index)];
  return !shows_border(box.kind, box.visible, box.stroke);
}

Line DetourScene::line(int number) const {
  const auto at = static_cast<std::size_t>(number);
  if (at >= drawing_.lines.size()) return lines_[at - drawing_.lines.size()];
  Line result = drawing_.lines[at];
  for (Point& p : result.points)
    p = moved(p);
  return result;
}

Rect DetourScene::room(const ByEnd<EdgeEnd, DetourEnd>& ends) const {
  const int both = homes_.common(home_of(ends[EdgeEnd::Tail]), home_of(ends[EdgeEnd::Head]));
  if (both == 0) return {.x = 0, .y = 0, .width = size().width, .height = size().height};
  return moved(frame_of(both).rect);
}

Rect DetourScene::own(const Rect& cells) const {
  const Size all = size();
  const auto first = [](const PendingInsertions& insertions, int at) {
    return std::max(0, insertions.own_from(std::max(0, at)) - 1);
  };
  const Point low{.x = first(columns_, cells.x), .y = first(rows_, cells.y)};
  return rect_around(low,
                     {.x = columns_.own_from(std::min(all.width, cells.last_x())),
                      .y = rows_.own_from(std::min(all.height, cells.last_y()))});
}

void DetourScene::read_thing(int thing, DetourGrid& grid) const {
  auto at = static_cast<std::size_t>(thing);
  if (at < drawing_.boxes.size()) {
    const Box& box = drawing_.boxes[at];
    grid.add_box(moved(box.rect), shows_border(box.kind, box.visible, box.stroke));
    return;
  }
  at -= drawing_.boxes.size();
  if (at < drawing_.frames.size()) {
    if (is_passed_[at + 1] == 0) {
      grid.add_solid(moved(drawing_.frames[at].rect));
    } else {
      grid.add_frame(moved(drawing_.frames[at]), roles_[at + 1]);
    }
    return;
  }
  at -= drawing_.frames.size();
  if (at < drawing_.texts.size()) {
    const Text& text = drawing_.texts[at];
    const Point anchor = moved(text.anchor());
    Rect rect = text.rect;
    rect.x = anchor.x - text.to_anchor.x;
    rect.y = anchor.y - text.to_anchor.y;
    grid.add_text(rect, anchor);
    return;
  }
  const Part& part = parts_[at - drawing_.texts.size()];
  std::vector<Point> points = part.piece.points;
  for (Point& p : points)
    p = moved(p);
  grid.add_line(points, part.arrows, part.piece.is_end);
}

std::vector<int> DetourScene::pass(const ByEnd<EdgeEnd, DetourEnd>& ends) {
  std::vector<int> homes;
  const ByEnd<EdgeEnd, int> at{home_of(ends[EdgeEnd::Tail]), home_of(ends[EdgeEnd::Head])};
  const int both = homes_.common(at[EdgeEnd::Tail], at[EdgeEnd::Head]);
  const auto add = [&](int home, FrameRole role) {
    homes.push_back(home);
    roles_[static_cast<std::size_t>(home)] = role;
    is_passed_[static_cast<std::size_t>(home)] = 1;
  };
  for (int home = at[EdgeEnd::Tail]; home != both; home = homes_.parent(home))
    add(home, FrameRole::Leave);
  for (int home = at[EdgeEnd::Head]; home != both; home = homes_.parent(home))
    add(home, FrameRole::Enter);
  add(both, FrameRole::Closed);
  return homes;
}

void DetourScene::read(const ByEnd<EdgeEnd, DetourEnd>& ends,
                       const DetourQuery& query,
                       const Rect& window,
                       DetourGrid& grid) {
  // The cells of the window, and some more: arrowheads and texts reach a little beyond their own.
  constexpr int more = 3;
  const Rect cells{.x = window.x / 2 - more,
                   .y = window.y / 2 - more,
                   .width = window.width / 2 + 2 * more + 1,
                   .height = window.height / 2 + 2 * more + 1};
  const Rect near = own(cells);
  const std::vector<int> passed = pass(ends);
  std::vector<int> things;
  for (const int home : passed) {
    const std::vector<int> found = index_[static_cast<std::size_t>(home)].find(near);
    things.insert(things.end(), found.begin(), found.end());
  }
  if (passed.back() != 0) {
    things.push_back(static_cast<int>(drawing_.boxes.size()) + passed.back() - 1);
  }
  std::ranges::sort(things);
  grid.start(window);
  for (const int thing : things)
    read_thing(thing, grid);
  for (const Part& part : line_parts_) {
    const bool is_met = is_passed_[static_cast<std::size_t>(part.piece.home)] != 0;
    if (is_met && comes_near(part.piece.points, cells)) {
      grid.add_line(part.piece.points, part.arrows, part.piece.is_end);
    }
  }
  grid.add_ports(query.tails);
  grid.add_ports(query.heads);
  grid.finish();
  grid.count_widened([this](int column) {
    return borderless_widened_[static_cast<std::size_t>(columns_.own_from(column))];
  });
  for (const int home : passed)
    is_passed_[static_cast<std::size_t>(home)] = 0;
}

void DetourScene::add(Line line,
                      const ByEnd<EdgeEnd, DetourEnd>& ends,
                      const std::vector<int>& columns,
                      const std::vector<int>& rows) {
  const ShiftMap new_x(columns);
  const ShiftMap new_y(rows);
  for (Line& other : lines_)
    shift(other.points, new_x, new_y);
  for (Part& part : line_parts_)
    shift(part.piece.points, new_x, new_y);
  columns_.add(columns);
  rows_.add(rows);
  const auto rect_of = [this](int home) { return moved(frame_of(home).rect); };
  for (DetourHomes::Piece& piece : homes_.cut(
           line.points, home_of(ends[EdgeEnd::Tail]), home_of(ends[EdgeEnd::Head]), rect_of)) {
    line_parts_.push_back({.piece = std::move(piece), .arrows = line.arrows});
  }
  lines_.push_back(std::move(line));
}

void DetourScene::finish() {
  scene_.insert(columns_.insertions(), rows_.insertions());
  for (Line& line : lines_)
    scene_.add(std::move(line));
  lines_.clear();
}

}  // namespace boxart::internal

#include "scene/route/detail/detour_scene.h"

#include "scene/insert_rows_and_columns.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

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

FrameRole role_of(const FrameRoles& roles, int frame) {
  const auto it = std::ranges::find(roles, frame, [](const auto& role) { return role.first; });
  return it == roles.end() ? FrameRole::Closed : it->second;
}

/// Has the line a cell in this rectangle, or one right beside it?
bool comes_near(const Line& line, const Rect& rect) {
  for (std::size_t i = 1; i < line.points.size(); ++i) {
    if (rect_around(line.points[i - 1], line.points[i]).intersects(rect)) return true;
  }
  return false;
}

}  // namespace

DetourScene::DetourScene(Drawing& drawing)
    : drawing_(drawing),
      anchors_(text_anchors(drawing)),
      borderless_widened_(nodes_widened(drawing, Node::Kind::Plain)),
      columns_(drawing.size.width),
      rows_(drawing.size.height) {
  index_things();
}

void DetourScene::index_things() {
  // Numbered in the order in which they are read: boxes, frames, texts, lines.
  int thing = 0;
  for (const Box& box : drawing_.boxes)
    index_.add(thing++, box.rect);
  for (const Frame& frame : drawing_.frames)
    index_frame(thing++, frame);
  for (std::size_t i = 0; i < drawing_.texts.size(); ++i) {
    // It moves as its anchor does.
    const Rect& rect = drawing_.texts[i].rect;
    const Point a = anchors_[i];
    const Point low{.x = std::min(a.x, rect.x), .y = std::min(a.y, rect.y)};
    const Point high{.x = std::max(a.x, rect.last_x()), .y = std::max(a.y, rect.last_y())};
    index_.add(thing++, rect_around(low, high));
  }
  for (const Line& line : drawing_.lines)
    index_.add_path(thing++, line.points);
}

void DetourScene::index_frame(int thing, const Frame& frame) {
  if (!frame.visible) return;
  const Rect& r = frame.rect;
  // The rows of a title of several lines, and the border.
  const int title = frame.title.height() + 1;
  const bool top = frame.title_place == VerticalPlace::Top;
  index_.add(thing,
             {.x = r.x, .y = top ? r.y : r.bottom() - title, .width = r.width, .height = title});
  index_.add_border(thing, r);
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

void DetourScene::read_thing(int thing, const FrameRoles& roles) {
  auto at = static_cast<std::size_t>(thing);
  if (at < drawing_.boxes.size()) {
    const Box& box = drawing_.boxes[at];
    near_.boxes.push_back({.node = box.node,
                           .kind = box.kind,
                           .rect = moved(box.rect),
                           .stroke = box.stroke,
                           .visible = box.visible});
    return;
  }
  at -= drawing_.boxes.size();
  if (at < drawing_.frames.size()) {
    Frame frame = drawing_.frames[at];
    frame.rect = moved(frame.rect);
    if (frame.title_x >= 0) frame.title_x = columns_(frame.title_x);
    near_.frames.push_back(std::move(frame));
    near_roles_.push_back(role_of(roles, static_cast<int>(at)));
    return;
  }
  at -= drawing_.frames.size();
  if (at < drawing_.texts.size()) {
    Rect rect = drawing_.texts[at].rect;
    const Point anchor = moved(anchors_[at]);
    rect.x += anchor.x - anchors_[at].x;
    rect.y += anchor.y - anchors_[at].y;
    near_.texts.push_back({.rect = rect, .label = {}});
    near_anchors_.push_back(anchor);
    return;
  }
  const Line& line = drawing_.lines[at - drawing_.texts.size()];
  near_.lines.push_back({.edge = line.edge, .net = line.net, .arrows = line.arrows});
  for (const Point p : line.points)
    near_.lines.back().points.push_back(moved(p));
}

void DetourScene::read(const FrameRoles& roles, const Rect& window, DetourGrid& grid) {
  // The cells of the window, and some more: arrowheads and texts reach a little beyond their own.
  constexpr int more = 3;
  const Rect cells{.x = window.x / 2 - more,
                   .y = window.y / 2 - more,
                   .width = window.width / 2 + 2 * more + 1,
                   .height = window.height / 2 + 2 * more + 1};
  near_ = {};
  near_anchors_.clear();
  near_roles_.clear();
  for (const int thing : index_.find(own(cells)))
    read_thing(thing, roles);
  std::ranges::copy_if(lines_, std::back_inserter(near_.lines), [&cells](const Line& line) {
    return comes_near(line, cells);
  });
  std::vector<int> borderless_widened;
  for (int column = window.x / 2; column <= (window.right() - 1) / 2; ++column) {
    borderless_widened.push_back(
        borderless_widened_[static_cast<std::size_t>(columns_.own_from(column))]);
  }
  grid.read(near_, near_anchors_, near_roles_, std::move(borderless_widened), window);
}

void DetourScene::add(Line line, const std::vector<int>& columns, const std::vector<int>& rows) {
  const ShiftMap new_x(columns);
  const ShiftMap new_y(rows);
  for (Line& other : lines_) {
    for (Point& p : other.points)
      p = {.x = new_x(p.x), .y = new_y(p.y)};
  }
  columns_.add(columns);
  rows_.add(rows);
  lines_.push_back(std::move(line));
}

void DetourScene::finish() {
  insert_rows_and_columns(drawing_, columns_.insertions(), rows_.insertions(), anchors_);
  std::ranges::move(lines_, std::back_inserter(drawing_.lines));
  lines_.clear();
}

}  // namespace boxart::internal

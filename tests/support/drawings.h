#pragma once

#include "drawing/drawing.h"

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace boxart::internal {

/// A label of lines in ASCII: one cell a character.
inline Label ascii_label(std::initializer_list<std::string> lines,
                         Justify justify = Justify::Center) {
  Label label;
  for (const std::string& line : lines) {
    label.lines.push_back(
        {.text = line, .width = static_cast<int>(line.size()), .justify = justify});
  }
  return label;
}

/// A box with one field.
inline Box labelled_box(Rect rect, Label label) {
  Box box{.node = NodeId{0}, .rect = rect};
  box.fields.push_back({.rect = rect, .label = std::move(label)});
  return box;
}

inline Line line_through(int net, std::vector<Point> points) {
  return {.edge = id_at<EdgeId>(static_cast<std::size_t>(net)),
          .net = net,
          .points = std::move(points),
          .arrows = {ArrowHead::None, ArrowHead::Normal}};
}

inline Line plain_line_through(int net, std::vector<Point> points) {
  Line line = line_through(net, std::move(points));
  line.arrows = {};
  return line;
}

/// A text of one line, as wide as it is told.
inline Text text_at(Point p, int width, const std::string& text) {
  Text made{.rect = {.x = p.x, .y = p.y, .width = width, .height = 1}, .label = {}};
  made.label.lines.push_back({.text = text, .width = width});
  return made;
}

/// A background that has no border.
inline Box filled_box(Rect rect, Color color) {
  return {.node = NodeId{0}, .kind = Node::Kind::Plain, .rect = rect, .paint = {.fill = color}};
}

}  // namespace boxart::internal

#include "paint/detail/brush.h"

#include <algorithm>
#include <cstddef>

namespace boxart::internal {

int justified(Justify justify, int x, int space, int width) {
  switch (justify) {
    case Justify::Left:
      return x;
    case Justify::Center:
      return x + std::max(0, space - width) / 2;
    case Justify::Right:
      return x + std::max(0, space - width);
  }
  return x;
}

CellDash cell_dash(Dash dash) {
  switch (dash) {
    case Dash::Solid:
      return CellDash::Solid;
    case Dash::Dashed:
      return CellDash::Dashed;
    case Dash::Dotted:
      return CellDash::Dotted;
    default:
      return CellDash::Solid;
  }
}

void Brush::report(std::string_view what, Point p) {
  // A broken layout may break in every cell; the first ones tell enough.
  constexpr std::size_t max = 100;
  if (conflicts_.size() >= max) return;
  std::string text(what);
  text += " at column " + std::to_string(p.x) + ", row " + std::to_string(p.y);
  conflicts_.push_back(std::move(text));
}

Cell* Brush::cell(Point p) {
  if (!canvas_.contains(p)) {
    report("something is drawn outside the drawing", p);
    return nullptr;
  }
  return &canvas_.at(p);
}

void Brush::stroke(Point from, Point to, const Ink& ink) {
  if (from == to) return;
  const Side ahead = direction(from, to);
  for (Point p = from;; p = step(p, ahead)) {
    Cell* const here = cell(p);
    if (here == nullptr) return;
    here->owner = ink.owner;
    here->dash = ink.dash;
    here->set_color(ink.color);
    if (!(p == from)) here->arms.add(opposite(ahead), ink.weight);
    if (p == to) return;
    here->arms.add(ahead, ink.weight);
  }
}

void Brush::outline(const Rect& rect, const Ink& ink) {
  const Point top_left{.x = rect.x, .y = rect.y};
  const Point top_right{.x = rect.last_x(), .y = rect.y};
  const Point bottom_left{.x = rect.x, .y = rect.last_y()};
  const Point bottom_right{.x = rect.last_x(), .y = rect.last_y()};
  stroke(top_left, top_right, ink);
  stroke(bottom_left, bottom_right, ink);
  stroke(top_left, bottom_left, ink);
  stroke(top_right, bottom_right, ink);
}

void Brush::write(Point p, const LabelLine& line, const std::string& link) {
  if (!canvas_.contains(p) || p.x + line.width > canvas_.size().width) {
    if (line.width > 0) report("a text is outside the drawing", p);
    return;
  }
  canvas_.write(
      p.y, {.x = p.x, .width = line.width, .text = line.text, .spans = line.spans, .link = link});
}

void Brush::write(const Label& label, int x, int y, int width) {
  for (const LabelLine& line : label.lines) {
    write({.x = justified(line.justify, x, width, line.width), .y = y}, line, label.link);
    ++y;
  }
}

void Brush::check_texts() {
  int y = 0;
  for (const Canvas::Row& row : canvas_.rows()) {
    std::vector<TextRun> runs = row.texts;
    std::ranges::sort(runs, {}, &TextRun::x);
    int end = 0;
    for (const TextRun& run : runs) {
      if (run.x < end) report("two texts overlap", {.x = run.x, .y = y});
      end = std::max(end, run.x + run.width);
      for (int x = run.x; x < run.x + run.width; ++x) {
        if (!canvas_.get({.x = x, .y = y}).empty()) {
          report("a text and a line overlap", {.x = x, .y = y});
          break;
        }
      }
    }
    ++y;
  }
}

}  // namespace boxart::internal

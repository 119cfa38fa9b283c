#include "scene/fold/fold_drawing.h"

#include "scene/bounds.h"
#include "scene/crop.h"
#include "scene/fold/detail/bent_cuts.h"
#include "scene/fold/detail/choose_cuts.h"
#include "scene/fold/detail/fold_places.h"
#include "scene/fold/detail/fold_things.h"
#include "scene/fold/detail/lay_pieces.h"
#include "scene/fold/detail/ruler.h"
#include "scene/labels/place_titles.h"
#include "scene/scene.h"
#include "scene/shift.h"

#include <array>
#include <cstddef>
#include <vector>

namespace boxart::internal {
namespace {

/// What stands in the drawing, but for its frames.
Bounds bounds_without_frames(const Drawing& drawing) {
  Bounds bounds;
  for (const Box& box : drawing.boxes)
    bounds.add(box.rect);
  for (const Text& text : drawing.texts)
    bounds.add(text.rect);
  for (const Line& line : drawing.lines) {
    for (const Point& p : line.points)
      bounds.add(p);
  }
  return bounds;
}

/// The frames that hold all that is there, below or above their titles; no line ends at them then.
std::vector<bool> frames_around(const Drawing& drawing) {
  const Rect all = bounds_without_frames(drawing).rect();
  std::vector<bool> around;
  for (const Frame& frame : drawing.frames) {
    const int title_rows = frame.title.height() > 1 ? frame.title.height() : 0;
    const bool is_above = frame.title_place == VerticalPlace::Top;
    const Rect inside{.x = frame.rect.x + 1,
                      .y = frame.rect.y + 1 + (is_above ? title_rows : 0),
                      .width = frame.rect.width - 2,
                      .height = frame.rect.height - 2 - title_rows};
    around.push_back(frame.visible && inside.contains(all));
  }
  return around;
}

Rect bounds_within(const Drawing& drawing, const std::vector<bool>& around) {
  Bounds bounds = bounds_without_frames(drawing);
  for (std::size_t i = 0; i < drawing.frames.size(); ++i) {
    if (drawing.frames[i].visible && !around[i]) bounds.add(drawing.frames[i].rect);
  }
  return bounds.rect();
}

/// Gives the frames around `was` the same distances to `now`, unless their titles need more.
void surround(const Rect& was, const Rect& now, const std::vector<bool>& around, Drawing& drawing) {
  Drawing titles;  // the frames around, and nothing in their way
  for (std::size_t i = 0; i < drawing.frames.size(); ++i) {
    if (!around[i]) continue;
    Rect& rect = drawing.frames[i].rect;
    rect = {.x = now.x + rect.x - was.x,
            .y = now.y + rect.y - was.y,
            .width = now.width + rect.width - was.width,
            .height = now.height + rect.height - was.height};
    titles.frames.push_back(drawing.frames[i]);
  }
  if (titles.frames.empty()) return;
  // From column 0 on.
  const Rect outermost = titles.frames.front().rect;
  titles.size = {.width = outermost.width, .height = outermost.height};
  shift(titles, {.x = -outermost.x, .y = -outermost.y});
  Scene scene(titles);
  place_titles(scene);
  shift(titles, {.x = outermost.x, .y = outermost.y});
  for (std::size_t i = 0, k = 0; i < drawing.frames.size(); ++i) {
    if (around[i]) drawing.frames[i] = titles.frames[k++];
  }
}

}  // namespace

bool fold_drawing(const Axes& axes, int length, int most_lines, Drawing& drawing) {
  constexpr int most_length = 4'000'000;
  const int whole = axes.turn(drawing.size).height;
  if (whole <= length || whole > most_length) return false;
  const std::vector<bool> around = frames_around(drawing);
  Rect inner = bounds_within(drawing, around);
  shift(drawing, {.x = -inner.x, .y = -inner.y});
  inner.x = 0;
  inner.y = 0;
  const Size size = drawing.size;
  drawing.size = {.width = inner.width, .height = inner.height};
  const Ruler ruler(axes, drawing.size);
  const int within = length - (whole - ruler.length());
  // Lines with a blank between them, where there is room for that.
  const std::array lanes{axes.is_sideways() ? 2 : 1, 1};
  const std::vector<FoldThing> things = fold_things(Scene(drawing), around, ruler);
  const std::vector<FoldPlace> places = fold_places(drawing, things, ruler);
  std::vector<FoldCut> cuts;
  FoldLimits limits{.length = within, .most_cut = most_lines};
  for (std::size_t i = 0; i < lanes.size() && cuts.empty(); ++i) {
    limits.lane = lanes[i];
    for (const FoldPlace& place : choose_cuts(places, ruler.length(), limits))
      cuts.push_back({.place = place});
  }
  for (std::size_t i = 0; i < lanes.size() && cuts.empty(); ++i) {
    limits.lane = lanes[i];
    cuts = bent_cuts(drawing, things, ruler, limits);
  }
  if (!cuts.empty()) {
    lay_pieces(axes, cuts, limits, around, drawing);
    surround(inner, bounds_within(drawing, around), around, drawing);
    trim(drawing);
    return true;
  }
  drawing.size = size;
  trim(drawing);
  return false;
}

}  // namespace boxart::internal

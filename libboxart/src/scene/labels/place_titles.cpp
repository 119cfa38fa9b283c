#include "scene/labels/place_titles.h"

#include "scene/insert_rows_and_columns.h"
#include "scene/passed_columns.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <utility>
#include <vector>

namespace boxart::internal {

namespace {

/// Cells of a frame that stay free beside its title: from the corner's column to the first column
/// of the text, and likewise at the right.
constexpr int blank_margin = 2;  // the side, a blank
constexpr int dash_margin = 3;   // the corner, a dash, a blank
constexpr int wide_margin = 4;   // one more dash

/// How far a title stays from what is beside it, in cells.
struct Apart {
  int side;    // columns from the frame's first one to the first one of the title, and at the right
  int before;  // cells kept free to a line at its left
  int after;   // and at its right
};

/// The rows in which the title stands, and what bounds it to the left and to the right.
struct Slot {
  std::size_t frame;
  int first_row;
  int last_row;
  int width;                 // of the title; one dash has to be seen where there is none
  std::vector<Apart> tries;  // from the best to the least that will do
  std::vector<int> taken{};  // columns inside the frame where a line passes these rows, ascending
};

Slot slot_of(const Drawing& drawing, std::size_t at) {
  const Frame& frame = drawing.frames[at];
  const int height = frame.title.height();
  const bool top = frame.title_place == VerticalPlace::Top;
  const int border = top ? frame.rect.y : frame.rect.last_y();
  // A dash and a blank, or the title reads as the label of the line; in the rows inside a blank
  // will do behind it.
  constexpr int blank_dash = 2;
  constexpr int blank = 1;
  Slot slot{.frame = at,
            .first_row = border,
            .last_row = border,
            .width = frame.title.width(),
            .tries = {{.side = wide_margin, .before = blank_dash, .after = blank_dash},
                      {.side = dash_margin, .before = blank_dash, .after = blank_dash}}};
  if (height == 0) {
    slot.width = 1;
    slot.tries = {{.side = 1, .before = 0, .after = 0}};
  } else if (height > 1) {
    slot.tries = {{.side = blank_margin, .before = blank_dash, .after = blank_dash},
                  {.side = blank_margin, .before = blank_dash, .after = blank}};
    slot.first_row = top ? border + 1 : border - height;
    slot.last_row = slot.first_row + height - 1;
  }
  return slot;
}

/// Fills in `taken`. A slot of several rows asks in each of them.
void find_taken(const Drawing& drawing, std::vector<Slot>& slots) {
  std::vector<RowInterval> intervals;
  std::vector<std::size_t> slot_of_interval;
  for (std::size_t i = 0; i < slots.size(); ++i) {
    const Rect& rect = drawing.frames[slots[i].frame].rect;
    for (int row = slots[i].first_row; row <= slots[i].last_row; ++row) {
      intervals.push_back({.row = row, .first = rect.x + 1, .last = rect.last_x() - 1});
      slot_of_interval.push_back(i);
    }
  }
  const auto passed = passed_columns(drawing, intervals, Passing::Touching);
  for (std::size_t i = 0; i < passed.size(); ++i) {
    std::vector<int>& taken = slots[slot_of_interval[i]].taken;
    taken.insert(taken.end(), passed[i].begin(), passed[i].end());
  }
  for (Slot& slot : slots) {
    std::ranges::sort(slot.taken);
    slot.taken.erase(std::unique(slot.taken.begin(), slot.taken.end()), slot.taken.end());
  }
}

/// The column that the justification asks for.
int preferred_column(const Frame& frame, int margin, int width) {
  const int left = frame.rect.x + margin;
  const int right = frame.rect.right() - margin - width;
  switch (frame.title_justify) {
    case Justify::Left:
      return left;
    case Justify::Right:
      return right;
    case Justify::Center:
      break;
  }
  return frame.rect.x + (frame.rect.width - width) / 2;
}

/// A free interval of the slot: first columns of the title from `low` to `high`; too narrow by
/// low - high columns when high < low. An insertion goes before a column in (left, right].
struct Gap {
  int low;
  int high;
  int left;
  int right;
};

std::vector<Gap> gaps(const Drawing& drawing, const Slot& slot, const Apart& apart) {
  const Frame& frame = drawing.frames[slot.frame];
  std::vector<Gap> result;
  int left = frame.rect.x;
  for (std::size_t i = 0; i <= slot.taken.size(); ++i) {
    const bool last = i == slot.taken.size();
    const int right = last ? frame.rect.last_x() : slot.taken[i];
    result.push_back({.low = i == 0 ? left + apart.side : left + 1 + apart.before,
                      .high = (last ? right - apart.side + 1 : right - apart.after) - slot.width,
                      .left = left,
                      .right = right});
    left = right;
  }
  return result;
}

/// The best place that is so far from all, -1 when there is none.
int best_column(const Drawing& drawing, const Slot& slot, const Apart& apart) {
  const Frame& frame = drawing.frames[slot.frame];
  const int preferred = preferred_column(frame, apart.side, slot.width);
  int best = -1;
  for (const Gap& gap : gaps(drawing, slot, apart)) {
    if (gap.high < gap.low) continue;
    const int column = std::clamp(preferred, gap.low, gap.high);
    if (best < 0 || std::abs(column - preferred) < std::abs(best - preferred)) best = column;
  }
  return best;
}

/// For each column, the number of boxes that an insertion before it widens.
std::vector<int> widened_boxes(const Drawing& drawing) {
  // Nodes without a border are worth more: lines get away from their words.
  constexpr int borderless_weight = 101;
  std::vector<int> count = nodes_widened(drawing, Node::Kind::Box);
  const std::vector<int> borderless = nodes_widened(drawing, Node::Kind::Plain);
  for (std::size_t i = 0; i < count.size(); ++i)
    count[i] += borderless_weight * borderless[i];
  return count;
}

/// Adds the insertions that make room for the title: in the gap that needs the fewest.
void add_insertions(const Drawing& drawing,
                    const Slot& slot,
                    const std::vector<int>& widened,
                    std::vector<int>& insertions) {
  const Frame& frame = drawing.frames[slot.frame];
  const Apart& apart = slot.tries.back();
  const int preferred = preferred_column(frame, apart.side, slot.width);
  const Gap* best = nullptr;
  const std::vector<Gap> all = gaps(drawing, slot, apart);
  const auto key = [preferred](const Gap& gap) {
    return std::pair{gap.low - gap.high, std::abs(gap.low - preferred)};
  };
  for (const Gap& gap : all) {
    if (best == nullptr || key(gap) < key(*best)) best = &gap;
  }
  int at = best->right;
  for (int column = best->right; column > best->left; --column) {
    if (widened[static_cast<std::size_t>(column)] < widened[static_cast<std::size_t>(at)]) {
      at = column;
    }
  }
  insertions.insert(insertions.end(), static_cast<std::size_t>(best->low - best->high), at);
}

/// For each frame the index of the frame right around it, -1 when there is none.
std::vector<int> parents(const Drawing& drawing) {
  std::vector<int> frame_of;
  std::vector<int> result;
  for (std::size_t i = 0; i < drawing.frames.size(); ++i) {
    const Frame& frame = drawing.frames[i];
    const std::size_t own = index(frame.cluster);
    if (frame_of.size() <= own) frame_of.resize(own + 1, -1);
    frame_of[own] = static_cast<int>(i);
    const bool is_inner = frame.parent != none<ClusterId> && index(frame.parent) < frame_of.size();
    result.push_back(is_inner ? frame_of[index(frame.parent)] : -1);
  }
  return result;
}

/// Places the titles that have room; returns the insertions that the others need. A frame waits for
/// those inside it, whose insertions widen it too.
std::vector<int> place_or_insert(Scene& scene, std::vector<ClusterId>& widened_frames) {
  const Drawing& drawing = scene.drawing();
  std::vector<Slot> slots;
  for (std::size_t i = 0; i < drawing.frames.size(); ++i) {
    if (drawing.frames[i].visible) slots.push_back(slot_of(drawing, i));
  }
  if (slots.empty()) return {};
  find_taken(drawing, slots);
  std::vector<const Slot*> narrow(drawing.frames.size(), nullptr);
  for (const Slot& slot : slots) {
    int column = -1;
    for (std::size_t i = 0; i < slot.tries.size() && column < 0; ++i)
      column = best_column(drawing, slot, slot.tries[i]);
    if (!drawing.frames[slot.frame].title.empty()) scene.place_title(slot.frame, column);
    if (column < 0) narrow[slot.frame] = &slot;
  }
  const std::vector<int> parent = parents(drawing);
  const std::vector<int> widened = widened_boxes(drawing);
  std::vector<char> is_blocked(drawing.frames.size(), 0);
  std::vector<int> insertions;
  for (std::size_t i = drawing.frames.size(); i-- > 0;) {
    if (narrow[i] == nullptr && is_blocked[i] == 0) continue;
    if (parent[i] >= 0) is_blocked[static_cast<std::size_t>(parent[i])] = 1;
    if (is_blocked[i] != 0) continue;
    add_insertions(drawing, *narrow[i], widened, insertions);
    widened_frames.push_back(drawing.frames[i].cluster);
  }
  return insertions;
}

}  // namespace

std::vector<ClusterId> place_titles(Scene& scene) {
  std::vector<ClusterId> widened;
  // Each round makes room for the innermost of the frames that are too narrow; no place gets
  // narrower by an insertion. So there are at most as many rounds as frames are nested.
  for (;;) {
    const std::vector<int> insertions = place_or_insert(scene, widened);
    if (insertions.empty()) break;
    scene.insert(insertions, {});
  }
  std::ranges::sort(widened);
  widened.erase(std::unique(widened.begin(), widened.end()), widened.end());
  return widened;
}

}  // namespace boxart::internal

#pragma once

#include "base/field_part.h"
#include "base/geometry.h"
#include "drawing/drawing.h"
#include "layered/ports/vertex_shapes.h"

#include <set>
#include <vector>

namespace boxart::internal {

/// Hands out the cells of one side of a box to lines that end there, each once and without those of
/// lines between fields: from both ends of the side, or where they are wanted. Two lines side by
/// side have a blank between them, above each other they need none. O(cells log cells), and
/// O(log cells) for each.
class SideCells {
 public:
  SideCells(Side side, Size box, const std::vector<Field>& fields, bool has_border);

  /// The next cell from the front and from the back; beyond the side if it has no more.
  int take_first();
  int take_last();
  /// The free cell of the range that is next to this one, the first of two, or the last; -1: there
  /// is none.
  int take_near(int wanted, PortRange range, bool last_of_two = false);
  /// The same for an end that is bound to this part of a field, whose range this is. If it is only
  /// one end of the field's stretch, it gives way to what others have there.
  int take_in(const Field& field, FieldPart part, PortRange range, int wanted);
  /// Takes what is free of the range.
  void keep(PortRange range);
  /// What lies between those taken from both ends.
  PortRange rest() const { return {.first = first_, .last = last_}; }

  /// How many of those from both ends have no cell.
  int lacking() const;
  /// How many cells before and behind the others only those have that were taken from there.
  int kept_before() const { return first_ - border_; }
  int kept_behind() const { return extent_ - 1 - border_ - last_; }
  const std::set<int>& taken() const { return taken_; }

 private:
  bool is_skipped(int cell) const;  // from both ends
  int take(int cell);
  int take_nearest(const std::set<int>& cells, int wanted, PortRange range, bool last_of_two);

  std::vector<int> dividers_;
  std::set<int> taken_{};
  std::set<int> wanted_{};  // those of them that weren't taken from an end
  std::set<int> free_{};    // neither taken nor those of lines between fields
  std::set<int> apart_{};   // and so far from those that are taken as it should
  int step_;
  int extent_;
  int border_;    // cells of a corner
  int first_;     // where the next one may be
  int last_;      // likewise from the back
  int greatest_;  // that was taken from the front
  int least_;     // and from the back
};

}  // namespace boxart::internal

#include "paint/detail/op.h"

namespace boxart::internal {

namespace {

/// Cells that lines of different colours share have the default one.
void share_color(Cell& cell, const Cell& line) {
  if (cell.has_color && (!line.has_color || line.color != cell.color)) cell.set_color({});
}

void take_color(Cell& cell, const Cell& from) {
  cell.has_color = from.has_color;
  cell.color = from.color;
}

/// The columns of a border are drawn over what is there, and its arms are added.
void apply_stroke(const Cell& stroke, Cell& cell) {
  cell.owner = stroke.owner;
  cell.dash = stroke.dash;
  take_color(cell, stroke);
  cell.arms.add(stroke.arms);
}

void apply_line(const Cell& line, Cell& cell, Point p, Conflicts& conflicts) {
  if (cell.empty()) {
    cell = line;
    return;
  }
  const bool across = (line.arms.is_vertical() && cell.arms.is_horizontal()) ||
                      (line.arms.is_horizontal() && cell.arms.is_vertical());
  // Branches of one net that run straight over each other only cross: at a joint, all come in by
  // the same arm.
  if (cell.owner == line.owner && !(across && cell.head == ArrowHead::None)) {
    if (cell.head != ArrowHead::None) conflicts.report("a line runs through its arrowhead", p);
    cell.arms.add(line.arms);
    share_color(cell, line);
    if (cell.crossed && !cell.arms.is_vertical()) {
      conflicts.report("a line joins where another net crosses", p);
    }
    return;
  }
  if (cell.owner == FrameOwner && across) {
    cell = line;
    return;
  }
  if (cell.owner < 0 || !across || cell.head != ArrowHead::None) {
    conflicts.report(cell.owner < 0 ? "a line runs over a box or along a frame" : "two nets meet",
                     p);
    return;
  }
  // A crossing: the horizontal line gets the gap.
  if (line.arms.is_vertical()) cell = line;
  cell.crossed = true;
}

void apply_head(const Cell& head, Cell& cell, Point p, Conflicts& conflicts) {
  if (cell.empty()) {
    cell = head;
    return;
  }
  const bool same =
      cell.owner == head.owner && cell.head == head.head && cell.head_side == head.head_side;
  if (!same) conflicts.report("an arrowhead has no cell of its own", p);
  share_color(cell, head);
}

/// The border gets an arm towards the line.
void apply_tee(const Cell& tee, Cell& cell, Point p, Conflicts& conflicts) {
  if (cell.owner != BoxOwner && cell.owner != FrameOwner) return;  // of a node that isn't shown
  const bool in_border = tee.arms.has(Side::North) || tee.arms.has(Side::South)
                             ? cell.arms.has(Side::North) || cell.arms.has(Side::South)
                             : cell.arms.has(Side::East) || cell.arms.has(Side::West);
  const bool is_straight = cell.arms.is_vertical() || cell.arms.is_horizontal();
  if (in_border && is_straight) {
    conflicts.report("a line ends at a border from inside it", p);
    return;
  }
  if (cell.arms.is_turn()) conflicts.report("a line ends at a corner", p);
  cell.arms.add(tee.arms);
}

void apply_border_head(const Cell& head, Cell& cell, Point p, Conflicts& conflicts) {
  apply_tee(head, cell, p, conflicts);
  if (cell.head != ArrowHead::None) {
    const bool same = cell.head == head.head && cell.head_side == head.head_side;
    if (!same) conflicts.report("two arrowheads in one cell of a border", p);
    share_color(cell, head);
    return;
  }
  cell.head = head.head;
  cell.head_side = head.head_side;
  if (head.has_color) take_color(cell, head);
}

}  // namespace

void apply(const Op& op, Cell& cell, Point p, Conflicts& conflicts) {
  switch (op.kind) {
    case OpKind::Stroke:
      return apply_stroke(op.cell, cell);
    case OpKind::Corner:
      cell.corner = op.cell.corner;
      return;
    case OpKind::Breaks:
      cell.dash = op.cell.dash;
      return;
    case OpKind::Arms:
      return cell.arms.add(op.cell.arms);
    case OpKind::InnerSide:
      cell.has_inner_side = true;
      return;
    case OpKind::Mark:
      cell.owner = op.cell.owner;
      cell.mark = op.cell.mark;
      return take_color(cell, op.cell);
    case OpKind::Line:
      return apply_line(op.cell, cell, p, conflicts);
    case OpKind::Head:
      return apply_head(op.cell, cell, p, conflicts);
    case OpKind::Tee:
      return apply_tee(op.cell, cell, p, conflicts);
    case OpKind::BorderHead:
      return apply_border_head(op.cell, cell, p, conflicts);
  }
}

}  // namespace boxart::internal

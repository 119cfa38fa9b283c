#pragma once

#include "base/geometry.h"
#include "boxes/box_plan.h"
#include "boxes/missing_cells.h"
#include "graph/graph.h"

namespace boxart::internal {

/// A box that grows where it lacks cells, or a field of it, if no lines part the content's texts
/// everywhere: where they do, all grow together.
///
/// It comes to an end: once a field that would grow has the cells that are enough for each, or the
/// box grew by more than it takes to give them to all, each field gets them, and nothing grows in
/// that direction any more.
class GrowingBox {
 public:
  /// As large as the node's content, and as the node asks for. Where each of its fields has
  /// `enough` cells, and two for each of them, which lines between fields may take, nothing lacks.
  GrowingBox(const Node& node, int enough);

  const Content& content() const { return has_own_ ? own_ : node_.content; }

  /// Adds cells to the box, whose plan has the fields of the content. Returns false if these are
  /// none, or it doesn't grow any more.
  bool grow(int cells, bool along_x);
  /// Adds cells to a field. Returns false if it is none, doesn't grow by itself, or not any more.
  bool grow_field(const MissingCells& missing, bool along_x);

  BoxPlan plan{};

 private:
  bool has_enough(bool along_x) const { return along_x ? is_wide_ : is_high_; }
  int enough_in_field() const;
  void give_enough(bool along_x);
  void reach_content();

  const Node& node_;
  Content own_{};  // with what its parts have grown by
  bool has_own_;
  bool is_wide_ = false;
  bool is_high_ = false;
  int enough_;
  Size first_size_{.width = 0, .height = 0};
};

}  // namespace boxart::internal

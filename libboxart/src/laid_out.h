#pragma once

#include <boxart/boxart.hpp>

#include "graph/graph.h"
#include "output/row_buffer.h"
#include "paint/painting.h"
#include "roomy_drawing.h"

#include <cstdint>
#include <optional>
#include <string>

namespace boxart::internal {

/// A graph that is laid out, before a row of it is painted: its size is known, and nothing can fail
/// any more unless memory is missing.
class LaidOut {
 public:
  /// `cells`: those of the drawings before it, to which its own are added. Throws LimitError when
  /// they are too many, and as RoomyDrawing. Requires: the graph lives as long.
  LaidOut(const ResolvedGraph& graph, const LayoutRules& rules, std::int64_t& cells);

  const DrawingSize& size() const { return size_; }
  void write(RowBuffer& rows) const;

 private:
  LayoutRules rules_;
  std::string dump_{};  // instead of a drawing
  std::optional<RoomyDrawing> drawn_{};
  std::optional<Painting> painting_{};  // where the format takes cells
  DrawingSize size_{};
};

}  // namespace boxart::internal

#pragma once

#include <boxart/options.hpp>

#include "base/stop_token.h"
#include "drawing/drawing.h"
#include "fit/fit_drawing.h"
#include "graph/graph.h"
#include "text/text_rules.h"

#include <optional>
#include <string>

namespace boxart::internal {

/// How graphs are to be laid out. What it refers to has to live as long as what is laid out.
struct LayoutRules {
  const Options& options;
  const TextRules& text;
  StopToken stop;
};

/// The drawing of a graph in the room that the options have for it.
class RoomyDrawing {
 public:
  /// Throws LimitError where it must fit and doesn't, or the work is stopped. Requires: the graph
  /// lives as long.
  RoomyDrawing(const ResolvedGraph& graph, const LayoutRules& rules);
  // What was made of the drawing may refer to it.
  RoomyDrawing(const RoomyDrawing&) = delete;
  RoomyDrawing& operator=(const RoomyDrawing&) = delete;
  ~RoomyDrawing() = default;

  const ResolvedGraph& graph() const { return fitted_ ? fitted_->graph : graph_; }
  const Drawing& drawing() const { return fitted_ ? fitted_->drawing : drawing_; }
  /// What was changed for it to fit, as DrawingSize::means has it.
  std::string means() const { return fitted_ ? fitted_->means : ""; }

 private:
  const ResolvedGraph& graph_;
  Drawing drawing_{};
  std::optional<FittedDrawing> fitted_{};
};

}  // namespace boxart::internal

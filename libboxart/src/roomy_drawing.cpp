#include "roomy_drawing.h"

#include <boxart/error.hpp>

#include "layout/lay_out_graph.h"

#include <algorithm>

namespace boxart::internal {

namespace {

/// Throws LimitError where the drawing must fit and doesn't.
void check_room(const Size& size, const Options& options) {
  if (!options.must_fit) return;
  const auto check = [](int needed, const char* what, int allowed) {
    if (allowed == 0 || needed <= allowed) return;
    throw LimitError(LimitError::Kind::Room, "the drawing needs", needed, what, allowed);
  };
  check(size.width, "columns", options.width);
  check(size.height, "rows", options.height);
}

}  // namespace

RoomyDrawing::RoomyDrawing(const ResolvedGraph& graph, const LayoutRules& rules) : graph_(graph) {
  const Options& options = rules.options;
  KnownOrders known;
  const auto lay_out = [&](const ResolvedGraph& changed, Density density) {
    return lay_out_graph(
        changed,
        {.density = density, .jobs = options.jobs, .stop = rules.stop, .known_orders = &known});
  };
  drawing_ = lay_out(graph, options.density);
  const Room room{.columns = std::max(0, options.width), .rows = std::max(0, options.height)};
  if (!room.holds(drawing_.size)) {
    fitted_ = fit_drawing(graph,
                          drawing_,
                          {.room = room,
                           .density = options.density,
                           .may_turn = !options.direction,
                           .text = rules.text},
                          lay_out);
  }
  check_room(drawing().size, options);
}

}  // namespace boxart::internal

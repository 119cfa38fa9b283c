#pragma once

#include "base/ends.h"
#include "base/ids.h"
#include "base/stop_token.h"
#include "drawing/drawing.h"
#include "scene/route/detail/detour_joints.h"
#include "scene/route/detail/detour_ports.h"
#include "scene/scene.h"

#include <vector>

namespace boxart::internal {

/// A line that is still to be routed: its edge, net, arrows and style are set, its points are not.
struct Detour {
  Line line;
  ByEnd<EdgeEnd, DetourEnd> ends{};
};

/// Routes the edges that the layers have no place for round what is drawn already, and adds their
/// lines to the drawing. Where there is no room, rows and columns are inserted, only those that the
/// path uses (see insert_rows_and_columns).
///
/// At a point whose allowed sides are taken a detour joins a line that ends there, if `joins` says
/// that it may.
///
/// Returns the edges that could not be routed: those to a point whose four sides are taken by other
/// lines, or to a node without a border whose few cells are. When the allowed sides or the field of
/// an end are out of reach, the end may be anywhere at its box.
///
/// Requires: no two boxes, frames or texts overlap; every box lies inside the frames that hold it;
/// a tail and a head that are frames don't hold the other end.
/// Ensures: the new lines touch no box but their own, leave and enter them at right angles, at a
/// border cell of their own which is no corner, and share no cell with another line but where they
/// cross it straight, or on the way to a point; they pass each border of a visible frame that holds
/// exactly one of their ends once, at a right angle, and no other border; they keep a blank column
/// from texts. An arrowhead has a straight cell of its own.
///
/// Short ones first, then in the given order. A detour meets only what is at home in the frames
/// that it passes (DetourHomes), and runs in the lanes between these things (DetourLanes): the
/// escape graph of Wybrow, Marriott, Stuckey ("Orthogonal connector routing", Graph Drawing 2009,
/// LNCS 5849), which is never built, but swept as the channels of its rows (DetourChannels). So
/// frames that it goes round cost no more than their borders, and empty parts nothing.
///
/// Takes O(n log n) time for the n things of the drawing, and each detour O(detours + t log t +
/// cells x bends of the path), where t things are at home in the frames passed and have cells in
/// the search's window, and the cells are those where lanes meet: at most 5 t in a row, and in a
/// column, and at most those of the window. The window is the box around both ends and a margin,
/// within the innermost frame around both, and grows only when there is no path inside it.
std::vector<EdgeId> route_detours(Scene& scene,
                                  std::vector<Detour> detours,
                                  StopToken stop = {},
                                  const JoinEnds& joins = {});

}  // namespace boxart::internal

#pragma once

#include "base/stop_token.h"
#include "layered/digraph.h"
#include "layered/layered_graph.h"
#include "layered/trunks/make_trunks.h"

namespace boxart::internal {

/// Takes lines out, one after the other, and puts each back where it crosses least as it is drawn:
/// layers are ordered by crossings of segments, but a line crosses a trunk once, however many of
/// its edges it passes. Of ways that cross alike, one where a line crosses a trunk where that fans
/// out, the larger first: all go straight on then, without a second step:
///
///     k     m  h                  k   m     h
///     │ ╭───│┬─┴─╮                │   │ ╭──┬┴──╮
///     │ │   ││   │       not      ╰─╮ ╰─│──│─╮ │
///     │ │   ││   │                  │ ╭─╯  │ │ │
///     ▼ ▼   ▼▼   ▼                  ▼ ▼    ▼ ▼ ▼
///      d    b    a                   d      b  a
///
/// A line is what runs between two nodes or forks of a trunk, with the fork at its end. It goes
/// straight on from its upper end as far as a gap between two layers, and below that from its lower
/// end; or one of its vertices goes elsewhere by itself. Flat edges that it runs between the ends
/// of count as crossed.
///
/// Requires: the layers have their order; every vertex stands on one layer. Ensures: nodes keep
/// their order, and so do the ends of flat edges and of edges that have to stay in order; no vertex
/// leaves its cluster; what is drawn crosses less, if anything moves. Ties go to what is there.
/// Costs O(64 x segments of a vertex) for each vertex of a line, in a few rounds, of which the
/// later look at what has changed; it ends when O(V + E) pairs of nets have been looked at.
///
/// After the removal and reinsertion of Gutwenger, Mutzel, An experimental study of crossing
/// minimization heuristics, 2003, within the layers.
void reinsert_lines(const Digraph& digraph,
                    const Trunks& trunks,
                    LayeredGraph& layered,
                    StopToken stop = {});

}  // namespace boxart::internal

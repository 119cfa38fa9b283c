#pragma once

#include "base/stop_token.h"
#include "layered/digraph.h"
#include "layered/layered_graph.h"
#include "layered/trunks/make_trunks.h"

namespace boxart::internal {

/// Of the orders of layers that cross alike, comes nearer to one in which lines cross trunks where
/// these fan out, the larger first. There a line crosses a trunk once, however many of its edges it
/// passes, and all go straight on, without a second step:
///
///     k     m  h                  k   m     h
///     │ ╭───│┬─┴─╮                │   │ ╭──┬┴──╮
///     │ │   ││   │       not      ╰─╮ ╰─│──│─╮ │
///     │ │   ││   │                  │ ╭─╯  │ │ │
///     ▼ ▼   ▼▼   ▼                  ▼ ▼    ▼ ▼ ▼
///      d    b    a                   d      b  a
///
/// Requires: the layers have their order; every vertex stands on one layer. Ensures: nodes keep
/// their order, and segments cross as little. Costs as swap_lines.
void cross_at_trunks(const Digraph& digraph,
                     const Trunks& trunks,
                     LayeredGraph& layered,
                     StopToken stop = {});

}  // namespace boxart::internal

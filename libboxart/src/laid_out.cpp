#include "laid_out.h"

#include "graph/check_limits.h"
#include "layout/dump.h"
#include "layout/lay_out_graph.h"
#include "output_format.h"
#include "paint/paint.h"

namespace boxart::internal {

namespace {

/// Counts the cells of one more drawing of a document. Throws LimitError when they are too many.
void count_cells(Size size, const Limits& limits, std::int64_t& cells) {
  const bool is_first = cells == 0;
  cells = sum_of(cells, std::int64_t{size.width} * size.height);
  if (cells <= limits.cells) return;
  const char* what = is_first ? "the drawing has" : "the drawings have";
  throw LimitError(LimitError::Kind::Cells, what, cells, "cells", limits.cells);
}

}  // namespace

LaidOut::LaidOut(const ResolvedGraph& graph, const LayoutRules& rules, std::int64_t& cells)
    : rules_(rules) {
  const Options& options = rules.options;
  if (options.dump != Dump::None) {
    LayoutTrace trace;
    const Drawing drawing = lay_out_graph(graph, options.density, options.jobs, rules.stop, &trace);
    dump_ = dump(options.dump, graph, drawing, trace);
    return;
  }
  // From here on nothing can fail, unless memory or ICU is missing or a limit ends it: every
  // graph has a drawing.
  drawn_.emplace(graph, rules);
  size_.means = drawn_->means();
  rules.stop.tell("writing", 1, 1);
  if (!output_format(options.format).takes_cells) return;
  count_cells(drawn_->drawing().size, options.limits, cells);
  painting_ = paint(drawn_->drawing(), rules.stop);
  const Size size = painting_->extent().size();
  size_.columns = size.width;
  size_.rows = size.height;
}

void LaidOut::write(RowBuffer& rows) const {
  if (!drawn_) {
    rows.text() += dump_;
  } else {
    const Painting* const painting = painting_ ? &*painting_ : nullptr;
    output_format(rules_.options.format)
        .write({drawn_->drawing(), drawn_->graph(), painting, rules_.options, rules_.text}, rows);
  }
  rows.flush();
}

}  // namespace boxart::internal

#include "paint/detail/row_sweep.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace boxart::internal {

namespace {

constexpr int no_column = std::numeric_limits<int>::max();

bool is_before(const Op* a, const Op* b) {
  return a->x != b->x ? a->x < b->x : a->number < b->number;
}

/// Does the step make an empty cell one that looks as its own?
bool is_plain(const Op& op) {
  return op.kind == OpKind::Line || op.kind == OpKind::Stroke;
}

}  // namespace

RowSweep::RowSweep(std::span<const Op> ops, int first_row, Conflicts& conflicts)
    : ops_(ops), y_(first_row), conflicts_(conflicts) {}

void RowSweep::take_new() {
  points_.clear();
  runs_.clear();
  new_upright_.clear();
  for (; next_op_ < ops_.size() && ops_[next_op_].y <= y_; ++next_op_) {
    const Op& op = ops_[next_op_];
    if (op.is_upright) {
      new_upright_.push_back(&op);
    } else if (op.y == y_) {
      (op.length == 1 ? points_ : runs_).push_back(&op);
    }
  }
  std::ranges::sort(points_, is_before);
  std::ranges::sort(runs_, is_before);
  std::ranges::sort(new_upright_, is_before);
}

/// Those that end above are left out, and those that begin here come in.
void RowSweep::merge_upright() {
  std::erase_if(upright_, [this](const Op* op) { return op->last_y() < y_; });
  if (new_upright_.empty()) return;
  merged_.clear();
  std::ranges::merge(upright_, new_upright_, std::back_inserter(merged_), is_before);
  upright_.swap(merged_);
}

int RowSweep::next_column() const {
  int x = no_column;
  if (next_upright_ < upright_.size()) x = upright_[next_upright_]->x;
  if (next_point_ < points_.size()) x = std::min(x, points_[next_point_]->x);
  return x;
}

void RowSweep::paint_column(int x) {
  here_.clear();
  for (; next_upright_ < upright_.size() && upright_[next_upright_]->x == x; ++next_upright_)
    here_.push_back(upright_[next_upright_]);
  for (; next_point_ < points_.size() && points_[next_point_]->x == x; ++next_point_)
    here_.push_back(points_[next_point_]);
  if (here_.size() == 1 && open_.empty() && is_plain(*here_.front())) {
    cells_->push_back({.x = x, .width = 1, .cell = here_.front()->cell});
    return;
  }
  here_.insert(here_.end(), open_.begin(), open_.end());
  std::ranges::sort(here_, {}, &Op::number);
  Cell cell;
  for (const Op* const op : here_)
    apply(*op, cell, {.x = x, .y = y_}, conflicts_);
  if (!cell.empty()) cells_->push_back({.x = x, .width = 1, .cell = cell});
}

/// The columns from `from` up to `to`, which nothing but runs goes over.
void RowSweep::paint_runs(int from, int to) {
  CellRun run{.x = from, .width = to - from, .cell = {}};
  if (open_.size() == 1 && is_plain(*open_.front())) {
    run.cell = open_.front()->cell;
  } else {
    for (const Op* const op : open_)
      apply(*op, run.cell, {.x = from, .y = y_}, conflicts_);
  }
  if (!run.cell.empty()) cells_->push_back(run);
}

void RowSweep::begin_runs(int x) {
  for (; next_run_ < runs_.size() && runs_[next_run_]->x == x; ++next_run_)
    open_.push_back(runs_[next_run_]);
  std::ranges::sort(open_, {}, &Op::number);
  open_end_ = std::ranges::min(open_, {}, &Op::end)->end();
}

void RowSweep::end_runs(int x) {
  std::erase_if(open_, [x](const Op* op) { return op->end() <= x; });
  open_end_ = open_.empty() ? no_column : std::ranges::min(open_, {}, &Op::end)->end();
}

void RowSweep::next(std::vector<CellRun>& cells) {
  cells.clear();
  cells_ = &cells;
  take_new();
  merge_upright();
  next_upright_ = next_point_ = next_run_ = 0;
  open_end_ = no_column;
  int x = 0;
  for (;;) {
    const int column = next_column();
    const int run = next_run_ < runs_.size() ? runs_[next_run_]->x : no_column;
    const int to = std::min({column, run, open_end_});
    if (to == no_column) break;
    if (!open_.empty() && x < to) paint_runs(x, to);
    x = to;
    if (x == open_end_) end_runs(x);
    if (x == run) begin_runs(x);
    if (x != column) continue;
    paint_column(x);
    ++x;
    if (x == open_end_) end_runs(x);
  }
  ++y_;
}

}  // namespace boxart::internal

#pragma once

#include "graph/graph.h"

#include <vector>

namespace boxart::internal {

/// Lines between the cells of a table that aren't borders of the cells.
struct TableRules {
  bool all_rows = false;
  bool all_columns = false;
  std::vector<int> after_rows{};  // rows that a rule follows, ascending
  Sides fill_lines = every_side;  // the lines of the empty cells where the table has none
};

/// Gives the cells of a table their places, as HTML does: each in the first columns of its row that
/// no cell of an earlier row spans. `rows` has the cells with their spans set.
///
/// Ensures: the result is a Grid whose cells, in reading order, tile its rows and columns: where
/// the table has no cell an empty one stands; a grid row or column that no cell starts in is gone.
/// The cells beside a rule have it as their line; the Grid itself has none. A table without cells
/// is an empty Text, one with a single cell is that cell.
/// Cost: the sum of the spans of all cells, times a logarithm.
Content table_grid(std::vector<std::vector<Content>> rows, const TableRules& rules = {});

/// The text of `content` without lines: the cells of a grid row joined by two blanks and aligned
/// in columns, and so are the parts of a record's row; those of its columns one below the other.
///
/// Requires: parts are nested no deeper than a label's parser lets them be.
Label flatten(const Content& content);

}  // namespace boxart::internal

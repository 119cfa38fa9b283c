#include "resolve/html_table.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <span>
#include <string>
#include <utility>

namespace boxart::internal {
namespace {

/// The columns that cells of rows above span, as stretches; those that end in one row and touch are
/// one.
class BusyColumns {
 public:
  /// The first column from `from` on where `span` columns are free in `row`. Rows may only go on.
  int first_free(int from, int span, int row) {
    int column = from;
    auto next = stretches_.upper_bound(column);
    if (next != stretches_.begin()) --next;
    while (next != stretches_.end() && next->first < column + span) {
      if (next->second.row_end <= row) {
        next = stretches_.erase(next);
      } else {
        column = std::max(column, next->second.end);
        ++next;
      }
    }
    return column;
  }

  /// Requires: they are free.
  void add(int column, int span, int row_end) {
    const auto next = stretches_.lower_bound(column);
    if (next != stretches_.begin()) {
      const auto before = std::prev(next);
      if (before->second.end == column && before->second.row_end == row_end) {
        before->second.end += span;
        return;
      }
    }
    stretches_.emplace_hint(next, column, Stretch{.end = column + span, .row_end = row_end});
  }

 private:
  struct Stretch {
    int end;
    int row_end;
  };
  std::map<int, Stretch> stretches_{};  // by first column; none overlap
};

/// Sets row and column of each cell, which spans no rows that the table doesn't have. Takes as many
/// steps as stretches of columns are passed, in every row from the left.
void place_cells(std::vector<std::vector<Content>>& rows) {
  BusyColumns busy;
  const int row_count = static_cast<int>(rows.size());
  for (int row = 0; row < row_count; ++row) {
    int column = 0;
    for (Content& cell : rows[static_cast<std::size_t>(row)]) {
      column = busy.first_free(column, cell.column_span, row);
      cell.row = row;
      cell.column = column;
      busy.add(column, cell.column_span, std::min(row + cell.row_span, row_count));
      column += cell.column_span;
    }
  }
}

/// Renumbers starts and ends on one axis so that some cell starts at each number. Returns which
/// number each had before.
std::vector<int> compress(std::vector<Content>& cells, int Content::*start, int Content::*span) {
  std::vector<int> starts;
  starts.reserve(cells.size());
  for (const Content& cell : cells)
    starts.push_back(cell.*start);
  std::ranges::sort(starts);
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
  const auto number = [&starts](int at) {
    return static_cast<int>(std::ranges::lower_bound(starts, at) - starts.begin());
  };
  for (Content& cell : cells) {
    const int end = number(cell.*start + cell.*span);
    cell.*start = number(cell.*start);
    cell.*span = end - cell.*start;
  }
  return starts;
}

/// Gives the cells above and left of rules their lines there. Rules at the rim aren't drawn.
/// `row_starts`: which rows of the text the rows are.
void add_rules(std::vector<Content>& cells,
               const TableRules& rules,
               const std::vector<int>& row_starts) {
  const auto row_count = static_cast<int>(row_starts.size());
  std::vector<bool> ruled(row_starts.size() + 1, rules.all_rows);
  for (const int row : rules.after_rows) {
    ruled[static_cast<std::size_t>(std::ranges::lower_bound(row_starts, row + 1) -
                                   row_starts.begin())] = true;
  }
  int column_count = 0;
  for (const Content& cell : cells)
    column_count = std::max(column_count, cell.column + cell.column_span);
  for (Content& cell : cells) {
    const int row_end = cell.row + cell.row_span;
    if (row_end < row_count && ruled[static_cast<std::size_t>(row_end)]) {
      cell.lines |= bit(Side::South);
    }
    const bool last = cell.column + cell.column_span == column_count;
    if (rules.all_columns && !last) cell.lines |= bit(Side::East);
  }
}

/// Adds an empty cell for each run of free places in a row.
void fill_holes(std::vector<Content>& cells, Sides lines) {
  int row_count = 0;
  int column_count = 0;
  for (const Content& cell : cells) {
    row_count = std::max(row_count, cell.row + cell.row_span);
    column_count = std::max(column_count, cell.column + cell.column_span);
  }
  std::map<int, std::pair<int, int>> taken;  // column -> the columns' and the rows' end
  std::vector<Content> fillers;
  std::size_t next = 0;
  for (int row = 0; row < row_count; ++row) {
    std::erase_if(taken, [row](const auto& entry) { return entry.second.second <= row; });
    for (; next < cells.size() && cells[next].row == row; ++next) {
      const Content& cell = cells[next];
      taken[cell.column] = {cell.column + cell.column_span, cell.row + cell.row_span};
    }
    int free = 0;
    const auto fill_up_to = [&](int column) {
      if (free == column) return;
      Content filler{.kind = Content::Kind::Text, .lines = lines};
      filler.row = row;
      filler.column = free;
      filler.column_span = column - free;
      fillers.push_back(std::move(filler));
    };
    for (const auto& [column, ends] : taken) {
      fill_up_to(column);
      free = ends.first;
    }
    fill_up_to(column_count);
  }
  std::ranges::move(fillers, std::back_inserter(cells));
  std::ranges::stable_sort(
      cells, {}, [](const Content& cell) { return std::pair(cell.row, cell.column); });
}

/// Adds `line`, justified in `width` cells.
void append_padded(LabelLine& out, const LabelLine& line, int width) {
  const int space = std::max(0, width - line.width);
  int left = 0;
  if (line.justify == Justify::Center) left = space / 2;
  if (line.justify == Justify::Right) left = space;
  append_blanks(out, left);
  append(out, line);
  append_blanks(out, space - left);
}

LabelLine without_last_blanks(LabelLine line) {
  const std::size_t end = line.text.find_last_not_of(' ') + 1;
  line.width -= static_cast<int>(line.text.size() - end);
  line.text.erase(end);
  for (TextSpan& span : line.spans)
    span.end = std::min(span.end, end);
  std::erase_if(line.spans, [](const TextSpan& span) { return span.begin >= span.end; });
  return line;
}

constexpr int column_gap = 2;

/// The labels of one grid row side by side; `widths` has the columns' widths, `parts` the grid's
/// cells and `labels` their texts.
void append_row(Label& out,
                std::span<const Content> parts,
                std::span<const Label> labels,
                const std::vector<int>& widths) {
  int height = 0;
  for (const Label& label : labels)
    height = std::max(height, label.height());
  for (int y = 0; y < height; ++y) {
    LabelLine text{.justify = Justify::Left};
    int column = 0;
    int x = 0;  // where the column starts
    for (std::size_t i = 0; i < parts.size(); ++i) {
      for (; column < parts[i].column; ++column) {
        x += widths[static_cast<std::size_t>(column)] + column_gap;
      }
      if (y >= labels[i].height()) continue;
      const int start = std::max(x, text.width == 0 ? 0 : text.width + column_gap);
      int width = -column_gap;
      for (int c = column; c < column + parts[i].column_span; ++c) {
        width += widths[static_cast<std::size_t>(c)] + column_gap;
      }
      const LabelLine& line = labels[i].lines[static_cast<std::size_t>(y)];
      append_blanks(text, start - text.width);
      append_padded(text, line, width);
    }
    out.lines.push_back(without_last_blanks(std::move(text)));
  }
}

Label flatten_row(const Content& row) {
  std::vector<Label> labels;
  std::vector<Content> places;
  std::vector<int> widths;
  for (const Content& part : row.parts) {
    places.push_back({.column = static_cast<int>(labels.size())});
    labels.push_back(flatten(part));
    widths.push_back(labels.back().width());
  }
  Label out;
  append_row(out, places, labels, widths);
  return out;
}

Label flatten_grid(const Content& grid) {
  std::vector<Label> labels;
  std::size_t columns = 0;
  for (const Content& part : grid.parts) {
    labels.push_back(flatten(part));
    columns = std::max(columns, static_cast<std::size_t>(part.column + part.column_span));
  }
  Label out;
  if (columns == 1) {
    for (Label& label : labels)
      std::ranges::move(label.lines, std::back_inserter(out.lines));
    return out;
  }
  std::vector<int> widths(columns, 0);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (grid.parts[i].column_span > 1) continue;
    int& width = widths[static_cast<std::size_t>(grid.parts[i].column)];
    width = std::max(width, labels[i].width());
  }
  for (std::size_t from = 0; from < labels.size();) {
    std::size_t to = from;
    while (to < labels.size() && grid.parts[to].row == grid.parts[from].row)
      ++to;
    append_row(out,
               std::span(grid.parts).subspan(from, to - from),
               std::span(labels).subspan(from, to - from),
               widths);
    from = to;
  }
  return out;
}

}  // namespace

Content table_grid(std::vector<std::vector<Content>> rows, const TableRules& rules) {
  place_cells(rows);
  Content grid{.kind = Content::Kind::Grid, .lines = no_side};
  for (std::vector<Content>& row : rows) {
    std::ranges::move(row, std::back_inserter(grid.parts));
  }
  if (grid.parts.empty()) return {.lines = no_side};
  if (grid.parts.size() == 1) {
    Content only = std::move(grid.parts.front());
    only.row = only.column = 0;
    only.row_span = only.column_span = 1;
    return only;
  }
  const std::vector<int> row_starts = compress(grid.parts, &Content::row, &Content::row_span);
  compress(grid.parts, &Content::column, &Content::column_span);
  fill_holes(grid.parts, rules.fill_lines);
  add_rules(grid.parts, rules, row_starts);
  return grid;
}

Label flatten(const Content& content) {
  if (content.kind == Content::Kind::Text) return content.text;
  if (content.kind == Content::Kind::Grid) return flatten_grid(content);
  if (content.kind == Content::Kind::Row) return flatten_row(content);
  Label out;
  for (const Content& part : content.parts) {
    Label label = flatten(part);
    std::ranges::move(label.lines, std::back_inserter(out.lines));
  }
  return out;
}

}  // namespace boxart::internal

#include "scene/passed_columns.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <set>
#include <utility>

namespace boxart::internal {
namespace {

/// A part of a line in the rows [first, last] of a column.
struct VerticalPart {
  int first;
  int last;
  int column;
};

/// Those that pass a row, by their first row.
std::vector<VerticalPart> vertical_parts(const Drawing& drawing, Passing passing) {
  const int less = passing == Passing::Straight ? 1 : 0;
  std::vector<VerticalPart> parts;
  for (const Line& line : drawing.lines) {
    for (std::size_t i = 1; i < line.points.size(); ++i) {
      const Point a = line.points[i - 1];
      const Point b = line.points[i];
      if (a.x != b.x) continue;
      const int first = std::min(a.y, b.y) + less;
      const int last = std::max(a.y, b.y) - less;
      if (first <= last) parts.push_back({.first = first, .last = last, .column = a.x});
    }
  }
  std::ranges::sort(parts, {}, &VerticalPart::first);
  return parts;
}

}  // namespace

std::vector<std::vector<int>> passed_columns(const Drawing& drawing,
                                             const std::vector<RowInterval>& intervals,
                                             Passing passing) {
  std::vector<std::vector<int>> result(intervals.size());
  if (intervals.empty()) return result;
  std::vector<std::size_t> by_row(intervals.size());
  std::iota(by_row.begin(), by_row.end(), std::size_t{0});
  std::ranges::stable_sort(by_row, {}, [&](std::size_t i) { return intervals[i].row; });
  const std::vector<VerticalPart> parts = vertical_parts(drawing, passing);
  std::set<std::pair<int, std::size_t>> reaching;  // (column, part)
  std::set<std::pair<int, std::size_t>> by_last;   // (last row, part)
  std::size_t next = 0;
  for (const std::size_t at : by_row) {
    const RowInterval& interval = intervals[at];
    for (; next < parts.size() && parts[next].first <= interval.row; ++next) {
      reaching.emplace(parts[next].column, next);
      by_last.emplace(parts[next].last, next);
    }
    while (!by_last.empty() && by_last.begin()->first < interval.row) {
      const std::size_t part = by_last.begin()->second;
      reaching.erase({parts[part].column, part});
      by_last.erase(by_last.begin());
    }
    std::vector<int>& columns = result[at];
    for (auto it = reaching.lower_bound({interval.first, 0});
         it != reaching.end() && it->first <= interval.last;
         ++it) {
      if (columns.empty() || columns.back() != it->first) columns.push_back(it->first);
    }
  }
  return result;
}

}  // namespace boxart::internal

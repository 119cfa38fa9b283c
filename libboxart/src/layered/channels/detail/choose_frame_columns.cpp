#include "layered/channels/detail/choose_frame_columns.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <utility>

namespace boxart::internal {
namespace {

bool is_at_frame(const LayeredGraph::Segment::End& end) {
  return end.frame != none<ClusterId>;
}

class FrameColumns {
 public:
  FrameColumns(const LayeredGraph& layered, const Columns& columns, Tracks& tracks)
      : layered_(layered), columns_(columns), tracks_(tracks) {}

  void choose(const ByEnd<LayerEnd, std::vector<int>>& flat_ends,
              std::vector<SegmentId>& segments) {
    for (const LayerEnd end : layer_ends)
      taken_[end].insert(flat_ends[end].begin(), flat_ends[end].end());
    for (const SegmentId id : segments)
      note(id);
    for (auto& lines : beside_)
      std::ranges::sort(lines);
    // So that they don't cross each other.
    std::ranges::stable_sort(segments, {}, [&](SegmentId id) {
      return middle_or_column(id, LayerEnd::Upper) + middle_or_column(id, LayerEnd::Lower);
    });
    for (const SegmentId id : segments) {
      const auto& segment = layered_.segments[id];
      if (is_at_frame(segment.upper())) {
        choose(id, LayerEnd::Upper, middle_or_column(id, LayerEnd::Lower));
      }
      if (is_at_frame(segment.lower())) choose(id, LayerEnd::Lower, column(id, LayerEnd::Upper));
    }
    std::erase_if(segments, [&](SegmentId id) {
      if (column(id, LayerEnd::Upper) >= 0 && column(id, LayerEnd::Lower) >= 0) return false;
      tracks_.failed_segments.push_back(id);
      return true;
    });
  }

 private:
  int& column(SegmentId id, LayerEnd end) {
    return (end == LayerEnd::Upper ? tracks_.upper_columns : tracks_.lower_columns)[id];
  }

  int left_of(ClusterId frame) const {
    return columns_[layered_.clusters[frame].left_borders.front()];
  }
  int right_of(ClusterId frame) const {
    return columns_[layered_.clusters[frame].right_borders.front()];
  }
  int middle_of(ClusterId frame) const { return (left_of(frame) + right_of(frame)) / 2; }

  int middle_or_column(SegmentId id, LayerEnd end) {
    const auto& at = layered_.segments[id].ends[end];
    return is_at_frame(at) ? middle_of(at.frame) : column(id, end);
  }

  void note(SegmentId id) {
    const auto& segment = layered_.segments[id];
    for (const LayerEnd end : layer_ends) {
      if (!is_at_frame(segment.ends[end])) taken_[end].insert(column(id, end));
    }
    if (segment.ends_at_frame()) return;
    for (const LayerEnd end : layer_ends)
      beside_[end].emplace_back(column(id, other(end)), column(id, end));
  }

  void choose(SegmentId id, LayerEnd end, int other_column) {
    const ClusterId frame = layered_.segments[id].ends[end].frame;
    column(id, end) = free_in_border(frame, end, wanted(frame, end, other_column));
  }

  int wanted(ClusterId frame, LayerEnd end, int other_column) const {
    const int first = left_of(frame) + 1;
    const int last = right_of(frame) - 1;
    if (first <= other_column && other_column <= last) return other_column;
    const int middle = middle_of(frame);
    // A line that comes from the left stays left of those that come to the border from behind it.
    const bool from_left = other_column < first;
    int nearest = from_left ? last + 1 : first - 1;
    const auto see = [&](const std::pair<int, int>& line) {
      if (line.second < first || line.second > last) return;
      nearest = from_left ? std::min(nearest, line.second) : std::max(nearest, line.second);
    };
    constexpr std::ptrdiff_t most = 64;  // lines to look at
    const std::vector<std::pair<int, int>>& lines = beside_[end];
    auto at = std::ranges::lower_bound(lines, std::pair{other_column, 0});
    if (from_left) {
      std::for_each(at, at + std::min(most, lines.end() - at), see);
    } else {
      std::for_each(at - std::min(most, at - lines.begin()), at, see);
    }
    return from_left ? std::clamp(nearest - apart, first, middle)
                     : std::clamp(nearest + apart, middle, last);
  }

  /// The free column of the border nearest to `wanted`; one right of the last that was given, if
  /// there is one; -1 when nothing is free.
  int free_in_border(ClusterId frame, LayerEnd end, int wanted) {
    const int first = left_of(frame) + 1;
    const int last = right_of(frame) - 1;
    const auto given = last_given_.find(frame);
    const int next = given == last_given_.end() ? first : std::min(given->second + apart, last);
    for (const int from : {next, first}) {
      const int start = std::max(wanted, from);
      for (int away = 0; away <= last - first; ++away) {
        for (const int column : {start - away, start + away}) {
          if (column < from || column > last || !taken_[end].insert(column).second) continue;
          last_given_[frame] = column;
          return column;
        }
      }
    }
    return -1;
  }

  static constexpr int apart = 2;

  const LayeredGraph& layered_;
  const Columns& columns_;
  Tracks& tracks_;
  ByEnd<LayerEnd, std::set<int>> taken_;
  // Lines that end at no frame, by this end: the column of their other end, and of this one.
  ByEnd<LayerEnd, std::vector<std::pair<int, int>>> beside_;
  std::map<ClusterId, int> last_given_;
};

}  // namespace

void choose_frame_columns(const LayeredGraph& layered,
                          const Columns& columns,
                          const ByEnd<LayerEnd, std::vector<int>>& flat_ends,
                          std::vector<SegmentId>& segments,
                          Tracks& tracks) {
  const auto ends_at_frame = [&](SegmentId id) { return layered.segments[id].ends_at_frame(); };
  if (std::ranges::none_of(segments, ends_at_frame)) return;
  FrameColumns(layered, columns, tracks).choose(flat_ends, segments);
}

}  // namespace boxart::internal

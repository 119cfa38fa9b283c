#include "scene/labels/break_titles.h"

#include "base/id_vector.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace boxart::internal {
namespace {

/// The columns of what a frame holds.
struct Extent {
  int left = 0;
  int right = 0;  // the column after the last one

  void add(const Rect& rect) {
    left = right == 0 ? rect.x : std::min(left, rect.x);
    right = std::max(right, rect.right());
  }
};

int widest(const std::vector<LabelLine>& words) {
  int width = 0;
  for (const LabelLine& word : words)
    width = std::max(width, word.width);
  return width;
}

}  // namespace

bool break_titles(const Drawing& drawing,
                  const std::vector<ClusterId>& widened,
                  ResolvedGraph& graph) {
  constexpr int beside_title = 6;  // corner, dash, blank, title, blank, dash, corner
  constexpr std::size_t most_lines = 3;
  IdVector<ClusterId, Extent> extents(graph.clusters.size());
  for (const Box& box : drawing.boxes) {
    if (box.cluster != none<ClusterId>) extents[box.cluster].add(box.rect);
  }
  for (const Frame& frame : drawing.frames) {
    if (frame.parent != none<ClusterId>) extents[frame.parent].add(frame.rect);
  }
  bool any = false;
  for (const Frame& frame : drawing.frames) {
    Cluster& cluster = graph.clusters[frame.cluster];
    if (!frame.visible || cluster.words.size() < 2) continue;
    const int title = cluster.label.width();
    const bool is_parted = std::ranges::binary_search(widened, frame.cluster);
    const bool is_bound = frame.rect.width <= title + beside_title;
    if (!is_parted && !is_bound) continue;
    const Extent& extent = extents[frame.cluster];
    const int room = is_bound ? extent.right - extent.left : (title + 1) / 2;
    std::vector<LabelLine> lines;
    for (int width = std::max(room, widest(cluster.words)); width < title; ++width) {
      lines = lines_of_words(cluster.words, width);
      if (lines.size() <= most_lines) break;
    }
    if (lines.empty()) continue;
    cluster.label.lines = std::move(lines);
    cluster.words.clear();
    any = true;
  }
  return any;
}

}  // namespace boxart::internal

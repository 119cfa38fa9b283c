#include "components/join_components.h"

#include "boxes/axes.h"
#include "scene/shift.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <utility>

namespace boxart::internal {
namespace {

void append(Drawing& to, const Component& component, Drawing from, Point by, int first_net) {
  shift(from, by);
  to.heads_in_borders = to.heads_in_borders || from.heads_in_borders;
  for (Box& box : from.boxes) {
    box.node = component.nodes[box.node];
    if (box.cluster != none<ClusterId>) box.cluster = component.clusters[box.cluster];
    to.boxes.push_back(std::move(box));
  }
  for (Frame& frame : from.frames) {
    frame.cluster = component.clusters[frame.cluster];
    if (frame.parent != none<ClusterId>) frame.parent = component.clusters[frame.parent];
    to.frames.push_back(std::move(frame));
  }
  for (Line& line : from.lines) {
    line.edge = component.edges[line.edge];
    line.net += first_net;
    to.lines.push_back(std::move(line));
  }
  for (Text& text : from.texts) {
    if (text.edge != none<EdgeId>) text.edge = component.edges[text.edge];
    if (text.node != none<NodeId>) text.node = component.nodes[text.node];
    to.texts.push_back(std::move(text));
  }
}

/// The extent of a drawing across a line of them.
int across_of(const Packing& packing, const Size& size) {
  return packing.by_columns ? size.width : size.height;
}

/// The cells from `first` on to `last` along a side of a drawing.
struct Span {
  int first;
  int last;
};

/// Where words stand at the sides of a drawing, with no border around them.
using Words = std::array<std::vector<Span>, 4>;

std::vector<Span>& at(Words& words, Side side) {
  return words[static_cast<std::size_t>(side)];
}

Words words_at_sides(const Drawing& drawing) {
  Words words;
  const auto add = [&](const Rect& rect) {
    const Span columns{.first = rect.x, .last = rect.last_x()};
    const Span rows{.first = rect.y, .last = rect.last_y()};
    if (rect.y == 0) at(words, Side::North).push_back(columns);
    if (rect.bottom() == drawing.size.height) at(words, Side::South).push_back(columns);
    if (rect.x == 0) at(words, Side::West).push_back(rows);
    if (rect.right() == drawing.size.width) at(words, Side::East).push_back(rows);
  };
  for (const Box& box : drawing.boxes) {
    if (box.kind == Node::Kind::Plain && box.visible) add(box.rect);
  }
  for (const Text& text : drawing.texts)
    add(text.rect);
  return words;
}

/// Do words of one side face words of another? O(n log n).
bool face(std::vector<Span> a, std::vector<Span> b) {
  std::ranges::sort(a, {}, &Span::first);
  std::ranges::sort(b, {}, &Span::first);
  for (std::size_t i = 0, k = 0; i < a.size() && k < b.size();) {
    if (a[i].last < b[k].first) {
      ++i;
    } else if (b[k].last < a[i].first) {
      ++k;
    } else {
      return true;
    }
  }
  return false;
}

void add_shifted(std::vector<Span>& to, const std::vector<Span>& spans, int by) {
  for (const Span& span : spans)
    to.push_back({.first = span.first + by, .last = span.last + by});
}

/// What parts two drawings, so that words of both don't read as one text.
int columns_between(const Packing& packing, bool words_face) {
  return std::max(packing.gap_columns, words_face ? 2 : 0);
}

int rows_between(const Packing& packing, bool words_face) {
  return std::max(packing.gap_rows, words_face ? 1 : 0);
}

/// How many drawings go in a row (column).
std::size_t line_length(const Packing& packing, const std::vector<Drawing>& drawings) {
  if (packing.count == 0 || drawings.empty()) return std::max<std::size_t>(1, drawings.size());
  if (packing.count > 0) return static_cast<std::size_t>(packing.count);
  // n drawings of the mean size fill a square when c of them are as long as n / c are high.
  double width = 0;
  double height = 0;
  for (const Drawing& drawing : drawings) {
    width += drawing.size.width + packing.gap_columns;
    height += 2.0 * (drawing.size.height + packing.gap_rows);  // a row is twice as high
  }
  const double ratio = packing.by_columns ? width / height : height / width;
  const double count = std::sqrt(static_cast<double>(drawings.size()) * ratio);
  return static_cast<std::size_t>(std::max(1L, std::lround(count)));
}

}  // namespace

Drawing join_components(const ResolvedGraph& graph,
                        const std::vector<Component>& components,
                        std::vector<Drawing> drawings) {
  const Packing& packing = graph.packing;
  const Axes axes(graph.rank_direction);
  const std::size_t in_line = line_length(packing, drawings);
  Drawing out;
  const Side along_side = packing.by_columns ? Side::South : Side::East;
  const Side across_side = packing.by_columns ? Side::East : Side::South;
  std::vector<Words> words;
  std::ranges::transform(drawings, std::back_inserter(words), words_at_sides);
  int first_net = 0;
  int across = 0;                  // where the next line begins
  std::vector<Span> words_before;  // at the end of the line before it
  for (std::size_t first = 0; first < drawings.size(); first += in_line) {
    const std::size_t end = std::min(drawings.size(), first + in_line);
    int extent = 0;
    std::vector<int> positions;  // of the drawings along the line
    std::vector<Span> words_begin;
    std::vector<Span> words_end;
    int along = 0;
    for (std::size_t i = first; i < end; ++i) {
      const Size size = drawings[i].size;
      extent = std::max(extent, across_of(packing, size));
      positions.push_back(along);
      add_shifted(words_begin, at(words[i], opposite(across_side)), along);
      add_shifted(words_end, at(words[i], across_side), along);
      const bool words_face =
          i + 1 < end && face(at(words[i], along_side), at(words[i + 1], opposite(along_side)));
      along += packing.by_columns ? size.height + rows_between(packing, words_face)
                                  : size.width + columns_between(packing, words_face);
    }
    if (first > 0) {
      const bool words_face = face(std::move(words_before), std::move(words_begin));
      across += packing.by_columns ? columns_between(packing, words_face)
                                   : rows_between(packing, words_face);
    }
    words_before = std::move(words_end);
    for (std::size_t i = first; i < end; ++i) {
      const Size size = drawings[i].size;
      int shifted = across;
      // First ranks lie on one line, also where they are below or on the right.
      if (axes.is_backwards() && axes.is_sideways() == packing.by_columns)
        shifted += extent - across_of(packing, size);
      const int position = positions[i - first];
      const Point by = packing.by_columns ? Point{.x = shifted, .y = position}
                                          : Point{.x = position, .y = shifted};
      int nets = 0;
      for (const Line& line : drawings[i].lines)
        nets = std::max(nets, line.net + 1);
      append(out, components[i], std::move(drawings[i]), by, first_net);
      first_net += nets;
      out.size.width = std::max(out.size.width, by.x + size.width);
      out.size.height = std::max(out.size.height, by.y + size.height);
    }
    across += extent;
  }
  return out;
}

}  // namespace boxart::internal

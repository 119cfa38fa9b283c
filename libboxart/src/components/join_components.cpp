#include "components/join_components.h"

#include "base/real.h"
#include "boxes/axes.h"
#include "components/fill_shelves.h"
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

const std::vector<Span>& at(const Words& words, Side side) {
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

/// How many drawings go in a row (column) where the graph asks for a packing.
std::size_t line_length(const Packing& packing, const std::vector<Drawing>& drawings) {
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
  return static_cast<std::size_t>(std::max(1L, nearest_whole(count)));
}

/// Drawings side by side, or one below the other.
struct Row {
  std::size_t first = 0;
  std::size_t end = 0;
  std::vector<int> along{};   // where each begins, from the beginning of the row
  std::vector<int> across{};  // likewise, from the side of the row where the row before it is
  int indent = 0;             // where the row begins
  int length = 0;
  int extent = 0;
};

class Joiner {
 public:
  Joiner(const ResolvedGraph& graph,
         const std::vector<Component>& components,
         std::vector<Drawing> drawings)
      : packing_(graph.packing),
        axes_(graph.rank_direction),
        components_(components),
        drawings_(std::move(drawings)) {
    std::ranges::transform(drawings_, std::back_inserter(words_), words_at_sides);
  }

  Drawing run() {
    std::vector<Row> rows;
    int length = 0;
    std::size_t first = 0;
    for (const std::size_t count : counts_of_rows()) {
      rows.push_back(make_row(first, first + count));
      length = std::max(length, rows.back().length);
      first += count;
    }
    // First ranks lie on one line on the right (or at the bottom) of all rows too.
    if (axes_.is_backwards() && axes_.is_sideways() != packing_.by_columns) {
      for (Row& row : rows)
        row.indent = length - row.length;
    }
    Drawing out;
    int across = 0;
    // What is placed has moved away, so the row before is asked first.
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const int gap_below = i + 1 < rows.size() ? between(rows[i], rows[i + 1]) : 0;
      place(rows[i], across, out);
      across += rows[i].extent + gap_below;
    }
    return out;
  }

 private:
  Side along_side() const { return packing_.by_columns ? Side::South : Side::East; }
  Side across_side() const { return packing_.by_columns ? Side::East : Side::South; }
  int along_of(Size size) const { return packing_.by_columns ? size.height : size.width; }
  int across_of(Size size) const { return packing_.by_columns ? size.width : size.height; }

  /// What parts two drawings at this side, so that words of both don't read as one text.
  int gap(Side side, bool words_face) const {
    return side == Side::South ? std::max(packing_.gap_rows, words_face ? 1 : 0)
                               : std::max(packing_.gap_columns, words_face ? 2 : 0);
  }

  /// How many drawings go in each row (column).
  std::vector<std::size_t> counts_of_rows() const {
    if (packing_.count == Packing::shelves) {
      std::vector<Size> sizes;
      for (std::size_t i = 0; i < drawings_.size(); ++i) {
        sizes.push_back(drawings_[i].size);
        // Where all are words, rows of them are apart.
        const bool is_words =
            !at(words_[i], Side::North).empty() && !at(words_[i], Side::South).empty();
        if (is_words) ++sizes.back().height;
      }
      return fill_shelves(sizes, packing_.gap_columns, packing_.shelf_width, !axes_.is_sideways());
    }
    std::vector<std::size_t> counts;
    const std::size_t length = drawings_.empty() ? 1 : line_length(packing_, drawings_);
    for (std::size_t first = 0; first < drawings_.size(); first += length)
      counts.push_back(std::min(length, drawings_.size() - first));
    return counts;
  }

  Row make_row(std::size_t first, std::size_t end) const {
    Row row{.first = first, .end = end};
    for (std::size_t i = first; i < end; ++i)
      row.extent = std::max(row.extent, across_of(drawings_[i].size));
    std::vector<Span> before;  // words at the end of the drawing before this one
    for (std::size_t i = first; i < end; ++i) {
      // First ranks lie on one line, also where they are below or on the right.
      const bool is_last_line = axes_.is_backwards() && axes_.is_sideways() == packing_.by_columns;
      const int across = is_last_line ? row.extent - across_of(drawings_[i].size) : 0;
      const bool words_face = face(before, shifted(i, opposite(along_side()), across));
      if (i > first) row.length += gap(along_side(), words_face);
      row.along.push_back(row.length);
      row.across.push_back(across);
      row.length += along_of(drawings_[i].size);
      before = shifted(i, along_side(), across);
    }
    return row;
  }

  /// The words at a side of a drawing.
  std::vector<Span> shifted(std::size_t drawing, Side side, int by) const {
    std::vector<Span> spans;
    add_shifted(spans, at(words_[drawing], side), by);
    return spans;
  }

  /// The words at that side of a row of those drawings that reach it.
  std::vector<Span> words_at(const Row& row, Side side) const {
    std::vector<Span> spans;
    for (std::size_t i = row.first; i < row.end; ++i) {
      const int across = row.across[i - row.first];
      const bool reaches =
          side == across_side() ? across + across_of(drawings_[i].size) == row.extent : across == 0;
      if (reaches) add_shifted(spans, at(words_[i], side), row.indent + row.along[i - row.first]);
    }
    return spans;
  }

  int between(const Row& row, const Row& next) const {
    return gap(across_side(),
               face(words_at(row, across_side()), words_at(next, opposite(across_side()))));
  }

  void place(const Row& row, int across, Drawing& out) {
    for (std::size_t i = row.first; i < row.end; ++i) {
      Drawing& drawing = drawings_[i];
      const Size size = drawing.size;
      const int along = row.indent + row.along[i - row.first];
      const int shifted = across + row.across[i - row.first];
      const Point by =
          packing_.by_columns ? Point{.x = shifted, .y = along} : Point{.x = along, .y = shifted};
      const int nets = free_net(drawing);
      append(out, components_[i], std::move(drawing), by, first_net_);
      first_net_ += nets;
      out.size.width = std::max(out.size.width, by.x + size.width);
      out.size.height = std::max(out.size.height, by.y + size.height);
    }
  }

  const Packing packing_;
  const Axes axes_;
  const std::vector<Component>& components_;
  std::vector<Drawing> drawings_;
  std::vector<Words> words_{};
  int first_net_ = 0;
};

}  // namespace

Drawing join_components(const ResolvedGraph& graph,
                        const std::vector<Component>& components,
                        std::vector<Drawing> drawings) {
  return Joiner(graph, components, std::move(drawings)).run();
}

}  // namespace boxart::internal

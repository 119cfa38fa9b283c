#include "scene/show_lines.h"

#include "graph/heads.h"
#include "scene/insert_rows_and_columns.h"
#include "scene/passed_columns.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

/// An end of a line, as it will be seen.
struct End {
  bool arrow = false;   // an arrowhead in a cell of the line
  bool mark = false;    // one that has no direction
  bool tee = false;     // the border shows that the line ends there
  bool inside = false;  // an arrowhead in the border
  bool seen = true;     // is the node?
};

/// Is anything drawn for the node?
bool is_seen(const Node& node) {
  const bool is_blank = node.kind == Node::Kind::Plain &&
                        node.content.kind == Content::Kind::Text && node.content.text.empty();
  return node.visible && !is_blank;
}

End end_of(const ResolvedGraph& graph, const Drawing& drawing, const Line& line, EdgeEnd which) {
  const Edge::End& edge_end = graph.edges[line.edge].ends[which];
  const ArrowHead head = line.arrows[which];
  const bool at_frame = edge_end.cluster != none<ClusterId>;
  const Node& node = graph.nodes[edge_end.node];
  const bool has_border = at_frame || shows_border(node);
  End end{.seen = at_frame || is_seen(node)};
  if (head == ArrowHead::None) {
    end.tee = has_border;
    return end;
  }
  end.inside = drawing.heads_in_borders && !at_frame && has_border && !stands_before(head, node);
  end.arrow = !end.inside;
  // At an arrowhead in a border a mark stands alone too.
  end.mark = is_mark(head) || (end.arrow && drawing.heads_in_borders && stands_before(head, node));
  return end;
}

/// A column has to be inserted before one of the columns (or rows) [first, last].
struct Need {
  int first;
  int last;
};

/// An insertion for each need that the one before doesn't help: of the columns that do, the one
/// that widens the fewest boxes, the last of several.
std::vector<int> insertions_for(std::vector<Need> needs, const std::vector<int>& widened) {
  std::ranges::sort(needs, {}, &Need::last);
  std::vector<int> insertions;
  for (const Need& need : needs) {
    if (!insertions.empty() && insertions.back() >= need.first && insertions.back() <= need.last) {
      continue;
    }
    int best = need.last;
    for (int at = need.last; at >= need.first; --at) {
      if (widened[static_cast<std::size_t>(at)] < widened[static_cast<std::size_t>(best)]) {
        best = at;
      }
    }
    insertions.push_back(best);
  }
  return insertions;
}

/// Gathers where lines need cells, along the columns and along the rows.
class Needs {
 public:
  Needs(const ResolvedGraph& graph, const Drawing& drawing) : graph_(graph), drawing_(drawing) {}

  void find() {
    for (const Line& line : drawing_.lines) {
      if (line.points.size() < 2) continue;
      const ByEnd<EdgeEnd, End> ends{end_of(graph_, drawing_, line, EdgeEnd::Tail),
                                     end_of(graph_, drawing_, line, EdgeEnd::Head)};
      if (line.points.size() == 2) look_at_straight(line, ends);
      for (const EdgeEnd end : edge_ends) {
        look_at_end(line.end_point(end), line.next_to_end(end), ends[end]);
        if (line.points.size() > 2)
          look_at_stem(line.end_point(end), line.next_to_end(end), ends[end]);
      }
    }
    ask();
  }

  std::vector<Need> columns;
  std::vector<Need> rows;

 private:
  /// A line that is one straight run: is any of its cells more than an arrowhead?
  void look_at_straight(const Line& line, const ByEnd<EdgeEnd, End>& ends) {
    const End& tail = ends[EdgeEnd::Tail];
    const End& head = ends[EdgeEnd::Head];
    if (tail.tee || head.tee) return;
    const Point a = line.points.front();
    const Point b = line.points.back();
    const bool across = a.y == b.y;
    const int low = across ? std::min(a.x, b.x) : std::min(a.y, b.y);
    const int high = across ? std::max(a.x, b.x) : std::max(a.y, b.y);
    const EdgeEnd at_low = (across ? a.x < b.x : a.y < b.y) ? EdgeEnd::Tail : EdgeEnd::Head;
    const int first = low + 1 + (ends[at_low].arrow ? 1 : 0);
    const int last = high - 1 - (ends[other(at_low)].arrow ? 1 : 0);
    const Need need{.first = first, .last = last + 1};
    if (first <= last) {
      // Vertical lines are drawn through at crossings.
      if (!across) return;
      if (!tail.arrow && !tail.inside && !head.arrow && !head.inside) return;  // see look_at_end
      intervals_.push_back({.row = a.y, .first = first, .last = last});
      needs_.push_back(need);
      return;
    }
    const bool lone_mark = tail.mark != head.mark && !(tail.mark ? head : tail).arrow;
    if (lone_mark || !tail.seen || !head.seen) add(across, need);
  }

  /// The cell at an end where nothing but the line itself says where it ends.
  void look_at_end(Point end, Point next, const End& shown) {
    if (shown.tee || shown.arrow || shown.inside) return;
    if (end.y != next.y || std::abs(end.x - next.x) < 2) return;
    const int cell = end.x < next.x ? end.x + 1 : end.x - 1;
    const int insertion = std::max(cell, end.x);
    intervals_.push_back({.row = end.y, .first = cell, .last = cell});
    needs_.push_back({.first = insertion, .last = insertion});
  }

  /// A line that turns, or leaves others, in its first cell from a node that isn't seen.
  void look_at_stem(Point end, Point next, const End& shown) {
    if (shown.seen || shown.arrow || std::abs(end.x - next.x) + std::abs(end.y - next.y) > 1)
      return;
    const bool across = end.y == next.y;
    const int last = across ? std::max(end.x, next.x) : std::max(end.y, next.y);
    add(across, {.first = last, .last = last});
  }

  /// Which of the cells are all gaps?
  void ask() {
    const auto passed = passed_columns(drawing_, intervals_, Passing::Straight);
    for (std::size_t i = 0; i < intervals_.size(); ++i) {
      const auto cells = static_cast<std::size_t>(intervals_[i].last - intervals_[i].first + 1);
      if (passed[i].size() == cells) add(true, needs_[i]);
    }
  }

  void add(bool across, const Need& need) { (across ? columns : rows).push_back(need); }

  const ResolvedGraph& graph_;
  const Drawing& drawing_;
  std::vector<RowInterval> intervals_;  // and what is needed where all of it is gaps:
  std::vector<Need> needs_;
};

}  // namespace

void show_lines(const ResolvedGraph& graph, Scene& scene) {
  const Drawing& drawing = scene.drawing();
  Needs needs(graph, drawing);
  needs.find();
  if (needs.columns.empty() && needs.rows.empty()) return;
  const std::vector<int> widened = nodes_widened(drawing, Node::Kind::Box);
  const std::vector<int> no_matter(static_cast<std::size_t>(drawing.size.height) + 2, 0);
  scene.insert(insertions_for(std::move(needs.columns), widened),
               insertions_for(std::move(needs.rows), no_matter));
}

}  // namespace boxart::internal

#include "support/misrouted_lines.h"

#include "boxes/make_digraph.h"
#include "layered/cluster_tree.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <limits>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace boxart::internal {

namespace {

/// Where a line begins or ends.
struct End {
  Point cell{.x = 0, .y = 0};
  int box = -1;                         // at this box
  int frame = -1;                       // at the border of this frame
  ClusterId cluster = none<ClusterId>;  // the innermost that holds it
};

using Ends = ByEnd<EdgeEnd, End>;

/// A rectangle with rows and columns exchanged, or as it is.
Rect turned(const Rect& rect, bool exchange) {
  if (!exchange) return rect;
  return {.x = rect.y, .y = rect.x, .width = rect.height, .height = rect.width};
}
Point turned(Point p, bool exchange) {
  return exchange ? Point{.x = p.y, .y = p.x} : p;
}

/// A horizontal part of a line (after the turn), from its first to its last column.
struct Run {
  int row;
  int low;
  int high;
  std::size_t line;
};

/// Finds what the horizontal runs meet, row by row.
class Sweep {
 public:
  Sweep(const Drawing& drawing, const std::vector<Ends>& ends, bool exchange)
      : drawing_(drawing), ends_(ends), exchange_(exchange) {
    collect_runs();
    collect_changes();
  }

  /// Calls `pass(line, frame)` for each border that a line passes at a right angle; sets bad.
  template <typename Pass>
  void run(std::vector<char>& bad, const Pass& pass) {
    std::size_t change = 0;
    for (const Run& run : runs_) {
      // A rectangle is there from its first row (a change at `row`) to its last (one behind it).
      for (; change < changes_.size() && changes_[change].row <= run.row; ++change) {
        apply(changes_[change]);
      }
      if (bad[run.line] != 0) continue;
      if (runs_over_box(run) || runs_along_border(run)) {
        bad[run.line] = 1;
        continue;
      }
      const auto last = sides_.upper_bound({run.high, beyond_all});
      for (auto it = sides_.lower_bound({run.low, -1}); it != last && bad[run.line] == 0; ++it) {
        if (!ends_at(run, it->first, it->second)) pass(run.line, it->second);
      }
    }
  }

 private:
  struct Change {
    int row;
    bool starts;
    bool is_box;
    int index;
  };

  void collect_runs() {
    for (std::size_t line = 0; line < drawing_.lines.size(); ++line) {
      const std::vector<Point>& points = drawing_.lines[line].points;
      for (std::size_t i = 1; i < points.size();) {
        const Point a = turned(points[i - 1], exchange_);
        Point b = turned(points[i], exchange_);
        ++i;
        if (a.y != b.y || a.x == b.x) continue;
        // Points in the middle of a straight part count for nothing.
        while (i < points.size() && turned(points[i], exchange_).y == a.y) {
          b = turned(points[i++], exchange_);
        }
        runs_.push_back(
            {.row = a.y, .low = std::min(a.x, b.x), .high = std::max(a.x, b.x), .line = line});
      }
    }
    std::ranges::stable_sort(runs_, {}, &Run::row);
  }

  void collect_changes() {
    const auto add = [this](const Rect& rect, bool is_box, std::size_t index) {
      const Rect r = turned(rect, exchange_);
      const int at = static_cast<int>(index);
      changes_.push_back({.row = r.y, .starts = true, .is_box = is_box, .index = at});
      changes_.push_back({.row = r.bottom(), .starts = false, .is_box = is_box, .index = at});
    };
    for (std::size_t i = 0; i < drawing_.boxes.size(); ++i)
      add(drawing_.boxes[i].rect, true, i);
    for (std::size_t i = 0; i < drawing_.frames.size(); ++i) {
      if (drawing_.frames[i].visible) add(drawing_.frames[i].rect, false, i);
    }
    std::ranges::stable_sort(changes_, [](const Change& a, const Change& b) {
      return std::tie(a.row, a.starts) < std::tie(b.row, b.starts);
    });
    for (const Frame& frame : drawing_.frames) {
      if (!frame.visible) continue;
      const Rect r = turned(frame.rect, exchange_);
      for (const int row : {r.y, r.last_y()})
        borders_[{row, r.x}] = r.last_x();
    }
  }

  void apply(const Change& change) {
    if (change.is_box) {
      const Rect r = turned(drawing_.boxes[static_cast<std::size_t>(change.index)].rect, exchange_);
      if (change.starts) {
        boxes_.insert({r.x, change.index});
      } else {
        boxes_.erase({r.x, change.index});
      }
      return;
    }
    const Rect r = turned(drawing_.frames[static_cast<std::size_t>(change.index)].rect, exchange_);
    for (const int side : {r.x, r.last_x()}) {
      if (change.starts) {
        sides_.insert({side, change.index});
      } else {
        sides_.erase({side, change.index});
      }
    }
  }

  /// Does the run touch a box elsewhere than in the cell of an end of its line?
  bool runs_over_box(const Run& run) const {
    // Boxes are apart, so those of a row have one order for both rims: only the last one that
    // starts at or before the run's first column reaches over it.
    auto it = boxes_.upper_bound({run.low, beyond_all});
    if (it != boxes_.begin()) --it;
    for (; it != boxes_.end() && it->first <= run.high; ++it) {
      const Rect r = turned(drawing_.boxes[static_cast<std::size_t>(it->second)].rect, exchange_);
      const int low = std::max(r.x, run.low);
      const int high = std::min(r.last_x(), run.high);
      if (low > high) continue;
      if (low < high || !is_own(run, it->second, low)) return true;
    }
    return false;
  }

  bool is_own(const Run& run, int box, int column) const {
    const Point cell = turned(Point{.x = column, .y = run.row}, exchange_);
    return std::ranges::any_of(ends_[run.line],
                               [&](const End& end) { return end.box == box && end.cell == cell; });
  }

  bool ends_at(const Run& run, int column, int frame) const {
    const Point cell = turned(Point{.x = column, .y = run.row}, exchange_);
    return std::ranges::any_of(
        ends_[run.line], [&](const End& end) { return end.frame == frame && end.cell == cell; });
  }

  bool runs_along_border(const Run& run) const {
    // Borders in one row are apart: at most one starts before the run and reaches over it.
    auto it = borders_.upper_bound({run.row, run.high});
    if (it == borders_.begin()) return false;
    --it;
    return it->first.first == run.row && it->second >= run.low;
  }

  static constexpr int beyond_all = std::numeric_limits<int>::max();
  const Drawing& drawing_;
  const std::vector<Ends>& ends_;
  bool exchange_;
  std::vector<Run> runs_;
  std::vector<Change> changes_;
  std::map<std::pair<int, int>, int> borders_;  // (row, first column) -> last column
  std::set<std::pair<int, int>> boxes_;         // those in the row: (first column, box)
  std::set<std::pair<int, int>> sides_;         // those in the row: (column, frame)
};

class EndFinder {
 public:
  EndFinder(const Drawing& drawing, const ResolvedGraph& graph)
      : drawing_(drawing), boxes_(graph.nodes.size(), -1), frames_(graph.clusters.size(), -1) {
    for (std::size_t i = 0; i < drawing.boxes.size(); ++i) {
      boxes_[drawing.boxes[i].node] = static_cast<int>(i);
    }
    for (std::size_t i = 0; i < drawing.frames.size(); ++i) {
      frames_[drawing.frames[i].cluster] = static_cast<int>(i);
    }
  }

  End find(Point cell, const Edge::End& wanted) const {
    End end{.cell = cell};
    const int box = boxes_[wanted.node];
    const bool at_box =
        box >= 0 && drawing_.boxes[static_cast<std::size_t>(box)].rect.contains(cell);
    const int frame = wanted.cluster == none<ClusterId> ? -1 : frames_[wanted.cluster];
    if (!at_box && frame >= 0 &&
        drawing_.frames[static_cast<std::size_t>(frame)].rect.contains(cell)) {
      end.frame = frame;
      end.cluster = drawing_.frames[static_cast<std::size_t>(frame)].parent;
    } else if (box >= 0) {
      end.box = box;
      end.cluster = drawing_.boxes[static_cast<std::size_t>(box)].cluster;
    }
    return end;
  }

 private:
  const Drawing& drawing_;
  IdVector<NodeId, int> boxes_;
  IdVector<ClusterId, int> frames_;
};

}  // namespace

std::vector<int> misrouted_lines(const Drawing& drawing, const ResolvedGraph& graph) {
  const EndFinder finder(drawing, graph);
  std::vector<Ends> ends(drawing.lines.size());
  for (std::size_t i = 0; i < drawing.lines.size(); ++i) {
    const Line& line = drawing.lines[i];
    if (line.points.empty()) continue;
    for (const EdgeEnd end : edge_ends)
      ends[i][end] = finder.find(line.end_point(end), graph.edges[line.edge].ends[end]);
  }
  const ClusterTree tree(make_digraph(graph).clusters);
  std::vector<char> bad(drawing.lines.size(), 0);
  std::vector<std::vector<int>> passed(drawing.lines.size());
  const auto pass = [&](std::size_t line, int frame) {
    const ClusterId cluster = drawing.frames[static_cast<std::size_t>(frame)].cluster;
    const bool needed = tree.holds(cluster, ends[line][EdgeEnd::Tail].cluster) !=
                        tree.holds(cluster, ends[line][EdgeEnd::Head].cluster);
    // Few borders are passed, each once: the frames around one end.
    if (!needed || std::ranges::find(passed[line], frame) != passed[line].end()) bad[line] = 1;
    passed[line].push_back(frame);
  };
  for (const bool exchange : {false, true})
    Sweep(drawing, ends, exchange).run(bad, pass);
  std::vector<int> result;
  for (std::size_t i = 0; i < bad.size(); ++i) {
    if (bad[i] != 0) result.push_back(static_cast<int>(i));
  }
  return result;
}

}  // namespace boxart::internal

#include "fit/fit_drawing.h"

#include "boxes/axes.h"
#include "fit/leaf_lists.h"
#include "fit/wide_rows.h"
#include "fit/wrap_labels.h"
#include "scene/crop.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

/// A line of a label is not made narrower than this.
constexpr int least_wrap = 8;

/// From top to bottom for from left to right, and so on.
RankDirection turned(RankDirection direction) {
  switch (direction) {
    case RankDirection::TopBottom:
      return RankDirection::LeftRight;
    case RankDirection::LeftRight:
      return RankDirection::TopBottom;
    case RankDirection::BottomTop:
      return RankDirection::RightLeft;
    case RankDirection::RightLeft:
      return RankDirection::BottomTop;
  }
  return direction;
}

const char* words_of(RankDirection direction) {
  switch (direction) {
    case RankDirection::TopBottom:
      return "from top to bottom";
    case RankDirection::LeftRight:
      return "from left to right";
    case RankDirection::BottomTop:
      return "from bottom to top";
    case RankDirection::RightLeft:
      return "from right to left";
  }
  return "";
}

/// How a graph is drawn, but for its labels.
struct Look {
  bool is_closer = false;
  bool has_lists = false;  // leaves of one parent stand below each other
  bool is_folded = false;  // parts that are too long are cut into pieces, between their ranks
  bool is_cut = false;     // likewise, through their ranks
  int rank_share = 0;      // ranks that take more percent of the room become several; 0: none does
  int room_share = 100;    // percent of the room that columns are to take
  bool is_turned = false;
  bool is_dense = false;
};

int percent_of(int room, int share) {
  return room / 100 * share + room % 100 * share / 100;
}

class Fitter {
 public:
  using LayOut = std::function<Drawing(const ResolvedGraph&, Density)>;

  Fitter(const ResolvedGraph& graph,
         const Drawing& plain,
         const FitRules& rules,
         const LayOut& lay_out)
      : graph_(graph), rules_(rules), lay_out_(lay_out), best_{graph, plain, ""} {
    graph_.packing.shelf_width = std::min(graph_.packing.shelf_width, columns());
    graph_.may_glue_lines = true;
    graph_.room = {.width = rules.room.columns, .height = rules.room.rows};
  }

  FittedDrawing run() {
    // First with no more than what is narrower because the room is known.
    unwrapped_ = lay_out_(graph_, rules_.density);
    if (keep(graph_, *unwrapped_, ", as narrow as can be")) return std::move(best_);
    for (const Look look : looks()) {
      if (look.rank_share > 0 ? fit_divided(look) : fit(look)) break;
      unwrapped_.reset();
    }
    return std::move(best_);
  }

 private:
  /// From the least change to the greatest.
  std::vector<Look> looks() const {
    const bool may_close = rules_.density != Density::Dense &&
                           (rules_.density != Density::Compact || graph_.node_separation > 0 ||
                            graph_.rank_separation > 0);
    std::vector<Look> looks(1);
    if (may_close) looks.push_back({.is_closer = true});
    const bool has_lists =
        graph_.rank_direction == RankDirection::TopBottom && rules_.density != Density::Dense;
    const bool would_have = graph_.rank_direction == RankDirection::LeftRight;
    if (has_lists) looks.push_back({.is_closer = may_close, .has_lists = true});
    if (can_fold(graph_.rank_direction)) {
      looks.push_back({.is_closer = may_close, .is_folded = true});
    }
    const bool can_divide = can_fold(turned(graph_.rank_direction));
    const bool would_divide = can_fold(graph_.rank_direction);
    if (can_divide) looks.push_back({.is_closer = may_close, .rank_share = 100});
    if (rules_.may_turn) looks.push_back({.is_closer = may_close, .is_turned = true});
    if (rules_.may_turn && would_have) {
      looks.push_back({.is_closer = may_close, .has_lists = true, .is_turned = true});
    }
    if (rules_.may_turn && would_divide) {
      looks.push_back({.is_closer = may_close, .rank_share = 100, .is_turned = true});
    }
    if (can_divide) looks.push_back({.is_closer = may_close, .is_cut = true});
    if (is_large()) return looks;
    if (rules_.may_turn && can_fold(turned(graph_.rank_direction))) {
      looks.push_back({.is_closer = may_close, .is_folded = true, .is_turned = true});
    }
    if (rules_.density == Density::Dense) return looks;
    looks.push_back({.is_closer = may_close, .is_dense = true});
    if (can_fold(graph_.rank_direction)) {
      looks.push_back({.is_closer = may_close, .is_folded = true, .is_dense = true});
    }
    if (can_divide) {
      looks.push_back({.is_closer = may_close, .rank_share = 100, .is_dense = true});
    }
    if (rules_.may_turn) {
      looks.push_back({.is_closer = may_close, .is_turned = true, .is_dense = true});
    }
    if (rules_.may_turn && would_divide) {
      looks.push_back(
          {.is_closer = may_close, .rank_share = 100, .is_turned = true, .is_dense = true});
    }
    return looks;
  }

  /// The room along ranks of this direction; 0: as much as they take.
  int room_along(RankDirection direction) const {
    return Axes(direction).is_sideways() ? rules_.room.columns : rules_.room.rows;
  }
  bool can_fold(RankDirection direction) const { return room_along(direction) > 0; }

  ResolvedGraph graph_with(const Look& look) const {
    ResolvedGraph graph = graph_;
    if (look.is_turned) graph.rank_direction = turned(graph.rank_direction);
    if (look.is_folded) graph.packing.fold_length = room_along(graph.rank_direction);
    if (look.is_cut) {
      graph.packing.fold_length = room_along(turned(graph.rank_direction));
      graph.packing.folds_ranks = true;
    }
    const int room_of_rank = room_along(turned(graph.rank_direction));
    graph.rank_room = percent_of(room_of_rank, look.rank_share);
    const bool is_sideways = Axes(graph.rank_direction).is_sideways();
    (is_sideways ? graph.room.height : graph.room.width) =
        percent_of(room_of_rank, look.room_share);
    if (look.is_closer) {
      graph.node_separation = 0;
      graph.rank_separation = 0;
    }
    return graph;
  }

  Density density_with(const Look& look) const {
    if (look.is_dense) return Density::Dense;
    return look.is_closer ? Density::Compact : rules_.density;
  }

  std::string means_of(const Look& look, const ResolvedGraph& graph) const {
    std::string means = look.has_lists ? ", leaves below each other" : "";
    if (look.is_folded) means += ", ranks folded";
    if (look.rank_share > 0) means += ", wide ranks divided";
    if (look.is_cut) means += ", wide ranks in pieces";
    if (look.is_turned) means += std::string(", ranks run ") + words_of(graph.rank_direction);
    if (look.is_dense) means += ", dense";
    if (look.is_closer && !look.is_dense) means += ", the least gaps";
    return means;
  }

  /// Before they are laid out it is known only in part what ranks will take, and what comes between
  /// them later: where a drawing is still too wide, there is less room for them.
  bool fit_divided(Look look) {
    constexpr int tries = 3;
    constexpr int least_of_rank = 35;
    constexpr int least_of_room = 60;
    for (int i = 0; i < tries; ++i) {
      if (fit(look)) return true;
      unwrapped_.reset();
      const RankDirection direction =
          look.is_turned ? graph_.rank_direction : turned(graph_.rank_direction);
      const int room = room_along(direction);
      const int length =
          std::max(room, Axes(direction).is_sideways() ? last_size_.width : last_size_.height);
      const auto narrower = [&](int share) {
        return static_cast<int>(std::int64_t{share} * room / length);
      };
      look.rank_share = narrower(look.rank_share * 97 / 100);
      look.room_share = std::max(least_of_room, narrower(look.room_share));
      if (look.rank_share < least_of_rank) break;
    }
    return false;
  }

  /// Does a drawing fit with this look? The best one so far is the answer then.
  bool fit(const Look& look) {
    const ResolvedGraph graph = graph_with(look);
    const std::string means = means_of(look, graph);
    if (look.has_lists && LeafLists(graph, unwrapped(graph, look), columns(), 0).empty())
      return false;
    // Without a change there is nothing to try; large graphs are only where wrapping them helps.
    const bool is_new = !means.empty();
    const bool can_wrap = widest_line(graph) > least_wrap;
    const bool is_first = !(is_large() && can_wrap) && !is_hopeless(graph, look);
    if (is_new && is_first && try_unwrapped(graph, look, means)) return true;
    if (!can_wrap) return false;
    Wrapping wrapping{.cells = least_wrap,
                      .title_cells = least_wrap,
                      .graph_cells = columns(),
                      .breaks = Breaks::Parts,
                      .nodes = IdVector<NodeId, bool>(graph.nodes.size(), true)};
    if (!try_wrapped(graph, look, wrapping, means)) return false;
    if (is_new && is_large() && try_unwrapped(graph, look, means)) return true;
    wrapping.breaks = Breaks::Words;
    if (!try_wrapped(graph, look, wrapping, means)) wrapping.breaks = Breaks::Parts;
    widen(graph, look, wrapping, means);
    return true;
  }

  /// Looks for the most cells of a line with which the drawing still fits, as it does with those
  /// of `wrapping`; first with only the labels wrapped that make it wide, and titles that are
  /// wider than all there is room for.
  void widen(const ResolvedGraph& graph,
             const Look& look,
             Wrapping wrapping,
             const std::string& means) {
    std::vector<int> cells;
    for (const int each : choices()) {
      if (each < widest_line(graph)) cells.push_back(each);
    }
    const bool is_sideways = Axes(graph.rank_direction).is_sideways();
    const IdVector<NodeId, bool> all = wrapping.nodes;
    const IdVector<NodeId, bool> wide =
        is_sideways ? all : nodes_in_wide_rows(unwrapped(graph, look), columns());
    constexpr int beside_title = 6;
    const bool changes_more = !is_sideways || !graph.clusters.empty();
    // With those before `known` it doesn't fit, with that at `end` it does.
    std::size_t known = 0;
    std::size_t end = cells.size();
    while (known < end) {
      const std::size_t middle = known + (end - known) / 2;
      wrapping.cells = cells[middle];
      wrapping.title_cells = std::max(least_wrap, columns() - beside_title);
      wrapping.nodes = wide;
      bool fits = try_wrapped(graph, look, wrapping, means);
      if (!fits && changes_more) {
        wrapping.title_cells = wrapping.cells;
        wrapping.nodes = all;
        fits = try_wrapped(graph, look, wrapping, means);
      }
      if (fits) {
        end = middle;
      } else {
        known = middle + 1;
      }
    }
  }

  int columns() const {
    return rules_.room.columns > 0 ? rules_.room.columns : std::numeric_limits<int>::max() / 2;
  }

  /// Will a drawing not fit as its labels are? A line of them alone is wider than a piece.
  bool is_hopeless(const ResolvedGraph& graph, const Look& look) const {
    const bool is_sideways = Axes(graph.rank_direction).is_sideways();
    const bool has_pieces = look.is_folded ? is_sideways : look.is_cut && !is_sideways;
    return has_pieces && widest_line(graph) > columns();
  }

  /// Takes a layout so long that fewer are tried?
  bool is_large() const { return graph_.nodes.size() + graph_.edges.size() > 400; }

  /// How wide lines may be, from the widest on.
  std::vector<int> choices() const {
    if (is_large()) return {20, 12, least_wrap};
    return {60, 48, 40, 34, 28, 24, 21, 18, 16, 14, 12, 10, least_wrap};
  }

  bool try_wrapped(const ResolvedGraph& graph,
                   const Look& look,
                   const Wrapping& wrapping,
                   const std::string& means) {
    return try_one(wrap_labels(graph, wrapping, rules_.text),
                   look,
                   ", labels wrapped at " + std::to_string(wrapping.cells) + " cells" +
                       (wrapping.breaks == Breaks::Parts ? ", long words parted" : "") + means);
  }

  /// The drawing of the graph in this look without lists, made once for each look.
  const Drawing& unwrapped(const ResolvedGraph& graph, const Look& look) {
    if (!unwrapped_) unwrapped_ = lay_out_(graph, density_with(look));
    return *unwrapped_;
  }

  bool try_unwrapped(const ResolvedGraph& graph, const Look& look, const std::string& means) {
    return look.has_lists ? try_lists(graph, look, means)
                          : keep(graph, unwrapped(graph, look), means);
  }

  bool try_one(const ResolvedGraph& graph, const Look& look, const std::string& means) {
    return look.has_lists ? try_lists(graph, look, means)
                          : keep(graph, lay_out_(graph, density_with(look)), means);
  }

  /// The rows of the drawing without lists tell which leaves are in the way.
  bool try_lists(const ResolvedGraph& graph, const Look& look, const std::string& means) {
    // What else stands in their rows leaves lists less than all.
    const std::vector<int> shares = is_large() ? std::vector{100, 0} : std::vector{100, 75, 50, 0};
    std::optional<Drawing> drawing;
    for (const int share : shares) {
      const LeafLists lists(graph, *unwrapped_, columns(), percent_of(columns(), share));
      drawing = lists.put_back(lay_out_(lists.graph(), density_with(look)));
      // A list may take less than was kept for it.
      if (drawing) crop(*drawing);
      if (drawing && rules_.room.holds(drawing->size)) break;
    }
    return drawing && keep(graph, *std::move(drawing), means);
  }

  /// Keeps the drawing if it is better than what there was. Does it fit?
  bool keep(const ResolvedGraph& graph, Drawing drawing, const std::string& means) {
    const bool fits = rules_.room.holds(drawing.size);
    last_size_ = drawing.size;
    if (!fits && (has_fit_ || drawing.size.width >= best_.drawing.size.width)) return false;
    has_fit_ = has_fit_ || fits;
    best_ = {graph, std::move(drawing), means.substr(2)};
    return fits;
  }

  ResolvedGraph graph_;
  const FitRules& rules_;
  const LayOut& lay_out_;
  std::optional<Drawing> unwrapped_{};  // of the look that is tried, without lists
  FittedDrawing best_;
  bool has_fit_ = false;
  Size last_size_{.width = 0, .height = 0};  // of the last drawing that was tried
};

}  // namespace

FittedDrawing fit_drawing(const ResolvedGraph& graph,
                          const Drawing& plain,
                          const FitRules& rules,
                          const std::function<Drawing(const ResolvedGraph&, Density)>& lay_out) {
  return Fitter(graph, plain, rules, lay_out).run();
}

}  // namespace boxart::internal

#include "layered/channels/detail/route_channel.h"

#include "layered/channels/detail/channel_run.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <iterator>
#include <limits>
#include <map>
#include <set>
#include <utility>

namespace boxart::internal {
namespace {

class ChannelRouter {
 public:
  ChannelRouter(const std::vector<ChannelNet>& nets, const Walls& walls, int apart, StopToken stop)
      : borders_(walls.borders.begin(), walls.borders.end()),
        columns_in_use_(walls.lines.begin(), walls.lines.end()),
        apart_(apart),
        stop_(stop) {
    columns_in_use_.insert(borders_.begin(), borders_.end());
    out_.routes.resize(nets.size());
    for (std::size_t i = 0; i < nets.size(); ++i) {
      runs_.push_back(
          {.net = static_cast<int>(i), .tops = nets[i].tops, .bottoms = nets[i].bottoms});
      runs_.back().measure();
      columns_in_use_.insert(nets[i].tops.begin(), nets[i].tops.end());
      columns_in_use_.insert(nets[i].bottoms.begin(), nets[i].bottoms.end());
      for (const int column : nets[i].tops)
        run_with_top_[column] = static_cast<int>(i);
      for (const int column : nets[i].bottoms)
        run_with_bottom_[column] = static_cast<int>(i);
    }
  }

  ChannelRoutes route() {
    find_constraints();
    order_by_crossings();
    assign();
    for (const ChannelRun& run : runs_) {
      ChannelRoute& route = out_.routes[static_cast<std::size_t>(run.net)];
      if (run.dogleg_of < 0) {
        route.track = run.track;
      } else {
        route.doglegs[static_cast<std::size_t>(run.dogleg_of)].track = run.track;
      }
    }
    return std::move(out_);
  }

 private:
  ChannelRun& run(int i) { return runs_[static_cast<std::size_t>(i)]; }

  /// Where a port stands above another's, the line from above has to turn off first.
  void find_constraints() {
    for (const auto& [column, above] : run_with_top_) {
      const auto below = run_with_bottom_.find(column);
      if (below == run_with_bottom_.end() || below->second == above) continue;
      run(above).hard_successors.push_back(below->second);
      ++run(below->second).in_degree;
    }
  }

  struct Preference {
    int above;
    int below;
    int weight;  // crossings saved
  };

  std::vector<Preference> find_preferences() const {
    // With more pairs than this the channel is too dense to optimise: time counts more than
    // crossings.
    constexpr std::size_t max_pairs = 400000;
    std::vector<int> by_left(runs_.size());
    for (std::size_t i = 0; i < by_left.size(); ++i)
      by_left[i] = static_cast<int>(i);
    std::ranges::stable_sort(
        by_left, {}, [&](int i) { return runs_[static_cast<std::size_t>(i)].left; });
    std::vector<Preference> preferences;
    std::vector<int> open;
    std::size_t pairs = 0;
    unsigned calls = 0;
    for (const int i : by_left) {
      stop_.ask_seldom(calls, 16);
      const ChannelRun& here = runs_[static_cast<std::size_t>(i)];
      std::erase_if(open,
                    [&](int j) { return runs_[static_cast<std::size_t>(j)].right < here.left; });
      pairs += open.size();
      if (pairs > max_pairs) return {};
      for (const int j : open) {
        const ChannelRun& other = runs_[static_cast<std::size_t>(j)];
        const int saved = crossings(other, here) - crossings(here, other);
        if (saved > 0) preferences.push_back({.above = i, .below = j, .weight = saved});
        if (saved < 0) preferences.push_back({.above = j, .below = i, .weight = -saved});
      }
      open.push_back(i);
    }
    return preferences;
  }

  /// Crossings of two runs when the first lies above.
  static int crossings(const ChannelRun& above, const ChannelRun& below) {
    return count_between(above.bottoms, below.left, below.right) +
           count_between(below.tops, above.left, above.right);
  }

  /// A run that has no position in the row yet. The next one is the least: one that none of the
  /// rest has reason to be above, if there is one, else the one with most reason to be above the
  /// rest.
  struct Candidate {
    bool has_reasons_above;
    std::int64_t score;  // crossings saved below it, less those saved above it
    int run;
    friend bool operator<(const Candidate& a, const Candidate& b) {
      if (a.has_reasons_above != b.has_reasons_above) return b.has_reasons_above;
      if (a.score != b.score) return a.score > b.score;
      return a.run < b.run;
    }
  };

  /// Puts the runs in a row such that hard constraints hold, and most soft ones; the soft ones that
  /// the row meets are kept, the others dropped: Eades, Lin, Smyth 1993, from the top alone. A row
  /// that meets all soft constraints is found if there is one.
  void order_by_crossings() {
    const std::vector<Preference> preferences = find_preferences();
    if (preferences.empty()) return;
    const std::size_t count = runs_.size();
    std::vector<std::int64_t> score(count, 0);
    std::vector<int> reasons_above(count, 0);
    std::vector<std::vector<std::pair<int, int>>> neighbours(count);
    for (const auto& [above, below, weight] : preferences) {
      score[static_cast<std::size_t>(above)] += weight;
      score[static_cast<std::size_t>(below)] -= weight;
      ++reasons_above[static_cast<std::size_t>(below)];
      neighbours[static_cast<std::size_t>(above)].emplace_back(below, weight);
      neighbours[static_cast<std::size_t>(below)].emplace_back(above, -weight);
    }
    std::vector<int> in_degree(count);
    for (std::size_t i = 0; i < count; ++i)
      in_degree[i] = runs_[i].in_degree;
    const auto candidate = [&](int i) {
      const auto at = static_cast<std::size_t>(i);
      return Candidate{.has_reasons_above = reasons_above[at] > 0, .score = score[at], .run = i};
    };
    std::set<Candidate> ready;
    std::set<Candidate> blocked;  // others have to be above
    std::vector<bool> is_placed(count, false);
    for (std::size_t i = 0; i < count; ++i)
      (in_degree[i] == 0 ? ready : blocked).insert(candidate(static_cast<int>(i)));
    std::vector<int> slot(count, 0);
    unsigned calls = 0;
    for (int next = 0; next < static_cast<int>(count); ++next) {
      stop_.ask_seldom(calls, 16);
      auto& from = ready.empty() ? blocked : ready;  // a cycle: a dogleg will break it
      const int i = from.begin()->run;
      from.erase(from.begin());
      const auto at = static_cast<std::size_t>(i);
      is_placed[at] = true;
      slot[at] = next;
      for (const auto& [other, weight] : neighbours[at]) {
        const auto o = static_cast<std::size_t>(other);
        if (is_placed[o]) continue;
        auto& where = in_degree[o] == 0 ? ready : blocked;
        where.erase(candidate(other));
        score[o] += weight;  // a reason to be below (or above) this one is gone
        if (weight > 0) --reasons_above[o];
        where.insert(candidate(other));
      }
      for (const int other : runs_[at].hard_successors) {
        const auto o = static_cast<std::size_t>(other);
        if (is_placed[o] || --in_degree[o] > 0) continue;
        blocked.erase(candidate(other));
        ready.insert(candidate(other));
      }
    }
    for (const auto& [above, below, weight] : preferences) {
      if (slot[static_cast<std::size_t>(above)] > slot[static_cast<std::size_t>(below)]) continue;
      run(above).soft_successors.push_back(below);
      ++run(below).soft_in_degree;
    }
  }

  /// Fills track by track from the left with runs that nothing has to be above.
  void assign() {
    std::set<std::pair<int, int>> ready;  // left end, run
    std::size_t left_to_do = runs_.size();
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      if (runs_[i].in_degree + runs_[i].soft_in_degree == 0) {
        ready.insert({runs_[i].left, static_cast<int>(i)});
      }
    }
    while (left_to_do > 0) {
      stop_.ask();
      if (ready.empty()) ready.insert(break_cycle(left_to_do));
      std::vector<int> placed;
      int end = -1;
      for (auto next = ready.begin(); next != ready.end();
           next = ready.lower_bound({end + 1 + apart_, -1})) {
        const int i = next->second;
        ready.erase(next);
        run(i).track = out_.track_count;
        end = run(i).right;
        placed.push_back(i);
      }
      ++out_.track_count;
      left_to_do -= placed.size();
      for (const int i : placed) {
        for (const int other : run(i).hard_successors) {
          --run(other).in_degree;
          release(other, ready);
        }
        for (const int other : run(i).soft_successors) {
          --run(other).soft_in_degree;
          release(other, ready);
        }
      }
    }
  }

  void release(int i, std::set<std::pair<int, int>>& ready) {
    if (run(i).track < 0 && run(i).in_degree + run(i).soft_in_degree == 0) {
      ready.insert({run(i).left, i});
    }
  }

  /// Breaks a cycle: every run that is left has others that have to be above it. Of one with few of
  /// them, each port below such a run is moved to a dogleg, a run of its own; then nothing has to
  /// be above the rest.
  std::pair<int, int> break_cycle(std::size_t& left_to_do) {
    std::vector<int> unassigned;
    for (int i = 0; i < static_cast<int>(runs_.size()); ++i) {
      // Nothing has to be below a dogleg, so it is on no cycle: it gets its track once one is
      // broken.
      if (run(i).track < 0 && run(i).dogleg_of < 0) unassigned.push_back(i);
    }
    std::ranges::stable_sort(unassigned, {}, [&](int i) {
      return std::pair{run(i).in_degree, run(i).soft_in_degree};
    });
    int best = unassigned.front();
    std::vector<int> columns = dogleg_columns(best);
    for (std::size_t k = 1; k < unassigned.size() && columns.empty() && run(best).in_degree > 0;
         ++k) {
      best = unassigned[k];
      columns = dogleg_columns(best);
    }
    drop_soft_constraints(best);
    if (run(best).in_degree > 0 && columns.empty()) {
      best = unassigned.front();
      drop_soft_constraints(best);
      give_up(best);
    } else {
      left_to_do += add_doglegs(best, columns);
    }
    run(best).in_degree = 0;
    run(best).measure();
    return {run(best).left, best};
  }

  /// The run that has to turn off before a line can reach the port; -1: none.
  int in_the_way(int from, int bottom) {
    const auto above = run_with_top_.find(bottom);
    if (above == run_with_top_.end() || above->second == from) return -1;
    return run(above->second).track < 0 ? above->second : -1;
  }

  /// For each port of the run that has to wait, the column where its dogleg goes down; empty when
  /// there is none for one of them.
  std::vector<int> dogleg_columns(int from) {
    std::vector<int> columns;
    std::set<int> own(run(from).bottoms.begin(), run(from).bottoms.end());
    for (const int bottom : run(from).bottoms) {
      if (in_the_way(from, bottom) < 0) continue;
      const int column = free_column(bottom, own);
      if (column < 0) return {};
      own.insert(column);
      columns.push_back(column);
    }
    return columns;
  }

  /// The columns next to one on its left and its right.
  static std::pair<int, int> neighbours_of(int column, const std::set<int>& columns) {
    const auto left = columns.lower_bound(column);
    const auto right = columns.upper_bound(column);
    return {left == columns.begin() ? -1 : *std::prev(left),
            right == columns.end() ? std::numeric_limits<int>::max() : *right};
  }

  /// The free column next to the port such that none of its own net's lines run down in between:
  /// the dogleg would meet them and close a cycle. Nor does it step over a border.
  int free_column(int port, const std::set<int>& own) const {
    const auto is_free = [&](int column) {
      return column >= 0 && !columns_in_use_.contains(column) && !own.contains(column);
    };
    const auto [left_own, right_own] = neighbours_of(port, own);
    const auto [left_border, right_border] = neighbours_of(port, borders_);
    const int left_end = std::max(left_own, left_border);
    const int right_end = std::min(right_own, right_border);
    for (int away = 1;; ++away) {
      const bool left = port - away > left_end;
      const bool right = port + away < right_end;
      if (!left && !right) return -1;
      if (left && is_free(port - away)) return port - away;
      if (right && is_free(port + away)) return port + away;
    }
  }

  std::size_t add_doglegs(int from, const std::vector<int>& columns) {
    std::vector<int> kept;
    std::size_t next = 0;
    const std::vector<int> bottoms = run(from).bottoms;
    for (const int bottom : bottoms) {
      const int above = in_the_way(from, bottom);
      if (above < 0) {
        kept.push_back(bottom);
        continue;
      }
      const int column = columns[next++];
      columns_in_use_.insert(column);
      kept.push_back(column);
      add_dogleg(from, bottom, column, above);
    }
    run(from).bottoms = std::move(kept);
    return next;
  }

  /// No room for a dogleg: the net is left to the router of detours.
  void give_up(int from) {
    out_.routes[static_cast<std::size_t>(run(from).net)].failed = true;
    for (ChannelRun& other : runs_)
      std::erase(other.hard_successors, from);
  }

  void drop_soft_constraints(int best) {
    for (ChannelRun& other : runs_) {
      std::erase(other.soft_successors, best);
    }
    run(best).soft_in_degree = 0;
  }

  void add_dogleg(int from, int bottom, int column, int above) {
    const int number = static_cast<int>(runs_.size());
    auto& route = out_.routes[static_cast<std::size_t>(run(from).net)];
    ChannelRun leg{.net = run(from).net,
                   .tops = {column},
                   .bottoms = {bottom},
                   .in_degree = 2,
                   .dogleg_of = static_cast<int>(route.doglegs.size())};
    leg.measure();
    route.doglegs.push_back({.bottom = bottom, .column = column, .track = -1});
    runs_.push_back(std::move(leg));
    std::erase(run(above).hard_successors, from);
    run(above).hard_successors.push_back(number);
    run(from).hard_successors.push_back(number);
    run_with_bottom_[bottom] = number;
    run_with_top_[column] = number;
  }

  std::vector<ChannelRun> runs_;
  std::map<int, int> run_with_top_;
  std::map<int, int> run_with_bottom_;
  std::set<int> borders_;
  std::set<int> columns_in_use_;
  int apart_;
  StopToken stop_;
  ChannelRoutes out_;
};

}  // namespace

ChannelRoutes route_channel(const std::vector<ChannelNet>& nets,
                            const Walls& walls,
                            int apart,
                            StopToken stop) {
  return ChannelRouter(nets, walls, apart, stop).route();
}

}  // namespace boxart::internal

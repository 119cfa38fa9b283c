#include "sugiyama/assign_columns.h"

#include "sugiyama/network_simplex.h"
#include "sugiyama/place_blocks.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

namespace boxart {
namespace {

using Kind = LayeredGraph::Vertex::Kind;

int offset_in(const LayeredGraph& layered,
              const Shapes& shapes,
              const Ports& ports,
              VertexId vertex,
              PinId pin) {
  const Shape& shape = shapes.of[vertex];
  if (layered.vertices[vertex].kind != Kind::Node) return shape.line;
  return pin == none<PinId> ? shape.box_width / 2 : ports[pin];
}

/// How much a cell of bend costs: Gansner et al. count 1, 2 and 8 for none, one, two dummies.
int straightness(const LayeredGraph& layered, const LayeredGraph::Segment& segment) {
  const bool upper_is_node = layered.vertices[segment.upper].kind == Kind::Node;
  const bool lower_is_node = layered.vertices[segment.lower].kind == Kind::Node;
  constexpr int most = 1000;  // weights of the user beyond this say no more
  // In quarters, so that what weighs nothing is still drawn together where nothing else speaks.
  const int weight = segment.weight <= 0 ? 1 : 4 * std::min(segment.weight, most);
  return weight * (upper_is_node && lower_is_node ? 1 : upper_is_node || lower_is_node ? 2 : 8);
}

// Twice the second is more than the first, which is more than it.
constexpr int straight_force = 3;
constexpr int middle_force = 2;

struct Placer {
  const LayeredGraph& layered;
  const Pins& pins;
  const Shapes& shapes;
  const Ports& ports;
  const Separations& separations;

  int upper(const LayeredGraph::Segment& s) const {
    return upper_offset(layered, pins, shapes, ports, s);
  }
  int lower(const LayeredGraph::Segment& s) const {
    return lower_offset(layered, pins, shapes, ports, s);
  }

  /// Two variables that a segment wants apart by `shift`: x[upper] + shift = x[lower].
  struct Target {
    int upper;
    int lower;
    int shift;
    int force = straight_force;  // a factor of the segment's weight
  };

  /// One to three.
  struct Targets {
    std::array<Target, 3> items;
    int count = 2;
    const Target* begin() const { return items.data(); }
    const Target* end() const { return items.data() + count; }
  };

  /// What makes a segment straight. One that ends at a frame is drawn to both sides of it, with
  /// equal force; so any place between them is good, and the middle is best.
  Targets targets(SegmentId id) const {
    const auto& segment = layered.segments[id];
    const int u = separations.variable[segment.upper];
    const int l = separations.variable[segment.lower];
    const auto border = [&](ClusterId frame, bool left) {
      const auto& cluster = layered.clusters[frame];
      return separations.variable[(left ? cluster.left_borders : cluster.right_borders).front()];
    };
    if (segment.lower_frame == none<ClusterId> && segment.upper_frame == none<ClusterId>) {
      return node_targets(id, {u, l, upper(segment) - lower(segment)});
    }
    Targets both{};
    for (const bool left : {true, false}) {
      Target& target = both.items[left ? 0 : 1];
      const bool from_frame = segment.upper_frame != none<ClusterId>;
      const bool to_frame = segment.lower_frame != none<ClusterId>;
      target.upper = from_frame ? border(segment.upper_frame, left) : u;
      target.lower = to_frame ? border(segment.lower_frame, left) : l;
      target.shift = (from_frame ? 0 : upper(segment)) - (to_frame ? 0 : lower(segment));
    }
    return both;
  }

  /// Straight; and, where other segments come to the same side of a node, as far from straight as
  /// puts the node over the middle of them. That the node is drawn to the middle outweighs a single
  /// segment on its other side, but not that what it is joined to stands close together.
  Targets node_targets(SegmentId id, const Target& straight) const {
    Targets out{.items = {{straight, straight, straight}}, .count = 1};
    out.items[0].force = straight_force;
    if (bends.empty()) return out;
    const auto& [at_upper, at_lower] = bends[id];
    for (const int bend : {at_upper, -at_lower}) {
      if (bend == 0) continue;
      Target& target = out.items[static_cast<std::size_t>(out.count++)];
      target.shift += bend;
      target.force = middle_force;
    }
    return out;
  }

  /// The middle of the columns in which a node would stand straight above (below) what it is joined
  /// to on that side, by weight: of an odd number the middle one, of an even one between the two
  /// middle ones. `count` gets how many there are.
  int middle(const std::vector<int>& x, VertexId vertex, bool below, int& count) const {
    struct Straight {
      int x;
      int weight;
    };
    std::vector<Straight> all;
    std::int64_t total = 0;
    for (const SegmentId id : below ? layered.below[vertex] : layered.above[vertex]) {
      const auto& s = layered.segments[id];
      if (s.edge == none<EdgeId>) continue;
      if (s.upper_frame != none<ClusterId> || s.lower_frame != none<ClusterId>) continue;
      all.push_back({.x = straight_column(x, s, below), .weight = straightness(layered, s)});
      total += all.back().weight;
    }
    count = static_cast<int>(all.size());
    if (all.empty()) return 0;
    std::ranges::sort(all, {}, &Straight::x);
    std::int64_t sum = 0;
    std::size_t i = 0;
    while (i + 1 < all.size() && 2 * (sum + all[i].weight) < total)
      sum += all[i++].weight;
    const bool between = 2 * (sum + all[i].weight) == total && i + 1 < all.size();
    return between ? all[i].x + (all[i + 1].x - all[i].x) / 2 : all[i].x;
  }

  /// The column in which the upper (lower) vertex stands straight above (below) the other.
  int straight_column(const std::vector<int>& x,
                      const LayeredGraph::Segment& s,
                      bool of_upper) const {
    const int shift = upper(s) - lower(s);
    return of_upper ? x[var(s.lower)] - shift : x[var(s.upper)] + shift;
  }

  /// How far from straight each segment is when nodes stand over the middle of what they are joined
  /// to, and that stays as far apart as it is: at its upper and at its lower end.
  void find_bends(const std::vector<int>& x) {
    bends = IdVector<SegmentId, std::pair<int, int>>(layered.segments.size(), {0, 0});
    for (const VertexId vertex : layered.vertices.ids()) {
      if (layered.vertices[vertex].kind != Kind::Node) continue;
      for (const bool below : {true, false}) {
        int count = 0;
        const int centre = middle(x, vertex, below, count);
        if (count < 2) continue;
        for (const SegmentId id : below ? layered.below[vertex] : layered.above[vertex]) {
          const int bend = straight_column(x, layered.segments[id], below) - centre;
          (below ? bends[id].first : bends[id].second) = bend;
        }
      }
    }
  }

  /// The columns, and then again with nodes drawn to the middle of what they are joined to: where
  /// that is follows from the columns themselves.
  std::vector<int> centred_by_network_simplex() {
    std::vector<int> x = by_network_simplex({});
    for (int round = 0; round < centre_rounds; ++round) {
      find_bends(x);
      x = by_network_simplex(x);
    }
    return x;
  }

  /// The auxiliary graph: a node for every variable, and one for each segment, left of both ends.
  /// `start`: columns that obey the separations, or nothing.
  std::vector<int> by_network_simplex(const std::vector<int>& start) const {
    SimplexProblem problem{.node_count = separations.variable_count};
    SimplexLimits limits{.start = start};
    for (const auto& c : separations.constraints) {
      problem.edges.push_back({.tail = c.left,
                               .head = c.right,
                               .minimum_length = c.distance,
                               .weight = 4 * c.weight * straight_force});
    }
    for (const SegmentId id : layered.segments.ids()) {
      const auto& segment = layered.segments[id];
      if (segment.edge == none<EdgeId>) continue;
      const int weight = straightness(layered, segment);
      for (const Target& target : targets(id)) {
        // x[upper] + shift = x[lower] when straight: both lengths are tight then.
        problem.edges.push_back({.tail = problem.node_count,
                                 .head = target.upper,
                                 .minimum_length = std::max(0, -target.shift),
                                 .weight = weight * target.force});
        problem.edges.push_back({.tail = problem.node_count,
                                 .head = target.lower,
                                 .minimum_length = std::max(0, target.shift),
                                 .weight = weight * target.force});
        ++problem.node_count;
        if (start.empty()) continue;
        limits.start.push_back(
            std::min(start[static_cast<std::size_t>(target.upper)] - std::max(0, -target.shift),
                     start[static_cast<std::size_t>(target.lower)] - std::max(0, target.shift)));
      }
    }
    join_components(problem);
    if (!start.empty()) limits.start.push_back(*std::ranges::min_element(start));
    std::vector<int> x = network_simplex(problem, limits);
    x.resize(static_cast<std::size_t>(separations.variable_count));
    return x;
  }

  /// Layers that nothing joins would each be laid out from their own 0: a common left margin.
  void join_components(SimplexProblem& problem) const {
    const int margin = problem.node_count++;
    for (const auto& layer : layered.layers) {
      if (layer.empty()) continue;
      problem.edges.push_back({.tail = margin,
                               .head = separations.variable[layer.front()],
                               .minimum_length = 0,
                               .weight = 0});
    }
  }

  /// Moves each node to the middle of the places that are best for it, within its neighbours.
  void centre(std::vector<int>& x) const {
    const auto layer_count = layered.layers.size();
    for (int sweep = 0; sweep < centre_sweeps; ++sweep) {
      for (std::size_t i = 0; i < layer_count; ++i) {
        const auto& layer = layered.layers[sweep % 2 == 0 ? layer_count - 1 - i : i];
        for (std::size_t at = 0; at < layer.size(); ++at) {
          centre_vertex(x, layer, sweep % 2 == 0 ? at : layer.size() - 1 - at);
        }
      }
    }
  }

  void centre_vertex(std::vector<int>& x,
                     const std::vector<VertexId>& layer,
                     std::size_t at) const {
    const VertexId vertex = layer[at];
    const auto& v = layered.vertices[vertex];
    if (v.kind == Kind::LeftBorder || v.kind == Kind::RightBorder) return;
    if (v.kind == Kind::Node && centre_node(x, layer, at)) return;
    struct Wish {
      int x;       // the best column for one segment
      bool above;  // where its other end is
      int weight;
    };
    std::vector<Wish> wishes;
    std::int64_t total = 0;
    for (const bool up : {true, false}) {
      for (const SegmentId id : up ? layered.above[vertex] : layered.below[vertex]) {
        const auto& s = layered.segments[id];
        if ((up ? s.lower_frame : s.upper_frame) != none<ClusterId>) continue;
        for (const Target& target : targets(id)) {
          const int other = up ? x[static_cast<std::size_t>(target.upper)] + target.shift
                               : x[static_cast<std::size_t>(target.lower)] - target.shift;
          const int weight = straightness(layered, s) * target.force;
          wishes.push_back({.x = other, .above = up, .weight = weight});
          total += wishes.back().weight;
        }
      }
    }
    if (total == 0) return;
    std::ranges::sort(wishes, {}, [](const Wish& wish) { return std::pair{wish.x, wish.above}; });
    // The cost is least between the two weighted medians.
    std::int64_t sum = 0;
    std::size_t i = 0;
    while (2 * (sum + wishes[i].weight) < total)
      sum += wishes[i++].weight;
    const Wish& left = wishes[i];
    const bool is_range = 2 * (sum + left.weight) == total && i + 1 < wishes.size();
    const Wish& right = is_range ? wishes[i + 1] : left;
    // Between two children the middle is best. Between what is above and what is below, the middle
    // would bend both.
    int wanted = left.above == right.above ? left.x + (right.x - left.x) / 2
                                           : std::clamp(x[var(vertex)], left.x, right.x);
    move_to(x, layer, at, wanted);
  }

  /// As near to `wanted` as the neighbours in the layer let it.
  void move_to(std::vector<int>& x,
               const std::vector<VertexId>& layer,
               std::size_t at,
               int wanted) const {
    const VertexId vertex = layer[at];
    if (at > 0) wanted = std::max(wanted, x[var(layer[at - 1])] + distance_to(vertex));
    if (at + 1 < layer.size()) {
      wanted = std::min(wanted, x[var(layer[at + 1])] - distance_to(layer[at + 1]));
    }
    x[var(vertex)] = wanted;
  }

  /// A node that is joined to several on one side goes to the middle of them; false: it isn't.
  bool centre_node(std::vector<int>& x, const std::vector<VertexId>& layer, std::size_t at) const {
    int above_count = 0;
    int below_count = 0;
    const int above = middle(x, layer[at], false, above_count);
    const int below = middle(x, layer[at], true, below_count);
    if (above_count < 2 && below_count < 2) return false;
    if (above_count == below_count || (above_count >= 2 && below_count >= 2)) {
      const auto [left, right] = std::minmax(above, below);
      move_to(x, layer, at, std::clamp(x[var(layer[at])], left, right));
    } else {
      move_to(x, layer, at, above_count > below_count ? above : below);
    }
    return true;
  }

  /// Moves frames to the middle of what they hold, as far as what stands beside and in them lets
  /// them: a wide title makes a frame wider than its content. Inner frames first.
  void centre_frames(std::vector<int>& x) const {
    // The constraints of each side; those between the two sides of a frame don't hinder its move.
    const std::size_t sides = 2 * layered.clusters.size();  // their variables come first
    std::vector<std::vector<const Separations::Constraint*>> at(sides);
    for (const auto& c : separations.constraints) {
      if (c.left / 2 == c.right / 2 && static_cast<std::size_t>(c.left) < sides) continue;
      for (const int side : {c.left, c.right}) {
        if (static_cast<std::size_t>(side) < sides)
          at[static_cast<std::size_t>(side)].push_back(&c);
      }
    }
    for (std::size_t i = layered.clusters.size(); i-- > 0;) {
      std::array<int, 2> blank{};  // inside, on the left and on the right
      std::array<int, 2> room{};   // how far both sides may move left and right
      room[0] = room[1] = std::numeric_limits<int>::max();
      for (const std::size_t side : {2 * i, 2 * i + 1}) {
        for (const auto* c : at[side]) {
          const bool is_left_end = static_cast<std::size_t>(c->left) == side;
          const int spare = x[static_cast<std::size_t>(c->right)] -
                            x[static_cast<std::size_t>(c->left)] - c->distance;
          auto& way = room[is_left_end ? 1 : 0];
          way = std::min(way, spare);
        }
        blank[side % 2] = inner_blank(x, at[side], side);
      }
      const int wanted = (blank[0] - blank[1]) / 2;
      const int shift = std::clamp(wanted, -room[0], room[1]);
      x[2 * i] += shift;
      x[2 * i + 1] += shift;
    }
  }

  /// The blank cells between a side of a frame and what it holds.
  static int inner_blank(const std::vector<int>& x,
                         const std::vector<const Separations::Constraint*>& constraints,
                         std::size_t side) {
    int blank = std::numeric_limits<int>::max() / 2;
    const bool is_left_side = side % 2 == 0;
    for (const auto* c : constraints) {
      const bool is_left_end = static_cast<std::size_t>(c->left) == side;
      if (is_left_end != is_left_side) continue;
      blank = std::min(blank,
                       x[static_cast<std::size_t>(c->right)] -
                           x[static_cast<std::size_t>(c->left)] - c->distance);
    }
    return blank;
  }

  std::size_t var(VertexId vertex) const {
    return static_cast<std::size_t>(separations.variable[vertex]);
  }

  /// The distance from the left neighbour. Constraints stand in the order of the layers, one for
  /// each pair of neighbours.
  int distance_to(VertexId right) const {
    const auto& r = layered.vertices[right];
    const auto at = static_cast<std::size_t>(layered.position[right]) - 1;
    return separations.constraints[first_constraint[static_cast<std::size_t>(r.layer)] + at]
        .distance;
  }

  void index_constraints() {
    std::size_t next = 0;
    for (const auto& layer : layered.layers) {
      first_constraint.push_back(next);
      if (!layer.empty()) next += layer.size() - 1;
    }
  }

  std::vector<std::size_t> first_constraint{};
  IdVector<SegmentId, std::pair<int, int>> bends{};
  static constexpr int centre_rounds = 2;
  static constexpr int centre_sweeps = 6;
};

/// Least columns at or right of the wished ones that obey all separations.
std::vector<int> push_apart(const std::vector<int>& wished, const Separations& separations) {
  std::vector<std::vector<std::pair<int, int>>> after(wished.size());
  std::vector<int> waits(wished.size(), 0);
  for (const auto& c : separations.constraints) {
    after[static_cast<std::size_t>(c.left)].emplace_back(c.right, c.distance);
    ++waits[static_cast<std::size_t>(c.right)];
  }
  std::vector<int> x = wished;
  std::vector<std::size_t> ready;
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (waits[i] == 0) ready.push_back(i);
  }
  while (!ready.empty()) {
    const std::size_t left = ready.back();
    ready.pop_back();
    for (const auto& [right, distance] : after[left]) {
      const auto r = static_cast<std::size_t>(right);
      x[r] = std::max(x[r], x[left] + distance);
      if (--waits[r] == 0) ready.push_back(r);
    }
  }
  return x;
}

}  // namespace

int upper_offset(const LayeredGraph& layered,
                 const Pins& pins,
                 const Shapes& shapes,
                 const Ports& ports,
                 const LayeredGraph::Segment& segment) {
  const PinId pin = segment.edge == none<EdgeId> ? none<PinId> : pins.upper[segment.edge];
  return offset_in(layered, shapes, ports, segment.upper, pin);
}

int lower_offset(const LayeredGraph& layered,
                 const Pins& pins,
                 const Shapes& shapes,
                 const Ports& ports,
                 const LayeredGraph::Segment& segment) {
  const PinId pin = segment.edge == none<EdgeId> ? none<PinId> : pins.lower[segment.edge];
  return offset_in(layered, shapes, ports, segment.lower, pin);
}

Columns assign_columns(const LayeredGraph& layered,
                       const Pins& pins,
                       const Shapes& shapes,
                       const Ports& ports,
                       const Separations& separations) {
  // Simplex takes more than linear time; up to here it is a matter of a tenth of a second.
  constexpr std::size_t most_for_simplex = 4000;
  Placer placer{.layered = layered,
                .pins = pins,
                .shapes = shapes,
                .ports = ports,
                .separations = separations};
  placer.index_constraints();
  std::vector<int> x;
  if (layered.vertices.size() + layered.segments.size() <= most_for_simplex) {
    x = placer.centred_by_network_simplex();
  } else {
    x = push_apart(place_blocks(layered, pins, shapes, ports, separations), separations);
  }
  placer.centre(x);
  placer.centre_frames(x);
  Columns columns(layered.vertices.size(), 0);
  for (const VertexId vertex : layered.vertices.ids())
    columns[vertex] = x[placer.var(vertex)];
  // Not the least variable: clusters without nodes have some too, and they stand nowhere.
  const int least = columns.empty() ? 0 : *std::ranges::min_element(columns);
  for (int& column : columns)
    column -= least;
  return columns;
}

}  // namespace boxart

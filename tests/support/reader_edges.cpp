#include "support/reader.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <set>

namespace boxart::internal::readback {
namespace {

template <typename T>
T& at(std::vector<T>& items, int i) {
  return items[static_cast<std::size_t>(i)];
}
template <typename T>
const T& at(const std::vector<T>& items, int i) {
  return items[static_cast<std::size_t>(i)];
}

void complain(Picture& picture, const std::string& what, Point p) {
  picture.complaints.push_back(complaint(what, p));
}

/// The side of a border on which a head's tip may touch it: not a corner.
bool touches_a_side(const Rect& rect, Point tip, Side heading) {
  if (heading == Side::North || heading == Side::South) {
    return rect.x < tip.x && tip.x < rect.last_x();
  }
  return rect.y < tip.y && tip.y < rect.last_y();
}

/// What an arrowhead points at.
void resolve_head(Picture& picture, Vertex& head, int& ends_at_nothing) {
  const Side heading = opposite(head.side);
  const Point tip = step(head.at, heading);
  const Cell& cell = picture.grid.at(tip);
  if (head.target.kind != Target::Kind::Unknown) return;  // it stands in a border
  if (cell.ink == Ink::Box || cell.ink == Ink::Point) {
    head.target = {.kind = Target::Kind::Box, .index = cell.owner};
  } else if (cell.ink == Ink::Frame) {
    head.target = {.kind = Target::Kind::Frame, .index = cell.owner};
  } else if (cell.ink == Ink::Blank && ends_at_nothing > 0) {
    --ends_at_nothing;
    head.target = {.kind = Target::Kind::Nothing};
  } else {
    complain(picture, "the arrow " + picture.grid.show(head.at) + " points at nothing", head.at);
    return;
  }
  const Rect rect = head.target.kind == Target::Kind::Box ? at(picture.boxes, cell.owner).rect
                    : head.target.kind == Target::Kind::Frame
                        ? at(picture.frames, cell.owner).rect
                        : Rect{.x = 0, .y = 0, .width = 0, .height = 0};
  if (cell.ink != Ink::Point && cell.ink != Ink::Blank && !touches_a_side(rect, tip, heading)) {
    complain(picture, "an arrow points at a corner", head.at);
  }
}

/// A line that ends in the open: at a text, at nothing where that is allowed, or wrongly.
void resolve_loose(Picture& picture, Vertex& loose, int& ends_at_nothing) {
  if (loose.target.kind != Target::Kind::Unknown) return;
  const Grid& grid = picture.grid;
  const Point next = step(loose.at, loose.side);
  const Ink ink = grid.at(loose.at).ink;
  if (ink == Ink::Head) {
    complain(picture, "no line comes to the arrow " + grid.show(loose.at), loose.at);
  } else if (ends_at_nothing > 0 && grid.is_blank(next)) {
    --ends_at_nothing;
    loose.target = {.kind = Target::Kind::Nothing};
  } else if (ink == Ink::Box || ink == Ink::Frame) {
    complain(picture, "no line comes to the tee " + grid.show(loose.at), loose.at);
  } else if (grid.is_blank(next)) {
    complain(picture, "the line " + grid.show(loose.at) + " ends at nothing", loose.at);
  } else {
    complain(picture,
             "an arm of " + grid.show(loose.at) + " points at " + grid.show(next) +
                 ", which doesn't take it",
             loose.at);
  }
}

bool is_tail(const Vertex& vertex) {
  return vertex.kind == Vertex::Kind::Port || vertex.kind == Vertex::Kind::Point ||
         (vertex.kind == Vertex::Kind::Loose && vertex.target.kind != Target::Kind::Unknown);
}

bool is_head(const Vertex& vertex) {
  return vertex.kind == Vertex::Kind::Head;
}

/// All vertices that are joined to `start`.
Net collect_net(Picture& picture, int start, std::vector<bool>& seen) {
  Net net;
  net.vertices.push_back(start);
  seen[static_cast<std::size_t>(start)] = true;
  for (std::size_t i = 0; i < net.vertices.size(); ++i) {
    for (const int number : at(picture.vertices, net.vertices[i]).segments) {
      const Segment& segment = at(picture.segments, number);
      for (const int other : {segment.from, segment.to}) {
        if (seen[static_cast<std::size_t>(other)]) continue;
        seen[static_cast<std::size_t>(other)] = true;
        net.vertices.push_back(other);
      }
    }
  }
  return net;
}

/// The looks of all segments, which must be one. Returns the number of segments.
std::size_t read_look(Picture& picture, Net& net, int number) {
  std::set<int> segments;
  for (const int vertex : net.vertices) {
    for (const int segment : at(picture.vertices, vertex).segments)
      segments.insert(segment);
  }
  std::vector<StraightCell> cells;
  for (const int i : segments) {
    Segment& segment = at(picture.segments, i);
    segment.net = number;
    net.has_round_turn |= segment.has_round_turn;
    net.has_square_turn |= segment.has_square_turn;
    cells.insert(cells.end(), segment.cells.begin(), segment.cells.end());
  }
  net.looks = looks_of(cells);
  const Point where = at(picture.vertices, net.vertices.front()).at;
  if (net.looks.empty()) complain(picture, "one line, two looks", where);
  if (net.has_round_turn && net.has_square_turn) {
    complain(picture, "one line, round turns and square ones", where);
  }
  return segments.size();
}

bool ends_at_point(const Picture& picture, const Vertex& vertex) {
  if (vertex.kind == Vertex::Kind::Point) return true;
  return is_head(vertex) &&
         picture.grid.at(step(vertex.at, opposite(vertex.side))).ink == Ink::Point;
}

/// The vertex from which all edges of the net leave, or to which they all come; -1 and a complaint
/// when there is none. What joins before a point ends there, with arrowheads and without;
/// lines without arrowheads lead to their hub.
int find_root(Picture& picture, const Net& net) {
  std::vector<int> tails;
  std::vector<int> heads;
  std::vector<int> at_points;
  bool is_broken = false;
  bool joins = false;
  for (const int i : net.vertices) {
    const Vertex& vertex = at(picture.vertices, i);
    if (is_tail(vertex)) tails.push_back(i);
    if (is_head(vertex)) heads.push_back(i);
    is_broken |= vertex.kind == Vertex::Kind::Loose && !is_tail(vertex);
    joins |= vertex.kind == Vertex::Kind::Joint;
    if (ends_at_point(picture, vertex)) at_points.push_back(i);
  }
  if (is_broken) return -1;  // complained of already
  const Point where = at(picture.vertices, net.vertices.front()).at;
  if (!joins && tails.size() + heads.size() == 2) return tails.empty() ? heads[0] : tails[0];
  if (joins && tails.size() == 1 && !heads.empty()) return tails[0];
  if (joins && heads.size() == 1 && !tails.empty()) return heads[0];
  if (joins && at_points.size() == 1) return at_points[0];
  if (joins && heads.empty()) {
    std::vector<int> hubs;
    std::ranges::copy_if(
        tails, std::back_inserter(hubs), [&](int end) { return is_hub(picture, end); });
    if (hubs.size() == 1) return hubs[0];
  }
  complain(picture,
           std::to_string(tails.size()) + " ends without and " + std::to_string(heads.size()) +
               " with an arrowhead share one line",
           where);
  return -1;
}

DrawnEnd end_of(const Picture& picture, int vertex) {
  const Vertex& v = at(picture.vertices, vertex);
  return {.target = v.target,
          .vertex = vertex,
          .head = is_head(v) ? picture.grid.glyph(v.at).head : ArrowHead::None};
}

/// A vertex on the way from the root, and how many of its segments have been taken.
struct Visit {
  int vertex;
  std::size_t next = 0;
  std::size_t passes = 0;  // how many borders were passed on the way to it
};

/// Walks the tree from the root; every end that is reached is an edge. The ends behind a vertex
/// are neighbours in that order, so those of a segment are a range.
void read_tree(Picture& picture, Net& net, int root) {
  net.first_edge = static_cast<int>(picture.edges.size());
  const int number = static_cast<int>(picture.nets.size());
  std::vector<Visit> stack = {{.vertex = root}};
  std::vector<int> passes;
  std::set<int> taken;
  while (!stack.empty()) {
    Visit& visit = stack.back();
    Vertex& vertex = at(picture.vertices, visit.vertex);
    if (visit.next == 0) {
      vertex.first_leaf = net.edge_count;
      if (visit.vertex != root && (is_tail(vertex) || is_head(vertex))) {
        DrawnEdge edge{.a = end_of(picture, root),
                       .b = end_of(picture, visit.vertex),
                       .net = number,
                       .passes = passes};
        if (is_head(at(picture.vertices, root)) && !is_head(vertex)) std::swap(edge.a, edge.b);
        picture.edges.push_back(edge);
        ++net.edge_count;
      }
    }
    if (visit.next == vertex.segments.size()) {
      vertex.end_leaf = net.edge_count;
      passes.resize(visit.passes);
      stack.pop_back();
      continue;
    }
    const int way = vertex.segments[visit.next++];
    if (!taken.insert(way).second) continue;
    Segment& segment = at(picture.segments, way);
    segment.far_vertex = segment.from == visit.vertex ? segment.to : segment.from;
    const std::size_t before = passes.size();
    passes.insert(passes.end(), segment.passes.begin(), segment.passes.end());
    stack.push_back({.vertex = segment.far_vertex, .next = 0, .passes = before});
  }
}

void complain_of_parallels(Picture& picture, const Net& net, int root) {
  std::set<std::pair<int, int>> ends;
  for (int i = net.first_edge; i < net.first_edge + net.edge_count; ++i) {
    const DrawnEdge& edge = at(picture.edges, i);
    const Target& other = edge.a.vertex == root ? edge.b.target : edge.a.target;
    if (ends.insert({static_cast<int>(other.kind), other.index}).second) continue;
    complain(picture, "parallel edges share a line", at(picture.vertices, edge.b.vertex).at);
  }
}

}  // namespace

void read_edges(Picture& picture, int ends_at_nothing) {
  for (Vertex& vertex : picture.vertices) {
    if (is_head(vertex)) resolve_head(picture, vertex, ends_at_nothing);
    if (vertex.kind == Vertex::Kind::Loose) resolve_loose(picture, vertex, ends_at_nothing);
  }
  std::vector<bool> seen(picture.vertices.size());
  for (std::size_t i = 0; i < picture.vertices.size(); ++i) {
    if (seen[i]) continue;
    Net net = collect_net(picture, static_cast<int>(i), seen);
    const int number = static_cast<int>(picture.nets.size());
    const std::size_t segments = read_look(picture, net, number);
    if (segments >= net.vertices.size()) {
      complain(picture, "lines that are joined run in a ring", picture.vertices[i].at);
    } else if (const int root = find_root(picture, net); root >= 0) {
      read_tree(picture, net, root);
      if (net.edge_count > 1) complain_of_parallels(picture, net, root);
    }
    picture.nets.push_back(std::move(net));
  }
}

std::pair<int, int> edges_at(const Picture& picture, Point p) {
  const Cell& cell = picture.grid.at(p);
  if (cell.ink != Ink::Line && cell.ink != Ink::Head) return {0, 0};
  int vertex = cell.vertex;
  int segment = cell.owner;
  if (cell.ink == Ink::Head || vertex >= 0) {
    const auto& segments = at(picture.vertices, vertex).segments;
    if (segments.empty()) return {0, 0};
    segment = segments.front();
  } else if (segment >= 0) {
    vertex = at(picture.segments, segment).far_vertex;
  }
  if (segment < 0 || vertex < 0) return {0, 0};
  const Net& net = at(picture.nets, at(picture.segments, segment).net);
  if (net.edge_count == 0) return {0, 0};
  const Vertex& behind = at(picture.vertices, vertex);
  return {net.first_edge + behind.first_leaf, net.first_edge + behind.end_leaf};
}

}  // namespace boxart::internal::readback

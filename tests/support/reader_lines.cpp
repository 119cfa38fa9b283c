#include "support/reader.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <tuple>
#include <utility>

namespace boxart::internal::readback {
namespace {

using Places = std::map<std::pair<int, int>, int>;

std::pair<int, int> key_of(Point p) {
  return {p.y, p.x};
}

bool lies(Side side) {
  return side == Side::East || side == Side::West;
}

/// Follows lines from vertex to vertex.
class Tracer {
 public:
  explicit Tracer(Picture& picture) : picture_(picture), grid_(picture.grid) {}

  void trace() {
    find_ports();
    find_joints();
    const std::size_t ends = picture_.vertices.size();
    for (std::size_t i = 0; i < ends; ++i) {
      const Vertex vertex = picture_.vertices[i];
      for (const Side side : all_sides) {
        const bool leaves = vertex.kind == Vertex::Kind::Joint ? grid_.has_arm(vertex.at, side)
                                                               : vertex.side == side;
        if (leaves) follow(static_cast<int>(i), side);
      }
    }
    find_middles();
    for (std::size_t i = 0; i < picture_.vertices.size(); ++i)
      point_ahead(static_cast<int>(i));
  }

 private:
  int add_vertex(Vertex::Kind kind, Point at, Side side, Target target = {}) {
    picture_.vertices.push_back({.kind = kind, .at = at, .side = side, .target = target});
    return static_cast<int>(picture_.vertices.size()) - 1;
  }

  /// Arms of a border's cells that leave a box, or that leave a frame to either side.
  void find_ports() {
    for (std::size_t i = 0; i < picture_.boxes.size(); ++i) {
      if (picture_.boxes[i].kind != DrawnBox::Kind::Box) continue;
      find_ports_in(picture_.boxes[i].rect,
                    {.kind = Target::Kind::Box, .index = static_cast<int>(i)});
    }
    for (std::size_t i = 0; i < picture_.frames.size(); ++i) {
      find_ports_in(picture_.frames[i].rect,
                    {.kind = Target::Kind::Frame, .index = static_cast<int>(i)});
    }
  }

  void find_ports_in(const Rect& rect, Target target) {
    for (int x = rect.x + 1; x < rect.last_x(); ++x) {
      find_port({.x = x, .y = rect.y}, Side::North, target);
      find_port({.x = x, .y = rect.last_y()}, Side::South, target);
    }
    for (int y = rect.y + 1; y < rect.last_y(); ++y) {
      find_port({.x = rect.x, .y = y}, Side::West, target);
      find_port({.x = rect.last_x(), .y = y}, Side::East, target);
    }
  }

  void find_port(Point p, Side outwards, Target target) {
    const bool is_frame = target.kind == Target::Kind::Frame;
    if (grid_.at(p).ink != (is_frame ? Ink::Frame : Ink::Box)) return;
    const Glyph& glyph = grid_.glyph(p);
    if (glyph.kind == Glyph::Kind::Head) {
      if (glyph.is_triangle && glyph.points != opposite(outwards)) {
        picture_.complaints.push_back(complaint("an arrow in a border points out of the box", p));
      }
      ports_[key_of(p)] = add_vertex(Vertex::Kind::Head, p, outwards, target);
      return;
    }
    if (glyph.kind == Glyph::Kind::Block && is_met(p, outwards)) {
      ports_[key_of(p)] = add_vertex(Vertex::Kind::Port, p, outwards, target);
    }
    if (glyph.kind != Glyph::Kind::Line) return;
    for (const Side side : {outwards, opposite(outwards)}) {
      if (!glyph.has_arm(side) || (side != outwards && !is_frame)) continue;
      ports_[key_of(p)] = add_vertex(Vertex::Kind::Port, p, side, target);
    }
  }

  /// A block has no arm of its own: does a line come to it?
  bool is_met(Point p, Side outwards) const {
    Point next = step(p, outwards);
    while (lies(outwards) && grid_.is_line(next) && grid_.glyph(next).is_straight_vertical())
      next = step(next, outwards);
    const Glyph& glyph = grid_.glyph(next);
    if (grid_.at(next).ink == Ink::Head && glyph.is_triangle) return glyph.points == outwards;
    return grid_.has_arm(next, opposite(outwards));
  }

  void find_joints() {
    for (int y = 0; y < grid_.height(); ++y) {
      for (int x = 0; x < grid_.width(y); ++x) {
        const Point p{.x = x, .y = y};
        if (!grid_.is_line(p) || grid_.glyph(p).arm_count() < 3) continue;
        grid_.cell(p).vertex = add_vertex(Vertex::Kind::Joint, p, Side::North);
      }
    }
  }

  /// Lines that were reached from no end: from a cell of theirs in both directions.
  void find_middles() {
    for (int y = 0; y < grid_.height(); ++y) {
      for (int x = 0; x < grid_.width(y); ++x) {
        const Point p{.x = x, .y = y};
        if (!grid_.is_line(p) || grid_.at(p).owner >= 0 || grid_.at(p).vertex >= 0) continue;
        const int middle = add_vertex(Vertex::Kind::Middle, p, Side::North);
        grid_.cell(p).vertex = middle;
        for (const Side side : all_sides) {
          if (grid_.has_arm(p, side)) follow(middle, side);
        }
        const auto& segments = picture_.vertices[static_cast<std::size_t>(middle)].segments;
        if (!segments.empty()) {
          Segment& segment = picture_.segments[static_cast<std::size_t>(segments.front())];
          note_cell(segment, p);
        }
      }
    }
  }

  /// Notes the cell in front of an end that no border takes. Beside a text it may be the one
  /// behind a blank too.
  void point_ahead(int number) {
    const Vertex& vertex = picture_.vertices[static_cast<std::size_t>(number)];
    if (vertex.kind != Vertex::Kind::Loose && vertex.kind != Vertex::Kind::Head) return;
    const Side heading = vertex.kind == Vertex::Kind::Head ? opposite(vertex.side) : vertex.side;
    const Point ahead = step(vertex.at, heading);
    const Ink ink = grid_.at(ahead).ink;
    if (ink != Ink::Blank && ink != Ink::Text) return;
    picture_.pointed_at[key_of(ahead)].push_back(number);
    if (ink == Ink::Blank && lies(heading)) {
      picture_.pointed_at[key_of(step(ahead, heading))].push_back(number);
    }
  }

  /// What a cell of two arms says of its line.
  void note_cell(Segment& segment, Point p) {
    const Glyph& glyph = grid_.glyph(p);
    if (glyph.is_straight_horizontal() || glyph.is_straight_vertical()) {
      segment.cells.push_back(straight_cell(glyph, p));
      if (grid_.at(p).passes >= 0) segment.passes.push_back(grid_.at(p).passes);
    } else {
      (glyph.arc ? segment.has_round_turn : segment.has_square_turn) = true;
    }
  }

  /// Do the arms that meet between two cells have one weight? A border of one heavy kind has no
  /// tee of the other, so there they may differ; and double dashes have light ones between them.
  void compare_weights(Point from, Point to, Side side) {
    const Glyph& here = grid_.glyph(from);
    const Glyph& there = grid_.glyph(to);
    if (here.kind != Glyph::Kind::Line || there.kind != Glyph::Kind::Line) return;
    const int left = here.weight(side);
    const int right = there.weight(opposite(side));
    const bool at_border = !grid_.is_line(from) || !grid_.is_line(to);
    const auto parts_doubles = [](const Glyph& glyph) {
      constexpr int dashed = 3;
      return glyph.dashes == dashed && glyph.stroke().weight == Weight::Light;
    };
    if ((left == 3 && parts_doubles(there)) || (right == 3 && parts_doubles(here))) return;
    if (left == right || (at_border && left > 0 && right > 0 && std::max(left, right) > 1 &&
                          border_weight(grid_.is_line(from) ? to : from) > 1)) {
      return;
    }
    picture_.complaints.push_back(
        complaint("a line of two weights: " + grid_.show(from) + " and " + grid_.show(to), to));
  }

  int border_weight(Point p) const {
    int weight = 0;
    for (const Side side : all_sides)
      weight = std::max(weight, grid_.glyph(p).weight(side));
    return weight;
  }

  /// The vertex that takes a line which comes to `p` in direction `side`, or -1.
  int vertex_for(Point p, Side side) {
    const Cell& cell = grid_.at(p);
    if (cell.ink == Ink::Point) {
      const auto found = points_.find({p.y, p.x, opposite(side)});
      if (found != points_.end()) return found->second;
      const int vertex = add_vertex(
          Vertex::Kind::Point, p, opposite(side), {.kind = Target::Kind::Box, .index = cell.owner});
      points_[{p.y, p.x, opposite(side)}] = vertex;
      return vertex;
    }
    if (cell.ink == Ink::Box || cell.ink == Ink::Frame) {
      const auto port = ports_.find(key_of(p));
      if (port == ports_.end()) return -1;
      const Vertex& vertex = picture_.vertices[static_cast<std::size_t>(port->second)];
      return vertex.side == opposite(side) ? port->second : -1;
    }
    if (cell.vertex < 0) return -1;
    const Vertex& vertex = picture_.vertices[static_cast<std::size_t>(cell.vertex)];
    if (vertex.kind == Vertex::Kind::Head) return vertex.side == opposite(side) ? cell.vertex : -1;
    return grid_.has_arm(p, opposite(side)) ? cell.vertex : -1;
  }

  /// Draws the segment that leaves `vertex` to `side`, unless it was reached from its other end.
  void follow(int vertex, Side side) {
    if (!done_.insert({vertex, side}).second) return;
    const int number = static_cast<int>(picture_.segments.size());
    Segment segment{.from = vertex, .ways = {side}};
    Point last = picture_.vertices[static_cast<std::size_t>(vertex)].at;
    Side heading = side;
    while (segment.to < 0) {
      Point next = step(last, heading);
      segment.to = vertex_for(next, heading);
      // A horizontal line goes on behind vertical ones.
      while (segment.to < 0 && lies(heading) && grid_.is_line(next) &&
             grid_.glyph(next).is_straight_vertical()) {
        next = step(next, heading);
        segment.to = vertex_for(next, heading);
      }
      if (segment.to >= 0 || grid_.has_arm(next, opposite(heading))) {
        compare_weights(last, next, heading);
      }
      if (segment.to >= 0) break;
      if (!grid_.has_arm(next, opposite(heading))) {
        segment.to = add_vertex(Vertex::Kind::Loose, last, heading);
        break;
      }
      grid_.cell(next).owner = number;
      note_cell(segment, next);
      last = next;
      const Side before = std::exchange(heading, heading_behind(next, heading));
      if (heading != before) segment.ways.push_back(heading);
      if (!grid_.has_arm(next, heading))
        segment.to = add_vertex(Vertex::Kind::Loose, next, heading);
    }
    done_.insert({segment.to, opposite(heading)});
    connect(number, segment);
  }

  /// The direction in which a line goes on behind `p`, a cell of at most two arms.
  Side heading_behind(Point p, Side heading) const {
    for (const Side side : all_sides) {
      if (side != opposite(heading) && grid_.has_arm(p, side)) return side;
    }
    return heading;
  }

  void connect(int number, const Segment& segment) {
    picture_.vertices[static_cast<std::size_t>(segment.from)].segments.push_back(number);
    if (segment.to != segment.from) {
      picture_.vertices[static_cast<std::size_t>(segment.to)].segments.push_back(number);
    }
    picture_.segments.push_back(segment);
  }

  Picture& picture_;
  Grid& grid_;
  Places ports_;
  std::map<std::tuple<int, int, Side>, int> points_;
  std::set<std::pair<int, Side>> done_;
};

}  // namespace

void trace_lines(Picture& picture) {
  Tracer(picture).trace();
}

}  // namespace boxart::internal::readback

#include "support/expected_match.h"

#include <algorithm>
#include <cstddef>
#include <set>

namespace boxart::internal::readback {
namespace {

template <typename T>
const T& at(const std::vector<T>& items, int i) {
  return items[static_cast<std::size_t>(i)];
}

EndKey key_of(const Match& match, const ExpectedEnd& end) {
  if (end.frame >= 0) return {.kind = 'f', .number = at(match.frame_shapes, end.frame)};
  if (at(match.expected.nodes, end.node).look == ExpectedNode::Look::Hidden) return {.kind = 'v'};
  return {.kind = 'n', .number = at(match.node_keys, end.node)};
}

EndKey key_of(const Match& match, const Target& target) {
  if (target.kind == Target::Kind::Nothing) return {.kind = 'v'};
  if (target.kind == Target::Kind::Box && at(match.box_keys, target.index) >= 0) {
    return {.kind = 'n', .number = at(match.box_keys, target.index)};
  }
  if (target.kind == Target::Kind::Frame && at(match.frame_of_drawn, target.index) >= 0) {
    const int frame = at(match.frame_of_drawn, target.index);
    return {.kind = 'f', .number = at(match.frame_shapes, frame)};
  }
  return {};
}

EdgeKey ordered(char kind, EndKey a, EndKey b) {
  if (kind != '>' && b < a) std::swap(a, b);
  return {.kind = kind, .a = a, .b = b};
}

}  // namespace

EdgeKey key_of(const Match& match, const ExpectedEdge& edge) {
  const EndKey tail = key_of(match, edge.tail);
  const EndKey head = key_of(match, edge.head);
  const bool has_tail = edge.tail.arrow != ArrowHead::None;
  const bool has_head = edge.head.arrow != ArrowHead::None;
  if (has_tail && has_head) return ordered('=', tail, head);
  if (has_tail) return ordered('>', head, tail);
  return ordered(has_head ? '>' : '-', tail, head);
}

EdgeKey key_of(const Match& match, const DrawnEdge& edge) {
  const int heads = static_cast<int>(edge.a.head != ArrowHead::None) +
                    static_cast<int>(edge.b.head != ArrowHead::None);
  const char kind = heads == 2 ? '=' : heads == 1 ? '>' : '-';
  return ordered(kind, key_of(match, edge.a.target), key_of(match, edge.b.target));
}

namespace {

std::string end_text(const Match& match, const EndKey& key) {
  if (key.kind == 'n') {
    return quoted(at(match.expected.nodes, at(match.node_of_key, key.number)).key);
  }
  if (key.kind == 'v') return "nothing";
  if (key.kind != 'f') return "something unexpected";
  const auto frame = std::find(match.frame_shapes.begin(), match.frame_shapes.end(), key.number);
  const auto i = static_cast<int>(frame - match.frame_shapes.begin());
  return "frame " + quoted(key_text(at(match.expected.frames, i).title));
}

std::string edge_text(const Match& match, const EdgeKey& key) {
  return end_text(match, key.a) +
         (key.kind == '>'   ? " -> "
          : key.kind == '=' ? " <-> "
                            : " -- ") +
         end_text(match, key.b);
}

bool names(const std::string& compass, Side side) {
  constexpr const char* letters = "nesw";
  return compass.find(letters[static_cast<std::size_t>(side)]) != std::string::npos;
}

/// The side of a part of a box that is a side of the box.
bool reaches(const Rect& part, const Rect& box, Side side) {
  switch (side) {
    case Side::North:
      return part.y == box.y;
    case Side::East:
      return part.last_x() == box.last_x();
    case Side::South:
      return part.last_y() == box.last_y();
    case Side::West:
      return part.x == box.x;
  }
  return false;
}

/// Does the line end on the field and the side that the port names?
bool is_at_port(const Match& match, const DrawnEnd& drawn, const ExpectedEnd& end) {
  const Vertex& vertex = at(match.picture.vertices, drawn.vertex);
  if (end.spec.empty() || end.frame >= 0 || drawn.target.kind != Target::Kind::Box) return true;
  const DrawnBox& box = at(match.picture.boxes, drawn.target.index);
  if (box.kind != DrawnBox::Kind::Box) return true;
  const Side side = vertex.side;
  const bool is_before = vertex.kind == Vertex::Kind::Head && !box.rect.contains(vertex.at);
  const Point p = is_before ? step(vertex.at, opposite(side)) : vertex.at;
  const std::string& compass = end.spec.compass;
  const bool has_compass = !compass.empty() && compass != "c" && compass != "_";
  const auto& fields = at(match.expected.nodes, end.node).fields;
  const auto field = fields.find(end.spec.field);
  if (end.spec.field.empty()) return !has_compass || names(compass, side);
  if (field == fields.end()) return true;
  const Part* part = nullptr;
  for (const Part& one : box.parts) {
    if (one.text != field->second) continue;
    if (part != nullptr) return true;  // which of the two can't be told
    part = &one;
  }
  if (part == nullptr) return true;
  const bool along_x = side == Side::North || side == Side::South;
  if (along_x ? p.x <= part->rect.x || part->rect.last_x() <= p.x
              : p.y <= part->rect.y || part->rect.last_y() <= p.y) {
    return false;
  }
  if (!has_compass) return true;
  // At a named side that the part reaches; or at another one of its own, the one beside a named
  // side if there is one.
  const auto reached = [&](Side one) { return reaches(part->rect, box.rect, one); };
  const auto is_named = [&](Side one) { return reached(one) && names(compass, one); };
  const auto is_across = [&](Side one) {
    const bool is_level = one == Side::East || one == Side::West;
    return reached(one) && (is_level ? names(compass, Side::North) || names(compass, Side::South)
                                     : names(compass, Side::East) || names(compass, Side::West));
  };
  if (std::any_of(all_sides.begin(), all_sides.end(), is_named)) return is_named(side);
  if (std::any_of(all_sides.begin(), all_sides.end(), is_across)) return is_across(side);
  if (std::any_of(all_sides.begin(), all_sides.end(), reached)) return reached(side);
  return names(compass, side);
}

bool stands_beside(const Match& match, const Label& label, int drawn) {
  if (label.empty()) return true;
  const auto found = match.edges_beside.find(key_text(label));
  return found != match.edges_beside.end() &&
         std::binary_search(found->second.begin(), found->second.end(), drawn);
}

bool stands_at(const Match& match, const Label& label, const DrawnEnd& end) {
  if (label.empty()) return true;
  const Point p = at(match.picture.vertices, end.vertex).at;
  for (const Place& place : places_of(match.picture, label)) {
    if (is_near(place.rect, p)) return true;
  }
  return false;
}

/// In what an end of a drawn edge isn't the end that it should be.
void add_end_faults(const Match& match,
                    const ExpectedEnd& end,
                    const DrawnEnd& drawn,
                    std::vector<std::string>& faults) {
  if (end.arrow != drawn.head) faults.push_back("has another arrowhead");
  if (!is_at_port(match, drawn, end)) {
    faults.push_back("doesn't end at port " + end.spec.field + ":" + end.spec.compass);
  }
  if (!stands_at(match, end.label, drawn)) {
    faults.push_back("hasn't got " + quoted(key_text(end.label)) + " at its end");
  }
}

struct Faults {
  std::vector<std::string> texts;
  bool tail_is_a = true;
};

/// In what a drawn edge isn't the one that it should be, though its ends are of the right kinds.
Faults faults_of(const Match& match, const ExpectedEdge& edge, int number) {
  const DrawnEdge& drawn = at(match.picture.edges, number);
  const Net& net = at(match.picture.nets, drawn.net);
  Faults best;
  bool is_first = true;
  for (const bool tail_is_a : {true, false}) {
    const DrawnEnd& tail = tail_is_a ? drawn.a : drawn.b;
    const DrawnEnd& head = tail_is_a ? drawn.b : drawn.a;
    if (key_of(match, tail.target) != key_of(match, edge.tail)) continue;
    if (key_of(match, head.target) != key_of(match, edge.head)) continue;
    Faults faults{.texts = {}, .tail_is_a = tail_is_a};
    add_end_faults(match, edge.tail, tail, faults.texts);
    add_end_faults(match, edge.head, head, faults.texts);
    if (is_first || faults.texts.size() < best.texts.size()) best = faults;
    is_first = false;
  }
  const bool looks_right =
      !edge.stroke ||
      std::find(net.looks.begin(), net.looks.end(), *edge.stroke) != net.looks.end();
  if (!net.looks.empty() && !looks_right) {
    best.texts.push_back("has another look");
  }
  if (edge.round && (*edge.round ? net.has_square_turn : net.has_round_turn)) {
    best.texts.push_back("turns the wrong way");
  }
  for (const Label* label : {&edge.label, &edge.xlabel}) {
    if (stands_beside(match, *label, number)) continue;
    best.texts.push_back("isn't next to its label " + quoted(key_text(*label)));
  }
  return best;
}

/// For each wanted edge of a group the drawn ones that it may be.
struct Options {
  std::vector<std::vector<int>> all{};
  std::vector<std::vector<int>> clear{};  // of these those whose label is beyond doubt
};

Options options_of(const Match& match,
                   const std::vector<int>& wanted,
                   const std::vector<int>& drawn) {
  // Where many edges are alike, not all pairs are looked at.
  constexpr std::size_t max_options = 60;
  Options options{.all = std::vector<std::vector<int>>(wanted.size()),
                  .clear = std::vector<std::vector<int>>(wanted.size())};
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const ExpectedEdge& edge = at(match.expected.edges, wanted[i]);
    std::vector<int>& right = options.all[i];
    const std::size_t all = drawn.size();
    for (std::size_t k = 0; k < all && right.size() < max_options; ++k) {
      const std::size_t option = (i + k) % all;
      if (faults_of(match, edge, drawn[option]).texts.empty()) {
        right.push_back(static_cast<int>(option));
      }
    }
    const auto doubt = [&](int option) {
      const auto found = match.doubts.find({key_text(edge.label), at(drawn, option)});
      return found == match.doubts.end() ? std::size_t{0} : found->second;
    };
    std::stable_sort(right.begin(), right.end(), [&](int a, int b) { return doubt(a) < doubt(b); });
    for (const int option : right) {
      if (doubt(option) < Match::doubtful) options.clear[i].push_back(option);
    }
  }
  return options;
}

/// Says which drawn edge is which expected one, of a group with ends of the same kinds.
void match_group(Match& match, const std::vector<int>& wanted, std::vector<int> drawn) {
  const Options options = options_of(match, wanted, drawn);
  const auto assigned = [&](const std::vector<std::vector<int>>& right) {
    return assign(static_cast<int>(wanted.size()),
                  [&](int i) { return right[static_cast<std::size_t>(i)]; });
  };
  std::vector<int> found = assigned(options.clear);
  if (std::find(found.begin(), found.end(), -1) != found.end()) found = assigned(options.all);
  std::vector<bool> used(drawn.size());
  for (const int option : found) {
    if (option >= 0) used[static_cast<std::size_t>(option)] = true;
  }
  std::size_t next = 0;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (found[i] < 0) {
      while (next < drawn.size() && used[next])
        ++next;
      if (next == drawn.size()) continue;
      found[i] = static_cast<int>(next);
      used[next] = true;
    }
    const auto edge = static_cast<std::size_t>(wanted[i]);
    const int number = at(drawn, found[i]);
    const Faults faults = faults_of(match, match.expected.edges[edge], number);
    match.drawn_of_edge[edge] = number;
    match.tail_is_a[edge] = faults.tail_is_a;
    for (const std::string& fault : faults.texts) {
      match.out.push_back("edge " + match.expected.edges[edge].name + " " + fault);
    }
  }
}

struct Group {
  std::vector<int> wanted;
  std::vector<int> drawn;
  std::vector<int> missing;
  std::vector<int> extra;
};

}  // namespace

void match_edges(Match& match) {
  std::map<EdgeKey, Group> groups;
  const auto& edges = match.expected.edges;
  match.drawn_of_edge.assign(edges.size(), -1);
  match.tail_is_a.assign(edges.size(), true);
  for (std::size_t i = 0; i < edges.size(); ++i) {
    groups[key_of(match, edges[i])].wanted.push_back(static_cast<int>(i));
  }
  for (std::size_t i = 0; i < match.picture.edges.size(); ++i) {
    groups[key_of(match, match.picture.edges[i])].drawn.push_back(static_cast<int>(i));
  }
  for (auto& [key, group] : groups) {
    std::stable_partition(
        group.wanted.begin(), group.wanted.end(), [&](int i) { return !at(edges, i).optional; });
    match_group(match, group.wanted, group.drawn);
    std::set<int> used;
    for (const int i : group.wanted) {
      if (at(match.drawn_of_edge, i) >= 0) used.insert(at(match.drawn_of_edge, i));
      if (at(match.drawn_of_edge, i) < 0 && !at(edges, i).optional) group.missing.push_back(i);
    }
    for (const int i : group.drawn) {
      if (used.count(i) == 0) group.extra.push_back(i);
    }
  }
  for (const auto& [key, group] : groups) {
    for (std::size_t i = 0; i < group.missing.size(); ++i) {
      match.out.push_back("missing edge: " + edge_text(match, key));
    }
    for (const int i : group.extra) {
      const Vertex& end = at(match.picture.vertices, at(match.picture.edges, i).b.vertex);
      match.out.push_back(complaint("an edge too many: " + edge_text(match, key), end.at));
    }
  }
}

void compare_passes(Match& match) {
  const Picture& picture = match.picture;
  for (const DrawnEdge& edge : picture.edges) {
    if (edge.a.target.kind == Target::Kind::Nothing) continue;
    if (edge.b.target.kind == Target::Kind::Nothing) continue;
    std::vector<int> need;
    std::vector<int> around[2] = {frames_around(picture, edge.a.target),
                                  frames_around(picture, edge.b.target)};
    // A frame at whose border the edge ends isn't passed.
    for (const DrawnEnd& end : {edge.a, edge.b}) {
      if (end.target.kind != Target::Kind::Frame) continue;
      for (auto& frames : around)
        std::erase(frames, end.target.index);
    }
    for (auto& frames : around)
      std::sort(frames.begin(), frames.end());
    std::set_symmetric_difference(around[0].begin(),
                                  around[0].end(),
                                  around[1].begin(),
                                  around[1].end(),
                                  std::back_inserter(need));
    std::vector<int> passed = edge.passes;
    std::sort(passed.begin(), passed.end());
    if (passed == need) continue;
    const Vertex& end = at(picture.vertices, edge.b.vertex);
    match.out.push_back(complaint("the edge " + edge_text(match, key_of(match, edge)) +
                                      " passes borders that it needn't, or not those it must",
                                  end.at));
  }
}

}  // namespace boxart::internal::readback

#include "output/to_layout.h"

#include "base/id_vector.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace boxart::internal {

namespace {

Layout::Rectangle rectangle(const Rect& rect) {
  return {.x = rect.x, .y = rect.y, .width = rect.width, .height = rect.height};
}

std::optional<Layout::Color> color(const std::optional<Color>& from) {
  if (!from) return std::nullopt;
  return Layout::Color{from->red} << 16U | Layout::Color{from->green} << 8U | from->blue;
}

Layout::Lines lines(const Label& label) {
  Layout::Lines texts;
  texts.reserve(label.lines.size());
  for (const LabelLine& line : label.lines)
    texts.push_back(line.text);
  return texts;
}

Layout::Corner corner(Corner from) {
  constexpr std::array<Layout::Corner, 6> corners{Layout::Corner::Square,
                                                  Layout::Corner::Round,
                                                  Layout::Corner::Round,
                                                  Layout::Corner::Cut,
                                                  Layout::Corner::Diamond,
                                                  Layout::Corner::FilledDiamond};
  return corners[static_cast<std::size_t>(from)];
}

// These have the same members in the same order.
static_assert(static_cast<int>(RankDirection::RightLeft) ==
              static_cast<int>(Layout::Ranks::RightToLeft));
static_assert(static_cast<int>(Text::Kind::GraphLabel) ==
              static_cast<int>(Layout::Label::Kind::Graph));

template <typename To, typename From>
To same(From from) {
  return static_cast<To>(static_cast<int>(from));
}

/// The things of a drawing, which has them part by part, in the order of the graph.
template <typename Thing, typename Id>
std::vector<const Thing*> in_order(const std::vector<Thing>& things, Id Thing::*id) {
  std::vector<const Thing*> sorted;
  sorted.reserve(things.size());
  for (const Thing& thing : things)
    sorted.push_back(&thing);
  std::ranges::stable_sort(sorted, {}, [id](const Thing* thing) { return thing->*id; });
  return sorted;
}

struct Things {
  explicit Things(const Drawing& drawing)
      : boxes(in_order(drawing.boxes, &Box::node)),
        frames(in_order(drawing.frames, &Frame::cluster)),
        lines(in_order(drawing.lines, &Line::edge)) {}

  std::vector<const Box*> boxes;
  std::vector<const Frame*> frames;  // a parent stands before its children in the graph, too
  std::vector<const Line*> lines;
};

/// Where things of the graph are in the layout; -1 where they aren't drawn.
struct Places {
  Places(const Things& things, const ResolvedGraph& graph)
      : nodes(graph.nodes.size(), -1),
        clusters(graph.clusters.size(), -1),
        edges(graph.edges.size(), -1) {
    int count = 0;
    for (const Box* const box : things.boxes)
      nodes[box->node] = count++;
    count = 0;
    for (const Frame* const frame : things.frames)
      clusters[frame->cluster] = count++;
    count = 0;
    for (const Line* const line : things.lines)
      edges[line->edge] = count++;
  }

  int of(ClusterId id) const { return id == none<ClusterId> ? -1 : clusters[id]; }
  int of(EdgeId id) const { return id == none<EdgeId> ? -1 : edges[id]; }
  int of(NodeId id) const { return id == none<NodeId> ? -1 : nodes[id]; }

  IdVector<NodeId, int> nodes;
  IdVector<ClusterId, int> clusters;
  IdVector<EdgeId, int> edges;
};

Layout::Node node(const Box& box, const ResolvedGraph& graph, const Places& places) {
  Layout::Node node{.name = graph.nodes[box.node].name,
                    .place = rectangle(box.rect),
                    .kind = box.kind,
                    .top_left = corner(box.corners.top_left),
                    .top_right = corner(box.corners.top_right),
                    .bottom_left = corner(box.corners.bottom_left),
                    .bottom_right = corner(box.corners.bottom_right),
                    .weight = box.stroke.weight,
                    .dash = box.stroke.dash,
                    .color = color(box.paint.line),
                    .fill = color(box.paint.fill),
                    .visible = box.visible,
                    .frame = places.of(box.cluster)};
  for (const Field& field : box.fields) {
    node.fields.push_back({.place = rectangle(field.rect),
                           .label = lines(field.label),
                           .port = field.port,
                           .north = has(field.lines, Side::North),
                           .east = has(field.lines, Side::East),
                           .south = has(field.lines, Side::South),
                           .west = has(field.lines, Side::West)});
  }
  return node;
}

Layout::Edge edge(const Line& line, const ResolvedGraph& graph, const Places& places) {
  const Edge& from = graph.edges[line.edge];
  Layout::Edge edge{.number = static_cast<int>(line.edge),
                    .tail = places.nodes[from.tail().node],
                    .head = places.nodes[from.head().node],
                    .tail_arrow = from.tail().arrow,
                    .head_arrow = from.head().arrow,
                    .weight = line.stroke.weight,
                    .dash = line.stroke.dash,
                    .color = color(line.paint.line),
                    .round = line.round,
                    .net = line.net};
  edge.points.reserve(line.points.size());
  for (const Point p : line.points)
    edge.points.push_back({.x = p.x, .y = p.y});
  return edge;
}

/// The titles that are seen.
void add_titles(const Things& things, const Places& places, std::vector<Layout::Label>& labels) {
  for (const Frame* const one : things.frames) {
    const Frame& frame = *one;
    if (frame.title.empty() || frame.title_x < 0 || !frame.visible) continue;
    const int height = frame.title.height();
    const bool in_border = height == 1;
    const int y = frame.title_place == VerticalPlace::Top
                      ? frame.rect.y + (in_border ? 0 : 1)
                      : frame.rect.last_y() - (in_border ? 0 : height);
    labels.push_back(
        {.place = {.x = frame.title_x, .y = y, .width = frame.title.width(), .height = height},
         .text = lines(frame.title),
         .kind = Layout::Label::Kind::Title,
         .frame = places.of(frame.cluster)});
  }
}

}  // namespace

Layout to_layout(const Drawing& drawing, const ResolvedGraph& graph) {
  const Things things(drawing);
  const Places places(things, graph);
  Layout layout{.name = graph.name,
                .directed = graph.directed,
                .ranks = same<Layout::Ranks>(graph.rank_direction),
                .width = drawing.size.width,
                .height = drawing.size.height};
  for (const Box* const box : things.boxes)
    layout.nodes.push_back(node(*box, graph, places));
  for (const Frame* const frame : things.frames) {
    layout.frames.push_back({.name = graph.clusters[frame->cluster].name,
                             .parent = places.of(frame->parent),
                             .place = rectangle(frame->rect),
                             .title = lines(frame->title),
                             .color = color(frame->paint.line),
                             .fill = color(frame->paint.fill),
                             .visible = frame->visible});
  }
  for (const Line* const line : things.lines)
    layout.edges.push_back(edge(*line, graph, places));
  for (const Text& text : drawing.texts) {
    layout.labels.push_back({.place = rectangle(text.rect),
                             .text = lines(text.label),
                             .kind = same<Layout::Label::Kind>(text.kind),
                             .edge = places.of(text.edge),
                             .node = places.of(text.node)});
  }
  add_titles(things, places, layout.labels);
  return layout;
}

}  // namespace boxart::internal

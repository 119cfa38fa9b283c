#include "fit/leaf_lists.h"

#include "boxes/content_layout.h"
#include "fit/wide_rows.h"
#include "graph/empty_copy.h"
#include "scene/unclear_hubs.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace boxart::internal {
namespace {

constexpr std::size_t least_leaves = 3;
constexpr int before_box = 2;  // the trunk, and an arrowhead or a cell of line
constexpr int between_columns = 3;

/// Leaves that may share a trunk.
using Key = std::tuple<NodeId, ClusterId, Weight, Dash, ArrowHead>;

Size size_of(const Node& node) {
  const Size size = measure_content(node.content);
  return {.width = std::max(size.width, node.minimum_width),
          .height = std::max(size.height, node.minimum_height)};
}

bool has_words(const Edge& edge) {
  return !edge.label.empty() || !edge.xlabel.empty() || !edge.tail().label.empty() ||
         !edge.head().label.empty();
}

bool is_bound(const Edge::End& end) {
  return !end.spec.empty() || end.cluster != none<ClusterId> || !end.bundle.empty();
}

/// How many columns go into a width: at least one, and no column with less than two leaves.
std::size_t columns_within(const std::vector<Size>& sizes, int width) {
  constexpr std::size_t most = 64;
  for (std::size_t count = std::min(most, sizes.size() / 2); count > 1; --count) {
    const std::size_t in_column = (sizes.size() + count - 1) / count;
    int needed = -between_columns;
    for (std::size_t i = 0; i < sizes.size(); i += in_column) {
      int widest = 0;
      for (std::size_t k = i; k < std::min(sizes.size(), i + in_column); ++k)
        widest = std::max(widest, sizes[k].width);
      needed += before_box + widest + between_columns;
    }
    if (needed <= width) return count;
  }
  return 1;
}

bool comes_from_above(const Line& line, const Rect& rect) {
  const Point last = line.end_point(EdgeEnd::Head);
  const Point before = line.next_to_end(EdgeEnd::Head);
  return last.y == rect.y && before.x == last.x && before.y < last.y;
}

}  // namespace

LeafLists::LeafLists(const ResolvedGraph& graph,
                     const Drawing& plain,
                     int columns,
                     int list_columns)
    : graph_(graph), degree_(graph.nodes.size(), 0) {
  if (graph.rank_direction != RankDirection::TopBottom) return;
  for (const Edge& edge : graph.edges) {
    for (const Edge::End& end : edge.ends)
      ++degree_[end.node];
  }
  // What has to share a rank is no leaf.
  for (const RankSet& set : graph.rank_sets) {
    for (const NodeId node : set.nodes)
      degree_[node] += 2;
  }
  find(plain, columns, list_columns);
  if (!empty()) reduce();
}

bool LeafLists::is_leaf_edge(const Edge& edge) const {
  const Node& parent = graph_.nodes[edge.tail().node];
  const Node& leaf = graph_.nodes[edge.head().node];
  return edge.tail().node != edge.head().node && degree_[edge.head().node] == 1 && edge.visible &&
         edge.constraint && edge.minimum_length <= 1 && edge.tail().arrow == ArrowHead::None &&
         !has_words(edge) && !is_bound(edge.tail()) && !is_bound(edge.head()) &&
         parent.kind == Node::Kind::Box && leaf.kind == Node::Kind::Box && leaf.visible &&
         leaf.content.kind == Content::Kind::Text && leaf.xlabel.empty();
}

void LeafLists::find(const Drawing& plain, int columns, int list_columns) {
  const IdVector<NodeId, bool> wide = nodes_in_wide_rows(plain, columns);
  IdVector<NodeId, int> row(graph_.nodes.size(), 0);
  for (const Box& box : plain.boxes)
    row[box.node] = box.rect.y + box.rect.height / 2;
  std::map<Key, std::vector<EdgeId>> leaves;
  for (const EdgeId id : graph_.edges.ids()) {
    const Edge& edge = graph_.edges[id];
    if (!is_leaf_edge(edge)) continue;
    leaves[{edge.tail().node,
            graph_.nodes[edge.head().node].cluster,
            edge.stroke.weight,
            edge.stroke.dash,
            edge.head().arrow}]
        .push_back(id);
  }
  std::map<int, int> lists_in_row;
  const auto row_of = [&](const std::vector<EdgeId>& edges) {
    return row[graph_.edges[edges.front()].head().node];
  };
  std::erase_if(leaves, [&](const auto& entry) {
    const std::vector<EdgeId>& edges = entry.second;
    const bool is_wide = std::ranges::any_of(
        edges, [&](EdgeId edge) { return wide[graph_.edges[edge].head().node]; });
    if (!is_wide || edges.size() < least_leaves) return true;
    ++lists_in_row[row_of(edges)];
    return false;
  });
  for (auto& [key, edges] : leaves) {
    std::vector<Size> sizes;
    for (const EdgeId edge : edges)
      sizes.push_back(size_of(graph_.nodes[graph_.edges[edge].head().node]));
    const int width = list_columns / lists_in_row[row_of(edges)] - between_columns;
    List list{.edges = std::move(edges),
              .has_arrowheads = std::get<ArrowHead>(key) != ArrowHead::None};
    if (list.has_arrowheads) {
      arrange(list, sizes, columns_within(sizes, width));
    } else {
      arrange_below_entry(list, sizes);
    }
    lists_.push_back(std::move(list));
  }
}

/// Columns one after the other; above them is the row from which the trunks come down.
void LeafLists::arrange(List& list, const std::vector<Size>& sizes, std::size_t column_count) {
  const std::size_t in_column = (sizes.size() + column_count - 1) / column_count;
  int x = 0;
  for (std::size_t first = 0; first < sizes.size(); first += in_column) {
    int y = 1;
    int widest = 0;
    for (std::size_t i = first; i < std::min(sizes.size(), first + in_column); ++i) {
      list.trunks.push_back(x);
      list.boxes.push_back(
          {.x = x + before_box, .y = y, .width = sizes[i].width, .height = sizes[i].height});
      y += sizes[i].height;
      widest = std::max(widest, sizes[i].width);
    }
    list.size.height = std::max(list.size.height, y);
    list.size.width = x + before_box + widest;
    x = list.size.width + between_columns;
  }
}

/// One column right of the middle, where the line comes from above.
void LeafLists::arrange_below_entry(List& list, const std::vector<Size>& sizes) {
  const int widest = std::ranges::max_element(sizes, {}, &Size::width)->width;
  const int trunk = before_box + widest;
  int y = 0;
  for (const Size& size : sizes) {
    list.trunks.push_back(trunk);
    list.boxes.push_back(
        {.x = trunk + before_box, .y = y, .width = size.width, .height = size.height});
    y += size.height;
  }
  list.size = {.width = 2 * trunk + 1, .height = y};
}

void LeafLists::reduce() {
  reduced_ = empty_copy(graph_);
  reduced_.clusters = graph_.clusters;
  IdVector<EdgeId, int> list_of(graph_.edges.size(), -1);
  IdVector<NodeId, int> list_of_leaf(graph_.nodes.size(), -1);
  for (std::size_t i = 0; i < lists_.size(); ++i) {
    for (const EdgeId edge : lists_[i].edges) {
      list_of[edge] = static_cast<int>(i);
      list_of_leaf[graph_.edges[edge].head().node] = static_cast<int>(i);
    }
  }
  IdVector<NodeId, NodeId> new_node(graph_.nodes.size(), none<NodeId>);
  std::vector<NodeId> stand_ins(lists_.size(), none<NodeId>);
  const auto add = [&](Node node, NodeId id, int list) {
    nodes_.add(id);
    list_of_node_.add(list);
    return reduced_.nodes.add(std::move(node));
  };
  for (const NodeId id : graph_.nodes.ids()) {
    const int list = list_of_leaf[id];
    if (list < 0) {
      new_node[id] = add(graph_.nodes[id], id, -1);
      continue;
    }
    // It stands where its first leaf does.
    NodeId& stand_in = stand_ins[static_cast<std::size_t>(list)];
    const Size size = lists_[static_cast<std::size_t>(list)].size;
    if (stand_in == none<NodeId>) {
      stand_in = add({.name = graph_.nodes[id].name,
                      .cluster = graph_.nodes[id].cluster,
                      .minimum_width = size.width,
                      .minimum_height = size.height},
                     none<NodeId>,
                     list);
    }
    new_node[id] = stand_in;
  }
  for (const EdgeId id : graph_.edges.ids()) {
    const int list = list_of[id];
    if (list >= 0 && lists_[static_cast<std::size_t>(list)].edges.front() != id) continue;
    Edge edge = graph_.edges[id];
    for (Edge::End& end : edge.ends)
      end.node = new_node[end.node];
    if (list >= 0) {
      edge.ends[EdgeEnd::Head].arrow = ArrowHead::None;
      edge.shares = edge.shares && lists_[static_cast<std::size_t>(list)].has_arrowheads;
    }
    reduced_.edges.add(std::move(edge));
    edges_.add(id);
    list_of_edge_.add(list);
  }
  for (const RankSet& set : graph_.rank_sets) {
    RankSet copy = set;
    for (NodeId& node : copy.nodes)
      node = new_node[node];
    reduced_.rank_sets.push_back(std::move(copy));
  }
}

/// Where its line comes to it, does the list stay in its place?
bool LeafLists::has_room(const List& list, const Line& entry, const Rect& rect) {
  if (list.has_arrowheads) return true;
  const int trunk = entry.points.back().x - rect.x;
  return trunk >= 0 && trunk + list.trunks.front() <= rect.width;
}

void LeafLists::put_list(const List& list,
                         const Line& entry,
                         const Rect& rect,
                         Drawing& drawing) const {
  // Lines without arrowheads come straight down: the list moves to where they come.
  const int left = list.has_arrowheads ? rect.x : entry.points.back().x - list.trunks.front();
  for (std::size_t i = 0; i < list.edges.size(); ++i) {
    const Edge& edge = graph_.edges[list.edges[i]];
    const Node& leaf = graph_.nodes[edge.head().node];
    Rect box = list.boxes[i];
    box.x += left;
    box.y += rect.y;
    drawing.boxes.push_back({.node = edge.head().node,
                             .kind = leaf.kind,
                             .rect = box,
                             .stroke = leaf.stroke,
                             .corners = leaf.corners,
                             .mark = leaf.mark,
                             .paint = leaf.paint,
                             .visible = leaf.visible,
                             .fields = place_content(leaf.content, box),
                             .cluster = leaf.cluster});
    Line line = entry;
    line.edge = list.edges[i];
    line.paint = edge.paint;
    line.arrows = {edge.tail().arrow, edge.head().arrow};
    const int trunk = left + list.trunks[i];
    const int row = box.y + box.height / 2;
    if (line.points.back().x == trunk) {
      line.points.pop_back();
    } else {
      line.points.push_back({.x = trunk, .y = rect.y});
    }
    line.points.push_back({.x = trunk, .y = row});
    line.points.push_back({.x = box.x, .y = row});
    drawing.lines.push_back(std::move(line));
  }
}

std::optional<Drawing> LeafLists::put_back(Drawing drawing) const {
  std::vector<Rect> rects(lists_.size());
  std::vector<Box> boxes;
  for (Box& box : drawing.boxes) {
    const int list = list_of_node_[box.node];
    if (list >= 0) {
      rects[static_cast<std::size_t>(list)] = box.rect;
      continue;
    }
    box.node = nodes_[box.node];
    boxes.push_back(std::move(box));
  }
  std::vector<Line> lines;
  std::vector<std::pair<int, Line>> entries;
  for (Line& line : drawing.lines) {
    const int list = list_of_edge_[line.edge];
    line.edge = edges_[line.edge];
    if (list >= 0) {
      entries.emplace_back(list, std::move(line));
    } else {
      lines.push_back(std::move(line));
    }
  }
  for (Text& text : drawing.texts) {
    if (text.edge != none<EdgeId>) text.edge = edges_[text.edge];
    if (text.node != none<NodeId>) text.node = nodes_[text.node];
  }
  drawing.boxes = std::move(boxes);
  drawing.lines = std::move(lines);
  if (entries.size() != lists_.size()) return std::nullopt;
  for (const auto& [list, line] : entries) {
    const auto at = static_cast<std::size_t>(list);
    if (!comes_from_above(line, rects[at])) return std::nullopt;
    if (!has_room(lists_[at], line, rects[at])) return std::nullopt;
    put_list(lists_[at], line, rects[at], drawing);
  }
  if (!std::ranges::all_of(lists_, &List::has_arrowheads) && !unclear_hubs(drawing).empty())
    return std::nullopt;
  std::ranges::stable_sort(drawing.boxes, {}, &Box::node);
  return drawing;
}

}  // namespace boxart::internal

#include "support/expected.h"

#include "support/expected_match.h"
#include "support/reader_grid.h"

#include <algorithm>
#include <cstddef>

namespace boxart::internal::readback {
namespace {

/// The texts and the lines of a node's content.
struct Fields {
  std::vector<const Content*> texts;
  bool all_lines = true;
  bool has_lines = false;
  bool has_grid = false;
};

Fields fields_of(const Content& content) {
  Fields fields;
  std::vector<const Content*> open = {&content};
  while (!open.empty()) {
    const Content& part = *open.back();
    open.pop_back();
    if (part.kind == Content::Kind::Text) {
      fields.texts.push_back(&part);
      continue;
    }
    fields.has_grid |= part.kind == Content::Kind::Grid;
    fields.all_lines &= part.lines == every_side;
    fields.has_lines |= part.lines != no_side;
    // The first part is to be taken off the stack first.
    for (auto next = part.parts.rbegin(); next != part.parts.rend(); ++next)
      open.push_back(&*next);
  }
  return fields;
}

/// Borders have no dashed double lines.
Stroke drawn_stroke(Stroke stroke) {
  if (stroke.weight == Weight::Double) stroke.dash = Dash::Solid;
  return stroke;
}

/// Round corners of a double border are square, unless the shape is known by them.
Corners drawn_corners(const Corners& corners, Weight weight) {
  const auto drawn = [weight](Corner corner) {
    if (corner == Corner::Arc) return Corner::Round;
    return corner == Corner::Round && weight == Weight::Double ? Corner::Square : corner;
  };
  return {drawn(corners.top_left),
          drawn(corners.top_right),
          drawn(corners.bottom_left),
          drawn(corners.bottom_right)};
}

ExpectedNode::Look look_of(const Node& node, const Fields& fields) {
  if (!node.visible) return ExpectedNode::Look::Hidden;
  if (node.kind == Node::Kind::Point) return ExpectedNode::Look::Point;
  if (node.kind == Node::Kind::Box) return ExpectedNode::Look::Box;
  if (fields.has_lines) return ExpectedNode::Look::BoxOrText;
  const bool is_empty =
      std::all_of(fields.texts.begin(), fields.texts.end(), [](const Content* text) {
        return key_text(text->text).empty();
      });
  return is_empty ? ExpectedNode::Look::Hidden : ExpectedNode::Look::Text;
}

ExpectedNode expected_node(const Node& node) {
  const Fields fields = fields_of(node.content);
  ExpectedNode out{.name = node.name, .look = look_of(node, fields), .xlabel = node.xlabel};
  std::vector<std::string> texts;
  for (const Content* text : fields.texts) {
    texts.push_back(key_text(text->text));
    out.texts.push_back(text->text);
    if (!text->port.empty()) out.fields[text->port] = texts.back();
  }
  if (node.kind == Node::Kind::Point) {
    out.mark = point_glyph(node.mark);
    out.key = point_key + out.mark;
    out.texts.clear();
  } else if (texts.size() <= 1) {
    out.key = text_key(texts.empty() ? "" : texts.front());
  } else if (fields.has_grid || !fields.all_lines) {
    out.key = words_key(texts);
  } else {
    out.key = record_key(texts);
  }
  if (out.look == ExpectedNode::Look::Box && !fields.has_grid) {
    out.stroke = drawn_stroke(node.stroke);
    // Blocks have no round corners.
    const bool any_corners = node.stroke.dash == Dash::Broad || node.stroke.dash == Dash::Wide;
    if (!any_corners) out.corners = drawn_corners(node.corners, node.stroke.weight);
    out.double_sides = node.content.has_double_sides;
  }
  if (!node.visible) out.xlabel = {};
  return out;
}

/// The words [first, end) in one line.
LabelLine line_of(const std::vector<LabelLine>& words, std::size_t first, std::size_t end) {
  LabelLine line = words[first];
  for (std::size_t i = first + 1; i < end; ++i) {
    append_blanks(line, 1);
    append(line, words[i]);
  }
  return line;
}

/// All ways to break a title of so many words into two or three lines.
std::vector<Label> broken(const std::vector<LabelLine>& words) {
  std::vector<Label> labels;
  const std::size_t count = words.size();
  for (std::size_t i = 1; i < count; ++i) {
    labels.push_back({.lines = {line_of(words, 0, i), line_of(words, i, count)}});
    for (std::size_t k = i + 1; k < count; ++k) {
      labels.push_back(
          {.lines = {line_of(words, 0, i), line_of(words, i, k), line_of(words, k, count)}});
    }
  }
  return labels;
}

/// Adds one graph to what is expected; ids move up by what was there before.
class GraphAdder {
 public:
  GraphAdder(const ResolvedGraph& graph, Expected& out)
      : graph_(graph),
        out_(out),
        first_node_(static_cast<int>(out.nodes.size())),
        numbers_(graph.edges.size(), -1) {}

  void add() {
    add_frames();
    for (const NodeId node : graph_.nodes.ids())
      add_node(node);
    mark_empty_frames();
    if (graph_.routing != EdgeRouting::None) {
      for (const EdgeId edge : graph_.edges.ids()) {
        if (graph_.edges[edge].visible) add_edge(edge);
      }
    }
    if (!graph_.label.empty()) {
      out_.titles.push_back({.label = graph_.label, .place = graph_.label_place});
    }
  }

 private:
  /// The frame that shows a cluster, or the nearest one around it that is shown.
  int frame_of(ClusterId cluster) const {
    return cluster == none<ClusterId> ? -1 : frames_[cluster];
  }

  void add_frames() {
    frames_.resize(graph_.clusters.size(), -1);
    for (const ClusterId id : graph_.clusters.ids()) {
      const Cluster& cluster = graph_.clusters[id];
      const int parent = frame_of(cluster.parent);
      frames_[id] = parent;
      if (!cluster.visible) continue;
      frames_[id] = static_cast<int>(out_.frames.size());
      out_.frames.push_back({.name = cluster.name,
                             .title = cluster.label,
                             .broken_titles = broken(cluster.words),
                             .title_place = cluster.label_place,
                             .parent = parent});
    }
  }

  void add_node(NodeId id) {
    const Node& node = graph_.nodes[id];
    out_.nodes.push_back(expected_node(node));
    out_.nodes.back().frame = frame_of(node.cluster);
  }

  void mark_empty_frames() {
    for (const ExpectedNode& node : out_.nodes) {
      if (node.look == ExpectedNode::Look::Hidden) continue;
      for (int i = node.frame; i >= 0;) {
        ExpectedFrame& frame = out_.frames[static_cast<std::size_t>(i)];
        if (!frame.is_empty) break;
        frame.is_empty = false;
        i = frame.parent;
      }
    }
  }

  bool holds(ClusterId cluster, NodeId node) const {
    ClusterId inner = graph_.nodes[node].cluster;
    while (inner != none<ClusterId> && inner != cluster)
      inner = graph_.clusters[inner].parent;
    return inner == cluster;
  }

  ExpectedEnd end_of(const Edge::End& own, NodeId other) const {
    ExpectedEnd end{.node = first_node_ + static_cast<int>(index(own.node)),
                    .arrow = own.arrow,
                    .spec = own.spec,
                    .label = own.label};
    const ClusterId cluster = own.cluster;
    const bool ends_at_frame = cluster != none<ClusterId> && graph_.clusters[cluster].visible &&
                               holds(cluster, own.node) && !holds(cluster, other);
    if (ends_at_frame) end.frame = frames_[cluster];
    return end;
  }

  /// The label with the number of equal edges before it.
  static Label counted(const Edge& edge) {
    if (edge.count.text.empty()) return {};
    if (edge.label.empty()) return {.lines = {edge.count}};
    Label label = edge.label;
    LabelLine first = edge.count;
    first.justify = label.lines.front().justify;
    append_blanks(first, 1);
    append(first, label.lines.front());
    label.lines.front() = first;
    return label;
  }

  void add_edge(EdgeId id) {
    const Edge& edge = graph_.edges[id];
    const std::string& tail = graph_.nodes[edge.tail().node].name;
    const std::string& head = graph_.nodes[edge.head().node].name;
    ExpectedEdge out{.name = tail + (graph_.directed ? "->" : "--") + head,
                     .tail = end_of(edge.tail(), edge.head().node),
                     .head = end_of(edge.head(), edge.tail().node),
                     .stroke = edge.stroke,
                     .label = edge.label,
                     .xlabel = edge.xlabel};
    out.round = graph_.routing == EdgeRouting::Round && edge.stroke.weight == Weight::Light;
    out.optional = is_hidden(out.tail) || is_hidden(out.head);
    if (edge.merges_with != none<EdgeId>) out.merges_with = numbers_[edge.merges_with];
    out.counted = counted(edge);
    numbers_[id] = static_cast<int>(out_.edges.size());
    out_.edges.push_back(std::move(out));
  }

  bool is_hidden(const ExpectedEnd& end) const {
    const ExpectedNode& node = out_.nodes[static_cast<std::size_t>(end.node)];
    return end.frame < 0 && node.look == ExpectedNode::Look::Hidden;
  }

  const ResolvedGraph& graph_;
  Expected& out_;
  int first_node_;
  IdVector<ClusterId, int> frames_;
  IdVector<EdgeId, int> numbers_;  // of the edges in out_
};

}  // namespace

std::string key_text(const Label& label) {
  std::string text;
  for (const LabelLine& line : label.lines) {
    const std::string words = trimmed(line.text);
    if (words.empty()) continue;
    if (!text.empty()) text += '\n';
    text += words;
  }
  return text;
}

Expected expected(std::span<const ResolvedGraph> graphs) {
  Expected out;
  for (const ResolvedGraph& graph : graphs)
    GraphAdder(graph, out).add();
  // With several graphs in one drawing, above and below mean their own parts of it.
  if (graphs.size() > 1) {
    for (ExpectedTitle& title : out.titles)
      title.place.reset();
  }
  return out;
}

}  // namespace boxart::internal::readback

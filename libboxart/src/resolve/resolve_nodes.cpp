#include "resolve/resolve_nodes.h"

#include "base/real.h"
#include "resolve/attributes.h"
#include "resolve/colors.h"
#include "resolve/html_table.h"
#include "resolve/label_rules.h"
#include "resolve/node_label.h"
#include "resolve/shapes.h"
#include "resolve/style_reader.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace boxart::internal {
namespace {

/// The fields that edges name at each node, by `node:field`.
using NamedFields = IdVector<NodeId, std::vector<std::string_view>>;

NamedFields named_fields(const TextSource& source) {
  const Attribute tailport(source, OwnerKind::Edge, "tailport");
  const Attribute headport(source, OwnerKind::Edge, "headport");
  NamedFields fields(source.graph.nodes.size());
  const auto add = [&fields](NodeId node, std::string_view port) {
    const std::string_view field = port.substr(0, port.find(':'));
    if (!field.empty()) fields[node].push_back(field);
  };
  if (!tailport.declared() && !headport.declared()) return fields;
  for (const EdgeId edge : source.graph.edges.ids()) {
    add(source.graph.edges[edge].tail, tailport.text_of(edge));
    add(source.graph.edges[edge].head, headport.text_of(edge));
  }
  return fields;
}

struct NodeAttributes {
  explicit NodeAttributes(const TextSource& s)
      : rules(s, OwnerKind::Node),
        label(s, OwnerKind::Node, "label"),
        xlabel(s, OwnerKind::Node, "xlabel"),
        shape(s, OwnerKind::Node, "shape"),
        style(s, OwnerKind::Node, "style"),
        peripheries(s, OwnerKind::Node, "peripheries"),
        penwidth(s, OwnerKind::Node, "penwidth"),
        color(s, OwnerKind::Node, "color"),
        fillcolor(s, OwnerKind::Node, "fillcolor"),
        colorscheme(s, OwnerKind::Node, "colorscheme"),
        sides(s, OwnerKind::Node, "sides"),
        skew(s, OwnerKind::Node, "skew"),
        distortion(s, OwnerKind::Node, "distortion"),
        orientation(s, OwnerKind::Node, "orientation"),
        border(s, OwnerKind::Node, "border"),
        borderstyle(s, OwnerKind::Node, "borderstyle"),
        borderwidth(s, OwnerKind::Node, "borderwidth"),
        pointshape(s, OwnerKind::Node, "pointshape"),
        pointstyle(s, OwnerKind::Node, "pointstyle"),
        group(s, OwnerKind::Node, "group"),
        ordering(s, OwnerKind::Node, "ordering"),
        fixedsize(s, OwnerKind::Node, "fixedsize"),
        width(s, OwnerKind::Node, "width"),
        height(s, OwnerKind::Node, "height"),
        fields(named_fields(s)) {}

  LabelAttributes rules;
  Attribute label;
  Attribute xlabel;
  Attribute shape;
  Attribute style;
  Attribute peripheries;
  Attribute penwidth;
  Attribute color;
  Attribute fillcolor;
  Attribute colorscheme;
  Attribute sides;
  Attribute skew;
  Attribute distortion;
  Attribute orientation;
  // Graph::Easy's
  Attribute border;
  Attribute borderstyle;
  Attribute borderwidth;
  Attribute pointshape;
  Attribute pointstyle;
  Attribute group;
  Attribute ordering;
  Attribute fixedsize;
  Attribute width;
  Attribute height;
  NamedFields fields;
};

/// Cells for a size in inches, 0 when it isn't a positive number.
int cells(const std::string& inches, int cells_per_inch) {
  constexpr double max = 200;  // a slip of the pen must not make a drawing of a mile
  const double size = parse_number(inches).value_or(0);
  if (size <= 0) return 0;
  return static_cast<int>(nearest_whole(std::min(size * cells_per_inch, max)));
}

NodeShape read_shape(const TextSource& source, const NodeAttributes& attributes, NodeId id) {
  const std::string name = attributes.shape.text_of(id);
  const auto number = [id](const Attribute& attribute, double fallback) {
    return parse_number(attribute.text_of(id)).value_or(fallback);
  };
  if (name == "polygon") {
    constexpr double max = 1000;
    const double sides = std::clamp(number(attributes.sides, 4), 0.0, max);
    return polygon(static_cast<int>(sides),
                   number(attributes.skew, 0),
                   number(attributes.distortion, 0),
                   number(attributes.orientation, 0));
  }
  const std::optional<NodeShape> shape = parse_shape(name);
  if (!shape) {
    source.log.add(Code::UnknownShape,
                   "unknown shape \"" + name + "\": a box is drawn",
                   attributes.shape.locator(id));
  }
  return shape.value_or(NodeShape{});
}

/// The border that Graph::Easy's attributes ask for.
std::optional<BorderStyle> read_border_style(const NodeAttributes& attributes, NodeId id) {
  auto style = parse_border_style(attributes.borderstyle.text_of(id));
  if (!style) style = parse_border_style(attributes.border.text_of(id));
  if (style && style->none) return style;
  const auto width = parse_number(attributes.borderwidth.text_of(id));
  return width ? with_border_width(style.value_or(BorderStyle{}), *width) : style;
}

/// Is the node's border left out?
bool is_borderless(const NodeAttributes& attributes, NodeId id) {
  const auto border_style = read_border_style(attributes, id);
  return border_style ? border_style->none
                      : parse_number(attributes.peripheries.text_of(id)) == 0.0;
}

/// The width of the border in points.
double read_width(const NodeAttributes& attributes, NodeId id, const Style& style) {
  return parse_number(attributes.penwidth.text_of(id)).value_or(style.line_width);
}

/// Is the border one that can't be seen, since it has no width or is transparent?
bool is_unseen(const NodeAttributes& attributes, NodeId id, const Style& style, bool transparent) {
  if (transparent) return true;
  return read_width(attributes, id, style) <= 0 && !read_border_style(attributes, id);
}

Stroke read_stroke(const NodeAttributes& attributes,
                   NodeId id,
                   const NodeShape& shape,
                   const Style& style) {
  const auto border_style = read_border_style(attributes, id);
  if (border_style && !border_style->none) return border_style->stroke;
  constexpr double heavy = 2;  // points; `bold` is as wide
  const double width = read_width(attributes, id, style);
  const double peripheries = parse_number(attributes.peripheries.text_of(id)).value_or(1);
  Stroke stroke;
  if (style.dashed) stroke.dash = Dash::Dashed;
  if (style.dotted) stroke.dash = Dash::Dotted;
  const bool is_drum = shape.is_drum && !style.bold && stroke.dash == Dash::Solid;
  if (style.bold || width >= heavy) stroke.weight = Weight::Heavy;
  if (shape.is_double || is_drum || peripheries >= 2) stroke = {.weight = Weight::Double};
  return stroke;
}

Corners read_corners(const NodeShape& shape, const Style& style) {
  if (style.rounded) return rounded(shape.corners);
  return style.diagonals ? with_diagonals(shape.corners) : shape.corners;
}

void underline(Label& label) {
  for (LabelLine& line : label.lines) {
    if (line.spans.empty() && !line.text.empty()) {
      line.spans.push_back({.begin = 0, .end = line.text.size(), .style = {.underline = true}});
    }
  }
}

/// A point is a dot, whatever its style, but for Graph::Easy's users.
void read_mark(const NodeAttributes& attributes, NodeId id, Node& node) {
  const std::string shape = attributes.pointshape.text_of(id);
  const std::string style = attributes.pointstyle.text_of(id);
  if (shape.empty() && style.empty()) return;
  const auto mark = parse_point(shape, style);
  if (!mark) node.visible = false;
  node.mark = mark.value_or(PointMark::Dot);
}

/// A point has the colour that other shapes are filled with.
bool is_transparent_point(const NodeAttributes& attributes, NodeId id, bool transparent) {
  const std::string& fill = attributes.fillcolor.text_of(id);
  return fill.empty() ? transparent : is_transparent(fill, attributes.colorscheme.text_of(id));
}

bool has_port(const Content& content, std::string_view port) {
  return content.port == port || std::ranges::any_of(content.parts, [&](const Content& part) {
           return has_port(part, port);
         });
}

/// A table without a border all around is nothing but its words. If an edge leads to a part of it,
/// though, it is a box: at bare words nobody could tell to which of them.
void strip_to_words(const std::vector<std::string_view>& named, Node& node) {
  if (node.content.parts.empty()) return;
  const auto is_part = [&node](std::string_view field) {
    return node.content.port != field && has_port(node.content, field);
  };
  if (std::ranges::any_of(named, is_part)) {
    node.kind = Node::Kind::Box;
    return;
  }
  Content words;
  words.text = flatten(node.content);
  words.port = node.content.port;
  node.content = std::move(words);
}

/// Where what a node is like comes from.
struct NodeSource {
  const TextSource& source;
  const NodeAttributes& attributes;
  NodeId id;
};

/// What stands in the node, and whether a border round it is seen.
void read_inside(const NodeSource& from,
                 const ResolvedGraph& graph,
                 const NodeShape& shape,
                 const Style& style,
                 Node& node) {
  const auto& [source, attributes, id] = from;
  const LabelRules rules = attributes.rules.of(id);
  const EscapeNames names{.node = node.name, .graph = graph.name};
  const bool transparent =
      is_transparent(attributes.color.text_of(id), attributes.colorscheme.text_of(id));
  if (node.kind == Node::Kind::Point) {
    read_mark(attributes, id, node);
    if (is_transparent_point(attributes, id, transparent)) node.visible = false;
    return;
  }
  const bool unseen = is_unseen(attributes, id, style, transparent);
  const bool sideways = graph.rank_direction == RankDirection::LeftRight ||
                        graph.rank_direction == RankDirection::RightLeft;
  NodeLabel label = read_label(
      source,
      attributes.label.value_of(id),
      shape,
      {.names = names, .rules = rules, .transparent = transparent, .sideways = sideways});
  node.content = std::move(label.content);
  if (unseen && node.kind == Node::Kind::Box) {
    // As shape=none; what is seen is the label's own border, if it has one.
    node.kind = Node::Kind::Plain;
    node.corners = {};
    node.stroke = {};
  }
  if (node.kind == Node::Kind::Plain && label.has_border) {
    node.kind = Node::Kind::Box;
    if (label.rounded) node.corners = Corner::Round;
    if (node.stroke.dash == Dash::Solid) node.stroke.dash = label.dash;
  } else if (shape.is_underlined && !unseen) {
    // A line below nothing would be nothing at all.
    if (flatten(node.content).empty()) node.kind = Node::Kind::Box;
    underline(node.content.text);
  } else if (node.kind == Node::Kind::Box && !shape.is_record && is_borderless(attributes, id) &&
             !label.has_border && !flatten(node.content).empty()) {
    // An empty label without a border would be nothing at all; it keeps its box.
    node.kind = Node::Kind::Plain;
  }
  // A table's own lines are drawn otherwise.
  node.content.has_double_sides =
      shape.has_double_sides && node.kind == Node::Kind::Box && node.content.parts.empty();
  if (node.kind == Node::Kind::Plain) strip_to_words(attributes.fields[id], node);
}

Node resolve_node(const TextSource& source,
                  const NodeAttributes& attributes,
                  NodeId id,
                  const ResolvedGraph& graph) {
  Node node{.name = source.graph.nodes[id].name};
  const EscapeNames names{.node = node.name, .graph = graph.name};
  const NodeShape shape = read_shape(source, attributes, id);
  const Style style = parse_style(attributes.style.text_of(id));
  const TextValue& value = attributes.label.value_of(id);
  const LabelRules rules = attributes.rules.of(id);

  node.kind = shape.kind;
  node.corners = read_corners(shape, style);
  node.stroke = read_stroke(attributes, id, shape, style);
  node.visible = !style.invisible && shape.is_visible;
  node.group = attributes.group.text_of(id);
  const std::string ordering = attributes.ordering.text_of(id);
  node.keeps_out_order = graph.keeps_out_order || ordering == "out";
  node.keeps_in_order = graph.keeps_in_order || ordering == "in";
  EscapeNames xlabel_names = names;
  xlabel_names.label = value.text;
  node.xlabel = source.label_of(
      attributes.xlabel.value_of(id), xlabel_names, "node \"" + node.name + "\"", rules.text);
  read_inside({source, attributes, id}, graph, shape, style, node);
  const std::string fixedsize = attributes.fixedsize.text_of(id);
  if (fixedsize == "shape" || parse_bool(fixedsize, false)) {
    // A row is about twice as high as a column is wide.
    node.minimum_width = cells(attributes.width.text_of(id), 10);
    node.minimum_height = cells(attributes.height.text_of(id), 5);
  }
  return node;
}

}  // namespace

void resolve_nodes(const TextSource& source, ResolvedGraph& graph) {
  const NodeAttributes attributes(source);
  std::optional<StyleReader> styles;
  if (source.styles) styles.emplace(source, OwnerKind::Node);
  unsigned calls = 0;
  for (const NodeId id : source.graph.nodes.ids()) {
    source.stop.ask_seldom(calls, 64);
    Node node = resolve_node(source, attributes, id, graph);
    if (styles) {
      const EscapeNames names{.node = node.name, .graph = graph.name};
      node.paint = styles->paint_of_node(id, node.kind == Node::Kind::Point);
      if (!node.paint.line) node.paint.line = node.content.line_color;
      styles->apply_style(node.content, id, names);
      styles->apply_style(node.xlabel, id, names);
    }
    graph.nodes.add(std::move(node));
  }
}

}  // namespace boxart::internal

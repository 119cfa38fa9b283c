#include "dot/read_nodes.h"

#include "dot/attributes.h"
#include "dot/html_label.h"
#include "dot/html_table.h"
#include "dot/record_label.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace boxart {
namespace {

struct NodeAttributes {
  explicit NodeAttributes(const GraphSource& s)
      : label(s, AGNODE, "label"),
        xlabel(s, AGNODE, "xlabel"),
        shape(s, AGNODE, "shape"),
        style(s, AGNODE, "style"),
        peripheries(s, AGNODE, "peripheries"),
        group(s, AGNODE, "group"),
        ordering(s, AGNODE, "ordering"),
        fixedsize(s, AGNODE, "fixedsize"),
        width(s, AGNODE, "width"),
        height(s, AGNODE, "height") {}

  Attribute label;
  Attribute xlabel;
  Attribute shape;
  Attribute style;
  Attribute peripheries;
  Attribute group;
  Attribute ordering;
  Attribute fixedsize;
  Attribute width;
  Attribute height;
};

/// Cells for a size in inches, 0 when it isn't a positive number.
int cells(const std::string& inches, int cells_per_inch) {
  constexpr double most = 200;  // a slip of the pen must not make a drawing of a mile
  const double size = parse_number(inches).value_or(0);
  if (size <= 0) return 0;
  return static_cast<int>(std::lround(std::min(size * cells_per_inch, most)));
}

/// What the label says, and whether it has a border of its own.
struct NodeLabel {
  Content content;
  bool bordered = false;
  // The look of that border.
  bool rounded = false;
  Dash dash = Dash::Solid;
};

NodeLabel read_label(const GraphSource& source,
                     const Value& value,
                     const Shape& shape,
                     const EscapeNames& names,
                     RankDirection rank_direction) {
  const std::string owner = "node \"" + std::string(*names.node) + "\"";
  if (value.is_html) {
    HtmlLabel html = html_label(value.text, source.rules);
    if (!html.well_formed) {
      source.log.add("the HTML-like label of " + owner + " is malformed: its text is shown");
    }
    return {.content = std::move(html.content),
            .bordered = html.bordered,
            .rounded = html.rounded,
            .dash = html.dash};
  }
  NodeLabel out;
  if (shape.is_record) {
    const bool sideways =
        rank_direction == RankDirection::LeftRight || rank_direction == RankDirection::RightLeft;
    if (auto record = record_content(value.text, sideways, names, source.rules)) {
      out.content = std::move(*record);
      return out;
    }
    source.log.add("the record label of " + owner + " is malformed: its name is shown");
    out.content.text = plain_label("\\N", names, source.rules);
    return out;
  }
  out.content.text = plain_label(value.text, names, source.rules);
  return out;
}

Stroke border(const Style& style, bool is_double) {
  Stroke stroke;
  if (style.dashed) stroke.dash = Dash::Dashed;
  if (style.dotted) stroke.dash = Dash::Dotted;
  if (style.bold) stroke.weight = Weight::Heavy;
  if (is_double) stroke = {.weight = Weight::Double, .dash = Dash::Solid};
  return stroke;
}

Shape read_shape(const GraphSource& source, const std::string& value) {
  const std::optional<Shape> shape = parse_shape(value);
  if (!shape) source.log.add("unknown shape \"" + value + "\": a box is drawn");
  return shape.value_or(Shape{});
}

Node read_node(const GraphSource& source,
               const NodeAttributes& attributes,
               Agnode_t* object,
               const Graph& graph) {
  Node node{.name = source.name_of(object)};
  const EscapeNames names{.node = node.name, .graph = graph.name};
  const Shape shape = read_shape(source, attributes.shape.text_of(object));
  const Style style = parse_style(attributes.style.text_of(object));
  const auto peripheries = parse_number(attributes.peripheries.text_of(object));
  const Value value = attributes.label.value_of(object);

  node.kind = shape.kind;
  node.corners = style.rounded ? Corners::Round : shape.corners;
  node.stroke = border(style, shape.is_double || peripheries.value_or(1) >= 2);
  node.visible = !style.invisible;
  node.group = attributes.group.text_of(object);
  const std::string ordering = attributes.ordering.text_of(object);
  node.keeps_out_order = graph.keeps_out_order || ordering == "out";
  node.keeps_in_order = graph.keeps_in_order || ordering == "in";
  EscapeNames xlabel_names = names;
  xlabel_names.label = value.text;
  node.xlabel = source.label_of(
      attributes.xlabel.value_of(object), xlabel_names, "node \"" + node.name + "\"");
  if (node.kind != Node::Kind::Point) {
    NodeLabel label = read_label(source, value, shape, names, graph.rank_direction);
    node.content = std::move(label.content);
    if (node.kind == Node::Kind::Plain && label.bordered) {
      node.kind = Node::Kind::Box;
      if (label.rounded) node.corners = Corners::Round;
      if (node.stroke.dash == Dash::Solid) node.stroke.dash = label.dash;
    } else if (node.kind == Node::Kind::Box && !shape.is_record && peripheries == 0.0 &&
               !label.bordered && !flatten(node.content).empty()) {
      // An empty label without a border would be nothing at all; it keeps its box.
      node.kind = Node::Kind::Plain;
    }
    if (node.kind == Node::Kind::Plain && !node.content.parts.empty()) {
      // Without a border all around there is nothing but its words.
      Content words;
      words.text = flatten(node.content);
      words.port = node.content.port;
      node.content = std::move(words);
    }
  }
  const std::string fixedsize = attributes.fixedsize.text_of(object);
  if (fixedsize == "shape" || parse_bool(fixedsize, false)) {
    // A row is about twice as high as a column is wide.
    node.minimum_width = cells(attributes.width.text_of(object), 10);
    node.minimum_height = cells(attributes.height.text_of(object), 5);
  }
  return node;
}

}  // namespace

void read_nodes(const GraphSource& source, const NodeIds& ids, Graph& graph) {
  const NodeAttributes attributes(source);
  for (Agnode_t* const object : ids.nodes()) {
    graph.nodes.add(read_node(source, attributes, object, graph));
  }
}

}  // namespace boxart

#include "dot/read_nodes.h"

#include "dot/attributes.h"
#include "dot/html_label.h"
#include "dot/html_table.h"
#include "dot/label_rules.h"
#include "dot/looks.h"
#include "dot/record_label.h"
#include "dot/shapes.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace boxart::internal {
namespace {

struct NodeAttributes {
  explicit NodeAttributes(const GraphSource& s)
      : rules(s, AGNODE),
        label(s, AGNODE, "label"),
        xlabel(s, AGNODE, "xlabel"),
        shape(s, AGNODE, "shape"),
        style(s, AGNODE, "style"),
        peripheries(s, AGNODE, "peripheries"),
        penwidth(s, AGNODE, "penwidth"),
        sides(s, AGNODE, "sides"),
        skew(s, AGNODE, "skew"),
        distortion(s, AGNODE, "distortion"),
        orientation(s, AGNODE, "orientation"),
        border(s, AGNODE, "border"),
        borderstyle(s, AGNODE, "borderstyle"),
        borderwidth(s, AGNODE, "borderwidth"),
        pointshape(s, AGNODE, "pointshape"),
        pointstyle(s, AGNODE, "pointstyle"),
        group(s, AGNODE, "group"),
        tailport(s, AGEDGE, "tailport"),
        headport(s, AGEDGE, "headport"),
        ordering(s, AGNODE, "ordering"),
        fixedsize(s, AGNODE, "fixedsize"),
        width(s, AGNODE, "width"),
        height(s, AGNODE, "height") {}

  LabelAttributes rules;
  Attribute label;
  Attribute xlabel;
  Attribute shape;
  Attribute style;
  Attribute peripheries;
  Attribute penwidth;
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
  // Of edges
  Attribute tailport;
  Attribute headport;
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
                     const NodeShape& shape,
                     const EscapeNames& names,
                     const LabelRules& rules,
                     RankDirection rank_direction) {
  const std::string owner = "node \"" + std::string(*names.node) + "\"";
  if (value.is_html) {
    HtmlLabel html = html_label(value.text, rules.text, rules.color_scheme);
    if (!html.well_formed) {
      source.log.add("the HTML-like label of " + owner + " is malformed: its text is shown",
                     {.name = "label", .value = value.text});
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
    if (auto record = record_content(value.text, sideways, names, rules.text)) {
      out.content = std::move(*record);
      return out;
    }
    source.log.add("the record label of " + owner + " is malformed: its name is shown",
                   {.name = "label", .value = value.text});
    out.content.text = plain_label("\\N", names, rules.text);
    return out;
  }
  const Value label = shortened(source, value, names, rules, owner);
  out.content.text = plain_label(label.text, names, rules.text);
  return out;
}

NodeShape read_shape(const GraphSource& source,
                     const NodeAttributes& attributes,
                     Agnode_t* object) {
  const std::string name = attributes.shape.text_of(object);
  const auto number = [object](const Attribute& attribute, double fallback) {
    return parse_number(attribute.text_of(object)).value_or(fallback);
  };
  if (name == "polygon") {
    constexpr double most = 1000;
    const double sides = std::clamp(number(attributes.sides, 4), 0.0, most);
    return polygon(static_cast<int>(sides),
                   number(attributes.skew, 0),
                   number(attributes.distortion, 0),
                   number(attributes.orientation, 0));
  }
  const std::optional<NodeShape> shape = parse_shape(name);
  if (!shape) {
    source.log.add("unknown shape \"" + name + "\": a box is drawn", attributes.shape.clue(name));
  }
  return shape.value_or(NodeShape{});
}

/// The border that Graph::Easy's attributes ask for.
std::optional<BorderStyle> read_border_style(const NodeAttributes& attributes, Agnode_t* object) {
  auto style = parse_border_style(attributes.borderstyle.text_of(object));
  if (!style) style = parse_border_style(attributes.border.text_of(object));
  if (style && style->none) return style;
  const auto width = parse_number(attributes.borderwidth.text_of(object));
  return width ? with_border_width(style.value_or(BorderStyle{}), *width) : style;
}

/// Is the node's border left out?
bool is_borderless(const NodeAttributes& attributes, Agnode_t* object) {
  const auto wish = read_border_style(attributes, object);
  return wish ? wish->none : parse_number(attributes.peripheries.text_of(object)) == 0.0;
}

Stroke read_stroke(const NodeAttributes& attributes,
                   Agnode_t* object,
                   const NodeShape& shape,
                   const Style& style) {
  const auto wish = read_border_style(attributes, object);
  if (wish && !wish->none) return wish->stroke;
  constexpr double heavy = 2;  // points; `bold` is as wide
  const double width = parse_number(attributes.penwidth.text_of(object)).value_or(style.line_width);
  const double peripheries = parse_number(attributes.peripheries.text_of(object)).value_or(1);
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
void read_mark(const NodeAttributes& attributes, Agnode_t* object, Node& node) {
  const std::string shape = attributes.pointshape.text_of(object);
  const std::string style = attributes.pointstyle.text_of(object);
  if (shape.empty() && style.empty()) return;
  const auto mark = parse_point(shape, style);
  if (!mark) node.visible = false;
  node.mark = mark.value_or(PointMark::Dot);
}

bool has_port(const Content& content, const std::string& port) {
  return content.port == port || std::ranges::any_of(content.parts, [&](const Content& part) {
           return has_port(part, port);
         });
}

/// Does an edge lead to one of the parts of the node, by `node:port`?
bool is_part_joined(const GraphSource& source,
                    const NodeAttributes& attributes,
                    Agnode_t* object,
                    const Content& content) {
  const auto joins = [&](const Attribute& attribute, Agedge_t* edge) {
    const std::string port = attribute.text_of(edge);
    const std::string field = port.substr(0, port.find(':'));
    return !field.empty() && content.port != field && has_port(content, field);
  };
  for (Agedge_t* edge = agfstedge(source.root, object); edge != nullptr;
       edge = agnxtedge(source.root, edge, object)) {
    if (agtail(edge) == object && joins(attributes.tailport, edge)) return true;
    if (aghead(edge) == object && joins(attributes.headport, edge)) return true;
  }
  return false;
}

/// A table without a border all around is nothing but its words. If an edge leads to a part of it,
/// though, it is a box: at bare words nobody could tell to which of them.
void strip_to_words(const GraphSource& source,
                    const NodeAttributes& attributes,
                    Agnode_t* object,
                    Node& node) {
  if (node.content.parts.empty()) return;
  if (is_part_joined(source, attributes, object, node.content)) {
    node.kind = Node::Kind::Box;
    return;
  }
  Content words;
  words.text = flatten(node.content);
  words.port = node.content.port;
  node.content = std::move(words);
}

Node read_node(const GraphSource& source,
               const NodeAttributes& attributes,
               Agnode_t* object,
               const Graph& graph) {
  Node node{.name = source.name_of(object)};
  const EscapeNames names{.node = node.name, .graph = graph.name};
  const NodeShape shape = read_shape(source, attributes, object);
  const Style style = parse_style(attributes.style.text_of(object));
  const Value value = attributes.label.value_of(object);
  const LabelRules rules = attributes.rules.of(object);

  node.kind = shape.kind;
  node.corners = read_corners(shape, style);
  node.stroke = read_stroke(attributes, object, shape, style);
  node.visible = !style.invisible && shape.is_visible;
  node.group = attributes.group.text_of(object);
  const std::string ordering = attributes.ordering.text_of(object);
  node.keeps_out_order = graph.keeps_out_order || ordering == "out";
  node.keeps_in_order = graph.keeps_in_order || ordering == "in";
  EscapeNames xlabel_names = names;
  xlabel_names.label = value.text;
  node.xlabel = source.label_of(
      attributes.xlabel.value_of(object), xlabel_names, "node \"" + node.name + "\"", rules.text);
  if (node.kind == Node::Kind::Point) {
    read_mark(attributes, object, node);
  } else {
    NodeLabel label = read_label(source, value, shape, names, rules, graph.rank_direction);
    node.content = std::move(label.content);
    if (node.kind == Node::Kind::Plain && label.bordered) {
      node.kind = Node::Kind::Box;
      if (label.rounded) node.corners = Corner::Round;
      if (node.stroke.dash == Dash::Solid) node.stroke.dash = label.dash;
    } else if (shape.is_underlined) {
      // A line below nothing would be nothing at all.
      if (flatten(node.content).empty()) node.kind = Node::Kind::Box;
      underline(node.content.text);
    } else if (node.kind == Node::Kind::Box && !shape.is_record &&
               is_borderless(attributes, object) && !label.bordered &&
               !flatten(node.content).empty()) {
      // An empty label without a border would be nothing at all; it keeps its box.
      node.kind = Node::Kind::Plain;
    }
    if (node.kind == Node::Kind::Plain) strip_to_words(source, attributes, object, node);
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
  std::optional<LooksReader> looks;
  if (source.looks) looks.emplace(source, AGNODE);
  for (Agnode_t* const object : ids.nodes()) {
    Node node = read_node(source, attributes, object, graph);
    if (looks) {
      const EscapeNames names{.node = node.name, .graph = graph.name};
      node.paint = looks->paint_of_node(object, node.kind == Node::Kind::Point);
      if (!node.paint.line) node.paint.line = node.content.line_color;
      looks->dress(node.content, object, names);
      looks->dress(node.xlabel, object, names);
    }
    graph.nodes.add(std::move(node));
  }
}

}  // namespace boxart::internal

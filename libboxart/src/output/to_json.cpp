#include "output/to_json.h"

#include "base/color.h"
#include "output/detail/markup.h"
#include "text/bidi.h"
#include "text/utf8.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace boxart::internal {

namespace {

void append_string(std::string& json, std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  json += '"';
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    const char32_t c = point.value;
    at += point.length;
    // Names are as the graph has them, but nothing in them may reach a terminal as a command.
    const bool is_control = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
    if (c == '"' || c == '\\') {
      json += '\\';
      json += static_cast<char>(c);
    } else if (is_control || (c >= 0x80 && is_bidi_control(c))) {
      json += "\\u";
      for (const unsigned shift : {12U, 8U, 4U, 0U})
        json += digits[c >> shift & 0xfU];
    } else {
      append_utf8(json, c);
    }
  }
  json += '"';
}

Color color_of(Layout::Color color) {
  const auto part = [color](unsigned shift) {
    return static_cast<std::uint8_t>(color >> shift & 0xFFU);
  };
  return {.red = part(16), .green = part(8), .blue = part(0)};
}

/// Writes the members of one object, with commas where they belong.
class ObjectWriter {
 public:
  /// What is written may be handed on to `rows` after each object in it.
  explicit ObjectWriter(std::string& json, RowBuffer* rows = nullptr) : json_(json), rows_(rows) {
    json_ += '{';
  }

  void text(std::string_view name, std::string_view value) {
    key(name);
    append_string(json_, value);
  }
  void number(std::string_view name, int value) {
    key(name);
    json_ += std::to_string(value);
  }
  void flag(std::string_view name, bool value) {
    key(name);
    json_ += value ? "true" : "false";
  }
  void null(std::string_view name) {
    key(name);
    json_ += "null";
  }
  void rect(const Layout::Rectangle& rect) {
    number("x", rect.x);
    number("y", rect.y);
    number("width", rect.width);
    number("height", rect.height);
  }
  void stroke(Layout::Weight weight, Layout::Dash dash) {
    constexpr std::array<std::string_view, 3> weights{"light", "heavy", "double"};
    constexpr std::array<std::string_view, 9> dashes{"solid",
                                                     "dashed",
                                                     "dotted",
                                                     "dot-dash",
                                                     "dot-dot-dash",
                                                     "double-dash",
                                                     "wave",
                                                     "broad",
                                                     "wide"};
    text("weight", weights[static_cast<std::size_t>(weight)]);
    text("dash", dashes[static_cast<std::size_t>(dash)]);
  }
  void color(std::string_view name, std::optional<Layout::Color> color) {
    if (color) {
      text(name, hex(color_of(*color)));
    } else {
      null(name);
    }
  }
  void corners(std::string_view name, const Layout::Node& node) {
    constexpr std::array<std::string_view, 5> names{
        "square", "round", "cut", "diamond", "filled diamond"};
    key(name);
    json_ += '[';
    bool first = true;
    for (const Layout::Corner corner :
         {node.top_left, node.top_right, node.bottom_left, node.bottom_right}) {
      if (!first) json_ += ", ";
      first = false;
      append_string(json_, names[static_cast<std::size_t>(corner)]);
    }
    json_ += ']';
  }
  void label(std::string_view name, const Layout::Lines& lines) {
    key(name);
    json_ += '[';
    bool first = true;
    for (const std::string& line : lines) {
      if (!first) json_ += ", ";
      first = false;
      append_string(json_, line);
    }
    json_ += ']';
  }
  void points(std::string_view name, const std::vector<Layout::Cell>& points) {
    key(name);
    json_ += '[';
    bool first = true;
    for (const Layout::Cell p : points) {
      if (!first) json_ += ", ";
      first = false;
      json_ += '[' + std::to_string(p.x) + ", " + std::to_string(p.y) + ']';
    }
    json_ += ']';
  }
  /// An array with an object for each item, on a line of its own, that `write` fills.
  template <typename Items, typename Write>
  void objects(std::string_view name, const Items& items, const Write& write) {
    key(name);
    json_ += '[';
    bool first = true;
    for (const auto& item : items) {
      json_ += first ? "\n  " : ",\n  ";
      first = false;
      ObjectWriter object(json_);
      write(object, item);
      object.end();
      if (rows_ != nullptr) rows_->finish_row();
    }
    json_ += ']';
  }
  void end() { json_ += '}'; }

 private:
  void key(std::string_view name) {
    if (!first_) json_ += ", ";
    first_ = false;
    append_string(json_, name);
    json_ += ": ";
  }

  std::string& json_;
  RowBuffer* rows_;
  bool first_ = true;
};

std::string_view arrow_name(Layout::Arrow head) {
  constexpr std::array<std::string_view, 9> names{
      "none", "normal", "open", "dot", "odot", "diamond", "odiamond", "box", "obox"};
  return names[static_cast<std::size_t>(head)];
}

std::string_view direction_name(Layout::Ranks direction) {
  constexpr std::array<std::string_view, 4> names{"TB", "LR", "BT", "RL"};
  return names[static_cast<std::size_t>(direction)];
}

/// The name of a frame, or null for none.
void write_frame_name(ObjectWriter& object, std::string_view key, const Layout& layout, int frame) {
  if (frame < 0) {
    object.null(key);
  } else {
    object.text(key, layout.frames[static_cast<std::size_t>(frame)].name);
  }
}

const std::string& name_of(const Layout& layout, int node) {
  return layout.nodes[static_cast<std::size_t>(node)].name;
}

std::string side_letters(const Layout::Field& field) {
  std::string letters;
  if (field.north) letters += 'n';
  if (field.east) letters += 'e';
  if (field.south) letters += 's';
  if (field.west) letters += 'w';
  return letters;
}

void write_node(ObjectWriter& object, const Layout& layout, const Layout::Node& node) {
  constexpr std::array<std::string_view, 3> kinds{"box", "plain", "point"};
  object.text("name", node.name);
  object.rect(node.place);
  object.text("kind", kinds[static_cast<std::size_t>(node.kind)]);
  object.corners("corners", node);
  object.stroke(node.weight, node.dash);
  object.color("color", node.color);
  object.color("fill", node.fill);
  object.flag("visible", node.visible);
  write_frame_name(object, "frame", layout, node.frame);
  object.objects("fields", node.fields, [](ObjectWriter& part, const Layout::Field& field) {
    part.rect(field.place);
    part.label("label", field.label);
    part.text("port", field.port);
    part.text("lines", side_letters(field));
  });
}

void write_frame(ObjectWriter& object, const Layout& layout, const Layout::Frame& frame) {
  object.text("name", frame.name);
  write_frame_name(object, "parent", layout, frame.parent);
  object.rect(frame.place);
  object.label("title", frame.title);
  object.color("color", frame.color);
  object.color("fill", frame.fill);
  object.flag("visible", frame.visible);
}

void write_edge(ObjectWriter& object, const Layout& layout, const Layout::Edge& edge) {
  object.number("number", edge.number);
  object.text("tail", name_of(layout, edge.tail));
  object.text("head", name_of(layout, edge.head));
  object.text("tail_arrow", arrow_name(edge.tail_arrow));
  object.text("head_arrow", arrow_name(edge.head_arrow));
  object.stroke(edge.weight, edge.dash);
  object.color("color", edge.color);
  object.flag("round", edge.round);
  object.number("net", edge.net);
  object.points("points", edge.points);
}

/// An edge goes by its number, as its names may be those of several.
void write_label(ObjectWriter& object, const Layout& layout, const Layout::Label& label) {
  constexpr std::array<std::string_view, 7> kinds{
      "label", "xlabel", "headlabel", "taillabel", "node xlabel", "graph label", "title"};
  object.rect(label.place);
  object.label("text", label.text);
  object.text("kind", kinds[static_cast<std::size_t>(label.kind)]);
  if (label.edge < 0) {
    object.null("edge");
  } else {
    object.number("edge", layout.edges[static_cast<std::size_t>(label.edge)].number);
  }
  if (label.node < 0) {
    object.null("node");
  } else {
    object.text("node", name_of(layout, label.node));
  }
  write_frame_name(object, "frame", layout, label.frame);
}

}  // namespace

void to_json(const Layout& layout, RowBuffer& rows) {
  ObjectWriter object(rows.text(), &rows);
  object.text("name", layout.name);
  object.flag("directed", layout.directed);
  object.text("rankdir", direction_name(layout.ranks));
  object.number("width", layout.width);
  object.number("height", layout.height);
  object.objects("nodes", layout.nodes, [&](ObjectWriter& part, const Layout::Node& node) {
    write_node(part, layout, node);
  });
  object.objects("frames", layout.frames, [&](ObjectWriter& part, const Layout::Frame& frame) {
    write_frame(part, layout, frame);
  });
  object.objects("edges", layout.edges, [&](ObjectWriter& part, const Layout::Edge& edge) {
    write_edge(part, layout, edge);
  });
  object.objects("labels", layout.labels, [&](ObjectWriter& part, const Layout::Label& label) {
    write_label(part, layout, label);
  });
  object.end();
}

}  // namespace boxart::internal

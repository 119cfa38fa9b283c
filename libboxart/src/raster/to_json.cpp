#include "raster/to_json.h"

#include "raster/markup.h"
#include "text/bidi.h"
#include "text/utf8.h"

#include <array>
#include <cstddef>
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

/// Writes the members of one object, with commas where they belong.
class ObjectWriter {
 public:
  explicit ObjectWriter(std::string& json) : json_(json) { json_ += '{'; }

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
  void rect(const Rect& rect) {
    number("x", rect.x);
    number("y", rect.y);
    number("width", rect.width);
    number("height", rect.height);
  }
  void stroke(const Stroke& stroke) {
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
    text("weight", weights[static_cast<std::size_t>(stroke.weight)]);
    text("dash", dashes[static_cast<std::size_t>(stroke.dash)]);
  }
  void color(std::string_view name, std::optional<Color> color) {
    if (color) {
      text(name, hex(*color));
    } else {
      null(name);
    }
  }
  void corners(std::string_view name, const Corners& corners) {
    constexpr std::array<std::string_view, 6> names{
        "square", "round", "round", "cut", "diamond", "filled diamond"};
    key(name);
    json_ += '[';
    bool first = true;
    for (const Corner corner :
         {corners.top_left, corners.top_right, corners.bottom_left, corners.bottom_right}) {
      if (!first) json_ += ", ";
      first = false;
      append_string(json_, names[static_cast<std::size_t>(corner)]);
    }
    json_ += ']';
  }
  void label(std::string_view name, const Label& label) {
    key(name);
    json_ += '[';
    bool first = true;
    for (const LabelLine& line : label.lines) {
      if (!first) json_ += ", ";
      first = false;
      append_string(json_, line.text);
    }
    json_ += ']';
  }
  void points(std::string_view name, const std::vector<Point>& points) {
    key(name);
    json_ += '[';
    bool first = true;
    for (const Point p : points) {
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
  bool first_ = true;
};

std::string_view arrow_name(ArrowHead head) {
  constexpr std::array<std::string_view, 9> names{
      "none", "normal", "open", "dot", "odot", "diamond", "odiamond", "box", "obox"};
  return names[static_cast<std::size_t>(head)];
}

std::string_view direction_name(RankDirection direction) {
  constexpr std::array<std::string_view, 4> names{"TB", "LR", "BT", "RL"};
  return names[static_cast<std::size_t>(direction)];
}

/// The name of a cluster, or null for none.
void write_cluster(ObjectWriter& object,
                   std::string_view key,
                   const Graph& graph,
                   ClusterId cluster) {
  if (cluster == none<ClusterId>) {
    object.null(key);
  } else {
    object.text(key, graph.clusters[cluster].name);
  }
}

std::string side_letters(Sides sides) {
  std::string letters;
  for (const auto& [side, letter] : {std::pair{Side::North, 'n'},
                                     std::pair{Side::East, 'e'},
                                     std::pair{Side::South, 's'},
                                     std::pair{Side::West, 'w'}}) {
    if (has(sides, side)) letters += letter;
  }
  return letters;
}

void write_box(ObjectWriter& object, const Graph& graph, const Box& box) {
  constexpr std::array<std::string_view, 3> kinds{"box", "plain", "point"};
  object.text("name", graph.nodes[box.node].name);
  object.rect(box.rect);
  object.text("kind", kinds[static_cast<std::size_t>(box.kind)]);
  object.corners("corners", box.corners);
  object.stroke(box.stroke);
  object.color("color", box.paint.line);
  object.color("fill", box.paint.fill);
  object.flag("visible", box.visible);
  write_cluster(object, "frame", graph, box.cluster);
  object.objects("fields", box.fields, [](ObjectWriter& part, const Field& field) {
    part.rect(field.rect);
    part.label("label", field.label);
    part.text("port", field.port);
    part.text("lines", side_letters(field.lines));
  });
}

void write_frame(ObjectWriter& object, const Graph& graph, const Frame& frame) {
  object.text("name", graph.clusters[frame.cluster].name);
  write_cluster(object, "parent", graph, frame.parent);
  object.rect(frame.rect);
  object.label("title", frame.title);
  object.color("color", frame.paint.line);
  object.color("fill", frame.paint.fill);
  object.flag("visible", frame.visible);
}

void write_line(ObjectWriter& object, const Graph& graph, const Line& line) {
  const Edge& edge = graph.edges[line.edge];
  object.text("tail", graph.nodes[edge.tail].name);
  object.text("head", graph.nodes[edge.head].name);
  object.text("tail_arrow", arrow_name(line.tail_arrow));
  object.text("head_arrow", arrow_name(line.head_arrow));
  object.stroke(line.stroke);
  object.color("color", line.paint.line);
  object.flag("round", line.round);
  object.number("net", line.net);
  object.points("points", line.points);
}

}  // namespace

std::string to_json(const Drawing& drawing, const Graph& graph) {
  std::string json;
  ObjectWriter object(json);
  object.text("name", graph.name);
  object.flag("directed", graph.directed);
  object.text("rankdir", direction_name(graph.rank_direction));
  object.number("width", drawing.size.width);
  object.number("height", drawing.size.height);
  object.objects("nodes", drawing.boxes, [&](ObjectWriter& part, const Box& box) {
    write_box(part, graph, box);
  });
  object.objects("frames", drawing.frames, [&](ObjectWriter& part, const Frame& frame) {
    write_frame(part, graph, frame);
  });
  object.objects("edges", drawing.lines, [&](ObjectWriter& part, const Line& line) {
    write_line(part, graph, line);
  });
  object.objects("labels", drawing.texts, [](ObjectWriter& part, const Text& text) {
    part.rect(text.rect);
    part.label("text", text.label);
  });
  object.end();
  return json;
}

}  // namespace boxart::internal

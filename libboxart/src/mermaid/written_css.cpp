#include "mermaid/written_css.h"

#include "mermaid/written_text.h"

#include <optional>
#include <string_view>

namespace boxart::internal {
namespace {

std::string hex(const Color& color) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out = "#";
  for (const std::uint8_t part : {color.red, color.green, color.blue}) {
    out += digits[part / 16];
    out += digits[part % 16];
  }
  return out;
}

class Css {
 public:
  void add(std::string_view property, std::string_view value) {
    if (!text_.empty()) text_ += ',';
    text_ += property;
    text_ += ':';
    text_ += value;
  }
  void add(std::string_view property, const std::optional<Color>& color) {
    if (color) add(property, hex(*color));
  }
  /// Dots are shorter than the gaps between them.
  void add_dashes(const Stroke& stroke) {
    if (stroke.dash == Dash::Solid) return;
    add("stroke-dasharray", stroke.dash == Dash::Dotted ? "1 3" : "5 5");
  }
  std::string take() { return std::move(text_); }

 private:
  std::string text_{};
};

}  // namespace

std::string css_of(const Node& node) {
  Css css;
  if (!node.visible) return "fill:none,stroke:none,color:transparent";
  // A point has one colour.
  css.add("fill", node.kind == Node::Kind::Point ? node.paint.line : node.paint.fill);
  css.add("stroke", node.paint.line);
  css.add("color", color_of(text_of(node.content)));
  if (node.kind == Node::Kind::Box) {
    if (node.stroke.weight == Weight::Heavy) css.add("stroke-width", "3px");
    css.add_dashes(node.stroke);
  }
  return css.take();
}

std::string css_of(const Edge& edge) {
  Css css;
  if (!edge.visible) return {};
  css.add("stroke", edge.paint.line);
  css.add("color", color_of(edge.label));
  // What is dashed and no more has a link of its own, -.->.
  if (edge.stroke.dash == Dash::Dotted || edge.stroke.weight != Weight::Light) {
    css.add_dashes(edge.stroke);
  }
  return css.take();
}

std::string css_of(const Cluster& frame) {
  if (!frame.visible) return "fill:none,stroke:none";
  Css css;
  css.add("fill", frame.paint.fill);
  css.add("stroke", frame.paint.line);
  css.add("color", color_of(frame.label));
  return css.take();
}

}  // namespace boxart::internal

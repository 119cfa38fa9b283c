#include "resolve/style_reader.h"

#include "resolve/attributes.h"
#include "resolve/colors.h"
#include "resolve/links.h"
#include "text/entities.h"

#include <string_view>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

constexpr Color light_grey{.red = 211, .green = 211, .blue = 211};

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// Bold and italic, as a font's name tells: `Helvetica-Bold`, `Times Italic`.
TextStyle font_style(std::string_view name) {
  TextStyle style;
  style.bold = has(name, "Bold") || has(name, "bold");
  style.italic =
      has(name, "Italic") || has(name, "italic") || has(name, "Oblique") || has(name, "oblique");
  return style;
}

/// The words of Graph::Easy's `textstyle`; nothing here can draw an overline.
void add_words(std::string_view words, TextStyle& style) {
  if (has(words, "bold")) style.bold = true;
  if (has(words, "italic")) style.italic = true;
  if (has(words, "underline")) style.underline = true;
  if (has(words, "line-through")) style.strike = true;
}

}  // namespace

StyleReader::StyleReader(const TextSource& source, OwnerKind kind)
    : source_(source),
      kind_(kind),
      color_(source, kind, "color"),
      fillcolor_(source, kind, "fillcolor"),
      bgcolor_(source, kind, "bgcolor"),
      pencolor_(source, kind, "pencolor"),
      fontcolor_(source, kind, "fontcolor"),
      labelfontcolor_(source, kind, "labelfontcolor"),
      colorscheme_(source, kind, "colorscheme"),
      style_(source, kind, "style"),
      fontname_(source, kind, "fontname"),
      labelfontname_(source, kind, "labelfontname"),
      textstyle_(source, kind, "textstyle"),
      url_(source, kind, "URL"),
      href_(source, kind, "href"),
      label_url_(source, kind, "labelURL"),
      label_href_(source, kind, "labelhref"),
      end_url_({source, kind, "tailURL"}, {source, kind, "headURL"}),
      end_href_({source, kind, "tailhref"}, {source, kind, "headhref"}) {}

std::optional<Color> StyleReader::color_of(Owner owner, const Attribute& attribute) const {
  const std::string value = attribute.text_of(owner);
  if (value.empty()) return std::nullopt;
  const ColorValue read = parse_color(value, colorscheme_.text_of(owner));
  if (!read.known) {
    source_.log.add(
        Code::UnknownColor, "unknown colour \"" + value + "\"", attribute.locator(owner));
  }
  return read.color;
}

bool StyleReader::is_filled(Owner owner) const {
  return parse_style(style_.text_of(owner)).filled;
}

std::optional<Color> StyleReader::fill_of(Owner owner) const {
  if (!fillcolor_.text_of(owner).empty()) return color_of(owner, fillcolor_);
  if (!color_.text_of(owner).empty()) return color_of(owner, color_);
  return light_grey;
}

Paint StyleReader::paint_of_node(Owner node, bool is_point) const {
  Paint paint{.line = color_of(node, color_)};
  if (is_point) {
    if (const auto fill = color_of(node, fillcolor_)) paint.line = fill;
  } else if (is_filled(node)) {
    paint.fill = fill_of(node);
  }
  return paint;
}

Paint StyleReader::paint_of_edge(Owner edge) const {
  const std::string& value = color_.text_of(edge);
  const ColorValue read = parse_colors(value, colorscheme_.text_of(edge)).first;
  if (!read.known) {
    source_.log.add(Code::UnknownColor, "unknown colour \"" + value + "\"", color_.locator(edge));
  }
  return {.line = read.color};
}

Paint StyleReader::paint_of_cluster(Owner cluster) const {
  Paint paint;
  paint.line = color_of(cluster, pencolor_.text_of(cluster).empty() ? color_ : pencolor_);
  const bool has_own = !fillcolor_.text_of(cluster).empty() || !color_.text_of(cluster).empty();
  const bool has_background = !bgcolor_.text_of(cluster).empty();
  if (is_filled(cluster) && (has_own || !has_background)) {
    paint.fill = fill_of(cluster);
  } else {
    paint.fill = color_of(cluster, bgcolor_);
  }
  return paint;
}

Paint StyleReader::paint_of_graph(Owner graph) const {
  return {.fill = color_of(graph, bgcolor_)};
}

TextStyle StyleReader::style_of(Owner owner) const {
  TextStyle style = font_style(fontname_.text_of(owner));
  add_words(textstyle_.text_of(owner), style);
  style.color = color_of(owner, fontcolor_);
  return style;
}

TextStyle StyleReader::end_style_of(Owner edge) const {
  const std::string font = labelfontname_.text_of(edge);
  const bool has_color = !labelfontcolor_.text_of(edge).empty();
  TextStyle style = font_style(font.empty() ? fontname_.text_of(edge) : font);
  add_words(textstyle_.text_of(edge), style);
  style.color = color_of(edge, has_color ? labelfontcolor_ : fontcolor_);
  return style;
}

std::string StyleReader::checked_link(const std::string& url,
                                      const EscapeNames& names,
                                      Locator locator) const {
  const std::string resolved = decode_entities(replace_names(url, names));
  std::string link = safe_link(resolved);
  if (link.empty()) {
    source_.log.add(Code::NoLink, "no link is made to \"" + resolved + "\"", std::move(locator));
  }
  return link;
}

std::string StyleReader::link_of(Owner owner,
                                 std::initializer_list<const Attribute*> attributes,
                                 const EscapeNames& names) const {
  for (const Attribute* const attribute : attributes) {
    const std::string url = attribute->text_of(owner);
    if (!url.empty()) return checked_link(url, names, attribute->locator(owner));
  }
  return {};
}

void StyleReader::apply_style(Label& label, Owner owner, const EscapeNames& names) const {
  if (label.empty()) return;
  set_base_style(label, style_of(owner));
  // Only edges have the first two of these.
  label.link = label.link.empty()
                   ? link_of(owner, {&label_url_, &label_href_, &url_, &href_}, names)
                   : checked_link(label.link, names, {.owner = source_.name_of(kind_, owner)});
}

void StyleReader::apply_style(Content& content, Owner node, const EscapeNames& names) const {
  std::vector<Content*> stack{&content};
  while (!stack.empty()) {
    Content* const part = stack.back();
    stack.pop_back();
    apply_style(part->text, node, names);
    for (Content& inner : part->parts)
      stack.push_back(&inner);
  }
}

void StyleReader::apply_end_style(Label& label,
                                  Owner edge,
                                  const EscapeNames& names,
                                  EdgeEnd end) const {
  if (label.empty()) return;
  set_base_style(label, end_style_of(edge));
  label.link = link_of(edge, {&end_url_[end], &end_href_[end], &url_, &href_}, names);
}

}  // namespace boxart::internal

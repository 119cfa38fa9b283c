#include "output/to_html.h"

#include "output/detail/markup.h"
#include "output/detail/pieces.h"
#include "output/ink.h"
#include "text/bidi.h"
#include "text/grapheme.h"
#include "text/utf8.h"
#include "text/width.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace boxart::internal {

namespace {

// Fonts draw their lines about 1.16 em high; a little less, and those of two rows meet.
constexpr std::string_view line_height = "1.15";

/// Monospaced fonts have these, all of one width.
bool is_in_every_font(std::string_view cluster) {
  const CodePoint point = decode(cluster, 0);
  if (point.length != cluster.size()) return false;
  return point.value < 0x7F || (point.value >= 0x2500 && point.value <= 0x257F);
}

std::string style_of(const Appearance& appearance) {
  std::string style;
  const auto add = [&style](std::string_view name, std::string_view value) {
    if (!style.empty()) style += ';';
    style += name;
    style += ':';
    style += value;
  };
  if (appearance.style.color) add("color", hex(*appearance.style.color));
  if (appearance.background) add("background", hex(*appearance.background));
  if (appearance.style.bold) add("font-weight", "bold");
  if (appearance.style.italic) add("font-style", "italic");
  const std::string lines = text_decoration(appearance.style);
  if (!lines.empty()) add("text-decoration", lines);
  return style;
}

/// `text`, which is escaped already, in an element of `cells` cells.
std::string fixed(const std::string& text, int cells) {
  std::string out = "<span style=\"display:inline-block;vertical-align:top;height:";
  out += line_height;
  out += "em;width:" + std::to_string(cells) + "ch\">";
  return out + text + "</span>";
}

std::string fixed_cells(std::string_view text, const TextRules& rules) {
  // Letters that are joined, or turned round, must not be parted.
  if (has_right_to_left(text)) return fixed(escaped(text), text_width(text, rules.widths));
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = next_cluster(text, at);
    const std::string_view cluster = text.substr(at, end - at);
    at = end;
    if (is_in_every_font(cluster)) {
      out += escaped(cluster);
      continue;
    }
    out += fixed(escaped(cluster), cluster_width(cluster, rules.widths));
  }
  return out;
}

std::string element(const Piece& piece, const TextRules& rules) {
  const std::string text = fixed_cells(piece.text, rules);
  const std::string style = style_of(piece.appearance);
  const std::string attribute = style.empty() ? "" : " style=\"" + style + '"';
  if (!piece.appearance.link.empty()) {
    return "<a href=\"" + escaped(piece.appearance.link) + '"' + attribute + '>' + text + "</a>";
  }
  return style.empty() ? text : "<span" + attribute + '>' + text + "</span>";
}

}  // namespace

void to_html(const Canvas& canvas, const TextRules& rules, RowBuffer& rows) {
  const InkExtent extent = ink_extent(canvas);
  if (extent.first_row == extent.end_row) return;
  std::string& html = rows.text();
  html += "<pre class=\"boxart\" style=\"font-family:monospace;line-height:";
  html += line_height;
  html += "\">";
  for (std::size_t y = extent.first_row; y < extent.end_row; ++y) {
    int column = extent.left;
    for (const Piece& piece : row_pieces(canvas.rows()[y], extent.left, CharSet::Unicode, rules)) {
      html.append(static_cast<std::size_t>(piece.x - column), ' ');
      html += element(piece, rules);
      column = piece.x + piece.width;
    }
    html += '\n';
    rows.finish_row();
  }
  html += "</pre>\n";
}

}  // namespace boxart::internal

#include "output/to_html.h"

#include "output/detail/markup.h"
#include "output/detail/pieces.h"
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

/// Appends `text`, which is escaped already, in an element of `cells` cells.
void append_fixed(std::string& html, std::string_view text, int cells) {
  html += "<span style=\"display:inline-block;vertical-align:top;height:";
  html += line_height;
  html += "em;width:" + std::to_string(cells) + "ch\">";
  html += text;
  html += "</span>";
}

/// The bytes from `at` on that are lines and boxes: clusters of their own, in every font.
std::size_t lines_from(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end + 2 < text.size() && text[end] == '\xE2' && (text[end + 1] | 1) == '\x95')
    end += 3;
  // What comes after the last of them may belong to it.
  return end == at || end == text.size() ? end - at : end - at - 3;
}

void append_cells(std::string& html, std::string_view text, const TextRules& rules) {
  // Letters that are joined, or turned round, must not be parted.
  if (has_right_to_left(text)) {
    append_fixed(html, escaped(text), text_width(text, rules.widths));
    return;
  }
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t lines = lines_from(text, at); lines > 0) {
      html += text.substr(at, lines);
      at += lines;
      continue;
    }
    const std::size_t end = next_cluster(text, at);
    const std::string_view cluster = text.substr(at, end - at);
    at = end;
    if (is_in_every_font(cluster)) {
      html += escaped(cluster);
      continue;
    }
    append_fixed(html, escaped(cluster), cluster_width(cluster, rules.widths));
  }
}

void append_element(std::string& html, const Piece& piece, const TextRules& rules) {
  if (piece.appearance.plain()) return append_cells(html, piece.text, rules);
  const std::string style = style_of(piece.appearance);
  const bool is_link = !piece.appearance.link.empty();
  html += is_link ? "<a href=\"" + escaped(piece.appearance.link) + '"' : std::string("<span");
  if (!style.empty()) html += " style=\"" + style + '"';
  html += '>';
  append_cells(html, piece.text, rules);
  html += is_link ? "</a>" : "</span>";
}

}  // namespace

void to_html(const Painting& painting, const TextRules& rules, RowBuffer& rows) {
  const int left = painting.extent().left;
  if (painting.extent().empty()) return;
  std::string& html = rows.text();
  html += "<pre class=\"boxart\" style=\"font-family:monospace;line-height:";
  html += line_height;
  html += "\">";
  painting.for_each_row(true, [&](int, const Row& row) {
    int column = left;
    for (const Piece& piece : row_pieces(row, left, CharSet::Unicode, rules)) {
      html.append(static_cast<std::size_t>(piece.x - column), ' ');
      append_element(html, piece, rules);
      column = piece.x + piece.width;
    }
    html += '\n';
    rows.finish_row();
  });
  html += "</pre>\n";
}

}  // namespace boxart::internal

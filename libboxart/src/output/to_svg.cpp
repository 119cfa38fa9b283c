#include "output/to_svg.h"

#include "output/detail/markup.h"
#include "output/detail/palette.h"
#include "output/detail/pieces.h"
#include "output/detail/svg_cells.h"
#include "output/ink.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string_view>
#include <vector>

namespace boxart::internal {

namespace {

constexpr double font_size = 15;  // 0.6 em, as wide as monospaced fonts are, are 9 units
constexpr double baseline = 13.5;
constexpr double light_width = 1.25;
constexpr double heavy_width = 2.75;

/// The path data of one colour ("" for the default) and width (0: filled).
using Paths = std::map<std::pair<std::string, double>, std::string>;

/// Of several blanks in a row, viewers keep one: the others become no-break spaces.
std::string kept_blanks(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == ' ' && !out.empty() && (out.back() == ' ' || out.ends_with("\u00A0"))) {
      out += "\u00A0";
    } else {
      out += c;
    }
  }
  return out;
}

/// Gathers the picture row by row: backgrounds below, paths, texts on top.
class Picture {
 public:
  Picture(const TextRules& rules, const InkExtent& extent) : rules_(rules), extent_(extent) {}

  void add_area(const Area& area) {
    const double aside = area.has_border ? 0.5 : 0;
    const Rect& rect = area.rect;
    // Blank columns and rows at the rim of the canvas are left out.
    const double left = std::max(0.0, rect.x - aside - extent_.left) * svg_cell_width;
    const double right = (rect.right() + aside - extent_.left) * svg_cell_width;
    const auto row = [&](double y) {
      const double rows = static_cast<double>(extent_.end_row - extent_.first_row);
      return std::clamp(y - static_cast<double>(extent_.first_row), 0.0, rows) * svg_cell_height;
    };
    const double top = row(rect.y - aside);
    const double bottom = row(rect.bottom() + aside);
    backgrounds_ += "<rect x=\"" + svg_number(left) + "\" y=\"" + svg_number(top) + "\" width=\"" +
                    svg_number(right - left) + "\" height=\"" + svg_number(bottom - top) +
                    "\" fill=\"" + hex(area.color) + '"';
    if (area.round) {
      backgrounds_ += " rx=\"" + svg_number(svg_cell_width / 2) + "\" ry=\"" +
                      svg_number(svg_cell_height / 2) + '"';
    }
    backgrounds_ += "/>\n";
  }

  void add_row(const Canvas::Row& row, std::size_t y) {
    const double top = static_cast<double>(y - extent_.first_row) * svg_cell_height;
    const std::vector<Fill> fills = visible_fills(row.fills);
    add_cells(row, fills, top);
    // The texts alone, with what makes them readable.
    Canvas::Row texts{.texts = row.texts, .fills = row.fills};
    for (const Piece& piece : row_pieces(texts, extent_.left, CharSet::Unicode, rules_))
      add_text(piece, top);
  }

  std::string take(int columns) {
    const double width = columns * svg_cell_width;
    const double height =
        static_cast<double>(extent_.end_row - extent_.first_row) * svg_cell_height;
    std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"boxart\" width=\"" +
                      svg_number(width) + "\" height=\"" + svg_number(height) +
                      "\" viewBox=\"0 0 " + svg_number(width) + ' ' + svg_number(height) + "\">\n";
    svg += backgrounds_;
    for (const auto& [appearance, data] : paths_)
      svg += path(
          appearance.first.empty() ? "currentColor" : appearance.first, appearance.second, data);
    if (!texts_.empty()) {
      svg += "<g font-family=\"monospace\" font-size=\"" + svg_number(font_size) +
             "\" fill=\"currentColor\">\n" + texts_ + "</g>\n";
    }
    return svg + "</svg>\n";
  }

 private:
  static std::string path(const std::string& color, double width, const std::string& data) {
    std::string text = "<path d=\"" + data;
    if (width == 0) return text + "\" fill=\"" + color + "\"/>\n";
    return text + "\" fill=\"none\" stroke=\"" + color + "\" stroke-width=\"" + svg_number(width) +
           "\"/>\n";
  }

  double left_of(int column) const { return (column - extent_.left) * svg_cell_width; }

  void add_cells(const Canvas::Row& row, const std::vector<Fill>& fills, double top) {
    auto fill = fills.begin();
    for (const auto& [number, block] : row.blocks) {
      int x = number * Canvas::block_cells;
      for (const Cell& cell : block) {
        if (!cell.empty()) {
          while (fill != fills.end() && fill->x + fill->width <= x)
            ++fill;
          const bool on_fill = fill != fills.end() && fill->x <= x;
          std::string color;
          if (cell.has_color) {
            color = hex(cell.color);
          } else if (on_fill) {
            color = hex(readable_on(fill->color));
          }
          add_cell(cell, color, left_of(x), top);
        }
        ++x;
      }
    }
  }

  void add_cell(const Cell& cell, const std::string& color, double x, double y) {
    const SvgStrokes strokes = svg_strokes(cell, x, y);
    const auto add = [&](double width, const std::string& data) {
      if (!data.empty()) paths_[{color, width}] += data;
    };
    add(light_width, strokes.light);
    add(heavy_width, strokes.heavy);
    add(0, strokes.filled);
  }

  void add_text(Piece piece, double top) {
    const TextStyle& style = piece.appearance.style;
    // Blanks at the ends of a text are dropped where they mean nothing: not every viewer keeps
    // them, and the rest would be stretched over their cells.
    if (!style.underline && !style.strike) {
      const std::size_t first = std::min(piece.text.find_first_not_of(' '), piece.text.size());
      const std::size_t end = piece.text.find_last_not_of(' ') + 1;
      if (first == piece.text.size()) return;
      piece.x += static_cast<int>(first);
      piece.width -= static_cast<int>(piece.text.size() - (end - first));
      piece.text = piece.text.substr(first, end - first);
    }
    std::string text = "<text x=\"" + svg_number(left_of(piece.x)) + "\" y=\"" +
                       svg_number(top + baseline) + "\" textLength=\"" +
                       svg_number(piece.width * svg_cell_width) +
                       "\" lengthAdjust=\"spacingAndGlyphs\"";
    if (style.color) text += " fill=\"" + hex(*style.color) + '"';
    if (style.bold) text += " font-weight=\"bold\"";
    if (style.italic) text += " font-style=\"italic\"";
    const std::string lines = text_decoration(style);
    if (!lines.empty()) text += " text-decoration=\"" + lines + '"';
    text += '>' + kept_blanks(escaped(piece.text)) + "</text>";
    if (!piece.appearance.link.empty()) {
      text = "<a href=\"" + escaped(piece.appearance.link) + "\">" + text + "</a>";
    }
    texts_ += text + '\n';
  }

  const TextRules& rules_;
  const InkExtent& extent_;
  std::string backgrounds_;
  Paths paths_;
  std::string texts_;
};

}  // namespace

std::string to_svg(const Canvas& canvas, const TextRules& rules, StopToken stop) {
  const InkExtent extent = ink_extent(canvas);
  if (extent.first_row == extent.end_row) return {};
  Picture picture(rules, extent);
  for (const Area& area : canvas.areas())
    picture.add_area(area);
  for (std::size_t y = extent.first_row; y < extent.end_row; ++y) {
    stop.ask();
    picture.add_row(canvas.rows()[y], y);
  }
  return picture.take(canvas.size().width - extent.left);
}

}  // namespace boxart::internal

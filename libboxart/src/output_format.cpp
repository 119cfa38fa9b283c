#include "output_format.h"

#include "dot/write_dot.h"
#include "easy/write_easy.h"
#include "mermaid/write_mermaid.h"
#include "output/to_ansi.h"
#include "output/to_html.h"
#include "output/to_json.h"
#include "output/to_layout.h"
#include "output/to_svg.h"
#include "output/to_text.h"
#include "paint/glyphs.h"

#include <algorithm>
#include <array>

namespace boxart::internal {
namespace {

/// For terminals: with escape sequences where the options ask for what needs them.
void write_cells(const Finished& finished, CharSet char_set, RowBuffer& rows) {
  const Options& options = finished.options;
  if (options.colors != ColorDepth::None || options.links) {
    to_ansi(*finished.painting,
            {.char_set = char_set,
             .depth = options.colors,
             .links = options.links,
             .bidi = options.bidi},
            finished.rules,
            rows);
  } else {
    to_text(*finished.painting, char_set, options.bidi, rows);
  }
}

void write_boxart(const Finished& finished, RowBuffer& rows) {
  write_cells(finished, CharSet::Unicode, rows);
}

void write_ascii(const Finished& finished, RowBuffer& rows) {
  write_cells(finished, CharSet::Ascii, rows);
}

void write_html(const Finished& finished, RowBuffer& rows) {
  to_html(*finished.painting, finished.rules, rows);
}

void write_svg(const Finished& finished, RowBuffer& rows) {
  to_svg(*finished.painting, finished.rules, rows);
}

void write_json(const Finished& finished, RowBuffer& rows) {
  to_json(to_layout(finished.drawing, finished.graph), rows);
}

constexpr std::array<OutputFormat, 8> formats{{
    {.format = Format::Boxart, .write = write_boxart, .takes_cells = true},
    {.format = Format::Ascii, .write = write_ascii, .takes_cells = true},
    {.format = Format::Html, .write = write_html, .takes_cells = true, .has_styles = true},
    {.format = Format::Svg, .write = write_svg, .takes_cells = true, .has_styles = true},
    {.format = Format::Json,
     .write = write_json,
     .has_styles = true,
     .begin = "[",
     .between = ",\n",
     .end = "]\n"},
    {.format = Format::Dot, .describe = write_dot},
    {.format = Format::Txt, .describe = write_easy},
    {.format = Format::Mermaid, .translate = write_mermaid, .has_styles = true},
}};

}  // namespace

const OutputFormat& output_format(Format format) {
  const auto* const found = std::ranges::find(formats, format, &OutputFormat::format);
  return found == formats.end() ? formats.front() : *found;
}

}  // namespace boxart::internal

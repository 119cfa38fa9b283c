#include "output/to_ansi.h"

#include "output/detail/palette.h"
#include "output/detail/pieces.h"
#include "text/bidi.h"
#include "text/trailing_blanks.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace boxart::internal {

namespace {

std::string color_code(Color color, ColorDepth depth, bool background) {
  const int base = background ? 40 : 30;
  switch (depth) {
    case ColorDepth::None:
      return {};
    case ColorDepth::Colors16:
      return std::to_string(base + nearest_of_8(color));
    case ColorDepth::Colors256:
      return std::to_string(base + 8) + ";5;" + std::to_string(nearest_of_256(color));
    case ColorDepth::TrueColor:
      return std::to_string(base + 8) + ";2;" + std::to_string(color.red) + ';' +
             std::to_string(color.green) + ';' + std::to_string(color.blue);
  }
  return {};
}

/// SGR parameters, one after the other.
class Codes {
 public:
  void add(std::string_view code) {
    if (!text_.empty()) text_ += ';';
    text_ += code;
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

bool is_plain(const Appearance& appearance) {
  return appearance.style == TextStyle{} && !appearance.background;
}

/// The SGR parameters that turn one appearance into another.
std::string sgr(const Appearance& from, const Appearance& to, ColorDepth depth) {
  if (is_plain(to)) return is_plain(from) ? "" : "0";
  Codes codes;
  const TextStyle& style = to.style;
  const bool loses = (from.style.bold && !style.bold) || (from.style.italic && !style.italic) ||
                     (from.style.underline && !style.underline) ||
                     (from.style.strike && !style.strike);
  Appearance old = from;
  if (loses) {
    // The codes that end one of these alone are not known everywhere.
    codes.add("0");
    old = Appearance{};
  }
  if (style.bold && !old.style.bold) codes.add("1");
  if (style.italic && !old.style.italic) codes.add("3");
  if (style.underline && !old.style.underline) codes.add("4");
  if (style.strike && !old.style.strike) codes.add("9");
  if (style.color != old.style.color) {
    codes.add(style.color ? color_code(*style.color, depth, false) : "39");
  }
  if (to.background != old.background) {
    codes.add(to.background ? color_code(*to.background, depth, true) : "49");
  }
  return codes.text();
}

bool is_all_blanks(std::string_view text) {
  return text.find_first_not_of(' ') == std::string_view::npos;
}

/// Takes away what would be blanks at the end of the line and can't be seen.
void trim(std::vector<Piece>& pieces) {
  while (!pieces.empty()) {
    Piece& last = pieces.back();
    if (last.appearance.background || last.appearance.style.underline ||
        last.appearance.style.strike) {
      return;
    }
    trim_end(last.text, 0);
    if (!last.text.empty()) return;
    pieces.pop_back();
  }
}

class LineWriter {
 public:
  LineWriter(std::string& text, ColorDepth depth, bool links, Bidi bidi, int left)
      : text_(text), depth_(depth), links_(links), bidi_(bidi), column_(left) {}

  void put(const Piece& piece) {
    if (piece.x > column_) {
      change_to({});
      text_.append(static_cast<std::size_t>(piece.x - column_), ' ');
    }
    Appearance wanted = piece.appearance;
    // Blanks show nothing of a text's style but its lines.
    const auto has_lines = [](const TextStyle& style) { return style.underline || style.strike; };
    if (is_all_blanks(piece.text) && !has_lines(wanted.style) && !has_lines(appearance_.style)) {
      wanted.style = appearance_.style;
    }
    change_to(wanted);
    if (bidi_ == Bidi::Isolate) {
      text_ += isolated(piece.text);
    } else {
      text_ += piece.text;
    }
    column_ = piece.x + piece.width;
  }

  void finish() {
    change_to({});
    text_ += '\n';
  }

 private:
  void change_to(const Appearance& appearance) {
    if (links_ && appearance.link != appearance_.link) {
      text_ += "\x1B]8;;";
      text_ += appearance.link;
      text_ += "\x1B\\";
    }
    if (depth_ != ColorDepth::None) {
      const std::string codes = sgr(appearance_, appearance, depth_);
      if (!codes.empty()) text_ += "\x1B[" + codes + 'm';
    }
    appearance_ = appearance;
  }

  std::string& text_;
  ColorDepth depth_;
  bool links_;
  Bidi bidi_;
  int column_;
  Appearance appearance_;
};

}  // namespace

void to_ansi(const Painting& painting,
             const AnsiRules& how,
             const TextRules& rules,
             RowBuffer& rows) {
  const int left = painting.extent().left;
  painting.for_each_row(true, [&](int, const Row& row) {
    std::vector<Piece> pieces = row_pieces(row, left, how.char_set, rules);
    trim(pieces);
    LineWriter line(rows.text(), how.depth, how.links, how.bidi, left);
    for (const Piece& piece : pieces)
      line.put(piece);
    line.finish();
    rows.finish_row();
  });
}

}  // namespace boxart::internal

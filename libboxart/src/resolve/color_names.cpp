#include "resolve/color_names.h"

#include "base/ascii.h"
#include "base/word.h"
#include "text/named.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace boxart::internal {
namespace {

using NamedColor = Named<std::uint32_t>;

/// A name that is also written with a digit from 1 to 4 behind it.
struct Family {
  Word<20> name;
  std::uint32_t rgb;
  std::array<std::uint32_t, 4> numbered;
};

// Values of X11's rgb.txt and of SVG 1.1 (section "Recognized color keyword names"). Where the two
// differ, X11's stand here, and gray is Graphviz's own. All sorted by name.
// clang-format off
constexpr std::array<NamedColor, 74> single_names{{
    {"aliceblue", 0xF0F8FF}, {"aqua", 0x00FFFF}, {"beige", 0xF5F5DC}, {"black", 0x000000},
    {"blanchedalmond", 0xFFEBCD}, {"blueviolet", 0x8A2BE2}, {"cornflowerblue", 0x6495ED},
    {"crimson", 0xDC143C}, {"darkblue", 0x00008B}, {"darkcyan", 0x008B8B}, {"darkgray", 0xA9A9A9},
    {"darkgreen", 0x006400}, {"darkgrey", 0xA9A9A9}, {"darkkhaki", 0xBDB76B},
    {"darkmagenta", 0x8B008B}, {"darkred", 0x8B0000}, {"darksalmon", 0xE9967A},
    {"darkslateblue", 0x483D8B}, {"darkslategrey", 0x2F4F4F}, {"darkturquoise", 0x00CED1},
    {"darkviolet", 0x9400D3}, {"dimgray", 0x696969}, {"dimgrey", 0x696969},
    {"floralwhite", 0xFFFAF0}, {"forestgreen", 0x228B22}, {"fuchsia", 0xFF00FF},
    {"gainsboro", 0xDCDCDC}, {"ghostwhite", 0xF8F8FF}, {"gray", 0xC0C0C0},
    {"greenyellow", 0xADFF2F}, {"grey", 0xC0C0C0}, {"indigo", 0x4B0082}, {"lavender", 0xE6E6FA},
    {"lawngreen", 0x7CFC00}, {"lightcoral", 0xF08080}, {"lightgoldenrodyellow", 0xFAFAD2},
    {"lightgray", 0xD3D3D3}, {"lightgreen", 0x90EE90}, {"lightgrey", 0xD3D3D3},
    {"lightseagreen", 0x20B2AA}, {"lightslateblue", 0x8470FF}, {"lightslategray", 0x778899},
    {"lightslategrey", 0x778899}, {"lime", 0x00FF00}, {"limegreen", 0x32CD32}, {"linen", 0xFAF0E6},
    {"mediumaquamarine", 0x66CDAA}, {"mediumblue", 0x0000CD}, {"mediumseagreen", 0x3CB371},
    {"mediumslateblue", 0x7B68EE}, {"mediumspringgreen", 0x00FA9A}, {"mediumturquoise", 0x48D1CC},
    {"mediumvioletred", 0xC71585}, {"midnightblue", 0x191970}, {"mintcream", 0xF5FFFA},
    {"moccasin", 0xFFE4B5}, {"navy", 0x000080}, {"navyblue", 0x000080}, {"oldlace", 0xFDF5E6},
    {"olive", 0x808000}, {"palegoldenrod", 0xEEE8AA}, {"papayawhip", 0xFFEFD5}, {"peru", 0xCD853F},
    {"powderblue", 0xB0E0E6}, {"rebeccapurple", 0x663399}, {"saddlebrown", 0x8B4513},
    {"sandybrown", 0xF4A460}, {"silver", 0xC0C0C0}, {"slategrey", 0x708090}, {"teal", 0x008080},
    {"violet", 0xEE82EE}, {"white", 0xFFFFFF}, {"whitesmoke", 0xF5F5F5}, {"yellowgreen", 0x9ACD32},
}};

constexpr std::array<Family, 78> families{{
    {"antiquewhite", 0xFAEBD7, {0xFFEFDB, 0xEEDFCC, 0xCDC0B0, 0x8B8378}},
    {"aquamarine", 0x7FFFD4, {0x7FFFD4, 0x76EEC6, 0x66CDAA, 0x458B74}},
    {"azure", 0xF0FFFF, {0xF0FFFF, 0xE0EEEE, 0xC1CDCD, 0x838B8B}},
    {"bisque", 0xFFE4C4, {0xFFE4C4, 0xEED5B7, 0xCDB79E, 0x8B7D6B}},
    {"blue", 0x0000FF, {0x0000FF, 0x0000EE, 0x0000CD, 0x00008B}},
    {"brown", 0xA52A2A, {0xFF4040, 0xEE3B3B, 0xCD3333, 0x8B2323}},
    {"burlywood", 0xDEB887, {0xFFD39B, 0xEEC591, 0xCDAA7D, 0x8B7355}},
    {"cadetblue", 0x5F9EA0, {0x98F5FF, 0x8EE5EE, 0x7AC5CD, 0x53868B}},
    {"chartreuse", 0x7FFF00, {0x7FFF00, 0x76EE00, 0x66CD00, 0x458B00}},
    {"chocolate", 0xD2691E, {0xFF7F24, 0xEE7621, 0xCD661D, 0x8B4513}},
    {"coral", 0xFF7F50, {0xFF7256, 0xEE6A50, 0xCD5B45, 0x8B3E2F}},
    {"cornsilk", 0xFFF8DC, {0xFFF8DC, 0xEEE8CD, 0xCDC8B1, 0x8B8878}},
    {"cyan", 0x00FFFF, {0x00FFFF, 0x00EEEE, 0x00CDCD, 0x008B8B}},
    {"darkgoldenrod", 0xB8860B, {0xFFB90F, 0xEEAD0E, 0xCD950C, 0x8B6508}},
    {"darkolivegreen", 0x556B2F, {0xCAFF70, 0xBCEE68, 0xA2CD5A, 0x6E8B3D}},
    {"darkorange", 0xFF8C00, {0xFF7F00, 0xEE7600, 0xCD6600, 0x8B4500}},
    {"darkorchid", 0x9932CC, {0xBF3EFF, 0xB23AEE, 0x9A32CD, 0x68228B}},
    {"darkseagreen", 0x8FBC8F, {0xC1FFC1, 0xB4EEB4, 0x9BCD9B, 0x698B69}},
    {"darkslategray", 0x2F4F4F, {0x97FFFF, 0x8DEEEE, 0x79CDCD, 0x528B8B}},
    {"deeppink", 0xFF1493, {0xFF1493, 0xEE1289, 0xCD1076, 0x8B0A50}},
    {"deepskyblue", 0x00BFFF, {0x00BFFF, 0x00B2EE, 0x009ACD, 0x00688B}},
    {"dodgerblue", 0x1E90FF, {0x1E90FF, 0x1C86EE, 0x1874CD, 0x104E8B}},
    {"firebrick", 0xB22222, {0xFF3030, 0xEE2C2C, 0xCD2626, 0x8B1A1A}},
    {"gold", 0xFFD700, {0xFFD700, 0xEEC900, 0xCDAD00, 0x8B7500}},
    {"goldenrod", 0xDAA520, {0xFFC125, 0xEEB422, 0xCD9B1D, 0x8B6914}},
    {"green", 0x00FF00, {0x00FF00, 0x00EE00, 0x00CD00, 0x008B00}},
    {"honeydew", 0xF0FFF0, {0xF0FFF0, 0xE0EEE0, 0xC1CDC1, 0x838B83}},
    {"hotpink", 0xFF69B4, {0xFF6EB4, 0xEE6AA7, 0xCD6090, 0x8B3A62}},
    {"indianred", 0xCD5C5C, {0xFF6A6A, 0xEE6363, 0xCD5555, 0x8B3A3A}},
    {"ivory", 0xFFFFF0, {0xFFFFF0, 0xEEEEE0, 0xCDCDC1, 0x8B8B83}},
    {"khaki", 0xF0E68C, {0xFFF68F, 0xEEE685, 0xCDC673, 0x8B864E}},
    {"lavenderblush", 0xFFF0F5, {0xFFF0F5, 0xEEE0E5, 0xCDC1C5, 0x8B8386}},
    {"lemonchiffon", 0xFFFACD, {0xFFFACD, 0xEEE9BF, 0xCDC9A5, 0x8B8970}},
    {"lightblue", 0xADD8E6, {0xBFEFFF, 0xB2DFEE, 0x9AC0CD, 0x68838B}},
    {"lightcyan", 0xE0FFFF, {0xE0FFFF, 0xD1EEEE, 0xB4CDCD, 0x7A8B8B}},
    {"lightgoldenrod", 0xEEDD82, {0xFFEC8B, 0xEEDC82, 0xCDBE70, 0x8B814C}},
    {"lightpink", 0xFFB6C1, {0xFFAEB9, 0xEEA2AD, 0xCD8C95, 0x8B5F65}},
    {"lightsalmon", 0xFFA07A, {0xFFA07A, 0xEE9572, 0xCD8162, 0x8B5742}},
    {"lightskyblue", 0x87CEFA, {0xB0E2FF, 0xA4D3EE, 0x8DB6CD, 0x607B8B}},
    {"lightsteelblue", 0xB0C4DE, {0xCAE1FF, 0xBCD2EE, 0xA2B5CD, 0x6E7B8B}},
    {"lightyellow", 0xFFFFE0, {0xFFFFE0, 0xEEEED1, 0xCDCDB4, 0x8B8B7A}},
    {"magenta", 0xFF00FF, {0xFF00FF, 0xEE00EE, 0xCD00CD, 0x8B008B}},
    {"maroon", 0xB03060, {0xFF34B3, 0xEE30A7, 0xCD2990, 0x8B1C62}},
    {"mediumorchid", 0xBA55D3, {0xE066FF, 0xD15FEE, 0xB452CD, 0x7A378B}},
    {"mediumpurple", 0x9370DB, {0xAB82FF, 0x9F79EE, 0x8968CD, 0x5D478B}},
    {"mistyrose", 0xFFE4E1, {0xFFE4E1, 0xEED5D2, 0xCDB7B5, 0x8B7D7B}},
    {"navajowhite", 0xFFDEAD, {0xFFDEAD, 0xEECFA1, 0xCDB38B, 0x8B795E}},
    {"olivedrab", 0x6B8E23, {0xC0FF3E, 0xB3EE3A, 0x9ACD32, 0x698B22}},
    {"orange", 0xFFA500, {0xFFA500, 0xEE9A00, 0xCD8500, 0x8B5A00}},
    {"orangered", 0xFF4500, {0xFF4500, 0xEE4000, 0xCD3700, 0x8B2500}},
    {"orchid", 0xDA70D6, {0xFF83FA, 0xEE7AE9, 0xCD69C9, 0x8B4789}},
    {"palegreen", 0x98FB98, {0x9AFF9A, 0x90EE90, 0x7CCD7C, 0x548B54}},
    {"paleturquoise", 0xAFEEEE, {0xBBFFFF, 0xAEEEEE, 0x96CDCD, 0x668B8B}},
    {"palevioletred", 0xDB7093, {0xFF82AB, 0xEE799F, 0xCD6889, 0x8B475D}},
    {"peachpuff", 0xFFDAB9, {0xFFDAB9, 0xEECBAD, 0xCDAF95, 0x8B7765}},
    {"pink", 0xFFC0CB, {0xFFB5C5, 0xEEA9B8, 0xCD919E, 0x8B636C}},
    {"plum", 0xDDA0DD, {0xFFBBFF, 0xEEAEEE, 0xCD96CD, 0x8B668B}},
    {"purple", 0xA020F0, {0x9B30FF, 0x912CEE, 0x7D26CD, 0x551A8B}},
    {"red", 0xFF0000, {0xFF0000, 0xEE0000, 0xCD0000, 0x8B0000}},
    {"rosybrown", 0xBC8F8F, {0xFFC1C1, 0xEEB4B4, 0xCD9B9B, 0x8B6969}},
    {"royalblue", 0x4169E1, {0x4876FF, 0x436EEE, 0x3A5FCD, 0x27408B}},
    {"salmon", 0xFA8072, {0xFF8C69, 0xEE8262, 0xCD7054, 0x8B4C39}},
    {"seagreen", 0x2E8B57, {0x54FF9F, 0x4EEE94, 0x43CD80, 0x2E8B57}},
    {"seashell", 0xFFF5EE, {0xFFF5EE, 0xEEE5DE, 0xCDC5BF, 0x8B8682}},
    {"sienna", 0xA0522D, {0xFF8247, 0xEE7942, 0xCD6839, 0x8B4726}},
    {"skyblue", 0x87CEEB, {0x87CEFF, 0x7EC0EE, 0x6CA6CD, 0x4A708B}},
    {"slateblue", 0x6A5ACD, {0x836FFF, 0x7A67EE, 0x6959CD, 0x473C8B}},
    {"slategray", 0x708090, {0xC6E2FF, 0xB9D3EE, 0x9FB6CD, 0x6C7B8B}},
    {"snow", 0xFFFAFA, {0xFFFAFA, 0xEEE9E9, 0xCDC9C9, 0x8B8989}},
    {"springgreen", 0x00FF7F, {0x00FF7F, 0x00EE76, 0x00CD66, 0x008B45}},
    {"steelblue", 0x4682B4, {0x63B8FF, 0x5CACEE, 0x4F94CD, 0x36648B}},
    {"tan", 0xD2B48C, {0xFFA54F, 0xEE9A49, 0xCD853F, 0x8B5A2B}},
    {"thistle", 0xD8BFD8, {0xFFE1FF, 0xEED2EE, 0xCDB5CD, 0x8B7B8B}},
    {"tomato", 0xFF6347, {0xFF6347, 0xEE5C42, 0xCD4F39, 0x8B3626}},
    {"turquoise", 0x40E0D0, {0x00F5FF, 0x00E5EE, 0x00C5CD, 0x00868B}},
    {"violetred", 0xD02090, {0xFF3E96, 0xEE3A8C, 0xCD3278, 0x8B2252}},
    {"wheat", 0xF5DEB3, {0xFFE7BA, 0xEED8AE, 0xCDBA96, 0x8B7E66}},
    {"yellow", 0xFFFF00, {0xFFFF00, 0xEEEE00, 0xCDCD00, 0x8B8B00}},
}};

constexpr std::array<NamedColor, 5> svg_names{{
    {"gray", 0x808080}, {"green", 0x008000}, {"grey", 0x808080}, {"maroon", 0x800000}, {"purple", 0x800080},
}};
// clang-format on

constexpr Color color_of(std::uint32_t rgb) {
  return {.red = static_cast<std::uint8_t>(rgb >> 16U),
          .green = static_cast<std::uint8_t>(rgb >> 8U & 0xFFU),
          .blue = static_cast<std::uint8_t>(rgb & 0xFFU)};
}

static_assert(std::ranges::is_sorted(single_names, {}, &decltype(single_names)::value_type::name));
static_assert(std::ranges::is_sorted(families, {}, &decltype(families)::value_type::name));
static_assert(std::ranges::is_sorted(svg_names, {}, &decltype(svg_names)::value_type::name));

template <typename Table>
const typename Table::value_type* find(const Table& table, std::string_view name) {
  const auto* const found = std::ranges::lower_bound(table, name, {}, &Table::value_type::name);
  return found != table.end() && found->name == name ? found : nullptr;
}

/// gray0 to gray100, grey0 to grey100: percents of white.
std::optional<Color> gray(std::string_view name) {
  if (!name.starts_with("gray") && !name.starts_with("grey")) return std::nullopt;
  name.remove_prefix(4);
  const bool all_digits = std::ranges::all_of(name, is_digit);
  if (name.empty() || name.size() > 3 || !all_digits) return std::nullopt;
  int percent = 0;
  for (const char c : name)
    percent = 10 * percent + (c - '0');
  if (percent > 100) return std::nullopt;
  // Rounded, but X11 has 127 and 229 where the half lies between.
  const int rounding = percent == 50 || percent == 90 ? 49 : 50;
  const auto level = static_cast<std::uint8_t>((percent * 255 + rounding) / 100);
  return Color{.red = level, .green = level, .blue = level};
}

}  // namespace

std::optional<Color> color_named(std::string_view name, bool by_svg) {
  if (by_svg) {
    if (const NamedColor* const svg = find(svg_names, name)) return color_of(svg->value);
  }
  if (const NamedColor* const single = find(single_names, name)) return color_of(single->value);
  if (const Family* const family = find(families, name)) return color_of(family->rgb);
  if (const auto level = gray(name)) return level;
  if (name.empty() || name.back() < '1' || name.back() > '4') return std::nullopt;
  const Family* const family = find(families, name.substr(0, name.size() - 1));
  if (family == nullptr) return std::nullopt;
  return color_of(family->numbered[static_cast<std::size_t>(name.back() - '1')]);
}

}  // namespace boxart::internal

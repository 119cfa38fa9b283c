#include "text/width.h"

#include "text/grapheme.h"
#include "text/icu.h"
#include "text/plain_character.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace boxart::internal {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

/// The blocks and single characters that hold bases of emoji: what U+FE0F makes wide.
constexpr std::array<Range, 17> emoji_bases{{{'#', '#'},
                                             {'*', '*'},
                                             {'0', '9'},
                                             {0xA9, 0xA9},
                                             {0xAE, 0xAE},
                                             {0x203C, 0x203C},
                                             {0x2049, 0x2049},
                                             {0x2122, 0x2122},
                                             {0x2139, 0x2139},
                                             {0x2190, 0x21FF},
                                             {0x2300, 0x23FF},
                                             {0x24C2, 0x24C2},
                                             {0x25A0, 0x27BF},
                                             {0x2900, 0x297F},
                                             {0x2B00, 0x2BFF},
                                             {0x3030, 0x303D},
                                             {0x1F000, 0x1FFFF}}};

bool is_emoji_base(char32_t c) {
  return std::ranges::any_of(emoji_bases,
                             [c](const Range& r) { return r.first <= c && c <= r.last; });
}

int east_asian_width(char32_t c, const Widths& widths) {
  if (unicode().char_type(static_cast<UChar32>(c)) == U_PRIVATE_USE_CHAR) return widths.private_use;
  const int width = unicode().int_property(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
  // Emoji that are newer than the linked ICU stand in a block of which every character is wide.
  const bool new_emoji = c == 0x1F6DC || (c >= 0x1FA70 && c <= 0x1FAFF);
  if (width == U_EA_AMBIGUOUS) return widths.ambiguous;
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH || new_emoji ? 2 : 1;
}

/// Cells of a code point by itself, as wcwidth() of a C library has it.
int code_point_width(char32_t c, const Widths& widths) {
  constexpr std::uint32_t no_cells =
      U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK | U_GC_CC_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK;
  if (c >= ' ' && c < 0x7F) return 1;
  const auto code_point = static_cast<UChar32>(c);
  if ((U_MASK(unicode().char_type(code_point)) & no_cells) != 0) return 0;
  // A syllable in jamo has its cells from the leading consonant.
  const int syllable = unicode().int_property(code_point, UCHAR_HANGUL_SYLLABLE_TYPE);
  if (syllable == U_HST_VOWEL_JAMO || syllable == U_HST_TRAILING_JAMO) return 0;
  return east_asian_width(c, widths);
}

/// Cells of a code point within a cluster.
int width_in_cluster(char32_t c, const Widths& widths) {
  switch (unicode().int_property(static_cast<UChar32>(c), UCHAR_GRAPHEME_CLUSTER_BREAK)) {
    case U_GCB_REGIONAL_INDICATOR:
      return 2;
    case U_GCB_CONTROL:
    case U_GCB_CR:
    case U_GCB_LF:
    case U_GCB_ZWJ:
      return 0;
    case U_GCB_EXTEND:
      return 0;
    default:
      return east_asian_width(c, widths);
  }
}

/// The halfwidth voiced sound marks: they belong to the cluster, yet take a cell of their own.
bool is_halfwidth_sound_mark(char32_t c) {
  return c == 0xFF9E || c == 0xFF9F;
}

bool is_skin_tone(char32_t c) {
  return c >= 0x1F3FB && c <= 0x1F3FF;
}

/// Does a skin tone make it a picture?
bool has_skin(char32_t c) {
  return unicode().has_property(static_cast<UChar32>(c), UCHAR_EMOJI_MODIFIER_BASE) != 0;
}

/// Is it shown as a picture unless U+FE0E follows?
bool is_picture_by_itself(char32_t c) {
  return unicode().has_property(static_cast<UChar32>(c), UCHAR_EMOJI_PRESENTATION) != 0;
}

int width_by_cluster(std::string_view cluster, const Widths& widths) {
  constexpr char32_t text_style = 0xFE0E;
  constexpr char32_t picture_style = 0xFE0F;
  const CodePoint first = decode(cluster, 0);
  const bool alone = first.length == cluster.size();
  int width = 0;
  char32_t last = first.value;
  for (std::size_t at = 0; at < cluster.size();) {
    const CodePoint point = decode(cluster, at);
    if (point.value == picture_style && is_emoji_base(first.value)) return 2;
    if (is_skin_tone(point.value) && at == first.length && has_skin(first.value)) return 2;
    if (point.value == text_style && at == first.length && is_picture_by_itself(first.value))
      return 1;
    width = std::max(width, width_in_cluster(point.value, widths));
    last = point.value;
    at += point.length;
  }
  const bool own_cell = width == 1 && !alone && is_halfwidth_sound_mark(last);
  return own_cell ? 2 : width;
}

}  // namespace

int cluster_width(std::string_view cluster, const Widths& widths) {
  if (cluster.empty()) return 0;
  if (cluster.size() == 1) return cluster[0] >= ' ' && cluster[0] != 0x7F ? 1 : 0;
  const CodePoint first = decode(cluster, 0);
  const bool alone = first.length == cluster.size();
  if (alone && widths.ambiguous == 1 && is_plain_character(first.value)) return 1;
  if (widths.model == WidthModel::Grapheme) return width_by_cluster(cluster, widths);
  int width = 0;
  for (std::size_t at = 0; at < cluster.size();) {
    const CodePoint point = decode(cluster, at);
    width += code_point_width(point.value, widths);
    at += point.length;
  }
  return width;
}

int text_width(std::string_view text, const Widths& widths) {
  int width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = next_cluster(text, at);
    width += cluster_width(text.substr(at, end - at), widths);
    at = end;
  }
  return width;
}

}  // namespace boxart::internal

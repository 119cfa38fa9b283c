#include "support/reader_width.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>

namespace boxart::internal::readback {
namespace {

constexpr char32_t text_presentation = 0xFE0E;
constexpr char32_t emoji_presentation = 0xFE0F;

struct Range {
  char32_t first;
  char32_t last;
};

/// What Unicode's Indic_Conjunct_Break calls Linker and Consonant.
constexpr std::array<char32_t, 6> linkers{0x94D, 0x9CD, 0xACD, 0xB4D, 0xC4D, 0xD4D};
constexpr std::array<Range, 26> consonants{
    {{0x915, 0x939}, {0x958, 0x95F}, {0x978, 0x97F}, {0x995, 0x9A8}, {0x9AA, 0x9B0}, {0x9B2, 0x9B2},
     {0x9B6, 0x9B9}, {0x9DC, 0x9DD}, {0x9DF, 0x9DF}, {0x9F0, 0x9F1}, {0xA95, 0xAA8}, {0xAAA, 0xAB0},
     {0xAB2, 0xAB3}, {0xAB5, 0xAB9}, {0xAF9, 0xAF9}, {0xB15, 0xB28}, {0xB2A, 0xB30}, {0xB32, 0xB33},
     {0xB35, 0xB39}, {0xB5C, 0xB5D}, {0xB5F, 0xB5F}, {0xB71, 0xB71}, {0xC15, 0xC28}, {0xC2A, 0xC39},
     {0xC58, 0xC5A}, {0xD15, 0xD3A}}};

bool is_consonant(char32_t c) {
  return std::ranges::any_of(consonants,
                             [c](const Range& r) { return r.first <= c && c <= r.last; });
}

/// Decodes the code point at `at` and moves behind it; U+FFFD for a byte that begins none.
char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at);
  const int more = lead < 0x80 ? 0 : lead < 0xC2 ? -1 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
  if (more < 0 || lead > 0xF4 || at + static_cast<std::size_t>(more) >= text.size()) {
    ++at;
    return 0xFFFD;
  }
  char32_t code_point = more == 0 ? lead : lead & (0x3FU >> static_cast<unsigned>(more));
  for (std::size_t i = at + 1; i <= at + static_cast<std::size_t>(more); ++i) {
    if ((byte(i) & 0xC0U) != 0x80) {
      ++at;
      return 0xFFFD;
    }
    code_point = (code_point << 6U) | (byte(i) & 0x3FU);
  }
  at += static_cast<std::size_t>(more) + 1;
  return code_point;
}

/// A character of one cell that joins no other of its kind.
bool is_simple(char32_t code_point) {
  return (0x20 <= code_point && code_point < 0x7F) || (0x2500 <= code_point && code_point < 0x2580);
}

bool takes_no_cell(UChar32 code_point) {
  const auto mask = U_GET_GC_MASK(code_point);
  return (mask & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CC_MASK | U_GC_CF_MASK | U_GC_ZL_MASK |
                  U_GC_ZP_MASK)) != 0;
}

bool is_wide(UChar32 code_point) {
  const auto width = u_getIntPropertyValue(code_point, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ||
         u_hasBinaryProperty(code_point, UCHAR_REGIONAL_INDICATOR);
}

bool has(char32_t code_point, UProperty property) {
  return u_hasBinaryProperty(static_cast<UChar32>(code_point), property) != 0;
}

int cluster_width(std::string_view cluster) {
  std::size_t at = 0;
  const char32_t first = next_code_point(cluster, at);
  const bool is_alone = at == cluster.size();
  std::size_t behind = at;
  const char32_t second = is_alone ? 0 : next_code_point(cluster, behind);
  if (second == text_presentation && has(first, UCHAR_EMOJI_PRESENTATION)) return 1;
  if (has(second, UCHAR_EMOJI_MODIFIER) && has(first, UCHAR_EMOJI_MODIFIER_BASE)) return 2;
  if (is_wide(static_cast<UChar32>(first))) return 2;
  int width = takes_no_cell(static_cast<UChar32>(first)) ? 0 : 1;
  char32_t last = first;
  while (at < cluster.size()) {
    last = next_code_point(cluster, at);
    if (last == emoji_presentation && has(first, UCHAR_EMOJI)) return 2;
    // A skin tone on anything but a hand is a mark.
    const auto code_point = static_cast<UChar32>(last);
    if (takes_no_cell(code_point) || has(last, UCHAR_EMOJI_MODIFIER)) continue;
    if (is_wide(code_point)) return 2;
    width = 1;
  }
  const bool has_sound_mark = (last == 0xFF9E || last == 0xFF9F) && !is_alone;
  return has_sound_mark && width == 1 ? 2 : width;
}

/// Does the cluster ask for a consonant to make a conjunct with: a consonant and a linker, with
/// only marks about the linker?
bool asks_for_consonant(std::string_view cluster) {
  bool after_consonant = false;
  bool linked = false;
  for (std::size_t at = 0; at < cluster.size();) {
    const char32_t c = next_code_point(cluster, at);
    const auto category =
        u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_GRAPHEME_CLUSTER_BREAK);
    const bool is_mark = (category == U_GCB_EXTEND && c != 0x200C) || category == U_GCB_ZWJ;
    const bool links = std::ranges::find(linkers, c) != linkers.end();
    if (is_consonant(c)) {
      after_consonant = true;
      linked = false;
    } else if (!is_mark) {
      after_consonant = linked = false;
    } else if (links && after_consonant) {
      linked = true;
    }
  }
  return linked;
}

/// Adds a cluster, or joins it to the one before: ICU does that itself only since version 74.
void add_cluster(std::string_view text, std::size_t fresh, std::vector<Cluster>& clusters) {
  std::size_t at = 0;
  const char32_t first = next_code_point(text, at);
  if (clusters.size() > fresh && is_consonant(first) && asks_for_consonant(clusters.back().text)) {
    Cluster& last = clusters.back();
    last.text = {last.text.data(), last.text.size() + text.size()};
    last.width = cluster_width(last.text);
    return;
  }
  clusters.push_back({.text = text, .first = first, .width = cluster_width(text)});
}

/// The clusters of a stretch in which code points may join.
void add_clusters(std::string_view stretch, std::vector<Cluster>& clusters) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, decltype(&utext_close)> text(
      utext_openUTF8(nullptr, stretch.data(), static_cast<std::int64_t>(stretch.size()), &status),
      &utext_close);
  const std::unique_ptr<UBreakIterator, decltype(&ubrk_close)> breaks(
      ubrk_open(UBRK_CHARACTER, "", nullptr, 0, &status), &ubrk_close);
  ubrk_setUText(breaks.get(), text.get(), &status);
  const std::size_t fresh = clusters.size();
  auto start = static_cast<std::size_t>(ubrk_first(breaks.get()));
  for (auto end = ubrk_next(breaks.get()); end != UBRK_DONE; end = ubrk_next(breaks.get())) {
    const auto cluster = stretch.substr(start, static_cast<std::size_t>(end) - start);
    add_cluster(cluster, fresh, clusters);
    start = static_cast<std::size_t>(end);
  }
}

}  // namespace

std::vector<Cluster> clusters_of(std::string_view line) {
  std::vector<Cluster> clusters;
  std::size_t stretch = 0;  // where the stretch of characters that may join begins
  std::size_t simple = 0;   // where the simple character before this one begins
  bool was_simple = false;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t here = at;
    const bool now_simple = is_simple(next_code_point(line, at));
    // Between two simple characters there's a boundary; so none before it can join one behind it.
    if (now_simple && was_simple) {
      if (stretch < simple) add_clusters(line.substr(stretch, simple - stretch), clusters);
      std::size_t behind = simple;
      const char32_t first = next_code_point(line, behind);
      clusters.push_back({.text = line.substr(simple, here - simple), .first = first, .width = 1});
      stretch = here;
    }
    if (now_simple) simple = here;
    was_simple = now_simple;
  }
  if (stretch < line.size()) add_clusters(line.substr(stretch), clusters);
  return clusters;
}

int width_of(std::string_view line) {
  int width = 0;
  for (const Cluster& cluster : clusters_of(line))
    width += cluster.width;
  return width;
}

int width_of_code_points(std::string_view line) {
  int width = 0;
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = next_code_point(line, at);
    const bool is_jamo_tail = (c >= 0x1160 && c <= 0x11FF) || (c >= 0xD7B0 && c <= 0xD7FF);
    if (takes_no_cell(static_cast<UChar32>(c)) || is_jamo_tail) continue;
    const auto kind = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
    width += kind == U_EA_WIDE || kind == U_EA_FULLWIDTH ? 2 : 1;
  }
  return width;
}

}  // namespace boxart::internal::readback

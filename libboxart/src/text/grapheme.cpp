#include "text/grapheme.h"

#include "text/icu.h"
#include "text/plain_character.h"
#include "text/utf8.h"

#include <cassert>

namespace boxart::internal {
namespace {

UGraphemeClusterBreak break_class(char32_t c) {
  return static_cast<UGraphemeClusterBreak>(
      unicode().int_property(static_cast<UChar32>(c), UCHAR_GRAPHEME_CLUSTER_BREAK));
}

bool is_control(UGraphemeClusterBreak c) {
  return c == U_GCB_CONTROL || c == U_GCB_CR || c == U_GCB_LF;
}

/// How far the code points up to the last one are a conjunct: a consonant, then marks; and a virama
/// among these.
enum class Conjunct { None, Consonant, Linked };

/// What of a cluster so far decides whether the next code point still belongs to it.
struct State {
  UGraphemeClusterBreak last;
  bool after_pictograph;  // a pictograph, then only Extend and ZWJ
  bool odd_flags;         // an odd number of regional indicators up to the last one
  Conjunct conjunct;
};

bool is_pictograph(char32_t c) {
  return unicode().has_property(static_cast<UChar32>(c), UCHAR_EXTENDED_PICTOGRAPHIC) != 0;
}

/// The scripts whose conjuncts Unicode counts as one cluster, and the blocks that hold them.
bool has_conjuncts(char32_t c) {
  if (c < 0x900 || c > 0xD7F) return false;
  UErrorCode status = U_ZERO_ERROR;
  switch (unicode().script(static_cast<UChar32>(c), &status)) {
    case USCRIPT_DEVANAGARI:
    case USCRIPT_BENGALI:
    case USCRIPT_GUJARATI:
    case USCRIPT_ORIYA:
    case USCRIPT_TELUGU:
    case USCRIPT_MALAYALAM:
      return true;
    default:
      return false;
  }
}

bool has_syllabic_category(char32_t c, UIndicSyllabicCategory category) {
  return has_conjuncts(c) &&
         unicode().int_property(static_cast<UChar32>(c), UCHAR_INDIC_SYLLABIC_CATEGORY) == category;
}

bool is_conjunct_consonant(char32_t c) {
  return has_syllabic_category(c, U_INSC_CONSONANT);
}

Conjunct conjunct_after(Conjunct before, char32_t c, UGraphemeClusterBreak its_class) {
  constexpr char32_t non_joiner = 0x200C;
  if (is_conjunct_consonant(c)) return Conjunct::Consonant;
  const bool is_mark = (its_class == U_GCB_EXTEND && c != non_joiner) || its_class == U_GCB_ZWJ;
  if (before == Conjunct::None || !is_mark) return Conjunct::None;
  return has_syllabic_category(c, U_INSC_VIRAMA) ? Conjunct::Linked : before;
}

/// GB6 to GB8: jamo that make one syllable.
bool joins_syllable(UGraphemeClusterBreak last, UGraphemeClusterBreak next) {
  switch (last) {
    case U_GCB_L:
      return next == U_GCB_L || next == U_GCB_V || next == U_GCB_LV || next == U_GCB_LVT;
    case U_GCB_LV:
    case U_GCB_V:
      return next == U_GCB_V || next == U_GCB_T;
    case U_GCB_LVT:
    case U_GCB_T:
      return next == U_GCB_T;
    default:
      return false;
  }
}

bool joins(const State& state, char32_t c, UGraphemeClusterBreak next) {
  if (state.last == U_GCB_CR && next == U_GCB_LF) return true;
  if (is_control(state.last) || is_control(next)) return false;
  if (next == U_GCB_EXTEND || next == U_GCB_ZWJ || next == U_GCB_SPACING_MARK) return true;
  if (state.last == U_GCB_PREPEND || joins_syllable(state.last, next)) return true;
  if (state.last == U_GCB_ZWJ && state.after_pictograph && is_pictograph(c)) return true;
  if (state.conjunct == Conjunct::Linked && is_conjunct_consonant(c)) return true;
  return state.odd_flags && next == U_GCB_REGIONAL_INDICATOR;
}

/// Is it one of those of which none joins another, but for a line feed its carriage return?
bool stands_alone(char32_t c) {
  return c < 0x300 || is_plain_character(c);
}

}  // namespace

std::size_t next_cluster(std::string_view text, std::size_t at) {
  assert(at < text.size());
  // Most texts never ask ICU.
  const CodePoint first = decode(text, at);
  at += first.length;
  if (at == text.size()) return at;
  CodePoint point = decode(text, at);
  if (stands_alone(first.value) && stands_alone(point.value) && first.value != '\r') return at;
  UGraphemeClusterBreak next = break_class(first.value);
  State state{.last = next,
              .after_pictograph = is_pictograph(first.value),
              .odd_flags = next == U_GCB_REGIONAL_INDICATOR,
              .conjunct = conjunct_after(Conjunct::None, first.value, next)};
  while (true) {
    next = break_class(point.value);
    if (!joins(state, point.value, next)) return at;
    const bool extends = next == U_GCB_EXTEND || next == U_GCB_ZWJ;
    state = {.last = next,
             .after_pictograph = is_pictograph(point.value) || (state.after_pictograph && extends),
             .odd_flags = next == U_GCB_REGIONAL_INDICATOR && !state.odd_flags,
             .conjunct = conjunct_after(state.conjunct, point.value, next)};
    at += point.length;
    if (at == text.size()) return at;
    point = decode(text, at);
  }
}

std::vector<std::string_view> grapheme_clusters(std::string_view text) {
  std::vector<std::string_view> clusters;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = next_cluster(text, at);
    clusters.push_back(text.substr(at, end - at));
    at = end;
  }
  return clusters;
}

}  // namespace boxart::internal

#pragma once

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utext.h>
#include <unicode/utrans.h>

namespace boxart::internal {

/// The functions of ICU that boxart calls. All calls go through these tables: most graphs never
/// need ICU, and to load it, with the C++ library that it needs, takes longer than to draw a small
/// one. So ask only about characters that aren't plain (text/plain_character.h).
///
/// With BOXART_LOAD_LATER (icu_loaded.cpp) the first call opens ICU, of the version that boxart was
/// compiled with, once for all threads, and it stays open; throws std::runtime_error when it can't.
/// Without (icu_linked.cpp) ICU is linked, and nothing can fail.
struct Unicode {
  // Properties of characters.
  decltype(&u_charDirection) char_direction;
  decltype(&u_charType) char_type;
  decltype(&u_getIntPropertyValue) int_property;
  decltype(&u_hasBinaryProperty) has_property;
  decltype(&uscript_getScript) script;
  // Where lines may end.
  decltype(&ubrk_close) close_breaks;
  decltype(&ubrk_first) first_break;
  decltype(&ubrk_next) next_break;
  decltype(&ubrk_open) open_breaks;
  decltype(&ubrk_setUText) set_text;
  decltype(&utext_close) close_text;
  decltype(&utext_openUTF8) open_text;
};
const Unicode& unicode();

/// What transliterates: a library of its own, which needs the other.
struct Transliteration {
  decltype(&utrans_close) close;
  decltype(&utrans_openU) open;
  decltype(&utrans_transUChars) transliterate;
};
const Transliteration& transliteration();

}  // namespace boxart::internal

#pragma once

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utext.h>
#include <unicode/utrans.h>

namespace boxart {

/// The functions of ICU that boxart calls, by ICU's names in our spelling. Everything goes through
/// these tables, since most graphs are of ASCII text and never ask ICU, and to load it, with the
/// C++ library that it needs, costs more than to draw a small graph.
///
/// They are found at the first call, and once for all threads. Where the program can load
/// libraries (icu_loaded.cpp) that opens ICU of the version that boxart was compiled with, which
/// stays open; a std::runtime_error tells that it isn't there. Elsewhere (icu_linked.cpp) ICU is
/// linked, and nothing can fail.
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

}  // namespace boxart

#pragma once

#include <expat.h>

namespace boxart::internal {

/// The functions of expat that boxart calls, all of them through this table: few graphs have
/// HTML-like labels, and to load expat takes time that a small one notices.
///
/// With BOXART_LOAD_LATER (expat_loaded.cpp) the first call opens expat, once for all threads, and
/// it stays open; throws std::runtime_error when it can't. Without (expat_linked.cpp) expat is
/// linked, and nothing can fail.
struct Expat {
  decltype(&XML_ParserCreate) create;
  decltype(&XML_ParserFree) free;
  decltype(&XML_Parse) parse;
  decltype(&XML_SetCharacterDataHandler) set_text_handler;
  decltype(&XML_SetElementHandler) set_element_handlers;
  decltype(&XML_SetUserData) set_user_data;
};
const Expat& expat();

}  // namespace boxart::internal

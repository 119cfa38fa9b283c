#include "text/icu.h"

namespace boxart::internal {

const Unicode& unicode() {
  static constexpr Unicode functions{.char_direction = &u_charDirection,
                                     .char_type = &u_charType,
                                     .int_property = &u_getIntPropertyValue,
                                     .has_property = &u_hasBinaryProperty,
                                     .script = &uscript_getScript,
                                     .close_breaks = &ubrk_close,
                                     .first_break = &ubrk_first,
                                     .next_break = &ubrk_next,
                                     .open_breaks = &ubrk_open,
                                     .set_text = &ubrk_setUText,
                                     .close_text = &utext_close,
                                     .open_text = &utext_openUTF8};
  return functions;
}

const Transliteration& transliteration() {
  static constexpr Transliteration functions{
      .close = &utrans_close, .open = &utrans_openU, .transliterate = &utrans_transUChars};
  return functions;
}

}  // namespace boxart::internal

#pragma once

#include "text/styled_text.h"
#include "text/text_rules.h"

namespace boxart::internal {

/// `text` as it may be printed. Control characters are shown as pictures (U+241B for ESC), what
/// would turn the text round, end the line or is no character as `\u{202E}`, tabs as blanks; bytes
/// that are no UTF-8 are read as Latin-1. With `rules.ascii` all is written in ASCII.
///
/// No-break spaces and what only says where a line may break are still there.
StyledText shown_text(const StyledText& text, const TextRules& rules);

/// `shown` with blanks for its no-break spaces and without characters that show nothing and take
/// no room: terminals don't agree on them.
StyledText without_break_hints(const StyledText& shown);

/// The hyphen that is only seen where a line is broken behind it.
constexpr char32_t soft_hyphen = 0xAD;

}  // namespace boxart::internal

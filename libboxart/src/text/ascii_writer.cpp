#include "text/ascii_writer.h"

#include "text/utf8.h"

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace boxart {
namespace {

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// The letters hamza and ain in Latin script, for which Latin-ASCII has nothing.
bool is_half_ring(char32_t c) {
  return c == 0x2BE || c == 0x2BF;
}

}  // namespace

struct AsciiWriter::Rules {
  Rules() {
    // Marks go before the last step, since that knows letters with marks only as one character.
    UErrorCode status = U_ZERO_ERROR;
    transliterator.reset(icu::Transliterator::createInstance(
        "Any-Latin; NFD; [:Nonspacing Mark:] Remove; NFC; Latin-ASCII", UTRANS_FORWARD, status));
  }
  /// None where ICU came without its data: then all is written in numbers.
  std::unique_ptr<icu::Transliterator> transliterator;
};

AsciiWriter::AsciiWriter() = default;
AsciiWriter::~AsciiWriter() = default;

std::string AsciiWriter::write(std::string_view text) const {
  if (is_ascii(text)) return std::string(text);
  if (!rules_) rules_ = std::make_unique<Rules>();
  std::string latin(text);
  if (rules_->transliterator) {
    icu::UnicodeString letters = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    rules_->transliterator->transliterate(letters);
    latin.clear();
    letters.toUTF8String(latin);
  }
  std::string ascii;
  for (std::size_t at = 0; at < latin.size();) {
    const CodePoint point = decode(latin, at);
    at += point.length;
    // Joiners and selectors show nothing by themselves.
    if (point.value < 0x80) {
      ascii.push_back(static_cast<char>(point.value));
    } else if (is_half_ring(point.value)) {
      ascii += '\'';
    } else if (u_hasBinaryProperty(static_cast<UChar32>(point.value),
                                   UCHAR_DEFAULT_IGNORABLE_CODE_POINT) == 0) {
      append_escape(ascii, point.value);
    }
  }
  return ascii;
}

}  // namespace boxart

#include "text/ascii_writer.h"

#include "text/icu.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace boxart::internal {
namespace {

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// The letters hamza and ain in Latin script, for which Latin-ASCII has nothing.
bool is_half_ring(char32_t c) {
  return c == 0x2BE || c == 0x2BF;
}

/// In UTF-16. Requires: `text` is valid UTF-8.
std::u16string to_utf16(std::string_view text) {
  std::u16string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    at += point.length;
    if (point.value > 0xFFFF) {
      out += static_cast<char16_t>(0xD7C0 + (point.value >> 10U));
      out += static_cast<char16_t>(0xDC00 | (point.value & 0x3FFU));
    } else {
      out += static_cast<char16_t>(point.value);
    }
  }
  return out;
}

/// Requires: `text` is valid UTF-16.
std::string to_utf8(std::u16string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char32_t value = text[i];
    if (value >= 0xD800 && value <= 0xDBFF && i + 1 < text.size())
      value = ((value - 0xD7C0) << 10U) + (text[++i] & 0x3FFU);
    append_utf8(out, value);
  }
  return out;
}

}  // namespace

struct AsciiWriter::Rules {
  Rules() : transliterator(nullptr, transliteration().close) {
    // Marks go before the last step, since that knows letters with marks only as one character.
    constexpr std::u16string_view id =
        u"Any-Latin; NFD; [:Nonspacing Mark:] Remove; NFC; Latin-ASCII";
    UErrorCode status = U_ZERO_ERROR;
    transliterator.reset(transliteration().open(id.data(),
                                                static_cast<std::int32_t>(id.size()),
                                                UTRANS_FORWARD,
                                                nullptr,
                                                0,
                                                nullptr,
                                                &status));
  }

  /// `text` in Latin letters. Requires: there is a transliterator.
  std::u16string latin(const std::u16string& text) const {
    const auto size = static_cast<std::int32_t>(text.size());
    for (std::int32_t room = 2 * size + 16;;) {
      std::u16string out = text;
      out.resize(static_cast<std::size_t>(room));
      std::int32_t length = size;
      std::int32_t limit = size;
      UErrorCode status = U_ZERO_ERROR;
      transliteration().transliterate(
          transliterator.get(), out.data(), &length, room, 0, &limit, &status);
      if (U_SUCCESS(status) != 0) return out.substr(0, static_cast<std::size_t>(length));
      if (status != U_BUFFER_OVERFLOW_ERROR) return text;
      room = length;  // now it is known
    }
  }

  /// None where ICU came without its data: then all is written in numbers.
  std::unique_ptr<UTransliterator, decltype(Transliteration::close)> transliterator;
};

AsciiWriter::AsciiWriter() = default;
AsciiWriter::~AsciiWriter() = default;

std::string AsciiWriter::write(std::string_view text) const {
  if (is_ascii(text)) return std::string(text);
  if (!rules_) rules_ = std::make_unique<Rules>();
  const std::string latin =
      rules_->transliterator ? to_utf8(rules_->latin(to_utf16(text))) : std::string(text);
  std::string ascii;
  for (std::size_t at = 0; at < latin.size();) {
    const CodePoint point = decode(latin, at);
    at += point.length;
    // Joiners and selectors show nothing by themselves.
    if (point.value < 0x80) {
      ascii.push_back(static_cast<char>(point.value));
    } else if (is_half_ring(point.value)) {
      ascii += '\'';
    } else if (unicode().has_property(static_cast<UChar32>(point.value),
                                      UCHAR_DEFAULT_IGNORABLE_CODE_POINT) == 0) {
      append_escape(ascii, point.value);
    }
  }
  return ascii;
}

}  // namespace boxart::internal

#include "visible_text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <span>

namespace {

struct Range {
  char32_t first;
  char32_t last;
};

/// By Unicode 15: Cc, Cf, Zl, Zp and Default_Ignorable_Code_Point, which also has some that aren't
/// assigned yet. What is no character follows a rule and isn't here.
constexpr std::array<Range, 28> invisible{{
    {0x0, 0x1F},        {0x7F, 0x9F},       {0xAD, 0xAD},       {0x34F, 0x34F},
    {0x600, 0x605},     {0x61C, 0x61C},     {0x6DD, 0x6DD},     {0x70F, 0x70F},
    {0x890, 0x891},     {0x8E2, 0x8E2},     {0x115F, 0x1160},   {0x17B4, 0x17B5},
    {0x180B, 0x180F},   {0x200B, 0x200F},   {0x2028, 0x202E},   {0x2060, 0x206F},
    {0x3164, 0x3164},   {0xD800, 0xDFFF},   {0xFE00, 0xFE0F},   {0xFEFF, 0xFEFF},
    {0xFFA0, 0xFFA0},   {0xFFF0, 0xFFFB},   {0x110BD, 0x110BD}, {0x110CD, 0x110CD},
    {0x13430, 0x1343F}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF},
}};

/// Where the characters stand that may be part of an emoji. All of them are symbols that are seen.
constexpr std::array<Range, 15> symbols{{
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
    {0x2934, 0x2935},
    {0x2B00, 0x2BFF},
    {0x3030, 0x303D},
    {0x3297, 0x3299},
    {0x1F000, 0x1FAFF},
}};

static_assert(std::ranges::is_sorted(invisible, {}, &Range::last));
static_assert(std::ranges::is_sorted(symbols, {}, &Range::last));

bool is_in(std::span<const Range> ranges, char32_t c) {
  const auto found = std::ranges::lower_bound(ranges, c, {}, &Range::last);
  return found != ranges.end() && found->first <= c;
}

struct Character {
  std::string_view bytes;
  char32_t value;
  bool valid;
};

/// The character at the beginning of `text`, which isn't empty; one byte where that isn't UTF-8.
Character first_character(std::string_view text) {
  const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = byte(0);
  if (lead < 0x80) return {.bytes = text.substr(0, 1), .value = lead, .valid = true};
  const Character wrong{.bytes = text.substr(0, 1), .value = 0, .valid = false};
  std::size_t length = 0;
  char32_t least = 0;  // shorter forms hold what is below
  if ((lead & 0xE0U) == 0xC0) {
    length = 2;
    least = 0x80;
  } else if ((lead & 0xF0U) == 0xE0) {
    length = 3;
    least = 0x800;
  } else if ((lead & 0xF8U) == 0xF0) {
    length = 4;
    least = 0x10000;
  }
  if (length == 0 || text.size() < length) return wrong;
  char32_t value = lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80) return wrong;
    value = value << 6U | (byte(i) & 0x3FU);
  }
  const bool is_surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < least || value > 0x10FFFF || is_surrogate) return wrong;
  return {.bytes = text.substr(0, length), .value = value, .valid = true};
}

/// Finds what belongs to an emoji.
class Emoji {
 public:
  explicit Emoji(std::span<const Character> characters) : characters_(characters) {}

  bool has(std::size_t at) const {
    const char32_t c = characters_[at].value;
    if (is_selector(c)) return is_symbol(at - 1) || is_in_key(at);
    if (c == joiner) return is_symbol(before_selector(at)) && is_symbol(at + 1);
    return is_tag(c) && is_in_flag(at);
  }

 private:
  static constexpr char32_t joiner = 0x200D;
  static constexpr char32_t black_flag = 0x1F3F4;
  static constexpr char32_t last_tag = 0xE007F;

  /// 0 outside; also before the first one, since there is no index below it.
  char32_t value(std::size_t at) const {
    return at < characters_.size() ? characters_[at].value : 0;
  }
  bool is_symbol(std::size_t at) const { return is_in(symbols, value(at)); }
  static bool is_selector(char32_t c) { return c == 0xFE0E || c == 0xFE0F; }
  static bool is_tag(char32_t c) { return 0xE0020 <= c && c <= last_tag; }

  std::size_t before_selector(std::size_t at) const {
    return is_selector(value(at - 1)) ? at - 2 : at - 1;
  }

  /// `1`, a selector and the outline of a key.
  bool is_in_key(std::size_t at) const {
    const char32_t base = value(at - 1);
    return (base == '#' || base == '*' || (base >= '0' && base <= '9')) && value(at + 1) == 0x20E3;
  }

  /// A flag, the letters of a country's part and the tag that ends them. There is no room in it
  /// for a message.
  bool is_in_flag(std::size_t at) const {
    constexpr std::size_t max = 7;
    std::size_t first = at;
    while (first > 0 && at - first < max && is_tag(value(first - 1)))
      --first;
    if (value(first - 1) != black_flag) return false;
    std::size_t last = first;
    while (last - first < max && is_letter_or_digit(value(last)))
      ++last;
    return last - first >= 3 && last - first < max && value(last) == last_tag && at <= last;
  }
  static bool is_letter_or_digit(char32_t c) {
    return (0xE0030 <= c && c <= 0xE0039) || (0xE0061 <= c && c <= 0xE007A);
  }

  std::span<const Character> characters_;
};

std::string in_numbers(char32_t c, Notation notation) {
  std::array<char, 16> buffer{};
  const auto print = [&buffer](const char* form, std::uint32_t number) {
    std::snprintf(buffer.data(), buffer.size(), form, number);
    return std::string(buffer.data());
  };
  if (notation == Notation::Braces) return print("\\u{%X}", c);
  if (notation == Notation::Markup) return print("&#x%X;", c);
  if (c < 0x10000) return print("\\u%04x", c);
  const std::uint32_t above = c - 0x10000;
  return print("\\u%04x", 0xD800 + (above >> 10U)) + print("\\u%04x", 0xDC00 + (above & 0x3FFU));
}

}  // namespace

bool is_invisible(char32_t c) {
  const bool is_no_character = (c & 0xFFFEU) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  return is_no_character || is_in(invisible, c);
}

std::vector<VisibleCharacter> visible_characters(std::string_view text,
                                                 Notation notation,
                                                 std::u32string_view kept) {
  std::vector<Character> characters;
  while (!text.empty()) {
    characters.push_back(first_character(text));
    text.remove_prefix(characters.back().bytes.size());
  }
  const Emoji emoji(characters);
  std::vector<VisibleCharacter> shown;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const auto& [bytes, value, valid] = characters[i];
    if (!valid) {
      shown.push_back({.text = "?"});
    } else if (!is_invisible(value) || kept.find(value) != std::u32string_view::npos) {
      shown.push_back({.text = std::string(bytes)});
    } else if (emoji.has(i)) {
      shown.push_back({.text = std::string(bytes), .takes_no_cell = true});
    } else {
      shown.push_back({.text = in_numbers(value, notation)});
    }
  }
  return shown;
}

std::string visible_text(std::string_view text, Notation notation, std::u32string_view kept) {
  const auto is_plain = [kept](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (' ' <= c && c <= '~') || (byte < 0x80 && kept.find(byte) != std::u32string_view::npos);
  };
  std::string shown;
  // Line by line: a text may be large, and its characters by themselves take many times its size.
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end);
    if (std::ranges::all_of(line, is_plain)) {
      shown += line;
      continue;
    }
    for (const VisibleCharacter& character : visible_characters(line, notation, kept))
      shown += character.text;
  }
  return shown;
}

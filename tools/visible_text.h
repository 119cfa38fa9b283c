#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// How a character is written that can't be seen.
enum class Notation {
  Braces,  // \u{200B}, as labels of drawings have it
  Json,    // \u200b, which reads back as the character
  Markup   // &#x200B;, which does so too
};

/// Does the character show nothing by itself, or change how others are shown? Those are controls,
/// format characters, the ends of lines and paragraphs, what Unicode lets a terminal leave out
/// (Default_Ignorable_Code_Point), and what is no character at all.
bool is_invisible(char32_t c);

/// A character as it is shown.
struct VisibleCharacter {
  std::string text;
  bool takes_no_cell = false;  // it belongs to the emoji before it
};

/// The characters of `text`, each as it may be written to a terminal: invisible ones in numbers,
/// bytes that are no UTF-8 as `?`. As they are stay those of `kept`, and what makes one emoji of
/// several characters: selectors behind symbols and keys, joiners between symbols, the tags of
/// flags.
std::vector<VisibleCharacter> visible_characters(std::string_view text,
                                                 Notation notation,
                                                 std::u32string_view kept);

/// The same as one text.
std::string visible_text(std::string_view text, Notation notation, std::u32string_view kept);

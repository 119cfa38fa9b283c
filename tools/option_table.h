#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Every option of the program, in the order in which pages list them. What is declared to the
/// parser, the help, the manual page, the completions of the shells and the README's table all
/// come from here.

/// A word that an option takes.
struct Word {
  std::string_view name;
  std::string_view meaning;
};

/// What an option takes. Only a text may be empty.
enum class Takes { Nothing, Choice, Path, Number, Program, Attribute, Text };

/// Where an option stands in the help and in the manual page.
enum class Section { Files, Layout, Texts, Colors, Messages, GraphEasy };

struct OptionEntry {
  std::string_view names;     // as CLI11 has them: -o,--output
  std::string_view argument;  // its name in the pages; empty where it takes nothing
  Takes takes;
  std::span<const Word> words;  // where it takes one of these
  Section section;
  std::string_view brief;  // the help's line, and the beginning of the text in the manual page
  std::string_view text;   // what the manual page says beyond that, in Markdown; may be empty
  std::string_view usual =
      {};  // what holds without the option; empty where that goes without saying
  /// What it stands for without a value. The next argument is its value if it is one of the words.
  std::string_view alone = {};
};

std::span<const OptionEntry> option_table();

/// The entry that has `name`, with its dashes. Requires: there is one.
const OptionEntry& option_entry(std::string_view name);

/// `-o`, `--output`, each by itself.
std::vector<std::string_view> names_of(const OptionEntry& entry);

/// May its value be left out? It has to stand in the same argument then, unless `alone` says what
/// it is without one.
bool may_be_alone(const OptionEntry& entry);

/// `boxart, ascii, html`.
std::string list_of_words(const OptionEntry& entry);

/// Its heading: `Files`.
std::string_view title_of(Section section);

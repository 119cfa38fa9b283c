#include "command_line.h"

#include "failure.h"
#include "graph_easy_spelling.h"
#include "option_table.h"
#include "suggestions.h"

#include <algorithm>
#include <string_view>

namespace {

/// The option that has `name`, with its dashes; nullptr when there is none.
const OptionEntry* find_option(std::string_view name) {
  for (const OptionEntry& entry : option_table()) {
    const std::vector<std::string_view> names = names_of(entry);
    if (std::ranges::find(names, name) != names.end()) return &entry;
  }
  return nullptr;
}

std::string what_is_needed(const OptionEntry& entry) {
  switch (entry.takes) {
    case Takes::Path:
      return "a file name";
    case Takes::Choice:
      return "one of " + list_of_words(entry);
    case Takes::Number:
      return "a number";
    case Takes::Program:
      return "the name of a program";
    case Takes::Attribute:
      return "an attribute, NAME=VALUE";
    case Takes::Nothing:
    case Takes::Text:
      break;
  }
  return "a text";
}

bool takes_word(std::string_view option, std::string_view word) {
  const auto words = option_entry(option).words;
  return std::ranges::find(words, word, &Word::name) != words.end();
}

class Speller {
 public:
  Speller(int argc, char** argv)
      : words_(argv + std::min(argc, 1), argv + argc),
        as_graph_easy_(argc > 0 && is_graph_easy(argv[0])) {}

  CommandLine run() {
    while (at_ < words_.size()) {
      if (as_graph_easy_) words_[at_] = unabbreviated(words_[at_]);
      const std::string_view word = words_[at_++];
      if (word == "--") break;
      if (word.starts_with("--")) {
        spell_long(word);
      } else if (word.starts_with('-') && word.size() > 1) {
        spell_short(word);
      } else {
        line_.files.emplace_back(word);
      }
    }
    for (; at_ < words_.size(); ++at_)
      line_.files.push_back(words_[at_]);
    return std::move(line_);
  }

 private:
  void spell_long(std::string_view word) {
    const std::size_t equals = word.find('=');
    const std::string_view name = word.substr(0, equals);
    std::optional<std::string_view> value;
    if (equals != std::string_view::npos) value = word.substr(equals + 1);
    const OptionEntry* const entry = find_option(name);
    if (entry != nullptr && entry->takes != Takes::Nothing) {
      add(*entry, name, value);
    } else if (entry != nullptr && value) {
      throw Misuse(std::string(name) + " takes no value");
    } else if (entry != nullptr) {
      line_.words.emplace_back(word);
    } else if (!spell_as_graph_easy(name)) {
      throw Misuse(unknown_option(word));
    } else if (value) {
      throw Misuse(std::string(name) + " takes no value");
    }
  }

  bool spell_as_graph_easy(std::string_view word) {
    refuse_formats_of_graph_easy(word);
    for (const std::string_view option : {"--as", "--from"}) {
      const bool is_joined =
          word.starts_with(option) && word.substr(option.size()).starts_with('_');
      if (is_joined && takes_word(option, word.substr(option.size() + 1))) {
        add(option_entry(option), option, word.substr(option.size() + 1));
        return true;
      }
    }
    if (!takes_word("--as", word.substr(2))) return false;
    add(option_entry("--as"), "--as", word.substr(2));
    return true;
  }

  /// Several in one word, the last of them perhaps with its value: `-vqoFILE`.
  void spell_short(std::string_view word) {
    for (std::size_t i = 1; i < word.size(); ++i) {
      const std::string name{'-', word[i]};
      const OptionEntry* const entry = find_option(name);
      if (entry == nullptr) {
        // With one dash or with two, it may be a long one.
        throw Misuse(unknown_option(likely_option(word) ? word : std::string_view(name)));
      }
      std::string_view rest = word.substr(i + 1);
      const bool has_equals = rest.starts_with('=');
      if (has_equals) rest.remove_prefix(1);
      if (has_equals && entry->takes == Takes::Nothing) throw Misuse(name + " takes no value");
      if (entry->takes == Takes::Nothing || (may_be_alone(*entry) && !has_equals)) {
        line_.words.push_back(name);
        continue;
      }
      std::optional<std::string_view> value;
      if (has_equals || !rest.empty()) value = rest;
      add(*entry, name, value);
      return;
    }
  }

  /// An option that takes a value. Where it isn't there it is the next word, whatever that is.
  void add(const OptionEntry& entry, std::string_view name, std::optional<std::string_view> value) {
    if (!value && may_be_alone(entry) && entry.alone.empty()) {
      line_.words.emplace_back(name);
      return;
    }
    if (!value && !entry.alone.empty()) {
      const bool is_value = at_ < words_.size() && word_of(entry, words_[at_]) != nullptr;
      value = is_value ? std::string_view(words_[at_++]) : entry.alone;
    }
    if (!value && at_ < words_.size()) value = words_[at_++];
    if (!value || (value->empty() && entry.takes != Takes::Text)) {
      throw Misuse(std::string(name) + " needs " + what_is_needed(entry));
    }
    refuse_formats_of_graph_easy(std::string(name) + '=' + std::string(*value));
    if (may_be_alone(entry) && entry.alone.empty()) {
      line_.help = *value;
      return;
    }
    line_.words.emplace_back(name);
    line_.words.emplace_back(*value);
  }

  std::vector<std::string> words_;
  bool as_graph_easy_;
  std::size_t at_ = 0;  // the next one
  CommandLine line_{};
};

}  // namespace

CommandLine spelled_out(int argc, char** argv) {
  return Speller(argc, argv).run();
}

#include "graph_easy_spelling.h"

#include "failure.h"
#include "lower_case.h"
#include "option_table.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <utility>

namespace {

/// What graph-easy writes beyond the formats of the table, and reads but for GraphML.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> missing_formats{
    {{"vcg", "VCG"}, {"gdl", "GDL"}, {"graphml", "GraphML"}}};

/// Its options that aren't formats.
constexpr std::array<std::string_view, 12> options_of_graph_easy{"as",
                                                                 "debug",
                                                                 "from",
                                                                 "help",
                                                                 "input",
                                                                 "output",
                                                                 "parse",
                                                                 "renderer",
                                                                 "stats",
                                                                 "timeout",
                                                                 "verbose",
                                                                 "version"};

using Names = std::set<std::string>;

/// All that graph-easy takes, without dashes: `output`, `svg`, `as_svg`.
Names names_of_graph_easy() {
  Names names(options_of_graph_easy.begin(), options_of_graph_easy.end());
  const auto add_format = [&names](std::string_view format) {
    names.insert(std::string(format));
    names.insert("as_" + std::string(format));
  };
  for (const Word& word : option_entry("--as").words)
    add_format(word.name);
  for (const auto& [format, name] : missing_formats) {
    add_format(format);
    names.insert("from_" + std::string(format));
  }
  for (const Word& word : option_entry("--from").words)
    names.insert("from_" + std::string(word.name));
  return names;
}

/// All long options of this program.
Names names_of_all() {
  Names names;
  for (const OptionEntry& entry : option_table()) {
    for (const std::string_view name : names_of(entry)) {
      if (name.starts_with("--")) names.insert(std::string(name.substr(2)));
    }
  }
  return names;
}

Names starting_with(const Names& names, const std::string& prefix) {
  if (names.contains(prefix)) return {prefix};
  Names found;
  std::ranges::copy_if(names, std::inserter(found, found.end()), [&](const std::string& name) {
    return name.starts_with(prefix);
  });
  return found;
}

[[noreturn]] void refuse_several(std::string_view word, const Names& names) {
  std::string list;
  for (const std::string& name : names)
    list += (list.empty() ? "--" : ", --") + name;
  throw Misuse(std::string(word) + " may be any of " + list);
}

}  // namespace

bool is_graph_easy(const char* name) {
  const std::string_view path(name == nullptr ? "" : name);
  return path.substr(path.rfind('/') + 1) == "graph-easy";
}

std::string unabbreviated(std::string_view word) {
  const std::size_t dashes = std::min<std::size_t>(word.find_first_not_of('-'), 3);
  const std::string_view given = word.substr(0, word.find('='));
  const bool is_letter = dashes == 1 && given.size() == 2;
  if (dashes < 1 || dashes > 2 || given.size() == dashes || is_letter) return std::string(word);
  const std::string prefix = lower(given.substr(dashes));
  if (prefix.ends_with('_')) return std::string(word);  // no format is named
  // An option that only boxart has may be written in full, and makes no other one unclear.
  const Names all = names_of_all();
  Names found = all.contains(prefix) ? Names{prefix} : starting_with(names_of_graph_easy(), prefix);
  if (found.empty()) found = starting_with(all, prefix);
  if (found.empty()) return std::string(word);
  // `from` is the beginning of `from_txt`, and is meant where both would do.
  const std::string& first = *found.begin();
  const bool is_clear =
      std::ranges::all_of(found, [&](const std::string& name) { return name.starts_with(first); });
  if (!is_clear) refuse_several(given, found);
  return "--" + first + std::string(word.substr(given.size()));
}

void refuse_formats_of_graph_easy(std::string_view option) {
  const std::string word = lower(option);
  for (const auto& [format, name] : missing_formats) {
    const std::string asked(format);
    if (word == "--from=" + asked || word == "--from_" + asked) {
      throw Misuse(std::string(option) + ": " + std::string(name) + " isn't read, only " +
                   list_of_words(option_entry("--from")));
    }
    if (word == "--as=" + asked || word == "--as_" + asked || word == "--" + asked) {
      throw Misuse(std::string(option) + ": " + std::string(name) + " isn't written, only " +
                   list_of_words(option_entry("--as")));
    }
  }
}

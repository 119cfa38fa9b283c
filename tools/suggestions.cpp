#include "suggestions.h"

#include "lower_case.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <numeric>

namespace {

/// Letters that have to be put in, left out, changed or exchanged with their neighbour to make one
/// of the other.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before;
  std::vector<std::size_t> last(b.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::vector<std::size_t> row(b.size() + 1, i);
    for (std::size_t k = 1; k <= b.size(); ++k) {
      const std::size_t changed = last[k - 1] + (a[i - 1] == b[k - 1] ? 0 : 1);
      row[k] = std::min({last[k] + 1, row[k - 1] + 1, changed});
      const bool is_turned = i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1];
      if (is_turned) row[k] = std::min(row[k], before[k - 2] + 1);
    }
    before = std::move(last);
    last = std::move(row);
  }
  return last.back();
}

/// The letters of a name, without its dashes.
std::string_view letters_of(std::string_view name) {
  return name.substr(std::min(name.find_first_not_of('-'), name.size()));
}

/// What Graphviz writes and boxart doesn't, not even by way of Graphviz.
constexpr std::array<std::string_view, 26> of_graphviz{
    "cmap", "cmapx",   "cmapx_np", "dot_json", "eps",   "fig", "gd",    "gd2",       "gtk",
    "imap", "imap_np", "ismap",    "json0",    "kitty", "pic", "plain", "plain-ext", "pov",
    "svgz", "vml",     "vrml",     "wbmp",     "webp",  "x11", "xdot",  "xdot_json"};

/// Longer ones are no slips, and would take long.
constexpr std::size_t longest = 40;

}  // namespace

std::optional<std::string_view> nearest(std::string_view word,
                                        const std::vector<std::string_view>& known) {
  const std::string given = lower(letters_of(word));
  if (given.empty() || given.size() > longest) return std::nullopt;
  constexpr std::size_t letters_a_slip = 3;
  std::size_t least = std::max<std::size_t>(1, given.size() / letters_a_slip) + 1;
  std::optional<std::string_view> found;
  std::vector<std::string_view> longer;
  for (const std::string_view one : known) {
    const std::string name = lower(letters_of(one));
    // Of a short word one slip leaves nothing that could tell it from others.
    const bool is_short = std::min(name.size(), given.size()) < 2;
    const std::size_t slips = is_short && name != given ? least : distance(given, name);
    if (slips < least) {
      least = slips;
      found = one;
    }
    if (given.size() > 1 && name.starts_with(given)) longer.push_back(one);
  }
  return longer.size() == 1 && least > 0 ? longer.front() : found;
}

const Word* word_of(const OptionEntry& entry, std::string_view given) {
  const auto is_it = [&given](const Word& word) { return lower(word.name) == lower(given); };
  const auto found = std::ranges::find_if(entry.words, is_it);
  return found == entry.words.end() ? nullptr : &*found;
}

std::string none_of_words(const OptionEntry& entry, std::string_view given) {
  const bool is_foreign = names_of(entry).back() == "--as" &&
                          std::ranges::find(of_graphviz, lower(given)) != of_graphviz.end();
  std::string text = '\'' + std::string(given) + "' is ";
  if (is_foreign) text += "a format of Graphviz that boxart doesn't write; it is ";
  text += "none of " + list_of_words(entry);
  std::vector<std::string_view> known;
  for (const Word& word : entry.words)
    known.push_back(word.name);
  const auto likely = is_foreign ? std::nullopt : nearest(given, known);
  if (likely) text += ": did you mean " + std::string(*likely) + '?';
  return text;
}

std::optional<std::string> likely_option(std::string_view argument) {
  const std::string_view name = argument.substr(0, argument.find('='));
  std::vector<std::string_view> known;
  std::vector<std::string> formats;
  for (const Word& word : option_entry("--as").words)
    formats.push_back("--" + std::string(word.name));
  for (const OptionEntry& entry : option_table()) {
    for (const std::string_view one : names_of(entry)) {
      if (one.starts_with("--")) known.push_back(one);
    }
  }
  known.insert(known.end(), formats.begin(), formats.end());
  const auto likely = nearest(name, known);
  if (!likely) return std::nullopt;
  return std::string(*likely);
}

std::string unknown_option(std::string_view argument) {
  std::string text = "unknown option " + std::string(argument.substr(0, argument.find('=')));
  if (const auto likely = likely_option(argument)) text += ": did you mean " + *likely + '?';
  return text;
}

#include "resolve/style_words.h"

#include "base/ascii.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace boxart::internal {
namespace {

constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz";

/// The word that `text` starts with.
std::string_view first_word(std::string_view text) {
  constexpr std::array<std::string_view, 4> dashed{
      "dot-dot-dash", "dot-dash", "bold-dash", "double-dash"};
  const std::string_view joined =
      text.substr(0, text.find_first_not_of("-abcdefghijklmnopqrstuvwxyz"));
  if (std::ranges::find(dashed, joined) != dashed.end()) return joined;
  return text.substr(0, text.find_first_not_of(letters));
}

}  // namespace

std::vector<StyleWord> style_words(std::string_view value) {
  const std::string text = lower(value);
  std::vector<StyleWord> words;
  std::size_t at = text.find_first_of(letters);
  while (at != std::string::npos) {
    StyleWord word{.name = std::string(first_word(std::string_view(text).substr(at)))};
    at += word.name.size();
    if (at < text.size() && text[at] == '(') {
      const std::size_t close = std::min(text.find(')', at), text.size());
      word.argument = text.substr(at + 1, close - at - 1);
      at = close;
    }
    words.push_back(std::move(word));
    at = text.find_first_of(letters, at);
  }
  return words;
}

}  // namespace boxart::internal

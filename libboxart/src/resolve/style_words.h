#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace boxart::internal {

/// One of the words of a `style`, in small letters, and what stands behind it in brackets.
struct StyleWord {
  std::string name;
  std::string argument{};
};

/// The words of a `style`: letters, separated by anything else. Graph::Easy's words that have
/// dashes in them, such as `dot-dash`, are one word.
std::vector<StyleWord> style_words(std::string_view value);

}  // namespace boxart::internal

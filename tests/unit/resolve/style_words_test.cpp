#include "resolve/style_words.h"

#include "support/catch.h"

#include <string>

namespace boxart::internal {
namespace {

std::string words(std::string_view value) {
  std::string out;
  for (const auto& [name, argument] : style_words(value)) {
    out += name;
    if (!argument.empty()) out += '(' + argument + ')';
    out += ' ';
  }
  return out;
}

TEST_CASE("anything but letters parts the words of a style") {
  CHECK(words("Bold, dashed;filled") == "bold dashed filled ");
  CHECK(words(" ,bold,, ") == "bold ");
  CHECK(words("").empty());
}

TEST_CASE("a word may have an argument") {
  CHECK(words("setlinewidth(3),bold") == "setlinewidth(3) bold ");
  CHECK(words("setlinewidth(3") == "setlinewidth(3) ");
  CHECK(words("bold()") == "bold ");
}

TEST_CASE("the dashes in the words of Graph::Easy are parts of them, others are not") {
  CHECK(words("dot-dot-dash,dot-dash bold-dash,double-dash") ==
        "dot-dot-dash dot-dash bold-dash double-dash ");
  CHECK(words("bold-dashed -dotted") == "bold dashed dotted ");
}

}  // namespace
}  // namespace boxart::internal

#pragma once

#include "mermaid/scanner.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace boxart::internal {

/// A value of `@{ shape: rect, label: "text" }`, and where it stands.
struct ShapeDataValue {
  std::string text{};
  std::size_t at = 0;
};
using ShapeData = std::map<std::string, ShapeDataValue, std::less<>>;

/// The data in the braces here, up to the closing one, which is passed: names and values of YAML,
/// in a row with commas or in lines; values plain, in quotes, or blocks of lines behind `|`.
ShapeData read_shape_data(MermaidScanner& scanner);

/// A scalar of YAML without its quotes.
std::string yaml_scalar(std::string_view text);

}  // namespace boxart::internal

#pragma once

#include "read_text.h"
#include "support/catch.h"
#include "support/expected.h"
#include "support/picture.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What the tests of the reader have in common.

namespace boxart::internal {

/// In what a drawing isn't a faithful picture of `dot`, a line each.
inline std::string faults(std::string_view dot, std::string_view drawing) {
  std::vector<Warning> warnings;
  const std::vector<ResolvedGraph> graphs = read_graphs(dot, Source::Dot, {}, warnings);
  std::string all;
  for (const std::string& difference :
       readback::differences(readback::expected(graphs), picture(drawing))) {
    all += difference + '\n';
  }
  return all;
}

/// `drawing` with `before`, which stands in it once, made `after`.
inline std::string changed(std::string_view drawing,
                           std::string_view before,
                           std::string_view after) {
  std::string text(drawing);
  const auto at = text.find(before);
  REQUIRE(at != std::string::npos);
  return text.replace(at, before.size(), after);
}

inline bool says(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace boxart::internal

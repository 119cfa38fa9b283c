#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace boxart::internal {

/// The byte after the grapheme cluster that starts at byte `at` of valid UTF-8.
///
/// Extended grapheme clusters by rules GB3 to GB13 of Unicode Standard Annex #29, over the
/// properties of the ICU that is there. GB9c among them: an Indic conjunct is one cluster, as it
/// is in the text-sizing specification of kitty. The rules stand here rather than in ICU's iterator
/// because ICU has GB9c only since 74: the same text must measure the same whatever ICU is there.
///
/// Requires: at < text.size().
std::size_t next_cluster(std::string_view text, std::size_t at);

/// All clusters of valid UTF-8 in order. Their concatenation is `text`.
std::vector<std::string_view> grapheme_clusters(std::string_view text);

}  // namespace boxart::internal

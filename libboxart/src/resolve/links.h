#pragma once

#include <string>
#include <string_view>

namespace boxart::internal {

/// `url` in the characters that a URL may have, 0x21 to 0x7E: all others, and `"`, become %XX.
/// Empty unless it is relative or of one of the schemes http, https, mailto and file, in any case:
/// a drawing must not smuggle in what a click would run.
std::string safe_link(std::string_view url);

}  // namespace boxart::internal

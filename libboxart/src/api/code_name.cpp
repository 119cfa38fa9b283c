#include <boxart/code.hpp>

#include <array>
#include <cstddef>

namespace boxart {
namespace {

/// In the order of the codes.
constexpr std::array names{
    "syntax",           "quotes",          "unclosed",          "no-graph",
    "too-deep",         "nul-byte",        "encoding",          "other-language",
    "limit-nodes",      "limit-edges",     "limit-cells",       "limit-room",
    "stopped",          "no-library",      "unknown-shape",     "unknown-arrow",
    "unknown-color",    "unknown-value",   "unknown-port",      "unknown-attribute",
    "unused-attribute", "cut-value",       "cluster-end",       "lost-cluster",
    "malformed-label",  "shortened-label", "no-link",           "invalid-bytes",
    "stray-attributes", "misread-name",    "misread-attribute", "misread-cluster",
    "merged-graphs",    "graphviz",        "lenient",           "lost"};
static_assert(names.size() == static_cast<std::size_t>(Code::Lost) + 1);

}  // namespace

const char* code_name(Code code) noexcept {
  const auto at = static_cast<std::size_t>(code);
  return at < names.size() ? names[at] : "";
}

}  // namespace boxart

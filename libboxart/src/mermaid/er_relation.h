#pragma once

#include "mermaid/scanner.h"

#include <optional>
#include <string_view>

namespace boxart::internal {

/// How many of each side are in a relationship, as words: `1`, `0..1`, `1..*`, `0..*`.
struct ErRelation {
  std::string_view tail;
  std::string_view head;
  bool is_identifying;  // one of its lines is solid
};

/// The relationship that stands here, in signs, `||--o{`, or in words, `one to many`; nothing where
/// none does.
std::optional<ErRelation> read_er_relation(MermaidScanner& scanner);

}  // namespace boxart::internal

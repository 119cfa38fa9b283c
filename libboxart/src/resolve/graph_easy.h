#pragma once

#include "base/geometry.h"
#include "resolve/text_source.h"
#include "graph/graph.h"

#include <optional>
#include <string>
#include <string_view>

namespace boxart::internal {

/// Attributes of the program Graph::Easy, which its users have in their DOT files. They say
/// something only where DOT's own say nothing.

/// One of its attributes, whose name may be written with a dash or without (`arrow-style`).
class GraphEasyAttribute {
 public:
  GraphEasyAttribute(const TextSource& source,
                     OwnerKind kind,
                     std::string_view name,
                     std::string_view dashed)
      : plain_(source, kind, name), dashed_(source, kind, dashed) {}
  /// Empty where it is set under neither name.
  const std::string& text_of(Owner owner) const { return written(owner).text_of(owner); }
  /// Where it stands, for warnings.
  Locator locator(Owner owner) const { return written(owner).locator(owner); }

 private:
  const Attribute& written(Owner owner) const {
    return plain_.text_of(owner).empty() ? dashed_ : plain_;
  }

  Attribute plain_;
  Attribute dashed_;
};

/// The head for `arrowstyle` (open closed filled none) and `arrowshape` (triangle diamond box dot
/// inv line cross x), either of which may be empty.
std::optional<ArrowHead> graph_easy_arrow(std::string_view style, std::string_view shape);

/// `flow`: where edges go. `right`, `left`, `up` and `down` are taken as on a map; `front` and
/// `forward` (east) and `back` (west) as in a graph without a flow. Degrees go clockwise from 0,
/// north.
std::optional<RankDirection> parse_flow(std::string_view value);

/// `start` or `end`: the side of a node where an edge leaves or comes in, and after a comma which
/// of the places there. Edges with one side and number share their end.
struct GraphEasyEnd {
  EndSpec spec{};
  std::string bundle{};  // empty without a number
};
/// The sides `front`, `back`, `left` and `right` are those seen by one who goes in `direction`.
std::optional<GraphEasyEnd> parse_graph_easy_end(std::string_view value, RankDirection direction);

}  // namespace boxart::internal

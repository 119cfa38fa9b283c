#pragma once

#include "resolve/text_source.h"

namespace boxart::internal {

/// What attributes, most of them Graph::Easy's, say of the texts of a node, edge or subgraph.
struct LabelRules {
  TextRules text{};
  std::string color_scheme{};  // for HTML-like labels
  int max_characters = 0;      // autolabel: a longer label is shortened; 0: none is
};

/// Reads `textwrap` (none, auto, or cells; what the caller asks for goes before it), `align` (left,
/// center or right) and `autolabel` (a number) of all nodes, edges or subgraphs of a graph.
class LabelAttributes {
 public:
  LabelAttributes(const TextSource& source, OwnerKind kind);
  LabelRules of(Owner owner) const;

 private:
  const TextSource& source_;
  Attribute textwrap_;
  Attribute align_;
  Attribute autolabel_;
  Attribute colorscheme_;
};

/// The label's text, without its middle where it has more than `rules.most_characters`, an escape
/// or a character reference being one: then a warning tells it of `owner`. HTML-like texts and
/// those of records aren't shortened.
TextValue shortened(const TextSource& source,
                const TextValue& value,
                const EscapeNames& names,
                const LabelRules& rules,
                const std::string& owner);

}  // namespace boxart::internal

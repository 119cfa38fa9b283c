#pragma once

#include "resolve/escape.h"
#include "resolve/label_rules.h"
#include "resolve/shapes.h"
#include "resolve/text_source.h"

namespace boxart::internal {

/// What the label says, and whether it has a border of its own.
struct NodeLabel {
  Content content;
  bool has_border = false;
  // The style of that border.
  bool rounded = false;
  Dash dash = Dash::Solid;
};

/// What a label means depends on.
struct LabelContext {
  const EscapeNames& names;
  const LabelRules& rules;
  bool transparent;  // are those lines of tables that have no colour of their own?
  bool sideways;     // do ranks run sideways? Then the fields of a record stand below each other.
};

/// Reads `value`, the label of the node that `context` names: a text, an HTML-like one, or the
/// fields of a record. What is malformed is told.
NodeLabel read_label(const TextSource& source,
                     const TextValue& value,
                     const NodeShape& shape,
                     const LabelContext& context);

}  // namespace boxart::internal

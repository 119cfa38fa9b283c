#pragma once

#include "graph/graph.h"
#include "resolve/text_source.h"

#include <initializer_list>
#include <string>

namespace boxart::internal {

/// Reads what only a drawing with colours and links shows: the colours, fonts and URLs of one kind
/// of things. A colour that isn't known counts as none, with a warning;
/// so does a link that safe_link refuses.
class StyleReader {
 public:
  StyleReader(const TextSource& source, OwnerKind kind);

  /// Borders have `color`. What they hold has `fillcolor`, else `color`, else light grey where
  /// `style` asks for a filled node; a point has one of the two itself.
  Paint paint_of_node(Owner node, bool is_point) const;
  /// `color`, of a list the first that can be seen.
  Paint paint_of_edge(Owner edge) const;
  /// `pencolor`, else `color`; filled as a node where `style` says so, else with `bgcolor`.
  Paint paint_of_cluster(Owner cluster) const;
  /// `bgcolor`.
  Paint paint_of_graph(Owner graph) const;

  /// Gives a label the colour and font of what owns it, and its link: `fontcolor`, a `fontname`
  /// with Bold, Italic or Oblique in it, Graph::Easy's `textstyle`; `URL` or `href`, of an edge
  /// first `labelURL` or `labelhref`. A cell's own link (HREF) is kept, but for its escapes.
  void apply_style(Label& label, Owner owner, const EscapeNames& names) const;
  /// The same for all labels in a node.
  void apply_style(Content& content, Owner node, const EscapeNames& names) const;
  /// The same for a label at an edge's end: `labelfontcolor`, `labelfontname`, `headURL`
  /// or `headhref`, else the edge's.
  void apply_end_style(Label& label, Owner edge, const EscapeNames& names, EdgeEnd end) const;

 private:
  std::optional<Color> color_of(Owner owner, const Attribute& attribute) const;
  bool is_filled(Owner owner) const;
  /// What fills it where its style asks for it.
  std::optional<Color> fill_of(Owner owner) const;
  TextStyle style_of(Owner owner) const;
  /// The same for what an edge has at its ends.
  TextStyle end_style_of(Owner edge) const;
  /// Where `url` leads to, if it is safe.
  std::string checked_link(const std::string& url, const EscapeNames& names, Locator locator) const;
  /// Where the first of the attributes that is set leads to.
  std::string link_of(Owner owner,
                      std::initializer_list<const Attribute*> attributes,
                      const EscapeNames& names) const;

  const TextSource& source_;
  OwnerKind kind_;
  Attribute color_;
  Attribute fillcolor_;
  Attribute bgcolor_;
  Attribute pencolor_;
  Attribute fontcolor_;
  Attribute labelfontcolor_;
  Attribute colorscheme_;
  Attribute style_;
  Attribute fontname_;
  Attribute labelfontname_;
  Attribute textstyle_;
  Attribute url_;
  Attribute href_;
  Attribute label_url_;
  Attribute label_href_;
  ByEnd<EdgeEnd, Attribute> end_url_;
  ByEnd<EdgeEnd, Attribute> end_href_;
};

}  // namespace boxart::internal

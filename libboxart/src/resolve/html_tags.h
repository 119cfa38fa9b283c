#pragma once

#include "base/color.h"
#include "base/geometry.h"
#include "graph/graph.h"
#include "text/label.h"

#include <optional>
#include <string>
#include <string_view>

namespace boxart::internal {

/// The attributes of a tag of an HTML-like label, whose names may be in any case.
class TagAttributes {
 public:
  /// `pairs`: names and values by turns, and a null pointer.
  TagAttributes(const char** pairs, std::string_view scheme) : pairs_(pairs), scheme_(scheme) {}

  std::optional<std::string_view> find(std::string_view name) const;
  std::optional<int> number(std::string_view name) const;
  std::optional<Justify> justify(std::string_view name) const;
  std::optional<Color> color(std::string_view name) const;
  /// Is it set, and to a colour that can't be seen? Nothing where it isn't set.
  std::optional<bool> is_transparent(std::string_view name) const;
  VerticalAlign vertical_align() const;
  /// The sides in SIDES, all where it is missing.
  Sides sides() const;
  /// Is this word in STYLE?
  bool has_style(std::string_view word) const;
  /// WIDTH and HEIGHT in cells, 0 where they are missing; bounded.
  Size size() const;

 private:
  const char** pairs_;
  std::string_view scheme_;
};

/// `style` with what a tag of fonts adds to it.
TextStyle with_tag(TextStyle style, std::string_view tag, const TagAttributes& attributes);

/// Is it a tag that changes nothing but the font?
bool is_font_tag(std::string_view tag);

/// What stands for an image, in brackets: its ALT or the name of its file, else `image`, such as
/// for a picture that is in the label itself (`data:`). Of a long one the middle is left out.
std::string image_text(const TagAttributes& attributes, const Widths& widths);

}  // namespace boxart::internal

#pragma once

#include "mermaid/css_style.h"
#include "mermaid/scanner.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace boxart::internal {

/// What `classDef`, `class`, `cssClass`, `style` and `:::class` say of the things of a diagram, by
/// their names. It doesn't matter where in the text they stand.
class MermaidStyles {
 public:
  /// Reads the statement of one of these words that begins here, if it is one.
  bool read(MermaidScanner& scanner);

  /// `name:::class`.
  void add_class(const std::string& name, const std::string& class_name);
  /// What was said, as CSS stands: `fill:red`.
  void add_style(const std::string& name, std::string_view css, Position place);

  /// What classes say of a thing, the one of all first, and then the thing itself.
  CssStyle style_of(const std::string& name) const;

 private:
  std::map<std::string, CssStyle, std::less<>> classes_{};
  std::map<std::string, CssStyle, std::less<>> own_{};
  std::map<std::string, std::vector<std::string>, std::less<>> classes_of_{};
};

}  // namespace boxart::internal

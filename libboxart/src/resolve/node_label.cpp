#include "resolve/node_label.h"

#include "resolve/html_label.h"
#include "resolve/record_label.h"

#include <string>
#include <string_view>
#include <utility>

namespace boxart::internal {
namespace {

/// Reads the labels of one node.
class LabelReader {
 public:
  LabelReader(const TextSource& source, const EscapeNames& names, const LabelRules& rules)
      : source_(source),
        names_(names),
        rules_(rules),
        owner_("node \"" + std::string(*names.node) + "\"") {}

  NodeLabel text(const TextValue& value) const {
    NodeLabel out;
    const TextValue label = shortened(source_, value, names_, rules_, owner_);
    out.content.text = plain_label(label.text, names_, rules_.text);
    return out;
  }

  /// `transparent`: are lines that have no colour of their own?
  NodeLabel html(const TextValue& value, bool transparent) const {
    return html_part(value, value.text, transparent);
  }

  NodeLabel record(const TextValue& value, bool sideways, bool transparent) const {
    NodeLabel out;
    const auto field_of = [&](std::string_view field) {
      NodeLabel part = html_part(value, field, transparent);
      out.has_border = out.has_border || part.has_border;
      return std::move(part.content);
    };
    auto content = value.is_html ? html_record_content(value.text, sideways, field_of)
                                 : record_content(value.text, sideways, names_, rules_.text);
    if (!content) {
      const char* const fault =
          nests_too_deep(value.text) ? " is nested deeper than 1000" : " is malformed";
      source_.log.add(Code::MalformedLabel,
                      "the record label of " + owner_ + fault + ": its name is shown",
                      locator(value));
      content = Content{.text = plain_label("\\N", names_, rules_.text)};
    }
    out.content = std::move(*content);
    return out;
  }

 private:
  NodeLabel html_part(const TextValue& value, std::string_view part, bool transparent) const {
    HtmlLabel html = html_label(part, rules_.text, rules_.color_scheme, transparent);
    if (!html.well_formed) {
      source_.log.add(Code::MalformedLabel,
                      "the HTML-like label of " + owner_ + " is malformed: its text is shown",
                      locator(value));
    }
    return {.content = std::move(html.content),
            .has_border = html.has_border,
            .rounded = html.rounded,
            .dash = html.dash};
  }

  static Locator locator(const TextValue& value) {
    return {.name = "label", .value = value.text, .place = value.place};
  }

  const TextSource& source_;
  const EscapeNames& names_;
  const LabelRules& rules_;
  std::string owner_;
};

}  // namespace

NodeLabel read_label(const TextSource& source,
                     const TextValue& value,
                     const NodeShape& shape,
                     const LabelContext& context) {
  const LabelReader reader(source, context.names, context.rules);
  if (shape.is_record) return reader.record(value, context.sideways, context.transparent);
  return value.is_html ? reader.html(value, context.transparent) : reader.text(value);
}

}  // namespace boxart::internal

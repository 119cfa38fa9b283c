#include "resolve/label_rules.h"

#include "resolve/attributes.h"
#include "text/grapheme.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <vector>

namespace boxart::internal {
namespace {

/// The byte after the character, escape or character reference at byte `at`.
std::size_t next_unit(std::string_view text, std::size_t at) {
  constexpr std::size_t longest_reference = 12;
  if (text[at] == '\\' && at + 1 < text.size()) return next_cluster(text, at + 1);
  if (text[at] == '&') {
    const std::size_t end = text.substr(at, longest_reference).find_first_of("; ");
    if (end != std::string_view::npos && text[at + end] == ';') return at + end + 1;
  }
  return next_cluster(text, at);
}

/// The number, or `otherwise` where it is none or not positive.
int positive(const std::string& text, int otherwise) {
  constexpr double max = 99999;
  const double number = parse_number(text).value_or(0);
  return number < 1 ? otherwise : static_cast<int>(std::min(number, max));
}

}  // namespace

LabelAttributes::LabelAttributes(const TextSource& source, OwnerKind kind)
    : source_(source),
      textwrap_(source, kind, "textwrap"),
      align_(source, kind, "align"),
      autolabel_(source, kind, "autolabel"),
      colorscheme_(source, kind, "colorscheme") {}

LabelRules LabelAttributes::of(Owner owner) const {
  LabelRules rules{.text = source_.rules};
  const std::string wrap = textwrap_.text_of(owner);
  if (source_.wrap) {
    rules.text.wrap = std::max(0, *source_.wrap);
  } else if (wrap == "auto") {
    rules.text.wrap = TextRules::automatic;
  } else {
    rules.text.wrap = positive(wrap, 0);
  }
  const std::string align = align_.text_of(owner);
  if (align == "left") rules.text.align = Justify::Left;
  if (align == "right") rules.text.align = Justify::Right;
  rules.color_scheme = colorscheme_.text_of(owner);
  rules.max_characters = positive(autolabel_.text_of(owner), 0);
  return rules;
}

TextValue shortened(const TextSource& source,
                const TextValue& value,
                const EscapeNames& names,
                const LabelRules& rules,
                const std::string& owner) {
  if (rules.max_characters == 0 || value.is_html) return value;
  const std::string text = replace_names(value.text, names);
  std::vector<std::size_t> ends;
  for (std::size_t at = 0; at < text.size();) {
    at = next_unit(text, at);
    ends.push_back(at);
  }
  const auto max = static_cast<std::size_t>(rules.max_characters);
  if (ends.size() <= max) return value;
  // Half of it at each side, as Graph::Easy has it, three characters for the gap.
  const std::size_t kept = std::max<std::size_t>(max / 2, 3) - 2;
  const std::size_t tail = ends[ends.size() - kept - 1];
  source.log.add(Code::ShortenedLabel,
                 "the label of " + owner + " is shortened, as its autolabel asks",
                 {.name = "label", .value = value.text, .place = value.place});
  return {.text = text.substr(0, ends[kept - 1]) + " … " + text.substr(tail)};
}

}  // namespace boxart::internal

#include "mermaid/table_label.h"

#include <utility>

namespace boxart::internal {
namespace {

/// The lines as HTML-like labels have them.
std::string html_lines(const MermaidLines& lines) {
  std::string out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) out += "<br/>";
    out += html_line(lines[i]);
  }
  return out;
}

std::string quoted(const std::string& name, const TextAttributes& attributes, const char* from) {
  const auto found = attributes.find(from);
  if (found == attributes.end()) return "";
  return ' ' + name + "=\"" + html_escaped(found->second.text) + '"';
}

}  // namespace

void add_table(const MermaidTable& table,
               const CssStyle& style,
               Position place,
               TextAttributes& attributes) {
  add_css_attributes(style, CssOwner::Node, attributes);
  if (table.compartments.empty()) {
    attributes["label"] = dot_label(table.title, place);
    return;
  }
  std::string html = "<table border=\"1\" cellborder=\"0\" cellspacing=\"0\"";
  html += quoted("bgcolor", attributes, "fillcolor") + quoted("color", attributes, "color") + '>';
  const std::string span =
      table.columns > 1 ? " colspan=\"" + std::to_string(table.columns) + '"' : "";
  html += "<tr><td" + span + '>' + html_lines(table.title) + "</td></tr>";
  for (const auto& rows : table.compartments) {
    html += "<hr/>";
    if (rows.empty()) html += "<tr><td" + span + "></td></tr>";
    for (const auto& row : rows) {
      html += "<tr>";
      for (const MermaidLines& cell : row)
        html += "<td align=\"left\" balign=\"left\">" + html_lines(cell) + "</td>";
      html += "</tr>";
    }
  }
  html += "</table>";
  attributes["label"] = {.text = std::move(html), .is_html = true, .place = place};
  attributes["shape"] = {.text = "plain"};
  // The table has them.
  attributes.erase("fillcolor");
  attributes.erase("color");
  attributes.erase("style");
}

}  // namespace boxart::internal

#include "easy/parts_table.h"

#include "easy/dot_color.h"
#include "easy/escapes.h"

#include <cstddef>

namespace boxart::internal {
namespace {

/// A text with its escapes as HTML.
std::string html_text(std::string_view text) {
  const std::string label = easy_label(text);
  std::string out;
  for (std::size_t at = 0; at < label.size(); ++at) {
    const char c = label[at];
    if (c == '\\' && at + 1 < label.size()) {
      const char letter = label[++at];
      if (letter == 'n') {
        out += "<BR/>";
      } else if (letter == 'l') {
        out += "<BR ALIGN=\"LEFT\"/>";
      } else if (letter == 'r') {
        out += "<BR ALIGN=\"RIGHT\"/>";
      } else {
        out += letter;
      }
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '&' && label.substr(at, 5) != "&amp;") {
      out += "&amp;";
    } else {
      out += c;
    }
  }
  return out;
}

/// In quotes, as HTML has them.
std::string html_value(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '<' || c == '>' || c == '&') continue;  // no colour has them
    out += c;
  }
  return out + '"';
}

std::vector<std::string> take(EasyAttributes& attributes, const char* name, std::size_t parts) {
  const auto found = attributes.find(name);
  if (found == attributes.end()) return std::vector<std::string>(parts);
  std::vector<std::string> values = values_of_parts(found->second, parts);
  attributes.erase(found);
  return values;
}

}  // namespace

std::vector<std::vector<EasyPart>> split_rows(std::string_view text) {
  std::vector<std::vector<EasyPart>> rows(1);
  std::string part;
  bool has_bar = false;
  const auto end_part = [&] {
    // No more than one blank is a hole, more are an empty part.
    const std::string name = easy_name(part);
    rows.back().push_back({.text = name, .is_visible = !name.empty() || part.size() > 1});
    part.clear();
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\\' && at + 1 < text.size()) {
      part += text[at++];
      part += text[at];
    } else if (text[at] != '|') {
      part += text[at];
    } else {
      has_bar = true;
      end_part();
      if (at + 1 < text.size() && text[at + 1] == '|') {
        ++at;
        rows.emplace_back();
      }
    }
  }
  if (!has_bar) return {};
  end_part();
  return rows;
}

std::vector<std::string> values_of_parts(std::string_view value, std::size_t parts) {
  std::vector<std::string> values(1);
  for (std::size_t at = 0; at < value.size(); ++at) {
    if (value[at] == '\\' && at + 1 < value.size()) {
      values.back() += value[at++];
      values.back() += value[at];
    } else if (value[at] == '|') {
      values.emplace_back();
    } else {
      values.back() += value[at];
    }
  }
  if (values.size() == 1) return std::vector<std::string>(parts, values[0]);
  values.resize(parts);
  return values;
}

std::string parts_table(const std::vector<std::vector<EasyPart>>& rows,
                        EasyAttributes& attributes) {
  std::size_t count = 0;
  for (const std::vector<EasyPart>& row : rows)
    count += row.size();
  const std::vector<std::string> labels = take(attributes, "label", count);
  const std::vector<std::string> fills = take(attributes, "fill", count);
  std::string out = "<TABLE BORDER=\"0\" CELLBORDER=\"1\" CELLSPACING=\"0\">";
  std::size_t number = 0;
  for (const std::vector<EasyPart>& row : rows) {
    out += "<TR>";
    for (const EasyPart& part : row) {
      out += "<TD PORT=\"" + std::to_string(number) + '"';
      if (!part.is_visible) out += " BORDER=\"0\"";
      const std::string fill = dot_color(easy_value(fills[number]));
      if (!fill.empty() && part.is_visible) out += " BGCOLOR=" + html_value(fill);
      out += '>';
      out += html_text(labels[number].empty() ? part.text : labels[number]);
      out += "</TD>";
      ++number;
    }
    out += "</TR>";
  }
  return out + "</TABLE>";
}

}  // namespace boxart::internal

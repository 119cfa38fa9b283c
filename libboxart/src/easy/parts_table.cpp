#include "easy/parts_table.h"

#include "base/ascii.h"
#include "easy/dot_color.h"
#include "easy/escapes.h"

#include <algorithm>
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
    if (c == '&') {
      out += "&amp;";
    } else if (c != '"' && c != '<' && c != '>') {  // no colour has them, and no link needs them
      out += c;
    }
  }
  return out + '"';
}

std::vector<std::string> take(EasyAttributes& attributes, const char* name, std::size_t parts) {
  const auto found = attributes.find(name);
  if (found == attributes.end()) return std::vector<std::string>(parts);
  std::vector<std::string> values = values_of_parts(found->second.text, parts);
  attributes.erase(found);
  return values;
}

/// The same where the value has bars. What is told of all parts alike the node has itself.
std::vector<std::string> take_split(EasyAttributes& attributes,
                                    const char* name,
                                    std::size_t parts) {
  const auto found = attributes.find(name);
  const bool is_split = found != attributes.end() && split_at_bars(found->second.text).size() > 1;
  return is_split ? take(attributes, name, parts) : std::vector<std::string>(parts);
}

/// What a node with parts says of each of them.
struct PartLooks {
  std::vector<std::string> labels;
  std::vector<std::string> fills;
  std::vector<std::string> aligns;
  std::vector<std::string> border_colors;
  std::vector<std::string> colors;
  std::vector<std::string> links;
  std::vector<std::string> text_styles;
};

/// ` NAME="value"`, or nothing.
std::string html_attribute(const char* name, const std::string& value) {
  return value.empty() ? value : ' ' + std::string(name) + '=' + html_value(value);
}

/// The text of a part in its tags.
std::string styled(std::string text, std::string_view words, const std::string& color) {
  struct Tag {
    std::string_view word;
    std::string_view name;
  };
  for (const auto& [word, name] : {Tag{"bold", "B"},
                                   Tag{"italic", "I"},
                                   Tag{"underline", "U"},
                                   Tag{"line-through", "S"}}) {
    if (words.find(word) == std::string_view::npos) continue;
    text = '<' + std::string(name) + '>' + text + "</" + std::string(name) + '>';
  }
  if (color.empty()) return text;
  return "<FONT" + html_attribute("COLOR", dot_color(color)) + '>' + text + "</FONT>";
}

std::string cell_of(const EasyPart& part, const PartLooks& looks, std::size_t number) {
  std::string out = "<TD PORT=\"" + std::to_string(number) + '"';
  if (!part.is_visible) out += " BORDER=\"0\"";
  if (part.is_visible) {
    out += html_attribute("BGCOLOR", dot_color(easy_value(looks.fills[number])));
    out += html_attribute("COLOR", dot_color(easy_value(looks.border_colors[number])));
  }
  out += html_attribute("ALIGN", upper(easy_value(looks.aligns[number])));
  out += html_attribute("HREF", easy_value(looks.links[number]));
  const std::string& label = looks.labels[number];
  return out + '>' +
         styled(html_text(label.empty() ? part.text : label),
                easy_value(looks.text_styles[number]),
                easy_value(looks.colors[number])) +
         "</TD>";
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

std::string joined_parts(const std::vector<std::vector<EasyPart>>& rows) {
  std::string name;
  for (const std::vector<EasyPart>& row : rows) {
    for (const EasyPart& part : row)
      name += part.text;
  }
  std::erase(name, ' ');
  return name;
}

std::vector<std::string> split_at_bars(std::string_view value) {
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
  return values;
}

std::vector<std::string> values_of_parts(std::string_view value, std::size_t parts) {
  std::vector<std::string> values = split_at_bars(value);
  if (values.size() == 1) return std::vector<std::string>(parts, values[0]);
  values.resize(parts);
  return values;
}

std::string parts_table(const std::vector<std::vector<EasyPart>>& rows,
                        EasyAttributes& attributes) {
  std::size_t count = 0;
  for (const std::vector<EasyPart>& row : rows)
    count += row.size();
  const PartLooks looks{.labels = take(attributes, "label", count),
                        .fills = take(attributes, "fill", count),
                        .aligns = take_split(attributes, "align", count),
                        .border_colors = take_split(attributes, "bordercolor", count),
                        .colors = take_split(attributes, "color", count),
                        .links = take_split(attributes, "link", count),
                        .text_styles = take_split(attributes, "textstyle", count)};
  std::string out = "<TABLE BORDER=\"0\" CELLBORDER=\"1\" CELLSPACING=\"0\">";
  std::size_t number = 0;
  for (const std::vector<EasyPart>& row : rows) {
    out += "<TR>";
    for (const EasyPart& part : row)
      out += cell_of(part, looks, number++);
    out += "</TR>";
  }
  return out + "</TABLE>";
}

}  // namespace boxart::internal

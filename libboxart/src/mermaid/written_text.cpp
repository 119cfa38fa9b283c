#include "mermaid/written_text.h"

#include "base/nowhere.h"
#include "mermaid/characters.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

/// Is what stands at `at` blanks and then a word of two letters that `direction` would take for its
/// own? Mermaid looks for these everywhere in a line.
bool sees_direction(std::string_view text, std::size_t at) {
  constexpr std::string_view word = "direction";
  if (at < word.size() || text.substr(at - word.size(), word.size()) != word) return false;
  const std::size_t next = text.find_first_not_of(' ', at);
  if (next == nowhere) return false;
  constexpr std::array<std::string_view, 5> directions{"TB", "TD", "BT", "LR", "RL"};
  return std::ranges::find(directions, text.substr(next, 2)) != directions.end();
}

/// Is this the colon of an icon, `fa:fa-car`?
bool is_icon_colon(std::string_view text, std::size_t at) {
  if (!text.substr(at + 1).starts_with("fa-")) return false;
  const std::string_view before = text.substr(0, at);
  return before.ends_with("fa") ||
         (before.size() > 2 && before.substr(0, before.size() - 1).ends_with("fa"));
}

/// Do letters, digits and a semicolon stand there, `35;`?
bool ends_reference(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && is_word_letter(text[end]))
    ++end;
  return end > 0 && end < text.size() && text[end] == ';';
}

/// What stands for the byte at `at` of a line where it would be read as something else; empty where
/// it may stand.
std::string_view reference_for(std::string_view line, std::size_t at) {
  const char next = at + 1 < line.size() ? line[at + 1] : '\0';
  switch (line[at]) {
    case '"':
      return "#quot;";
    case '#':
      return ends_reference(line.substr(at + 1)) ? "#35;" : "";
    case '&':
      return next == '#' || is_letter(next) ? "#amp;" : "";
    case '<':
      return is_word_letter(next) || next == '/' || next == '!' ? "#lt;" : "";
    case '\\':
      return next == 'n' ? "#92;" : "";
    case '%':
      return line.substr(at).starts_with("%%{") ? "#37;" : "";
    case '`':
      return at == 0 ? "#96;" : "";
    case ':':
      return is_icon_colon(line, at) ? "#58;" : "";
    case ' ':
      return at == 0 || next == ' ' || next == '\0' || sees_direction(line, at) ? "#32;" : "";
    default:
      return "";
  }
}

void append_character(std::string& out, std::string_view line, std::size_t at) {
  const std::string_view reference = reference_for(line, at);
  if (reference.empty()) {
    out += line[at];
  } else {
    out += reference;
  }
}

/// The looks of each byte. A blank between letters of different looks has none, since nothing of it
/// is seen.
std::vector<TextStyle> styles_of(const LabelLine& line) {
  std::vector<TextStyle> styles(line.text.size());
  for (const TextSpan& span : line.spans) {
    TextStyle style = span.style;
    style.color.reset();
    std::fill(styles.begin() + static_cast<std::ptrdiff_t>(span.begin),
              styles.begin() + static_cast<std::ptrdiff_t>(span.end),
              style);
  }
  for (std::size_t at = 0; at < styles.size(); ++at) {
    if (line.text[at] != ' ') continue;
    std::size_t end = at;
    while (end < styles.size() && line.text[end] == ' ')
      ++end;
    const bool is_within = at > 0 && end < styles.size() && styles[at - 1] == styles[end];
    for (; at < end; ++at)
      styles[at] = is_within ? styles[end] : TextStyle{};
  }
  return styles;
}

void append_tags(std::string& out, const TextStyle& style, bool closes) {
  std::vector<char> tags;
  if (style.bold) tags.push_back('b');
  if (style.italic) tags.push_back('i');
  if (style.underline) tags.push_back('u');
  if (style.strike) tags.push_back('s');
  if (closes) std::ranges::reverse(tags);
  for (const char tag : tags) {
    out += closes ? "</" : "<";
    out += tag;
    out += '>';
  }
}

std::string line_text(const LabelLine& line) {
  const std::vector<TextStyle> styles = styles_of(line);
  std::string out;
  TextStyle open;
  for (std::size_t at = 0; at < line.text.size(); ++at) {
    if (styles[at] != open) {
      append_tags(out, open, true);
      append_tags(out, styles[at], false);
      open = styles[at];
    }
    append_character(out, line.text, at);
  }
  append_tags(out, open, true);
  return out;
}

/// The lines of a label as one.
LabelLine joined(const Label& label, std::string_view between) {
  LabelLine out;
  for (const LabelLine& line : label.lines) {
    if (!out.text.empty() && !line.text.empty()) out.text += between;
    for (TextSpan span : line.spans) {
      span.begin += out.text.size();
      span.end += out.text.size();
      out.spans.push_back(std::move(span));
    }
    out.text += line.text;
  }
  return out;
}

/// What lies side by side, each in one line.
Label row_of(const std::vector<Label>& labels, std::string_view between) {
  Label parts;
  for (const Label& label : labels)
    parts.lines.push_back(joined(label, " "));
  Label out;
  out.lines.push_back(joined(parts, between));
  if (out.lines.back().text.empty()) out.lines.clear();
  return out;
}

void append_lines(Label& out, Label more) {
  std::ranges::move(more.lines, std::back_inserter(out.lines));
}

}  // namespace

std::string mermaid_text(const Label& label) {
  std::string out;
  for (std::size_t i = 0; i < label.lines.size(); ++i) {
    if (i > 0) out += "<br/>";
    // No line without letters stands at the ends of a text.
    const bool is_end = i == 0 || i + 1 == label.lines.size();
    out += label.lines[i].text.empty() && is_end ? "#32;" : line_text(label.lines[i]);
  }
  return out.empty() ? " " : out;
}

std::string quoted_mermaid(const Label& label) {
  return '"' + mermaid_text(label) + '"';
}

Label centered(Label label) {
  for (LabelLine& line : label.lines)
    line.justify = Justify::Center;
  return free_standing(std::move(label));
}

std::string yaml_title(const Label& label) {
  std::string text;
  for (std::size_t i = 0; i < label.lines.size(); ++i) {
    if (i > 0) text += '\n';
    const std::string& line = label.lines[i].text;
    for (std::size_t at = 0; at < line.size(); ++at) {
      if (line[at] == '"') {
        text += '"';
      } else {
        append_character(text, line, at);
      }
    }
  }
  const bool is_plain =
      !text.empty() && is_letter(text[0]) && std::ranges::all_of(text, [](char c) {
        return is_word_letter(c) || is_foreign(c) || c == ' ' || c == ',' || c == '.' || c == '-';
      });
  if (is_plain) return text;
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else {
      out += c;
    }
  }
  return out + '"';
}

Label text_of(const Content& content) {
  if (content.kind == Content::Kind::Text) return content.text;
  Label out;
  std::vector<Label> row;
  int row_number = 0;
  const auto end_row = [&](std::string_view between) {
    append_lines(out, row_of(row, between));
    row.clear();
  };
  // Contents are nested no deeper than their parsers allow.
  for (const Content& part : content.parts) {
    Label label = text_of(part);
    if (content.kind == Content::Kind::Column) {
      append_lines(out, std::move(label));
      continue;
    }
    if (content.kind == Content::Kind::Grid && part.row != row_number) end_row(" ");
    row_number = part.row;
    row.push_back(std::move(label));
  }
  // What stands alone keeps its lines.
  if (row.size() == 1) {
    append_lines(out, std::move(row.front()));
  } else if (!row.empty()) {
    end_row(content.kind == Content::Kind::Row ? " | " : " ");
  }
  return out;
}

std::optional<Color> color_of(const Label& label) {
  std::optional<Color> color;
  for (const LabelLine& line : label.lines) {
    std::size_t end = 0;
    for (const TextSpan& span : line.spans) {
      if (!span.style.color || (color && *color != *span.style.color) || span.begin != end) {
        return std::nullopt;
      }
      color = span.style.color;
      end = span.end;
    }
    if (end != line.text.size()) return std::nullopt;
  }
  return color;
}

bool has_colors_within(const Label& label) {
  if (color_of(label)) return false;
  return std::ranges::any_of(label.lines, [](const LabelLine& line) {
    return std::ranges::any_of(line.spans,
                               [](const TextSpan& span) { return span.style.color.has_value(); });
  });
}

}  // namespace boxart::internal

#include "manual.h"

#include "../option_table.h"

#include <sstream>
#include <string_view>
#include <vector>

namespace {

std::string trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return "";
  return std::string(text.substr(first, text.find_last_not_of(' ') + 1 - first));
}

/// What stands between the bars of a table's row. A bar behind a backslash is one of the text.
std::vector<std::string> cells_of(const std::string& row) {
  std::vector<std::string> cells;
  std::string cell;
  for (std::size_t i = 1; i < row.size(); ++i) {
    if (row[i] == '|' && row[i - 1] != '\\') {
      cells.push_back(trimmed(cell));
      cell.clear();
    } else if (!(row[i] == '\\' && i + 1 < row.size() && row[i + 1] == '|')) {
      cell += row[i];
    }
  }
  return cells;
}

/// `[text](where)` as `text`.
std::string without_links(const std::string& line) {
  std::string out;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const std::size_t middle = line[at] == '[' ? line.find("](", at) : std::string::npos;
    const std::size_t end = middle == std::string::npos ? middle : line.find(')', middle);
    if (end == std::string::npos) {
      out += line[at];
      continue;
    }
    out += line.substr(at + 1, middle - at - 1);
    at = end;
  }
  return out;
}

std::string definition(const std::string& term, const std::string& text) {
  return term + "\n: " + text + "\n\n";
}

std::string definition_of_row(const std::vector<std::string>& cells) {
  if (cells.size() == 2) return definition(cells[0], cells[1]);
  return definition(cells[0] + " (" + cells[1] + ')', cells[2]);
}

/// A text of the table, whose underscores mark nothing.
std::string escaped(std::string_view text) {
  std::string out;
  bool is_code = false;
  for (const char c : text) {
    if (c == '`') is_code = !is_code;
    if (c == '_' && !is_code) out += '\\';
    out += c;
  }
  return out;
}

std::string options() {
  std::string text;
  const OptionEntry* last = nullptr;
  for (const OptionEntry& entry : option_table()) {
    if (last == nullptr || last->section != entry.section) {
      text += "## " + std::string(title_of(entry.section)) + "\n\n";
    }
    last = &entry;
    std::string term;
    for (const std::string_view name : names_of(entry))
      term += (term.empty() ? "**" : ", **") + std::string(name) + "**";
    if (!entry.argument.empty()) {
      term += may_be_alone(entry) ? "*" : " *";
      term.append(entry.argument) += '*';
    }
    std::string what = escaped(entry.brief) + '.';
    if (!entry.text.empty()) what += ' ' + escaped(entry.text);
    if (!entry.usual.empty()) what += " Default: " + escaped(entry.usual) + '.';
    text += definition(term, what);
    for (const Word& word : entry.words)
      text += "    - **" + std::string(word.name) + "**: " + escaped(word.meaning) + '\n';
    if (!entry.words.empty()) text += '\n';
  }
  return text;
}

}  // namespace

std::string manual_of(const std::string& page) {
  std::istringstream lines(page);
  std::string out;
  std::string line;
  bool is_code = false;
  bool needs_description = false;  // the page's own title stands for it
  int rows = 0;
  while (std::getline(lines, line)) {
    if (line.starts_with("```")) is_code = !is_code;
    if (!is_code && line.starts_with('|')) {
      // The first two are the headings and the rule below them.
      if (++rows > 2) out += definition_of_row(cells_of(without_links(line)));
      continue;
    }
    rows = 0;
    constexpr std::string_view name = "<!-- name: ";
    if (line == "<!-- options -->") {
      out += options();
    } else if (line.starts_with(name)) {
      out += "# NAME\n\n" + line.substr(name.size(), line.find(" -->") - name.size()) + '\n';
      needs_description = true;
    } else if (needs_description && line.starts_with("# ")) {
      out += "# DESCRIPTION\n";
      needs_description = false;
    } else {
      out += (is_code ? line : without_links(line)) + '\n';
    }
  }
  return out;
}

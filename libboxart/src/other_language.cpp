#include "other_language.h"

#include "base/ascii.h"
#include "base/nowhere.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

constexpr std::string_view blanks = " \t\r\n\f\v";

bool is_name(char c) {
  return is_letter(c) || is_digit(c) || c == '-' || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

std::string_view without_blanks(std::string_view text) {
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == nowhere) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string_view first_word(std::string_view text) {
  const auto* const end = std::ranges::find_if_not(text, is_name);
  return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != nowhere;
}

template <std::size_t count>
bool is_one_of(std::string_view word, const std::array<std::string_view, count>& words) {
  return std::ranges::find(words, word) != words.end();
}

/// The lines that aren't empty, without the blanks round them, each a part of `text`.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = without_blanks(text.substr(at, end - at));
    if (!line.empty()) lines.push_back(line);
    at = end + 1;
  }
  return lines;
}

/// Does it begin as DOT does? Then a mistake is one in DOT.
bool begins_as_dot(std::string_view text) {
  const std::string word = lower(first_word(text));
  return word == "digraph" || word == "graph" || word == "strict";
}

class Guess {
 public:
  explicit Guess(std::string_view text) : text_(text), lines_(lines_of(text)) {}

  OtherLanguage run() const {
    if (lines_.empty()) return {};
    using Test = bool (Guess::*)(std::size_t) const;
    // A fence, and lines `title: x` between dashes, may stand before a diagram.
    const std::size_t first = skip_frame();
    constexpr std::array<std::pair<std::string_view, Test>, 7> tests{{
        {"PlantUML", &Guess::is_plantuml},
        {"Mermaid", &Guess::is_mermaid},
        {"JSON", &Guess::is_json},
        {"VCG or GDL", &Guess::is_vcg},
        {"GML", &Guess::is_gml},
        {"D2", &Guess::is_d2},
        {"Markdown", &Guess::is_markdown},
    }};
    for (const auto& [name, test] : tests) {
      if (first < lines_.size() && (this->*test)(first)) return found(name, first);
    }
    if (first > 0) return found("Markdown", 0);
    return found(xml_language(), 0);
  }

 private:
  OtherLanguage found(std::string_view name, std::size_t line) const {
    return {.name = name, .offset = static_cast<std::size_t>(lines_[line].data() - text_.data())};
  }

  static bool is_fence(std::string_view line) {
    return line.starts_with("```") || line.starts_with("~~~");
  }

  std::size_t skip_frame() const {
    std::size_t first = 0;
    if (is_fence(lines_[0])) first = 1;
    if (lines_[0] != "---") return first;
    const auto end = std::find(lines_.begin() + 1, lines_.end(), "---");
    return end == lines_.end() ? 0 : static_cast<std::size_t>(end - lines_.begin()) + 1;
  }

  /// `@startuml` and its like; `@startdot` stands round DOT, and so may the others.
  bool is_plantuml(std::size_t first) const {
    const auto is_start = [](std::string_view line) {
      return line.starts_with("@start") && line.size() > 6 &&
             (is_letter(line[6]) || line[6] == '_');
    };
    const auto start =
        std::find_if(lines_.begin() + static_cast<std::ptrdiff_t>(first), lines_.end(), is_start);
    if (start == lines_.end() || start->starts_with("@startdot")) return false;
    const bool has_dot = start + 1 != lines_.end() && begins_as_dot(start[1]);
    return !has_dot && !begins_as_dot(lines_[first]);
  }

  bool is_mermaid(std::size_t first) const {
    constexpr std::array<std::string_view, 29> kinds{"flowchart",
                                                     "flowchart-elk",
                                                     "sequenceDiagram",
                                                     "classDiagram",
                                                     "classDiagram-v2",
                                                     "stateDiagram",
                                                     "stateDiagram-v2",
                                                     "erDiagram",
                                                     "journey",
                                                     "gantt",
                                                     "pie",
                                                     "quadrantChart",
                                                     "gitGraph",
                                                     "requirementDiagram",
                                                     "C4Context",
                                                     "C4Container",
                                                     "C4Component",
                                                     "C4Dynamic",
                                                     "C4Deployment",
                                                     "mindmap",
                                                     "timeline",
                                                     "zenuml",
                                                     "sankey-beta",
                                                     "xychart-beta",
                                                     "block-beta",
                                                     "packet-beta",
                                                     "kanban",
                                                     "architecture-beta",
                                                     "radar-beta"};
    while (first < lines_.size() && lines_[first].starts_with("%%"))
      ++first;
    if (first == lines_.size()) return false;
    const std::string_view word = first_word(lines_[first]);
    const std::string_view rest = without_blanks(lines_[first].substr(word.size()));
    if (is_one_of(word, kinds)) {
      return rest.empty() || is_letter(rest[0]) || rest[0] == '_' || rest[0] == ';' ||
             rest[0] == ':';
    }
    if (word != "graph") return false;
    constexpr std::array<std::string_view, 5> directions{"TD", "TB", "BT", "LR", "RL"};
    const std::string_view direction = first_word(rest);
    const std::string_view behind = without_blanks(rest.substr(direction.size()));
    if (is_one_of(direction, directions)) return !opens_brace(first, behind);
    return (rest.empty() || rest == ";") && !opens_brace(first, "") && contains(text_, "-->");
  }

  /// Is a brace what follows, here or in the next line? Behind a comment it may be.
  bool opens_brace(std::size_t line, std::string_view rest) const {
    if (!rest.empty()) return rest.find_first_of("{#/") == 0;
    return line + 1 < lines_.size() && lines_[line + 1].starts_with('{');
  }

  bool is_json(std::size_t first) const {
    const std::string_view text = from(first);
    const std::string_view inner = without_blanks(text.substr(1));
    if (text[0] == '[') {
      // Nodes of Graph::Easy's have arrows between them.
      const bool is_array =
          inner.ends_with(']') && !contains(inner, "->") && !contains(inner, "--");
      return is_array && (inner[0] == '{' || inner[0] == '[' || inner[0] == '"');
    }
    if (text[0] != '{' || !inner.starts_with('"')) return false;
    const std::size_t end = inner.find('"', 1);
    return end != nowhere && without_blanks(inner.substr(end + 1)).starts_with(':');
  }

  /// `graph: {`, behind comments.
  bool is_vcg(std::size_t first) const {
    while (first < lines_.size() && lines_[first].starts_with("//"))
      ++first;
    if (first == lines_.size() || !lower(lines_[first]).starts_with("graph")) return false;
    const std::string_view rest = without_blanks(from(first).substr(5));
    return rest.starts_with(':') && without_blanks(rest.substr(1)).starts_with('{');
  }

  /// `graph [ directed 1`, behind lines such as `Creator "yFiles"`.
  bool is_gml(std::size_t first) const {
    for (; first < lines_.size(); ++first) {
      const std::string word = lower(first_word(lines_[first]));
      if (word == "graph") break;
      const bool is_head = word == "creator" || word == "version" || word == "comment";
      if (!is_head && !lines_[first].starts_with('#')) return false;
    }
    if (first == lines_.size()) return false;
    std::string_view rest = without_blanks(from(first).substr(5));
    if (!rest.starts_with('[')) return false;
    rest = without_blanks(rest.substr(1));
    const std::string_view key = first_word(rest);
    // DOT's attributes have an equals sign there.
    return !key.empty() && !without_blanks(rest.substr(key.size())).starts_with('=');
  }

  static bool is_heading(std::string_view line) {
    const std::size_t level = line.find_first_not_of('#');
    return level != nowhere && level >= 1 && level <= 6 &&
           (line[level] == ' ' || line[level] == '\t');
  }

  static bool is_list_item(std::string_view line) {
    return line.starts_with("- ") || line.starts_with("* ") || line.starts_with("+ ") ||
           line.starts_with("> ");
  }

  static bool is_underline(std::string_view line) {
    return line.size() >= 3 &&
           (line.find_first_not_of('=') == nowhere || line.find_first_not_of('-') == nowhere);
  }

  /// Does a graph of DOT begin in a line?
  bool has_graph() const {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (begins_as_dot(lines_[i]) && (contains(lines_[i], "{") || opens_brace(i, ""))) return true;
    }
    return false;
  }

  /// A fence, a list, a link, an underlined title; a heading could be a comment in DOT, so that it
  /// counts before what is no graph at all.
  bool is_markdown(std::size_t first) const {
    const auto is_start = [](std::string_view line) { return !is_heading(line); };
    const auto begin = lines_.begin() + static_cast<std::ptrdiff_t>(first);
    const auto text = std::find_if(begin, lines_.end(), is_start);
    if (text == lines_.end() || begins_as_dot(*text)) return false;
    if (std::any_of(text, lines_.end(), is_fence)) return true;
    if (has_graph()) return false;
    const bool has_underline =
        text + 1 != lines_.end() && is_underline(text[1]) && !text->starts_with('[');
    if (is_list_item(*text) || contains(*text, "](") || has_underline) return true;
    const bool is_prose = text->find_first_of("{}[;=") == nowhere && !contains(*text, "->") &&
                          !contains(*text, "--") && contains(*text, " ");
    return text != begin && is_prose;
  }

  /// Does a line say what only D2 does, `x -> y: text`, `x: {`, `direction: right`,
  /// `x.shape: circle`?
  static bool shows_d2(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == nowhere || colon == 0 || line.starts_with('#')) return false;
    const std::string_view key = without_blanks(line.substr(0, colon));
    const std::string_view value = without_blanks(line.substr(colon + 1));
    const bool is_apart = colon + 1 == line.size() || line[colon + 1] == ' ';
    if (!is_apart || key.find_first_of("{}[]=;\"") != nowhere) return false;
    const bool is_edge = contains(key, "->") || contains(key, "<-") || contains(key, "--");
    return is_edge || value.starts_with('{') || value.starts_with("|md") || key == "direction" ||
           key == "shape" || key.ends_with(".shape") || contains(key, ".style.");
  }

  bool is_d2(std::size_t first) const {
    const auto begin = lines_.begin() + static_cast<std::ptrdiff_t>(first);
    const auto show = std::find_if(begin, lines_.end(), shows_d2);
    if (show == lines_.end() || has_graph()) return false;
    if (std::any_of(begin, lines_.end(), is_fence) && first == 0) return false;
    // What stands before it are no statements of the other two languages.
    return std::none_of(begin, show, [](std::string_view line) {
      const bool opens = line.ends_with('{') && !contains(line, ":");
      return opens || begins_as_dot(line) || line.ends_with(';') || line.starts_with('[');
    });
  }

  /// By the name of its first element.
  std::string_view xml_language() const {
    std::string_view rest = from(0);
    if (!rest.starts_with('<')) return "";
    const bool has_head = lower(rest.substr(0, 5)) == "<?xml";
    while (rest.starts_with("<?") || rest.starts_with("<!")) {
      const std::string_view end = rest.starts_with("<!--") ? "-->" : ">";
      const std::size_t at = rest.find(end);
      if (at == nowhere) break;
      rest = without_blanks(rest.substr(at + end.size()));
    }
    if (!rest.starts_with('<')) return has_head ? "XML" : "";
    const std::string_view tag = rest.substr(1, rest.find_first_of(" \t\r\n/>", 1) - 1);
    const std::string_view name = tag.substr(tag.find(':') == nowhere ? 0 : tag.find(':') + 1);
    if (name == "svg") return "SVG";
    if (name == "graphml") return "GraphML";
    if (name == "gexf") return "GEXF";
    if (lower(name) == "html") return "HTML";
    const bool is_closed = contains(rest, "</" + std::string(tag) + ">");
    return has_head || is_closed ? "XML" : "";
  }

  /// The text from a line on.
  std::string_view from(std::size_t line) const {
    return text_.substr(static_cast<std::size_t>(lines_[line].data() - text_.data()));
  }

  std::string_view text_;
  std::vector<std::string_view> lines_;
};

}  // namespace

OtherLanguage other_language(std::string_view text) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (text.starts_with(mark)) text.remove_prefix(mark.size());
  return Guess(text).run();
}

}  // namespace boxart::internal

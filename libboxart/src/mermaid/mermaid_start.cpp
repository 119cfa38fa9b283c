#include "mermaid/mermaid_start.h"

#include "base/nowhere.h"
#include "mermaid/characters.h"
#include "text/named.h"

#include <algorithm>
#include <array>
#include <optional>

namespace boxart::internal {
namespace {

constexpr std::array<Named<MermaidKind>, 9> diagram_words{{
    {"classDiagram", MermaidKind::Class},
    {"classDiagram-v2", MermaidKind::Class},
    {"erDiagram", MermaidKind::Er},
    {"flowchart", MermaidKind::Flowchart},
    {"flowchart-elk", MermaidKind::Flowchart},
    {"graph", MermaidKind::Flowchart},
    {"stateDiagram", MermaidKind::State},
    {"stateDiagram-v2", MermaidKind::State},
    {"swimlane-beta", MermaidKind::Flowchart},
}};

constexpr std::array<Named<std::string_view>, 41> other_kinds{{
    {"C4Component", "C4 diagrams"},
    {"C4Container", "C4 diagrams"},
    {"C4Context", "C4 diagrams"},
    {"C4Deployment", "C4 diagrams"},
    {"C4Dynamic", "C4 diagrams"},
    {"agentflow-beta", "agent flows"},
    {"architecture", "architecture diagrams"},
    {"architecture-beta", "architecture diagrams"},
    {"block", "block diagrams"},
    {"block-beta", "block diagrams"},
    {"cynefin-beta", "Cynefin diagrams"},
    {"eventmodeling", "event models"},
    {"gantt", "Gantt charts"},
    {"gitGraph", "git graphs"},
    {"ishikawa", "Ishikawa diagrams"},
    {"ishikawa-beta", "Ishikawa diagrams"},
    {"journey", "user journeys"},
    {"kanban", "kanban boards"},
    {"mindmap", "mind maps"},
    {"packet", "packet diagrams"},
    {"packet-beta", "packet diagrams"},
    {"pie", "pie charts"},
    {"quadrantChart", "quadrant charts"},
    {"radar-beta", "radar charts"},
    {"railroad", "railroad diagrams"},
    {"railroad-beta", "railroad diagrams"},
    {"requirementDiagram", "requirement diagrams"},
    {"sankey", "Sankey diagrams"},
    {"sankey-beta", "Sankey diagrams"},
    {"sequenceDiagram", "sequence diagrams"},
    {"timeline", "timelines"},
    {"treeView", "tree views"},
    {"treeView-beta", "tree views"},
    {"treemap", "treemaps"},
    {"treemap-beta", "treemaps"},
    {"venn", "Venn diagrams"},
    {"venn-beta", "Venn diagrams"},
    {"wardley-beta", "Wardley maps"},
    {"xychart", "XY charts"},
    {"xychart-beta", "XY charts"},
    {"zenuml", "ZenUML diagrams"},
}};

constexpr std::string_view fence = "```mermaid";

bool is_kind_letter(char c) {
  return is_word_letter(c) || c == '-';
}

/// A text of which a start is read.
class Start {
 public:
  Start(std::string_view text, std::size_t from) : text_(text), at_(from) {}

  MermaidStart run() {
    if (at_ == 0 && text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
    MermaidStart start{.end = text_.size()};
    skip_blanks();
    const bool has_fence = skip_fence();
    skip_matter(start);
    skip_comments();
    start.at = at_;
    std::size_t end = at_;
    while (end < text_.size() && is_kind_letter(text_[end]))
      ++end;
    start.word = text_.substr(at_, end - at_);
    start.kind = kind_of(start.word, end);
    if (has_fence) start.end = std::min(text_.find("\n```", end), text_.size());
    return start;
  }

 private:
  bool sees(std::string_view what) const { return text_.substr(at_).starts_with(what); }

  void skip_blanks() {
    while (at_ < text_.size() && is_blank(text_[at_]))
      ++at_;
  }

  std::size_t line_end(std::size_t from) const {
    return std::min(text_.find('\n', from), text_.size());
  }

  bool skip_fence() {
    if (!sees(fence)) return false;
    const std::size_t end = line_end(at_);
    if (!is_blank_text(text_.substr(at_ + fence.size(), end - at_ - fence.size()))) return false;
    at_ = end;
    skip_blanks();
    return true;
  }

  /// Between lines of three dashes, indented alike.
  void skip_matter(MermaidStart& start) {
    if (!sees("---")) return;
    const std::size_t open = line_end(at_);
    if (!is_blank_text(text_.substr(at_ + 3, open - at_ - 3))) return;
    std::size_t line_start = at_;
    while (line_start > 0 && is_blank_within_line(text_[line_start - 1]))
      --line_start;
    std::size_t found = nowhere;
    for (std::size_t line = open; line < text_.size(); line = line_end(line + 1)) {
      const std::size_t end = line_end(line + 1);
      std::string_view rest = text_.substr(line + 1, end - std::min(line + 1, end));
      const std::size_t indent = std::min(rest.find_first_not_of(" \t"), rest.size());
      rest.remove_prefix(indent);
      if (!rest.starts_with("---") || !is_blank_text(rest.substr(3))) continue;
      // Another indentation does where none is the same: within a value dashes are its own.
      const bool is_alike = indent == at_ - line_start;
      if (is_alike || found == nowhere) found = line;
      if (is_alike) break;
    }
    if (found == nowhere) return;
    start.matter = open;
    start.matter_end = found + 1;
    at_ = line_end(found + 1);
  }

  void skip_comments() {
    const std::size_t last = text_.rfind("}%%");
    for (skip_blanks(); sees("%%"); skip_blanks()) {
      const bool is_directive = sees("%%{") && last != nowhere && at_ < last;
      const std::size_t close = is_directive ? text_.find("}%%", at_) : nowhere;
      at_ = close == nowhere ? line_end(at_) : close + 3;
    }
  }

  MermaidKind kind_of(std::string_view word, std::size_t end) const {
    if (word == "graph" && !is_graph(end)) return MermaidKind::None;
    if (const auto kind = find_named(diagram_words, word)) return *kind;
    if (!find_named(other_kinds, word)) return MermaidKind::None;
    // A name of DOT's, of a node of Graph::Easy's or a word of prose has something else behind it.
    const std::string_view rest = text_.substr(end, line_end(end) - end);
    const bool is_apart = rest.empty() || is_blank(rest[0]) || rest[0] == ':' || rest[0] == ';';
    const std::size_t next = rest.find_first_not_of(" \t\r:;");
    const bool goes_on = next == nowhere || is_word_letter(rest[next]) || rest[next] == '%';
    return is_apart && goes_on ? MermaidKind::Other : MermaidKind::None;
  }

  /// What stands behind `graph`.
  bool is_graph(std::size_t end) const {
    constexpr std::array<std::string_view, 6> words{"TD", "TB", "BT", "LR", "RL", "BR"};
    std::size_t at = text_.find_first_not_of(" \t", end);
    if (at == nowhere) return false;
    bool has_direction = std::string_view("<>^").find(text_[at]) != nowhere;
    std::size_t length = has_direction ? 1 : 0;
    if (!has_direction) {
      while (at + length < text_.size() && is_kind_letter(text_[at + length]))
        ++length;
      const std::string_view word = text_.substr(at, length);
      has_direction = word == "v" || std::ranges::find(words, word) != words.end();
    }
    if (at == end && has_direction) has_direction = length == 1 && text_[at] != 'v';
    if (has_direction) {
      at += length;
    } else if (text_[at] != '\n' && text_[at] != '\r' && text_[at] != ';') {
      return false;
    }
    const std::size_t next = text_.find_first_not_of(" \t\r\n;", at);
    if (next == nowhere) return has_direction;
    if (std::string_view("{#/").find(text_[next]) != nowhere) return false;
    if (has_direction) return true;
    constexpr std::array<std::string_view, 5> arrows{"-->", "---", "==>", "-.-", "-.->"};
    return std::ranges::any_of(
        arrows, [this](std::string_view arrow) { return text_.find(arrow) != nowhere; });
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

MermaidStart mermaid_start(std::string_view text, std::size_t from) {
  return Start(text, from).run();
}

std::size_t next_mermaid(std::string_view text, std::size_t end) {
  // One that is in no fence ends with the text.
  for (std::size_t at = text.find(fence, end); at != nowhere; at = text.find(fence, at + 1)) {
    if (text[at - 1] == '\n') return at;
  }
  return nowhere;
}

bool is_mermaid(std::string_view text) {
  return mermaid_start(text).kind != MermaidKind::None;
}

std::string_view mermaid_kind_name(std::string_view word) {
  return find_named(other_kinds, word).value_or("such diagrams");
}

}  // namespace boxart::internal

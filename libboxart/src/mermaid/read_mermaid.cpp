#include "mermaid/read_mermaid.h"

#include "base/nowhere.h"
#include "mermaid/characters.h"
#include "mermaid/diagram.h"
#include "mermaid/diagram_of_flow.h"
#include "mermaid/label_text.h"
#include "mermaid/mermaid_start.h"
#include "mermaid/plain_text.h"
#include "mermaid/read_class.h"
#include "mermaid/read_er.h"
#include "mermaid/read_flow.h"
#include "mermaid/read_state.h"
#include "mermaid/shape_data.h"
#include "text/position.h"

#include <algorithm>
#include <string>
#include <utility>

namespace boxart::internal {
namespace {

/// A title in front matter.
struct Title {
  std::string text{};
  Position place{};
};

Title title_of(std::string_view text, const MermaidStart& start) {
  for (std::size_t at = start.matter; at < start.matter_end;) {
    const std::size_t end = std::min(text.find('\n', at), start.matter_end);
    const std::string_view line = text.substr(at, end - at);
    constexpr std::string_view key = "title:";
    const std::size_t first = line.find_first_not_of(" \t");
    if (first != nowhere && line.substr(first).starts_with(key)) {
      return {.text = yaml_scalar(line.substr(first + key.size())),
              .place = position_at(text, at + first)};
    }
    at = end + 1;
  }
  return {};
}

[[noreturn]] void refuse(std::string_view text, const MermaidStart& start) {
  const Position place = position_at(text, std::min(start.at, text.size()));
  if (start.kind == MermaidKind::Other) {
    throw Error(Code::OtherLanguage,
                place.line,
                place.column,
                std::string(mermaid_kind_name(start.word)) + " of Mermaid's aren't drawn",
                "boxart draws flowcharts, state diagrams, class diagrams and ER diagrams");
  }
  if (is_blank_text(text.substr(std::min(start.at, text.size())))) {
    throw Error(Code::NoGraph, place.line, place.column, "there is no diagram");
  }
  throw Error(Code::Syntax,
              place.line,
              place.column,
              "a diagram begins with its kind",
              "flowchart, stateDiagram, classDiagram or erDiagram");
}

Diagram read_diagram(std::string_view text,
                     const MermaidStart& start,
                     std::vector<Warning>& warnings,
                     const Limits& limits) {
  switch (start.kind) {
    case MermaidKind::Flowchart:
      return diagram_of(read_flow(text, start.at, warnings, limits), warnings);
    case MermaidKind::State:
      return read_state(text, start.at, warnings, limits);
    case MermaidKind::Class:
      return read_class(text, start.at, warnings, limits);
    case MermaidKind::Er:
      return read_er(text, start.at, warnings, limits);
    case MermaidKind::Other:
    case MermaidKind::None:
      break;
  }
  // Whoever says that a text is Mermaid's knows better what `graph` begins.
  if (start.word == "graph") {
    return diagram_of(read_flow(text, start.at, warnings, limits), warnings);
  }
  refuse(text, start);
}

}  // namespace

std::vector<TextGraph> read_mermaid(std::string_view text,
                                    std::vector<Warning>& warnings,
                                    const Limits& limits,
                                    const std::vector<AttributeDefault>& defaults) {
  const std::string plain = plain_mermaid(text, warnings);
  std::vector<TextGraph> graphs;
  for (std::size_t from = 0; from != nowhere;) {
    const MermaidStart start = mermaid_start(plain, from);
    const std::string_view diagram = std::string_view(plain).substr(0, start.end);
    const Title title = title_of(plain, start);
    Diagram out = read_diagram(diagram, start, warnings, limits);
    if (!title.text.empty()) {
      out.attributes["label"] = dot_label(title.text, false, title.place);
      out.attributes["labelloc"] = {.text = "t"};
    }
    graphs.push_back(text_graph_of(std::move(out), limits, defaults));
    from = next_mermaid(plain, start.end);
  }
  return graphs;
}

}  // namespace boxart::internal

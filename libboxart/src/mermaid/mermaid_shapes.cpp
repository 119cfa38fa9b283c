#include "mermaid/mermaid_shapes.h"

#include "mermaid/css_style.h"
#include "text/named.h"

#include <array>
#include <string>

namespace boxart::internal {
namespace {

using Mark = MermaidShape::Mark;

// Where there is no such outline in cells, the nearest one that says the same.
constexpr std::array<Named<MermaidShape>, 159> shapes{{
    {"anchor", {.shape = "circle"}},
    {"bang", {.shape = "star"}},
    {"bolt", {.shape = "star"}},
    {"bow-rect", {.shape = "cds"}},
    {"bow-tie-rectangle", {.shape = "cds"}},
    {"brace", {.shape = "note"}},
    {"brace-l", {.shape = "note"}},
    {"brace-r", {.shape = "note"}},
    {"braces", {.shape = "note"}},
    {"browser", {.shape = "tab"}},
    {"bucket", {.shape = "invtrapezium"}},
    {"card", {.shape = "folder"}},
    {"choice", {.shape = "diamond"}},
    {"circ", {.shape = "circle"}},
    {"circle", {.shape = "circle"}},
    {"cloud", {.shape = "egg"}},
    {"collate", {.shape = "Mdiamond"}},
    {"com-link", {.shape = "star"}},
    {"comment", {.shape = "note"}},
    {"console", {.shape = "tab"}},
    {"cross-circ", {.shape = "Mcircle"}},
    {"crossed-circle", {.shape = "Mcircle"}},
    {"curv-trap", {.shape = "cds"}},
    {"curved-trapezoid", {.shape = "cds"}},
    {"cyl", {.shape = "cylinder"}},
    {"cylinder", {.shape = "cylinder"}},
    {"das", {.shape = "cylinder"}},
    {"data-store", {.shape = "cylinder"}},
    {"database", {.shape = "cylinder"}},
    {"datastore", {.shape = "cylinder"}},
    {"db", {.shape = "cylinder"}},
    {"dbl-circ", {.shape = "doublecircle"}},
    {"decision", {.shape = "diamond"}},
    {"delay", {.shape = "cds"}},
    {"diam", {.shape = "diamond"}},
    {"diamond", {.shape = "diamond"}},
    {"directory", {.shape = "tab"}},
    {"disk", {.shape = "cylinder"}},
    {"display", {.shape = "cds"}},
    {"div-proc", {.shape = "", .is_doubled = true}},
    {"div-rect", {.shape = "", .is_doubled = true}},
    {"divided-process", {.shape = "", .is_doubled = true}},
    {"divided-rectangle", {.shape = "", .is_doubled = true}},
    {"doc", {.shape = "note"}},
    {"docs", {.shape = "note", .is_doubled = true}},
    {"document", {.shape = "note"}},
    {"documents", {.shape = "note", .is_doubled = true}},
    {"double-circle", {.shape = "doublecircle"}},
    {"doublecircle", {.shape = "doublecircle"}},
    {"ellipse", {.shape = "ellipse"}},
    {"event", {.shape = "", .style = "rounded"}},
    {"extract", {.shape = "triangle"}},
    {"f-circ", {.shape = "circle", .mark = Mark::Filled}},
    {"filled-circle", {.shape = "circle", .mark = Mark::Filled}},
    {"flag", {.shape = "note"}},
    {"flip-tri", {.shape = "invtriangle"}},
    {"flipped-triangle", {.shape = "invtriangle"}},
    {"folder", {.shape = "tab"}},
    {"fork", {.shape = "", .style = "bold"}},
    {"forkJoin", {.shape = "", .style = "bold"}},
    {"fr-circ", {.shape = "doublecircle", .mark = Mark::Open}},
    {"fr-rect", {.shape = "subroutine"}},
    {"framed-circle", {.shape = "doublecircle", .mark = Mark::Open}},
    {"framed-rectangle", {.shape = "subroutine"}},
    {"h-cyl", {.shape = "cylinder"}},
    {"half-rounded-rectangle", {.shape = "cds"}},
    {"hex", {.shape = "hexagon"}},
    {"hexagon", {.shape = "hexagon"}},
    {"horizontal-cylinder", {.shape = "cylinder"}},
    {"hourglass", {.shape = "Mdiamond"}},
    {"icon", {.shape = ""}},
    {"in-out", {.shape = "parallelogram"}},
    {"internal-storage", {.shape = "", .is_doubled = true}},
    {"inv-trapezoid", {.shape = "invtrapezium"}},
    {"inv_trapezoid", {.shape = "invtrapezium"}},
    {"join", {.shape = "", .style = "bold"}},
    {"junction", {.shape = "circle", .mark = Mark::Filled}},
    {"labelRect", {.shape = "plaintext"}},
    {"lean-l", {.shape = "polygon", .leans_left = true}},
    {"lean-left", {.shape = "polygon", .leans_left = true}},
    {"lean-r", {.shape = "parallelogram"}},
    {"lean-right", {.shape = "parallelogram"}},
    {"lean_left", {.shape = "polygon", .leans_left = true}},
    {"lean_right", {.shape = "parallelogram"}},
    {"lightning-bolt", {.shape = "star"}},
    {"lin-cyl", {.shape = "cylinder"}},
    {"lin-doc", {.shape = "note"}},
    {"lin-proc", {.shape = "", .is_doubled = true}},
    {"lin-rect", {.shape = "", .is_doubled = true}},
    {"lined-cylinder", {.shape = "cylinder"}},
    {"lined-document", {.shape = "note"}},
    {"lined-process", {.shape = "", .is_doubled = true}},
    {"lined-rectangle", {.shape = "", .is_doubled = true}},
    {"loop-limit", {.shape = "house"}},
    {"manual", {.shape = "invtrapezium"}},
    {"manual-file", {.shape = "invtriangle"}},
    {"manual-input", {.shape = "fivepoverhang"}},
    {"notch-pent", {.shape = "house"}},
    {"notch-rect", {.shape = "folder"}},
    {"notched-pentagon", {.shape = "house"}},
    {"notched-rectangle", {.shape = "folder"}},
    {"note", {.shape = "note"}},
    {"odd", {.shape = "rarrow"}},
    {"out-in", {.shape = "polygon", .leans_left = true}},
    {"paper-tape", {.shape = "note"}},
    {"person", {.shape = "ellipse"}},
    {"pill", {.shape = "", .style = "rounded"}},
    {"prepare", {.shape = "hexagon"}},
    {"priority", {.shape = "trapezium"}},
    {"proc", {.shape = ""}},
    {"process", {.shape = ""}},
    {"processes", {.shape = "", .is_doubled = true}},
    {"procs", {.shape = "", .is_doubled = true}},
    {"question", {.shape = "diamond"}},
    {"rect", {.shape = ""}},
    {"rect_left_inv_arrow", {.shape = "rarrow"}},
    {"rectangle", {.shape = ""}},
    {"round", {.shape = "", .style = "rounded"}},
    {"rounded", {.shape = "", .style = "rounded"}},
    {"roundedRect", {.shape = "", .style = "rounded"}},
    {"shaded-process", {.shape = "", .is_doubled = true}},
    {"sl-rect", {.shape = "fivepoverhang"}},
    {"sloped-rectangle", {.shape = "fivepoverhang"}},
    {"sm-circ", {.shape = "circle", .mark = Mark::Filled}},
    {"small-circle", {.shape = "circle", .mark = Mark::Filled}},
    {"square", {.shape = ""}},
    {"squareRect", {.shape = ""}},
    {"st-doc", {.shape = "note", .is_doubled = true}},
    {"st-rect", {.shape = "", .is_doubled = true}},
    {"stacked-document", {.shape = "note", .is_doubled = true}},
    {"stacked-rectangle", {.shape = "", .is_doubled = true}},
    {"stadium", {.shape = "", .style = "rounded"}},
    {"start", {.shape = "circle", .mark = Mark::Filled}},
    {"state", {.shape = "", .style = "rounded"}},
    {"stateEnd", {.shape = "doublecircle", .mark = Mark::Open}},
    {"stateStart", {.shape = "circle", .mark = Mark::Filled}},
    {"stop", {.shape = "doublecircle", .mark = Mark::Open}},
    {"stored-data", {.shape = "cds"}},
    {"subproc", {.shape = "subroutine"}},
    {"subprocess", {.shape = "subroutine"}},
    {"subroutine", {.shape = "subroutine"}},
    {"summary", {.shape = "Mcircle"}},
    {"tag-doc", {.shape = "note"}},
    {"tag-proc", {.shape = "signature"}},
    {"tag-rect", {.shape = "signature"}},
    {"tagged-document", {.shape = "note"}},
    {"tagged-process", {.shape = "signature"}},
    {"tagged-rectangle", {.shape = "signature"}},
    {"terminal", {.shape = "", .style = "rounded"}},
    {"text", {.shape = "plaintext"}},
    {"trap-b", {.shape = "trapezium"}},
    {"trap-t", {.shape = "invtrapezium"}},
    {"trapezoid", {.shape = "trapezium"}},
    {"trapezoid-bottom", {.shape = "trapezium"}},
    {"trapezoid-top", {.shape = "invtrapezium"}},
    {"tri", {.shape = "triangle"}},
    {"triangle", {.shape = "triangle"}},
    {"win-pane", {.shape = "", .is_doubled = true}},
    {"window-pane", {.shape = "", .is_doubled = true}},
}};

}  // namespace

std::optional<MermaidShape> mermaid_shape(std::string_view name) {
  return find_named(shapes, name);
}

void add_shape(const MermaidShape& shape, bool is_empty, TextAttributes& attributes) {
  if (shape.mark != Mark::None && is_empty) {
    attributes["shape"] = {.text = "point"};
    if (shape.mark == Mark::Open) {
      attributes["pointshape"] = {.text = "circle"};
      attributes["pointstyle"] = {.text = "closed"};
    }
    return;
  }
  if (!shape.shape.empty()) attributes["shape"] = {.text = std::string(shape.shape)};
  if (!shape.style.empty()) add_style_word(shape.style, attributes);
  if (shape.is_doubled) attributes["peripheries"] = {.text = "2"};
  if (shape.leans_left) {
    attributes["sides"] = {.text = "4"};
    attributes["skew"] = {.text = "-0.5"};
  }
}

}  // namespace boxart::internal

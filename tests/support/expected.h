#pragma once

#include "graph/graph.h"
#include "text/label.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace boxart::internal::readback {

/// A node that a drawing must show.
struct ExpectedNode {
  enum class Look { Box, Text, BoxOrText, Point, Hidden };
  std::string name{};
  Look look = Look::Box;
  /// What it says: "text:", its lines; "record:", the texts of its fields; or "words:", the words
  /// of a table, which may have lines between its cells or not.
  std::string key{};
  std::string mark{};                           // Point: its character
  std::vector<Label> texts{};                   // of its fields
  std::map<std::string, std::string> fields{};  // what a field says, by its port
  std::optional<Stroke> stroke{};               // nothing: any will do
  std::optional<Corners> corners{};
  bool double_sides = false;  // where it has a look
  Label xlabel{};
  int frame = -1;  // the innermost frame that holds it
};

struct ExpectedFrame {
  std::string name{};
  Label title{};
  std::vector<Label> broken_titles{};  // as it may stand inside instead
  VerticalPlace title_place = VerticalPlace::Top;
  int parent = -1;       // a parent stands before its children
  bool is_empty = true;  // holds nothing that is drawn: it may be missing
};

struct ExpectedEnd {
  int node = -1;
  int frame = -1;  // lhead, ltail: the frame at which the edge ends instead
  ArrowHead arrow = ArrowHead::None;
  EndSpec spec{};
  Label label{};
};

struct ExpectedEdge {
  std::string name{};
  ExpectedEnd tail{};
  ExpectedEnd head{};
  std::optional<Stroke> stroke{};
  std::optional<bool> round{};
  Label label{};
  Label xlabel{};
  bool optional = false;  // an end is invisible
  /// An edge before it with which it may be one line: an equal one, which has `counted` as its
  /// label then, or its like the other way.
  int merges_with = -1;
  Label counted{};
};

struct ExpectedTitle {
  Label label;
  std::optional<VerticalPlace> place;  // nothing: anywhere
};

/// What a faithful drawing shows, and nothing besides.
struct Expected {
  std::vector<ExpectedNode> nodes{};
  std::vector<ExpectedFrame> frames{};
  std::vector<ExpectedEdge> edges{};
  std::vector<ExpectedTitle> titles{};
};

/// What the drawing of these graphs, one below the other, must show.
Expected expected(std::span<const ResolvedGraph> graphs);

/// In what `drawing` is no faithful picture of `expected`: nothing when it is one.
///
/// A node is known by what it says; of nodes that say the same, any may be which. The drawing is
/// in the default style, or a dense one (see the project's page on how a drawing is read).
std::vector<std::string> differences(const Expected& expected,
                                     std::string_view drawing,
                                     bool is_dense = false);

/// The lines of a label without the blanks around each, and without blank lines, joined by LF.
std::string key_text(const Label& label);

}  // namespace boxart::internal::readback

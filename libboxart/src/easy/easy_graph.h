#pragma once

#include "base/id_vector.h"
#include "base/ids.h"
#include "text/position.h"

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace boxart::internal {

/// A graph in the language of Graph::Easy, parsed. Names are in lower case and without dashes
/// (`borderstyle`), but for those that begin with `x-`.

/// The value of an attribute, with its escapes.
struct EasyValue {
  EasyValue() = default;
  EasyValue(const char* value) : text(value) {}
  EasyValue(std::string value, Position where = {}) : text(std::move(value)), place(where) {}

  std::string text{};
  Position place{};  // in the text; unknown in what isn't read
};
using EasyAttributes = std::map<std::string, EasyValue>;

/// What an edge's arrow says.
struct EasyArrow {
  std::string style = "solid";  // as the attribute `style` has it
  bool at_tail = false;
  bool at_head = true;
  bool is_reversed = false;  // `<--`, which goes from what stands behind it
  std::string label{};       // with its escapes
};

struct EasyPart {
  std::string text;  // with its escapes
  bool is_visible = true;
};

struct EasyNode {
  std::string name;      // with the escapes that DOT has too
  std::string source{};  // what the brackets hold
  Position place{};      // where it is first mentioned
  bool is_anonymous = false;
  /// The rows of `[ A | B || C ]`; none in other nodes.
  std::vector<std::vector<EasyPart>> rows{};
  std::vector<ClusterId> groups{};  // the innermost around each place where it is mentioned
  EasyAttributes attributes{};
};

/// A node, a part of one, or a group.
struct EasyEnd {
  NodeId node = none<NodeId>;
  int part = -1;  // -1: the whole node
  ClusterId group = none<ClusterId>;
};

struct EasyEdge {
  EasyEnd tail;
  EasyEnd head;
  std::size_t arrow;  // edges that one arrow of the text makes share its attributes
};

struct EasyGroup {
  std::string name{};  // empty when it has none
  ClusterId parent = none<ClusterId>;
  EasyAttributes attributes{};
};

struct EasyGraph {
  enum Kind { Graph, Node, Edge, Group };

  IdVector<NodeId, EasyNode> nodes{};
  IdVector<EdgeId, EasyEdge> edges{};
  /// A parent stands before its children.
  IdVector<ClusterId, EasyGroup> groups{};
  std::vector<std::pair<EasyArrow, EasyAttributes>> arrows{};
  /// `node { }` is under "", `node.cities { }` under "cities".
  std::array<std::map<std::string, EasyAttributes>, 4> classes{};
};

}  // namespace boxart::internal

#pragma once

#include "base/id_vector.h"
#include "base/ids.h"
#include "mermaid/diagram.h"
#include "mermaid/mermaid_styles.h"
#include "text/position.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace boxart::internal {

/// What is around a state: a composite and one of its regions, which dashes part. `none` is the
/// diagram.
struct StateScope {
  NodeId composite = none<NodeId>;
  int region = 0;
  friend auto operator<=>(const StateScope&, const StateScope&) = default;
};

/// The states of a state diagram while it is read.
class StateGraph {
 public:
  enum class Kind { State, Start, End, Bar, Choice, Note };

  /// A state is mentioned: the innermost composite around it has it then, unless it is in the state
  /// itself.
  NodeId mention(std::string_view name, StateScope scope, Position place);
  /// `[*]`, as the beginning of what is around it or as its end.
  NodeId dot(bool is_start, StateScope scope, Position place);
  NodeId note(NodeId of, std::string_view text, Position place);
  void relate(NodeId tail, NodeId head, std::string_view label, Position place);

  void describe(NodeId state, std::string_view text, Position place);
  void set_kind(NodeId state, Kind kind) { states_[state].kind = kind; }
  void set_link(NodeId state, std::string_view url, std::string_view tooltip);
  void make_composite(NodeId state) { states_[state].is_composite = true; }
  void set_direction(StateScope scope, std::string_view direction, Position place);
  NodeId find(std::string_view name) const;

  Diagram finish(const MermaidStyles& styles);

 private:
  struct Line {
    std::string text;
    Position place;
  };
  struct State {
    std::string name;
    Position place{};
    Kind kind = Kind::State;
    StateScope scope{};
    bool is_composite = false;
    std::string direction{};
    Position direction_place{};
    std::vector<Line> lines{};
    std::string url{};
    std::string tooltip{};
    int regions = 0;  // the number of the last one that holds something
  };
  struct Relation {
    NodeId tail;
    NodeId head;
    Line label;
    bool is_note;
  };

  NodeId add(std::string name, Kind kind, StateScope scope, Position place);
  bool holds(NodeId composite, StateScope scope) const;
  std::string unique_name(const std::string& name);
  TextAttributes attributes_of(const State& state, const MermaidStyles& styles) const;
  ClusterId frame_of(StateScope scope, Diagram& out);

  IdVector<NodeId, State> states_{};
  std::vector<Relation> relations_{};
  std::map<std::string, NodeId, std::less<>> names_{};
  std::map<std::pair<StateScope, bool>, NodeId> dots_{};
  std::map<StateScope, ClusterId> regions_{};
  IdVector<NodeId, ClusterId> frames_{};
  std::string direction_{};
  int notes_ = 0;
};

}  // namespace boxart::internal

#pragma once

#include "base/id_vector.h"
#include "base/ids.h"
#include "mermaid/diagram.h"
#include "mermaid/er_relation.h"
#include "mermaid/mermaid_styles.h"
#include "text/position.h"

#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace boxart::internal {

/// `type name PK "comment"`: what an entity has.
using ErAttribute = std::array<std::string, 4>;

/// The entities of a diagram while it is read. A subgraph has a name as they have.
class ErGraph {
 public:
  struct Relationship {
    NodeId tail;
    NodeId head;
    ErRelation relation;
    std::string label;
    Position place;
  };

  NodeId get(const std::string& name, Position place);
  const std::string& name_of(NodeId id) const { return entities_[id].name; }
  void set_label(NodeId id, std::string text) { entities_[id].label = std::move(text); }
  void add_attribute(NodeId id, ErAttribute attribute) {
    entities_[id].attributes.push_back(std::move(attribute));
  }
  void relate(Relationship one) { relationships_.push_back(std::move(one)); }

  /// A subgraph ends: it gets those of its members that are in none yet and don't hold it. False
  /// where frames are nested too deeply.
  bool close(NodeId name, DiagramFrame frame, const std::vector<NodeId>& members);

  Diagram finish(const MermaidStyles& styles);

 private:
  struct Entity {
    std::string name;
    Position place{};
    std::string label{};
    std::vector<ErAttribute> attributes{};
    ClusterId owner = none<ClusterId>;  // the subgraph that it is in
    ClusterId frame = none<ClusterId>;  // that it is
  };

  enum class Within { No, Yes, TooDeep };
  Within is_within(NodeId inner, NodeId outer) const;
  static TextAttributes attributes_of(const Entity& entity, const MermaidStyles& styles);
  static TextAttributes attributes_of(const Relationship& one);

  IdVector<NodeId, Entity> entities_{};
  std::map<std::string, NodeId, std::less<>> names_{};
  IdVector<ClusterId, DiagramFrame> frames_{};
  IdVector<ClusterId, NodeId> frame_names_{};
  std::vector<Relationship> relationships_{};
};

}  // namespace boxart::internal

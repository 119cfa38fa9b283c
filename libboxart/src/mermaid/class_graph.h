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

/// A class by its name, and what stands between tildes behind it.
struct ClassName {
  std::string name{};
  std::string generic{};
};

enum class ClassHead { None, Extension, Composition, Aggregation, Dependency, Lollipop };

/// The classes of a class diagram while it is read.
class ClassGraph {
 public:
  struct Relation {
    NodeId tail;
    NodeId head;
    ClassHead at_tail = ClassHead::None;
    ClassHead at_head = ClassHead::None;
    bool is_dashed = false;
    std::string tail_label{};
    std::string head_label{};
    std::string label{};
    Position place{};
  };

  NodeId get(const ClassName& name, Position place);
  NodeId find(std::string_view name) const;
  void set_label(NodeId of, std::string text, Position place);
  /// `+name : type`, `method()` or `<<annotation>>`.
  void add_member(NodeId of, std::string_view text);
  void add_annotation(NodeId of, std::string_view text);
  void set_link(NodeId of, std::string_view url, std::string_view tooltip);
  void set_namespace(NodeId of, ClusterId frame) { classes_[of].frame = frame; }
  /// What the end of a lollipop is called.
  NodeId add_interface(std::string text, Position place);
  void add_note(std::string text, std::string_view of, ClusterId frame, Position place);
  void relate(Relation relation) { relations_.push_back(std::move(relation)); }

  /// The namespace of that name in another one, made where there is none, with those around it.
  ClusterId get_namespace(std::string_view name, ClusterId outer);
  void set_title(ClusterId frame, std::string_view title, Position place);

  Diagram finish(const MermaidStyles& styles);

 private:
  enum class Kind { Class, Interface, Note };
  struct Class {
    std::string name;
    std::string generic{};
    Position place{};
    Kind kind = Kind::Class;
    std::string label{};
    std::vector<std::string> annotations{};
    std::vector<std::string> attributes{};
    std::vector<std::string> methods{};
    std::string url{};
    std::string tooltip{};
    std::string note_of{};
    ClusterId frame = none<ClusterId>;
  };

  std::string unique_name(const std::string& name);
  TextAttributes attributes_of(const Class& one, const MermaidStyles& styles) const;
  static TextAttributes attributes_of(const Relation& relation);

  IdVector<NodeId, Class> classes_{};
  std::map<std::string, NodeId, std::less<>> names_{};
  std::vector<Relation> relations_{};
  IdVector<ClusterId, DiagramFrame> frames_{};
  std::map<std::string, ClusterId, std::less<>> frame_names_{};
};

/// `List~int~` as `List<int>`; a tilde without a partner stays.
std::string with_angle_brackets(std::string_view text);

}  // namespace boxart::internal

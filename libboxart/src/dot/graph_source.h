#pragma once

#include <boxart/error.hpp>

#include "base/id_vector.h"
#include "base/ids.h"
#include "dot/cgraph.h"
#include "dot/escape.h"
#include "dot/locate_warnings.h"
#include "graph/graph.h"
#include "text/label.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace boxart::internal {

/// Collects warnings, each text once, with what stands where they are due.
class WarningLog {
 public:
  WarningLog(std::vector<Warning>& warnings, std::vector<Clue>& clues)
      : warnings_(warnings), clues_(clues) {}
  void add(std::string message, Clue clue = {});

 private:
  std::vector<Warning>& warnings_;
  std::vector<Clue>& clues_;
  std::set<std::string> said_;
};

/// A value as it stands in the text.
struct Value {
  std::string text;
  bool is_html = false;
  bool empty() const { return text.empty(); }
  friend bool operator==(const Value&, const Value&) = default;
};

/// A graph of cgraph's while it is read.
struct GraphSource {
  Agraph_t* root;
  bool is_latin1;
  const TextRules& rules;
  bool looks;               // are colours, fonts and links read?
  std::optional<int> wrap;  // where the caller asks for it: cells for all labels
  WarningLog& log;

  /// Text of cgraph's as UTF-8.
  std::string decode(const char* text) const;
  /// The name of a graph, node or subgraph; "" for a graph or subgraph without one.
  std::string name_of(void* object) const;
  /// The lines of a text that may be HTML-like; `owner` names what has it, for warnings.
  Label label_of(const Value& value,
                 const EscapeNames& names,
                 const std::string& owner,
                 const TextRules& text_rules) const;
};

/// One attribute of all the nodes (AGNODE), edges (AGEDGE) or subgraphs (AGRAPH) of a graph.
class Attribute {
 public:
  Attribute(const GraphSource& source, int kind, const char* name);
  /// Does the text give it to anything?
  bool declared() const { return symbol_ != nullptr; }
  /// Empty where it isn't set.
  Value value_of(void* object) const;
  std::string text_of(void* object) const { return value_of(object).text; }
  /// A value of it, for warnings.
  Clue clue(const std::string& value) const {
    return declared() ? Clue{.name = symbol_->name, .value = value} : Clue{};
  }

 private:
  const GraphSource& source_;
  Agsym_t* symbol_;
};

/// The ids of cgraph's nodes.
class NodeIds {
 public:
  explicit NodeIds(Agraph_t* root);
  NodeId operator[](Agnode_t* node) const;
  /// In order of creation.
  const std::vector<Agnode_t*>& nodes() const { return nodes_; }

 private:
  std::vector<Agnode_t*> nodes_;
  std::vector<NodeId> by_sequence_;
};

/// The edges of the graph, in order of creation.
std::vector<Agedge_t*> edges_in_order(Agraph_t* root, const NodeIds& ids);

}  // namespace boxart::internal

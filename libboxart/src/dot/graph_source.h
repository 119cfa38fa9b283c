#pragma once

#include "base/ids.h"
#include "base/stop_token.h"
#include "dot/cgraph.h"
#include "graph/text_graph.h"
#include "graph/warning_log.h"

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace boxart::internal {

/// A graph of cgraph's while it is read.
struct GraphSource {
  Agraph_t* root;
  bool is_latin1;
  StopToken stop{};
  /// The names and values of the caller's defaults, where they would be taken for Latin-1.
  std::set<std::string, std::less<>> in_utf8{};

  /// A name or value of cgraph's as UTF-8.
  std::string decode(const char* text) const;
  /// An attribute's name or value, which may be the caller's: that is in UTF-8 whatever the charset
  /// of the text.
  std::string decode_attribute(const char* name) const;
  TextValue decode_value(char* text) const;
  /// The name of a graph, node or subgraph; "" for a graph or subgraph without one.
  std::string name_of(void* object) const;

 private:
  std::string to_utf8_from(std::string_view bytes) const;
};

/// The graph, with what its charset says of its bytes; what `is_marked` by a byte-order mark is in
/// UTF-8 anyway. A charset that isn't known is a warning. `defaults` are those that the reader of
/// the graph was given.
GraphSource source_of(Agraph_t* root,
                      bool is_marked,
                      const std::vector<AttributeDefault>& defaults,
                      WarningLog& log,
                      StopToken stop = {});

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

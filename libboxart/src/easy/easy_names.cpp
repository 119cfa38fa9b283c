#include "easy/easy_names.h"

#include "easy/escapes.h"

#include <algorithm>
#include <optional>

namespace boxart::internal {
namespace {

/// The number that a port is, nothing where it is something else.
std::optional<std::size_t> port_number(const TextEdge& edge,
                                       const TextGraph& graph,
                                       const std::string& port) {
  auto found = edge.attributes.find(port);
  if (found == edge.attributes.end()) {
    found = graph.edge_defaults.find(port);
    if (found == graph.edge_defaults.end()) return std::nullopt;
  }
  const std::string& number = found->second.text;
  constexpr std::size_t max_digits = 6;
  if (number.empty() || number.size() > max_digits || (number.size() > 1 && number[0] == '0') ||
      number.find_first_not_of("0123456789") != std::string::npos) {
    return std::nullopt;
  }
  return std::stoul(number);
}

}  // namespace

EasyNames::EasyNames(const TextGraph& graph) : graph_(graph) {
  // Of several nodes with one name the first keeps it.
  IdVector<NodeId, bool> is_first;
  for (const TextNode& node : graph.nodes)
    is_first.add(taken_.insert(node.name).second);
  for (const NodeId node : graph.nodes.ids())
    name(graph.nodes[node], is_first[node]);
  find_ports();
}

void EasyNames::name(const TextNode& node, bool is_first) {
  std::string text = to_easy_name(node.name);
  const bool is_renamed = !is_first || node.name.empty() || easy_name(text) != node.name;
  if (is_renamed) {
    std::string name = easy_name(text);
    if (name.empty()) name = "node";
    std::string unique = name;
    while (!taken_.insert(unique).second)
      unique = name + ' ' + std::to_string(++numbers_[name]);
    text = to_easy_name(unique);
  }
  names_.add(std::move(text));
  renamed_.add(is_renamed);
}

void EasyNames::find_ports() {
  constexpr auto never = static_cast<std::size_t>(-1);
  needed_parts_ = IdVector<NodeId, std::size_t>(graph_.nodes.size(), 0);
  for (const TextEdge& edge : graph_.edges) {
    const auto need = [&](NodeId node, const std::string& port) {
      const std::optional<std::size_t> number = port_number(edge, graph_, port);
      needed_parts_[node] = std::max(needed_parts_[node], number ? *number + 1 : never);
    };
    need(edge.tail, "tailport");
    need(edge.head, "headport");
  }
}

bool EasyNames::may_have_parts(NodeId node, std::size_t count) const {
  if (renamed_[node] || needed_parts_[node] > count) return false;
  for (std::size_t i = 0; i < count; ++i) {
    if (taken_.contains(graph_.nodes[node].name + '.' + std::to_string(i))) return false;
  }
  return true;
}

}  // namespace boxart::internal

#pragma once

#include <cstddef>

namespace boxart::internal {

/// Names of things by their place in their container. Distinct types, so that a node's id can't
/// index an edge's fact. `none` is no thing.
enum class NodeId : int {};
enum class EdgeId : int {};
enum class ClusterId : int {};

template <typename Id>
constexpr Id none = static_cast<Id>(-1);

template <typename Id>
constexpr std::size_t index(Id id) {
  return static_cast<std::size_t>(id);
}

template <typename Id>
constexpr Id id_at(std::size_t index) {
  return static_cast<Id>(static_cast<int>(index));
}

}  // namespace boxart::internal

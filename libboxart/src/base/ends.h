#pragma once

#include <array>
#include <cstddef>
#include <utility>

namespace boxart::internal {

/// The ends of an edge, or of its line.
enum class EdgeEnd { Tail, Head };

/// The ends of what leads down the layers.
enum class LayerEnd { Upper, Lower };

inline constexpr std::array edge_ends{EdgeEnd::Tail, EdgeEnd::Head};
inline constexpr std::array layer_ends{LayerEnd::Upper, LayerEnd::Lower};

/// The end that isn't this one.
constexpr EdgeEnd other(EdgeEnd end) {
  return end == EdgeEnd::Tail ? EdgeEnd::Head : EdgeEnd::Tail;
}
constexpr LayerEnd other(LayerEnd end) {
  return end == LayerEnd::Upper ? LayerEnd::Lower : LayerEnd::Upper;
}

/// Which end of an edge is its upper (lower) one, where `upper` is the upper one.
constexpr EdgeEnd edge_end(LayerEnd end, EdgeEnd upper) {
  return end == LayerEnd::Upper ? upper : other(upper);
}

/// A value for each of two ends, which only they can index: what holds for one is written once.
template <typename End, typename T>
class ByEnd {
 public:
  constexpr ByEnd() = default;
  /// Of the tail and the head, of the upper end and the lower one.
  constexpr ByEnd(T first, T second) : values_{std::move(first), std::move(second)} {}

  constexpr T& operator[](End end) { return values_[static_cast<std::size_t>(end)]; }
  constexpr const T& operator[](End end) const { return values_[static_cast<std::size_t>(end)]; }

  constexpr auto begin() { return values_.begin(); }
  constexpr auto end() { return values_.end(); }
  constexpr auto begin() const { return values_.begin(); }
  constexpr auto end() const { return values_.end(); }

  friend constexpr bool operator==(const ByEnd&, const ByEnd&) = default;

 private:
  std::array<T, 2> values_{};
};

}  // namespace boxart::internal

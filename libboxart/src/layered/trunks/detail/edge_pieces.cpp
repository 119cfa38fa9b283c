#include "layered/trunks/detail/edge_pieces.h"

#include <algorithm>
#include <cstddef>

namespace boxart::internal {
namespace {

/// The clusters round `cluster`, from the outermost to itself.
void find_path_to(const Digraph& digraph, ClusterId cluster, std::vector<ClusterId>& path) {
  path.clear();
  for (; cluster != none<ClusterId>; cluster = digraph.clusters[cluster].parent)
    path.push_back(cluster);
  std::ranges::reverse(path);
}

}  // namespace

/// Requires: called for layers from the top down.
ClusterId EdgePieces::cluster_at(int layer) {
  while (begun_ < up_.size() && clusters_[up_[begun_]].first_layer <= layer)
    ++begun_;
  if (begun_ > common_) return up_[begun_ - 1];
  while (reaching_ > common_ && clusters_[down_[reaching_ - 1]].last_layer < layer)
    --reaching_;
  return reaching_ > 0 ? down_[reaching_ - 1] : none<ClusterId>;
}

std::vector<EdgePiece> EdgePieces::between(const EdgeSpan& edge, std::span<const int> cuts) {
  const int first = edge.first;
  const int last = edge.last;
  find_path_to(digraph_, digraph_.nodes[edge.upper].cluster, down_);
  find_path_to(digraph_, digraph_.nodes[edge.lower].cluster, up_);
  common_ = 0;
  while (common_ < down_.size() && common_ < up_.size() && down_[common_] == up_[common_])
    ++common_;
  reaching_ = down_.size();
  begun_ = common_;
  std::vector<int> begins;  // the layers on which pieces may begin
  if (length_ == PieceLength::Short) {
    for (int layer = first + 1; layer < last; ++layer)
      begins.push_back(layer);
  } else {
    begins.assign(cuts.begin(), cuts.end());
    begins.push_back(first + 1);
    if (edge.label_layer >= 0) begins.insert(begins.end(), {edge.label_layer, edge.label_layer + 1});
    for (std::size_t i = common_; i < down_.size(); ++i)
      begins.push_back(clusters_[down_[i]].last_layer + 1);
    for (std::size_t i = common_; i < up_.size(); ++i)
      begins.push_back(clusters_[up_[i]].first_layer);
    std::erase_if(begins, [&](int layer) { return layer <= first || layer >= last; });
    std::ranges::sort(begins);
    begins.erase(std::unique(begins.begin(), begins.end()), begins.end());
  }
  std::vector<EdgePiece> pieces;
  for (std::size_t i = 0; i < begins.size(); ++i) {
    pieces.push_back({.first_layer = begins[i],
                      .last_layer = (i + 1 < begins.size() ? begins[i + 1] : last) - 1,
                      .cluster = cluster_at(begins[i]),
                      .is_label = begins[i] == edge.label_layer});
  }
  return pieces;
}

}  // namespace boxart::internal

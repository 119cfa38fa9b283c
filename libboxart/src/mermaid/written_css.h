#pragma once

#include "graph/graph.h"

#include <map>
#include <string>
#include <vector>

namespace boxart::internal {

/// What CSS says of the colours and lines of a thing, `fill:#ffdddd,stroke:#cc0000`; empty where
/// there is nothing to say.
std::string css_of(const Node& node);
std::string css_of(const Edge& edge);
std::string css_of(const Cluster& frame);

/// Things by what CSS says of them, in the order of the first of each.
template <typename Id>
class CssGroups {
 public:
  struct Group {
    std::string css;
    std::vector<Id> things{};
  };

  void add(Id thing, const std::string& css) {
    if (css.empty()) return;
    const auto [at, is_new] = places_.emplace(css, groups_.size());
    if (is_new) groups_.push_back({.css = css});
    groups_[at->second].things.push_back(thing);
  }
  const std::vector<Group>& groups() const { return groups_; }

 private:
  std::map<std::string, std::size_t> places_{};
  std::vector<Group> groups_{};
};

}  // namespace boxart::internal

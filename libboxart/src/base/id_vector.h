#pragma once

#include "base/ids.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace boxart::internal {

/// A vector that only its own kind of id can index.
template <typename Id, typename T>
class IdVector {
 public:
  using Reference = typename std::vector<T>::reference;
  using ConstReference = typename std::vector<T>::const_reference;

  /// The ids in order, for `for (const NodeId node : nodes.ids())`.
  class Ids {
   public:
    class Iterator {
     public:
      explicit Iterator(std::size_t at) : at_(at) {}
      Id operator*() const { return id_at<Id>(at_); }
      Iterator& operator++() {
        ++at_;
        return *this;
      }
      friend bool operator==(const Iterator&, const Iterator&) = default;

     private:
      std::size_t at_;
    };
    explicit Ids(std::size_t size) : size_(size) {}
    Iterator begin() const { return Iterator(0); }
    Iterator end() const { return Iterator(size_); }

   private:
    std::size_t size_;
  };

  IdVector() = default;
  explicit IdVector(std::size_t size) : items_(size) {}
  IdVector(std::size_t size, const T& value) : items_(size, value) {}

  Reference operator[](Id id) { return items_[index(id)]; }
  ConstReference operator[](Id id) const { return items_[index(id)]; }

  Id add(T item) {
    items_.push_back(std::move(item));
    return id_at<Id>(items_.size() - 1);
  }

  std::size_t size() const { return items_.size(); }
  bool empty() const { return items_.empty(); }
  void resize(std::size_t size, const T& value = T()) { items_.resize(size, value); }
  Ids ids() const { return Ids(items_.size()); }

  auto begin() { return items_.begin(); }
  auto end() { return items_.end(); }
  auto begin() const { return items_.begin(); }
  auto end() const { return items_.end(); }

 private:
  std::vector<T> items_;
};

}  // namespace boxart::internal

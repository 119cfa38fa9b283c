#pragma once

#include <atomic>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace boxart::internal {

/// Threads that are waited for when this goes. (Some C++ libraries have no std::jthread.)
class Threads {
 public:
  Threads() = default;
  Threads(const Threads&) = delete;
  Threads& operator=(const Threads&) = delete;
  ~Threads() {
    for (std::thread& one : threads_)
      one.join();
  }

  /// Calls `run`, which must outlive this, in one more thread. False when there are no more to be
  /// had.
  template <typename Run>
  bool start(const Run& run) {
    threads_.reserve(threads_.size() + 1);
    try {
      threads_.emplace_back(std::cref(run));
    } catch (const std::system_error&) {
      return false;
    }
    return true;
  }

 private:
  std::vector<std::thread> threads_;
};

/// Calls `work(i)` for each i in [0, count), in `jobs` threads at most, of which this one is one.
/// Calls may come in any order and at once: what they write must be apart, so that it is the same
/// whatever `jobs` is. Returns when all have ended. The first exception is thrown again here, and
/// then not all may have been called.
template <typename Work>
void for_each_index(std::size_t count, int jobs, const Work& work) {
  std::atomic<std::size_t> next{0};
  std::exception_ptr failure;
  std::mutex failure_guard;
  const auto run = [&] {
    try {
      for (std::size_t i = next++; i < count; i = next++)
        work(i);
    } catch (...) {
      next = count;
      const std::lock_guard lock(failure_guard);
      if (!failure) failure = std::current_exception();
    }
  };
  {
    Threads helpers;
    for (std::size_t i = 1; i < count && i < static_cast<std::size_t>(jobs); ++i) {
      if (!helpers.start(run)) break;  // those that run do it all
    }
    run();
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace boxart::internal

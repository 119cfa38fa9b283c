#pragma once

#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace boxart::internal {

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
  std::vector<std::jthread> helpers;
  for (std::size_t i = 1; i < count && i < static_cast<std::size_t>(jobs); ++i) {
    try {
      helpers.emplace_back(run);
    } catch (const std::system_error&) {
      break;  // no more threads to be had: those that run do it all
    }
  }
  run();
  helpers.clear();  // waits for them
  if (failure) std::rethrow_exception(failure);
}

}  // namespace boxart::internal

// `operator new` of the program. A layout makes thousands of small vectors for each node it draws,
// and most live no longer than a pass: malloc and free took a fifth of the time of a small graph.
// Here a block of up to `largest` bytes is taken from, and goes back to, a list of free ones of its
// size, in some ten instructions; more come from the end of a large block, side by side as they are
// asked for. Larger ones are malloc's.
//
// A thread has lists of its own, so nothing waits for another; a thread that ends leaves them to
// the next one that begins. Blocks never change their size: memory that is free but of another size
// stays so. Blocks freed by another thread than took them go to the lists of that one.

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <mutex>
#include <new>

namespace {

// In front of every block stands its size, in units, so that it needn't be told when it is freed; 0
// is malloc's.
using Header = std::uint64_t;
constexpr std::size_t unit =
    16;  // as __STDCPP_DEFAULT_NEW_ALIGNMENT__ asks; blocks begin 8 bytes before one
constexpr std::size_t most_units = 32;
constexpr std::size_t largest = most_units * unit - sizeof(Header);
constexpr std::size_t reserve = std::size_t{1} << 15U;
static_assert(unit >= __STDCPP_DEFAULT_NEW_ALIGNMENT__ && unit == 2 * sizeof(Header));

struct Free {
  Free* next;
};

struct Lists {
  std::array<Free*, most_units + 1> free{};  // by units
  std::byte* fresh = nullptr;                // what no block has been made of yet
  std::byte* end = nullptr;
  Lists* next = nullptr;  // of those that no thread has
};

constinit thread_local Lists* mine = nullptr;

constinit std::mutex left_mutex;
constinit Lists* left = nullptr;

/// Leaves the thread's lists to others when it ends.
struct Leaver {
  ~Leaver() {
    const std::lock_guard lock(left_mutex);
    mine->next = left;
    left = mine;
    mine = nullptr;
  }
};

void* from_malloc(std::size_t size) {
  for (;;) {
    if (void* const found = std::malloc(size)) return found;
    const std::new_handler handler = std::get_new_handler();
    if (handler == nullptr) throw std::bad_alloc();
    handler();
  }
}

/// Gives the thread its lists.
Lists* begin_lists() {
  {
    const std::lock_guard lock(left_mutex);
    mine = left;
    if (left != nullptr) left = left->next;
  }
  if (mine == nullptr) mine = new (from_malloc(sizeof(Lists))) Lists;
  static thread_local const Leaver leaver;
  return mine;
}

std::byte* with_header(std::byte* block, Header units) {
  // NOLINTNEXTLINE: the place is the block's own
  new (block) Header(units);
  return block + sizeof(Header);
}

/// A block where no free one of its size is.
[[gnu::noinline]] void* fresh_block(std::size_t units) {
  Lists* const lists = mine != nullptr ? mine : begin_lists();
  const std::size_t size = units * unit;
  if (static_cast<std::size_t>(lists->end - lists->fresh) < size) {
    auto* const begin = static_cast<std::byte*>(from_malloc(reserve));
    lists->fresh = begin + sizeof(Header);
    lists->end = begin + reserve;
  }
  std::byte* const block = lists->fresh;
  lists->fresh += size;
  return with_header(block, units);
}

[[gnu::noinline]] void* large_block(std::size_t size) {
  if (size > SIZE_MAX - unit) throw std::bad_alloc();
  auto* const begin = static_cast<std::byte*>(from_malloc(size + unit));
  return with_header(begin + unit - sizeof(Header), 0);
}

}  // namespace

void* operator new(std::size_t size) {
  if (size > largest) return large_block(size);
  const std::size_t units = (size + sizeof(Header) + unit - 1) / unit;
  if (mine == nullptr) return fresh_block(units);
  Free*& list = mine->free[units];
  Free* const found = list;
  if (found == nullptr) return fresh_block(units);
  list = found->next;
  return found;
}

void operator delete(void* block) noexcept {
  if (block == nullptr) return;
  const Header units = static_cast<const Header*>(block)[-1];
  if (units == 0) {
    std::free(static_cast<std::byte*>(block) - unit);
    return;
  }
  Lists* const lists = mine != nullptr ? mine : begin_lists();
  Free*& list = lists->free[units];
  list = new (block) Free{list};
}

void operator delete(void* block, std::size_t) noexcept {
  operator delete(block);
}

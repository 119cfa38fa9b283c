#pragma once

#include <boxart/error.hpp>
#include <boxart/options.hpp>

#include <cstdint>
#include <functional>

namespace boxart::internal {

/// Asks whoever wants the work whether they still do. Handed along by value to every pass that can
/// take long, which asks in its outer loops: about once in the time that a thousand simple steps
/// take, so that an answer comes soon and asking costs nothing beside the work. The longest passes
/// tell by it how far the work is.
class StopToken {
 public:
  /// Nobody can stop the work.
  StopToken() = default;
  /// `asked` answers true when the work is to end; it may be empty. Requires: it outlives the token
  /// and its copies. Passes may ask from several threads at once.
  explicit StopToken(const std::function<bool()>& asked) : asked_(asked ? &asked : nullptr) {}
  /// `told` hears how far the work is; it may be empty, and has to live as long.
  StopToken(const std::function<bool()>& asked, const std::function<void(const Progress&)>& told)
      : asked_(asked ? &asked : nullptr), told_(told ? &told : nullptr) {}

  /// Says what is done now.
  void tell(const char* what, std::int64_t part, std::int64_t parts) const {
    if (told_ != nullptr) (*told_)({.what = what, .part = part, .parts = parts});
  }

  /// The same for work that is itself told of as a part.
  StopToken silent() const {
    StopToken token = *this;
    token.told_ = nullptr;
    return token;
  }

  /// Throws LimitError when the work is to end, and what the question itself throws.
  void ask() const {
    if (asked_ != nullptr && (*asked_)()) stop();
  }

  /// Asks once in `every` calls, in loops whose steps are short.
  void ask_seldom(unsigned& calls, unsigned every = 1024) const {
    if (asked_ != nullptr && ++calls % every == 0) ask();
  }

 private:
  [[noreturn]] static void stop() {
    throw LimitError(LimitError::Kind::Stopped, "the work was stopped");
  }

  const std::function<bool()>* asked_ = nullptr;
  const std::function<void(const Progress&)>* told_ = nullptr;
};

}  // namespace boxart::internal

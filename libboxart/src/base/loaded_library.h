#pragma once

#include <string>

namespace boxart::internal {

/// A shared library that is opened when something needs it, and never closed: pointers into it are
/// kept. Throws std::runtime_error where it, or a function of it, isn't there.
class LoadedLibrary {
 public:
  /// `name` is how messages call it.
  LoadedLibrary(const char* name, const std::string& file);

  template <typename Function>
  void find(Function*& function, const std::string& name) const {
    function = reinterpret_cast<Function*>(address(name));
  }

 private:
  void* address(const std::string& function) const;
  [[noreturn]] void fail() const;

  const char* name_;
  void* handle_;
};

}  // namespace boxart::internal

#include "base/loaded_library.h"

#include <dlfcn.h>
#include <stdexcept>

namespace boxart::internal {

LoadedLibrary::LoadedLibrary(const char* name, const std::string& file)
    : name_(name), handle_(dlopen(file.c_str(), RTLD_LAZY | RTLD_LOCAL)) {
  if (handle_ == nullptr) fail();
}

void* LoadedLibrary::address(const std::string& function) const {
  void* const found = dlsym(handle_, function.c_str());
  if (found == nullptr) fail();
  return found;
}

void LoadedLibrary::fail() const {
  const char* const reason = dlerror();
  throw std::runtime_error(std::string("can't load ") + name_ + ": " +
                           (reason == nullptr ? "a function isn't there" : reason));
}

}  // namespace boxart::internal

#include "text/icu.h"

#include <unicode/uvernum.h>

#include <dlfcn.h>
#include <stdexcept>
#include <string>

namespace boxart::internal {
namespace {

/// One of ICU's libraries, which is never closed: pointers into it are kept.
class IcuLibrary {
 public:
  /// Requires: `name` is that of the file without `lib` and the version.
  explicit IcuLibrary(const std::string& name) {
    // A version is compatible with itself alone: file and functions are named after it.
    const std::string file = "lib" + name + ".so." + U_ICU_VERSION_SHORT;
    handle_ = dlopen(file.c_str(), RTLD_LAZY | RTLD_LOCAL);
    if (handle_ == nullptr) fail();
  }

  template <typename Function>
  void find(Function*& function, std::string name) const {
    if (U_DISABLE_RENAMING == 0) name += "_" U_ICU_VERSION_SHORT;
    void* const address = dlsym(handle_, name.c_str());
    if (address == nullptr) fail();
    function = reinterpret_cast<Function*>(address);
  }

 private:
  [[noreturn]] static void fail() {
    const char* const reason = dlerror();
    throw std::runtime_error(std::string("can't load ICU: ") +
                             (reason == nullptr ? "a function isn't there" : reason));
  }

  void* handle_ = nullptr;
};

Unicode load_unicode() {
  const IcuLibrary library("icuuc");
  Unicode functions{};
  library.find(functions.char_direction, "u_charDirection");
  library.find(functions.char_type, "u_charType");
  library.find(functions.int_property, "u_getIntPropertyValue");
  library.find(functions.has_property, "u_hasBinaryProperty");
  library.find(functions.script, "uscript_getScript");
  library.find(functions.close_breaks, "ubrk_close");
  library.find(functions.first_break, "ubrk_first");
  library.find(functions.next_break, "ubrk_next");
  library.find(functions.open_breaks, "ubrk_open");
  library.find(functions.set_text, "ubrk_setUText");
  library.find(functions.close_text, "utext_close");
  library.find(functions.open_text, "utext_openUTF8");
  return functions;
}

Transliteration load_transliteration() {
  const IcuLibrary library("icui18n");
  Transliteration functions{};
  library.find(functions.close, "utrans_close");
  library.find(functions.open, "utrans_openU");
  library.find(functions.transliterate, "utrans_transUChars");
  return functions;
}

}  // namespace

const Unicode& unicode() {
  static const Unicode functions = load_unicode();
  return functions;
}

const Transliteration& transliteration() {
  static const Transliteration functions = load_transliteration();
  return functions;
}

}  // namespace boxart::internal

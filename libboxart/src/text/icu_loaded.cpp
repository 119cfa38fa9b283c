#include "base/loaded_library.h"
#include "text/icu.h"

#include <unicode/uvernum.h>

#include <string>

namespace boxart::internal {
namespace {

/// One of ICU's libraries. A version is compatible with itself alone: files and functions are named
/// after it.
class IcuLibrary {
 public:
  /// Requires: `name` is that of the file without `lib` and the version.
  explicit IcuLibrary(const std::string& name)
      : library_("ICU", "lib" + name + ".so." + U_ICU_VERSION_SHORT) {}

  template <typename Function>
  void find(Function*& function, std::string name) const {
    if (U_DISABLE_RENAMING == 0) name += "_" U_ICU_VERSION_SHORT;
    library_.find(function, name);
  }

 private:
  LoadedLibrary library_;
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

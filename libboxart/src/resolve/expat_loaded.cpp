#include "base/loaded_library.h"
#include "resolve/expat.h"

namespace boxart::internal {
namespace {

Expat load_expat() {
  // The version of its interface, which is that of the headers since 2001.
  const LoadedLibrary library("expat", "libexpat.so.1");
  Expat functions{};
  library.find(functions.create, "XML_ParserCreate");
  library.find(functions.free, "XML_ParserFree");
  library.find(functions.parse, "XML_Parse");
  library.find(functions.set_text_handler, "XML_SetCharacterDataHandler");
  library.find(functions.set_element_handlers, "XML_SetElementHandler");
  library.find(functions.set_user_data, "XML_SetUserData");
  return functions;
}

}  // namespace

const Expat& expat() {
  static const Expat functions = load_expat();
  return functions;
}

}  // namespace boxart::internal

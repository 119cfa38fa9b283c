#include "resolve/expat.h"

namespace boxart::internal {

const Expat& expat() {
  static constexpr Expat functions{.create = &XML_ParserCreate,
                                   .free = &XML_ParserFree,
                                   .parse = &XML_Parse,
                                   .set_text_handler = &XML_SetCharacterDataHandler,
                                   .set_element_handlers = &XML_SetElementHandler,
                                   .set_user_data = &XML_SetUserData};
  return functions;
}

}  // namespace boxart::internal

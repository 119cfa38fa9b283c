#include "graph/warning_log.h"

#include <utility>

namespace boxart::internal {

void WarningLog::add(Code code, std::string message, Locator locator) {
  if (names_owners && !locator.owner.empty()) message = locator.owner + ": " + message;
  if (!said_.insert(message).second) return;
  warnings.push_back({.code = code,
                      .line = locator.place.line,
                      .column = locator.place.column,
                      .message = std::move(message)});
  locators.push_back(std::move(locator));
}

}  // namespace boxart::internal

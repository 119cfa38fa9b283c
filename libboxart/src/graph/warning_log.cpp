#include "graph/warning_log.h"

#include <utility>

namespace boxart::internal {

void WarningLog::add(Code code, std::string message, Clue clue) {
  if (names_owners && !clue.owner.empty()) message = clue.owner + ": " + message;
  if (!said_.insert(message).second) return;
  warnings.push_back({.code = code,
                      .line = clue.place.line,
                      .column = clue.place.column,
                      .message = std::move(message)});
  clues.push_back(std::move(clue));
}

}  // namespace boxart::internal

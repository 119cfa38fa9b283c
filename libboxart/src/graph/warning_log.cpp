#include "graph/warning_log.h"

#include <utility>

namespace boxart::internal {

void WarningLog::add(std::string message, Clue clue) {
  if (!said_.insert(message).second) return;
  warnings.push_back({.line = clue.place.line,
                      .column = clue.place.column,
                      .message = std::move(message)});
  clues.push_back(std::move(clue));
}

}  // namespace boxart::internal

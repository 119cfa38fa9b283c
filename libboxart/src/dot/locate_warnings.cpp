#include "dot/locate_warnings.h"

#include "dot/tokens.h"
#include "text/position.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace boxart::internal {
namespace {

/// What cgraph makes of a name or a value.
std::string value_of(std::string_view token) {
  if (token.starts_with('<')) return to_utf8(token.substr(1, token.size() - 2));
  if (!token.starts_with('"')) return to_utf8(token);
  token = token.substr(1, token.size() - 2);
  std::string out;
  for (std::size_t at = 0; at < token.size(); ++at) {
    const std::string_view rest = token.substr(at);
    if (rest.starts_with("\\\"")) continue;  // the quote comes next
    if (rest.starts_with("\\\n")) {
      ++at;
    } else {
      out += token[at];
    }
  }
  return to_utf8(out);
}

}  // namespace

void locate_warnings(std::string_view text, WarningLog& log) {
  using Key = std::tuple<std::string, char, std::string>;
  std::map<Key, std::vector<std::size_t>> wanted;
  for (std::size_t i = 0; i < log.locators.size(); ++i) {
    const Locator& locator = log.locators[i];
    if (!locator.name.empty() && locator.place.line == 0) {
      wanted[{locator.name, locator.mark, locator.value}].push_back(i);
    }
  }
  if (wanted.empty()) return;
  const std::vector<Token> tokens = tokenize(text);
  // The places ascend, so each is counted from the one before.
  Position position{.line = 1, .column = 1};
  std::size_t counted = 0;
  for (std::size_t i = 2; i < tokens.size() && !wanted.empty(); ++i) {
    const Token& name = tokens[i - 2];
    const Token& mark = tokens[i - 1];
    const Token& value = tokens[i];
    if (value.kind != Token::Kind::Id || (!mark.is('=') && !mark.is(':'))) continue;
    const auto found = wanted.find({value_of(name.text), mark.text[0], value_of(value.text)});
    if (found == wanted.end()) continue;
    const Position further = position_at(text.substr(counted), value.offset - counted);
    position.column = further.column + (further.line == 1 ? position.column - 1 : 0);
    position.line += further.line - 1;
    counted = value.offset;
    for (const std::size_t warning : found->second) {
      log.warnings[warning].line = position.line;
      log.warnings[warning].column = position.column;
    }
    wanted.erase(found);
  }
}

}  // namespace boxart::internal

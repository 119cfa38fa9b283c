#pragma once

#include <boxart/error.hpp>

#include "text/position.h"

#include <set>
#include <string>
#include <vector>

namespace boxart::internal {

/// Where a warning is due: at a place in the text, or where that isn't known, what stands there: a
/// value behind the name of its attribute, or a port behind the name of its node.
struct Locator {
  std::string name{};   // of the attribute or node; empty: there is nothing to look for
  std::string value{};  // in UTF-8, without quotes or the angle brackets of HTML
  char mark = '=';      // between them: '=' or ':'
  Position place{};
  std::string owner{};  // what it is about, where there is no text
};

/// Collects what is to be told of one text, each sentence once.
class WarningLog {
 public:
  void add(Code code, std::string message, Locator locator = {});

  /// Is the graph built in code? Then there is no place to be told, and sentences begin with what
  /// they are about.
  bool names_owners = false;

  /// The warnings, in the order in which they came, and the locators of each.
  std::vector<Warning> warnings{};
  std::vector<Locator> locators{};

 private:
  std::set<std::string> said_;
};

}  // namespace boxart::internal

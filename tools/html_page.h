#pragma once

#include <boxart/statistics.hpp>

#include <string>
#include <string_view>
#include <vector>

/// What stands before drawings in HTML, so that they are a page of their own, in UTF-8. Its title
/// is the name of the first graph.
std::string html_head(const std::vector<boxart::Statistics>& graphs);

/// And behind them.
constexpr std::string_view html_foot = "</body>\n</html>\n";

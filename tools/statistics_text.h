#pragma once

#include <boxart/statistics.hpp>

#include <string>

/// What --stats tells of a graph, in graph-easy's words.
std::string statistics_text(const boxart::Statistics& statistics);

#pragma once

#include <boxart/boxart.hpp>
#include <boxart/statistics.hpp>

#include <chrono>
#include <string>

/// What --stats tells of a graph, in graph-easy's words.
std::string statistics_text(const boxart::Statistics& statistics);

/// What it tells of the drawings of an input: their size, and how long it took to make them.
std::string statistics_text(const boxart::DrawingSize& size, std::chrono::duration<double> time);

#pragma once

#include "files.h"

#include <string>

/// Has `renderer`, a program of Graphviz, make a picture of a graph.
struct PictureJob {
  std::string renderer;  // dot, neato, ...: a name on the path, or a path
  std::string format;    // what -T takes: png, pdf
  std::string dot;       // the graph
};

/// Writes the picture to `target`, which is still to be closed, as far as the renderer made it.
/// What the renderer says goes to standard error, as printable text. Throws Failure when it can't
/// be run, says that it failed, or makes nothing.
void make_picture(const PictureJob& job, Target& target);

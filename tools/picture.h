#pragma once

#include <string>

/// Has `renderer`, a program of Graphviz, make a picture of a graph.
struct PictureJob {
  std::string renderer;  // dot, neato, ...: a name on the path, or a path
  std::string format;    // what -T takes: png, pdf
  std::string dot;       // the graph
  std::string output;    // a file; - is standard output
};

/// What the renderer says goes to standard error. Throws Failure when it can't be run or says that
/// it failed.
void make_picture(const PictureJob& job);

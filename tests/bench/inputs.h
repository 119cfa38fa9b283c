#pragma once

#include "drawing/drawing.h"
#include "graph/text_graph.h"
#include "paint/painting.h"
#include "scene/route/route_detours.h"
#include "support/layers.h"

#include <string>
#include <vector>

namespace boxart::internal {

enum class InputKind {
  Tree,
  Dag,       ///< a tree, and a fifth more edges
  Clusters,  ///< trees of 5 nodes in a frame each, ten frames in a larger one, joined to a path
};

std::string name_of(InputKind kind);

/// Connected, acyclic, and the same on every machine.
Digraph make_input(InputKind kind, int nodes);

/// What the passes get, each made by those before it.
struct Input {
  std::string dot;
  TextGraph text;
  LayerRun run;
  std::vector<std::string> names;  // of nodes, with letters of several scripts
  Drawing drawing;
  Drawing thinned;                   // without each 20th line
  std::vector<Detour> detours;       // those lines, to be routed
  std::optional<Painting> painting;  // of the drawing
};

/// Made at the first call, then kept.
const Input& input(InputKind kind, int nodes);

}  // namespace boxart::internal

// HTML-like labels of a node, an edge and a cluster, with options in the first two bytes.

#include "check_drawing.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Bytes bytes(data, size);
  boxart::Options options = fuzz_options(bytes);
  options.from = boxart::Source::Dot;
  const std::string label = " [label=<" + std::string(bytes.rest()) + ">]\n";
  require_sound("digraph {\na" + label + "b [shape=none]\nb" + label + "a:p -> b:q" + label +
                    "subgraph cluster_c {\ngraph" + label + "b\n}\n}\n",
                options);
  return 0;
}

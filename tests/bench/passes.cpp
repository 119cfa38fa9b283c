// How long each pass takes by itself, and how that grows with the nodes. Options are those of
// Google Benchmark, such as --benchmark_filter=assign_columns/dag.
#include "bench/inputs.h"
#include "boxes/make_digraph.h"
#include "dot/read_dot.h"
#include "layered/order/order_layers.h"
#include "layered/order/order_long_vertices.h"
#include "layered/trunks/split_long_edges.h"
#include "layout/lay_out_graph.h"
#include "paint/paint.h"
#include "resolve/resolve.h"
#include "scene/route/route_detours.h"
#include "support/written.h"
#include "text/width.h"

#include <benchmark/benchmark.h>

#include <array>
#include <string>
#include <vector>

namespace boxart::internal {
namespace {

/// A pass that changes what it gets works on a copy, and copying counts: it is little beside it.
struct Pass {
  const char* name;
  void (*run)(const Input& in);
};

template <class T>
void keep(const T& value) {
  benchmark::DoNotOptimize(&value);
  benchmark::ClobberMemory();
}

constexpr std::array passes = {
    Pass{"read_dot",
         [](const Input& in) {
           std::vector<Warning> warnings;
           keep(read_dot(in.dot, warnings));
         }},
    Pass{"resolve",
         [](const Input& in) {
           WarningLog log;
           keep(resolve(in.text, {}, log));
         }},
    Pass{"text_width",
         [](const Input& in) {
           int cells = 0;
           for (const std::string& name : in.names)
             cells += text_width(name, {});
           keep(cells);
         }},
    Pass{"make_digraph", [](const Input& in) { keep(make_digraph(in.run.graph)); }},
    Pass{"assign_ranks", [](const Input& in) { keep(assign_ranks(in.run.digraph)); }},
    Pass{"make_trunks", [](const Input& in) { keep(make_trunks(in.run.digraph, in.run.ranks)); }},
    Pass{"split_long_edges",
         [](const Input& in) {
           keep(split_long_edges(in.run.digraph,
                                 in.run.ranks,
                                 in.run.trunks,
                                 in.run.has_long_dummies ? Dummies::Long : Dummies::Shared));
         }},
    Pass{"order_layers",
         [](const Input& in) {
           LayeredGraph layered = in.run.at_start;
           keep(in.run.has_long_dummies ? order_long_vertices(layered, in.run.digraph)
                                        : order_layers(layered, in.run.digraph));
         }},
    Pass{"assign_port_columns",
         [](const Input& in) {
           keep(assign_port_columns(in.run.layered, in.run.ports, in.run.shapes));
         }},
    Pass{"assign_columns",
         [](const Input& in) {
           LayerRun run = in.run;
           run.columns = {};  // they would be a start
           keep(assign_columns(run));
         }},
    Pass{"assign_tracks",
         [](const Input& in) {
           const LayerRun& run = in.run;
           keep(assign_tracks(run));
         }},
    Pass{"assign_rows",
         [](const Input& in) {
           const LayerRun& run = in.run;
           keep(assign_rows(run));
         }},
    Pass{"lay_out_graph", [](const Input& in) { keep(lay_out_graph(in.run.graph)); }},
    // Of each 20th edge.
    Pass{"route_detours",
         [](const Input& in) {
           Drawing drawing = in.thinned;
           Scene scene(drawing);
           keep(route_detours(scene, in.detours));
         }},
    Pass{"paint", [](const Input& in) { keep(paint(in.drawing)); }},
    Pass{"to_text", [](const Input& in) { keep(to_text(*in.painting, CharSet::Unicode)); }},
};

void measure(benchmark::State& state, const Pass& pass, InputKind kind) {
  const int nodes = static_cast<int>(state.range(0));
  const Input& in = input(kind, nodes);
  for ([[maybe_unused]] auto round : state)
    pass.run(in);
  state.SetComplexityN(nodes);
}

}  // namespace
}  // namespace boxart::internal

int main(int count, char** words) {
  using boxart::internal::InputKind;
  for (const boxart::internal::Pass& pass : boxart::internal::passes) {
    for (const InputKind kind : {InputKind::Tree, InputKind::Dag, InputKind::Clusters}) {
      const std::string name = std::string(pass.name) + '/' + boxart::internal::name_of(kind);
      benchmark::RegisterBenchmark(
          name.c_str(),
          [&pass, kind](benchmark::State& state) { boxart::internal::measure(state, pass, kind); })
          ->RangeMultiplier(10)
          ->Range(10, 10'000)
          ->Unit(benchmark::kMicrosecond)
          ->Complexity();
    }
  }
  benchmark::Initialize(&count, words);
  if (benchmark::ReportUnrecognizedArguments(count, words)) return 1;
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}

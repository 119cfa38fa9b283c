#include <boxart/boxart.hpp>

#include "graph/graph.h"
#include "read_text.h"
#include "support/catch.h"
#include "support/expected.h"
#include "support/random_graph.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <random>
#include <string>
#include <vector>

// What is drawn is read back by a reader that knows only how drawings are read.

namespace boxart::internal {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// The DOT files below a folder, in the order of their names.
std::vector<fs::path> dot_files(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const fs::path extension = entry.path().extension();
    if (extension == ".dot" || extension == ".gv") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

/// All in which the drawing of `dot` isn't a faithful picture of it, a line each.
std::string faults_of(const std::string& dot, std::string& drawing, const Options& options = {}) {
  std::vector<Warning> warnings;
  const std::vector<ResolvedGraph> graphs = read_graphs(dot, Source::Dot, {}, warnings);
  drawing = render(dot, options).text;
  std::string faults;
  const bool is_dense = options.density == Density::Dense;
  for (const std::string& difference :
       readback::differences(readback::expected(graphs), drawing, is_dense)) {
    faults += difference + '\n';
  }
  if (render(dot, options).text != drawing) faults += "a second run gives another drawing\n";
  return faults;
}

void check_faithful(const std::string& dot, const std::string& what, const Options& options = {}) {
  INFO(what << "\n" << dot);  // said too when an assertion ends the program
  std::string drawing;
  const std::string faults = faults_of(dot, drawing, options);
  if (!faults.empty()) FAIL_CHECK(drawing << faults);
}

constexpr int usual = 200;

/// How many random graphs of each kind to draw: BOXART_RANDOM_GRAPHS, or some hundreds.
int random_graphs_a_kind() {
  const char* wish = std::getenv("BOXART_RANDOM_GRAPHS");
  return wish == nullptr ? usual : std::max(1, std::atoi(wish));
}

/// A long drawing says no more than its beginning when a test has failed.
std::string shortened(const std::string& text) {
  constexpr std::size_t longest = 20000;
  return text.size() <= longest ? text : text.substr(0, longest) + "\n...\n";
}

}  // namespace

TEST_CASE("the drawing of every fixture says what its DOT text says") {
  for (const fs::path& file : dot_files(BOXART_FIXTURES)) {
    if (file.filename().string().starts_with("bad-")) continue;
    check_faithful(text_of(file), file.string());
  }
}

// One case a kind, so that they run side by side.
/// Edges that lead back round a cycle, and others from anywhere to anywhere: most of the layers is
/// lines. Every fifth node lies in a cluster, in turn in one of four.
std::string cyclic_dot(std::uint32_t seed) {
  constexpr std::uint32_t nodes = 130;
  std::mt19937 random(seed);
  std::string dot = "digraph {";
  const auto add = [&](std::uint32_t tail, std::uint32_t head, const std::string& attributes) {
    dot += " n" + std::to_string(tail) + " -> n" + std::to_string(head) + attributes;
  };
  for (std::uint32_t i = 0; i < nodes; ++i) {
    if (i % 5 == 0) {
      dot += " subgraph cluster_" + std::to_string(i / 5 % 4) + " { n" + std::to_string(i) + " }";
    }
    add(i, (i + 1) % nodes, "");
    add(i,
        static_cast<std::uint32_t>(random() % nodes),
        i % 7 == 0 ? " [label=\"" + std::to_string(i) + "\"]" : "");
  }
  return dot + " }";
}

TEST_CASE("drawings of large graphs, whose edges have long dummies, say what their DOT text says") {
  const std::uint32_t seeds = random_graphs_a_kind() < usual ? 1 : 3;
  for (std::uint32_t seed = 1; seed <= seeds; ++seed) {
    for (const Direction direction : {Direction::TopToBottom, Direction::LeftToRight}) {
      check_faithful(cyclic_dot(seed), "seed " + std::to_string(seed), {.direction = direction});
    }
  }
}

TEMPLATE_TEST_CASE_SIG("the drawing of every random graph says what its DOT text says",
                       "",
                       ((Kind kind), kind),
                       Kind::Tree,
                       Kind::Dag,
                       Kind::Cyclic,
                       Kind::Bipartite,
                       Kind::Clusters,
                       Kind::Compound,
                       Kind::Records,
                       Kind::Parallel,
                       Kind::SelfLoops,
                       Kind::Undirected,
                       Kind::WideText,
                       Kind::LongLabels,
                       Kind::Looks,
                       Kind::RankSets,
                       Kind::Everything) {
  for (int seed = 1; seed <= random_graphs_a_kind(); ++seed) {
    const std::string dot = random_dot(kind, static_cast<std::uint32_t>(seed));
    const std::string name = name_of(kind) + ", seed " + std::to_string(seed);
    check_faithful(dot, name);
    // One in four in another spacing too.
    constexpr std::array others{Density::Dense, Density::Normal, Density::Dense, Density::Roomy};
    if (seed % 4 != 0) continue;
    const Density density = others[static_cast<std::size_t>(seed / 4 % 4)];
    check_faithful(
        dot, name + (density == Density::Dense ? ", dense" : ", wider"), {.density = density});
  }
}

TEST_CASE("the drawings of other people's graphs say what their DOT text says") {
  const fs::path corpus = fs::path(BOXART_SHARED) / "corpus";
  if (!fs::exists(corpus)) {
    WARN("no graphs at " << corpus.string());
    return;
  }
  for (const fs::path& file : dot_files(corpus)) {
    // Some of its arrowheads can't be read back yet.
    if (file.filename() == "yosys-memdemo.dot") continue;
    const std::string dot = text_of(file);
    std::string drawing;
    std::string faults;
    try {
      faults = faults_of(dot, drawing);
    } catch (const Error& error) {
      const bool is_bad = file.parent_path().filename() == "bad";
      if (!is_bad) FAIL_CHECK(file.string() << ": " << error.what());
      continue;
    }
    if (!faults.empty())
      FAIL_CHECK(file.string() << "\n" << shortened(drawing) << shortened(faults));
  }
}

}  // namespace boxart::internal

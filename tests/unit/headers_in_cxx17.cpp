// What a program of C++17 does with the library. It is only compiled.
#include <boxart/boxart.hpp>

#include <boxart.h>
#include <iostream>
#include <string>

static_assert(__cplusplus < 202002L, "this is to be compiled as C++17");

int draw_in_cxx17();

int draw_in_cxx17() {
  boxart::Options options;
  options.density = boxart::Density::Dense;
  options.defaults.push_back({boxart::AttributeDefault::Kind::Node, "shape", "ellipse"});
  boxart::Graph graph(boxart::Graph::Kind::Undirected, "g");
  auto a = graph.node("a").label("x");
  graph.frame("f", {a}).set("color", "red");
  graph.edge(a, graph.node("b")).label("y");
  for (const boxart::Layout& layout : boxart::lay_out(graph, options)) {
    for (const boxart::Layout::Edge& edge : layout.edges) {
      if (edge.points.front() != edge.points.back()) std::cout << edge.number;
    }
    if (layout.nodes[0].place == layout.nodes[1].place) return 1;
  }
  try {
    std::cout << boxart::render("graph { a }", options).text;
  } catch (const boxart::LimitError& error) {
    std::cerr << boxart::code_name(error.code()) << error.what();
  } catch (const boxart::Error& error) {
    std::cerr << error.line() << error.hint();
  }
  return static_cast<int>(boxart::check(graph, options).size());
}

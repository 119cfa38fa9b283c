// Builds a graph without DOT and draws it.
#include <boxart/boxart.hpp>

#include <iostream>

int main() {
  boxart::Graph graph;
  graph.set("rankdir", "LR").set_nodes("style", "rounded");
  auto lexer = graph.node("lexer");
  auto parser = graph.node("parser");
  auto checker = graph.node("checker").label("type\nchecker");
  auto errors = graph.node("errors").set("shape", "plaintext");
  graph.edge(lexer, parser).label("tokens");
  graph.edge(parser, checker).label("tree");
  graph.edge(parser, errors).set("style", "dashed");
  graph.edge(checker, errors).set("style", "dashed");
  graph.frame("front end", {lexer, parser, checker});

  const boxart::Rendering drawing = boxart::render(graph);
  std::cout << drawing.text << drawing.size.columns << " x " << drawing.size.rows << " cells\n";
}

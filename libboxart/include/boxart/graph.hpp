#pragma once

#include <boxart/export.h>

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace boxart {

class GraphContents;

/// A graph that a program builds, without a text in DOT.
///
///     boxart::Graph graph;
///     auto a = graph.node("a");
///     auto b = graph.node("b").label("two\nlines").set("shape", "diamond");
///     graph.edge(a, b).label("x");
///     graph.frame("f", {a, b});
///     std::cout << boxart::render(graph).text;
///
/// Names and labels are texts in UTF-8 (bytes that are none are read as Latin-1), shown as they
/// are: a line feed is a line break, a backslash a backslash. `set` takes any attribute of DOT,
/// with the value as DOT has it, escapes too; of two values the later one counts. Every call but
/// those for const objects takes O(log n).
///
/// Node, Edge and Frame are handles, cheap to copy, good as long as their graph lives (moved, it
/// lives on). A handle of another graph, and a NUL in a text, throw std::invalid_argument. So does
/// every call on a graph that was moved from, until another one is assigned to it. Different graphs
/// may be used by different threads.
class BOXART_API Graph {
 public:
  class Node;
  class Edge;
  class Frame;

  enum class Kind { Directed, Undirected };

  explicit Graph(Kind kind = Kind::Directed, std::string_view name = {});
  Graph(Graph&&) noexcept;
  Graph& operator=(Graph&&) noexcept;
  Graph(const Graph&) = delete;
  Graph& operator=(const Graph&) = delete;
  ~Graph();

  /// The node of that name, made when there is none yet. Without a label it shows its name.
  Node node(std::string_view name);
  /// A new edge, even where there are others between these nodes.
  Edge edge(Node tail, Node head);
  /// The frame (a cluster of DOT) of that name, made when there is none yet, with its name as
  /// title, and `nodes` put into it. A frame without nodes isn't drawn.
  Frame frame(std::string_view name);
  Frame frame(std::string_view name, const std::vector<Node>& nodes);

  /// The graph's own label, and attributes of the graph.
  Graph& label(std::string_view text);
  Graph& set(std::string_view attribute, std::string_view value);
  /// What all nodes or edges have that aren't told otherwise.
  Graph& set_nodes(std::string_view attribute, std::string_view value);
  Graph& set_edges(std::string_view attribute, std::string_view value);

 private:
  friend const GraphContents& contents_of(const Graph& graph);
  GraphContents& contents();
  std::unique_ptr<GraphContents> contents_;
};

class BOXART_API Graph::Node {
 public:
  Node& label(std::string_view text);
  /// An HTML-like label, without the angle brackets round it: `<b>bold</b>`. Of a node, edge or frame:
  /// throws std::invalid_argument when a `<` in it opens no tag; a `>` that closes none is text.
  Node& html(std::string_view markup);
  Node& set(std::string_view attribute, std::string_view value);

 private:
  friend class Graph;
  friend class GraphContents;
  Node(GraphContents* graph, int id) : graph_(graph), id_(id) {}
  GraphContents* graph_;
  int id_;
};

class BOXART_API Graph::Edge {
 public:
  Edge& label(std::string_view text);
  Edge& html(std::string_view markup);
  Edge& set(std::string_view attribute, std::string_view value);
  /// The edge begins, or ends, at the frame, which must hold its tail, or its head, and not the
  /// other one.
  Edge& from(const Frame& frame);
  Edge& to(const Frame& frame);

 private:
  friend class Graph;
  Edge(GraphContents* graph, int id) : graph_(graph), id_(id) {}
  GraphContents* graph_;
  int id_;
};

class BOXART_API Graph::Frame {
 public:
  Frame& label(std::string_view text);
  Frame& html(std::string_view markup);
  Frame& set(std::string_view attribute, std::string_view value);
  /// Puts a node into the frame, and takes it out of where it was.
  Frame& add(const Node& node);
  /// A frame in this one; the same as Graph::frame where it is there already.
  Frame frame(std::string_view name);
  Frame frame(std::string_view name, const std::vector<Node>& nodes);

 private:
  friend class Graph;
  friend class GraphContents;
  friend class Edge;
  Frame(GraphContents* graph, int id) : graph_(graph), id_(id) {}
  GraphContents* graph_;
  int id_;
};

}  // namespace boxart

#include <boxart/graph.hpp>

#include "api/graph_contents.h"
#include "api/label_text.h"

#include <stdexcept>

namespace boxart {
namespace {

using internal::TextAttributes;

void set_text(TextAttributes& attributes, std::string_view name, std::string_view value) {
  if (name.empty()) throw std::invalid_argument("an attribute without a name");
  attributes[internal::checked_text(name)] = {.text = internal::checked_text(value)};
}

void set_label(TextAttributes& attributes, std::string_view text) {
  attributes["label"] = {.text = internal::label_text(text)};
}

void set_html(TextAttributes& attributes, std::string_view markup) {
  attributes["label"] = {.text = internal::checked_markup(markup), .is_html = true};
}

}  // namespace

const GraphContents& contents_of(const Graph& graph) {
  if (graph.contents_ == nullptr) throw std::invalid_argument("a graph that was moved from");
  return *graph.contents_;
}

GraphContents& Graph::contents() {
  if (contents_ == nullptr) throw std::invalid_argument("a graph that was moved from");
  return *contents_;
}

Graph::Graph(Kind kind, std::string_view name)
    : contents_(std::make_unique<GraphContents>(kind, name)) {}
Graph::Graph(Graph&&) noexcept = default;
Graph& Graph::operator=(Graph&&) noexcept = default;
Graph::~Graph() = default;

Graph::Node Graph::node(std::string_view name) {
  return {&contents(), contents().node(name)};
}

Graph::Edge Graph::edge(Node tail, Node head) {
  return {&contents(), contents().edge(tail, head)};
}

Graph::Frame Graph::frame(std::string_view name) {
  return frame(name, {});
}

Graph::Frame Graph::frame(std::string_view name, const std::vector<Node>& nodes) {
  Frame frame(&contents(), contents().frame(name, -1));
  for (const Node& node : nodes)
    frame.add(node);
  return frame;
}

Graph& Graph::label(std::string_view text) {
  set_label(contents().of_graph(), text);
  return *this;
}

Graph& Graph::set(std::string_view attribute, std::string_view value) {
  set_text(contents().of_graph(), attribute, value);
  return *this;
}

Graph& Graph::set_nodes(std::string_view attribute, std::string_view value) {
  set_text(contents().of_nodes(), attribute, value);
  return *this;
}

Graph& Graph::set_edges(std::string_view attribute, std::string_view value) {
  set_text(contents().of_edges(), attribute, value);
  return *this;
}

Graph::Node& Graph::Node::label(std::string_view text) {
  set_label(graph_->of_node(id_), text);
  return *this;
}

Graph::Node& Graph::Node::html(std::string_view markup) {
  set_html(graph_->of_node(id_), markup);
  return *this;
}

Graph::Node& Graph::Node::set(std::string_view attribute, std::string_view value) {
  set_text(graph_->of_node(id_), attribute, value);
  return *this;
}

Graph::Edge& Graph::Edge::label(std::string_view text) {
  set_label(graph_->of_edge(id_), text);
  return *this;
}

Graph::Edge& Graph::Edge::html(std::string_view markup) {
  set_html(graph_->of_edge(id_), markup);
  return *this;
}

Graph::Edge& Graph::Edge::set(std::string_view attribute, std::string_view value) {
  set_text(graph_->of_edge(id_), attribute, value);
  return *this;
}

Graph::Edge& Graph::Edge::from(const Frame& frame) {
  if (frame.graph_ != graph_) throw std::invalid_argument("a frame of another graph");
  graph_->of_graph()["compound"] = {.text = "true"};
  return set("ltail", graph_->name_of_frame(frame.id_));
}

Graph::Edge& Graph::Edge::to(const Frame& frame) {
  if (frame.graph_ != graph_) throw std::invalid_argument("a frame of another graph");
  graph_->of_graph()["compound"] = {.text = "true"};
  return set("lhead", graph_->name_of_frame(frame.id_));
}

Graph::Frame& Graph::Frame::label(std::string_view text) {
  set_label(graph_->of_frame(id_), text);
  return *this;
}

Graph::Frame& Graph::Frame::html(std::string_view markup) {
  set_html(graph_->of_frame(id_), markup);
  return *this;
}

Graph::Frame& Graph::Frame::set(std::string_view attribute, std::string_view value) {
  set_text(graph_->of_frame(id_), attribute, value);
  return *this;
}

Graph::Frame& Graph::Frame::add(const Node& node) {
  graph_->put(node, id_);
  return *this;
}

Graph::Frame Graph::Frame::frame(std::string_view name) {
  return frame(name, {});
}

Graph::Frame Graph::Frame::frame(std::string_view name, const std::vector<Node>& nodes) {
  Frame frame(graph_, graph_->frame(name, id_));
  for (const Node& node : nodes)
    frame.add(node);
  return frame;
}

}  // namespace boxart

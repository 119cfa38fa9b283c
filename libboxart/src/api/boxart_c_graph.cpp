// The interface in C to graphs that programs build.

#include "api/c_handles.h"

namespace {

using boxart::internal::answer;
using boxart::internal::check_document;
using boxart::internal::draw_document;
using boxart::internal::drawing_to;
using boxart::internal::given;
using boxart::internal::options_of;
using boxart::internal::status_of;

/// What `work` returns; -1 where it is refused.
template <typename Work>
int number_of(boxart_graph& graph, const Work& work) noexcept {
  int number = -1;
  const boxart_status status = status_of(graph.error, [&] { number = work(); });
  return status == BOXART_OK ? number : -1;
}

/// `kind` names what the numbers are of.
template <typename T>
T& at(std::vector<T>& things, int number, const char* kind) {
  if (number < 0 || static_cast<std::size_t>(number) >= things.size()) {
    throw std::invalid_argument(std::string("there is no ") + kind + ' ' + std::to_string(number));
  }
  return things[static_cast<std::size_t>(number)];
}

boxart::Graph::Node& node_at(boxart_graph& graph, int number) {
  return at(graph.nodes, number, "node");
}

boxart::Graph::Edge& edge_at(boxart_graph& graph, int number) {
  return at(graph.edges, number, "edge");
}

boxart::Graph::Frame& frame_at(boxart_graph& graph, int number) {
  return at(graph.frames, number, "frame");
}

[[noreturn]] void refuse(int part, const char* what) {
  throw std::invalid_argument(std::string(what) + ": part " + std::to_string(part) +
                              " can have none");
}

boxart::Document document_of(const boxart_graph* graph, const boxart_options* options) {
  if (graph == nullptr) throw std::invalid_argument("the graph is NULL");
  return boxart::Document(graph->graph, options_of(options));
}

}  // namespace

boxart_graph* boxart_graph_new(int directed) {
  try {
    return new boxart_graph(directed != 0);
  } catch (...) {
    return nullptr;
  }
}

void boxart_graph_free(boxart_graph* graph) {
  delete graph;
}

const char* boxart_graph_error(const boxart_graph* graph) {
  return graph == nullptr ? "" : graph->error.c_str();
}

int boxart_graph_node(boxart_graph* graph, const char* name) {
  if (graph == nullptr) return -1;
  return number_of(*graph, [=] {
    const auto number = static_cast<int>(graph->nodes.size());
    const auto [found, is_new] = graph->node_numbers.emplace(given(name, "the name"), number);
    if (is_new) graph->nodes.push_back(graph->graph.node(name));
    return found->second;
  });
}

int boxart_graph_edge(boxart_graph* graph, int tail, int head) {
  if (graph == nullptr) return -1;
  return number_of(*graph, [=] {
    graph->edges.push_back(graph->graph.edge(node_at(*graph, tail), node_at(*graph, head)));
    return static_cast<int>(graph->edges.size() - 1);
  });
}

int boxart_graph_frame(boxart_graph* graph, const char* name, int parent) {
  if (graph == nullptr) return -1;
  return number_of(*graph, [=] {
    given(name, "the name");
    boxart::Graph::Frame* const around = parent == -1 ? nullptr : &frame_at(*graph, parent);
    const auto number = static_cast<int>(graph->frames.size());
    const auto [found, is_new] = graph->frame_numbers.emplace(name, number);
    if (is_new) {
      graph->frames.push_back(around == nullptr ? graph->graph.frame(name) : around->frame(name));
    }
    return found->second;
  });
}

boxart_status boxart_graph_put(boxart_graph* graph, int node, int frame) {
  if (graph == nullptr) return BOXART_ERROR_ARGUMENT;
  return status_of(graph->error, [=] { frame_at(*graph, frame).add(node_at(*graph, node)); });
}

boxart_status boxart_graph_set(
    boxart_graph* graph, int part, int number, const char* attribute, const char* value) {
  if (graph == nullptr) return BOXART_ERROR_ARGUMENT;
  return status_of(graph->error, [=] {
    given(attribute, "the attribute");
    given(value, "the value");
    switch (part) {
      case BOXART_GRAPH:
        graph->graph.set(attribute, value);
        return;
      case BOXART_NODE:
        node_at(*graph, number).set(attribute, value);
        return;
      case BOXART_EDGE:
        edge_at(*graph, number).set(attribute, value);
        return;
      case BOXART_FRAME:
        frame_at(*graph, number).set(attribute, value);
        return;
      case BOXART_ALL_NODES:
        graph->graph.set_nodes(attribute, value);
        return;
      case BOXART_ALL_EDGES:
        graph->graph.set_edges(attribute, value);
        return;
    }
    refuse(part, "an attribute");
  });
}

boxart_status boxart_graph_label(boxart_graph* graph, int part, int number, const char* text) {
  if (graph == nullptr) return BOXART_ERROR_ARGUMENT;
  return status_of(graph->error, [=] {
    given(text, "the text");
    switch (part) {
      case BOXART_GRAPH:
        graph->graph.label(text);
        return;
      case BOXART_NODE:
        node_at(*graph, number).label(text);
        return;
      case BOXART_EDGE:
        edge_at(*graph, number).label(text);
        return;
      case BOXART_FRAME:
        frame_at(*graph, number).label(text);
        return;
    }
    refuse(part, "a label");
  });
}

boxart_status boxart_graph_html(boxart_graph* graph, int part, int number, const char* markup) {
  if (graph == nullptr) return BOXART_ERROR_ARGUMENT;
  return status_of(graph->error, [=] {
    given(markup, "the markup");
    switch (part) {
      case BOXART_NODE:
        node_at(*graph, number).html(markup);
        return;
      case BOXART_EDGE:
        edge_at(*graph, number).html(markup);
        return;
      case BOXART_FRAME:
        frame_at(*graph, number).html(markup);
        return;
    }
    refuse(part, "an HTML-like label");
  });
}

boxart_drawing* boxart_draw_graph(const boxart_graph* graph, const boxart_options* options) {
  return answer([=] { return document_of(graph, options); }, draw_document);
}

boxart_drawing* boxart_draw_graph_to(const boxart_graph* graph,
                                     const boxart_options* options,
                                     int (*write)(void* context, const char* text, size_t length),
                                     void* context) {
  return answer([=] { return document_of(graph, options); }, drawing_to({write, context}));
}

boxart_drawing* boxart_check_graph(const boxart_graph* graph, const boxart_options* options) {
  return answer([=] { return document_of(graph, options); }, check_document);
}

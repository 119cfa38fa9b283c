// The interface in C: the C++ one, behind handles, without exceptions.

#include <boxart/boxart.hpp>

#include <boxart.h>
#include <exception>
#include <map>
#include <memory>
#include <new>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

struct boxart_options {
  boxart::Options options{};
};

struct boxart_drawing {
  boxart_status status = BOXART_OK;
  boxart::Rendering rendering{};
  std::string message{};
  std::string hint{};
  int line = 0;
  int column = 0;
};

struct boxart_graph {
  explicit boxart_graph(bool directed)
      : graph(directed ? boxart::Graph::Kind::Directed : boxart::Graph::Kind::Undirected) {}
  boxart::Graph graph;
  std::vector<boxart::Graph::Node> nodes{};
  std::vector<boxart::Graph::Edge> edges{};
  std::vector<boxart::Graph::Frame> frames{};
  std::map<std::string, int> node_numbers{};
  std::map<std::string, int> frame_numbers{};
};

namespace {

/// What `work` returns; `failed` where it throws.
template <typename T, typename Work>
T guarded(T failed, const Work& work) noexcept {
  try {
    return work();
  } catch (...) {
    return failed;
  }
}

/// The status of `work`, which returns nothing.
template <typename Work>
boxart_status status_of(const Work& work) noexcept {
  try {
    work();
    return BOXART_OK;
  } catch (const std::invalid_argument&) {
    return BOXART_ERROR_ARGUMENT;
  } catch (const std::bad_alloc&) {
    return BOXART_ERROR_MEMORY;
  } catch (...) {
    return BOXART_ERROR_OTHER;
  }
}

template <typename T>
bool has(const std::vector<T>& things, int number) {
  return number >= 0 && static_cast<std::size_t>(number) < things.size();
}

template <typename T>
T& at(std::vector<T>& things, int number) {
  if (!has(things, number)) throw std::invalid_argument("no such number");
  return things[static_cast<std::size_t>(number)];
}

void fail(boxart_drawing& drawing, boxart_status status, const char* message) {
  drawing.status = status;
  drawing.message = message;
}

/// A drawing by `render`, or what it throws.
template <typename Render>
boxart_drawing* draw(const Render& render) noexcept {
  return guarded<boxart_drawing*>(nullptr, [&render] {
    auto drawing = std::make_unique<boxart_drawing>();
    try {
      drawing->rendering = render();
    } catch (const boxart::LimitError& error) {
      fail(*drawing, BOXART_ERROR_LIMIT, error.what());
    } catch (const boxart::Error& error) {
      fail(*drawing, BOXART_ERROR_INPUT, error.what());
      drawing->hint = error.hint();
      drawing->line = error.line();
      drawing->column = error.column();
    } catch (const std::bad_alloc&) {
      fail(*drawing, BOXART_ERROR_MEMORY, "not enough memory");
    } catch (const std::invalid_argument& error) {
      fail(*drawing, BOXART_ERROR_ARGUMENT, error.what());
    } catch (const std::exception& error) {
      fail(*drawing, BOXART_ERROR_OTHER, error.what());
    }
    return drawing.release();
  });
}

boxart::Options options_of(const boxart_options* options) {
  return options == nullptr ? boxart::Options{} : options->options;
}

const boxart::Warning* warning_at(const boxart_drawing* drawing, std::size_t index) {
  if (drawing == nullptr || index >= drawing->rendering.warnings.size()) return nullptr;
  return &drawing->rendering.warnings[index];
}

}  // namespace

const char* boxart_version() {
  return boxart::version();
}

boxart_options* boxart_options_new() {
  return new (std::nothrow) boxart_options;
}

void boxart_options_free(boxart_options* options) {
  delete options;
}

boxart_status boxart_options_set(boxart_options* options, const char* name, const char* value) {
  if (options == nullptr || name == nullptr || value == nullptr) return BOXART_ERROR_ARGUMENT;
  return boxart::set_option(options->options, name, value) ? BOXART_OK : BOXART_ERROR_ARGUMENT;
}

boxart_status boxart_options_set_stop(boxart_options* options,
                                      int (*stop)(void* context),
                                      void* context) {
  if (options == nullptr) return BOXART_ERROR_ARGUMENT;
  return status_of([=] {
    options->options.limits.stop = {};
    if (stop != nullptr) options->options.limits.stop = [=] { return stop(context) != 0; };
  });
}

boxart_drawing* boxart_draw(const char* text, size_t length, const boxart_options* options) {
  return draw([=] {
    if (text == nullptr) throw std::invalid_argument("no text");
    return boxart::render(std::string_view(text, length), options_of(options));
  });
}

void boxart_drawing_free(boxart_drawing* drawing) {
  delete drawing;
}

boxart_status boxart_drawing_status(const boxart_drawing* drawing) {
  return drawing == nullptr ? BOXART_ERROR_ARGUMENT : drawing->status;
}

const char* boxart_drawing_text(const boxart_drawing* drawing) {
  return drawing == nullptr ? "" : drawing->rendering.text.c_str();
}

size_t boxart_drawing_length(const boxart_drawing* drawing) {
  return drawing == nullptr ? 0 : drawing->rendering.text.size();
}

int boxart_drawing_columns(const boxart_drawing* drawing) {
  return drawing == nullptr ? 0 : drawing->rendering.size.columns;
}

int boxart_drawing_rows(const boxart_drawing* drawing) {
  return drawing == nullptr ? 0 : drawing->rendering.size.rows;
}

const char* boxart_drawing_message(const boxart_drawing* drawing) {
  return drawing == nullptr ? "" : drawing->message.c_str();
}

const char* boxart_drawing_hint(const boxart_drawing* drawing) {
  return drawing == nullptr ? "" : drawing->hint.c_str();
}

int boxart_drawing_line(const boxart_drawing* drawing) {
  return drawing == nullptr ? 0 : drawing->line;
}

int boxart_drawing_column(const boxart_drawing* drawing) {
  return drawing == nullptr ? 0 : drawing->column;
}

size_t boxart_drawing_warnings(const boxart_drawing* drawing) {
  return drawing == nullptr ? 0 : drawing->rendering.warnings.size();
}

const char* boxart_drawing_warning(const boxart_drawing* drawing, size_t index) {
  const boxart::Warning* const warning = warning_at(drawing, index);
  return warning == nullptr ? "" : warning->message.c_str();
}

int boxart_drawing_warning_line(const boxart_drawing* drawing, size_t index) {
  const boxart::Warning* const warning = warning_at(drawing, index);
  return warning == nullptr ? 0 : warning->line;
}

int boxart_drawing_warning_column(const boxart_drawing* drawing, size_t index) {
  const boxart::Warning* const warning = warning_at(drawing, index);
  return warning == nullptr ? 0 : warning->column;
}

boxart_graph* boxart_graph_new(int directed) {
  return guarded<boxart_graph*>(nullptr, [=] { return new boxart_graph(directed != 0); });
}

void boxart_graph_free(boxart_graph* graph) {
  delete graph;
}

int boxart_graph_node(boxart_graph* graph, const char* name) {
  if (graph == nullptr || name == nullptr) return -1;
  return guarded(-1, [=] {
    const auto number = static_cast<int>(graph->nodes.size());
    const auto [found, is_new] = graph->node_numbers.emplace(name, number);
    if (is_new) graph->nodes.push_back(graph->graph.node(name));
    return found->second;
  });
}

int boxart_graph_edge(boxart_graph* graph, int tail, int head) {
  if (graph == nullptr || !has(graph->nodes, tail) || !has(graph->nodes, head)) return -1;
  return guarded(-1, [=] {
    graph->edges.push_back(graph->graph.edge(at(graph->nodes, tail), at(graph->nodes, head)));
    return static_cast<int>(graph->edges.size() - 1);
  });
}

int boxart_graph_frame(boxart_graph* graph, const char* name, int parent) {
  if (graph == nullptr || name == nullptr) return -1;
  if (parent != -1 && !has(graph->frames, parent)) return -1;
  return guarded(-1, [=] {
    const auto number = static_cast<int>(graph->frames.size());
    const auto [found, is_new] = graph->frame_numbers.emplace(name, number);
    if (is_new) {
      graph->frames.push_back(parent == -1 ? graph->graph.frame(name)
                                           : at(graph->frames, parent).frame(name));
    }
    return found->second;
  });
}

boxart_status boxart_graph_put(boxart_graph* graph, int node, int frame) {
  if (graph == nullptr) return BOXART_ERROR_ARGUMENT;
  return status_of([=] { at(graph->frames, frame).add(at(graph->nodes, node)); });
}

boxart_status boxart_graph_set(
    boxart_graph* graph, int part, int number, const char* attribute, const char* value) {
  if (graph == nullptr || attribute == nullptr || value == nullptr) return BOXART_ERROR_ARGUMENT;
  return status_of([=] {
    switch (part) {
      case BOXART_GRAPH:
        graph->graph.set(attribute, value);
        return;
      case BOXART_NODE:
        at(graph->nodes, number).set(attribute, value);
        return;
      case BOXART_EDGE:
        at(graph->edges, number).set(attribute, value);
        return;
      case BOXART_FRAME:
        at(graph->frames, number).set(attribute, value);
        return;
      case BOXART_ALL_NODES:
        graph->graph.set_nodes(attribute, value);
        return;
      case BOXART_ALL_EDGES:
        graph->graph.set_edges(attribute, value);
        return;
    }
    throw std::invalid_argument("no such part");
  });
}

boxart_status boxart_graph_label(boxart_graph* graph, int part, int number, const char* text) {
  if (graph == nullptr || text == nullptr) return BOXART_ERROR_ARGUMENT;
  return status_of([=] {
    if (part == BOXART_GRAPH) {
      graph->graph.label(text);
    } else if (part == BOXART_NODE) {
      at(graph->nodes, number).label(text);
    } else if (part == BOXART_EDGE) {
      at(graph->edges, number).label(text);
    } else if (part == BOXART_FRAME) {
      at(graph->frames, number).label(text);
    } else {
      throw std::invalid_argument("no such part");
    }
  });
}

boxart_status boxart_graph_html(boxart_graph* graph, int part, int number, const char* markup) {
  if (graph == nullptr || markup == nullptr) return BOXART_ERROR_ARGUMENT;
  return status_of([=] {
    if (part == BOXART_NODE) {
      at(graph->nodes, number).html(markup);
    } else if (part == BOXART_EDGE) {
      at(graph->edges, number).html(markup);
    } else if (part == BOXART_FRAME) {
      at(graph->frames, number).html(markup);
    } else {
      throw std::invalid_argument("no such part");
    }
  });
}

boxart_drawing* boxart_draw_graph(const boxart_graph* graph, const boxart_options* options) {
  return draw([=] {
    if (graph == nullptr) throw std::invalid_argument("no graph");
    return boxart::render(graph->graph, options_of(options));
  });
}

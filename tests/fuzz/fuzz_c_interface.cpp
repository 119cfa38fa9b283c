// The interface in C: every input is a program of calls, whose handles, numbers and texts are as
// wrong as they can be without being pointers to nothing.

#include "check_drawing.h"

#include <array>
#include <boxart.h>
#include <string>

namespace {

/// What is passed for a text: mostly the bytes that come next, sometimes NULL.
class Text {
 public:
  explicit Text(Bytes& bytes) : is_null_(bytes.next() == 0xFF), text_(bytes.text()) {}
  operator const char*() const { return is_null_ ? nullptr : text_.c_str(); }

 private:
  bool is_null_;
  std::string text_;
};

class Caller {
 public:
  explicit Caller(Bytes bytes) : bytes_(bytes) {}
  Caller(const Caller&) = delete;
  Caller& operator=(const Caller&) = delete;
  ~Caller() {
    for (boxart_graph* graph : graphs_)
      boxart_graph_free(graph);
    for (boxart_options* options : options_)
      boxart_options_free(options);
    for (boxart_drawing* drawing : drawings_)
      boxart_drawing_free(drawing);
  }

  void run() {
    // Each call takes a byte or more, and drawing takes long.
    constexpr int max_drawings = 4;
    for (int drawn = 0; !bytes_.empty() && drawn < max_drawings;) {
      if (call(bytes_.next())) ++drawn;
    }
  }

 private:
  template <typename T>
  T*& handle(std::array<T*, 3>& handles) {
    return handles[bytes_.next() % handles.size()];
  }
  /// From -3 to 252.
  int number() { return static_cast<int>(bytes_.next()) - 3; }

  /// True when something was drawn.
  bool call(unsigned which) {
    switch (which % 16) {
      case 0:
        renew_graph();
        return false;
      case 1:
        renew_options();
        return false;
      case 2:
      case 3:
        boxart_graph_node(handle(graphs_), Text(bytes_));
        return false;
      case 4:
      case 5:
        add_edge();
        return false;
      case 6:
        add_frame();
        return false;
      case 7: {
        boxart_graph* const graph = handle(graphs_);
        const int node = number();
        boxart_graph_put(graph, node, number());
        return false;
      }
      case 8:
      case 9:
        set_attribute();
        return false;
      case 10:
      case 11:
        set_label(which);
        return false;
      case 12: {
        boxart_options* const options = handle(options_);
        const Text name(bytes_);
        const boxart_status status = boxart_options_set(options, name, Text(bytes_));
        const std::string error = boxart_options_error(options);
        require(options == nullptr || error.empty() == (status == BOXART_OK), "why", error);
        return false;
      }
      case 13:
        draw_text(which);
        return true;
      default:
        draw_graph(which);
        return true;
    }
  }

  void renew_graph() {
    boxart_graph*& graph = handle(graphs_);
    boxart_graph_free(graph);
    const unsigned kind = bytes_.next();
    graph = kind == 0xFF ? nullptr : boxart_graph_new(static_cast<int>(kind % 2));
  }

  void renew_options() {
    boxart_options*& options = handle(options_);
    boxart_options_free(options);
    options = bytes_.next() == 0xFF ? nullptr : boxart_options_new();
  }

  void add_edge() {
    boxart_graph* const graph = handle(graphs_);
    const int tail = number();
    boxart_graph_edge(graph, tail, number());
  }

  void add_frame() {
    boxart_graph* const graph = handle(graphs_);
    const Text name(bytes_);
    boxart_graph_frame(graph, name, number());
  }

  void set_attribute() {
    boxart_graph* const graph = handle(graphs_);
    const int part = number();
    const int of = number();
    const Text name(bytes_);
    boxart_graph_set(graph, part, of, name, Text(bytes_));
  }

  void set_label(unsigned which) {
    boxart_graph* const graph = handle(graphs_);
    const int part = number();
    const int of = number();
    if (which % 16 == 10) {
      boxart_graph_label(graph, part, of, Text(bytes_));
    } else {
      boxart_graph_html(graph, part, of, Text(bytes_));
    }
  }

  static int count(void* asked) { return ++*static_cast<int*>(asked) > 4000 ? 1 : 0; }

  /// Options as they are, with the limits that keep it fast.
  boxart_options* limited() {
    boxart_options* const options = handle(options_);
    asked_ = 0;
    boxart_options_set(options, "limit-nodes", "40");
    boxart_options_set(options, "limit-edges", "80");
    boxart_options_set(options, "limit-cells", "100000");
    boxart_options_set_stop(options, count, &asked_);
    boxart_options_set(options, "jobs", "1");
    return options;
  }

  /// Some want no more than one piece.
  static int take(void* left, const char* text, std::size_t length) {
    return length == 0 || text[length - 1] == '\0' || (*static_cast<int*>(left))-- == 0 ? 1 : 0;
  }

  void draw_text(unsigned which) {
    const boxart_options* const options = limited();
    const std::string_view text = bytes_.text();
    int left = 1;
    if (which >= 128) {
      keep(boxart_check(text.data(), text.size(), options));
    } else if (which >= 64) {
      keep(boxart_draw_to(text.data(), text.size(), options, take, &left));
    } else {
      keep(boxart_draw(text.data(), text.size(), options));
    }
  }

  void draw_graph(unsigned which) {
    const boxart_graph* const graph = handle(graphs_);
    const boxart_options* const options = limited();
    int left = 1;
    if (which >= 128) {
      keep(boxart_check_graph(graph, options));
    } else if (which >= 64) {
      keep(boxart_draw_graph_to(graph, options, take, &left));
    } else {
      keep(boxart_draw_graph(graph, options));
    }
  }

  /// Reads all that there is to read, and frees the drawing that was there.
  void keep(boxart_drawing* drawing) {
    boxart_drawing*& place = handle(drawings_);
    boxart_drawing_free(place);
    place = drawing;
    const std::string text(boxart_drawing_text(drawing), boxart_drawing_length(drawing));
    const bool is_drawn = boxart_drawing_status(drawing) == BOXART_OK;
    require(is_drawn || text.empty(), "without a drawing there is no text", text);
    require(is_drawn == (*boxart_drawing_message(drawing) == '\0'),
            "what can't be drawn is told",
            boxart_drawing_message(drawing));
    require(
        boxart_drawing_columns(drawing) >= 0 && boxart_drawing_rows(drawing) >= 0, "sizes", text);
    std::string told(boxart_drawing_hint(drawing));
    told += boxart_drawing_code(drawing);
    for (const boxart_graph* const graph : graphs_)
      told += boxart_graph_error(graph);
    read_statistics(drawing, told);
    const std::size_t warnings = boxart_drawing_warnings(drawing);
    for (std::size_t i = 0; i <= warnings; ++i) {
      told += boxart_drawing_warning(drawing, i);
      const bool is_there = i < warnings;
      require(is_there == (*boxart_drawing_warning_code(drawing, i) != '\0'), "codes", told);
      const int line = boxart_drawing_warning_line(drawing, i);
      const int column = boxart_drawing_warning_column(drawing, i);
      require(line >= 0 && column >= 0, "places are numbers from 1, or 0", told);
    }
    require(
        boxart_drawing_line(drawing) >= 0 && boxart_drawing_column(drawing) >= 0, "places", told);
  }

  /// One more than there are.
  static void read_statistics(const boxart_drawing* drawing, std::string& told) {
    const std::size_t graphs = boxart_drawing_graphs(drawing);
    for (std::size_t graph = 0; graph <= graphs; ++graph) {
      told += boxart_drawing_graph_name(drawing, graph);
      const std::size_t nodes = boxart_drawing_graph_nodes(drawing, graph);
      const std::size_t edges = boxart_drawing_graph_edges(drawing, graph);
      const std::size_t frames = boxart_drawing_graph_frames(drawing, graph);
      for (std::size_t frame = 0; frame <= frames; ++frame) {
        told += boxart_drawing_frame_name(drawing, graph, frame);
        require(boxart_drawing_frame_nodes(drawing, graph, frame) <= nodes &&
                    boxart_drawing_frame_edges(drawing, graph, frame) <= edges &&
                    boxart_drawing_frame_frames(drawing, graph, frame) <= frames,
                "a frame holds no more than its graph",
                told);
      }
    }
  }

  Bytes bytes_;
  std::array<boxart_graph*, 3> graphs_{boxart_graph_new(1), boxart_graph_new(0), nullptr};
  std::array<boxart_options*, 3> options_{boxart_options_new(), boxart_options_new(), nullptr};
  std::array<boxart_drawing*, 3> drawings_{};
  int asked_ = 0;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Caller(Bytes(data, size)).run();
  return 0;
}

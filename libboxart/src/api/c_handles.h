#pragma once

#include <boxart/boxart.hpp>

#include <boxart.h>
#include <cstddef>
#include <exception>
#include <map>
#include <memory>
#include <new>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What stands behind the handles of the interface in C.

struct boxart_options {
  boxart::Options options{};
  std::string error{};  // why the last call was refused
};

struct boxart_drawing {
  boxart_status status = BOXART_OK;
  boxart::Rendering rendering{};
  std::vector<boxart::Statistics> statistics{};
  std::string message{};
  std::string hint{};
  const char* code = "";
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
  std::string error{};  // why the last call was refused
};

namespace boxart::internal {

inline void keep(std::string& error, const char* what) noexcept {
  try {
    error = what;
  } catch (...) {
    error.clear();
  }
}

/// The status of `work`, which returns nothing; `error` says why it failed.
template <typename Work>
boxart_status status_of(std::string& error, const Work& work) noexcept {
  error.clear();
  try {
    work();
    return BOXART_OK;
  } catch (const LimitError& thrown) {
    keep(error, thrown.what());
    return BOXART_ERROR_LIMIT;
  } catch (const Error& thrown) {
    keep(error, thrown.what());
    return BOXART_ERROR_INPUT;
  } catch (const std::invalid_argument& thrown) {
    keep(error, thrown.what());
    return BOXART_ERROR_ARGUMENT;
  } catch (const std::bad_alloc&) {
    keep(error, "not enough memory");
    return BOXART_ERROR_MEMORY;
  } catch (const std::exception& thrown) {
    keep(error, thrown.what());
    return BOXART_ERROR_OTHER;
  } catch (...) {
    keep(error, "something was thrown that is no std::exception");
    return BOXART_ERROR_OTHER;
  }
}

/// `text`; throws std::invalid_argument when it is NULL, which `what` names.
inline const char* given(const char* text, const char* what) {
  if (text == nullptr) throw std::invalid_argument(std::string(what) + " is NULL");
  return text;
}

inline Options options_of(const boxart_options* options) {
  return options == nullptr ? Options{} : options->options;
}

/// Does `work` with the document that `read` returns, and keeps what there is to say of it. NULL
/// when there is no memory even for that.
template <typename Read, typename Work>
boxart_drawing* answer(const Read& read, const Work& work) noexcept {
  std::unique_ptr<boxart_drawing> drawing(new (std::nothrow) boxart_drawing);
  if (!drawing) return nullptr;
  drawing->status = status_of(drawing->message, [&] {
    try {
      const Document document = read();
      drawing->rendering.warnings = document.warnings();
      drawing->statistics = document.statistics();
      work(document, drawing->rendering);
    } catch (const Error& error) {
      drawing->code = code_name(error.code());
      drawing->hint = error.hint();
      drawing->line = error.line();
      drawing->column = error.column();
      throw;
    }
  });
  return drawing.release();
}

inline void check_document(const Document&, Rendering&) {}

/// Who takes what is written, piece by piece.
struct CWriter {
  int (*write)(void* context, const char* text, std::size_t length);
  void* context;

  /// Throws LimitError when it wants no more.
  void operator()(std::string_view part) const {
    if (write(context, part.data(), part.size()) == 0) return;
    throw LimitError(LimitError::Kind::Stopped, "the writing was stopped");
  }
};

/// Draws row by row into `writer`.
inline auto drawing_to(const CWriter& writer) {
  return [writer](const Document& document, Rendering& rendering) {
    if (writer.write == nullptr) throw std::invalid_argument("the function that writes is NULL");
    rendering.size = document.draw(writer);
  };
}

inline void draw_document(const Document& document, Rendering& rendering) {
  std::string text;
  rendering.size = document.draw([&text](std::string_view part) { text += part; });
  rendering.text = std::move(text);
}

}  // namespace boxart::internal

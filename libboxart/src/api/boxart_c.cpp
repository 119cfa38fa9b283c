// The interface in C: the C++ one, behind handles, without exceptions.

#include "api/c_handles.h"

namespace {

using boxart::internal::answer;
using boxart::internal::check_document;
using boxart::internal::draw_document;
using boxart::internal::drawing_to;
using boxart::internal::given;
using boxart::internal::options_of;
using boxart::internal::status_of;

const boxart::Warning* warning_at(const boxart_drawing* drawing, std::size_t index) {
  if (drawing == nullptr || index >= drawing->rendering.warnings.size()) return nullptr;
  return &drawing->rendering.warnings[index];
}

const boxart::Statistics* graph_at(const boxart_drawing* drawing, std::size_t graph) {
  if (drawing == nullptr || graph >= drawing->statistics.size()) return nullptr;
  return &drawing->statistics[graph];
}

const boxart::FrameStatistics* frame_at(const boxart_drawing* drawing,
                                        std::size_t graph,
                                        std::size_t frame) {
  const boxart::Statistics* const found = graph_at(drawing, graph);
  if (found == nullptr || frame >= found->frames.size()) return nullptr;
  return &found->frames[frame];
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
  if (options == nullptr) return BOXART_ERROR_ARGUMENT;
  return status_of(options->error, [=] {
    std::string why;
    const bool is_set = boxart::set_option(
        options->options, given(name, "the name"), given(value, "the value"), why);
    if (!is_set) throw std::invalid_argument(why);
  });
}

boxart_status boxart_options_set_stop(boxart_options* options,
                                      int (*stop)(void* context),
                                      void* context) {
  if (options == nullptr) return BOXART_ERROR_ARGUMENT;
  return status_of(options->error, [=] {
    options->options.limits.stop = {};
    if (stop != nullptr) options->options.limits.stop = [=] { return stop(context) != 0; };
  });
}

const char* boxart_options_error(const boxart_options* options) {
  return options == nullptr ? "" : options->error.c_str();
}

boxart_drawing* boxart_draw(const char* text, size_t length, const boxart_options* options) {
  const auto read = [=] {
    return boxart::Document(std::string_view(given(text, "the text"), length), options_of(options));
  };
  return answer(read, draw_document);
}

boxart_drawing* boxart_draw_to(const char* text,
                               size_t length,
                               const boxart_options* options,
                               int (*write)(void* context, const char* text, size_t length),
                               void* context) {
  const auto read = [=] {
    return boxart::Document(std::string_view(given(text, "the text"), length), options_of(options));
  };
  return answer(read, drawing_to({write, context}));
}

boxart_drawing* boxart_check(const char* text, size_t length, const boxart_options* options) {
  const auto read = [=] {
    return boxart::Document(std::string_view(given(text, "the text"), length), options_of(options));
  };
  return answer(read, check_document);
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

const char* boxart_drawing_code(const boxart_drawing* drawing) {
  return drawing == nullptr ? "" : drawing->code;
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

const char* boxart_drawing_warning_code(const boxart_drawing* drawing, size_t index) {
  const boxart::Warning* const warning = warning_at(drawing, index);
  return warning == nullptr ? "" : boxart::code_name(warning->code);
}

int boxart_drawing_warning_line(const boxart_drawing* drawing, size_t index) {
  const boxart::Warning* const warning = warning_at(drawing, index);
  return warning == nullptr ? 0 : warning->line;
}

int boxart_drawing_warning_column(const boxart_drawing* drawing, size_t index) {
  const boxart::Warning* const warning = warning_at(drawing, index);
  return warning == nullptr ? 0 : warning->column;
}

size_t boxart_drawing_graphs(const boxart_drawing* drawing) {
  return drawing == nullptr ? 0 : drawing->statistics.size();
}

const char* boxart_drawing_graph_name(const boxart_drawing* drawing, size_t graph) {
  const boxart::Statistics* const found = graph_at(drawing, graph);
  return found == nullptr ? "" : found->name.c_str();
}

int boxart_drawing_graph_directed(const boxart_drawing* drawing, size_t graph) {
  const boxart::Statistics* const found = graph_at(drawing, graph);
  return found != nullptr && found->directed ? 1 : 0;
}

int boxart_drawing_graph_simple(const boxart_drawing* drawing, size_t graph) {
  const boxart::Statistics* const found = graph_at(drawing, graph);
  return found != nullptr && found->simple ? 1 : 0;
}

size_t boxart_drawing_graph_nodes(const boxart_drawing* drawing, size_t graph) {
  const boxart::Statistics* const found = graph_at(drawing, graph);
  return found == nullptr ? 0 : found->nodes;
}

size_t boxart_drawing_graph_edges(const boxart_drawing* drawing, size_t graph) {
  const boxart::Statistics* const found = graph_at(drawing, graph);
  return found == nullptr ? 0 : found->edges;
}

size_t boxart_drawing_graph_frames(const boxart_drawing* drawing, size_t graph) {
  const boxart::Statistics* const found = graph_at(drawing, graph);
  return found == nullptr ? 0 : found->frames.size();
}

const char* boxart_drawing_frame_name(const boxart_drawing* drawing, size_t graph, size_t frame) {
  const boxart::FrameStatistics* const found = frame_at(drawing, graph, frame);
  return found == nullptr ? "" : found->name.c_str();
}

size_t boxart_drawing_frame_nodes(const boxart_drawing* drawing, size_t graph, size_t frame) {
  const boxart::FrameStatistics* const found = frame_at(drawing, graph, frame);
  return found == nullptr ? 0 : found->nodes;
}

size_t boxart_drawing_frame_edges(const boxart_drawing* drawing, size_t graph, size_t frame) {
  const boxart::FrameStatistics* const found = frame_at(drawing, graph, frame);
  return found == nullptr ? 0 : found->edges;
}

size_t boxart_drawing_frame_frames(const boxart_drawing* drawing, size_t graph, size_t frame) {
  const boxart::FrameStatistics* const found = frame_at(drawing, graph, frame);
  return found == nullptr ? 0 : found->frames;
}

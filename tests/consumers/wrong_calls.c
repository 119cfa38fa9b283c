/* What is wrong in a call is told, never a crash; and the versions agree. Prints what failed. */
#include <boxart.h>
#include <stdio.h>
#include <string.h>

static int failures = 0;
#define CHECK(what) ((what) ? (void)0 : (void)(++failures, printf("line %d: %s\n", __LINE__, #what)))

static void check_null_handles(void) {
  boxart_options_free(NULL);
  boxart_drawing_free(NULL);
  boxart_graph_free(NULL);
  CHECK(boxart_options_set(NULL, "as", "svg") == BOXART_ERROR_ARGUMENT);
  CHECK(boxart_drawing_status(NULL) == BOXART_ERROR_ARGUMENT);
  CHECK(strcmp(boxart_drawing_text(NULL), "") == 0);
  CHECK(boxart_drawing_length(NULL) == 0);
  CHECK(boxart_drawing_columns(NULL) == 0);
  CHECK(boxart_drawing_rows(NULL) == 0);
  CHECK(strcmp(boxart_drawing_message(NULL), "") == 0);
  CHECK(strcmp(boxart_drawing_hint(NULL), "") == 0);
  CHECK(boxart_drawing_line(NULL) == 0);
  CHECK(boxart_drawing_column(NULL) == 0);
  CHECK(boxart_drawing_warnings(NULL) == 0);
  CHECK(strcmp(boxart_drawing_warning(NULL, 0), "") == 0);
  CHECK(boxart_drawing_warning_line(NULL, 0) == 0);
  CHECK(boxart_drawing_warning_column(NULL, 0) == 0);
  CHECK(strcmp(boxart_drawing_warning_code(NULL, 0), "") == 0);
  CHECK(strcmp(boxart_drawing_code(NULL), "") == 0);
  CHECK(strcmp(boxart_options_error(NULL), "") == 0);
  CHECK(strcmp(boxart_graph_error(NULL), "") == 0);
  CHECK(boxart_drawing_graphs(NULL) == 0);
  CHECK(strcmp(boxart_drawing_graph_name(NULL, 0), "") == 0);
  CHECK(boxart_drawing_graph_directed(NULL, 0) == 0 && boxart_drawing_graph_simple(NULL, 0) == 0);
  CHECK(boxart_drawing_graph_nodes(NULL, 0) == 0 && boxart_drawing_graph_edges(NULL, 0) == 0);
  CHECK(boxart_drawing_graph_frames(NULL, 0) == 0);
  CHECK(strcmp(boxart_drawing_frame_name(NULL, 0, 0), "") == 0);
  CHECK(boxart_drawing_frame_nodes(NULL, 0, 0) == 0 && boxart_drawing_frame_edges(NULL, 0, 0) == 0);
  CHECK(boxart_drawing_frame_frames(NULL, 0, 0) == 0);
  CHECK(boxart_graph_node(NULL, "a") == -1);
  CHECK(boxart_graph_edge(NULL, 0, 0) == -1);
  CHECK(boxart_graph_frame(NULL, "f", -1) == -1);
  CHECK(boxart_graph_put(NULL, 0, 0) == BOXART_ERROR_ARGUMENT);
  CHECK(boxart_graph_set(NULL, BOXART_NODE, 0, "shape", "box") == BOXART_ERROR_ARGUMENT);
  CHECK(boxart_graph_label(NULL, BOXART_NODE, 0, "x") == BOXART_ERROR_ARGUMENT);
  CHECK(boxart_graph_html(NULL, BOXART_NODE, 0, "x") == BOXART_ERROR_ARGUMENT);
}

static void check_options(void) {
  boxart_options *options = boxart_options_new();
  CHECK(boxart_options_set(options, NULL, "svg") == BOXART_ERROR_ARGUMENT);
  CHECK(boxart_options_set(options, "as", NULL) == BOXART_ERROR_ARGUMENT);
  CHECK(boxart_options_set(options, "as", "pdf") == BOXART_ERROR_ARGUMENT);
  CHECK(boxart_options_set(options, "colour", "red") == BOXART_ERROR_ARGUMENT);
  CHECK(strstr(boxart_options_error(options), "no option \"colour\": they are as, from") != NULL);
  CHECK(boxart_options_set(options, "spacing", "tight") == BOXART_ERROR_ARGUMENT);
  CHECK(strcmp(boxart_options_error(options),
               "spacing is dense, compact, normal or roomy, not \"tight\"") == 0);
  CHECK(boxart_options_set(options, "spacing", NULL) == BOXART_ERROR_ARGUMENT);
  CHECK(strcmp(boxart_options_error(options), "the value is NULL") == 0);
  CHECK(boxart_options_set(options, "as", "ascii") == BOXART_OK);
  CHECK(strcmp(boxart_options_error(options), "") == 0);
  boxart_options_free(options);
}

static void check_drawings(void) {
  static const char broken[] = "digraph {\n  a -> ]\n}";
  static const char strange[] = "digraph { a [shape=boks] }";
  boxart_drawing *drawing = boxart_draw(NULL, 3, NULL);
  CHECK(boxart_drawing_status(drawing) == BOXART_ERROR_ARGUMENT);
  CHECK(strcmp(boxart_drawing_message(drawing), "the text is NULL") == 0);
  CHECK(strcmp(boxart_drawing_code(drawing), "") == 0);
  boxart_drawing_free(drawing);

  drawing = boxart_draw(broken, sizeof broken - 1, NULL);
  CHECK(boxart_drawing_status(drawing) == BOXART_ERROR_INPUT);
  CHECK(boxart_drawing_line(drawing) == 2);
  CHECK(boxart_drawing_column(drawing) == 8);
  CHECK(strcmp(boxart_drawing_message(drawing), "") != 0);
  CHECK(strcmp(boxart_drawing_code(drawing), "syntax") == 0);
  CHECK(strcmp(boxart_drawing_text(drawing), "") == 0);
  CHECK(boxart_drawing_graphs(drawing) == 0);
  boxart_drawing_free(drawing);

  drawing = boxart_draw(strange, sizeof strange - 1, NULL);
  CHECK(boxart_drawing_status(drawing) == BOXART_OK);
  CHECK(boxart_drawing_length(drawing) == strlen(boxart_drawing_text(drawing)));
  CHECK(boxart_drawing_columns(drawing) == 5 && boxart_drawing_rows(drawing) == 3);
  CHECK(boxart_drawing_warnings(drawing) == 1);
  CHECK(strstr(boxart_drawing_warning(drawing, 0), "boks") != NULL);
  CHECK(strcmp(boxart_drawing_warning_code(drawing, 0), "unknown-shape") == 0);
  CHECK(strcmp(boxart_drawing_warning_code(drawing, 1), "") == 0);
  CHECK(strcmp(boxart_drawing_warning(drawing, 1), "") == 0);
  CHECK(boxart_drawing_warning_line(drawing, 1) == 0);
  boxart_drawing_free(drawing);
}

/* Takes so many pieces, and no more. */
static int take(void *left, const char *text, size_t length) {
  return length == 0 || text == NULL || (*(int *)left)-- == 0;
}

static void check_pieces(void) {
  static const char text[] = "digraph { a -> b }";
  int left = 1;
  boxart_graph *graph = boxart_graph_new(1);
  boxart_drawing *drawing = boxart_draw_to(text, sizeof text - 1, NULL, take, &left);
  CHECK(boxart_drawing_status(drawing) == BOXART_OK);
  CHECK(left == 0);
  CHECK(boxart_drawing_columns(drawing) == 5 && boxart_drawing_rows(drawing) == 7);
  CHECK(boxart_drawing_length(drawing) == 0);
  boxart_drawing_free(drawing);

  drawing = boxart_draw_to(text, sizeof text - 1, NULL, take, &left);
  CHECK(boxart_drawing_status(drawing) == BOXART_ERROR_LIMIT);
  CHECK(strcmp(boxart_drawing_message(drawing), "the writing was stopped") == 0);
  CHECK(strcmp(boxart_drawing_code(drawing), "stopped") == 0);
  boxart_drawing_free(drawing);

  drawing = boxart_draw_to(text, sizeof text - 1, NULL, NULL, NULL);
  CHECK(boxart_drawing_status(drawing) == BOXART_ERROR_ARGUMENT);
  boxart_drawing_free(drawing);
  drawing = boxart_draw_to(NULL, 1, NULL, take, &left);
  CHECK(boxart_drawing_status(drawing) == BOXART_ERROR_ARGUMENT);
  boxart_drawing_free(drawing);

  left = 1;
  boxart_graph_node(graph, "a");
  drawing = boxart_draw_graph_to(graph, NULL, take, &left);
  CHECK(boxart_drawing_status(drawing) == BOXART_OK);
  CHECK(left == 0);
  boxart_drawing_free(drawing);
  drawing = boxart_draw_graph_to(NULL, NULL, take, &left);
  CHECK(boxart_drawing_status(drawing) == BOXART_ERROR_ARGUMENT);
  boxart_drawing_free(drawing);
  boxart_graph_free(graph);
}

static void check_checks(void) {
  static const char text[] = "digraph g { subgraph cluster_f { a -> b subgraph cluster_i { c } }"
                             " a -> b; d [shape=boks] } graph { x }";
  static const char broken[] = "digraph {";
  boxart_drawing *drawing = boxart_check(text, sizeof text - 1, NULL);
  CHECK(boxart_drawing_status(drawing) == BOXART_OK);
  CHECK(boxart_drawing_length(drawing) == 0 && boxart_drawing_columns(drawing) == 0);
  CHECK(boxart_drawing_warnings(drawing) == 1);
  CHECK(boxart_drawing_graphs(drawing) == 2);
  CHECK(strcmp(boxart_drawing_graph_name(drawing, 0), "g") == 0);
  CHECK(strcmp(boxart_drawing_graph_name(drawing, 1), "") == 0);
  CHECK(boxart_drawing_graph_directed(drawing, 0) && !boxart_drawing_graph_directed(drawing, 1));
  CHECK(!boxart_drawing_graph_simple(drawing, 0) && boxart_drawing_graph_simple(drawing, 1));
  CHECK(boxart_drawing_graph_nodes(drawing, 0) == 4 && boxart_drawing_graph_edges(drawing, 0) == 2);
  CHECK(boxart_drawing_graph_frames(drawing, 0) == 2);
  CHECK(strcmp(boxart_drawing_frame_name(drawing, 0, 0), "cluster_f") == 0);
  CHECK(boxart_drawing_frame_nodes(drawing, 0, 0) == 3);
  CHECK(boxart_drawing_frame_edges(drawing, 0, 0) == 2);
  CHECK(boxart_drawing_frame_frames(drawing, 0, 0) == 1);
  CHECK(strcmp(boxart_drawing_frame_name(drawing, 0, 2), "") == 0);
  CHECK(boxart_drawing_graph_nodes(drawing, 2) == 0);
  boxart_drawing_free(drawing);

  drawing = boxart_check(broken, sizeof broken - 1, NULL);
  CHECK(boxart_drawing_status(drawing) == BOXART_ERROR_INPUT);
  CHECK(strcmp(boxart_drawing_code(drawing), "unclosed") == 0);
  CHECK(boxart_drawing_line(drawing) == 1);
  boxart_drawing_free(drawing);
}

static void check_graphs(void) {
  boxart_graph *graph = boxart_graph_new(1);
  int a = boxart_graph_node(graph, "a"), b = boxart_graph_node(graph, "b");
  int edge = boxart_graph_edge(graph, a, b), frame = boxart_graph_frame(graph, "f", -1);
  boxart_drawing *drawing;
  CHECK(a == 0 && b == 1 && edge == 0 && frame == 0);
  CHECK(boxart_graph_node(graph, "a") == a);
  CHECK(boxart_graph_node(graph, NULL) == -1);
  CHECK(boxart_graph_edge(graph, a, 2) == -1);
  CHECK(boxart_graph_edge(graph, -1, a) == -1);
  CHECK(boxart_graph_frame(graph, "g", 7) == -1);
  CHECK(boxart_graph_frame(graph, "f", -1) == frame);
  CHECK(boxart_graph_put(graph, a, 1) == BOXART_ERROR_ARGUMENT);
  CHECK(boxart_graph_put(graph, 2, frame) == BOXART_ERROR_ARGUMENT);
  CHECK(boxart_graph_put(graph, a, frame) == BOXART_OK);
  CHECK(boxart_graph_set(graph, BOXART_NODE, 2, "shape", "box") == BOXART_ERROR_ARGUMENT);
  CHECK(boxart_graph_set(graph, BOXART_NODE, a, NULL, "box") == BOXART_ERROR_ARGUMENT);
  CHECK(boxart_graph_set(graph, BOXART_NODE, a, "shape", NULL) == BOXART_ERROR_ARGUMENT);
  CHECK(boxart_graph_set(graph, 9, 0, "shape", "box") == BOXART_ERROR_ARGUMENT);
  CHECK(boxart_graph_set(graph, -1, 0, "shape", "box") == BOXART_ERROR_ARGUMENT);
  CHECK(boxart_graph_label(graph, -1, 0, "x") == BOXART_ERROR_ARGUMENT);
  CHECK(boxart_graph_html(graph, -1, 0, "x") == BOXART_ERROR_ARGUMENT);
  CHECK(boxart_graph_set(graph, BOXART_GRAPH, 99, "rankdir", "LR") == BOXART_OK);
  CHECK(boxart_graph_set(graph, BOXART_ALL_NODES, 99, "shape", "plaintext") == BOXART_OK);
  CHECK(boxart_graph_label(graph, BOXART_ALL_NODES, 0, "x") == BOXART_ERROR_ARGUMENT);
  CHECK(boxart_graph_html(graph, BOXART_GRAPH, 0, "x") == BOXART_ERROR_ARGUMENT);
  CHECK(boxart_graph_html(graph, BOXART_EDGE, edge, "<b>x</b>") == BOXART_OK);
  drawing = boxart_draw_graph(graph, NULL);
  CHECK(boxart_drawing_status(drawing) == BOXART_OK);
  boxart_drawing_free(drawing);
  CHECK(boxart_graph_edge(graph, a, 7) == -1);
  CHECK(strcmp(boxart_graph_error(graph), "there is no node 7") == 0);
  CHECK(boxart_graph_put(graph, a, 7) == BOXART_ERROR_ARGUMENT);
  CHECK(strcmp(boxart_graph_error(graph), "there is no frame 7") == 0);
  CHECK(boxart_graph_node(graph, NULL) == -1);
  CHECK(strcmp(boxart_graph_error(graph), "the name is NULL") == 0);
  CHECK(boxart_graph_html(graph, BOXART_NODE, a, "x < y") == BOXART_ERROR_ARGUMENT);
  CHECK(strstr(boxart_graph_error(graph), "not closed") != NULL);
  CHECK(boxart_graph_label(graph, BOXART_ALL_NODES, 0, "x") == BOXART_ERROR_ARGUMENT);
  CHECK(strcmp(boxart_graph_error(graph), "") != 0);
  CHECK(boxart_graph_set(graph, BOXART_NODE, b, "shape", "boks") == BOXART_OK);
  CHECK(strcmp(boxart_graph_error(graph), "") == 0);
  drawing = boxart_check_graph(graph, NULL);
  CHECK(boxart_drawing_warnings(drawing) == 1);
  CHECK(strstr(boxart_drawing_warning(drawing, 0), "node \"b\": unknown shape") != NULL);
  CHECK(boxart_drawing_graph_edges(drawing, 0) == 1);
  boxart_drawing_free(drawing);
  drawing = boxart_check_graph(NULL, NULL);
  CHECK(boxart_drawing_status(drawing) == BOXART_ERROR_ARGUMENT);
  boxart_drawing_free(drawing);
  drawing = boxart_draw_graph(NULL, NULL);
  CHECK(boxart_drawing_status(drawing) == BOXART_ERROR_ARGUMENT);
  boxart_drawing_free(drawing);
  boxart_graph_free(graph);
}

int main(void) {
  char version[32];
  sprintf(version, "%d.%d.%d", BOXART_VERSION_MAJOR, BOXART_VERSION_MINOR, BOXART_VERSION_PATCH);
  CHECK(strcmp(version, boxart_version()) == 0);
  check_null_handles();
  check_options();
  check_drawings();
  check_pieces();
  check_checks();
  check_graphs();
  if (failures == 0) printf("%s\n", boxart_version());
  return failures != 0;
}

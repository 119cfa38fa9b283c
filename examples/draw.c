/* Draws a text in DOT, then a graph that it builds itself; tells what is wrong with a third one. */
#include <boxart.h>
#include <stdio.h>
#include <string.h>

static int show(boxart_drawing* drawing) {
  const int failed = boxart_drawing_status(drawing) != BOXART_OK;
  if (failed) {
    printf("%d:%d: %s\n",
           boxart_drawing_line(drawing),
           boxart_drawing_column(drawing),
           boxart_drawing_message(drawing));
    if (*boxart_drawing_hint(drawing)) printf("hint: %s\n", boxart_drawing_hint(drawing));
  } else {
    fputs(boxart_drawing_text(drawing), stdout);
    printf("%d x %d cells\n", boxart_drawing_columns(drawing), boxart_drawing_rows(drawing));
  }
  boxart_drawing_free(drawing);
  return failed;
}

int main(void) {
  const char* const dot = "digraph { ask -> answer [label=\"in time\"] }";
  const char* const wrong = "digraph { front-end -> server }";
  boxart_options* options = boxart_options_new();
  boxart_graph* graph = boxart_graph_new(1);
  int read, write, failed;

  if (boxart_options_set(options, "rankdir", "LR") != BOXART_OK) return 1;
  failed = show(boxart_draw(dot, strlen(dot), options));

  read = boxart_graph_node(graph, "read");
  write = boxart_graph_node(graph, "write");
  boxart_graph_label(graph, BOXART_EDGE, boxart_graph_edge(graph, read, write), "a tree");
  boxart_graph_set(graph, BOXART_NODE, write, "style", "rounded");
  boxart_graph_put(graph, write, boxart_graph_frame(graph, "back end", -1));
  failed += show(boxart_draw_graph(graph, NULL));

  failed += !show(boxart_draw(wrong, strlen(wrong), NULL));

  boxart_graph_free(graph);
  boxart_options_free(options);
  return failed;
}

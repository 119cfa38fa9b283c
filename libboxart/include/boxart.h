/* boxart draws graphs as text: the interface in C, for other languages.
 *
 *     boxart_drawing *drawing = boxart_draw("digraph { a -> b }", 18, NULL);
 *     if (boxart_drawing_status(drawing) == BOXART_OK)
 *       fputs(boxart_drawing_text(drawing), stdout);
 *     else
 *       fprintf(stderr, "%s\n", boxart_drawing_message(drawing));
 *     boxart_drawing_free(drawing);
 *
 * Texts are in UTF-8 and end in a NUL. Nothing here prints, ends the program, reads the environment or
 * keeps anything between calls. Different handles may be used by different threads at once; one
 * handle by several threads as long as none of them changes it. What a function returns as a text
 * belongs to its handle and is good until that is freed, but for what boxart_options_error and
 * boxart_graph_error return. NULL for a handle or a text is an error that is told, never a crash;
 * what is told of a NULL handle is BOXART_ERROR_ARGUMENT, -1, 0 or "".
 */
#ifndef BOXART_H
#define BOXART_H

#include <boxart/export.h>

#include <stddef.h>

#define BOXART_VERSION_MAJOR 0
#define BOXART_VERSION_MINOR 1
#define BOXART_VERSION_PATCH 0

#ifdef __cplusplus
extern "C" {
#endif

/* The version of the library that the program runs with: "0.1.0". */
BOXART_API const char *boxart_version(void);

typedef enum boxart_status {
  BOXART_OK = 0,
  BOXART_ERROR_INPUT = 1,    /* the text can't be read */
  BOXART_ERROR_ARGUMENT = 2, /* a function was called wrongly */
  BOXART_ERROR_MEMORY = 3,
  BOXART_ERROR_OTHER = 4, /* ICU can't be loaded */
  BOXART_ERROR_LIMIT = 5  /* a limit doesn't allow it, or it was stopped */
} boxart_status;

/* How to draw. NULL, where options are taken, is as those just made. */
typedef struct boxart_options boxart_options;
/* NULL when there is no memory. */
BOXART_API boxart_options *boxart_options_new(void);
BOXART_API void boxart_options_free(boxart_options *options);
/* Sets an option by the words of the command line, without dashes: "spacing" to "dense", "as" to
 * "svg". The names are as, from, rankdir, spacing, corners, wrap, width, height, must-fit,
 * width-model, ambiguous, private-use, bidi, ascii-labels, color-depth, links, jobs, limit-nodes,
 * limit-edges and limit-cells; ascii-labels, links and must-fit take "true" or "false", color-depth and the limits "none" too. "G", "N" and
 * "E" add a default of the graph, of all nodes or of all edges, which what the text says overrides:
 * "N" to "shape=ellipse". With "as" set to "json" the layout comes as data. Unless told otherwise a
 * text may have a million nodes and a million edges, and a drawing 1000000000 cells: columns times
 * rows. */
BOXART_API boxart_status boxart_options_set(boxart_options *options,
                                            const char *name,
                                            const char *value);
/* Why the last call that was to change the options was refused: "there is no option \"colour\": ...";
 * "" when it wasn't. Good until the next such call. */
BOXART_API const char *boxart_options_error(const boxart_options *options);
/* Who can stop the work: `stop` is called often with `context`, up to some hundred thousand times in a
 * second and with more than one job by several threads at once, until rows are written, and ends it by
 * anything but 0. So it should do no more than look at a clock or at a flag. NULL for `stop`: nobody. */
BOXART_API boxart_status boxart_options_set_stop(boxart_options *options,
                                                 int (*stop)(void *context),
                                                 void *context);

/* A drawing, or why there is none. */
typedef struct boxart_drawing boxart_drawing;
/* Draws the graphs in a text of `length` bytes. NULL when there is no memory even for an answer. */
BOXART_API boxart_drawing *boxart_draw(const char *text,
                                       size_t length,
                                       const boxart_options *options);
/* The same, without keeping the text, which may be larger than the memory: `write` is called with
 * `context` and pieces of it, some 64 KiB each, as they are finished, and ends the drawing by anything
 * but 0. The answer holds no text then; its status is BOXART_ERROR_LIMIT where `write` has ended it. What
 * is larger than a limit allows is told before anything of its graph is written. */
BOXART_API boxart_drawing *boxart_draw_to(const char *text,
                                          size_t length,
                                          const boxart_options *options,
                                          int (*write)(void *context, const char *text, size_t length),
                                          void *context);
/* Draws nothing: what there is to say of a text, its warnings or its error, and how much it holds. */
BOXART_API boxart_drawing *boxart_check(const char *text,
                                        size_t length,
                                        const boxart_options *options);
BOXART_API void boxart_drawing_free(boxart_drawing *drawing);
BOXART_API boxart_status boxart_drawing_status(const boxart_drawing *drawing);

/* The drawing, and its bytes without the NUL; "" when there is none. */
BOXART_API const char *boxart_drawing_text(const boxart_drawing *drawing);
BOXART_API size_t boxart_drawing_length(const boxart_drawing *drawing);
/* The cells that it takes; 0 for formats that are no drawing. */
BOXART_API int boxart_drawing_columns(const boxart_drawing *drawing);
BOXART_API int boxart_drawing_rows(const boxart_drawing *drawing);

/* Why there is none: what is wrong, what is likely meant ("" where that isn't known), and where.
 * Lines and columns count from 1, columns in characters; 0 is unknown. */
BOXART_API const char *boxart_drawing_message(const boxart_drawing *drawing);
BOXART_API const char *boxart_drawing_hint(const boxart_drawing *drawing);
/* What kind of error it is, a word that no version changes: "syntax", "limit-cells". They are listed
 * in boxart/code.hpp. "" for what has nothing to do with the text. */
BOXART_API const char *boxart_drawing_code(const boxart_drawing *drawing);
BOXART_API int boxart_drawing_line(const boxart_drawing *drawing);
BOXART_API int boxart_drawing_column(const boxart_drawing *drawing);

/* What was left out or read otherwise than written; `index` is below the count. */
BOXART_API size_t boxart_drawing_warnings(const boxart_drawing *drawing);
BOXART_API const char *boxart_drawing_warning(const boxart_drawing *drawing, size_t index);
BOXART_API const char *boxart_drawing_warning_code(const boxart_drawing *drawing, size_t index);
BOXART_API int boxart_drawing_warning_line(const boxart_drawing *drawing, size_t index);
BOXART_API int boxart_drawing_warning_column(const boxart_drawing *drawing, size_t index);

/* How much each graph of a text holds; `graph` and `frame` are below the counts. Is there no more than
 * one edge from one node to the same other one, the graph is simple. A frame counts what is in it at
 * any depth, of edges those with both ends in it; one stands before the frames in it. */
BOXART_API size_t boxart_drawing_graphs(const boxart_drawing *drawing);
BOXART_API const char *boxart_drawing_graph_name(const boxart_drawing *drawing, size_t graph);
BOXART_API int boxart_drawing_graph_directed(const boxart_drawing *drawing, size_t graph);
BOXART_API int boxart_drawing_graph_simple(const boxart_drawing *drawing, size_t graph);
BOXART_API size_t boxart_drawing_graph_nodes(const boxart_drawing *drawing, size_t graph);
BOXART_API size_t boxart_drawing_graph_edges(const boxart_drawing *drawing, size_t graph);
BOXART_API size_t boxart_drawing_graph_frames(const boxart_drawing *drawing, size_t graph);
BOXART_API const char *boxart_drawing_frame_name(const boxart_drawing *drawing,
                                                 size_t graph,
                                                 size_t frame);
BOXART_API size_t boxart_drawing_frame_nodes(const boxart_drawing *drawing,
                                             size_t graph,
                                             size_t frame);
BOXART_API size_t boxart_drawing_frame_edges(const boxart_drawing *drawing,
                                             size_t graph,
                                             size_t frame);
BOXART_API size_t boxart_drawing_frame_frames(const boxart_drawing *drawing,
                                              size_t graph,
                                              size_t frame);

/* A graph that the program builds. Nodes, edges and frames are numbers from 0, each kind by itself;
 * -1 says that one couldn't be made. */
typedef struct boxart_graph boxart_graph;
/* NULL when there is no memory. */
BOXART_API boxart_graph *boxart_graph_new(int directed);
BOXART_API void boxart_graph_free(boxart_graph *graph);
/* Why the last call that was to change the graph was refused: "there is no node 7"; "" when it wasn't.
 * Good until the next such call. */
BOXART_API const char *boxart_graph_error(const boxart_graph *graph);
/* The node of that name, made when there is none yet. */
BOXART_API int boxart_graph_node(boxart_graph *graph, const char *name);
/* A new edge. */
BOXART_API int boxart_graph_edge(boxart_graph *graph, int tail, int head);
/* The frame of that name, made when there is none yet, in the frame `parent` or, with -1, in none. */
BOXART_API int boxart_graph_frame(boxart_graph *graph, const char *name, int parent);
/* Puts a node into a frame, and takes it out of where it was. */
BOXART_API boxart_status boxart_graph_put(boxart_graph *graph, int node, int frame);

typedef enum boxart_part {
  BOXART_GRAPH = 0, /* the number is not looked at */
  BOXART_NODE = 1,
  BOXART_EDGE = 2,
  BOXART_FRAME = 3,
  BOXART_ALL_NODES = 4, /* that aren't told otherwise; the number is not looked at */
  BOXART_ALL_EDGES = 5
} boxart_part;

/* `part` is a boxart_part; any other number is told as BOXART_ERROR_ARGUMENT. */

/* Any attribute of DOT, with the value as DOT has it, escapes too. */
BOXART_API boxart_status boxart_graph_set(boxart_graph *graph,
                                          int part,
                                          int number,
                                          const char *attribute,
                                          const char *value);
/* A label of the graph, a node, an edge or a frame that is shown as it is: a line feed is a line break,
 * a backslash a backslash. */
BOXART_API boxart_status boxart_graph_label(boxart_graph *graph,
                                            int part,
                                            int number,
                                            const char *text);
/* An HTML-like label, without the angle brackets round it, of a node, an edge or a frame. */
BOXART_API boxart_status boxart_graph_html(boxart_graph *graph,
                                           int part,
                                           int number,
                                           const char *markup);
/* As boxart_draw, boxart_draw_to and boxart_check. Warnings have no place; they name the node, edge or frame. */
BOXART_API boxart_drawing *boxart_draw_graph(const boxart_graph *graph,
                                             const boxart_options *options);
BOXART_API boxart_drawing *boxart_draw_graph_to(const boxart_graph *graph,
                                                const boxart_options *options,
                                                int (*write)(void *context,
                                                             const char *text,
                                                             size_t length),
                                                void *context);
BOXART_API boxart_drawing *boxart_check_graph(const boxart_graph *graph,
                                              const boxart_options *options);

#ifdef __cplusplus
}
#endif

#endif

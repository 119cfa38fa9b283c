/* Writes a drawing as its rows are finished, without having all of it in memory. */
#include <boxart.h>
#include <stdio.h>
#include <string.h>

/* Anything but 0 ends the drawing: a full disk, say. */
static int write_to(void* file, const char* text, size_t length) {
  return fwrite(text, 1, length, (FILE*)file) != length;
}

int main(void) {
  const char* const dot = "digraph { rankdir=LR; read -> draw -> write }";
  boxart_drawing* drawing = boxart_draw_to(dot, strlen(dot), NULL, write_to, stdout);
  const int failed = boxart_drawing_status(drawing) != BOXART_OK;
  if (failed) {
    printf("%s\n", boxart_drawing_message(drawing));
  } else {
    printf("%d x %d cells\n", boxart_drawing_columns(drawing), boxart_drawing_rows(drawing));
  }
  boxart_drawing_free(drawing);
  return failed;
}

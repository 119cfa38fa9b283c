#pragma once

#include "base/id_vector.h"
#include "drawing/drawing.h"
#include "scene/scene_cells.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace boxart::internal {

/// A drawing while passes change it, one after the other: what belongs to what, and what stands at
/// each cell. Whoever has one changes the drawing by it alone.
///
/// Cells are read when they are asked for, and kept as lines and texts come and go. Rows and
/// columns that are inserted make them void: they are few insertions, each for all that wants one,
/// and a row of tiles can't be shifted.
class Scene {
 public:
  /// The drawing is kept by reference. O(lines + texts).
  explicit Scene(Drawing& drawing);

  const Drawing& drawing() const { return drawing_; }

  /// The line of an edge, in drawing.lines; -1: it has none.
  int line_of(EdgeId edge) const { return index(edge) < line_of_.size() ? line_of_[edge] : -1; }
  /// The labels of an edge, in drawing.texts.
  const std::vector<int>& texts_of(EdgeId edge) const {
    return index(edge) < texts_of_.size() ? texts_of_[edge] : no_texts_;
  }

  /// What stands at each cell, and beyond the drawing's right and lower sides at least `margin`
  /// more. O(ink + tiles) if it isn't known.
  const SceneCells& cells(Size margin = {.width = 0, .height = 0});

  /// A line of an edge that has none.
  void add(Line line);
  /// The text may stand beyond the drawing, which then grows.
  void add(Text text);
  /// Takes a line and its labels out of the cells; `put` brings them back, with the line on a new
  /// way and its labels as far aside. Between the two they are in the drawing as they were.
  /// O(their cells).
  void lift(int line);
  void put(int line);
  void put(int line, std::vector<Point> points, Point labels_by = {.x = 0, .y = 0});
  /// Takes out the lines and labels of these edges, ascending.
  void drop(const std::vector<EdgeId>& edges);
  /// Puts the title of a frame into its place, the column of its first cell.
  void place_title(std::size_t frame, int column);
  /// See insert_rows_and_columns.
  void insert(const std::vector<int>& columns, const std::vector<int>& rows);
  /// For any other change of places.
  Drawing& change();

 private:
  void note_all();
  void note_line(int line);
  void note_text(int text);
  void fill(int line, SceneCell::Thing thing);

  Drawing& drawing_;
  IdVector<EdgeId, int> line_of_;
  IdVector<EdgeId, std::vector<int>> texts_of_;
  std::vector<int> no_texts_;
  std::optional<SceneCells> cells_;
};

}  // namespace boxart::internal

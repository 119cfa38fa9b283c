#pragma once

#include "base/geometry.h"
#include "paint/cell.h"
#include "text/label.h"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace boxart::internal {

/// A text in one row: its first column, its cells, UTF-8.
struct TextRun {
  int x;
  int width;
  std::string text;
  std::vector<TextSpan> spans{};
  std::string link{};
};

/// The background of the columns [x, x + width) in one row.
struct Fill {
  int x;
  int width;
  Color color;
};

/// A filled rectangle. Pictures, which know more than cells, fill it up to the middle of the border
/// around it where it has one.
struct Area {
  Rect rect;
  Color color;
  bool has_border = true;
  bool round = false;  // has the border round corners?
};

/// The cells of a drawing that something was drawn in. Takes memory for these and for the rows,
/// not for the blank cells between: a drawing may be a million columns wide.
class Canvas {
 public:
  /// Cells that are kept together. A long horizontal stroke fills them, a vertical one uses one.
  static constexpr int block_cells = 16;
  using Block = std::array<Cell, block_cells>;
  struct Row {
    /// By number: block n holds the columns from n * block_cells.
    std::map<int, Block> blocks{};
    /// In the order of drawing.
    std::vector<TextRun> texts{};
    /// In the order of drawing: of several over each other the last is seen.
    std::vector<Fill> fills{};
  };

  /// Requires: no negative size.
  explicit Canvas(Size size);
  Canvas(Canvas&&) = default;
  Canvas& operator=(Canvas&&) = default;
  // A copy would go on drawing in the block that the original used last.
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;
  ~Canvas() = default;

  Size size() const { return size_; }
  bool contains(Point p) const {
    return 0 <= p.x && p.x < size_.width && 0 <= p.y && p.y < size_.height;
  }

  /// The cell at `p`, for drawing. Requires: contains(p). Takes O(log row).
  Cell& at(Point p);
  /// A copy of the cell at `p`; an empty one where nothing was drawn.
  Cell get(Point p) const;

  /// Writes a text in the row `y`. Requires: it is inside; no other text, and no cell
  /// with strokes, is in its place.
  void write(int y, TextRun run);

  /// Fills the part of the area's rectangle that is inside.
  void fill(const Area& area);
  /// All that was filled, in the order of drawing.
  const std::vector<Area>& areas() const { return areas_; }

  const std::vector<Row>& rows() const { return rows_; }

 private:
  Size size_;
  std::vector<Row> rows_;
  std::vector<Area> areas_;
  // The block that was drawn in last, as strokes go from cell to cell. A map's items never move.
  Block* last_block_ = nullptr;
  int last_y_ = 0;
  int last_number_ = 0;
};

}  // namespace boxart::internal

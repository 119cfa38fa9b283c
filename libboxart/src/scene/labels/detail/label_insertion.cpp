#include "scene/labels/detail/label_insertion.h"

#include "scene/insert_rows_and_columns.h"
#include "scene/labels/detail/label_cells.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace boxart::internal {

namespace {

using Site = LineLabel::Site;

// Costs, in columns that are put in.
constexpr int shared_run_cost = 60;  // at a run that several edges share
constexpr int taken_cost = 100'000;  // another text will stand there

int insertion_cost(const LabelInsertion& insertion) {
  // A row counts for two columns.
  return insertion.columns + 2 * insertion.rows;
}

/// Right of a vertical cell: as many inserted columns as are missing up to what stands there. None
/// when a line leaves the cell to the right in one of the rows.
std::optional<LabelInsertion> insertion_right(
    const SceneCells& cells, const WidenedNodes& widened, Point p, int width, int height) {
  int gap = width + 2;
  for (int y = p.y; y < p.y + height; ++y) {
    int blanks = 0;
    while (blanks < gap && cells[{.x = p.x + 1 + blanks, .y = y}].is_blank())
      ++blanks;
    // Words keep two blanks from each other.
    if (blanks == 0 || cells[{.x = p.x, .y = y}].is_words()) return {};
    const bool words_next = cells[{.x = p.x + 1 + blanks, .y = y}].is_words();
    gap = std::min(gap, words_next ? blanks - 1 : blanks);
  }
  // Anywhere in the gap will do: best where no node gets wider.
  int column = p.x + 1;
  for (int x = column; x <= p.x + 1 + gap && width + 2 > gap; ++x) {
    if (widened.cost(x) < widened.cost(column)) column = x;
  }
  return LabelInsertion{.before_column = column,
                        .columns = width + 2 - gap,
                        .before_row = p.y,
                        .rows = 0,
                        .base = p,
                        .dx = 2,
                        .dy = 0,
                        .anchor = p,
                        .region = {.x = p.x, .y = p.y, .width = gap + 1, .height = height}};
}

/// Above a horizontal run from the column p.x on: as many inserted rows as are missing. None when
/// something comes down to the run there.
std::optional<LabelInsertion> insertion_above(const SceneCells& cells,
                                              Point p,
                                              int width,
                                              int height) {
  int gap = height;
  if (p.x < 1) return {};
  for (int x = p.x - 1; x <= p.x + width; ++x) {
    const SceneCell& below = cells[{.x = x, .y = p.y}];
    const SceneCell& above = cells[{.x = x, .y = p.y - 1}];
    if (x >= p.x && x < p.x + width && !below.has_horizontal_arm()) return {};
    if (below.has_arm(Side::North) || above.has_arm(Side::South)) return {};
    // Both inside a box or both of a frame's side: the inserted rows are not blank there.
    if (below.is_solid() && above.is_solid()) return {};
    if (below.is_border() && above.is_border()) return {};
    int blanks = 0;
    while (blanks < gap && p.y - 1 - blanks >= 0 &&
           cells[{.x = x, .y = p.y - 1 - blanks}].is_blank()) {
      ++blanks;
    }
    gap = std::min(gap, blanks);
  }
  for (const int x : {p.x - 2, p.x + width + 1}) {
    int rows = 0;
    while (rows < gap && !cells[{.x = x, .y = p.y - 1 - rows}].is_words())
      ++rows;
    gap = rows;
  }
  return LabelInsertion{
      .before_column = p.x,
      .columns = 0,
      .before_row = p.y,
      .rows = height - gap,
      .base = p,
      .dx = 0,
      .dy = -height,
      .anchor = p,
      .region = {.x = p.x - 2, .y = p.y - gap, .width = width + 4, .height = gap + 1}};
}

/// Beside the step from cell `a` to its neighbour `b`: where inserted rows and inserted columns
/// meet, all is blank, for no box, frame or text lies around a step of a line. The label holds on
/// to `a`: should `b` be a border, what belongs to that end may still come between.
LabelInsertion insertion_at_step(const SceneCells& cells, Point a, Point b, int width, int height) {
  const Point p{.x = std::min(a.x, b.x), .y = std::min(a.y, b.y)};
  const bool vertical = a.x == b.x;
  // Words above the run come down with it into the inserted rows.
  const int before = !vertical && cells[{.x = p.x, .y = p.y - 1}].is_words() ? 2 : 1;
  const int behind = !vertical && cells[{.x = p.x + 1, .y = p.y - 1}].is_words() ? 2 : 1;
  return {.before_column = p.x + 1,
          .columns = before + width + behind,
          .before_row = vertical ? p.y + 1 : p.y,
          .rows = height,
          .base = p,
          .dx = 1 + before,
          .dy = vertical ? 1 : -height,
          .anchor = a,
          .region = {.x = p.x, .y = vertical ? p.y : p.y - 1, .width = 2, .height = 2}};
}

/// The same insertion for the label of an end: it is anchored to the border, and is counted from
/// there, so that it stays next to the end whatever else comes in between.
LabelInsertion held_at(LabelInsertion insertion, const LineEnd& end, const Label& label) {
  const Side inward = direction(end.cell, end.border);
  const bool rows_between = insertion.rows > 0 && end.vertical() && inward == Side::South;
  const bool columns_between = insertion.columns > 0 && !end.vertical() && inward == Side::East;
  insertion.dx =
      columns_between ? -label.width() - 1 : insertion.base.x + insertion.dx - end.border.x;
  insertion.dy = rows_between ? -label.height() : insertion.base.y + insertion.dy - end.border.y;
  insertion.base = end.border;
  insertion.anchor = end.border;
  return insertion;
}

/// The texts near a line: they may come to stand where an insertion makes space.
std::vector<const Text*> near_texts(InsertionContext& context, const LineLabel& label) {
  const Line& line = context.drawing.lines[static_cast<std::size_t>(label.line)];
  Point low = line.points.front();
  Point high = low;
  for (const Point p : line.points) {
    low = {.x = std::min(low.x, p.x), .y = std::min(low.y, p.y)};
    high = {.x = std::max(high.x, p.x), .y = std::max(high.y, p.y)};
  }
  const int width = label.label.width() + 4;
  const int height = label.label.height() + 4;
  const Rect area{.x = low.x - width,
                  .y = low.y - height,
                  .width = high.x - low.x + 1 + 2 * width,
                  .height = high.y - low.y + 1 + 2 * height};
  std::vector<const Text*> result;
  for (const int at : context.texts.find(area)) {
    const Text& text = context.drawing.texts[static_cast<std::size_t>(at)];
    if (area.intersects(text.rect)) result.push_back(&text);
  }
  return result;
}

/// Does a text come to stand in the inserted cells?
bool is_taken(const LabelInsertion& insertion, const std::vector<const Text*>& texts) {
  const auto takes = [&insertion](const Text* text) {
    const Rect& rect = text->rect;
    const Point anchor = text->anchor();
    const bool in_columns =
        insertion.columns > 0
            ? covers_insertion(rect.x, rect.right(), anchor.x, insertion.before_column)
            : rect.x < insertion.region.right() && insertion.region.x < rect.right();
    const bool in_rows =
        insertion.rows > 0
            ? covers_insertion(rect.y, rect.bottom(), anchor.y, insertion.before_row)
            : rect.y < insertion.region.bottom() && insertion.region.y < rect.bottom();
    return in_columns && in_rows;
  };
  return std::ranges::any_of(texts, takes);
}

/// The cheapest of the insertions that were offered.
class InsertionChoice {
 public:
  InsertionChoice(std::vector<const Text*> texts, const WidenedNodes& widened)
      : texts_(std::move(texts)), widened_(widened) {}

  void offer(const std::optional<LabelInsertion>& insertion, int extra) {
    if (!insertion) return;
    int cost = insertion_cost(*insertion) + extra;
    if (insertion->columns > 0) cost += widened_.cost(insertion->before_column);
    if (insertion_ && cost >= cost_) return;
    // Better one whose cells turn out taken than none: there is more space around it then.
    if (is_taken(*insertion, texts_)) cost += taken_cost;
    if (insertion_ && cost >= cost_) return;
    cost_ = cost;
    insertion_ = insertion;
  }
  const LabelInsertion& insertion() const { return *insertion_; }

 private:
  std::vector<const Text*> texts_;
  const WidenedNodes& widened_;
  int cost_ = 0;
  std::optional<LabelInsertion> insertion_;
};

}  // namespace

int WidenedNodes::cost(int column) const {
  // Columns inserted through a node without a border come between its words and its lines.
  constexpr int borderless_cost = 200;
  const auto at = static_cast<std::size_t>(column);
  return borderless_cost * borderless[at] + boxes[at];
}

InsertionContext insertion_context(const Drawing& drawing, const SceneCells& cells) {
  InsertionContext context{.drawing = drawing,
                           .cells = cells,
                           .texts = {},
                           .widened = {.borderless = nodes_widened(drawing, Node::Kind::Plain),
                                       .boxes = nodes_widened(drawing, Node::Kind::Box)}};
  for (std::size_t i = 0; i < drawing.texts.size(); ++i)
    // No insertion that a text covers lies beyond it and its anchor.
    context.texts.add(static_cast<int>(i),
                      rect_around(drawing.texts[i].rect, drawing.texts[i].anchor()));
  return context;
}

LabelInsertion insertion_at_line(InsertionContext& context, const LineLabel& label) {
  const Drawing& drawing = context.drawing;
  const SceneCells& cells = context.cells;
  const WidenedNodes& widened = context.widened;
  const int width = label.label.width();
  const int height = label.label.height();
  const bool at_end = label.site != Site::Middle;
  const LineEnd end = line_end(drawing, label);
  InsertionChoice choice(near_texts(context, label), widened);
  for (const OwnCell& own : own_cells(drawing, cells, label)) {
    const SceneCell& seen = cells[own.p];
    if (!seen.is_line()) continue;
    const int extra = own.from_middle / 4 + (own.shared ? shared_run_cost : 0);
    if (seen.has_vertical_arm() && own.is_vertical() && (!at_end || end.vertical())) {
      choice.offer(insertion_right(cells, widened, own.p, width, height), extra);
    }
    if (seen.has_horizontal_arm() && own.is_horizontal() && (!at_end || !end.vertical())) {
      choice.offer(insertion_above(cells, own.p, width, height), extra);
    }
    for (const Side side : {Side::North, Side::East, Side::South, Side::West}) {
      if (at_end || !seen.has_arm(side) || !has(own.arms, side)) continue;
      choice.offer(insertion_at_step(cells, own.p, step(own.p, side), width, height), extra);
    }
  }
  // The last two cells of the line in any case: it may be shared or hidden all along.
  choice.offer(insertion_at_step(cells, end.cell, end.border, width, height),
               at_end ? 0 : shared_run_cost);
  return at_end ? held_at(choice.insertion(), end, label.label) : choice.insertion();
}

LabelInsertion insertion_at_box(InsertionContext& context, const BoxLabel& label) {
  const Box& box = context.drawing.boxes[static_cast<std::size_t>(label.box)];
  const int width = label.label.width();
  const int height = label.label.height();
  // Up and left of the corner: two blanks before the label, so that no line is beside it, and one
  // behind it. A line may come to a text in its first row; that must not be right below.
  int below = box.kind == Node::Kind::Box ? 0 : 1;
  int above = 0;
  // Right below the border of a frame it would read as the frame's title.
  if (height > 1 && context.cells[{.x = box.rect.x, .y = box.rect.y - 1}].is_border()) above = 1;
  // Texts that are anchored to lines at the box come along into the inserted cells: the label
  // stands above those that move with it, and below those that stay.
  const Rect corner{.x = box.rect.x, .y = box.rect.y, .width = 1, .height = 1};
  for (const int at : context.texts.find(corner)) {
    const Text& text = context.drawing.texts[static_cast<std::size_t>(at)];
    const Rect& rect = text.rect;
    const Point anchor = text.anchor();
    if (!covers_insertion(rect.x, rect.right(), anchor.x, box.rect.x)) continue;
    if (!covers_insertion(rect.y, rect.bottom(), anchor.y, box.rect.y)) continue;
    if (anchor.y >= box.rect.y) {
      below = std::max(below, box.rect.y - rect.y);
    } else {
      above = std::max(above, rect.bottom() - box.rect.y);
    }
  }
  return {.before_column = box.rect.x,
          .columns = width + 3,
          .before_row = box.rect.y,
          .rows = above + height + below,
          .base = {.x = box.rect.x, .y = box.rect.y},
          .dx = -width - 1,
          .dy = -height - below,
          .anchor = {.x = box.rect.x, .y = box.rect.y},
          .region = {.x = box.rect.x - 1, .y = box.rect.y - 1, .width = 2, .height = 2}};
}

}  // namespace boxart::internal

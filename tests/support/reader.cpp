#include "support/reader.h"

#include "support/reader_width.h"

#include <algorithm>
#include <cstddef>

namespace boxart::internal::readback {
namespace {

/// Marks the expected texts that have line glyphs among their letters as text, wherever they stand.
void protect_texts(Picture& picture, const Hints& hints) {
  Grid& grid = picture.grid;
  for (const std::string& text : hints.texts) {
    const std::vector<Cluster> clusters = clusters_of(text);
    const int width = width_of(text);
    // A word of letters is looked for first, so that a drawing isn't compared cell by cell.
    int before = 0;
    const auto letter = std::find_if(clusters.begin(), clusters.end(), [&](const Cluster& cluster) {
      const bool is_letter = cluster.width > 0 && glyph_of(cluster.first).kind == Glyph::Kind::Text;
      if (!is_letter) before += cluster.width;
      return is_letter;
    });
    if (letter == clusters.end()) continue;
    for (int y = 0; y < grid.height(); ++y) {
      for (int x = 0; x + width <= grid.width(y) + before; ++x) {
        const Point p{.x = x + before, .y = y};
        if (grid.at(p).ink != Ink::Text || grid.show(p) != letter->text) continue;
        if (grid.text(y, x, x + width) != text) continue;
        for (int i = std::max(x, 0); i < std::min(x + width, grid.width(y)); ++i) {
          Cell& cell = grid.cell({.x = i, .y = y});
          if (cell.ink != Ink::Blank) cell.ink = Ink::Text;
        }
      }
    }
  }
}

bool stands_at_border(const Grid& grid, Point p) {
  const Ink ink = grid.at(p).ink;
  return ink == Ink::Box || ink == Ink::Frame || ink == Ink::Point;
}

/// Does a line or a tee point at `p` from `side`, or does a triangle stand there whose tip or whose
/// line is at `p`?
bool is_pointed_at(const Grid& grid, Point p, Side side) {
  Point from = step(p, side);
  const bool lies = side == Side::East || side == Side::West;
  while (lies && grid.is_line(from) && grid.glyph(from).is_straight_vertical()) {
    from = step(from, side);
  }
  const Cell& cell = grid.at(from);
  const Glyph& glyph = grid.glyph(from);
  if (cell.ink == Ink::Head && glyph.is_triangle) {
    return glyph.points == side || glyph.points == opposite(side);
  }
  // Blocks have no arms: a line that comes from one is seen by what it comes to.
  if (cell.ink == Ink::Box && glyph.kind == Glyph::Kind::Block) {
    return stands_at_border(grid, step(p, opposite(side)));
  }
  const bool is_drawn = cell.ink == Ink::Line || cell.ink == Ink::Box || cell.ink == Ink::Frame;
  return is_drawn && glyph.kind == Glyph::Kind::Line && glyph.has_arm(opposite(side));
}

/// The side of `p` at which another mark stands that is the other end of a line without a cell of
/// its own: border, mark, mark, border.
std::optional<Side> other_end(const Grid& grid, Point p) {
  for (const Side side : all_sides) {
    const Point there = step(p, side);
    if (grid.at(there).ink == Ink::Head && stands_at_border(grid, step(p, opposite(side))) &&
        stands_at_border(grid, step(there, side))) {
      return side;
    }
  }
  return std::nullopt;
}

void add_point(Picture& picture, Point p) {
  Cell& cell = picture.grid.cell(p);
  cell.ink = Ink::Point;
  cell.owner = static_cast<int>(picture.boxes.size());
  picture.boxes.push_back({.kind = DrawnBox::Kind::Point,
                           .rect = {.x = p.x, .y = p.y, .width = 1, .height = 1},
                           .text = picture.grid.show(p)});
}

void add_head(Picture& picture, Point p, Side line) {
  picture.grid.cell(p).vertex = static_cast<int>(picture.vertices.size());
  picture.vertices.push_back({.kind = Vertex::Kind::Head, .at = p, .side = line});
}

/// Is it one of the characters that are nodes, and none of a word?
bool is_other_mark(const Grid& grid, Point p, const Hints& hints) {
  const auto is_letter = [&](Side side) { return grid.at(step(p, side)).ink == Ink::Text; };
  return std::find(hints.marks.begin(), hints.marks.end(), grid.show(p)) != hints.marks.end() &&
         !is_letter(Side::East) && !is_letter(Side::West);
}

void read_mark(Picture& picture, Point p, const Hints& hints) {
  const Grid& grid = picture.grid;
  const Glyph& glyph = grid.glyph(p);
  const auto is_letter = [&] {
    const std::string shown = grid.show(p);
    return std::any_of(hints.texts.begin(), hints.texts.end(), [&](const std::string& text) {
      return text.find(shown) != std::string::npos;
    });
  };
  if (glyph.is_triangle) {
    const Side line = opposite(glyph.points);
    if (!is_pointed_at(grid, p, line) && is_letter()) {
      picture.grid.cell(p).ink = Ink::Text;
    } else {
      add_head(picture, p, line);
    }
    return;
  }
  std::optional<Side> from;
  std::optional<Side> to_border;
  int count = 0;
  bool is_target = false;  // does a triangle point at it? No arrowhead points at another
  for (const Side side : all_sides) {
    if (!is_pointed_at(grid, p, side)) continue;
    ++count;
    from = side;
    const Point there = step(p, side);
    is_target |= grid.at(there).ink == Ink::Head && grid.glyph(there).is_triangle &&
                 grid.glyph(there).points == opposite(side);
    if (stands_at_border(grid, step(p, opposite(side)))) to_border = side;
  }
  const bool may_be_head = count == 1 && to_border.has_value() && !is_target;
  const bool is_dot =
      glyph.head == ArrowHead::Dot && hints.has_points && !(hints.has_dots && may_be_head);
  if (is_dot || (is_other_mark(grid, p, hints) && !may_be_head)) {
    add_point(picture, p);
  } else if (count == 0 && is_letter()) {
    picture.grid.cell(p).ink = Ink::Text;
  } else {
    if (count == 0) from = other_end(grid, p);
    add_head(picture, p, to_border ? *to_border : from.value_or(Side::North));
  }
}

/// The innermost frame of every box. Frames in the order of their rows; a box is looked up among
/// the frames that begin above it.
void find_frames_of_boxes(Picture& picture) {
  for (DrawnBox& box : picture.boxes) {
    for (std::size_t i = 0; i < picture.frames.size(); ++i) {
      const Rect& frame = picture.frames[i].rect;
      if (frame.y > box.rect.last_y()) break;
      if (!frame.intersects(box.rect)) continue;
      const bool is_inside = frame.x < box.rect.x && box.rect.right() < frame.right() &&
                             frame.y < box.rect.y && box.rect.bottom() < frame.bottom();
      if (is_inside) {
        box.frame = static_cast<int>(i);
      } else {
        picture.complaints.push_back(complaint("a node lies across the border of a frame",
                                               {.x = box.rect.x, .y = box.rect.y}));
      }
    }
  }
}

}  // namespace

void read_marks(Picture& picture, const Hints& hints) {
  const Grid& grid = picture.grid;
  for (int y = 0; y < grid.height(); ++y) {
    for (int x = 0; x < grid.width(y); ++x) {
      const Point p{.x = x, .y = y};
      if (grid.at(p).ink == Ink::Head) read_mark(picture, p, hints);
      if (grid.at(p).ink == Ink::Text && is_other_mark(grid, p, hints)) add_point(picture, p);
    }
  }
}

void read_words(Picture& picture) {
  const Grid& grid = picture.grid;
  for (int y = 0; y < grid.height(); ++y) {
    for (int x = 0; x < grid.width(y);) {
      int end = x;
      while (grid.at({.x = end, .y = y}).ink == Ink::Text)
        ++end;
      if (end > x) {
        const std::string text = grid.text(y, x, end);
        picture.words_by_text[text].push_back(static_cast<int>(picture.words.size()));
        picture.words.push_back({.at = {.x = x, .y = y}, .width = end - x, .text = text});
      }
      x = end + 1;
    }
  }
}

Picture read_shapes(std::string_view text, const Hints& hints) {
  Picture picture(text);
  picture.grid.heads_in_borders = hints.is_dense;
  protect_texts(picture, hints);
  read_boxes(picture);
  read_frames(picture);
  read_marks(picture, hints);
  read_words(picture);
  find_frames_of_boxes(picture);
  return picture;
}

std::vector<int> frames_around(const Picture& picture, const Target& target) {
  std::vector<int> frames;
  const auto place = static_cast<std::size_t>(target.index);
  int frame = -1;
  if (target.kind == Target::Kind::Box) frame = picture.boxes[place].frame;
  if (target.kind == Target::Kind::Frame) frame = picture.frames[place].parent;
  for (; frame >= 0; frame = picture.frames[static_cast<std::size_t>(frame)].parent) {
    frames.push_back(frame);
  }
  return frames;
}

}  // namespace boxart::internal::readback

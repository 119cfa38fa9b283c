#include "scene/fold/detail/lay_pieces.h"

#include "scene/fold/detail/ruler.h"
#include "scene/path.h"

#include <algorithm>
#include <cstddef>
#include <limits>

namespace boxart::internal {
namespace {

constexpr int nowhere = std::numeric_limits<int>::max();

/// The part of a drawing between two cuts, in cells of the ruler.
struct Piece {
  int border = 0;             // along the ranks, where the first thing in it stood
  int begin = 0;              // and its first cell
  int length = 0;             // what of it is kept
  int first = nowhere;        // across
  int last = -1;              // likewise
  bool starts_words = false;  // do words stand at its first cell across?
  bool ends_words = false;
  int to_along = 0;  // where it comes to stand
  int to_first = 0;
  std::vector<int> passing{};  // across, the lines that pass the cut behind it

  void add(const Stretch& across, bool is_words) {
    if (across.first <= first) starts_words = is_words || (starts_words && across.first == first);
    if (across.last >= last) ends_words = is_words || (ends_words && across.last == last);
    first = std::min(first, across.first);
    last = std::max(last, across.last);
  }
};

/// The way back between two pieces: the cells of the line of lowest `across` at the cut, and the
/// steps from it to those of the next ones.
struct Lane {
  int behind;   // along, after the piece before the cut
  int between;  // across
  int before;   // along, ahead of the piece behind it
};

class Folder {
 public:
  Folder(const Axes& axes, const std::vector<FoldPlace>& cuts, int lane, Drawing& drawing)
      : axes_(axes), ruler_(axes, drawing.size), lane_(lane), drawing_(drawing) {
    pieces_.resize(cuts.size() + 1);
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      pieces_[i].border = i == 0 ? 0 : cuts[i - 1].border;
      pieces_[i].begin = i == 0 ? 0 : cuts[i - 1].begin;
      const int end = i == cuts.size() ? ruler_.length() : cuts[i].end;
      pieces_[i].length = end - pieces_[i].begin;
    }
  }

  void run(const std::vector<bool>& around, int most) {
    measure(around);
    place(most);
    new_length_ = most;
    for (Line& line : drawing_.lines)
      lead(line);
    move_things(around);
  }

 private:
  std::size_t piece_at(int along) const {
    const auto after = std::ranges::upper_bound(pieces_, along, {}, &Piece::border);
    return static_cast<std::size_t>(after - pieces_.begin()) - 1;
  }
  std::size_t piece_of(const Rect& rect) const { return piece_at(ruler_.along(rect).first); }

  /// What each piece takes across, and which lines pass its end.
  void measure(const std::vector<bool>& around) {
    for (const Box& box : drawing_.boxes)
      pieces_[piece_of(box.rect)].add(ruler_.across(box.rect), box.kind == Node::Kind::Plain);
    for (const Text& text : drawing_.texts)
      pieces_[piece_of(text.rect)].add(ruler_.across(text.rect), true);
    for (std::size_t i = 0; i < drawing_.frames.size(); ++i) {
      const Frame& frame = drawing_.frames[i];
      if (frame.visible && !around[i]) {
        pieces_[piece_of(frame.rect)].add(ruler_.across(frame.rect), false);
      }
    }
    for (const Line& line : drawing_.lines) {
      for (std::size_t i = 0; i < line.points.size(); ++i)
        measure(line, i);
    }
    for (Piece& piece : pieces_) {
      std::ranges::sort(piece.passing);
      piece.passing.erase(std::unique(piece.passing.begin(), piece.passing.end()),
                          piece.passing.end());
    }
  }

  void measure(const Line& line, std::size_t i) {
    const int across = ruler_.across(line.points[i]);
    const Stretch stretch{.first = across, .last = across};
    const std::size_t piece = piece_at(ruler_.along(line.points[i]));
    pieces_[piece].add(stretch, false);
    if (i == 0) return;
    const std::size_t before = piece_at(ruler_.along(line.points[i - 1]));
    for (std::size_t k = std::min(piece, before); k < std::max(piece, before); ++k) {
      pieces_[k].passing.push_back(across);
      pieces_[k].add(stretch, false);
      pieces_[k + 1].add(stretch, false);
    }
  }

  int lanes_behind(std::size_t piece) const {
    const int count = static_cast<int>(pieces_[piece].passing.size());
    return count == 0 ? 0 : (count - 1) * lane_ + 1;
  }
  int lanes_before(std::size_t piece) const { return piece == 0 ? 0 : lanes_behind(piece - 1); }

  /// Blank cells between a piece and what is led along it, so that words aren't its label.
  int gap(bool has_words) const {
    if (axes_.is_sideways()) return has_words ? 1 : 0;
    return has_words ? 2 : 1;
  }
  int step_across() const { return axes_.is_sideways() ? 1 : 2; }

  /// Pieces begin in one line where there is room for that.
  void place(int most) {
    int indent = 0;
    for (std::size_t i = 0; i < pieces_.size(); ++i)
      indent = std::max(indent, lanes_before(i));
    int across = 0;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      Piece& piece = pieces_[i];
      // Others begin with the last cell of the lines to them.
      const int begin = i == 0 && indent > 0 ? indent + 1 : indent;
      const bool has_room = begin + piece.length + lanes_behind(i) <= most;
      piece.to_along = has_room ? begin : lanes_before(i);
      if (i > 0) {
        const Piece& above = pieces_[i - 1];
        const int count = static_cast<int>(above.passing.size());
        const int lanes = count == 0 ? 0 : (count - 1) * step_across() + 1;
        across += gap(above.ends_words) + lanes + gap(piece.starts_words);
      }
      piece.to_first = across;
      across += piece.last - piece.first + 1;
    }
  }

  Lane lane(std::size_t piece, int passing) const {
    const Piece& above = pieces_[piece];
    const Piece& below = pieces_[piece + 1];
    const auto found = std::ranges::lower_bound(above.passing, passing);
    const auto from_first = static_cast<int>(found - above.passing.begin());
    const int from_last = static_cast<int>(above.passing.size()) - 1 - from_first;
    const int end = above.to_first + above.last - above.first + 1;
    return {.behind = above.to_along + above.length + from_last * lane_,
            .between = end + gap(above.ends_words) + from_last * step_across(),
            .before = below.to_along - 1 - from_first * lane_};
  }

  Point to_screen(int along, int across) const {
    return axes_.to_screen(Point{.x = across, .y = along}, new_length_);
  }
  Point moved(Point p) const {
    const int along = ruler_.along(p);
    const Piece& piece = pieces_[piece_at(along)];
    return to_screen(along - piece.begin + piece.to_along, across_in(piece, ruler_.across(p)));
  }
  static int across_in(const Piece& piece, int across) {
    return across - piece.first + piece.to_first;
  }

  /// Leads a line back wherever it passes a cut.
  void lead(Line& line) const {
    std::vector<Point> points;
    for (std::size_t i = 0; i < line.points.size(); ++i) {
      if (i > 0) lead_back(line.points[i - 1], line.points[i], points);
      points.push_back(moved(line.points[i]));
    }
    line.points = tidy_path(points);
  }

  void lead_back(Point from, Point to, std::vector<Point>& points) const {
    std::size_t piece = piece_at(ruler_.along(from));
    const std::size_t last = piece_at(ruler_.along(to));
    const int across = ruler_.across(from);
    while (piece != last) {
      const bool is_forward = piece < last;
      const std::size_t cut = is_forward ? piece : piece - 1;
      const Lane way = lane(cut, across);
      std::vector<Point> turns{to_screen(way.behind, across_in(pieces_[cut], across)),
                               to_screen(way.behind, way.between),
                               to_screen(way.before, way.between),
                               to_screen(way.before, across_in(pieces_[cut + 1], across))};
      if (!is_forward) std::ranges::reverse(turns);
      points.insert(points.end(), turns.begin(), turns.end());
      piece = is_forward ? piece + 1 : piece - 1;
    }
  }

  Point shift_of(const Rect& rect) const {
    const Point corner{.x = rect.x, .y = rect.y};
    // Of a rectangle all cells are in one piece, but not all of those beside it.
    const Piece& piece = pieces_[piece_of(rect)];
    const Point to = to_screen(ruler_.along(corner) - piece.begin + piece.to_along,
                               across_in(piece, ruler_.across(corner)));
    return {.x = to.x - corner.x, .y = to.y - corner.y};
  }
  static void move(Rect& rect, Point by) {
    rect.x += by.x;
    rect.y += by.y;
  }

  void move_things(const std::vector<bool>& around) {
    for (Box& box : drawing_.boxes) {
      const Point by = shift_of(box.rect);
      move(box.rect, by);
      for (Field& field : box.fields)
        move(field.rect, by);
    }
    for (Text& text : drawing_.texts)
      move(text.rect, shift_of(text.rect));
    for (std::size_t i = 0; i < drawing_.frames.size(); ++i) {
      Frame& frame = drawing_.frames[i];
      if (!frame.visible || around[i]) continue;
      const Point by = shift_of(frame.rect);
      move(frame.rect, by);
      if (frame.title_x >= 0) frame.title_x += by.x;
    }
  }

  Axes axes_;
  Ruler ruler_;
  int lane_;
  Drawing& drawing_;
  std::vector<Piece> pieces_{};
  int new_length_ = 0;
};

}  // namespace

void lay_pieces(const Axes& axes,
                const std::vector<FoldPlace>& cuts,
                const FoldLimits& limits,
                const std::vector<bool>& around,
                Drawing& drawing) {
  Folder(axes, cuts, limits.lane, drawing).run(around, limits.length);
}

}  // namespace boxart::internal

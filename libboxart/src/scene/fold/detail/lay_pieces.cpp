#include "scene/fold/detail/lay_pieces.h"

#include "scene/fold/detail/piece.h"
#include "scene/fold/detail/ruler.h"
#include "scene/path.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

/// The way back between two pieces: the cells of the line of lowest `across` at the cut, and the
/// steps from it to those of the next ones.
struct Lane {
  int behind;   // along, after the piece before the cut
  int between;  // across
  int before;   // along, ahead of the piece behind it
};

class Folder {
 public:
  Folder(const Axes& axes, const std::vector<FoldCut>& cuts, int lane, Drawing& drawing)
      : axes_(axes), ruler_(axes, drawing.size), cuts_(cuts), lane_(lane), drawing_(drawing) {
    pieces_.resize(cuts.size() + 1);
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      pieces_[i].begin = i == 0 ? 0 : cuts[i - 1].place.begin;
      const int end = i == cuts.size() ? ruler_.length() : cuts[i].place.end;
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
  std::size_t piece_at(Point p) const {
    const int along = ruler_.along(p);
    const int across = ruler_.across(p);
    const auto before = [&](const FoldCut& cut) { return cut.border(across) <= along; };
    return static_cast<std::size_t>(std::ranges::partition_point(cuts_, before) - cuts_.begin());
  }
  std::size_t piece_of(const Rect& rect) const { return piece_at({.x = rect.x, .y = rect.y}); }

  /// What each piece takes across, and which lines pass its end.
  void measure(const std::vector<bool>& around) {
    for (const Box& box : drawing_.boxes)
      pieces_[piece_of(box.rect)].take(ruler_.across(box.rect), box.kind == Node::Kind::Plain);
    for (const Text& text : drawing_.texts)
      pieces_[piece_of(text.rect)].take(ruler_.across(text.rect), true);
    for (std::size_t i = 0; i < drawing_.frames.size(); ++i) {
      if (drawing_.frames[i].visible && !around[i]) measure(drawing_.frames[i]);
    }
    for (const Line& line : drawing_.lines) {
      for (std::size_t i = 0; i < line.points.size(); ++i)
        measure(line, i);
      for (const EdgeEnd end : edge_ends)
        measure_end(line.end_point(end), line.next_to_end(end));
    }
    for (FoldPiece& piece : pieces_) {
      std::ranges::sort(piece.passing);
      piece.passing.erase(std::unique(piece.passing.begin(), piece.passing.end()),
                          piece.passing.end());
      if (axes_.is_sideways()) piece.close_gaps(1);
    }
  }

  /// Its borders, and the rows that are kept for a title of several lines.
  void measure(const Frame& frame) {
    FoldPiece& piece = pieces_[piece_of(frame.rect)];
    const Stretch across = ruler_.across(frame.rect);
    const int title = frame.title.height() > 1 ? frame.title.height() : 0;
    piece.take({.first = across.first, .last = across.first + title});
    piece.take({.first = across.last - title, .last = across.last});
  }

  void measure(const Line& line, std::size_t i) {
    const int across = ruler_.across(line.points[i]);
    const Stretch stretch{.first = across, .last = across};
    const std::size_t piece = piece_at(line.points[i]);
    pieces_[piece].take(stretch);
    if (i == 0) return;
    const std::size_t before = piece_at(line.points[i - 1]);
    for (std::size_t k = std::min(piece, before); k < std::max(piece, before); ++k) {
      pieces_[k].passing.push_back(across);
      pieces_[k].take(stretch);
      pieces_[k + 1].take(stretch);
    }
  }

  /// A line that comes to its end from across keeps a cell beside its arrowhead.
  void measure_end(Point end, Point next) {
    constexpr int most_kept = 2;
    const int at = ruler_.across(end);
    const int kept = std::clamp(ruler_.across(next) - at, -most_kept, most_kept);
    pieces_[piece_at(end)].take(
        {.first = std::min(at, at + kept), .last = std::max(at, at + kept)});
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
      FoldPiece& piece = pieces_[i];
      // Others begin with the last cell of the lines to them.
      const int begin = i == 0 && indent > 0 ? indent + 1 : indent;
      const bool has_room = begin + piece.length + lanes_behind(i) <= most;
      piece.to_along = has_room ? begin : lanes_before(i);
      if (i > 0) {
        const FoldPiece& above = pieces_[i - 1];
        const int count = static_cast<int>(above.passing.size());
        const int lanes = count == 0 ? 0 : (count - 1) * step_across() + 1;
        across += gap(above.ends_words()) + lanes + gap(piece.starts_words());
      }
      piece.to_first = across;
      across += piece.width();
    }
  }

  Lane lane(std::size_t piece, int passing) const {
    const FoldPiece& above = pieces_[piece];
    const FoldPiece& below = pieces_[piece + 1];
    const auto found = std::ranges::lower_bound(above.passing, passing);
    const auto from_first = static_cast<int>(found - above.passing.begin());
    const int from_last = static_cast<int>(above.passing.size()) - 1 - from_first;
    const int end = above.to_first + above.width();
    return {.behind = above.to_along + above.length + from_last * lane_,
            .between = end + gap(above.ends_words()) + from_last * step_across(),
            .before = below.to_along - 1 - from_first * lane_};
  }

  Point to_screen(int along, int across) const {
    return axes_.to_screen(Point{.x = across, .y = along}, new_length_);
  }
  Point moved(Point p) const {
    const int along = ruler_.along(p);
    const FoldPiece& piece = pieces_[piece_at(p)];
    return to_screen(along - piece.begin + piece.to_along, piece.across_in(ruler_.across(p)));
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
    std::size_t piece = piece_at(from);
    const std::size_t last = piece_at(to);
    const int across = ruler_.across(from);
    while (piece != last) {
      const bool is_forward = piece < last;
      const std::size_t cut = is_forward ? piece : piece - 1;
      const Lane way = lane(cut, across);
      std::vector<Point> turns{to_screen(way.behind, pieces_[cut].across_in(across)),
                               to_screen(way.behind, way.between),
                               to_screen(way.before, way.between),
                               to_screen(way.before, pieces_[cut + 1].across_in(across))};
      if (!is_forward) std::ranges::reverse(turns);
      points.insert(points.end(), turns.begin(), turns.end());
      piece = is_forward ? piece + 1 : piece - 1;
    }
  }

  /// Of a rectangle all cells are in one piece, but not all of those beside it.
  Rect moved(const Rect& rect) const {
    const FoldPiece& piece = pieces_[piece_of(rect)];
    const auto to = [&](Point p) {
      return to_screen(ruler_.along(p) - piece.begin + piece.to_along,
                       piece.across_in(ruler_.across(p)));
    };
    return rect_around(to({.x = rect.x, .y = rect.y}),
                       to({.x = rect.last_x(), .y = rect.last_y()}));
  }

  void move_things(const std::vector<bool>& around) {
    for (Box& box : drawing_.boxes) {
      const Rect was = std::exchange(box.rect, moved(box.rect));
      for (Field& field : box.fields) {
        field.rect.x += box.rect.x - was.x;
        field.rect.y += box.rect.y - was.y;
      }
    }
    for (Text& text : drawing_.texts)
      text.rect = moved(text.rect);
    for (std::size_t i = 0; i < drawing_.frames.size(); ++i) {
      Frame& frame = drawing_.frames[i];
      if (!frame.visible || around[i]) continue;
      const Rect was = std::exchange(frame.rect, moved(frame.rect));
      if (frame.title_x >= 0) frame.title_x += frame.rect.x - was.x;
    }
  }

  Axes axes_;
  Ruler ruler_;
  const std::vector<FoldCut>& cuts_;
  int lane_;
  Drawing& drawing_;
  std::vector<FoldPiece> pieces_{};
  int new_length_ = 0;
};

}  // namespace

void lay_pieces(const Axes& axes,
                const std::vector<FoldCut>& cuts,
                const FoldLimits& limits,
                const std::vector<bool>& around,
                Drawing& drawing) {
  Folder(axes, cuts, limits.lane, drawing).run(around, limits.length);
}

}  // namespace boxart::internal

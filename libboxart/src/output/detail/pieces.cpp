#include "output/detail/pieces.h"

#include "output/detail/glyph_run.h"
#include "output/detail/palette.h"
#include "text/width.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <limits>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace boxart::internal {

namespace {

/// Puts together the pieces of one row, from the left to the right.
class PieceCollector {
 public:
  PieceCollector(const std::vector<Fill>& fills, int left)
      : fills_(visible_fills(fills)), column_(left) {}

  /// What is left of column `x` and not written yet is background.
  void go_to(int x) {
    for (; fill_ < fills_.size() && fills_[fill_].x < x; ++fill_) {
      const Fill& fill = fills_[fill_];
      const int from = std::max(fill.x, column_);
      const int to = std::min(fill.x + fill.width, x);
      if (from < to) {
        add(from, to - from, {.background = fill.color})
            .append(static_cast<std::size_t>(to - from), ' ');
      }
      if (fill.x + fill.width > x) break;  // it goes on behind what comes now
    }
    column_ = std::max(column_, x);
  }

  /// Writes at the column that was gone to; stretches behind it in between stay unseen.
  void put(int x, int width, std::string_view text, Appearance appearance) {
    go_to(x);
    set_behind(appearance, fill_at(x));
    add(x, width, appearance).append(text);
    column_ = x + width;
  }

  /// Writes cells that are alike, each on what is behind it.
  void put_cells(const CellRun& run, std::string_view glyph) {
    for (int x = run.x; x < run.end();) {
      go_to(x);
      const Fill* const behind = fill_at(x);
      const int end = std::min(run.end(), behind ? behind->x + behind->width : next_fill(x));
      Appearance appearance;
      if (run.cell.has_color) appearance.style.color = run.cell.color;
      set_behind(appearance, behind);
      append_glyphs(add(x, end - x, appearance), glyph, end - x);
      column_ = x = end;
    }
  }

  std::vector<Piece> take(int end) {
    go_to(end);
    return std::move(pieces_);
  }

  int last_fill_end() const { return fills_.empty() ? 0 : fills_.back().x + fills_.back().width; }

 private:
  const Fill* fill_at(int x) const {
    for (std::size_t i = fill_; i < fills_.size() && fills_[i].x <= x; ++i) {
      if (x < fills_[i].x + fills_[i].width) return &fills_[i];
    }
    return nullptr;
  }

  /// The column in which the first fill behind `x` begins.
  int next_fill(int x) const {
    for (std::size_t i = fill_; i < fills_.size(); ++i) {
      if (fills_[i].x > x) return fills_[i].x;
    }
    return std::numeric_limits<int>::max();
  }

  static void set_behind(Appearance& appearance, const Fill* behind) {
    if (behind == nullptr) return;
    appearance.background = behind->color;
    if (!appearance.style.color) appearance.style.color = readable_on(behind->color);
  }

  /// The text of the piece, to which what stands in these columns is to be added.
  std::string& add(int x, int width, const Appearance& appearance) {
    if (!pieces_.empty()) {
      Piece& last = pieces_.back();
      if (last.x + last.width == x && last.appearance == appearance) {
        last.width += width;
        return last.text;
      }
    }
    pieces_.push_back({.x = x, .width = width, .text = {}, .appearance = appearance});
    return pieces_.back().text;
  }

  std::vector<Fill> fills_;
  std::size_t fill_ = 0;  // those before lie left of column_
  int column_;
  std::vector<Piece> pieces_;
};

/// A text, cut where its style changes. Blanks of its own left of the leftmost ink are left out.
void put_text(PieceCollector& row, const TextRun& run, int left, const TextRules& rules) {
  std::size_t at = 0;
  int x = run.x;
  while (x < left && at < run.text.size() && run.text[at] == ' ') {
    ++at;
    ++x;
  }
  const int end = run.x + run.width;
  const auto put_up_to = [&](std::size_t to, const TextStyle& style) {
    if (at >= to) return;
    const std::string_view text = run.text.substr(at, to - at);
    const int width = to == run.text.size() ? end - x : text_width(text, rules.widths);
    row.put(x, width, text, {.style = style, .link = run.link});
    x += width;
    at = to;
  };
  for (const TextSpan& span : run.spans) {
    put_up_to(span.begin, {});
    put_up_to(span.end, span.style);
  }
  put_up_to(run.text.size(), {});
}

}  // namespace

std::vector<Fill> visible_fills(const std::vector<Fill>& fills) {
  struct Event {
    int x;
    std::size_t fill;
    bool opens;
  };
  std::vector<Event> events;
  events.reserve(2 * fills.size());
  for (std::size_t i = 0; i < fills.size(); ++i) {
    events.push_back({.x = fills[i].x, .fill = i, .opens = true});
    events.push_back({.x = fills[i].x + fills[i].width, .fill = i, .opens = false});
  }
  std::ranges::sort(events, {}, &Event::x);
  std::vector<Fill> seen;
  std::set<std::size_t, std::greater<>> open;  // the one on top first
  for (std::size_t i = 0; i < events.size();) {
    const int x = events[i].x;
    for (; i < events.size() && events[i].x == x; ++i) {
      if (events[i].opens) {
        open.insert(events[i].fill);
      } else {
        open.erase(events[i].fill);
      }
    }
    if (open.empty() || i == events.size()) continue;
    const Color color = fills[*open.begin()].color;
    const int width = events[i].x - x;
    const bool goes_on =
        !seen.empty() && seen.back().color == color && seen.back().x + seen.back().width == x;
    if (goes_on) {
      seen.back().width += width;
    } else {
      seen.push_back({.x = x, .width = width, .color = color});
    }
  }
  return seen;
}

std::vector<Piece> row_pieces(const Row& row, int left, CharSet char_set, const TextRules& rules) {
  PieceCollector collector(row.fills, left);
  for_each_in_order(
      row,
      [&](const CellRun& run) { collector.put_cells(run, glyph(run.cell, char_set)); },
      [&](const TextRun& run) { put_text(collector, run, left, rules); });
  return collector.take(collector.last_fill_end());
}

}  // namespace boxart::internal

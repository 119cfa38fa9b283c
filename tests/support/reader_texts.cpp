#include "support/reader.h"
#include "support/reader_width.h"

#include <algorithm>
#include <cstddef>

namespace boxart::internal::readback {
namespace {

/// The first word of a line, and the cells before it.
struct FirstWord {
  std::string text;
  int offset = 0;
};

FirstWord first_word(std::string_view line) {
  FirstWord word;
  for (const Cluster& cluster : clusters_of(line)) {
    const bool is_blank = glyph_of(cluster.first).kind == Glyph::Kind::Blank;
    if (is_blank && !word.text.empty()) break;
    if (is_blank) {
      word.offset += cluster.width;
    } else {
      word.text += cluster.text;
    }
  }
  return word;
}

/// The unused words in the cells [x, end) of row `y`; nothing when one is used or reaches out.
std::optional<std::vector<int>> words_in(const Picture& picture, int y, int x, int end) {
  auto word = std::lower_bound(
      picture.words.begin(),
      picture.words.end(),
      Point{.x = x, .y = y},
      [](const Word& a, Point p) { return std::pair(a.at.y, a.at.x) < std::pair(p.y, p.x); });
  std::vector<int> words;
  for (; word != picture.words.end() && word->at.y == y && word->at.x < end; ++word) {
    if (word->used || word->at.x + word->width > end) return std::nullopt;
    words.push_back(static_cast<int>(word - picture.words.begin()));
  }
  return words;
}

/// Does a line of a label stand in row `y`, anywhere in the width of the label?
std::optional<std::vector<int>> find_line(const Picture& picture,
                                          const LabelLine& line,
                                          const Rect& rect,
                                          int y) {
  if (first_word(line.text).text.empty()) return std::vector<int>{};
  for (int shift = 0; shift + line.width <= rect.width; ++shift) {
    const int x = rect.x + shift;
    if (picture.grid.text(y, x, x + line.width) != line.text) continue;
    const auto words = words_in(picture, y, x, x + line.width);
    if (words && !words->empty()) return words;
  }
  return std::nullopt;
}

}  // namespace

std::vector<Place> places_of(const Picture& picture, const Label& label) {
  std::vector<Place> places;
  if (label.empty()) return places;
  const auto widest = std::max_element(
      label.lines.begin(), label.lines.end(), [](const LabelLine& a, const LabelLine& b) {
        return a.width < b.width;
      });
  const FirstWord anchor = first_word(widest->text);
  const auto found = picture.words_by_text.find(anchor.text);
  if (found == picture.words_by_text.end()) return places;
  for (const int number : found->second) {
    const Word& word = picture.words[static_cast<std::size_t>(number)];
    const Rect rect{.x = word.at.x - anchor.offset,
                    .y = word.at.y - static_cast<int>(widest - label.lines.begin()),
                    .width = widest->width,
                    .height = label.height()};
    Place place{.rect = rect, .words = {}};
    int y = rect.y;
    for (const LabelLine& line : label.lines) {
      const auto words = find_line(picture, line, rect, y++);
      if (!words) {
        place.words.clear();
        break;
      }
      place.words.insert(place.words.end(), words->begin(), words->end());
    }
    if (!place.words.empty()) places.push_back(std::move(place));
  }
  return places;
}

int count_ends_at(const Picture& picture, const Rect& rect) {
  int count = 0;
  for (int y = rect.y; y < rect.bottom(); ++y) {
    auto end = picture.pointed_at.lower_bound({y, rect.x});
    for (; end != picture.pointed_at.end() && end->first < std::pair(y, rect.right()); ++end) {
      count += static_cast<int>(end->second.size());
    }
  }
  return count;
}

void add_text_node(Picture& picture, const Place& place) {
  const int number = static_cast<int>(picture.boxes.size());
  DrawnBox box{.kind = DrawnBox::Kind::Text, .rect = place.rect};
  for (std::size_t i = 0; i < picture.frames.size(); ++i) {
    if (picture.frames[i].rect.contains(place.rect)) box.frame = static_cast<int>(i);
  }
  picture.boxes.push_back(std::move(box));
  for (const int word : place.words)
    picture.words[static_cast<std::size_t>(word)].used = true;
  const Rect& rect = place.rect;
  for (int y = rect.y; y < rect.bottom(); ++y) {
    auto end = picture.pointed_at.lower_bound({y, rect.x});
    for (; end != picture.pointed_at.end() && end->first < std::pair(y, rect.right()); ++end) {
      for (const int vertex : end->second) {
        Target& target = picture.vertices[static_cast<std::size_t>(vertex)].target;
        if (target.kind != Target::Kind::Unknown) continue;
        target = {.kind = Target::Kind::Box, .index = number};
      }
    }
  }
}

}  // namespace boxart::internal::readback

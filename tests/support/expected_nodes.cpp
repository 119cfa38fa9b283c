#include "support/expected_match.h"
#include "support/reader_width.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>

namespace boxart::internal::readback {
namespace {

std::string joined(const std::vector<std::string>& texts, char separator) {
  std::string out;
  for (const std::string& text : texts) {
    out += text;
    out += separator;
  }
  return out;
}

int want(const std::vector<int>& wanted, int key) {
  return key < 0 ? 0 : wanted[static_cast<std::size_t>(key)];
}

/// What a drawn box may say, the likeliest first.
std::vector<std::string> keys_of(const DrawnBox& box) {
  if (box.kind == DrawnBox::Kind::Point) return {point_key + box.text};
  std::vector<std::string> texts;
  for (const Part& part : box.parts)
    texts.push_back(part.text);
  std::vector<std::string> keys;
  if (box.divided) keys.push_back(record_key(texts));
  keys.push_back(text_key(box.text));
  keys.push_back(words_key(texts));
  return keys;
}

/// How often each key has to be drawn still.
std::vector<int> count_wanted(const Match& match) {
  std::vector<int> wanted(match.key_numbers.size());
  for (std::size_t i = 0; i < match.node_keys.size(); ++i) {
    if (match.expected.nodes[i].look == ExpectedNode::Look::Hidden) continue;
    ++wanted[static_cast<std::size_t>(match.node_keys[i])];
  }
  for (const int key : match.box_keys) {
    if (key >= 0) --wanted[static_cast<std::size_t>(key)];
  }
  return wanted;
}

/// What may be wrong inside a box depends on how it is read.
void complain_of_inside(Match& match, const DrawnBox& box, const std::string& key) {
  const bool is_text = key.starts_with("text:");
  const Point at{.x = box.rect.x, .y = box.rect.y};
  const bool may_touch = match.picture.grid.heads_in_borders;
  if (!may_touch && !(is_text ? box.text_padded : box.parts_padded)) {
    match.out.push_back(complaint("no blank between a label and its border", at));
  }
  if (!box.border_fault.empty()) match.out.push_back(box.border_fault);
  // Lines in tables may end in the open.
  if (key.starts_with("record:") && box.uneven) {
    match.out.push_back(complaint("a part of a box is no rectangle", at));
  }
  if (!is_text && !box.part_fault.empty()) match.out.push_back(box.part_fault);
}

std::string look_text(const std::optional<Stroke>& stroke, const Corners& corners) {
  constexpr std::array<const char*, 3> weights{"light", "heavy", "double"};
  constexpr std::array<const char*, 9> dashes{"solid",
                                              "dashed",
                                              "dotted",
                                              "dot-dash",
                                              "dot-dot-dash",
                                              "double-dash",
                                              "wave",
                                              "broad",
                                              "wide"};
  constexpr std::array<const char*, 6> names{
      "square", "round", "round", "cut", "diamond", "filled diamond"};
  std::string out = "of no look";
  if (stroke) {
    out = std::string(weights[static_cast<std::size_t>(stroke->weight)]) + " " +
          dashes[static_cast<std::size_t>(stroke->dash)];
  }
  for (const Corner corner :
       {corners.top_left, corners.top_right, corners.bottom_left, corners.bottom_right}) {
    out += std::string(", ") + names[static_cast<std::size_t>(corner)];
  }
  return out;
}

bool fits(const ExpectedNode& node, const DrawnBox& box) {
  const bool same_line =
      box.strokes.empty() ||  // complained of already
      std::find(box.strokes.begin(), box.strokes.end(), *node.stroke) != box.strokes.end();
  return same_line && (!node.corners || *node.corners == box.corners) &&
         node.double_sides == box.double_sides;
}

/// Gives each node of a key a box that looks as it should, and complains of those left over.
void compare_looks_of(Match& match,
                      const std::vector<const ExpectedNode*>& nodes,
                      const std::vector<const DrawnBox*>& boxes) {
  if (boxes.size() < nodes.size()) return;  // complained of already
  std::vector<bool> used(boxes.size());
  for (const ExpectedNode* node : nodes) {
    std::size_t i = 0;
    while (i < boxes.size() && (used[i] || !fits(*node, *boxes[i])))
      ++i;
    if (i < boxes.size()) {
      used[i] = true;
      continue;
    }
    const DrawnBox& box = *boxes.front();
    match.out.push_back(
        complaint("the box of " + node->name + " should be " +
                      look_text(node->stroke, node->corners.value_or(Corners{})) + "; is " +
                      look_text(box.strokes.empty() ? std::nullopt : std::optional(box.strokes[0]),
                                box.corners),
                  {.x = box.rect.x, .y = box.rect.y}));
  }
}

void compare_looks(Match& match) {
  std::map<int, std::vector<const ExpectedNode*>> nodes;
  for (std::size_t i = 0; i < match.node_keys.size(); ++i) {
    const ExpectedNode& node = match.expected.nodes[i];
    const bool has_look = node.look == ExpectedNode::Look::Box && node.stroke.has_value();
    if (has_look) nodes[match.node_keys[i]].push_back(&node);
  }
  std::map<int, std::vector<const DrawnBox*>> boxes;
  for (std::size_t i = 0; i < match.box_keys.size(); ++i) {
    const DrawnBox& box = match.picture.boxes[i];
    if (box.kind == DrawnBox::Kind::Box) boxes[match.box_keys[i]].push_back(&box);
  }
  // Boxes that say the same are alike in all but a few drawings, so the first that is tried fits.
  for (const auto& [key, group] : nodes)
    compare_looks_of(match, group, boxes[key]);
}

int distance(const Rect& a, const Rect& b) {
  const int down = std::max({b.y - a.bottom(), a.y - b.bottom(), 0});
  const int aside = std::max({b.x - a.right(), a.x - b.right(), 0});
  return 3 * down + aside;  // a row is about as high as three columns are wide
}

Rect around(const Rect& a, const Rect& b) {
  const int x = std::min(a.x, b.x);
  const int y = std::min(a.y, b.y);
  return {.x = x,
          .y = y,
          .width = std::max(a.right(), b.right()) - x,
          .height = std::max(a.bottom(), b.bottom()) - y};
}

/// A place and the nearest one of another text that shares no words with it.
std::optional<Place> with_nearest(const Place& place, const std::vector<Place>& others) {
  const Place* nearest = nullptr;
  for (const Place& other : others) {
    const bool is_taken =
        std::find(place.words.begin(), place.words.end(), other.words.front()) != place.words.end();
    if (is_taken) continue;
    if (nearest == nullptr ||
        distance(place.rect, other.rect) < distance(place.rect, nearest->rect))
      nearest = &other;
  }
  if (nearest == nullptr) return std::nullopt;
  Place both{.rect = around(place.rect, nearest->rect), .words = place.words};
  both.words.insert(both.words.end(), nearest->words.begin(), nearest->words.end());
  return both;
}

/// The places where a node without a border may stand. The cells of a table stand close together.
std::vector<Place> places_of_node(const Picture& picture, const ExpectedNode& node) {
  std::vector<Place> places;
  bool is_first = true;
  for (const Label& text : node.texts) {
    if (key_text(text).empty()) continue;
    const std::vector<Place> found = places_of(picture, text);
    if (is_first) {
      places = found;
      is_first = false;
      continue;
    }
    std::vector<Place> longer;
    for (const Place& place : places) {
      if (auto both = with_nearest(place, found)) longer.push_back(*std::move(both));
    }
    places = std::move(longer);
  }
  return places;
}

}  // namespace

std::string text_key(std::string_view text) {
  return "text:" + std::string(text);
}

std::string record_key(std::vector<std::string> texts) {
  std::sort(texts.begin(), texts.end());
  return "record:" + joined(texts, '\x1f');
}

std::string words_key(const std::vector<std::string>& texts) {
  std::vector<std::string> words;
  for (const std::string& text : texts) {
    std::size_t start = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
      if (i < text.size() && text[i] != ' ' && text[i] != '\n') continue;
      if (i > start) words.push_back(text.substr(start, i - start));
      start = i + 1;
    }
  }
  std::sort(words.begin(), words.end());
  return "words:" + joined(words, ' ');
}

std::string quoted(std::string_view text) {
  constexpr std::size_t longest = 60;
  std::string out = "'";
  for (const char c : text.substr(0, longest)) {
    out += c == '\n' ? '/' : c == '\x1f' ? '|' : c;
  }
  return out + (text.size() > longest ? "...'" : "'");
}

void match_boxes(Match& match) {
  for (const ExpectedNode& node : match.expected.nodes) {
    const auto number = static_cast<int>(match.key_numbers.size());
    const auto [found, is_new] = match.key_numbers.insert({node.key, number});
    if (is_new) match.node_of_key.push_back(static_cast<int>(match.node_keys.size()));
    match.node_keys.push_back(found->second);
  }
  std::vector<int> wanted = count_wanted(match);
  for (const DrawnBox& box : match.picture.boxes) {
    int taken = -1;
    for (const std::string& key : keys_of(box)) {
      const auto found = match.key_numbers.find(key);
      if (found == match.key_numbers.end() || want(wanted, found->second) <= 0) continue;
      taken = found->second;
      --wanted[static_cast<std::size_t>(taken)];
      if (box.kind == DrawnBox::Kind::Box) complain_of_inside(match, box, key);
      break;
    }
    match.box_keys.push_back(taken);
  }
}

void match_text_nodes(Match& match) {
  std::vector<int> wanted = count_wanted(match);
  std::vector<int> todo;  // a node of each key that is looked for, the longest text first
  std::set<int> seen;
  for (std::size_t i = 0; i < match.node_keys.size(); ++i) {
    const auto look = match.expected.nodes[i].look;
    if (look != ExpectedNode::Look::Text && look != ExpectedNode::Look::BoxOrText) continue;
    const int key = match.node_keys[i];
    if (want(wanted, key) > 0 && seen.insert(key).second) todo.push_back(static_cast<int>(i));
  }
  const auto& nodes = match.expected.nodes;
  std::stable_sort(todo.begin(), todo.end(), [&](int a, int b) {
    return nodes[static_cast<std::size_t>(a)].key.size() >
           nodes[static_cast<std::size_t>(b)].key.size();
  });
  for (const int i : todo) {
    const int key = match.node_keys[static_cast<std::size_t>(i)];
    std::vector<Place> places = places_of_node(match.picture, nodes[static_cast<std::size_t>(i)]);
    // A text that stands in several places is the node where most lines end at it.
    std::stable_sort(places.begin(), places.end(), [&](const Place& a, const Place& b) {
      return count_ends_at(match.picture, a.rect) > count_ends_at(match.picture, b.rect);
    });
    for (const Place& place : places) {
      if (want(wanted, key) <= 0) break;
      const bool is_used = std::any_of(place.words.begin(), place.words.end(), [&](int word) {
        return match.picture.words[static_cast<std::size_t>(word)].used;
      });
      if (is_used) continue;
      --wanted[static_cast<std::size_t>(key)];
      add_text_node(match.picture, place);
      match.box_keys.push_back(key);
    }
  }
}

void compare_nodes(Match& match) {
  const std::vector<int> wanted = count_wanted(match);
  for (std::size_t key = 0; key < wanted.size(); ++key) {
    const ExpectedNode& node =
        match.expected.nodes[static_cast<std::size_t>(match.node_of_key[key])];
    for (int i = 0; i < wanted[key]; ++i) {
      match.out.push_back("no node says " + quoted(node.key) + " (" + node.name + ")");
    }
  }
  for (std::size_t i = 0; i < match.box_keys.size(); ++i) {
    if (match.box_keys[i] >= 0) continue;
    const DrawnBox& box = match.picture.boxes[i];
    match.out.push_back(complaint("a box that isn't expected says " + quoted(box.text),
                                  {.x = box.rect.x, .y = box.rect.y}));
  }
  compare_looks(match);
}

}  // namespace boxart::internal::readback

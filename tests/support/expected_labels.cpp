#include "support/expected_match.h"

#include <algorithm>
#include <cstddef>
#include <set>

namespace boxart::internal::readback {
namespace {

void add_range(std::vector<int>& edges, std::pair<int, int> range) {
  for (int i = range.first; i < range.second; ++i)
    edges.push_back(i);
}

void sort_once(std::vector<int>& items) {
  std::sort(items.begin(), items.end());
  items.erase(std::unique(items.begin(), items.end()), items.end());
}

bool runs(const Picture& picture, Point p, Side along) {
  const Cell& cell = picture.grid.at(p);
  if (cell.ink == Ink::Line) {
    return picture.grid.has_arm(p, along) || picture.grid.has_arm(p, opposite(along));
  }
  if (cell.ink != Ink::Head) return false;
  const Side line = picture.vertices[static_cast<std::size_t>(cell.vertex)].side;
  return line == along || line == opposite(along);
}

/// A text of an edge and where it may stand.
struct Wanted {
  int edge;
  enum class Where { Beside, Tail, Head } where;
};

/// All texts outside boxes that are the same.
struct Texts {
  Label label;
  std::vector<Wanted> wanted;
  int anywhere = 0;  // xlabels of nodes, titles of graphs, texts of edges that aren't drawn
};

std::map<std::string, Texts> texts_of(const Match& match) {
  std::map<std::string, Texts> texts;
  const auto add = [&](const Label& label) -> Texts& {
    Texts& same = texts[key_text(label)];
    same.label = label;
    return same;
  };
  const auto add_to = [&](const Label& label, int edge, Wanted::Where where) {
    if (key_text(label).empty()) return;
    add(label).wanted.push_back({.edge = edge, .where = where});
  };
  const auto& edges = match.expected.edges;
  for (std::size_t i = 0; i < edges.size(); ++i) {
    if (match.drawn_of_edge[i] < 0) continue;
    const int edge = static_cast<int>(i);
    add_to(edges[i].label, edge, Wanted::Where::Beside);
    add_to(edges[i].xlabel, edge, Wanted::Where::Beside);
    add_to(edges[i].tail.label, edge, Wanted::Where::Tail);
    add_to(edges[i].head.label, edge, Wanted::Where::Head);
  }
  for (const ExpectedNode& node : match.expected.nodes) {
    if (!key_text(node.xlabel).empty()) ++add(node.xlabel).anywhere;
  }
  for (const ExpectedTitle& title : match.expected.titles) {
    if (!key_text(title.label).empty()) ++add(title.label).anywhere;
  }
  return texts;
}

bool may_stand_at(const Match& match, const Wanted& wanted, const Rect& rect) {
  const int drawn = match.drawn_of_edge[static_cast<std::size_t>(wanted.edge)];
  if (wanted.where == Wanted::Where::Beside) {
    const std::vector<int> beside = edges_beside(match.picture, rect);
    return std::binary_search(beside.begin(), beside.end(), drawn);
  }
  const DrawnEdge& edge = match.picture.edges[static_cast<std::size_t>(drawn)];
  const bool at_tail = wanted.where == Wanted::Where::Tail;
  const bool at_a = at_tail == match.tail_is_a[static_cast<std::size_t>(wanted.edge)];
  const int vertex = at_a ? edge.a.vertex : edge.b.vertex;
  const Point p = match.picture.vertices[static_cast<std::size_t>(vertex)].at;
  return is_near(rect, p);
}

void use(Match& match, const Place& place) {
  for (const int word : place.words)
    match.picture.words[static_cast<std::size_t>(word)].used = true;
}

/// Finds a place for each text of a kind; what is left over stays unused.
void place_texts(Match& match, const Texts& texts) {
  const std::vector<Place> places = places_of(match.picture, texts.label);
  const auto options = [&](int i) {
    std::vector<int> out;
    for (std::size_t k = 0; k < places.size(); ++k) {
      const Wanted& wanted = texts.wanted[static_cast<std::size_t>(i)];
      if (may_stand_at(match, wanted, places[k].rect)) out.push_back(static_cast<int>(k));
    }
    return out;
  };
  const std::vector<int> found = assign(static_cast<int>(texts.wanted.size()), options);
  std::set<int> taken;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const int edge = texts.wanted[i].edge;
    if (found[i] >= 0) {
      taken.insert(found[i]);
      use(match, places[static_cast<std::size_t>(found[i])]);
    } else {
      match.out.push_back("the text " + quoted(key_text(texts.label)) + " isn't at edge " +
                          match.expected.edges[static_cast<std::size_t>(edge)].name);
    }
  }
  int left = texts.anywhere;
  for (std::size_t k = 0; k < places.size() && left > 0; ++k) {
    if (taken.count(static_cast<int>(k)) > 0) continue;
    use(match, places[k]);
    --left;
  }
  for (; left > 0; --left) {
    match.out.push_back("the text " + quoted(key_text(texts.label)) + " is nowhere");
  }
}

/// The title of a graph stands below or above all the rest.
void compare_titles(Match& match) {
  const Grid& grid = match.picture.grid;
  for (const ExpectedTitle& title : match.expected.titles) {
    if (!title.place || title.label.empty()) continue;
    const std::vector<Place> places = places_of(match.picture, title.label);
    const bool is_there = std::any_of(places.begin(), places.end(), [&](const Place& place) {
      return *title.place == VerticalPlace::Top ? place.rect.y == 0
                                                : place.rect.bottom() == grid.height();
    });
    if (is_there || places.empty()) continue;
    match.out.push_back("the title " + quoted(key_text(title.label)) + " isn't at its edge");
  }
}

}  // namespace

bool is_near(const Rect& rect, Point end) {
  constexpr int columns = 3;
  constexpr int rows = 2;
  const Rect near{.x = rect.x - columns,
                  .y = rect.y - rows,
                  .width = rect.width + 2 * columns,
                  .height = rect.height + 2 * rows};
  return near.contains(end);
}

namespace {

/// The edges that have a vertical run one blank left of `rect`.
std::vector<int> edges_left(const Picture& picture, const Rect& rect) {
  std::vector<int> edges;
  for (int y = rect.y; y < rect.bottom(); ++y) {
    const Point p{.x = rect.x - 2, .y = y};
    const bool has_gap = picture.grid.is_blank({.x = rect.x - 1, .y = y});
    if (has_gap && runs(picture, p, Side::North)) add_range(edges, edges_at(picture, p));
  }
  sort_once(edges);
  return edges;
}

/// The edges that have a horizontal run right below it.
std::vector<int> edges_below(const Picture& picture, const Rect& rect) {
  std::vector<int> edges;
  for (int x = rect.x; x < rect.right(); ++x) {
    const Point p{.x = x, .y = rect.bottom()};
    if (runs(picture, p, Side::East)) add_range(edges, edges_at(picture, p));
  }
  sort_once(edges);
  return edges;
}

/// A text beside a run rarely belongs to another run that happens to pass below it.
void note_doubt(Match& match, const std::string& text, const Rect& rect) {
  const auto note = [&](const std::vector<int>& edges, std::size_t doubt) {
    for (const int drawn : edges) {
      std::size_t& least = match.doubts.insert({{text, drawn}, doubt}).first->second;
      least = std::min(least, doubt);
    }
  };
  const std::vector<int> left = edges_left(match.picture, rect);
  const std::vector<int> under = edges_below(match.picture, rect);
  note(left, left.size());
  note(under, (left.empty() ? 0 : Match::doubtful) + under.size());
}

}  // namespace

std::vector<int> edges_beside(const Picture& picture, const Rect& rect) {
  std::vector<int> edges = edges_left(picture, rect);
  const std::vector<int> below = edges_below(picture, rect);
  edges.insert(edges.end(), below.begin(), below.end());
  sort_once(edges);
  return edges;
}

void find_edges_beside(Match& match) {
  for (const ExpectedEdge& edge : match.expected.edges) {
    for (const Label* label : {&edge.label, &edge.xlabel}) {
      const auto [beside, is_new] = match.edges_beside.insert({key_text(*label), {}});
      if (label->empty() || !is_new) continue;
      for (const Place& place : places_of(match.picture, *label)) {
        const std::vector<int> more = edges_beside(match.picture, place.rect);
        beside->second.insert(beside->second.end(), more.begin(), more.end());
        note_doubt(match, beside->first, place.rect);
      }
      sort_once(beside->second);
    }
  }
}

void compare_labels(Match& match) {
  compare_titles(match);
  const std::map<std::string, Texts> texts = texts_of(match);
  // The longest first, so that a text isn't found inside a longer one.
  std::vector<const Texts*> order;
  for (const auto& [key, same] : texts)
    order.push_back(&same);
  std::stable_sort(order.begin(), order.end(), [](const Texts* a, const Texts* b) {
    return key_text(a->label).size() > key_text(b->label).size();
  });
  for (const Texts* same : order)
    place_texts(match, *same);
  for (const Word& word : match.picture.words) {
    if (!word.used)
      match.out.push_back(complaint(quoted(word.text) + " belongs to nothing", word.at));
  }
}

}  // namespace boxart::internal::readback

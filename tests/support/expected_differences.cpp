#include "support/expected_match.h"
#include "support/reader_width.h"

#include <algorithm>
#include <cstddef>
#include <set>

namespace boxart::internal::readback {
namespace {

void add_texts(const Label& label, std::set<std::string>& texts) {
  for (const LabelLine& line : label.lines) {
    const std::vector<Cluster> clusters = clusters_of(line.text);
    const bool has_glyphs =
        std::any_of(clusters.begin(), clusters.end(), [](const Cluster& cluster) {
          const Glyph::Kind kind = glyph_of(cluster.first).kind;
          return kind != Glyph::Kind::Text && kind != Glyph::Kind::Blank;
        });
    if (has_glyphs) texts.insert(trimmed(line.text));
  }
}

Hints hints_of(const Expected& expected, bool is_dense) {
  Hints hints{.is_dense = is_dense};
  std::set<std::string> texts;
  for (const ExpectedNode& node : expected.nodes) {
    if (node.look == ExpectedNode::Look::Point) {
      hints.has_points |= node.mark == "●";
      if (node.mark != "●") hints.marks.push_back(node.mark);
    }
    add_texts(node.xlabel, texts);
    const bool may_be_text =
        node.look == ExpectedNode::Look::Text || node.look == ExpectedNode::Look::BoxOrText;
    for (const Label& text : node.texts) {
      if (may_be_text) add_texts(text, texts);
    }
  }
  for (const ExpectedFrame& frame : expected.frames) {
    add_texts(frame.title, texts);
    for (const Label& title : frame.broken_titles)
      add_texts(title, texts);
  }
  for (const ExpectedTitle& title : expected.titles)
    add_texts(title.label, texts);
  for (const ExpectedEdge& edge : expected.edges) {
    hints.has_dots |= edge.tail.arrow == ArrowHead::Dot || edge.head.arrow == ArrowHead::Dot;
    for (const Label* label : {&edge.label, &edge.xlabel, &edge.tail.label, &edge.head.label}) {
      add_texts(*label, texts);
    }
  }
  hints.texts.assign(texts.begin(), texts.end());
  std::stable_sort(hints.texts.begin(), hints.texts.end(), [](const auto& a, const auto& b) {
    return a.size() > b.size();
  });
  return hints;
}

/// Ends of edges at nodes that take their place and aren't drawn.
int count_hidden_ends(const Expected& expected) {
  int count = 0;
  for (const ExpectedEdge& edge : expected.edges) {
    for (const ExpectedEnd* end : {&edge.tail, &edge.head}) {
      const ExpectedNode& node = expected.nodes[static_cast<std::size_t>(end->node)];
      if (end->frame < 0 && node.look == ExpectedNode::Look::Hidden) ++count;
    }
  }
  return count;
}

}  // namespace

std::vector<int> assign(int count, const std::function<std::vector<int>(int)>& options) {
  std::vector<int> found(static_cast<std::size_t>(count), -1);
  std::map<int, int> owner;
  std::vector<std::vector<int>> of;
  for (int i = 0; i < count; ++i)
    of.push_back(options(i));
  for (int start = 0; start < count; ++start) {
    std::set<int> seen;
    std::vector<std::pair<int, std::size_t>> path = {{start, 0}};  // and the next option to try
    while (!path.empty()) {
      auto& [thing, next] = path.back();
      const auto& mine = of[static_cast<std::size_t>(thing)];
      if (next == mine.size()) {
        path.pop_back();
        continue;
      }
      const int option = mine[next++];
      if (!seen.insert(option).second) continue;
      if (const auto taken = owner.find(option); taken != owner.end()) {
        path.push_back({taken->second, 0});
        continue;
      }
      // Every thing on the path moves to the option that was tried last.
      for (const auto& [mover, tried] : path) {
        const int to = of[static_cast<std::size_t>(mover)][tried - 1];
        owner[to] = mover;
        found[static_cast<std::size_t>(mover)] = to;
      }
      break;
    }
  }
  return found;
}

std::vector<std::string> differences(const Expected& expected,
                                     std::string_view drawing,
                                     bool is_dense) {
  Match match{.expected = expected, .picture = read_shapes(drawing, hints_of(expected, is_dense))};
  match_boxes(match);
  trace_lines(match.picture);
  match_text_nodes(match);
  compare_nodes(match);
  match_frames(match);
  read_edges(match.picture, count_hidden_ends(expected));
  merge_edges(match);
  find_edges_beside(match);
  match_edges(match);
  compare_passes(match);
  compare_labels(match);
  std::vector<std::string> all = match.picture.complaints;
  all.insert(all.end(), match.out.begin(), match.out.end());
  return all;
}

}  // namespace boxart::internal::readback

#pragma once

#include "support/expected.h"
#include "support/reader.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

// The steps of `differences`, in the order in which they are taken.

namespace boxart::internal::readback {

inline constexpr const char* point_key = "point:";
std::string text_key(std::string_view text);
std::string record_key(std::vector<std::string> texts);
std::string words_key(const std::vector<std::string>& texts);

/// Text for a message: in quotes, on one line, not too long.
std::string quoted(std::string_view text);

/// What a line's end stands at, so that ends of the same kind compare equal: n a node that says
/// the number-th key, f a frame of the number-th shape, v nothing, ? something unexpected.
struct EndKey {
  char kind = '?';
  int number = -1;
  friend auto operator<=>(const EndKey&, const EndKey&) = default;
};

/// > one arrowhead, at the second end; = two; - none.
struct EdgeKey {
  char kind;
  EndKey a;
  EndKey b;
  friend auto operator<=>(const EdgeKey&, const EdgeKey&) = default;
};

/// A drawing, what it should show, and what was found so far.
struct Match {
  Expected expected;
  Picture picture;
  std::vector<std::string> out{};

  /// Keys of nodes as numbers; of boxes that say nothing expected -1.
  std::map<std::string, int> key_numbers{};
  std::vector<int> node_keys{};
  std::vector<int> box_keys{};
  std::vector<int> node_of_key{};  // the first

  /// Shapes of frames: what a frame says and holds, as a number.
  std::vector<int> frame_shapes{};    // of the expected ones
  std::vector<int> frame_of_drawn{};  // the expected frame, or -1

  /// By expected edge the drawn one, or -1.
  std::vector<int> drawn_of_edge{};
  /// By expected edge, is its tail at the drawn edge's end `a`?
  std::vector<bool> tail_is_a{};
  /// Texts of edge labels, and the drawn edges that each stands beside.
  std::map<std::string, std::vector<int>> edges_beside{};
  /// By text and drawn edge: how doubtful it is that the text is the edge's, by how many other
  /// edges it stands beside. The less the better.
  std::map<std::pair<std::string, int>, std::size_t> doubts{};
  static constexpr std::size_t doubtful = 1000;  // beside one edge, and above another
};

/// Boxes and texts that are nodes; their looks.
void match_boxes(Match& match);
void match_text_nodes(Match& match);
void compare_nodes(Match& match);

/// Frames with their titles and members.
void match_frames(Match& match);

/// What an edge joins, as it is expected or as it is drawn.
EdgeKey key_of(const Match& match, const ExpectedEdge& edge);
EdgeKey key_of(const Match& match, const DrawnEdge& edge);

/// Makes one expected edge of those that are drawn as one, with their number or two arrowheads.
void merge_edges(Match& match);

/// Edges with their ends, looks, ports and the borders that they pass.
void match_edges(Match& match);
void compare_passes(Match& match);

/// Texts that belong to edges, nodes or the graph, and those that belong to nothing.
void find_edges_beside(Match& match);
void compare_labels(Match& match);

/// The drawn edges beside whose runs a text at `rect` stands.
std::vector<int> edges_beside(const Picture& picture, const Rect& rect);

/// Does a label at `rect` stand at the end of an edge that is in cell `end`?
bool is_near(const Rect& rect, Point end);

/// A largest assignment: for each of `count` things one of its options, each at most once; -1 for
/// none. Takes O(count * options) time (augmenting paths, without recursion).
std::vector<int> assign(int count, const std::function<std::vector<int>(int)>& options);

}  // namespace boxart::internal::readback

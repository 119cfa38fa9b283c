#include "support/random_graph.h"

#include "support/random_edge.h"
#include "support/random_looks.h"
#include "support/random_mix.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace boxart::internal {
namespace {

struct Arc {
  int tail;
  int head;
};

class Writer {
 public:
  Writer(Kind kind, std::uint32_t seed) : dice_(seed * 31 + static_cast<std::uint32_t>(kind)) {
    mix_ = mix_of(kind, dice_);
    kind_ = kind;
  }

  std::string write() {
    out_ = mix_.directed ? "digraph {\n" : "graph {\n";
    if (dice_.percent(10)) {
      out_ += "  flow=" + std::string(dice_.one_of({"east", "left", "up", "south"})) + ";\n";
    } else {
      out_ += "  rankdir=" + std::string(dice_.one_of({"TB", "LR", "BT", "RL"})) + ";\n";
    }
    if (mix_.compound > 0) out_ += "  compound=true;\n";
    if (dice_.percent(10)) out_ += "  splines=ortho;\n";
    if (dice_.percent(15)) out_ += "  label=" + label("graph") + ";\n";
    if (dice_.percent(25)) out_ += "  concentrate=true;\n";
    // Most graphs are small, so that every combination turns up; some are not.
    const int max = dice_.percent(8) ? 30 : 12;
    nodes_ = kind_ == Kind::Bipartite ? dice_.between(4, 10) : dice_.between(1, max);
    make_clusters();
    arcs_ = arcs();
    for (int i = 0; i < nodes_; ++i)
      write_node(i);
    write_clusters();
    if (dice_.percent(mix_.ranks)) write_rank_set();
    for (const Arc arc : arcs_)
      write_edge(arc);
    return out_ + "}\n";
  }

 private:
  std::string name(int node) const { return "n" + std::to_string(node); }

  std::string words(std::string_view stem) {
    if (dice_.percent(mix_.wide)) {
      return std::string(dice_.one_of({"日本語",
                                       "한글",
                                       "é",
                                       "ｆｕｌｌ",
                                       "❤️",
                                       "👍🏽",
                                       "中 文",
                                       "ﾊﾝｶｸ",
                                       "naïve",
                                       "🇩🇪",
                                       "ไทย"})) +
             std::to_string(dice_.below(10));
    }
    return std::string(stem) + std::string(dice_.one_of({"", " x", "-long name", "_1", ""})) +
           std::to_string(dice_.below(30));
  }

  /// A quoted label, of several lines sometimes.
  std::string label(std::string_view stem) {
    std::string text = "\"" + words(stem);
    if (dice_.percent(mix_.lines)) {
      for (int i = dice_.between(1, 2); i > 0; --i) {
        text += dice_.one_of({"\\n", "\\l", "\\r", "\\n"});
        text += words(stem);
      }
      if (dice_.percent(40)) text += dice_.one_of({"\\l", "\\r"});
    }
    return text + "\"";
  }

  static std::string attributes(const std::vector<std::string>& items) {
    std::string text;
    for (const std::string& item : items)
      text += (text.empty() ? " [" : ", ") + item;
    return text.empty() ? "" : text + "]";
  }

  std::string record_label() {
    switch (dice_.below(3)) {
      case 0:
        return "<f0> left|<f1> mid|<f2> right";
      case 1:
        return "{<f0> top|{<f1> a|<f2> b}|end}";
      default:
        return "<f0> one|{<f1> two|<f2> three}";
    }
  }

  std::string table_label() {
    switch (dice_.below(8)) {
      case 3:
        return "<TABLE CELLBORDER=\"0\"><TR><TD COLSPAN=\"2\">title</TD></TR><HR/>"
               "<TR><TD PORT=\"f0\" ALIGN=\"LEFT\">id</TD><TD ALIGN=\"LEFT\">int</TD></TR>"
               "<TR><TD PORT=\"f1\" ALIGN=\"LEFT\">name</TD><TD PORT=\"f2\">text</TD></TR></TABLE>";
      case 4:
        return "<TABLE BORDER=\"0\"><TR><TD PORT=\"f0\">a</TD><VR/><TD PORT=\"f1\">b</TD></TR>"
               "<TR><TD PORT=\"f2\">c</TD><TD>d</TD></TR></TABLE>";
      case 5:
        return "<TABLE><TR><TD PORT=\"f0\" SIDES=\"B\">top</TD><TD SIDES=\"LT\">x</TD></TR>"
               "<TR><TD PORT=\"f1\" SIDES=\"R\">y</TD><TD PORT=\"f2\" BORDER=\"0\">z</TD></TR>"
               "</TABLE>";
      case 6:
        return "<TABLE CELLBORDER=\"0\"><TR><TD><TABLE BORDER=\"0\"><TR><TD PORT=\"f0\">in</TD>"
               "<TD>out</TD></TR><TR><TD PORT=\"f1\">more</TD></TR></TABLE></TD><TD BORDER=\"1\">e"
               "</TD></TR><TR><TD PORT=\"f2\" COLSPAN=\"2\" HEIGHT=\"30\">end</TD></TR></TABLE>";
      case 7:
        return "<TABLE CELLBORDER=\"0\"><TR><TD PORT=\"f0\">one</TD></TR><TR><TD PORT=\"f1\">two"
               "</TD></TR><TR><TD PORT=\"f2\">three</TD></TR></TABLE>";
      case 0:
        return "<TABLE><TR><TD PORT=\"f0\">left</TD><TD PORT=\"f1\">mid</TD></TR>"
               "<TR><TD PORT=\"f2\" COLSPAN=\"2\">below</TD></TR></TABLE>";
      case 1:
        return "<TABLE BORDER=\"0\" CELLBORDER=\"1\" CELLSPACING=\"0\"><TR><TD>title</TD></TR>"
               "<TR><TD PORT=\"f0\">id</TD></TR><TR><TD PORT=\"f1\">name</TD></TR>"
               "<TR><TD PORT=\"f2\">a longer one</TD></TR></TABLE>";
      default:
        return "<TABLE><TR><TD PORT=\"f0\" ROWSPAN=\"2\">tall</TD><TD PORT=\"f1\">x</TD></TR>"
               "<TR><TD PORT=\"f2\">y</TD></TR></TABLE>";
    }
  }

  /// A point has four sides for lines; a bare text has no more room than its words. With more lines
  /// they are drawn as boxes, which is tested by itself.
  bool may_be_borderless(int node, int max) const {
    int ends = 0;
    for (const Arc arc : arcs_)
      ends += (arc.tail == node ? 1 : 0) + (arc.head == node ? 1 : 0);
    return ends <= max;
  }

  void write_node(int node) {
    std::vector<std::string> items;
    points_.push_back(false);
    records_.push_back(dice_.percent(mix_.records));
    if (records_.back() && dice_.percent(30)) {
      items.push_back("shape=" + std::string(dice_.one_of({"plain", "box", "none"})));
      items.push_back("label=<" + table_label() + ">");
    } else if (records_.back()) {
      items.push_back("shape=" + std::string(dice_.one_of({"record", "Mrecord", "record"})));
      items.push_back("label=\"" + record_label() + "\"");
    } else if (dice_.percent(mix_.points) && may_be_borderless(node, 4)) {
      items.push_back("shape=point");
      if (dice_.percent(mix_.looks / 2)) items.push_back(point_look(dice_));
      points_.back() = true;
    } else {
      if (dice_.percent(mix_.looks)) {
        items = node_looks(dice_, may_be_borderless(node, 6));
      }
      // The text of a node without a border could be taken for the same label of an edge.
      const bool is_borderless = !items.empty() && is_borderless_shape(items.front());
      if (dice_.percent(mix_.node_labels) && !is_borderless) {
        items.push_back("label=" + label("node"));
      }
    }
    if (dice_.percent(mix_.end_labels)) items.push_back("xlabel=" + label("by"));
    if (dice_.percent(mix_.ranks)) {
      items.push_back("group=g" + std::to_string(dice_.below(3)));
    }
    out_ += "  " + name(node) + attributes(items) + ";\n";
  }

  /// Every cluster lies in an earlier one or in none; every node in one or in none.
  void make_clusters() {
    if (mix_.clusters == 0) return;
    constexpr int max_depth = 5;
    std::vector<int> depths;
    for (int i = dice_.between(1, 7); i > 0; --i) {
      int parent = dice_.below(static_cast<int>(depths.size()) + 1) - 1;
      if (parent >= 0 && depths[static_cast<std::size_t>(parent)] == max_depth) parent = -1;
      depths.push_back(parent < 0 ? 1 : depths[static_cast<std::size_t>(parent)] + 1);
      parents_.push_back(parent);
    }
    for (int i = 0; i < nodes_; ++i) {
      const bool is_inside = dice_.percent(mix_.clusters);
      homes_.push_back(is_inside ? dice_.below(static_cast<int>(parents_.size())) : -1);
    }
  }

  void write_clusters() {
    // The open clusters, and for each the next child to look at.
    std::vector<std::pair<int, int>> open = {{-1, 0}};
    while (!open.empty() && !parents_.empty()) {
      auto& [cluster, next] = open.back();
      if (next == static_cast<int>(parents_.size())) {
        for (int i = 0; i < nodes_ && cluster >= 0; ++i) {
          if (homes_[static_cast<std::size_t>(i)] == cluster) out_ += "  " + name(i) + ";\n";
        }
        if (cluster >= 0) out_ += "  }\n";
        open.pop_back();
        continue;
      }
      const int child = next++;
      if (parents_[static_cast<std::size_t>(child)] != cluster) continue;
      out_ += "  subgraph cluster_" + std::to_string(child) + " {\n";
      out_ += dice_.percent(80) ? "  label=" + label("frame") + ";\n" : "  label=\"\";\n";
      if (dice_.percent(20)) out_ += "  labelloc=b;\n";
      if (dice_.percent(30)) {
        out_ += "  labeljust=" + std::string(dice_.one_of({"l", "r"})) + ";\n";
      }
      open.push_back({child, 0});
    }
  }

  void write_rank_set() {
    out_ += "  { rank=" + std::string(dice_.one_of({"same", "min", "max", "source", "sink"})) + ";";
    for (int i = dice_.between(1, 3); i > 0; --i)
      out_ += " " + name(dice_.below(nodes_)) + ";";
    out_ += " }\n";
  }

  std::vector<Arc> arcs() {
    std::vector<Arc> arcs;
    if (kind_ == Kind::Tree) {
      for (int i = 1; i < nodes_; ++i)
        arcs.push_back({.tail = dice_.below(i), .head = i});
    } else if (kind_ == Kind::Bipartite) {
      const int upper = nodes_ / 2;
      for (int i = 0; i < upper; ++i) {
        for (int j = upper; j < nodes_; ++j) {
          if (dice_.percent(75)) arcs.push_back({.tail = i, .head = j});
        }
      }
    } else {
      for (int i = dice_.below(2 * nodes_); i > 0; --i)
        arcs.push_back(random_arc(arcs));
    }
    return arcs;
  }

  Arc random_arc(const std::vector<Arc>& arcs) {
    if (!arcs.empty() && dice_.percent(mix_.repeats)) {
      const Arc arc = arcs[static_cast<std::size_t>(dice_.below(static_cast<int>(arcs.size())))];
      return dice_.percent(25) ? Arc{.tail = arc.head, .head = arc.tail} : arc;
    }
    const int tail = dice_.below(nodes_);
    if (dice_.percent(mix_.loops)) return {.tail = tail, .head = tail};
    const int head = dice_.below(nodes_);
    const bool goes_down = kind_ == Kind::Dag && tail != head;
    return goes_down ? Arc{.tail = std::min(tail, head), .head = std::max(tail, head)}
                     : Arc{.tail = tail, .head = head};
  }

  std::string compass() {
    return std::string(dice_.one_of({"n", "ne", "e", "se", "s", "sw", "w", "nw", "c"}));
  }

  std::string end(int node) {
    std::string text = name(node);
    if (records_[static_cast<std::size_t>(node)] && dice_.percent(60)) {
      text += ":f" + std::to_string(dice_.below(3));
      if (dice_.percent(25)) text += ":" + compass();
    } else if (dice_.percent(mix_.records / 4)) {
      text += ":" + compass();
    }
    return text;
  }

  /// lhead or ltail: a cluster that holds one end and not the other.
  void add_compound(std::vector<std::string>& items,
                    std::string_view key,
                    int inside,
                    int outside) {
    if (!dice_.percent(mix_.compound) || homes_.empty()) return;
    const int cluster = homes_[static_cast<std::size_t>(inside)];
    if (cluster < 0) return;
    for (int i = homes_[static_cast<std::size_t>(outside)]; i >= 0;
         i = parents_[static_cast<std::size_t>(i)]) {
      if (i == cluster) return;
    }
    items.push_back(std::string(key) + "=cluster_" + std::to_string(cluster));
  }

  void write_edge(Arc arc) {
    std::vector<std::string> items;
    if (dice_.percent(mix_.edge_labels)) items.push_back("label=" + label("e"));
    if (dice_.percent(mix_.end_labels)) items.push_back("headlabel=" + label("h"));
    if (dice_.percent(mix_.end_labels)) items.push_back("taillabel=" + label("t"));
    if (dice_.percent(mix_.end_labels / 2)) items.push_back("xlabel=" + label("x"));
    if (dice_.percent(mix_.looks)) items.push_back(random_line_look(dice_));
    if (dice_.percent(mix_.looks / 2)) {
      items.push_back("dir=" + std::string(dice_.one_of({"forward", "back", "both", "none"})));
    }
    // Nobody can tell a dot for an arrowhead from a point where both may stand.
    const bool has_points = std::ranges::find(points_, true) != points_.end();
    if (dice_.percent(mix_.looks / 2) && !has_points) {
      items.push_back("arrowhead=" + random_arrow(dice_));
    }
    if (dice_.percent(mix_.looks / 4) && !has_points) {
      items.push_back("arrowtail=" + random_arrow(dice_));
    }
    if (dice_.percent(mix_.looks / 4) && !has_points) {
      items.push_back(random_graph_easy_head(dice_));
    }
    if (dice_.percent(mix_.looks / 8)) items.push_back("start=" + random_place(dice_));
    if (dice_.percent(mix_.looks / 8)) items.push_back("end=" + random_place(dice_));
    if (dice_.percent(mix_.ranks / 2)) items.push_back("constraint=false");
    if (dice_.percent(mix_.ranks / 2)) items.push_back("minlen=" + std::to_string(dice_.below(4)));
    add_compound(items, "lhead", arc.head, arc.tail);
    add_compound(items, "ltail", arc.tail, arc.head);
    out_ += "  " + end(arc.tail) + (mix_.directed ? " -> " : " -- ") + end(arc.head) +
            attributes(items) + ";\n";
  }

  Dice dice_;
  Mix mix_;
  Kind kind_ = Kind::Tree;
  std::string out_;
  int nodes_ = 0;
  std::vector<int> parents_;  // of clusters
  std::vector<int> homes_;    // of nodes
  std::vector<bool> records_;
  std::vector<bool> points_;
  std::vector<Arc> arcs_;
};

}  // namespace

std::string name_of(Kind kind) {
  constexpr std::array<const char*, all_kinds.size()> names = {"tree",
                                                               "dag",
                                                               "cyclic",
                                                               "bipartite",
                                                               "clusters",
                                                               "compound",
                                                               "records",
                                                               "parallel",
                                                               "self-loops",
                                                               "undirected",
                                                               "wide-text",
                                                               "long-labels",
                                                               "looks",
                                                               "ranks",
                                                               "everything"};
  return names[static_cast<std::size_t>(kind)];
}

std::string random_dot(Kind kind, std::uint32_t seed) {
  return Writer(kind, seed).write();
}

}  // namespace boxart::internal

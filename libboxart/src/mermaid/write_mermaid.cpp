#include "mermaid/write_mermaid.h"

#include "mermaid/first_nodes.h"
#include "mermaid/lost_in_mermaid.h"
#include "mermaid/mermaid_names.h"
#include "mermaid/written_css.h"
#include "mermaid/written_link.h"
#include "mermaid/written_shape.h"
#include "mermaid/written_text.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

std::string_view direction_word(RankDirection direction) {
  switch (direction) {
    case RankDirection::LeftRight:
      return "LR";
    case RankDirection::BottomTop:
      return "BT";
    case RankDirection::RightLeft:
      return "RL";
    case RankDirection::TopBottom:
      break;
  }
  return "TB";
}

/// Is that all that the label says, and how?
bool says_only(const Label& label, std::string_view text) {
  return label.lines.size() == 1 && label.lines[0].text == text &&
         std::ranges::all_of(label.lines[0].spans, [](TextSpan span) {
           span.style.color.reset();
           return span.style == TextStyle{};
         });
}

class Writer {
 public:
  Writer(const TextGraph& text, const ResolvedGraph& graph)
      : text_(text),
        graph_(graph),
        names_(graph),
        inner_(graph.clusters.size() + 1),
        members_(graph.clusters.size() + 1) {
    for (const ClusterId id : graph.clusters.ids())
      inner_[slot(graph.clusters[id].parent)].push_back(id);
    for (const NodeId id : graph.nodes.ids())
      members_[slot(graph.nodes[id].cluster)].push_back(id);
  }

  std::string run() {
    write_start();
    write_nodes();
    for (const Edge& edge : graph_.edges)
      write_edge(edge);
    write_looks();
    write_links();
    return std::move(out_);
  }

 private:
  /// The outermost things stand behind those of all frames.
  std::size_t slot(ClusterId frame) const {
    return frame == none<ClusterId> ? graph_.clusters.size() : index(frame);
  }

  void line(std::size_t depth, std::string_view text) {
    constexpr std::size_t max_depth = 20;  // deep nesting must not make a text of quadratic size
    out_.append(2 * std::min(depth, max_depth), ' ');
    out_ += text;
    out_ += '\n';
  }

  void write_start() {
    if (!graph_.label.empty())
      out_ += "---\ntitle: " + yaml_title(centered(graph_.label)) + "\n---\n";
    line(0, "flowchart " + std::string(direction_word(graph_.rank_direction)));
  }

  /// The node with all that is said of it where it is told of.
  std::string told(NodeId id) const {
    const Node& node = graph_.nodes[id];
    const auto shape_word = text_.nodes[id].attributes.find("shape");
    const WrittenShape shape = written_shape(
        node, shape_word == text_.nodes[id].attributes.end() ? "" : shape_word->second.text);
    std::string out = names_.of(id);
    const Label label = shape.shows_label ? text_of(node.content) : Label{};
    const bool is_bare = shape.open == "[" && says_only(label, out);
    if (!is_bare) {
      out += shape.open;
      out += quoted_mermaid(label);
      out += shape.close;
    }
    if (!shape.word.empty()) out += "@{ shape: " + std::string(shape.word) + " }";
    return out;
  }

  /// A node, or where a frame begins or, with neither, ends.
  struct Item {
    NodeId node = none<NodeId>;
    ClusterId frame = none<ClusterId>;
  };

  /// Nodes and frames as they may be written: in each frame in the order of the nodes, as far as
  /// frames keep theirs.
  std::vector<Item> items() const {
    const IdVector<ClusterId, NodeId> first = first_nodes(graph_);
    std::vector<Item> out;
    std::vector<Item> stack;
    const auto push = [&](std::size_t at) {
      std::vector<Item> inside;
      auto node = members_[at].begin();
      for (const ClusterId frame : inner_[at]) {
        for (; node != members_[at].end() && *node < first[frame]; ++node)
          inside.push_back({.node = *node});
        inside.push_back({.frame = frame});
      }
      for (; node != members_[at].end(); ++node)
        inside.push_back({.node = *node});
      stack.insert(stack.end(), inside.rbegin(), inside.rend());
    };
    push(slot(none<ClusterId>));
    while (!stack.empty()) {
      const Item item = stack.back();
      stack.pop_back();
      out.push_back(item);
      if (item.frame == none<ClusterId>) continue;
      stack.push_back({});
      push(index(item.frame));
    }
    return out;
  }

  /// Nodes that have something to say, and frames with what is in them, unless nodes would come in
  /// another order than that of the graph: then all are told of before the frames.
  void write_nodes() {
    std::vector<std::string> texts;
    IdVector<NodeId, bool> is_told(graph_.nodes.size(), false);
    for (const Edge& edge : graph_.edges)
      is_told[edge.tail().node] = is_told[edge.head().node] = true;
    for (const NodeId id : graph_.nodes.ids()) {
      texts.push_back(told(id));
      is_told[id] = !is_told[id] || texts.back() != names_.of(id) ||
                    graph_.nodes[id].cluster != none<ClusterId>;
    }
    const std::vector<Item> all = items();
    if (!is_in_order(all, is_told)) {
      for (const NodeId id : graph_.nodes.ids()) {
        line(1, texts[index(id)]);
        texts[index(id)] = names_.of(id);
        is_told[id] = graph_.nodes[id].cluster != none<ClusterId>;
      }
    }
    std::size_t depth = 1;
    for (const Item& item : all) {
      if (item.node != none<NodeId>) {
        if (is_told[item.node]) line(depth, texts[index(item.node)]);
      } else if (item.frame != none<ClusterId>) {
        open_frame(item.frame, depth++);
      } else {
        line(--depth, "end");
      }
    }
  }

  /// Do nodes come in their order, when those of `is_told` are told of and then come the edges?
  bool is_in_order(const std::vector<Item>& all, const IdVector<NodeId, bool>& is_told) const {
    IdVector<NodeId, bool> is_seen(graph_.nodes.size(), false);
    std::size_t next = 0;
    bool in_order = true;
    const auto mention = [&](NodeId id) {
      if (is_seen[id]) return;
      is_seen[id] = true;
      in_order = in_order && index(id) == next++;
    };
    for (const Item& item : all) {
      if (item.node != none<NodeId> && is_told[item.node]) mention(item.node);
    }
    for (const Edge& edge : graph_.edges) {
      const EdgeEnd first = written_link(edge).is_turned ? EdgeEnd::Head : EdgeEnd::Tail;
      mention(edge.ends[first].node);
      mention(edge.ends[other(first)].node);
    }
    return in_order;
  }

  void open_frame(ClusterId id, std::size_t depth) {
    const Cluster& frame = graph_.clusters[id];
    std::string text = "subgraph " + names_.of(id);
    // The title of a frame that isn't drawn isn't drawn either.
    const Label title = frame.visible ? centered(frame.label) : Label{};
    if (!says_only(title, names_.of(id))) text += " [" + quoted_mermaid(title) + ']';
    line(depth, text);
    if (frame.direction) {
      line(depth + 1, "direction " + std::string(direction_word(*frame.direction)));
    }
  }

  std::string end_text(const Edge::End& end) const {
    return end.cluster == none<ClusterId> ? names_.of(end.node) : names_.of(end.cluster);
  }

  void write_edge(const Edge& edge) {
    std::string tail = end_text(edge.tail());
    std::string head = end_text(edge.head());
    const WrittenLink link = written_link(edge);
    if (link.is_turned) std::swap(tail, head);
    std::string text = tail;
    text += ' ';
    text += link.text;
    if (!edge.label.empty()) text += '|' + quoted_mermaid(centered(edge.label)) + '|';
    text += ' ';
    text += head;
    line(1, text);
  }

  /// Names or numbers with commas between them.
  template <typename Id, typename Name>
  static std::string list(const std::vector<Id>& things, const Name& name) {
    std::string out;
    for (const Id id : things) {
      if (!out.empty()) out += ',';
      out += name(id);
    }
    return out;
  }

  void write_looks() {
    CssGroups<NodeId> nodes;
    for (const NodeId id : graph_.nodes.ids())
      nodes.add(id, css_of(graph_.nodes[id]));
    int classes = 0;
    for (const auto& group : nodes.groups()) {
      const std::string names = list(group.things, [this](NodeId id) { return names_.of(id); });
      if (group.things.size() == 1) {
        line(1, "style " + names + ' ' + group.css);
        continue;
      }
      const std::string name = "look" + std::to_string(++classes);
      line(1, "classDef " + name + ' ' + group.css);
      line(1, "class " + names + ' ' + name);
    }
    for (const ClusterId id : graph_.clusters.ids()) {
      const std::string css = css_of(graph_.clusters[id]);
      if (!css.empty()) line(1, "style " + names_.of(id) + ' ' + css);
    }
    CssGroups<EdgeId> edges;
    for (const EdgeId id : graph_.edges.ids())
      edges.add(id, css_of(graph_.edges[id]));
    for (const auto& group : edges.groups()) {
      const std::string numbers =
          list(group.things, [](EdgeId id) { return std::to_string(index(id)); });
      line(1, "linkStyle " + numbers + ' ' + group.css);
    }
  }

  void write_link(const std::string& name, const std::string& link, const TextAttributes& own) {
    if (link.empty()) return;
    std::string text = "click " + name + " \"";
    for (const char c : link)
      text += c == '"' ? std::string("%22") : std::string(1, c);
    text += '"';
    const auto tooltip = own.find("tooltip");
    if (tooltip != own.end() && !tooltip->second.is_html && is_plain(tooltip->second.text)) {
      text += " \"" + tooltip->second.text + '"';
    }
    line(1, text);
  }

  /// May a tooltip stand in quotes as it is?
  static bool is_plain(std::string_view text) {
    return !text.empty() && text.find_first_of("\"\\\n\r`") == std::string_view::npos;
  }

  void write_links() {
    for (const NodeId id : graph_.nodes.ids()) {
      const Content& content = graph_.nodes[id].content;
      write_link(names_.of(id), content.text.link, text_.nodes[id].attributes);
    }
    for (const ClusterId id : graph_.clusters.ids())
      write_link(names_.of(id), graph_.clusters[id].label.link, {});
  }

  const TextGraph& text_;
  const ResolvedGraph& graph_;
  MermaidNames names_;
  std::vector<std::vector<ClusterId>> inner_;  // of each frame; the last: those in none
  std::vector<std::vector<NodeId>> members_;   // likewise
  std::string out_{};
};

}  // namespace

std::string write_mermaid(const TextGraph& text, const ResolvedGraph& graph, WarningLog& log) {
  tell_what_is_lost(text, graph, log);
  return Writer(text, graph).run();
}

}  // namespace boxart::internal

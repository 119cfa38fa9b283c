#include "resolve/resolve.h"

#include "support/catch.h"
#include "support/contents.h"
#include "support/read_graph.h"

#include <string>
#include <vector>

namespace boxart::internal {
namespace {

/// `name<parent: nodes` for each cluster.
std::string cluster_names(const ResolvedGraph& graph) {
  std::string out;
  for (const ClusterId id : graph.clusters.ids()) {
    const Cluster& cluster = graph.clusters[id];
    out += cluster.name;
    if (cluster.parent != none<ClusterId>) out += "<" + graph.clusters[cluster.parent].name;
    out += ":";
    for (const Node& node : graph.nodes) {
      if (node.cluster == id) out += node.name;
    }
    out += " ";
  }
  return out;
}

TEST_CASE("a node shows its name unless it has a label") {
  const ResolvedGraph graph =
      read_graph("digraph g { a; b [label=x]; c [label=\"\"]; node [label=\"\\G:\\N\"] d }");
  CHECK(shown(graph.nodes[NodeId{0}].content) == "a");
  CHECK(shown(graph.nodes[NodeId{1}].content) == "x");
  CHECK(shown(graph.nodes[NodeId{2}].content).empty());
  CHECK(shown(graph.nodes[NodeId{3}].content) == "g:d");
}

TEST_CASE("a shape=underline is a text with a line below it") {
  const Node node =
      read_graph("digraph { a [shape=underline, label=\"one\\ntwo\"] }").nodes[NodeId{0}];
  CHECK(node.kind == Node::Kind::Plain);
  for (const LabelLine& line : node.content.text.lines) {
    REQUIRE(line.spans.size() == 1);
    CHECK(line.spans.front() == TextSpan{.begin = 0, .end = 3, .style = {.underline = true}});
  }
  CHECK(read_graph("digraph { a [shape=underline, label=\"\"] }").nodes[NodeId{0}].kind ==
        Node::Kind::Box);
}

TEST_CASE("Graph::Easy's attributes of borders and points come before those of DOT") {
  const auto style = [](const std::string& attributes) {
    return read_graph("digraph { a [" + attributes + "] }").nodes[NodeId{0}];
  };
  CHECK(style("borderstyle=wave peripheries=2 style=bold").stroke == Stroke{.dash = Dash::Wave});
  CHECK(style("borderstyle=none peripheries=2").kind == Node::Kind::Plain);
  CHECK(style("border=\"3px dashed blue\"").stroke == Stroke{.dash = Dash::Dashed});
  CHECK(style("borderstyle=dashed borderwidth=3").stroke ==
        Stroke{.weight = Weight::Heavy, .dash = Dash::Dashed});
  CHECK(style("shape=point").mark == PointMark::Dot);
  CHECK(style("shape=point pointshape=diamond pointstyle=closed").mark == PointMark::OpenDiamond);
  CHECK_FALSE(style("shape=point pointshape=invisible").visible);
}

TEST_CASE("looks of nodes") {
  const auto style = [](const std::string& attributes) {
    return read_graph("digraph { a [" + attributes + "] }").nodes[NodeId{0}];
  };
  CHECK(style("style=bold").stroke == Stroke{.weight = Weight::Heavy});
  CHECK(style("style=\"bold,dashed\"").stroke ==
        Stroke{.weight = Weight::Heavy, .dash = Dash::Dashed});
  CHECK(style("style=\"bold,dashed\" peripheries=2").stroke == Stroke{.weight = Weight::Double});
  CHECK(style("shape=doublecircle").stroke == Stroke{.weight = Weight::Double});
  CHECK(style("shape=box style=rounded").corners == Corner::Round);
  CHECK(style("shape=octagon style=rounded").corners == Corner::Round);
  CHECK(style("shape=ellipse style=bold").corners == Corner::Round);
  CHECK(style("style=\"dashed,dotted\"").stroke == Stroke{.dash = Dash::Dotted});
  CHECK(style("style=\"setlinewidth(2)\"").stroke == Stroke{.weight = Weight::Heavy});
  CHECK(style("penwidth=1.9").stroke == Stroke{});
  CHECK(style("penwidth=1 style=\"setlinewidth(4)\"").stroke == Stroke{});
  CHECK(style("shape=cylinder penwidth=3").stroke == Stroke{.weight = Weight::Double});
  CHECK(style("shape=cylinder style=dashed").stroke == Stroke{.dash = Dash::Dashed});
  CHECK(style("shape=box style=diagonals").corners == Corner::Cut);
  CHECK(style("shape=polygon sides=6").corners == Corner::Cut);
  CHECK(style("shape=polygon sides=\"1e300\"").corners == Corner::Round);
  CHECK_FALSE(style("shape=invisible").visible);
  CHECK_FALSE(style("style=invis").visible);
  CHECK(style("shape=none").kind == Node::Kind::Plain);
  CHECK(style("shape=box peripheries=0").kind == Node::Kind::Plain);
  CHECK(style("shape=box peripheries=0 label=\"\"").kind == Node::Kind::Box);
  CHECK(style("shape=point").content.text.empty());
  CHECK(style("fixedsize=true width=2 height=1").minimum_width == 20);
  CHECK(style("width=2").minimum_width == 0);
  CHECK(style("fixedsize=true width=9999").minimum_width == 200);
}

TEST_CASE("a border that can't be seen is none") {
  const ResolvedGraph graph = read_graph(R"(digraph {
    a [penwidth=0]; b [color=transparent, label=""]; c [color="#12345600", shape=record, label="x|y"]
    d [shape=point, color=transparent]; e [shape=point, color=transparent, fillcolor=red]
    f [penwidth=0, borderstyle=double]; g [color=red, penwidth=1]
    h [color=transparent, label=<<table><tr><td>x</td><td>y</td></tr></table>>]
    i [color=transparent, label=<<table color="red"><tr><td>x</td><td>y</td></tr></table>>]
    c -> b [color="transparent:transparent"]; a -> g:c [color=transparent]
    subgraph cluster_x { pencolor=transparent; color=red; a }
    subgraph cluster_y { pencolor=red; color=transparent; b }
    subgraph cluster_z { penwidth=0; c }
  })");
  const auto node = [&graph](int i) { return graph.nodes[NodeId{i}]; };
  CHECK(node(0).kind == Node::Kind::Plain);
  CHECK(node(1).kind == Node::Kind::Plain);
  CHECK(node(2).kind == Node::Kind::Plain);
  CHECK(shown(node(2).content) == "x  y");
  CHECK_FALSE(node(3).visible);
  CHECK(node(4).visible);
  CHECK(node(5).kind == Node::Kind::Box);
  CHECK(node(6).kind == Node::Kind::Box);
  CHECK(node(7).kind == Node::Kind::Plain);
  CHECK(node(8).kind == Node::Kind::Box);
  CHECK_FALSE(graph.edges[EdgeId{0}].visible);
  CHECK_FALSE(graph.edges[EdgeId{1}].visible);
  CHECK_FALSE(graph.clusters[ClusterId{0}].visible);
  CHECK(graph.clusters[ClusterId{1}].visible);
  CHECK_FALSE(graph.clusters[ClusterId{2}].visible);
}

TEST_CASE("records lie across the ranks, and direction decides which way that is") {
  const std::string text = "digraph { node [shape=record] a [label=\"x|{y|z}\"] }";
  CHECK(shown(read_graph(text).nodes[NodeId{0}].content) == "[x|{y|z}]");
  std::vector<Warning> warnings;
  const auto graphs =
      read_graphs(text, Source::Dot, {.direction = Direction::LeftToRight}, warnings);
  CHECK(shown(graphs[0].nodes[NodeId{0}].content) == "{x|[y|z]}");
  CHECK(graphs[0].rank_direction == RankDirection::LeftRight);
}

TEST_CASE("a bad record shows the name, with a warning") {
  std::vector<Warning> warnings;
  const ResolvedGraph graph = read_graph("digraph { a [shape=record label=\"{x\"] }", &warnings);
  CHECK(shown(graph.nodes[NodeId{0}].content) == "a");
  CHECK(warnings.size() == 1);
}

TEST_CASE("a table with a border needs no shape, one without is text") {
  const auto kind = [](const std::string& table) {
    const ResolvedGraph graph = read_graph("digraph { a [shape=plain label=<<TABLE " + table +
                                           "><TR><TD>x</TD><TD>y</TD></TR></TABLE>>] }");
    const Node& node = graph.nodes[NodeId{0}];
    return std::pair(node.kind, node.content.kind);
  };
  CHECK(kind("") == std::pair(Node::Kind::Box, Content::Kind::Grid));
  CHECK(kind("BORDER=\"0\"") == std::pair(Node::Kind::Plain, Content::Kind::Text));
  CHECK(kind("CELLBORDER=\"0\"") == std::pair(Node::Kind::Box, Content::Kind::Grid));
}

TEST_CASE("a table without a border is a box when an edge leads to a part of it") {
  const std::string table =
      "<<TABLE BORDER=\"0\" CELLBORDER=\"0\"><TR><TD PORT=\"p\">x</TD>"
      "<TD>y</TD></TR></TABLE>>";
  const auto kind = [&](const std::string& edge) {
    return read_graph("digraph { a [shape=plain label=" + table + "]; " + edge + " }")
        .nodes[id_at<NodeId>(0)]
        .kind;
  };
  CHECK(kind("a -> b") == Node::Kind::Plain);
  CHECK(kind("a:other -> b") == Node::Kind::Plain);
  CHECK(kind("a:p -> b") == Node::Kind::Box);
  CHECK(kind("b -> a:p:w") == Node::Kind::Box);
  CHECK(kind("a -> a:p") == Node::Kind::Box);
}

TEST_CASE("arrows follow dir, and an undirected edge has none") {
  const auto arrows = [](const std::string& text) {
    const Edge edge = read_graph(text).edges[EdgeId{0}];
    return std::pair(edge.tail().arrow, edge.head().arrow);
  };
  using enum Layout::Arrow;
  CHECK(arrows("digraph { a->b }") == std::pair(None, Normal));
  CHECK(arrows("graph { a--b [arrowhead=dot] }") == std::pair(None, None));
  CHECK(arrows("graph { a--b [dir=both arrowhead=dot] }") == std::pair(Normal, Dot));
  CHECK(arrows("digraph { a->b [dir=back arrowtail=empty] }") == std::pair(Open, None));
  CHECK(arrows("digraph { a->b [arrowhead=none] }") == std::pair(None, None));
}

TEST_CASE("strokes of edges") {
  const auto stroke = [](const std::string& attributes) {
    return read_graph("digraph { a->b [" + attributes + "] }").edges[EdgeId{0}].stroke;
  };
  CHECK(stroke("style=dashed color=\"red:blue\"") == Stroke{.dash = Dash::Dashed});
  CHECK(stroke("color=\"red:blue\"") == Stroke{.weight = Weight::Double});
  CHECK(stroke("color=\"red;0.5:blue\"") == Stroke{});
  CHECK(stroke("penwidth=3") == Stroke{.weight = Weight::Heavy});
  CHECK(stroke("penwidth=1.5") == Stroke{});
}

TEST_CASE("labels of edges know the names of both ends") {
  const Edge edge =
      read_graph(
          "digraph { a->b [label=\"\\E\" xlabel=\"<\\L>\" headlabel=\"\\H\" taillabel=\"\\T\"] }")
          .edges[EdgeId{0}];
  CHECK(text_of(edge.label) == "a->b");
  CHECK(text_of(edge.head().label) == "b");
  CHECK(text_of(edge.tail().label) == "a");
}

TEST_CASE("numbers of edges are whole and within bounds") {
  const ResolvedGraph graph = read_graph(
      "digraph { a->b [minlen=3 weight=0 constraint=false]; a->b [minlen=-1 weight=\"1e9\"] }");
  CHECK(graph.edges[EdgeId{0}].minimum_length == 3);
  CHECK(graph.edges[EdgeId{0}].weight == 0);
  CHECK_FALSE(graph.edges[EdgeId{0}].constraint);
  CHECK(graph.edges[EdgeId{1}].minimum_length == 0);
  CHECK(graph.edges[EdgeId{1}].weight == 1000);
}

TEST_CASE("a port is a field, a compass point, or both") {
  std::vector<Warning> warnings;
  const ResolvedGraph graph = read_graph(
      "digraph { a [shape=record label=\"<f>x|<n>y\"]; a:f:s -> b:sw; a:n -> b:zz [headport=w] }",
      &warnings);
  const Edge& first = graph.edges[EdgeId{0}];
  CHECK(first.tail().spec.field == "f");
  CHECK(first.tail().spec.compass == "s");
  CHECK(first.head().spec.field.empty());
  CHECK(first.head().spec.compass == "sw");
  CHECK(graph.edges[EdgeId{1}].tail().spec.field == "n");
  CHECK(graph.edges[EdgeId{1}].head().spec.compass == "w");
  CHECK(warnings.empty());
  read_graph("digraph { a -> b:zz }", &warnings);
  CHECK(warnings.size() == 1);
}

TEST_CASE("subgraphs are clusters by their name, by cluster=true, or by a label of their own") {
  CHECK(cluster_names(read_graph("digraph { subgraph cluster_a {a} subgraph b {b} subgraph c "
                                 "{label=x c} subgraph d {cluster=true d} {label=y e} }")) ==
        "cluster_a:a c:c d:d ");
  CHECK(cluster_names(read_graph("digraph { label=x; subgraph s {a} }")).empty());
}

TEST_CASE("clusters nest, through subgraphs that are none") {
  CHECK(cluster_names(
            read_graph("digraph { subgraph cluster_a { a; { subgraph cluster_b { b } } } }")) ==
        "cluster_a:a cluster_b<cluster_a:b ");
}

TEST_CASE("a node belongs to the first cluster that holds it") {
  CHECK(
      cluster_names(read_graph("digraph { subgraph cluster_a {a x} subgraph cluster_b {b x} }")) ==
      "cluster_a:ax cluster_b:b ");
  CHECK(
      cluster_names(read_graph("digraph { subgraph cluster_a {x a subgraph cluster_c {x c}} }")) ==
      "cluster_a:a cluster_c<cluster_a:xc ");
}

TEST_CASE("a cluster that would keep no node goes into the one that has them") {
  CHECK(cluster_names(read_graph("digraph { subgraph cluster_a {a b} subgraph cluster_b {b} }")) ==
        "cluster_a:a cluster_b<cluster_a:b ");
  std::vector<Warning> warnings;
  CHECK(cluster_names(read_graph("digraph { subgraph cluster_a {a} subgraph cluster_b {b} "
                                 "subgraph cluster_c {a b} }",
                                 &warnings)) == "cluster_a:a cluster_b:b ");
  CHECK(warnings.size() == 1);
}

TEST_CASE("clusters without nodes are left out") {
  CHECK(cluster_names(read_graph("digraph { a subgraph cluster_a { subgraph cluster_b {} } }"))
            .empty());
}

TEST_CASE("clusters come in the order of the text") {
  std::string text = "digraph {";
  std::string expected;
  for (int i = 0; i < 100; ++i) {
    const std::string number = std::to_string(i);
    text += "subgraph cluster_" + number + " { n" + number + " } ";
    expected += "cluster_" + number + ":n" + number + " ";
  }
  CHECK(cluster_names(read_graph(text + "}")) == expected);
}

TEST_CASE("labels and looks of clusters") {
  const ResolvedGraph graph = read_graph(
      "digraph g { subgraph cluster_a { label=\"\\G\" labelloc=b labeljust=l a } "
      "subgraph cluster_b { style=invis b } subgraph cluster_c { peripheries=0 c } }");
  const Cluster& first = graph.clusters[ClusterId{0}];
  CHECK(text_of(first.label) == "cluster_a");
  CHECK(first.label_place == VerticalPlace::Bottom);
  CHECK(first.label_justify == Justify::Left);
  CHECK(first.visible);
  CHECK_FALSE(graph.clusters[ClusterId{1}].visible);
  CHECK_FALSE(graph.clusters[ClusterId{2}].visible);
}

TEST_CASE("lhead and ltail name frames that hold one end, in a compound graph") {
  const std::string body =
      "subgraph cluster_a {a x} b; x->b [ltail=cluster_a]; b->a [lhead=cluster_a]; "
      "a->x [lhead=cluster_a]; a->b [lhead=nobody] }";
  std::vector<Warning> warnings;
  const ResolvedGraph graph = read_graph("digraph { compound=true " + body, &warnings);
  CHECK(graph.edges[EdgeId{0}].tail().cluster == ClusterId{0});
  CHECK(graph.edges[EdgeId{1}].head().cluster == ClusterId{0});
  CHECK(graph.edges[EdgeId{2}].head().cluster == none<ClusterId>);
  CHECK(warnings.size() == 2);
  CHECK(read_graph("digraph { " + body).edges[EdgeId{0}].tail().cluster == none<ClusterId>);
}

TEST_CASE("ranks are read from subgraphs that are no clusters") {
  const ResolvedGraph graph = read_graph(
      "digraph { {rank=same a b} {rank=max; c} subgraph cluster_x { rank=same d e } "
      "{rank=same; f {g} } }");
  REQUIRE(graph.rank_sets.size() == 3);
  CHECK(graph.rank_sets[0].kind == RankSet::Kind::Same);
  CHECK(graph.rank_sets[0].nodes == std::vector{NodeId{0}, NodeId{1}});
  CHECK(graph.rank_sets[1].kind == RankSet::Kind::Maximum);
  CHECK(graph.rank_sets[2].nodes.size() == 2);
}

TEST_CASE("first and last ranks in a cluster are the cluster's, without newrank") {
  const std::string text =
      "subgraph cluster_x { a; subgraph named { label=l; {rank=min; b} } {rank=same; a c} } "
      "{rank=max; d} subgraph cluster_y { {rank=sink; e a} } }";
  const ResolvedGraph graph = read_graph("digraph { " + text);
  REQUIRE(graph.rank_sets.size() == 4);
  CHECK(graph.rank_sets[0].cluster == ClusterId{0});
  CHECK(graph.rank_sets[1].cluster == none<ClusterId>);
  CHECK(graph.rank_sets[2].cluster == none<ClusterId>);
  CHECK(graph.clusters[graph.rank_sets[3].cluster].name == "cluster_y");
  CHECK(graph.rank_sets[3].nodes == std::vector{NodeId{4}});
  for (const RankSet& set : read_graph("digraph { newrank=true " + text).rank_sets)
    CHECK(set.cluster == none<ClusterId>);
}

TEST_CASE("ordering holds for a graph, a subgraph or a node") {
  const auto ordered = [](const char* dot) {
    std::string names;
    for (const Node& node : read_graph(dot).nodes) {
      if (node.keeps_out_order) names += node.name;
    }
    return names;
  };
  CHECK(ordered("digraph { ordering=out; a; b }") == "ab");
  CHECK(ordered("digraph { a; { ordering=out; b; subgraph cluster_x { c } } d }") == "bc");
  CHECK(ordered("digraph { a; b [ordering=out] }") == "b");
  CHECK(ordered("digraph { ordering=in; a }").empty());
}

TEST_CASE("attributes of the graph") {
  const ResolvedGraph graph = read_graph(
      "digraph { rankdir=RL splines=ortho compound=true concentrate=true label=\"a\\lb\" "
      "labelloc=t labeljust=r nodesep=0.5 ranksep=\"1.5 equally\" a }");
  CHECK(graph.rank_direction == RankDirection::RightLeft);
  CHECK(graph.routing == EdgeRouting::Square);
  CHECK(graph.compound);
  CHECK(text_of(graph.label) == "a/b");
  CHECK(graph.label_place == VerticalPlace::Top);
  CHECK(graph.label_justify == Justify::Right);
  CHECK(graph.node_separation == 0.5);
  CHECK(graph.rank_separation == 1.5);
}

}  // namespace
}  // namespace boxart::internal

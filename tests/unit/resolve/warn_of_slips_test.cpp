#include "resolve/warn_of_slips.h"

#include <boxart/boxart.hpp>

#include "resolve/attribute_names.h"
#include "support/catch.h"

#include <string>
#include <vector>

namespace boxart::internal {
namespace {

/// LINE:COLUMN: MESSAGE of each warning.
std::vector<std::string> warnings(const std::string& text) {
  std::vector<std::string> out;
  for (const Warning& one : render(text).warnings) {
    out.push_back(std::to_string(one.line) + ':' + std::to_string(one.column) + ": " + one.message);
  }
  return out;
}

using Lines = std::vector<std::string>;

TEST_CASE("an attribute is meant by its letters in another case and by one slip of the pen") {
  for (const char* const slip : {"lable", "labe", "labell", "lebel", "Label", "LABEL", "alabel"})
    CHECK(meant_attribute_name(slip) == "label");
  CHECK(meant_attribute_name("colour") == "color");
  CHECK(meant_attribute_name("rankDir") == "rankdir");
  CHECK(meant_attribute_name("ur") == "");
  for (const char* const other : {"owner", "lbael2", "lalbe", "colours", "my_label", ""})
    CHECK(meant_attribute_name(other) == "");
}

TEST_CASE("attributes of Graphviz and of Graph::Easy are known") {
  for (const char* const name : {"Damping", "URL", "_background", "z", "xlabel", "label", "K",
                                 "align", "type", "arrow-shape", "borderstyle"})
    CHECK(is_attribute_name(name));
  CHECK_FALSE(is_attribute_name("lable"));
  CHECK_FALSE(is_attribute_name(""));
}

TEST_CASE("an attribute that nobody knows is told where one is near, with its place") {
  CHECK(warnings("digraph {\n  a -> b [colour=red]\n  node [shap=box, owner=me]\n}") ==
        Lines{"2:18: nobody knows the attribute \"colour\": did you mean \"color\"?",
              "3:14: nobody knows the attribute \"shap\": did you mean \"shape\"?"});
  CHECK(warnings("graph { lable=x; subgraph s { labell=y } }") ==
        Lines{"1:15: nobody knows the attribute \"lable\": did you mean \"label\"?",
              "1:38: nobody knows the attribute \"labell\": did you mean \"label\"?"});
}

TEST_CASE("of many attributes that nobody knows twenty are told") {
  std::string text = "graph { a [";
  for (char c = 'a'; c <= 'z'; ++c)
    text += std::string("shape") + c + "=1 ";
  CHECK(warnings(text + "] }").size() == 20);
}

TEST_CASE("the ranks of a subgraph go as the graph's do") {
  CHECK(warnings("digraph { rankdir=LR; subgraph cluster_a { rankdir=LR; a } }").empty());
  CHECK(warnings("digraph { subgraph cluster_a { a } rankdir=LR }").empty());
  CHECK(warnings("digraph { subgraph cluster_a { rankdir=LR; a } }") ==
        Lines{"1:40: the rankdir of a subgraph is not followed: a cluster may have a direction"});
}

TEST_CASE("what edges ask for in vain is told") {
  CHECK(warnings("digraph { a -> b [minlen=1000] }").empty());
  CHECK(warnings("digraph { a -> b [minlen=1001] }") ==
        Lines{"1:26: minlen 1001 is cut to 1000"});
  const std::string cluster = "subgraph cluster_x { b } a -> b [lhead=cluster_x] }";
  CHECK(warnings("digraph { compound=true " + cluster).empty());
  CHECK(warnings("digraph { " + cluster) ==
        Lines{"1:50: lhead is followed in a graph with compound=true only"});
  CHECK(warnings("digraph { a -> b [lhead=b] }").empty());
}

TEST_CASE("a port that an HTML-like label lacks is told") {
  const std::string node = "digraph { n [label=<<table border=\"0\" cellborder=\"0\"><tr>"
                           "<td port=\"x\">q</td><td>r</td></tr></table>>] n:";
  CHECK(warnings(node + "x -> a n:x:s -> b n:n -> c }").empty());
  CHECK(warnings(node + "y -> a }").size() == 1);
  CHECK(warnings("digraph { n [label=<q>] n:y -> a }") ==
        Lines{"1:27: node \"n\" has no port \"y\""});
}

}  // namespace
}  // namespace boxart::internal

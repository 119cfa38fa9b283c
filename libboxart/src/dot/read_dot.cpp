#include "dot/read_dot.h"

#include "dot/attributes.h"
#include "dot/cgraph.h"
#include "dot/graph_easy.h"
#include "dot/graph_source.h"
#include "dot/label_rules.h"
#include "dot/long_chains.h"
#include "dot/looks.h"
#include "dot/misreadings.h"
#include "dot/percent_names.h"
#include "dot/read_clusters.h"
#include "dot/read_edges.h"
#include "dot/read_nodes.h"
#include "dot/syntax.h"
#include "dot/text_graph_of.h"
#include "text/position.h"
#include "text/utf8.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <string>
#include <tuple>
#include <utility>

namespace boxart::internal {
namespace {

[[noreturn]] void fail_at(std::string_view text,
                          std::size_t offset,
                          const std::string& message,
                          const std::string& hint = {}) {
  const Position position = position_at(text, offset);
  throw Error(position.line, position.column, message, hint);
}

RankDirection rank_direction(Direction direction) {
  switch (direction) {
    case Direction::TopToBottom:
      return RankDirection::TopBottom;
    case Direction::LeftToRight:
      return RankDirection::LeftRight;
    case Direction::BottomToTop:
      return RankDirection::BottomTop;
    case Direction::RightToLeft:
      return RankDirection::RightLeft;
  }
  return RankDirection::TopBottom;
}

/// pack: a number is a gap in points. packmode: array,
/// with the flag c by columns, and how many go in each; without a number about as many as make a
/// square; so do all other modes. Without pack all parts go beside each other (below each other
/// where the ranks go sideways).
Packing read_packing(const std::string& pack, const std::string& mode, RankDirection direction) {
  Packing packing;
  packing.by_columns =
      direction == RankDirection::LeftRight || direction == RankDirection::RightLeft;
  constexpr double most = 1000;
  const std::optional<double> gap = parse_number(pack);
  if (gap && *gap >= 0) {
    const double points = std::min(*gap, most);
    packing.gap_columns = std::max(1, static_cast<int>(std::lround(points / points_a_column)));
    packing.gap_rows = static_cast<int>(std::lround(points / points_a_row));
  }
  if (!mode.starts_with("array")) {
    if (gap.value_or(-1) >= 0 || parse_bool(pack, false)) packing.count = Packing::square;
    return packing;
  }
  const std::size_t digits = mode.find_first_of("0123456789");
  const std::string flags = mode.substr(5, digits == std::string::npos ? digits : digits - 5);
  packing.by_columns = flags.find('c') != std::string::npos;
  packing.count = Packing::square;
  if (digits != std::string::npos) {
    packing.count = static_cast<int>(parse_number(mode.substr(digits)).value_or(0));
    packing.count = std::max(packing.count, 1);
  }
  return packing;
}

/// The attributes of the graph itself.
void read_root(const GraphSource& source, std::optional<Direction> direction, Graph& graph) {
  const auto text = [&source](const char* name) {
    return Attribute(source, AGRAPH, name).text_of(source.root);
  };
  graph.name = source.name_of(source.root);
  graph.directed = agisdirected(source.root) != 0;
  const std::string rankdir = text("rankdir");
  const auto own_direction = parse_rankdir(rankdir);
  if (!own_direction && !rankdir.empty()) {
    source.log.add("unknown rankdir \"" + rankdir + "\": TB is taken",
                   {.name = "rankdir", .value = rankdir});
  }
  const std::string flow = text("flow");
  const auto flow_direction = parse_flow(flow);
  if (!flow_direction && !flow.empty()) {
    source.log.add("unknown flow \"" + flow + "\"", {.name = "flow", .value = flow});
  }
  graph.rank_direction =
      direction ? rank_direction(*direction)
                : own_direction.value_or(flow_direction.value_or(RankDirection::TopBottom));
  const Attribute splines(source, AGRAPH, "splines");
  if (splines.declared()) {
    const std::string value = splines.text_of(source.root);
    const auto routing = parse_splines(value);
    if (!routing) source.log.add("unknown splines \"" + value + "\"", splines.clue(value));
    graph.routing = routing.value_or(EdgeRouting::Round);
  }
  graph.compound = parse_bool(text("compound"), false);
  graph.concentrate = parse_bool(text("concentrate"), false);
  const LabelRules rules = LabelAttributes(source, AGRAPH).of(source.root);
  const Value label = shortened(source,
                                Attribute(source, AGRAPH, "label").value_of(source.root),
                                {.graph = graph.name},
                                rules,
                                "the graph");
  graph.label = source.label_of(label, {.graph = graph.name}, "the graph", rules.text);
  if (source.looks) {
    const LooksReader looks(source, AGRAPH);
    graph.paint = looks.paint_of_graph(source.root);
    looks.dress(graph.label, source.root, {.graph = graph.name});
  }
  const GraphEasyAttribute labelpos(source, AGRAPH, "labelpos", "label-pos");
  const std::string labelloc = text("labelloc");
  graph.label_place = parse_labelloc(labelloc.empty() ? labelpos.text_of(source.root) : labelloc)
                          .value_or(VerticalPlace::Bottom);
  const std::string labeljust = text("labeljust");
  graph.label_justify = labeljust.empty() ? rules.text.align : parse_labeljust(labeljust);
  const std::string ordering = text("ordering");
  graph.keeps_out_order = ordering == "out";
  graph.keeps_in_order = ordering == "in";
  graph.packing = read_packing(text("pack"), text("packmode"), graph.rank_direction);
  graph.node_separation = std::max(0.0, parse_number(text("nodesep")).value_or(0));
  graph.rank_separation = std::max(0.0, parse_number(text("ranksep")).value_or(0));
}

template <typename T>
struct Reading {
  std::vector<T> graphs{};
  std::vector<Warning> warnings{};
  std::vector<Clue> clues{};  // of the warnings
  std::vector<CgraphMessage> messages{};
  bool failed = false;
  bool all_latin1 = true;
};

GraphSource source_of(Agraph_t* root, const ReadOptions& options, WarningLog& log) {
  GraphSource source{.root = root,
                     .is_latin1 = false,
                     .rules = options.text,
                     .looks = options.looks,
                     .wrap = options.wrap,
                     .log = log};
  const std::string charset = Attribute(source, AGRAPH, "charset").text_of(root);
  source.is_latin1 = is_latin1(charset);
  if (!charset.empty() && !source.is_latin1 && !is_utf8(charset)) {
    log.add("charset \"" + charset + "\" is not known: UTF-8 is taken",
            {.name = "charset", .value = charset});
  }
  return source;
}

Graph read_graph(const GraphSource& source, const ReadOptions& options) {
  Graph graph;
  const NodeIds ids(source.root);
  read_root(source, options.direction, graph);
  read_nodes(source, ids, graph);
  read_clusters(source, ids, graph);
  read_edges(source, ids, graph);
  return graph;
}

/// Reads all graphs of the text, each by `read`, or fails with cgraph's messages.
template <typename T, typename Read>
Reading<T> read_all(std::string_view text, const ReadOptions& options, const Read& read) {
  Reading<T> reading;
  WarningLog log(reading.warnings, reading.clues);
  const bool has_percents = text.find("\"%") != std::string_view::npos;
  const std::string marked = has_percents ? mark_percents(text) : std::string{};
  CgraphReader reader(has_percents ? marked : text);
  while (const CgraphHandle root = reader.next()) {
    if (reader.failed()) break;
    const GraphSource source = source_of(root.get(), options, log);
    reading.graphs.push_back(read(source));
    reading.all_latin1 = reading.all_latin1 && source.is_latin1;
  }
  reading.failed = reader.failed();
  reading.messages = reader.messages();
  return reading;
}

/// The number after " in line " in a message of cgraph's, 0 when there is none.
int line_in(std::string_view message) {
  constexpr std::string_view before = " in line ";
  const std::size_t at = message.find(before);
  int line = 0;
  if (at == std::string_view::npos) return 0;
  message.remove_prefix(at + before.size());
  std::from_chars(message.data(), message.data() + message.size(), line);
  return line;
}

/// Without the line and the newline at its end: "syntax error near 'x'".
std::string without_line(std::string message) {
  const std::size_t end = message.find_last_not_of(" \n") + 1;
  message.erase(end);
  const std::size_t at = message.find(" in line ");
  if (at == std::string::npos) return message;
  const std::size_t digits = message.find_first_not_of("0123456789", at + 9);
  message.erase(at, digits == std::string::npos ? std::string::npos : digits - at);
  return message;
}

/// Says where the text is wrong: by the grammar, else as cgraph has it.
[[noreturn]] void report(std::string_view text, const std::vector<CgraphMessage>& messages) {
  if (const auto error = find_syntax_error(text)) {
    fail_at(text, error->offset, error->message, error->hint);
  }
  const auto found = std::ranges::find(messages, true, &CgraphMessage::is_error);
  if (found == messages.end()) throw Error(0, 0, "no graph in the input");
  if (found->text.find("memory exhausted") != std::string::npos) {
    throw Error(line_in(found->text), 0, "subgraphs are nested too deeply");
  }
  throw Error(line_in(found->text), 0, to_utf8(without_line(found->text)));
}

/// What cgraph said of a text that it could read, and what is likely meant otherwise.
void add_warnings(std::string_view text,
                  const std::vector<CgraphMessage>& messages,
                  std::vector<Warning>& warnings) {
  // Names that cgraph splits are found again with their place.
  const auto is_split = [](const CgraphMessage& message) {
    return message.text.find("badly delimited number") != std::string::npos;
  };
  for (const Misreading& one : find_misreadings(text, std::ranges::any_of(messages, is_split))) {
    const Position position = position_at(text, one.offset);
    warnings.push_back({.line = position.line, .column = position.column, .message = one.message});
  }
  for (const CgraphMessage& message : messages) {
    if (is_split(message)) continue;
    warnings.push_back(
        {.line = line_in(message.text), .message = to_utf8(without_line(message.text))});
  }
}

/// In the order of the text; what has no place comes last.
void sort_by_place(std::vector<Warning>& warnings) {
  std::ranges::stable_sort(warnings, {}, [](const Warning& warning) {
    return std::tuple(warning.line == 0, warning.line, warning.column);
  });
}

/// Refuses what is no text.
void check_bytes(std::string_view text) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
    throw Error(1, 1, "the input is UTF-16; write it in UTF-8");
  }
  const std::size_t nul = text.find('\0');
  if (nul != std::string_view::npos) fail_at(text, nul, "a NUL byte is no text");
}

/// The graphs of the text, each read by `read`.
template <typename T, typename Read>
std::vector<T> read_graphs(std::string_view text,
                           const ReadOptions& options,
                           std::vector<Warning>& warnings,
                           const Read& read) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  check_bytes(text);
  Reading<T> reading = read_all<T>(text, options, read);
  if (reading.failed || reading.graphs.empty()) {
    // What is forgiven is only looked for in text that can't be read as it is.
    const std::string unwrapped = blank_wrapper_lines(text);
    const std::string completed = complete_statements(unwrapped);
    const std::string readable = split_long_chains(completed);
    if (readable != text) {
      Reading<T> second = read_all<T>(readable, options, read);
      if (second.failed || second.graphs.empty()) report(unwrapped, reading.messages);
      reading = std::move(second);
      if (completed != unwrapped) {
        reading.warnings.push_back(
            {.line = 0, .message = "attributes that stand alone are taken for the graph's"});
      }
    } else {
      report(text, reading.messages);
    }
  }
  locate_warnings(text, reading.clues, reading.warnings);
  const std::size_t invalid = find_invalid_utf8(text);
  if (invalid < text.size() && !reading.all_latin1) {
    warnings.push_back({.line = position_at(text, invalid).line,
                        .message = "bytes that are no UTF-8 are read as Latin-1"});
  }
  add_warnings(text, reading.messages, warnings);
  std::ranges::move(reading.warnings, std::back_inserter(warnings));
  sort_by_place(warnings);
  return std::move(reading.graphs);
}

}  // namespace

std::vector<Graph> read_dot(std::string_view text,
                            const ReadOptions& options,
                            std::vector<Warning>& warnings) {
  const auto read = [&options](const GraphSource& source) { return read_graph(source, options); };
  return read_graphs<Graph>(text, options, warnings, read);
}

std::vector<TextGraph> read_text_graphs(std::string_view text, std::vector<Warning>& warnings) {
  const auto read = [](const GraphSource& source) {
    return text_graph_of(source, NodeIds(source.root));
  };
  return read_graphs<TextGraph>(text, {}, warnings, read);
}

}  // namespace boxart::internal

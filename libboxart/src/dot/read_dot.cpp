#include "dot/read_dot.h"

#include "dot/cgraph.h"
#include "dot/dot_size.h"
#include "dot/graph_pieces.h"
#include "dot/graph_source.h"
#include "dot/lint.h"
#include "dot/locate_warnings.h"
#include "dot/long_chains.h"
#include "dot/percent_names.h"
#include "dot/syntax.h"
#include "dot/text_graph_of.h"
#include "dot/tokens.h"
#include "graph/warning_log.h"
#include "text/position.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>

namespace boxart::internal {
namespace {

[[noreturn]] void fail_at(std::string_view text,
                          Code code,
                          std::size_t offset,
                          const std::string& message,
                          const std::string& hint = {}) {
  const Position position = position_at(text, offset);
  throw Error(code, position.line, position.column, message, hint);
}

struct Reading {
  std::vector<TextGraph> graphs{};
  WarningLog log{};
  std::vector<CgraphMessage> messages{};
  bool failed = false;
  bool all_latin1 = true;
};

struct CallOfReader {
  bool is_marked;  // by a byte-order mark: it is in UTF-8, whatever its charset says
  const std::vector<AttributeDefault>& defaults;
  StopToken stop;
};

/// Reads all graphs of the text, or fails with cgraph's messages. `pieces` are its graph_pieces.
Reading read_all(std::string_view text,
                 std::vector<std::string_view> pieces,
                 const CallOfReader& call) {
  Reading reading;
  const bool has_marks = needs_marks(text);
  const std::string marked = has_marks ? mark_percents(text) : std::string{};
  if (has_marks) pieces = graph_pieces(marked, tokenize(marked));
  CgraphReader reader(has_marks ? marked : text, std::move(pieces), call.stop, call.defaults);
  while (const CgraphHandle root = reader.next()) {
    if (reader.failed()) break;
    const GraphSource source =
        source_of(root.get(), call.is_marked, call.defaults, reading.log, call.stop);
    reading.graphs.push_back(text_graph_of(source));
    reading.all_latin1 = reading.all_latin1 && source.is_latin1;
  }
  reading.failed = reader.failed();
  reading.messages = reader.messages();
  return reading;
}

/// The text's graph_pieces. Throws LimitError when they hold more than `limits` allow.
std::vector<std::string_view> pieces_within(std::string_view text, const Limits& limits) {
  const std::vector<Token> tokens = tokenize(text);
  check_dot_limits(text, tokens, limits);
  return graph_pieces(text, tokens);
}

/// Says where the text is wrong: by the grammar, else as cgraph has it.
[[noreturn]] void report(std::string_view text, const std::vector<CgraphMessage>& messages) {
  if (const auto error = find_syntax_error(text)) {
    fail_at(text, error->code, error->offset, error->message, error->hint);
  }
  const auto found = std::ranges::find(messages, true, &CgraphMessage::is_error);
  if (found == messages.end()) throw Error(Code::NoGraph, 0, 0, "no graph in the input");
  if (found->text.find("memory exhausted") != std::string::npos) {
    throw Error(Code::TooDeep, found->line, 0, "subgraphs are nested too deeply");
  }
  throw Error(Code::Syntax, found->line, 0, to_utf8(found->text));
}

/// What cgraph said of a text that it could read, and what is likely meant otherwise.
void add_warnings(std::string_view text,
                  const std::vector<CgraphMessage>& messages,
                  std::vector<Warning>& warnings) {
  // Names that cgraph splits are found again with their place.
  const auto is_split = [](const CgraphMessage& message) {
    return message.text.find("badly delimited number") != std::string::npos;
  };
  for (const LintFinding& one : lint(text, std::ranges::any_of(messages, is_split))) {
    const Position position = position_at(text, one.offset);
    warnings.push_back({.code = one.code,
                        .line = position.line,
                        .column = position.column,
                        .message = one.message});
  }
  for (const CgraphMessage& message : messages) {
    if (is_split(message)) continue;
    warnings.push_back(
        {.code = Code::Graphviz, .line = message.line, .message = to_utf8(message.text)});
  }
}

/// The first byte that is no UTF-8 and is read as something, which what stands in a comment isn't;
/// the text's size when there is none.
std::size_t find_invalid_token(std::string_view text) {
  if (find_invalid_utf8(text) == text.size()) return text.size();
  for (const Token& token : tokenize(text)) {
    const std::size_t at = find_invalid_utf8(token.text);
    if (at < token.text.size()) return token.offset + at;
  }
  return text.size();
}

/// `text`, in which there are NULs, with blanks for those in comments, which are read as nothing.
/// Refuses what has others.
std::string without_nuls(std::string_view text) {
  for (const Token& token : tokenize(text)) {
    const std::size_t nul = token.text.find('\0');
    if (nul == std::string_view::npos) continue;
    fail_at(text, Code::NulByte, token.offset + nul, "a NUL byte is no text");
  }
  std::string readable(text);
  std::ranges::replace(readable, '\0', ' ');
  return readable;
}

}  // namespace

std::vector<TextGraph> read_dot(std::string_view text,
                                std::vector<Warning>& warnings,
                                const Limits& limits,
                                const std::vector<AttributeDefault>& defaults) {
  const bool is_marked = text.starts_with("\xEF\xBB\xBF");
  if (is_marked) text.remove_prefix(3);
  std::string kept;
  if (text.find('\0') != std::string_view::npos) {
    kept = without_nuls(text);
    text = kept;
  }
  const CallOfReader call{
      .is_marked = is_marked, .defaults = defaults, .stop = StopToken(limits.stop)};
  Reading reading = read_all(text, pieces_within(text, limits), call);
  if (reading.failed || reading.graphs.empty()) {
    // What is forgiven is only looked for in text that can't be read as it is.
    const std::string unwrapped = blank_wrapper_lines(text);
    const std::string completed = complete_statements(unwrapped);
    const std::string readable = split_long_chains(completed);
    if (readable == text) report(text, reading.messages);
    Reading second = read_all(readable, pieces_within(readable, limits), call);
    if (second.failed || second.graphs.empty()) report(unwrapped, reading.messages);
    reading = std::move(second);
    if (completed != unwrapped) {
      reading.log.add(Code::StrayAttributes,
                      "attributes that stand alone are taken for the graph's");
    }
  }
  const std::size_t invalid = reading.all_latin1 ? text.size() : find_invalid_token(text);
  if (invalid < text.size()) {
    warnings.push_back({.code = Code::InvalidBytes,
                        .line = position_at(text, invalid).line,
                        .message = "bytes that are no UTF-8 are read as Latin-1"});
  }
  add_warnings(text, reading.messages, warnings);
  locate_warnings(text, reading.log);
  std::ranges::move(reading.log.warnings, std::back_inserter(warnings));
  return std::move(reading.graphs);
}

}  // namespace boxart::internal

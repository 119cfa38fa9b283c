#include "read_text.h"

#include "dot/locate_warnings.h"
#include "dot/read_dot.h"
#include "easy/is_easy.h"
#include "easy/read_easy.h"
#include "easy/text_graph_of_easy.h"
#include "graph/warning_log.h"
#include "mermaid/mermaid_start.h"
#include "mermaid/read_mermaid.h"
#include "other_language.h"
#include "text/position.h"
#include "text/utf16.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

namespace boxart::internal {
namespace {

/// A language that graphs are written in.
struct Language {
  Source source;
  /// Is the text in it? Of languages that it may be in, the first in the table is taken.
  bool (*is_it)(std::string_view text);
  std::vector<TextGraph> (*read)(std::string_view text,
                                 std::vector<Warning>& warnings,
                                 const Limits& limits,
                                 const std::vector<AttributeDefault>& defaults);
  /// Finds the places of warnings about values again; null where values know their places.
  void (*locate)(std::string_view text, WarningLog& log) = nullptr;
};

bool is_text(std::string_view) {
  return true;
}

std::vector<TextGraph> read_txt(std::string_view text,
                                std::vector<Warning>& warnings,
                                const Limits& limits,
                                const std::vector<AttributeDefault>& defaults) {
  return {
      text_graph_of(read_easy(text, warnings, limits), warnings, StopToken(limits.stop), defaults)};
}

constexpr std::array<Language, 3> languages{{
    {.source = Source::Mermaid, .is_it = is_mermaid, .read = read_mermaid},
    {.source = Source::Txt, .is_it = is_easy, .read = read_txt},
    // What is in no language is told where it is wrong as DOT.
    {.source = Source::Dot, .is_it = is_text, .read = read_dot, .locate = locate_warnings},
}};

const Language& language_of(std::string_view text, Source source) {
  return *std::ranges::find_if(languages, [&](const Language& language) {
    return source == Source::Auto ? language.is_it(text) : source == language.source;
  });
}

/// The byte-order mark in UTF-8.
constexpr std::string_view mark = "\xEF\xBB\xBF";

/// A text as the languages have it: in UTF-8, whatever it came in, perhaps with its mark.
class Utf8Text {
 public:
  /// Requires: `bytes` outlive it. Throws Error for UTF-32.
  Utf8Text(std::string_view bytes, std::vector<Warning>& warnings) : text_(bytes) {
    if (starts_utf32(bytes)) {
      throw Error(Code::Encoding, 1, 1, "the input is UTF-32; write it in UTF-8");
    }
    std::optional<FromUtf16> converted = from_utf16(bytes);
    if (!converted) return;
    // Its mark is kept: it is no Latin-1, whatever the text says of its charset.
    kept_ = std::string(mark) + converted->text;
    text_ = kept_;
    if (converted->first_invalid == converted->text.size()) return;
    const Position place = position_at(converted->text, converted->first_invalid);
    warnings.push_back({.code = Code::InvalidBytes,
                        .line = place.line,
                        .column = place.column,
                        .message = "what is no UTF-16 is read as U+FFFD"});
  }
  Utf8Text(const Utf8Text&) = delete;
  Utf8Text& operator=(const Utf8Text&) = delete;

  std::string_view get() const { return text_; }

 private:
  std::string kept_{};
  std::string_view text_;
};

/// What `language` reads. A text that it can't read, and that is in another language than those in
/// the table, is refused by the name of that one.
std::vector<TextGraph> read_by(const Language& language,
                               std::string_view text,
                               std::vector<Warning>& warnings,
                               const ReadRules& rules) {
  try {
    return language.read(text, warnings, rules.limits, rules.defaults);
  } catch (const LimitError&) {
    throw;
  } catch (const Error&) {
    const OtherLanguage other = other_language(text);
    const bool is_read = other.name == "Mermaid";
    if (other.name.empty() || (is_read && language.source == Source::Mermaid)) throw;
    if (text.starts_with(mark)) text.remove_prefix(mark.size());
    const Position place = position_at(text, other.offset);
    const std::string name = "this looks like " + std::string(other.name);
    throw Error(Code::OtherLanguage,
                place.line,
                place.column,
                is_read ? name : name + ", which isn't read",
                is_read ? "--from=mermaid reads it, and so does --from=auto"
                        : "boxart reads DOT, Mermaid and the language of Graph::Easy");
  }
}

void sort_by_place(std::vector<Warning>& warnings) {
  std::ranges::stable_sort(warnings, {}, [](const Warning& warning) {
    return std::tuple(warning.line == 0, warning.line, warning.column);
  });
}

}  // namespace

std::vector<TextGraph> read_text_graphs(std::string_view bytes,
                                        Source from,
                                        std::vector<Warning>& warnings,
                                        const ReadRules& rules) {
  const Utf8Text utf8(bytes, warnings);
  const std::string_view text = utf8.get();
  std::vector<TextGraph> graphs = read_by(language_of(text, from), text, warnings, rules);
  sort_by_place(warnings);
  return graphs;
}

std::vector<ResolvedGraph> read_graphs(std::string_view bytes,
                                       Source from,
                                       const ResolveOptions& options,
                                       std::vector<Warning>& warnings,
                                       const ReadRules& rules) {
  const Utf8Text utf8(bytes, warnings);
  const std::string_view text = utf8.get();
  const Language& language = language_of(text, from);
  WarningLog log;
  std::vector<ResolvedGraph> graphs;
  for (TextGraph& graph : read_by(language, text, warnings, rules)) {
    graphs.push_back(resolve(graph, options, log));
    if (rules.translate) rules.translate(graph, graphs.back(), log);
    graph = {};  // so that a large one is in memory once
  }
  // Places count from what stands behind the mark.
  const std::string_view located = text.substr(text.starts_with(mark) ? mark.size() : 0);
  if (language.locate != nullptr) language.locate(located, log);
  std::ranges::move(log.warnings, std::back_inserter(warnings));
  sort_by_place(warnings);
  return graphs;
}

}  // namespace boxart::internal

#include "dot/cgraph.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <utility>

namespace boxart::internal {
namespace {

/// Does cgraph keep its lexer in globals? Until Graphviz 9, which took away what resets its lines.
template <typename Name>
constexpr bool has_global_lexer = requires(Name name) {
  agsetfile(name);
};

/// Lets the lexer count lines from 1 and name no file, where it doesn't begin so.
template <typename Name>
void count_from_one(Name none) {
  if constexpr (has_global_lexer<Name>) agsetfile(none);
}

constexpr bool lexer_is_global = has_global_lexer<char*>;

int cgraph_kind(AttributeDefault::Kind kind) {
  switch (kind) {
    case AttributeDefault::Kind::Graph:
      return AGRAPH;
    case AttributeDefault::Kind::Node:
      return AGNODE;
    case AttributeDefault::Kind::Edge:
      return AGEDGE;
  }
  return AGRAPH;
}

/// Takes " in line 12" out of a message, and its newline. `first` is the line that cgraph counts 1.
void take_line(CgraphMessage& message, int first) {
  constexpr std::string_view before = " in line ";
  std::string& text = message.text;
  text.erase(text.find_last_not_of(" \n") + 1);
  const std::size_t at = text.find(before);
  if (at == std::string::npos) return;
  int line = 0;
  const char* const digits = text.data() + at + before.size();
  const auto end = std::from_chars(digits, text.data() + text.size(), line).ptr;
  if (line > 0 && line <= std::numeric_limits<int>::max() - first) message.line = line + first - 1;
  text.erase(at, static_cast<std::size_t>(end - text.data()) - at);
}

}  // namespace

std::mutex& CgraphReader::mutex() {
  static std::mutex only;
  return only;
}

// cgraph's callback takes no context, so the reader that is at work is found here. The mutex that
// it holds guards the pointer.
CgraphReader*& CgraphReader::active() {
  static CgraphReader* reader = nullptr;
  return reader;
}

// Nodes without a label show their name. As a default of the graph, as dot itself has it: a label
// that is declared for one node would otherwise be the empty string in all others. It is declared
// before anything is in the graph, and in this graph alone: agattr without a graph would change
// what others in this process read. So are the caller's defaults.
void CgraphReader::declare_defaults(void* /*state*/, int kind, void* object) {
  if (kind != AGRAPH || agroot(object) != object) return;
  const auto declare = [object](int of, std::string name, std::string value) {
    agattr(static_cast<Agraph_t*>(object), of, name.data(), value.data());
  };
  declare(AGNODE, "label", "\\N");
  for (const AttributeDefault& one : active()->defaults_) {
    if (!one.name.empty()) declare(cgraph_kind(one.kind), one.name, one.value);
  }
}

// A message comes in pieces: "Error" or "Warning", then ": ", then what there is to say.
int CgraphReader::on_message(char* piece) {
  std::vector<CgraphMessage>& messages = active()->messages_;
  const std::string_view text(piece);
  if (text == "Error" || text == "Warning") {
    messages.push_back({.is_error = text == "Error", .text = ""});
  } else if (text != ": ") {
    if (messages.empty()) messages.push_back({.is_error = true, .text = ""});
    messages.back().text += text;
  }
  return 0;
}

int CgraphReader::read(void* reader, char* buffer, int size) {
  auto* const self = static_cast<CgraphReader*>(reader);
  std::string_view& unread = self->unread_;
  try {
    self->stop_.ask();
  } catch (...) {
    self->stopped_ = std::current_exception();
    unread = {};
  }
  // So little that the parser comes back for more soon.
  constexpr std::size_t max = 1024;
  const std::size_t count = std::min({static_cast<std::size_t>(size), unread.size(), max});
  std::copy_n(unread.data(), count, buffer);
  unread.remove_prefix(count);
  return static_cast<int>(count);
}

CgraphHandle CgraphReader::read_piece(std::string_view piece) {
  unread_ = piece;
  return CgraphHandle(agread(this, &discipline_));
}

void CgraphReader::reset_lexer() {
  // A text may end in a string, a comment or an HTML string, and the next one would start in it.
  // This ends any of them, then is a syntax error, and ends outside of all of them: behind a string
  // that it closes, the rest of the line is a comment. HTML strings nest: each round closes more of
  // them, and in most cases there is none.
  messages_.clear();
  std::string ends = "-->*/\"#\"\n>";
  constexpr std::size_t max_ends = 1U << 16U;
  constexpr int max_rounds = 1'000'000;
  for (int round = 0; round < max_rounds && !failed(); ++round) {
    read_piece(ends);
    if (ends.size() < max_ends) ends.append(ends.size(), '>');
  }
  // It keeps what it has read ahead until it reaches an end.
  while (read_piece({})) {
  }
  messages_.clear();
}

CgraphReader::CgraphReader(std::string_view text,
                           std::vector<std::string_view> pieces,
                           StopToken stop,
                           std::vector<AttributeDefault> defaults)
    : lock_(mutex()),
      text_(text),
      pieces_(std::move(pieces)),
      defaults_(std::move(defaults)),
      ids_(AgIdDisc) {
  ids_.idregister = declare_defaults;
  io_.afread = read;
  discipline_.id = &ids_;
  discipline_.io = &io_;
  active() = this;
  previous_callback_ = agseterrf(on_message);
  previous_level_ = agseterr(AGWARN);
  previous_errors_ = agreseterrors();
  if constexpr (lexer_is_global) reset_lexer();
  stop_ = stop;
}

CgraphReader::~CgraphReader() {
  stop_ = {};
  if constexpr (lexer_is_global) reset_lexer();
  count_from_one<char*>(nullptr);
  agreseterrors();
  // What agerrors() tells is the worst message so far: this one is heard by on_message alone.
  if (previous_errors_ == AGERR) agerr(AGERR, "%s", "");
  agseterr(previous_level_);
  agseterrf(previous_callback_);
  active() = nullptr;
}

CgraphHandle CgraphReader::next() {
  if (next_piece_ == pieces_.size()) return nullptr;
  const std::string_view piece = pieces_[next_piece_++];
  const auto begin = static_cast<std::size_t>(piece.data() - text_.data());
  line_ += static_cast<int>(std::ranges::count(text_.substr(counted_, begin - counted_), '\n'));
  counted_ = begin;
  count_from_one<char*>(nullptr);
  const std::size_t told = messages_.size();
  CgraphHandle graph = read_piece(piece);
  if (stopped_) std::rethrow_exception(std::exchange(stopped_, nullptr));
  for (std::size_t i = told; i < messages_.size(); ++i)
    take_line(messages_[i], line_);
  return graph;
}

bool CgraphReader::failed() const {
  return std::ranges::any_of(messages_, [](const CgraphMessage& m) { return m.is_error; });
}

}  // namespace boxart::internal

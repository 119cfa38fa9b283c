#include "dot/cgraph.h"

#include <algorithm>
#include <cstring>

namespace boxart::internal {

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
  const std::size_t count =
      std::min(static_cast<std::size_t>(size), self->text_.size() - self->at_);
  std::memcpy(buffer, self->text_.data() + self->at_, count);
  self->at_ += count;
  return static_cast<int>(count);
}

void CgraphReader::reset_lexer() {
  // A text may end in a string, a comment or an HTML string, and the next one would start in it.
  // This ends any of them, then is a syntax error, and ends outside of all of them: behind a string
  // that it closes, the rest of the line is a comment. HTML strings nest: each round closes more of
  // them, and in most cases there is none.
  std::string ends = "-->*/\"#\"\n>";
  constexpr std::size_t most_ends = 1U << 16U;
  constexpr int most_rounds = 1'000'000;
  for (int round = 0; round < most_rounds && !failed(); ++round) {
    text_ = ends;
    at_ = 0;
    next();
    if (ends.size() < most_ends) ends.append(ends.size(), '>');
  }
  messages_.clear();
  text_ = {};
}

CgraphReader::CgraphReader(std::string_view text) : lock_(mutex()) {
  io_ = {.afread = read, .putstr = nullptr, .flush = nullptr};
  discipline_ = {.mem = &AgMemDisc, .id = &AgIdDisc, .io = &io_};
  active() = this;
  previous_callback_ = agseterrf(on_message);
  agreseterrors();
  reset_lexer();
  agsetfile(nullptr);  // the lexer counts lines from 1 again
  text_ = text;
  at_ = 0;
  // Nodes without a label show their name. As a default of all graphs, as dot itself has it: a
  // label declared for one node would otherwise be the empty string in all others.
  std::string label = "label";
  std::string name = "\\N";
  agattr(nullptr, AGNODE, label.data(), name.data());
}

CgraphReader::~CgraphReader() {
  // The lexer keeps what it has read ahead until it reaches the end.
  at_ = text_.size();
  while (CgraphHandle rest = next()) {
  }
  agseterrf(previous_callback_);
  agreseterrors();
  active() = nullptr;
}

CgraphHandle CgraphReader::next() {
  return CgraphHandle(agread(this, &discipline_));
}

bool CgraphReader::failed() const {
  return std::ranges::any_of(messages_, [](const CgraphMessage& m) { return m.is_error; });
}

}  // namespace boxart::internal

#pragma once

#include <graphviz/cgraph.h>

#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace boxart::internal {

/// Something that cgraph said while it parsed.
struct CgraphMessage {
  bool is_error;
  std::string text;
};

struct CloseCgraph {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};
using CgraphHandle = std::unique_ptr<Agraph_t, CloseCgraph>;

/// The graphs of one text, one after the other.
///
/// cgraph keeps its lexer, its error callback and its table of strings in globals, and even
/// look-ups reorder its trees: whoever holds a CgraphReader holds the only one of the process, and
/// the graphs must be closed before it goes.
class CgraphReader {
 public:
  /// Requires: `text` outlives the reader and has no NUL.
  explicit CgraphReader(std::string_view text);
  ~CgraphReader();
  CgraphReader(const CgraphReader&) = delete;
  CgraphReader& operator=(const CgraphReader&) = delete;

  /// The next graph of the text, null at its end. After an error, which `messages` tells alone
  /// (cgraph may return a graph all the same), what comes back is of no use.
  CgraphHandle next();

  bool failed() const;
  const std::vector<CgraphMessage>& messages() const { return messages_; }

 private:
  static std::mutex& mutex();
  static CgraphReader*& active();
  static int on_message(char* piece);
  static int read(void* reader, char* buffer, int size);
  void reset_lexer();

  std::unique_lock<std::mutex> lock_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<CgraphMessage> messages_;
  Agiodisc_t io_{};
  Agdisc_t discipline_{};
  agusererrf previous_callback_ = nullptr;
};

}  // namespace boxart::internal

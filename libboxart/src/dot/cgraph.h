#pragma once

#include <boxart/options.hpp>

#include "base/stop_token.h"

#include <cgraph.h>
#include <cstddef>
#include <exception>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace boxart::internal {

/// Something that cgraph said while it parsed.
struct CgraphMessage {
  bool is_error;
  std::string text;  // without the place
  int line = 0;      // of the whole text, 0 when cgraph named none
};

struct CloseCgraph {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};
using CgraphHandle = std::unique_ptr<Agraph_t, CloseCgraph>;

/// The graphs of one text, one after the other.
///
/// cgraph keeps its error callback in a global, before Graphviz 9 its lexer and its table of
/// strings too, and even look-ups reorder its trees: whoever holds a CgraphReader holds the only
/// one of the process, and the graphs must be closed before it goes. It leaves cgraph as it found
/// it.
///
/// cgraph is given one graph of the text at a time: what it has read ahead is lost since
/// Graphviz 9.
class CgraphReader {
 public:
  /// Requires: `text` outlives the reader and has no NUL; `pieces` are its graph_pieces. When `stop`
  /// throws, `next` does. Each graph has the `defaults` before anything in it is read.
  CgraphReader(std::string_view text,
               std::vector<std::string_view> pieces,
               StopToken stop = {},
               std::vector<AttributeDefault> defaults = {});
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
  static void declare_defaults(void* state, int kind, void* object);
  static int on_message(char* piece);
  static int read(void* reader, char* buffer, int size);
  CgraphHandle read_piece(std::string_view piece);
  void reset_lexer();

  std::unique_lock<std::mutex> lock_;
  std::string_view text_;
  std::vector<std::string_view> pieces_;
  std::size_t next_piece_ = 0;
  std::size_t counted_ = 0;  // the bytes of the text whose lines `line_` counts
  int line_ = 1;
  std::string_view unread_{};  // of the piece that cgraph is at
  StopToken stop_{};
  std::vector<AttributeDefault> defaults_;
  std::exception_ptr stopped_{};  // can't be thrown through cgraph
  std::vector<CgraphMessage> messages_;
  Agiddisc_t ids_{};
  Agiodisc_t io_{};
  Agdisc_t discipline_{};
  agusererrf previous_callback_ = nullptr;
  agerrlevel_t previous_level_{};
  int previous_errors_ = 0;
};

}  // namespace boxart::internal

#pragma once

#include "line_prefix.h"
#include "replaced_file.h"
#include "visible_text.h"

#include <optional>
#include <string>
#include <string_view>

/// All of a file; `-` is standard input. Throws Failure.
std::string read_file(const std::string& path);

/// Sees to it that the three standard streams are open, so that no file takes the place of one
/// that the caller closed; to write to such a one fails. To be called first of all.
void open_standard_streams();

/// Standard output or a file, for one output. Throws Failure, and ClosedPipe where it is a pipe
/// that nobody reads.
///
/// A file is replaced when all is written, and else stays as it is: see ReplacedFile. Links are
/// followed; devices, pipes and what the program was given open, such as /dev/stdout, are written
/// to as they are.
class Target {
 public:
  /// `path` is opened with the first write; `-` is standard output. Every line gets `prefix` before
  /// it. On a terminal what can't be seen is written by `notation`, where there is one.
  explicit Target(const std::string& path,
                  const std::string& prefix = {},
                  std::optional<Notation> notation = std::nullopt);
  ~Target();
  Target(const Target&) = delete;
  Target& operator=(const Target&) = delete;

  void write(std::string_view text);
  /// Writes what is still to be written, and replaces the file. A full disk may show itself only
  /// here.
  void close();

  /// Opens it, and returns the file that another program is to write to in its stead; empty where
  /// there is none, and what is to be written has to come here.
  std::string file_to_write();
  bool is_terminal();

 private:
  void open();
  void flush();
  void write_out(std::string_view rest);
  [[noreturn]] void fail() const;

  std::string path_;
  std::string name_;
  LinePrefix prefix_;
  std::optional<Notation> notation_;
  std::optional<ReplacedFile> replaced_{};
  std::string waiting_{};  // has still to be written
  int descriptor_ = -1;    // none: it isn't open yet
  bool is_own_ = false;    // to be closed
  bool is_terminal_ = false;
};

#pragma once

#include "line_prefix.h"

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

/// All of a file; `-` is standard input. Throws Failure.
std::string read_file(const std::string& path);

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

/// Standard output or a file, for one output. Throws Failure.
class Target {
 public:
  /// `path` is opened, and emptied, with the first write; `-` is standard output. Every line gets
  /// `prefix` before it.
  Target(const std::string& path, const std::string& prefix);

  void write(std::string_view text);
  /// Writes what is still to be written. A full disk may show itself only here.
  void close();

 private:
  std::FILE* stream() const { return file_ ? file_.get() : stdout; }
  void open();
  [[noreturn]] void fail() const;

  std::string path_;
  std::string name_;
  LinePrefix prefix_;
  File file_;
};

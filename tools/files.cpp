#include "files.h"

#include "failure.h"
#include "source_text.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace {

std::string reason() {
  return std::strerror(errno);
}

std::string read_all(std::FILE* file, const std::string& name) {
  // Most files fit into the smallest block, and to clear more than is read takes its time.
  constexpr std::size_t smallest = 1U << 12U;
  constexpr std::size_t largest = 1U << 16U;
  std::string text;
  for (;;) {
    const std::size_t size = text.size();
    const std::size_t block = std::clamp(size, smallest, largest);
    text.resize(size + block);
    const std::size_t got = std::fread(text.data() + size, 1, block, file);
    text.resize(size + got);
    if (got == 0) break;
  }
  if (std::ferror(file) != 0) throw Failure("can't read " + name + ": " + reason());
  return text;
}

}  // namespace

std::string read_file(const std::string& path) {
  if (path == "-") return read_all(stdin, shown_name(path));
  const File file(std::fopen(path.c_str(), "rb"));
  if (!file) throw Failure("can't read " + shown_name(path) + ": " + reason());
  return read_all(file.get(), shown_name(path));
}

Target::Target(const std::string& path, const std::string& prefix)
    : path_(path), name_(path == "-" ? "standard output" : printable(path)), prefix_(prefix) {}

void Target::write(std::string_view text) {
  open();
  const std::string lines = prefix_.is_empty() ? std::string{} : prefix_.prefixed(text);
  const std::string_view bytes = prefix_.is_empty() ? text : lines;
  if (std::fwrite(bytes.data(), 1, bytes.size(), stream()) != bytes.size()) fail();
}

void Target::close() {
  open();
  if (std::fflush(stream()) != 0) fail();
  if (file_ && std::fclose(file_.release()) != 0) fail();
}

void Target::open() {
  if (file_ || path_ == "-") return;
  file_.reset(std::fopen(path_.c_str(), "wb"));
  if (!file_) fail();
}

void Target::fail() const {
  throw Failure("can't write to " + name_ + ": " + reason());
}

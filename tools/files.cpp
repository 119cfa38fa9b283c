#include "files.h"

#include "failure.h"
#include "output_place.h"
#include "source_text.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <unistd.h>

namespace {

std::string reason() {
  return std::strerror(errno);
}

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

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
    // At a terminal one Ctrl-D is enough.
    if (got == 0 || std::feof(file) != 0) break;
  }
  if (std::ferror(file) != 0) throw Failure("can't read " + name + ": " + reason());
  return text;
}

}  // namespace

std::string read_file(const std::string& path) {
  if (path == "-") return read_all(stdin, shown_name(path));
  const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rbe"));
  if (!file) throw Failure("can't read " + shown_name(path) + ": " + reason());
  return read_all(file.get(), shown_name(path));
}

void open_standard_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (fcntl(stream, F_GETFD) >= 0 || errno != EBADF) continue;
    // The lowest number that is free is this one. It is opened for what nobody does with it.
    const int opened = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    if (opened < 0) return;
  }
}

Target::Target(const std::string& path, const std::string& prefix, std::optional<Notation> notation)
    : path_(path),
      name_(path == "-" ? "standard output" : shown_name(path)),
      prefix_(prefix),
      notation_(notation) {}

Target::~Target() {
  if (is_own_) ::close(descriptor_);
}

void Target::write(std::string_view text) {
  open();
  std::string shown;
  if (notation_ && is_terminal_) {
    shown = visible_text(text, *notation_, U"\t\n");
    text = shown;
  }
  constexpr std::size_t max = 1U << 16U;
  if (prefix_.is_empty() && waiting_.size() + text.size() >= max) {
    // To keep much of it first would take longer than to write it.
    flush();
    write_out(text);
    return;
  }
  if (prefix_.is_empty()) {
    waiting_ += text;
  } else {
    waiting_ += prefix_.prefixed(text);
  }
  if (waiting_.size() >= max) flush();
}

void Target::close() {
  open();
  flush();
  if (replaced_ && !replaced_->put_in_place()) fail();
  if (is_own_) {
    is_own_ = false;
    if (::close(descriptor_) != 0) fail();
  }
}

std::string Target::file_to_write() {
  open();
  return replaced_ ? replaced_->path_until_whole() : std::string{};
}

bool Target::is_terminal() {
  open();
  return is_terminal_;
}

void Target::open() {
  if (descriptor_ >= 0) return;
  if (path_ == "-") {
    descriptor_ = STDOUT_FILENO;
  } else {
    const OutputPlace place = output_place(path_);
    if (place.kind == OutputPlace::Kind::File) {
      if (!replaced_.emplace(place.path).open()) fail();
      descriptor_ = replaced_->descriptor();
      return;
    }
    descriptor_ = place.kind == OutputPlace::Kind::Descriptor
                      ? fcntl(place.descriptor, F_DUPFD_CLOEXEC, 0)
                      : ::open(place.path.c_str(), O_WRONLY | O_TRUNC | O_NOCTTY | O_CLOEXEC);
    if (descriptor_ < 0) fail();
    is_own_ = true;
  }
  is_terminal_ = isatty(descriptor_) != 0;
}

void Target::flush() {
  write_out(waiting_);
  waiting_.clear();
}

void Target::write_out(std::string_view rest) {
  while (!rest.empty()) {
    const ssize_t written = ::write(descriptor_, rest.data(), rest.size());
    if (written < 0 && errno != EINTR) fail();
    if (written > 0) rest.remove_prefix(static_cast<std::size_t>(written));
  }
}

void Target::fail() const {
  const int error = errno;
  if (error == EPIPE) throw ClosedPipe(name_ + " is closed");
  // The folder may refuse what the file itself would take.
  const bool is_folder = replaced_ && replaced_->descriptor() < 0 &&
                         (error == EACCES || error == EPERM || error == EROFS) &&
                         faccessat(AT_FDCWD, path_.c_str(), W_OK, AT_EACCESS) == 0;
  throw Failure("can't write to " + name_ + ": " +
                (is_folder ? "its folder doesn't let it be replaced: " : "") +
                std::strerror(error));
}

#include "picture.h"

#include "failure.h"
#include "source_text.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <spawn.h>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

extern char** environ;

namespace {

/// Both ends of a pipe, closed when it goes.
class Pipe {
 public:
  Pipe() {
    if (pipe(ends_.data()) != 0) throw Failure(std::string("no pipe: ") + std::strerror(errno));
  }
  ~Pipe() {
    close_end(0);
    close_end(1);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  int reading_end() const { return ends_[0]; }
  int writing_end() const { return ends_[1]; }
  void close_end(std::size_t end) {
    if (ends_[end] >= 0) close(ends_[end]);
    ends_[end] = -1;
  }

 private:
  std::array<int, 2> ends_{-1, -1};
};

/// Starts the program with `input` as its standard input; the number of its process.
pid_t start(std::vector<std::string>& words, Pipe& input) {
  std::vector<char*> arguments;
  for (std::string& word : words)
    arguments.push_back(word.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions{};
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input.reading_end(), STDIN_FILENO);
  posix_spawn_file_actions_addclose(&actions, input.reading_end());
  posix_spawn_file_actions_addclose(&actions, input.writing_end());
  pid_t process = 0;
  const int error =
      posix_spawnp(&process, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) throw Failure("can't run " + printable(words[0]) + ": " + std::strerror(error));
  return process;
}

/// What it doesn't take any more, it doesn't need: its status tells.
void write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = write(file, text.data(), text.size());
    if (written < 0 && errno != EINTR) return;
    if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace

void make_picture(const PictureJob& job) {
  std::vector<std::string> words{job.renderer, "-T" + job.format};
  if (job.output != "-") words.push_back("-o" + job.output);
  Pipe input;
  const pid_t process = start(words, input);
  input.close_end(0);
  write_all(input.writing_end(), job.dot);
  input.close_end(1);
  int status = 0;
  while (waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    throw Failure(printable(job.renderer) + " could not make the picture");
  }
}

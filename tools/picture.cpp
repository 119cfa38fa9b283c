#include "picture.h"

#include "failure.h"
#include "interruption.h"
#include "progress.h"
#include "source_text.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <string_view>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

extern char** environ;

namespace {

[[noreturn]] void fail(const std::string& what, int error) {
  throw Failure(what + ": " + std::strerror(error));
}

/// Both ends of a pipe, closed when it goes. A program that is started has none of them unless it
/// is given one.
class Pipe {
 public:
  Pipe() {
    if (pipe(ends_.data()) != 0) fail("no pipe", errno);
    for (const int end : ends_)
      fcntl(end, F_SETFD, FD_CLOEXEC);
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

/// The renderer, while it works.
class Renderer {
 public:
  /// Starts it. What it writes to standard output comes here only if `has_output`.
  Renderer(std::vector<std::string> words, bool has_output) {
    std::vector<char*> arguments;
    for (std::string& word : words)
      arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input_.reading_end(), STDIN_FILENO);
    if (has_output) {
      posix_spawn_file_actions_adddup2(&actions, output_.writing_end(), STDOUT_FILENO);
    }
    posix_spawn_file_actions_adddup2(&actions, errors_.writing_end(), STDERR_FILENO);
    const SignalsHeld held;
    posix_spawnattr_t attributes{};
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    posix_spawnattr_setsigmask(&attributes, &held.before());
    sigset_t ignored_here{};
    sigemptyset(&ignored_here);
    sigaddset(&ignored_here, SIGPIPE);
    sigaddset(&ignored_here, SIGXFSZ);
    posix_spawnattr_setsigdefault(&attributes, &ignored_here);
    const int error =
        posix_spawnp(&process_, arguments[0], &actions, &attributes, arguments.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0) fail("can't run " + printable(words[0]), error);
    end_when_interrupted(process_);
    input_.close_end(0);
    output_.close_end(1);
    errors_.close_end(1);
  }
  /// Where it wasn't waited for, its picture isn't wanted any more.
  ~Renderer() {
    if (process_ > 0) clear_away();
  }
  Renderer(const Renderer&) = delete;
  Renderer& operator=(const Renderer&) = delete;

  /// Gives it `text` to read, and takes what it writes, at the same time: neither waits for the
  /// other.
  void talk(std::string_view text, std::string& output, std::string& errors) {
    fcntl(input_.writing_end(), F_SETFL, O_NONBLOCK);
    for (;;) {
      if (text.empty()) input_.close_end(1);
      std::array<pollfd, 3> ends{{{.fd = input_.writing_end(), .events = POLLOUT, .revents = 0},
                                  {.fd = output_.reading_end(), .events = POLLIN, .revents = 0},
                                  {.fd = errors_.reading_end(), .events = POLLIN, .revents = 0}}};
      if (ends[0].fd < 0 && ends[1].fd < 0 && ends[2].fd < 0) return;
      if (poll(ends.data(), ends.size(), -1) < 0) {
        if (errno == EINTR) continue;
        fail("can't talk to the program that makes the picture", errno);
      }
      if (ends[0].revents != 0) give(text);
      if (ends[1].revents != 0) take(output_, output);
      if (ends[2].revents != 0) take(errors_, errors);
    }
  }

  /// Did it end well?
  bool wait() {
    // As long as it wasn't taken notice of, its number is no other's.
    siginfo_t end{};
    while (waitid(P_PID, static_cast<id_t>(process_), &end, WEXITED | WNOWAIT) < 0 &&
           errno == EINTR) {
    }
    end_when_interrupted(0);
    int status = 0;
    while (waitpid(process_, &status, 0) < 0 && errno == EINTR) {
    }
    process_ = 0;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
  }

 private:
  /// What it doesn't take any more, it doesn't need: its status tells.
  void give(std::string_view& text) const {
    const ssize_t written = write(input_.writing_end(), text.data(), text.size());
    if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
    if (written < 0 && errno != EINTR && errno != EAGAIN) text = {};
  }

  static void take(Pipe& pipe, std::string& text) {
    std::array<char, 1U << 14U> block{};
    const ssize_t got = read(pipe.reading_end(), block.data(), block.size());
    if (got > 0) text.append(block.data(), static_cast<std::size_t>(got));
    if (got == 0 || (got < 0 && errno != EINTR)) pipe.close_end(0);
  }

  Pipe input_{};
  Pipe output_{};
  Pipe errors_{};
  pid_t process_ = 0;
};

bool is_empty(const std::string& file) {
  struct stat status {};
  return stat(file.c_str(), &status) != 0 || status.st_size == 0;
}

}  // namespace

void make_picture(const PictureJob& job, Target& target) {
  if (target.is_terminal()) {
    throw Failure("a picture is no text for a terminal: name a file with --output");
  }
  const std::string file = target.file_to_write();
  std::vector<std::string> words{job.renderer, "-T" + job.format};
  if (!file.empty()) words.push_back("-o" + file);
  std::string picture;
  std::string errors;
  Renderer renderer(words, file.empty());
  renderer.talk(job.dot, picture, errors);
  const bool ended_well = renderer.wait();
  end_progress();
  std::fputs(printable_lines(errors).c_str(), stderr);
  const bool has_picture = file.empty() ? !picture.empty() : !is_empty(file);
  if (!ended_well || !has_picture) {
    throw Failure(printable(job.renderer) + " could not make the picture");
  }
  target.write(picture);
}

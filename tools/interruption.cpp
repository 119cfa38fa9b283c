#include "interruption.h"

#include "progress.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <sys/wait.h>
#include <unistd.h>

namespace {

// A signal's handler may read nothing but these.
std::atomic<const char*> unfinished_file{nullptr};
std::atomic<pid_t> helper{0};
bool ignores_closed_pipes = false;
static_assert(std::atomic<const char*>::is_always_lock_free &&
              std::atomic<pid_t>::is_always_lock_free);

/// The signals by which users and systems end programs.
constexpr std::array<int, 5> ending{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGXCPU};

extern "C" void stop(int signal) {
  clear_away();
  // Whoever waits for the program is to see which signal it was. It comes when this returns.
  std::signal(signal, SIG_DFL);
  raise(signal);
}

sigset_t held_signals() {
  sigset_t set{};
  sigemptyset(&set);
  for (const int signal : ending)
    sigaddset(&set, signal);
  sigaddset(&set, SIGALRM);  // the deadline
  return set;
}

}  // namespace

void handle_signals() {
  ignores_closed_pipes = std::signal(SIGPIPE, SIG_IGN) == SIG_IGN;
  std::signal(SIGXFSZ, SIG_IGN);
  struct sigaction action {};
  action.sa_handler = stop;
  action.sa_mask = held_signals();
  for (const int signal : ending) {
    struct sigaction before {};
    sigaction(signal, nullptr, &before);
    if (before.sa_handler != SIG_IGN) sigaction(signal, &action, nullptr);
  }
}

void end_by_closed_pipe() {
  clear_away();
  if (ignores_closed_pipes) return;
  std::signal(SIGPIPE, SIG_DFL);
  raise(SIGPIPE);
}

void remove_when_interrupted(const char* path) {
  unfinished_file = path;
}

void end_when_interrupted(pid_t process) {
  helper = process;
}

void clear_away() {
  const int error = errno;
  const pid_t process = helper.exchange(0);
  if (process > 0) {
    // It could make the file anew, so that it has to be gone first.
    kill(process, SIGKILL);
    while (waitpid(process, nullptr, 0) < 0 && errno == EINTR) {
    }
  }
  const char* const path = unfinished_file.exchange(nullptr);
  if (path != nullptr) unlink(path);
  wipe_progress();
  errno = error;
}

SignalsHeld::SignalsHeld() {
  const sigset_t set = held_signals();
  pthread_sigmask(SIG_BLOCK, &set, &before_);
}

SignalsHeld::~SignalsHeld() {
  pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

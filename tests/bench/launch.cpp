// launch SECONDS MEGABYTES PROGRAM [ARGUMENT...]: runs a program without input or output and prints
//
//     STATUS WALL CPU PEAK
//
// STATUS is what it exits with, or 128 and the signal that ended it; WALL and CPU (user and system
// time) are microseconds, PEAK is the largest resident set in KiB. After SECONDS of CPU time the
// program is ended (by SIGXCPU); its address space is kept below MEGABYTES, unless that is 0.
//
// A program of its own, since the kernel counts what a process held before it called exec: started
// from Python, nothing would seem to take less than Python does.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

void limit(decltype(RLIMIT_CPU) what, const char* number, rlim_t unit) {
  const rlim_t value = std::strtoull(number, nullptr, 10) * unit;
  // A program that holds out against SIGXCPU gets a SIGKILL a second later.
  const rlimit both{.rlim_cur = value, .rlim_max = value + 1};
  if (value > 0) setrlimit(what, &both);
}

/// In the child; returns only when the program can't be started.
void run(char** words) {
  limit(RLIMIT_CPU, words[1], 1);
  limit(RLIMIT_AS, words[2], rlim_t{1} << 20U);
  const rlimit none{};
  setrlimit(RLIMIT_CORE, &none);
  const int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
  for (const int stream : {0, 1, 2})
    dup2(nothing, stream);
  execvp(words[3], words + 3);
}

long microseconds(const timeval& time) {
  return time.tv_sec * 1'000'000 + time.tv_usec;
}

}  // namespace

int main(int count, char** words) {
  if (count < 4) return 2;
  const auto start = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child == 0) {
    run(words);
    _exit(127);
  }
  int status = 0;
  rusage usage{};
  if (child < 0 || wait4(child, &status, 0, &usage) != child) return 1;
  const auto wall = std::chrono::steady_clock::now() - start;
  std::printf(
      "%d %ld %ld %ld\n",
      WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
      static_cast<long>(std::chrono::duration_cast<std::chrono::microseconds>(wall).count()),
      microseconds(usage.ru_utime) + microseconds(usage.ru_stime),
      usage.ru_maxrss);
  return 0;
}

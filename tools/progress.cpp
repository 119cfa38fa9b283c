#include "progress.h"

#include "source_text.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <mutex>
#include <string_view>
#include <sys/ioctl.h>
#include <thread>
#include <unistd.h>

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::string_view wipe = "\r\033[K";

std::atomic<bool> is_shown{false};

void put(std::string_view text) {
  // What can't be written there is no loss.
  if (write(STDERR_FILENO, text.data(), text.size()) < 0) return;
}

/// `text` as wide as the terminal, so that it stays one line.
std::string cut(const std::string& text) {
  winsize size{};
  const bool is_known = ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 1;
  const std::size_t max = is_known ? size.ws_col - 1U : 79U;
  if (text.size() <= max) return text;
  std::size_t end = max;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
    --end;
  return text.substr(0, end);
}

/// Shows the line, in a thread of its own: the work goes on meanwhile.
class Reporter {
 public:
  Reporter() = default;
  ~Reporter() {
    end();
    {
      const std::lock_guard lock(mutex_);
      is_over_ = true;
    }
    wake_.notify_all();
    if (thread_.joinable()) thread_.join();
  }
  Reporter(const Reporter&) = delete;
  Reporter& operator=(const Reporter&) = delete;

  void enable() { is_enabled_ = true; }

  void tell(const boxart::Progress& progress) {
    const std::lock_guard lock(mutex_);
    what_ = progress.what;
    part_ = progress.part;
    parts_ = progress.parts;
  }

  void begin(const std::string& file, const std::string& what) {
    if (!is_enabled_) return;
    {
      const std::lock_guard lock(mutex_);
      file_ = shown_name(file);
      begin_ = Clock::now();
      is_working_ = true;
      what_ = what;
      part_ = parts_ = 1;
    }
    if (!thread_.joinable()) start();
    wake_.notify_all();
  }

  void end() {
    const std::lock_guard lock(mutex_);
    is_working_ = false;
    wipe_progress();
  }

 private:
  void start() {
    // Signals are for the thread that does the work.
    sigset_t all{};
    sigset_t before{};
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    thread_ = std::thread([this] { run(); });
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
  }

  void run() {
    constexpr std::chrono::seconds patience(1);
    constexpr std::chrono::milliseconds pause(200);
    std::unique_lock lock(mutex_);
    while (!is_over_) {
      if (!is_working_) {
        wake_.wait(lock);
        continue;
      }
      if (Clock::now() - begin_ >= patience) {
        is_shown = true;
        put(std::string(wipe) + cut(line()));
      }
      wake_.wait_for(lock, pause);
    }
  }

  std::string line() const {
    std::string text = file_ + ": " + what_;
    if (parts_ > 1) text += " (" + std::to_string(part_) + " of " + std::to_string(parts_) + ')';
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(Clock::now() - begin_);
    return text + ", " + std::to_string(seconds.count()) + " s";
  }

  bool is_enabled_ = false;
  std::mutex mutex_{};
  std::condition_variable wake_{};
  std::string file_{};
  std::string what_{};
  std::int64_t part_ = 1;
  std::int64_t parts_ = 1;
  Clock::time_point begin_{};
  bool is_working_ = false;
  bool is_over_ = false;
  std::thread thread_{};
};

Reporter& reporter() {
  static Reporter only;
  return only;
}

}  // namespace

void show_progress(boxart::Options& options) {
  reporter().enable();
  options.progress = [](const boxart::Progress& progress) { reporter().tell(progress); };
}

void begin_progress(const std::string& file, const std::string& what) {
  reporter().begin(file, what);
}

void end_progress() {
  reporter().end();
}

void wipe_progress() {
  if (is_shown.exchange(false)) put(wipe);
}

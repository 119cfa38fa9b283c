#include "deadline.h"

#include "interruption.h"

#include <array>
#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace {

// A signal's handler may do little more than write what is there already.
std::array<char, 80> message{};
int message_length = 0;

extern "C" void give_up(int) {
  clear_away();
  if (write(STDERR_FILENO, message.data(), static_cast<std::size_t>(message_length)) < 0) _exit(1);
  _exit(1);
}

}  // namespace

void set_deadline(int seconds) {
  if (seconds > 0) {
    message_length = std::snprintf(message.data(),
                                   message.size(),
                                   "boxart: the drawing was not finished within %d s\n",
                                   seconds);
    std::signal(SIGALRM, give_up);
  }
  alarm(static_cast<unsigned>(seconds));
}

#pragma once

#include <csignal>
#include <sys/types.h>

/// What must not be left behind when a signal or the deadline ends the program: a file that isn't
/// whole yet, and the process that is making a picture. One of each, which is all that the program
/// has at a time.

/// From now on signals that end the program clear it away first. Those that are ignored already, as
/// under nohup, stay so. What can be told as a failed write is no signal: a pipe that is closed,
/// and a file that may grow no larger.
void handle_signals();

/// What is to be removed; nullptr: nothing any more. Requires: `path` lives until then.
void remove_when_interrupted(const char* path);

/// What is to be ended; 0: nothing any more. Requires: the process wasn't waited for yet.
void end_when_interrupted(pid_t process);

/// Ends the program as a closed pipe ends others, by its signal. Where whoever started the program
/// ignores that one, it does nothing.
void end_by_closed_pipe();

/// Clears all of it away. May be called by a signal's handler.
void clear_away();

/// Holds these signals back while it lives, so that nothing is made that isn't known here.
class SignalsHeld {
 public:
  SignalsHeld();
  ~SignalsHeld();
  SignalsHeld(const SignalsHeld&) = delete;
  SignalsHeld& operator=(const SignalsHeld&) = delete;

  /// Those that were held back before.
  const sigset_t& before() const { return before_; }

 private:
  sigset_t before_{};
};

"""What the test scripts share: to compare and count failures, and to run a program at a terminal."""
import os
import pty
import sys

failures = 0


def check(what, got, expected):
    """Tells where `got` isn't what is expected, of long ones the beginning."""
    global failures
    if got != expected:
        failures += 1
        print(f"{what}\n  is       {repr(got)[:5000]}\n  expected {repr(expected)[:5000]}")


def finish():
    """Ends the script, with status 1 where a check has failed."""
    sys.exit(1 if failures else 0)


def shown_at_terminal(program, *arguments, streams=(1, 2), name="boxart"):
    """What a terminal shows that has these streams of the program; the others lead nowhere."""
    pid, terminal = pty.fork()
    if pid == 0:
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in {1, 2} - set(streams):
            os.dup2(nowhere, stream)
        os.execv(program, [name, *arguments])
    shown = b""
    while True:
        try:
            part = os.read(terminal, 4096)
        except OSError:
            break
        if not part:
            break
        shown += part
    os.waitpid(pid, 0)
    os.close(terminal)
    return shown.decode().replace("\r\n", "\n")

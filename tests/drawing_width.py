#!/usr/bin/env python3
"""drawing_width.py PROGRAM: where the width of a drawing comes from, and what is told when it doesn't do."""
import fcntl
import os
import pty
import struct
import subprocess
import sys
import tempfile
import termios

PROGRAM = os.path.abspath(sys.argv[1])
failed = 0


def check(what, found, expected):
    global failed
    if found == expected:
        return
    failed += 1
    print(what, "is       " + repr(found), "expected " + repr(expected), sep="\n  ")


def run(*arguments, variables=None):
    environment = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL,
                          env={**environment, **(variables or {})})
    return done.returncode, done.stdout, done.stderr


def at_terminal(columns, *arguments):
    """What a terminal of so many columns shows."""
    leader, follower = pty.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    process = subprocess.Popen([PROGRAM, *arguments], stdin=subprocess.DEVNULL, stdout=follower, stderr=follower)
    os.close(follower)
    shown = b""
    while True:
        try:
            part = os.read(leader, 65536)
        except OSError:
            break
        if not part:
            break
        shown += part
    os.close(leader)
    return process.wait(), shown.decode().replace("\r\n", "\n")


def width(text):
    return max(map(len, text.splitlines()))


os.chdir(tempfile.mkdtemp())
with open("chain.dot", "w", encoding="utf-8") as source:
    source.write("digraph { rankdir=LR; alpha -> beta -> gamma -> delta }")
with open("word.dot", "w", encoding="utf-8") as source:
    source.write(f"graph {{ {'x' * 40} }}")
PLAIN = run("chain.dot")[1]
check("in a pipe nothing limits it", width(PLAIN) > 40, True)
for asked in "none", "0", "99999", "auto":
    check(f"--width={asked} leaves it as it is", run(f"--width={asked}", "chain.dot"), (0, PLAIN, ""))
status, fitted, errors = run("--width=30", "chain.dot")
check("it fits, and nothing is told", (status, width(fitted) <= 30, errors), (0, True, ""))
check("-v tells how", run("-v", "--width=30", "chain.dot")[2], "boxart: made to fit: ranks folded\n")
check("--rankdir stays", "▼" in run("--width=30", "--rankdir=LR", "chain.dot")[1], False)
check("COLUMNS tells the width that auto means", run("--width=auto", "chain.dot", variables={"COLUMNS": "30"})[1], fitted)
check("without auto it doesn't count", run("chain.dot", variables={"COLUMNS": "30"})[1], PLAIN)
for wrong in "-3", "", "30x", "0":
    check(f"COLUMNS={wrong} is none", run("--width=auto", "chain.dot", variables={"COLUMNS": wrong})[1], PLAIN)
prefixed = run(f"--width={width(PLAIN)}", "--prefix=// ", "chain.dot")[1]
check("a prefix counts", width(prefixed) <= width(PLAIN), True)
check("so much goes without a change", run(f"--width={width(PLAIN) + 3}", "--prefix=// ", "chain.dot")[1],
      "".join(f"// {line}\n" for line in PLAIN.splitlines()))
check("--height limits rows", len(run("--height=3", "--rankdir=TB", "--width=99", "chain.dot")[1].splitlines()) > 3, True)
with open("tall.dot", "w", encoding="utf-8") as source:
    source.write("digraph { a -> b -> c }")
check("by the other direction", len(run("--height=3", "tall.dot")[1].splitlines()), 3)
with open("star.dot", "w", encoding="utf-8") as source:
    source.write("digraph { {rank=same; b c d e f} a -> b -> g; a -> c -> h; a -> d -> i; a -> e -> j; a -> f -> k }")
check("JSON tells the direction that was drawn", '"rankdir": "LR"' in run("--json", "--width=24", "star.dot")[1], True)
check("JSON tells the size that was drawn", '"height": 7' in run("--json", "--width=30", "chain.dot")[1], True)
check("JSON is limited where it is asked for only", run("--json", "chain.dot")[1], run("--json", "--width=none", "chain.dot")[1])
check("a word that is too long is drawn, and nothing told", run("--width=20", "word.dot")[::2], (0, ""))
check("-v tells it", run("-v", "--width=20", "word.dot")[2], "boxart: needs 42 columns, has 20: less -RS shows them all\nboxart: made smaller: dense\n")
check("--quiet doesn't", run("-v", "-q", "--width=20", "word.dot")[2], "")
check("--strict draws nothing", run("--strict", "--width=20", "word.dot"), (1, "", "boxart: the drawing needs 42 columns, the limit is 20\n"))
check("--strict draws what fits", run("--strict", "--width=30", "chain.dot"), (0, fitted, ""))
check("--stats tells the size", "Drawing has:\n    44 columns and 3 rows, made in " in run("--stats", "word.dot")[2], True)
for wrong in "x", "-1", "100000", "":
    check(f"--width={wrong} is refused", run(f"--width={wrong}", "chain.dot")[:2], (2, ""))

check("a terminal has a width", at_terminal(30, "--color=never", "chain.dot"), (0, fitted))
check("that is not asked for with none", at_terminal(30, "--color=never", "--width=none", "chain.dot"), (0, PLAIN))
check("what doesn't fit is told there", at_terminal(30, "--color=never", "word.dot")[1].splitlines()[-1],
      "boxart: needs 42 columns, has 30: less -RS shows them all")
check("--strict doesn't mind what nobody asked for", at_terminal(30, "--strict", "--color=never", "word.dot")[0], 0)
check("a file has none", (at_terminal(30, "-o", "out.txt", "chain.dot"), open("out.txt", encoding="utf-8").read()), ((0, ""), PLAIN))
sys.exit(failed > 0)

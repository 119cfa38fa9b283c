#!/usr/bin/env python3
"""at_terminal.py PROGRAM: what a person at a terminal is told while the program works, and isn't shown."""
import json
import os
import pty
import re
import select
import subprocess
import sys
import tempfile
import time

from checking import check, finish, shown_at_terminal

PROGRAM = os.path.abspath(sys.argv[1])


def at_terminal(*arguments, typed=b"", streams=(0, 1, 2), until=None):
    """Status, and what a terminal shows that has these streams; `typed` is written to it first."""
    master, slave = pty.openpty()
    ends = [slave if stream in streams else subprocess.DEVNULL for stream in range(3)]
    process = subprocess.Popen([PROGRAM, *arguments], stdin=ends[0], stdout=ends[1], stderr=ends[2], close_fds=True)
    os.close(slave)
    shown, end = b"", time.monotonic() + 60
    sent = not typed
    while time.monotonic() < end:
        if select.select([master], [], [], 0.1)[0]:
            try:
                part = os.read(master, 65536)
            except OSError:
                break
            if not part:
                break
            shown += part
        elif process.poll() is not None:
            break
        if not sent and b"waiting" in shown:
            os.write(master, typed)
            sent = True
        if until and until in shown:
            process.terminate()
            until = None
    status = process.wait(timeout=60)
    os.close(master)
    return status, shown.decode().replace("\r\n", "\n")


os.chdir(tempfile.mkdtemp())
with open("a.dot", "w", encoding="utf-8") as source:
    source.write("graph { a }")
BOX = "┌───┐\n│ a │\n└───┘\n"

# Without an input.
status, shown = at_terminal(typed=b"graph { a }\n\x04")
check("without a file one line says what is waited for", (status, len(re.findall("^boxart: waiting for .*Ctrl-D.*$", shown, re.M)), shown.endswith(BOX)), (0, 1, True))
check("with a file nothing is waited for", at_terminal("a.dot"), (0, BOX))
piped = subprocess.run([PROGRAM], input="graph { a }", capture_output=True, text=True, check=False)
check("nor in a pipe", (piped.stdout, piped.stderr), (BOX, ""))

# Warnings.
with open("slips.dot", "w", encoding="utf-8") as source:
    source.write("graph { a [shape=boks] }")
with open("more.dot", "w", encoding="utf-8") as source:
    source.write("graph { a [shape=boks, colour=red] }")
with open("broken.dot", "w", encoding="utf-8") as source:
    source.write("graph { a [ }")
check("a run with a warning ends with a line that counts it", at_terminal("slips.dot"), (0, BOX + "boxart: 1 warning; -v shows it\n"))
check("several files are counted together", at_terminal("slips.dot", "a.dot", "more.dot", streams=[2]), (0, "boxart: 3 warnings; -v shows them\n"))
check("what isn't drawn is counted too", at_terminal("--parse", "more.dot"), (0, "boxart: 2 warnings; -v shows them\n"))
status, shown = at_terminal("slips.dot", "broken.dot", streams=[2])
check("the line is the last one, behind an error too", (status, "syntax error" in shown, shown.endswith("\nboxart: 1 warning; -v shows it\n")), (1, True, True))
status, shown = at_terminal("-v", "more.dot", streams=[2])
check("-v shows them instead", (status, shown.count("warning: "), "shows" in shown), (0, 2, False))
check("--strict too", [part in at_terminal("--strict", "slips.dot")[1] for part in ("unknown shape", "-v shows")], [True, False])
check("--quiet has neither", at_terminal("-q", "slips.dot"), (0, BOX))
check("nor is it counted where no person reads it", at_terminal("slips.dot", streams=[0, 1]), (0, BOX))

# Too large for a terminal.
with open("wide.dot", "w", encoding="utf-8") as source:
    source.write(f'graph {{ rankdir=LR; a -- b; a [label="{"x" * 5200}"]; b [label="{("x" + chr(92) + "n") * 1000}"] }}')
layout = json.loads(subprocess.run([PROGRAM, "--as=json", "wide.dot"], capture_output=True, check=True).stdout)[0]
CELLS = layout["width"] * layout["height"]
check("that is too large", CELLS > 5_000_000, True)
status, shown = at_terminal("-q", "wide.dot")
check("what is too large doesn't go into a terminal", (status, re.sub("[0-9]+", "N", shown)),
      (1, "boxart: wide.dot: the drawing has N cells, the limit is N in a terminal: write it to a file with -o FILE, "
          "read it with | less -RS, or have it as data with --as=json\n"))
check("its size is told", [int(number) for number in re.findall("[0-9]+ ?", shown)], [CELLS, 5000000])
check("nor whatever else is asked", at_terminal("-q", "--limit-cells=none", "wide.dot")[0], 1)
check("nor after what is small enough", at_terminal("-q", "a.dot", "wide.dot"), (1, shown))
check("a lower limit is the caller's", at_terminal("--limit-cells=3", "a.dot")[1], "boxart: the drawing has 15 cells, the limit is 3\n")
check("into a pipe it goes", len(subprocess.run([PROGRAM, "wide.dot"], capture_output=True, check=False).stdout) > 5_000_000, True)
check("as data it goes into a terminal", at_terminal("-q", "--json", "wide.dot")[0], 0)
check("into a file too", (at_terminal("-q", "-o", "wide.txt", "wide.dot"), os.path.getsize("wide.txt") > 5_000_000), ((0, ""), True))

# What takes long.
with open("large.dot", "w", encoding="utf-8") as source:
    edges = " ".join(f"n{i} -> n{(i * 7919 + 13) % 20000}; n{i} -> n{(i * 104729 + 7) % 20000};" for i in range(20000))
    source.write(f"digraph {{ {edges} }}")
for stream in [2], [1, 2]:
    status, shown = at_terminal("--timeout=3", "-o", "large.txt", "large.dot", streams=stream)
    parts = re.findall(r"\r\x1b\[Klarge\.dot: ([a-z ]+)(?: \(([0-9]+) of ([0-9]+)\))?, ([0-9]+) s", shown)
    check(f"work is shown {stream}", (status, len(parts) > 3), (1, True))
    check("after a second", min(int(part[3]) for part in parts) >= 1, True)
    check("and how far it is", any(part[1] for part in parts), True)
    check("and is wiped at the end", shown.endswith("\r\x1b[Kboxart: the drawing was not finished within 3 s\n"), True)
status, shown = at_terminal("-o", "large.txt", "large.dot", streams=[2], until=b"s")
check("also when a signal ends it", (status, shown.endswith("\r\x1b[K")), (-15, True))
check("--quiet shows nothing", at_terminal("-q", "--timeout=2", "-o", "large.txt", "large.dot")[1], "boxart: the drawing was not finished within 2 s\n")
quiet = subprocess.run([PROGRAM, "--timeout=2", "large.dot"], capture_output=True, text=True, check=False)
check("nor is it shown in a pipe", (quiet.stdout, quiet.stderr), ("", "boxart: the drawing was not finished within 2 s\n"))
with open("slow-dot", "w", encoding="utf-8") as source:
    source.write("#!/bin/sh\nsleep 2\necho what it tells >&2\nprintf '%s' picture >\"${2#-o}\"\n")
os.chmod("slow-dot", 0o755)
slow = ["--renderer=./slow-dot", "-o", "a.png", "a.dot"]
status, shown = at_terminal(*slow, streams=[2])
check("what another program takes is shown too, and wiped before its messages",
      (status, "\r\x1b[Ka.png: waiting for ./slow-dot, 1 s" in shown, shown.endswith("\r\x1b[Kwhat it tells\n")), (0, True, True))
check("but not with --quiet", at_terminal("-q", *slow, streams=[2]), (0, "what it tells\n"))
check("what is short is not told of", shown_at_terminal(PROGRAM, "a.dot", streams=[2]), "")
finish()

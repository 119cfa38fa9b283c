#!/usr/bin/env python3
"""Does boxart read the same edges as graph-easy?

For each fixture in Graph::Easy's language the edges that boxart and graph-easy write with --as=dot
are compared: both ends and the label. Without graph-easy the test is skipped (status 77).

Usage: graph_easy.py PROGRAM [FILE ...]
"""

import collections
import pathlib
import re
import shutil
import subprocess
import sys

# What graph-easy doesn't read, or writes as no DOT.
UNREADABLE = {
    "anonymous.easy",  # `<--`
    "arrow-labels.easy",  # a label in parentheses behind brackets
    "group-edges.easy",  # edges to groups lose their arrow in its DOT
    "to-dot.easy",
    "to-txt.easy",
    "texts.easy",  # `[ C# ]`
}
NAME = r'("(?:[^"\\]|\\.)*"|[A-Za-z_0-9.]+)'
EDGE = re.compile(rf"  {NAME}((?::{NAME})*) (?:->|--) {NAME}((?::{NAME})*)(?: \[(.*)\])?$", re.S)


def run(command, text):
    done = subprocess.run(command, input=text, capture_output=True, check=False)
    return done.returncode, done.stdout.decode()


def plain(name, parts):
    """The name without quotes and without escapes that mean nothing."""
    if name.startswith('"'):
        name = name[1:-1].replace('\\"', '"')
    name = re.sub(r"\\([^nlrcNETHGL\\])", r"\1", name)
    name = re.sub(r"\s*(\\[nlrc])\s*", r"\1", name)
    # graph-easy calls a node with parts as its first part, and numbers nodes without a name
    # together with all others.
    if name.endswith(".0") and name[:-2] in parts:
        name = name[:-2]
    return "#" if re.fullmatch(r"#\d+", name) else name


def edges(dot, parts):
    found = collections.Counter()
    for line in dot.splitlines():
        match = EDGE.match(line)
        if match is None:
            continue
        label = re.search(rf"\blabel={NAME}", match.group(7) or "")
        label = plain(label.group(1), set()) if label else ""
        ends = [plain(match.group(1), parts), plain(match.group(4), parts)]
        if not dot.startswith("digraph"):
            ends.sort()
        found[(*ends, label)] += 1
    return found


def main():
    if shutil.which("graph-easy") is None:
        print("graph-easy is not installed")
        return 77
    program = sys.argv[1]
    fixtures = pathlib.Path(__file__).parent.parent / "fixtures" / "graph-easy"
    files = [pathlib.Path(name) for name in sys.argv[2:]] or sorted(fixtures.glob("*.easy"))
    failures = 0
    compared = 0
    for file in files:
        if file.name in UNREADABLE or file.name.startswith("bad-"):
            continue
        text = file.read_bytes()
        _, ours = run([program, "--from=txt", "--as=dot"], text)
        status, written = run(["graph-easy", "--from=txt", "--as=dot"], text)
        status_read, theirs = run([program, "--from=dot", "--as=dot"], written.encode())
        if status != 0 or status_read != 0:
            print(f"{file.name}: graph-easy doesn't read it, or writes no DOT")
            failures += 1
            continue
        parts = {
            plain(match.group(1), set())
            for match in re.finditer(rf"^  {NAME} \[.*\bparts=", ours, re.M)
        }
        ours, theirs = edges(ours, parts), edges(theirs, parts)
        compared += 1
        if ours != theirs:
            print(f"{file.name}: only boxart has {dict(ours - theirs)}")
            print(f"{file.name}: only graph-easy has {dict(theirs - ours)}")
            failures += 1
    print(f"{compared} files compared")
    return 1 if failures or compared == 0 else 0


if __name__ == "__main__":
    sys.exit(main())

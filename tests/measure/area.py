#!/usr/bin/env python3
"""area.py [--boxart PROGRAM] [--whole COMMAND] FILE|FOLDER...: our drawings' cells beside graph-easy's.

For every file that graph-easy draws within its time: rows times columns of both drawings, and the
ratio of ours to its. COMMAND gets a DOT file and a drawing as two more words and says by its exit
status whether the drawing shows the whole graph; only those of graph-easy that do are compared.
Without it, those on which graph-easy warns of nothing are.

Prints a line for every file where ours is larger, then the median ratio. Needs graph-easy.
"""
import argparse
import shlex
import subprocess
import sys
import tempfile

from common import dot_files, median, run, size


def graph_easy(path, timeout):
    """Its drawing, and what it says on standard error."""
    try:
        done = subprocess.run(["graph-easy", "--from=dot", "--as=boxart", f"--timeout={timeout}", path],
                              capture_output=True, timeout=timeout + 5)
    except subprocess.TimeoutExpired:
        return None, b""
    return (done.stdout if done.returncode == 0 else None), done.stderr


def is_whole(command, path, drawing):
    with tempfile.NamedTemporaryFile(suffix=".txt") as file:
        file.write(drawing)
        file.flush()
        return subprocess.run([*shlex.split(command), path, file.name], capture_output=True).returncode == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--boxart", default="build/boxart")
    parser.add_argument("--with", dest="option", action="append", default=[], help="an option for boxart")
    parser.add_argument("--timeout", type=int, default=20, help="seconds for graph-easy on one file")
    parser.add_argument("--whole", help="a command that tells whether a drawing shows the whole graph")
    parser.add_argument("paths", nargs="+")
    arguments = parser.parse_args()
    rows = []
    for path in dot_files(arguments.paths):
        theirs, said = graph_easy(path, arguments.timeout)
        if not theirs or not theirs.strip():
            continue
        if not (is_whole(arguments.whole, path, theirs) if arguments.whole else not said):
            continue
        ours = run([arguments.boxart, *arguments.option, path])
        if ours is None or not ours.strip():
            continue
        (r, c), (their_r, their_c) = size(ours), size(theirs)
        rows.append((r * c / (their_r * their_c), f"{r}x{c}", f"{their_r}x{their_c}", path))
    for ratio, our_size, their_size, path in sorted(rows, reverse=True):
        if ratio > 1:
            print(f"{ratio:6.2f}  {our_size:>10}  {their_size:>10}  {path}")
    print(f"{len(rows)} drawings of graph-easy's: ours takes {median([row[0] for row in rows]):.3f} of its cells"
          f" at the median; larger in {sum(row[0] > 1 for row in rows)}")


if __name__ == "__main__":
    sys.exit(main())

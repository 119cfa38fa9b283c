#!/usr/bin/env python3
"""columns.py PROGRAM UNBOUNDED [--most RATIO] FILE|FOLDER...: how near do the columns of large graphs come to the best?

Above some size columns are not found by the network simplex but in sweeps over the layers. UNBOUNDED is boxart built
with the simplex at every size:

    cmake --preset release -B build-simplex -D CMAKE_CXX_FLAGS=-DBOXART_SIMPLEX_ALWAYS && cmake --build build-simplex

For every file both --dump=columns give the weighted length sideways of all lines, and the last column in which
something begins. Prints both of both, with their ratios. Returns 1 when a ratio is above RATIO (1.3).
"""
import argparse
import re
import sys

from common import dot_files, run


def measures(program, path, timeout):
    """(length, last column) of a graph; None: it isn't drawn in time."""
    dump = run([program, "--dump=columns", path], timeout=timeout)
    if dump is None:
        return None
    text = dump.decode()
    lengths = re.findall(r"^length: (\d+)$", text, re.M)
    return sum(map(int, lengths)), max(map(int, re.findall(r"@(\d+)", text)), default=0)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("program")
    parser.add_argument("unbounded")
    parser.add_argument("--most", type=float, default=1.3, help="the largest ratio that is good")
    parser.add_argument("--timeout", type=int, default=600, help="seconds for one drawing")
    parser.add_argument("paths", nargs="+")
    arguments = parser.parse_args()
    worst = 0.0
    print(f"{'length':>10} {'best':>10} ratio {'columns':>8} {'best':>8} ratio")
    for path in dot_files(arguments.paths):
        ours = measures(arguments.program, path, arguments.timeout)
        best = measures(arguments.unbounded, path, arguments.timeout)
        if ours is None or best is None:
            print(f"not drawn in time: {path}")
            continue
        ratios = [(a + 1) / (b + 1) for a, b in zip(ours, best)]
        worst = max(worst, *ratios)
        print(f"{ours[0]:>10} {best[0]:>10} {ratios[0]:5.2f} {ours[1]:>8} {best[1]:>8} {ratios[1]:5.2f}  {path}")
    print(f"worst {worst:.2f}")
    return 1 if worst > arguments.most else 0


if __name__ == "__main__":
    sys.exit(main())

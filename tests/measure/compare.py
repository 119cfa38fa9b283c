#!/usr/bin/env python3
"""compare.py OLD NEW FILE|FOLDER...: is what one boxart draws as good as what another one does?

OLD and NEW are two programs. For every file that OLD draws, both layouts (--as=json) give

- crossings: cells where lines of different nets cross,
- bends: cells where a net turns (lines that run together turn once),
- area: columns times rows,

and both drawings are compared byte by byte. Prints the sums, the median of the files' ratios, and the files that
became worse the most. Returns 1 when a sum or a median grew by more than the tolerance, or NEW doesn't draw a file.
"""
import argparse
import concurrent.futures
import json
import os
import sys
from collections import namedtuple

from common import crossings, dot_files, median, run

Measures = namedtuple("Measures", "crossings bends area")


def bends(graph):
    turns = set()
    for edge in graph["edges"]:
        points = edge["points"]
        for before, (x, y), after in zip(points, points[1:], points[2:]):
            if (before[0] == x) != (x == after[0]):
                turns.add((edge["net"], x, y))
    return len(turns)


def measures(layout):
    graphs = json.loads(layout)
    return Measures(sum(map(crossings, graphs)), sum(map(bends, graphs)),
                    sum(graph["width"] * graph["height"] for graph in graphs))


def look_at(program, options, path, timeout):
    """(measures, drawing) of a file; None when it can't be drawn."""
    drawing = run([program, *options, path], timeout=timeout)
    layout = run([program, *options, "--as=json", path], timeout=timeout)
    return None if drawing is None or layout is None else (measures(layout), drawing)


def ratio(old, new):
    if old == new:
        return 1.0
    return new / old if old else float("inf")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--with", dest="options", action="append", default=[], help="an option for both programs")
    parser.add_argument("--tolerance", type=float, default=0, help="by which share a figure may grow")
    parser.add_argument("--timeout", type=float, default=300, help="seconds for one drawing")
    parser.add_argument("--worst", type=int, default=5, help="how many files are shown")
    parser.add_argument("old")
    parser.add_argument("new")
    parser.add_argument("paths", nargs="+")
    arguments = parser.parse_args()

    def both(path):
        return [look_at(program, arguments.options, path, arguments.timeout)
                for program in (os.path.abspath(arguments.old), os.path.abspath(arguments.new))]

    files = dot_files(arguments.paths)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        seen = list(zip(files, pool.map(both, files)))
    undrawn = [path for path, (old, new) in seen if old and not new]
    pairs = [(path, old, new) for path, (old, new) in seen if old and new]
    is_worse = bool(undrawn)
    for path in undrawn:
        print(f"no longer drawn: {path}")
    allowed = 1 + arguments.tolerance
    print(f"{'':10} {'old':>12} {'new':>12} {'ratio':>8}  median of ratios")
    for name in Measures._fields:
        values = [(getattr(old[0], name), getattr(new[0], name), path) for path, old, new in pairs]
        before, after = (sum(value[i] for value in values) for i in (0, 1))
        middle = median([ratio(a, b) for a, b, _ in values])
        bad = ratio(before, after) > allowed or middle > allowed
        is_worse = is_worse or bad
        print(f"{name:10} {before:12,} {after:12,} {ratio(before, after):8.4f}  {middle:.4f}{'  WORSE' if bad else ''}")
        if len(values) > 1:
            largest = max(values)
            rest, now = before - largest[0], after - largest[1]
            print(f"    without the largest: {rest:,} -> {now:,} ({ratio(rest, now):.4f})")
        grown = sorted(((b - a, a, b, path) for a, b, path in values if b > a), reverse=True)
        for _, a, b, path in grown[:arguments.worst]:
            print(f"    {a:,} -> {b:,}  {path}")
        print(f"    more in {len(grown)} files, less in {sum(b < a for a, b, _ in values)}")
    print(f"{sum(old[1] != new[1] for _, old, new in pairs)} of {len(pairs)} drawings changed")
    return 1 if is_worse else 0


if __name__ == "__main__":
    sys.exit(main())

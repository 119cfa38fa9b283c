#!/usr/bin/env python3
"""crossings.py [--boxart PROGRAM] FILE|FOLDER...: our crossings beside those of dot's orders.

dot's are counted layer by layer from `dot -Tplain`. The ranks are the places of the nodes along the
rank axis. Each edge has a place on every rank that it passes: at its ends the middle of its nodes,
between them where its spline crosses the rank. Two edges cross between two neighbouring ranks when
their places there are in opposite orders. (Flat edges, loops, and where ends meet their nodes, don't
count, so dot has no more than this.) A graph that asks for another layout is given to dot all the same.

Ours are the cells of the finished drawing where lines of different nets cross (--as=json): what the
eye sees, flat edges and loops included.

Prints a line for every file where we have more than dot, then the sums. Needs Graphviz.
"""
import argparse
import json
import shlex
import subprocess
import sys
from bisect import bisect_left, bisect_right, insort
from collections import defaultdict

from common import crossings, dot_files, run


def read_plain(text):
    """The graphs of `dot -Tplain`: (nodes by name, edges as (tail, head, control points))."""
    graphs, nodes, edges = [], {}, []
    for line in text.replace("\\\n", "").split("\n"):
        try:
            words = shlex.split(line)
        except ValueError:
            continue  # a label with a stray quote
        if not words:
            continue
        if words[0] == "graph":
            nodes, edges = {}, []
        elif words[0] == "node":
            nodes[words[1]] = (float(words[2]), float(words[3]))
        elif words[0] == "edge":
            count = int(words[3])
            points = [(float(words[4 + 2 * i]), float(words[5 + 2 * i])) for i in range(count)]
            edges.append((words[1], words[2], points))
        elif words[0] == "stop":
            graphs.append((nodes, edges))
    return graphs


def polyline(points, steps=16):
    """A Bezier spline as short straight pieces."""
    line = [points[0]]
    for i in range(0, len(points) - 3, 3):
        a, b, c, d = points[i:i + 4]
        for k in range(1, steps + 1):
            t, s = k / steps, 1 - k / steps
            line.append(tuple(s * s * s * a[j] + 3 * s * s * t * b[j] + 3 * s * t * t * c[j] +
                              t * t * t * d[j] for j in (0, 1)))
    return line


def places_between(line, ranks):
    """Where a line that runs up the ranks crosses each of them."""
    places, k = [], 0
    for rank in ranks:
        while k + 1 < len(line) and line[k + 1][1] < rank:
            k += 1
        if k + 1 >= len(line):
            places.append(line[-1][0])
            continue
        (x0, y0), (x1, y1) = line[k], line[k + 1]
        places.append(x0 if y1 == y0 else x0 + (x1 - x0) * (rank - y0) / (y1 - y0))
    return places


def count_dot(nodes, edges, sideways):
    def turned(p):
        return (p[1], p[0]) if sideways else p

    at = {name: turned(p) for name, p in nodes.items()}
    ranks = sorted({round(p[1], 2) for p in at.values()})
    segments = defaultdict(list)  # by the lower rank's number
    for tail, head, points in edges:
        if tail not in at or head not in at:
            continue
        low, high = sorted((at[tail], at[head]), key=lambda p: p[1])
        if high[1] - low[1] < 0.02:
            continue
        line = [turned(p) for p in polyline(points)]
        if line[0][1] > line[-1][1]:
            line.reverse()
        first, last = (bisect_left(ranks, round(p[1], 2)) for p in (low, high))
        places = [low[0], *places_between(line, ranks[first + 1:last]), high[0]]
        for i in range(first, last):
            segments[i].append((round(places[i - first], 3), round(places[i - first + 1], 3)))
    return sum(map(count_inversions, segments.values()))


def count_inversions(segments):
    """Pairs with ends in opposite orders; those that share an end don't count."""
    total, seen = 0, []
    segments.sort()
    i = 0
    while i < len(segments):
        j = i
        while j < len(segments) and segments[j][0] == segments[i][0]:
            total += len(seen) - bisect_right(seen, segments[j][1])
            j += 1
        for k in range(i, j):
            insort(seen, segments[k][1])
        i = j
    return total


def dot_crossings(path, timeout):
    with open(path, "rb") as file:
        text = file.read()
    if b"layout" in text:
        text = run(["gvpr", "-c", 'BEG_G { $G.layout = "dot"; }'], text)
    rankdir = run(["gvpr", "BEG_G { print($G.rankdir); }"], text)
    try:
        # Its exit status also tells of images that aren't there.
        plain = subprocess.run(["dot", "-Tplain"], input=text, capture_output=True, timeout=timeout)
    except subprocess.TimeoutExpired:
        return None
    sideways = (rankdir or b"").split()[:1] in ([b"LR"], [b"RL"])
    graphs = read_plain(plain.stdout.decode("utf-8", "replace"))
    return sum(count_dot(nodes, edges, sideways) for nodes, edges in graphs) if graphs else None


def our_crossings(program, path):
    drawn = run([program, "--as=json", path])
    if drawn is None:
        return None
    return sum(map(crossings, json.loads(drawn)))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--boxart", default="build/boxart")
    parser.add_argument("--timeout", type=float, default=300, help="seconds for dot on one file")
    parser.add_argument("--cache", help="a file that keeps dot's figures for the next time")
    parser.add_argument("paths", nargs="+")
    arguments = parser.parse_args()
    known = {}
    if arguments.cache:
        try:
            with open(arguments.cache) as file:
                known = json.load(file)
        except FileNotFoundError:
            pass
    rows = []
    for path in dot_files(arguments.paths):
        if path not in known:
            known[path] = dot_crossings(path, arguments.timeout)
        ours = our_crossings(arguments.boxart, path)
        if known[path] is not None and ours is not None:
            rows.append((path, ours, known[path]))
    if arguments.cache:
        with open(arguments.cache, "w") as file:
            json.dump(known, file)
    for path, ours, dots in sorted(rows, key=lambda row: row[2] - row[1]):
        if ours > dots:
            print(f"{ours:8} {dots:8}  {path}{'  more than twice' if ours > 2 * dots else ''}")
    print(f"{len(rows)} files: ours {sum(row[1] for row in rows)}, dot's {sum(row[2] for row in rows)};"
          f" more than dot in {sum(row[1] > row[2] for row in rows)},"
          f" more than twice in {sum(row[1] > 2 * row[2] for row in rows)}")


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""ledger.py PROGRAM [--accept]: are drawings what they were, in figures?

ledger.txt has a line for each of some thirty graphs, fixtures and generated ones (tests/bench/graphs.py): what a drawing
of it has of

- crossings: cells where lines of different nets cross,
- bends: cells where a net turns,
- stairs: edges that go the same way across the ranks in two steps or more,
- columns and rows.

A change that makes drawings better or worse changes figures here, and so is seen. With --accept they are written as they
are now. Returns 1 when some differ.
"""
import json
import os
import sys

from common import crossings, run
from compare import bends

HERE = os.path.dirname(os.path.abspath(__file__))
PROJECT = os.path.dirname(os.path.dirname(HERE))
LEDGER = os.path.join(HERE, "ledger.txt")
sys.path.insert(0, os.path.join(PROJECT, "tests", "bench"))
import graphs  # noqa: E402

FIXTURES = """
basic/tree clusters/crossings-of-frames clusters/nested direction/lr edges/relations gallery/client-server gallery/k33
gallery/state-machine html/er-tb labels/ends order/as-written order/weights rank/newrank records/deep-lr
routes/directions-of-edges routes/nested-arcs routes/record-ports seed/by-hand shapes/points-of-many-lines
""".split()
GENERATED = [(kind, 60) for kind in sorted(graphs.KINDS)] + [("dag", 3000)]


def stairs(graph):
    """Of the graph's edges, those whose steps across the ranks go the same way twice."""
    sideways = graph["rankdir"] in ("LR", "RL")
    count = 0
    for edge in graph["edges"]:
        steps = []
        for (x0, y0), (x1, y1) in zip(edge["points"], edge["points"][1:]):
            step = y1 - y0 if sideways else x1 - x0
            if step:
                steps.append(step > 0)
        count += any(a == b for a, b in zip(steps, steps[1:]))
    return count


def figures(program, text):
    printed = run([program, "--as=json"], text)
    if printed is None:
        sys.exit(f"{program} fails")
    sums = [0] * 5
    for graph in json.loads(printed):
        for i, figure in enumerate((crossings(graph), bends(graph), stairs(graph), graph["width"], graph["height"])):
            sums[i] += figure
    return sums


def entries():
    for name in FIXTURES:
        with open(os.path.join(PROJECT, "fixtures", name + ".dot"), "rb") as file:
            yield name, file.read()
    for kind, nodes in GENERATED:
        yield f"{kind} {nodes}", graphs.make(kind, nodes).encode()


def ledger(program):
    lines = [f"{'graph':32}{'crossings':>10}{'bends':>8}{'stairs':>8}{'columns':>9}{'rows':>8}"]
    for name, text in entries():
        crossed, turns, stepped, columns, rows = figures(program, text)
        lines.append(f"{name:32}{crossed:10}{turns:8}{stepped:8}{columns:9}{rows:8}")
    return lines


def main():
    if len(sys.argv) < 2 or sys.argv[2:] not in ([], ["--accept"]):
        sys.exit(__doc__)
    now = ledger(sys.argv[1])
    if sys.argv[2:] or os.environ.get("BOXART_ACCEPT"):
        with open(LEDGER, "w", encoding="utf-8") as file:
            file.write("\n".join(now) + "\n")
        return 0
    with open(LEDGER, encoding="utf-8") as file:
        before = file.read().splitlines()
    for line in before:
        if line not in now:
            print("-", line)
    for line in now:
        if line not in before:
            print("+", line)
    if before == now:
        return 0
    print(f"not as in {os.path.relpath(LEDGER, PROJECT)}: look at the drawings, then {sys.argv[0]} {sys.argv[1]} --accept")
    return 1


if __name__ == "__main__":
    sys.exit(main())

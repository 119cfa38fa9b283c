#!/usr/bin/env python3
"""stability.py [--boxart PROGRAM] [--graphs N]: how much of a drawing changes with one more edge.

Draws N random graphs (200; 5 to 24 nodes, once to twice as many edges, every other one acyclic), and
each again with one random edge more at the end. The share of lines that change is the share of the
lines of the first drawing that the second one doesn't have, in order (difflib). Boxes that stay are
those whose place is the same up to a common shift of the whole drawing.

Prints the median and mean of both. The same graphs every time.
"""
import argparse
import difflib
import json
import random
import sys
from collections import Counter

from common import median, run


def random_edge(dice, nodes, acyclic):
    a, b = dice.randrange(nodes), dice.randrange(nodes)
    return (min(a, b), max(a, b)) if acyclic else (a, b)


def dot_of(nodes, edges):
    lines = [f"  n{i}" for i in range(nodes)] + [f"  n{a} -> n{b}" for a, b in edges]
    return ("digraph {\n" + "\n".join(lines) + "\n}\n").encode()


def boxes(program, dot):
    graph = json.loads(run([program, "--as=json"], dot))[0]
    return {node["name"]: (node["x"], node["y"]) for node in graph["nodes"]}


def kept_boxes(before, after):
    """The share of boxes that move by the most frequent shift."""
    shifts = Counter((after[n][0] - x, after[n][1] - y) for n, (x, y) in before.items())
    return shifts.most_common(1)[0][1] / len(before)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--boxart", default="build/boxart")
    parser.add_argument("--graphs", type=int, default=200)
    arguments = parser.parse_args()
    changed, kept = [], []
    for seed in range(arguments.graphs):
        dice = random.Random(seed)
        nodes = dice.randrange(5, 25)
        acyclic = seed % 2 == 0
        edges = [random_edge(dice, nodes, acyclic) for _ in range(dice.randrange(nodes, 2 * nodes))]
        edges = [(a, b) for a, b in edges if a != b]
        extra = random_edge(dice, nodes, acyclic)
        while extra[0] == extra[1]:
            extra = random_edge(dice, nodes, acyclic)
        first, second = dot_of(nodes, edges), dot_of(nodes, edges + [extra])
        a = run([arguments.boxart], first).decode().split("\n")
        b = run([arguments.boxart], second).decode().split("\n")
        same = sum(m.size for m in difflib.SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks())
        changed.append(1 - same / len(a))
        kept.append(kept_boxes(boxes(arguments.boxart, first), boxes(arguments.boxart, second)))
    for name, values in (("lines that change", changed), ("boxes that keep their places", kept)):
        print(f"{name}: median {median(values):.3f}, mean {sum(values) / len(values):.3f}")


if __name__ == "__main__":
    sys.exit(main())

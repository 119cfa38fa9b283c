#!/usr/bin/env python3
"""Prints a generated graph in DOT: graphs.py KIND NODES [SEED]. The same arguments give the same bytes."""
import random
import sys


def directed(edges, statements=()):
    return "digraph {\n" + "".join(f"  {s}\n" for s in statements) + "".join(
        f"  n{tail} -> n{head}\n" for tail, head in edges) + "}\n"


def chain(n, _):
    """One path."""
    return directed((i, i + 1) for i in range(n - 1))


def tree(n, rng):
    """Every node hangs below a random one of the 100 before it: up to dozens of children, depth n / 50."""
    return directed((rng.randrange(max(0, i - 100), i), i) for i in range(1, n))


def binary(n, _):
    """A complete binary tree."""
    return directed(((i - 1) // 2, i) for i in range(1, n))


def dag(n, rng):
    """1.2 edges a node, each to one of the 50 nodes after its tail: a build plan."""
    edges = [(rng.randrange(max(0, i - 50), i), i) for i in range(1, n)]
    for _ in range(n // 5):
        tail = rng.randrange(n - 1)
        edges.append((tail, min(n - 1, tail + 1 + rng.randrange(50))))
    return directed(edges)


def layered(n, rng):
    """Layers of 20 nodes, each with 1 or 2 edges into the next layer."""
    width = 20
    edges = []
    for i in range(n - width):
        below = (i // width + 1) * width
        for _ in range(rng.randint(1, 2)):
            edges.append((i, min(n - 1, below + rng.randrange(width))))
    return directed(dict.fromkeys(edges))


def scale_free(n, rng):
    """Every node has one edge, each fifth two, to nodes that are the more likely the more edges they have."""
    ends = [0]
    edges = []
    for i in range(1, n):
        for _ in range(2 if i % 5 == 0 else 1):
            head = rng.choice(ends)
            edges.append((i, head))
            ends += [i, head]
    return directed(dict.fromkeys(edges))


def grid(n, _):
    """A square grid, its edges to the right and down."""
    side = max(1, int(n ** 0.5))
    edges = []
    for i in range(side * side):
        if i % side != side - 1:
            edges.append((i, i + 1))
        if i + side < side * side:
            edges.append((i, i + side))
    return directed(edges)


def clusters(n, rng):
    """Clusters of 5 nodes, ten of them in a larger one, which are a path; edges inside and to the next cluster."""
    lines = ["digraph {"]
    edges = []
    for outer in range(0, n, 50):
        lines.append(f'  subgraph cluster_{outer} {{ label="group {outer // 50}"')
        for inner in range(outer, min(n, outer + 50), 5):
            nodes = range(inner, min(n, inner + 5))
            names = " ".join(f"n{i};" for i in nodes)
            lines.append(f'    subgraph cluster_{outer}_{inner} {{ label="part {inner // 5}"; {names} }}')
            edges += [(rng.choice(nodes[:k]), nodes[k]) for k in range(1, len(nodes))]
            if inner + 5 < n:
                edges.append((rng.choice(nodes), min(n - 1, inner + 5 + rng.randrange(5))))
        lines.append("  }")
    lines += [f"  n{tail} -> n{head}" for tail, head in edges]
    return "\n".join(lines) + "\n}\n"


def calls(n, rng):
    """A call graph: functions in modules of 30 call 1.5 others, most in their module, some in a module before, a few
    library functions that many call, and some recursion."""
    edges = []
    for i in range(1, n):
        module = i - i % 30
        for _ in range(rng.choice((1, 1, 1, 2, 3))):
            luck = rng.random()
            if luck < 0.80 and i > module:
                edges.append((rng.randrange(module, i), i))
            elif luck < 0.97:
                edges.append((rng.randrange(max(0, module - 90), i), i))
            elif luck < 0.99:
                edges.append((i, rng.randrange(module, min(n, module + 30))))
            else:
                edges.append((i, module))
    return directed(dict.fromkeys(edges))


def undirected(n, rng):
    """A random tree and a tenth more edges between neighbours in the file, without directions."""
    edges = [(rng.randrange(max(0, i - 100), i), i) for i in range(1, n)]
    for _ in range(n // 10):
        tail = rng.randrange(n - 1)
        edges.append((tail, min(n - 1, tail + 1 + rng.randrange(30))))
    return "graph {\n" + "".join(f"  n{tail} -- n{head}\n" for tail, head in edges) + "}\n"


def labels(n, rng):
    """A path of which each step has 1 to 3 labelled edges, and some go two steps."""
    lines = []
    for i in range(n - 1):
        for k in range(rng.randint(1, 3)):
            lines.append(f'  n{i} -> n{i + 1} [label="step {i}.{k}"]\n')
        if i % 5 == 0 and i + 2 < n:
            lines.append(f'  n{i} -> n{i + 2} [label="skip {i}"]\n')
    return "digraph {\n" + "".join(lines) + "}\n"


def rand(n, rng):
    """1.5 edges a node between any two nodes."""
    edges = set()
    while len(edges) < n * 3 // 2:
        tail, head = rng.randrange(n), rng.randrange(n)
        if tail != head:
            edges.add((tail, head))
    return directed(sorted(edges))


def star(n, _):
    """One node with n - 1 children."""
    return directed((0, i) for i in range(1, n))


def rank(n, _):
    """All nodes in one rank."""
    names = " ".join(f"n{i};" for i in range(n))
    return f"digraph {{ rank=same; {names} }}\n" if n else "digraph {}\n"


def cycle(n, _):
    """One cycle."""
    return directed((i, (i + 1) % n) for i in range(n))


def islands(n, rng):
    """Components of 10 nodes."""
    edges = []
    for first in range(0, n, 10):
        for i in range(first + 1, min(n, first + 10)):
            edges.append((rng.randrange(first, i), i))
    return directed(edges)


WORDS = ("client", "web shop", "cart", "payment", "stock", "mail", "login", "report", "search", "user data", "queue",
         "log")
STEPS = ("asks", "writes", "reads", "on failure", "retry", "3 times")


def slide(n, rng):
    """A small graph as on a slide: names of a word or two, a label at each third edge, some with a cluster, a third
    from left to right."""
    lines = ["digraph {"]
    if rng.randrange(3) == 0:
        lines.append("  rankdir=LR")
    lines += [f'  n{i} [label="{rng.choice(WORDS)}"]' for i in range(n)]
    if n >= 6 and rng.randrange(2) == 0:
        first = rng.randrange(1, n - 3)
        names = " ".join(f"n{i};" for i in range(first, first + 3))
        lines.append(f'  subgraph cluster_0 {{ label="{rng.choice(WORDS)}"; {names} }}')
    edges = [(rng.randrange(max(0, i - 4), i), i) for i in range(1, n)]
    edges += [(rng.randrange(n), rng.randrange(n)) for _ in range(n // 4)]
    for tail, head in dict.fromkeys(edges):
        label = f' [label="{rng.choice(STEPS)}"]' if rng.randrange(3) == 0 else ""
        lines.append(f"  n{tail} -> n{head}{label}")
    return "\n".join(lines) + "\n}\n"


KINDS = {"chain": chain, "tree": tree, "binary": binary, "dag": dag, "layered": layered, "scale-free": scale_free,
         "grid": grid, "clusters": clusters, "calls": calls, "undirected": undirected, "labels": labels,
         "random": rand, "star": star, "rank": rank, "cycle": cycle, "islands": islands,
         "slide": slide}


def make(kind, nodes, seed=1):
    return KINDS[kind](nodes, random.Random(f"{kind} {nodes} {seed}"))


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4) or sys.argv[1] not in KINDS:
        sys.exit(f"usage: graphs.py KIND NODES [SEED]; kinds: {' '.join(KINDS)}")
    sys.stdout.write(make(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1))

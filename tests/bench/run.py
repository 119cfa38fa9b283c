#!/usr/bin/env python3
"""run.py [OPTION...] [FILE|FOLDER...]: how long boxart takes beside other programs, and where the time goes.

Measures whole processes: boxart, nop, dot and graph-easy, as far as they are installed, on small graphs, the fixtures,
the given files ("corpus") and generated graphs, and counts instructions by pass with valgrind. Prints the tables of
docs/speed.md, what is asked of the figures, and whether they keep it; --write writes the page.

Takes about a quarter of an hour on two cores, with --quick about a minute.
"""
import argparse
import datetime
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile

import bounds
import graphs
import measure
import page
import shares
from common import dot_files

FIXTURES = os.path.join(measure.HERE, "..", "..", "fixtures")
# Kinds that aren't drawn larger: see docs/speed.md.
LARGEST = {"random": 10_000}
EXTREMES = (("star", 10_000), ("rank", 20_000), ("cycle", 50_000))
COUNTED = (("dag", 1000), ("clusters", 1000), ("tree", 1000), ("calls", 1000), ("random", 300))
PARTS = ("slides", "folders", "random", "generated", "extremes", "shares")


class Plan:
    """How much is measured."""

    def __init__(self, arguments):
        quick = arguments.quick
        self.parts = arguments.parts or PARTS
        self.kinds = arguments.kinds or [kind for kind in graphs.KINDS if kind != "slide"]
        self.sizes = arguments.sizes or ((10, 1000, 10_000) if quick else (10, 100, 1000, 3000, 10_000, 100_000))
        self.limit = arguments.limit or (5 if quick else 60)
        self.rounds = arguments.rounds or (3 if quick else 7)
        self.budget = 0.3 if quick else 1.5  # seconds for each tool and graph, unless one run takes longer
        self.slides = arguments.slides or (8 if quick else 20)
        self.fixtures = arguments.fixtures or (15 if quick else None)
        self.counted = arguments.counted or (COUNTED[:2] if quick else COUNTED)
        self.counted_slides = min(self.slides, 3 if quick else 10)

    def until_decided(self, factor):
        """A rival's limit: as long as it takes to tell whether the program's time is a `factor`th of its time."""
        return lambda ours: min(self.limit, max(10, 1.2 * factor * ours))


class Measuring:
    def __init__(self, bench, plan, scratch):
        self.bench, self.plan, self.scratch = bench, plan, scratch

    def say(self, what):
        print(f"\r\033[K{what}", end="", file=sys.stderr, flush=True)

    def generate(self, kind, nodes, seed=1):
        path = os.path.join(self.scratch, "graph.dot")
        with open(path, "w", encoding="utf-8") as file:
            file.write(graphs.make(kind, nodes, seed))
        return path

    def run(self, path, rivals, rounds=None, limit=None):
        limits = {"boxart": limit or self.plan.limit, **rivals}
        return self.bench.side_by_side(path, limits, rounds or self.plan.rounds, self.plan.budget)

    def all_tools(self):
        return {tool: self.plan.limit for tool in measure.RIVALS}

    def empty(self):
        path = os.path.join(self.scratch, "empty.dot")
        with open(path, "w", encoding="utf-8") as file:
            file.write("digraph {}\n")
        self.run(path, self.all_tools(), 1)  # the programs come into memory
        return self.run(path, self.all_tools())

    def slides(self):
        found = []
        for i in range(self.plan.slides):
            self.say(f"small graphs: {i + 1} of {self.plan.slides}")
            found.append((f"small graph {i}", self.run(self.generate(*self.slide(i)), self.all_tools())))
        return found

    @staticmethod
    def slide(i):
        """Kind, nodes and seed of the i-th small graph: 5 to 20 nodes, each number about as often."""
        return "slide", 5 + 3 * i % 16, i

    def folders(self, corpus):
        fixtures = [path for path in dot_files([FIXTURES]) if not os.path.basename(path).startswith("bad-")]
        found = {}
        for name, files in (("fixtures", some(fixtures, self.plan.fixtures)), ("corpus", dot_files(corpus))):
            rivals = {"nop": self.plan.limit, "dot": self.plan.until_decided(3)}
            for i, path in enumerate(files):
                self.say(f"{name}: {i + 1} of {len(files)}")
                found.setdefault(name, []).append((os.path.basename(path), self.run(path, rivals, 3)))
        return found

    def rivals_at(self, nodes):
        rivals = {"nop": self.plan.limit}
        if nodes <= 3000:
            rivals["dot"] = self.plan.until_decided(30 if nodes > 1000 else 10)
        if nodes <= 100:
            rivals["graph-easy"] = min(5, self.plan.limit)
        return rivals

    def generated(self):
        found = {}
        for nodes in self.plan.sizes:
            for kind in self.plan.kinds:
                if nodes > LARGEST.get(kind, nodes):
                    continue
                self.say(f"generated: {kind}, {nodes:,} nodes")
                # Long enough to tell an exponent of growth above 1.2, if it can be.
                tenth = found.get(f"{kind} {nodes // 10}", {}).get("boxart", {"cpu": 0})["cpu"]
                limit = max(self.plan.limit, min(2 * self.plan.limit, 17 * tenth))
                found[f"{kind} {nodes}"] = self.run(self.generate(kind, nodes), self.rivals_at(nodes), limit=limit)
        return found

    def extremes(self):
        found = []
        for kind, nodes in EXTREMES:
            self.say(f"extremes: {kind}, {nodes:,} nodes")
            found.append((f"{kind}, {nodes:,} nodes", self.run(self.generate(kind, nodes), {"nop": self.plan.limit})))
        return found

    def shares(self, program):
        graphs_by_name = {"small graphs": [self.slide(i) for i in range(self.plan.counted_slides)]}
        graphs_by_name.update((f"{kind}, {nodes:,} nodes", [(kind, nodes)]) for kind, nodes in self.plan.counted)
        found = {}
        for name, made in graphs_by_name.items():
            self.say(f"passes: {name}")
            of = []
            for graph in made:
                of.append(shares.count(program, self.generate(*graph), self.scratch))
                if of[-1] is None:
                    return {}
            found[name] = shares.mean(of)
        return found


def some(files, count):
    """`count` of them, evenly spread; None: all."""
    return files if count is None else files[::max(1, len(files) // count)][:count]


def version(command, pattern):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    match = re.search(pattern, done.stdout)
    return match.group(1) if match else "of an unknown version"


def machine(bench):
    versions = {}
    if "dot" in bench.commands:
        versions["Graphviz"] = version(["dot", "-V"], r"version (\S+)")
    if "graph-easy" in bench.commands:
        versions["graph-easy"] = version(["graph-easy", "--version"], r"v([\d.]+\d)")
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2 ** 30
    return {"cores": len(os.sched_getaffinity(0)), "memory": round(memory), "processor": platform.machine(),
            "date": datetime.date.today().isoformat(), "versions": versions}


def words(known, convert=str):
    """Reads 'a,b,c'."""
    def read(text):
        found = [convert(word) for word in text.split(",")]
        for word in found:
            if known and word not in known:
                raise argparse.ArgumentTypeError(f"{word} is none of {', '.join(known)}")
        return found
    return read


def counted_graph(word):
    kind, nodes = word.split(":")
    return kind, int(nodes)


def read_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default="build-bench/boxart")
    parser.add_argument("--quick", action="store_true", help="a minute instead of a quarter of an hour")
    parser.add_argument("--parts", type=words(PARTS), help=f"of {','.join(PARTS)}")
    parser.add_argument("--kinds", type=words(graphs.KINDS), help="of generated graphs")
    parser.add_argument("--sizes", type=words((), int), help="of generated graphs, in nodes")
    parser.add_argument("--counted", type=words((), counted_graph), metavar="KIND:NODES,...",
                        help="graphs whose passes are counted")
    parser.add_argument("--limit", type=int, help="seconds for one run")
    parser.add_argument("--rounds", type=int, help="of what takes a short time")
    parser.add_argument("--slides", type=int, help="how many small graphs")
    parser.add_argument("--fixtures", type=int, help="how many fixtures")
    parser.add_argument("--memory", type=int, default=8000, help="MiB of addresses for each process; 0: all")
    parser.add_argument("--write", metavar="PAGE", help="writes the page instead of printing it")
    parser.add_argument("--save", metavar="FILE", help="writes all figures as JSON, for page.py")
    parser.add_argument("paths", nargs="*", help="DOT files, or folders of them")
    return parser.parse_args()


def measure_all(arguments, scratch):
    plan = Plan(arguments)
    # As it is installed: what the linker has just written starts more slowly than a copy of it.
    installed = os.path.join(scratch, "boxart")
    shutil.copy(arguments.program, installed)
    bench = measure.Bench(installed, scratch, arguments.memory)
    measuring = Measuring(bench, plan, scratch)
    results = {"machine": machine(bench), "missing": bench.missing, "limit": plan.limit, "memory": arguments.memory,
               "kinds": plan.kinds, "sizes": plan.sizes, "empty": measuring.empty(), "generated": {}}
    steps = {"slides": measuring.slides, "folders": lambda: measuring.folders(arguments.paths),
             "random": lambda: measuring.run(measuring.generate("random", 500), {}),
             "generated": measuring.generated, "extremes": measuring.extremes,
             "shares": lambda: measuring.shares(arguments.program)}
    for part in plan.parts:
        results["random 500" if part == "random" else part] = steps[part]()
    measuring.say("")
    return results


def main():
    arguments = read_arguments()
    with tempfile.TemporaryDirectory() as scratch:
        results = measure_all(arguments, scratch)
    if arguments.save:
        with open(arguments.save, "w", encoding="utf-8") as file:
            json.dump(results, file, indent=1)
    if arguments.write:
        with open(arguments.write, "w", encoding="utf-8") as file:
            file.write(page.page(results))
        for verdict in bounds.verdicts(results):
            print(f"{bounds.shown_verdict(verdict.met):8} {verdict.what}: {verdict.measured} (asked: {verdict.bound})")
    else:
        sys.stdout.write(page.page(results))


if __name__ == "__main__":
    main()

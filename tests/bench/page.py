#!/usr/bin/env python3
"""page.py RESULTS: prints docs/speed.md from what `run.py --save RESULTS` measured."""
import json
import math
import sys

from bounds import (GROWTH, growths, kinds_at, median_ratio, of_kind, ratio, shown_ratio, shown_verdict, verdicts)
from common import median

LARGE = (10_000, 100_000)


def table(head, rows):
    if not rows:
        return "Not measured.\n"
    lines = ["| " + " | ".join(head) + " |", "| --- " * len(head) + "|"]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def shown_time(seconds):
    return f"{seconds * 1000:.3g} ms" if seconds < 0.9995 else f"{seconds:.3g} s"


def time(result):
    """'3.1 ms', '> 20 s', '-'."""
    if not result:
        return "-"
    if result["end"] == "failed":
        return "failed"
    text = shown_time(result["cpu"])
    return f"> {text}" if result["end"] == "limit" else text


def memory(result):
    if not result or result["end"] == "failed":
        return "-"
    text = f"{result['peak']:.3g} MiB" if result["peak"] < 999.5 else f"{result['peak'] / 1024:.2f} GiB"
    return f"> {text}" if result["end"] == "limit" else text


def tools_of(results):
    return [tool for tool in ("boxart", "nop", "dot", "graph-easy") if tool in results["empty"]]


def bounds_table(results):
    rows = [[v.what, v.bound, v.measured, shown_verdict(v.met)] for v in verdicts(results)]
    return table(["what", "asked", "measured", ""], rows)


def median_of(pairs, tool, what):
    values = [of[tool][what] for _, of in pairs if of.get(tool, {}).get("end") == "done"]
    return median(values) if values else None


def slides_table(results):
    pairs, rows = results.get("slides", []), []
    for tool in tools_of(results) if pairs else ():
        cpu, peak = (median_of(pairs, tool, what) for what in ("cpu", "peak"))
        if cpu is None:
            continue
        known = [r for r in (ratio(of, tool) for _, of in pairs) if r]
        rows.append([f"`{tool}`", shown_time(cpu), shown_time(median_of(pairs, tool, "wall")),
                     f"{peak:.3g} MiB", time(results["empty"][tool]),
                     shown_ratio(median_ratio(pairs, tool)) if tool != "boxart" else "",
                     shown_ratio(max(known)) if known and tool != "boxart" else ""])
    return table(["program", "CPU time", "wall time", "memory", "an empty graph", "ours, median", "ours, worst"], rows)


def folders_table(results):
    rows = []
    for name, pairs in results.get("folders", {}).items():
        for rival in ("dot", "nop"):
            found = [(r, file) for r, file in ((ratio(of, rival), file) for file, of in pairs) if r]
            if not found:
                continue
            worst = max(found)
            rows.append([name, f"`{rival}`", f"{len(found)}", shown_ratio(median_ratio(pairs, rival)),
                         f"{shown_ratio(worst[0])} ({worst[1]})", f"{sum(r.value > 1 for r, _ in found)}"])
    return table(["files", "against", "compared", "ours, median", "ours, worst", "ours takes longer in"], rows)


def slowest_table(results):
    found = [(ratio(of, "dot"), name, of) for name, of in results.get("folders", {}).get("corpus", [])]
    found = sorted((row for row in found if row[0]), key=lambda row: row[0].value, reverse=True)
    return table(["file", "our time", "our memory", "time of `dot`", "ratio"],
                 [[name, time(of["boxart"]), memory(of["boxart"]), time(of["dot"]), shown_ratio(r)]
                  for r, name, of in found[:10]])


def against_dot(results):
    rows = []
    for kind in results["kinds"]:
        row = [kind]
        for nodes in (1000, 3000):
            of = of_kind(results, kind, nodes)
            row += [time(of.get("boxart")), time(of.get("dot")), shown_ratio(ratio(of, "dot"))]
        rows.append(row)
    return table(["kind", "1,000: ours", "`dot`", "ratio", "3,000: ours", "`dot`", "ratio"], rows)


def against_nop(results):
    rows = []
    for kind in results["kinds"]:
        row = [kind]
        for nodes in LARGE:
            of = of_kind(results, kind, nodes)
            row += [time(of.get("boxart")), memory(of.get("boxart")), shown_ratio(ratio(of, "nop"))]
        rows.append(row)
    head = [f"{nodes:,}: {column}" for nodes in LARGE for column in ("time", "memory", "to `nop`")]
    return table(["kind", *head], rows)


def growth_table(results):
    def shown(found):
        return f"{found.sign} {found.value:.2f}".strip() if found and found.value < math.inf else "-"

    rows = []
    for kind in results["kinds"]:
        cells = [shown(growths(results, kind, sizes, what))
                 for what in ("cpu", "peak") for sizes in ((1000, GROWTH[0]), GROWTH)]
        rows.append([kind, *cells])
    head = [f"{name}, {sizes}" for name in ("time", "memory") for sizes in ("1,000 to 10,000", "10,000 to 100,000")]
    return table(["kind", *head], rows)


def sizes_table(results):
    """Medians over the kinds."""
    rows = []
    for nodes in results["sizes"]:
        pairs = [(kind, of_kind(results, kind, nodes)) for kind in kinds_at(results, nodes)]
        if not pairs:
            continue
        cpu, peak = (median_of(pairs, "boxart", what) for what in ("cpu", "peak"))
        ours = [shown_time(cpu), f"{peak:.3g} MiB"] if cpu else ["-", "-"]
        rows.append([f"{nodes:,}", *ours, *(shown_ratio(median_ratio(pairs, t)) for t in ("nop", "dot", "graph-easy"))])
    return table(["nodes", "our time", "our memory", "to `nop`", "to `dot`", "to `graph-easy`"], rows)


def extremes_table(results):
    rows = [[name, time(of.get("boxart")), memory(of.get("boxart")), time(of.get("nop")), memory(of.get("nop"))]
            for name, of in results.get("extremes", [])]
    return table(["graph", "our time", "our memory", "time of `nop`", "its memory"], rows)


def shares_table(results):
    shares = results.get("shares", {})
    if not shares:
        return "Not measured.\n"
    last = ("less than 1 % everywhere", "the rest", "the process")
    names = {name for of in shares.values() for name in of} - set(last)
    large = {name for name in names if any(of.get(name, 0) >= 0.01 for of in shares.values())}
    columns = {}
    for graph, of in shares.items():
        small = sum(share for name, share in of.items() if name in names - large)
        columns[graph] = {**of, last[0]: small}
    order = sorted(large, key=lambda name: -max(of.get(name, 0) for of in shares.values()))
    rows = [[f"`{name}`" if name in large else name, *(f"{of.get(name, 0):.1%}" for of in columns.values())]
            for name in (*order, *last)]
    return table(["pass", *columns], rows)


def machine(results):
    about = results["machine"]
    versions = ", ".join(f"{tool} {version}" for tool, version in about["versions"].items())
    text = f"Measured on {about['date']}, on {about['cores']} cores ({about['processor']}, {about['memory']} GiB)"
    text += f", with {versions}" if versions else ""
    missing = "".join(f" `{tool}` is missing here." for tool in results["missing"])
    return text + "." + missing


def page(results):
    return f"""\
# Speed

How long boxart takes, beside other programs, and where the time goes. `tests/bench/run.py` measures it all and
writes this page; nothing here is written by hand.

    cmake --workflow --preset bench
    tests/bench/run.py --write docs/speed.md FOLDER        # FOLDER: the corpus, DOT files that others wrote
    tests/bench/run.py --quick                             # a minute, prints the same tables

{machine(results)}

Each figure is of a whole process: user and system time, and the largest resident set. What is drawn is thrown
away. The programs run alternately, and the medians are compared; what takes seconds runs once or twice. `nop` only
reads the graph and writes it again (cgraph, which boxart reads with): the floor. `dot -Tplain` lays out and draws no
picture. `graph-easy --as=boxart` draws what boxart draws. A ratio is our time over the other's: 1/4 is four times as
fast. A program that doesn't end in its time (mostly {results['limit']} s or less) is shown with a `>`, and the ratio
to it with a `<`; one that needs more than {results['memory']:,} MiB of addresses fails.

## What is asked

{bounds_table(results)}
## Small graphs

{len(results.get('slides', []))} graphs of 5 to 20 nodes with labels, as on a slide.

{slides_table(results)}
## Graphs that people wrote

{folders_table(results)}
"Fixtures" are those of this project, and "corpus" is what [measures.md](measures.md) calls so. A graph that asks for
another layout than `dot`'s gets it from `dot`. The files of the corpus where we do worst against `dot`:

{slowest_table(results)}
## Generated graphs

`tests/bench/graphs.py KIND NODES` prints one; its comments tell what the kinds are. Medians over the kinds:

{sizes_table(results)}
### Against dot

{against_dot(results)}
### Against reading alone

{against_nop(results)}
Random graphs have edges between any two nodes, and most of these are long: with three times the nodes their lines
take more than ten times the cells. They aren't drawn larger than 10,000 nodes here.

### Growth

The exponent e of growth by n to the e: log(ratio of times) over log(ratio of nodes). What an empty graph takes is
taken off first.

{growth_table(results)}
### Extremes

{extremes_table(results)}
## Passes

The share of each pass in all instructions, counted by valgrind. "The process" is what happens before and after
reading and drawing: starting, reading the file, writing what was drawn.

{shares_table(results)}
How long each pass takes by itself, and how that grows, tells `build-bench/passes` (Google Benchmark).
"""


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8") as saved:
        sys.stdout.write(page(json.load(saved)))

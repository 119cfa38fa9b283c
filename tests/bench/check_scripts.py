#!/usr/bin/env python3
"""check_scripts.py PROGRAM: do the scripts that measure still work? On tiny graphs, in seconds; no time is judged.

What isn't installed (nop, dot, graph-easy, valgrind) is left out, as the scripts do it.
"""
import json
import os
import subprocess
import sys
import tempfile

import bounds
import graphs
import shares

HERE = os.path.dirname(os.path.abspath(__file__))
COLUMNS = os.path.join(HERE, "..", "measure", "columns.py")
COMPARE = os.path.join(HERE, "..", "measure", "compare.py")
FIXTURE = os.path.join(HERE, "..", "..", "fixtures", "basic", "welcome.dot")

CALLGRIND = """\
fn=main
0 10
cfn=boxart::Document::Document(std::string_view, boxart::Options const&)
calls=1 0
0 45
cfn=boxart::Document::drawings() const
calls=1 0
0 35
fn=boxart::Document::Document(std::string_view, boxart::Options const&)
+1 5
cfn=boxart::internal::read_dot(int)
calls=1 0
* 40
fn=boxart::internal::read_dot(int)
0 40
fn=boxart::Document::drawings() const
0 15
cfn=boxart::internal::(anonymous namespace)::write_cells(int)
calls=1 0
0 20
fn=boxart::internal::(anonymous namespace)::write_cells(int)
0 5
cfn=boxart::internal::lay_out_graph(boxart::internal::ResolvedGraph const&)::{lambda(unsigned long)#1}::operator()(unsigned long) const
calls=1 0
0 15
fn=boxart::internal::lay_out_graph(boxart::internal::ResolvedGraph const&)::{lambda(unsigned long)#1}::operator()(unsigned long) const
0 5
cfn=boxart::assign_ranks(int)
calls=1 0
0 10
fn=boxart::assign_ranks(int)
0 10
"""


def expect(what, found, wanted):
    if found != wanted:
        sys.exit(f"{what}: {found!r} instead of {wanted!r}")


def run(*command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


def check_graphs(program, scratch):
    files = []
    for kind in graphs.KINDS:
        text = graphs.make(kind, 12)
        expect(f"{kind}, made twice", graphs.make(kind, 12), text)
        files.append(os.path.join(scratch, f"{kind}.dot"))
        with open(files[-1], "w", encoding="utf-8") as file:
            file.write(text)
    expect("drawing every kind", run(program, *files)[0], 0)


def check_bounds():
    def took(seconds, end="done", peak=100):
        return {"end": end, "cpu": seconds, "wall": seconds, "peak": peak, "runs": 1}

    results = {"kinds": ["tree", "dag"], "empty": {"boxart": took(0, peak=0)}, "generated": {
        "tree 1000": {"boxart": took(1), "dot": took(12)},
        "dag 1000": {"boxart": took(1), "dot": took(5, "limit")},
        "tree 3000": {"boxart": took(1), "dot": took(29)},
        "dag 3000": {"boxart": took(1), "dot": took(40, "limit")},
        "tree 10000": {"boxart": took(1)}, "tree 100000": {"boxart": took(10, peak=1000)},
        "dag 10000": {"boxart": took(1)}, "dag 100000": {"boxart": took(100, "limit", 1000)}}}
    found = {verdict.what: (verdict.met, verdict.measured) for verdict in bounds.verdicts(results)}
    for what, wanted in (
            ("generated, 1,000 nodes, every kind, against `dot -Tplain`", (None, "< 1/5 (dag); undecided: dag")),
            ("generated, 3,000 nodes, every kind, against `dot -Tplain`", (False, "1/29 (tree); not kept: tree")),
            ("growth from 10,000 to 100,000 nodes, every kind, time", (False, "> 2.00 (dag); not kept: dag")),
            ("growth from 10,000 to 100,000 nodes, every kind, memory", (None, "1.00 (tree); undecided: dag")),
            ("5 to 20 nodes, against `nop`, median", (None, "not measured"))):
        expect(what, found[what], wanted)


def check_shares():
    found = {name: round(share, 6) for name, share in shares.passes_of(*shares.read_calls(CALLGRIND)).items()}
    expect("shares of passes", found,
           {"read_dot": 0.444444, "assign_ranks": 0.111111, "the process": 0.111111, "the rest": 0.333333})


def check_run(program, scratch):
    saved, written = os.path.join(scratch, "figures.json"), os.path.join(scratch, "speed.md")
    status, said, errors = run(os.path.join(HERE, "run.py"), "--program", program, "--quick", "--rounds=1",
                               "--parts=slides,folders,generated,shares", "--fixtures=3", "--kinds=tree,clusters", "--sizes=10,20",
                               "--slides=1", "--counted=tree:10", "--memory=0", "--save", saved, "--write", written,
                               FIXTURE)
    if status != 0:
        sys.exit(f"run.py returned {status}: {errors}")
    with open(saved, encoding="utf-8") as file:
        results = json.load(file)
    # Without valgrind there are none. What no pass does is little; below 0, functions have other names than is thought.
    for of_graph in filter(None, results.get("shares", {}).values()):
        expect("passes are known by their names", {"read_dot", "order_layers", "paint"} <= set(of_graph), True)
        expect("the rest is neither negative nor most", 0 <= of_graph["the rest"] < 0.5, True)
    for kind, of in results["generated"].items():
        expect(f"the end of {kind}", of["boxart"]["end"], "done")
    with open(written, encoding="utf-8") as file:
        expect("the page from saved figures", run(os.path.join(HERE, "page.py"), saved)[1], file.read())
    expect("verdicts of run.py", len(said.strip().split("\n")), len(bounds.verdicts(results)))


def check_compare(program, scratch):
    status, said, errors = run(COMPARE, program, program, FIXTURE)
    expect(f"compare.py of a program with itself ({errors})", status, 0)
    expect("its last line", said.strip().split("\n")[-1].startswith("0 of "), True)
    roomy = os.path.join(scratch, "roomy")
    with open(roomy, "w", encoding="utf-8") as file:
        file.write(f'#!/bin/sh\nexec "{os.path.abspath(program)}" --spacing=roomy "$@"\n')
    os.chmod(roomy, 0o755)
    expect("compare.py with larger drawings", run(COMPARE, program, roomy, FIXTURE)[0], 1)
    status = run(COMPARE, "--tolerance=1", roomy, program, FIXTURE)[0]
    expect("compare.py with smaller drawings and less than twice the bends", status, 0)


def check_columns(program, scratch):
    longer = os.path.join(scratch, "longer")
    with open(longer, "w", encoding="utf-8") as file:
        file.write(f'#!/bin/sh\n"{os.path.abspath(program)}" "$@" | sed "s/^length: .*/&0/"\n')
    os.chmod(longer, 0o755)
    status, said, errors = run(COLUMNS, program, program, FIXTURE)
    expect(f"columns.py of a program with itself ({errors})", (status, said.strip().split("\n")[-1]), (0, "worst 1.00"))
    expect("columns.py with longer lines", run(COLUMNS, longer, program, FIXTURE)[0], 1)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    program = sys.argv[1]
    check_bounds()
    check_shares()
    with tempfile.TemporaryDirectory() as scratch:
        check_graphs(program, scratch)
        check_run(program, scratch)
        check_compare(program, scratch)
        check_columns(program, scratch)
    print("all scripts work")


if __name__ == "__main__":
    main()

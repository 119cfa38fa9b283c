#!/usr/bin/env python3
"""several_files.py PROGRAM: several files are drawn all or not at all, with titles where they are asked for."""
import os
import subprocess
import sys
import tempfile

from checking import check, finish

PROGRAM = os.path.abspath(sys.argv[1])


def run(*arguments, text=""):
    """Status, standard output and standard error."""
    done = subprocess.run([PROGRAM, *arguments], input=text, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


def box(name):
    line = "─" * (len(name) + 2)
    return f"┌{line}┐\n│ {name} │\n└{line}┘\n"


os.chdir(tempfile.mkdtemp())
for file, content in (("a.dot", "graph { a }"), ("b.dot", "graph { b }"), ("wide.dot", "graph { wide }"), ("empty.dot", "graph { }"), ("no.dot", "graph {\n a -> ] }"),
                      ("nor.dot", "digraph"), ("odd.dot", "graph { a [shape=nothing] }"), ("two.dot", "graph { c } graph G { d }"),
                      ("s\x1b.dot", "graph { a }")):
    with open(file, "w", encoding="utf-8") as source:
        source.write(content)

status, out, errors = run("a.dot", "no.dot", "none.dot", "b.dot", "nor.dot")
check("nothing is drawn when one can't be read", (status, out), (1, ""))
told = [line for line in errors.splitlines() if line.startswith("boxart: ")]
check("all errors are told", [line.split(":")[1].strip() for line in told], ["no.dot", "can't read none.dot", "nor.dot"])
check("--strict tells of all warnings", (run("--strict", "odd.dot", "a.dot", "odd.dot")[:2], run("--strict", "odd.dot", "odd.dot")[2].count("boxart: odd.dot:1:")), ((1, ""), 2))
check("-v tells of what can be read", run("-v", "odd.dot", "none.dot")[2].count("boxart: "), 2)
check("nothing is drawn when one is too large", run("--limit-cells=20", "a.dot", "wide.dot")[:2], (1, ""))
check("the input can be one of them", run("a.dot", "-", text="graph { b }"), (0, box("a") + "\n" + box("b"), ""))
check("--parse tells all errors too", run("--parse", "no.dot", "none.dot")[2].count("boxart: "), 2)

check("--titles names each", run("--titles", "a.dot", "b.dot"), (0, "a.dot:\n" + box("a") + "\nb.dot:\n" + box("b"), ""))
check("--titles names one", run("--titles", "a.dot"), (0, "a.dot:\n" + box("a"), ""))
check("several graphs of a file have their names or numbers", run("--titles", "two.dot"),
      (0, "two.dot (1):\n" + box("c") + "\ntwo.dot (G):\n" + box("d"), ""))
check("what isn't drawn has no title", run("--titles", "empty.dot", "a.dot"), (0, "a.dot:\n" + box("a"), ""))
check("standard input has a name", run("--titles", text="graph { a }")[1], "<stdin>:\n" + box("a"))
check("a title drives no terminal", run("--titles", "s\x1b.dot")[1].splitlines()[0], "s\\u{1B}.dot:")
check("the prefix stands before titles too", run("--titles", "--prefix=// ", "a.dot")[1].splitlines()[0], "// a.dot:")
for form, name in ("json", "JSON"), ("svg", "SVG"), ("html", "HTML"), ("dot", "DOT"), ("txt", "a text of Graph::Easy"), ("mermaid", "Mermaid"), ("png", "a picture"):
    check(f"--titles and --{form}", run("--titles", f"--{form}", "a.dot"),
          (2, "", f"boxart: --titles is for drawings in text, not for {name}\nTry 'boxart --help'.\n"))
finish()

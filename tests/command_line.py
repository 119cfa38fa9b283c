#!/usr/bin/env python3
"""command_line.py PROGRAM PAGES: an option and its value, in all ways to write them.

PAGES names the options.
"""
import os
import re
import subprocess
import sys
import tempfile

from checking import check, finish

PROGRAM, PAGES = map(os.path.abspath, sys.argv[1:3])
BOX = "┌───┐\n│ a │\n└───┘\n"


def run(*arguments, name="boxart"):
    """Status, standard output and standard error."""
    done = subprocess.run([os.path.join(".", name), *arguments], input=b"graph { stdin }", capture_output=True, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def misuse(what):
    return 2, "", f"boxart: {what}\nTry 'boxart --help'.\n"


def unknown(word, likely=""):
    return misuse(f"unknown option {word}" + (likely and f": did you mean {likely}?"))


def none_of(option, word, likely=""):
    """What is told of a word that an option doesn't take."""
    words = ", ".join(WORDS[option])
    return misuse(f"{option}: '{word}' is none of {words}" + (likely and f": did you mean {likely}?"))


def read_help():
    """The words of each long option, and what holds without it, from the help."""
    words, usual, last = {}, {}, None
    for line in run("--help=all")[1].splitlines():
        option = re.match(r"  (?:-\w, |    )(--[\w-]+)|  (-\w)", line)
        last = option.group(1) or option.group(2) if option else last
        if option:
            words[last] = []
        elif re.match(r" {24}\S", line):
            words[last].append(line.split()[0])
        elif re.match(r" {22}Default: ", line):
            usual[last] = line.split(": ")[1]
    return words, usual


def content(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


os.chdir(tempfile.mkdtemp())
for link in "boxart", "graph-easy":
    os.symlink(PROGRAM, link)
with open("in.dot", "w", encoding="utf-8") as source:
    source.write("graph { a }")

# Every option, with nothing behind the equals sign: it doesn't take the next word.
KINDS = {"nothing": {"--ascii", "--ascii-labels", "--stats", "--parse", "-v", "--verbose", "-q", "--quiet", "--strict", "--titles", "--version"},
         "a file name": {"-o", "--output", "--input"},
         "a number": {"-j", "--jobs", "--wrap", "--width", "--height", "--timeout", "--debug"},
         "the name of a program": {"--renderer"},
         "an attribute, NAME=VALUE": {"-G", "-N", "-E"},
         "a text": {"--prefix"}}
OPTIONS = subprocess.run([PAGES, "options"], capture_output=True, text=True, check=True).stdout.split()
check("there are options", len(OPTIONS) > 20 and set.union(*KINDS.values()) <= set(OPTIONS), True)
for option in OPTIONS:
    status, out, errors = run(option + "=", "in.dot")
    kind = next((kind for kind, names in KINDS.items() if option in names), None)
    if kind == "a text":
        check(f"{option}=", (status, out, errors), (0, BOX, ""))
    elif kind == "nothing":
        check(f"{option}=", (status, out, errors), misuse(f"{option} takes no value"))
    elif kind:
        check(f"{option}=", (status, out, errors), misuse(f"{option} needs {kind}"))
        check(f"{option} ''", run(option, "", "in.dot"), misuse(f"{option} needs {kind}"))
        check(f"{option} without a word behind it", run("in.dot", option), misuse(f"{option} needs {kind}"))
    elif status == 2 and out == "" and errors.startswith(f"boxart: {option} needs a number"):
        pass  # one that is newer than this list
    else:
        check(f"{option}=", (status, out, errors.startswith(f"boxart: {option} needs one of ")), (2, "", True))
check("the input is as it was", content("in.dot"), "graph { a }")
check("no file was made", sorted(os.listdir()), ["boxart", "graph-easy", "in.dot"])
check("--color= names the words", run("--color=", "in.dot"), misuse("--color needs one of auto, always, never"))
check("--help= too", run("--help="), misuse("--help needs one of all, styles"))
check("no word is empty", run("--as", "", "in.dot")[:2], (2, ""))
check("--prefix '' is no prefix", run("--prefix", "", "in.dot"), (0, BOX, ""))
check("--prefix= takes back the one before", run("--prefix=x", "--prefix=", "in.dot"), (0, BOX, ""))
check("an empty one that is taken back is still wrong", run("--output=", "--output=out", "in.dot"), misuse("--output needs a file name"))

# As graph-easy.
for name in "boxart", "graph-easy":
    for word in "--png", "--svg", "--as_svg", "--from_dot":
        check(f"{word}=", run(f"{word}=", "in.dot", name=name), misuse(f"{word} takes no value"))
    check("--as_=", run("--as_=", "in.dot", name=name), unknown("--as_", "--as"))
    check("--nothing=", run("--nothing=", "in.dot", name=name), unknown("--nothing"))
check("an output without a name", run("in.dot", "", name="graph-easy"), misuse("the output needs a file name"))
for option in "--output", "--input":
    check(f"graph-easy {option}=", run(option + "=", "in.dot", name="graph-easy"), misuse(f"{option} needs a file name"))
check("an input without a name", run(""), (1, "", "boxart: can't read '': No such file or directory\n"))

# A value is a value, whatever it looks like.
check("-o FILE", (run("-o", "one", "in.dot"), content("one")), ((0, "", ""), BOX))
check("-oFILE", (run("-otwo", "in.dot"), content("two")), ((0, "", ""), BOX))
check("-o=FILE", (run("-o=three", "in.dot"), content("three")), ((0, "", ""), BOX))
check("-vqoFILE", (run("-vqofour", "in.dot"), content("four")), ((0, "", ""), BOX))
check("-vqo FILE", (run("-vqo", "five", "in.dot"), content("five")), ((0, "", ""), BOX))
check("-o ./=FILE", (run("-o./=six", "in.dot"), content("=six")), ((0, "", ""), BOX))
check("-j=2", run("-j=2", "in.dot"), (0, BOX, ""))
check("-h=TOPIC", run("-h=all"), run("--help=all"))
check("-h and other letters", run("-vh"), run("--help"))
check("-v=", run("-v=", "in.dot"), misuse("-v takes no value"))
check("an unknown letter", run("-vx", "in.dot"), unknown("-x"))
for value in "--svg", "--help=all", "--as=", "--", "-v", "-o=":
    check(f"the prefix {value}", run("--prefix", value, "in.dot"), (0, "".join(f"{value}{line}\n" for line in BOX.splitlines()), ""))
check("an equals sign in a value", run("--prefix=a=b", "in.dot")[1].splitlines()[0], "a=b┌───┐")
check("a value of braces", (run("-o", "{}", "in.dot"), content("{}")), ((0, "", ""), BOX))
for name in "[in]", "--help=all", "-v", "--as=":
    with open(name, "w", encoding="utf-8") as source:
        source.write("graph { a }")
    check(f"the file {name}", run("--quiet", "--", name), (0, BOX, ""))
    check(f"twice the file {name}", run("--as=boxart", "--", name, name), (0, BOX + "\n" + BOX, ""))
check("--color= at the end of a word", run("--color=never", "in.dot"), (0, BOX, ""))

# What is likely meant.
WORDS, USUAL = read_help()
for word, likely in (("--rankdr", "--rankdir"), ("--rankdr=LR", "--rankdir"), ("-rankdir=LR", "--rankdir"), ("--colour", "--color"),
                     ("--spaicng=dense", "--spacing"), ("--OUTPUT", "--output"), ("--rank", "--rankdir"), ("--sgv", "--svg"),
                     ("-version", "--version"), ("--q", ""), ("--xyzzy", ""), ("--" + "x" * 100, "")):
    check(f"{word} is likely {likely}", run(word, "in.dot"), unknown(word.split("=")[0], likely))
for option, word, likely in (("--spacing", "dens", "dense"), ("--spacing", "nromal", "normal"), ("--as", "sgv", "svg"), ("--rankdir", "XX", ""),
                             ("--as", "foo", ""), ("--color", "alway", "always"), ("--ambiguous", "3", ""), ("--help", "style", "styles")):
    check(f"{option}={word} is likely {likely}", run(f"{option}={word}", "in.dot"), none_of(option, word, likely))
check("Graphviz's formats are known by name", run("-Tplain", "in.dot")[2].startswith(
    "boxart: --as: 'plain' is a format of Graphviz that boxart doesn't write; it is none of boxart, "), True)

# The options of dot.
SVG, DOT = run("--as=svg", "in.dot"), run("--as=dot", "in.dot")
for word, expected in (("-Tsvg", SVG), ("-TSVG", SVG), ("-Tdot", DOT), ("-Tgv", DOT), ("-Tcanon", DOT), ("-Tjson", run("--json", "in.dot"))):
    check(word, run(word, "in.dot"), expected)
check("-T svg", run("-T", "svg", "in.dot"), SVG)
with open("ab.dot", "w", encoding="utf-8") as source:
    source.write("digraph { a -> b }")
with open("own.dot", "w", encoding="utf-8") as source:
    source.write("digraph { rankdir=TB; early; node [shape=box]; edge [style=solid]; a -> b [style=bold] }")
check("defaults", run("-Grankdir=LR", "-Nshape=ellipse", "-Estyle=dashed", "ab.dot"),
      (0, "╭───╮   ╭───╮\n│ a ├┄┄►│ b │\n╰───╯   ╰───╯\n", ""))
check("they stand in the graph", run("-Tdot", "-Grankdir=LR", "-N", "shape=box", "-Ecolor=red", "-Gcompound", "-Glabel=x=y", "ab.dot"),
      (0, 'digraph {\n  graph [compound=true, label="x=y", rankdir=LR]\n  node [shape=box]\n  edge [color=red]\n'
          "  a\n  b\n  a -> b\n}\n", ""))
check("the last one of a name counts", run("-Grankdir=LR", "-Grankdir=TB", "ab.dot"), run("ab.dot"))
check("each file has them", run("-Grankdir=LR", "ab.dot", "ab.dot")[1], "\n".join([run("-Grankdir=LR", "ab.dot")[1]] * 2))
check("what the text says itself wins", run("-Tdot", "-Grankdir=LR", "-Nshape=ellipse", "-Estyle=dashed", "own.dot"),
      (0, "digraph {\n  graph [rankdir=TB]\n  node [shape=box]\n  edge [style=solid]\n  early [shape=ellipse]\n"
          "  a\n  b\n  a -> b [style=bold]\n}\n", ""))
check("--rankdir wins", run("-Grankdir=LR", "--rankdir=TB", "ab.dot"), run("ab.dot"))
check("an attribute has a name", run("-N=x", "ab.dot")[0], 0)
check("an attribute without a name", run("-N", "=x", "ab.dot"), misuse("-N: '=x' has no name"))

# Values that may be left out.
with open("red.dot", "w", encoding="utf-8") as source:
    source.write("graph { a [color=red, URL=x] }")
for option in "--color", "--links":
    ALWAYS = run(f"{option}=always", "red.dot")
    check(f"{option} alone is always", (run(option, "red.dot"), "\033" in ALWAYS[1]), (ALWAYS, True))
    check(f"{option} at the end", run("red.dot", option), ALWAYS)
    check(f"{option} ALWAYS", run(option, "ALWAYS", "red.dot"), ALWAYS)
    check(f"{option} never", run(option, "never", "red.dot"), run("red.dot"))
    check(f"{option} before another option", run(option, "--ascii", "red.dot"), run(f"{option}=always", "--ascii", "red.dot"))

# Numbers.
for option in "--debug", "--jobs", "--wrap", "--timeout":
    for value in "x", "1x", "all", "1.5":
        status, out, errors = run(option, value, "in.dot")
        check(f"{option} {value} is refused", (status, out, option in errors), (2, "", True))
    check(f"{option} takes a number", run(option, "2", "in.dot"), (0, BOX, ""))

# What holds without an option is what the help says.
check("the help tells of defaults", len(USUAL) > 15, True)
for option, value in USUAL.items():
    if re.fullmatch(r"[\w-]+", value):
        check(f"{option}={value} is the default", run(f"{option}={value}", "own.dot", "red.dot"), run("own.dot", "red.dot"))

# Outputs by their name.
for end in "webp", "avif", "heic", "ico", "eps", "xcf", "PSD", "vcg", "gdl", "GraphML", "gml", "xdot", "puml":
    status, out, errors = run("-o", f"x.{end}", "in.dot")
    check(f"-o x.{end}", (status, out, errors.startswith(f"boxart: can't write x.{end}: .{end.lower()} is no format"), os.path.exists(f"x.{end}")),
          (2, "", True, False))
check("unless it is said what it holds", (run("-o", "x.webp", "--as=boxart", "in.dot"), content("x.webp")), ((0, "", ""), BOX))
for end in "x.txt", "x.md", "x.xyz", "x", "x.webp.bak":
    check(f"-o {end} is text", (run("-o", end, "in.dot"), content(end)), ((0, "", ""), BOX))
PRE = run("--as=html", "in.dot")[1]
check("to standard output HTML is an element", PRE.startswith("<pre"), True)
for arguments in ["x.html"], ["x.HTM"], ["x.html", "--as=html"]:
    run("-o", *arguments, "in.dot")
    page = content(arguments[0])
    check(f"-o {arguments} is a page", (page.startswith("<!DOCTYPE html>\n<html"), PRE in page, page.endswith("</html>\n"),
                                       "<title>" in page, '<meta charset="utf-8">' in page), (True,) * 5)
run("-o", "x.text", "--as=html", "in.dot")
check("any other file has the element", content("x.text"), PRE)
for form, name in ("html", "HTML"), ("svg", "SVG"), ("json", "JSON"), ("png", "a picture"):
    check(f"--prefix and --{form}", run("--prefix=#", f"--{form}", "in.dot"), misuse(f"--prefix would break {name}: it is for lines of text"))
check("--prefix= and --json", run("--prefix=", "--json", "in.dot"), run("--json", "in.dot"))
check("--prefix and the end of a name", run("--prefix=#", "-o", "y.svg", "in.dot")[0], 2)
check("--prefix and DOT", run("--prefix=# ", "--dot", "in.dot")[1].splitlines()[0], "# graph {")

check("a number that is none", run("--wrap=x", "in.dot")[:2], (2, ""))
check("a word in capitals", run("--as=BOXART", "in.dot"), (0, BOX, ""))
check("the last one counts", run("--as=svg", "--as=boxart", "in.dot"), (0, BOX, ""))

finish()

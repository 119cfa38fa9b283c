#!/usr/bin/env python3
"""command_line.py PROGRAM PAGES: an option and its value, in all ways to write them.

PAGES names the options.
"""
import os
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


def unknown(word):
    return misuse(f"The following argument was not expected: {word}")


def content(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


os.chdir(tempfile.mkdtemp())
for link in "boxart", "graph-easy":
    os.symlink(PROGRAM, link)
with open("in.dot", "w", encoding="utf-8") as source:
    source.write("graph { a }")

# Every option, with nothing behind the equals sign: it doesn't take the next word.
KINDS = {"nothing": {"--ascii", "--ascii-labels", "--stats", "--parse", "-v", "--verbose", "-q", "--quiet", "--strict", "--version"},
         "a file name": {"-o", "--output", "--input"},
         "a number": {"-j", "--jobs", "--wrap", "--timeout", "--debug"},
         "the name of a program": {"--renderer"},
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
for word in "--png=", "--svg=", "--as_=", "--as_svg=", "--from_=", "--from_dot=", "--nothing=":
    check(word, run(word, "in.dot"), unknown(word))
    check(word, run(word, "in.dot", name="graph-easy"), unknown(word))
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
check("a number that is none", run("--wrap=x", "in.dot")[:2], (2, ""))
check("a word in capitals", run("--as=BOXART", "in.dot"), (0, BOX, ""))
check("the last one counts", run("--as=svg", "--as=boxart", "in.dot"), (0, BOX, ""))

finish()

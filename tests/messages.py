#!/usr/bin/env python3
"""messages.py PROGRAM: what the program tells, to a person at a terminal and to a pipe."""
import os
import subprocess
import sys
import tempfile

from checking import check, finish, shown_at_terminal

PROGRAM = os.path.abspath(sys.argv[1])


def piped(*arguments, text=""):
    """Status, standard output and standard error."""
    run = subprocess.run([PROGRAM, *arguments], input=text, capture_output=True, text=True)
    return run.returncode, run.stdout, run.stderr


os.chdir(tempfile.mkdtemp())
with open("bad.dot", "w") as file:
    file.write("digraph {\n\tfront-end -> b\n}\n")
with open("odd.dot", "w") as file:
    file.write("digraph { a [label=“x”] }\n")
odd = "odd.dot:1:20: {}the quotes are taken for letters of the name '“x”': quotes are written \"\n"
drawing = "┌─────┐\n│ “x” │\n└─────┘\n"

error = "boxart: bad.dot:2:7: syntax error near '-'\n"
hint = 'hint: put it in quotes: "front-end"\n'
check("a message in a pipe is a line", piped("bad.dot"), (1, "", error + hint))
check("a message at a terminal shows the line", shown_at_terminal(PROGRAM, "bad.dot", streams=[2]),
      error + "\tfront-end -> b\n\t     ^\n" + hint)

for encoding in "utf-16-le", "utf-16-be":
    with open("wide.dot", "wb") as file:
        file.write("\ufeffdigraph {\n é𝒳 -- b\n}\n".encode(encoding))
    check(f"also of a text in {encoding}", shown_at_terminal(PROGRAM, "wide.dot", streams=[2]).splitlines()[:3],
          ["boxart: wide.dot:2:5: syntax error near '--'", " é𝒳 -- b", "    ^"])

warning = "boxart: " + odd.format("warning: ")
check("without options nothing is told", piped("odd.dot"), (0, drawing, ""))
check("--verbose tells warnings", piped("-v", "odd.dot"), (0, drawing, warning))
check("a warning at a terminal shows the line", shown_at_terminal(PROGRAM, "-v", "odd.dot", streams=[2]),
      warning + "digraph { a [label=“x”] }\n" + " " * 19 + "^\n")
check("--quiet wins over --verbose", piped("-v", "-q", "odd.dot"), (0, drawing, ""))
strict = (1, "", "boxart: " + odd.format(""))
check("--strict refuses what has warnings", piped("--strict", "odd.dot"), strict)
check("--quiet doesn't hide why nothing is drawn", piped("--strict", "-q", "odd.dot"), strict)
check("--strict draws what has none", piped("--strict", text="graph { a }"),
      (0, "┌───┐\n│ a │\n└───┘\n", ""))
with open("good.dot", "w") as file:
    file.write("graph { a }")
check("--strict draws nothing when one of several has a warning",
      piped("--strict", "good.dot", "odd.dot"), strict)

box = "┌───┐\n│ a │\n└───┘\n"
check("--prefix stands before every line", piped("--prefix", "// ", text="graph { a }"),
      (0, "".join(f"// {line}\n" for line in box.splitlines()), ""))
check("a blank line has the prefix without its blanks",
      piped("--prefix", " * ", "good.dot", "good.dot"),
      (0, "".join(f" * {line}\n" if line else " *\n"
                  for line in (box + "\n" + box).splitlines()), ""))
check("a prefix of blanks leaves no blanks at the end of a line",
      piped("--prefix", "    ", "good.dot", "good.dot")[1].splitlines()[3], "")
status, out, err = piped("--prefix", "a\033", text="graph { a }")
check("control characters are no prefix", (status, out), (2, ""))

for name in "\x1b", "\u202e", "\u200b", "\u200f", "\u2060", "\ufeff", "\xad", "\U000e0041":
    check("a name with what can't be seen is told in numbers", piped(f"none{name}"),
          (1, "", f"boxart: can't read none\\u{{{ord(name):X}}}: No such file or directory\n"))

finish()

#!/usr/bin/env python3
"""graph_easy_call.py PROGRAM: the program called as graph-easy, and with graph-easy's options."""
import os
import shutil
import subprocess
import sys
import tempfile

from checking import check, finish

PROGRAM = os.path.abspath(sys.argv[1])
TEXT = "[ Bonn ] -- car --> [ Ulm ]\n( G: [ Bonn ] )\n"
ASCII_BOX, BOX = "+-----+", "┌─────┐"


def call(name, *arguments, text=TEXT, environment=None):
    """Status, standard output and standard error."""
    run = subprocess.run([os.path.join(".", name), *arguments], input=text.encode(), capture_output=True,
                         env={**os.environ, **(environment or {})}, check=False)
    return run.returncode, run.stdout.decode(errors="replace"), run.stderr.decode()


def drawn(name, *arguments, **options):
    status, out, errors = call(name, *arguments, **options)
    check(f"{name} {arguments}", (status, errors), (0, ""))
    return out


def content(path):
    with open(path, "rb") as file:
        return file.read()


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


os.chdir(tempfile.mkdtemp())
os.symlink(PROGRAM, "graph-easy")
os.symlink(PROGRAM, "boxart")
write("in.txt", TEXT)

# Formats, in all spellings.
ascii_drawing, drawing = drawn("boxart", "--ascii"), drawn("boxart")
check("boxart draws boxes", BOX in drawing, True)
check("graph-easy draws ASCII", drawn("graph-easy"), ascii_drawing)
check("graph-easy has no colours unless asked",
      drawn("graph-easy", environment={"CLICOLOR_FORCE": "1"}), ascii_drawing)
check("graph-easy has colours when asked", "\033[" in drawn("graph-easy", "--color=always", text="[ a ] { fill: red; }"), True)
for name in "boxart", "graph-easy":
    for word in "boxart", "ascii", "html", "svg", "json", "dot", "graphviz", "txt":
        whole = drawn(name, f"--as={word}")
        check(f"{name} --as_{word}", drawn(name, f"--as_{word}"), whole)
        check(f"{name} --{word}", drawn(name, f"--{word}"), whole)
    for word in "txt", "dot", "graphviz":
        text = TEXT if word == "txt" else "graph { Ulm }"
        check(f"{name} --from_{word}", drawn(name, f"--from_{word}", text=text),
              drawn(name, f"--from={word}", text=text))
fragment, page = drawn("boxart", "--html", text="digraph <&> { a }"), drawn("graph-easy", "--html", text="digraph <&> { a }")
check("as graph-easy HTML is a page", page,
      '<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n<title>&amp;</title>\n</head>\n<body>\n' + fragment
      + "</body>\n</html>\n")
check("the last format counts", drawn("boxart", "--as=svg", "--ascii"), ascii_drawing)
check("a file behind -- is no option", call("boxart", "--", "--svg")[0], 1)

# Called as graph-easy: any case, one dash or two, and no more letters than it takes.
svg, dot = drawn("boxart", "--svg"), drawn("boxart", "--dot")
for word in ("--as=ascii", "-as=ascii", "-as_ascii", "-ascii", "-asci", "--AS=ASCII", "--as_ASC", "-As_Ascii", "--AsCii"):
    check(f"graph-easy {word}", drawn("graph-easy", word, "--from=txt"), ascii_drawing)
for word in "-svg", "--SVG", "--sv", "-as_s", "-AS=svg":
    check(f"graph-easy {word}", drawn("graph-easy", word), svg)
check("graph-easy -as svg", drawn("graph-easy", "-as", "svg"), svg)
check("graph-easy -fr=txt --graphv", drawn("graph-easy", "-fr=txt", "--graphv"), dot)
check("graph-easy --from_T", drawn("graph-easy", "--from_T"), ascii_drawing)
for word in "--out=o.svg", "-output=o.svg", "--OUTPUT=o.svg", "-o=o.svg", "-oo.svg":
    drawn("graph-easy", word)
    check(f"graph-easy {word}", content("o.svg").decode(), svg)
    os.remove("o.svg")
drawn("graph-easy", "--inp", "in.txt", "--ou", "-as")
check("a value stays as it is", content("-as").decode(), ascii_drawing)
check("what graph-easy has comes first", call("graph-easy", "--stat", "--par"), call("boxart", "--stats", "--parse"))
check("options of boxart alone", drawn("graph-easy", "--rankd=TB", "-BOXART"), drawn("boxart", "--rankdir=TB"))
check("a letter is an option of boxart's", call("graph-easy", "-v", "-q"), (0, ascii_drawing, ""))
check("the first letters of several", call("graph-easy", "--ver"),
      (2, "", "boxart: --ver may be any of --verbose, --version\nTry 'boxart --help'.\n"))
check("the first letters of none", call("graph-easy", "--nothing")[0], 2)
check("behind -- all are files", call("graph-easy", "--", "-svg")[0], 1)
for word in "-svg", "--sv", "--SVG", "--out=o.svg":
    check(f"boxart {word}", (call("boxart", word)[0], os.path.exists("o.svg")), (2, False))

# Formats that only graph-easy has.
for name in "boxart", "graph-easy":
    for word, title in ("vcg", "VCG"), ("gdl", "GDL"), ("graphml", "GraphML"), ("VCG", "VCG"):
        for arguments in [f"--as={word}"], [f"--as_{word}"], [f"--{word}"], ["--as", word]:
            status, out, errors = call(name, *arguments)
            check(f"{name} {arguments}", (status, out, f": {title} isn't written, only boxart, ascii, " in errors), (2, "", True))
        for arguments in [f"--from={word}"], [f"--from_{word}"], ["--from", word]:
            status, out, errors = call(name, *arguments)
            check(f"{name} {arguments}", (status, out, f": {title} isn't read, only auto, dot, " in errors), (2, "", True))
    for text, title in ('graph: {\n  node: { title: "a" }\n}\n', "VCG or GDL"), ('<?xml version="1.0"?>\n<graphml/>\n', "GraphML"):
        check(f"{name} < {title}", call(name, text=text),
              (1, "", f"boxart: <stdin>:1:1: this looks like {title}, which isn't read\n"
               "hint: boxart reads DOT, Mermaid and the language of Graph::Easy\n"))

# Files.
check("graph-easy INPUT OUTPUT", drawn("graph-easy", "in.txt", "out.txt"), "")
check("its output", content("out.txt").decode(), ascii_drawing)
check("graph-easy --input --output", drawn("graph-easy", "--input=in.txt", "--output=out2.txt"), "")
check("its output", content("out2.txt").decode(), ascii_drawing)
check("boxart draws both its files", drawn("boxart", "in.txt", "in.txt"), drawing + "\n" + drawing)
for end, word in ("html", "html"), ("htm", "html"), ("svg", "svg"), ("json", "json"), ("dot", "dot"), ("gv", "dot"), ("mmd", "mermaid"), \
        ("mermaid", "mermaid"), ("SVG", "svg"):
    drawn("boxart", "-o", f"end.{end}", "in.txt")
    got, element = content(f"end.{end}").decode(), drawn("boxart", f"--as={word}")
    check(f"the format of end.{end}", element in got if word == "html" else got == element, True)
drawn("boxart", "--ascii", "-o", "asked.svg", "in.txt")
check("--as wins over the output's name", content("asked.svg").decode(), ascii_drawing)
os.mkdir("dir.svg")
drawn("boxart", "-o", "dir.svg/drawing", "in.txt")
check("a folder's name says nothing", content("dir.svg/drawing").decode(), drawing)

# Pictures, by dot.
if shutil.which("dot"):
    png = b"\x89PNG"
    drawn("graph-easy", "in.txt", "--png")
    check("a picture stands beside its input", content("in.png")[:4], png)
    drawn("graph-easy", "--as_png")
    check("a picture of standard input", content("graph.png")[:4], png)
    drawn("boxart", "in.txt", "-o", "named.pdf")
    check("a picture by its name", content("named.pdf")[:4], b"%PDF")
    check("a picture to standard output", drawn("boxart", "--png", "-o", "-")[1:4], "PNG")
    drawn("boxart", "--as=gif", "--renderer=neato", "in.txt")
    check("a picture by neato", content("in.gif")[:3], b"GIF")
else:
    print("dot isn't there: pictures are not made")
check("a renderer that isn't there", call("boxart", "--png", "--renderer=./nothing"),
      (1, "", "boxart: can't run ./nothing: No such file or directory\n"))
check("a renderer that fails", call("boxart", "--png", "--renderer=false"),
      (1, "", "boxart: false could not make the picture\n"))

# What is told.
check("--parse writes nothing", call("boxart", "--parse"), (0, "", ""))
check("--parse refuses what is wrong", call("boxart", "--parse", text="digraph {")[:2], (1, ""))
counts = "\nInput is a {} graph with:\n    {}\n\n"
for form in "boxart", "dot":
    check(f"--stats calls groups as they are called, --as={form}",
          "  Group 'G':\n    1 node, 0 edges" in call("boxart", "--stats", "--parse", f"--as={form}")[2], True)
check("--stats tells how much there is", call("boxart", "--stats", "--parse", text="digraph { a -> b; a -> b; subgraph cluster_x { b; subgraph cluster_y { c -> d } c -> b } }"),
      (0, "", counts.format("multi-edged, directed", "4 nodes, 4 edges and 2 groups")
       + "  Group 'cluster_x':\n    3 nodes, 2 edges and 1 group\n\n  Group 'cluster_y':\n    2 nodes, 1 edge and 0 groups\n\n"))
check("--stats of what is written as text", call("boxart", "--stats", "--as=txt", text="graph { a -- b; a -- c }")[2],
      counts.format("simple, undirected", "3 nodes, 2 edges and 0 groups"))
check("--stats leaves the drawing as it is", call("boxart", "--stats")[1], drawing)
check("--debug has no effect", call("boxart", "--debug=3"), (0, drawing, ""))

# A graph that takes longer: nothing of it is written, be it to a file.
slow = "digraph {" + "".join(f"n{i} -> n{i * 7919 % 4001}; n{i} -> n{i * i % 3989};" for i in range(4000)) + "}"
write("slow.dot", slow)
late = (1, "", "boxart: the drawing was not finished within 1 s\n")
check("--timeout gives up", call("boxart", "--timeout=1", "--jobs=1", "slow.dot", "-o", "late.txt"), late)
check("nor is the head of a page written", call("graph-easy", "--html", "--timeout=1", "--jobs=1", "slow.dot"), late)
check("and leaves no file", os.path.exists("late.txt"), False)
check("--timeout lets be what is quick", call("boxart", "--timeout=100"), (0, drawing, ""))
check("--timeout=0 is none", call("boxart", "--timeout=0"), (0, drawing, ""))
check("the blank line between drawings stays", call("boxart", "--timeout=100", "in.txt", "in.txt"),
      (0, drawing + "\n" + drawing, ""))

# Help.
check("the version", call("graph-easy", "--version")[1].split()[0], "boxart")
status, out, errors = call("boxart", "--help")
check("the help fits a screen", (status, errors, len(out.splitlines()) <= 23, max(map(len, out.splitlines())) <= 80),
      (0, "", True, True))
check("the help of all fits its width", max(map(len, call("boxart", "--help=all")[1].splitlines())) <= 80, True)
check("the styles are drawn", "◄" in call("boxart", "--help=styles")[1], True)
check("the styles in ASCII", call("boxart", "--help=styles", "--ascii")[1].isascii(), True)
check("no such topic", call("boxart", "--help=nothing")[:2], (2, ""))
check("no such option", call("boxart", "--nothing")[:2], (2, ""))

finish()

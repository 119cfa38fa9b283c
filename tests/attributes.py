#!/usr/bin/env python3
"""attributes.py PROGRAM: is docs/attributes.md true?

Each attribute that the page calls drawn must change something in a drawing, each that it calls not
drawn must change nothing, and every attribute of Graphviz must be on the page.
"""
import functools
import os
import re
import subprocess
import sys

PROGRAM = os.path.abspath(sys.argv[1])
PAGE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "docs", "attributes.md")
failures = 0

GRAPHVIZ = """_background area arrowhead arrowsize arrowtail bb beautify bgcolor center charset class cluster clusterrank color
colorscheme comment compound concentrate constraint Damping decorate defaultdist dim dimen dir diredgeconstraints distortion dpi
edgehref edgetarget edgetooltip edgeURL epsilon esep fillcolor fixedsize fontcolor fontname fontnames fontpath fontsize
forcelabels gradientangle group head_lp headclip headhref headlabel headport headtarget headtooltip headURL height href id image
imagepath imagepos imagescale inputscale K label label_scheme labelangle labeldistance labelfloat labelfontcolor labelfontname
labelfontsize labelhref labeljust labelloc labeltarget labeltooltip labelURL landscape layer layerlistsep layers layerselect
layersep layout len levels levelsgap lhead lheight linelength lp ltail lwidth margin maxiter mclimit mindist minlen mode model
newrank nodesep nojustify normalize notranslate nslimit nslimit1 oneblock ordering orientation outputorder overlap
overlap_scaling overlap_shrink pack packmode pad page pagedir pencolor penwidth peripheries pin pos quadtree quantum radius rank
rankdir ranksep ratio rects regular remincross repulsiveforce resolution root rotate rotation samehead sametail samplepoints
scale searchsize sep shape shapefile showboxes sides size skew smoothing sortv splines start style stylesheet tail_lp tailclip
tailhref taillabel tailport tailtarget tailtooltip tailURL target TBbalance tooltip truecolor URL vertices viewport voro_margin
weight width xdotversion xlabel xlp z""".split()

VALUES = {"arrowhead": "dot", "arrowtail": "dot", "arrowsize": "0", "dir": "back", "constraint": "false", "color": "red",
          "fillcolor": "red", "bgcolor": "red", "pencolor": "red", "fontcolor": "red", "labelfontcolor": "red",
          "gradientangle": "90", "fontname": "Times-Bold", "labelfontname": "Times-Bold", "label": "other", "headlabel": "h2",
          "taillabel": "t2", "xlabel": "beside", "labelloc": "b", "labeljust": "l", "headport": "e", "tailport": "e",
          "minlen": "3", "nodesep": "2", "ranksep": "2", "rankdir": "LR", "rank": "same", "splines": "ortho", "pack": "true",
          "packmode": "array1", "penwidth": "4", "peripheries": "2", "shape": "diamond", "style": "dotted", "cluster": "true",
          "samehead": "one", "sametail": "one", "textwrap": "3", "autolabel": "3", "align": "left", "flow": "east",
          "labelpos": "bottom", "border": "dashed", "borderstyle": "dotted", "borderwidth": "3", "arrowstyle": "closed",
          "arrowshape": "diamond", "start": "east", "end": "east", "pointshape": "star", "pointstyle": "closed", "textstyle": "bold",
          "URL": "http://x", "href": "http://x", "headURL": "http://x", "headhref": "http://x", "tailURL": "http://x",
          "tailhref": "http://x", "labelURL": "http://x", "labelhref": "http://x", "edgeURL": "http://x",
          "edgehref": "http://x", "charset": "latin1", "overlap": "false", "layout": "neato", "decorate": "true",
          "concentrate": "true", "newrank": "true", "clusterrank": "none", "regular": "true", "nojustify": "true",
          "image": "x.png", "lp": "1,1", "pos": "1,1", "margin": "1", "size": "1,1", "rotate": "90", "landscape": "true"}

# What shows only in graphs of its own: (kind, attribute) -> (graph, with % where the attribute goes).
GRAPHS = {
    ("G", "charset"): ('graph { %s a [label="\xc3\xa4"] }', "latin1"),
    ("G", "compound"): ("digraph { %s subgraph cluster_a { a b } b -> a c -> a [lhead=cluster_a] }", "true"),
    ("E", "lhead"): ("digraph { compound=true subgraph cluster_a { a b } b -> a c -> a [x=y %s] }", "cluster_a"),
    ("E", "ltail"): ("digraph { compound=true subgraph cluster_a { a b } a -> b b -> c [x=y %s] }", "cluster_a"),
    ("G", "ordering"): ("digraph { %s a -> {b c} x -> {c d} y -> b r -> {a x} r -> y }", "out"),
    ("G", "layout"): ("digraph { %s edge [dir=none] a -> b c -> d c -> b e -> f g -> e g -> a f -> d f -> b }", "neato"),
    ("G", "newrank"): ("digraph { %s a -> b subgraph cluster_x { {rank=min c} b -> d } }", "true"),
    ("S", "ordering"): ("digraph { { a b c d x y r %s } a -> {b c} x -> {c d} y -> b r -> {a x} r -> y }", "out"),
    ("C", "ordering"): ("digraph { subgraph cluster_a { a b c d x y r %s } a -> {b c} x -> {c d} y -> b r -> {a x} r -> y }", "out"),
    ("N", "ordering"): ("digraph { a [x=y %s] a -> b a -> c a -> d e -> d e -> c f -> c f -> b g -> c g -> b }", "out"),
    ("E", "weight"): ("digraph { a -> b a -> c a -> d b -> e c -> e d -> e [x=y %s] f -> e }", "9"),
    ("N", "group"): ("digraph { a [group=x] a -> b a -> c b [x=y %s] }", "x"),
    ("C", "penwidth"): ("digraph { subgraph cluster_a { a [x=y] %s } }", "0"),
    ("N", "sides"): ("graph { a [shape=polygon %s] }", "5"),
    ("N", "skew"): ("graph { a [shape=polygon %s] }", "0.5"),
    ("N", "distortion"): ("graph { a [shape=polygon %s] }", "0.5"),
    ("N", "orientation"): ("graph { a [shape=polygon %s] }", "45"),
    ("N", "width"): ("graph { a [fixedsize=true %s] }", "3"),
    ("N", "height"): ("graph { a [fixedsize=true %s] }", "3"),
    ("N", "fixedsize"): ("graph { a [width=3 height=2 %s] }", "true"),
    ("C", "direction"): ("graph { subgraph cluster_a { %s a -- b } }", "LR"),
    ("C", "margin"): ("graph { subgraph cluster_a { %s a } }", "50"),
    ("C", "peripheries"): ("graph { subgraph cluster_a { %s a } }", "0"),
    ("C", "style"): ("graph { subgraph cluster_a { fillcolor=red %s a } }", "filled"),
    ("N", "fillcolor"): ("graph { a [style=filled %s] }", "red"),
    ("C", "fillcolor"): ("graph { subgraph cluster_a { style=filled %s a } }", "red"),
    ("E", "arrowtail"): ("digraph { a -> b [dir=both %s] }", "dot"),
    ("G", "colorscheme"): ("graph { %s bgcolor=1 a }", "accent3"),
    ("C", "colorscheme"): ("graph { subgraph cluster_a { %s bgcolor=1 a } }", "accent3"),
    ("N", "colorscheme"): ("graph { a [color=1 %s] }", "accent3"),
    ("E", "colorscheme"): ("graph { a -- b [color=1 %s] }", "accent3"),
    ("E", "samehead"): ("digraph { a -> c [samehead=one label=x] b -> c [label=y %s] }", "one"),
    ("E", "sametail"): ("digraph { a -> c [sametail=one label=x] a -> b [label=y %s] }", "one"),
    ("N", "pointshape"): ("graph { a [shape=point %s] }", "star"),
    ("N", "pointstyle"): ("graph { a [shape=point %s] }", "closed"),
    ("G", "align"): ('graph { label="a long line\\na" %s a }', "left"),
    ("C", "align"): ('graph { subgraph cluster_a { label="a" %s "a long name" } }', "left"),
}
WHOLE = """digraph "the graph" { label="the graph" %G a [label="one two three" color=blue %N]
  subgraph cluster_c { label="a cluster" %C a b a -> b d } { %S x y }
  a -> e [label="a label" color=blue headlabel=h taillabel=t %E] a -> x x -> y e -> b b -> a e -> z e -> z p }"""


def check(what, good):
    global failures
    if not good:
        failures += 1
        print(what)


@functools.cache
def drawings(dot):
    """The graph with all that is seen, and as data, as one text."""
    out = b""
    for options in ["--color=always", "--links=always"], ["--as=json"]:
        run = subprocess.run([PROGRAM, *options], input=dot.encode("latin-1"), capture_output=True, check=True)
        out += run.stdout
    return out


def changes(kind, name):
    """Does the attribute of a thing of that kind change a drawing?"""
    value = VALUES.get(name, "1")
    dot = WHOLE
    if (kind, name) in GRAPHS:
        dot, value = GRAPHS[kind, name]
        dot = dot.replace("%s", "%" + kind)
    def filled(attribute):
        return drawings(re.sub(r"%(\w)", lambda mark: attribute if mark.group(1) == kind else "", dot))
    return filled(f' {name}="{value}" ') != filled("")


def rows():
    with open(PAGE, encoding="utf-8") as file:
        for line in file:
            cells = [cell.strip() for cell in line.split("|")[1:-1]]
            names = re.findall(r"`([\w-]+)`", cells[0]) if len(cells) == 3 else []
            for name in names:
                yield name, cells[1].split(), not cells[2].startswith("No")


named = set()
for name, kinds, is_drawn in rows():
    named.add(name)
    changed = [kind for kind in kinds if changes(kind, name)]
    if is_drawn:
        check(f"{name} is said to be drawn of {kinds}, and changes only {changed}", changed == kinds)
    else:
        check(f"{name} is said to change nothing, and does of {changed}", not changed)
check(f"missing on the page: {set(GRAPHVIZ) - named}", set(GRAPHVIZ) <= named)
sys.exit(1 if failures else 0)

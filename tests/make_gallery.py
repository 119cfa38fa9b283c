#!/usr/bin/env python3
"""Writes docs/gallery.md from the fixtures: each entry the DOT text and its drawing.

    tests/make_gallery.py           writes the page
    tests/make_gallery.py --check   returns 1 when the page isn't what would be written

The drawings are the fixtures' own, which the tests compare with what the program draws.
"""
import sys
from pathlib import Path

root = Path(__file__).resolve().parent.parent
page = root / "docs/gallery.md"

# (fixture, title), in the order of the page.
ENTRIES = [
    ("gallery/tree-15", "A tree"),
    ("gallery/diamond", "A diamond"),
    ("gallery/fan-out-12", "One to twelve"),
    ("gallery/k33", "Every one to every one"),
    ("gallery/state-machine", "A state machine"),
    ("gallery/client-server", "A conversation"),
    ("gallery/dependencies", "Thirty packages"),
    ("html/er-lr", "Tables of a database"),
    ("records/weights", "Records"),
    ("clusters/nested", "Frames in frames"),
    ("edges/styles", "Lines"),
    ("widths/wrap", "Labels wrapped"),
]


def entry(fixture, title):
    """The fixture's section: arguments and DOT, then the drawing."""
    dot = (root / f"fixtures/{fixture}.dot").read_text(encoding="utf-8")
    drawing = (root / f"fixtures/{fixture}.txt").read_text(encoding="utf-8")
    arguments = ""
    first, _, rest = dot.partition("\n")
    if first.startswith("// boxart:"):
        arguments, dot = first[len("// boxart:"):].strip() + " ", rest
    return (f"## {title}\n\n```dot\n{dot.strip()}\n```\n\n"
            f"```console\n$ boxart {arguments}fixtures/{fixture}.dot\n{drawing}```\n")


def main():
    text = "# Gallery\n\nMade by `tests/make_gallery.py` from fixtures.\n\n"
    text += "\n".join(entry(*e) for e in ENTRIES)
    if "--check" in sys.argv[1:]:
        same = page.exists() and page.read_text(encoding="utf-8") == text
        if not same:
            print("docs/gallery.md is not up to date: run tests/make_gallery.py", file=sys.stderr)
        return 0 if same else 1
    page.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

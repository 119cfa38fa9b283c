#!/usr/bin/env python3
"""Measures in headless Chromium whether the HTML drawings of all fixtures stand straight.

    tests/browser/check_html.py [PROGRAM]

PROGRAM is build/boxart by default. Needs Debian's chromium. Every line glyph that goes on below is
asked for its place on the page: what it goes on into must stand within a pixel of it, whatever
fonts the glyphs between come from. Prints a line for each drawing that isn't straight, and how many
joints were measured; returns 1 when a drawing isn't straight, or when nothing was measured.
"""
import html
import json
import re
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

root = Path(__file__).resolve().parents[2]

MORE = {
    "wide": 'digraph { a [label="日本語\\n한국어\\nｆｕｌｌ"]; b [label="👩‍👩‍👧‍👦 👍🏽 🇩🇪 1️⃣"]; a -> b [label="→ 漢字"] }',
    "scripts": 'digraph { rankdir=LR; a [label="עברית\\nالعربية"]; b [label="हिन्दी ไทย"]; c [label="e\u0301 ﷽ ½ Ω"]; '
               'a -> b [label="русский"]; b -> c }',
    "frames": 'digraph { subgraph cluster_a { label="框架 🚀"; x; y [shape=record, label="甲|{乙|b}|c"] } x -> y; y -> z }',
}

# How many lines of a fixture end at a node of which nothing is drawn: below those there is nothing.
OPEN_ENDS = {"invisible-ends": 1}

PAGE = """<!DOCTYPE html><meta charset="utf-8"><style>body { font-size: 16px }</style>
%s
<script>
const results = [];
for (const pre of document.querySelectorAll('pre.boxart')) {
  const glyphs = [];
  const walker = document.createTreeWalker(pre, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let row = 0;
  for (let node; (node = walker.nextNode());) {
    let at = 0;
    for (const c of node.data) {
      const start = at;
      at += c.length;
      if (c === '\\n') { ++row; continue; }
      if (c === ' ') continue;
      range.setStart(node, start);
      range.setEnd(node, at);
      const box = range.getBoundingClientRect();
      // A mark of a cluster has no place of its own.
      if (box.width > 0) glyphs.push([row, c, box.left, box.right]);
    }
  }
  results.push(glyphs);
}
document.body.textContent = JSON.stringify(results);
</script>"""


def arms(c):
    """The sides to which a line glyph goes on, up and down."""
    name = unicodedata.name(c, "")
    if not name.startswith("BOX DRAWINGS"):
        return ""
    up = "UP" in name or "VERTICAL" in name
    down = "DOWN" in name or "VERTICAL" in name
    return "u" * up + "d" * down


def faults(glyphs, expected_open):
    """(joints measured, what isn't straight) of one drawing, in which so many lines end in the open."""
    rows = {}
    for row, c, left, right in glyphs:
        rows.setdefault(row, []).append((left, right, c))
    joints, open_ends, wrong = 0, [], []
    for row, cells in sorted(rows.items()):
        for left, right, c in cells:
            if "d" not in arms(c):
                continue
            middle = (left + right) / 2
            below = [g for g in rows.get(row + 1, []) if g[0] - 1 <= middle <= g[1] + 1]
            lines = [g for g in below if arms(g[2]) and "u" in arms(g[2])]
            joints += 1
            if not below:
                open_ends.append(f"row {row + 1}: nothing below {c}")
            elif lines and min(abs(g[0] - left) for g in lines) > 1:
                wrong.append(f"row {row + 1}: {c} is {lines[0][0] - left:.1f} px off")
    if len(open_ends) != expected_open:
        wrong += open_ends or ["no line ends in the open"]
    return joints, wrong


def main():
    program = Path(sys.argv[1] if len(sys.argv) > 1 else root / "build/boxart").resolve()
    drawings = []
    with tempfile.TemporaryDirectory() as scratch:
        files = [f for f in sorted(root.glob("fixtures/*/*.dot")) if not f.name.startswith("bad")]
        for name, dot in MORE.items():
            path = Path(scratch) / f"{name}.dot"
            path.write_text(dot, encoding="utf-8")
            files.append(path)
        for file in files:
            run = subprocess.run([program, "--as=html", file], capture_output=True, check=True)
            drawings += [(file.stem, pre) for pre in
                         re.findall(r"<pre.*?</pre>", run.stdout.decode(), re.S)]
        page = Path(scratch) / "page.html"
        page.write_text(PAGE % "\n".join(pre for _, pre in drawings), encoding="utf-8")
        browser = subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
             "--disable-background-networking", "--disable-component-update", "--disable-sync",
             f"--user-data-dir={scratch}/profile", "--dump-dom", page.as_uri()],
            capture_output=True, timeout=300, check=True)
    body = re.search(r"<body>(.*)</body>", browser.stdout.decode(), re.S)
    results = json.loads(html.unescape(body[1]))
    assert len(results) == len(drawings), (len(results), len(drawings))
    total, failed = 0, 0
    for (name, _), glyphs in zip(drawings, results):
        joints, wrong = faults(glyphs, OPEN_ENDS.get(name, 0))
        total += joints
        failed += bool(wrong)
        if wrong:
            print(f"{name}: {len(wrong)} of {joints} joints: {wrong[0]}")
    print(f"{total} joints of {len(drawings)} drawings, {failed} drawings are not straight")
    return failed > 0 or total == 0


if __name__ == "__main__":
    sys.exit(main())

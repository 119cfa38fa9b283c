#!/usr/bin/env python3
"""Renders the SVG drawings of the fixtures in headless Chromium and compares them with the text.

    tests/browser/check_svg.py [PROGRAM]

PROGRAM is build/boxart by default. Needs Debian's chromium. In each cell of a drawing there must be
ink where the text has a character, and none where it has a blank. Drawings with backgrounds or underlines, and
lines with characters that aren't one cell wide, are left out. Prints a line for each drawing that
differs, and how many cells were compared; returns 1 when one differs, or when none was compared.
"""
import base64
import html
import json
import re
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

root = Path(__file__).resolve().parents[2]
WIDTH, HEIGHT = 9, 18  # of a cell, as libboxart/src/output/detail/svg_cells.h has it

PAGE = """<!DOCTYPE html><meta charset="utf-8"><body><script>
const pictures = %s;
async function run() {
  const results = [];
  for (const source of pictures) {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width; canvas.height = image.height;
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const pixels = context.getImageData(0, 0, canvas.width, canvas.height).data;
    const rows = [];
    for (let y = 0; y < canvas.height; y += %d) {
      let row = '';
      for (let x = 0; x < canvas.width; x += %d) {
        let ink = 0;
        // The rim of a cell is left out: letters may reach over it a little.
        for (let dy = 1; dy < %d - 1; ++dy)
          for (let dx = 1; dx < %d - 1; ++dx)
            ink += pixels[4 * ((y + dy) * canvas.width + x + dx) + 3];
        row += ink > 255 ? '#' : ' ';
      }
      rows.push(row);
    }
    results.push(rows);
  }
  document.body.textContent = JSON.stringify(results);
}
run();
</script></body>"""


def is_narrow(line):
    return all(unicodedata.east_asian_width(c) not in "WF" and not unicodedata.combining(c)
               and unicodedata.category(c) != "Cf" for c in line)


def main():
    program = Path(sys.argv[1] if len(sys.argv) > 1 else root / "build/boxart").resolve()
    texts, pictures = [], []
    for file in sorted(root.glob("fixtures/*/*.dot")):
        if file.name.startswith("bad") or file.parent.name == "widths":
            continue
        def draw(kind):
            return subprocess.run([program, f"--as={kind}", file], capture_output=True,
                                  check=True).stdout
        svg = draw("svg")
        if svg.count(b"<svg") != 1 or b"<rect" in svg or b"text-decoration" in svg:
            continue
        # Where colours part lines, the plain drawing may be another one.
        text = subprocess.run([program, "--color=always", file], capture_output=True,
                              check=True).stdout.decode()
        text = re.sub("\x1b\\[[0-9;]*m", "", text)
        texts.append((file, text.splitlines()))
        pictures.append("data:image/svg+xml;base64," + base64.b64encode(svg).decode())
    with tempfile.TemporaryDirectory() as scratch:
        page = Path(scratch) / "page.html"
        page.write_text(PAGE % (json.dumps(pictures), HEIGHT, WIDTH, HEIGHT, WIDTH),
                        encoding="utf-8")
        browser = subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
             "--disable-background-networking", "--disable-component-update", "--disable-sync",
             "--virtual-time-budget=60000", f"--user-data-dir={scratch}/profile", "--dump-dom",
             page.as_uri()],
            capture_output=True, timeout=300, check=True)
    body = re.search(r"<body>(.*)</body>", browser.stdout.decode(), re.S)
    results = json.loads(html.unescape(body[1]))
    cells, failed = 0, 0
    for (file, text), rows in zip(texts, results):
        wrong = []
        for y, (line, row) in enumerate(zip(text, rows)):
            if not is_narrow(line):
                continue
            for x, (c, ink) in enumerate(zip(line.ljust(len(row)), row)):
                if c == "_":  # its ink is all in the rim
                    continue
                cells += 1
                if (c == " ") != (ink == " "):
                    wrong.append(f"row {y}, column {x}: {c!r}")
        if wrong or len(text) != len(rows):
            failed += 1
            print(f"{file.stem}: {len(wrong)} cells differ: {'; '.join(wrong[:4])}")
    print(f"{cells} cells of {len(results)} drawings, {failed} drawings differ")
    return failed > 0 or cells == 0


if __name__ == "__main__":
    sys.exit(main())

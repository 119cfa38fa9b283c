#!/usr/bin/env python3
"""docs/library.md has the examples as they are, and what they print.

With BOXART_ACCEPT=1 in the environment the page gets them. That the examples print what is in
tests/consumers/expected is tested there.
"""
import os
import pathlib
import re
import sys

project = pathlib.Path(__file__).resolve().parent.parent
page = project / "docs" / "library.md"
EXAMPLE = re.compile(r"(\[examples/(\w+)\.(cpp|c)\]\(\S+\)\n\n```\w+\n)(.*?)(```\n\nprints\n\n```text\n)(.*?)(```)", re.S)


def filled(match):
    head, name, suffix, _, middle, _, end = match.groups()
    code = (project / "examples" / f"{name}.{suffix}").read_text(encoding="utf-8")
    output = (project / "tests" / "consumers" / "expected" / f"{name}.txt").read_text(encoding="utf-8")
    return head + code + middle + output + end


text = page.read_text(encoding="utf-8")
renewed, count = EXAMPLE.subn(filled, text)
if count < 4:
    sys.exit("docs/library.md has too few examples")
if os.environ.get("BOXART_ACCEPT") == "1":
    page.write_text(renewed, encoding="utf-8")
elif renewed != text:
    sys.exit("docs/library.md has other examples than the folder: BOXART_ACCEPT=1 tests/library_page.py")
print(f"{count} examples are as the page has them")

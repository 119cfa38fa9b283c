#!/usr/bin/env python3
"""pages.py PAGES FOLDER: do README.md and the manual pages in FOLDER tell of every option and attribute?

PAGES names the options. Without lowdown there are no manual pages, which is said.
"""
import os
import re
import shutil
import subprocess
import sys

PAGES, FOLDER = map(os.path.abspath, sys.argv[1:3])
PROJECT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
failures = 0


def check(what, good):
    global failures
    if not good:
        failures += 1
        print(what)


def text_of(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


OPTIONS = subprocess.run([PAGES, "options"], capture_output=True, text=True, check=True).stdout.split()
check("there are options", len(OPTIONS) > 20)

readme = text_of(os.path.join(PROJECT, "README.md"))
rows = re.findall(r"^\| (`-.*?) \| ", readme, re.M)
named = set(re.findall(r"(?<![\w-])(?:-[A-Za-z]\b|--[a-z-]+)", " ".join(rows)))
check(f"README.md's table lacks {set(OPTIONS) - named}, and has {named - set(OPTIONS)}", named == set(OPTIONS))


def rendered(page):
    """A manual page as text, in 80 columns."""
    run = subprocess.run(["man", "--warnings", "-l", page], capture_output=True, text=True,
                         env={**os.environ, "MANWIDTH": "80", "MAN_KEEP_FORMATTING": "", "PAGER": "cat", "LC_ALL": "C.UTF-8"}, check=False)
    check(f"man says of {page}: {run.stderr}", run.returncode == 0 and run.stderr == "")
    return run.stdout


manual, attributes = os.path.join(FOLDER, "boxart.1"), os.path.join(FOLDER, "boxart-attributes.5")
if not os.path.exists(manual):
    print("there are no manual pages: lowdown makes them")
elif not shutil.which("man"):
    print("man isn't there: the manual pages are not tried")
else:
    page = rendered(manual)
    check("the manual page has no name", re.search(r"^NAME\n +boxart +- +\w", page, re.M))
    for option in OPTIONS:
        check(f"boxart(1) lacks {option}", re.search(rf"^ +(-\w, )?{option}\b", page, re.M))
    page = re.sub("‐\n *", "", rendered(attributes))  # words that are parted
    check("the attributes' page has no name", re.search(r"^NAME\n +boxart-attributes +- +\w", page, re.M))
    source = text_of(os.path.join(PROJECT, "docs", "attributes.md"))
    known = {name for cells in re.findall(r"^\| (`.*?) \|", source, re.M) for name in re.findall(r"`([\w-]+)`", cells)}
    check("the page of attributes has rows", len(known) > 150)
    for name in known:
        check(f"boxart-attributes(5) lacks {name}", re.search(rf"(?<!\w){name}(?!\w)", page))
sys.exit(1 if failures else 0)

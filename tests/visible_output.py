#!/usr/bin/env python3
"""visible_output.py PROGRAM: what can't be seen is shown in numbers, in messages and on terminals."""
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata

from checking import check, finish, shown_at_terminal

PROGRAM = os.path.abspath(sys.argv[1])

# Escape and bell, an 8-bit control, one that turns the line round, and what takes no room.
ODD = "\x1bm\x07\x9b\u202e\u200b\u200f\u2060\ufeff\xad\u061c\u2028\ufe0f\U000e0041\U000e0fff\u2065\u115f\u3164\ufffe"
SHOWN = ("\\u{1B}m\\u{7}\\u{9B}\\u{202E}\\u{200B}\\u{200F}\\u{2060}\\u{FEFF}\\u{AD}\\u{61C}\\u{2028}\\u{FE0F}\\u{E0041}"
         "\\u{E0FFF}\\u{2065}\\u{115F}\\u{3164}\\u{FFFE}")
EMOJI = ["❤️", "👩‍👩‍👧‍👦", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "1️⃣", "👋🏽"]
ALL = "".join(EMOJI)


def piped(*arguments, text=""):
    """Status, standard output and standard error."""
    done = subprocess.run([PROGRAM, *arguments], input=text.encode(), capture_output=True, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def unseen(text):
    """The characters of a text that no terminal should get, but for those of whole emoji."""
    for emoji in EMOJI:
        text = text.replace(emoji, "")
    return [hex(ord(c)) for c in text if c not in "\n\t" and (
        unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp", "Cs") or c in ODD and not c.isprintable())]


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


os.chdir(tempfile.mkdtemp())
for variable in "NO_COLOR", "CLICOLOR_FORCE", "COLORTERM":
    os.environ.pop(variable, None)
os.environ["TERM"] = "dumb"

# The source's own bytes go to pipes and files, and on terminals they are shown.
write("odd.dot", f'digraph "g{ODD}" {{ "a{ODD}" [label="b{ODD}{ALL}", tooltip="two\nlines\tand a tab\r"]; subgraph "cluster_{ODD}" {{ c }} }}')
for form in "dot", "txt":
    written = piped(f"--as={form}", "odd.dot")[1]
    check(f"{form}: a pipe gets it as it is", (ODD in written, ALL in written), (True, True))
    piped(f"--as={form}", "-o", "out", "odd.dot")
    with open("out", encoding="utf-8", newline="") as file:
        check(f"{form}: so does a file", file.read(), written)
    shown = shown_at_terminal(PROGRAM, f"--as={form}", "odd.dot")
    lines = written.replace(ODD, SHOWN).replace("\r", "\\u{D}")
    check(f"{form}: a terminal shows it", shown, lines)
    check(f"{form}: nothing unseen goes there", (unseen(shown), SHOWN in shown), ([], True))
    check(f"{form}: nor by another name", shown_at_terminal(PROGRAM, f"--as={form}", "-o", "/dev/tty", "odd.dot"), lines)
    check(f"{form}: nor behind a prefix", shown_at_terminal(PROGRAM, f"--as={form}", "--prefix=# ", "odd.dot"),
          "".join(f"# {line}\n" for line in lines.splitlines()))
data, shown = piped("--as=json", "odd.dot")[1], shown_at_terminal(PROGRAM, "--as=json", "odd.dot")
check("JSON reads back the same", (json.loads(shown) == json.loads(data), unseen(shown)), (True, []))
for form in "html", "svg":
    shown = shown_at_terminal(PROGRAM, f"--as={form}", "odd.dot")
    check(f"{form} shows entities", ("&#x115F;" in shown, unseen(shown)), (True, []))
page = shown_at_terminal(PROGRAM, "--as=html", "odd.dot", name="graph-easy")
check("so does the title of a page", (unseen(page), "&#x202E;" in re.search("<title>.*</title>", page)[0]), ([], True))
check("a drawing is the same everywhere", shown_at_terminal(PROGRAM, "odd.dot", streams=[1]), piped("odd.dot")[1])

# Messages, to whomever.
write("bad.dot", f"graph {{ a{ODD} = }}")
write(f"name{ODD[1:]}.dot", "graph {")
write(f"name{ALL}.dot", "graph {")
messages = {
    "a file that isn't there": [f"none{ODD}"],
    "an error in a file of that name": [f"name{ODD[1:]}.dot"],
    "an output": ["-o", f"no/{ODD}", "odd.dot"],
    "a renderer": ["--png", f"--renderer={ODD}", "odd.dot"],
    "an option": [f"--{ODD}"],
    "a word": [f"--as={ODD}"],
    "a topic": [f"--help={ODD}"],
    "a prefix": [f"--prefix={ODD}", "odd.dot"],
    "statistics": ["--stats", "--parse", "odd.dot"],
    "warnings": ["-v", "--parse", "warned.dot"],
    "strict": ["--strict", "warned.dot"],
    "an error": ["bad.dot"],
}
write("warned.dot", f'graph {{ a [shape="x{ODD}"] }}')
for what, arguments in messages.items():
    status, out, errors = piped(*arguments)
    check(f"{what}: nothing unseen", (out, errors != "", unseen(errors)), ("", True, []))
    check(f"{what}: nor on a terminal", unseen(shown_at_terminal(PROGRAM, *arguments, streams=[2])), [])
check("it is told in numbers", piped(f"none{ODD}"), (1, "", f"boxart: can't read none{SHOWN}: No such file or directory\n"))
check("in statistics too", f"  Group 'cluster_{SHOWN}':\n" in piped("--stats", "--parse", "odd.dot")[2], True)
check("an emoji is told whole", piped(f"name{ALL}.dot")[2].startswith(f"boxart: name{ALL}.dot:"), True)
check("bytes that are no UTF-8 aren't told", subprocess.run([PROGRAM, b"a\xff\xed\xa0\x80\xc0\x80b"], capture_output=True, check=False).stderr.decode(),
      "boxart: can't read a??????b: No such file or directory\n")

# The caret stands below what it points to.
write("caret.dot", "graph {\n\t\u200ba ❤️ ] \x1b }\n")
check("the caret stands below its character", shown_at_terminal(PROGRAM, "caret.dot", streams=[2]),
      "boxart: caret.dot:2:8: syntax error near ']'\n\t\\u{200B}a ❤️ ] \\u{1B} }\n\t            ^\n")

# Every character that shows nothing, in one message.
for start in range(0, 0x110000, 0x400):
    text = "".join(chr(c) for c in range(start, start + 0x400) if c and not 0xD800 <= c < 0xE000)
    if any(unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp") for c in text):
        errors = piped(f"--renderer={text}", "--png", "odd.dot", "-o", "-")[2]
        check(f"from U+{start:04X}", unseen(errors), [])

finish()

#!/usr/bin/env python3
"""The blocks of docs/slides.md show what the page says, run as the programs for slides run them.

presenterm: one pipe for standard output and standard error, nothing on standard input, no COLUMNS, the
snippet in a temporary folder, the deck's folder as the current one; it knows few escape sequences, and
every line begins without colours. slides: the command split at blanks, the block without its last line
end on standard input; standard output alone counts.

Usage: slides.py PROGRAM
With BOXART_ACCEPT=1 in the environment the page gets what was printed.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

page = pathlib.Path(__file__).resolve().parent.parent / "docs" / "slides.md"
program = pathlib.Path(sys.argv[1]).resolve()

TRAFFIC = """digraph {
  red -> green [color=green]
  green -> yellow [color=gold]
  yellow -> red [color=red]
  { rank=same; green; yellow }
}
"""
EXAMPLE = re.compile(r"^````markdown\n(.*?)^````\n\nshows\n\n```text\n(.*?)^```$", re.M | re.S)
# What presenterm follows of escape sequences.
KNOWN = re.compile(r"0|1|3|4|9|3[0-79]|4[0-79]|[34]8;2;\d+;\d+;\d+|[34]8;5;(\d+)")


def executors(text):
    """The file and the command for each language that the page's configuration has."""
    found = {}
    for language, filename, command in re.findall(
            r"^      (\w+):\n        filename: (\S+)\n        commands:\n          - (\[.*\])$", text, re.M):
        found[language] = filename, re.findall(r'"([^"]*)"', command)
    return found


def as_presenterm(language, code, custom, folder, environment):
    """What presenterm shows of a block, escape sequences too."""
    with tempfile.TemporaryDirectory() as snippets:
        filename, command = custom.get(language, ("script.sh", ["bash", "$pwd/script.sh"]))
        pathlib.Path(snippets, filename).write_text(code, encoding="utf-8")
        command = [word.replace("$pwd", snippets) for word in command]
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, cwd=folder, env=environment, check=False)
    return done.stdout.decode("utf-8")


def as_slides(command, code, folder, environment):
    """What slides puts in a block's place."""
    done = subprocess.run(command.split(" "), input=code.removesuffix("\n").encode(), capture_output=True,
                          cwd=folder, env=environment, check=False)
    return done.stdout.decode("utf-8") if done.returncode == 0 else ""


def seen(output):
    """The text of what presenterm shows, and what is wrong with it for presenterm."""
    faults = []
    for line in output.splitlines():
        is_plain = True
        for codes in re.findall(r"\x1b\[([0-9;]*)m", line):
            number = KNOWN.fullmatch(codes or "0")
            if not number or (number.group(1) and int(number.group(1)) > 231):
                faults.append(f"presenterm doesn't know the escape sequence {codes}")
            is_plain = codes in ("", "0")
        if not is_plain:
            faults.append("a line ends in colour")
    text = re.sub(r"\x1b\[[0-9;]*m", "", output)
    if re.search(r"[\x00-\x09\x0b-\x1f\x7f]", text):
        faults.append("there are control characters")
    if re.search(r" $", text, re.M) or text.startswith("\n") or text.endswith("\n\n"):
        faults.append("there are blanks at the ends")
    return text, faults


def run(block, custom, folder, environment):
    """What a block shows, and the faults."""
    lines = block.splitlines(keepends=True)
    if lines[1].startswith("~~~"):
        return as_slides(lines[1][3:-1], "".join(lines[2:-2]), folder, environment), []
    language = lines[0].strip("`").split()[0]
    return seen(as_presenterm(language, "".join(lines[1:-1]), custom, folder, environment))


def main():
    text = page.read_text(encoding="utf-8")
    custom = executors(text)
    faults = [] if set(custom) == {"dot", "easy"} else ["the page's configuration isn't understood"]
    count = 0
    with tempfile.TemporaryDirectory() as folder:
        for name in ("boxart", "graph-easy"):
            pathlib.Path(folder, name).symlink_to(program)
        pathlib.Path(folder, "traffic.dot").write_text(TRAFFIC, encoding="utf-8")
        environment = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
        environment["PATH"] = folder + os.pathsep + environment["PATH"]

        def replace(match):
            nonlocal count
            count += 1
            shown, wrong = run(match[1], custom, folder, environment)
            faults.extend(wrong)
            if shown != match[2] and os.environ.get("BOXART_ACCEPT") != "1":
                faults.append(f"this block doesn't show what the page says:\n{match[1]}but\n{shown}")
            return match[0].replace(match[2], shown)

        renewed = EXAMPLE.sub(replace, text)
    if count != text.count("````markdown"):
        faults.append("a block of the page isn't followed by what it shows")
    if os.environ.get("BOXART_ACCEPT") == "1":
        page.write_text(renewed, encoding="utf-8")
    print("\n".join(faults) or f"{count} blocks show what the page says")
    sys.exit(1 if faults else 0)


main()

#!/usr/bin/env python3
"""What --as=dot, --as=txt and --as=mermaid write is read back as the same graph: it is written and drawn the same.

Usage: written_back.py PROGRAM [FILE ...]   without files: all fixtures that can be drawn
"""
import pathlib
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

project = pathlib.Path(__file__).resolve().parent.parent
program = sys.argv[1]


def run(text, *arguments):
    """What the program prints, or None."""
    done = subprocess.run([program, *arguments], input=text, capture_output=True, timeout=120, check=False)
    return done.stdout if done.returncode == 0 else None


def told(text, *arguments):
    """What the program has to say of it."""
    return subprocess.run([program, "-v", *arguments], input=text, capture_output=True, timeout=120, check=False).stderr


def mermaid_faults(path, text, language):
    """The same for Mermaid, which lacks words: where nothing is told, nothing is lost, colours and links neither."""
    written = run(text, language, "--as=mermaid")
    if written is None:
        return [f"{path}: isn't written as mermaid"]
    again = run(written, "--from=mermaid", "--as=mermaid")
    if again is None:
        return [f"{path}: isn't read when it has been written as mermaid"]
    # Several graphs are a document, of which one is read.
    if not written.startswith(b"```") and again != written:
        return [f"{path}: is written otherwise as mermaid a second time"]
    if told(text, language, "--as=mermaid") != told(text, language, "--as=html"):
        return []
    if run(written, "--from=mermaid", "--as=html") != run(text, language, "--as=html"):
        return [f"{path}: is drawn otherwise when it has been written as mermaid, and nothing is told"]
    return []


def faults(path):
    """What of a file isn't read back the same."""
    text = path.read_bytes()
    language = "--from=" + {".easy": "txt", ".mmd": "mermaid"}.get(path.suffix, "dot")
    drawing = run(text, language)
    if drawing is None:
        return [f"{path}: isn't drawn"]
    found = mermaid_faults(path, text, language)
    for form in ("dot", "txt"):
        # With --strict the program refuses to write what would be read otherwise.
        if form == "txt" and run(text, language, "--as=txt", "--strict") is None and \
                run(text, language, "--strict") is not None:
            continue
        written = run(text, language, f"--as={form}")
        if written is None:
            found.append(f"{path}: isn't written as {form}")
        elif run(written, f"--from={form}", f"--as={form}") != written:
            found.append(f"{path}: is written otherwise as {form} a second time")
        elif run(written, f"--from={form}") != drawing:
            found.append(f"{path}: is drawn otherwise when it has been written as {form}")
    return found


def main():
    files = [pathlib.Path(name) for name in sys.argv[2:]] or sorted(
        path for ending in ("dot", "easy", "mmd") for path in (project / "fixtures").glob(f"*/*.{ending}")
        if not path.name.startswith("bad-") and path.parent.name != "bad")
    with ThreadPoolExecutor(2) as pool:
        found = [fault for each in pool.map(faults, files) for fault in each]
    print("\n".join(found) or f"{len(files)} graphs are read back as they were written")
    sys.exit(1 if found or len(files) < 1 else 0)


main()

#!/usr/bin/env python3
"""completions.py PROGRAM PAGES: do bash, zsh and fish complete every option and every word?

PROGRAM is asked for its options (--help=all), PAGES makes the scripts. A shell that isn't there is
passed over, and said so.
"""
import os
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time

from checking import check, finish

PROGRAM, PAGES = map(os.path.abspath, sys.argv[1:3])


def output_of(*command, **options):
    return subprocess.run(command, capture_output=True, text=True, check=True, **options).stdout


def read_help():
    """Long options: {name: words}, from the help, where words are indented below their option."""
    options, last = {}, None
    for line in output_of(PROGRAM, "--help=all").splitlines():
        option = re.match(r"  (?:-\w, |    )(--[\w-]+)", line)
        word = re.match(r" {24}(\S+)", line)
        if option:
            last = options.setdefault(option.group(1), [])
        elif word and last is not None:
            last.append(word.group(1))
    return options


OPTIONS = read_help()
check("there are options, some with words", (len(OPTIONS) > 20, len(OPTIONS["--as"]) > 10), (True, True))
SCRIPTS = {shell: output_of(PAGES, shell) for shell in ("bash", "zsh", "fish")}
os.chdir(tempfile.mkdtemp())
open("some graph.dot", "w").close()
os.mkdir("zsh")
for shell, name in ("bash", "boxart.bash"), ("zsh", "zsh/_boxart"), ("fish", "boxart.fish"):
    with open(name, "w", encoding="utf-8") as file:
        file.write(SCRIPTS[shell])


def bash(*words):
    """What bash offers for the last of the words."""
    script = 'source ./boxart.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _boxart 2>/dev/null; printf "%s\\n" "${COMPREPLY[@]}"'
    return output_of("bash", "--norc", "-c", script, "bash", "boxart", *words).splitlines()


def check_bash():
    names = {name.rstrip("=") for name in bash("--")}
    check("bash knows every option", names, set(OPTIONS))
    for option, words in OPTIONS.items():
        if words:
            check(f"bash {option}=", bash(option, "="), words)
            check(f"bash {option}=x", bash(option, "=", words[-1]), [words[-1]])
    check("bash takes a word of its own", bash("--as", "sv"), ["svg"])
    check("bash completes files", bash("some"), ["some graph.dot"])
    check("bash completes the output", bash("-o", "some"), ["some graph.dot"])


def check_fish():
    def fish(line):
        lines = output_of("fish", "--no-config", "-c", "source ./boxart.fish; complete -C $argv[1]", line,
                          env={**os.environ, "HOME": os.getcwd()})
        return [line.split("\t")[0] for line in lines.splitlines()]
    check("fish knows every option", {name.rstrip("=") for name in fish("boxart --")} - {"--help"}, set(OPTIONS) - {"--help"})
    for option, words in OPTIONS.items():
        if words:
            check(f"fish {option}=", sorted(fish(f"boxart {option}=")), sorted(f"{option}={word}" for word in words))
    check("fish completes files", fish("boxart some"), ["some graph.dot"])


class Zsh:
    """An interactive zsh: what stands in the line after a tab can only be seen there."""

    def __init__(self):
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="vt100", HOME=os.getcwd(), PS1="", COLUMNS="300")
            os.execvp("zsh", ["zsh", "-f", "-i"])
        self.ask("PS1= PS2= RPS1=; fpath=($PWD/zsh $fpath); autoload -Uz compinit; compinit -u -D; unsetopt beep prompt_cr; echo", "ready")

    def ask(self, text, mark):
        os.write(self.terminal, f"{text} {mark}\n".encode())
        seen, end = "", time.monotonic() + 30
        while time.monotonic() < end and not re.search(rf"\n[^\n]*{mark}\r?\n", seen):
            if select.select([self.terminal], [], [], 0.2)[0]:
                seen += os.read(self.terminal, 65536).decode(errors="replace")
        return seen

    def complete(self, line):
        """The line after a tab, as the shell then has it."""
        seen = self.ask(f"{line}\t\x01print -r -- '<\x05>'", "done")
        found = re.findall(r"<([^<>]*)> done\r?\n", seen)
        return found[-1].strip() if found else seen


def check_zsh():
    zsh = Zsh()
    for option, words in OPTIONS.items():
        if sum(name.startswith(option[:-1]) for name in OPTIONS) == 1:
            check(f"zsh {option}", re.match(r"boxart (--[\w-]+)", zsh.complete(f"boxart {option[:-1]}")).group(1), option)
        for word in words:
            if sum(other.startswith(word[:-1]) for other in words) == 1 and len(word) > 1:
                check(f"zsh {option}={word}", zsh.complete(f"boxart {option}={word[:-1]}"), f"boxart {option}={word}")
    check("zsh completes files", zsh.complete("boxart some"), "boxart some\\ graph.dot")


for shell, run in ("bash", check_bash), ("fish", check_fish), ("zsh", check_zsh):
    if shutil.which(shell):
        run()
    else:
        print(f"{shell} isn't there: its completions are not tried")
finish()

#!/usr/bin/env python3
"""output_files.py PROGRAM: an output is a whole file or the old one, and what can't be written is told."""
import os
import pty
import resource
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time

from checking import check, finish

PROGRAM = os.path.abspath(sys.argv[1])
HELP = "Try 'boxart --help'.\n"
BOX = "┌───┐\n│ a │\n└───┘\n"
OLD = "what was there before\n"


def start(*arguments, **options):
    return subprocess.Popen([PROGRAM, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, **options)


def end_of(process):
    """Status, standard output and standard error."""
    out, errors = process.communicate(timeout=120)
    return process.returncode, out.decode(errors="replace"), errors.decode()


def run(*arguments, **options):
    return end_of(start(*arguments, **options))


def write(path, text=OLD, mode=None):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    if mode is not None:
        os.chmod(path, mode)


def content(path):
    with open(path, "rb") as file:
        return file.read().decode(errors="replace")


def mode_of(path):
    return oct(stat.S_IMODE(os.stat(path).st_mode))


def left_behind(folder="."):
    return [name for name in os.listdir(folder) if name.startswith(".")]


def is_running(number):
    try:
        os.kill(int(number), 0)
        return True
    except ProcessLookupError:
        return False


os.umask(0o022)
scratch = tempfile.mkdtemp()
os.chmod(scratch, 0o755)
os.chdir(scratch)
write("a.dot", "graph { a }")
GOOD = (0, "", "")

# What a file becomes.
check("a new file", (run("-o", "new", "a.dot"), content("new"), mode_of("new")), (GOOD, BOX, "0o644"))
check("a new file with another umask",
      (run("-o", "shut", "a.dot", preexec_fn=lambda: os.umask(0o077)), mode_of("shut")), (GOOD, "0o600"))
for mode in 0o600, 0o640, 0o666, 0o755, 0o4755:
    write("old", mode=mode)
    check(f"the mode {mode:o} is kept", (run("-o", "old", "a.dot"), content("old"), mode_of("old")), (GOOD, BOX, oct(mode)))
write("old")
before = os.stat("old").st_ino
with open("old", encoding="utf-8") as reader:
    run("-o", "old", "a.dot")
    check("who has the old file open reads all of it", (reader.read(), os.stat("old").st_ino != before), (OLD, True))
write("one")
os.link("one", "two")
check("another name of the file keeps the old content", (run("-o", "one", "a.dot"), content("one"), content("two")), (GOOD, BOX, OLD))
for size in 255, 254, 1:
    name = "n" * size
    check(f"a name of {size} bytes", (run("-o", name, "a.dot"), content(name)), (GOOD, BOX))
    check("a second time", (run("-o", name, "a.dot"), content(name)), (GOOD, BOX))
check("a name that is too long", run("-o", "n" * 256, "a.dot"), (1, "", f"boxart: can't write to {'n' * 256}: File name too long\n"))
write("same.dot", "graph { a }")
check("an input may be the output", (run("-o", "same.dot", "--as=boxart", "same.dot"), content("same.dot")), (GOOD, BOX))
write("twice", "graph { a }")
check("also as several", (run("-o", "twice", "twice", "twice"), content("twice")), (GOOD, BOX + "\n" + BOX))
check("an empty drawing", (run("--from=txt", "-o", "empty", "/dev/null"), content("empty")), (GOOD, ""))
check("nothing but outputs is left", left_behind(), [])

# Links: what they lead to is replaced.
os.makedirs("far/off")
write("far/off/file", mode=0o640)
os.symlink("off/file", "far/link")
os.symlink("far/link", "chain")
os.symlink(os.path.abspath("chain"), "whole")
for name in "far/link", "chain", "whole":
    write("far/off/file")
    check(f"the target of {name}", (run("-o", name, "a.dot"), content("far/off/file"), os.path.islink(name), mode_of(name)),
          (GOOD, BOX, True, "0o640"))
os.symlink("off/none", "far/dangling")
os.symlink("far/dangling", "dangling")
check("a link to nothing yet", (run("-o", "dangling", "a.dot"), os.path.islink("dangling"), content("far/off/none")), (GOOD, True, BOX))
os.symlink("nowhere/none", "lost")
check("a link into no folder", run("-o", "lost", "a.dot"), (1, "", "boxart: can't write to lost: No such file or directory\n"))
os.symlink("round", "round")
check("a link to itself", run("-o", "round", "a.dot"), (1, "", "boxart: can't write to round: Too many levels of symbolic links\n"))
os.symlink("far", "folder")
for name in "far", "folder", "far/":
    check(f"the folder {name}", run("-o", name, "a.dot"), (1, "", f"boxart: can't write to {name}: Is a directory\n"))
check("no such folder", run("-o", "no/such", "a.dot"), (1, "", "boxart: can't write to no/such: No such file or directory\n"))
check("a file for a folder", run("-o", "a.dot/x", "a.dot"), (1, "", "boxart: can't write to a.dot/x: Not a directory\n"))
check("nothing is left in folders", left_behind() + left_behind("far") + left_behind("far/off"), [])

# What is no file is written to as it is.
check("/dev/stdout", run("-o", "/dev/stdout", "a.dot"), (0, BOX, ""))
check("/dev/fd/1", run("-o", "/dev/fd/1", "a.dot"), (0, BOX, ""))
check("/dev/stderr", run("-o", "/dev/stderr", "a.dot"), (0, "", BOX))
os.symlink("/dev/stdout", "out")
check("a link to /dev/stdout", (run("-o", "out", "a.dot"), os.path.islink("out")), ((0, BOX, ""), True))
check("/dev/null", (run("-o", "/dev/null", "a.dot"), stat.S_ISCHR(os.stat("/dev/null").st_mode)), (GOOD, True))
with open("joined", "wb") as joined:
    joined.write(b"head\n")
    joined.flush()
    number = joined.fileno()
    check("a file that is open already", run("-o", f"/dev/fd/{number}", "a.dot", pass_fds=[number]), GOOD)
    joined.seek(0, os.SEEK_END)
    joined.write(b"tail\n")
check("is written to where it was", content("joined"), "head\n" + BOX + "tail\n")
check("a file that isn't open", run("-o", "/dev/fd/77", "a.dot"), (1, "", "boxart: can't write to /dev/fd/77: Bad file descriptor\n"))
os.mkfifo("pipe")
process = start("-o", "pipe", "a.dot")
with open("pipe", encoding="utf-8") as pipe:
    check("a named pipe", pipe.read(), BOX)
check("a named pipe stays one", (end_of(process), stat.S_ISFIFO(os.stat("pipe").st_mode)), (GOOD, True))

# What can't be written is told, wherever it goes.
full = "No space left on device\n"
if os.path.exists("/dev/full"):
    check("/dev/full", run("-o", "/dev/full", "a.dot"), (1, "", "boxart: can't write to /dev/full: " + full))
for arguments in (["a.dot"], ["--version"], ["--help"], ["--help=all"], ["--help=styles"], ["--as=svg", "a.dot"], ["--as=dot", "a.dot"],
                  ["--as=json", "a.dot"], ["-o", "/dev/stdout", "a.dot"], ["--prefix=x", "a.dot"], ["--timeout=9", "a.dot"]):
    name = "/dev/stdout" if "-o" in arguments else "standard output"
    if os.path.exists("/dev/full"):
        with open("/dev/full", "wb") as device:
            done = subprocess.run([PROGRAM, *arguments], stdout=device, stderr=subprocess.PIPE, check=False)
        check(f"{arguments} on a full disk", (done.returncode, done.stderr.decode()), (1, f"boxart: can't write to {name}: {full}"))
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run([PROGRAM, *arguments], stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    check(f"{arguments} to nobody", (done.returncode, done.stderr), (-signal.SIGPIPE, b""))
    done = subprocess.run([PROGRAM, *arguments], stderr=subprocess.PIPE, preexec_fn=lambda: os.close(1), check=False)
    check(f"{arguments} with standard output closed", (done.returncode, done.stderr.decode()),
          (1, f"boxart: can't write to {name}: Bad file descriptor\n"))
reading, writing = os.pipe()
os.close(reading)
done = subprocess.run([PROGRAM, "a.dot"], stdout=writing, stderr=subprocess.PIPE, check=False, restore_signals=False,
                      preexec_fn=lambda: signal.signal(signal.SIGPIPE, signal.SIG_IGN))
os.close(writing)
check("to nobody, where that signal is ignored", (done.returncode, done.stderr), (1, b""))
for arguments in ["--stats"], ["-v"]:
    write("odd.dot", "graph { a [shape=nothing] }")
    done = subprocess.run([PROGRAM, *arguments, "odd.dot"], stdout=subprocess.PIPE, preexec_fn=lambda: os.close(2), check=False)
    check(f"{arguments} with standard error closed", (done.returncode, done.stdout.decode()), (1, BOX))
write("old")
done = subprocess.run([PROGRAM, "--stats", "-v", "-o", "old", "odd.dot"], preexec_fn=lambda: os.closerange(0, 3), check=False)
check("no message gets into the output, with all streams closed", content("old"), BOX)
check("nothing to write is no failure", run("--parse", "a.dot", preexec_fn=lambda: os.close(1)), GOOD)

# The old file stays when it can't be replaced.
large = "graph { " + " ".join(f"n{i:04}" for i in range(3000)) + " }"
write("large.dot", large)
write("slow.dot", "digraph {" + "".join(f"n{i} -> n{i * 7919 % 4001}; n{i} -> n{i * i % 3989};" for i in range(4000)) + "}")


def check_kept(what, got, expected, path="old"):
    check(what, got, expected)
    folder = os.path.dirname(path) or "."
    check(f"{what}: the old file stays", (content(path), left_behind(folder)), (OLD, []))


def small_files():
    resource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000))


write("old")
check_kept("no file may be so large", run("-o", "old", "large.dot", preexec_fn=small_files),
           (1, "", "boxart: can't write to old: File too large\n"))
check("nor a new one", (run("-o", "none", "large.dot", preexec_fn=small_files)[0], os.path.exists("none")), (1, False))
check_kept("an input that can't be read", run("-o", "old", "a.dot", "missing.dot")[:2], (1, ""))
write("bad.dot", "graph {")
check_kept("an input that isn't right", run("-o", "old", "a.dot", "bad.dot")[:2], (1, ""))
check_kept("a deadline", run("--timeout=1", "--jobs=1", "-o", "old", "a.dot", "slow.dot"),
           (1, "", "boxart: the drawing was not finished within 1 s\n"))
for sent in signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT:
    # The first drawing is written, the second takes its time.
    process = start("-o", "old", "large.dot", "slow.dot", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CORE, (0, 0)))
    deadline = time.monotonic() + 20
    while not left_behind() and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.005)
    process.send_signal(sent)
    check_kept(f"{sent.name} in the middle", end_of(process), (-sent, "", ""))
write("other")
process = start("-o", "other", "large.dot", "large.dot", preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN))
process.send_signal(signal.SIGHUP)
check("a signal that is ignored", (end_of(process), len(content("other")) > 20000), (GOOD, True))

# Rights. The superuser has all of them, so that somebody else tries.
NOBODY = 65534


def as_nobody():
    if os.getuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)


try:
    can_try = run("--version", preexec_fn=as_nobody)[0] == 0
except OSError:
    can_try = False
if can_try:
    os.mkdir("locked")
    write("locked/old", mode=0o666)
    os.chmod("locked", 0o555)
    check_kept("a folder that can't be written to", run("-o", "locked/old", "a.dot", preexec_fn=as_nobody),
               (1, "", "boxart: can't write to locked/old: its folder doesn't let it be replaced: Permission denied\n"), "locked/old")
    check("nor a new file in it", run("-o", "locked/new", "a.dot", preexec_fn=as_nobody),
          (1, "", "boxart: can't write to locked/new: Permission denied\n"))
    os.chmod("locked", 0o755)
    os.mkdir("open")
    os.chmod("open", 0o777)
    write("open/old", mode=0o444)
    check_kept("a file that may only be read", run("-o", "open/old", "a.dot", preexec_fn=as_nobody),
               (1, "", "boxart: can't write to open/old: Permission denied\n"), "open/old")
    if os.getuid() == 0:
        write("open/shared", mode=0o4666)
        check("a file of somebody else's", (run("-o", "open/shared", "a.dot", preexec_fn=as_nobody), mode_of("open/shared")), (GOOD, "0o666"))
        os.chmod("open/shared", 0o664)
        os.chown("open/shared", NOBODY, 0)
        check("nobody gets the rights of another group", (run("-o", "open/shared", "a.dot", preexec_fn=as_nobody), mode_of("open/shared")),
              (GOOD, "0o644"))
        write("owned", mode=0o640)
        os.chown("owned", NOBODY, NOBODY)
        run("-o", "owned", "a.dot")
        check("the owner is kept", (os.stat("owned").st_uid, os.stat("owned").st_gid, mode_of("owned")), (NOBODY, NOBODY, "0o640"))
else:
    print("the program can't be run by somebody else: rights are not tried")

# A disk that is full.
os.mkdir("disk")
if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "none", "disk"], capture_output=True, check=False).returncode == 0:
    try:
        write("disk/old")
        check_kept("a disk that is full", run("-o", "disk/old", "large.dot"), (1, "", "boxart: can't write to disk/old: " + full), "disk/old")
        check("what fits is written", (run("-o", "disk/old", "a.dot"), content("disk/old")), (GOOD, BOX))
    finally:
        subprocess.run(["umount", "disk"], check=False)
else:
    print("nothing can be mounted here: a full disk is not tried")

# Pictures.
HALF = "#!/bin/sh\nfor word; do case $word in -o*) out=${word#-o};; esac; done\ncat >/dev/null\n"
for name, end in {"whole": "printf PICTURE >\"${out:-/dev/stdout}\"", "fails": "printf half >\"${out:-/dev/stdout}\"; exit 3",
                  "sleeps": "printf half >\"${out:-/dev/stdout}\"; echo $$ >n; mv n number; exec sleep 60", "makes-nothing": ":"}.items():
    write(name + ".sh", HALF + end + "\n", 0o755)
shouting = "#!/bin/sh\ncat >/dev/null; head -c 300000 /dev/zero | tr '\\0' x; printf 'a\\033[31m\\342\\200\\213b\\n' >&2\n"
write("shouts.sh", shouting, 0o755)
picture = ["--as=png", "a.dot", "-o"]
write("old", mode=0o640)
check("a picture", (run(*picture, "old", "--renderer=./whole.sh"), content("old"), mode_of("old"), left_behind()), (GOOD, "PICTURE", "0o640", []))
check("a picture in a pipe", run(*picture, "-", "--renderer=./whole.sh"), (0, "PICTURE", ""))
check("a picture in a device", run(*picture, "/dev/stdout", "--renderer=./whole.sh"), (0, "PICTURE", ""))
write("old")
for renderer in "fails", "makes-nothing":
    check_kept(f"a renderer that {renderer}", run(*picture, "old", f"--renderer=./{renderer}.sh"),
               (1, "", f"boxart: ./{renderer}.sh could not make the picture\n"))
check("of half a picture nothing is printed", run(*picture, "-", "--renderer=./fails.sh")[:2], (1, ""))
check_kept("a renderer that isn't there", run(*picture, "old", "--renderer=./nothing"),
           (1, "", "boxart: can't run ./nothing: No such file or directory\n"))
write("large-a.dot", large)
check("what it says is printable", run("--as=png", "large-a.dot", "-o", "-", "--renderer=./shouts.sh"),
      (0, "x" * 300000, "a\\u{1B}[31m\\u{200B}b\n"))
for sent in signal.SIGINT, signal.SIGTERM, None:
    process = start("--timeout=0" if sent else "--timeout=2", *picture, "old", "--renderer=./sleeps.sh")
    while not os.path.exists("number") and process.poll() is None:
        time.sleep(0.005)
    if sent:
        process.send_signal(sent)
    expected = (-sent, "", "") if sent else (1, "", "boxart: the drawing was not finished within 2 s\n")
    check_kept(f"a picture that takes long, ended by {sent or 'its deadline'}", end_of(process), expected)
    check("its renderer is ended too", is_running(content("number").strip()), False)
    os.remove("number")
if os.path.exists("/dev/full"):
    check("a picture on a full disk", run(*picture, "/dev/full", "--renderer=./whole.sh"), (1, "", "boxart: can't write to /dev/full: " + full))
    with open("/dev/full", "wb") as device:
        done = subprocess.run([PROGRAM, *picture, "-", "--renderer=./whole.sh"], stdout=device, stderr=subprocess.PIPE, check=False)
    check("a picture to standard output there", (done.returncode, done.stderr.decode()), (1, "boxart: can't write to standard output: " + full))
master, terminal = pty.openpty()
process = subprocess.Popen([PROGRAM, *picture, "-", "--renderer=./whole.sh"], stdout=terminal, stderr=subprocess.PIPE)
check("a picture isn't written to a terminal", (process.communicate()[1].decode(), process.returncode),
      ("boxart: a picture is no text for a terminal: name a file with --output\n", 1))

os.chdir("/")
shutil.rmtree(scratch)
finish()

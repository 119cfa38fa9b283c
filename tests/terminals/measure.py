"""Draws 500 labels with both width models in three terminals and prints which borders are straight.

measure.py PROGRAM. See run beside it.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

import labels

HERE = os.path.dirname(os.path.abspath(__file__))
MODELS = ("grapheme", "wcwidth")
PATIENCE = 240  # seconds that a terminal gets for all drawings


def drawings(program, texts, *options):
    """A box for each text, as lines."""
    dot = "".join('graph { "%s" }\n' % text for text in texts)
    done = subprocess.run([program, *options], input=dot.encode(), stdout=subprocess.PIPE, check=True)
    boxes = [box.split("\n") for box in done.stdout.decode().rstrip("\n").split("\n\n")]
    assert len(boxes) == len(texts) and all(len(box) == 3 for box in boxes)
    return boxes


def start_display():
    """An X server without a screen: the process and its name."""
    read, write = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1800x900x24"], pass_fds=[write],
                              stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as name:
        return server, ":" + name.readline().strip()


def commands(probe, scratch):
    """For each terminal how its version is asked, and how it is started."""
    socket = os.path.join(scratch, "tmux")
    return {
        "tmux": (["tmux", "-V"], ["tmux", "-u", "-S", socket, "-f", "/dev/null", "new-session", "-d", "-x", "200", "-y",
                                  "50"] + [" ".join(probe)]),
        "xterm": (["xterm", "-v"], ["xterm", "-u8", "-geometry", "200x50", "-e"] + probe),
        "wide xterm": ([], ["xterm", "-u8", "-cjk_width", "-geometry", "200x50", "-e"] + probe),
        "kitty": (["kitty", "--version"], ["kitty", "--config", "NONE", "-o", "update_check_interval=0", "-o",
                                           "initial_window_width=80c", "-o", "initial_window_height=6c", "-o",
                                           "remember_window_size=no", "-o", "sync_to_monitor=no", "-o",
                                           "repaint_delay=1000", "-o", "input_delay=0"] + probe),
    }


def measured(command, environment, result):
    """The columns that the terminal reports."""
    terminal = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                stdin=subprocess.DEVNULL)
    until = time.monotonic() + PATIENCE
    def ended():  # tmux leaves its server behind
        return terminal.poll() not in (None, 0)

    while not os.path.exists(result) and not ended() and time.monotonic() < until:
        time.sleep(0.1)
    if terminal.poll() is None:
        terminal.terminate()
    terminal.wait()
    if not os.path.exists(result):
        return None
    with open(result, encoding="utf-8") as file:
        return json.load(file)


def main():
    program = os.path.abspath(sys.argv[1])
    kinds = labels.kinds()
    texts = [text for _, part in kinds for text in part]
    boxes = {model: drawings(program, texts, "--width-model=" + model) for model in MODELS}
    server, display = start_display()
    scratch = tempfile.mkdtemp()
    straight = {}  # (terminal, model) -> for each label, whether its borders are
    try:
        environment = dict(os.environ, DISPLAY=display, LANG="C.UTF-8", LC_ALL="C.UTF-8", LIBGL_ALWAYS_SOFTWARE="1",
                           XDG_RUNTIME_DIR=scratch)
        environment.pop("TMUX", None)
        for model in MODELS:
            path = os.path.join(scratch, model + ".json")
            with open(path, "w", encoding="utf-8") as file:
                json.dump(boxes[model], file)
            for terminal in ("tmux", "xterm", "kitty"):
                result = os.path.join(scratch, "%s-%s.json" % (terminal, model))
                probe = [sys.executable, os.path.join(HERE, "probe.py"), path, result]
                version, command = commands(probe, scratch)[terminal]
                columns = measured(command, environment, result)
                if columns is None:
                    print("%s: did not answer" % terminal, file=sys.stderr)
                    continue
                name = subprocess.run(version, stdout=subprocess.PIPE, check=True).stdout.decode().split(" created")[0]
                straight[name.strip(), model] = [len(set(box)) == 1 for box in columns]
        print_table(kinds, straight)
        ambiguous = dict(kinds)["ambiguous width"]
        for number, options in enumerate((["--ambiguous=2"], ["--ascii", "--ambiguous=2"])):
            path = os.path.join(scratch, "ambiguous-%d.json" % number)
            with open(path, "w", encoding="utf-8") as file:
                json.dump(drawings(program, ambiguous, *options), file)
            probe = [sys.executable, os.path.join(HERE, "probe.py"), path, path + ".result"]
            columns = measured(commands(probe, scratch)["wide xterm"][1], environment, path + ".result") or []
            print("\nxterm -cjk_width, boxart %s: %d of %d labels of ambiguous width" % (
                " ".join(options), sum(len(set(box)) == 1 for box in columns), len(ambiguous)))
    finally:
        server.terminate()
        server.wait()
        shutil.rmtree(scratch)


def print_table(kinds, straight):
    names = sorted({name for name, _ in straight})
    runs = [(name, model) for name in names for model in MODELS if (name, model) in straight]
    print("| labels | of | " + " | ".join("%s, %s" % run for run in runs) + " |")
    print("| --- " * (len(runs) + 2) + "|")
    at = 0
    for kind, part in kinds:
        counts = [str(sum(straight[run][at:at + len(part)])) for run in runs]
        print("| %s | %d | %s |" % (kind, len(part), " | ".join(counts)))
        at += len(part)
    print("| **all** | %d | %s |" % (at, " | ".join(str(sum(straight[run])) for run in runs)))


if __name__ == "__main__":
    main()

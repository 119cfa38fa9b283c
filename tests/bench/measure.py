"""Runs programs side by side on a graph, and tells what they take."""
import os
import shlex
import shutil
import signal
import statistics
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))

# What each tool is called with; a graph's file follows.
RIVALS = {
    "nop": ["nop"],  # cgraph alone: reads the graph and writes it
    "dot": ["dot", "-Tplain"],  # a layout without a picture
    "graph-easy": ["graph-easy", "--from=dot", "--as=boxart", "--timeout=3600"],
}


def compile_launcher(scratch):
    """The program that starts others and tells what they took: see launch.cpp."""
    compiler = os.environ.get("CXX") or next(filter(shutil.which, ("c++", "g++", "clang++")), "c++")
    launcher = os.path.join(scratch, "launch")
    subprocess.run([*shlex.split(compiler), "-std=c++20", "-O1", "-o", launcher, os.path.join(HERE, "launch.cpp")], check=True)
    return launcher


class Bench:
    """Measures the program and those of its rivals that are installed.

    A result is a dictionary: `end` ("done", "limit" or "failed"), `wall`, `cpu` (seconds of user and system time),
    `peak` (MiB), all medians, and `runs`. With "limit" the time is a lower bound.
    """

    def __init__(self, program, scratch, memory):
        self.commands = {"boxart": [os.path.abspath(program)]}
        self.commands.update({name: words for name, words in RIVALS.items() if shutil.which(words[0])})
        self.missing = [name for name in RIVALS if name not in self.commands]
        self.memory = memory
        self.launcher = compile_launcher(scratch)

    def run(self, tool, path, limit):
        command = [self.launcher, str(limit), str(self.memory), *self.commands[tool], path]
        said = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout.split()
        status, wall, cpu, peak = map(int, said)
        if status == 128 + signal.SIGXCPU:
            end = "limit"
        else:
            # dot and nop draw a graph with an unknown image or attribute, and return 1.
            end = "done" if status == 0 or (status == 1 and tool in ("dot", "nop")) else "failed"
        return {"end": end, "wall": wall / 1e6, "cpu": cpu / 1e6, "peak": peak / 1024}

    def side_by_side(self, path, limits, rounds, budget):
        """Results by tool. `limits` holds the tools, boxart first, and how long each may take: a number of seconds, or
        a function from the program's seconds to it.

        In each of the rounds every tool runs once, one after the other, so that a busy minute of the machine meets all
        of them. A tool that has taken `budget` seconds, or didn't end within its limit, is not run again.
        """
        runs = {tool: [] for tool in limits if tool in self.commands}
        for _ in range(rounds):
            for tool, results in runs.items():
                if results and (results[-1]["end"] != "done" or sum(r["wall"] for r in results) > budget):
                    continue
                limit = limits[tool]
                if callable(limit):
                    limit = limit(runs["boxart"][0]["cpu"])
                results.append(self.run(tool, path, max(1, round(limit))))
        return {tool: middle(results) for tool, results in runs.items()}


def middle(runs):
    """The medians of several runs."""
    ends = [run["end"] for run in runs]
    result = {name: statistics.median(run[name] for run in runs) for name in ("wall", "cpu", "peak")}
    result["end"] = next((end for end in ("failed", "limit") if end in ends), "done")
    result["runs"] = len(runs)
    return result

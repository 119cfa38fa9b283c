"""What the scripts of this folder share."""
import os
import subprocess
import unicodedata


def dot_files(paths):
    """The DOT files among and below these paths, in the order of their names."""
    files = []
    for path in paths:
        if not os.path.isdir(path):
            files.append(path)
            continue
        for folder, _, names in sorted(os.walk(path)):
            files += [os.path.join(folder, n) for n in sorted(names) if n.endswith((".dot", ".gv"))]
    return files


def run(command, data=None, timeout=60):
    """What a command prints; None when it fails or takes too long."""
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=timeout)
    except subprocess.TimeoutExpired:
        return None
    return done.stdout if done.returncode == 0 else None


def size(drawing):
    """(rows, columns) of a drawing in terminal cells."""
    lines = drawing.decode("utf-8", "replace").split("\n")
    lines = [line.rstrip() for line in lines]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return len(lines), max((sum(map(width, line)) for line in lines), default=0)


def width(character):
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def crossings(graph):
    """Of a graph as --as=json gives it: cells where lines of different nets cross."""
    across, down = {}, {}
    for edge in graph["edges"]:
        for (x0, y0), (x1, y1) in zip(edge["points"], edge["points"][1:]):
            for x in range(min(x0, x1) + 1, max(x0, x1)):
                across.setdefault((x, y0), edge["net"])
            for y in range(min(y0, y1) + 1, max(y0, y1)):
                down.setdefault((x0, y), edge["net"])
    return sum(down.get(cell, net) != net for cell, net in across.items())


def median(values):
    values = sorted(values)
    middle = len(values) // 2
    if not values:
        return float("nan")
    return values[middle] if len(values) % 2 else (values[middle - 1] + values[middle]) / 2

"""The share of each pass in what the program does: instructions, counted by valgrind.

The library has no clocks. callgrind counts the instructions of each call; those of the functions that the tables of
contents (Document's and Drawings' in render.cpp, lay_out_graph and what they are cut into) call are the passes. The same program and graph give the same
figures, however busy the machine is.
"""
import os
import re
import shutil
import subprocess

# The functions of render.cpp, read_text.cpp, laid_out.cpp, roomy_drawing.cpp, output_format.cpp, lay_out_graph.cpp and lay_out_component.cpp that hold nothing
# but calls of passes.
CONTENTS = {"main", "Document", "Contents", "read_graphs", "read_by", "drawings", "Drawings", "LaidOut", "RoomyDrawing", "write", "write_boxart", "write_cells", "lay_out_graph", "lay_out_nest",
            "lay_out_parts",
            "for_each_index", "lay_out_component", "lay_out_with_titles", "lay_out_layers", "lay_out_in_order", "rank_and_order", "fit_ranks", "order_edges", "order", "place_layers", "place", "straighten_runs", "place_vertices", "add_ports"}
# What the program calls of them.
ENTRIES = {"Document", "drawings", "write"}


def short_name(name):
    """'boxart::(anonymous namespace)::draw(boxart::Graph const&)' -> 'draw'; '' for what isn't boxart's own."""
    name = re.sub(r"'\d+$", "", name.replace("(anonymous namespace)::", ""))
    match = re.match(r"(?:void )?boxart::(?:internal::)?(?:(?:Document|Drawings|KnownOrders|LaidOut|LayerPlacer|RoomyDrawing|Separator)::)?(?:Contents::)?(\w+)(?:\[abi:\w+\])?[(<]", name)
    if match:
        return match.group(1)
    return "main" if name in ("main", "(below main)") else ""


def read_calls(text):
    """From callgrind's output: ({(caller, callee): instructions}, instructions of all)."""
    calls, total, caller, callee = {}, 0, "", ""
    is_call = False
    for line in text.split("\n"):
        if line.startswith("fn="):
            caller = line[3:]
        elif line.startswith("cfn="):
            callee = line[4:]
        elif line.startswith("calls="):
            is_call = True
        elif re.match(r"[0-9+*-]", line):
            cost = int(line.split()[1])
            if is_call:
                calls[caller, callee] = calls.get((caller, callee), 0) + cost
            else:
                total += cost
            is_call = False
    return calls, total


def passes_of(calls, total):
    """{pass: its share}; "the process" is what happens before and after these, "the rest" what no pass does."""
    shares, process = {}, 1.0
    for (caller, callee), cost in calls.items():
        name, above = short_name(callee), short_name(caller)
        if name in ENTRIES and above not in CONTENTS - {"main"}:
            process -= cost / total
        elif above in CONTENTS and above != "main" and name and name not in CONTENTS:
            shares[name] = shares.get(name, 0) + cost / total
    return {**shares, "the process": process, "the rest": 1 - process - sum(shares.values())}


def mean(of_graphs):
    names = {name: None for shares in of_graphs for name in shares}
    return {name: sum(shares.get(name, 0) for shares in of_graphs) / len(of_graphs) for name in names}


def count(program, path, scratch):
    """Shares by pass; None without valgrind, or when the program doesn't run under it."""
    if not shutil.which("valgrind"):
        return None
    out = os.path.join(scratch, "callgrind.out")
    command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", "--compress-strings=no",
               "--compress-pos=no", program, "--jobs=1", path]
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    if done.returncode != 0 or not os.path.exists(out):
        return None
    with open(out, encoding="utf-8", errors="replace") as file:
        return passes_of(*read_calls(file.read()))

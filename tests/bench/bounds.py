"""What is asked of the program's speed, and whether the figures keep it."""
import math
import os
import sys
from collections import namedtuple

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "measure"))
from common import median  # noqa: E402

# A ratio of times; sign is "<" or ">" when one of the two ran into its limit.
Ratio = namedtuple("Ratio", "value sign")
# met: True, False, or None when nothing can be said, and `measured` then tells why.
Verdict = namedtuple("Verdict", "what bound measured met")

LARGE_KINDS = ("tree", "dag", "calls", "clusters")
GROWTH = (10_000, 100_000)


def ratio(results, rival, what="cpu"):
    """The program's time over the rival's, or None."""
    ours, theirs = results.get("boxart"), results.get(rival)
    if not ours or not theirs or theirs["end"] == "failed" or ours["end"] == theirs["end"] == "limit":
        return None
    if ours["end"] == "failed":
        return Ratio(math.inf, "")
    sign = ">" if ours["end"] == "limit" else "<" if theirs["end"] == "limit" else ""
    return Ratio(ours[what] / theirs[what], sign)


def shown_ratio(found):
    """'2.3', '1/4.5', '< 1/12', '-'."""
    if found is None or found.value == math.inf:
        return "-"
    value = found.value
    text = f"{value:.3g}" if value >= 0.95 else f"1/{1 / value:.3g}"
    return f"{found.sign} {text}" if found.sign else text


def keeps(found, bound):
    """Is the ratio at most `bound`? None when a limit came before the answer."""
    if found.value <= bound:
        return None if found.sign == ">" else True
    return None if found.sign == "<" else False


def exponent(small, large, nodes, empty, what):
    """Of the growth of `what` between two sizes, less what an empty graph takes; a Ratio, or None."""
    if not small or not large:
        return None
    if small["end"] != "done" or large["end"] == "failed":
        return Ratio(math.inf, "")
    least = empty[what] * 0.01
    grown = max(large[what] - empty[what], least) / max(small[what] - empty[what], least)
    return Ratio(math.log(grown) / math.log(nodes[1] / nodes[0]), "" if large["end"] == "done" else ">")


def of_kind(results, kind, nodes):
    return results["generated"].get(f"{kind} {nodes}", {})


def kinds_at(results, nodes):
    return [kind for kind in results["kinds"] if of_kind(results, kind, nodes)]


def growths(results, kind, sizes, what):
    small, large = (of_kind(results, kind, n).get("boxart") for n in sizes)
    return exponent(small, large, sizes, results["empty"]["boxart"], what)


def judge(what, bound, ratios, limit, shown=shown_ratio):
    """The verdict on all of `ratios`, by name: each at most `limit`. The measured one is the largest."""
    known = {name: r for name, r in ratios.items() if r is not None}
    if not known:
        return Verdict(what, bound, "not measured", None)
    worst = max(known, key=lambda name: known[name].value)
    measured = shown(known[worst]) if known[worst].value < math.inf else "failed"
    if len(ratios) == 1:
        return Verdict(what, bound, measured, keeps(known[worst], limit))
    measured += f" ({worst})"
    answers = {name: keeps(r, limit) if r else None for name, r in ratios.items()}
    for answer, text in ((False, "not kept"), (None, "undecided")):
        names = [name for name in answers if answers[name] is answer]
        measured += f"; {text}: {', '.join(names)}" if names else ""
    is_met = False if False in answers.values() else None if None in answers.values() else True
    return Verdict(what, bound, measured, is_met)


def median_ratio(pairs, rival):
    """The median over many graphs. A rival that ran into its limit counts as if it had ended then."""
    found = [r for r in (ratio(results, rival) for _, results in pairs) if r]
    return Ratio(median([r.value for r in found]), "") if found else None


def slide_verdicts(results):
    slides = results.get("slides", [])
    for rival, bound, text in (("nop", 2.0, "<= 2"), ("graph-easy", 1 / 25, "<= 1/25")):
        found = median_ratio(slides, rival)
        yield judge(f"5 to 20 nodes, against `{rival}`, median", text, {"": found}, bound)


def corpus_verdicts(results):
    pairs = results.get("folders", {}).get("corpus", [])
    yield judge("the corpus, against `dot -Tplain`, median", "<= 1/3", {"": median_ratio(pairs, "dot")}, 1 / 3)
    ratios = {name: ratio(result, "dot") for name, result in pairs}
    # Where neither ends, or dot fails, there is nothing to compare.
    yield judge("the corpus, against `dot -Tplain`, every file", "<= 1",
                {name: r for name, r in ratios.items() if r is not None}, 1.0)


def random_verdicts(results):
    found = results.get("random 500", {}).get("boxart")
    for what, name, unit, bound in (("cpu", "time", "s", 0.3), ("peak", "memory", "MiB", 50)):
        name = f"random, 500 nodes and 750 edges, {name}"
        if not found:
            yield Verdict(name, f"<= {bound} {unit}", "not measured", None)
            continue
        is_met = found["end"] == "done" and found[what] <= bound
        yield Verdict(name, f"<= {bound} {unit}", f"{found[what]:.3g} {unit}", is_met)


def generated_verdicts(results):
    for nodes, bound in ((1000, 10), (3000, 30)):
        ratios = {kind: ratio(of_kind(results, kind, nodes), "dot") for kind in kinds_at(results, nodes)}
        name = f"generated, {nodes:,} nodes, every kind, against `dot -Tplain`"
        yield judge(name, f"<= 1/{bound}", ratios, 1 / bound)


def large_verdicts(results):
    found = {kind: of_kind(results, kind, 100_000) for kind in LARGE_KINDS}
    name = f"{', '.join(LARGE_KINDS)} of 100,000 nodes"
    yield judge(f"{name}, against `nop`", "<= 20", {kind: ratio(of, "nop") for kind, of in found.items()}, 20)
    peaks = {kind: peak(of["boxart"]) if of else None for kind, of in found.items()}
    yield judge(f"{name}, memory", "< 2 GiB", peaks, 2, lambda r: f"{r.value:.2f} GiB")


def peak(result):
    """In GiB; more when it didn't end."""
    return Ratio(result["peak"] / 1024, "") if result["end"] == "done" else Ratio(math.inf, "")


def growth_verdicts(results):
    for what, name in (("cpu", "time"), ("peak", "memory")):
        kinds = [kind for kind in results["kinds"] if of_kind(results, kind, GROWTH[1])]
        found = {kind: growths(results, kind, GROWTH, what) for kind in kinds}
        yield judge(f"growth from 10,000 to 100,000 nodes, every kind, {name}", "exponent <= 1.2", found, 1.2,
                    lambda r: f"{r.sign} {r.value:.2f}".strip())


def verdicts(results):
    return [*slide_verdicts(results), *corpus_verdicts(results), *random_verdicts(results),
            *generated_verdicts(results), *large_verdicts(results), *growth_verdicts(results)]


def shown_verdict(met):
    return {True: "met", False: "not met", None: "open"}[met]

"""Scores the linter with what the authorities themselves say is right: score.py PROGRAM [-v].

Each suite has its measure, a function from the linter and the cases to judgements, and its goal.
Where a suite contradicts the manual that it is to serve, exceptions.tsv says so with the page. It
fails when a score is below its goal, and when an exception is none any more.
"""
import dataclasses
import json
import pathlib
import sys

from linter import Linter
from ism_rules import MARK_RULES, ROLL_UP_RULES

HERE = pathlib.Path(__file__).parent


@dataclasses.dataclass
class Judgement:
    case: str
    right: bool
    seen: str


def suite(name):
    with open(HERE / "suites" / f"{name}.jsonl", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def bracketed(portion):
    return portion if portion.startswith("(") else f"({portion})"


def is_real(title):
    """Whether a row of the register is a marking itself, and no form to fill in."""
    return not any(sign in title for sign in "[(") and "Markings" not in title


def register(linter):
    """A title of the register is read as its abbreviation and its portion mark."""
    cases = [case for case in suite("capco_register") if is_real(case["input"]["title"])]
    banners = [banner_with(case["input"]["title"], case["expect"]["category"]) for case in cases]
    for case, banner, read in zip(cases, banners, linter.read(banners)):
        title, expect, forms = case["input"]["title"], case["expect"], read["register"] or {}
        wanted = [expect["abbreviation"] or title, expect["portion"] or title]
        got = [last_word(forms.get("banner", "")), last_word(forms.get("portion", "").strip("()"))]
        yield Judgement(case["id"], got == wanted, f"{banner}: {got}, wanted {wanted}")


# The systems of compartments, which have no title by themselves.
SYSTEMS = {"O": "HCS", "P": "HCS", "ECRU": "SI", "GAMMA": "SI", "NONBOOK": "SI",
           "BLUEFISH": "TK", "IDITAROD": "TK", "KANDIK": "TK"}


def banner_with(title, category):
    """The title in the banner of a text that may have it."""
    if category.startswith("1."):
        return title
    if category.startswith("2."):
        return f"//{title}" if " " in title else f"//NATO SECRET//{title}"
    if title in SYSTEMS:
        return f"TOP SECRET//{SYSTEMS[title]}-{title}"
    if title.startswith("CRITICAL"):
        return f"TOP SECRET//RESTRICTED DATA-{title}"
    if category.startswith("9.") or "UNCLASSIFIED" in title:
        return f"UNCLASSIFIED//{title}"
    return f"TOP SECRET//{title}"


def last_word(mark):
    """The last marking of a mark: "G" of "TOP SECRET//SI-G"."""
    part = mark.split("//")[-1]
    return part if part.startswith(("SBU", "LES", "OC-", "ORCON-")) else part.split("-")[-1]


def examples(linter):
    """The manual's own examples are right."""
    cases = suite("capco2016_example")
    marks = [bracketed(case["input"]["text"]) if case["input"]["kind"] == "portion"
             else case["input"]["text"] for case in cases]
    for case, mark, fault in zip(cases, marks, linter.faults(marks)):
        yield Judgement(case["id"], (fault == "") == case["expect"]["valid"], f"{mark}: {fault}")


def roll_up_2012(linter):
    """Portions require the banner that the manual of 2012 puts over them."""
    for case in suite("capco2012_rollup"):
        portions = [bracketed(portion) for portion in case["input"]["portions"]]
        got, wanted = linter.roll_up(portions), linter.meaning(case["expect"]["banner"])
        yield Judgement(case["id"], got == wanted, f"{portions}: {got}, wanted {wanted}")


def memos():
    """The memos: first their banner, then their portion marks."""
    for case in suite("ism_verdicts"):
        lines = case["text"].splitlines()
        labelled = [line.split(". ", 1)[1] for line in lines if line[:1].isdigit() and ". (" in line]
        yield case, lines[0], [text[: text.index(")") + 1] for text in labelled]


def failed(case, rules):
    """The rules of the ISM Schematron among these that the memo breaks, warnings left out."""
    return {each["id"] for each in case["expect"]["failed"] if each["severity"] == "error"} & rules


def marks_of_memos(linter):
    """A memo has a mark at fault where the Schematron says so."""
    judged = list(memos())
    marks = sorted({mark for _, banner, portions in judged for mark in [banner, *portions]})
    fault = dict(zip(marks, linter.faults(marks)))
    for case, banner, portions in judged:
        seen = {f"{mark}: {fault[mark]}" for mark in [banner, *portions] if fault[mark]}
        wanted = failed(case, MARK_RULES)
        yield Judgement(case["id"], bool(seen) == bool(wanted),
                        f"{banner} <= {portions}: {sorted(seen)}, wanted {sorted(wanted)}")


def roll_up_of_memos(linter):
    """The banner over right marks is at fault where the Schematron says so."""
    for case, banner, portions in memos():
        if failed(case, MARK_RULES) or not portions:
            continue
        seen, wanted = linter.banner_faults(banner, portions), failed(case, ROLL_UP_RULES)
        yield Judgement(case["id"], bool(seen) == bool(wanted),
                        f"{banner} <= {portions}: {seen}, wanted {sorted(wanted)}")


# Measures with the share of their cases that is to be judged rightly, exceptions left out.
GOALS = [(register, 1), (examples, 1), (roll_up_2012, 1), (marks_of_memos, 0.98),
         (roll_up_of_memos, 0.98)]


def exceptions():
    with open(HERE / "exceptions.tsv", encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines if not line.startswith("#")]
    return {(measure, case) for measure, case, _, _ in rows[1:]}


def score(measure, goal, linter, excepted, verbose):
    """Whether the goal is met; prints the score and what stands in its way."""
    judged = list(measure(linter))
    counted = [each for each in judged if (measure.__name__, each.case) not in excepted]
    wrong = [each for each in counted if not each.right]
    stale = [each for each in judged
             if each.right and (measure.__name__, each.case) in excepted]
    right = len(counted) - len(wrong)
    met = right >= goal * len(counted) and not stale
    print(f"{measure.__name__}: {right} of {len(counted)} ({100 * right / len(counted):.1f} %, "
          f"goal {100 * goal:g} %), {len(judged) - len(counted)} exceptions"
          f"{'' if met else ': FAILED'}")
    for each in stale:
        print(f"  {each.case} is no exception any more")
    for each in wrong if verbose or not met else []:
        print(f"  {each.case} {each.seen}")
    return met


def main():
    linter, excepted, verbose = Linter(sys.argv[1]), exceptions(), "-v" in sys.argv
    met = [score(measure, goal, linter, excepted, verbose) for measure, goal in GOALS]
    sys.exit(not all(met))


main()

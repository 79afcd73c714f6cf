"""Scores the linter with what the authorities themselves say is right: score.py PROGRAM [-v].

Each suite has its measure, a function from the linter and the cases to judgements, and its goal.
Where a suite contradicts the manual that it is to serve, exceptions.tsv says so with the page. It
fails when a score is below its goal, and when an exception is none any more.
"""
import dataclasses
import json
import pathlib
import sys

from linter import CABLE, Linter, rules_of
from ism_rules import BLOCK_RULES, MARK_RULES, ROLL_UP_RULES
from memo import Memo

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
    for case in suite("ism_verdicts"):
        yield case, Memo.read(case)


def failed(case, rules):
    """The rules of the ISM Schematron among these that the memo breaks, warnings left out."""
    return {each["id"] for each in case["expect"]["failed"] if each["severity"] == "error"} & rules


def marks_of_memos(linter):
    """A memo has a mark at fault where the Schematron says so."""
    judged = list(memos())
    marks = sorted({mark for _, memo in judged for mark in [memo.banner, *memo.marks()]})
    fault = dict(zip(marks, linter.faults(marks)))
    for case, memo in judged:
        seen = {f"{mark}: {fault[mark]}" for mark in [memo.banner, *memo.marks()] if fault[mark]}
        wanted = failed(case, MARK_RULES)
        yield Judgement(case["id"], bool(seen) == bool(wanted),
                        f"{memo}: {sorted(seen)}, wanted {sorted(wanted)}")


def roll_up_of_memos(linter):
    """The banner over right marks is at fault where the Schematron says so."""
    for case, memo in memos():
        if failed(case, MARK_RULES) or not memo.paragraphs:
            continue
        seen = linter.banner_faults(memo.banner, memo.marks())
        wanted = failed(case, ROLL_UP_RULES)
        yield Judgement(case["id"], bool(seen) == bool(wanted),
                        f"{memo}: {seen}, wanted {sorted(wanted)}")


def telegrams_of_memos(linter):
    """A memo sent as a telegram has a finding where the Schematron finds fault with the memo."""
    judged = list(memos())
    of_marking = rules_of("portions", "classification", "captions", "eo", "authority")
    found = linter.findings([memo.telegram() for _, memo in judged])
    for (case, memo), findings in zip(judged, found):
        seen = {finding["rule"] for finding in findings} & of_marking
        wanted = failed(case, MARK_RULES | ROLL_UP_RULES | BLOCK_RULES)
        yield Judgement(case["id"], bool(seen) == bool(wanted),
                        f"{memo}: {sorted(seen)}, wanted {sorted(wanted)}")


def declassify_on(linter):
    """The value of an E.O. line is at fault where the manual calls it retired or restricted."""
    cases = suite("capco_declassify_on")
    of_eo = rules_of("eo")
    cables = [CABLE.format(mark="(S)").replace("DECL: 03/15/2034", f"DECL: {case['input']}")
              for case in cases]
    for case, findings in zip(cases, linter.findings(cables)):
        seen = {finding["rule"] for finding in findings} & of_eo
        yield Judgement(case["id"], bool(seen) == (case["expect"]["verdict"] != "valid"),
                        f"{case['input']}: {sorted(seen)}, wanted {case['expect']['verdict']}")


# Measures with the share of their cases that is to be judged rightly, exceptions left out.
GOALS = [(register, 1), (examples, 1), (roll_up_2012, 1), (declassify_on, 1),
         (marks_of_memos, 0.98), (roll_up_of_memos, 0.98), (telegrams_of_memos, 0.97)]


def exceptions():
    with open(HERE / "exceptions.tsv", encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines if not line.startswith("#")]
    return {(measure, case) for measures, case, _, _ in rows[1:] for measure in measures.split()}


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

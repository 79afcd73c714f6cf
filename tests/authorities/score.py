#!/usr/bin/env python3
"""Scores the linter with what the authorities themselves say is right: score.py PROGRAM [-v].

The suites hold marks and memos of the U.S. Government with the verdict on each. A score below its
goal fails, and so does an exception (exceptions.tsv) that the program judges as the suite does.
"""
import functools
import json
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent

# A TOP SECRET cable of 2024 whose heading covers whatever its second paragraph is marked.
CABLE = """R 151200Z MAR 24
FM AMEMBASSY ALMATY
TO SECSTATE WASHDC 4102
T O P S E C R E T ALMATY 000917
NOFORN
E.O. 13526: DECL: 03/15/2034
TAGS: PGOV, KZ
SUBJECT: (U) THE BRIDGE AT KAPCHAGAY
Classified By: Consul J. Doe; reason 1.4 (b)
1. (TS) One.

2. {mark} Two.
"""
MARK_LINE = CABLE[: CABLE.index("{mark}")].count("\n") + 1


def suite(name):
    with open(HERE / "suites" / f"{name}.jsonl", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


class Linter:
    """The program, asked for many marks at once."""

    def __init__(self, program):
        self.program = program

    def run(self, *arguments, text=None):
        done = subprocess.run([self.program, *arguments], input=text, text=True, capture_output=True)
        if done.returncode == 2 or done.stderr:
            sys.exit(f"{self.program} {' '.join(arguments)}: {done.stderr}")
        return done.stdout

    @functools.cache
    def portion_rules(self):
        """The rules that judge a mark by itself."""
        listed = (HERE.parents[1] / "rules" / "portions").glob("*.yaml")
        return {rule.stem for rule in listed}

    def read(self, marks):
        """What the program reads in each mark."""
        return json.loads(self.run("mark", text="\n".join(marks)))["marks"]

    def banner(self, portions):
        """The banner that portions require."""
        read = json.loads(self.run("mark", "--rollup", text="\n".join(portions)))
        rolled = read["rollup"]
        return rolled["register"]["banner"] if rolled["register"] else ""

    def faults(self, portions):
        """The rules above a note that find fault with each mark, in a cable of its own."""
        with tempfile.TemporaryDirectory() as folder:
            for number, portion in enumerate(portions):
                cable = CABLE.format(mark=portion)
                (pathlib.Path(folder) / f"{number}.txt").write_text(cable, encoding="utf-8")
            found = self.run("--no-config", "--preset", "all", "--format", "jsonl", folder)
        faults = [set() for _ in portions]
        for finding in map(json.loads, found.splitlines()):
            if finding["line"] == MARK_LINE and finding["severity"] != "note":
                faults[int(pathlib.Path(finding["path"]).stem)].add(finding["rule"])
        return [each & self.portion_rules() for each in faults]

    def verdicts(self, marks):
        """For each mark why it is not right; the empty text where it is."""
        read = self.read(marks)
        portions = [each["register"]["portion"] if mark[0] != "(" and each["register"] else mark
                    for mark, each in zip(marks, read)]
        return [why(each, faults) for each, faults in zip(read, self.faults(portions))]


def why(read, faults):
    if not read["register"]:
        return "not understood"
    if read["form"] in ("malformed", "unknown"):
        return f"malformed, right is {read['register']['portion']}"
    return ", ".join(sorted(faults))


def bracketed(portion):
    return portion if portion.startswith("(") else f"({portion})"


def examples(linter):
    cases = suite("capco2016_example")
    marks = [bracketed(case["input"]["text"]) if case["input"]["kind"] == "portion"
             else case["input"]["text"] for case in cases]
    for case, mark, verdict in zip(cases, marks, linter.verdicts(marks)):
        yield case["id"], (verdict == "") == case["expect"]["valid"], f"{mark}: {verdict or 'right'}"


def marks_of_memos(linter):
    cases = suite("ism_verdicts")
    portions = {case["id"]: re.findall(r"^\d+\. (\([^()]*\))", case["text"], re.M) for case in cases}
    marks = sorted({mark for marked in portions.values() for mark in marked})
    verdict = dict(zip(marks, linter.verdicts(marks)))
    for case in cases:
        faults = {f"{mark}: {verdict[mark]}" for mark in portions[case["id"]] if verdict[mark]}
        expected = [each["id"] for each in case["expect"]["failed"] if each["scope"] == "mark"]
        yield case["id"], bool(faults) == bool(expected), f"{portions[case['id']]}: {'; '.join(faults) or 'right'}; ISM: {' '.join(expected) or 'right'}"


def main():
    linter = Linter(sys.argv[1])
    for name, measure in [("examples", examples), ("memo marks", marks_of_memos)]:
        results = list(measure(linter))
        right = sum(ok for _, ok, _ in results)
        print(f"{name}: {right} of {len(results)}")
        if "-v" in sys.argv:
            for id, ok, note in results:
                if not ok:
                    print(" ", id, note)


main()

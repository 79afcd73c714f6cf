#!/usr/bin/env python3
"""How many findings of preset recommended are right, over the corpus of real texts.

Runs the program over the corpus and compares each finding with verdicts.tsv. Prints the precision
of each rule and of all; the status is 1 where a finding has no verdict or is known to be false.

    tests/corpus/precision.py [PROGRAM]

The corpus is not part of the repository: it is looked for in the folder that CABLELINT_CORPUS
names, and in ../shared/corpus beside the checkout. Without it the status is 77.
"""

import collections
import csv
import json
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
CHECKOUT = HERE.parent.parent
NO_CORPUS = 77


def corpus():
    beside = [CHECKOUT.parent / "shared" / "corpus", CHECKOUT.parent.parent / "shared" / "corpus"]
    named = os.environ.get("CABLELINT_CORPUS")
    return next((p for p in ([pathlib.Path(named)] if named else beside) if p.is_dir()), None)


def findings(program, folder):
    """(file, line, rule) of each finding, and its message."""
    texts = sorted(str(p.relative_to(folder)) for p in folder.rglob("*.txt"))
    run = subprocess.run([program, "--format", "jsonl", "--preset", "recommended", *texts],
                         cwd=folder, capture_output=True, encoding="utf-8", check=False)
    if run.returncode == 2:
        sys.exit(run.stderr)
    for line in run.stdout.splitlines():
        one = json.loads(line)
        yield (one["path"], one["line"], one["rule"]), one["message"]


def verdicts():
    with open(HERE / "verdicts.tsv", encoding="utf-8", newline="") as table:
        rows = csv.DictReader((r for r in table if not r.startswith("#")), delimiter="\t")
        return {(r["file"], int(r["line"]), r["rule"]): r["verdict"] for r in rows}


def print_table(counts):
    def row(name, count):
        judged = count["true"] + count["false"]
        share = f"{100 * count['true'] / judged:.1f} %" if judged else "-"
        print(f"{name:34}{count['true']:6}{count['false']:7}{count['none']:9}{share:>11}")

    print(f"{'rule':34}{'true':>6}{'false':>7}{'unknown':>9}{'precision':>11}")
    for rule, count in sorted(counts.items()):
        row(rule, count)
    row("all", sum(counts.values(), collections.Counter()))


def main():
    folder = corpus()
    if folder is None:
        print("no corpus: set CABLELINT_CORPUS")
        return NO_CORPUS
    program = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else CHECKOUT / "build/dev/cablelint")
    known = verdicts()
    counts = collections.defaultdict(collections.Counter)
    wrong, seen = [], set()
    for place, message in findings(program, folder):
        verdict = known.get(place, "none")
        counts[place[2]][verdict] += 1
        seen.add(place)
        if verdict != "true":
            wrong.append(f"{place[0]}:{place[1]}: {message} [{place[2]}] verdict: {verdict}")
    print_table(counts)
    for place in sorted(k for k, v in known.items() if v == "true" and k not in seen):
        print(f"no longer found: {place[0]}:{place[1]} [{place[2]}]")
    print(*wrong, sep="\n", end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

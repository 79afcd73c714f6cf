#!/usr/bin/env python3
"""Applies every fix to the texts of a folder and judges the result from outside.

Copies the texts into a git repository and checks, with every rule and the unsafe fixes too: what
--fix writes, --fix leaves alone and --diff has nothing to say of; `git apply` makes the same bytes
of what --diff prints; no cable, level, control or mark is lost; and nothing else was changed.

    tests/corpus/fixes.py PROGRAM [FOLDER]

With the fixtures, each of them is also tried as mirrors, databases and printers damage texts.

Without a folder it takes the corpus of real texts, which is not part of the repository: it is
looked for in the folder that CABLELINT_CORPUS names, and in ../shared/corpus beside the checkout.
Without it the status is 77.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from precision import NO_CORPUS, corpus

CHECKOUT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(CHECKOUT / "tests" / "damage"))
import judge as damage  # noqa: E402

EVERYTHING = ["--preset", "all", "--unsafe-fixes", "--no-config"]
BESIDE = {".expected", ".reading", ".args"}


def run(*words, cwd, status=None):
    done = subprocess.run(words, cwd=cwd, capture_output=True, check=False)
    if status is not None and done.returncode not in status:
        sys.exit(f"{' '.join(words)}: status {done.returncode}\n{done.stderr.decode()}")
    return done


def copy_texts(source, target):
    for path in source.rglob("*"):
        if path.is_file() and path.suffix not in BESIDE and path.suffix != ".md":
            copy = target / path.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
    if source == CHECKOUT / "fixtures":
        damage_texts(source, target)
    run("git", "init", "--quiet", cwd=target, status=[0])


def damage_texts(source, target):
    for name, kind in damage.KINDS.items():
        for path in damage.fixtures():
            if not path.is_relative_to(source):
                continue
            copy = target / "damaged" / name / path.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(kind.damage(damage.read(path)).encode("utf-8", "surrogateescape"))


def contents(folder):
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*")
            if p.is_file() and ".git" not in p.relative_to(folder).parts}


def names(parts):
    return sorted(part["name"] for part in parts)


def captions(cable):
    """SENSITIVE has a long form, which asks for no more."""
    return {part["name"].removesuffix(" BUT UNCLASSIFIED") for part in cable["captions"]}


def protection(program, path):
    """Of each cable: its level and controls, which captions, and the marks in their order."""
    model = json.loads(run(program, "parse", str(path), cwd=path.parent, status=[0]).stdout)
    for cable in model["cables"]:
        line = cable.get("classification", {"controls": []})
        marks = [(mark.get("level"), names(mark["controls"]), names(mark["release_to"]))
                 for mark in cable["portions"]]
        yield line.get("level"), names(line["controls"]), captions(cable), marks


def is_kept(one, other):
    """A caption may come, where a misspelt one is mended, or stand once for twice; else nothing
    changes."""
    return len(one) == len(other) and all(
        (a[0], a[1], a[3]) == (b[0], b[1], b[3]) and a[2] <= b[2] for a, b in zip(one, other))


def main():
    program = os.path.abspath(sys.argv[1])
    folder = pathlib.Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else corpus()
    if folder is None:
        print("no corpus: set CABLELINT_CORPUS")
        return NO_CORPUS
    with tempfile.TemporaryDirectory() as place:
        before, fixed, patched = (pathlib.Path(place) / n for n in ("before", "fixed", "patched"))
        for copy in (before, fixed, patched):
            copy_texts(folder, copy)
        diff = run(program, *EVERYTHING, "--diff", ".", cwd=before, status=[1, 2]).stdout
        assert contents(before) == contents(patched), "--diff wrote"
        (pathlib.Path(place) / "patch").write_bytes(diff)
        run("git", "apply", "--whitespace=nowarn", "../patch", cwd=patched, status=[0])
        run(program, *EVERYTHING, "--fix", "--exit-zero", ".", cwd=fixed, status=[0, 2])
        assert contents(fixed) == contents(patched), "--fix and --diff differ"
        again = run(program, *EVERYTHING, "--diff", ".", cwd=fixed, status=[0, 2])
        assert not again.stdout, again.stdout
        old, new = contents(before), contents(fixed)
        assert old.keys() == new.keys(), old.keys() ^ new.keys()
        changed = [path for path in sorted(old) if old[path] != new[path]]
        assert changed, "nothing was fixed"
        for path in changed:
            one, other = (list(protection(program, f / path)) for f in (before, fixed))
            assert is_kept(one, other), f"{path}: {one} became {other}"
        print(f"{len(changed)} of {len(old)} texts fixed")
    return 0


if __name__ == "__main__":
    sys.exit(main())

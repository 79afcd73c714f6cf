#!/usr/bin/env python3
"""Whether fixes do in damaged texts what they do in sound ones, and no harm.

Damages the fixtures, and a corpus where one is at hand, in each way that judge.py knows, and judges the fixes
of each kind as tests/corpus/fixes.py does.

    tests/damage/fixes.py PROGRAM [KIND...]
"""

import os
import pathlib
import sys
import tempfile

from judge import CHECKOUT, KINDS, fixtures, read

sys.path.insert(0, str(CHECKOUT / "tests" / "corpus"))
from fixes import check  # noqa: E402


def write_damaged(folder, damage):
    for number, path in enumerate(fixtures()):
        text = damage(read(path)).encode("utf-8", "surrogateescape")
        pathlib.Path(folder, f"{number:05}.txt").write_bytes(text)


def main():
    program = os.path.abspath(sys.argv[1])
    for name in sys.argv[2:] or KINDS:
        with tempfile.TemporaryDirectory() as folder:
            write_damaged(folder, KINDS[name].damage)
            changed, texts = check(program, pathlib.Path(folder))
            print(f"{name}: {changed} of {texts} texts fixed")


if __name__ == "__main__":
    main()

"""Where the real cables lie that the scripts of this folder read. They are no part of the project."""
import os
import pathlib
import sys

SOURCE_TREE = pathlib.Path(__file__).resolve().parents[2]
SKIPPED = 77


def corpus_files():
    """The texts in $CABLELINT_CORPUS or, without it, in ../shared/corpus beside the source tree."""
    folder = pathlib.Path(os.environ.get("CABLELINT_CORPUS") or SOURCE_TREE.parent / "shared/corpus")
    files = sorted(folder.rglob("*.txt"))
    if not files:
        print(f"skipped: there are no cables in {folder}")
        sys.exit(SKIPPED)
    return files

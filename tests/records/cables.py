#!/usr/bin/env python3
"""Writes cables, the fixtures over and over, as files, JSON lines and CSV: cables.py FOLDER COUNT

Of broken.jsonl, which has the same lines, every hundredth was cut."""
import csv
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2] / "fixtures"


def main(folder, count):
    texts = [f.read_bytes().decode("utf-8", "replace")
             for part in ("ok", "bad") for f in sorted(ROOT.glob(f"{part}/**/*.txt"))]
    (folder / "files").mkdir(parents=True)
    with (open(folder / "cables.jsonl", "w") as lines, open(folder / "broken.jsonl", "w") as broken,
          open(folder / "cables.csv", "w", newline="") as rows):
        table = csv.DictWriter(rows, ["id", "origin", "text"])
        table.writeheader()
        for number in range(count):
            text = texts[number % len(texts)]
            record = {"id": f"{number}.txt", "origin": f"BOX {number % 7}", "text": text}
            table.writerow(record)
            line = json.dumps(record)
            print(line, file=lines)
            print(line[:-30] if number % 100 == 50 else line, file=broken)
            (folder / "files" / record["id"]).write_text(text, newline="")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), int(sys.argv[2]))

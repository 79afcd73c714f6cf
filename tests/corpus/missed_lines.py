#!/usr/bin/env python3
"""Counts printed lines of cables that look like a line of the heading, a paragraph or a page head and
that `cablelint parse` did not read as one. The looks are told by regular expressions that know
nothing of the grammar.

    missed_lines.py CABLELINT [FOLDER...]

Prints file:line: kind: text for each, a count per kind at the end; status 1 where there are any.
Without a folder it reads the cables that texts.py finds; status 77 where there are none."""
import collections
import concurrent.futures
import json
import pathlib
import re
import subprocess
import sys

from texts import corpus_files

LEVEL = (r"(?:T ?O ?P *)?S ?E ?C ?R ?E ?T|C ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L|U ?N ?C ?L ?A ?S"
         r"(?: ?S ?I ?F ?I ?E ?D)?|L ?I ?M ?I ?T ?E ?D +O ?F ?F ?I ?C ?I ?A ?L +U ?S ?E")
POST_AND_NUMBER = r"(?P<mrn>[A-Z][A-Z' .\-/]+? #?\d{1,8})(?:/\d)?"
CLASSIFICATION = re.compile(
    rf"^\W*(?:{LEVEL})\b[A-Z /\-]*? (?:(?P<section>SECTION\s*\d+(?: OF \d+)?) *)?{POST_AND_NUMBER}"
    r"(?: \d\d OF \d\d| TOSEC \d+| CORRECTED COPY)?\s*\\?$", re.I)
EO = re.compile(r"^\W*E[.,]? ?[O0][.,]? ?:? ?1?1\d{4}", re.I)
TAGS = re.compile(r"^\W*TAGS?\s*[:;\-]\s*\S|^TAGS [A-Z]{2,4}\b")
SUBJECT = re.compile(r"^\W*SUB(?:J|JECT)?\s*[:;.]", re.I)
REFERENCE = re.compile(r"^\W*(?!REF\S*\s*$)REF(?:S|TELS?|ERENCES?|\(S\))?\s*(?:[:;.]|[A-Z]\s*[.):])", re.I)
AUTHORITY = re.compile(r"^\W*(?:\([CSU]\)\s*)?(?:CLASSIFIED BY|DERIVED FROM|DECLASSIFY ON)\b|"
                       r"^\W*REASONS?\s*:?\s*1\.[456]", re.I)
DTG = re.compile(r"^\s*(?:[ZOPRY]{1,2} ){0,3}(\d{6}Z? *[A-Z]{3} *\d\d)\b")
PAGE_HEAD = re.compile(r"^\s*PAGE +0?\d+ +[A-Z][A-Z ]+\d{5}\b|"
                       r"^\s*[A-Z][A-Z ]+ \d{8} +00\d(?:\.\d)? OF 00\d\s*$")
LABEL = re.compile(r"^ {0,8}(?:\u00b6|\ufffd) *(\d{1,3})(?!\d)|"
                   r"^ {0,8}(\d{1,3})(?:[.)](?![\d.])| ?[,;:\-](?=[ (])|(?= ?\((?:SBU|[CSU])[/)]))")
NAME = re.compile(r"^(?:[A-Z]\. |[A-Z][A-Za-z'\-]+ ?){1,3}$")
NOT_A_NAME = re.compile(rf"^(?:{LEVEL}|BT|NNNN?|SIPDIS|SENSITIVE|END .*|.*UNQUOTE|E{{3,}})$", re.I)
END = re.compile(r"^\W*NNNN?\s*$|^\W*Message Attributes|^\W*END CABLE TEXT|^=+ ?CABLE ENDS")
ATTRIBUTES = re.compile(r"^\W*Message Attributes")
FURNITURE = re.compile(rf"^\W*$|^\W*(?:{LEVEL})\s*$|.*Declassified/Released|^\s*Message Text|"
                       r"^\W*PAGE +\d|^ *NOTE BY OC|^BT\s*$|^\d{4}[A-Z]+\d+ - |^[A-Z ]+\d{8} +\d{3} OF \d{3}", re.I)


def lines_of(path):
    return path.read_bytes().decode("utf-8", "replace").split("\n")


def covered(part):
    return range(part["span"]["line"], part["span"]["end_line"] + 1) if part else ()


def squeezed(text):
    return re.sub(r"\s+", " ", text).strip().upper()


class Reading:
    """What `cablelint parse` says of one file, as sets of line numbers and texts."""

    def __init__(self, model):
        self.lines = collections.defaultdict(set)
        self.texts = collections.defaultdict(set)
        self.running_text = []
        for cable in model["cables"]:
            one = {"e.o. line": cable.get("eo"), "TAGS": cable.get("tags_line"),
                   "subject": cable.get("subject"), "authority block": cable.get("authority"),
                   "date-time group": cable.get("dtg"), "signature": cable.get("signature"),
                   "classification line": cable.get("classification"), "MRN": cable.get("mrn")}
            for kind, part in one.items():
                self.add(kind, part)
            for part in cable.get("references", []):
                self.add("references", part)
            for part in cable.get("sections", []):
                self.add("section", part)
                self.add("classification line", part)
                self.add("MRN", part.get("mrn"))
            for part in cable.get("paragraphs", []):
                self.lines["paragraph"].add(part["span"]["line"])
                self.running_text.append(part["text"])
            for part in cable.get("blocks", []) + cable.get("headings", []):
                self.running_text.append(part["text"])

    def add(self, kind, part):
        if part:
            self.lines[kind].update(covered(part))
            self.texts[kind].add(squeezed(part["text"]))


def next_to_come(lines, begin):
    """The lines after `begin` whose numbers go on 1, 2, 3, …, the longest such chain."""
    chains = {}
    for number in range(begin, len(lines) + 1):
        match = LABEL.match(lines[number - 1])
        if not match:
            continue
        value = int(match.group(1) or match.group(2))
        chain = [number] if value == 1 else chains.get(value - 1, []) + [number]
        if value == 1 or len(chain) > 1:
            if len(chain) > len(chains.get(value, [])):
                chains[value] = chain
    return max(chains.values(), key=len, default=[])


def signature_line(lines, begin):
    """The number of the last line of the text where that line can be a name."""
    end = next((i for i in range(begin, len(lines)) if ATTRIBUTES.match(lines[i])), len(lines))
    end = next((i for i in range(end - 1, begin, -1) if END.match(lines[i])), end)
    while end > begin and FURNITURE.match(lines[end - 1]):
        end -= 1
    line = lines[end - 1].strip() if end > begin else ""
    if len(line) < 30 and NAME.match(line) and not NOT_A_NAME.match(line):
        yield end


def head_of(lines):
    """The numbers of the lines of the heading: up to the subject and a little more, or to 1."""
    for number, line in enumerate(lines, 1):
        label = LABEL.match(line)
        if number > 90 or label and number > 4 and label.group(0).strip(" \u00b6.") == "1":
            return number
    return len(lines) + 1


def missed(path, reading):
    lines = lines_of(path)
    head = head_of(lines)
    once = (("e.o. line", EO), ("TAGS", TAGS), ("subject", SUBJECT), ("references", REFERENCE),
            ("authority block", AUTHORITY))
    seen = set()
    for number, line in enumerate(lines[:head - 1], 1):
        for kind, look in once:
            if look.match(line) and kind not in seen:
                seen.add(kind)
                if number not in reading.lines[kind]:
                    yield number, kind
    for number, line in enumerate(lines, 1):
        if match := CLASSIFICATION.match(line.rstrip()):
            if number not in reading.lines["classification line"] and squeezed(
                    match.group("mrn")) not in reading.texts["MRN"]:
                yield number, "classification line"
            if number not in reading.lines["MRN"] and not seen & {"MRN"}:
                yield number, "MRN"
            if match.group("section") and number not in reading.lines["section"]:
                yield number, "section"
            seen.add("MRN")
        if (match := DTG.match(line)) and number not in reading.lines["date-time group"]:
            if squeezed(match.group(1)) not in reading.texts["date-time group"]:
                yield number, "date-time group"
        if PAGE_HEAD.match(line) and any(line.strip() in text for text in reading.running_text):
            yield number, "page head"
    for number in next_to_come(lines, head):
        if number not in reading.lines["paragraph"]:
            yield number, "paragraph"
    for number in signature_line(lines, head):
        if number not in reading.lines["signature"]:
            yield number, "signature"


def read(program, path):
    run = subprocess.run([program, "parse", str(path)], capture_output=True, check=True)
    return path, list(missed(path, Reading(json.loads(run.stdout))))


def main(program, *folders):
    paths = sorted(path for folder in folders for path in pathlib.Path(folder).rglob("*.txt"))
    paths = paths or corpus_files()
    counts = collections.Counter()
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
        for path, found in pool.map(lambda path: read(program, path), paths):
            for number, kind in found:
                counts[kind] += 1
                print(f"{path}:{number}: {kind}: {lines_of(path)[number - 1].strip()[:70]}")
    for kind, count in counts.most_common():
        print(f"{count:6} {kind}")
    print(f"{sum(counts.values()):6} missed in {len(paths)} files")
    return 1 if counts else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))

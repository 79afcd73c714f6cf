#!/usr/bin/env python3
"""Whether damage by mirrors changes what is found.

Does to the fixtures, and to a corpus where one is at hand, what mirrors, databases and printers did to real
cables, and compares the findings of preset recommended with those of the undamaged text, notes on artifacts
apart. Of 100 texts at most 2 may have a finding more and, where nothing is taken away, at most 2 one less.

    tests/damage/judge.py PROGRAM [KIND...]

Left out where line ends are lost: texts with several headings (the second cannot be told from prose), with
labels in small letters and with heads of printed pages. Markdown extracts are a mirror's own work and
are not damaged again.
"""

import collections
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
CHECKOUT = HERE.parent.parent
ALLOWED = 0.02


def fixtures():
    folders = [CHECKOUT / "fixtures" / name for name in ("ok", "bad", "real", "faults")]
    beside = [CHECKOUT.parent / "shared" / "corpus", CHECKOUT.parent.parent / "shared" / "corpus"]
    named = os.environ.get("CABLELINT_CORPUS")
    folders += [p for p in ([pathlib.Path(named)] if named else beside) if p.is_dir()][:1]
    for folder in folders:
        for path in sorted(folder.rglob("*.txt")):
            if "markdown" not in path.parts and folder.name != "real":
                yield path


def read(path):
    text = path.read_bytes().decode("utf-8", "surrogateescape")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def has_one_heading(text):
    return len(re.findall(r"(?mi)^\W*TAGS?\b", text)) == 1 and not re.search(r"(?m)^\W*tags:", text)


def has_page_heads(text):
    return re.search(r"(?mi)^ *PAGE +\d\d|\d{8} +\d{3}(\.\d)? OF \d{3}", text) is not None


# ---- what was done to cables

def split_at_text(text):
    at = re.search(r"(?m)^[ \t¶]*1[.)]", text)
    return (text[:at.start()], text[at.start():]) if at else (text, "")


def web_page(text):
    for sign, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        text = text.replace(sign, entity)
    link = lambda code: f"<a href='/tag/{code[0]}_0.html'>{code[0]}</a>"
    text = re.sub(r"(?mi)^(\W*TAGS?:?[ \t]*)(.*)$",
                  lambda m: m[1] + re.sub(r"\b[A-Z]{2,5}\b", link, m[2].replace(",", "")), text)
    text = re.sub(r"(?m)^[ \t¶]*(\d{1,2})\.", r"<a id='par\1' href='#par\1'>¶</a>\1.", text)
    return f"<code><pre>{text}</pre></code>\n"


def two_blanks(text):
    return text.replace("\n", "  ")


def nothing_between(text):
    text = re.sub(r"(?m)^[ \t]*(\d{1,2}|[A-Z])\.(?=\s)", r"¶\1.", text)
    return re.sub(r"[ \t]*\n[ \t]*", "", text)


def joined_fields(text):
    head, rest = split_at_text(text)
    at = re.search(r"(?mi)^\s*(?:SUBJ|REF)", head)
    if not at or not rest:
        return text
    return head[:at.start()] + re.sub(r"\s*\n\s*", " ", head[at.start():].strip()) + "\n\n" + rest


def record(text):
    body = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n\n", '","\n\n', 1)
    return f'"77","4/26/2005 9:31","05ALMATY1721","Embassy Almaty","","","{body}"\n'


def stamps(text):
    lines = []
    for number, line in enumerate(text.split("\n"), 1):
        lines.append(line)
        if number % 12 == 0:
            stamp = f"ALMATY 00001721  {number // 12 + 1:03}.{number % 3} OF 009"
            lines += ["", stamp.lower() if number % 24 else stamp, "", ""]
    return "\n".join(lines)


def entities(text):
    return "<pre>" + text.replace("&", "&amp;").replace("\n", "&#x000A;") + "</pre>\n"


def twice_tagged(text):
    def again(found):
        codes = re.findall(r"\b[A-Z]{2,5}\b", found[2])
        return found[1] + ", ".join(codes + codes) + (codes[0] if codes else "")
    listed = r"(?m)^(TAGS:[ \t]*)([A-Z]{2,5}(?:,? [A-Z]{2,5})*) *$"
    return re.sub(listed, again, text, count=1)


def blacked_out(text):
    words = iter(range(10**9))
    return re.sub(r"\b[A-Z][a-z]{6,}\b",
                  lambda m: "XXXXXXXXXXXX" if next(words) % 5 == 0 else m[0], text)


def cut_fields(text):
    return re.sub(r"(?m)^((?:SUBJECT|REF|Classified By).{14,40}?)\b.*$", r"\1...", text)


Kind = collections.namedtuple("Kind", "damage joins takes_away")
KINDS = {
    "web-page": Kind(web_page, False, False),
    # Numbers and marks at the margin are seen by standing there.
    "two-blanks": Kind(two_blanks, True, True),
    "nothing-between": Kind(nothing_between, True, True),
    "joined-fields": Kind(joined_fields, True, False),
    "record": Kind(record, False, False),
    "stamps": Kind(stamps, False, False),
    "entities": Kind(entities, False, False),
    "twice-tagged": Kind(twice_tagged, False, True),
    "blacked-out": Kind(blacked_out, False, True),
    "cut-fields": Kind(cut_fields, True, True),
}


# ---- the comparison

def findings(program, texts):
    """How often each rule speaks of each text."""
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(texts):
            path = pathlib.Path(folder, f"{number:05}.txt")
            path.write_bytes(text.encode("utf-8", "surrogateescape"))
        run = subprocess.run([program, "--no-config", "--format", "jsonl", "--preset", "recommended", "."],
                             cwd=folder, capture_output=True, encoding="utf-8", check=False)
    if run.returncode == 2:
        sys.exit(run.stderr)
    counts = [collections.Counter() for _ in texts]
    for line in run.stdout.splitlines():
        one = json.loads(line)
        if not one["rule"].startswith("artifact-"):
            counts[int(pathlib.Path(one["path"]).stem)][one["rule"]] += 1
    return counts


def judge(program, name, kind, cables):
    texts = [(path, text) for path, text in cables
             if not kind.joins or (has_one_heading(text) and not has_page_heads(text))]
    before = findings(program, [text for _, text in texts])
    after = findings(program, [kind.damage(text) for _, text in texts])
    more = [(path, now - then) for (path, _), then, now in zip(texts, before, after) if now - then]
    less = [(path, then - now) for (path, _), then, now in zip(texts, before, after) if then - now]
    failed = len(more) > ALLOWED * len(texts)
    failed |= not kind.takes_away and len(less) > ALLOWED * len(texts)
    print(f"{name}: {len(texts)} texts, {len(more)} with a finding more, {len(less)} with one less")
    if failed:
        for path, rules in more + less:
            print(f"  {path}: {', '.join(rules)}")
    return not failed


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    cables = [(path, read(path)) for path in fixtures()]
    right = [judge(program, name, KINDS[name], cables) for name in sys.argv[2:] or KINDS]
    print(f"{sum(right)} passed, {len(right) - sum(right)} failed")
    return 0 if all(right) else 1


if __name__ == "__main__":
    sys.exit(main())

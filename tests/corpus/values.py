#!/usr/bin/env python3
"""Compares what `cablelint parse` reads in sixty cables with what is printed there, which people
told by reading them (values/*.ini).

    values.py CABLELINT

Prints every difference and the agreement per field; status 1 where there is a difference, 77 where
the cables are not at hand (texts.py says where they are looked for)."""
import collections
import configparser
import json
import pathlib
import subprocess
import sys

from texts import corpus_files

HERE = pathlib.Path(__file__).resolve().parent
FIELDS = ("level", "controls", "broken", "mrn", "sections", "captions", "eo", "tags", "subject",
          "references", "classified_by", "reasons", "paragraphs", "signature", "dtg")


def marked(part, words):
    mark = part.get("mark")
    return f"{words}{mark['text']}" if mark else words


def eo_words(eo):
    value = ["N/A"] if eo["kind"] == "na" else [each["name"] for each in eo["exemptions"]]
    return " ".join([str(eo.get("order", ""))] + value + ([eo["date"]] if "date" in eo else []))


def subject_words(subject):
    words = subject["title"].split()
    ends = f"{words[0]} … {words[-1]}" if words else ""
    return f"{subject['mark']['text']} {ends}" if subject.get("mark") else ends


def reference_words(one):
    number = ("A-" if one.get("airgram") else "") + str(one.get("number", ""))
    cable = " ".join(str(part) for part in (one.get("year"), one.get("post"), number) if part)
    return " ".join(part for part in (f"({one['letter']})" if "letter" in one else "",
                                      cable or "words") if part)


def values_of(cable):
    line = cable.get("classification", {})
    authority = cable.get("authority", {})
    values = {
        "level": line.get("level"),
        "controls": ", ".join(each["name"] for each in line.get("controls", [])),
        "broken": " ".join(sorted({each["kind"] for each in cable["broken"]})),
        "mrn": "{post} {digits}".format(**cable["mrn"]) if "mrn" in cable else "",
        "sections": " ".join(f"{each['number']}/{each.get('total', '')}" for each in cable["sections"]),
        "captions": ", ".join(each["name"] for each in cable["captions"]),
        "eo": eo_words(cable["eo"]) if "eo" in cable else "",
        "tags": " ".join(f"{each['code']}:{each['kind']}" for each in cable["tags"]),
        "subject": subject_words(cable["subject"]) if "subject" in cable else "",
        "references": "; ".join(reference_words(each) for each in cable["references"]),
        "classified_by": authority.get("classified_by", {}).get("name"),
        "reasons": " ".join(each["text"] for each in authority.get("reasons", [])),
        "paragraphs": " ".join(marked(each, str(each["number"])) for each in cable["paragraphs"]),
        "signature": cable.get("signature", {}).get("text"),
        "dtg": cable.get("dtg", {}).get("text"),
    }
    return {field: (value or "").strip() for field, value in values.items()}


def read(program, path):
    run = subprocess.run([program, "parse", str(path)], capture_output=True, check=True)
    return json.loads(run.stdout)["cables"]


def main(program):
    files = {path.stem: path for path in corpus_files()}
    agreed, told = collections.Counter(), collections.Counter()
    for values in sorted(HERE.glob("values/*.ini")):
        expected = configparser.ConfigParser(interpolation=None, delimiters="=")
        expected.read(values, encoding="utf-8")
        for name in expected.sections():
            cables = read(program, files[name])
            if len(cables) != 1:
                print(f"{name}: {len(cables)} cables")
            seen = values_of(cables[0])
            for field in FIELDS:
                wanted = expected[name].get(field, "")
                told[field] += 1
                if " ".join(seen[field].split()) == wanted:
                    agreed[field] += 1
                else:
                    print(f"{name}: {field}: printed is {wanted!r}, read was {seen[field]!r}")
    for field in FIELDS:
        print(f"{agreed[field]:4} of {told[field]} {field}")
    return 0 if agreed == told else 1


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))

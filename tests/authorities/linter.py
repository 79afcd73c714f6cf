"""The program, asked what it makes of marks and of cables."""
import json
import pathlib
import subprocess
import sys
import tempfile

RULES = pathlib.Path(__file__).parents[2] / "rules"
RELEASE = {"NOFORN", "REL", "RELIDO", "EYES ONLY", "DISPLAY ONLY"}

# A TOP SECRET cable of 2024 whose second paragraph is marked so and so.
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


class Linter:
    def __init__(self, program):
        self.program = program

    def run(self, *arguments, text=None):
        done = subprocess.run([self.program, *arguments], input=text, text=True,
                              capture_output=True, check=False)
        if done.returncode == 2 or done.stderr:
            sys.exit(f"{self.program} {' '.join(arguments)}: {done.stderr}")
        return done.stdout

    def read(self, marks):
        return json.loads(self.run("mark", text="\n".join(marks)))["marks"]

    def meaning(self, mark):
        return meaning(self.read([mark])[0])

    def roll_up(self, portions):
        """What the banner over these portions has to say."""
        read = json.loads(self.run("mark", "--rollup", text="\n".join(portions)))
        return meaning(read["rollup"])

    def faults(self, marks):
        """Why each mark is not right by itself; the empty text where it is."""
        read = self.read(marks)
        portions = [mark if mark.startswith("(") or not each["register"]
                    else each["register"]["portion"] for mark, each in zip(marks, read)]
        return [form_fault(each) or rules
                for each, rules in zip(read, self.rules_against(portions))]

    def rules_against(self, portions):
        """The rules above a note that find fault with each mark, in a cable of its own."""
        of_marks = rules_of("portions")
        found = self.findings([CABLE.format(mark=portion) for portion in portions])
        return [", ".join(sorted({each["rule"] for each in findings
                                  if each["line"] == MARK_LINE and each["rule"] in of_marks}))
                for findings in found]

    def findings(self, cables):
        """What preset `all` finds in each cable, above a note."""
        with tempfile.TemporaryDirectory() as folder:
            for number, cable in enumerate(cables):
                pathlib.Path(folder, f"{number}.txt").write_text(cable, encoding="utf-8")
            found = self.run("--no-config", "--preset", "all", "--format", "jsonl", folder)
        of_cables = [[] for _ in cables]
        for finding in map(json.loads, found.splitlines()):
            if finding["severity"] != "note":
                of_cables[int(pathlib.Path(finding["path"]).stem)].append(finding)
        return of_cables

    def banner_faults(self, banner, portions):
        """What is wrong with a banner over these portions. To forbid release is always allowed."""
        said, required = self.roll_up([banner]), self.roll_up(portions)
        if said["level"] != required["level"]:
            return f"the level is {required['level']}"
        if said["controls"] - required["controls"] - RELEASE:
            return f"no portion has {said['controls'] - required['controls'] - RELEASE}"
        if self.roll_up([banner, *portions]) != said:
            return f"the portions require {required}"
        return ""


def rules_of(*areas):
    return {rule.stem for area in areas for rule in RULES.glob(f"{area}/*.yaml")}


def meaning(read):
    """What a mark says, without the order in which it says it."""
    lists = {name: set(read[name]) for name in ["controls", "release_to", "display_to", "fgi"]}
    return lists | {"level": read["level"], "foreign": read["foreign"]}


def form_fault(read):
    if not read["register"]:
        return "not understood"
    if len(set(read["controls"])) < len(read["controls"]):
        return "a control stands twice"
    if read["form"] in ("malformed", "unknown"):
        return f"malformed, {read['register']['portion']} is right"
    return ""

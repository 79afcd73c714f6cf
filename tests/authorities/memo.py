"""A memo of the ISM suite, and the telegram it would be: its banner is the classification line."""
import dataclasses
import datetime

TELEGRAM = """R {when}
FM AMEMBASSY ASTANA
TO SECSTATE WASHDC 4102
{banner} ASTANA 000482
E.O. 13526: {eo}
TAGS: PGOV, KZ
SUBJECT: (U) THE BRIDGE AT KAPCHAGAY
{block}
{body}
"""


@dataclasses.dataclass
class Memo:
    banner: str
    day: datetime.date
    block: list  # Classified By and what stands below it
    paragraphs: list

    @classmethod
    def read(cls, case):
        lines = [line for line in case["text"].splitlines() if line]
        labels = ("Classified By:", "Derived From:", "Reason:", "Declassify On:")
        return cls(lines[0], datetime.date.fromisoformat(case["date"]),
                   [line for line in lines if line.startswith(labels)],
                   [line for line in lines if line[0].isdigit() and ". (" in line])

    def __str__(self):
        return " | ".join([self.banner, *self.block, *self.marks()])

    def marks(self):
        """The portion marks."""
        texts = [line.split(". ", 1)[1] for line in self.paragraphs]
        return [text[: text.index(")") + 1] for text in texts]

    def telegram(self):
        return TELEGRAM.format(when=f"{self.day:%d}1200Z {self.day:%b %y}".upper(),
                               banner=self.banner, eo=self.eo(),
                               block="\n".join(self.block), body="\n\n".join(self.paragraphs))

    def eo(self):
        """What the E.O. line says: the value of the block, nothing where the block has none."""
        value = [line.split(": ", 1)[1] for line in self.block if line.startswith("Declassify On")]
        return f"DECL: {value[0]}" if value else "" if self.block else "N/A"

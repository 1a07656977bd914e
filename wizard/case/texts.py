"""The texts that someone has written in a case, and what each place is called.

`svar.syfte` is the answer to a question, `skäl.vem@o1` the skäl of the answer about organisation o1,
`mål.m1.text` a cell, `mål` a list as a whole, `ställningstagande.skäl` the reason of the position.
Standard library only: this is on the start path.
"""

from dataclasses import dataclass

from wizard.case.lists import list_kind
from wizard.case.model import AnswerKey, Case

ANSWER, REASON, POSITION = "svar", "skäl", "ställningstagande"


@dataclass(frozen=True, slots=True)
class TextPlace:
    """Where a text stands.

    section   svar, skäl, ställningstagande, or the name of a list
    name      the question, `skäl` or `avvikelse`, or the row; empty for a list as a whole
    part      the organisation that the answer is about, or the column
    """

    section: str
    name: str = ""
    part: str = ""

    def __str__(self) -> str:
        sign = "@" if self.key else "."
        return f"{self.section}.{self.name}{sign if self.part else ''}{self.part}".rstrip(".")

    @property
    def key(self) -> AnswerKey | None:
        """The question where the text is written; None when it is written elsewhere."""
        return (self.name, self.part) if self.section in (ANSWER, REASON) else None


def read_place(written: str) -> TextPlace:
    """The place that `str` made this name from. Any other name is a place without text."""
    section, _, rest = written.partition(".")
    sign = "@" if section in (ANSWER, REASON) else "."
    name, _, part = rest.partition(sign)
    return TextPlace(section, name, part)


def text_at(case: Case, written: str) -> str | None:
    """The text at a place; for a list as a whole how many rows it has. None when nothing is written there."""
    place = read_place(written)
    match place:
        case TextPlace(section=section) if str(place) != written:
            return None
        case TextPlace("svar" | "skäl" as section, question, party):
            answer = case.answer(question, party)
            if answer is None:
                return None
            value = answer.value if isinstance(answer.value, str) else ""
            return (answer.reason if section == REASON else value) or None
        case TextPlace("ställningstagande", name, ""):
            taken = case.position
            texts = {"skäl": taken.reason, "avvikelse": taken.departure} if taken else {}
            return texts.get(name) or None
        case TextPlace(section, "", "") if list_kind(section):
            return str(len(case.listed(section)))
        case TextPlace(section, row, column):
            return next((one[column] for one in case.listed(section) if one.id == row), "") or None
    return None

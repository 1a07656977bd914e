"""The words of documents: answers, dates, amounts and sources as Swedish text, before any template.

What templates read are views: frozen, without None, everything formatted. Their fields have Swedish
names, since those who read and change templates are jurists.
"""

import re
from collections.abc import Iterable

from pydantic import BaseModel, ConfigDict

from wizard.bank.model import Bank
from wizard.bank.schema import Question
from wizard.case.answers import VET_EJ, Value
from wizard.case.lists import list_kind
from wizard.documents.view.labels import option_label
from wizard.text import NBSP, count, kronor, long_date

UNVERIFIED = "ej verifierad – kontrollera"
"""What stands beside every source and amount that nobody has verified."""

_STATUS = {
    "verifierad": "verifierad",
    "delvis": "delvis läst – kontrollera före beslut",
    "ej_verifierad": UNVERIFIED,
}
_LAW = re.compile(r"(\d+(?: [a-z])?):(\d.*)")
_SHORT_PLACE = 14  # what may stay on the number's line also in a narrow column
_PARAGRAPH = re.compile(r"(\d+(?: [a-z])?)(?: §)?")


class View(BaseModel):
    """Something that templates may read."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Reference(View):
    """A citation in the text: what stands there, where it leads, and what shows when one points at it."""

    ankare: str
    text: str
    beskrivning: str


class SourceView(View):
    """A source in the list of sources."""

    nummer: int
    id: str
    ankare: str
    text: str
    uppgifter: str
    status: str
    anmarkning: str
    lank: str


class Citations:
    """Numbers sources in the order in which they are first cited."""

    def __init__(self, bank: Bank) -> None:
        self._bank = bank
        self._numbers: dict[str, int] = {}

    def __call__(self, citations: Iterable[str]) -> tuple[Reference, ...]:
        """References for citations in the bank's form, `SOURCE` or `SOURCE#place`."""
        return tuple(self._reference(citation) for citation in citations)

    def listed(self) -> tuple[SourceView, ...]:
        """Every source cited so far, in the order of its number."""
        return tuple(self._source(id, number) for id, number in self._numbers.items())

    def unverified(self) -> tuple[str, ...]:
        """The short names of the sources cited so far that nobody has verified."""
        sources = (self._bank.sources[id] for id in self._numbers)
        return tuple(source.kort for source in sources if source.status == "ej_verifierad")

    def _reference(self, citation: str) -> Reference:
        id, _, place = citation.partition("#")
        number = self._numbers.setdefault(id, len(self._numbers) + 1)
        where = place_in_words(place)
        title = self._bank.sources[id].text
        return Reference(
            ankare=_anchor(number),
            text=f"[{number}]{NBSP if len(where) <= _SHORT_PLACE else ' '}{where}"
            if where
            else f"[{number}]",
            beskrivning=f"{title}, {where}" if where else title,
        )

    def _source(self, id: str, number: int) -> SourceView:
        source = self._bank.sources[id]
        known = (source.utgivare, long_date(source.datum))
        return SourceView(
            nummer=number,
            id=id,
            ankare=_anchor(number),
            text=source.text,
            uppgifter=". ".join(
                part[0].upper() + part[1:] for part in known if part and part not in source.text
            ),
            status=_STATUS[source.status],
            anmarkning=source.anm,
            lank=source.lank,
        )


def _anchor(number: int) -> str:
    return f"kalla-{number}"


def place_in_words(place: str) -> str:
    """The place in a source as a reader writes it: `6:38` → 6 kap. 38 §, `3.1` → avsnitt 3.1.

    A form that is not known is returned as it is.
    """
    if law := _LAW.fullmatch(place):
        chapter, paragraph = law.groups()
        paragraph = paragraph.removesuffix("§").strip()
        sign = "§§" if re.search("[–-]", paragraph) else "§"
        return f"{chapter} kap. {paragraph} {sign}".replace(" ", NBSP)
    if paragraph_alone := _PARAGRAPH.fullmatch(place):
        return f"{paragraph_alone[1]} §".replace(" ", NBSP)
    if re.fullmatch(r"\d+(\.\d+)+", place):
        return f"avsnitt{NBSP}{place}"
    if footnote := re.fullmatch(r"(\d+(?:\.\d+)+) fotnot (\d+)", place):
        return f"avsnitt{NBSP}{footnote[1]}, fotnot{NBSP}{footnote[2]}"
    for short, long in (("Bil. ", "bilaga"), ("krit. ", "kriterium"), ("art. ", "artikel")):
        if place.startswith(short):
            return f"{long}{NBSP}{place.removeprefix(short)}"
    return place


def value_in_words(question: Question, value: Value) -> str:
    """An answer as a reader sees it: the option's text, an amount, a date, or the text as written."""
    if value == VET_EJ:
        return "Vet ej"
    match question.typ:
        case "val" | "flerval":
            chosen = (value,) if isinstance(value, str | int) else value
            return "; ".join(option_label(question, str(id)) for id in chosen)
        case "belopp" if isinstance(value, int):
            return kronor(value)
        case "tal" if isinstance(value, int):
            return count(value)
        case "datum":
            return long_date(str(value))
        case _:
            return str(value)


def choice_in_words(list: str, column: str, id: str) -> str:
    """What a choice in one of the case's lists is called; a choice that is not known as it is kept."""
    kind = list_kind(list)
    described = kind.column(column) if kind else None
    return dict(described.choices).get(id, id) if described else id


def joined(*parts: str) -> str:
    """The parts that say something, one on each line."""
    return "\n".join(part for part in parts if part.strip())

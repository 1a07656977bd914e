"""From a place in a source to all in the bank that rests on it.

A part of the bank rests on a place when it cites it, or when a krav of that place is met by it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from wizard.bank.audit_schema import AuditPoint
from wizard.bank.model import Bank
from wizard.bank.requirement import OUTSIDE, Requirement
from wizard.bank.schema import Conflict, Criterion, Fact, Form, LawyerPoint, Question, Row, Theorem

KINDS = {
    "fråga": "frågor", "faktum": "fakta", "kriterium": "kriterier", "rad": "rader", "form": "former",
    "väg": "vägar", "konstant": "konstanter", "juristpunkt": "juristpunkter", "konflikt": "konflikter",
    "nämnd": "nämnder", "sats": "satser", "revisionspunkt": "revisionspunkter",
}  # fmt: skip
"""What in a bank has a source: one of a kind, and several."""


_Cited = Question | Fact | Criterion | Row | Form | LawyerPoint | Conflict | Theorem | AuditPoint


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the bank that has a source. `name` is its id; a way's is `form/way`."""

    kind: str
    name: str
    text: str
    cited: tuple[str, ...]

    @property
    def written(self) -> str:
        """As a krav names it: `fråga onskas`."""
        return f"{self.kind} {self.name}"


def parts(bank: Bank) -> Iterator[Part]:
    """All in the bank that has a source, kind by kind, in the order of the files."""
    same: Mapping[str, Iterable[_Cited]] = {
        "fråga": bank.questions.values(), "faktum": bank.facts.values(), "kriterium": bank.criteria.values(),
        "rad": bank.rows, "form": bank.forms.values(), "juristpunkt": bank.lawyer_points,
        "konflikt": bank.conflicts, "sats": bank.theorems.values(),
        "revisionspunkt": bank.audit,
    }  # fmt: skip
    for kind, things in same.items():
        for one in things:
            yield Part(kind, one.id, one.text, tuple(one.kallor))
    for form in bank.forms.values():
        for way in form.vagar:
            yield Part("väg", f"{form.id}/{way.id}", way.text, tuple(way.kallor))
    for constant in bank.constants.values():
        cited = dict.fromkeys(source for value in constant.varden for source in value.kallor)
        yield Part("konstant", constant.id, constant.text, tuple(cited))
    for board in bank.boards.values():
        cited = dict.fromkeys([*board.kallor, *(source for grant in board.bidrag for source in grant.kallor)])
        yield Part("nämnd", board.id, board.namn, tuple(cited))


def can_meet(bank: Bank) -> list[str]:
    """All that a krav can be met by, as it is written in `omsatt`."""
    outside = (f"{kind} {name}" for kind, names in OUTSIDE.items() for name in names)
    return [*(part.written for part in parts(bank)), *outside]


@dataclass(frozen=True, slots=True)
class Resting:
    """The krav of a source, or of a place in it, and the parts of the bank that rest on it."""

    cited: str
    requirements: tuple[Requirement, ...]
    parts: tuple[Part, ...]

    def of(self, kind: str) -> tuple[Part, ...]:
        """The parts of one kind."""
        return tuple(part for part in self.parts if part.kind == kind)


def resting_on(bank: Bank, cited: str) -> Resting:
    """What in the bank a new edition of this source, or of this place in it, would touch."""
    asked = tuple(one for one in bank.requirements if touch(one.stalle, cited))
    met = {name for one in asked for name in one.met_by}
    found = (
        part for part in parts(bank) if part.written in met or any(touch(one, cited) for one in part.cited)
    )
    return Resting(cited, asked, tuple(found))


def touch(one: str, other: str) -> bool:
    """Whether one citation lies within the other: S0#4.2.1 within S0#4.2, and both within S0."""
    return _within(one, other) or _within(other, one)


_FURTHER = re.compile(r"(?! [a-z]\b)[ .:,#–]")
"""What may follow a place that another lies within. A chapter 19 a does not lie within chapter 19."""


def _within(inner: str, outer: str) -> bool:
    rest = inner.removeprefix(outer)
    return inner == outer or (rest != inner and _FURTHER.match(rest) is not None)

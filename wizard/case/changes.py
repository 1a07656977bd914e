"""What can happen to an ärende. Each change knows what it makes of a case.

A new kind of event is one class here: its fields are its payload, `kind` is how it is kept (never changed
once used), `label` is what the user reads in the history. `applied` returns None when the change does not
fit the case as it stands: a row that is gone, an id that has been used.
Standard library only: this is on the start path.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from wizard.case.answers import Answer
from wizard.case.lists import list_kind
from wizard.case.model import (
    AnswerKey,
    BankRef,
    Case,
    Party,
    Position,
    Row,
    Statement,
    Waiver,
    Written,
)
from wizard.case.texts import text_at

KINDS: "dict[str, type[Change]]" = {}
"""Every kind of change by the name it is kept under."""


class Change(ABC):
    """Something that happens to a case."""

    __slots__ = ()
    kind: ClassVar[str]
    label: ClassVar[str]

    def __init_subclass__(cls) -> None:
        KINDS[cls.kind] = cls

    @abstractmethod
    def applied(self, case: Case) -> Case | None:
        """The case after the change, or None when the change does not fit."""


@dataclass(frozen=True, slots=True)
class CaseOpened(Change):
    """The first event of every case: its id and the edition of the bank it stands on."""

    kind: ClassVar[str] = "arende_oppnat"
    label: ClassVar[str] = "Ärendet öppnades"
    id: str
    bank: BankRef

    def applied(self, case: Case) -> Case | None:
        """Only an empty case can be opened."""
        return None if case.number else replace(case, id=self.id, bank=self.bank)


@dataclass(frozen=True, slots=True)
class DetailsChanged(Change):
    """Some of the details at the head of the case. None leaves a detail as it is, "" empties it.

    assessment_date   bedömningsdatum (ISO); "" = the day of the last answer
    """

    kind: ClassVar[str] = "uppgifter_andrade"
    label: ClassVar[str] = "Uppgifter ändrades"
    title: str | None = None
    dnr: str | None = None
    namnd: str | None = None
    handlaggare: str | None = None
    assessment_date: str | None = None

    def applied(self, case: Case) -> Case:
        """The case with the new details."""
        return replace(
            case,
            title=_given(self.title, case.title),
            dnr=_given(self.dnr, case.dnr),
            namnd=_given(self.namnd, case.namnd),
            handlaggare=_given(self.handlaggare, case.handlaggare),
            date=_given(self.assessment_date, case.date),
        )


@dataclass(frozen=True, slots=True)
class PartyAdded(Change):
    """An organisation joined the case."""

    kind: ClassVar[str] = "part_tillagd"
    label: ClassVar[str] = "Organisation lades till"
    party: Party

    def applied(self, case: Case) -> Case | None:
        """Last among the parties, under an id that was never used."""
        if self.party.id in case.used:
            return None
        return replace(case, parties=(*case.parties, self.party), used=case.used | {self.party.id})


@dataclass(frozen=True, slots=True)
class PartyChanged(Change):
    """An organisation's name, number or contact changed."""

    kind: ClassVar[str] = "part_andrad"
    label: ClassVar[str] = "Organisation ändrades"
    party: Party

    def applied(self, case: Case) -> Case | None:
        """The same place among the parties."""
        if self.party.id not in _ids(case.parties):
            return None
        parties = tuple(self.party if party.id == self.party.id else party for party in case.parties)
        return replace(case, parties=parties)


@dataclass(frozen=True, slots=True)
class PartyRemoved(Change):
    """An organisation left the case, with the answers about it and what it has told. The log still has them."""

    kind: ClassVar[str] = "part_borttagen"
    label: ClassVar[str] = "Organisation togs bort"
    id: str

    def applied(self, case: Case) -> Case | None:
        """Without the party, the answers about it and what it has told."""
        if self.id not in _ids(case.parties):
            return None
        parties = tuple(party for party in case.parties if party.id != self.id)
        answers = {key: answer for key, answer in case.answers.items() if key[1] != self.id}
        given = {key: day for key, day in case.given.items() if key[1] != self.id}
        told = tuple(one for one in case.statements if one.party != self.id)
        return replace(case, parties=parties, answers=answers, given=given, statements=told)


@dataclass(frozen=True, slots=True)
class AnswerGiven(Change):
    """A question was answered, or answered anew.

    party   empty for a question about the whole case
    day     the user's local date (ISO). The event's time is UTC, and so can be the day before.
    """

    kind: ClassVar[str] = "svar_givet"
    label: ClassVar[str] = "Svar gavs"
    question: str
    answer: Answer
    party: str = ""
    day: str = ""

    def applied(self, case: Case) -> Case | None:
        """The answer replaces an earlier one. `last_day` is the latest day on which any answer was given."""
        if self.party and self.party not in _ids(case.parties):
            return None
        key: AnswerKey = (self.question, self.party)
        return replace(
            case,
            answers={**case.answers, key: self.answer},
            given={**case.given, key: self.day},
            last_day=max(case.last_day, self.day),
        )


@dataclass(frozen=True, slots=True)
class AnswerWithdrawn(Change):
    """An answer was taken back; the question is obesvarad again."""

    kind: ClassVar[str] = "svar_borttaget"
    label: ClassVar[str] = "Svar togs bort"
    question: str
    party: str = ""

    def applied(self, case: Case) -> Case | None:
        """Without the answer."""
        gone: AnswerKey = (self.question, self.party)
        if gone not in case.answers:
            return None
        return replace(
            case,
            answers={key: answer for key, answer in case.answers.items() if key != gone},
            given={key: day for key, day in case.given.items() if key != gone},
        )


@dataclass(frozen=True, slots=True)
class StatementGiven(Change):
    """An organisation told something on a question. No answer comes of it: only people answer."""

    kind: ClassVar[str] = "uppgift_lamnad"
    label: ClassVar[str] = "Uppgift från organisationen"
    statement: Statement

    def applied(self, case: Case) -> Case | None:
        """Beside what was told before. An organisation outside the case has no say, and blank text says nothing."""
        if self.statement.party not in _ids(case.parties) or not self.statement.text.strip():
            return None
        return replace(case, statements=(*case.statements, self.statement))


@dataclass(frozen=True, slots=True)
class RowAdded(Change):
    """A row was added last in one of the lists."""

    kind: ClassVar[str] = "rad_tillagd"
    label: ClassVar[str] = "Rad lades till"
    list: str
    row: Row

    def applied(self, case: Case) -> Case | None:
        """Last in the list, under an id that was never used."""
        if list_kind(self.list) is None or self.row.id in case.used:
            return None
        return replace(
            _with_rows(case, self.list, (*case.listed(self.list), self.row)), used=case.used | {self.row.id}
        )


@dataclass(frozen=True, slots=True)
class RowChanged(Change):
    """A row got other cells. The row is given whole."""

    kind: ClassVar[str] = "rad_andrad"
    label: ClassVar[str] = "Rad ändrades"
    list: str
    row: Row

    def applied(self, case: Case) -> Case | None:
        """The same place in the list."""
        rows = case.listed(self.list)
        if self.row.id not in _ids(rows):
            return None
        return _with_rows(case, self.list, tuple(self.row if row.id == self.row.id else row for row in rows))


@dataclass(frozen=True, slots=True)
class RowMoved(Change):
    """A row was moved to stand before another, or last when `before` is empty."""

    kind: ClassVar[str] = "rad_flyttad"
    label: ClassVar[str] = "Rad flyttades"
    list: str
    id: str
    before: str = ""

    def applied(self, case: Case) -> Case | None:
        """The same rows in another order."""
        rows = case.listed(self.list)
        ids = _ids(rows)
        if self.id not in ids or self.id == self.before or (self.before and self.before not in ids):
            return None
        moved = rows[ids.index(self.id)]
        rest = [row for row in rows if row.id != self.id]
        place = _ids(rest).index(self.before) if self.before else len(rest)
        return _with_rows(case, self.list, (*rest[:place], moved, *rest[place:]))


@dataclass(frozen=True, slots=True)
class RowRemoved(Change):
    """A row was removed. References to it stay where they are and show as gaps."""

    kind: ClassVar[str] = "rad_borttagen"
    label: ClassVar[str] = "Rad togs bort"
    list: str
    id: str

    def applied(self, case: Case) -> Case | None:
        """Without the row."""
        rows = case.listed(self.list)
        if self.id not in _ids(rows):
            return None
        return _with_rows(case, self.list, tuple(row for row in rows if row.id != self.id))


@dataclass(frozen=True, slots=True)
class PositionTaken(Change):
    """The human decided. A later position replaces an earlier one."""

    kind: ClassVar[str] = "stallningstagande"
    label: ClassVar[str] = "Ställningstagande"
    position: Position

    def applied(self, case: Case) -> Case:
        """The case with the position."""
        return replace(case, position=self.position)


@dataclass(frozen=True, slots=True)
class WordingKept(Change):
    """What a rule of the språkvakt found in a text may stand, with a reason. Which text that was follows
    from the events before: it is not kept twice.

    place   as `wizard.case.texts` writes it
    day     the user's local date (ISO)
    """

    kind: ClassVar[str] = "sprak_avfardat"
    label: ClassVar[str] = "Språkvakten: texten fick stå"
    rule: str
    place: str
    reason: str
    by: str = ""
    day: str = ""

    def applied(self, case: Case) -> Case | None:
        """Holds for the text that stands there now. Blank reason is no reason."""
        text = text_at(case, self.place)
        if text is None or not self.reason.strip():
            return None
        waiver = Waiver(self.rule, self.place, text, self.reason, self.by, self.day)
        return replace(case, waivers={**case.waivers, (self.rule, self.place): waiver})


@dataclass(frozen=True, slots=True)
class DocumentWritten(Change):
    """A document was written to disk."""

    kind: ClassVar[str] = "dokument_skrivet"
    label: ClassVar[str] = "Dokument skrevs"
    written: Written

    def applied(self, case: Case) -> Case:
        """The case with one more document."""
        return replace(case, documents=(*case.documents, self.written))


@dataclass(frozen=True, slots=True)
class ContentErased(Change):
    """The contents of earlier events were erased under a rule (gallring). `rule` says which."""

    kind: ClassVar[str] = "innehall_gallrat"
    label: ClassVar[str] = "Innehåll gallrades"
    numbers: tuple[int, ...]
    rule: str

    def applied(self, case: Case) -> Case | None:
        """Nothing more than the events themselves changes. Only what has happened can be erased."""
        return case if all(0 < number <= case.number for number in self.numbers) else None


def next_party_id(case: Case) -> str:
    """The id of the next organisation: o1, o2 … never one that has been used."""
    return _next_id(case, "o")


def next_row_id(case: Case, name: str) -> str:
    """The id of the next row in a list: m1, m2 … for mål. Raises KeyError for an unknown list."""
    kind = list_kind(name)
    if kind is None:
        raise KeyError(name)
    return _next_id(case, kind.letter)


def _next_id(case: Case, letter: str) -> str:
    numbers = (int(id[1:]) for id in case.used if id.startswith(letter) and id[1:].isdecimal())
    return f"{letter}{max(numbers, default=0) + 1}"


def _given(new: str | None, old: str) -> str:
    return old if new is None else new


def _ids(things: "tuple[Party | Row, ...] | list[Row]") -> list[str]:
    return [thing.id for thing in things]


def _with_rows(case: Case, name: str, rows: tuple[Row, ...]) -> Case:
    others: Mapping[str, tuple[Row, ...]] = {key: kept for key, kept in case.rows.items() if key != name}
    return replace(case, rows={**others, name: rows} if rows else others)

"""What an ärende is at one moment: the fold of its events. Standard library only, nothing changes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from wizard.case.answers import Answer

MOST_PARTIES = 100
"""Organisations that a case brought in from a file may have: far more than any partnership, few enough to assess."""

AnswerKey = tuple[str, str]
"""(question id, party id); the party id is empty for a question about the whole case."""


@dataclass(frozen=True, slots=True)
class BankRef:
    """Which edition of the question bank a case stands on."""

    version: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Party:
    """An organisation in the case. `id` (o1, o2 …) is never reused."""

    id: str
    name: str
    orgnr: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of one of the case's lists (mål, åtaganden …). `id` (m1, a1 …) is never reused.

    `cells` has the columns of `wizard.case.lists`; references hold ids separated by blanks.
    """

    id: str
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        """The cell, empty when it has not been filled in."""
        return self.cells.get(column, "")


@dataclass(frozen=True, slots=True)
class Position:
    """Ställningstagande: what the human decided, why, when and who.

    `assessed` is the form that the assessment gave at that moment ("" when it gave none), so that a
    departure can be shown for what it was. `departure` is the reason for it.
    """

    form: str
    reason: str
    date: str
    name: str
    assessed: str = ""
    departure: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """A document that Vägval wrote: where, from which template and letterhead, and its fingerprint.

    template_version   what the template says of itself; empty in events from before it was kept
    template_origin    whose the template is: programmets, kommunens, or the program's with parts of theirs
    """

    template: str
    path: str
    sha256: str
    template_sha256: str = ""
    date: str = ""
    template_version: str = ""
    template_origin: str = ""
    letterhead_sha256: str = ""

    @property
    def edition(self) -> str:
        """Which template, in words: name, version and whose it is, as far as they are known."""
        version = f" version {self.template_version}" if self.template_version else ""
        return f"{self.template}{version}" + (f" ({self.template_origin})" if self.template_origin else "")


@dataclass(frozen=True, slots=True)
class Statement:
    """Uppgift från en organisation: what it has told on a question. It is never the answer.

    party   the organisation that says so, also on a question about the whole case
    who     the name or function behind it; `date` is the day (ISO) that it speaks for
    path    the name of the file that it was read from, and `sha256` that file's fingerprint
    """

    question: str
    party: str
    text: str
    who: str = ""
    date: str = ""
    path: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Waiver:
    """Why a text may stand although a rule of the språkvakt found something in it.

    place   where the text stands, as `wizard.case.texts` writes it
    text    the text that the reason is about: when it changes the rule speaks again
    by      who let it stand; `date` is the local day (ISO)
    """

    rule: str
    place: str
    text: str
    reason: str
    by: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Exercise:
    """That the case is an övning and no real ärende: on which practice case, how, and by whom.

    practice  the practice case's name; `sha256` is the fingerprint of its file
    way       `vägledd`: facit after each answer; `själv`: when all is answered
    group     whose it is, in class; may be empty
    """

    practice: str
    sha256: str = ""
    way: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Marks:
    """What an övning came to when it was held against the facit: the questions (`vem@o1` for one organisation)
    that agreed with it, and those that did not. `day` is the local date (ISO)."""

    agreed: tuple[str, ...] = ()
    differed: tuple[str, ...] = ()
    day: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """An ärende as it stands. Made by `wizard.case.events.fold`; never changed, only replaced."""

    id: str
    title: str = ""
    dnr: str = ""
    namnd: str = ""
    handlaggare: str = ""
    date: str = ""
    """bedömningsdatum chosen by the user (ISO); empty = the day of the last answer (`last_day`)"""
    last_day: str = ""
    bank: BankRef = BankRef()
    parties: tuple[Party, ...] = ()
    answers: Mapping[AnswerKey, Answer] = field(default_factory=dict)
    given: Mapping[AnswerKey, str] = field(default_factory=dict)
    """the day (ISO) on which each answer was given, where the event says it"""
    rows: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)
    position: Position | None = None
    documents: tuple[Written, ...] = ()
    waivers: Mapping[tuple[str, str], Waiver] = field(default_factory=dict)
    """what the språkvakt found and someone let stand, by rule and place"""
    statements: tuple[Statement, ...] = ()
    """what the organisations have told, in the order in which it was read, with what newer ones replaced"""
    exercise: Exercise | None = None
    """set when the case is an övning; every screen and page then says so"""
    marks: Marks | None = None
    """what the övning came to when it was last marked"""
    drilled: Mapping[str, str] = field(default_factory=dict)
    """the situations answered in the övning afterwards, by id: `rätt` or `fel`"""
    used: frozenset[str] = frozenset()
    """every party and row id that has been given out, also to what has been removed since"""
    number: int = 0
    """number of the last event"""
    head: str = ""
    """hash of the last event: the chain's head, printed in documents"""

    @property
    def assessed_on(self) -> str:
        """The bedömningsdatum: the chosen one, else the day of the last answer (ISO, may be empty)."""
        return self.date or self.last_day

    def answer(self, question: str, party: str = "") -> Answer | None:
        """The answer as given, or None when the question is obesvarad."""
        return self.answers.get((question, party))

    def day_of(self, question: str, party: str = "") -> str:
        """The day (ISO) that an answer speaks for: its own date, else the day it was given; may be empty."""
        answer = self.answer(question, party)
        return "" if answer is None else answer.date or self.given.get((question, party), "")

    def told(self, question: str, party: str = "") -> tuple[Statement, ...]:
        """What each organisation, or the one named, has told last on a question. Of two on one day the one
        read last counts."""
        latest: dict[str, Statement] = {}
        for one in self.statements:
            before = latest.get(one.party)
            if one.question == question and (before is None or one.date >= before.date):
                latest[one.party] = one
        return tuple(one for of, one in latest.items() if party in ("", of))

    def listed(self, name: str) -> tuple[Row, ...]:
        """The rows of one list, in the user's order."""
        return self.rows.get(name, ())

    def with_answers(self, answers: Mapping[AnswerKey, Answer]) -> "Case":
        """The same case with other answers: for what-ifs and tests."""
        return replace(self, answers=dict(answers))


def case_of(
    answers: Mapping[AnswerKey, Answer], parties: Iterable[Party] = (Party("o1", "Föreningen Exempel"),)
) -> Case:
    """A case that has only answers and parties, for reasoning about them alone."""
    return Case(id="", parties=tuple(parties), answers=dict(answers))

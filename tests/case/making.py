"""Cases made at random: lives of an ärende in which every change fits."""

from dataclasses import replace

from hypothesis import strategies as st

from wizard.case.answers import Answer
from wizard.case.changes import (
    AnswerGiven,
    AnswerWithdrawn,
    CaseOpened,
    Change,
    DetailsChanged,
    DocumentWritten,
    PartyAdded,
    PartyChanged,
    PartyRemoved,
    PositionTaken,
    RowAdded,
    RowChanged,
    RowMoved,
    RowRemoved,
    StatementGiven,
    WordingKept,
    next_party_id,
    next_row_id,
)
from wizard.case.events import Event, Stamp, apply, fold, record
from wizard.case.model import BankRef, Case, Party, Position, Row, Statement, Written

STAMP = Stamp("2026-11-22T10:15:00Z", "2026-11-22", "Test Testsson", seed="frö", login="tt")
BANK = BankRef("1.0", "b" * 64)

ANYTHING = st.text(st.characters(exclude_categories=()), max_size=12)
"""Any text at all, lone surrogates and control characters too."""
DAYS = st.dates().map(str)
QUESTIONS = st.sampled_from(["ide", "marknad", "malgrupp", "belopp"])
VALUES = st.one_of(ANYTHING, st.integers(0, 10**15), st.lists(ANYTHING, max_size=3).map(tuple))
ANSWERS = st.builds(
    Answer,
    VALUES,
    reason=ANYTHING,
    evidence=st.lists(ANYTHING, max_size=2).map(tuple),
    who=ANYTHING,
    by=ANYTHING,
    date=DAYS,
    grounds=st.dictionaries(QUESTIONS, VALUES, max_size=2),
)


def opened(id: str = "v7k3q") -> Case:
    """A case that has just been opened."""
    return happened(Case(id=""), CaseOpened(id, BANK))


def happened(case: Case, *changes: Change) -> Case:
    """The case after the changes."""
    for change in changes:
        case = apply(case, record(case, change, STAMP))
    return case


CELLS = st.dictionaries(st.sampled_from(["text", "mål", "part"]), ANYTHING, max_size=2)
WISHES = st.one_of(
    st.builds(DetailsChanged, st.none() | ANYTHING, ANYTHING, assessment_date=st.none() | DAYS),
    st.builds(PartyAdded, st.builds(Party, st.just(""), ANYTHING, ANYTHING)),
    st.builds(PartyChanged, st.builds(Party, st.just(""), ANYTHING)),
    st.just(PartyRemoved("")),
    st.builds(AnswerGiven, QUESTIONS, ANSWERS, st.sampled_from(["", "o1"]), DAYS),
    st.builds(AnswerWithdrawn, QUESTIONS, st.sampled_from(["", "o1"])),
    st.builds(RowAdded, st.sampled_from(["mål", "risker"]), st.builds(Row, st.just(""), CELLS)),
    st.builds(RowChanged, st.just("mål"), st.builds(Row, st.just(""), CELLS)),
    st.just(RowMoved("mål", "")),
    st.just(RowRemoved("mål", "")),
    st.builds(PositionTaken, st.builds(Position, *[ANYTHING] * 4)),
    st.builds(DocumentWritten, st.builds(Written, *[ANYTHING] * 3)),
    st.builds(
        StatementGiven,
        st.builds(Statement, QUESTIONS, st.just(""), ANYTHING.map("text".__add__), ANYTHING, DAYS, ANYTHING),
    ),
    st.builds(
        WordingKept,
        ANYTHING,
        st.sampled_from(["mål", "mål.m1.text", "skäl.ide", "svar.ide@o1"]),
        ANYTHING.map("skäl".__add__),
        ANYTHING,
        DAYS,
    ),
)
"""What someone wants to do, before it is known to which row or party."""


def lives(most: int = 10) -> st.SearchStrategy[list[Event]]:
    """All the events of a case, from its opening on."""
    return st.lists(st.tuples(WISHES, st.integers(0, 3)), max_size=most).map(_life)


def _life(wishes: list[tuple[Change, int]]) -> list[Event]:
    events = [record(Case(id=""), CaseOpened("v7k3q", BANK), STAMP)]
    case = fold(events)
    for wish, pick in wishes:
        change = _addressed(wish, case, pick)
        if change.applied(case) is not None:
            events.append(record(case, change, STAMP))
            case = apply(case, events[-1])
    return events


def _addressed(wish: Change, case: Case, pick: int) -> Change:
    """The wish about one of the rows or parties there are. It may still not fit."""
    goals = [row.id for row in case.listed("mål")] or ["m1"]
    parties = [party.id for party in case.parties] or ["o1"]
    match wish:
        case PartyAdded(party):
            return PartyAdded(replace(party, id=next_party_id(case)))
        case PartyChanged(party):
            return PartyChanged(replace(party, id=parties[pick % len(parties)]))
        case PartyRemoved():
            return PartyRemoved(parties[pick % len(parties)])
        case StatementGiven(told):
            return StatementGiven(replace(told, party=parties[pick % len(parties)]))
        case RowAdded(name, row):
            return RowAdded(name, replace(row, id=next_row_id(case, name)))
        case RowChanged(name, row):
            return RowChanged(name, replace(row, id=goals[pick % len(goals)]))
        case RowMoved(name):
            return RowMoved(name, goals[pick % len(goals)], before=goals[0])
        case RowRemoved(name):
            return RowRemoved(name, goals[pick % len(goals)])
        case _:
            return wish

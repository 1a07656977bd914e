"""Uppgift från organisationen: kept beside the answers, in history and in files, and never an answer."""

from dataclasses import replace

import pytest

from tests.case.banks import SMALL_BANK
from tests.case.files import brought_in, faults_of, read
from tests.case.making import STAMP, happened, opened
from wizard.case.answers import Answer
from wizard.case.casefile import export_case
from wizard.case.changes import AnswerGiven, PartyAdded, PartyRemoved, StatementGiven
from wizard.case.events import fold, record, record_all, verify
from wizard.case.history import write_history
from wizard.case.model import Case, Party, Statement
from wizard.faults import VagvalError

FIRST = Statement("ide", "o1", "Idén är vår.", "Ordförande", "2026-10-02", "svar.docx", "a" * 64)
LATER = replace(FIRST, text="Idén är gemensam.", date="2026-11-01", sha256="b" * 64)
OTHER = replace(FIRST, party="o2", text="Den är vår.")


def asked() -> Case:
    """A case with two organisations and an answer."""
    parties = (PartyAdded(Party(f"o{number}", f"Förening {number}")) for number in (1, 2))
    return happened(opened(), *parties, AnswerGiven("ide", Answer("staden"), day="2026-10-01"))


def told(*statements: Statement) -> Case:
    return happened(asked(), *map(StatementGiven, statements))


def test_what_is_told_stands_beside_the_answer_and_does_not_touch_it() -> None:
    case = told(FIRST)
    assert case.told("ide") == case.told("ide", "o1") == (FIRST,)
    assert (case.answers, case.last_day) == (asked().answers, asked().last_day)
    assert case.told("marknad") == case.told("ide", "o2") == ()


def test_the_latest_day_is_what_counts_and_what_was_told_before_is_kept() -> None:
    for order in ((FIRST, LATER), (LATER, FIRST)):
        case = told(*order)
        assert case.told("ide") == (LATER,)
        assert case.statements == order


def test_of_two_on_the_same_day_the_one_read_last_counts() -> None:
    again = replace(LATER, date=FIRST.date)
    assert told(FIRST, again).told("ide") == (again,)


def test_each_organisation_speaks_for_itself_and_takes_its_words_with_it() -> None:
    case = told(FIRST, OTHER)
    assert case.told("ide") == (FIRST, OTHER)
    assert happened(case, PartyRemoved("o1")).statements == (OTHER,)


@pytest.mark.parametrize("wrong", [replace(FIRST, party="o9"), replace(FIRST, text=" \n")])
def test_a_stranger_has_no_say_and_silence_says_nothing(wrong: Statement) -> None:
    with pytest.raises(VagvalError) as error:
        record(asked(), StatementGiven(wrong), STAMP)
    assert error.value.faults[0].code.name == "ARE001"


def test_history_carries_every_statement_in_an_unbroken_chain() -> None:
    changes = [StatementGiven(FIRST), StatementGiven(LATER)]
    events = (*brought_in(WHOLE).events,)
    events = (*events, *record_all(fold(events), changes, STAMP))
    assert verify(events) == ()
    again = brought_in(write_history(events), "fall.json").events
    assert fold(again).statements[-2:] == (FIRST, LATER)


def test_a_day_that_is_none_shows_that_a_history_is_not_ours() -> None:
    events = brought_in(WHOLE).events
    events = (*events, record(fold(events), StatementGiven(replace(FIRST, date="i höstas")), STAMP))
    with pytest.raises(VagvalError, match="”i höstas” är inte ett datum"):
        brought_in(write_history(events), "fall.json")


WHOLE = """\
vagval: 1
parter: [{id: o1, namn: Förening 1}, {id: o2, namn: Förening 2}]
uppgifter:
  - {fråga: syfte, part: o2, text: Att "må bra".}
  - {fråga: ide, part: o1, text: Idén är vår., vem: Ordförande, datum: 2026-10-02, fil: svar.docx, sha256: abc}
"""


def test_a_file_says_what_has_been_told_last_and_comes_back_the_same() -> None:
    case = read(WHOLE)
    assert case.statements == (
        Statement("syfte", "o2", 'Att "må bra".'),
        Statement("ide", "o1", "Idén är vår.", "Ordförande", "2026-10-02", "svar.docx", "abc"),
    )
    newer = happened(case, StatementGiven(LATER))
    assert read(export_case(newer, SMALL_BANK)).statements == (LATER, case.statements[0])


def test_a_file_that_is_wrong_says_where() -> None:
    assert faults_of(
        """\
vagval: 1
parter: [{id: o1, namn: Förening 1}]
uppgifter:
  - {fråga: idee, part: o1, text: Vår.}
  - {fråga: ide, part: o4, text: Vår.}
  - {fråga: ide, part: o1}
  - {fråga: ide, part: o1, text: Vår., datum: i går}
  - {fråga: ide, part: o1, svar: Vår.}
"""
    ) == [
        "4:6 SVAR005",
        "5:18 SVAR006",
        "6:5 ARE012",
        "7:40 SVAR004",
        "8:28 ARE011",
        "8:5 ARE012",
    ]  # fmt: skip

"""The money of a decision, and the last day for an evaluation, computed from the answers."""

from dataclasses import replace

import pytest

from tests.documents.cases import BANK, assessed, changed, sound
from wizard.case.answers import VET_EJ, Answer
from wizard.case.model import Case
from wizard.documents.view.answers import Answers
from wizard.documents.view.board import board_view
from wizard.documents.view.contribution import contribution_view
from wizard.documents.view.words import Citations


def term(first: str, last: str) -> Case:
    """A partnership over this term, with 120 000 kr a year."""
    return changed(sound(), belopp_per_ar=Answer(120_000), startdatum=Answer(first), slutdatum=Answer(last))


def years(case: Case) -> list[tuple[str, str]]:
    found = contribution_view(Answers(BANK, case, assessed(case))).ar
    return [(one.tid.replace("\u00a0", " "), one.pengar.replace("\u00a0", " ")) for one in found]


def test_each_year_counts_from_the_first_day_and_the_last_by_its_months() -> None:
    assert years(term("2027-07-01", "2028-09-30")) == [
        ("1 juli 2027 till och med 30 juni 2028", "120 000 kr"),
        ("1 juli 2028 till och med 30 september 2028", "30 000 kr"),
    ]


def test_a_year_from_a_leap_day_ends_on_the_last_of_february() -> None:
    assert [span for span, _ in years(term("2028-02-29", "2029-03-31"))] == [
        "29 februari 2028 till och med 28 februari 2029",
        "1 mars 2029 till och med 31 mars 2029",
    ]


@pytest.mark.parametrize(
    ("first", "last"),
    [("2027-01-01", "2099-12-31"), ("9998-01-01", "9999-12-31"), ("2028-01-01", "2027-01-01")],
)
def test_a_term_that_no_table_can_hold_is_not_told_year_by_year(first: str, last: str) -> None:
    assert years(term(first, last)) == []


def test_without_an_amount_that_counts_nothing_is_told() -> None:
    case = changed(sound(), belopp_per_ar=Answer(VET_EJ, "Ekonomen räknar."))
    found = contribution_view(Answers(BANK, case, assessed(case)))
    assert (found.totalt, found.ar) == ("", ())


def test_premises_and_hours_are_what_the_list_says_else_what_was_answered() -> None:
    answered = changed(sound(), ovrigt_varde_per_ar=Answer(90_000))
    for case, worth in ((answered, "120 000 kr"), (replace(answered, rows={}), "90 000 kr")):
        found = contribution_view(Answers(BANK, case, assessed(case)))
        assert found.ovrigt.replace("\u00a0", " ") == worth


@pytest.mark.parametrize(
    ("last", "latest"),
    [
        ("2028-12-31", "30 juni 2028"),
        ("2029-08-31", "28 februari 2029"),
        ("2028-08-30", "29 februari 2028"),
        ("2028-11-15", "15 maj 2028"),
    ],
)
def test_an_evaluation_comes_in_time_six_months_before_the_end(last: str, latest: str) -> None:
    case = term("2027-01-01", last)
    found = board_view(Answers(BANK, case, assessed(case)), Citations(BANK))
    assert found.utvardering_senast.replace("\u00a0", " ") == latest

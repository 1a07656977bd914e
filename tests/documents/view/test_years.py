"""The years of a partnership: which one a plan and a report are about, and the days that follow."""

import datetime
from dataclasses import replace

import pytest

from tests.documents.cases import changed, sound
from wizard.case.answers import Answer
from wizard.case.model import Case
from wizard.documents.view.years import has_begun, months_after, year_to_plan, year_to_report, years_of


def lasting(first: str, last: str, on: str = "2026-11-22") -> Case:
    """A partnership between two days, assessed on a third."""
    return replace(changed(sound(), startdatum=Answer(first), slutdatum=Answer(last)), date=on)


def test_a_year_begins_on_the_day_of_the_partnership_and_the_last_may_be_short() -> None:
    found = years_of(lasting("2027-03-01", "2028-12-31"))
    assert [(year.number, str(year.first), str(year.last)) for year in found] == [
        (1, "2027-03-01", "2028-02-29"),
        (2, "2028-03-01", "2028-12-31"),
    ]
    assert found[0].calendar_years == ("2027", "2028")
    assert found[1].in_words == "1\u00a0mars\u00a02028 till och med 31\u00a0december\u00a02028"


def test_no_year_is_known_while_a_day_is_open_or_the_last_stands_before_the_first() -> None:
    assert years_of(changed(sound(), slutdatum=None)) == ()
    assert years_of(changed(sound(), startdatum=Answer("vet_ej"))) == ()
    assert years_of(lasting("2028-01-01", "2027-01-01")) == ()


@pytest.mark.parametrize(
    ("today", "plan", "report"),
    [
        ("2026-11-22", 1, 1),  # before the first day
        ("2027-06-01", 1, 1),
        ("2028-02-10", 2, 1),  # the report about the year that has ended is not due yet
        ("2028-03-10", 2, 2),
        ("2029-06-01", 2, 2),  # after the last day
    ],
)
def test_which_year_is_planned_and_which_is_reported(today: str, plan: int, report: int) -> None:
    case = lasting("2027-01-01", "2028-12-31", today)
    planned, reported = year_to_plan(case), year_to_report(case)
    assert planned is not None
    assert reported is not None
    assert (planned.number, reported.number) == (plan, report)
    assert has_begun(case) == (today >= "2027-01-01")


@pytest.mark.parametrize(
    ("day", "months", "after"),
    [
        ("2027-01-31", 1, "2027-02-28"),
        ("2028-12-31", -6, "2028-06-30"),
        ("2028-02-29", 12, "2029-02-28"),
        ("9999-12-31", 2, "9999-12-31"),
        ("0001-01-01", -2, "0001-01-01"),
    ],
)
def test_the_same_day_some_months_later(day: str, months: int, after: str) -> None:
    assert str(months_after(datetime.date.fromisoformat(day), months)) == after

"""The red thread as it is followed up: per goal what the parties do and what the indicators showed, for one
year of the partnership; and the days by which reports, evaluation and the plan for the end must be there."""

from collections.abc import Iterator

from wizard.case.lists import GEMENSAMT, STADEN
from wizard.case.model import Case, Row
from wizard.case.thread import towards
from wizard.documents.view.answers import Answers
from wizard.documents.view.budget import BudgetTable, budget_table
from wizard.documents.view.economy import party_name
from wizard.documents.view.thread import OutcomeView, number_of, numbers_of, outcome_view
from wizard.documents.view.words import Citations, View, choice_in_words
from wizard.documents.view.years import (
    EVALUATE_BEFORE,
    REPORT_WITHIN,
    SHARE_WITHIN,
    WIND_UP_BEFORE,
    Year,
    day_of,
    has_begun,
    months_after,
    year_to_plan,
    year_to_report,
    years_of,
)
from wizard.text import listed, long_date

_RUNNING = "iop_loper_ut"


class ActivityView(View):
    """What a party does towards its goals."""

    nummer: str
    part: str
    text: str
    mal: str
    varfor: str
    resurs: str
    nar: str
    ansvarig: str
    foljs_upp: str
    """the numbers of the indicators of its goals; empty when there are none"""


class IndicatorView(View):
    """An indicator and what it has shown."""

    nummer: str
    text: str
    slag: str
    underlag: str
    nar: str
    ansvarig: str
    utfall: tuple[OutcomeView, ...]
    saknas: str
    """says that there is no outcome for the year; empty when there is one"""


class FollowedGoal(View):
    """A goal with the activities towards it and its indicators."""

    nummer: str
    text: str
    aktiviteter: tuple[ActivityView, ...]
    indikatorer: tuple[IndicatorView, ...]


class PartyCommitments(View):
    """What one party has committed itself to, or all of them together."""

    part: str
    staden: bool
    ataganden: tuple[ActivityView, ...]


class FollowUp(View):
    """The red thread for one year. Days and periods are empty while they are unknown."""

    ar: str
    """the number of the year; 1 while the term is open"""
    period: str
    slut: str
    """the last day of the year"""
    sista: bool
    """whether it is the last year"""
    borjat: bool
    """whether the partnership has begun on the day of the assessment"""
    loper_ut: bool
    """whether the case is about a partnership that goes before the one in the case, and is about to end"""
    mal: tuple[FollowedGoal, ...]
    parter: tuple[PartyCommitments, ...]
    """the city first, then the organisations, then what all of them do together"""
    utan_utfall: str
    """the numbers of the indicators that have no outcome for the year"""
    budget: BudgetTable
    underlag_senast: str
    """when each party leaves what it has for the yearly report"""
    rapport_senast: str
    utvardera_senast: str
    avslutsplan_senast: str
    slutdag: str


def first_year(answers: Answers, cite: Citations) -> FollowUp:
    """The first year, whatever day it is."""
    years = years_of(answers.case)
    return _followup(answers, years[0] if years else None)


def year_of_plan(answers: Answers, cite: Citations) -> FollowUp:
    """The year in which the day of the assessment falls."""
    return _followup(answers, year_to_plan(answers.case))


def year_of_report(answers: Answers, cite: Citations) -> FollowUp:
    """The year that is to be reported."""
    return _followup(answers, None if runs_out(answers) else year_to_report(answers.case))


def whole_time(answers: Answers, cite: Citations) -> FollowUp:
    """All years together: any outcome counts, and the budget is that of every year."""
    return _followup(answers, None)


def runs_out(answers: Answers) -> bool:
    """Whether an earlier partnership is about to end, and the one in the case has not begun."""
    answer = answers.case.answer("finns")
    chosen = answer.value if answer is not None else ()
    return isinstance(chosen, tuple) and _RUNNING in chosen and not has_begun(answers.case)


def without_outcome(case: Case, year: Year | None) -> tuple[Row, ...]:
    """The indicators that no outcome of the year is written for; of any year while it is unknown."""
    return tuple(row for row in case.listed("indikatorer") if not _told(case, row, year))


def _told(case: Case, indicator: Row, year: Year | None) -> bool:
    about = [row for row in case.listed("utfall") if row["indikator"] == indicator.id and row["text"].strip()]
    return any(year is None or any(one in row["när"] for one in year.calendar_years) for row in about)


def _followup(answers: Answers, year: Year | None) -> FollowUp:
    case, end, years = answers.case, day_of(answers.case, "slutdatum"), years_of(answers.case)
    return FollowUp(
        ar=str(year.number if year else 1),
        period=year.in_words if year else "",
        slut=long_date(year.last.isoformat()) if year else "",
        sista=year is not None and year == years[-1],
        borjat=has_begun(case),
        loper_ut=runs_out(answers),
        mal=tuple(_goal(case, goal, year) for goal in case.listed("mål")),
        parter=tuple(_parties(case)),
        utan_utfall=listed([number_of(row.id) for row in without_outcome(case, year)]),
        budget=budget_table(answers, year.calendar_years if year else ()),
        underlag_senast=long_date(months_after(year.last, SHARE_WITHIN).isoformat()) if year else "",
        rapport_senast=long_date(months_after(year.last, REPORT_WITHIN).isoformat()) if year else "",
        utvardera_senast=long_date(months_after(end, -EVALUATE_BEFORE).isoformat()) if end else "",
        avslutsplan_senast=long_date(months_after(end, -WIND_UP_BEFORE).isoformat()) if end else "",
        slutdag=long_date(end.isoformat()) if end else "",
    )


def _goal(case: Case, goal: Row, year: Year | None) -> FollowedGoal:
    return FollowedGoal(
        nummer=number_of(goal.id),
        text=goal["text"],
        aktiviteter=tuple(_activity(case, row) for row in towards(case, "åtaganden", goal.id)),
        indikatorer=tuple(_indicator(case, row, year) for row in towards(case, "indikatorer", goal.id)),
    )


def _parties(case: Case) -> Iterator[PartyCommitments]:
    rows = case.listed("åtaganden")
    known = [STADEN, *(party.id for party in case.parties), GEMENSAMT]
    others = sorted({row["part"] for row in rows} - set(known))
    for id in (*known, *others):
        own = tuple(_activity(case, row) for row in rows if row["part"] == id)
        if own:
            name = party_name(case, id) or "Part saknas"
            yield PartyCommitments(part=name, staden=id == STADEN, ataganden=own)


def _activity(case: Case, row: Row) -> ActivityView:
    goals = row["mål"].split()
    indicators = [one for one in case.listed("indikatorer") if set(goals) & set(one["mål"].split())]
    return ActivityView(
        nummer=number_of(row.id),
        part=party_name(case, row["part"]) or "Part saknas",
        text=row["text"],
        mal=numbers_of(row["mål"]),
        varfor=row["väsentligt"],
        resurs=row["resurs"],
        nar=row["när"],
        ansvarig=row["ansvarig"],
        foljs_upp=listed([number_of(one.id) for one in indicators]),
    )


def _indicator(case: Case, row: Row, year: Year | None) -> IndicatorView:
    period = listed(year.calendar_years, "eller") if year else ""
    missing = f"Utfall för {period} saknas." if period else "Utfall saknas."
    return IndicatorView(
        nummer=number_of(row.id),
        text=row["text"],
        slag=choice_in_words("indikatorer", "slag", row["slag"]),
        underlag=row["underlag"],
        nar=row["när"],
        ansvarig=row["ansvarig"],
        utfall=tuple(outcome_view(case, one) for one in case.listed("utfall") if one["indikator"] == row.id),
        saknas="" if _told(case, row, year) else missing,
    )

"""The red thread in documents: goals, commitments, indicators and risks, and how they hang together; the
styrgrupp and the budget around it; and meetings and outcomes.

A row keeps the digits of its id (m1 → mål 1): numbers never shift when a row is removed, and the gaps
that the assessment names are found again in the document.
"""

from collections.abc import Iterable, Iterator

from wizard.case.model import Case, Row
from wizard.case.thread import loose, towards
from wizard.documents.view.economy import party_name
from wizard.documents.view.words import View, choice_in_words, joined
from wizard.text import kronor, listed, long_date, read_amount

MISSING = "Saknas"
_NO_ROW = Row("", {})


class GoalView(View):
    """A goal."""

    nummer: str
    text: str


class CommitmentView(View):
    """What a party commits itself to."""

    nummer: str
    part: str
    text: str
    mal: str
    varfor: str
    resurs: str
    nar_och_ansvarig: str


class FollowUpView(View):
    """One line of the matrix: a goal, the commitments towards it, and an indicator of it.

    No cell is empty: what is missing says so, and `kommentar` says it to the one who reviews.
    """

    mal: str
    ataganden: str
    indikator: str
    slag: str
    underlag: str
    nar: str
    ansvarig: str
    nar_och_ansvarig: str
    """both in one cell, for a table with little room"""
    kommentar: str
    nummer: str
    """of the indicator; empty when there is none"""


class RiskView(View):
    """A risk and what is done about it."""

    text: str
    atgard: str
    ansvarig: str


class SeatView(View):
    """A seat in the styrgrupp. Functions, never names."""

    part: str
    funktion: str
    roll: str


class BudgetView(View):
    """A line of the budget."""

    ar: str
    slag: str
    part: str
    text: str
    belopp: str


class MeetingView(View):
    """A meeting that has been held."""

    datum: str
    slag: str
    deltagare: str
    sagt: str
    beslut: str


class OutcomeView(View):
    """What an indicator showed."""

    mal: str
    indikator: str
    nar: str
    text: str
    underlag: str
    lardom: str


class ThreadView(View):
    """The red thread. `finns` is false while nothing has been written."""

    finns: bool
    mal: tuple[GoalView, ...]
    ataganden: tuple[CommitmentView, ...]
    uppfoljning: tuple[FollowUpView, ...]
    risker: tuple[RiskView, ...]
    styrgrupp: tuple[SeatView, ...]
    budget: tuple[BudgetView, ...]
    moten: tuple[MeetingView, ...]
    """by date"""
    utfall: tuple[OutcomeView, ...]


def thread_view(case: Case) -> ThreadView:
    """The lists of the case as one thread."""
    goals = case.listed("mål")
    commitments = case.listed("åtaganden")
    return ThreadView(
        finns=bool(goals or commitments or case.listed("indikatorer")),
        mal=tuple(GoalView(nummer=number_of(goal.id), text=goal["text"]) for goal in goals),
        ataganden=tuple(_commitment(case, row) for row in commitments),
        uppfoljning=tuple(_matrix(case)),
        risker=tuple(
            RiskView(text=row["text"], atgard=row["åtgärd"], ansvarig=row["ansvarig"])
            for row in case.listed("risker")
        ),
        styrgrupp=tuple(_seat(case, row) for row in case.listed("styrgrupp")),
        budget=tuple(_budget(case, row) for row in case.listed("budget")),
        moten=tuple(_meeting(row) for row in sorted(case.listed("möten"), key=lambda row: row["datum"])),
        utfall=tuple(outcome_view(case, row) for row in case.listed("utfall")),
    )


def _commitment(case: Case, row: Row) -> CommitmentView:
    return CommitmentView(
        nummer=number_of(row.id),
        part=party_name(case, row["part"]) or "Part saknas",
        text=row["text"],
        mal=numbers_of(row["mål"]),
        varfor=row["väsentligt"],
        resurs=row["resurs"],
        nar_och_ansvarig=joined(row["när"], row["ansvarig"]),
    )


def _seat(case: Case, row: Row) -> SeatView:
    return SeatView(
        part=party_name(case, row["part"]) or "Part saknas",
        funktion=row["funktion"],
        roll=choice_in_words("styrgrupp", "roll", row["roll"]),
    )


def _budget(case: Case, row: Row) -> BudgetView:
    amount = read_amount(row["belopp"])
    return BudgetView(
        ar=row["år"],
        slag=choice_in_words("budget", "slag", row["slag"]),
        part=party_name(case, row["part"]) or "Part saknas",
        text=row["text"],
        belopp=kronor(amount) if amount is not None else row["belopp"],
    )


def _meeting(row: Row) -> MeetingView:
    return MeetingView(
        datum=long_date(row["datum"]) or "Datum saknas",
        slag=choice_in_words("möten", "slag", row["slag"]),
        deltagare=row["deltagare"],
        sagt=row["sagt"],
        beslut=row["beslut"],
    )


def outcome_view(case: Case, row: Row) -> OutcomeView:
    """What an indicator showed, with the goals that it is an indicator of."""
    indicator = next((one for one in case.listed("indikatorer") if one.id == row["indikator"]), _NO_ROW)
    return OutcomeView(
        mal=numbers_of(indicator["mål"]),
        indikator=indicator["text"] or "Indikator saknas",
        nar=row["när"],
        text=row["text"],
        underlag=row["underlag"],
        lardom=row["lärdom"],
    )


def _matrix(case: Case) -> Iterator[FollowUpView]:
    for goal in case.listed("mål"):
        number = number_of(goal.id)
        commitments = _ids(towards(case, "åtaganden", goal.id))
        for indicator in towards(case, "indikatorer", goal.id) or (_NO_ROW,):
            yield _line(f"Mål {number}", commitments, indicator, _gap(number, commitments, indicator))
    yield from _outside(case)


def _outside(case: Case) -> Iterator[FollowUpView]:
    """What leads to no goal, so that nothing written is lost from the matrix."""
    commitments, indicators = _ids(loose(case, "åtaganden")), loose(case, "indikatorer")
    if commitments or indicators:
        for indicator in indicators or (_NO_ROW,):
            yield _line("Inget mål", commitments, indicator, "Granska: raden hör inte till något mål.")


def _line(goal: str, commitments: str, indicator: Row, gap: str) -> FollowUpView:
    missing = MISSING if indicator.id else "–"
    return FollowUpView(
        mal=goal,
        ataganden=commitments or "Inget",
        indikator=_or(indicator["text"], MISSING if indicator.id else "Ingen indikator"),
        slag=choice_in_words("indikatorer", "slag", indicator["slag"]),
        underlag=_or(indicator["underlag"], missing),
        nar=_or(indicator["när"], missing),
        ansvarig=_or(indicator["ansvarig"], missing),
        nar_och_ansvarig=joined(indicator["när"], indicator["ansvarig"]) or missing,
        kommentar=gap,
        nummer=number_of(indicator.id),
    )


def _or(cell: str, missing: str) -> str:
    return cell if cell.strip() else missing


def _gap(goal: str, commitments: str, indicator: Row) -> str:
    parts = (("en indikator", bool(indicator.id)), ("ett åtagande", bool(commitments)))
    lacking = [part for part, there in parts if not there]
    if lacking:
        return f"Granska: mål {goal} saknar {listed(lacking)}."
    cells = (("underlag", "underlag"), ("när", "tidpunkt"), ("ansvarig", "ansvarig"))
    empty = [name for column, name in cells if not indicator[column].strip()]
    return f"Granska: indikatorn saknar {listed(empty)}." if empty else ""


def _ids(rows: Iterable[Row]) -> str:
    return listed([number_of(row.id) for row in rows])


def number_of(id: str) -> str:
    """The digits of a row's id: m1 → 1."""
    return id.lstrip("abcdefghijklmnopqrstuvwxyz")


def numbers_of(ids: str) -> str:
    """The digits of several: `m1 m2` → 1 och 2."""
    return listed([number_of(id) for id in ids.split()])

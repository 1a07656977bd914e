"""What the papers of the follow-up lack before they are complete."""

from collections.abc import Iterable, Iterator

from wizard.documents.view.answers import Answers
from wizard.documents.view.followup import runs_out, without_outcome
from wizard.documents.view.review import (
    UNWRITTEN,
    Point,
    Target,
    details,
    open_point,
    thread_points,
)
from wizard.documents.view.thread import number_of
from wizard.documents.view.years import Year, has_begun, year_to_report

OUTCOMES = "Utfall och möten"
PARTNERSHIP = "Partnerskapet"

_TERM = ("startdatum", "slutdatum")
_ABOUT = ("utmaning_text", "syfte")


def plan_points(answers: Answers) -> Iterator[Point]:
    """A plan for a year: a partnership, its term, and the red thread."""
    yield from _partnership(answers)
    yield from _asked(answers, _TERM)
    yield from thread_points(answers)
    yield from details(answers, with_numbers=False)


def report_points(answers: Answers) -> Iterator[Point]:
    """The yearly report: besides, what the indicators showed and which meetings were held, once it has begun."""
    yield from _told(answers, None if runs_out(answers) else year_to_report(answers.case))
    yield from plan_points(answers)


def evaluation_points(answers: Answers) -> Iterator[Point]:
    """An evaluation, and what follows on it: besides, challenge and purpose, and the day when it must be ready."""
    yield from _told(answers, None)
    yield from _asked(answers, (*_ABOUT, "utvardering_datum"))
    yield from plan_points(answers)


def end_points(answers: Answers) -> Iterator[Point]:
    """A plan for the end: a partnership and its term."""
    yield from _partnership(answers)
    yield from _asked(answers, _TERM)
    yield from details(answers, with_numbers=False)


def chosen(answers: Answers) -> bool:
    """Whether a partnership is chosen; while no position is taken, whether it is settled."""
    position = answers.case.position
    return (position.form if position else answers.assessment.form) == "iop"


def running(answers: Answers) -> bool:
    """Whether there is a partnership to end or to redo: one that runs out, or the case's own that has begun."""
    return runs_out(answers) or (chosen(answers) and has_begun(answers.case))


def _partnership(answers: Answers) -> Iterator[Point]:
    if not chosen(answers):
        text = "Partnerskap är inte valt, och bedömningen ger inte IOP."
        yield Point(slag=PARTNERSHIP, text=text, var="Se bedömningen.", dit=Target("bedömning"))


def _asked(answers: Answers, ids: Iterable[str]) -> Iterator[Point]:
    for id in ids:
        if answers.state((id, "")) in ("obesvarad", "vet ej"):
            yield open_point(answers, (id, ""), UNWRITTEN)


def _told(answers: Answers, year: Year | None) -> Iterator[Point]:
    if not (has_begun(answers.case) or runs_out(answers)):
        return
    for row in without_outcome(answers.case, year):
        text = f"Indikator {number_of(row.id)} har inget utfall för den tid som rapporten gäller."
        there = Target("lista", "indikatorer", row.id)  # a new utfall is added under its indicator
        yield Point(slag=OUTCOMES, text=text, var="Skriv det i röda tråden, under indikatorn.", dit=there)
    if not any(row["slag"] == "styrgrupp" for row in answers.case.listed("möten")):
        text = "Inget möte i styrgruppen är antecknat."
        yield Point(
            slag=OUTCOMES, text=text, var="Se röda tråden, under Möten.", dit=Target("lista", "möten")
        )

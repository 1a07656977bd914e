"""What the papers for the nämnd and the leadership lack. They rest on the utredning, so its own points are
told as a number."""

from collections.abc import Iterable, Iterator

from wizard.documents.view.answers import Answers
from wizard.documents.view.review import (
    CASE,
    FORM,
    NEEDS,
    POSITION,
    UNWRITTEN,
    Point,
    Target,
    details,
    inquiry_points,
    open_point,
    position_points,
)
from wizard.documents.view.variants import Variant, why_not
from wizard.text import count

_MONEY = ("belopp_per_ar", "startdatum", "slutdatum", "utvardering_datum")
_TOLD_HERE = {POSITION, CASE}


def proposal_points(answers: Answers, variant: Variant, needed: Iterable[str]) -> Iterator[Point]:
    """What a tjänsteutlåtande lacks. `needed` are the questions that the utredning prints."""
    for reason in why_not(answers, variant):
        yield Point(slag=FORM, text=reason, var="Se bedömningen.", dit=Target("bedömning"))
    yield from position_points(answers)
    if variant not in ("nej", "avsluta"):
        yield from _unknown(answers, _MONEY)
    yield from details(answers, with_numbers=True)
    if rest := [point for point in inquiry_points(answers, needed) if point.slag not in _TOLD_HERE]:
        text = f"Utredningen är inte komplett. Punkter som återstår: {count(len(rest))}."
        where = "De står i utredningen, under Att granska."
        yield Point(slag=NEEDS, text=text, var=where, dit=rest[0].dit)


def leadership_points(answers: Answers) -> Iterator[Point]:
    """What the page to the förvaltningsledning lacks: open questions are what it is about."""
    yield from details(answers, with_numbers=False)


def _unknown(answers: Answers, ids: Iterable[str]) -> Iterator[Point]:
    for id in ids:
        if answers.state((id, "")) in ("obesvarad", "vet ej"):
            yield open_point(answers, (id, ""), UNWRITTEN)

"""Internal papers for the other forms: for the decision on a bidrag, and for the one who is to buy."""

from collections.abc import Iterator

from wizard.documents.kinds.kind import Document
from wizard.documents.view.answers import Answers
from wizard.documents.view.other_forms import grant_case, need
from wizard.documents.view.reply import BIDRAG
from wizard.documents.view.review import Point, form_points, inquiry_points

GROUP = "Andra former"


NO_GRANT = "Varning: bedömningen ger inte bidrag."


def _grant_warnings(answers: Answers) -> tuple[str, ...]:
    """What no paper on a bidrag is written without, where the bidrag is chosen against the assessment."""
    departs = answers.chosen in BIDRAG and answers.assessment.form not in BIDRAG
    return (NO_GRANT,) if departs else ()


def _grant_points(answers: Answers) -> Iterator[Point]:
    yield from form_points(answers, BIDRAG)
    yield from inquiry_points(answers, ())


def _need_points(answers: Answers) -> Iterator[Point]:
    yield from form_points(answers, ("upphandling",))
    yield from inquiry_points(answers, ())


KINDS = (
    Document(
        "underlag_bidrag",
        "Underlag för bidrag",
        GROUP,
        points=_grant_points,
        fits=lambda answers: answers.chosen in BIDRAG,
        first=_grant_warnings,
        more={"bidrag": grant_case},
        public=True,
    ),
    Document(
        "behovsbeskrivning",
        "Behovsbeskrivning",
        GROUP,
        points=_need_points,
        fits=lambda answers: answers.chosen == "upphandling",
        more={"behov": need},
    ),
)

"""Internal papers for the other forms: for the decision on a bidrag, and for the one who is to buy."""

from collections.abc import Iterator

from wizard.documents.kinds.kind import Document
from wizard.documents.view.answers import Answers
from wizard.documents.view.other_forms import grant_case, need
from wizard.documents.view.reply import BIDRAG
from wizard.documents.view.review import Point, form_points, inquiry_points

GROUP = "Andra former"


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

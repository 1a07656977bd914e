"""Övningar for the tests of documents: the practice cases of the bank, a learner's case, and a class."""

from dataclasses import replace
from functools import cache

from tests.documents.cases import BANK
from tests.documents.reading import TEMPLATES
from tests.documents.writing import LETTERHEAD
from wizard.case.answers import VET_EJ, Answer
from wizard.case.model import Case, Exercise, Marks
from wizard.documents.documents import Rendered, render_practice
from wizard.places import bank_folder
from wizard.practice.feedback import Facit
from wizard.practice.reading import read_lessons
from wizard.practice.spread import HandIn, spread

LESSONS = read_lessons(bank_folder())
FACIT = Facit(BANK, LESSONS.case("kulturkorgen"), LESSONS.bases)


@cache
def facit_of(name: str) -> Facit:
    """The facit of a practice case of the bank."""
    return Facit(BANK, LESSONS.case(name), LESSONS.bases)


def learner(facit: Facit = FACIT, group: str = "Grupp 1", **answers: Answer) -> Case:
    """An övning that is answered as the facit, but for these questions."""
    changed = {key: answers[key[0]] for key in facit.keys if key[0] in answers}
    exercise = Exercise(facit.practice.name, facit.practice.sha256, "själv", group)
    case = facit.solved.with_answers({**facit.solved.answers, **changed})
    return replace(case, id="v7k3q", exercise=exercise, marks=Marks((), (), "2026-11-25"))


LEARNER = learner(
    onskas=Answer("losa_tillsammans", "Brevet säger partnerskap."), lovas=Answer(VET_EJ), ide=Answer("var")
)
CLASS = spread(
    FACIT, [HandIn(name, learner(group=name)) for name in ("Röd", "Blå")] + [HandIn("Grön", LEARNER)]
)


def about(name: str, facit: Facit = FACIT) -> tuple[object, ...]:
    """What a document is made from beside the facit."""
    case = LEARNER if facit is FACIT else learner(facit)
    group = CLASS if facit is FACIT else spread(facit, [HandIn("Röd", case)])
    more: dict[str, tuple[object, ...]] = {"ovning_aterkoppling": (case,), "ovning_sammanstallning": (group,)}
    return more.get(name, ())


def written(name: str, facit: Facit = FACIT) -> Rendered:
    """A document about a practice case."""
    return render_practice(facit, name, TEMPLATES, LETTERHEAD, *about(name, facit))

"""What a kind of document is: its name, where it is listed, what it lacks, and what its template may print."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from wizard.bank.model import Bank
from wizard.documents.view.answers import Answers
from wizard.documents.view.review import Point
from wizard.documents.view.words import Citations, View

More = Callable[[Answers, Citations], View]
"""Makes a view of a case that only some documents print. Its return type is what templates are checked against."""


def always(answers: Answers) -> bool:
    """Fits every case."""
    return True


def no_warnings(answers: Answers) -> tuple[str, ...]:
    """Nothing that must be said first."""
    return ()


def nothing(answers: Answers) -> Iterable[Point]:
    """Lacks nothing: the document is a form that people fill in by hand."""
    return ()


@dataclass(frozen=True, slots=True)
class Document:
    """A kind of document about a case. The template has its name.

    name    of file and template, ASCII
    group   the heading under which it is listed
    head    what the letterhead calls it; the title if empty
    points  what a case lacks before the document is complete
    fits    whether it belongs to the case as it stands. It can be written all the same
    more    what its template may print beyond the fields of `CaseFile`, by name
    first   sentences that must stand before the first section, whatever template is used
    public  whether it goes to the nämnd and the public, and so has a publiceringsversion
    """

    name: str
    title: str
    group: str
    points: Callable[[Answers], Iterable[Point]] = nothing
    fits: Callable[[Answers], bool] = always
    more: Mapping[str, More] = field(default_factory=dict)
    first: Callable[[Answers], tuple[str, ...]] = no_warnings
    public: bool = False
    head: str = ""


@dataclass(frozen=True, slots=True)
class BankDocument:
    """A kind of document that is made from the question bank alone. Its template may print the view's fields."""

    name: str
    title: str
    view: Callable[[Bank], View]


@dataclass(frozen=True, slots=True)
class PracticeDocument:
    """A kind of document about a practice case. Its template may print the view's fields.

    view     of the facit, and of what else the document is about
    handout  whether it is made from the facit alone, and so can be handed out before anyone has answered
    """

    name: str
    title: str
    view: Callable[..., View]
    handout: bool = False

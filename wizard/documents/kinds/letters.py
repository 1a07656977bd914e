"""Letters to the organisation: what is missing from it, and what the city came to."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from wizard.documents.kinds.kind import Document, More
from wizard.documents.view import reply
from wizard.documents.view.answers import Answers
from wizard.documents.view.review import Point, letter_points, reply_points
from wizard.documents.view.supplement import lacks_something, supplement

GROUP = "Brev"


def _chosen(forms: Sequence[str]) -> Callable[[Answers], bool]:
    return lambda answers: answers.chosen in forms


def _reply(name: str, title: str, view: More, *forms: str) -> Document:
    """A reply that tells of these forms. It can be written of any case, and then says that it is no answer."""
    points: Callable[[Answers], Iterable[Point]] = partial(reply_points, forms=forms)
    return Document(name, title, GROUP, points=points, fits=_chosen(forms), more={"brev": view})


KINDS = (
    Document(
        "kompletteringsbegaran",
        "Begäran om komplettering",
        GROUP,
        points=letter_points,
        fits=lacks_something,
        more={"komplettering": supplement},
    ),
    _reply("svar_hanvisning", "Svar med hänvisning", reply.referral, "hanvisning"),
    _reply("svar_avslag", "Svar: ingen samverkan", reply.refusal, *reply.NO),
    _reply("svar_bidrag", "Svar om bidrag", reply.bidrag, *reply.BIDRAG),
    _reply("svar_upphandling", "Svar om upphandling", reply.procurement, "upphandling"),
    _reply("svar_enkel_samverkan", "Svar om enkel samverkan", reply.together, "enkel_samverkan"),
)

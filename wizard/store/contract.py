"""What a place that keeps cases can do, whichever it is.

The list of cases is the first thing painted, so this is light: the standard library, and nothing of what
a case is (`wizard.case`) until one is opened.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple, Protocol

from wizard.text import clean

if TYPE_CHECKING:
    from wizard.case.events import Event
    from wizard.case.model import Case

Cursor = tuple[str, str]
"""Where a page ended: the last case's time and id."""


class Summary(NamedTuple):
    """A case as a line in the list.

    parties   the organisations' names, with commas between
    status    what the assessment said when the case was last saved, as the caller worded it
    form      the form in the ställningstagande, empty until one is taken
    number    how many events there are
    time      when the last of them happened (UTC)
    """

    id: str
    title: str
    dnr: str
    namnd: str
    handlaggare: str
    parties: str
    status: str
    form: str
    number: int
    time: str


class Page(NamedTuple):
    """Some of the cases, the one that changed last first. `after` gets the next page; None at the end."""

    cases: tuple[Summary, ...]
    after: Cursor | None


def dnr_key(text: str) -> str:
    """A diarienummer as it is compared: capitals and blanks do not matter."""
    return " ".join(clean(text).casefold().split())


class Store(Protocol):
    """Keeps events, and never changes or loses one. Any method may raise StoreError (exit code 3)."""

    def page(self, search: str = "", after: Cursor | None = None, limit: int = 50) -> Page:
        """Cases in whose id, title, organisations, dnr or nämnd every word of `search` occurs."""

    def find(self, name: str) -> str:
        """The id of the case with this id or dnr. Raises VagvalError when there is none, or several."""

    def events(self, case_id: str) -> "tuple[Event, ...]":
        """All events of a case in order. Raises VagvalError when there is no such case."""

    def open_case(self, case_id: str) -> "Case":
        """The case as it stands. Raises VagvalError when there is no such case."""

    def append(self, case: "Case", *events: "Event", status: str | None = None) -> "Case":
        """Keep events that were recorded on `case`, all or none, and return the case after them.

        It is on disk when this returns. A new case is `Case(id="")` and begins with `CaseOpened`.
        status   new text for the list; None leaves the one there is
        Raises StoreError when someone else has changed the case, or it already exists.
        """

    def new_id(self) -> str:
        """A short random id that no case has."""

    def keep_bank(self, sha256: str, files: Mapping[str, str]) -> None:
        """Keep the texts of a bank's files, once per fingerprint."""

    def bank(self, sha256: str) -> dict[str, str]:
        """The texts of a bank that was kept. Raises StoreError when it was not."""

    def close(self) -> None:
        """Let go of the store."""

"""A document beside the question: as it stands after each answer, at the section that the question goes into."""

from functools import partial
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.timer import Timer

from wizard.case.model import AnswerKey
from wizard.faults import VagvalError
from wizard.tui.document_reading import DocumentRead, names_of, read
from wizard.tui.document_text import DocumentText, lay_out
from wizard.tui.documents_text import state
from wizard.tui.open_case import OpenCase
from wizard.tui.preview_screen import PreviewScreen
from wizard.tui.search_screen import Entry, SearchScreen
from wizard.tui.told import told
from wizard.tui.widgets.document import Document
from wizard.tui.widgets.plain import Plain

if TYPE_CHECKING:
    from wizard.desk.papers import DocumentStatus

CALM = 0.3
"""Seconds without another question or answer after which the document is read anew. Reading it takes the
processor from the window for some hundredths of a second: nobody who is answering shall notice."""


class PreviewPanel(Vertical):
    """Hidden until it is asked for. What makes documents is loaded then, and not before."""

    DEFAULT_CSS = """
    PreviewPanel { display: none; width: 50%; border-left: solid $border-blurred; }
    """

    def __init__(self, opened: OpenCase) -> None:
        super().__init__()
        self.opened = opened
        self.chosen: DocumentStatus | None = None
        self._key: AnswerKey = ("", "")
        self._read_at = ("", "", 0)
        """the document, the head of the case's chain, and the width, when it was read"""
        self._calm: Timer | None = None

    def compose(self) -> ComposeResult:
        """What is shown, and its text."""
        yield Plain("Läser …", classes="heading")
        document = Document()
        document.can_focus = False  # the keys are the question's
        yield document

    @property
    def document(self) -> Document:
        """The text."""
        return self.query_one(Document)

    def follow(self, key: AnswerKey) -> None:
        """The interview stands at a question, or an answer has been kept. Costs nothing while hidden."""
        self._key = key
        if self.display:
            if self._calm is not None:
                self._calm.stop()
            self._calm = self.set_timer(CALM, self.show)

    def show(self) -> None:
        """Show the document as it stands now, where the question goes; where there is no room beside the
        question in a view of its own."""
        if not self.display:
            self.app.push_screen(PreviewScreen(self.opened, self.chosen, self._key))
        elif self.chosen and self._read_at == (self.chosen.name, self.opened.case.head, self.document.width):
            self.document.follow(*names_of(self.opened, self._key))
        else:
            self._read(self._key, self.document.width)

    @work(thread=True, exclusive=True, group="preview")
    def _read(self, key: AnswerKey, width: int) -> None:
        head = self.opened.case.head
        try:
            found = read(self.opened, self.chosen, key)
        except VagvalError as error:
            self.app.call_from_thread(self._say, told(error))
            return
        self._read_at = (found.document.name, head, width)
        self.app.call_from_thread(self._show, found, lay_out(found.sections, width))

    def _show(self, found: DocumentRead, text: DocumentText) -> None:
        self.chosen = found.document
        self.document.shown = text
        self.call_after_refresh(self.document.follow, *found.names)

    @on(Document.Moved)
    def _say_place(self) -> None:
        if self.chosen is not None:
            self._say(f"{self.chosen.title} · {self.document.place}")

    def _say(self, text: str) -> None:
        self.query_one(Plain).say(text)

    # -- which document ---------------------------------------------------------------------------

    @work(thread=True, exclusive=True, group="choose")
    def choose(self) -> None:
        """Choose which document to show."""
        documents = self.opened.desk.documents(self.opened.case)
        self.app.call_from_thread(self._offer, documents)

    def _offer(self, documents: "tuple[DocumentStatus, ...]") -> None:
        entries = [
            Entry(one.title, f"{one.group} · {state(one)}", partial(self._choose, one))
            for one in sorted(documents, key=lambda one: not one.fits)
        ]
        self.app.push_screen(SearchScreen(entries, "Visa ett annat dokument"))

    def _choose(self, one: "DocumentStatus") -> None:
        self.chosen = one
        self.show()

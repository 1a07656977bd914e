"""A document to read from end to end, with what is missing marked, and to copy out of."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from wizard.case.model import AnswerKey
from wizard.desk.settings import folder_of
from wizard.documents.exercise import FILE_PREFIX
from wizard.documents.sections import Section, to_paste
from wizard.faults import VagvalError
from wizard.tui.document_reading import DocumentRead, read
from wizard.tui.document_text import lay_out
from wizard.tui.open_case import OpenCase
from wizard.tui.search_screen import Entry, SearchScreen
from wizard.tui.told import told
from wizard.tui.widgets.document import Document
from wizard.tui.widgets.keybar import Key, KeyBar
from wizard.tui.widgets.plain import Plain

if TYPE_CHECKING:
    from wizard.desk.papers import DocumentStatus
    from wizard.tui.app import VagvalApp


class PreviewScreen(ModalScreen[None]):
    """A whole document. The keys go between sections and between what is missing."""

    app: "VagvalApp"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(None)", "Stäng", show=False),
        Binding("g", "go", show=False),
        Binding("c", "copy", show=False),
        Binding("C", "copy_all", show=False),
        Binding("s", "save", show=False),
    ]
    CSS = """
    PreviewScreen > .box { height: 100%; padding: 0; }
    PreviewScreen #said { padding: 0 1; }
    """

    def __init__(
        self, opened: OpenCase, document: "DocumentStatus | None" = None, key: AnswerKey | None = None
    ) -> None:
        """Without a document the first that fits the case; `key`: the question to begin at."""
        super().__init__()
        self._opened = opened
        self._wanted = document
        self._key = key
        self._read: DocumentRead | None = None

    def compose(self) -> ComposeResult:
        """Where one is, the text, what was said last, and the keys."""
        keys = (
            Key("Tab", "Avsnitt"),
            Key("g", "Rubriker", "screen.go"),
            Key("n N", "Granska"),
            Key("c C", "Kopiera", "screen.copy"),
            Key("s", "Textfil", "screen.save"),
            Key("Esc", "Stäng", "screen.dismiss(None)"),
        )
        with Vertical(classes="box"):
            yield Plain("Läser …", classes="heading", id="place")
            yield Document()
            yield Plain(id="said")
            yield KeyBar(keys)

    def on_mount(self) -> None:
        """The arrows scroll at once."""
        self._document.focus()
        self._begin()

    @work(thread=True, exclusive=True)
    def _begin(self) -> None:
        try:
            found = read(self._opened, self._wanted, self._key)
        except VagvalError as error:
            self.app.call_from_thread(self._say, told(error))
        else:
            self.app.call_from_thread(self._show, found)

    def _show(self, found: DocumentRead) -> None:
        self._read = found
        self._document.shown = lay_out(found.sections, self._document.width)
        self.call_after_refresh(self._document.follow, *found.names)

    @property
    def _document(self) -> Document:
        return self.query_one(Document)

    @on(Document.Moved)
    def _say_place(self) -> None:
        if self._read is not None:
            self.query_one("#place", Plain).say(f"{self._read.document.title} · {self._document.place}")

    def action_go(self) -> None:
        """Search among the headings, and go there."""
        document = self._document
        entries = [
            Entry(one.heading, "", partial(document.to_line, line))
            for one, line in zip(document.shown.sections, document.shown.starts, strict=True)
            if one.heading
        ]
        self.app.push_screen(SearchScreen(entries, "Gå till rubrik"))

    def action_copy(self) -> None:
        """The section that one is in, with those under it, to the clipboard."""
        self._say(copied(self.app, self._document.here, "s skriver avsnittet till en textfil i stället."))

    def action_copy_all(self) -> None:
        """The whole document to the clipboard."""
        self._say(
            copied(
                self.app, self._document.shown.sections, "s skriver ett avsnitt till en textfil i stället."
            )
        )

    def action_save(self) -> None:
        """The section to a file: the way where the terminal has no clipboard."""
        if self._read is None:
            return
        case = self._opened.case
        name = f"{FILE_PREFIX if case.exercise else ''}{self._read.document.name}-{case.id}-avsnitt"
        text, folder = to_paste(self._document.here), folder_of(self.app.settings)
        try:
            path = self._opened.desk.save_text(name, text, folder)
        except VagvalError as error:
            self._say(told(error))
        else:
            self._say(f"✓ Skrivet: {path}")

    def _say(self, text: str) -> None:
        self.query_one("#said", Plain).say(text)


def copied(app: "VagvalApp", sections: Sequence[Section], otherwise: str) -> str:
    """Put sections on the clipboard as plain text. Returns what to say: no one can tell if it came there."""
    if not sections:
        return "Det finns inget att kopiera."
    app.copy_to_clipboard(to_paste(sections))
    return f"Kopierat: {sections[0].heading}. Kom det inte till urklipp tillåter terminalen det inte: {otherwise}"

"""A document to read from end to end, with what is missing marked, and to copy out of."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from wizard.desk.settings import folder_of
from wizard.documents.sections import Section, to_paste
from wizard.faults import VagvalError
from wizard.tui.open_case import OpenCase
from wizard.tui.search_screen import Entry, SearchScreen
from wizard.tui.told import told
from wizard.tui.widgets.document import Document
from wizard.tui.widgets.keybar import Key, KeyBar
from wizard.tui.widgets.plain import Plain

if TYPE_CHECKING:
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
        self, opened: OpenCase, name: str, title: str, sections: Sequence[Section], *, at: Sequence[str] = ()
    ) -> None:
        super().__init__()
        self._opened = opened
        self._name = name
        self._title = title
        self._sections = sections
        self._at = at

    def compose(self) -> ComposeResult:
        """Where one is, the text, what was said last, and the keys."""
        keys = (
            Key("Tab ← →", "Avsnitt"),
            Key("g", "Rubriker", "screen.go"),
            Key("n N", "Att granska"),
            Key("c", "Kopiera avsnittet", "screen.copy"),
            Key("Skift+C", "Kopiera allt", "screen.copy_all"),
            Key("s", "Avsnittet som textfil", "screen.save"),
            Key("Esc", "Stäng", "screen.dismiss(None)"),
        )
        with Vertical(classes="box"):
            yield Plain(self._title, classes="heading", id="place")
            yield Document(self._sections, at=self._at)
            yield Plain(id="said")
            yield KeyBar(keys)

    def on_mount(self) -> None:
        """The arrows scroll at once."""
        self._document.focus()

    @property
    def _document(self) -> Document:
        return self.query_one(Document)

    @on(Document.Moved)
    def _say_place(self) -> None:
        self.query_one("#place", Plain).say(f"{self._title} · {self._document.place}")

    def action_go(self) -> None:
        """Search among the headings, and go there."""
        document = self._document
        entries = [
            Entry(one.heading, "", lambda line=line: document.to_line(line))
            for one, line in zip(document.shown.sections, document.shown.starts, strict=True)
            if one.heading
        ]
        self.app.push_screen(SearchScreen(entries, "Gå till rubrik"))

    def action_copy(self) -> None:
        """The section that one is in, with those under it, to the clipboard."""
        self._say(copied(self.app, self._document.here, "s skriver avsnittet till en textfil i stället."))

    def action_copy_all(self) -> None:
        """The whole document to the clipboard."""
        self._say(copied(self.app, self._sections, "s skriver ett avsnitt till en textfil i stället."))

    def action_save(self) -> None:
        """The section to a file: the way where the terminal has no clipboard."""
        desk, case = self._opened.desk, self._opened.case
        try:
            path = desk.save_text(
                f"{self._name}-{case.id}-avsnitt", to_paste(self._document.here), folder_of(self.app.settings)
            )
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

"""The documents: those that fit the case first, what each lacks and the way there, and writing them."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from wizard.desk.settings import folder_of
from wizard.desk.showing import is_document, show_file
from wizard.faults import VagvalError
from wizard.tui import documents_text
from wizard.tui.case_screen import CaseScreen, view_keys
from wizard.tui.document_reading import read
from wizard.tui.going import go_to
from wizard.tui.open_case import OpenCase
from wizard.tui.preview_screen import PreviewScreen, copied
from wizard.tui.search_screen import Entry, SearchScreen
from wizard.tui.told import told
from wizard.tui.widgets.fields import Left, Line
from wizard.tui.widgets.keybar import Key, KeyBar
from wizard.tui.widgets.plain import Plain

if TYPE_CHECKING:
    from wizard.desk.papers import DocumentStatus

FOLD = "fold"
"""The id of the line that the documents which do not fit are folded under. No document has it."""


class DocumentsScreen(CaseScreen):
    """Every document can be written at any time: what is open is said in it."""

    HELP = documents_text.HELP
    COMMANDS_HERE: ClassVar[list[tuple[str, str, str]]] = [
        ("Skriv dokumentet", "Enter eller w", "screen.write"),
        ("Skriv alla dokument som passar", "Skift+A", "screen.write_all"),
        ("Förhandsgranska", "f", "screen.preview"),
        ("Skriv publiceringsversionen", "p", "screen.publish"),
        ("Kopiera dokumentets text", "c", "screen.copy"),
        ("Öppna dokumentet som det skrevs sist", "o", "screen.open_written"),
        ("Ändra katalog", "k", "screen.folder"),
        ("Gå till ett dokument", "g", "screen.go"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("w", "write", show=False),
        Binding("A", "write_all", show=False),
        Binding("f", "preview", show=False),
        Binding("p", "publish", show=False),
        Binding("c", "copy", show=False),
        Binding("o", "open_written", show=False),
        Binding("k", "folder", show=False),
        Binding("g", "go", show=False),
    ]
    CSS = """
    DocumentsScreen #documents { height: 1fr; min-height: 4; }
    DocumentsScreen #missing { height: auto; max-height: 40%; }
    DocumentsScreen #lacks { padding: 0 1; background: $surface; }
    DocumentsScreen #said { padding: 0 1; max-height: 6; }
    """

    def __init__(self, opened: OpenCase, at: str = "", point: int | None = None) -> None:
        """`at`: the document to begin at; `point`: what it lacks, to begin among those."""
        super().__init__(opened)
        self._at = at
        self._point = point
        self._unfolded = False
        self.found: tuple[DocumentStatus, ...] = ()
        self.shown: list[DocumentStatus | None] = []
        """what stands on each line of the list; None on the line that others are folded under"""

    def compose(self) -> ComposeResult:
        """The folder, what came of the last writing, the documents, and what the marked one lacks."""
        yield Plain(f"Dokument · {self.opened.title}", classes="heading")
        folder = str(folder_of(self.app.settings))
        yield Line(folder, title="Katalog som dokumenten skrivs till (k ändrar)", id="folder")
        yield Plain(id="said")
        yield OptionList(Option("Läser mallarna …", disabled=True), id="documents", markup=False)
        yield Plain(id="lacks")
        yield OptionList(id="missing", markup=False)
        keys = (
            Key("Enter", "Skriv", "screen.write"),
            Key("Skift+A", "Alla", "screen.write_all"),
            Key("f", "Läs", "screen.preview"),
            Key("p", "Publicering", "screen.publish"),
            Key("c", "Kopiera", "screen.copy"),
            Key("g", "Sök", "screen.go"),
            Key("Esc", "Frågor", "screen.back"),
        )
        yield KeyBar(keys, view_keys(self.opened))

    def on_mount(self) -> None:
        """The templates are read beside the window's own work."""
        self._documents.focus()
        self._read()

    @property
    def _documents(self) -> OptionList:
        return self.query_one("#documents", OptionList)

    # -- the list ---------------------------------------------------------------------------------

    @work(thread=True, exclusive=True, group="read")
    def _read(self) -> None:
        try:
            from wizard.desk.papers import BANK_STATUSES

            found = (*self.opened.desk.documents(self.opened.case), *BANK_STATUSES)
        except VagvalError as error:
            self.app.call_from_thread(self._say, told(error))
            return
        self.app.call_from_thread(self._list, found)

    def _list(self, found: "tuple[DocumentStatus, ...]") -> None:
        self.found = found
        self._unfolded = self._unfolded or any(one.name == self._at and not one.fits for one in found)
        self._draw()
        if self._point is not None and self._marked is not None and self._marked.points:
            missing = self.query_one("#missing", OptionList)
            missing.highlighted = min(self._point, len(self._marked.points) - 1)
            missing.focus()
        self._point = None

    def _draw(self) -> None:
        """Those that fit, the fold with the others under it, those of the bank. The same line stays marked."""
        fitting = [one for one in self.found if one.fits and not one.of_bank]
        others = [one for one in self.found if not one.fits]
        of_bank = [one for one in self.found if one.of_bank]
        folded = others if self._unfolded else []
        self.shown = [*fitting, *([None] if others else []), *folded, *of_bank]
        told_of = iter(documents_text.lines([one for one in self.shown if one]))
        line = documents_text.fold(len(others), opened=self._unfolded)
        options = [Option(next(told_of), id=one.name) if one else Option(line, id=FOLD) for one in self.shown]
        self._documents.clear_options().add_options(options)
        self._mark(self._at)

    def _mark(self, name: str) -> None:
        names = [one.name if one else FOLD for one in self.shown]
        self._documents.highlighted = names.index(name) if name in names else 0 if names else None

    @property
    def _marked(self) -> "DocumentStatus | None":
        number = self._documents.highlighted
        return self.shown[number] if number is not None and number < len(self.shown) else None

    @on(OptionList.OptionHighlighted, "#documents")
    def _show_missing(self) -> None:
        marked = self._marked
        self._at = marked.name if marked else FOLD
        points = marked.points if marked else ()
        many = "1 punkt" if len(points) == 1 else f"{len(points)} punkter"
        lacks = f"{marked.title}: {many} saknas (Tab hit, Enter går dit)" if marked and points else ""
        self.query_one("#lacks", Plain).say(lacks)
        missing = self.query_one("#missing", OptionList)
        missing.clear_options().add_options([Option(f"– {point.line}") for point in points])
        missing.display = bool(points)

    @on(OptionList.OptionSelected, "#documents")
    def _chosen(self) -> None:
        if self._marked is None:
            self._unfolded = not self._unfolded
            self._draw()
        else:
            self.action_write()

    @on(OptionList.OptionSelected, "#missing")
    def _go(self, event: OptionList.OptionSelected) -> None:
        marked, number = self._marked, event.option_index
        if marked is None:
            return
        back = partial(DocumentsScreen, self.opened, marked.name, number)
        if not go_to(self, marked.points[number].dit, back):
            self._say("Det här görs inte i programmet, utan i dokumentet eller med någon annan.")

    def action_go(self) -> None:
        """Search among all documents, and go there."""
        entries = [
            Entry(one.title, f"{one.group} · {documents_text.state(one)}", partial(self._to, one))
            for one in self.found
        ]
        self.app.push_screen(SearchScreen(entries, "Gå till dokument"))

    def _to(self, wanted: "DocumentStatus") -> None:
        self._unfolded = self._unfolded or not wanted.fits
        self._at = wanted.name
        self._draw()
        self._documents.focus()

    # -- writing ----------------------------------------------------------------------------------

    def action_write(self) -> None:
        """Write the document that is marked."""
        if self._marked:
            self._write([self._marked])

    def action_write_all(self) -> None:
        """Write every document that fits the case."""
        self._write([one for one in self.found if one.fits and not one.of_bank])

    def action_publish(self) -> None:
        """Write the publiceringsversion of the document that is marked."""
        if self._marked and self._marked.public:
            self._write([self._marked], publish=True)
        elif self._marked:
            self._say(
                f"{self._marked.title} har ingen publiceringsversion: dokumentet går inte till nämnden."
            )

    @work(thread=True, exclusive=True, group="write")
    def _write(self, wanted: "Sequence[DocumentStatus]", *, publish: bool = False) -> None:
        """Beside the window's own work. Each is told of; one that cannot be written stops no other."""
        folder = Path(self.query_one("#folder", Line).value)
        self.app.call_from_thread(self._say, "Skriver …")
        paths, faults = [], []
        for one in wanted:
            try:
                paths.append(self._written(one, folder, publish))
            except VagvalError as error:
                faults.append(f"✗ {one.title}: {told(error)}")
        self.app.call_from_thread(self._say, "\n".join([*faults, *documents_text.written(paths)]))
        self.app.call_from_thread(self._read)

    def _written(self, one: "DocumentStatus", folder: Path, publish: bool) -> Path:
        if one.of_bank:
            return self.opened.desk.write_of_bank(one.name, folder)
        case, path = self.opened.desk.write(self.opened.case, one.name, folder, publish=publish)
        self.opened.take(case)
        return path

    def action_open_written(self) -> None:
        """Open the marked document, as it was last written, in the program that the system has for it."""
        written = [
            one for one in self.opened.case.documents if self._marked and one.template == self._marked.name
        ]
        path = Path(written[-1].path) if written else None
        if path is None or not is_document(path):
            self._say(
                "Dokumentet är inte skrivet än. Enter skriver det." if path is None else f"{path} finns inte."
            )
        elif not show_file(path):
            self._say(f"Här finns inget program som öppnar filer. Dokumentet ligger i {path}.")

    def _say(self, text: str) -> None:
        self.query_one("#said", Plain).say(text)

    # -- looking ----------------------------------------------------------------------------------

    def action_preview(self) -> None:
        """The document as text, in a view of its own."""
        if self._marked:
            self.app.push_screen(PreviewScreen(self.opened, self._marked))

    def action_copy(self) -> None:
        """The document as plain text to the clipboard."""
        if self._marked:
            self._copy(self._marked)

    @work(thread=True, exclusive=True, group="copy")
    def _copy(self, one: "DocumentStatus") -> None:
        try:
            sections = read(self.opened, one).sections
        except VagvalError as error:
            self.app.call_from_thread(self._say, told(error))
            return
        otherwise = "f och sedan s skriver ett avsnitt till en textfil i stället."
        self.app.call_from_thread(lambda: self._say(copied(self.app, sections, otherwise)))

    # -- the folder -------------------------------------------------------------------------------

    def action_folder(self) -> None:
        """To the line with the folder."""
        self.query_one("#folder").focus()

    @on(events.DescendantFocus, "#missing")
    def _mark_first(self) -> None:
        missing = self.query_one("#missing", OptionList)
        if missing.highlighted is None:
            missing.highlighted = 0

    def on_descendant_blur(self) -> None:
        """The folder is remembered when its line is left."""
        self.keep()

    def keep(self) -> bool:
        """Remember the folder."""
        folder = self.query_one("#folder", Line)
        if folder.changed:
            folder.kept = folder.value
            self.app.remember(folder=folder.value.strip())
        return True

    @on(Left)
    @on(Input.Submitted)
    def _to_documents(self) -> None:
        self._documents.focus()

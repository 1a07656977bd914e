"""The documents: what is missing before each is complete, a preview, and writing them to a folder."""

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from platformdirs import user_documents_path
from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from wizard.faults import VagvalError
from wizard.tui.case_screen import VIEW_KEYS, CaseScreen
from wizard.tui.told import told
from wizard.tui.widgets.fields import Left, Line
from wizard.tui.widgets.keybar import Key, KeyBar
from wizard.tui.widgets.plain import Plain

if TYPE_CHECKING:
    from wizard.desk.papers import DocumentStatus


class DocumentsScreen(CaseScreen):
    """Every document can be written at any time: what is open is said in it."""

    HELP = (
        "Här står dokumenten och vad som saknas innan vart och ett är komplett. Du kan skriva dem ändå: "
        "det som är öppet står i dokumentet, under ”Att granska” och som kommentarer i Word.\n\n"
        "Enter eller w   skriv dokumentet till katalogen\n"
        "Skift+A         skriv alla\n"
        "f               förhandsgranska\n"
        "k               ändra katalog\n\n"
        "Har du ändrat en fil i Word skrivs den aldrig över: det nya dokumentet får ett nummer."
    )
    COMMANDS_HERE: ClassVar[list[tuple[str, str, str]]] = [
        ("Skriv dokumentet", "Enter eller w", "screen.write"),
        ("Skriv alla dokument", "Skift+A", "screen.write_all"),
        ("Förhandsgranska", "f", "screen.preview"),
        ("Ändra katalog", "k", "screen.folder"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("w", "write", show=False),
        Binding("A", "write_all", show=False),
        Binding("f", "preview", show=False),
        Binding("k", "folder", show=False),
    ]
    CSS = """
    DocumentsScreen .body { padding: 0 1; height: 1fr; scrollbar-size-vertical: 1; }
    DocumentsScreen OptionList { height: auto; max-height: 40%; }
    DocumentsScreen #said { padding: 0 1; max-height: 6; }
    """

    def compose(self) -> ComposeResult:
        """The documents, the folder, and what came of the last writing."""
        yield Plain(f"Dokument · {self.opened.title}", classes="heading")
        yield Line(str(_folder()), title="Katalog som dokumenten skrivs till", id="folder")
        yield Plain("Läser mallarna …", id="said")
        yield OptionList(id="documents", markup=False)
        with VerticalScroll(classes="body", can_focus=False):
            yield Plain(id="missing")
        keys = (
            Key("Enter", "Skriv", "screen.write"),
            Key("Skift+A", "Skriv alla", "screen.write_all"),
            Key("f", "Förhandsgranska", "screen.preview"),
            Key("k", "Katalog", "screen.folder"),
            Key("Esc", "Frågorna", "screen.back"),
        )
        yield KeyBar(keys, VIEW_KEYS)

    def on_mount(self) -> None:
        """The templates are read beside the window's own work."""
        self.found: tuple[DocumentStatus, ...] = ()
        self.query_one(OptionList).focus()
        self._read()

    @work(thread=True, exclusive=True, group="read")
    def _read(self) -> None:
        try:
            found = self.opened.desk.documents(self.opened.case)
        except VagvalError as error:
            self.app.call_from_thread(self._say, told(error))
            return
        self.app.call_from_thread(self._list, found)

    def _list(self, found: "tuple[DocumentStatus, ...]") -> None:
        documents = self.query_one(OptionList)
        here = documents.highlighted or 0
        self.found = found
        documents.clear_options().add_options([Option(_status(one)) for one in found])
        documents.highlighted = here if found else None
        if self.query_one("#said", Plain).content == Content("Läser mallarna …"):
            self._say("")

    @property
    def _marked(self) -> "DocumentStatus | None":
        number = self.query_one(OptionList).highlighted
        return self.found[number] if number is not None and number < len(self.found) else None

    @on(OptionList.OptionHighlighted)
    def _show_missing(self) -> None:
        marked = self._marked
        lines = [f"– {one}" for one in marked.missing] if marked else []
        self.query_one("#missing", Plain).say(
            "\n".join(["Det här saknas (F6 öppnar ärendets uppgifter):", *lines]) if lines else ""
        )

    # -- writing ----------------------------------------------------------------------------------

    @on(OptionList.OptionSelected)
    def action_write(self) -> None:
        """Write the document that is marked."""
        if self._marked:
            self._write([self._marked.name])

    def action_write_all(self) -> None:
        """Write every document."""
        self._write([one.name for one in self.found])

    @work(thread=True, exclusive=True, group="write")
    def _write(self, names: list[str]) -> None:
        """Beside the window's own work. Each is told of; one that cannot be written stops no other."""
        folder = Path(self.query_one("#folder", Line).value).expanduser()
        self.app.call_from_thread(self._say, "Skriver …")
        said = []
        for name in names:
            try:
                case, path = self.opened.desk.write(self.opened.case, name, folder)
                self.opened.take(case)
                said.append(f"✓ Skrivet: {path}")
            except VagvalError as error:
                said.append(f"✗ {name}: {told(error)}")
        self.app.call_from_thread(self._say, "\n".join(said))
        self.app.call_from_thread(self._read)

    def _say(self, text: str) -> None:
        self.query_one("#said", Plain).say(text)

    # -- looking ----------------------------------------------------------------------------------

    @work(thread=True, exclusive=True, group="preview")
    def action_preview(self) -> None:
        """The document as text."""
        marked = self._marked
        if marked is None:
            return
        try:
            text = self.opened.desk.preview(self.opened.case, marked.name)
        except VagvalError as error:
            self.app.call_from_thread(self._say, told(error))
            return
        self.app.call_from_thread(self.app.push_screen, PreviewScreen(text))

    def action_folder(self) -> None:
        """To the line with the folder."""
        self.query_one("#folder").focus()

    @on(Left)
    @on(Input.Submitted)
    def _to_documents(self) -> None:
        self.query_one(OptionList).focus()


class PreviewScreen(ModalScreen[None]):
    """A document to read."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,f,q", "dismiss(None)", "Stäng", show=False)
    ]
    CSS = "PreviewScreen > .box { height: 100%; }"

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def compose(self) -> ComposeResult:
        """The whole text, to scroll."""
        with VerticalScroll(classes="box"):
            yield Plain("Förhandsgranskning · Esc stänger", classes="heading")
            yield Plain(self._text)

    def on_mount(self) -> None:
        """The arrows scroll at once."""
        self.query_one(VerticalScroll).focus()


def _folder() -> Path:
    """A folder of our own among the user's documents."""
    return user_documents_path() / "Vägval"


def _status(one: "DocumentStatus") -> Content:
    state = f"{len(one.missing)} saknas" if one.missing else "✓ komplett"
    return Content.assemble((one.title, "bold"), f"  {state}")

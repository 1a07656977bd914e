"""The documents: what is missing before each is complete, a preview, and writing them to a folder."""

from pathlib import Path
from typing import ClassVar

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


class DocumentsScreen(CaseScreen):
    """Every document can be written at any time: what is open is said in it."""

    HELP = (
        "Här står dokumenten och vad som saknas innan vart och ett är komplett. Du kan skriva dem ändå: "
        "det som är öppet står i dokumentet, under ”Att granska” och som kommentarer i Word.\n\n"
        "Enter eller w   skriv dokumentet till katalogen\n"
        "A               skriv alla\n"
        "f               förhandsgranska\n"
        "k               ändra katalog\n\n"
        "Har du ändrat en fil i Word skrivs den aldrig över: det nya dokumentet får ett nummer."
    )
    COMMANDS_HERE: ClassVar[list[tuple[str, str, str]]] = [
        ("Skriv dokumentet", "Enter eller w", "screen.write"),
        ("Skriv alla dokument", "A", "screen.write_all"),
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
    DocumentsScreen .body { padding: 0 1; }
    DocumentsScreen OptionList { height: auto; }
    DocumentsScreen #said { margin-top: 1; }
    """

    def compose(self) -> ComposeResult:
        """The documents, the folder, and what came of the last writing."""
        yield Plain(f"Dokument · {self.opened.title}", classes="heading")
        with VerticalScroll(classes="body", can_focus=False):
            yield Line(str(Path.cwd()), title="Katalog som dokumenten skrivs till", id="folder")
            yield Plain("Läser mallarna …", id="said")
            yield OptionList(id="documents", markup=False)
        keys = (
            Key("Enter", "Skriv till Word", "screen.write"),
            Key("A", "Skriv alla", "screen.write_all"),
            Key("f", "Förhandsgranska", "screen.preview"),
            Key("k", "Katalog", "screen.folder"),
            Key("Esc", "Till frågorna", "screen.back"),
        )
        yield KeyBar(keys, VIEW_KEYS)

    def on_mount(self) -> None:
        """The templates are read beside the window's own work."""
        self.names: list[str] = []
        self.query_one(OptionList).focus()
        self._read()

    @work(thread=True, exclusive=True)
    def _read(self) -> None:
        try:
            found = self.opened.desk.documents(self.opened.case)
        except VagvalError as error:
            self.app.call_from_thread(self._say, told(error))
            return
        lines = [(one.name, _status(one.title, one.missing)) for one in found]
        self.app.call_from_thread(self._list, lines)

    def _list(self, lines: list[tuple[str, Content]]) -> None:
        documents = self.query_one(OptionList)
        here = documents.highlighted or 0
        self.names = [name for name, _ in lines]
        documents.clear_options().add_options([Option(line) for _, line in lines])
        documents.highlighted = min(here, len(lines) - 1) if lines else None
        if self.query_one("#said", Plain).content == Content("Läser mallarna …"):
            self._say("")

    @property
    def _marked(self) -> str | None:
        number = self.query_one(OptionList).highlighted
        return self.names[number] if number is not None and number < len(self.names) else None

    # -- writing ----------------------------------------------------------------------------------

    @on(OptionList.OptionSelected)
    def action_write(self) -> None:
        """Write the document that is marked."""
        if self._marked:
            self._write([self._marked])

    def action_write_all(self) -> None:
        """Write every document."""
        self._write(self.names)

    @work(thread=True, exclusive=True)
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
        said = self.query_one("#said", Plain)
        said.say(text)
        said.scroll_visible(animate=False)

    # -- looking ----------------------------------------------------------------------------------

    @work(thread=True, exclusive=True)
    def action_preview(self) -> None:
        """The document as text."""
        name = self._marked
        if name is None:
            return
        try:
            text = self.opened.desk.preview(self.opened.case, name)
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


def _status(title: str, missing: tuple[str, ...]) -> Content:
    """The document with what is missing on lines of their own."""
    state = f"{len(missing)} saknas" if missing else "✓ komplett"
    lines = [Content.assemble((title, "bold"), f"  {state}")]
    lines += [Content.styled(f"   – {one}", "$text-muted") for one in missing]
    return Content("\n").join(lines)

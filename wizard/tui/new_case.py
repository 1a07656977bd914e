"""A new case: title, organisations and nämnd. A name is enough to begin."""

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, TextArea
from textual.widgets.option_list import Option

from wizard.case.model import Case
from wizard.faults import VagvalError
from wizard.tui.told import told
from wizard.tui.widgets.fields import Left, Line, Prose
from wizard.tui.widgets.plain import Plain

if TYPE_CHECKING:
    from wizard.desk.desk import Desk


class NewCaseScreen(ModalScreen[Case | None]):
    """Asks for the little that a case needs, and opens it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Avbryt", show=False),
        Binding("f8,ctrl+s", "open", "Öppna ärendet", priority=True, show=False),
    ]
    CSS = """
    NewCaseScreen OptionList { height: auto; max-height: 6; border: round $border-blurred; }
    NewCaseScreen OptionList:focus { border: round $border; }
    NewCaseScreen #organisations { min-height: 4; }
    """

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self.desk = desk

    def compose(self) -> ComposeResult:
        """The fields, in the order of a telephone call."""
        with VerticalScroll(classes="box", can_focus=False):
            yield Plain("Nytt ärende", classes="heading")
            yield Line(title="Vad gäller det? (ärendets titel)", id="title")
            yield Prose(title="Organisation – ett namn räcker, flera på var sin rad", id="organisations")
            yield Line(title="Nämnd – skriv eller välj i listan", id="namnd")
            yield OptionList(id="boards", markup=False)
            with Vertical(classes="foot"):
                yield Plain(id="told", classes="told")
                yield Plain("Tab nästa fält · F8 eller Ctrl+S öppnar ärendet · Esc avbryter", classes="muted")

    def on_mount(self) -> None:
        """Every nämnd can be chosen; any other can be written."""
        self._list_boards("")
        self.query_one("#title").focus()

    def _fitting(self, written: str) -> list[str]:
        names = (board.namn for board in self.desk.bank.boards.values())
        return [name for name in names if written.casefold().strip() in name.casefold()]

    def _list_boards(self, written: str) -> None:
        fitting = self._fitting(written)
        boards = self.query_one("#boards", OptionList)
        boards.clear_options().add_options([Option(name) for name in fitting])
        boards.display = bool(fitting) and fitting != [written]

    @on(Input.Changed)
    @on(TextArea.Changed)
    def _goes_on(self) -> None:
        """Who writes on after the first Esc is asked again before anything is thrown away."""
        if self.has_class("-leaving"):
            self.remove_class("-leaving")
            self._tell("")

    @on(Input.Changed, "#namnd")
    def _narrow(self, event: Input.Changed) -> None:
        self._list_boards(event.value)

    @on(OptionList.OptionSelected, "#boards")
    def _board_chosen(self, event: OptionList.OptionSelected) -> None:
        self.query_one("#namnd", Line).value = str(event.option.prompt)
        self.action_open()

    @on(Input.Submitted, "#title")
    def _to_organisations(self) -> None:
        self.query_one("#organisations").focus()

    @on(Input.Submitted, "#namnd")
    def _submitted(self) -> None:
        self.action_open()

    @on(Left)
    def action_leave(self) -> None:
        """Leave without a case; what has been written goes on the second Esc only."""
        written = any(field.changed for field in (*self.query(Line), *self.query(Prose)))
        if written and not self.has_class("-leaving"):
            self.add_class("-leaving")
            self._tell("Tryck Esc en gång till för att kasta det du har skrivit.")
        else:
            self.dismiss(None)

    def action_open(self) -> None:
        """Open the case, or say what is missing."""
        title = self.query_one("#title", Line).value.strip()
        names = [
            name.strip() for name in self.query_one("#organisations", Prose).text.splitlines() if name.strip()
        ]
        if not title or not names:
            missing = "#organisations" if title else "#title"
            self._tell("Skriv organisationens namn." if title else "Skriv vad ärendet gäller.")
            self.query_one(missing).focus()
            return
        try:
            self.dismiss(self.desk.new_case(title, names, self._namnd()))
        except VagvalError as error:
            self._tell(told(error))

    def _namnd(self) -> str:
        """The nämnd as written; where only one in the bank fits, that one."""
        written = self.query_one("#namnd", Line).value.strip()
        fitting = self._fitting(written) if written else []
        return fitting[0] if len(fitting) == 1 else written

    def _tell(self, text: str) -> None:
        self.query_one("#told", Plain).say(text)

"""Hand in an övning to the group or the trainer: a file in a folder."""

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input

from wizard.case.model import Case
from wizard.desk.practising import PracticeRoom
from wizard.desk.settings import folder_of
from wizard.faults import VagvalError
from wizard.tui.open_case import OpenCase
from wizard.tui.told import told
from wizard.tui.widgets.fields import Left, Line
from wizard.tui.widgets.plain import Plain

if TYPE_CHECKING:
    from wizard.tui.app import VagvalApp


class HandInScreen(ModalScreen[None]):
    """The folder, and where the file came to lie."""

    app: "VagvalApp"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Stäng", show=False),
        Binding("f8,ctrl+s", "write", "Skriv", priority=True, show=False),
    ]

    def __init__(self, opened: OpenCase, room: PracticeRoom) -> None:
        super().__init__()
        self._opened, self._room = opened, room

    def compose(self) -> ComposeResult:
        """One line, and what came of it."""
        with VerticalScroll(classes="box", can_focus=False):
            yield Plain("Lämna in till kursledaren", classes="heading")
            yield Plain(
                "Dina svar och skäl skrivs till en fil. Kursledaren kan sammanställa filerna från alla grupper."
            )
            yield Line(str(folder_of(self.app.settings)), title="Katalog – Enter skriver filen", id="folder")
            yield Plain(id="told")
            yield Plain("Enter eller F8 skriver filen · Esc stänger", classes="muted")

    def on_mount(self) -> None:
        """The folder can be changed at once."""
        self.query_one(Line).focus()

    @on(Left)
    def _left(self) -> None:
        self.dismiss(None)

    @on(Input.Submitted)
    def action_write(self) -> None:
        """Write the file and say where it lies."""
        folder = Path(self.query_one(Line).written.strip())
        paths: list[Path] = []

        def handed_in(case: Case) -> Case:
            after, path = self._room.hand_in(case, folder)
            paths.append(path)
            return after

        try:
            self._opened.change(handed_in)
        except VagvalError as error:
            self._say(told(error))
        else:
            self._say(f"✓ Filen ligger i {paths[0]}")

    def _say(self, text: str) -> None:
        self.query_one("#told", Plain).say(text)

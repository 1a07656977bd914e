"""Who sits at the screen: asked once, and kept in the settings."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from wizard.tui.widgets.fields import Line
from wizard.tui.widgets.plain import Plain


class NameScreen(ModalScreen[str | None]):
    """Asks for the user's name. Gives it, or None when she would rather not change it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Avbryt", show=False)]

    def __init__(self, name: str) -> None:
        super().__init__()
        self._before = name

    def compose(self) -> ComposeResult:
        """One question and one line."""
        with Vertical(classes="box"):
            yield Plain("Välkommen till Vägval. Vad heter du?")
            yield Plain(
                "Namnet står vid det du svarar och beslutar. Du kan ändra det senare.", classes="muted"
            )
            yield Line(self._before, title="Ditt namn – Enter sparar", id="name")

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        if event.value.strip():
            self.dismiss(event.value.strip())

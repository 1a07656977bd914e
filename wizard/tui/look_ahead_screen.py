"""”Om jag svarar så”: what each answer to the question would do, before any of them is given."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen

from wizard.tui.widgets.plain import Plain


class LookAheadScreen(ModalScreen[None]):
    """A page to read. Nothing is answered here; Esc goes back to the question."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,o,q", "dismiss(None)", "Stäng", show=False)
    ]

    def __init__(self, text: Content) -> None:
        super().__init__()
        self._text = text

    def compose(self) -> ComposeResult:
        """Every answer with its effect, to scroll."""
        with VerticalScroll(classes="box"):
            yield Plain("Om jag svarar så · här svarar du inte · Esc stänger", classes="heading")
            yield Plain(self._text, id="ahead")

    def on_mount(self) -> None:
        """The arrows scroll at once."""
        self.query_one(VerticalScroll).focus()

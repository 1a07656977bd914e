"""To pick one thing, or several, out of a few."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen

from wizard.tui.widgets.choices import Choice, Choices
from wizard.tui.widgets.plain import Plain


class PickScreen(ModalScreen[tuple[str, ...] | None]):
    """Gives the ids that were picked; None when it was left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Avbryt", show=False),
        Binding("f8,ctrl+s", "done", "Klar", priority=True, show=False),
    ]

    def __init__(
        self, title: str, choices: Sequence[Choice], chosen: Sequence[str] = (), *, several: bool = False
    ) -> None:
        super().__init__()
        self._title = title
        self._choices = choices
        self._chosen = chosen
        self._several = several

    def compose(self) -> ComposeResult:
        """What it is about, and what there is."""
        keys = "Siffran väljer · Esc avbryter"
        if self._several:
            keys = "Siffran eller mellanslag väljer, flera kan väljas · Enter eller F8 sparar · Esc avbryter"
        with VerticalScroll(classes="box", can_focus=False):
            yield Plain(self._title, classes="heading")
            yield Choices(self._choices, self._chosen, several=self._several)
            yield Plain(keys, classes="muted")

    def on_mount(self) -> None:
        """The first stands ready to be picked with Enter."""
        choices = self.query_one(Choices)
        choices.focus()
        choices.cursor = max(choices.cursor, 0)

    @on(Choices.Picked)
    def _picked(self) -> None:
        if not self._several:
            self.action_done()

    @on(Choices.Confirmed)
    def action_done(self) -> None:
        """Give back what is picked."""
        self.dismiss(self.query_one(Choices).chosen)

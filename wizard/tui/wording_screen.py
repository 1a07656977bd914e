"""To let a text stand although the språkvakt found something in it: which finding, and why."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen

from wizard.assessment.language import Finding
from wizard.assessment.language_words import what, where
from wizard.faults import VagvalError
from wizard.tui.open_case import OpenCase
from wizard.tui.told import told
from wizard.tui.widgets.choices import Choice, Choices
from wizard.tui.widgets.fields import Left, Prose
from wizard.tui.widgets.plain import Plain


class WordingScreen(ModalScreen[bool]):
    """One finding and its reason. Gives True when the reason is on disk."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Avbryt", show=False),
        Binding("f8,ctrl+s", "save", "Spara", priority=True, show=False),
    ]

    def __init__(self, opened: OpenCase, found: Sequence[Finding]) -> None:
        super().__init__()
        self.opened = opened
        self.found = tuple(found)

    def compose(self) -> ComposeResult:
        """What was found, to choose among when there are several, and the reason."""
        options = [Choice(str(number), self._about(one)) for number, one in enumerate(self.found)]
        with VerticalScroll(classes="box", can_focus=False):
            yield Plain("Låt texten stå", classes="heading")
            yield Plain("Rådet visas igen om texten ändras. Skälet skrivs ut i utredningen.")
            yield Choices(options, ["0"])
            yield Prose(title="Varför kan texten stå som den är? (krävs)", id="reason")
            with Vertical(classes="foot"):
                yield Plain(id="told", classes="told")
                yield Plain("Tab nästa fält · F8 eller Ctrl+S sparar · Esc avbryter", classes="muted")

    def _about(self, found: Finding) -> str:
        return f"{what(found)} {where(self.opened.bank, self.opened.case, found.place)}"

    def on_mount(self) -> None:
        """Straight to the reason when there is nothing to choose among."""
        (self.query_one(Prose) if len(self.found) == 1 else self.query_one(Choices)).focus()

    @on(Choices.Picked)
    @on(Choices.Confirmed)
    def _chosen(self) -> None:
        self.query_one(Prose).focus()

    @on(Choices.Strayed)
    def _strayed(self) -> None:
        self._tell("Du skriver utanför fältet. Välj med siffran, eller tryck Tab för att skriva skälet.")

    @on(Left)
    def _left(self) -> None:
        self.action_leave()

    def action_save(self) -> None:
        """Keep the reason, or say what is missing."""
        chosen = self.found[int(self.query_one(Choices).chosen[0])]
        reason = self.query_one(Prose).written
        try:
            self.opened.change(lambda case: self.opened.desk.keep_wording(case, chosen, reason))
        except VagvalError as error:
            self._tell(told(error))
            return
        self.dismiss(True)

    def action_leave(self) -> None:
        """Leave the advice as it was; what has been written goes on the second Esc only."""
        if self.query_one(Prose).changed and not self.has_class("-leaving"):
            self.add_class("-leaving")
            self._tell("Inte sparat. F8 sparar. Tryck Esc en gång till för att kasta det du har skrivit.")
        else:
            self.dismiss(False)

    def _tell(self, text: str) -> None:
        self.query_one("#told", Plain).say(text)

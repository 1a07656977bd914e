"""How an övning begins: one question, and the group's name in class."""

from typing import ClassVar, NamedTuple, Protocol, runtime_checkable

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input

from wizard.case.model import Case
from wizard.desk.practising import ALONE, GUIDED
from wizard.practice.words import PracticeCase
from wizard.tui.practice.progress import how_far
from wizard.tui.widgets.choices import Choice, Choices
from wizard.tui.widgets.fields import Left, Line
from wizard.tui.widgets.plain import Plain

CONTINUE = "fortsätt"


class Beginning(NamedTuple):
    """How to begin: `way` is `vägledd` or `själv`, or `fortsätt` for what has been begun already."""

    way: str
    group: str = ""


@runtime_checkable
class Beginner(Protocol):
    """The screen with the practice cases."""

    def begin(self, name: str) -> object:
        """Begin a practice case, or go on with it."""


class BeginScreen(ModalScreen[Beginning | None]):
    """Guided or alone? Gives what was chosen; None when it was left."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Avbryt", show=False)]
    CSS = """
    BeginScreen Choices { margin: 1 0; }
    """

    def __init__(self, says: PracticeCase, begun: Case | None, group: str = "") -> None:
        super().__init__()
        self._says, self._begun, self._group = says, begun, group

    def compose(self) -> ComposeResult:
        """What has been begun can be gone on with; the group's name is only for a class."""
        again = "Börja om, " if self._begun else ""
        choices = [
            *([Choice(CONTINUE, "Fortsätt där du var", how_far(self._begun))] if self._begun else []),
            Choice(
                GUIDED,
                f"{again}vägledd".capitalize(),
                "ledtrådar, och facit efter varje svar; tar lite längre",
            ),
            Choice(ALONE, f"{again}själv".capitalize(), "utan ledtrådar, och facit när du är klar"),
        ]
        with VerticalScroll(classes="box", can_focus=False):
            yield Plain(f"{self._says.titel} · {self._says.minuter} minuter", classes="heading")
            yield Choices(choices)
            yield Line(self._group, title="Gruppens namn, om ni övar i grupp", id="group")
            yield Plain(
                "Siffran väljer och börjar · Tab skriv gruppens namn först · Esc avbryter", classes="muted"
            )

    def on_mount(self) -> None:
        """The first stands ready to be chosen with Enter."""
        choices = self.query_one(Choices)
        choices.focus()
        choices.cursor = 0

    @on(Choices.Picked)
    def _picked(self, event: Choices.Picked) -> None:
        self.dismiss(Beginning(event.id, self.query_one(Line).written.strip()))

    @on(Input.Submitted)
    @on(Left)
    def _named(self) -> None:
        self.query_one(Choices).focus()

"""Ställningstagande: the human decides. Departing from the assessment asks for a reason of its own."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen

from wizard.faults import VagvalError
from wizard.tui.open_case import OpenCase
from wizard.tui.told import told
from wizard.tui.widgets.choices import Choice, Choices
from wizard.tui.widgets.fields import Left, Prose
from wizard.tui.widgets.plain import Plain


class PositionScreen(ModalScreen[bool]):
    """Form and reason. Gives True when the position is on disk."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Avbryt", show=False),
        Binding("f8,ctrl+s", "save", "Spara", priority=True, show=False),
    ]

    def __init__(self, opened: OpenCase) -> None:
        super().__init__()
        self.opened = opened

    def compose(self) -> ComposeResult:
        """The form, the reason, and where it departs, why."""
        taken, found = self.opened.case.position, self.opened.assessment
        form = taken.form if taken else found.form
        forms = self.opened.bank.forms
        lean = f" Den lutar åt {forms[found.lean].text}." if found.lean and not found.form else ""
        assessed = f"Bedömningen är: {forms[found.form].text if found.form else 'ingen form än'}.{lean}"
        departing = "Varför avviker du från bedömningen?" if found.form else "Varför innan formen är avgjord?"
        options = [Choice(one.id, one.text) for one in self.opened.bank.forms.values()]
        with VerticalScroll(classes="box", can_focus=False):
            yield Plain("Ställningstagande", classes="heading")
            yield Plain(f"{assessed} Du avgör.")
            yield Choices(options, [form] if form else [])
            yield Prose(taken.reason if taken else "", title="Skäl (krävs)", id="reason")
            yield Prose(
                taken.departure if taken else "",
                title=f"{departing} (krävs, skrivs ut i utredningen)",
                id="departure",
            )
            with Vertical(classes="foot"):
                yield Plain(id="told", classes="told")
                yield Plain("Tab nästa fält · F8 eller Ctrl+S sparar · Esc avbryter", classes="muted")

    def on_mount(self) -> None:
        """The form first."""
        self._ask_for_departure()
        self.query_one(Choices).focus()

    def _ask_for_departure(self) -> None:
        chosen = self.query_one(Choices).chosen
        departs = bool(chosen) and chosen[0] != self.opened.assessment.form
        self.query_one("#departure").display = departs

    @on(Choices.Picked)
    def _picked(self) -> None:
        self._ask_for_departure()
        self.query_one("#reason").focus()

    @on(Choices.Confirmed)
    def _confirmed(self) -> None:
        self.query_one("#reason").focus()

    @on(Left)
    def _left(self) -> None:
        self.query_one(Choices).focus()

    def action_save(self) -> None:
        """Take the position, or say what is missing."""
        chosen = self.query_one(Choices).chosen
        if not chosen:
            self._tell("Välj en form med siffrorna.")
            return
        reason, departure = (self.query_one(id, Prose).written for id in ("#reason", "#departure"))
        try:
            self.opened.change(
                lambda case: self.opened.desk.take_position(case, chosen[0], reason, departure)
            )
        except VagvalError as error:
            self._tell(told(error))
            return
        self.dismiss(True)

    def action_leave(self) -> None:
        """Leave without a position; what has been written goes on the second Esc only."""
        if any(field.changed for field in self.query(Prose)) and not self.has_class("-leaving"):
            self.add_class("-leaving")
            self._tell("Tryck Esc en gång till för att kasta det du har skrivit.")
        else:
            self.dismiss(False)

    def _tell(self, text: str) -> None:
        self.query_one("#told", Plain).say(text)

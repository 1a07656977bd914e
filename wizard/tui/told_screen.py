"""To read what an organisation has answered in the form it was sent, and to see what came of it."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input

from wizard.case.model import Case
from wizard.faults import VagvalError
from wizard.tui.open_case import OpenCase
from wizard.tui.told import told
from wizard.tui.widgets.choices import Choice, Choices
from wizard.tui.widgets.fields import Left, Line
from wizard.tui.widgets.plain import Plain

if TYPE_CHECKING:
    from wizard.desk.statements import Brought


class ToldScreen(ModalScreen[None]):
    """A file, who has answered, and when. What was read stays on screen until Esc."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Stäng", show=False),
        Binding("f8,ctrl+s", "read", "Läs in", priority=True, show=False),
    ]

    def __init__(self, opened: OpenCase) -> None:
        super().__init__()
        self.opened = opened

    def compose(self) -> ComposeResult:
        """The fields; below them what was read."""
        parties = self.opened.case.parties
        with VerticalScroll(classes="box", can_focus=False):
            yield Plain("Läs in organisationens svar", classes="heading")
            yield Plain("Det som organisationen uppger står bredvid dina svar. Det är inget svar i sig.")
            if len(parties) > 1:
                yield Choices([Choice(one.id, one.name or one.id) for one in parties], [parties[0].id])
            yield Line(title="Fil: formuläret som kom tillbaka (.docx), eller .yaml", id="path")
            yield Line(
                title="Vem har svarat? Namn eller funktion (tomt: det som står i formuläret)", id="who"
            )
            yield Line(title="När, åååå-mm-dd (tomt: i dag)", id="date")
            with Vertical(classes="foot"):
                yield Plain(id="told", classes="told")
                yield Plain(id="brought")
                yield Plain("Tab nästa fält · F8 eller Ctrl+S läser in · Esc stänger", classes="muted")

    def on_mount(self) -> None:
        """Ready to write which file."""
        self.query_one("#path").focus()

    @on(Choices.Picked)
    @on(Choices.Confirmed)
    @on(Input.Submitted)
    def _next(self) -> None:
        self.focus_next()

    @on(Left)
    def _left(self) -> None:
        self.dismiss(None)

    def action_read(self) -> None:
        """Read the file, and tell what came of it or why nothing did."""
        found: list[Brought] = []

        def read(case: Case) -> Case:
            after, brought = self.opened.desk.read_statements(
                case,
                Path(os.path.expanduser(self._written("path").strip())),  # noqa: PTH111 – knows no errors
                party="".join(one for choices in self.query(Choices) for one in choices.chosen),
                who=self._written("who"),
                date=self._written("date"),
            )
            found.append(brought)
            return after

        why = ""
        try:
            self.opened.change(read)
        except VagvalError as error:
            why = told(error)
        self.query_one("#told", Plain).say(why)
        lines = "\n".join(self._lines(found[0])) if found and not why else ""
        self.query_one("#brought", Plain).say(lines)
        self.query_one(".foot").scroll_visible(animate=False)

    def _written(self, field: str) -> str:
        return self.query_one(f"#{field}", Line).written

    def _lines(self, brought: "Brought") -> Iterator[str]:
        if brought.again:
            yield "Filen är redan inläst. Inget nytt har kommit till."
            return
        asked = {id for id, _ in self.opened.assessment.shown}
        new = [one.question for one in brought.new]
        yield from self._named("✓ Inläst, står vid frågan", [id for id in new if id in asked])
        yield from self._named(
            "✓ Inläst, men frågan ställs inte nu. Uppgiften står i utredningen",
            [id for id in new if id not in asked],
        )
        yield from self._named("Samma som förut", brought.same)
        yield from self._named("Inte ifyllt", brought.empty)
        if brought.unknown:
            yield f"Fält som banken inte har: {', '.join(brought.unknown)}"
        if brought.outside:
            yield "Skrivet utanför fälten, inte inläst: " + " / ".join(brought.outside)

    def _named(self, what: str, ids: Iterable[str]) -> Iterator[str]:
        """How many questions, and which, by their short names."""
        asked = [self.opened.bank.questions[id] for id in ids]
        if asked:
            yield f"{what} ({len(asked)}): {'; '.join(one.rubrik or one.text for one in asked)}"

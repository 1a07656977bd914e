"""One answer beside the facit. In a guided övning it comes by itself, and n goes on."""

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from wizard.practice.feedback import AnswerFeedback
from wizard.tui.case_screen import CaseScreen, view_keys
from wizard.tui.open_case import OpenCase
from wizard.tui.practice import answer_text
from wizard.tui.practice.page import Page, titled
from wizard.tui.widgets.choices import STRAYING
from wizard.tui.widgets.keybar import Key, KeyBar
from wizard.tui.widgets.plain import Plain

MEANT = "npsj?"
"""The letters that do something on the page."""


class AnswerScreen(CaseScreen):
    """What the facit says on a question, why, where it stands in the papers, and where her answer leads."""

    HELP = (
        "Här står ditt svar bredvid facit: vad facit säger, varför, var det står i papperen, vad som lockar och "
        "vart ditt svar leder. Det räknas ut med samma bedömning som i riktiga ärenden.\n\n"
        "= som facit eller lika rätt    ≠ skiljer sig    · rättas inte\n\n"
        "n, Enter, F8   vidare\n"
        "p              tillbaka till frågan, för att ändra svaret\n"
        "s              tillbaka till frågan, för att skriva skälet\n"
        "PgUp PgDn ↑ ↓  bläddra"
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n,enter", "go_on", show=False),
        Binding("f8", "go_on", priority=True, show=False),
        Binding("p,j", "question", show=False),
        Binding("s", "reason", show=False),
        Binding("pageup", "page(-1)", priority=True, show=False),
        Binding("pagedown", "page(1)", priority=True, show=False),
    ]

    def __init__(
        self,
        opened: OpenCase,
        told: AnswerFeedback,
        go_on: "Callable[[AnswerScreen], None]",
        *,
        back: Callable[[], CaseScreen] | None = None,
    ) -> None:
        """`go_on`: what n does; `back`: makes the view that sent her here, when that is not the interview."""
        super().__init__(opened)
        self.told = told
        self._go_on = go_on
        self.came_from = back
        self._straying_until = 0.0

    def compose(self) -> ComposeResult:
        """How the two stand to each other first, and the sources last."""
        yield Plain(f"Jämför med facit · {self.opened.title}", classes="heading")
        with Page(classes="body"):
            yield Plain(answer_text.head(self.opened, self.told), id="outcome")
            yield from titled(answer_text.sections(self.opened, self.told))
        keys = (
            Key("n", "Vidare", "screen.go_on"),
            Key("p", "Till frågan", "screen.question"),
            Key("s", "Skriv skäl", "screen.reason"),
            Key("PgDn", "Läs vidare", "screen.page(1)"),
            Key("Esc", "Tillbaka", "screen.back"),
        )
        yield KeyBar(keys, view_keys(self.opened))

    def on_mount(self) -> None:
        """The arrows scroll at once."""
        self.query_one(Page).focus()

    def on_key(self, event: events.Key) -> None:
        """A text that is begun here is no command: the letters mean nothing until the keys have rested."""
        straying, letter = event.time <= self._straying_until, event.character
        if letter is None or not event.is_printable or (letter in MEANT and not straying):
            return
        event.stop()
        event.prevent_default()
        self._straying_until = event.time + STRAYING
        if not straying:
            self.app.tell("Här går det inte att skriva. Tryck s för att skriva skälet.", wrong=False)

    def action_go_on(self) -> None:
        """What comes next."""
        self._go_on(self)

    def action_question(self) -> None:
        """To the question; Esc there leads back to where this was opened from."""
        self.go_to_question(self.told.key, self.came_from)

    def action_reason(self) -> None:
        """To the question, at its skäl."""
        app = self.app
        self.action_question()
        app.call_later(app.screen.run_action, "screen.reason")

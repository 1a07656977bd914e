"""Prov: a question at a time on words and sources. What was not right comes once more at the end."""

from collections import deque
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen

from wizard.bank.model import Bank
from wizard.practice.quiz import QuizItem
from wizard.tui.widgets.choices import Choice, Choices
from wizard.tui.widgets.keybar import Key, KeyBar
from wizard.tui.widgets.plain import Plain
from wizard.tui.wording import citations

if TYPE_CHECKING:
    from wizard.tui.app import VagvalApp


class QuizScreen(Screen[None]):
    """The questions one by one; the answer is told at once, with why."""

    app: "VagvalApp"
    HELP = (
        "Provet frågar på ord och på var saker står i källorna.\n\n"
        "1–4   svara\n"
        "n     nästa fråga\n"
        "Esc   tillbaka\n"
        "PgUp PgDn   bläddra, när allt inte får plats\n\n"
        "Svaret sägs genast, med skälet. Det som inte blev rätt kommer en gång till i slutet. "
        "Inget sparas, och ingen annan ser hur det gick."
    )
    COMMANDS_HERE: ClassVar[list[tuple[str, str, str]]] = [
        ("Nästa fråga", "n eller Enter", "screen.next"),
        ("Tillbaka", "Esc", "screen.back"),
        ("Hjälp", "F1 eller ?", "app.help"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n,right,f8", "next", "Nästa", show=False),
        Binding("escape,q", "back", "Tillbaka", show=False),
        Binding("pageup", "page(-1)", priority=True, show=False),
        Binding("pagedown", "page(1)", priority=True, show=False),
    ]
    CSS = """
    QuizScreen VerticalScroll { padding: 1 2; }
    QuizScreen #asked { margin-bottom: 1; }
    QuizScreen #told { margin-top: 1; }
    """

    def __init__(self, bank: Bank, items: tuple[QuizItem, ...]) -> None:
        super().__init__()
        self.bank = bank
        self.left = deque(items)
        self.number_of_items = len(items)
        self.right_at_once = 0
        self.missed: list[QuizItem] = []
        self.item: QuizItem | None = None
        self.answered = True

    def compose(self) -> ComposeResult:
        """The question, its choices, and what is told of the answer."""
        yield Plain("Vägval · ÖVNING · prov på ord och källor", classes="heading")
        with VerticalScroll(can_focus=False, classes="body"):
            yield Plain(id="place", classes="muted")
            yield Plain(id="asked")
            yield Choices([])
            yield Plain(id="told")
        yield KeyBar(
            (
                Key("1–4", "Svara"),
                Key("n", "Nästa", "screen.next"),
                Key("Esc", "Tillbaka", "screen.back"),
                Key("F1", "Hjälp", "app.help"),
                Key("F10", "Avsluta", "app.quit"),
            )
        )

    def help(self) -> str:
        """What is done on this screen."""
        return self.HELP

    def on_mount(self) -> None:
        """The first question."""
        self.action_next()

    def action_next(self) -> None:
        """The next question, or how it went."""
        if not self.answered:
            self._tell("Svara med en siffra först. Du kan också gå tillbaka med Esc.")
            return
        self.item = self.left.popleft() if self.left else None
        choices = self.query_one(Choices)
        if self.item is None:
            self._finish(choices)
            return
        self.answered = False
        again = self.item in self.missed
        done = (
            self.number_of_items
            - len([one for one in self.left if one not in self.missed])
            - (0 if again else 1)
        )
        self.query_one("#place", Plain).say(
            "En gång till" if again else f"Fråga {done + 1} av {self.number_of_items}"
        )
        self.query_one("#asked", Plain).say(Content.styled(self.item.asked, "bold"))
        choices.show([Choice(str(number), text) for number, text in enumerate(self.item.options)])
        choices.display = True
        self._tell("")
        choices.focus()

    @on(Choices.Picked)
    def _picked(self, event: Choices.Picked) -> None:
        item = self.item
        if item is None or self.answered or event.among is not self.query_one(Choices).choices:
            return
        self.answered = True
        right = int(event.id) == item.right
        if right and item not in self.missed:
            self.right_at_once += 1
        elif not right and item not in self.missed:
            self.missed.append(item)
            self.left.append(item)
        first = "Rätt." if right else f"Rätt svar är {item.right + 1}: {item.options[item.right]}"
        sources = f"\nKälla: {citations(self.bank, item.sources)}" if item.sources else ""
        self._tell(f"{first}\n{item.why}{sources}\n\nn går vidare.")

    @on(Choices.Confirmed)
    def _confirmed(self) -> None:
        self.action_next()

    def _finish(self, choices: Choices) -> None:
        choices.display = False
        self.query_one("#place", Plain).say("Klart")
        said = f"{self.right_at_once} av {self.number_of_items} blev rätt på första försöket."
        self.query_one("#asked", Plain).say(Content.styled(said, "bold"))
        again = "\n\n".join(
            f"{item.asked}\nSvar: {item.options[item.right]}\n{item.why}" for item in self.missed
        )
        self._tell(
            f"Läs gärna en gång till (PgDn bläddrar, Esc går tillbaka):\n\n{again}"
            if again
            else "Esc går tillbaka."
        )
        self.call_after_refresh(self.query_one(".body").scroll_home, animate=False)

    def action_page(self, step: int) -> None:
        """What does not fit."""
        body = self.query_one(".body")
        body.scroll_page_up(animate=False) if step < 0 else body.scroll_page_down(animate=False)

    def action_back(self) -> None:
        """Back to where one came from."""
        self.dismiss()

    def _tell(self, text: str) -> None:
        told = self.query_one("#told", Plain)
        told.say(text)
        if text:
            told.scroll_visible(animate=False)

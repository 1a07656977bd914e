"""Practise again on fresh facts: a few lines, one question, an answer, and what the facit says of it."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input

from wizard.case.model import Case
from wizard.desk.practising import PracticeRoom
from wizard.faults import VagvalError
from wizard.practice.situations import SituationFeedback
from wizard.practice.words import Situation
from wizard.tui import question_text
from wizard.tui.case_screen import CaseScreen, view_keys
from wizard.tui.open_case import OpenCase
from wizard.tui.practice import situation_text
from wizard.tui.practice.page import Page, titled
from wizard.tui.told import told
from wizard.tui.widgets.choices import Choices
from wizard.tui.widgets.fields import Left, Line, Prose
from wizard.tui.widgets.keybar import Key, KeyBar
from wizard.tui.widgets.plain import Plain

SEVERAL = "Du kan välja flera svar med siffrorna. Enter jämför."


class SituationScreen(CaseScreen):
    """One situation after the other. Each answer is kept in the övning."""

    HELP = (
        "Här övar du igen på frågorna där du och facit svarade olika. Varje situation är ny.\n\n"
        "Svara med siffran. Har frågan flera svar: välj med siffrorna och tryck Enter. Ett tal eller ett datum "
        "skriver du och trycker Enter. En text skriver du och trycker F8.\n"
        "n eller F8     nästa situation\n"
        "Esc            tillbaka till jämförelsen"
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f8", "next", priority=True, show=False),
        Binding("n", "next", show=False),
    ]
    CSS = """
    SituationScreen #feedback { height: auto; }
    SituationScreen #situation { margin-bottom: 1; }
    """

    def __init__(self, opened: OpenCase, room: PracticeRoom, situations: Sequence[Situation]) -> None:
        """`situations`: one at least."""
        super().__init__(opened)
        self._room, self._situations, self._number = room, situations, 0
        self._told: SituationFeedback | None = None
        self._met: dict[str, bool | None] = {}

    def compose(self) -> ComposeResult:
        """The situation, the ways to answer, and the place for what the facit says."""
        yield Plain(f"Öva igen · {self.opened.title}", classes="heading")
        with Page(classes="body"):
            yield Plain(id="number", classes="muted")
            yield Plain(id="situation")
            yield Choices([])
            yield Line(title="Svar – Enter jämför", id="line")
            yield Prose(title="Svar – F8 jämför", id="text")
            yield Plain(id="told", classes="told")
            yield Vertical(id="feedback")
        yield KeyBar(self._keys(), view_keys(self.opened))

    def _keys(self) -> tuple[Key, ...]:
        return (
            Key("1–9 v", "Svara"),
            Key("n", "Nästa", "screen.next"),
            Key("Esc", "Tillbaka", "screen.back"),
        )

    @property
    def situation(self) -> Situation:
        """The one on screen."""
        return self._situations[self._number]

    async def on_mount(self) -> None:
        """The first."""
        await self._show()

    async def _show(self) -> None:
        self._told = None
        question = self.opened.desk.bank.questions[self.situation.fraga]
        self.query_one("#number", Plain).say(f"Situation {self._number + 1} av {len(self._situations)}")
        self.query_one("#situation", Plain).say(situation_text.head(question, self.situation))
        choices, line, text = self.query_one(Choices), self.query_one(Line), self.query_one(Prose)
        several = question.typ == "flerval"
        choices.show(question_text.choices(question), several=several)
        line.fill("")
        text.fill("")
        line.display = not question.svar and question.typ != "text"
        text.display = question.typ == "text"
        line.show_title(f"{question_text.value_title(question)} – Enter jämför")
        self._say(SEVERAL if several else "")
        await self.query_one("#feedback").remove_children()
        (text if text.display else line if line.display else choices).focus()

    # -- answering --------------------------------------------------------------------------------

    @on(Choices.Picked)
    async def _picked(self, event: Choices.Picked) -> None:
        if event.among is self.query_one(Choices).choices and (
            not event.choices.several or event.id == "vet_ej"
        ):
            await self._answer(event.id)

    @on(Choices.Confirmed)
    async def _confirmed(self) -> None:
        if chosen := self.query_one(Choices).chosen:
            await self._answer(chosen)

    @on(Input.Submitted)
    async def _submitted(self, event: Input.Submitted) -> None:
        if event.value.strip():
            await self._answer(event.value)

    @on(Left)
    def _left(self) -> None:
        self.query_one(Choices).focus()

    async def _answer(self, raw: str | Sequence[str]) -> None:
        """The first answer to a situation counts; another may be tried, to see what is said of it."""

        def answered(case: Case) -> Case:
            after, self._told = self._room.answer_situation(case, self.situation, raw)
            return after

        try:
            self.opened.change(answered)
        except VagvalError as error:
            self._say(told(error))
            return
        if self._told is None:
            return
        self._met.setdefault(self.situation.id, self._told.agrees)
        self._say("")
        feedback = self.query_one("#feedback")
        await feedback.remove_children()
        bank = self.opened.desk.bank
        await feedback.mount(
            Plain(situation_text.outcome(self._told), id="outcome"),
            *titled(situation_text.sections(bank, self._told)),
            Plain("n visar nästa situation." if self._left_over else self._summary(), classes="muted"),
        )
        self.query_one(Choices).focus()
        feedback.scroll_visible(animate=False, top=False)

    def _say(self, text: str) -> None:
        self.query_one("#told", Plain).say(text)

    # -- going on ---------------------------------------------------------------------------------

    @property
    def _left_over(self) -> int:
        return len(self._situations) - self._number - 1

    def _summary(self) -> str:
        marked = [agrees for agrees in self._met.values() if agrees is not None]
        as_facit = f"Du svarade som facit på {sum(marked)} av {len(marked)}. " if marked else ""
        return f"Det var den sista situationen. {as_facit}Esc går tillbaka till jämförelsen."

    async def action_next(self) -> None:
        """Compare what is written or chosen and not yet compared; else the next situation."""
        text, choices = self.query_one(Prose), self.query_one(Choices)
        if text.display and self._told is None and text.written.strip():
            await self._answer(text.written)
        elif self._told is None and choices.chosen:
            await self._answer(choices.chosen)
        elif self._left_over:
            self._number += 1
            await self._show()
        else:
            self._say(self._summary())

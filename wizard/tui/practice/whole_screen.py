"""All the answers beside the facit, and what to do next."""

from functools import partial
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from wizard.desk.practising import PracticeRoom
from wizard.tui.case_screen import CaseScreen, view_keys
from wizard.tui.open_case import OpenCase
from wizard.tui.pick_screen import PickScreen
from wizard.tui.practice import whole_text
from wizard.tui.practice.answer_screen import AnswerScreen
from wizard.tui.practice.beginning import Beginner
from wizard.tui.practice.hand_in import HandInScreen
from wizard.tui.practice.page import Page, titled
from wizard.tui.practice.situation_screen import SituationScreen
from wizard.tui.widgets.choices import Choice
from wizard.tui.widgets.keybar import Key, KeyBar
from wizard.tui.widgets.plain import Plain

MOST_AT_ONCE = 10
"""Situations practised again in one go: what one does in a quarter of an hour. Asked for again, more come."""


class WholeScreen(CaseScreen):
    """The summary above, every answer below: those that differ from the facit first."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012  # as Textual declares it
    HELP = (
        "Här står hela övningen bredvid facit: hur många svar som är lika, vart svaren leder, fällorna i fallet och "
        "det att ta med sig. Under står varje svar, de som skiljer sig först.\n\n"
        "PgUp PgDn      bläddra i sammanfattningen\n"
        "↑ ↓ Enter      allt om ett svar; därifrån går p till frågan\n"
        "o              öva igen på det som skilde sig, i nya situationer\n"
        "t              ett annat fall med samma tema\n"
        "l              lämna in till kursledaren, som en fil\n"
        "F9             tillbaka till övningarna\n\n"
        "= som facit eller lika rätt    ≠ skiljer sig    · rättas inte"
    )
    COMMANDS_HERE: ClassVar[list[tuple[str, str, str]]] = [
        ("Öva igen på det som skilde sig", "o", "screen.again"),
        ("Ett annat fall med samma tema", "t", "screen.sibling"),
        ("Lämna in till kursledaren, som en fil", "l", "screen.hand_in"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("o", "again", show=False),
        Binding("t", "sibling", show=False),
        Binding("l,L", "hand_in", show=False),
        Binding("pageup", "page(-1)", priority=True, show=False),
        Binding("pagedown", "page(1)", priority=True, show=False),
    ]
    CSS = """
    WholeScreen #answers { height: auto; max-height: 45%; border-top: solid $border-blurred;
                          text-wrap: nowrap; text-overflow: ellipsis; }
    WholeScreen #readings { layout: grid; grid-size: 2; grid-gutter: 1 2; height: auto; grid-rows: auto; }
    WholeScreen.-narrow #readings { grid-size: 1; }
    WholeScreen #readings > Plain { height: auto; }
    """

    def __init__(self, opened: OpenCase, room: PracticeRoom, at: int = 0) -> None:
        """Raises VagvalError when there is no facit. `at`: the answer to stand at."""
        super().__init__(opened)
        self._room, self._at = room, at
        self._told = room.facit(opened.case).feedback(opened.case)
        self._answers = whole_text.ordered(self._told)

    def compose(self) -> ComposeResult:
        """The whole first, then answer by answer."""
        opened, told = self.opened, self._told
        yield Plain(f"Allt bredvid facit · {opened.title}", classes="heading")
        with Page(classes="body", can_focus=False):
            yield from titled(whole_text.summary(opened, told))
            if told.practice.says.open_ended:
                yield Plain("Läsningarna", classes="title")
                with Container(id="readings"):
                    yield from map(Plain, whole_text.readings(opened, told))
            again = told.agreeing < len(told.marked) or bool(self._room.again(opened.case))
            yield from titled([whole_text.what_next(again=again)])
        yield OptionList(
            *(Option(whole_text.line(opened, one)) for one in self._answers), id="answers", markup=False
        )
        yield KeyBar(self._keys(), view_keys(opened))

    def _keys(self) -> tuple[Key, ...]:
        return (
            Key("PgDn", "Läs", "screen.page(1)"),
            Key("Enter", "Svaret"),
            Key("o", "Öva igen", "screen.again"),
            Key("t", "Liknande fall", "screen.sibling"),
            Key("l", "Lämna in", "screen.hand_in"),
            Key("Esc", "Frågor", "screen.back"),
        )

    def on_mount(self) -> None:
        """Keep how it went, and stand at the first answer."""
        answers = self.query_one(OptionList)
        answers.highlighted = min(self._at, len(self._answers) - 1)
        answers.focus(scroll_visible=False)
        marks = self.opened.case.marks
        if marks is None or (marks.agreed, marks.differed) != (
            self._told.marks.agreed,
            self._told.marks.differed,
        ):
            self.change(lambda case: self._room.mark(case)[0])

    # -- one answer -------------------------------------------------------------------------------

    @on(OptionList.OptionSelected, "#answers")
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self._read(self, event.option_index)

    def _read(self, screen: CaseScreen, number: int) -> None:
        """All about an answer, in the place of `screen`; n there goes on to the next, and past the last back."""
        if number >= len(self._answers):
            screen.show_instead(WholeScreen(self.opened, self._room))
            return
        back = partial(WholeScreen, self.opened, self._room, number)
        shown = AnswerScreen(
            self.opened, self._answers[number], lambda here: self._read(here, number + 1), back=back
        )
        screen.show_instead(shown)

    # -- what next --------------------------------------------------------------------------------

    def action_again(self) -> None:
        """Situations on the questions that differed."""
        situations = self._room.again(self.opened.case)
        if not situations:
            self.app.tell(
                "Det finns inget mer att öva igen på här. t visar ett annat fall med samma tema.", wrong=False
            )
            return
        there = SituationScreen(self.opened, self._room, situations[:MOST_AT_ONCE])
        there.came_from = partial(WholeScreen, self.opened, self._room)
        self.show_instead(there)

    @work
    async def action_sibling(self) -> None:
        """Another practice case that trains the same thing. Only its name is told."""
        others = self._room.siblings(self._told.practice.name)
        if not others:
            self.app.tell("Det finns inget annat fall med samma tema än.", wrong=False)
            return
        choices = [Choice(one.name, one.says.titel) for one in others]
        chosen = await self.app.push_screen_wait(PickScreen("Ett annat fall med samma tema", choices))
        if chosen:
            self.action_to_list()
            if isinstance(self.app.screen, Beginner):
                self.app.screen.begin(chosen[0])

    def action_hand_in(self) -> None:
        """Write the övning to a file."""
        self.app.push_screen(HandInScreen(self.opened, self._room))

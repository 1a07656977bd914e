"""The real interview on a practice case: the papers at hand, a hint when one wants it, and the facit beside."""

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType

from wizard.case.model import AnswerKey
from wizard.desk.practising import GUIDED, PracticeRoom
from wizard.faults import VagvalError
from wizard.practice.feedback import Facit
from wizard.tui.case_screen import CaseScreen
from wizard.tui.interview import InterviewScreen
from wizard.tui.open_case import OpenCase
from wizard.tui.practice.answer_screen import AnswerScreen
from wizard.tui.practice.hand_in import HandInScreen
from wizard.tui.practice.papers_screen import Papers, PapersScreen
from wizard.tui.practice.whole_screen import WholeScreen
from wizard.tui.told import told
from wizard.tui.widgets.keybar import Key
from wizard.tui.widgets.plain import Plain

NOT_YET = "Du övar själv: facit visas när du är klar. Skift+J avslutar och jämför allt med facit."
NOT_YET_IN_GROUP = "Facit ser ni tillsammans med de andra. Skift+L lämnar in till kursledaren."


class ExerciseScreen(InterviewScreen):
    """An övning. It goes over the questions that the practice case is about, and leaves the others alone."""

    HELP = (
        "Det här är en övning. Frågorna är de riktiga, och bedömningen också. Inget av det du gör här syns bland "
        "de riktiga ärendena.\n\n"
        "m               papperen (bredvid frågan i ett brett fönster)\n"
        "y               en ledtråd. Den kostar inget (i vägledd övning)\n"
        "j               jämför svaret på frågan med facit\n"
        "Skift+J         jämför allt med facit (övar du själv är du då klar)\n"
        "Skift+L         lämna in till kursledaren, som en fil\n\n"
        f"{InterviewScreen.HELP}"
    )
    COMMANDS_HERE: ClassVar[list[tuple[str, str, str]]] = [
        ("Visa papperen", "m", "screen.papers"),
        ("Ledtråd (kostar inget)", "y", "screen.hint"),
        ("Jämför svaret med facit", "j", "screen.compare"),
        ("Jämför allt med facit", "Skift+J", "screen.compare_all"),
        ("Lämna in till kursledaren, som en fil", "Skift+L", "screen.hand_in"),
        *InterviewScreen.COMMANDS_HERE,
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("m", "papers", show=False),
        Binding("y", "hint", show=False),
        Binding("j", "compare", show=False),
        Binding("J", "compare_all", show=False),
        Binding("L", "hand_in", show=False),
    ]
    # Only a screen's own rules are read, and only those that begin with its own name.
    CSS = f"""{InterviewScreen.CSS.replace("InterviewScreen", "ExerciseScreen")}
    ExerciseScreen #hint {{ padding: 0 1; color: $accent; }}
    ExerciseScreen #sides > Papers {{ display: none; width: 1fr; height: 1fr; background: $surface; }}
    ExerciseScreen.-wide.-papers #sides > Papers {{ display: block; }}
    ExerciseScreen.-wide.-papers .side {{ display: none; }}
    ExerciseScreen.-wide.-papers #oneline {{ display: block; }}
    """

    def __init__(self, opened: OpenCase, room: PracticeRoom, *, papers_first: bool = False) -> None:
        """`papers_first`: show the papers before the first question. Raises VagvalError when there is no facit."""
        super().__init__(opened)
        self._papers_first = papers_first
        self._room = room
        self._facit: Facit = room.facit(opened.case)
        self._seen = {key: answer.value for key, answer in opened.case.answers.items()}
        """the answers that need not be compared without being asked: those that were here before"""
        self._handing_in = False

    @property
    def guided(self) -> bool:
        """Whether hints and the facit come along the way."""
        exercise = self.opened.case.exercise
        return exercise is not None and exercise.way == GUIDED

    @property
    def _in_group(self) -> bool:
        exercise = self.opened.case.exercise
        return exercise is not None and bool(exercise.group)

    @property
    def facit_shown(self) -> bool:
        """Whether the facit may be looked at: always when guided, else when all has been handed in."""
        return self.guided or self.opened.case.marks is not None

    @property
    def _left(self) -> int:
        """How many of the practice case's own questions are asked and have no answer."""
        opened = self.opened
        return sum(opened.case.answer(*key) is None for key in opened.asked if key in self._facit.keys)

    @property
    def at_the_end(self) -> str:
        """What is said after the last question."""
        compares = self.facit_shown or self._in_group
        does = "jämför allt med facit" if compares else "avslutar och jämför allt med facit"
        trainer = "Skift+L lämnar in till kursledaren. " if self._in_group else ""
        return f"Det var den sista frågan. {trainer}Skift+J {does}. F2 visar bedömningen, och där tar du ställning."

    def on_mount(self) -> None:
        """The papers beside, and the hint above the question."""
        self.query_one("#sides").mount(Papers(self._facit.practice.says))
        self.query_one("#middle").mount(Plain(id="hint"), before=self._view)
        if self._papers_first:
            self._read_papers()

    def _keys(self) -> tuple[Key, ...]:
        return (
            *super()._keys()[:2],
            Key("m", "Papper", "screen.papers"),
            *((Key("y", "Ledtråd", "screen.hint"),) if self.guided else ()),
            *((Key("j", "Facit", "screen.compare"),) if self.facit_shown else ()),
            Key("n", "Nästa", "screen.next"),
            self._last_key(),
        )

    def _last_key(self) -> Key:
        """What one does when all is answered. A group hands in to the trainer, and meets the facit with the class."""
        if self._in_group and not self.facit_shown:
            return Key("Skift+L", "Lämna in", "screen.hand_in")
        return Key("Skift+J", "Jämför", "screen.compare_all")

    def show(self, key: AnswerKey, back: Callable[[], CaseScreen] | None = None) -> None:
        """Another question: the hint of the one before is gone."""
        self._handing_in = False
        for hint in self.query("#hint").results(Plain):
            hint.say("")
        super().show(key, back)
        if back is not None:
            self._view.tell("Esc går tillbaka till jämförelsen.")
        elif key not in self._facit.keys and not self._left:
            last = self._last_key()
            self._view.announce(
                f"Fallets egna frågor är besvarade: {last.key} {last.text.lower()}. "
                "Den här frågan ställs för att dina svar ledde hit."
            )
        elif self.facit_shown and key not in self._facit.keys:
            self._view.announce("Frågan ställs för att dina egna svar ledde hit. Facit ställer den inte.")

    # -- the papers and the hint ------------------------------------------------------------------

    def action_papers(self) -> None:
        """The papers: beside the question where there is room, else in a view of their own."""
        if self.has_class("-wide"):
            self.remove_class("-preview")
            self.toggle_class("-papers")
        elif self.keep():
            self._read_papers()

    def _read_papers(self) -> None:
        self.show_instead(PapersScreen(self.opened, self._facit.practice.says))

    def action_preview(self) -> None:
        """The document beside the question takes the place of the papers."""
        self.remove_class("-papers")
        super().action_preview()

    def action_page(self, step: int) -> None:
        """Beside the question it is the papers that one reads on in."""
        if self.has_class("-wide") and self.has_class("-papers"):
            papers = self.query_one(Papers)
            papers.scroll_page_up(animate=False) if step < 0 else papers.scroll_page_down(animate=False)
        else:
            super().action_page(step)

    def action_hint(self) -> None:
        """Where to look, without the answer."""
        if not self.facit_shown:
            self._view.tell("Du övar själv. Ledtrådar finns i en vägledd övning.")
            return
        hint = self._facit.hint(self.key)
        text = f"Ledtråd (den kostar inget): {hint}" if hint else "Till den här frågan finns ingen ledtråd."
        self.query_one("#hint", Plain).say(text)

    # -- the facit --------------------------------------------------------------------------------

    def go_on(self) -> None:
        """After an answer; in a guided övning by way of the facit."""
        if not self._compare_once():
            super().go_on()

    def action_next(self) -> None:
        """The next question, likewise."""
        if self.keep() and not self._compare_once():
            super().action_next()

    def _compare_once(self) -> bool:
        """Show what the facit says of an answer that is new. False when there is nothing to show."""
        answer = self.opened.case.answer(*self.key)
        if not self.guided or answer is None or self._seen.get(self.key) == answer.value:
            return False
        return self._compare()

    def _compare(self) -> bool:
        answer = self.opened.case.answer(*self.key)
        if answer is not None:
            self._seen[self.key] = answer.value
        feedback = self._room.of_answer(self.opened.case, self.key)
        if feedback is None:
            return False
        self.show_instead(AnswerScreen(self.opened, feedback, self._read_on, back=self.came_from))
        return True

    def _read_on(self, screen: AnswerScreen) -> None:
        """From the facit's page on to the next question, or back to the whole when she came from there."""
        if screen.came_from is not None:
            screen.action_back()
        else:
            self.app.pop_screen()
            super().go_on()

    def action_compare(self) -> None:
        """What the facit says of the answer here."""
        if not self.facit_shown:
            self._view.tell(NOT_YET_IN_GROUP if self._in_group else NOT_YET)
        elif self.keep() and not self._compare():
            self._view.tell("Facit säger inget om den här frågan. Dina egna svar ledde hit.")

    def action_compare_all(self) -> None:
        """Hand in, and see all of it beside the facit. What is unanswered is told first, once."""
        if not self.keep():
            return
        opened, left = self.opened, self._left
        if left and not self._handing_in:
            self._handing_in = True
            many = "1 fråga har" if left == 1 else f"{left} frågor har"
            does = "jämföra" if self.facit_shown else "avsluta och jämföra"
            self._view.tell(f"{many} inget svar. Tryck Skift+J en gång till för att {does} ändå.")
            return
        try:
            self.show_instead(WholeScreen(opened, self._room))
        except VagvalError as error:
            self.app.tell(told(error))

    def action_hand_in(self) -> None:
        """Write the övning to a file, without looking at the facit."""
        if self.keep():
            self.app.push_screen(HandInScreen(self.opened, self._room))

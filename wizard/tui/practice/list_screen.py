"""The practice cases: what each is called, how hard and long it is, and how far one has come. Nothing of what
it teaches."""

import random
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from wizard.case.model import Case
from wizard.desk.practising import ALONE, PracticeRoom
from wizard.faults import VagvalError
from wizard.practice.quiz import quiz
from wizard.practice.reading import Practice
from wizard.practice.words import LEVELS
from wizard.tui.open_case import OpenCase
from wizard.tui.practice.beginning import CONTINUE, Beginning, BeginScreen
from wizard.tui.practice.class_screen import ClassScreen
from wizard.tui.practice.exercise_screen import ExerciseScreen
from wizard.tui.practice.progress import how_far
from wizard.tui.practice.quiz_screen import QuizScreen
from wizard.tui.practice.wanted import QUIZ, Wanted
from wizard.tui.told import told
from wizard.tui.widgets.keybar import Key, KeyBar
from wizard.tui.widgets.plain import Plain

if TYPE_CHECKING:
    from wizard.tui.app import VagvalApp


class PracticeListScreen(Screen[None]):
    """All practice cases, the easy ones first."""

    app: "VagvalApp"
    HELP = (
        "Här väljer du ett fall att öva på. Du får papperen som de skulle komma in, svarar på de riktiga frågorna "
        "och jämför med ett facit.\n\n"
        "Enter  börjar övningen som är markerad, eller fortsätter där du var.\n"
        "p      ett prov på ord och på var saker står i källorna.\n"
        "v      visar fallet på väggen för en grupp: stor text, facit dolt tills du ber om det.\n"
        "Esc    går tillbaka till ärendena.\n\n"
        "Övningarna ligger för sig. Inget du gör här syns bland de riktiga ärendena."
    )
    COMMANDS_HERE: ClassVar[list[tuple[str, str, str]]] = [
        ("Prov på ord och källor", "p", "screen.quiz"),
        ("Visa fallet på väggen för en grupp", "v", "screen.on_wall"),
        ("Till ärendena", "Esc eller F9", "screen.leave"),
        ("Byt till ljust eller mörkt tema", "", "app.theme"),
        ("Ändra ditt namn", "", "app.name"),
        ("Hjälp", "F1 eller ?", "app.help"),
        ("Avsluta", "F10 eller Ctrl+Q", "app.quit"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,a", "leave", "Till ärendena", show=False),
        Binding("f9", "leave", priority=True, show=False),
        Binding("p", "quiz", "Prov", show=False),
        Binding("v", "on_wall", "På väggen", show=False),
        Binding("q", "app.quit", "Avsluta", show=False),
    ]
    CSS = """
    PracticeListScreen #none { padding: 1 2; }
    PracticeListScreen OptionList { height: 1fr; }
    """

    def __init__(self, wanted: Wanted | None = None) -> None:
        super().__init__()
        self._wanted = wanted
        self._room: PracticeRoom | None = None
        self._begun: dict[str, Case] = {}
        self._broken: dict[str, VagvalError] = {}

    def compose(self) -> ComposeResult:
        """The cases and the keys."""
        yield Plain("ÖVNING · Läser övningarna …", classes="heading")
        yield Plain(id="none")
        yield OptionList(id="practices", markup=False)
        keys = (
            Key("Enter", "Öva"),
            Key("p", "Prov", "screen.quiz"),
            Key("v", "På väggen", "screen.on_wall"),
            Key("Esc", "Ärenden", "screen.leave"),
            Key("F1", "Hjälp", "app.help"),
            Key("^P", "Mer", "app.search"),
            Key("F10", "Avsluta", "app.quit"),
        )
        yield KeyBar(keys)

    def help(self) -> str:
        """What is done on this screen."""
        return self.HELP

    def on_mount(self) -> None:
        """Read beside the window's own work; then straight to what was asked for."""
        self._read()

    def on_screen_resume(self) -> None:
        """Coming back from an övning: it has come further."""
        if self._room is not None:
            self._show(self._room)

    @work(exclusive=True, group="read")
    async def _read(self) -> None:
        try:
            room = await self.app.practice_room()
            self._broken = room.broken()
        except VagvalError as error:
            self.query_one(".heading", Plain).say("ÖVNING")
            self.query_one("#none", Plain).say(told(error))
            return
        self._room = room
        self._show(room)
        wanted, self._wanted = self._wanted, None
        if wanted is None or not wanted.name:
            return
        if wanted.name == QUIZ:
            self._ask(wanted)
        elif wanted.on_wall:
            self._show_on_wall(wanted.name)
        else:
            self.begin(wanted.name, wanted)

    def _show(self, room: PracticeRoom) -> None:
        """The list as it stands, with the same case marked."""
        try:
            self._begun = room.begun()
        except VagvalError as error:
            self.app.tell(told(error))
        options = self.query_one(OptionList)
        before = options.highlighted
        options.clear_options()
        options.add_options(
            [Option(_line(one, self._begun.get(one.name)), id=one.name) for one in _sorted(room)]
        )
        options.add_options([Option(_broken(name), id=name) for name in self._broken])
        options.highlighted = min(before or 0, options.option_count - 1) if options.option_count else None
        options.focus()
        self.query_one(".heading", Plain).say(f"ÖVNING · {options.option_count} övningsfall")
        self.query_one("#none", Plain).say(
            "" if options.option_count else "Det finns inga övningsfall bredvid den här frågebanken."
        )

    # -- beginning --------------------------------------------------------------------------------

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        if event.option_id:
            self.begin(event.option_id)

    @work(exclusive=True, group="begin")
    async def begin(self, name: str, wanted: Wanted | None = None) -> None:
        """Ask how, unless that is said already; then the papers, and behind them the questions."""
        room = self._room
        if room is None:
            return
        try:
            practice = room.practice(name)
            how = await self._how(practice, wanted or Wanted())
            if how is None:
                return
            begun = self._begun.get(name)
            again = how.way == CONTINUE and begun is not None
            case = begun if again and begun else room.begin(name, way=how.way, group=how.group)
            opened = OpenCase(room.desk, case, room)
            interview = ExerciseScreen(opened, room, papers_first=not again)
        except VagvalError as error:
            self._tell(name, error)
            return
        self.app.push_screen(interview)

    async def _how(self, practice: Practice, wanted: Wanted) -> Beginning | None:
        begun = self._begun.get(practice.name)
        if wanted.alone and begun is None:
            return Beginning(ALONE, wanted.group)
        return await self.app.push_screen_wait(BeginScreen(practice.says, begun, wanted.group))

    # -- beside the övningar ----------------------------------------------------------------------

    def action_quiz(self) -> None:
        """A quiz on words and sources."""
        self._ask(Wanted(QUIZ))

    def _ask(self, wanted: Wanted) -> None:
        room = self._room
        if room is None:
            return
        seed = random.randrange(10**6) if wanted.seed is None else wanted.seed
        if items := quiz(room.desk.bank, room.lessons, seed, wanted.asked):
            self.app.push_screen(QuizScreen(room.desk.bank, items))
        else:
            self.app.tell("Det finns inga ord eller källor att fråga på bredvid den här frågebanken.")

    def action_on_wall(self) -> None:
        """Show the case that is marked to a class."""
        marked = self.query_one(OptionList).highlighted_option
        if marked is not None and marked.id:
            self._show_on_wall(marked.id)

    def _show_on_wall(self, name: str) -> None:
        if self._room is None:
            return
        try:
            self.app.push_screen(ClassScreen(self._room.facit_of(name)))
        except VagvalError as error:
            self._tell(name, error)

    def _tell(self, name: str, error: VagvalError) -> None:
        kept = "\nDet du har svarat finns kvar." if name in self._begun else ""
        self.app.tell(told(error) + kept, title=f"Övningsfallet {name} går inte att öppna")

    def action_leave(self) -> None:
        """To the real cases."""
        self.dismiss()


def _sorted(room: PracticeRoom) -> list[Practice]:
    return sorted(
        room.lessons.cases.values(),
        key=lambda one: (LEVELS.index(one.says.niva), one.says.minuter, one.says.titel),
    )


def _line(practice: Practice, begun: Case | None) -> Content:
    """Two lines: what it is called, and how it stands. Last the name that a trainer and a guide call it by."""
    says = practice.says
    about = f"{says.niva} · {says.minuter} minuter · {how_far(begun)} · {practice.name}"
    return Content.assemble((says.titel, "bold"), "\n  ", (about, "$text-muted"))


def _broken(name: str) -> Content:
    return Content.assemble(
        (name, "bold"), "\n  ", ("går inte att läsa · Enter säger vad som är fel", "$text-muted")
    )

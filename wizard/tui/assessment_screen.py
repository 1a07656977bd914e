"""The assessment: form, why, what is open, what would change it, and the ställningstagande."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from wizard.assessment.obstacles import obstacles
from wizard.assessment.what_if import settles_another
from wizard.tui import assessment_text as words
from wizard.tui.case_screen import CaseScreen, view_keys
from wizard.tui.position import PositionScreen
from wizard.tui.widgets.keybar import Key, KeyBar
from wizard.tui.widgets.plain import Plain


class AssessmentScreen(CaseScreen):
    """All that the answers lead to. What stands in the way can be gone to with Enter."""

    HELP = (
        "Här står bedömningen: formen eller lutningen, raden som avgör, kriterierna och vad som är öppet.\n\n"
        "↑ ↓ Enter      gå till det som står i vägen för klar\n"
        "c              kriterierna, med svaren bakom\n"
        "PgUp PgDn      bläddra\n"
        "t              ta ställning: välj form och skriv skälet\n"
        "v              räkna ut vad som skulle ändra bedömningen\n\n"
        "Programmet föreslår. Du, juristen och nämnden avgör. Avviker ditt ställningstagande från bedömningen "
        "ska du skriva varför. Det skrivs ut i utredningen."
    )
    COMMANDS_HERE: ClassVar[list[tuple[str, str, str]]] = [
        ("Ta ställning", "t", "screen.position"),
        ("Vad skulle ändra bedömningen?", "v", "screen.changes"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("t", "position", show=False),
        Binding("v", "changes", show=False),
        # The list of questions would take these; here they turn the page's leaves.
        Binding("pageup", "page(-1)", priority=True, show=False),
        Binding("pagedown", "page(1)", priority=True, show=False),
    ]
    CSS = """
    AssessmentScreen .body { padding: 0 1; scrollbar-size-vertical: 1; }
    AssessmentScreen OptionList { height: auto; max-height: 40%; }
    AssessmentScreen .title { text-style: bold; color: $primary; margin-top: 1; }
    """

    def compose(self) -> ComposeResult:
        """One page to scroll, the most important first."""
        opened = self.opened
        yield Plain(f"Bedömning · {opened.title}", classes="heading")
        with VerticalScroll(classes="body", can_focus=False):
            yield Plain(words.summary(opened))
            yield Plain(words.position(opened), id="position")
            yield Plain("I vägen för klar (Enter går dit)", classes="title")
            yield OptionList(*self._in_the_way(), id="open", markup=False)
            for title, text in words.sections(opened):
                yield Plain(title, classes="title")
                yield Plain(text)
            yield Plain("Vad skulle ändra bedömningen?", classes="title")
            yield Plain("Tryck v för att räkna ut det.", id="changes")
            yield Plain("Kriterier", classes="title")
            yield Static(words.criteria(opened), markup=False)
        keys = (
            Key("Enter", "Gå dit"),
            Key("c", "Kriterier", "screen.view('criteria')"),
            Key("t", "Ta ställning", "screen.position"),
            Key("v", "Vad ändrar?", "screen.changes"),
            Key("Esc", "Till frågorna", "screen.back"),
        )
        yield KeyBar(keys, view_keys(self.opened))

    def on_mount(self) -> None:
        """Start at what stands in the way."""
        self.query_one("#open").focus(scroll_visible=False)

    def _in_the_way(self) -> list[Option]:
        options = [Option(words.obstacle(self.opened, one)) for one in obstacles(self.opened.assessment)]
        return options or [Option("Inget står i vägen. Allt som behövs för klar finns.", disabled=True)]

    @on(OptionList.OptionSelected, "#open")
    def _go(self, event: OptionList.OptionSelected) -> None:
        """To the question; to the first question behind a criterion; to the red thread for a gap."""
        opened = self.opened
        one = obstacles(opened.assessment)[event.option_index]
        if one.gap is not None:
            self.action_view("rows")
            return
        behind = opened.why.support(one.criterion) if one.criterion else ()
        keys = [one.question] if one.question else [each.key for each in behind]
        if keys:
            self.go_to_question(keys[0])

    @work(exclusive=True, thread=True)
    def action_changes(self) -> None:
        """Try every other answer, beside the window's own work."""
        opened = self.opened
        self.app.call_from_thread(self._say_changes, Content("Räknar …"))
        single = opened.desk.single_changes(opened.case)
        texts = [words.changes(opened, single)]
        if not settles_another(opened.assessment, single):
            texts.append(words.pairs(opened, opened.desk.pair_changes(opened.case)))
        self.app.call_from_thread(self._say_changes, Content("\n".join(filter(None, texts))))

    def _say_changes(self, text: Content) -> None:
        place = self.query_one("#changes", Plain)
        place.say(text)
        place.scroll_visible(animate=False, top=True)

    @work
    async def action_position(self) -> None:
        """Decide, and see it stand at the top."""
        if await self.app.push_screen_wait(PositionScreen(self.opened)):
            self.query_one("#position", Plain).say(words.position(self.opened))
            self.query_one(".body", VerticalScroll).scroll_home(animate=False)

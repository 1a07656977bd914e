"""The criteria: each with its verdict, the answers behind it and, on Enter, its whole condition tree."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from wizard.tui import criteria_text as words
from wizard.tui.assessment_text import ROLES
from wizard.tui.case_screen import CaseScreen, view_keys
from wizard.tui.open_case import OpenCase
from wizard.tui.widgets.keybar import Key, KeyBar
from wizard.tui.widgets.plain import Plain


class CriteriaScreen(CaseScreen):
    """A list of criteria above, what is known of the one that is marked below."""

    HELP = (
        "Här står varje kriterium, hur det föll ut, och svaren som bär det: vem som svarade, när och på "
        "vilket underlag. Kontrollerad betyder att ett underlag är angivet. Annars är svaret en uppgift.\n\n"
        "↑ ↓            välj kriterium\n"
        "Enter          visa eller göm hela villkoret, led för led\n"
        "g              gå till den första frågan bakom kriteriet\n"
        "PgUp PgDn      bläddra i det undre fältet"
    )
    COMMANDS_HERE: ClassVar[list[tuple[str, str, str]]] = [
        ("Visa eller göm hela villkoret", "Enter", "screen.tree"),
        ("Gå till frågan bakom kriteriet", "g", "screen.go"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("g", "go", show=False),
        # The list would take these; here they turn the lower field's leaves.
        Binding("pageup", "page(-1)", priority=True, show=False),
        Binding("pagedown", "page(1)", priority=True, show=False),
    ]
    CSS = """
    CriteriaScreen OptionList { height: auto; max-height: 45%; }
    CriteriaScreen .body { height: 1fr; padding: 0 1; border-top: solid $border; scrollbar-size-vertical: 1; }
    """

    def __init__(self, opened: OpenCase) -> None:
        super().__init__(opened)
        self._whole = False

    def compose(self) -> ComposeResult:
        """The criteria by role, and the field below."""
        yield Plain(f"Kriterier · {self.opened.title}", classes="heading")
        yield OptionList(*self._options(), id="criteria", markup=False)
        with VerticalScroll(classes="body", can_focus=False):
            yield Plain(id="about")
        keys = (
            Key("↑ ↓", "Välj"),
            Key("Enter", "Hela villkoret", "screen.tree"),
            Key("g", "Gå till frågan", "screen.go"),
            Key("Esc", "Frågorna", "screen.back"),
        )
        yield KeyBar(keys, view_keys(self.opened))

    def _options(self) -> list[Option]:
        criteria = self.opened.bank.criteria
        options: list[Option] = []
        for role, title in ROLES.items():
            names = [id for id, one in criteria.items() if one.roll == role]
            if names:
                options.append(Option(Content.styled(title, "bold"), disabled=True))
                options += [Option(words.criterion_line(self.opened, id), id=id) for id in names]
        return options

    def on_mount(self) -> None:
        """Start at the first criterion."""
        criteria = self.query_one("#criteria", OptionList)
        criteria.focus()
        criteria.action_first()

    @property
    def _marked(self) -> str | None:
        marked = self.query_one("#criteria", OptionList).highlighted_option
        return marked.id if marked else None

    @on(OptionList.OptionHighlighted, "#criteria")
    def _mark(self) -> None:
        self._whole = False
        self._say()

    @on(OptionList.OptionSelected, "#criteria")
    def action_tree(self) -> None:
        """The whole condition, or the answers alone."""
        self._whole = not self._whole
        self._say()

    def _say(self) -> None:
        id = self._marked
        if id is None:
            return
        opened = self.opened
        lines = [words.about(opened, id)]
        if self._whole:
            tree = opened.why.tree(id)
            lines = ["Hela villkoret:", *words.tree_lines(opened, tree)]
        self.query_one("#about", Plain).say("\n".join(lines))
        self.query_one(".body", VerticalScroll).scroll_home(animate=False)

    def action_go(self) -> None:
        """To the first question behind the criterion that is still asked."""
        opened, id = self.opened, self._marked
        shown = set(opened.assessment.shown)
        behind = opened.why.support(id) if id else ()
        key = next((one.key for one in behind if one.key in shown), None)
        if key is not None:
            self.go_to_question(key)

"""The papers of the practice case: read first, and again whenever one likes."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from wizard.practice.words import PracticeCase
from wizard.tui.case_screen import CaseScreen, view_keys
from wizard.tui.open_case import OpenCase
from wizard.tui.practice import papers_text
from wizard.tui.practice.page import Page
from wizard.tui.widgets.keybar import Key, KeyBar
from wizard.tui.widgets.plain import Plain


class Papers(Page):
    """What the learner is to do, then each paper. A paper has its number as a key."""

    DEFAULT_CSS = """
    Papers .paper { margin-top: 1; border-top: solid $border-blurred; }
    """

    def __init__(self, says: PracticeCase) -> None:
        super().__init__(classes="body")
        self._says = says

    def compose(self) -> ComposeResult:
        """The task and the papers, in the order in which they came."""
        papers = self._says.papper
        yield Plain(papers_text.task(self._says))
        for number, one in enumerate(papers, start=1):
            yield Plain(papers_text.paper(one, number, len(papers)), id=f"paper{number}", classes="paper")

    def to(self, number: int) -> None:
        """Put a paper at the top."""
        for paper in self.query(f"#paper{number}"):
            self.scroll_to_widget(paper, top=True, animate=False)


class PapersScreen(CaseScreen):
    """The papers in a view of their own."""

    HELP = (
        "Här ligger papperen i övningen, som de skulle ha kommit in. Allt du behöver för att svara står i dem. "
        "Det som inte står där svarar du vet ej på.\n\n"
        "PgUp PgDn ↑ ↓   bläddra\n"
        "1–8            gå till ett papper\n"
        "n, Enter, Esc   till frågorna\n\n"
        "Du kan titta i papperen när du vill: m visar dem igen."
    )
    COMMANDS_HERE: ClassVar[list[tuple[str, str, str]]] = []
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n,m,enter,f8", "back", show=False),
        *(Binding(str(number), f"paper({number})", show=False) for number in range(1, 9)),
        Binding("pageup", "page(-1)", priority=True, show=False),
        Binding("pagedown", "page(1)", priority=True, show=False),
    ]

    def __init__(self, opened: OpenCase, says: PracticeCase) -> None:
        super().__init__(opened)
        self._says = says

    def compose(self) -> ComposeResult:
        """All of them on one page."""
        yield Plain(f"Papperen · {self.opened.title}", classes="heading")
        yield Papers(self._says)
        keys = (
            Key("PgDn", "Läs vidare", "screen.page(1)"),
            Key(f"1–{len(self._says.papper)}", "Till papper"),
            Key("n", "Till frågorna", "screen.back"),
        )
        yield KeyBar(keys, view_keys(self.opened))

    def on_mount(self) -> None:
        """The arrows scroll at once."""
        self.query_one(Papers).focus()

    def action_paper(self, number: int) -> None:
        """Put a paper at the top."""
        self.query_one(Papers).to(number)

"""What every screen about one case has in common: the same keys lead to the same views from all of them."""

from importlib import import_module
from typing import TYPE_CHECKING, ClassVar, Protocol, runtime_checkable

from textual.binding import Binding, BindingType
from textual.screen import Screen

from wizard.case.model import AnswerKey
from wizard.faults import StoreError, VagvalError
from wizard.tui.open_case import OpenCase
from wizard.tui.told import told
from wizard.tui.widgets.keybar import Key

if TYPE_CHECKING:
    from collections.abc import Callable

    from wizard.case.model import Case
    from wizard.tui.app import VagvalApp

VIEWS = {
    "assessment": ("wizard.tui.assessment_screen", "AssessmentScreen"),
    "documents": ("wizard.tui.documents_screen", "DocumentsScreen"),
    "history": ("wizard.tui.history_screen", "HistoryScreen"),
    "rows": ("wizard.tui.thread_screen", "ThreadScreen"),
    "details": ("wizard.tui.details_screen", "DetailsScreen"),
    "criteria": ("wizard.tui.criteria_screen", "CriteriaScreen"),
}
"""The views of a case beside the interview, imported when first shown."""


def view_keys(opened: OpenCase) -> tuple[Key, ...]:
    """The keys that are the same in every view of a case."""
    return (
        Key("F1", "Hjälp", "app.help"),
        Key("F2", "Bedömning", "screen.view('assessment')"),
        Key("F3", "Dokument", "screen.view('documents')"),
        Key("F5", "Tråden", "screen.view('rows')"),
        Key("F9", "Övningar" if opened.room else "Ärenden", "screen.to_list"),
        Key("^P", "Mer", "app.search"),
        Key("F10", "Slut", "app.quit"),
    )


@runtime_checkable
class Asking(Protocol):
    """The screen with the questions, which every other view of the case lies on top of."""

    def show(self, key: AnswerKey, back: "Callable[[], CaseScreen] | None" = None) -> None:
        """Show a question; Esc then leads to the view that `back` makes."""


class CaseScreen(Screen[None]):
    """A view of a case. Esc goes back to the interview."""

    app: "VagvalApp"
    AUTO_FOCUS = ""  # each view says itself what has the focus, without scrolling to it
    HELP: ClassVar[str] = ""
    COMMANDS_HERE: ClassVar[list[tuple[str, str, str]]] = []
    COMMANDS_OF_ALL: ClassVar[list[tuple[str, str, str]]] = [
        ("Bedömning och ställningstagande", "F2 eller b", "screen.view('assessment')"),
        ("Dokument", "F3 eller d", "screen.view('documents')"),
        ("Historik", "F4 eller h", "screen.view('history')"),
        (
            "Röda tråden: mål, åtaganden, indikatorer, parter, styrgrupp, budget, risker, möten",
            "F5 eller r",
            "screen.view('rows')",
        ),
        ("Ärendets uppgifter och organisationer", "F6 eller e", "screen.view('details')"),
        ("Läs in organisationens svar", "", "screen.read_told"),
        ("Kriterier med svaren bakom", "c", "screen.view('criteria')"),
        ("Till frågorna", "Esc", "screen.back"),
        ("Till listan med ärenden", "F9 eller a", "screen.to_list"),
        ("Slå upp ett ord", "", "app.look_up('ord')"),
        ("Slå upp en källa: vad den säger, och varför det spelar roll", "", "app.look_up('källa')"),
        ("Byt till ljust eller mörkt tema", "", "app.theme"),
        ("Ändra ditt namn", "", "app.name"),
        ("Hjälp", "F1 eller ?", "app.help"),
        ("Avsluta", "F10 eller Ctrl+Q", "app.quit"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "view('assessment')", priority=True, show=False),
        Binding("f3", "view('documents')", priority=True, show=False),
        Binding("f4", "view('history')", priority=True, show=False),
        Binding("f5", "view('rows')", priority=True, show=False),
        Binding("f6", "view('details')", priority=True, show=False),
        Binding("f9", "to_list", priority=True, show=False),
        Binding("b", "view('assessment')", show=False),
        Binding("d", "view('documents')", show=False),
        Binding("h", "view('history')", show=False),
        Binding("r", "view('rows')", show=False),
        Binding("e", "view('details')", show=False),
        Binding("c", "view('criteria')", show=False),
        Binding("a", "to_list", show=False),
        Binding("escape", "back", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
    ]

    def __init__(self, opened: OpenCase) -> None:
        super().__init__()
        self.opened = opened
        self.set_class(opened.case.exercise is not None, "-exercise")
        self.came_from: Callable[[], CaseScreen] | None = None
        """makes the view that Esc goes back to, when that is another than the interview"""

    def help(self) -> str:
        """What is done on this screen."""
        return self.HELP

    def keep(self) -> bool:
        """Put what stands in the fields on disk. A view without fields has nothing to keep."""
        return True

    def change(self, change: "Callable[[Case], Case]") -> bool:
        """Change the case, or tell why not. True when it is on disk."""
        try:
            self.opened.change(change)
        except StoreError as error:
            self.app.tell(told(error), title="Inte sparat. Ärendet är inläst på nytt")
            return False
        except VagvalError as error:
            self.app.tell(told(error), title="Inte sparat")
            return False
        return True

    def action_view(self, name: str) -> None:
        """Show another view of the case, in the place of this one or on top of the interview."""
        module, view = VIEWS[name]
        screen: type[CaseScreen] = getattr(import_module(module), view)
        if not isinstance(self, screen) and self.keep():
            self.show_instead(screen(self.opened))

    def show_instead(self, screen: "CaseScreen") -> None:
        """Show another view of the case in the place of this one."""
        self.app.switch_screen(screen)

    def action_read_told(self) -> None:
        """Read a form that an organisation has sent back."""
        from wizard.tui.told_screen import ToldScreen

        if self.keep():
            self.app.push_screen(ToldScreen(self.opened))

    def action_back(self) -> None:
        """Back to the interview, or to the view that sent her here."""
        if self.keep():
            if self.came_from is None:
                self.dismiss()
            else:
                self.show_instead(self.came_from())

    def action_to_list(self) -> None:
        """Back to the list of cases."""
        if self.keep():
            while isinstance(self.app.screen, CaseScreen):
                self.app.pop_screen()

    def go_to_question(self, key: AnswerKey, back: "Callable[[], CaseScreen] | None" = None) -> None:
        """To the interview, at this question; Esc then leads back to the view that `back` makes."""
        if self.keep():
            self.app.pop_screen()
            interview: object = self.app.screen
            if isinstance(interview, Asking):
                interview.show(key, back)

    def action_page(self, step: int) -> None:
        """Scroll a page in the part of the view that scrolls."""
        for body in self.query(".body"):
            body.scroll_page_up(animate=False) if step < 0 else body.scroll_page_down(animate=False)

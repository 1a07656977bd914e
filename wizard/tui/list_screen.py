"""The list of cases, the first thing that is painted. Light: nothing of what a case is until one is opened."""

import datetime
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from wizard.faults import VagvalError
from wizard.store.contract import Cursor, Page, Store, Summary
from wizard.tui.told import told
from wizard.tui.widgets.keybar import Key, KeyBar

if TYPE_CHECKING:
    from wizard.case.model import Case
    from wizard.desk.desk import Desk
    from wizard.tui.app import VagvalApp

PAGE = 50


class ListScreen(Screen[None]):
    """All cases, the one that changed last first, with search as you type."""

    app: "VagvalApp"
    HELP = (
        "Här står alla ärenden. Det som ändrades senast står överst.\n\n"
        "n  öppnar ett nytt ärende.\n"
        "Enter  öppnar ärendet som är markerat.\n"
        "o  öppnar övningarna: fall att öva på, med facit.\n"
        "s  söker medan du skriver: id, titel, organisation, diarienummer eller nämnd. Esc går tillbaka.\n\n"
        "Allt du svarar sparas genast. Du kan avsluta när du vill och fortsätta där du var."
    )
    COMMANDS_HERE: ClassVar[list[tuple[str, str, str]]] = [
        ("Nytt ärende", "n", "screen.new"),
        ("Sök ärende", "s", "screen.find"),
        ("Övning: fall att öva på", "o", "screen.practise"),
        ("Slå upp ett ord", "", "app.look_up('ord')"),
        ("Slå upp en källa: vad den säger, och varför det spelar roll", "", "app.look_up('källa')"),
        ("Byt till ljust eller mörkt tema", "", "app.theme"),
        ("Ändra ditt namn", "", "app.name"),
        ("Hjälp", "F1 eller ?", "app.help"),
        ("Avsluta", "F10 eller Ctrl+Q", "app.quit"),
    ]
    KEYS = (
        Key("n", "Nytt ärende", "screen.new"),
        Key("Enter", "Öppna"),
        Key("s", "Sök", "screen.find"),
        Key("o", "Övning", "screen.practise"),
        Key("F1", "Hjälp", "app.help"),
        Key("^P", "Mer", "app.search"),
        Key("F10", "Avsluta", "app.quit"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "new", "Nytt ärende", show=False),
        Binding("s,slash", "find", "Sök", show=False),
        Binding("o", "practise", "Övning", show=False),
        Binding("q", "app.quit", "Avsluta", show=False),
        Binding("escape", "to_list", "Till listan", show=False),
    ]

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.store = store
        self.next_page: Cursor | None = None
        self._been_away = False

    def compose(self) -> ComposeResult:
        """Search line, list and keys."""
        yield Static("Vägval · ärenden", classes="heading")
        yield Input(placeholder="s: sök på titel, organisation, nämnd, diarienummer", id="search")
        yield Static(id="empty")
        yield OptionList(id="cases", markup=False)
        yield KeyBar(self.KEYS)

    def help(self) -> str:
        """What is done on this screen."""
        return self.HELP

    def on_mount(self) -> None:
        """The first page is in the first paint."""
        self._show(self._page())
        self.query_one(OptionList).focus()

    def on_screen_suspend(self) -> None:
        """Something else is shown, which may change cases."""
        self._been_away = True

    def on_screen_resume(self) -> None:
        """Coming back from a case: it has moved to the top."""
        if self._been_away:
            self._show(self._page())

    def _page(self, after: Cursor | None = None) -> Page:
        try:
            return self.store.page(self.query_one("#search", Input).value, after, PAGE)
        except VagvalError as error:
            self.app.tell(told(error))
            return Page((), None)

    def _show(self, page: Page) -> None:
        cases = self.query_one(OptionList)
        cases.clear_options()
        self._add(page)
        if page.cases:
            cases.highlighted = 0
        searched = self.query_one("#search", Input).value
        empty = self.query_one("#empty", Static)
        empty.display = not page.cases
        cases.display = bool(page.cases)
        empty.update(
            Content(f"Inget ärende passar ”{searched}”.")
            if searched
            else Content(
                "Det finns inga ärenden än. Tryck n för att öppna det första.\n"
                "Ny här? Tryck o för att öva på påhittade fall först."
            )
        )

    def _add(self, page: Page) -> None:
        self.next_page = page.after
        self.query_one(OptionList).add_options([Option(_line(case), id=case.id) for case in page.cases])

    @on(OptionList.OptionHighlighted)
    def _read_on(self, event: OptionList.OptionHighlighted) -> None:
        """Fetch the next page when the end comes near."""
        if self.next_page is not None and event.option_index > event.option_list.option_count - 10:
            self._add(self._page(self.next_page))

    @on(Input.Changed, "#search")
    def _search(self) -> None:
        self._show(self._page())

    @on(Input.Submitted, "#search")
    def _searched(self) -> None:
        self.action_to_list()

    def action_find(self) -> None:
        """To the search line."""
        self.query_one("#search", Input).focus()

    def action_to_list(self) -> None:
        """From the search line to the list; there, show all again."""
        cases = self.query_one(OptionList)
        if cases.has_focus or not cases.option_count:
            self.query_one("#search", Input).value = ""
        cases.focus()

    @on(OptionList.OptionSelected)
    def _open(self, event: OptionList.OptionSelected) -> None:
        if event.option_id:
            self._enter(event.option_id)

    @work(exclusive=True)
    async def _enter(self, id: str) -> None:
        """Into the interview, once the bank is there."""
        if desk := await self._desk():
            try:
                self._interview(desk, desk.open(id))
            except VagvalError as error:
                self.app.tell(told(error))

    @work(exclusive=True)
    async def action_new(self) -> None:
        """Ask what the case is about, then straight to the first question."""
        if desk := await self._desk():
            from wizard.tui.new_case import NewCaseScreen

            case = await self.app.push_screen_wait(NewCaseScreen(desk))
            if case is not None:
                self._interview(desk, case)

    def action_practise(self) -> None:
        """To the practice cases."""
        from wizard.tui.practice.list_screen import PracticeListScreen

        self.app.push_screen(PracticeListScreen())

    async def _desk(self) -> "Desk | None":
        """The desk; None, after having told why, when the bank cannot be read."""
        heading = self.query_one(".heading", Static)
        heading.update("Vägval · Läser frågebanken …")
        try:
            return await self.app.desk()
        except VagvalError as error:
            self.app.tell(told(error), title="Frågebanken går inte att läsa")
            return None
        finally:
            heading.update("Vägval · ärenden")

    def _interview(self, desk: "Desk", case: "Case") -> None:
        from wizard.tui.interview import InterviewScreen
        from wizard.tui.open_case import OpenCase

        self.app.push_screen(InterviewScreen(OpenCase(desk, case)))


def _line(case: Summary) -> Content:
    """Two lines: what it is, and how it stands."""
    taken = "ställning tagen" if case.form else ""
    parts = (_when(case.time), case.status, taken, case.parties, case.namnd, case.dnr)
    about = " · ".join(filter(None, parts))
    return Content.assemble((case.id, "bold"), "  ", case.title, "\n       ", (about, "$text-muted"))


def _when(utc: str) -> str:
    """The event's time in the user's own time zone."""
    moment = datetime.datetime.fromisoformat(utc.replace("Z", "+00:00")).astimezone()
    return moment.strftime("%Y-%m-%d %H:%M")

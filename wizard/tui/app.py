"""The window. It paints the list of cases first; the bank and all that reads it come in a thread after."""

import asyncio
import contextlib
import signal
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Protocol, runtime_checkable

from textual import work
from textual.app import App
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen, Screen
from textual.worker import Worker, WorkerFailed

from wizard.desk.settings import login, practice_database, read_settings, write_settings
from wizard.faults import VagvalError
from wizard.store.sqlite import SqliteStore
from wizard.tui.list_screen import ListScreen
from wizard.tui.practice.wanted import Wanted
from wizard.tui.theme import DARK, LIGHT, THEMES
from wizard.tui.told import told

if TYPE_CHECKING:
    from wizard.bank.model import Bank
    from wizard.desk.desk import Desk
    from wizard.desk.practising import PracticeRoom
    from wizard.practice.reading import Lessons


def run(
    database: Path,
    bank_folder: Path,
    template_folders: Sequence[Path],
    practice: Wanted | None = None,
) -> int:
    """Open the window and stay until it is closed. Returns the exit code.

    database   that of the real cases; övningar lie in one of their own beside it
    practice   where to begin among the övningar; None: at the list of cases. A name that no practice case has is
               told in the window, at the list of them

    Raises VagvalError when the database cannot be used, and whatever went wrong in our own code.
    """
    store = SqliteStore(database)
    try:
        app = VagvalApp(store, bank_folder, tuple(template_folders))
        app.wanted = practice
        try:
            app.run()
        finally:
            # However the window was closed: what stood written in its fields is kept.
            app.keep()
            app.close_practice()
        if app.crash is not None:
            raise app.crash
        return app.return_code or 0
    finally:
        store.close()


@runtime_checkable
class Keeping(Protocol):
    """A screen with fields that may hold something that is not yet on disk."""

    def keep(self) -> bool:
        """Put it on disk. False, after having told why, when that cannot be done."""


@runtime_checkable
class Helping(Protocol):
    """A screen that can say what is done on it."""

    def help(self) -> str:
        """What is done here, and with which keys."""


class VagvalApp(App[None]):
    """Vägval in a window."""

    TITLE = "Vägval"
    ENABLE_COMMAND_PALETTE = False  # our own search speaks Swedish and knows the questions
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", "Hjälp", priority=True, show=False),
        Binding("question_mark", "help", "Hjälp", show=False),
        Binding("ctrl+p", "search", "Sök", priority=True, show=False),
        Binding("f10,ctrl+q", "quit", "Avsluta", priority=True, show=False),
    ]
    # The list's own rules stand here too: those of a screen would be one more parse before the first paint.
    CSS = """
    Screen { background: $background; color: $foreground; }
    .heading { height: 1; background: $panel; color: $foreground; text-style: bold; padding: 0 1;
               text-wrap: nowrap; text-overflow: ellipsis; }
    .muted { color: $text-muted; }
    .told { height: auto; color: $error; padding: 0 1; }
    OptionList { border: none; padding: 0; background: $background; }
    OptionList:focus { border: none; background-tint: $foreground 0%; }
    OptionList > .option-list--option-hover { color: $foreground; background: $block-hover-background; }
    OptionList > .option-list--option-disabled { color: $text-muted; }
    ModalScreen { align: center middle; background: $background; }
    ModalScreen > .box { width: 100%; max-width: 90; height: auto; max-height: 100%; padding: 0 1;
                         border: round $border; background: $background; scrollbar-size-vertical: 1; }
    .foot { dock: bottom; height: auto; background: $background; }
    Toast { background: $panel; color: $foreground; }
    ListScreen #search { border: none; height: 1; padding: 0 1; background: $surface; }
    ListScreen #search:focus { border: none; background-tint: $foreground 0%; }
    ListScreen #search > .input--placeholder { color: $text-muted; }
    ListScreen #empty { padding: 1 2; height: auto; display: none; }
    ListScreen #cases { height: 1fr; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    def __init__(self, store: SqliteStore, bank_folder: Path, template_folders: tuple[Path, ...]) -> None:
        super().__init__()
        self.store = store
        self.bank_folder = bank_folder
        self.template_folders = template_folders
        self.settings = read_settings()
        self.loading_desk: Worker[Desk] | None = None
        self.reading_lessons: Worker[Lessons] | None = None
        self.wanted: Wanted | None = None
        """where to begin, when it is not at the list of cases"""
        self._room: PracticeRoom | None = None
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = self.settings.theme if self.settings.theme in (DARK, LIGHT) else DARK

    def get_default_screen(self) -> Screen[None]:
        """The list of cases."""
        return ListScreen(self.store)

    def on_mount(self) -> None:
        """Fetch the rest when the list has been painted."""
        self._leave_cleanly_on_signals()
        self.screen_change_signal.subscribe(self, self._say_exercise)
        self.call_after_refresh(self._after_first_paint)

    def _after_first_paint(self) -> None:
        self._begin_loading()
        if not self.settings.name:
            self._ask_name(self._begin_practice)
        else:
            self._begin_practice()

    def _begin_practice(self) -> None:
        if self.wanted is not None:
            from wizard.tui.practice.list_screen import PracticeListScreen

            self.push_screen(PracticeListScreen(self.wanted))

    def _begin_loading(self) -> "Worker[Desk]":
        if self.loading_desk is None:
            self.loading_desk = self.run_worker(self._load_desk, thread=True, exit_on_error=False)
        return self.loading_desk

    def _load_desk(self) -> "Desk":
        """In a thread: everything that takes time to import, and the bank."""
        from wizard.bank.load import load_bank
        from wizard.desk.desk import Desk
        from wizard.tui import interview  # noqa: F401  # so that the first case opens at once

        bank = load_bank(self.bank_folder)
        return Desk(self.store, bank, self.settings.name, login(), template_folders=self.template_folders)

    async def desk(self) -> "Desk":
        """The desk, as soon as the bank has been read. Raises VagvalError when the bank has faults."""
        try:
            desk = await self._begin_loading().wait()
        except WorkerFailed as failed:
            raise failed.error from None
        desk.name = self.settings.name
        return desk

    async def lessons(self) -> "Lessons":
        """All there is to learn from, read when first asked for. What has a fault is left out."""
        if self.reading_lessons is None:
            bank = (await self.desk()).bank
            self.reading_lessons = self.run_worker(lambda: self._read_lessons(bank), thread=True)
        return await self.reading_lessons.wait()

    def _read_lessons(self, bank: "Bank") -> "Lessons":
        from wizard.practice.checking import sound
        from wizard.practice.reading import read_lessons

        return sound(bank, read_lessons(self.bank_folder))

    async def practice_room(self) -> "PracticeRoom":
        """Where one practises, as soon as all there is to learn from has been read. Raises VagvalError."""
        desk = await self.desk()
        if self._room is None:
            from wizard.desk.practising import PracticeRoom

            store = SqliteStore(practice_database(self.store.path))
            self._room = PracticeRoom(replace(desk, store=store), self.bank_folder)
            self._room.lessons = await self.lessons()
        self._room.desk.name = self.settings.name
        return self._room

    def close_practice(self) -> None:
        """Let go of the database of övningar, if it was opened."""
        if self._room is not None:
            self._room.desk.store.close()

    def _ask_name(self, then: Callable[[], None] | None = None) -> None:
        from wizard.tui.name_screen import NameScreen

        def kept(name: str | None) -> None:
            if name:
                self.remember(name=name)
                if self.loading_desk is not None and self.loading_desk.result is not None:
                    self.loading_desk.result.name = name
                if self._room is not None:
                    self._room.desk.name = name
            if then is not None:
                then()

        self.push_screen(NameScreen(self.settings.name), kept)

    def remember(self, **changes: str) -> None:
        """Keep something in the settings."""
        self.settings = replace(self.settings, **changes)
        try:
            self.settings = write_settings(self.settings)
        except VagvalError as error:
            self.tell(told(error))

    def tell(self, text: str, *, title: str = "", wrong: bool = True) -> None:
        """Say something in a corner of the window. Never read as markup."""
        self.notify(text, title=title, severity="error" if wrong else "information", markup=False, timeout=8)

    def _say_exercise(self, screen: Screen[object]) -> None:
        """A box on top of an övning says too that it is one."""
        if isinstance(screen, ModalScreen) and any(one.has_class("-exercise") for one in self.screen_stack):

            def mark() -> None:
                for box in screen.query(".box"):
                    box.border_title = "ÖVNING"

            screen.call_after_refresh(mark)

    # -- leaving ----------------------------------------------------------------------------------

    def keep(self) -> bool:
        """Put what stands in the fields of every open screen on disk. False when some of it cannot be."""
        kept = [screen.keep() for screen in self.screen_stack if isinstance(screen, Keeping)]
        return all(kept)  # every screen gets its turn, also after one that could not

    async def action_quit(self) -> None:
        """Save and leave. Something that cannot be saved is told first, once."""
        if self.keep() or self.has_class("-leaving"):
            self.exit()
        else:
            self.add_class("-leaving")
            self.tell("Det som inte gick att spara går förlorat om du avslutar en gång till.")

    def action_help_quit(self) -> None:
        """Ctrl+C copies in a field. Elsewhere it does nothing but say how to leave."""
        self.tell("F10 eller Ctrl+Q avslutar.", wrong=False)

    def _leave_cleanly_on_signals(self) -> None:
        """A closed terminal (SIGHUP) or an order to stop (SIGTERM): save and go."""
        loop = asyncio.get_running_loop()
        for name in ("SIGTERM", "SIGHUP", "SIGBREAK"):
            with contextlib.suppress(
                AttributeError, ValueError
            ):  # not on this system, or not the main thread
                signal.signal(getattr(signal, name), lambda *_: loop.call_soon_threadsafe(self._leave))

    def _leave(self) -> None:
        self.keep()
        self.exit()

    @property
    def crash(self) -> Exception | None:
        """What went wrong in our own code and closed the window."""
        return self._exception

    def _print_error_renderables(self) -> None:
        """Textual would print the values of all variables, users' texts among them. `run` raises instead."""

    # -- the same everywhere ----------------------------------------------------------------------

    def action_help(self) -> None:
        """Help about the screen that is open."""
        from wizard.tui.help_screen import HelpScreen

        if not isinstance(self.screen, ModalScreen):
            self.push_screen(HelpScreen(self.screen.help() if isinstance(self.screen, Helping) else ""))

    def action_search(self) -> None:
        """Search among all that can be done here, and all questions."""
        from wizard.tui.search_screen import SearchScreen, all_entries

        if not isinstance(self.screen, ModalScreen) and self.keep():
            self.push_screen(SearchScreen(all_entries(self.screen), "Sök bland allt du kan göra"))

    @work
    async def action_look_up(self, what: str) -> None:
        """Look up a word (`ord`) or a place in a source (`källa`): search, then read."""
        from wizard.tui import look_up
        from wizard.tui.search_screen import SearchScreen

        if not isinstance(self.screen, ModalScreen) and self.keep():
            bank, lessons = (await self.desk()).bank, await self.lessons()
            title, entries = look_up.ENTRIES[what](bank, lessons, self)
            self.push_screen(SearchScreen(entries, title))

    def action_theme(self) -> None:
        """Change between the light and the dark theme, and remember it."""
        self.theme = LIGHT if self.theme == DARK else DARK
        self.remember(theme=self.theme)

    def action_name(self) -> None:
        """Change the name that stands in the history."""
        self._ask_name()

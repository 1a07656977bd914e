"""A window to drive in tests: keys go in, the text on screen comes out."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from rich.segment import Segment
from textual import events
from textual.pilot import Pilot
from textual.widgets import OptionList
from textual.worker import WorkerFailed

from wizard.case.model import Case
from wizard.desk.desk import Desk
from wizard.places import bank_folder
from wizard.store.sqlite import SqliteStore
from wizard.tui.app import VagvalApp
from wizard.tui.interview import InterviewScreen
from wizard.tui.question_view import QuestionView
from wizard.tui.widgets.plain import Plain

NARROW, WIDE = (80, 24), (120, 40)
ROUNDS = 5
"""How many times a message is passed on at most before what a key set in motion has come to rest."""


class Driven:
    """The window, its store, and what a user can do and see."""

    def __init__(self, app: VagvalApp, pilot: Pilot[None], store: SqliteStore) -> None:
        self.app = app
        self.pilot = pilot
        self.store = store

    async def press(self, *keys: str) -> None:
        """Press keys, and wait until what they set in motion is done."""
        for key in keys:
            self.app.simulate_key(key)
            await self.settle()

    async def write(self, text: str) -> None:
        """Paste text into the field that has the focus: typing it key by key takes a test too long."""
        self.app.post_message(events.Paste(text))
        await self.settle()

    async def settle(self) -> None:
        """Until every thread and every message has come to rest."""
        for _ in range(ROUNDS):  # `pilot.pause()` waits for an idle processor, ten times as long
            for worker in self.app.workers:
                if worker._thread_worker:  # the others wait for the user
                    with suppress(WorkerFailed):
                        await worker.wait()
            await self.pilot.pause(0)

    @property
    def segments(self) -> list[list[Segment]]:
        """What stands on screen, line by line, with its colours. Textual has no public way to ask."""
        return [list(strip) for strip in self.app.screen._compositor.render_strips()]

    @property
    def seen(self) -> str:
        """The text on screen."""
        return "\n".join("".join(segment.text for segment in line) for line in self.segments)

    def said(self, selector: str) -> str:
        """All that a piece of text says, also what has been scrolled out of sight."""
        return str(self.app.screen.query_one(selector, Plain).content)

    def listed(self, selector: str) -> str:
        """All the lines of a list, also those out of sight."""
        options = self.app.screen.query_one(selector, OptionList).options
        return "\n".join(str(option.prompt) for option in options)

    @property
    def interview(self) -> InterviewScreen:
        """The interview, which must be what is shown."""
        assert isinstance(self.app.screen, InterviewScreen), self.seen
        return self.app.screen

    @property
    def question(self) -> str:
        """The question that the interview stands at."""
        return self.interview.key[0]

    @property
    def case(self) -> Case:
        """The case that changed last, read from disk."""
        return self.store.open_case(self.store.page().cases[0].id)

    async def desk(self) -> Desk:
        """The desk, when the bank has been read."""
        return await self.app.desk()

    async def new_case(self, *organisations: str) -> None:
        """A new case, at its first question."""
        desk = await self.desk()
        await self.open(desk.new_case("Nattvandring i Exempelby", organisations or ["Föreningen Exempel"]))

    async def sound_case(self) -> None:
        """The example of a sound IOP, complete."""
        desk = await self.desk()
        case, _ = desk.import_file(bank_folder() / "exempel" / "1-motesplats.yaml")
        await self.open(case)

    async def open(self, case: Case) -> None:
        """Search for a case in the list and open it, as a user does."""
        await self.press("s")
        await self.write(case.id)
        await self.press("enter", "enter")
        assert self.interview.opened.case.id == case.id

    async def go(self, question: str, party: str = "") -> None:
        """To a question."""
        self.interview.show((question, party))
        await self.settle()

    @property
    def view(self) -> QuestionView:
        """The question on screen."""
        return self.interview.query_one(QuestionView)


@asynccontextmanager
async def window(
    folder: Path, size: tuple[int, int] = NARROW, bank: Path | None = None
) -> AsyncIterator[Driven]:
    """A window on the database in `folder`, which is made if it is not there."""
    store = SqliteStore(folder / "ärenden.db")
    app = VagvalApp(store, bank or bank_folder(), ())
    try:
        async with app.run_test(size=size, notifications=True) as pilot:
            driven = Driven(app, pilot, store)
            await driven.settle()
            yield driven
    finally:
        store.close()

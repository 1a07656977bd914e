"""A window with cases in it, ready to be measured."""

from pathlib import Path

from bench.cases import SOUND, example_on_a_desk, fill
from bench.terminal import Terminal
from wizard.desk.settings import Settings, write_settings

BARE = ("-m", "bench.bare")


class Window:
    """A home with a name in its settings and a database of `count` cases, the sound example last."""

    def __init__(self, folder: Path, count: int) -> None:
        self.home = folder
        self.database = folder / "arenden.sqlite"
        write_settings(Settings(name="Handläggare Exempel"), folder / "vagval" / "vagval.json")
        fill(self.database, count)
        desk, case = example_on_a_desk(SOUND)
        bank = desk.bank_of(case)
        self.newest = case.title
        self.questions = [bank.questions[id].text for id, _ in desk.assess(case).shown]

    def open(self) -> Terminal:
        """The program, opening. The newest case is marked in its list."""
        return Terminal(("-m", "wizard", "--databas", str(self.database)), self.home)

    def open_interview(self) -> Terminal:
        """The program, at rest in the interview of the sound example: all is answered, so at its last question."""
        terminal = self.open()
        terminal.wait_for(self.newest)
        terminal.settle()
        terminal.press("\r")
        terminal.wait_for(self.questions[-1])
        terminal.settle(1.0)
        return terminal

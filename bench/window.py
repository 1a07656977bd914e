"""A window with cases in it, ready to be measured."""

from pathlib import Path

from bench.cases import SOUND, example_on_a_desk, fill
from bench.terminal import Terminal
from wizard.case.changes import AnswerGiven
from wizard.case.events import change_of
from wizard.desk.settings import Settings, write_settings
from wizard.tui.walkthrough import where_left

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
        shown = desk.assess(case).shown
        self.questions = [bank.questions[id].text for id, _ in shown]
        given = [change_of(event) for event in desk.history(case) if event.kind == AnswerGiven.kind]
        last = [(one.question, one.party) for one in given if isinstance(one, AnswerGiven)][-1]
        self._left_at = shown.index(where_left(case, shown, last))

    def open(self) -> Terminal:
        """The program, opening. The newest case is marked in its list."""
        return Terminal(("-m", "wizard", "--databas", str(self.database)), self.home)

    def open_interview(self) -> Terminal:
        """The program, at rest at the last question of the sound example. It opens at the one answered last."""
        terminal = self.open()
        terminal.wait_for(self.newest)
        terminal.settle()
        terminal.press("\r")
        terminal.wait_for(self.questions[self._left_at][:20])
        terminal.settle(1.0)
        for question in self.questions[self._left_at + 1 :]:
            terminal.press("n")
            terminal.wait_for(question[:20])
            terminal.settle()
        return terminal

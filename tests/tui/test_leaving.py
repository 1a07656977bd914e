"""A closed terminal and an order to stop: what was written is kept, and the program is gone."""

import os
import pty
import select
import signal
import sys
import time
from pathlib import Path

import pytest

from wizard.bank.load import load_bank
from wizard.desk.desk import Desk
from wizard.places import bank_folder
from wizard.store.sqlite import SqliteStore

PROGRAM = """
import sys
from pathlib import Path
from wizard.places import bank_folder
from wizard.tui.app import run
sys.exit(run(Path(sys.argv[1]), bank_folder(), ()))
"""
PATIENCE = 30.0


class Terminal:
    """The program on a terminal of its own."""

    def __init__(self, database: Path) -> None:
        self.process, self.line = pty.fork()
        if self.process == 0:
            os.environ["TERM"] = "xterm-256color"
            os.execv(sys.executable, [sys.executable, "-c", PROGRAM, str(database)])

    def wait_for(self, text: str) -> None:
        """Until this has been painted."""
        painted, end = b"", time.monotonic() + PATIENCE
        while text.encode() not in painted:
            assert time.monotonic() < end, painted[-2000:]
            if select.select([self.line], [], [], 0.1)[0]:
                painted += os.read(self.line, 65536)

    def keys(self, keys: str) -> None:
        """Press keys."""
        os.write(self.line, keys.encode())

    def exit_code(self) -> int:
        """How the program ended; it must do so soon."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            process, status = os.waitpid(self.process, os.WNOHANG)
            if process:
                return os.waitstatus_to_exitcode(status)
            if select.select([self.line], [], [], 0.05)[0]:
                try:
                    os.read(self.line, 65536)
                except OSError:
                    time.sleep(0.05)
        os.kill(self.process, signal.SIGKILL)
        raise AssertionError("programmet avslutades inte")


@pytest.mark.parametrize("order", ["SIGTERM", "SIGHUP", "stängd terminal"])
def test_what_was_being_written_is_on_disk_when_the_program_has_left(tmp_path: Path, order: str) -> None:
    database = tmp_path / "ärenden.db"
    store = SqliteStore(database)
    case = Desk(store, load_bank(bank_folder()), "Anna Exempel").new_case("Nattvandring", ["Exemplet"])
    terminal = Terminal(database)
    terminal.wait_for("Nattvandring")
    terminal.keys("\r")
    terminal.wait_for("koppling till")
    terminal.keys("1")
    terminal.wait_for("vår nämnd")
    terminal.keys("p")
    terminal.wait_for("koppling till")
    terminal.keys("s")
    terminal.wait_for("Esc klar")
    terminal.keys("Mitt i")
    terminal.wait_for("Mitt i")
    if order == "stängd terminal":
        os.close(terminal.line)
        os.waitpid(terminal.process, 0)
    else:
        os.kill(terminal.process, getattr(signal, order))
        assert terminal.exit_code() == 0
    answer = store.open_case(case.id).answer("jav")
    assert answer is not None
    assert answer.reason == "Mitt i"
    store.close()

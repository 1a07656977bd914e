"""Cases and databases to measure on. All of them are made up."""

from pathlib import Path

from wizard.bank.load import load_bank
from wizard.bank.model import Bank
from wizard.case.changes import CaseOpened, DetailsChanged, PartyAdded
from wizard.case.events import Stamp, record_all
from wizard.case.model import BankRef, Case, Party
from wizard.desk.desk import Desk
from wizard.places import bank_folder
from wizard.store.sqlite import SqliteStore

EXAMPLES = sorted((bank_folder() / "exempel").glob("*.yaml"))
SOUND = EXAMPLES[0]


def shipped_bank() -> Bank:
    """The bank that comes with the program."""
    return load_bank(bank_folder())


def example_on_a_desk(path: Path = SOUND) -> tuple[Desk, Case]:
    """An example case on a desk whose store is in memory."""
    desk = Desk(SqliteStore(Path(":memory:")), shipped_bank(), "Handläggare Exempel")
    case, _ = desk.import_file(path)
    return desk, case


def fill(path: Path, count: int) -> str:
    """A database with small cases and, last, the sound example. Returns the example's id.

    Durability is switched off while it is filled: only reading is measured.
    """
    store, bank = SqliteStore(path), shipped_bank()
    store._db.execute("PRAGMA synchronous = OFF")
    store._db.execute("PRAGMA journal_mode = MEMORY")
    for number in range(count - 1):
        minute = f"2026-01-{number // 1440 % 28 + 1:02}T{number // 60 % 24:02}:{number % 60:02}:00Z"
        stamp = Stamp(minute, minute[:10], "Handläggare Exempel", f"{number:032}")
        changes = (
            CaseOpened(store.new_id(), BankRef(bank.version, bank.sha256)),
            DetailsChanged(title=f"Påhittat ärende {number}", dnr=f"EXE {number}", namnd="exempelnamnden"),
            PartyAdded(Party("o1", f"Föreningen Exempel {number}")),
        )
        store.append(Case(id=""), *record_all(Case(id=""), changes, stamp), status="öppen")
    desk = Desk(store, bank, "Handläggare Exempel")
    case, _ = desk.import_file(SOUND)
    store.close()
    return case.id

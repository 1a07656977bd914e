"""What a command works on: the database, the bank, the templates, and the case it names.

Each is imported when it is opened: a command that only lists cases never loads the bank's machinery.
"""

import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from wizard.cli.narration import say
from wizard.faults import Code, StoreError, VagvalError, fault

if TYPE_CHECKING:
    from wizard.case.model import Case
    from wizard.desk.desk import Desk
    from wizard.store.contract import Store

_IN_MEMORY = Path(":memory:")
"""SQLite's name for a database that is gone when it is closed."""
_FILES = (".yaml", ".yml", ".json")
STANDARD_IN = "-"


def database_at(words: Namespace) -> Path:
    """The database that was named, or the user's own. Raises StoreError."""
    from wizard.desk.settings import default_database

    try:
        path = Path(words.databas) if "databas" in words else default_database()
    except OSError as error:
        raise StoreError(fault(Code.KMD007, error.filename or "hemkatalogen")) from error
    if "://" in str(words.__dict__.get("databas", "")):
        raise StoreError(fault(Code.KMD008, words.databas))
    return path


def bank_at(words: Namespace) -> Path:
    """The folder of the bank that was named, or of the one that came with the program."""
    from wizard.places import bank_folder

    return Path(words.bank) if "bank" in words else bank_folder()


def templates_at(words: Namespace) -> tuple[Path, ...]:
    """The municipality's own templates, when some were named; the program's come after. Raises VagvalError."""
    if "mallar" not in words:
        return ()
    folder = Path(words.mallar)
    if not folder.is_dir():
        raise VagvalError(fault(Code.KMD010, folder, namn=folder.name))
    return (folder,)


@contextmanager
def open_store(words: Namespace) -> Iterator["Store"]:
    """The store of cases. Raises StoreError."""
    from wizard.store.sqlite import SqliteStore

    store = SqliteStore(database_at(words))
    try:
        yield store
    finally:
        store.close()


@contextmanager
def open_desk(words: Namespace, in_memory: bool = False) -> Iterator["Desk"]:
    """The desk over the store, or over an empty one that is gone afterwards. Raises VagvalError."""
    from wizard.bank.load import load_bank
    from wizard.desk.desk import Desk
    from wizard.desk.settings import login, read_settings
    from wizard.store.sqlite import SqliteStore

    bank, account = load_bank(bank_at(words)), login()
    name = read_settings().name or account
    store = SqliteStore(_IN_MEMORY if in_memory else database_at(words))
    try:
        yield Desk(store, bank, name, account, template_folders=templates_at(words))
    finally:
        store.close()


@contextmanager
def open_case(words: Namespace) -> Iterator[tuple["Desk", "Case"]]:
    """The case that ÄRENDE names, and the desk it lies on. A file is opened without being kept."""
    name = words.arende
    is_file = name == STANDARD_IN or name.lower().endswith(_FILES)
    with open_desk(words, in_memory=is_file) as desk:
        yield desk, bring_in(desk, name) if is_file else desk.open(name)


def bring_in(desk: "Desk", name: str, *, real: bool = False) -> "Case":
    """The case in a file, or in what comes on standard in, brought to the desk; with `real` no övning. Says what
    sleeps in it."""
    if name == STANDARD_IN:
        from wizard.bank.yamltext import MAX_BYTES

        case, dormant = desk.import_text(sys.stdin.buffer.read(MAX_BYTES + 1), "standard in", real=real)
    else:
        case, dormant = desk.import_file(Path(name), real=real)
    if dormant:
        say(
            f"{name}: frågebanken har inte de här frågorna. Svaren är kvar men räknas inte: {', '.join(dormant)}."
        )
    return case

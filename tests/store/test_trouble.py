"""Someone else changes the case, the program is killed, the file cannot be used: what is said, what is kept."""

import sqlite3
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from tests.case.making import STAMP
from tests.store.making import code_of, new_case
from wizard.case.changes import DetailsChanged
from wizard.case.events import record, verify
from wizard.case.model import Case
from wizard.faults import StoreError
from wizard.store.rows import MOST_UNPACKED
from wizard.store.sqlite import SqliteStore

# -- someone else ---------------------------------------------------------------------------------


def test_a_change_on_top_of_somebody_elses_is_refused(store: SqliteStore, path: Path) -> None:
    mine = theirs = new_case(store)
    other = SqliteStore(path)
    theirs = other.append(theirs, record(theirs, DetailsChanged(title="Deras"), STAMP))
    with pytest.raises(StoreError) as error:
        store.append(mine, record(mine, DetailsChanged(title="Mitt"), STAMP))
    assert code_of(error) == "LAG009"
    assert error.value.exit_code == 3
    assert store.open_case(mine.id) == theirs
    other.close()


def test_a_case_cannot_be_put_in_twice(store: SqliteStore) -> None:
    case = new_case(store)
    with pytest.raises(StoreError, match="LAG012"):
        store.append(Case(id=""), *store.events(case.id))


ONE_CHANGE = """
import sys
from dataclasses import replace
from pathlib import Path
from tests.case.making import STAMP
from wizard.case.changes import DetailsChanged
from wizard.case.events import record
from wizard.faults import StoreError
from wizard.store.sqlite import SqliteStore

store = SqliteStore(Path(sys.argv[1]), patience=30)
case = store.open_case("v7k3q")
print("ready", flush=True)
sys.stdin.readline()
for number in range(int(sys.argv[3])):
    while True:
        try:
            event = record(case, DetailsChanged(title=f"{sys.argv[2]} {number}"), STAMP)
            case = store.append(case, event)
            break
        except StoreError as error:
            if error.faults[0].code.name != "LAG009" or sys.argv[4] == "once":
                print(error.faults[0].code.name, flush=True)
                sys.exit()
            case = store.open_case("v7k3q")
    print(f"saved {number}", flush=True)
"""


def start(path: Path, who: str, times: int, how: str) -> "subprocess.Popen[str]":
    """Another process with the case v7k3q open, waiting for a line before it changes it."""
    process = subprocess.Popen(
        [sys.executable, "-c", ONE_CHANGE, str(path), who, str(times), how],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def test_two_processes_that_change_the_same_case_get_one_conflict(store: SqliteStore, path: Path) -> None:
    new_case(store, id="v7k3q")
    both = [start(path, who, 1, "once") for who in ("anna", "bo")]
    for process in both:
        assert process.stdin is not None
        process.stdin.write("nu\n")
        process.stdin.flush()
    said = sorted(process.communicate()[0] for process in both)
    assert said == ["LAG009\n", "saved 0\n"]
    assert store.open_case("v7k3q").number == 2


def test_two_processes_that_try_again_lose_nothing(store: SqliteStore, path: Path) -> None:
    new_case(store, id="v7k3q")
    both = [start(path, who, 20, "again") for who in ("anna", "bo")]
    for process in both:
        assert process.stdin is not None
        process.stdin.write("nu\n")
        process.stdin.flush()
    assert [process.communicate()[0].count("saved") for process in both] == [20, 20]
    events = store.events("v7k3q")
    assert len(events) == 41
    assert verify(events) == ()


def test_what_was_said_to_be_saved_is_there_after_kill_9(store: SqliteStore, path: Path) -> None:
    new_case(store, id="v7k3q")
    process = start(path, "anna", 100_000, "once")
    assert process.stdin is not None and process.stdout is not None
    process.stdin.write("nu\n")
    process.stdin.flush()
    said = [process.stdout.readline() for _ in range(15)]
    process.kill()
    said += process.communicate()[0].splitlines(keepends=True)
    whole = [line for line in said if line.endswith("\n")]
    events = store.events("v7k3q")
    assert len(events) in (1 + len(whole), 2 + len(whole))
    assert verify(events) == ()
    assert whole[-1] == f"saved {len(whole) - 1}\n"


# -- files that cannot be used --------------------------------------------------------------------


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as error:
        SqliteStore(tmp_path / "saknas" / "ärenden.db")
    assert code_of(error) == "LAG001"
    assert "saknas" in str(error.value)


def test_a_folder_is_not_a_database(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="LAG002"):
        SqliteStore(tmp_path)


def test_any_other_file_is_not_a_database(path: Path) -> None:
    path.write_text("Det här är en vanlig text. " * 100)
    with pytest.raises(StoreError, match="LAG003"):
        SqliteStore(path)


def test_another_programs_database_is_left_alone(path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE bilar (id)")
    before = path.read_bytes()
    with pytest.raises(StoreError, match="LAG003"):
        SqliteStore(path)
    assert path.read_bytes() == before


def test_a_database_from_a_newer_version_is_left_alone(store: SqliteStore, path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 99")
    with pytest.raises(StoreError, match=r"LAG007 .*layout 99"):
        SqliteStore(path)


def test_a_damaged_database_is_said_to_be(store: SqliteStore, path: Path) -> None:
    case = new_case(store, DetailsChanged(title="Nattvandring"))
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    damaged = SqliteStore(path)
    with pytest.raises(StoreError, match="LAG004"):
        damaged.open_case(case.id)
    damaged.close()


@pytest.mark.parametrize("damage", ["payload = '{'", "payload = CAST(x'ff' AS TEXT)"])
def test_contents_that_cannot_be_read_are_said_not_to_be(store: SqliteStore, path: Path, damage: str) -> None:
    case = new_case(store)
    with sqlite3.connect(path) as db:
        db.execute(f"UPDATE events SET {damage}")
    with pytest.raises(StoreError, match="LAG004"):
        store.open_case(case.id)


@pytest.mark.parametrize(
    "damage",
    [
        "payload = '[]'",
        "payload = '" + "[" * 100_000 + "'",
        """payload = '{"fel": 1}'""",
        """payload = '{"id": "\\ud800"}'""",
        "kind = 'framtida'",
        "actor = NULL",
        "time = NULL",
        "hash = x'ff'",
        """payload = '{"id": "../annat", "bank": {}}'""",
    ],
    ids=lambda damage: damage[:30],
)
def test_an_event_changed_by_another_hand_is_a_fault_in_the_store(
    store: SqliteStore, path: Path, damage: str
) -> None:
    case = new_case(store)
    with sqlite3.connect(path) as db:
        db.execute(f"UPDATE events SET {damage}")
    with pytest.raises(StoreError) as error:
        store.open_case(case.id)
    assert error.value.exit_code == 3


@pytest.mark.parametrize("damage", ["status = NULL", "title = x'ff'", "id = x'ff'", "number = 'många'"])
def test_a_line_of_the_list_changed_by_another_hand_is_a_fault_in_the_store(
    store: SqliteStore, path: Path, damage: str
) -> None:
    new_case(store)
    with sqlite3.connect(path) as db:
        db.execute(f"UPDATE cases SET {damage}")
    with pytest.raises(StoreError, match=r"LAG004 .*listan har värden av fel slag"):
        store.page()


@pytest.mark.parametrize(
    "content",
    [
        None,
        "text",
        zlib.compress(b"[]"),
        zlib.compress(b"[" * 100_000),
        zlib.compress(b'{"bank.yaml": 1}'),
        zlib.compress(b"version: 1.0"),
        zlib.compress(b'{"bank.yaml": "version: 1.0"}')[:-5],
        zlib.compress(b" " * (MOST_UNPACKED + 1)),
    ],
    ids=["nothing", "text", "a list", "deep", "a number", "no JSON", "cut short", "large"],
)
def test_a_bank_changed_by_another_hand_is_a_fault_in_the_store(
    store: SqliteStore, path: Path, content: object
) -> None:
    store.keep_bank("b" * 64, {"bank.yaml": "version: 1.0"})
    with sqlite3.connect(path) as db:
        db.execute("UPDATE banks SET files = ?", (content,))
    with pytest.raises(StoreError, match=r"LAG004 .*frågebanken|LAG004 .*innehållet"):
        store.bank("b" * 64)


def test_a_bank_that_cannot_be_unpacked_is_said_not_to_be(store: SqliteStore, path: Path) -> None:
    store.keep_bank("b" * 64, {"bank.yaml": "version: 1.0"})
    with sqlite3.connect(path) as db:
        db.execute("UPDATE banks SET files = x'00'")
    with pytest.raises(StoreError, match="LAG004"):
        store.bank("b" * 64)


def test_a_database_without_its_tables_is_said_to_be_damaged(store: SqliteStore, path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute("DROP TABLE cases")
    with pytest.raises(StoreError, match="LAG004"):
        store.page()


def test_a_busy_database_is_said_to_be(store: SqliteStore, path: Path) -> None:
    case = new_case(store)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match="LAG005"):
        store.append(case, record(case, DetailsChanged(title="Nytt"), STAMP))
    other.close()
    assert store.append(case, record(case, DetailsChanged(title="Nytt"), STAMP)).title == "Nytt"


def test_a_database_that_can_only_be_read_can_be_read(store: SqliteStore, path: Path) -> None:
    case = new_case(store)
    content = bytearray(path.read_bytes())
    content[18] = 3  # a file format that SQLite may read but not write
    path.write_bytes(content)
    readable = SqliteStore(path)
    assert readable.open_case(case.id) == case
    with pytest.raises(StoreError, match="LAG006"):
        readable.append(case, record(case, DetailsChanged(title="Nytt"), STAMP))
    readable.close()


def test_a_full_disk_loses_nothing_that_was_saved(store: SqliteStore) -> None:
    case = new_case(store)
    pages = store._db.execute("PRAGMA page_count").fetchone()[0]
    store._db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreError, match="LAG008"):
        store.append(case, record(case, DetailsChanged(title="x" * 100_000), STAMP))
    assert store.open_case(case.id) == case


def test_the_file_is_written_through_to_the_disk(store: SqliteStore) -> None:
    settings = [store._db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")]
    assert settings == ["delete", 2]

"""Cases in one SQLite file that can be copied. What a case is, is imported when the first one is opened.

Rollback journal and synchronous=FULL: what `append` has returned from is on disk, whatever happens next.
`cases` is only the list, made anew from the events with each append. It lies on disk in the order in
which it is shown, so that the first page is one read however many cases there are; a search reads on from
there until the page is full (60 ms to find nothing among 100,000 cases).
"""

import os
import sqlite3
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wizard.faults import Code, StoreError, VagvalError, fault, nearest
from wizard.store.contract import Cursor, Page, Summary, dnr_key
from wizard.text import clean

if TYPE_CHECKING:
    from wizard.case.events import Event
    from wizard.case.model import Case

SCHEMA = 1
"""The number of this layout, kept in the file as `user_version`."""
APPLICATION = 0x56414756
"""What marks a file as ours (`application_id`): VAGV."""

_LAYOUT = f"""
CREATE TABLE events (
    case_id TEXT, number INTEGER, time TEXT, actor TEXT, login TEXT, kind TEXT, payload TEXT, bank TEXT,
    previous TEXT, salt TEXT, seal TEXT, hash TEXT, PRIMARY KEY (case_id, number)) WITHOUT ROWID;
CREATE TABLE cases (
    id TEXT, title TEXT, dnr TEXT, namnd TEXT, handlaggare TEXT, parties TEXT, status TEXT, form TEXT,
    number INTEGER, time TEXT, head TEXT, dnr_key TEXT, search TEXT, PRIMARY KEY (time, id)) WITHOUT ROWID;
CREATE UNIQUE INDEX cases_by_id ON cases (id);
CREATE INDEX cases_by_dnr ON cases (dnr_key);
CREATE TABLE banks (sha256 TEXT PRIMARY KEY, files BLOB) WITHOUT ROWID;
PRAGMA application_id = {APPLICATION};
PRAGMA user_version = {SCHEMA};
"""
_EVENT = "number, time, actor, login, kind, payload, bank, previous, salt, seal, hash"
_SUMMARY = ", ".join(Summary._fields)
_SUMMARY_KINDS = (str, str, str, str, str, str, str, str, int, str)

_CONSONANTS = "bcdfghjkmnpqrstvwxz"
_LETTERS = _CONSONANTS + "23456789"
"""No vowels, so that an id never is a word; none of 0 o 1 l i, which are read as each other."""

_CODES = {
    sqlite3.SQLITE_BUSY: Code.LAG005,
    sqlite3.SQLITE_LOCKED: Code.LAG005,
    sqlite3.SQLITE_READONLY: Code.LAG006,
    sqlite3.SQLITE_NOTADB: Code.LAG003,
    sqlite3.SQLITE_FULL: Code.LAG008,
    sqlite3.SQLITE_CANTOPEN: Code.LAG002,
    sqlite3.SQLITE_PERM: Code.LAG002,
    sqlite3.SQLITE_IOERR: Code.LAG002,
    sqlite3.SQLITE_CORRUPT: Code.LAG004,
    sqlite3.SQLITE_ERROR: Code.LAG004,
}
"""SQLite's result codes → what they mean to the user. A plain ERROR is a layout that has been changed."""


class SqliteStore:
    """A `Store` in a SQLite file, which is made if it is not there. May be used from several threads."""

    def __init__(self, path: Path, patience: float = 3.0) -> None:
        """Open the file. `patience`: seconds to wait while another program writes. Raises StoreError."""
        self.path = path
        self._lock = threading.RLock()
        if not path.parent.is_dir():
            raise StoreError(fault(Code.LAG001, path, katalog=path.parent))
        with self._spoken():
            self._db = sqlite3.connect(path, timeout=patience, isolation_level=None, check_same_thread=False)
        try:
            self._prepare()
        except StoreError:
            self.close()
            raise

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def page(self, search: str = "", after: Cursor | None = None, limit: int = 50) -> Page:
        """See `Store.page`."""
        words = clean(search).casefold().split()
        wanted = ["(time, id) < (?, ?)"] if after else []
        wanted += ["instr(search, ?)"] * len(words)
        where = f"WHERE {' AND '.join(wanted)}" if wanted else ""
        found = self._read(
            f"SELECT {_SUMMARY} FROM cases {where} ORDER BY time DESC, id DESC LIMIT ?",
            *(after or ()), *words, limit + 1,
        )  # fmt: skip
        cases = tuple(map(self._summary, found[:limit]))
        return Page(cases, (cases[-1].time, cases[-1].id) if len(found) > limit else None)

    def _summary(self, row: tuple[Any, ...]) -> Summary:
        if not all(map(isinstance, row, _SUMMARY_KINDS)):
            raise self._damaged(f"listan har värden av fel slag för {row[0]}")
        return Summary(*row)

    def _damaged(self, why: object) -> StoreError:
        """What has been changed by another hand than ours."""
        return StoreError(fault(Code.LAG004, self.path, skal=why))

    def find(self, name: str) -> str:
        """See `Store.find`."""
        key = dnr_key(name)
        found = (
            self._read("SELECT id FROM cases WHERE id = ? OR dnr_key = ? LIMIT 5", key, key) if key else []
        )
        if not found:
            close = nearest(name, (id for (id,) in self._read("SELECT id FROM cases")))
            meant = f"Menade du ”{close}”? " if close else ""
            raise VagvalError(fault(Code.LAG010, self.path, namn=name, menade=meant))
        if len(found) > 1:
            ids = ", ".join(id for (id,) in found)
            raise VagvalError(fault(Code.LAG011, self.path, namn=name, idn=ids))
        return str(found[0][0])

    def events(self, case_id: str) -> "tuple[Event, ...]":
        """See `Store.events`."""
        from wizard.store.rows import event_of

        rows = self._read(f"SELECT {_EVENT} FROM events WHERE case_id = ? ORDER BY number", case_id)
        if not rows:
            raise VagvalError(fault(Code.LAG010, self.path, namn=case_id, menade=""))
        try:
            return tuple(event_of(row) for row in rows)
        except ValueError as error:
            raise self._damaged(error) from error

    def open_case(self, case_id: str) -> "Case":
        """See `Store.open_case`."""
        from wizard.case.events import fold
        from wizard.case.model import Case

        events = self.events(case_id)
        try:
            case = fold(events, Case(id=case_id))
        except VagvalError as error:
            raise StoreError(*error.faults) from error
        if case.id != case_id:
            raise self._damaged(f"händelserna för {case_id} hör till ett annat ärende")
        return case

    def append(self, case: "Case", *events: "Event", status: str | None = None) -> "Case":
        """See `Store.append`."""
        from wizard.case.events import fold
        from wizard.store.rows import columns, line

        after = fold(events, case)
        with self._transaction() as db:
            kept = db.execute("SELECT number, head, status FROM cases WHERE id = ?", (after.id,)).fetchone()
            number, head, old_status = kept or (0, "", "")
            if (number, head) != (events[0].number - 1, events[0].previous):
                code = Code.LAG009 if case.number else Code.LAG012
                raise StoreError(fault(code, self.path, id=after.id))
            db.executemany(
                f"INSERT INTO events (case_id, {_EVENT}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [(after.id, *columns(event)) for event in events],
            )
            db.execute("DELETE FROM cases WHERE id = ?", (after.id,))
            db.execute(
                f"INSERT INTO cases ({_SUMMARY}, head, dnr_key, search)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                line(after, events[-1].time, old_status if status is None else status),
            )
        return after

    def new_id(self) -> str:
        """See `Store.new_id`."""
        while True:
            first, *rest = os.urandom(5)
            id = _CONSONANTS[first % len(_CONSONANTS)] + "".join(
                _LETTERS[byte % len(_LETTERS)] for byte in rest
            )
            if not self._read("SELECT 1 FROM cases WHERE id = ?", id):
                return id

    def keep_bank(self, sha256: str, files: Mapping[str, str]) -> None:
        """See `Store.keep_bank`."""
        from wizard.store.rows import packed

        with self._transaction() as db:
            db.execute("INSERT OR IGNORE INTO banks VALUES (?, ?)", (sha256, packed(files)))

    def bank(self, sha256: str) -> dict[str, str]:
        """See `Store.bank`."""
        from wizard.store.rows import unpacked

        found = self._read("SELECT files FROM banks WHERE sha256 = ?", sha256)
        if not found:
            raise StoreError(fault(Code.LAG013, self.path, sha256=sha256[:12]))
        try:
            return unpacked(found[0][0])
        except ValueError as error:
            raise self._damaged(error) from error

    def _prepare(self) -> None:
        """Set up the connection, see that the file is ours, and lay it out if it is new."""
        with self._spoken():
            self._db.execute("PRAGMA trusted_schema = OFF")
            self._db.execute("PRAGMA synchronous = FULL")
            self._db.execute("PRAGMA fullfsync = ON")
            if self._is_new():
                with self._transaction() as db:
                    if self._is_new():  # still, now that nobody else can write
                        for statement in _LAYOUT.split(";"):
                            db.execute(statement)
            self._db.execute("PRAGMA journal_mode = DELETE")
            if self._number("application_id") != APPLICATION:
                raise StoreError(fault(Code.LAG003, self.path))
            if (version := self._number("user_version")) > SCHEMA:
                raise StoreError(fault(Code.LAG007, self.path, version=version))

    def _is_new(self) -> bool:
        return self._db.execute("SELECT 1 FROM sqlite_master").fetchone() is None

    def _number(self, pragma: str) -> int:
        return int(self._db.execute(f"PRAGMA {pragma}").fetchone()[0])

    def _read(self, query: str, *values: object) -> list[Any]:
        with self._spoken():
            return self._db.execute(query, values).fetchall()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        """Everything inside is on disk when it ends, or nothing of it is."""
        with self._spoken():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
                self._db.execute("COMMIT")
            finally:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")

    @contextmanager
    def _spoken(self) -> Iterator[None]:
        """One thread at a time; what SQLite says is said in Swedish."""
        with self._lock:
            try:
                yield
            except sqlite3.DatabaseError as error:
                # Text that is not UTF-8 has no result code: the file has been damaged.
                result = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
                code = _CODES.get(result & 0xFF)
                if code is None or isinstance(error, sqlite3.ProgrammingError):
                    raise
                raise StoreError(fault(code, self.path, skal=error)) from error

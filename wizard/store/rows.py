"""A case as rows of a table: its events, and its line in the list; and the bank that goes with it.

What is read back may have been changed by another hand than ours. A value of a kind that we never write is
refused here, so that all above can trust the types.
"""

import json
import zlib
from collections.abc import Mapping
from typing import Any

from wizard.case.events import Event, canonical
from wizard.case.model import Case
from wizard.store.contract import dnr_key


def columns(event: Event) -> tuple[object, ...]:
    """The event as a row; the payload is JSON, or NULL when it has been erased."""
    payload = None if event.payload is None else canonical(event.payload)
    return (
        event.number, event.time, event.actor, event.login, event.kind, payload, event.bank,
        event.previous, event.salt, event.seal, event.hash,
    )  # fmt: skip


_KINDS = (int, str, str, str, str, str, str, str, str, str, str)
"""What `columns` makes. Only the payload may be missing."""


def event_of(row: tuple[Any, ...]) -> Event:
    """The event that `columns` made a row of. Raises ValueError, in Swedish, for any other row."""
    number, time, actor, login, kind, payload, *chain = row
    if not all(map(isinstance, (*row[:5], "" if payload is None else payload, *chain), _KINDS)):
        raise ValueError("en händelse har värden av fel slag")
    return Event(number, time, actor, login, kind, None if payload is None else _mapping(payload), *chain)


def _mapping(text: str | bytes) -> Mapping[str, Any]:
    try:
        found = json.loads(text)
        canonical(found).encode()  # half a character can be escaped in JSON, and be neither shown nor saved
    except (ValueError, RecursionError) as error:
        raise ValueError("innehållet går inte att läsa") from error
    if not isinstance(found, dict):
        raise ValueError("innehållet är inte namn och värden")
    return found


MOST_UNPACKED = 100_000_000
"""Bytes that a bank may be when it is unpacked: several times what its files may be in all."""


def packed(files: Mapping[str, str]) -> bytes:
    """The texts of a bank's files, pressed together."""
    return zlib.compress(json.dumps(dict(files), ensure_ascii=False).encode())


def unpacked(content: object) -> dict[str, str]:
    """The texts that were `packed`. Raises ValueError, in Swedish, for anything else."""
    if not isinstance(content, bytes):
        raise ValueError("frågebanken har värden av fel slag")
    unpacking = zlib.decompressobj()
    try:
        text = unpacking.decompress(content, MOST_UNPACKED)
    except zlib.error as error:
        raise ValueError("frågebanken går inte att packa upp") from error
    if not unpacking.eof:
        raise ValueError("frågebanken är avbruten eller för stor")
    files = _mapping(text)
    if not all(isinstance(one, str) for one in files.values()):
        raise ValueError("frågebanken har värden av fel slag")
    return dict(files)


def line(case: Case, time: str, status: str) -> tuple[object, ...]:
    """The case's line in the list (`Summary`), its head, its dnr as compared, and what it is found by."""
    parties = ", ".join(party.name for party in case.parties)
    form = case.position.form if case.position else ""
    search = "\n".join((case.id, case.title, parties, case.dnr, case.namnd)).casefold()
    return (
        case.id, case.title, case.dnr, case.namnd, case.handlaggare, parties, status, form, case.number, time,
        case.head, dnr_key(case.dnr), search,
    )  # fmt: skip

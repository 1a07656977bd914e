"""A case as rows of a table: its events, and its line in the list."""

import json
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


def event_of(row: tuple[Any, ...]) -> Event:
    """The event that `columns` made a row of. Raises ValueError when the payload is not JSON."""
    number, time, actor, login, kind, payload, *chain = row
    return Event(number, time, actor, login, kind, None if payload is None else json.loads(payload), *chain)


def line(case: Case, time: str, status: str) -> tuple[object, ...]:
    """The case's line in the list (`Summary`), its head, its dnr as compared, and what it is found by."""
    parties = ", ".join(party.name for party in case.parties)
    form = case.position.form if case.position else ""
    search = "\n".join((case.id, case.title, parties, case.dnr, case.namnd)).casefold()
    return (
        case.id, case.title, case.dnr, case.namnd, case.handlaggare, parties, status, form, case.number, time,
        case.head, dnr_key(case.dnr), search,
    )  # fmt: skip

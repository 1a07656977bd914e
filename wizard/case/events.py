"""A case as an append-only list of events in a chain of hashes, and the state that they fold into.

The hash of an event covers everything about it and the hash of the event before it. Its payload takes
part through a salted fingerprint (`seal`), so that a payload and its salt can be erased by rule without
breaking the chain, and what was erased cannot be guessed back. A change to history shows unless the
whole chain is rewritten; therefore documents print the chain's head.
Nothing here reads the clock or makes chance: a `Stamp` brings both in. Standard library only.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from typing import Any

from wizard.case import exercises  # noqa: F401 - its kinds of change are among KINDS
from wizard.case.changes import KINDS, Change, ContentErased
from wizard.case.model import Case
from wizard.case.words import from_plain, to_plain
from wizard.faults import Code, VagvalError, fault
from wizard.text import clean, lost

Payload = Mapping[str, Any]

_HASHED = ("number", "time", "actor", "login", "kind", "bank", "previous", "seal")


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who does something, and when.

    time    UTC, `2026-11-22T10:15:00Z`; sorts as text
    day     the local date (ISO) that goes with it
    actor   the name from the settings; `login` is the account beside it
    seed    32 random characters or more, from which each event's salt is made; itself never kept
    """

    time: str
    day: str
    actor: str
    seed: str
    login: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to a case. `payload` is None, and `salt` empty, when it has been erased."""

    number: int
    time: str
    actor: str
    login: str
    kind: str
    payload: Payload | None
    bank: str
    previous: str
    salt: str
    seal: str
    hash: str

    @property
    def erased(self) -> bool:
        """Whether the payload has been erased by rule."""
        return self.payload is None


@dataclass(frozen=True, slots=True)
class Break:
    """A place where the chain does not hold: the event's number and what is wrong (Swedish)."""

    number: int
    text: str


def record(case: Case, change: Change, stamp: Stamp) -> Event:
    """The event that says that `change` happened to `case`. All text is cleaned here, and only here.

    Raises VagvalError when the change does not fit the case as it stands.
    """
    number, previous = case.number + 1, case.head
    change = _change(change.kind, _cleaned(to_plain(change)), number)
    after = change.applied(case)
    if after is None:
        raise VagvalError(fault(Code.ARE001, case.id or "ärendet", handelse=change.label))
    payload = to_plain(change)
    salt = _sha256([stamp.seed, number, previous])[:32]
    event = Event(
        number=number,
        time=stamp.time,
        actor=clean(stamp.actor),
        login=clean(stamp.login),
        kind=change.kind,
        payload=payload,
        bank=after.bank.sha256,
        previous=previous,
        salt=salt,
        seal=_seal(salt, payload),
        hash="",
    )
    return replace(event, hash=_hash(event))


def record_all(case: Case, changes: Iterable[Change], stamp: Stamp) -> tuple[Event, ...]:
    """The events of several changes, one after the other. Raises VagvalError as `record`."""
    events = []
    for change in changes:
        event = record(case, change, stamp)
        case = apply(case, event)
        events.append(event)
    return tuple(events)


def characters_lost(change: Change) -> int:
    """How many characters `record` will remove because no document can hold them."""
    return sum(map(lost, texts(to_plain(change))))


def apply(case: Case, event: Event) -> Case:
    """The case after one more event.

    An event that does not fit the case changes nothing: what it built on has been erased.
    Raises VagvalError for an event that this version of the program cannot read.
    """
    after = case if event.payload is None else change_of(event).applied(case) or case
    return replace(after, number=event.number, head=event.hash)


def fold(events: Iterable[Event], start: Case | None = None) -> Case:
    """The case that a list of events makes. Raises VagvalError as `apply`."""
    return reduce(apply, events, start or Case(id=""))


def change_of(event: Event) -> Change:
    """What an event says happened. Raises VagvalError when it cannot be read; not for erased events."""
    return _change(event.kind, event.payload, event.number)


def erase(event: Event) -> Event:
    """The event without its payload. It must be backed by a `ContentErased` later in the chain."""
    return replace(event, payload=None, salt="")


def verify(events: Sequence[Event], known_head: str = "") -> tuple[Break, ...]:
    """Every place where the chain does not hold; empty when it does.

    A payload that a later event says was erased by rule is not a break.
    known_head   a head printed in a document: the chain must once have ended there
    """
    erased = {number for event in events for number in _erased_by(event)}
    breaks = []
    previous = ""
    for place, event in enumerate(events, start=1):
        if event.number != place:
            breaks.append(Break(event.number, f"numret {place} väntades"))
        if event.previous != previous:
            breaks.append(Break(event.number, "händelsen före har bytts ut, tagits bort eller lagts till"))
        if event.hash != _hash(event):
            breaks.append(Break(event.number, "händelsen har ändrats"))
        if event.payload is None:
            if event.number not in erased or event.salt:
                breaks.append(Break(event.number, "innehållet saknas utan att ha gallrats"))
        elif event.seal != _seal(event.salt, event.payload):
            breaks.append(Break(event.number, "innehållet har ändrats"))
        previous = event.hash
    if known_head and known_head not in {event.hash for event in events}:
        breaks.append(Break(len(events), "kedjan har aldrig slutat med den angivna hashen"))
    return tuple(breaks)


def canonical(data: object) -> str:
    """The one way to write plain data as JSON: what fingerprints are taken of, and what is kept."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def texts(data: Any) -> Iterator[str]:
    """Every text in plain data, names and values."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, Mapping):
        for key, item in data.items():
            yield key
            yield from texts(item)
    elif isinstance(data, list):
        for item in data:
            yield from texts(item)


def _change(kind: str, payload: Payload | None, number: int) -> Change:
    place = f"händelse {number}"
    if kind not in KINDS:
        raise VagvalError(fault(Code.ARE002, place, slag=kind))
    try:
        return from_plain(KINDS[kind], payload)
    except ValueError as error:
        raise VagvalError(fault(Code.ARE003, place, skal=error)) from error


def _erased_by(event: Event) -> tuple[int, ...]:
    """The numbers of the earlier events that this one says were erased."""
    if event.kind != ContentErased.kind or event.payload is None:
        return ()
    try:
        numbers = from_plain(ContentErased, event.payload).numbers
    except ValueError:
        return ()  # a list of numbers that cannot be read excuses nothing
    return tuple(number for number in numbers if number < event.number)


def _sha256(data: object) -> str:
    """Text that came from outside may hold a lone surrogate, which is no reason to fail."""
    return hashlib.sha256(canonical(data).encode("utf-8", "surrogatepass")).hexdigest()


def _seal(salt: str, payload: Payload) -> str:
    return _sha256([salt, payload])


def _hash(event: Event) -> str:
    return _sha256([getattr(event, name) for name in _HASHED])


def _cleaned(data: Any) -> Any:
    if isinstance(data, str):
        return clean(data)
    if isinstance(data, list):
        return [_cleaned(item) for item in data]
    if isinstance(data, Mapping):
        return {clean(key): _cleaned(item) for key, item in data.items()}
    return data

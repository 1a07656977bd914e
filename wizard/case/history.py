"""A case with all its history as JSON, out and in. What comes in must be a whole, unbroken chain."""

import datetime
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from wizard.case.changes import (
    AnswerGiven,
    CaseOpened,
    Change,
    DetailsChanged,
    PartyAdded,
    PartyChanged,
    RowAdded,
    RowChanged,
    StatementGiven,
    WordingKept,
)
from wizard.case.entry import read_date
from wizard.case.events import Event, change_of, fold, texts, verify
from wizard.case.model import MOST_PARTIES, Case
from wizard.case.words import from_plain, to_plain
from wizard.faults import Code, Place, VagvalError, fault
from wizard.text import clean

FORMAT = 1
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_CASE_ID = re.compile(r"[a-z0-9]{3,12}")
_LONGEST_NUMBER = 30
"""Characters: no answer, and no number of an event, has as many."""
_ROW_ID = re.compile(r"[a-z][1-9][0-9]{0,5}")


def write_history(events: Sequence[Event]) -> str:
    """All events of a case, and the head of their chain."""
    whole = {
        "vagval": FORMAT,
        "ärende": fold(events).id,
        "huvud": events[-1].hash,
        "händelser": [to_plain(event) for event in events],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def read_history(text: str, file: str) -> tuple[Event, ...]:
    """The events that `write_history` wrote. Raises VagvalError when one is unreadable or the chain broken."""
    whole = _parse(text, file)
    if (
        not isinstance(whole, dict)
        or whole.get("vagval") != FORMAT
        or type(whole.get("händelser")) is not list
    ):
        raise VagvalError(fault(Code.ARE022, file, skal="vagval och händelser väntades"))
    events: list[Event] = []
    for number, data in enumerate(whole["händelser"], start=1):
        try:
            events.append(from_plain(Event, data))
        except ValueError as error:
            raise VagvalError(fault(Code.ARE022, file, skal=f"händelse {number}: {error}")) from error
    broken = verify(events, known_head=str(whole.get("huvud")))
    if broken:
        raise VagvalError(*(fault(Code.ARE023, file, nummer=one.number, skal=one.text) for one in broken))
    try:
        fold(events)
    except VagvalError as error:
        unread = (replace(one, place=Place(f"{file}, {one.place}")) for one in error.faults)
        raise VagvalError(*unread) from error
    for wrong in _wrong(events, whole.get("ärende")):
        raise VagvalError(fault(Code.ARE022, file, skal=wrong))
    return tuple(events)


def _parse(text: str, file: str) -> Any:
    try:
        return json.loads(
            text, object_pairs_hook=_once, parse_int=_whole, parse_float=_no_float, parse_constant=_no_float
        )
    except json.JSONDecodeError as error:
        place = Place(file, error.lineno, error.colno)
        why = "tecknet här passar inte" if text.strip() else "filen är tom"
        raise VagvalError(fault(Code.ARE021, place, skal=why)) from error
    except ValueError as error:
        raise VagvalError(fault(Code.ARE021, file, skal=error)) from error
    except RecursionError as error:
        raise VagvalError(fault(Code.ARE021, file, skal="för djupt nästlad")) from error


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    whole = dict(pairs)
    if len(whole) < len(pairs):
        raise ValueError("samma namn står två gånger")
    return whole


def _whole(text: str) -> int:
    if len(text) > _LONGEST_NUMBER:
        raise ValueError(f"ett tal har {len(text)} siffror")
    return int(text)


def _no_float(text: str) -> None:
    raise ValueError(f"talet {text} är inte ett heltal")


def _wrong(events: Sequence[Event], case_id: object) -> Iterator[str]:
    """What an unbroken chain may still have that Vägval never writes."""
    first = events[0] if events else None
    if first is None or first.kind != CaseOpened.kind or first.payload is None:
        yield "den första händelsen öppnar inte ärendet"
    elif first.payload.get("id") != case_id or not _CASE_ID.fullmatch(str(case_id)):
        yield "ärendets id stämmer inte"
    if len(fold(events).parties) > MOST_PARTIES:
        yield f"ärendet har fler än {MOST_PARTIES} organisationer"
    for event in events:
        if not _TIME.fullmatch(event.time) or not _moment(event.time):
            yield f"händelse {event.number} har ingen riktig tid"
        if any(clean(text) != text for text in texts(to_plain(event))):
            yield f"händelse {event.number} har tecken som inget dokument kan ha"
        if not event.erased:
            yield from (f"händelse {event.number}: {wrong}" for wrong in _unfit(change_of(event)))
    if not any(event.erased for event in events):
        case = Case(id="")
        for event in events:
            after = change_of(event).applied(case)
            if after is None:
                yield f"händelse {event.number} passar inte ärendet"
                return
            case = after


def _moment(time: str) -> bool:
    try:
        datetime.datetime.fromisoformat(time)
    except ValueError:
        return False
    return True


def _unfit(change: Change) -> Iterator[str]:
    """Ids and dates that Vägval never writes."""
    match change:
        case DetailsChanged(assessment_date=date) if date and read_date(date) != date:
            yield f"”{date}” är inte ett datum"
        case PartyAdded(party) | PartyChanged(party) if not _ROW_ID.fullmatch(party.id):
            yield f"”{party.id}” är inte ett id på en organisation"
        case RowAdded(_, row) | RowChanged(_, row) if not _ROW_ID.fullmatch(row.id):
            yield f"”{row.id}” är inte ett id på en rad"
        case StatementGiven(told) if told.date and read_date(told.date) != told.date:
            yield f"”{told.date}” är inte ett datum"
        case WordingKept(day=day) if day and read_date(day) != day:
            yield f"”{day}” är inte ett datum"
        case AnswerGiven(answer=answer, day=day):
            for date in (answer.date, day):
                if date and read_date(date) != date:
                    yield f"”{date}” är inte ett datum"

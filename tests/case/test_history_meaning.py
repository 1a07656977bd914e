"""What an unbroken history may still say that Vägval never writes."""

import json

import pytest

from wizard.case.changes import CaseOpened, Change, DetailsChanged, PartyAdded, RowAdded
from wizard.case.events import Event, Stamp, canonical, record_all
from wizard.case.history import read_history, write_history
from wizard.case.model import BankRef, Case, Party, Row
from wizard.faults import VagvalError

STAMP = Stamp("2026-11-22T10:00:00Z", "2026-11-22", "Kim Exempel", "0" * 32)


def history(*changes: Change, time: str = STAMP.time) -> str:
    """A history with a whole chain in which these things happened."""
    stamp = Stamp(time, STAMP.day, STAMP.actor, STAMP.seed)
    return write_history(
        record_all(Case(id=""), [CaseOpened("abc12", BankRef("1.0", "prov")), *changes], stamp)
    )


def refused(text: str) -> str:
    with pytest.raises(VagvalError) as error:
        read_history(text, "fall.json")
    return str(error.value)


def test_a_history_as_vagval_writes_it_is_read() -> None:
    events: tuple[Event, ...] = read_history(history(PartyAdded(Party("o1", "En"))), "fall.json")
    assert [event.number for event in events] == [1, 2] and canonical(json.loads(history()))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (history(DetailsChanged(assessment_date="inget datum")), "”inget datum” är inte ett datum"),
        (history(DetailsChanged(assessment_date="2026-02-31")), "”2026-02-31” är inte ett datum"),
        (history(PartyAdded(Party("../../x", "En"))), "”../../x” är inte ett id på en organisation"),
        (history(PartyAdded(Party("", "En"))), "”” är inte ett id på en organisation"),
        (history(RowAdded("mål", Row("../x", {}))), "”../x” är inte ett id på en rad"),
        (history(time="9999-99-99T99:99:99Z"), "händelse 1 har ingen riktig tid"),
    ],
)
def test_ids_and_dates_that_vagval_never_writes_are_refused_with_the_event(text: str, reason: str) -> None:
    assert reason in refused(text)

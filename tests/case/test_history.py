"""A case with all its history as JSON: whole and unbroken, or not at all."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from tests.case.files import brought_in
from tests.case.making import BANK, STAMP, lives
from wizard.case import events as log
from wizard.case.answers import Answer
from wizard.case.changes import AnswerGiven, CaseOpened, ContentErased, DetailsChanged, PartyAdded
from wizard.case.events import Event, erase, fold, record, record_all
from wizard.case.history import read_history, write_history
from wizard.case.model import MOST_PARTIES, Case, Party
from wizard.case.words import to_plain
from wizard.faults import VagvalError

EVENTS = record_all(
    Case(id=""),
    [
        CaseOpened("v7k3q", BANK),
        DetailsChanged(title="Nattvandring i Exempelby"),
        PartyAdded(Party("o1", "Föreningen Exempel")),
        AnswerGiven("ide", Answer("staden", "Vår idé."), day="2026-11-22"),
    ],
    STAMP,
)


def changed(path: tuple[str | int, ...], value: object) -> str:
    """The exported history with one thing in it changed."""
    whole = json.loads(write_history(EVENTS))
    inner: Any = whole
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    return json.dumps(whole)


def fault_of(text: str | bytes) -> str:
    """What is wrong with a file, without the file's name."""
    with pytest.raises(VagvalError) as error:
        brought_in(text, "fall.json")
    return str(error.value.faults[0]).removeprefix("fall.json")


@given(lives())
def test_any_history_comes_back_event_by_event(events: list[Event]) -> None:
    assert read_history(write_history(events), "fall.json") == tuple(events)


def test_a_history_can_have_been_erased_by_rule() -> None:
    rule = record(fold(EVENTS), ContentErased((3,), "Gallringsplan 3.1 (påhittad)"), STAMP)
    erased = (*EVENTS[:2], erase(EVENTS[2]), EVENTS[3], rule)
    assert read_history(write_history(erased), "fall.json") == erased


def test_a_history_is_known_by_its_name_or_by_how_it_begins() -> None:
    text = write_history(EVENTS)
    assert brought_in(text, "fall.json").events == brought_in(text, "-").events == EVENTS
    assert brought_in("vagval: 1", "-").events[0].kind == "arende_oppnat"


def test_questions_that_our_bank_does_not_have_are_listed() -> None:
    more = record(fold(EVENTS), AnswerGiven("forr", Answer("ja")), STAMP)
    assert brought_in(write_history((*EVENTS, more)), "fall.json").dormant == ("forr",)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("händelser", 1, "innehåll", "titel"), "Något annat"),
        (("händelser", 3, "innehåll", "svar", "svar"), "organisationen"),
        (("händelser", 1, "vem"), "Någon annan"),
        (("händelser", 2, "tid"), "2026-01-01T00:00:00Z"),
        (("händelser", 2, "innehåll"), None),
        (("händelser", 0, "hash"), "0" * 64),
        (("huvud",), "0" * 64),
    ],
)
def test_a_history_that_was_changed_is_refused(path: tuple[str | int, ...], value: object) -> None:
    assert fault_of(changed(path, value)).startswith(": ARE023 Historiken håller inte vid händelse")


def test_a_history_with_its_end_cut_off_is_refused() -> None:
    whole = json.loads(write_history(EVENTS))
    del whole["händelser"][-1]
    assert "kedjan har aldrig slutat med den angivna hashen" in fault_of(json.dumps(whole))


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("{", ":1:2: ARE021 Det här är inte giltig JSON: tecknet här passar inte."),
        ("", ":1:1: ARE021 Det här är inte giltig JSON: filen är tom."),
        ('{"vagval": 1.0}', ": ARE021 Det här är inte giltig JSON: talet 1.0 är inte ett heltal."),
        ('{"vagval": NaN}', ": ARE021"),
        ('{"vagval": 1, "vagval": 1}', ": ARE021 Det här är inte giltig JSON: samma namn står två gånger."),
        ("[" * 200_000, ": ARE021"),
        ('{"vagval": ' + "9" * 5000 + "}", ": ARE021 Det här är inte giltig JSON: ett tal har 5000 siffror."),
        ("[]", ": ARE022"),
        ('{"vagval": 1}', ": ARE022"),
        ('{"vagval": 2, "händelser": []}', ": ARE022"),
        ('{"vagval": 1, "händelser": [], "huvud": ""}', ": ARE022"),
        ('{"vagval": 1, "händelser": ["x"]}', ": ARE022 Filen är inte en exporterad historik: händelse 1"),
        ('{"vagval": 1, "händelser": [{"nummer": 1}]}', ": ARE022"),
        (changed(("händelser", 1, "innehåll"), [1]), ": ARE022"),
        (changed(("händelser", 1, "nummer"), True), ": ARE022"),
        (changed(("händelser", 1, "nytt"), "x"), ": ARE022"),
        (changed(("ärende",), "b2c3d"), ": ARE022 Filen är inte en exporterad historik: ärendets id"),
    ],
)
def test_what_is_no_history_gets_a_clear_answer(text: str, fault: str) -> None:
    assert fault_of(text).startswith(fault)


def test_bytes_that_are_not_text_get_a_clear_answer() -> None:
    assert "FIL004" in fault_of(b'{"vagval": "\xe5"}')


def forged(**fields: Any) -> str:
    """A history of two events, the last with other fields, whose chain has been made anew to hold."""
    last = replace(EVENTS[1], **fields)
    last = replace(last, seal=log._seal(last.salt, last.payload or {}))
    return write_forged(EVENTS[0], replace(last, hash=log._hash(last)))


def write_forged(*events: Event) -> str:
    whole = {
        "vagval": 1,
        "ärende": "v7k3q",
        "huvud": events[-1].hash,
        "händelser": list(map(to_plain, events)),
    }
    return json.dumps(whole)


def test_an_unbroken_chain_may_still_not_be_a_case() -> None:
    assert fault_of(forged(kind="framtida")).startswith(", händelse 2: ARE002")
    assert fault_of(forged(payload={"titel": 7})).startswith(", händelse 2: ARE003")
    assert "tecken som inget dokument kan ha" in fault_of(forged(payload={"titel": "a\u0000b"}))
    assert "ingen riktig tid" in fault_of(forged(time="i går"))
    late = record_all(Case(id=""), [DetailsChanged(title="Utan början")], STAMP)
    assert "öppnar inte ärendet" in fault_of(write_forged(*late))
    crowd = [PartyAdded(Party(f"o{number}", "Förening")) for number in range(1, MOST_PARTIES + 2)]
    crowded = record_all(Case(id=""), [CaseOpened("v7k3q", BANK), *crowd], STAMP)
    assert "ärendet har fler än 100 organisationer" in fault_of(write_history(crowded))
    elsewhere = record_all(Case(id=""), [CaseOpened("../../x", BANK)], STAMP)
    assert "ärendets id stämmer inte" in fault_of(write_history(elsewhere))

"""When a source comes in a new edition: which open cases rest on it, and on what in them."""

import datetime
from pathlib import Path

import pytest

from wizard.bank.load import bank_of, load_bank
from wizard.case.model import Case
from wizard.desk.desk import Desk
from wizard.desk.sources import touched_by
from wizard.faults import VagvalError
from wizard.places import bank_folder
from wizard.store.sqlite import SqliteStore

BANK = load_bank(bank_folder())
NOON = datetime.datetime(2026, 11, 22, 12, 0, tzinfo=datetime.UTC)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(SqliteStore(tmp_path / "v.sqlite"), BANK, "Kim Exempel", "kim", now=lambda: NOON)


@pytest.fixture
def settled(desk: Desk) -> Case:
    """Settled by its first answer."""
    case = desk.new_case("Läger", ["Föreningen Exempel"])
    return desk.answer(case, "ratt_namnd", "nej_annan_namnd", reason="Idrottsnämnden.")


def test_a_case_is_touched_by_its_answers_and_by_the_row_and_criteria_that_decide(
    desk: Desk, settled: Case
) -> None:
    resting, cases = touched_by(desk, "L-KL#6:2")
    assert [part.written for part in resting.parts] == [
        "fråga ratt_namnd",
        "kriterium ratt_namnd",
        "rad r01",
    ]
    assert [(one.id, one.title, one.parts) for one in cases] == [
        (settled.id, "Läger", ("fråga ratt_namnd", "kriterium ratt_namnd", "rad r01"))
    ]


def test_a_case_that_has_nothing_from_the_place_is_not_touched(desk: Desk, settled: Case) -> None:
    resting, cases = touched_by(desk, "L-RK")
    assert resting.parts
    assert cases == ()


def test_a_case_with_a_position_is_decided_and_left_alone(desk: Desk, settled: Case) -> None:
    desk.take_position(settled, "hanvisning", "Idrottsnämnden har frågan.")
    assert touched_by(desk, "L-KL#6:2")[1] == ()


def test_an_answer_that_is_dormant_does_not_count(desk: Desk) -> None:
    placed = desk.answer(desk.new_case("Boende", ["Föreningen Exempel"]), "riktas", "beslutade")
    said = desk.answer(
        placed, "jurist_individ", "inte_individinsats", reason="PM 3", who="Jurist Exempel", date="2026-11-01"
    )
    assert "fråga jurist_individ" in touched_by(desk, "L-SoL#4:3")[1][0].parts
    desk.answer(said, "riktas", "alla", reason="Öppet för alla.")
    assert "fråga jurist_individ" not in touched_by(desk, "L-SoL#4:3")[1][0].parts


def test_a_case_from_before_the_krav_is_found_by_what_its_own_edition_cites(tmp_path: Path) -> None:
    before = bank_of({name: text for name, text in BANK.files.items() if name != "kallkrav.yaml"})
    store = SqliteStore(tmp_path / "v.sqlite")
    older = Desk(store, before, "Kim Exempel", "kim", now=lambda: NOON)
    older.answer(older.new_case("Läxhjälp", ["Föreningen Exempel"]), "ratt_namnd", "ja")
    newer = Desk(store, BANK, "Kim Exempel", "kim", now=lambda: NOON)
    resting, cases = touched_by(newer, "L-KL#6:2")
    assert resting.requirements
    assert [(one.title, one.parts) for one in cases] == [("Läxhjälp", ("fråga ratt_namnd",))]


def test_every_open_case_is_looked_at_however_many_there_are(desk: Desk) -> None:
    for number in range(51):
        desk.answer(desk.new_case(f"Ärende {number}", ["Föreningen Exempel"]), "ratt_namnd", "ja")
    assert len(touched_by(desk, "L-KL#6:2")[1]) == 51


def test_a_source_that_the_bank_does_not_have_is_refused_with_the_nearest_one(desk: Desk) -> None:
    with pytest.raises(VagvalError) as error:
        touched_by(desk, "L-KLL#6:2")
    assert str(error.value) == "L-KLL#6:2: BANK015 Källan ”L-KLL” finns inte. Menade du ”L-KL”?"


def test_a_source_like_no_other_is_refused_with_all_that_there_are(desk: Desk) -> None:
    with pytest.raises(VagvalError, match=r"Källorna heter S0, .* och VV"):
        touched_by(desk, "okänd")

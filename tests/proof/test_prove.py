"""The proofs: a sound bank passes, and each kind of fault is found where it stands, with a case that shows it."""

import pytest

from tests.proof.planting import Edit, edited, faults, results, shipped, sound_tiny, thing
from wizard.assessment.assess import assess
from wizard.bank.load import bank_of
from wizard.bank.model import Bank


def told(bank: Bank) -> set[str]:
    """Code and thing of everything that is found."""
    return {f"{one.code.name} {one.place}" for one in faults(bank, results(bank))}


def test_everything_is_shown_about_the_shipped_bank_and_every_theorem_is_tried() -> None:
    found = results(shipped())
    assert [one for one in found if one.outcome != "bevisad"] == []
    tried = {one.about for one in found if one.kind == "sats"}
    assert tried == {id for id, theorem in shipped().theorems.items() if not theorem.argument}


def test_the_first_fourteen_theorems_are_those_of_the_decision() -> None:
    assert list(shipped().theorems)[:14] == [f"T{number}" for number in range(1, 15)]
    argued = [id for id, theorem in shipped().theorems.items() if theorem.argument]
    assert argued == ["T5", "T6", "T7", "T12"]


def test_nothing_is_found_in_a_sound_small_bank() -> None:
    assert told(bank_of(sound_tiny())) == set()


def always(word: str) -> dict[str, object]:
    """A condition that is true, or false, of every case with an answer."""
    either: list[object] = [{"fråga": "onskas", "är": "stod"}, {"inte": {"fråga": "onskas", "är": "stod"}}]
    return {"någon" if word == "sant" else "alla": either}


PLANTS: dict[str, tuple[Edit, set[str]]] = {
    "a question that is never asked": (
        lambda data: thing(data, "anteckning").update(visas_om=always("falskt")),
        {"BEVIS001 fragor/2-fordjupning.yaml", "BEVIS003 fragor/2-fordjupning.yaml"},
    ),
    "a question that waits for a criterion which is never met": (
        lambda data: (
            thing(data, "planerat").update(uppfyllt_om=always("falskt")),
            thing(data, "anteckning").update(visas_om={"kriterium": "planerat", "är": "uppfyllt"}),
        ),
        {"BEVIS001 fragor/2-fordjupning.yaml", "BEVIS003 fragor/2-fordjupning.yaml", "BEVIS003 kriterier/alla.yaml"},
    ),
    "a condition that is always true": (
        lambda data: thing(data, "planerat").update(uppfyllt_om={"alla": [always("sant"), {"fråga": "slutdatum", "besvarad": "ja"}]}),
        {"BEVIS002 kriterier/alla.yaml"},
    ),
    "a part of a condition that is always false": (
        lambda data: thing(data, "planerat").update(uppfyllt_om={"någon": [always("falskt"), {"fråga": "slutdatum", "besvarad": "ja"}]}),
        {"BEVIS003 kriterier/alla.yaml"},
    ),
    "a number that can never be reached": (
        lambda data: thing(data, "planerat").update(uppfyllt_om={"alla": [{"fråga": "manader", "minst": "13"}, {"fråga": "manader", "högst": "12"}]}),
        {"BEVIS003 kriterier/alla.yaml"},
    ),
    "a row that an earlier one takes everything from": (
        lambda data: data["beslutstabell.yaml"]["rader"].insert(1, thing(data, "r1") | {"id": "r1b"}),
        {"BEVIS004 beslutstabell.yaml"},
    ),
    "a row that contradicts itself": (
        lambda data: thing(data, "r2").update(när={"alla": [{"kriterium": "gemensamt", "är": "ej_uppfyllt"}, {"kriterium": "gemensamt", "är": "uppfyllt"}]}),
        {"BEVIS003 beslutstabell.yaml", "BEVIS004 beslutstabell.yaml", "BEVIS006 beslutstabell.yaml"},
    ),
    "a form that no row can reach": (
        lambda data: (
            data["former.yaml"]["former"].append(thing(data, "bidrag") | {"id": "gava"}),
            data["beslutstabell.yaml"]["rader"].insert(2, thing(data, "r2") | {"id": "r2c", "form": "gava"}),
        ),
        {"BEVIS004 beslutstabell.yaml", "BEVIS005 former.yaml"},
    ),
    "a case that falls between the rows": (
        lambda data: data["beslutstabell.yaml"]["rader"].pop(2),
        {"BEVIS006 beslutstabell.yaml"},
    ),
    "a question whose answer changes nothing": (
        lambda data: thing(data, "anteckning").update(visas_om={"fråga": "utan_verkan", "är": "ja"})
        or data["fragor/2-fordjupning.yaml"]["frågor"].insert(
            0, thing(data, "jurist_kop") | {"id": "utan_verkan", "jurist": "nej", "vilar_på": [], "visas_om": {"fråga": "onskas", "är": "stod"}}
        ),
        {"BEVIS008 fragor/2-fordjupning.yaml"},
    ),
    "a choice of which every answer comes to the same": (
        lambda data: (
            data["fragor/2-fordjupning.yaml"]["frågor"].insert(
                0, thing(data, "jurist_kop") | {"id": "lika", "jurist": "nej", "vilar_på": [], "visas_om": {"fråga": "onskas", "är": "stod"}}
            ),
            thing(data, "planerat").update(
                uppfyllt_om={"någon": [{"fråga": "slutdatum", "besvarad": "ja"}, {"alla": [{"fråga": "lika", "är": ["ja", "nej"]}, {"fråga": "onskas", "är": "stod"}]}]}
            ),
        ),
        {"BEVIS008 fragor/2-fordjupning.yaml"},
    ),
    "a purchase that becomes a partnership": (
        lambda data: thing(data, "ej_kop").update(uppfyllt_om={"någon": [thing(data, "ej_kop")["uppfyllt_om"], {"fråga": "utmaning", "besvarad": "ja"}]}),
        {"BEVIS009 satser.yaml"},
    ),
    "a lean that assumes the best": (
        lambda data: thing(data, "betalas").update(antas="eget"),
        {"BEVIS009 satser.yaml"},
    ),
    "a theorem about no case at all": (
        lambda data: thing(data, "T1").update(när=always("falskt")),
        {"BEVIS003 satser.yaml", "BEVIS009 satser.yaml"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PLANTS)
def test_a_planted_fault_is_found_where_it_stands(name: str) -> None:
    edit, expected = PLANTS[name]
    bank = edited(sound_tiny(), edit)
    found = {f"{one.code.name} {one.place.file}" for one in faults(bank, results(bank))}
    assert found == expected
    assert all(one.place.line for one in faults(bank, results(bank)))


def test_a_counterexample_breaks_the_promise_when_the_evaluator_reads_it() -> None:
    edit, _ = PLANTS["a purchase that becomes a partnership"]
    bank = edited(sound_tiny(), edit)
    broken = next(one for one in results(bank) if one.about == "T1" and one.outcome == "motbevisad")
    assert broken.case is not None
    assert broken.case.answers["betalas", ""].value == "utfort"
    assert assess(bank, broken.case).form == "iop"
    assert broken.text == "T1 Ett köp är ett köp: aldrig iop"


def test_the_fault_points_at_the_part_of_the_condition_that_is_wrong() -> None:
    edit, _ = PLANTS["a part of a condition that is always false"]
    bank = edited(sound_tiny(), edit)
    (one,) = faults(bank, results(bank))
    lines = bank.files[one.place.file].splitlines()
    assert [line.strip() for line in lines[one.place.line - 3 : one.place.line + 1]] == [
        '"uppfyllt_om": {',
        '"någon": [',
        "{",
        '"alla": [',
    ]

"""What rests on a place in a source: by citing it, or by meeting a krav of it."""

import pytest

from tests.bank.tiny import TINY
from wizard.bank.load import bank_of
from wizard.bank.requirement import OUTSIDE
from wizard.bank.resting import KINDS, can_meet, parts, resting_on, touch
from wizard.case.changes import KINDS as CHANGES
from wizard.case.lists import LISTS
from wizard.cli.commands import COMMANDS
from wizard.documents.kinds.catalogue import BANK_DOCUMENTS, DOCUMENTS


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("S0#3.1", "S0#3.1", True),
        ("S0", "S0#3.1", True),
        ("S0#4.2.1", "S0#4.2", True),
        ("S0#3.1 fotnot 6", "S0#3.1", True),
        ("L-LOU#19 kap.", "L-LOU#19", True),
        ("L-LOU#19:25 a", "L-LOU#19", True),
        ("L-KL#6:37–38", "L-KL#6:37", True),
        ("L-LOU#19 a:2", "L-LOU#19", False),
        ("L-KL#2:1", "L-KL#2:10", False),
        ("S0#4.2", "S0#4.3", False),
        ("P6b", "P6", False),
        ("S1#1", "S0#1", False),
    ],
)
def test_places_touch_when_one_lies_within_the_other(one: str, other: str, expected: bool) -> None:
    assert touch(one, other) is touch(other, one) is expected


def test_all_that_cites_the_place_or_meets_a_krav_of_it_rests_on_it() -> None:
    found = resting_on(bank_of(TINY), "L-LOU#1")
    assert [one.id for one in found.requirements] == ["LOU-1-01"]
    assert [part.written for part in found.parts] == [
        "fråga betalas",
        "fråga belopp",
        "fråga startdatum",
        "fråga slutdatum",
        "fråga jurist_kop",
        "faktum manader",
        "kriterium ej_kop",
        "rad r1",
        "juristpunkt J1",
        "sats T1",
        "väg upphandling/direkt",
        "konstant gransen",
    ]


def test_a_krav_makes_what_meets_it_rest_on_its_place_though_it_is_not_cited_there() -> None:
    texts = TINY | {"kallkrav.yaml": TINY["kallkrav.yaml"].replace("rad r1", "rad r2")}
    assert [part.name for part in resting_on(bank_of(texts), "L-LOU#1").of("rad")] == ["r1", "r2"]


def test_nothing_rests_on_another_place() -> None:
    found = resting_on(bank_of(TINY), "S0#2")
    assert (found.requirements, found.parts) == ((), ())


def test_every_part_of_a_bank_is_of_a_kind_that_is_told_and_can_meet_a_krav() -> None:
    bank = bank_of(TINY)
    assert {part.kind for part in parts(bank)} == set(KINDS)
    assert {part.written for part in parts(bank)} <= set(can_meet(bank))


def test_what_a_krav_may_be_met_by_outside_the_bank_is_there() -> None:
    there = {
        "röd tråd": {kind.name for kind in LISTS},
        "dokument": {*DOCUMENTS, *BANK_DOCUMENTS},
        "händelse": set(CHANGES),
        "kommando": {command.name for command in COMMANDS},
    }
    assert there.keys() == OUTSIDE.keys()
    for kind, names in OUTSIDE.items():
        assert set(names) <= there[kind], kind

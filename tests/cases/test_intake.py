"""The telephone: what is said after each of the twelve keys, without any reasons and without the long form."""

from itertools import product

import pytest

from tests.cases.making import Changes, bank, change
from wizard.assessment.assess import assess
from wizard.assessment.model import Assessment
from wizard.case.model import Case, Party, case_of

EMPTY = case_of({}, [Party("o1", "Föreningen Exempel")])
KEYS = [question.id for question in bank().intake]
PARTNERSHIP: Changes = {
    "ratt_namnd": "ja",
    "onskas": "losa_tillsammans",
    "lovas": "egna_insatser",
    "slutar": "stannar",
    "riktas": "alla",
    "finns": "inget",
    "utmaning": "ingen_ensam",
    "bidrar": "bada_mer",
    "ide": "gemensam",
    "andra": "ingen",
    "vem": "ideell_forening",
    "storlek": "hogst_700",
}


def after(keys: int, **changes: str) -> Assessment:
    """What is said after so many keys of a call that sounds like a partnership, but for these answers."""
    return assess(bank(), call(keys, **changes))


def call(keys: int, **changes: str) -> Case:
    pressed = {id: changes.get(id, PARTNERSHIP[id]) for id in KEYS[:keys]}
    return change(EMPTY, pressed, reason="")


def leans(**changes: str) -> list[str | None]:
    """The lean after each key, from none to all twelve."""
    return [after(keys, **changes).lean for keys in range(13)]


def test_until_keys_2_to_5_are_pressed_it_is_too_early_and_the_number_left_is_told() -> None:
    assert [after(keys).too_early for keys in range(13)] == [4, 4, 3, 2, 1, *[0] * 8]
    assert leans()[:5] == [None] * 5


def test_a_partnership_is_the_lean_at_the_earliest_after_eight_keys() -> None:
    assert leans() == [None] * 5 + ["foreningsbidrag"] * 3 + ["iop"] * 5


@pytest.mark.parametrize("id", KEYS[1:5] + KEYS[6:8])
def test_no_lean_towards_a_partnership_while_one_of_the_keys_it_rests_on_is_not_pressed(id: str) -> None:
    case = change(call(12), {id: None})
    assert assess(bank(), case).lean != "iop"


def test_the_wrong_namnd_is_settled_after_one_key_with_its_reason() -> None:
    for answer in ("nej_annan_namnd", "nej_annan_huvudman"):
        found = assess(bank(), change(EMPTY, {"ratt_namnd": answer}))
        assert (found.form, found.row, found.readiness) == ("hanvisning", "r01", "preliminär")


@pytest.mark.parametrize(
    "first", [{"onskas": "fa_utfort"}, {"lovas": "enligt_staden"}, {"slutar": "staden_maste"}]
)
def test_a_clear_purchase_is_settled_as_soon_as_it_is_said_whatever_keys_2_to_5_are_otherwise(
    first: dict[str, str],
) -> None:
    others = [id for id in KEYS[1:5] if id not in first]
    answers = [[option.id for option in bank().questions[id].svar] + ["vet_ej"] for id in others]
    for chosen in product(*answers):
        assert after(5, **first, **dict(zip(others, chosen, strict=True))).lean == "upphandling"


def test_a_purchase_stays_one_through_the_call_and_no_further_key_can_change_it() -> None:
    sign = {"onskas": "fa_utfort", "lovas": "enligt_staden", "slutar": "staden_maste"}
    assert leans(**sign) == [None] * 5 + ["upphandling"] * 8
    assert all(after(keys, **sign).intake_settled for keys in range(5, 13))


def test_what_the_city_decides_for_individuals_is_seen_at_the_fifth_key() -> None:
    assert leans(riktas="beslutade") == [None] * 5 + ["upphandling"] * 8
    assert "J2" in [point.id for point in after(12, riktas="beslutade").lawyer]


@pytest.mark.parametrize("id", KEYS[1:5])
def test_vet_ej_on_the_purchase_question_leans_towards_upphandling(id: str) -> None:
    assert leans(**{id: "vet_ej"}) == [None] * 5 + ["upphandling"] * 8


@pytest.mark.parametrize(
    ("changes", "lean", "keys"),
    [
        ({"onskas": "stod_allmant", "lovas": "anvanda_medel", "slutar": "krymper"}, "foreningsbidrag", 5),
        ({"utmaning": "inget", "bidrar": "bada_pengar"}, "foreningsbidrag", 5),
        ({"utmaning": "organisationen"}, "foreningsbidrag", 5),
        ({"bidrar": "vi_betalar"}, "foreningsbidrag", 5),
        ({"bidrar": "bada_pengar"}, "foreningsbidrag", 5),
        ({"finns": "kopt", "bidrar": "vi_betalar"}, "upphandling", 6),
        ({"finns": "iop_loper_ut"}, "iop", 8),
        ({"bidrar": "inga_pengar"}, "iop", 8),
        ({"utmaning": "inget", "bidrar": "inga_pengar"}, "enkel_samverkan", 8),
        ({"utmaning": "vi_sjalva", "ide": "forvaltningens"}, "egen_regi", 9),
        ({"finns": "kopt", "ide": "forvaltningens"}, "upphandling", 9),
        ({"ide": "forvaltningens"}, "iop", 8),
        ({"andra": "foretag"}, "upphandling", 10),
        ({"andra": "foreningar"}, "iop", 8),
        ({"vem": "kan_dela_vinst"}, "ingen_samverkan", 11),
        ({"vem": "natverk"}, "iop", 8),
        ({"vem": "stiftelse_m_fl"}, "iop", 8),
        ({"storlek": "under_100"}, "foreningsbidrag", 12),
        ({"storlek": "hogst_3m"}, "iop", 8),
        ({"storlek": "mer"}, "iop", 8),
    ],
)
def test_twenty_calls_and_the_key_from_which_the_lean_stays(
    changes: dict[str, str], lean: str, keys: int
) -> None:
    said = leans(**changes)
    assert said[keys:] == [lean] * (13 - keys)
    assert said[keys - 1] != lean


def test_when_no_remaining_key_can_change_the_lean_it_is_said() -> None:
    assert [after(keys, vem="kan_dela_vinst").intake_settled for keys in range(13)] == [False] * 11 + [
        True
    ] * 2
    assert not after(11).intake_settled
    assert after(12).intake_settled


def test_only_vet_ej_all_through_leans_towards_upphandling() -> None:
    found = after(12, **dict.fromkeys(KEYS, "vet_ej"))
    assert (found.form, found.lean, found.too_early) == (None, "upphandling", 0)


def test_nothing_is_demanded_on_the_phone_and_all_that_needs_a_reason_is_asked_for_later() -> None:
    found = after(12)
    assert found.form is None
    needing = {id for id in KEYS if PARTNERSHIP[id] in bank().questions[id].skal_kravs}
    assert needing <= {id for id, _ in found.reason_missing}


def test_the_line_to_read_aloud_promises_nothing() -> None:
    assert bank().head.intag.lasrad == "Det här är en första bedömning, inget löfte. Nämnden beslutar."

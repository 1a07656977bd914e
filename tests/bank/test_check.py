"""What a bank means is checked: every rule has a fault that provokes it, and tells nothing but that fault."""

import pytest

from tests.bank.plants import ALONE, CRITERIA, LONG, MEANING, READING, TABLE
from tests.bank.tiny import TINY, Plant, faults_in, planted, told
from wizard.faults import Code


@pytest.mark.parametrize("plant", MEANING + ALONE, ids=lambda plant: plant[2].strip())
def test_a_fault_of_meaning_is_told_once_at_its_line_and_column(plant: Plant) -> None:
    texts, expected = planted(plant)
    assert told(faults_in(texts)) == expected


def test_every_code_of_the_bank_is_provoked() -> None:
    without_a_file = {name: text for name, text in TINY.items() if name != "fakta.yaml"}
    banks = [planted(plant)[0] for plant in READING + MEANING + ALONE]
    banks += [without_a_file, TINY | {"okand.yaml": "a: 1"}]
    provoked = {one.code.name for texts in banks for one in faults_in(texts)}
    of_case_tests = "BANK07"  # tests/trial
    own = {code.name for code in Code if code.name.startswith("BANK")}
    assert {name for name in own if not name.startswith(of_case_tests)} <= provoked


def test_every_message_is_filled_in() -> None:
    texts, _ = planted(*READING, *MEANING)
    for one in faults_in(texts):
        assert "{" not in one.cause + one.remedy, one
        assert one.cause.endswith("."), one
        assert one.remedy.endswith((".", "?")), one


def test_each_ring_is_told_in_the_order_one_waits_for_the_other() -> None:
    texts, _ = planted(
        (LONG, "visas_om: {fråga: onskas, är: [tillsammans, utfort]}", "visas_om: {fråga: belopp, minst: 1}"),
        (CRITERIA, "gäller_om: {fråga: onskas, är: [stod, tillsammans]}", "gäller_om: {kriterium: planerat, är: uppfyllt}"),
        (CRITERIA, "{fråga: slutdatum, besvarad: ja}", "{kriterium: ideburen, är: uppfyllt}"),
        (CRITERIA, "{fråga: vem, är: forening}", "{alla: [{fråga: vem, är: forening}, {kriterium: gemensamt, är: uppfyllt}]}"),
    )  # fmt: skip
    first, second = [one.cause for one in faults_in(texts)]
    assert first == "Villkoren går i ring: belopp → belopp."
    ring = second.removeprefix("Villkoren går i ring: ").removesuffix(".").split(" → ")
    waits = {"gemensamt": "planerat", "planerat": "ideburen", "ideburen": "gemensamt"}
    names = [node.removeprefix("kriterium ") for node in ring]
    assert names[1:] == [waits[name] for name in names[:-1]]
    assert len(names) == 4


def test_of_two_comparisons_with_the_same_question_the_wrong_one_is_pointed_at() -> None:
    both = "- {fråga: resurser, är: tid}\n          - {fråga: resurser, är: [«BANK012»pengr]}"
    texts, expected = planted((CRITERIA, "- {fråga: resurser, är: tid}", both))
    assert told(faults_in(texts)) == expected


def test_a_row_may_require_a_core_criterion_by_not_being_against_it() -> None:
    texts, _ = planted(
        (TABLE, "- {kriterium: gemensamt, är: uppfyllt}", "- inte: {kriterium: gemensamt, är: ej_uppfyllt}")
    )
    assert faults_in(texts) == ()


def test_a_criterion_that_only_one_alternative_requires_is_not_required() -> None:
    texts, expected = planted(
        (TABLE, "  - id: r3", "  - «BANK027»id: r3"),
        (TABLE, "- {kriterium: gemensamt, är: uppfyllt}", "- någon: [{kriterium: gemensamt, är: uppfyllt}, {kriterium: planerat, är: uppfyllt}]"),
    )  # fmt: skip
    assert told(faults_in(texts)) == expected

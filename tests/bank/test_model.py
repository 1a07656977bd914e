"""The compiled bank: what stands where, who reads whom, which amount is valid on a day."""

import pytest

from tests.bank.tiny import TINY
from wizard.bank.conditions import All, Answered, Any, Bound, Count, Is, Not, Verdict
from wizard.bank.graph import deciding_questions, depends_on, everything_behind, find_cycles
from wizard.bank.load import bank_of
from wizard.bank.model import criterion_node, criterion_of, named

BANK = bank_of(TINY)
EJ_KOP, GEMENSAMT = criterion_node("ej_kop"), criterion_node("gemensamt")


def test_conditions_are_compiled_from_the_words_of_the_files() -> None:
    within = Bound("belopp", most="gransen")
    assert BANK.conditions == {
        ("visas_om", "belopp"): Is("onskas", frozenset({"tillsammans", "utfort"})),
        **{
            ("visas_om", id): Is("onskas", frozenset({"tillsammans"}))
            for id in ("startdatum", "slutdatum", "resurser", "utmaning")
        },
        ("visas_om", "jurist_kop"): Not(within),
        ("uppfyllt_om", "ej_kop"): All(
            (
                Is("betalas", frozenset({"eget"})),
                Any((within, Is("jurist_kop", frozenset({"nej"})))),
            )
        ),
        ("uppfyllt_om", "ideburen"): Is("vem", frozenset({"forening"})),
        ("gäller_om", "gemensamt"): Is("onskas", frozenset({"stod", "tillsammans"})),
        ("uppfyllt_om", "gemensamt"): Count(
            2, (Answered("utmaning"), Is("resurser", frozenset({"tid"})), Bound("manader", least=12))
        ),
        ("uppfyllt_om", "planerat"): Answered("slutdatum"),
        ("rad", "r1"): Verdict("ej_kop", False),
        ("rad", "r2"): Verdict("gemensamt", False),
        ("rad", "r3"): All((Verdict("ej_kop", True), Verdict("ideburen", True), Verdict("gemensamt", True))),
        ("väg", "upphandling/direkt"): within,
        ("konflikt", "K1"): Bound("manader", most=11),
        ("sats", "T1"): Is("betalas", frozenset({"utfort"})),
        ("revision", "utmaningen"): Answered("utmaning"),
        ("revision gäller", "utmaningen"): Is("onskas", frozenset({"tillsammans"})),
    }


def test_equal_conditions_are_one_object() -> None:
    assert BANK.asked_if("startdatum") is BANK.asked_if("utmaning")
    assert BANK.asked_if("onskas") is None


def test_questions_stand_in_the_order_of_their_parts() -> None:
    assert list(BANK.questions) == [
        *("onskas", "betalas", "vem"),
        *("belopp", "startdatum", "slutdatum", "resurser", "utmaning", "jurist_kop", "anteckning"),
    ]
    assert BANK.part_of("vem").id == "intag"
    assert BANK.part_of("utmaning").nummer == 2
    assert [question.id for question in BANK.intake] == ["onskas", "betalas", "vem"]


def test_a_part_is_placed_by_its_number_and_not_by_the_name_of_its_file() -> None:
    files = {name.replace("fragor/1-", "fragor/9-"): text for name, text in TINY.items()}
    assert [part.id for part in bank_of(files).parts] == ["intag", "fordjupning"]


@pytest.mark.parametrize(
    ("question", "readers"),
    [
        ("betalas", {"betalas", "jurist_kop", EJ_KOP}),
        ("belopp", {"belopp", "jurist_kop", EJ_KOP}),
        ("slutdatum", {"slutdatum", "manader", "jurist_kop", EJ_KOP, GEMENSAMT, criterion_node("planerat")}),
        ("vem", {"vem", criterion_node("ideburen")}),
        ("anteckning", {"anteckning"}),
    ],
)
def test_the_readers_of_a_question_are_all_that_it_can_change(question: str, readers: set[str]) -> None:
    assert BANK.readers[question] == readers


def test_a_criterion_that_nothing_reads_has_no_readers() -> None:
    assert BANK.criterion_readers == {id: frozenset() for id in BANK.criteria}


def test_a_node_waits_for_what_its_state_is_computed_from() -> None:
    assert depends_on(BANK, "jurist_kop") == {"belopp", "betalas", "manader"}
    assert depends_on(BANK, "manader") == {"startdatum", "slutdatum"}
    assert depends_on(BANK, GEMENSAMT) == {"onskas", "utmaning", "resurser", "manader"}
    assert everything_behind(BANK, frozenset({criterion_node("planerat")})) == {
        criterion_node("planerat"),
        "slutdatum",
        "onskas",
    }
    assert list(find_cycles(BANK)) == []


def test_the_questions_that_can_move_the_form_are_those_behind_the_rows() -> None:
    assert deciding_questions(BANK) == set(BANK.questions) - {"anteckning"}


def test_a_criterion_is_a_node_of_its_own_beside_a_question_with_its_id() -> None:
    assert criterion_of(criterion_node("utmaning")) == "utmaning"
    assert criterion_of("utmaning") is None
    assert named(All((Verdict("utmaning", True), Answered("utmaning")))) == ["kriterium utmaning", "utmaning"]


@pytest.mark.parametrize(
    ("day", "amount"),
    [
        ("2023-12-31", None),
        ("2024-01-01", 600_000),
        ("2024-12-31", 600_000),
        ("2025-01-01", 700_000),
        ("", 700_000),
    ],
)
def test_the_amount_is_the_one_that_began_last_before_the_day(day: str, amount: int | None) -> None:
    value = BANK.constant("gransen", day)
    assert (value.varde if value else None) == amount


def test_the_routes_of_a_form_come_with_their_conditions() -> None:
    assert [(way.id, condition) for way, condition in BANK.routes("upphandling")] == [
        ("direkt", Bound("belopp", most="gransen"))
    ]
    assert BANK.routes("iop") == ()


def test_a_key_may_be_written_with_one_value_or_a_list() -> None:
    listed = TINY["fragor/2-fordjupning.yaml"].replace("är: tillsammans", "är: [tillsammans]")
    assert bank_of(TINY | {"fragor/2-fordjupning.yaml": listed}).conditions == BANK.conditions

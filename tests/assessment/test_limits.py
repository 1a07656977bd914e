"""Where a number or a date changes side of a limit."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.assessment.banks import bad, condition, criterion, good, row, small_bank
from wizard.assessment.assess import assess
from wizard.assessment.counting import strict
from wizard.assessment.limits import crossings, limits_in, limits_on
from wizard.assessment.reading import Reading
from wizard.assessment.what_if import single_changes
from wizard.bank import schema
from wizard.bank.facts import READS
from wizard.bank.model import Bank
from wizard.case.answers import Answer, Value
from wizard.case.model import Case, case_of


def bank(**limits: Mapping[str, object]) -> Bank:
    """A bank that compares facts with limits: fact → `{minst: …}` or `{högst: …}`."""
    names = {"belopp_per_ar": "belopp"} | {
        name: kind for fact in limits if fact in READS for name, kind in READS[fact].items()
    }
    asked = [
        {"id": id, "typ": kind, "text": f"Fråga {id}?", "varför": "Prov.", "källor": ["VV"]}
        for id, kind in names.items()
    ]
    criteria = [criterion(f"k_{name}", {"fråga": name, **limit}) for name, limit in limits.items()]
    met = [good(one["id"]) for one in criteria]
    rows = [
        *(row(f"r{n}", "bidrag", bad(one["id"])) for n, one in enumerate(criteria)),
        row("r9", "iop", {"alla": met}),
    ]
    facts = {
        name: schema.Fact.model_validate(
            {"id": name, "text": name, "enhet": "kr", "läser": list(READS[name]), "källor": ["VV"]}
        )
        for name in limits
        if name in READS
    }
    return replace(small_bank(asked, criteria, rows), facts=facts)


TERM: dict[str, Value] = {"startdatum": "2027-01-01", "slutdatum": "2028-12-31"}
MONEY: dict[str, Value] = {"belopp_per_ar": 300_000, "forlangning_manader": 0, "liknande_avtal": 0}


def case(**values: Value) -> Case:
    return case_of({(name, ""): Answer(value) for name, value in values.items()})


def edges(bank: Bank, case: Case, question: str) -> list[tuple[Value, Value]]:
    found = crossings(Reading(bank, case, strict), (question, ""), limits_in(bank))
    return [(one.below, one.above) for one in found]


def changes(bank: Bank, case: Case) -> list[tuple[str, str | int, str | None, str]]:
    found = single_changes(bank, case, assess(bank, case).shown)
    return [(one.question[0], one.to, one.form, one.side) for one in found]


def test_a_limit_on_the_answer_itself_lies_between_two_neighbouring_values() -> None:
    assert edges(bank(belopp_per_ar={"högst": "700000"}), case(), "belopp_per_ar") == [(700_000, 700_001)]
    assert edges(bank(belopp_per_ar={"minst": "700000"}), case(), "belopp_per_ar") == [(699_999, 700_000)]


def test_a_limit_on_a_fact_is_carried_back_to_each_answer() -> None:
    one, here = bank(totalt_varde={"högst": "700000"}), case(**TERM, **MONEY)
    assert edges(one, here, "belopp_per_ar") == [(350_000, 350_001)]
    assert edges(one, here, "liknande_avtal") == [(100_000, 100_001)]
    assert edges(one, here, "slutdatum") == [("2029-04-30", "2029-05-01")]
    assert edges(one, here, "startdatum") == [("2026-08-31", "2026-09-01")]


def test_a_limit_cannot_be_placed_while_another_answer_is_missing() -> None:
    one = bank(totalt_varde={"högst": "700000"})
    assert edges(one, case(**MONEY), "belopp_per_ar") == []
    assert limits_on(one, "belopp_per_ar", limits_in(one)) == (("totalt_varde", 700_000),)


def test_a_day_before_the_start_is_no_day_on_the_other_side() -> None:
    """An end before the start gives no term, so it is not offered as a shorter one."""
    assert edges(bank(manader={"minst": "1"}), case(**TERM), "slutdatum") == []


def test_limits_stand_in_the_order_of_the_answer_and_those_without_an_amount_are_passed_over() -> None:
    one = bank(
        totalt_varde={"högst": {"konstant": "okand"}}, manader={"minst": "1"}, belopp_per_ar={"högst": "900"}
    )
    also = bank(belopp_per_ar={"minst": "100", "högst": {"konstant": "grans"}})
    value = {"från": "2020-01-01", "värde": "700", "status": "verifierad", "källor": ["VV"]}
    grans = schema.Constant.model_validate(
        {"id": "grans", "text": "Gränsen", "enhet": "kr", "värden": [value]}
    )
    assert edges(one, case(**TERM, **MONEY), "belopp_per_ar") == [(900, 901)]
    found = crossings(
        Reading(replace(also, constants={"grans": grans}), case(), strict),
        ("belopp_per_ar", ""),
        limits_in(also)[::-1],
    )
    assert [(one.below, one.above, one.limit, one.number) for one in found] == [
        (99, 100, 100, 100), (700, 701, "grans", 700),
    ]  # fmt: skip


def test_two_limits_at_one_place_are_one_crossing() -> None:
    one = bank(belopp_per_ar={"högst": "99"}, totalt_varde={"högst": "198"})
    found = crossings(Reading(one, case(**TERM, **MONEY), strict), ("belopp_per_ar", ""), limits_in(one))
    assert [(one.above, one.name) for one in found] == [(100, "belopp_per_ar")]


@pytest.mark.parametrize(
    ("limit", "found"),
    [({"minst": "0"}, []), ({"minst": "1"}, [(0, 1)]), ({"högst": "0"}, [(0, 1)])],
)
def test_nothing_is_below_zero(limit: Mapping[str, str], found: list[tuple[int, int]]) -> None:
    assert edges(bank(belopp_per_ar=limit), case(), "belopp_per_ar") == found


def test_the_smallest_answer_that_a_fact_can_have_is_tried() -> None:
    assert edges(bank(totalt_varde={"högst": "0"}), case(**TERM, **MONEY), "belopp_per_ar") == [(0, 1)]


def test_a_fact_that_is_not_computed_has_no_limit_to_cross() -> None:
    one = bank(totalt_varde={"högst": "700000"})
    when = condition({"fråga": "liknande_avtal", "minst": "1"})
    dormant = replace(one, conditions={**one.conditions, ("visas_om", "startdatum"): when})
    assert edges(dormant, case(**TERM, **MONEY), "belopp_per_ar") == []


def test_a_fact_may_rest_on_a_constant_of_the_day() -> None:
    one = bank(stod_euro={"högst": "300000"})
    value = {"från": "2020-01-01", "värde": "1000", "status": "verifierad", "källor": ["VV"]}
    kurs = schema.Constant.model_validate(
        {"id": "eurokurs", "text": "Kurs", "enhet": "öre", "värden": [value]}
    )
    here = case(**TERM, **MONEY, ovrigt_varde_per_ar=0, tidigare_stod=0)
    assert edges(replace(one, constants={"eurokurs": kurs}), here, "belopp_per_ar") == [
        (1_500_000, 1_500_001)
    ]
    assert edges(one, here, "belopp_per_ar") == []


def test_the_limits_that_an_answer_counts_towards_are_its_own_and_those_of_facts_that_read_it() -> None:
    one = bank(belopp_per_ar={"högst": "5"}, manader={"minst": "1"}, totalt_varde={"högst": "9"})
    assert limits_on(one, "startdatum", limits_in(one)) == (("manader", 1), ("totalt_varde", 9))
    assert limits_on(one, "belopp_per_ar", limits_in(one)) == (("belopp_per_ar", 5), ("totalt_varde", 9))


def test_a_choice_has_no_limits() -> None:
    one = bank(belopp_per_ar={"högst": "5"})
    yes = {"id": "belopp_per_ar", "typ": "text", "text": "Fråga?", "varför": "Prov.", "källor": ["VV"]}
    texts = replace(one, questions={"belopp_per_ar": schema.Question.model_validate(yes)})
    assert edges(texts, case(), "belopp_per_ar") == []


def test_the_nearest_value_on_the_other_side_is_what_would_change_the_outcome() -> None:
    one, here = bank(totalt_varde={"högst": "700000"}), case(**TERM, **MONEY)
    assert changes(one, here) == [
        ("belopp_per_ar", 350_001, "bidrag", "upp"),
        ("startdatum", "2026-08-31", "bidrag", "ner"),
        ("slutdatum", "2029-05-01", "bidrag", "upp"),
        ("forlangning_manader", 5, "bidrag", "upp"),
        ("liknande_avtal", 100_001, "bidrag", "upp"),
    ]


def test_a_limit_further_out_that_changes_nothing_more_is_not_told() -> None:
    one = bank(belopp_per_ar={"högst": "100"}, manader={"högst": "24"}, totalt_varde={"högst": "10000000"})
    here = case(**TERM, **(MONEY | {"belopp_per_ar": 50}))
    assert [one for one in changes(one, here) if one[0] == "belopp_per_ar"] == [
        ("belopp_per_ar", 101, "bidrag", "upp")
    ]


def test_both_sides_are_tried_while_there_is_no_answer() -> None:
    assert changes(bank(belopp_per_ar={"högst": "100"}), case()) == [
        ("belopp_per_ar", 100, "iop", "ner"),
        ("belopp_per_ar", 101, "bidrag", "upp"),
    ]


@given(
    fact=st.sampled_from(sorted(READS)),
    limit=st.integers(1, 2_000_000),
    amount=st.integers(0, 500_000),
    data=st.data(),
)
@settings(max_examples=150, deadline=None)
def test_a_limit_lies_between_the_two_values_of_a_crossing(
    fact: str, limit: int, amount: int, data: st.DataObject
) -> None:
    one = bank(**{fact: {"minst": str(limit)}})
    values: dict[str, Value] = {
        id: {"datum": "2027-06-01"}.get(kind, amount) for id, kind in READS[fact].items()
    }
    values |= {id: day for id, day in TERM.items() if id in values}
    values |= {"forlangning_manader": 3} if "forlangning_manader" in values else {}
    key = (data.draw(st.sampled_from(sorted(values))), "")
    for below, above in edges(one, case(**values), key[0]):
        counted = [
            Reading(one, case(**(values | {key[0]: value})), strict).value(fact) for value in (below, above)
        ]
        assert {isinstance(number, int) and number >= limit for number in counted} == {True, False}
        assert all(isinstance(number, int) for number in counted)


@pytest.mark.parametrize(("answer", "reached"), [(349_999, False), (350_000, False), (350_001, True)])
def test_a_crossing_knows_on_which_side_an_answer_is(answer: int, reached: bool) -> None:
    one, here = bank(totalt_varde={"högst": "700000"}), case(**TERM, **MONEY)
    (found,) = crossings(Reading(one, here, strict), ("belopp_per_ar", ""), limits_in(one))
    assert found.reached_by(answer) is reached


@pytest.mark.parametrize(
    ("answer", "reached"), [("2029-04-30", False), ("2029-05-01", True), ("2030-01-01", True)]
)
def test_a_crossing_of_days_knows_on_which_side_a_day_is(answer: str, reached: bool) -> None:
    one, here = bank(totalt_varde={"högst": "700000"}), case(**TERM, **MONEY)
    (found,) = crossings(Reading(one, here, strict), ("slutdatum", ""), limits_in(one))
    assert found.reached_by(answer) is reached

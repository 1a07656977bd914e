"""Derived facts: months, the total value and the aid in euro, at their edges."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.bank.conditions import UNASKED
from wizard.bank.facts import FACTS, READS, Known, aid_in_euro, evaluation_margin, months, total_value

RATE = {"eurokurs": 1100}
"""Eleven kronor for a euro, in öre."""
WHOLE: dict[str, Known] = {
    "startdatum": "2027-01-01",
    "slutdatum": "2028-12-31",
    "belopp_per_ar": 300_000,
    "forlangning_manader": 12,
    "liknande_avtal": 50_000,
    "ovrigt_varde_per_ar": 30_000,
    "tidigare_stod": 110_000,
    "utvardering_datum": "2028-05-31",
}


def dates(start: Known, end: Known) -> dict[str, Known]:
    return {"startdatum": start, "slutdatum": end}


def with_(**values: Known) -> dict[str, Known]:
    return {**WHOLE, **values}


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2027-01-01", "2027-12-31", 12),
        ("2027-01-01", "2028-01-01", 13),
        ("2027-01-01", "2027-01-01", 1),
        ("2027-01-15", "2027-02-14", 1),
        ("2027-01-15", "2027-02-15", 2),
        ("2027-06-01", "2027-08-31", 3),
        ("2028-02-29", "2028-02-29", 1),
        ("2028-02-29", "2029-02-28", 13),
        ("2028-03-01", "2029-02-28", 12),
        ("2027-03-01", "2028-02-28", 12),
        ("2027-03-01", "2028-02-29", 12),
        ("2027-12-31", "2027-12-31", 1),
        ("2027-01-01", "9999-12-31", 12 * (9999 - 2027) + 12),
        ("0001-01-01", "0001-12-31", 12),
    ],
)
def test_begun_months_count_whole(start: str, end: str, expected: int) -> None:
    assert months(dates(start, end), RATE.get) == expected


@given(st.dates(), st.dates())
def test_a_longer_term_never_has_fewer_months(one: datetime.date, other: datetime.date) -> None:
    start, end = sorted([one, other])
    counted = months(dates(start.isoformat(), end.isoformat()), RATE.get)
    assert isinstance(counted, int)
    shorter = months(dates(start.isoformat(), start.isoformat()), RATE.get)
    assert isinstance(shorter, int)
    assert 1 == shorter <= counted
    assert (end - start).days / 31 < counted <= (end - start).days / 28 + 1


@pytest.mark.parametrize("fact", ["manader", "totalt_varde", "stod_euro"])
def test_an_end_before_the_start_is_no_term_and_never_a_small_sum(fact: str) -> None:
    assert FACTS[fact](with_(slutdatum="2026-12-31"), RATE.get) is None


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, 300_000 * 3 + 50_000),
        ({"forlangning_manader": 0}, 300_000 * 2 + 50_000),
        ({"liknande_avtal": 0}, 300_000 * 3),
        ({"forlangning_manader": 0, "liknande_avtal": 0, "slutdatum": "2027-01-31"}, 25_000),
        ({"belopp_per_ar": 100, "forlangning_manader": 0, "liknande_avtal": 0, "slutdatum": "2027-01-02"}, 9),
        ({"belopp_per_ar": 0, "liknande_avtal": 0}, 0),
        ({"forlangning_manader": UNASKED, "liknande_avtal": UNASKED}, 300_000 * 2),
        ({"belopp_per_ar": UNASKED}, UNASKED),
        ({"startdatum": UNASKED, "slutdatum": UNASKED}, UNASKED),
    ],
)  # fmt: skip
def test_the_total_value_is_the_yearly_amount_over_the_whole_term(
    values: dict[str, Known], expected: object
) -> None:
    assert total_value(with_(**values), RATE.get) == expected


@pytest.mark.parametrize(
    ("values", "kronor"),
    [
        ({}, (300_000 + 30_000) * 3 + 110_000),
        ({"forlangning_manader": 36}, (300_000 + 30_000) * 5 + 110_000),
        ({"forlangning_manader": 0}, (300_000 + 30_000) * 2 + 110_000),
        ({"ovrigt_varde_per_ar": UNASKED, "tidigare_stod": UNASKED}, 300_000 * 3),
        ({"belopp_per_ar": 0, "ovrigt_varde_per_ar": 0, "tidigare_stod": 0}, 0),
        ({"belopp_per_ar": 0, "ovrigt_varde_per_ar": 0, "tidigare_stod": 1}, 1),
    ],
)
def test_the_aid_is_all_that_the_term_with_extension_gives_in_euro_rounded_up(
    values: dict[str, Known], kronor: int
) -> None:
    assert aid_in_euro(with_(**values), RATE.get) == -(-kronor * 100 // 1100)


def test_the_aid_is_unknown_without_a_rate_of_exchange() -> None:
    assert aid_in_euro(WHOLE, {"eurokurs": None}.get) is None
    assert aid_in_euro(WHOLE, {"eurokurs": 0}.get) is None


@pytest.mark.parametrize(
    ("done", "expected"),
    [
        ("2028-05-31", 7),
        ("2028-06-30", 6),
        ("2028-07-01", 6),
        ("2028-07-02", 5),
        ("2028-12-31", 0),
        ("2029-06-30", 0),
        (UNASKED, UNASKED),
    ],
)
def test_an_evaluation_leaves_whole_months_of_the_term(done: Known, expected: object) -> None:
    assert evaluation_margin(with_(utvardering_datum=done), RATE.get) == expected


@pytest.mark.parametrize("id", FACTS)
def test_a_fact_is_unknown_while_anything_it_reads_is(id: str) -> None:
    for name in READS[id]:
        assert FACTS[id](with_(**{name: None}), RATE.get) is None, name


@given(st.sampled_from(list(FACTS)), st.sets(st.sampled_from(list(WHOLE))))
def test_more_knowledge_never_changes_a_number_that_has_been_given(id: str, unknown: set[str]) -> None:
    less: dict[str, Known] = {name: None if name in unknown else value for name, value in WHOLE.items()}
    before = FACTS[id](less, RATE.get)
    assert before is None or before == FACTS[id](WHOLE, RATE.get)


def test_each_function_reads_just_what_it_says() -> None:
    for id, function in FACTS.items():
        asked: set[str] = set()

        class Asking(dict[str, Known]):
            def __getitem__(self, name: str, asked: set[str] = asked) -> Known:
                asked.add(name)
                return WHOLE[name]

        function(Asking(), RATE.get)
        assert asked == set(READS[id])

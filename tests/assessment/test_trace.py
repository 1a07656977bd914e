"""A condition opened down to the answers, in Swedish."""

from dataclasses import replace
from typing import Any

import pytest

from tests.assessment.banks import bad, condition, criterion, good, question, row, small_bank
from tests.assessment.test_limits import bank as with_facts
from tests.assessment.test_prose_numbers import limited
from wizard.assessment.counting import strict
from wizard.assessment.model import Trace
from wizard.assessment.reading import Reading
from wizard.assessment.trace import decisive_criteria, trace, tree_of
from wizard.bank.model import Bank
from wizard.case.answers import Answer
from wizard.case.model import Party, case_of

BANK = small_bank(
    [
        question("a", "ja nej kanske", källor=["S0#1.1"]),
        question("b"),
        question("villkor", per_part="ja"),
    ],
    [
        criterion("k", {"fråga": "a", "är": ["ja", "kanske"]}, källor=["S0#3.1"]),
        criterion("ibland", {"fråga": "b", "är": "ja"}, gäller_om={"fråga": "a", "är": "ja"}),
        criterion("var", {"fråga": "villkor", "är": "ja"}, per_part="ja"),
    ],
    [row("r1", "iop", {"alla": [good("k"), good("ibland")]}), row("r2", "bidrag", bad("k"))],
)


def opened(when: dict[str, Any], *, bank: Bank = BANK, party: str = "", **answers: str) -> Trace:
    case = case_of(
        {(name, ""): Answer(value) for name, value in answers.items()} | {("villkor", "o2"): Answer("nej")},
        [Party("o1", "Ett"), Party("o2", "Två")],
    )
    return trace(Reading(bank, case, strict), condition(when), party)


def test_an_answer_is_told_with_what_it_is_compared_with_and_its_sources() -> None:
    assert opened({"fråga": "a", "är": ["ja", "kanske"]}, a="kanske") == Trace(
        "fråga", True, "a", "", "Fråga a? – Ja eller Kanske", ("S0#1.1",)
    )
    assert opened({"fråga": "a", "besvarad": "ja"}) == Trace(
        "fråga", None, "a", "", "Fråga a? – besvarad", ("S0#1.1",)
    )


def test_a_criterion_is_opened_to_what_it_applies_on_and_to_its_condition() -> None:
    found = opened(good("ibland"), a="ja", b="nej")
    assert (found.word, found.truth, found.name, found.text) == (
        "kriterium", False, "ibland", "Kriterium ibland: uppfyllt",
    )  # fmt: skip
    assert [(part.name, part.truth) for part in found.parts] == [("a", True), ("b", False)]
    assert opened(bad("k"), a="nej").text == "Kriterium k: ej uppfyllt"
    assert opened(bad("k"), a="nej").sources == ("S0#3.1",)


def test_one_about_each_organisation_is_opened_for_all_of_them_or_for_the_one_in_question() -> None:
    every = opened(bad("var"))
    assert [(part.party, part.truth) for part in every.parts] == [("o1", None), ("o2", False)]
    alone = opened(bad("var"), party="o2")
    assert (alone.party, [part.party for part in alone.parts]) == ("o2", ["o2"])
    (inner,) = opened({"inte": {"fråga": "villkor", "är": "ja"}}, party="o2").parts
    assert (inner.party, inner.truth) == ("o2", False)
    assert opened({"fråga": "a", "är": "ja"}, party="o2", a="ja").party == ""


@pytest.mark.parametrize(
    ("when", "word", "truth"),
    [
        ({"alla": [good("k"), good("ibland")]}, "alla", False),
        ({"någon": [good("k"), good("ibland")]}, "någon", True),
        ({"inte": good("k")}, "inte", False),
        ({"antal": {"minst": 2, "av": [good("k"), bad("k"), bad("ibland")]}}, "minst 2", True),
    ],
)
def test_a_word_that_joins_has_its_parts(when: dict[str, Any], word: str, truth: bool) -> None:
    found = opened(when, a="ja", b="nej")
    assert (found.word, found.truth) == (word, truth)
    assert found.parts[0].name == "k"


@pytest.mark.parametrize(
    ("limits", "told"),
    [
        ({"least": "5"}, "Hur mycket? – minst 5"),
        ({"least": "5", "most": "9"}, "Hur mycket? – minst 5 och högst 9"),
        ({"most": {"konstant": "grans"}}, "Hur mycket? – högst Gränsen"),
    ],
)
def test_a_number_is_told_with_its_limits(limits: dict[str, Any], told: str) -> None:
    found = tree_of(limited(**limits), case_of({}), "r1")
    assert [part.text for part in found.parts] == [told]


def test_a_fact_is_told_by_its_own_name_and_sources() -> None:
    bank = with_facts(manader={"minst": "12"})
    sourced = replace(bank, facts={"manader": bank.facts["manader"].model_copy(update={"kallor": ["S1#2"]})})
    (found,) = tree_of(sourced, case_of({}), "r0").parts
    assert (found.name, found.text, found.sources) == ("manader", "manader – minst 12", ("S1#2",))


@pytest.mark.parametrize(
    ("when", "decisive"),
    [
        ({"alla": [good("k"), good("ibland")]}, ["ibland"]),
        ({"någon": [good("k"), good("ibland")]}, ["k"]),
        ({"inte": {"någon": [bad("k"), good("ibland")]}}, ["k", "ibland"]),
        ({"alla": [good("k"), good("var")]}, ["var"]),
    ],
)
def test_the_criteria_that_make_a_condition_as_it_is(when: dict[str, Any], decisive: list[str]) -> None:
    case = case_of({("a", ""): Answer("ja"), ("b", ""): Answer("nej")})
    assert list(decisive_criteria(Reading(BANK, case, strict), condition(when))) == decisive

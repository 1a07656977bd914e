"""What carries an outcome: which answers and verdicts, and which not."""

from typing import Any

import pytest

from tests.assessment.banks import bad, condition, criterion, good, question, row, small_bank
from tests.assessment.test_limits import MONEY, TERM
from tests.assessment.test_limits import bank as with_facts
from wizard.assessment.counting import strict
from wizard.assessment.grounds import Ground, answers_in, grounds_of, leaves, own, verdict_grounds
from wizard.assessment.reading import Reading
from wizard.bank.conditions import Verdict
from wizard.case.answers import Answer
from wizard.case.model import Party, case_of

BANK = small_bank(
    [
        question("a"),
        question("b"),
        question("c"),
        question("under_a", visas_om={"fråga": "a", "är": "ja"}),
        question("under_b", visas_om={"fråga": "b", "är": "ja"}),
        question("villkor", per_part="ja"),
        question("foljd", per_part="ja", visas_om={"fråga": "villkor", "är": "ja"}),
    ],
    [
        criterion("ka", {"fråga": "a", "är": "ja"}),
        criterion("kb", {"fråga": "b", "är": "ja"}),
        criterion("kc", {"alla": [{"fråga": "c", "är": "ja"}, good("kb"), good("ka")]}),
        criterion("ibland", {"fråga": "b", "är": "ja"}, gäller_om={"fråga": "a", "är": "ja"}),
        criterion("kv", {"någon": [{"fråga": "villkor", "är": "ja"}, {"fråga": "a", "är": "ja"}]}, per_part="ja"),
        criterion("hela", {"inte": bad("kv")}),
    ],
    [row("r1", "iop", good("ka"))],
)  # fmt: skip
A, B, C = ({"fråga": name, "är": "ja"} for name in "abc")
UNDER_A, UNDER_B = ({"fråga": f"under_{name}", "är": "ja"} for name in "ab")
PARTIES = [Party("o1", "Ett"), Party("o2", "Två")]


def reading(**answers: str) -> Reading:
    """Answers in the order a, b …; `v1` and `v2` are about the organisations."""
    keys = {"v1": ("villkor", "o1"), "v2": ("villkor", "o2")}
    return Reading(
        BANK, case_of({keys.get(n, (n, "")): Answer(v) for n, v in answers.items()}, PARTIES), strict
    )


def told(when: dict[str, Any], **answers: str) -> list[str]:
    """The questions and criteria that carry a condition."""
    return [
        one.atom.criterion if isinstance(one.atom, Verdict) else one.atom.question
        for one in grounds_of(reading(**answers), condition(when))
    ]


@pytest.mark.parametrize(
    ("when", "answers", "carrying"),
    [
        (A, {}, []),
        ({"alla": [A, B]}, {"a": "ja", "b": "ja"}, ["a", "b"]),
        ({"alla": [A, B]}, {"a": "ja", "b": "nej"}, ["b"]),
        ({"alla": [A, B]}, {"b": "nej"}, ["b"]),
        ({"alla": [A, B]}, {"a": "nej", "b": "nej"}, ["a", "b"]),
        ({"någon": [A, B]}, {"a": "ja", "b": "ja"}, ["a", "b"]),
        ({"någon": [A, B]}, {"a": "ja"}, ["a"]),
        ({"någon": [A, B]}, {"a": "nej", "b": "nej"}, ["a", "b"]),
        ({"inte": {"någon": [A, B]}}, {"a": "nej", "b": "nej"}, ["a", "b"]),
        ({"inte": {"alla": [A, B]}}, {"a": "ja", "b": "nej"}, ["b"]),
        ({"antal": {"minst": 2, "av": [A, B, C]}}, {"a": "ja", "b": "nej", "c": "ja"}, ["a", "c"]),
        ({"antal": {"minst": 2, "av": [A, B, C]}}, {"a": "nej", "b": "nej", "c": "ja"}, ["a", "b"]),
        ({"alla": [A, {"någon": [A, B]}]}, {"a": "ja", "b": "nej"}, ["a"]),
    ],
)
def test_only_the_parts_that_make_it_so_carry_a_condition(
    when: dict[str, Any], answers: dict[str, str], carrying: list[str]
) -> None:
    assert told(when, **answers) == carrying


@pytest.mark.parametrize(
    ("when", "answers", "carrying"),
    [
        # a simple part goes before a compound one
        ({"någon": [{"alla": [A, B]}, C]}, {"a": "ja", "b": "ja", "c": "ja"}, ["c"]),
        ({"alla": [{"någon": [A, B]}, C]}, {"a": "nej", "b": "nej", "c": "nej"}, ["c"]),
        ({"någon": [{"alla": [A, B]}, {"inte": C}]}, {"a": "ja", "b": "ja", "c": "nej"}, ["c"]),
        ({"någon": [{"alla": [A, B]}, good("kb")]}, {"a": "ja", "b": "ja"}, ["kb"]),
        ({"någon": [{"alla": [A]}, {"inte": C}]}, {"a": "ja", "c": "nej"}, ["c"]),
        ({"någon": [{"alla": [A]}, good("kb")]}, {"a": "ja", "b": "ja"}, ["kb"]),
        # all are told where all are needed, compound or not
        ({"någon": [{"alla": [A]}, B]}, {"a": "nej", "b": "nej"}, ["a", "b"]),
        (
            {"antal": {"minst": 2, "av": [{"alla": [A]}, B, C]}},
            {"a": "ja", "b": "ja", "c": "nej"},
            ["a", "b"],
        ),
        # of compound ones the one that rests on fewest answers, the first of equals
        ({"någon": [{"alla": [A, B]}, {"alla": [C]}]}, {"a": "ja", "b": "ja", "c": "ja"}, ["c"]),
        ({"någon": [{"alla": [A]}, {"alla": [C]}]}, {"a": "ja", "c": "ja"}, ["a"]),
        # what was asked says more than what was not
        ({"någon": [{"inte": UNDER_A}, {"inte": B}]}, {"a": "nej", "b": "nej"}, ["b"]),
        ({"någon": [{"inte": UNDER_A}, {"alla": [B, C]}]}, {"a": "nej", "b": "ja", "c": "ja"}, ["b", "c"]),
        ({"alla": [good("ibland"), {"någon": [B, C]}]}, {"a": "nej", "b": "nej", "c": "nej"}, ["ibland"]),
        ({"någon": [{"inte": UNDER_A}, {"inte": UNDER_B}]}, {"a": "nej", "b": "nej"}, ["under_a"]),
    ],
)
def test_of_several_that_would_do_the_plainest_is_told(
    when: dict[str, Any], answers: dict[str, str], carrying: list[str]
) -> None:
    assert told(when, **answers) == carrying


def test_a_verdict_is_carried_by_its_condition_or_by_what_says_that_it_does_not_apply() -> None:
    for answers, carrying in (
        ({"a": "ja", "b": "nej"}, [("b", "")]),
        ({"a": "nej", "b": "nej"}, [("a", "")]),
        ({"b": "nej"}, []),
    ):
        now = reading(**answers)
        assert list(answers_in(now, verdict_grounds(now, "ibland"))) == carrying


def test_the_organisations_that_decide_carry_a_verdict_about_each_and_one_asked_for_carries_its_own() -> None:
    now = reading(a="nej", v1="ja", v2="nej")
    whole = grounds_of(now, condition(bad("kv")))
    assert [(one.party, [(part.atom, part.party) for part in one.parts]) for one in whole] == [
        ("o2", [(condition({"fråga": "villkor", "är": "ja"}), "o2"), (condition(A), "")])
    ]
    assert [one.party for one in grounds_of(now, condition(good("kv")), "o1")] == ["o1"]
    assert answers_in(now, verdict_grounds(now, "kv")) == (("villkor", "o2"), ("a", ""))
    assert answers_in(now, verdict_grounds(now, "kv", "o1")) == (("villkor", "o1"),)
    assert [one.party for one in grounds_of(now, condition(bad("ka")), "o1")] == [""]


def test_own_answers_come_before_those_of_the_criteria_that_are_read_and_none_twice() -> None:
    now = reading(a="ja", b="ja", c="ja")
    (ground,) = grounds_of(now, condition(good("kc")))
    assert [part.atom for part in own(ground)] == [condition(C)]
    assert [part.atom for part in leaves(ground)] == [condition(C), condition(B), condition(A)]
    twice = Ground(ground.atom, "", (*ground.parts, *ground.parts))
    assert leaves(twice) == leaves(ground)
    assert answers_in(now, [ground, ground]) == (("c", ""), ("b", ""), ("a", ""))


def test_what_was_not_asked_is_no_answer() -> None:
    now = reading(a="nej")
    assert answers_in(now, grounds_of(now, condition({"inte": UNDER_A}))) == ()


def test_a_fact_is_opened_to_the_answers_that_it_reads() -> None:
    bank = with_facts(totalt_varde={"högst": "700000"})
    values = {**TERM, **MONEY}
    now = Reading(bank, case_of({(name, ""): Answer(value) for name, value in values.items()}), strict)
    (ground,) = grounds_of(now, bank.conditions["uppfyllt_om", "k_totalt_varde"])
    assert set(answers_in(now, [ground])) == {(name, "") for name in values}


def test_seen_from_one_organisation_its_own_answers_carry_a_condition() -> None:
    now = reading(a="nej", v1="ja", v2="nej")
    (ground,) = grounds_of(now, condition({"inte": {"fråga": "villkor", "är": "ja"}}), "o2")
    assert (ground.party, answers_in(now, [ground])) == ("o2", (("villkor", "o2"),))
    either = condition({"någon": [{"inte": {"fråga": "foljd", "är": "ja"}}, {"inte": A}]})
    (ground,) = grounds_of(now, either, "o2")
    assert ground.atom == condition(A)


def test_each_organisation_that_decides_has_its_own_grounds() -> None:
    now = reading(a="nej", v1="nej", v2="nej")
    assert [answers_in(now, [one]) for one in grounds_of(now, condition(bad("kv")))] == [
        (("villkor", "o1"), ("a", "")),
        (("villkor", "o2"), ("a", "")),
    ]


def test_one_may_be_known_while_the_whole_is_not_and_the_whole_is_the_same_seen_from_each() -> None:
    now = reading(a="nej", v1="ja")
    assert answers_in(now, verdict_grounds(now, "kv", "o1")) == (("villkor", "o1"),)
    assert verdict_grounds(now, "kv", "o2") == verdict_grounds(now, "kv") == ()
    whole = reading(v1="ja", v2="ja")
    both = (("villkor", "o1"), ("villkor", "o2"))
    assert answers_in(whole, verdict_grounds(whole, "hela")) == both
    assert answers_in(whole, verdict_grounds(whole, "hela", "o1")) == both

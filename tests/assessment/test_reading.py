"""What a reading of a case says: values, verdicts, what keeps them unknown, and what if."""

from dataclasses import replace

import pytest

from tests.assessment.banks import condition, criterion, good, question, row, small_bank
from tests.assessment.test_limits import MONEY, TERM
from tests.assessment.test_limits import bank as with_facts
from tests.assessment.test_limits import case as with_numbers
from tests.assessment.test_prose_numbers import limited
from wizard.assessment.counting import given, strict
from wizard.assessment.reading import Reading
from wizard.bank.conditions import UNASKED, Unasked
from wizard.case.answers import VET_EJ, Answer
from wizard.case.model import Case, Party, case_of

PARTIES = [Party("o1", "Ett"), Party("o2", "Två")]
BANK = small_bank(
    [
        question("a"),
        question("b", visas_om={"fråga": "a", "är": "ja"}),
        question("fri"),
        question("egen", per_part="ja"),
        question("foljd", per_part="ja", visas_om={"fråga": "egen", "är": "ja"}),
        question("jurist", jurist="ja", vilar_på=["a", "b"]),
        question("jurist_om", jurist="ja", vilar_på=["egen"], per_part="ja"),
    ],
    [
        criterion("ka", {"fråga": "a", "är": "ja"}),
        criterion("kb", {"fråga": "b", "är": "ja"}, gäller_om={"fråga": "a", "är": "ja"}),
        criterion("ke", {"fråga": "egen", "är": "ja"}, per_part="ja"),
        criterion("kf", {"fråga": "foljd", "är": "ja"}, gäller_om={"fråga": "egen", "är": "ja"}, per_part="ja"),
        criterion("annat", {"fråga": "fri", "är": "ja"}, gäller_om={"fråga": "a", "är": "ja"}),
        criterion(
            "annat_egen", {"fråga": "fri", "är": "ja"}, gäller_om={"fråga": "egen", "är": "ja"}, per_part="ja"
        ),
        criterion("bada", {"alla": [good("ka"), good("ke")]}),
    ],
    [row("r1", "iop", good("bada"))],
)  # fmt: skip


def case(**answers: str) -> Case:
    """Answers by question; `egen1`, `foljd2` … are about the first and the second organisation."""
    keys = {f"{name}{n}": (name, f"o{n}") for name in ("egen", "foljd", "jurist_om") for n in (1, 2)}
    return case_of({keys.get(name, (name, "")): Answer(one) for name, one in answers.items()}, PARTIES)


def read(**answers: str) -> Reading:
    return Reading(BANK, case(**answers), strict)


def test_a_value_is_the_counted_answer_ej_aktuell_where_not_asked_and_unknown_where_that_is_unknown() -> None:
    assert [read(a=one, b="ja").value("b") for one in ("ja", "nej", VET_EJ)] == ["ja", UNASKED, None]
    assert [read(a=one).asked("b") for one in ("ja", "nej", VET_EJ)] == [True, False, None]
    assert read().asked("a") is True


def test_what_is_not_about_an_organisation_is_the_same_seen_from_each() -> None:
    now = read(a="ja", egen1="ja", egen2="nej")
    assert [now.value("a", party) for party in ("", "o1", "o2")] == ["ja"] * 3
    assert [now.value("egen", party) for party in ("o1", "o2")] == ["ja", "nej"]
    assert [now.verdict("ka", party) for party in ("", "o1")] == [True, True]
    assert [now.verdict("ke", party) for party in ("o1", "o2", "")] == [True, False, False]
    assert [now.asked("foljd", party) for party in ("o1", "o2")] == [True, False]
    assert [now.holds(condition(good("ke")), party) for party in ("o1", "o2", "")] == [True, False, False]


@pytest.mark.parametrize(
    ("answers", "verdict"),
    [
        ({"egen1": "ja", "foljd1": "ja", "egen2": "ja", "foljd2": "ja"}, True),
        ({"egen1": "ja", "foljd1": "ja", "egen2": "nej"}, True),
        ({"egen1": "nej", "egen2": "nej"}, UNASKED),
        ({"egen1": "ja", "foljd1": "nej"}, False),
        ({"egen1": "ja", "foljd1": "ja"}, None),
        ({"egen1": "nej"}, None),
        ({}, None),
    ],
)
def test_a_verdict_about_each_organisation_is_the_and_of_those_that_it_applies_to(
    answers: dict[str, str], verdict: bool | Unasked | None
) -> None:
    assert read(**answers).verdict("kf") is verdict


def test_a_constant_is_the_amount_of_the_day_and_unknown_where_there_is_none() -> None:
    bank = limited(most={"konstant": "grans"})
    at = [Case(id="prov", date=day) for day in ("2026-01-01", "2019-12-31", "")]
    assert [Reading(bank, one, strict).constant("grans") for one in at] == [700_000, None, 700_000]
    assert Reading(bank, at[0], strict).constant("finns_inte") is None


# -- what keeps something unknown ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "party", "answers", "behind"),
    [
        ("a", "", {}, {("a", "")}),
        ("a", "o1", {}, {("a", "")}),
        ("b", "", {}, {("a", "")}),
        ("b", "", {"a": VET_EJ}, {("a", "")}),
        ("b", "", {"a": "ja"}, {("b", "")}),
        ("egen", "o2", {}, {("egen", "o2")}),
        ("foljd", "o2", {"egen1": "ja"}, {("egen", "o2")}),
        ("foljd", "o2", {"egen2": "ja"}, {("foljd", "o2")}),
        ("jurist", "", {}, {("a", "")}),
        ("jurist", "", {"a": "ja"}, {("b", "")}),
        ("jurist", "", {"a": "nej"}, {("jurist", "")}),
        ("jurist_om", "o1", {"egen2": "ja"}, {("egen", "o1")}),
        ("jurist_om", "o2", {"egen2": "ja"}, {("jurist_om", "o2")}),
    ],
)
def test_behind_an_unknown_answer_stands_the_question_that_comes_first(
    name: str, party: str, answers: dict[str, str], behind: set[tuple[str, str]]
) -> None:
    assert read(**answers).open_behind_value(name, party) == behind


@pytest.mark.parametrize(
    ("name", "party", "answers", "behind"),
    [
        ("kb", "", {}, {("a", "")}),
        ("kb", "", {"a": "ja"}, {("b", "")}),
        ("kb", "", {"a": "nej"}, set()),
        ("ka", "", {"a": "ja"}, set()),
        ("ke", "", {}, {("egen", "o1"), ("egen", "o2")}),
        ("ke", "", {"egen1": "ja"}, {("egen", "o2")}),
        ("ke", "", {"egen1": "nej"}, set()),
        ("ke", "o1", {}, {("egen", "o1")}),
        ("ke", "o1", {"egen2": "nej"}, {("egen", "o1")}),
        ("ke", "o1", {"egen1": "ja"}, set()),
        ("annat", "", {}, {("a", "")}),
        ("annat", "", {"a": "ja"}, {("fri", "")}),
        ("annat_egen", "o2", {"egen1": "ja"}, {("egen", "o2")}),
        ("annat_egen", "", {"egen1": "ja"}, {("fri", ""), ("egen", "o2")}),
        ("kf", "o1", {"egen1": "ja"}, {("foljd", "o1")}),
        ("bada", "", {"egen1": "ja"}, {("a", ""), ("egen", "o2")}),
        ("bada", "", {"a": "nej"}, set()),
    ],
)
def test_behind_a_criterion_that_is_oklart_stand_the_questions_that_keep_it_so(
    name: str, party: str, answers: dict[str, str], behind: set[tuple[str, str]]
) -> None:
    now = read(**answers)
    assert now.open_behind_verdict(name, party) == behind
    assert now.open_behind(condition(good(name)), party) == behind


def test_behind_a_condition_it_is_told_for_each_organisation_by_itself() -> None:
    now, unknown = read(egen1="ja"), condition({"fråga": "foljd", "är": "ja"})
    assert [now.open_behind(unknown, party) for party in ("o1", "o2")] == [
        {("foljd", "o1")},
        {("egen", "o2")},
    ]


def test_behind_a_fact_stand_the_answers_that_are_missing_or_all_where_they_do_not_go_together() -> None:
    bank = with_facts(manader={"minst": "12"})
    start_only = Reading(bank, with_numbers(startdatum="2027-01-01"), strict)
    assert start_only.open_behind_value("manader", "") == {("slutdatum", "")}
    backwards = Reading(bank, with_numbers(startdatum="2027-01-01", slutdatum="2026-01-01"), strict)
    assert backwards.open_behind_value("manader", "") == {("startdatum", ""), ("slutdatum", "")}


# -- what if ----------------------------------------------------------------------------------------


def test_supposing_an_answer_changes_what_rests_on_it_whatever_it_would_need_and_nothing_else() -> None:
    now = read(egen1="ja", egen2="ja", jurist="nej")
    then = now.supposing({("a", ""): "ja", ("jurist", ""): "ja"})
    assert (now.verdict("bada"), then.verdict("bada")) == (None, True)
    assert (now.value("jurist"), then.value("jurist")) == (None, "ja")
    assert (now.value("a"), then.value("a"), then.asked("b")) == (None, "ja", True)
    assert then.supposing({("egen", "o2"): "nej"}).verdict("bada") is False
    assert then.verdict("bada") is True


def test_supposing_an_answer_about_one_organisation_leaves_the_others() -> None:
    then = read(a="ja", egen1="nej", egen2="ja").supposing({("egen", "o1"): "ja"})
    assert [then.value("egen", party) for party in ("o1", "o2")] == ["ja", "ja"]
    assert (then.verdict("ke"), then.verdict("bada")) == (True, True)


def test_supposing_a_verdict_changes_what_reads_it_but_not_what_it_rests_on() -> None:
    now = read(a="nej", egen1="ja", egen2="ja")
    then = now.supposing_verdicts({"ka": True})
    assert (now.verdict("bada"), then.verdict("bada"), then.value("a")) == (False, True, "nej")
    assert now.supposing_verdicts({"ka": True, "ke": False}).verdict("bada") is False
    assert then.supposing({("egen", "o2"): "nej"}).verdict("bada") is False
    other = read(a="nej", egen1="ja", egen2="nej").supposing_verdicts({"ka": True})
    assert other.supposing({("egen", "o2"): "ja"}).verdict("bada") is True


def test_a_jurists_answer_is_counted_anew_on_the_facts_as_they_would_be() -> None:
    signed = Answer(
        "ja", "Se PM.", who="Jurist Exempel", date="2026-05-02", grounds={"a": "nej", "b": "ej_aktuell"}
    )
    one = case(a="ja", b="ja", egen1="nej", egen2="nej")
    about = replace(signed, grounds={"egen": "ja"})
    now = Reading(
        BANK, one.with_answers({**one.answers, ("jurist", ""): signed, ("jurist_om", "o2"): about}), strict
    )
    then = now.supposing({("a", ""): "nej", ("egen", "o2"): "ja"})
    assert (now.value("jurist"), then.value("jurist")) == (None, "ja")
    assert (now.value("jurist_om", "o2"), then.value("jurist_om", "o2")) == (None, "ja")


def test_what_is_supposed_is_counted_like_the_rest_on_the_same_day() -> None:
    bank = limited(most={"konstant": "grans"})
    now = Reading(bank, case_of({("belopp", ""): Answer(1)}), given)
    assert now.verdict("k") is True
    then = now.supposing({("belopp", ""): 700_001})
    assert (then.verdict("k"), then.constant("grans")) == (False, 700_000)


def test_a_fact_is_computed_anew_from_what_is_supposed() -> None:
    bank = with_facts(totalt_varde={"högst": "700000"})
    now = Reading(bank, with_numbers(**TERM, **MONEY), strict)
    assert now.value("totalt_varde") == 600_000
    assert now.supposing({("belopp_per_ar", ""): 400_000}).value("totalt_varde") == 800_000

"""How near a row is: the fewest criteria that would have to turn."""

from collections.abc import Mapping
from itertools import combinations

from hypothesis import given, settings

from tests.assessment.banks import bad, criterion, good, question, row, small_bank
from tests.assessment.test_evaluator import cases
from wizard.assessment.counting import strict
from wizard.assessment.nearest import Distance, distance
from wizard.assessment.reading import Reading
from wizard.bank.conditions import All, Condition, Count, Not, Verdict, parts_of
from wizard.bank.conditions import Any as Some
from wizard.bank.model import Bank
from wizard.case.answers import Answer
from wizard.case.model import Case, Party, case_of


def three(when: Mapping[str, object]) -> Bank:
    """Three criteria, each on a question of its own, and one that reads the first two."""
    return small_bank(
        [question(name) for name in ("a", "b", "c")],
        [
            *(criterion(name, {"fråga": name, "är": "ja"}) for name in ("a", "b", "c")),
            criterion("ab", {"någon": [good("a"), good("b")]}),
        ],
        [row("r1", "iop", dict(when))],
    )


def far(when: Mapping[str, object], **answers: str) -> Distance | None:
    bank = three(when)
    case = case_of({(name, ""): Answer(value) for name, value in answers.items()})
    return distance(Reading(bank, case, strict), bank.conditions["rad", "r1"])


def test_a_true_row_is_no_distance_away() -> None:
    assert far(good("a"), a="ja") == Distance()


def test_every_criterion_that_is_wrong_must_turn() -> None:
    found = far({"alla": [good("a"), good("b"), bad("c")]}, a="nej", b="ja", c="ja")
    assert found == Distance((("a", ""), ("c", "")))


def test_of_several_ways_the_one_with_fewest_turns_is_the_distance() -> None:
    found = far({"någon": [{"alla": [good("a"), good("b")]}, good("c")]}, a="nej", b="nej", c="nej")
    assert found == Distance((("c", ""),))


def test_of_a_count_only_as_many_turn_as_are_lacking() -> None:
    parts = [good("a"), good("b"), good("c")]
    found = far({"antal": {"minst": 2, "av": parts}}, a="nej", b="ja", c="nej")
    assert found == Distance((("a", ""),))


def test_a_criterion_that_reads_others_turns_with_them() -> None:
    assert far({"alla": [good("ab"), good("b")]}, a="nej", b="nej") == Distance((("b", ""),))
    assert far(bad("ab"), a="ja", b="ja") == Distance((("a", ""), ("b", "")))


def test_one_that_is_unknown_needs_only_be_settled_and_is_nearer() -> None:
    assert far({"någon": [good("a"), good("b")]}, a="nej") == Distance((), (("b", ""),))


def test_every_organisation_must_meet_what_is_about_each() -> None:
    bank = small_bank(
        [question("a", per_part="ja")],
        [criterion("k", {"fråga": "a", "är": "ja"}, per_part="ja")],
        [row("r1", "iop", good("k")), row("r2", "bidrag", bad("k"))],
    )
    two = [Party("o1", "Ett"), Party("o2", "Två")]
    reading = Reading(bank, case_of({("a", "o1"): Answer("nej"), ("a", "o2"): Answer("nej")}, two), strict)
    assert distance(reading, bank.conditions["rad", "r1"]) == Distance((("k", "o1"), ("k", "o2")))
    reading = Reading(bank, case_of({("a", "o1"): Answer("ja"), ("a", "o2"): Answer("ja")}, two), strict)
    assert distance(reading, bank.conditions["rad", "r2"]) == Distance((("k", "o1"),))


def test_without_an_organisation_there_is_no_way_to_meet_what_is_about_one() -> None:
    bank = small_bank(
        [question("a", per_part="ja")],
        [criterion("k", {"fråga": "a", "är": "ja"}, per_part="ja")],
        [row("r1", "iop", bad("k"))],
    )
    assert distance(Reading(bank, case_of({}, ()), strict), bank.conditions["rad", "r1"]) is None


def test_an_organisation_asked_for_by_itself_turns_alone() -> None:
    bank = small_bank(
        [question("a", per_part="ja")],
        [
            criterion("k", {"fråga": "a", "är": "ja"}, per_part="ja"),
            criterion("k2", {"inte": bad("k")}, per_part="ja"),
        ],
        [row("r1", "iop", good("k2")), row("r2", "bidrag", bad("k2"))],
    )
    two = [Party("o1", "Ett"), Party("o2", "Två")]
    reading = Reading(bank, case_of({("a", "o1"): Answer("ja"), ("a", "o2"): Answer("nej")}, two), strict)
    assert distance(reading, bank.conditions["rad", "r1"]) == Distance((("k", "o2"),))
    assert distance(reading, bank.conditions["rad", "r2"]) == Distance()
    both = Reading(bank, case_of({("a", "o1"): Answer("ja"), ("a", "o2"): Answer("ja")}, two), strict)
    assert distance(both, bank.conditions["rad", "r2"]) == Distance((("k", "o1"),))


def test_what_does_not_apply_must_come_to_apply_by_the_criterion_itself_or_by_what_it_reads() -> None:
    bank = small_bank(
        [question("a"), question("b")],
        [
            criterion("ka", {"fråga": "a", "är": "ja"}),
            criterion("kb", {"fråga": "b", "är": "ja"}, gäller_om=good("ka")),
            criterion("kc", {"fråga": "b", "är": "ja"}, gäller_om={"fråga": "a", "är": "ja"}),
        ],
        [row(f"r{n}", "iop", when) for n, when in enumerate((good("kb"), bad("kb"), good("kc")), 1)],
    )
    now = Reading(bank, case_of({("a", ""): Answer("nej"), ("b", ""): Answer("ja")}), strict)
    assert [distance(now, bank.conditions["rad", f"r{n}"]) for n in (1, 2, 3)] == [
        Distance((("ka", ""),)),
        Distance((("ka", ""),), (("kb", ""),)),
        Distance((), (("kc", ""),)),
    ]


def test_what_one_organisation_needs_is_not_sought_at_another() -> None:
    bank = small_bank(
        [question("a", per_part="ja"), question("b", per_part="ja")],
        [
            criterion("k", {"fråga": "a", "är": "ja"}, per_part="ja"),
            criterion("eller", {"någon": [good("k"), {"fråga": "b", "är": "ja"}]}, per_part="ja"),
            criterion("samma", {"alla": [good("k")]}, per_part="ja"),
        ],
        [row("r1", "iop", bad("eller")), row("r2", "iop", bad("k")), row("r3", "iop", good("samma"))],
    )
    two = [Party("o1", "Ett"), Party("o2", "Två")]

    def way(row: str, **answers: str) -> Distance | None:
        keyed = {(name[0], f"o{name[1]}"): Answer(value) for name, value in answers.items()}
        return distance(Reading(bank, case_of(keyed, two), strict), bank.conditions["rad", row])

    assert way("r1", a1="ja", b1="ja", a2="ja", b2="nej") == Distance((("k", "o2"),))
    assert way("r2", a1="ja") == Distance((), (("k", "o2"),))
    assert way("r3", a1="ja") == Distance((), (("k", "o2"),))


def test_every_fork_is_taken_and_an_answer_that_a_row_reads_itself_costs_no_criterion() -> None:
    forks = [
        {"någon": [good("a"), good("b")]},
        {"någon": [good("c"), {"alla": [good("c"), good("a"), good("b")]}]},
    ]
    assert far({"alla": forks}, a="nej", b="nej", c="nej") == Distance((("a", ""), ("c", "")))
    own = {"fråga": "a", "är": "ja"}
    assert far({"alla": [own, good("b")]}, a="nej", b="nej") == Distance((("b", ""),))


def test_what_must_not_be_is_as_near_as_what_must() -> None:
    no = {"inte": {"alla": [good("a"), good("b")]}}
    assert far(no, a="ja", b="ja") == Distance((("a", ""),))
    assert far({"inte": {"någon": [good("a"), good("b")]}}, a="ja", b="ja") == Distance(
        (("a", ""), ("b", ""))
    )
    two = {"inte": {"antal": {"minst": 2, "av": [good("a"), good("b"), good("c")]}}}
    assert far(two, a="ja", b="ja", c="ja") == Distance((("a", ""), ("b", "")))
    assert far({"alla": [{"inte": good("a")}, good("b"), good("c")]}, a="ja", b="ja", c="nej") == Distance(
        (("a", ""), ("c", ""))
    )


def test_a_criterion_whose_own_answers_are_joined_turns_once_whichever_of_them_changes() -> None:
    when = {"inte": {"någon": [{"inte": {"fråga": "a", "är": "ja"}}, {"fråga": "b", "är": "ja"}]}}
    bank = small_bank(
        [question("a"), question("b")],
        [
            criterion("k", when),
            criterion(
                "eller",
                {"någon": [{"alla": [good("k"), {"fråga": "b", "är": "ja"}]}, {"fråga": "a", "är": "ja"}]},
            ),
        ],
        [row("r1", "iop", good("k")), row("r2", "iop", good("eller"))],
    )
    now = Reading(bank, case_of({("a", ""): Answer("nej"), ("b", ""): Answer("ja")}), strict)
    assert distance(now, bank.conditions["rad", "r1"]) == Distance((("k", ""),))
    assert distance(now, bank.conditions["rad", "r2"]) == Distance((("eller", ""),))


# -- against trying every set of criteria -----------------------------------------------------------------------


def reachable(
    reading: Reading, condition: Condition, wanted: bool, free: frozenset[str], within: str = ""
) -> bool:
    """Whether a condition can become so when the answers that these criteria read may be anything."""
    if reading.holds(condition) is wanted:
        return True
    bank, parts = reading.bank, parts_of(condition)
    can = [reachable(reading, part, wanted, free, within) for part in parts]
    match condition:
        case Not(part):
            return reachable(reading, part, not wanted, free, within)
        case Verdict(name, met):
            applies = bank.conditions.get(("gäller_om", name))
            return (applies is None or reachable(reading, applies, True, free, name)) and reachable(
                reading, bank.conditions["uppfyllt_om", name], met is wanted, free, name
            )
        case All():
            return all(can) if wanted else any(can)
        case Some():
            return any(can) if wanted else all(can)
        case Count(least):
            return sum(can) >= (least if wanted else len(parts) - least + 1)
        case _:
            return within in free


@given(cases())
@settings(max_examples=150, deadline=None)
def test_no_smaller_set_of_criteria_would_do(drawn: tuple[Bank, Case]) -> None:
    bank, case = drawn
    reading = Reading(bank, case, strict)
    for each in bank.rows:
        condition = bank.conditions["rad", each.id]
        found = distance(reading, condition)
        turned = [
            sum(isinstance(reading.verdict(name), bool) for name in free)
            for size in range(len(bank.criteria) + 1)
            for free in combinations(bank.criteria, size)
            if reachable(reading, condition, True, frozenset(free))
        ]
        assert (len(found.turned) if found else None) == min(turned, default=None)
        if found is not None:
            names = frozenset(name for name, _ in (*found.turned, *found.settled))
            assert reachable(reading, condition, True, names)

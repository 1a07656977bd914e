"""Conditions in Kleene's three-valued logic: truth tables, what the atoms see, and that knowing more
never turns what is known."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.bank.conditions import (
    UNASKED,
    All,
    Answered,
    Any,
    Bound,
    Condition,
    Count,
    Is,
    Not,
    Open,
    Truth,
    Unasked,
    Value,
    Verdict,
    atoms_of,
    parts_of,
)

THREE: tuple[Truth, ...] = (True, False, None)
LETTER = {True: "S", False: "F", None: "?"}


@dataclass(frozen=True)
class Seen:
    """A view made of plain mappings. What is not in them is unknown."""

    values: dict[str, Value | Unasked] = field(default_factory=dict)
    verdicts: dict[str, bool | Unasked] = field(default_factory=dict)
    constants: dict[str, int] = field(default_factory=dict)

    def value(self, question: str) -> Value | Unasked | None:
        return self.values.get(question)

    def verdict(self, criterion: str) -> bool | Unasked | None:
        return self.verdicts.get(criterion)

    def constant(self, constant: str) -> int | None:
        return self.constants.get(constant)

    def without(self, unknown: set[str]) -> "Seen":
        """The same view when these things are not known."""
        return Seen(
            {name: value for name, value in self.values.items() if name not in unknown},
            {name: verdict for name, verdict in self.verdicts.items() if name not in unknown},
            {name: amount for name, amount in self.constants.items() if name not in unknown},
        )


def such(truths: Sequence[Truth]) -> tuple[tuple[Condition, ...], Seen]:
    """One atom for each truth, and the view in which they have them."""
    known = {f"k{number}": truth for number, truth in enumerate(truths) if truth is not None}
    return tuple(Verdict(f"k{number}", True) for number in range(len(truths))), Seen(verdicts={**known})


# -- the four words ------------------------------------------------------------------------------------


def table(word: type[All] | type[Any]) -> str:
    """The truth table of two parts, row by row: SS SF S? FS FF F? ?S ?F ??."""
    results = []
    for pair in product(THREE, repeat=2):
        parts, view = such(pair)
        results.append(LETTER[word(parts).holds(view)])
    return "".join(results)


def test_the_truth_tables_of_alla_nagon_and_inte() -> None:
    assert table(All) == "SF?FFF?F?"
    assert table(Any) == "SSSSF?S??"
    for truth, opposite in [(True, False), (False, True), (None, None)]:
        (part,), view = such([truth])
        assert Not(part).holds(view) is opposite


@pytest.mark.parametrize(
    "truths", [list(some) for size in (1, 2, 3, 4) for some in product(THREE, repeat=size)]
)
def test_each_word_is_known_exactly_when_every_way_of_filling_in_the_unknown_agrees(
    truths: list[Truth],
) -> None:
    """The four words give what all completions agree on, for every list of up to four parts."""
    ways = list(product(*[[truth] if truth is not None else [True, False] for truth in truths]))
    parts, view = such(truths)

    def agreed(outcomes: set[bool]) -> Truth:
        return outcomes.pop() if len(outcomes) == 1 else None

    assert All(parts).holds(view) is agreed({all(way) for way in ways})
    assert Any(parts).holds(view) is agreed({any(way) for way in ways})
    for least in range(1, len(parts) + 1):
        assert Count(least, parts).holds(view) is agreed({sum(way) >= least for way in ways})


def test_antal_of_one_is_nagon_and_of_all_is_alla() -> None:
    for truths in product(THREE, repeat=3):
        parts, view = such(truths)
        assert Count(1, parts).holds(view) is Any(parts).holds(view)
        assert Count(3, parts).holds(view) is All(parts).holds(view)


# -- the atoms -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "truth"),
    [("ja", True), ("kanske", True), ("nej", False), (None, None), (UNASKED, False)],
)
def test_an_answer_is_one_of_the_options(answer: Value | Unasked | None, truth: Truth) -> None:
    view = Seen({} if answer is None else {"f": answer})
    assert Is("f", frozenset({"ja", "kanske"})).holds(view) is truth


@pytest.mark.parametrize(
    ("chosen", "truth"),
    [(("pengar",), True), (("tid", "pengar"), True), (("tid",), False), ((), False)],
)
def test_of_several_chosen_one_is_enough(chosen: tuple[str, ...], truth: Truth) -> None:
    assert Is("f", frozenset({"pengar", "lokal"})).holds(Seen({"f": chosen})) is truth


@pytest.mark.parametrize(
    ("least", "most", "number", "truth"),
    [
        (12, None, 12, True),
        (12, None, 11, False),
        (None, 11, 11, True),
        (None, 11, 12, False),
        (1, 3, 2, True),
        (1, 3, 4, False),
        (1, 3, 0, False),
        (None, "gransen", 700_000, True),
        (None, "gransen", 700_001, False),
        ("gransen", None, 700_000, True),
        (None, "okand", 1, None),
        ("okand", 3, 4, None),
        (0, None, None, None),
        (0, None, UNASKED, False),
        (None, 0, UNASKED, False),
    ],
)
def test_a_number_is_compared_with_both_ends_included(
    least: int | str | None, most: int | str | None, number: int | Unasked | None, truth: Truth
) -> None:
    view = Seen({} if number is None else {"f": number}, constants={"gransen": 700_000})
    assert Bound("f", least, most).holds(view) is truth


@pytest.mark.parametrize(
    ("answer", "truth"), [("text", True), (0, True), ("", True), (None, None), (UNASKED, False)]
)
def test_answered_is_never_false_while_the_question_is_asked(
    answer: Value | Unasked | None, truth: Truth
) -> None:
    assert Answered("f").holds(Seen({} if answer is None else {"f": answer})) is truth


@pytest.mark.parametrize(
    ("verdict", "met", "unmet"),
    [(True, True, False), (False, False, True), (None, None, None), (UNASKED, False, False)],
)
def test_a_verdict_that_is_not_at_hand_is_neither_met_nor_unmet(
    verdict: bool | Unasked | None, met: Truth, unmet: Truth
) -> None:
    view = Seen(verdicts={} if verdict is None else {"k": verdict})
    assert (Verdict("k", True).holds(view), Verdict("k", False).holds(view)) == (met, unmet)


def test_ej_aktuell_is_told_from_an_answer_at_a_glance() -> None:
    assert repr(UNASKED) == "UNASKED"


# -- what keeps something unknown ------------------------------------------------------------------------


class Probed(Seen):
    """A view in which what is unknown is kept so by itself."""

    def open_value(self, question: str) -> Open:
        return frozenset({(question, "")})

    def open_verdict(self, criterion: str) -> Open:
        return frozenset({(criterion, "o1")})


@pytest.mark.parametrize("truths", [list(some) for size in (1, 2, 3) for some in product(THREE, repeat=size)])
def test_a_word_is_kept_unknown_by_those_of_its_parts_that_are_unknown(truths: list[Truth]) -> None:
    parts, seen = such(truths)
    view = Probed(verdicts=seen.verdicts)
    unknown = frozenset((f"k{number}", "o1") for number, truth in enumerate(truths) if truth is None)
    words: list[Condition] = [
        All(parts),
        Any(parts),
        *(Count(least, parts) for least in range(1, len(parts) + 1)),
    ]
    for word in [*words, *map(Not, words)]:
        truth = word.holds(view)
        assert word.probe(view) == (unknown if truth is None else truth)
        assert isinstance(word.probe(view), frozenset) is (truth is None)


@pytest.mark.parametrize(
    "atom", [Is("f", frozenset({"ja"})), Bound("f", most=5), Answered("f"), Verdict("f", met=True)]
)
def test_an_atom_is_kept_unknown_by_what_it_looks_at(atom: Condition) -> None:
    party = "o1" if isinstance(atom, Verdict) else ""
    assert atom.probe(Probed()) == frozenset({("f", party)})
    for answer, verdict, truth in ((UNASKED, UNASKED, False), (5, True, not isinstance(atom, Is))):
        assert atom.probe(Probed({"f": answer}, {"f": verdict})) is truth


# -- knowing more --------------------------------------------------------------------------------------

QUESTIONS: dict[str, list[Value | Unasked]] = {
    "val": ["a", "b", "c", UNASKED],
    "flerval": [("a",), ("a", "b"), ("c",), UNASKED],
    "tal": [0, 5, 10, UNASKED],
}
atoms: st.SearchStrategy[Condition] = st.one_of(
    st.builds(Is, st.sampled_from(["val", "flerval"]), st.frozensets(st.sampled_from("abc"), min_size=1)),
    st.builds(Bound, st.just("tal"), st.sampled_from([None, 3, "gransen"]), st.sampled_from([None, 7])),
    st.builds(Answered, st.sampled_from(list(QUESTIONS))),
    st.builds(Verdict, st.sampled_from(["k1", "k2"]), st.booleans()),
)
conditions: st.SearchStrategy[Condition] = st.recursive(
    atoms,
    lambda inner: st.one_of(
        st.builds(All, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(Any, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(Not, inner),
        st.builds(Count, st.integers(1, 3), st.lists(inner, min_size=1, max_size=3).map(tuple)),
    ),
    max_leaves=12,
)
views = st.builds(
    Seen,
    st.fixed_dictionaries({name: st.sampled_from(some) for name, some in QUESTIONS.items()}),
    st.fixed_dictionaries({"k1": st.sampled_from([True, False, UNASKED]), "k2": st.booleans()}),
    st.just({"gransen": 5}),
)


@given(conditions, views, st.sets(st.sampled_from([*QUESTIONS, "k1", "k2", "gransen"])))
def test_knowing_more_never_turns_what_is_known(condition: Condition, whole: Seen, unknown: set[str]) -> None:
    before = condition.holds(whole.without(unknown))
    assert before is None or before is condition.holds(whole)
    assert condition.holds(whole) is not None


@given(conditions)
def test_the_atoms_are_all_that_a_condition_is_made_of(condition: Condition) -> None:
    parts = parts_of(condition)
    inside = [one for part in parts for one in atoms_of(part)]
    assert [*atoms_of(condition)] == (inside if parts else [condition])

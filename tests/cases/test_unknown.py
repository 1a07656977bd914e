"""Vet ej: no answer that a stop or core criterion rests on can be unknown and leave a partnership."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.cases.making import assessed, bank, change, outcome, sound
from wizard.assessment.assess import assess
from wizard.assessment.model import Trace
from wizard.assessment.trace import tree_of
from wizard.bank.graph import deciding_questions
from wizard.case.model import Case

SHOWN = {id for id, _ in assess(bank(), sound()).shown}
ASKED = sorted(deciding_questions(bank()) & SHOWN)
"""The questions asked in the sound partnership that some row rests on."""

DECIDED_OTHERWISE = {
    "ide": ("ej_kop", "finns"),
}
"""Weak signs: one of them unknown moves nothing while the others are known. With the criterion that
reads them, and one of the answers that decides it instead."""


def all_of(trace: Trace) -> Iterator[Trace]:
    yield trace
    for part in trace.parts:
        yield from all_of(part)


def deciding_answers(case: Case, criterion: str) -> set[str]:
    """The questions whose answers make a criterion uppfyllt, as the assessment's own tree shows them."""

    def down(trace: Trace) -> Iterator[str]:
        if trace.truth is not None:
            if trace.word == "fråga":
                yield trace.name
            for part in trace.parts:
                yield from down(part)

    tree = next(one for one in all_of(tree_of(bank(), case, "r17")) if one.name == criterion)
    return set(down(tree))


@pytest.mark.parametrize("id", [id for id in ASKED if id not in DECIDED_OTHERWISE])
def test_vet_ej_on_an_answer_that_a_criterion_rests_on_is_never_iop(id: str) -> None:
    found = assessed({id: "vet_ej"})
    assert found.form is None
    assert id in {name for name, _ in found.open}
    assert "iop" in found.possible


@pytest.mark.parametrize(
    ("id", "criterion", "instead"), [(id, *why) for id, why in DECIDED_OTHERWISE.items()]
)
def test_where_other_answers_still_decide_the_criterion_they_are_named(
    id: str, criterion: str, instead: str
) -> None:
    case = change(sound(), {id: "vet_ej"})
    found = assess(bank(), case)
    assert (found.form, found.verdicts[criterion]) == ("iop", "uppfyllt")
    answers = deciding_answers(case, criterion)
    assert instead in answers
    assert id not in answers


@pytest.mark.parametrize("id", ASKED)
def test_an_answer_taken_away_is_as_unknown_as_vet_ej(id: str) -> None:
    taken, unknown = assessed({id: None}), assessed({id: "vet_ej"})
    assert (taken.form, taken.possible, taken.verdicts) == (unknown.form, unknown.possible, unknown.verdicts)


@pytest.mark.parametrize("id", [id for id in ASKED if bank().questions[id].skal_kravs])
def test_an_answer_that_needs_its_reason_does_not_count_without_it(id: str) -> None:
    keys = [key for key in sound().answers if key[0] == id]
    bare = {key: replace(sound().answers[key], reason="  ") for key in keys}
    found = assess(bank(), sound().with_answers({**sound().answers, **bare}))
    given = [sound().answers[key].value for key in keys]
    needed = set(bank().questions[id].skal_kravs)
    if any(needed & set(value if isinstance(value, tuple) else (value,)) for value in given):
        assert found.form is None
        assert set(keys) <= set(found.reason_missing)
    else:
        assert (found.form, found.readiness) == ("iop", "preliminär")


def test_everything_unknown_is_a_case_with_every_form_possible_and_a_lean_towards_upphandling() -> None:
    everything = dict.fromkeys(bank().questions, "vet_ej")
    found = assess(bank(), change(sound(), everything, reason=""))
    assert found.form is None
    assert set(found.possible) == set(bank().forms)
    assert found.lean == "upphandling"


def test_a_purchase_stays_a_purchase_whatever_else_is_unknown() -> None:
    facts = {"omsesidigt", "vad_betalas", "hur_vald", "direkt_nytta", "krav_uteblir"}
    contract = change(sound(), {"omsesidigt": "ja", "vad_betalas": "utfort", "hur_vald": "staden_valjer", "direkt_nytta": "staden_slipper", "krav_uteblir": "utforande"})  # fmt: skip
    before_r04 = {"ratt_namnd", "kommunal_angelagenhet", "myndighetsutovning"}
    shown_by = {"onskas", "lovas", "slutar", "utmaning", "bidrar"}
    for id in sorted(SHOWN - facts - before_r04 - shown_by):
        assert outcome(assess(bank(), change(contract, {id: "vet_ej"}))) == "r04 upphandling", id

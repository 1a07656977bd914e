"""Theorems about the evaluator, on random banks: T5, T6, T7 and T12 of docs/semantics.md."""

from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.assessment.banks import banks
from wizard.assessment.assess import assess
from wizard.assessment.counting import given as as_given
from wizard.assessment.counting import ground, strict
from wizard.assessment.reading import Reading
from wizard.assessment.walk import walk
from wizard.bank.model import Bank
from wizard.case.answers import VET_EJ, Answer
from wizard.case.model import AnswerKey, Case, case_of


@st.composite
def cases(draw: st.DrawFn) -> tuple[Bank, Case]:
    """A random bank and a case on it: some questions unanswered, some vet ej, some without skäl."""
    bank = draw(banks())
    answers: dict[AnswerKey, Answer] = {}
    for id, question in bank.questions.items():
        value = draw(st.sampled_from(["a", "b", "c", VET_EJ, None]))
        if value is not None:
            reason = draw(st.sampled_from(["", "för att", "  "]))
            who, day = ("Jurist Exempel", "2026-01-01") if question.jurist else ("", "")
            answers[id, ""] = Answer(value, reason, who=who, date=day)
    return bank, _grounded(bank, case_of(answers), draw(st.booleans()))


def _grounded(bank: Bank, case: Case, fresh: bool) -> Case:
    """Give every jurist's answer its grounds: as the facts stand, or as they never were."""
    answers = dict(case.answers)
    for id, question in bank.questions.items():
        if question.jurist and (id, "") in answers:
            reading = Reading(bank, case.with_answers(answers), as_given)
            facts = {name: ground(reading, name) for name in question.vilar_pa}
            grounds = {name: value if fresh else "c" for name, value in facts.items() if value is not None}
            answers[id, ""] = replace(answers[id, ""], grounds=grounds)
    return case.with_answers(answers)


@given(cases(), st.data())
@settings(max_examples=300, deadline=None)
def test_t5_more_knowledge_never_unsettles_or_turns_a_settled_form(
    drawn: tuple[Bank, Case], data: st.DataObject
) -> None:
    bank, case = drawn
    before = walk(Reading(bank, case, strict))
    answers = dict(case.answers)
    for id in bank.questions:
        old = answers.get((id, ""))
        if old is None or old.unknown:
            value = data.draw(st.sampled_from(["a", "b", "c", None]))
            if value is not None:
                answers[id, ""] = Answer(value, "nu vet vi", who="Jurist Exempel", date="2026-01-02")
        elif not old.reasoned:
            answers[id, ""] = replace(old, reason="nu med skäl")
    kept = case.with_answers(answers)
    for id, question in bank.questions.items():
        if question.jurist and (id, "") in answers and (id, "") not in case.answers:
            kept = _ground_one(bank, kept, id)
    after = walk(Reading(bank, kept, strict))
    if before.form is not None:
        assert after.form == before.form
    assert set(after.possible) <= set(before.possible)


def _ground_one(bank: Bank, case: Case, id: str) -> Case:
    reading = Reading(bank, case, as_given)
    facts = {name: ground(reading, name) for name in bank.questions[id].vilar_pa}
    grounds = {name: value for name, value in facts.items() if value is not None}
    return case.with_answers({**case.answers, (id, ""): replace(case.answers[id, ""], grounds=grounds)})


@given(cases(), st.randoms())
@settings(max_examples=150, deadline=None)
def test_t6_the_order_of_the_answers_does_not_matter(drawn: tuple[Bank, Case], random: Random) -> None:
    bank, case = drawn
    shuffled = list(case.answers.items())
    random.shuffle(shuffled)
    one, other = assess(bank, case), assess(bank, case.with_answers(dict(shuffled)))
    assert replace(one, dormant=()) == replace(other, dormant=())
    assert set(one.dormant) == set(other.dormant)


@given(cases())
@settings(max_examples=300, deadline=None)
def test_t7_the_lean_is_possible_and_is_the_form_when_one_is_settled(drawn: tuple[Bank, Case]) -> None:
    bank, case = drawn
    found = assess(bank, case)
    assert found.lean is None or found.lean in found.possible
    if found.form is not None:
        assert found.lean == found.form


@given(cases(), st.data())
@settings(max_examples=200, deadline=None)
def test_t12_a_changed_fact_makes_a_jurists_answer_unknown(
    drawn: tuple[Bank, Case], data: st.DataObject
) -> None:
    bank, case = drawn
    reading = Reading(bank, case, strict)
    counted = [
        id
        for id, question in bank.questions.items()
        if question.jurist and isinstance(reading.value(id), str)
    ]
    for id in counted:
        fact = data.draw(st.sampled_from(bank.questions[id].vilar_pa))
        was = case.answer(fact)
        if was is None or not isinstance(reading.value(fact), str):
            continue  # a fact that is not asked is ej aktuell, whatever was once answered
        other = data.draw(st.sampled_from([value for value in "abc" if value != was.value]))
        changed = case.with_answers({**case.answers, (fact, ""): replace(was, value=other, reason="ändrat")})
        assert not isinstance(Reading(bank, changed, strict).value(id), str)


@given(cases())
@settings(max_examples=200, deadline=None)
def test_an_open_question_is_always_one_that_is_shown_or_waits_for_one(drawn: tuple[Bank, Case]) -> None:
    """Whoever answers what stands among the open questions gets on: none of them is out of reach."""
    bank, case = drawn
    found = assess(bank, case)
    in_the_way = (*found.open, *found.reason_missing)
    assert not in_the_way or set(in_the_way) & set(found.shown)


@given(cases())
@settings(max_examples=150, deadline=None)
def test_a_settled_form_leaves_no_row_with_another_form_open(drawn: tuple[Bank, Case]) -> None:
    bank, case = drawn
    found = assess(bank, case)
    assert (found.form is None) or found.possible == (found.form,)
    assert set(found.possible).isdisjoint(found.excluded)
    assert set(found.possible) | set(found.excluded) == set(bank.forms)

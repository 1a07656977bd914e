"""The formulas say what the evaluator says: on random banks, and on the shipped one with its sums and dates.

What is proved is proved of the formulas. So every state of every question, criterion and row is compared.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

import z3
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.assessment import real
from tests.assessment.test_evaluator import cases as random_cases
from wizard.assessment.counting import lean_over, needs_reason, signed, strict
from wizard.assessment.reading import Reading
from wizard.assessment.walk import walk
from wizard.bank.conditions import Unasked
from wizard.bank.model import Bank
from wizard.bank.schema import Question
from wizard.case.answers import Answer
from wizard.case.model import Case, Party
from wizard.proof.encoding import Encoding, Given
from wizard.proof.kleene import Formula
from wizard.proof.lean import LeanEncoding

STARTS = ["2026-01-01", "2026-06-01", "2027-02-01"]
ENDS = ["2025-12-31", "2026-06-30", "2026-12-31", "2029-11-30"]
EVALUATIONS = ["2026-01-01", "2026-11-01", "2030-01-01"]
"""Dates as the formulas have them: the first day of a month, and the last of one that ends something."""


Assignment = list[tuple[Formula, Formula]]
"""Unknowns of the formulas, each with what it is."""


def counts(reading: Reading, question: Question, party: str, answer: Answer | None) -> bool:
    """Whether the answer counts if the question is asked."""
    if answer is None or answer.unknown or (needs_reason(question, answer.value) and not answer.reasoned):
        return False
    return not question.jurist or signed(reading, question, party, answer)


def assignment(encoding: Encoding, case: Case) -> Assignment:
    """The case as values of the formulas' unknowns."""
    reading = Reading(encoding.bank, case, strict)
    found: Assignment = []
    for id, question in encoding.bank.questions.items():
        for party in encoding.parties_of(id):
            answer = case.answer(id, party)
            counted = counts(reading, question, party, answer)
            value = answer.value if answer is not None and counted else None
            found += unknowns(encoding.given(id, party), counted, value)
    for fact in encoding.bank.facts:
        number = reading.value(fact)
        found.append((z3.Int(fact), z3.IntVal(number if isinstance(number, int) else 0)))
    return found


def unknowns(one: Given, counted: bool, value: object) -> Iterator[tuple[Formula, Formula]]:
    """The unknowns of one answer, with what they are."""
    if one.options:
        chosen = value if isinstance(value, tuple) else (value,)
        yield from ((variable, z3.BoolVal(id in chosen)) for id, variable in one.options.items())
        return
    yield one.counted, z3.BoolVal(counted)
    if one.number is not None:
        yield one.number, z3.IntVal(number_of(value))


def number_of(value: object) -> int:
    """A number, or the month of a date counted from year 0."""
    if isinstance(value, str):
        year, month, _ = value.split("-")
        return int(year) * 12 + int(month) - 1
    return value if isinstance(value, int) else 12


def truths(formulas: Sequence[Formula], values: Assignment) -> list[bool]:
    """Whether each formula holds. They share most of what they are made of, so they are tried as one term."""
    sorts = [z3.BoolSort()] * (len(formulas) + 1)
    one = z3.simplify(z3.substitute(z3.Function("alla", *sorts)(*formulas), *values))
    found = one.children()
    assert all(z3.is_true(part) or z3.is_false(part) for part in found), found
    return [bool(z3.is_true(part)) for part in found]


def kept_apart(states: Mapping[str, bool]) -> str:
    """The one state that holds; none is unknown."""
    held = [name for name, holds in states.items() if holds]
    assert len(held) <= 1, held
    return held[0] if held else "okänd"


def state_of(value: object) -> str:
    """A value or verdict of a reading, in the words of `states`."""
    if isinstance(value, bool):
        return "sant" if value else "falskt"
    return "okänd" if value is None else "ej aktuell" if isinstance(value, Unasked) else "känd"


def states(encoding: Encoding) -> dict[tuple[str, str, str], dict[str, Formula]]:
    """(sort of thing, name, party) → the formula of each state that it can be in."""
    bank, found = encoding.bank, {}
    for name in [*bank.questions, *bank.facts]:
        each = name in bank.questions and bank.questions[name].per_part
        for party in encoding.parties if each else ("",):
            value = encoding.value(name, party)
            found["värde", name, party] = {"känd": value.known, "ej aktuell": value.unasked}
    for name, criterion in bank.criteria.items():
        for party in ("", *encoding.parties) if criterion.per_part else ("",):
            one = encoding.verdict(name, party)
            found["kriterium", name, party] = {
                "sant": one.met,
                "falskt": one.unmet,
                "ej aktuell": one.unasked,
            }
    for row, truth in zip(bank.rows, encoding.rows, strict=True):
        found["rad", row.id, ""] = {"sant": truth.true, "falskt": truth.false}
    for form in bank.forms:
        found["form", form, ""] = {"sant": encoding.settles(form), "falskt": z3.Not(encoding.settles(form))}
    return found


def by_the_evaluator(bank: Bank, case: Case, thing: tuple[str, str, str]) -> str:
    """The state of the same thing in a strict reading."""
    reading = Reading(bank, case, strict)
    match thing:
        case "värde", name, party:
            return state_of(reading.value(name, party))
        case "kriterium", name, party:
            return state_of(reading.verdict(name, party))
        case "rad", name, _:
            return state_of(reading.holds(bank.conditions["rad", name]))
        case _:
            return state_of(walk(reading).form == thing[1])


def agree(bank: Bank, case: Case, encoding: Encoding) -> None:
    """Every state, by the formulas and by the evaluator."""
    things = states(encoding)
    flat = [formula for formulas in things.values() for formula in formulas.values()]
    found = iter(truths(flat, assignment(encoding, case)))
    for thing, formulas in things.items():
        told = kept_apart({state: next(found) for state in formulas})
        assert told == by_the_evaluator(bank, case, thing), thing


@cache
def shipped_bank(parties: int) -> Encoding:
    """The formulas of the shipped bank."""
    return Encoding(real.bank(), parties)


@given(random_cases())
@settings(max_examples=150, deadline=None)
def test_on_random_banks_every_state_is_the_same(drawn: tuple[Bank, Case]) -> None:
    bank, case = drawn
    agree(bank, case, Encoding(bank))


@st.composite
def shipped(draw: st.DrawFn) -> Case:
    """A case on the shipped bank, near a partnership, with dates that the formulas can hold."""
    case = draw(real.cases())
    dates = {"startdatum": STARTS, "slutdatum": ENDS, "utvardering_datum": EVALUATIONS}
    answers = dict(case.answers)
    for id, days in dates.items():
        if (id, "") in answers:
            answers[id, ""] = replace(answers[id, ""], value=draw(st.sampled_from(days)))
    return case.with_answers(answers)


@given(shipped())
@settings(max_examples=40, deadline=None)
def test_on_the_shipped_bank_every_state_is_the_same(case: Case) -> None:
    agree(real.bank(), case, shipped_bank(1))


@given(shipped(), st.data())
@settings(max_examples=15, deadline=None)
def test_with_several_organisations_every_state_is_the_same(case: Case, data: st.DataObject) -> None:
    second = data.draw(shipped())
    answers = dict(case.answers)
    answers |= {(id, "o2"): answer for (id, party), answer in second.answers.items() if party == "o1"}
    parties = (*case.parties[:1], Party("o2", "Föreningen Exempelbåten"))
    agree(real.bank(), replace(case, parties=parties, answers=answers), shipped_bank(2))


@given(random_cases())
@settings(max_examples=150, deadline=None)
def test_on_random_banks_the_lean_is_the_same(drawn: tuple[Bank, Case]) -> None:
    """Every answer has its skäl: without them the formulas let a jurist count where the evaluator may not."""
    bank, case = drawn
    case = case.with_answers({key: replace(one, reason="för att") for key, one in case.answers.items()})
    encoding, decided = LeanEncoding(bank), Reading(bank, case, strict)
    formulas = [part for row in encoding.rows for part in (row.true, row.false)]
    found = iter(truths(formulas, assignment(encoding, case)))
    reading = Reading(bank, case, lean_over(decided))
    for row in bank.rows:
        told = kept_apart({"sant": next(found), "falskt": next(found)})
        assert told == state_of(reading.holds(bank.conditions["rad", row.id])), row.id

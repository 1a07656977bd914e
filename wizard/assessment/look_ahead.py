"""”Om jag svarar så”: what each possible answer to a question would do, before any of them is given."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from wizard.assessment.assess import assess
from wizard.assessment.counting import given, grounds, needs_reason, strict
from wizard.assessment.limits import Crossing, crossings, limits_in, limits_on
from wizard.assessment.model import Assessment, Readiness
from wizard.assessment.reading import Reading
from wizard.bank.conditions import Limit
from wizard.bank.model import Bank
from wizard.case.answers import VET_EJ, Answer, Value
from wizard.case.model import AnswerKey, Case

_WRITTEN = "–"
"""Stands for the skäl, name and date that would be written with the answer."""


@dataclass(frozen=True, slots=True)
class Effect:
    """What would be different. Empty or None where it would be as it is.

    form, lean, readiness   after the answer, where they are not what they are today
    unsettled   whether the form that is settled today would be open
    possible    the forms that would be possible, where others than today; `ruled_out` those no longer so
    opened      questions that would be asked and are not today; `closed` the other way around
    reason      whether the answer counts only with a skäl
    lawyer      ids of points that a lawyer would have to look at and need not today
    """

    form: str | None
    unsettled: bool
    possible: tuple[str, ...]
    ruled_out: tuple[str, ...]
    lean: str | None
    readiness: Readiness | None
    opened: int
    closed: int
    reason: bool
    lawyer: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ahead:
    """An answer that could be given, and its effect. Of numbers and dates from `value` on, up to the next.

    crossed   the limits between this and the answers before it
    now       whether this is the answer as it stands
    """

    value: Value
    effect: Effect
    now: bool
    crossed: tuple[Crossing, ...] = ()


@dataclass(frozen=True, slots=True)
class LookAhead:
    """Every answer with its effect, in the bank's order and vet ej last.

    unplaced   limits that the answer counts towards, and that cannot be placed until more is answered
    """

    answers: tuple[Ahead, ...]
    unplaced: tuple[tuple[str, Limit], ...] = ()


def look_ahead(bank: Bank, case: Case, key: AnswerKey, found: Assessment) -> LookAhead:
    """What each answer to a question would do. It is taken to have the skäl, name and date it needs."""
    question, answer = bank.questions[key[0]], case.answer(*key)
    if question.svar:
        several = question.typ == "flerval"
        values: list[Value] = [(one.id,) if several else one.id for one in question.svar]
        ahead = [
            Ahead(value, _effect(bank, case, key, value, found), answer is not None and answer.value == value)
            for value in values
        ]
        return LookAhead((*ahead, _unknown(bank, case, key, found)))
    return _by_limits(bank, case, key, found)


def _by_limits(bank: Bank, case: Case, key: AnswerKey, found: Assessment) -> LookAhead:
    """The stretches between the limits, those without a difference between them joined."""
    reading, answer = Reading(bank, case, strict), case.answer(*key)
    every = limits_in(bank)
    limits = crossings(reading, key, every)
    placed = {(one.name, one.limit) for one in limits}
    told: list[Ahead] = []
    crossed: list[Crossing] = []
    starts = [limits[0].below, *(one.above for one in limits)] if limits else [_some(bank, case, key)]
    for number, value in enumerate(starts):
        crossed += [limits[number - 1]] if number else []
        effect = _effect(bank, case, key, value, found)
        if not told or effect != told[-1].effect:
            told.append(Ahead(value, effect, False, tuple(crossed)))
            crossed = []
    here = -1
    if answer is not None and not answer.unknown:
        here = sum(all(one.reached_by(answer.value) for one in each.crossed[-1:]) for each in told) - 1
    stretches = [replace(each, now=number == here) for number, each in enumerate(told)]
    return LookAhead(
        (*stretches, _unknown(bank, case, key, found)),
        tuple(one for one in limits_on(bank, key[0], every) if one not in placed),
    )


def _some(bank: Bank, case: Case, key: AnswerKey) -> str | int:
    """Any answer, where no limit tells one from another."""
    match bank.questions[key[0]].typ:
        case "datum":
            return case.assessed_on or "2000-01-01"
        case "text":
            return _WRITTEN
        case _:
            return 0


def _unknown(bank: Bank, case: Case, key: AnswerKey, found: Assessment) -> Ahead:
    answer = case.answer(*key)
    now = answer is not None and answer.unknown
    return Ahead(VET_EJ, _effect(bank, case, key, VET_EJ, found), now)


def _effect(bank: Bank, case: Case, key: AnswerKey, value: Value, before: Assessment) -> Effect:
    after = assess(bank, _answered(bank, case, key, value))
    asked, asked_before = set(after.shown), set(before.shown)
    known = {point.id for point in before.lawyer}
    moved = after.form != before.form
    return Effect(
        form=after.form if moved else None,
        unsettled=moved and after.form is None,
        possible=after.possible if after.form is None and {*after.possible} != {*before.possible} else (),
        ruled_out=tuple(form for form in before.possible if form not in after.possible),
        lean=after.lean if after.form is None and after.lean != before.lean else None,
        readiness=after.readiness if after.readiness != before.readiness else None,
        opened=len(asked - asked_before),
        closed=len(asked_before - asked),
        reason=value != VET_EJ and needs_reason(bank.questions[key[0]], value),
        lawyer=tuple(_new_points(after, known)),
    )


def _new_points(after: Assessment, known: set[str]) -> Iterator[str]:
    for point in after.lawyer:
        if point.id not in known:
            yield point.id


def _answered(bank: Bank, case: Case, key: AnswerKey, value: Value) -> Case:
    """The case with this answer, as it would be when all that it needs is written."""
    reading = Reading(bank, case, given)
    facts = grounds(reading, bank.questions[key[0]], key[1])
    answer = Answer(value, _WRITTEN, who=_WRITTEN, date=_WRITTEN, grounds=facts)
    return case.with_answers({**case.answers, key: answer})

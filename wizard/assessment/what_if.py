"""What would change the outcome: every single other answer, else the smallest pairs of criteria."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from wizard.assessment.counting import strict
from wizard.assessment.limits import Bounded, crossings, limits_in
from wizard.assessment.model import Assessment, Change, PairChange, Side
from wizard.assessment.reading import Reading
from wizard.assessment.walk import Walk, walk
from wizard.bank.conditions import Unasked, Value
from wizard.bank.graph import deciding_questions
from wizard.bank.model import Bank, criterion_node, criterion_of
from wizard.case.model import AnswerKey, Case

Turn = tuple[str, bool]
"""A criterion, and whether it is taken to be uppfyllt."""


def single_changes(bank: Bank, case: Case, shown: tuple[AnswerKey, ...]) -> tuple[Change, ...]:
    """For each other answer to a question shown, the outcome, where it differs from today's.

    A new answer is taken to have the skäl, name and date that it needs. Of numbers and dates the nearest
    value on the other side of a limit is tried; texts have no other answers to try.
    """
    today = Reading(bank, case, strict)
    outcome = walk(today)
    _read_everything(today)
    movers, limits = deciding_questions(bank), limits_in(bank)
    return tuple(
        Change(key, to, after.form, after.possible, side)
        for key in shown
        if key[0] in movers
        for side, outward in _others(today, key, limits)
        for to, after in _changing(today, outcome, key, outward)
    )


def _changing(
    today: Reading, outcome: Walk, key: AnswerKey, outward: Iterable[str | int]
) -> Iterator[tuple[str | int, Walk]]:
    """The answers that change the outcome. Further out only where it changes once more."""
    for to in outward:
        after = walk(today.supposing({key: _value(today.bank, key[0], to)}))
        if _differs(after, outcome):
            yield to, after
            outcome = after


def settles_another(found: Assessment, changes: tuple[Change, ...]) -> bool:
    """Whether a single change settles another form. Where none does, the pairs of criteria are told."""
    return any(change.form not in (None, found.form) for change in changes)


def pair_changes(bank: Bank, case: Case) -> tuple[PairChange, ...]:
    """The smallest pairs of criteria that, decided otherwise together, settle another form.

    A form that one criterion alone settles needs no pair. A pair is left out where it only says what another
    pair says of a criterion that follows from one of its own.
    """
    today = Reading(bank, case, strict)
    before = walk(today).form
    _read_everything(today)
    turns: list[Turn] = [
        (name, met) for name in _in_rows(bank) for met in (True, False) if today.verdict(name) is not met
    ]
    enough = {before, None, *(walk(today.supposing_verdicts(dict([turn]))).form for turn in turns)}
    found: dict[tuple[Turn, Turn], str] = {}
    for one, other in combinations(turns, 2):
        if one[0] == other[0] or _related(bank, one[0], other[0]):
            continue
        form = walk(today.supposing_verdicts(dict([one, other]))).form
        if form is not None and form not in enough:
            found[one, other] = form
    follows = _followers(today, turns)
    forms = {frozenset(pair): form for pair, form in found.items()}
    return tuple(
        PairChange(pair, form, (form,))
        for pair, form in found.items()
        if not any(
            forms.get(frozenset((further, kept))) == form
            for turned, kept in (pair, pair[::-1])
            for further in follows[turned]
        )
    )


def _in_rows(bank: Bank) -> list[str]:
    """The criteria that the rows read."""
    return sorted(
        {name for row in bank.rows for node in bank.reads("rad", row.id) if (name := criterion_of(node))}
    )


def _followers(today: Reading, turns: list[Turn]) -> Mapping[Turn, list[Turn]]:
    """For each turn, the others that it brings with it."""
    found: dict[Turn, list[Turn]] = {}
    for turn in turns:
        after = today.supposing_verdicts(dict([turn]))
        readers = today.bank.criterion_readers[turn[0]]
        found[turn] = [
            (name, met)
            for name, met in turns
            if criterion_node(name) in readers and after.verdict(name) is met
        ]
    return found


def _read_everything(reading: Reading) -> None:
    """Fill the reading, so that each what-if recomputes only what its change can reach."""
    for criterion in reading.bank.criteria:
        reading.verdict(criterion)


def _others(
    today: Reading, key: AnswerKey, limits: Iterable[Bounded]
) -> Iterator[tuple[Side, list[str | int]]]:
    """The other answers to try: each option by itself, numbers and dates outwards from the answer."""
    question = today.bank.questions[key[0]]
    answer = today.case.answer(*key)
    if question.svar:
        for option in question.svar:
            if answer is None or answer.value not in (option.id, (option.id,)):
                yield "", [option.id]
        return
    found = crossings(today, key, limits)
    now = today.value(*key)
    if isinstance(now, Unasked) or now is None:
        for crossing in found:
            yield "ner", [crossing.below]
            yield "upp", [crossing.above]
    else:
        yield "upp", [crossing.above for crossing in found if not crossing.reached_by(now)]
        yield "ner", [crossing.below for crossing in reversed(found) if crossing.reached_by(now)]


def _value(bank: Bank, question: str, to: str | int) -> Value:
    return (str(to),) if bank.questions[question].typ == "flerval" else to


def _differs(after: Walk, before: Walk) -> bool:
    """In form, or while none is settled in which forms are possible. Their order is the table's, and no news."""
    return after.form != before.form or (after.form is None and {*after.possible} != {*before.possible})


def _related(bank: Bank, one: str, other: str) -> bool:
    """A criterion that follows from the other cannot be turned on its own."""
    readers = bank.criterion_readers
    return criterion_node(one) in readers[other] or criterion_node(other) in readers[one]

"""What would change the outcome: every single other answer, else the smallest pairs of criteria."""

from collections.abc import Iterator
from itertools import combinations

from wizard.assessment.counting import strict
from wizard.assessment.model import Change, PairChange
from wizard.assessment.reading import Reading
from wizard.assessment.walk import Walk, walk
from wizard.bank.graph import deciding_questions
from wizard.bank.model import Bank, criterion_node, criterion_of
from wizard.case.model import AnswerKey, Case


def single_changes(bank: Bank, case: Case, shown: tuple[AnswerKey, ...]) -> tuple[Change, ...]:
    """For each other answer to a question shown, the outcome, where it differs from today's.

    A new answer is taken to have the skäl, name and date that it needs. Only choices are tried:
    numbers, dates and texts have no finite list of other answers.
    """
    today = Reading(bank, case, strict)
    outcome = walk(today)
    _read_everything(today)
    movers = deciding_questions(bank)
    return tuple(
        Change(key, option, after.form, after.possible)
        for key in shown
        if key[0] in movers
        for option in _other_options(bank, case, key)
        if _differs(after := walk(today.supposing({key: _value(bank, key[0], option)})), outcome)
    )


def outcome_if(bank: Bank, case: Case, key: AnswerKey, option: str) -> tuple[str | None, tuple[str, ...]]:
    """(settled form, possible forms) if this question were answered so and all else stood."""
    after = walk(Reading(bank, case, strict).supposing({key: _value(bank, key[0], option)}))
    return after.form, after.possible


def pair_changes(bank: Bank, case: Case) -> tuple[PairChange, ...]:
    """The pairs of criteria that, decided otherwise together, settle another form."""
    today = Reading(bank, case, strict)
    outcome = walk(today)
    _read_everything(today)
    free = sorted(
        {name for row in bank.rows for node in bank.reads("rad", row.id) if (name := criterion_of(node))}
    )
    turns = [
        (name, verdict) for name in free for verdict in (True, False) if today.verdict(name) is not verdict
    ]
    return tuple(
        PairChange((one, other), after.form, after.possible)
        for one, other in combinations(turns, 2)
        if one[0] != other[0]
        and not _related(bank, one[0], other[0])
        and (after := walk(today.supposing_verdicts(dict([one, other])))).form not in (None, outcome.form)
    )


def _read_everything(reading: Reading) -> None:
    """Fill the reading, so that each what-if recomputes only what its change can reach."""
    for criterion in reading.bank.criteria:
        reading.verdict(criterion)


def _other_options(bank: Bank, case: Case, key: AnswerKey) -> Iterator[str]:
    answer = case.answer(*key)
    for option in bank.questions[key[0]].svar:
        if answer is None or answer.value not in (option.id, (option.id,)):
            yield option.id


def _value(bank: Bank, question: str, option: str) -> str | tuple[str, ...]:
    return (option,) if bank.questions[question].typ == "flerval" else option


def _differs(after: Walk, before: Walk) -> bool:
    return after.form != before.form or (after.form is None and after.possible != before.possible)


def _related(bank: Bank, one: str, other: str) -> bool:
    """A criterion that follows from the other cannot be turned on its own."""
    readers = bank.criterion_readers
    return criterion_node(one) in readers[other] or criterion_node(other) in readers[one]

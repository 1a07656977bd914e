"""Where a number or a date changes side of a limit that the bank compares with.

Choices have a finite list of other answers; numbers and dates have none. But all that a number can change
happens at a limit, so the values on either side of each limit say it all. A limit on a derived fact is
carried back to the answer: facts rise or fall steadily with each answer that they are computed from.
"""

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from wizard.assessment.reading import Reading
from wizard.bank.conditions import Bound, Limit, Value, atoms_of
from wizard.bank.facts import FACTS
from wizard.bank.model import Bank
from wizard.case.model import AnswerKey

_MOST = 10**12
"""No number asked for is larger: a thousand billion kronor."""
_FIRST, _LAST = datetime.date(1900, 1, 1).toordinal(), datetime.date(2199, 12, 31).toordinal()
_NUMBERS = {"tal", "belopp"}


class Bounded(NamedTuple):
    """A question or fact, a limit on it, and the step from the limit to the first value above it."""

    name: str
    limit: Limit
    step: int


@dataclass(frozen=True, slots=True)
class Crossing:
    """Two neighbouring values of an answer, with a limit between them.

    name     the question or fact that the limit is on
    limit    the limit as the bank writes it, and `number` what it is on the day of the assessment
    """

    below: str | int
    above: str | int
    name: str
    limit: Limit
    number: int

    def reached_by(self, value: Value) -> bool:
        """Whether an answer is on the upper side."""
        if isinstance(value, int) and isinstance(self.above, int):
            return value >= self.above
        return str(value) >= str(self.above)


def limits_in(bank: Bank) -> tuple[Bounded, ...]:
    """Every limit that the bank compares with."""
    atoms = (atom for one in bank.conditions.values() for atom in atoms_of(one) if isinstance(atom, Bound))
    return tuple(
        Bounded(atom.question, limit, step)
        for atom in dict.fromkeys(atoms)
        for limit, step in ((atom.least, 0), (atom.most, 1))
        if limit is not None
    )


def crossings(reading: Reading, key: AnswerKey, limits: Iterable[Bounded]) -> tuple[Crossing, ...]:
    """Every place where the answer to a question of number or date changes side of a limit, all else
    standing, in order. A limit that cannot be placed yet, because another answer is missing, is not there."""
    if reading.bank.questions[key[0]].typ not in {*_NUMBERS, "datum"}:
        return ()
    found: dict[tuple[int, int], Crossing] = {}
    for name, limit, step in limits:
        number = reading.constant(limit) if isinstance(limit, str) else limit
        if number is None:
            continue
        edge = _edge(reading, key, name, number + step)
        if edge is not None:
            below, above = (_value(reading.bank, key, one) for one in edge)
            found.setdefault(edge, Crossing(below, above, name, limit, number))
    return tuple(found[edge] for edge in sorted(found))


def limits_on(bank: Bank, question: str, limits: Iterable[Bounded]) -> tuple[tuple[str, Limit], ...]:
    """The limits that an answer counts towards: (question or fact, limit)."""
    return tuple(
        dict.fromkeys(
            (name, limit)
            for name, limit, _ in limits
            if name == question or (name in bank.facts and question in bank.facts[name].laser)
        )
    )


def _edge(reading: Reading, key: AnswerKey, name: str, first: int) -> tuple[int, int] | None:
    """The two neighbouring answers of which one gives `name` a value of at least `first`."""
    question = reading.bank.questions[key[0]]
    if question.typ in _NUMBERS and name == key[0]:
        return (first - 1, first) if first > 0 else None
    if name not in reading.bank.facts or key[0] not in reading.bank.facts[name].laser:
        return None
    low, high = (0, _MOST) if question.typ in _NUMBERS else (_FIRST, _LAST)
    number = _fact(reading, key, name)

    def reaches(value: int) -> bool:
        found = number(value)
        return found is not None and found >= first

    rises = reaches(high)
    if reaches(low) is rises:
        return None
    while high - low > 1:
        middle = (low + high) // 2
        if reaches(middle) is rises:
            high = middle
        else:
            low = middle
    return (low, high) if number(low) is not None and number(high) is not None else None


def _fact(reading: Reading, key: AnswerKey, name: str) -> Callable[[int], int | None]:
    """The fact as a function of one answer."""
    others = {read: reading.value(read) for read in reading.bank.facts[name].laser}

    def number(value: int) -> int | None:
        found = FACTS[name]({**others, key[0]: _value(reading.bank, key, value)}, reading.constant)
        return found if isinstance(found, int) else None

    return number


def _value(bank: Bank, key: AnswerKey, number: int) -> str | int:
    if bank.questions[key[0]].typ in _NUMBERS:
        return number
    return datetime.date.fromordinal(number).isoformat()

"""What carries an outcome: of a whole condition only the parts that make it so, down to the answers.

Where several parts each suffice, every answer and verdict that does is told; a compound part only where
no simple one does, and then the one that rests on the fewest answers. Nothing unknown carries anything.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wizard.assessment.reading import Reading
from wizard.bank.conditions import (
    All,
    Answered,
    Any,
    Bound,
    Condition,
    Count,
    Is,
    Not,
    Truth,
    Unasked,
    Verdict,
    parts_of,
)
from wizard.case.model import AnswerKey

Look = Is | Bound | Answered
_INDIRECT = 5
"""As many answers does a part count for that rests only on what was not asked: an answer says more."""


@dataclass(frozen=True, slots=True)
class Ground:
    """An answer, a fact or a verdict that carries a condition; `parts` carry a verdict in their turn.

    party   the organisation that it is about; empty for the whole case
    """

    atom: Look | Verdict
    party: str
    parts: tuple["Ground", ...] = ()


def grounds_of(reading: Reading, condition: Condition, party: str = "") -> tuple[Ground, ...]:
    """What makes a condition true, or false; nothing while it is unknown."""
    truth = reading.holds(condition, party)
    if truth is None:
        return ()
    match condition:
        case Verdict(name):
            return tuple(
                Ground(condition, one, verdict_grounds(reading, name, one))
                for one in _deciding_parties(reading, name, party)
            )
        case Is() | Bound() | Answered():
            return (Ground(condition, _about(reading, condition, party)),)
        case Not(part):
            return grounds_of(reading, part, party)
        case _:
            found = [grounds_of(reading, part, party) for part in _told(reading, condition, truth, party)]
            return tuple(dict.fromkeys(ground for grounds in found for ground in grounds))


def verdict_grounds(reading: Reading, name: str, party: str = "") -> tuple[Ground, ...]:
    """What carries a criterion's verdict: of one that is ej_aktuellt, that it does not apply."""
    criterion = reading.bank.criteria[name]
    if criterion.per_part and not party:
        return tuple(
            ground
            for one in _deciding_parties(reading, name, "")
            for ground in verdict_grounds(reading, name, one)
        )
    verdict = reading.verdict(name, party)
    if verdict is None:
        return ()
    kind = "gäller_om" if isinstance(verdict, Unasked) else "uppfyllt_om"
    return grounds_of(reading, reading.bank.conditions[kind, name], party if criterion.per_part else "")


def own(ground: Ground) -> tuple[Ground, ...]:
    """The answers that a verdict itself reads."""
    return tuple(part for part in ground.parts if not isinstance(part.atom, Verdict))


def leaves(ground: Ground) -> tuple[Ground, ...]:
    """The answers that a verdict rests on in the end, its own first."""
    inner = (leaf for part in ground.parts if isinstance(part.atom, Verdict) for leaf in leaves(part))
    return tuple(dict.fromkeys((*own(ground), *inner)))


def answers_in(reading: Reading, grounds: Sequence[Ground]) -> tuple[AnswerKey, ...]:
    """Every answer that the grounds rest on, facts opened to what they are computed from."""
    return tuple(dict.fromkeys(key for ground in grounds for key in _answers(reading, ground)))


def _answers(reading: Reading, ground: Ground) -> Iterator[AnswerKey]:
    if isinstance(ground.atom, Verdict):
        for part in ground.parts:
            yield from _answers(reading, part)
        return
    name = ground.atom.question
    keys = [(name, ground.party)]
    if name in reading.bank.facts:
        keys = [(one, "") for one in reading.bank.facts[name].laser]
    for key in keys:
        if not isinstance(reading.value(*key), Unasked):
            yield key


def _deciding_parties(reading: Reading, name: str, party: str) -> tuple[str, ...]:
    """The organisations whose verdicts make that of the whole case; one alone where it is asked of one."""
    if not reading.bank.criteria[name].per_part:
        return ("",)
    if party:
        return (party,)
    whole = reading.verdict(name)
    return tuple(one for one in reading.parties if reading.verdict(name, one) is whole)


def _about(reading: Reading, atom: Look, party: str) -> str:
    question = reading.bank.questions.get(atom.question)
    return party if question is not None and question.per_part else ""


def _told(reading: Reading, condition: Condition, truth: Truth, party: str) -> Sequence[Condition]:
    parts = [part for part in parts_of(condition) if reading.holds(part, party) is truth]
    match condition:
        case All() if truth:
            return parts
        case Any() if not truth:
            return parts
        case Count():
            return parts
        case _:
            direct = [part for part in parts if _is_direct(reading, part, party)]
            return direct or [min(parts, key=lambda part: _weight(reading, part, party))]


def _is_direct(reading: Reading, condition: Condition, party: str) -> bool:
    """Whether it is an answer that was asked for, or a verdict on something that was tried."""
    match condition:
        case Not(part):
            return _is_direct(reading, part, party)
        case Verdict(name):
            return not isinstance(reading.verdict(name, party), Unasked)
        case Is() | Bound() | Answered():
            value = reading.value(condition.question, party)
            return not isinstance(value, Unasked)
        case _:
            return False


def _weight(reading: Reading, condition: Condition, party: str) -> int:
    """How many answers a part rests on."""
    return len(answers_in(reading, grounds_of(reading, condition, party))) or _INDIRECT

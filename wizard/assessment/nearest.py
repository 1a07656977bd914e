"""How far a condition is from being true: the fewest criteria that would have to turn.

Measured on the condition tree, down through criteria that read other criteria to those that read answers
themselves. A criterion turns at most once, whatever rests on it. An oklart one need not turn, only be
settled, and weighs less than any that must turn.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import combinations, count

from wizard.assessment.reading import Reading
from wizard.bank.conditions import All, Any, Condition, Count, Not, Verdict, parts_of
from wizard.bank.model import Bank

Turned = tuple[str, str]
"""(criterion, party); the party empty for one about the whole case."""


@dataclass(frozen=True, slots=True)
class Distance:
    """The criteria that must turn, and those that must only be settled. Fewer is nearer."""

    turned: tuple[Turned, ...] = ()
    settled: tuple[Turned, ...] = ()

    @property
    def length(self) -> tuple[int, int]:
        """(criteria that must turn, criteria that must be settled); compares as a distance."""
        return len(self.turned), len(self.settled)

    def plus(self, one: Turned, *, turns: bool) -> "Distance":
        """With one more criterion. One that turns is not settled as well."""
        if one in self.turned or (one in self.settled and not turns):
            return self
        if not turns:
            return Distance(self.turned, (*self.settled, one))
        return Distance((*self.turned, one), tuple(other for other in self.settled if other != one))


@dataclass(frozen=True, slots=True)
class _Wish:
    """A condition that is to become so, for a party, within a criterion (none for a row)."""

    condition: Condition
    wanted: bool
    party: str
    within: Turned | None


def distance(reading: Reading, condition: Condition) -> Distance:
    """The nearest way to make a condition true: cheapest first, so that the first way through is nearest."""
    order = count()
    start = Distance()
    queue = [(start.length, next(order), start, (_Wish(condition, True, "", None),))]
    seen: set[tuple[frozenset[Turned], frozenset[Turned], tuple[_Wish, ...]]] = set()
    while queue:
        _, _, so_far, wishes = heappop(queue)
        if not wishes:
            return so_far
        state = frozenset(so_far.turned), frozenset(so_far.settled), wishes
        if state in seen:
            continue
        seen.add(state)
        wish, *rest = wishes
        for further, more in _ways(reading, wish, so_far):
            heappush(queue, (further.length, next(order), further, (*more, *rest)))
    return start


def _ways(reading: Reading, wish: _Wish, so_far: Distance) -> Iterator[tuple[Distance, tuple[_Wish, ...]]]:
    """The ways to fulfil a wish: what each costs at once, and what it leaves to be fulfilled."""
    truth = reading.holds(wish.condition, wish.party)
    if truth is wish.wanted:
        yield so_far, ()
        return
    match wish.condition:
        case Not(part):
            yield so_far, (_Wish(part, not wish.wanted, wish.party, wish.within),)
        case Verdict(name, met):
            for wishes in _verdicts(reading, name, met is wish.wanted, wish.party):
                yield so_far, wishes
        case All() | Any() | Count():
            for parts in _choices(wish.condition, wish, reading):
                yield so_far, tuple(_Wish(part, wish.wanted, wish.party, wish.within) for part in parts)
        case _ if wish.within is not None:
            yield so_far.plus(wish.within, turns=truth is not None), ()


def _choices(condition: All | Any | Count, wish: _Wish, reading: Reading) -> Iterator[tuple[Condition, ...]]:
    """The sets of parts of which one must become as wished, besides those that are so already."""
    parts = parts_of(condition)
    needed = {All: len(parts), Any: 1}.get(type(condition), getattr(condition, "least", 1))
    if not wish.wanted:
        needed = len(parts) - needed + 1
    left = [part for part in parts if reading.holds(part, wish.party) is not wish.wanted]
    yield from combinations(left, needed - (len(parts) - len(left)))


def _verdicts(reading: Reading, name: str, met: bool, party: str) -> Iterator[tuple[_Wish, ...]]:
    """What must become so for a criterion to be uppfyllt, or not to be. For the whole case all
    organisations must meet it, or one of them not."""
    bank = reading.bank
    if not bank.criteria[name].per_part:
        yield _verdict(bank, name, met, "")
    elif party:
        yield _verdict(bank, name, met, party)
    elif met:
        yield tuple(wish for one in reading.parties for wish in _verdict(bank, name, met, one))
    else:
        for one in reading.parties:
            yield _verdict(bank, name, met, one)


def _verdict(bank: Bank, name: str, met: bool, party: str) -> tuple[_Wish, ...]:
    """It applies, and its condition is so."""
    applies = bank.conditions.get(("gäller_om", name))
    wish = _Wish(bank.conditions["uppfyllt_om", name], met, party, (name, party))
    return (wish,) if applies is None else (_Wish(applies, True, party, (name, party)), wish)

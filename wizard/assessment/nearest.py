"""How far a condition is from being true: the fewest criteria that would have to turn.

Measured on the condition tree, down through criteria that read other criteria to those that read answers
themselves. A criterion turns at most once, whatever rests on it. One that is oklart or ej_aktuellt need not
turn, only be settled, and weighs less than any that must turn.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import chain, combinations
from typing import NamedTuple

from wizard.assessment.reading import Reading
from wizard.bank.conditions import All, Any, Condition, Count, Not, Verdict, parts_of
from wizard.bank.model import Bank

Path = tuple[int, ...]
"""Which choice was made at each fork. No two beginnings have the same."""
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


class _Wish(NamedTuple):
    """A condition that is to become so, for a party, within a criterion (none for a row)."""

    condition: Condition
    wanted: bool
    party: str
    within: Turned | None

    @property
    def key(self) -> tuple[int, bool, str, Turned | None]:
        """Equal conditions are one object, and large ones slow to compare."""
        return id(self.condition), self.wanted, self.party, self.within


_Wishes = tuple[_Wish, ...]


def distance(reading: Reading, condition: Condition) -> Distance | None:
    """The nearest way to make a condition true; None when there is none, as without an organisation.

    The beginnings that turn fewest are followed first, so the first way through turns fewest. Of those that
    turn equally many the first in the bank's order is followed to its end: what need only be settled is not
    searched for its fewest.
    """
    queue: list[tuple[int, Path, Distance, _Wishes]] = []
    seen: set[object] = set()

    def follow(path: Path, so_far: Iterable[Turned], wishes: _Wishes) -> None:
        taken, left = _taken(reading, so_far, wishes)
        key = frozenset(taken), frozenset(wish.key for wish in left)
        if key not in seen:
            seen.add(key)
            way = _weighed(reading, taken)
            heappush(queue, (len(way.turned), path, way, left))

    follow((), (), (_Wish(condition, True, "", None),))
    while queue:
        _, path, way, wishes = heappop(queue)
        if not wishes:
            return way
        # A criterion's own answers come before what other criteria could do for it.
        ways = sorted(_ways(reading, wishes[0]), key=lambda way: not all(map(_is_answer, way)))
        for choice, more in enumerate(ways):
            follow((*path, choice), (*way.turned, *way.settled), (*more, *wishes[1:]))
    return None


def _taken(reading: Reading, so_far: Iterable[Turned], wishes: _Wishes) -> tuple[list[Turned], _Wishes]:
    """The criteria that must change whichever way is chosen, and the wishes where there is a choice."""
    taken, queue = dict.fromkeys(so_far), list(reversed(wishes))
    left: dict[object, _Wish] = {}
    while queue:
        wish = queue.pop()
        if reading.holds(wish.condition, wish.party) is wish.wanted:
            continue
        if _is_answer(wish):
            taken.update({wish.within: None} if wish.within else {})
            continue
        ways = list(_ways(reading, wish))
        if len(ways) == 1 or (ways and _is_one_criterion(tuple(chain.from_iterable(ways)))):
            queue += reversed(ways[0])
        else:
            left[wish.key] = wish
    return list(taken), tuple(left.values())


def _is_answer(wish: _Wish) -> bool:
    """Whether it is about an answer."""
    return not isinstance(wish.condition, All | Any | Count | Not | Verdict)


def _is_one_criterion(wishes: _Wishes) -> bool:
    """Whether all are about answers within one criterion: whichever of them changes, the criterion does."""
    return all(map(_is_answer, wishes)) and len({wish.within for wish in wishes}) == 1


def _weighed(reading: Reading, criteria: Iterable[Turned]) -> Distance:
    """Those that have been judged must turn; the others have only to be settled."""
    judged = {one: isinstance(reading.verdict(*one), bool) for one in criteria}
    return Distance(
        tuple(one for one, turns in judged.items() if turns),
        tuple(one for one, turns in judged.items() if not turns),
    )


def _ways(reading: Reading, wish: _Wish) -> Iterator[_Wishes]:
    """The ways to fulfil a wish about a compound condition or a verdict: what each asks for in its turn."""
    match wish.condition:
        case Not(part):
            yield (_Wish(part, not wish.wanted, wish.party, wish.within),)
        case Verdict(name, met):
            yield from _verdicts(reading, name, met is wish.wanted, wish.party)
        case All() | Any() | Count():
            for parts in _choices(wish.condition, wish, reading):
                yield tuple(_Wish(part, wish.wanted, wish.party, wish.within) for part in parts)


def _choices(condition: All | Any | Count, wish: _Wish, reading: Reading) -> Iterator[tuple[Condition, ...]]:
    """The sets of parts of which one must become as wished, besides those that are so already."""
    parts = parts_of(condition)
    needed = (
        condition.least if isinstance(condition, Count) else len(parts) if isinstance(condition, All) else 1
    )
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

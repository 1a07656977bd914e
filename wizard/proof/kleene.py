"""Three-valued truth as pairs of formulas: one for being true, one for being false; neither is unknown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import z3

Formula = Any
"""A z3 formula. The library has no types of its own."""

TRUE: Formula = z3.BoolVal(True)
FALSE: Formula = z3.BoolVal(False)


@dataclass(frozen=True, slots=True)
class Kleene:
    """Never both true and false."""

    true: Formula
    false: Formula

    @property
    def unknown(self) -> Formula:
        """Neither."""
        return conj([negation(self.true), negation(self.false)])


CERTAIN = Kleene(TRUE, FALSE)


def conj(parts: Iterable[Formula]) -> Formula:
    """All of them."""
    kept = [part for part in parts if not z3.is_true(part)]
    if any(z3.is_false(part) for part in kept):
        return FALSE
    return z3.And(kept) if len(kept) > 1 else kept[0] if kept else TRUE


def disj(parts: Iterable[Formula]) -> Formula:
    """At least one of them."""
    kept = [part for part in parts if not z3.is_false(part)]
    if any(z3.is_true(part) for part in kept):
        return TRUE
    return z3.Or(kept) if len(kept) > 1 else kept[0] if kept else FALSE


def negation(part: Formula) -> Formula:
    """Not it."""
    if z3.is_true(part) or z3.is_false(part):
        return FALSE if z3.is_true(part) else TRUE
    return z3.Not(part)


def at_least(number: int, parts: Sequence[Formula]) -> Formula:
    """At least so many of them."""
    if number > len(parts):
        return FALSE
    return z3.PbGe([(part, 1) for part in parts], number)


def every(parts: Sequence[Kleene]) -> Kleene:
    """`alla`."""
    return Kleene(conj(one.true for one in parts), disj(one.false for one in parts))


def some(parts: Sequence[Kleene]) -> Kleene:
    """`någon`."""
    return Kleene(disj(one.true for one in parts), conj(one.false for one in parts))


def opposite(part: Kleene) -> Kleene:
    """`inte`."""
    return Kleene(part.false, part.true)


def enough(number: int, parts: Sequence[Kleene]) -> Kleene:
    """`antal`: true when so many are true, false when so few can still become true."""
    too_many_false = at_least(len(parts) - number + 1, [one.false for one in parts])
    return Kleene(at_least(number, [one.true for one in parts]), too_many_false)

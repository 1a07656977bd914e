"""Conditions: Kleene's three-valued logic over answers and verdicts.

A condition is True, False or None (unknown). It never names an unknown state, so more knowledge can
turn None into True or False but never one definite value into another (theorem T5).

Four words join (`alla`, `någon`, `inte`, `antal`) and two atoms look: at an answer (`fråga`) and at a
verdict (`kriterium`). There is no expression language.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

Truth = bool | None
Value = str | int | tuple[str, ...]


class View(Protocol):
    """What a condition may look at. Implemented by the assessment for one way of counting answers."""

    def value(self, question: str) -> "Value | Unasked | None":
        """The counted answer, `UNASKED` when the question is not asked, None when unknown."""

    def constant(self, constant: str) -> int | None:
        """The amount that is valid on the day of the assessment; None when none is."""

    def verdict(self, criterion: str) -> "bool | Unasked | None":
        """True when uppfyllt, False when ej_uppfyllt, `UNASKED` when ej_aktuellt, None when oklart."""


Open = frozenset[tuple[str, str]]
"""Questions that keep something unknown: (question, party), the party empty for the whole case."""
NOTHING: Open = frozenset()


class Prober(View, Protocol):
    """A view that can also say which questions keep something unknown."""

    def open_value(self, question: str) -> Open:
        """The questions behind an unknown answer or fact."""

    def open_verdict(self, criterion: str) -> Open:
        """The questions behind a verdict that is oklart."""


class Unasked:
    """The decided state *ej aktuell*: a comparison with it is false."""

    def __repr__(self) -> str:
        return "UNASKED"


UNASKED = Unasked()


@dataclass(frozen=True, slots=True)
class All:
    """`alla`: every part holds."""

    parts: tuple["Condition", ...]

    def holds(self, view: View) -> Truth:
        """False as soon as one part is False; else None if any part is unknown."""
        result: Truth = True
        for part in self.parts:
            truth = part.holds(view)
            if truth is False:
                return False
            if truth is None:
                result = None
        return result

    def probe(self, view: Prober) -> bool | Open:
        """The truth; where it is unknown, the questions that keep it so."""
        opened = []
        for part in self.parts:
            found = part.probe(view)
            if found is False:
                return False
            if found is not True:
                opened.append(found)
        return NOTHING.union(*opened) if opened else True


@dataclass(frozen=True, slots=True)
class Any:
    """`någon`: at least one part holds."""

    parts: tuple["Condition", ...]

    def holds(self, view: View) -> Truth:
        """True as soon as one part is True; else None if any part is unknown."""
        result: Truth = False
        for part in self.parts:
            truth = part.holds(view)
            if truth is True:
                return True
            if truth is None:
                result = None
        return result

    def probe(self, view: Prober) -> bool | Open:
        """The truth; where it is unknown, the questions that keep it so."""
        opened = []
        for part in self.parts:
            found = part.probe(view)
            if found is True:
                return True
            if found is not False:
                opened.append(found)
        return NOTHING.union(*opened) if opened else False


@dataclass(frozen=True, slots=True)
class Not:
    """`inte`: the part does not hold."""

    part: "Condition"

    def holds(self, view: View) -> Truth:
        """The opposite; unknown stays unknown."""
        truth = self.part.holds(view)
        return None if truth is None else not truth

    def probe(self, view: Prober) -> bool | Open:
        """The truth; where it is unknown, the questions that keep it so."""
        found = self.part.probe(view)
        return not found if isinstance(found, bool) else found


@dataclass(frozen=True, slots=True)
class Count:
    """`antal`: at least `least` of the parts hold."""

    least: int
    parts: tuple["Condition", ...]

    def holds(self, view: View) -> Truth:
        """Decided as soon as the parts still unknown can no longer change the answer."""
        true = unknown = 0
        for part in self.parts:
            truth = part.holds(view)
            if truth is True:
                true += 1
            elif truth is None:
                unknown += 1
        if true >= self.least:
            return True
        return None if true + unknown >= self.least else False

    def probe(self, view: Prober) -> bool | Open:
        """The truth; where it is unknown, the questions that keep it so."""
        found = [part.probe(view) for part in self.parts]
        opened = [one for one in found if not isinstance(one, bool)]
        true = found.count(True)
        if true >= self.least or true + len(opened) < self.least:
            return true >= self.least
        return NOTHING.union(*opened)


@dataclass(frozen=True, slots=True)
class Is:
    """`{fråga: …, är: …}`: the answer is one of `options`; for flerval at least one chosen is."""

    question: str
    options: frozenset[str]

    def holds(self, view: View) -> Truth:
        """Unknown while the answer is."""
        value = view.value(self.question)
        if value is None:
            return None
        if isinstance(value, tuple):
            return not self.options.isdisjoint(value)
        return value in self.options

    def probe(self, view: Prober) -> bool | Open:
        """The truth; where it is unknown, the questions that keep it so."""
        truth = self.holds(view)
        return view.open_value(self.question) if truth is None else truth


Limit = int | str
"""A number, or the id of a constant."""


@dataclass(frozen=True, slots=True)
class Bound:
    """`{fråga: …, minst|högst: tal}`: a number compared with a limit, both ends included."""

    question: str
    least: Limit | None = None
    most: Limit | None = None

    def holds(self, view: View) -> Truth:
        """Unknown while the number or the limit is; false when the number is not asked for."""
        value = view.value(self.question)
        if value is None:
            return None
        if not isinstance(value, int):
            return False
        for limit, sign in ((self.least, 1), (self.most, -1)):
            if limit is None:
                continue
            number = view.constant(limit) if isinstance(limit, str) else limit
            if number is None:
                return None
            if sign * value < sign * number:
                return False
        return True

    def probe(self, view: Prober) -> bool | Open:
        """The truth; where it is unknown, the questions that keep it so."""
        truth = self.holds(view)
        return view.open_value(self.question) if truth is None else truth


@dataclass(frozen=True, slots=True)
class Answered:
    """`{fråga: …, besvarad: ja}`: true once answered, unknown until then, false only when not asked."""

    question: str

    def holds(self, view: View) -> Truth:
        """Never false while the question is asked, so that an answer cannot undo anything."""
        value = view.value(self.question)
        if value is None:
            return None
        return not isinstance(value, Unasked)

    def probe(self, view: Prober) -> bool | Open:
        """The truth; where it is unknown, the questions that keep it so."""
        truth = self.holds(view)
        return view.open_value(self.question) if truth is None else truth


@dataclass(frozen=True, slots=True)
class Verdict:
    """`{kriterium: …, är: uppfyllt | ej_uppfyllt}`. A criterion that is ej_aktuellt is neither."""

    criterion: str
    met: bool

    def holds(self, view: View) -> Truth:
        """Unknown while the criterion is oklart."""
        verdict = view.verdict(self.criterion)
        if verdict is None:
            return None
        return verdict is self.met

    def probe(self, view: Prober) -> bool | Open:
        """The truth; where it is unknown, the questions that keep it so."""
        truth = self.holds(view)
        return view.open_verdict(self.criterion) if truth is None else truth


Join = All | Any | Not | Count
Atom = Is | Bound | Answered | Verdict
Condition = Join | Atom


def parts_of(condition: Condition) -> Sequence[Condition]:
    """The conditions directly inside; empty for an atom."""
    match condition:
        case All(parts) | Any(parts) | Count(_, parts):
            return parts
        case Not(part):
            return (part,)
        case _:
            return ()


def atoms_of(condition: Condition) -> Iterator[Atom]:
    """Every atom, in reading order."""
    match condition:
        case Is() | Bound() | Answered() | Verdict():
            yield condition
        case _:
            for part in parts_of(condition):
                yield from atoms_of(part)

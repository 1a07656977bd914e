"""The derived facts (`wizard.bank.facts`) as formulas.

Multiplying unknown numbers is where solvers get lost. So the amounts are encoded twice over: as what must
hold of them in any case (linear, and a little too generous), and exactly under some restriction, such as that
the term is a year. What is impossible under the generous rules is impossible. What is found is
looked for under the exact ones, and replayed.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import z3

from wizard.proof.kleene import TRUE, Formula, conj, disj, negation


class Read(Protocol):
    """What an answer that a fact reads looks like."""

    @property
    def known(self) -> Formula:
        """Whether it has a value."""

    @property
    def unasked(self) -> Formula:
        """Whether it is not asked."""

    @property
    def given(self) -> "Numbered":
        """The value."""


class Numbered(Protocol):
    """A value with a number."""

    @property
    def number(self) -> Formula:
        """An integer: kronor, months or, for a date, the month counted from year 0."""


@dataclass(frozen=True, slots=True)
class Computed:
    """A fact as formulas.

    exact      restriction → what more holds of the number under it
    together   that the answers it reads go together: a term does not end before it begins
    """

    known: Formula
    unasked: Formula
    number: Formula
    rules: Sequence[Formula] = ()
    exact: Mapping[str, Sequence[Formula]] = field(default_factory=dict)
    together: Formula = TRUE


Reads = Mapping[str, Read]
Constants = Callable[[str], int | None]

FREE, YEAR, HALF = "inga belopp per år", "ett år", "ett halvår"
"""Restrictions: nothing is paid by the year; the term with its extension is twelve months, or six."""
EXACT = (FREE, YEAR, HALF)

ENDS = frozenset({"slutdatum"})
"""Dates that stand for the last day of their month; any other stands for the first."""


def months(fact: str, read: Reads, constants: Constants) -> Computed:
    """See `wizard.bank.facts.months`."""
    first, last = read["startdatum"], read["slutdatum"]
    number = last.given.number - first.given.number + 1
    known, forwards = _all_known(first, last), number >= 1
    return Computed(
        conj([known, forwards]), _unasked(first, last), number, together=z3.Implies(known, forwards)
    )


def total_value(fact: str, read: Reads, constants: Constants) -> Computed:
    """See `wizard.bank.facts.total_value`."""
    yearly, term = read["belopp_per_ar"], months(fact, read, constants)
    extension, similar = read["forlangning_manader"], read["liknande_avtal"]
    total, per_year, counted = z3.Int(fact), yearly.given.number, term.number + _or_zero(extension)
    paid = total - _or_zero(similar)
    definite = conj([_definite(extension), _definite(similar)])
    return Computed(
        known=conj([yearly.known, term.known, definite]),
        unasked=conj([_definite(yearly), disj([term.known, term.unasked]), definite, disj([yearly.unasked, term.unasked])]),
        number=total,
        rules=[paid >= 0, z3.Implies(per_year == 0, paid == 0), 12 * paid >= per_year],
        exact=_paid(paid, per_year, counted),
    )  # fmt: skip


def aid_in_euro(fact: str, read: Reads, constants: Constants) -> Computed:
    """See `wizard.bank.facts.aid_in_euro`."""
    rate, term = constants("eurokurs"), months(fact, read, constants)
    yearly, other = read["belopp_per_ar"], read["ovrigt_varde_per_ar"]
    earlier, extension = read["tidigare_stod"], read["forlangning_manader"]
    euro, kronor = z3.Int(fact), z3.Int(f"{fact} i kronor")
    per_year, counted = yearly.given.number + _or_zero(other), term.number + _or_zero(extension)
    paid = kronor - _or_zero(earlier)
    if not rate:
        return Computed(z3.BoolVal(False), z3.BoolVal(False), euro)
    definite = conj([_definite(other), _definite(earlier), _definite(extension)])
    return Computed(
        known=conj([yearly.known, term.known, definite]),
        unasked=conj([_definite(yearly), disj([term.known, term.unasked]), definite, disj([yearly.unasked, term.unasked])]),
        number=euro,
        rules=[
            paid >= 0, z3.Implies(per_year == 0, paid == 0), 12 * paid >= per_year,
            euro * rate >= kronor * 100, (euro - 1) * rate < kronor * 100,
        ],
        exact=_paid(paid, per_year, counted),
    )  # fmt: skip


def evaluation_margin(fact: str, read: Reads, constants: Constants) -> Computed:
    """See `wizard.bank.facts.evaluation_margin`."""
    done, last = read["utvardering_datum"], read["slutdatum"]
    left = last.given.number + 1 - done.given.number
    return Computed(_all_known(done, last), _unasked(done, last), z3.If(left > 0, left, 0))


ARITHMETIC: Mapping[str, Callable[[str, Reads, Constants], Computed]] = {
    "manader": months,
    "totalt_varde": total_value,
    "stod_euro": aid_in_euro,
    "utvardering_marginal": evaluation_margin,
}
"""Fact id → its formulas. The same ids as `wizard.bank.facts.FACTS`."""


def _paid(paid: Formula, per_year: Formula, counted: Formula) -> dict[str, Sequence[Formula]]:
    """What is paid over the months counted, rounded up to whole kronor, under each restriction."""
    return {
        FREE: [per_year == 0],
        YEAR: [counted == 12, paid == per_year],
        HALF: [counted == 6, 2 * paid >= per_year, 2 * paid <= per_year + 1],
    }


def _definite(one: Read) -> Formula:
    return disj([one.known, one.unasked])


def _all_known(*read: Read) -> Formula:
    return conj(one.known for one in read)


def _unasked(*read: Read) -> Formula:
    return conj([*map(_definite, read), negation(_all_known(*read))])


def _or_zero(one: Read) -> Formula:
    return z3.If(one.known, one.given.number, 0)

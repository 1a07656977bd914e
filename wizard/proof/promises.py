"""What the proofs are about, in words. Needs no z3, so that it can be told what has not been run."""

from collections.abc import Iterator

from wizard.bank.model import Bank

STAGES = (
    "varje fråga kan ställas",
    "inget villkor är alltid sant eller alltid falskt",
    "varje rad kan avgöra och varje form kan bli utfallet",
    "när allt är besvarat avgör precis en rad",
    "varje fråga spelar roll",
    "satserna håller",
)
"""In the order in which they are tried."""


def tried(bank: Bank) -> Iterator[str]:
    """The theorems that z3 tries."""
    return (id for id, theorem in bank.theorems.items() if not theorem.argument)

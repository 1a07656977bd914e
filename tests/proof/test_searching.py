"""What the solver is asked, and when it is asked no more."""

import z3

from tests.proof.planting import sound_tiny
from wizard.bank.load import bank_of
from wizard.proof.encoding import Encoding
from wizard.proof.kleene import Formula
from wizard.proof.searching import GIVEN_UP, Claim, Search


def too_hard(size: int) -> Formula:
    """More pigeons than holes: true of nothing, and slow to see."""
    sits = [
        [z3.Bool(f"{size} duva {pigeon} hål {hole}") for hole in range(size)] for pigeon in range(size + 1)
    ]
    alone = [z3.AtMost(*(row[hole] for row in sits), 1) for hole in range(size)]
    return z3.And(*map(z3.Or, sits), *alone)


def test_proving_ends_when_the_solver_has_given_up_often_enough() -> None:
    search = Search(Encoding(bank_of(sound_tiny())))
    search._solver.set("rlimit", 1)
    claims = [Claim(f"fråga {number}", too_hard(number + 8), lambda case: False) for number in range(40)]
    found = search.all(claims)
    assert {one.why for one in found.values()} == {"tiden tog slut"}
    assert (len(found), search.calls) == (40, GIVEN_UP)

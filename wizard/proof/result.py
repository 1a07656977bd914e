"""What is to be shown about a bank, and what came of it."""

from dataclasses import dataclass
from typing import Literal

from wizard.case.model import Case
from wizard.proof.searching import Claim, Found

Path = tuple[str | int, ...]
"""Keys and numbers that lead to a part of a condition in the bank's file."""
Outcome = Literal["bevisad", "motbevisad", "okänd"]


@dataclass(frozen=True, slots=True)
class Goal:
    """Something to be shown.

    kind     what sort of thing it is; says which fault a failure is
    about    the part of the bank that it is about: a question, a row, a theorem …
    text     in Swedish, as it is told
    wanted   whether the bank needs a case where the claim holds, or must have none
    part     of a goal about a condition: its kind, and the way to the part of it that is meant
    """

    kind: str
    about: str
    text: str
    claim: Claim
    wanted: bool
    part: tuple[str, Path] | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a goal. `case`: one where it holds, or the counterexample. `why`: of *okänd*."""

    kind: str
    about: str
    text: str
    outcome: Outcome
    case: Case | None = None
    why: str = ""
    part: tuple[str, Path] | None = None


def result(goal: Goal, found: Found) -> Result:
    """A goal that wants a case is proved by one; one that must have none is refuted by it."""
    outcome: Outcome = "okänd"
    if found.answer != "okänt":
        outcome = "bevisad" if (found.answer == "finns") is goal.wanted else "motbevisad"
    return Result(goal.kind, goal.about, goal.text, outcome, found.case, found.why, goal.part)

"""Is there a case in which something holds? A case that can be opened, a no, or not known.

Claims are put to z3 together: every case found is tried on all claims still open, so that a hundred solver
calls answer a thousand claims. A found case is replayed on the evaluator; only then it counts.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

import z3

from wizard.case.model import Case
from wizard.proof.arithmetic import EXACT
from wizard.proof.encoding import Encoding
from wizard.proof.kleene import TRUE, Formula, conj
from wizard.proof.witness import case_in

Answer = Literal["finns", "finns inte", "okänt"]
Replay = Callable[[Case], bool]
"""Whether the claim holds in a case, by the evaluator."""

SECONDS = 20
"""What one question to the solver may take before the answer is *okänt*."""
GIVEN_UP = 15
"""After so many questions without an answer no more are put: proving ends, also of a bank made to be hard."""
DISAGREE = "formlerna och bedömningen är oense om ett ärende"
_NO_TIME, _NOT_EXACT = "tiden tog slut", "beloppen går inte att räkna exakt"


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that may hold in some case, as a formula and as the evaluator sees it."""

    name: str
    holds: Formula
    replay: Replay


@dataclass(frozen=True, slots=True)
class Found:
    """What was found about a claim. `case` is there when it *finns*; `why` when it is *okänt*."""

    answer: Answer
    case: Case | None = None
    why: str = ""


NONE = Found("finns inte")


class GaveUp(Exception):  # noqa: N818 - nothing is wrong, only not known
    """The solver could not say; `args[0]` tells why in Swedish."""


@dataclass
class Search:
    """A solver over all cases of a bank. `cases`: those found so far. `calls`: to the solver; `given_up`: how
    many of them it could not answer."""

    encoding: Encoding
    cases: list[Case] = field(default_factory=list)
    calls: int = 0
    given_up: int = 0
    _solver: z3.Solver = field(default_factory=z3.Solver)
    _models: list[z3.ModelRef] = field(default_factory=list)
    _rules: int = 0
    _restrictions: Mapping[str, Formula] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._solver.set("timeout", SECONDS * 1000)
        self._restrictions = {name: z3.Bool(f"exakt: {name}") for name in EXACT}

    def all(self, claims: Iterable[Claim]) -> dict[str, Found]:
        """What is found about each claim, by its name."""
        waiting, found = {claim.name: claim for claim in claims}, dict[str, Found]()
        for model, case in zip(self._models, self.cases, strict=True):
            self._harvest(model, case, waiting, found)
        while waiting:
            claim = next(iter(waiting.values()))
            try:
                model = self.model(claim.holds)
            except GaveUp as reason:
                found[claim.name] = Found("okänt", why=str(reason))
            else:
                if model is None:
                    found[claim.name] = NONE
                else:
                    case = self.keep(model)
                    self._harvest(model, case, waiting, found)
                    found.setdefault(claim.name, Found("okänt", case, DISAGREE))
            waiting.pop(claim.name, None)
        return found

    def keep(self, model: z3.ModelRef) -> Case:
        """The case of a model, kept to be tried on what is asked later."""
        case = case_in(self.encoding, model)
        self._models.append(model)
        self.cases.append(case)
        return case

    def model(self, formula: Formula) -> "z3.ModelRef | None":
        """An assignment that makes the formula true, with the arithmetic of the facts exact; None when there
        is no assignment at all. Raises GaveUp."""
        self._add_rules()
        literal = z3.FreshBool("påstående")
        self._solver.add(z3.Implies(literal, formula))
        exact = list(self._restrictions.values()) if self.encoding.exact else [TRUE]
        for restriction in exact:
            if self._satisfied(literal, restriction):
                return self._solver.model()
        if self.encoding.exact and self._satisfied(literal):
            raise GaveUp(_NOT_EXACT)
        return None

    def _satisfied(self, *assumed: Formula) -> bool:
        if self.given_up == GIVEN_UP:
            raise GaveUp(_NO_TIME)
        self.calls += 1
        answer = self._solver.check(*assumed)
        if answer == z3.unknown:
            self.given_up += 1
            raise GaveUp(_NO_TIME)
        return bool(answer == z3.sat)

    def _add_rules(self) -> None:
        """What the encoding has come to know since the last time."""
        self._solver.add(*self.encoding.rules[self._rules :])
        self._rules = len(self.encoding.rules)
        for name, more in self.encoding.exact.items():
            self._solver.add(z3.Implies(self._restrictions[name], conj(more)))
            more.clear()

    def _harvest(
        self, model: z3.ModelRef, case: Case, waiting: dict[str, Claim], found: dict[str, Found]
    ) -> None:
        """Settle every claim that this case shows, by the formula and by the evaluator."""
        for name, claim in list(waiting.items()):
            holds = z3.is_true(model.eval(claim.holds, model_completion=True))
            if holds and claim.replay(case):
                found[name] = Found("finns", case)
                del waiting[name]

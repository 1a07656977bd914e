"""What can happen to an övning beside what happens to every ärende. Standard library only, as `changes`."""

from dataclasses import dataclass, replace
from typing import ClassVar

from wizard.case.changes import Change
from wizard.case.model import Case, Exercise, Marks

RIGHT, WRONG = "rätt", "fel"

PRESUMED = "Förutsätts i övningen."
"""The skäl, or the text, of what the learner need not answer."""


@dataclass(frozen=True, slots=True)
class ExerciseBegun(Change):
    """The case is an övning. Said once, before anything else is told of the case."""

    kind: ClassVar[str] = "ovning_borjad"
    label: ClassVar[str] = "Övningen började"
    exercise: Exercise

    def applied(self, case: Case) -> Case | None:
        """Only a case that has just been opened can become an övning: a real one never does."""
        opened = Case(case.id, bank=case.bank, number=case.number, head=case.head)
        return replace(case, exercise=self.exercise) if case == opened else None


@dataclass(frozen=True, slots=True)
class ExerciseMarked(Change):
    """The answers were held against the facit."""

    kind: ClassVar[str] = "ovning_rattad"
    label: ClassVar[str] = "Övningen rättades"
    marks: Marks

    def applied(self, case: Case) -> Case | None:
        """Only an övning has a facit."""
        return replace(case, marks=self.marks) if case.exercise else None


@dataclass(frozen=True, slots=True)
class SituationAnswered(Change):
    """A situation was answered, to practise again what had been answered otherwise than the facit."""

    kind: ClassVar[str] = "situation_besvarad"
    label: ClassVar[str] = "En situation besvarades"
    situation: str
    question: str
    result: str

    def applied(self, case: Case) -> Case | None:
        """The last answer to a situation counts."""
        if not case.exercise or self.result not in (RIGHT, WRONG):
            return None
        return replace(case, drilled={**case.drilled, self.situation: self.result})

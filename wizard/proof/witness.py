"""From an assignment that the solver found to a case that can be opened.

Only what counts is written: an answer with the skäl it needs, to a question that is asked. A juristfråga
gets a name, a date and the facts as they stand. Everything else stays obesvarat.
"""

import calendar
import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import z3

from wizard.assessment.counting import ground, strict
from wizard.assessment.reading import Reading
from wizard.bank.model import Bank
from wizard.bank.schema import Question
from wizard.case.answers import Answer, Value
from wizard.case.model import BankRef, Case, Party
from wizard.proof.arithmetic import ENDS
from wizard.proof.encoding import Encoding
from wizard.proof.kleene import Formula

REASON = "Skäl som programmet har satt för att svaret ska räknas."
TEXT = "Text."
JURIST = "Jurist Exempel"
DATE = "2026-01-01"


Swap = Sequence[tuple[Formula, Formula]]
"""Unknowns of the encoding, each with the one that stands in its place."""


def case_in(encoding: Encoding, model: z3.ModelRef, swap: Swap = ()) -> Case:
    """The case that a model describes. What the formulas do not mention is unanswered."""
    return _Reader(encoding, model, swap).case()


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads answers out of a model."""

    encoding: Encoding
    model: z3.ModelRef
    swap: Swap

    def case(self) -> Case:
        bank = self.encoding.bank
        case = Case(
            id="motexempel",
            title="Motexempel (påhittat av programmet)",
            bank=BankRef(bank.version, bank.sha256),
            parties=tuple(Party(id, f"Föreningen Exempel {id[1:]}") for id in self.encoding.parties),
        )
        for question, party in self._mentioned():
            answer = self._answer(case, question, party)
            if answer is not None:
                case = case.with_answers({**case.answers, (question.id, party): answer})
        return case

    def _mentioned(self) -> Iterator[tuple[Question, str]]:
        """In the bank's order, in which a question stands after all that decides whether it is asked."""
        for question in self.encoding.bank.questions.values():
            for party in self.encoding.parties_of(question.id):
                if self.encoding.mentions(question.id, party):
                    yield question, party

    def _answer(self, case: Case, question: Question, party: str) -> Answer | None:
        counts = self._true(self.encoding.answered(question.id, party))
        value = self._value(question, party) if counts else None
        if value is None:
            return self.encoding.silence
        answer = Answer(value, REASON)
        if question.jurist:
            grounds = _grounds(self.encoding.bank, case, question, party)
            return replace(answer, who=JURIST, date=DATE, grounds=grounds)
        return answer

    def _value(self, question: Question, party: str) -> Value | None:
        given = self.encoding.given(question.id, party)
        match question.typ:
            case "val":
                return next((id for id, chosen in given.options.items() if self._true(chosen)), None)
            case "flerval":
                return tuple(id for id, chosen in given.options.items() if self._true(chosen)) or None
            case "tal" | "belopp":
                return self._number(given.number)
            case "datum":
                return _date(self._number(given.number), last=question.id in ENDS)
            case _:
                return TEXT

    def _eval(self, formula: Formula) -> Formula:
        return self.model.eval(z3.substitute(formula, *self.swap), model_completion=True)

    def _true(self, formula: Formula) -> bool:
        return bool(z3.is_true(self._eval(formula)))

    def _number(self, formula: Formula) -> int:
        return int(self._eval(formula).as_long())


def _grounds(bank: Bank, case: Case, question: Question, party: str) -> dict[str, Value]:
    reading = Reading(bank, case, strict)
    facts = {name: ground(reading, name, party) for name in question.vilar_pa}
    return {name: value for name, value in facts.items() if value is not None}


def _date(month: int, *, last: bool) -> str:
    """The first day of a month counted from year 0, or its last."""
    year, before = divmod(month, 12)
    day = calendar.monthrange(year, before + 1)[1] if last else 1
    return datetime.date(year, before + 1, day).isoformat()

"""The lean (`lutar_at`) as formulas: a reading without unknowns, where the bank's `antas` stands in for what
has no answer. A jurist's answer counts only where it counts strictly."""

import datetime

import z3

from wizard.assessment.counting import assumed
from wizard.bank.model import Bank
from wizard.bank.schema import Question
from wizard.case.answers import VET_EJ, Answer
from wizard.proof.encoding import Encoding, Given, Value
from wizard.proof.kleene import Formula, conj, disj, negation


class LeanEncoding(Encoding):
    """The formulas of the lean. An answer counts as given, with or without its skäl.

    Whether a jurist's answer counts is taken from the strict reading of the same answers, all with their
    skäl. Without them it would count less often, which it may here too.
    """

    silence = Answer(VET_EJ)
    """so that the telephone keys that come before a lean have been pressed"""

    def __init__(self, bank: Bank, parties: int = 1) -> None:
        super().__init__(bank, parties)
        self._strict = Encoding(bank, parties)
        self._strict.rules, self._strict.exact = self.rules, self.exact

    def answered(self, question: str, party: str = "") -> Formula:
        """Whether there is a definite answer."""
        return self.given(question, party).counted

    def _name_of_fact(self, fact: str) -> str:
        return f"{fact} i lutningen"

    def _question(self, question: Question, party: str) -> Value:
        asked, given = self.asked(question.id, party), self.given(question.id, party)
        counts = self._strict.value(question.id, party).known if question.jurist else given.counted
        return Value(asked.true, asked.false, _instead(question, given, counts))


def _instead(question: Question, given: Given, used: Formula) -> Given:
    """The answer where it is used, what is assumed elsewhere."""
    value = assumed(question)
    if given.options:
        chosen = (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ()
        options = {
            id: disj([conj([used, one]), negation(used)]) if id in chosen else conj([used, one])
            for id, one in given.options.items()
        }
        return Given(given.counted, options)
    if given.number is None:
        return given
    return Given(given.counted, number=z3.If(used, given.number, _number(question, value)))


def _number(question: Question, value: object) -> int:
    if question.typ == "datum" and isinstance(value, str):
        day = datetime.date.fromisoformat(value)
        return day.year * 12 + day.month - 1
    return value if isinstance(value, int) else 0

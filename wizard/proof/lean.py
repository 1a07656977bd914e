"""The lean (`lutar_at`) as formulas: a reading without unknowns, where the bank's `antas` stands in for what
has no answer. A little too generous about jurists, so what is impossible here is impossible."""

import datetime

import z3

from wizard.assessment.counting import assumed
from wizard.bank.schema import Question
from wizard.case.answers import VET_EJ, Answer
from wizard.proof.encoding import Encoding, Given, Value
from wizard.proof.kleene import Formula, conj, disj, negation


class LeanEncoding(Encoding):
    """The formulas of the lean. An answer counts as given, with or without its skäl."""

    silence = Answer(VET_EJ)
    """so that the telephone keys that come before a lean have been pressed"""

    def answered(self, question: str, party: str = "") -> Formula:
        """Whether there is a definite answer."""
        return self.given(question, party).counted

    def _question(self, question: Question, party: str) -> Value:
        asked, given = self.asked(question.id, party), self.given(question.id, party)
        used = conj([given.counted, *self._signed(question, party)])
        return Value(asked.true, asked.false, _instead(question, given, used))

    def _signed(self, question: Question, party: str) -> list[Formula]:
        """A jurist's answer counts only when all that it rests on is definite. What is always asked must
        then have an answer; the rest is let be."""
        return [
            self.given(name, party if self.bank.questions[name].per_part else "").counted
            for name in question.vilar_pa
            if name in self.bank.questions and self.bank.asked_if(name) is None
        ]


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

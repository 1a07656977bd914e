"""One way of counting the answers of a case, and everything that follows from it.

A reading answers what a condition may ask (`View`): the value of a question or fact, the verdict of a
criterion. It computes each once, on demand; the bank is acyclic, so this ends. How answers count is
the only thing that differs between readings (see `wizard.assessment.counting`).
"""

from collections.abc import Callable, Iterator, Mapping

from wizard.bank.conditions import UNASKED, Condition, Truth, Unasked, Value, Verdict, atoms_of, parts_of
from wizard.bank.facts import FACTS
from wizard.bank.model import Bank
from wizard.bank.schema import Question
from wizard.case.answers import Answer
from wizard.case.model import AnswerKey, Case

EJ_AKTUELL = "ej_aktuell"
"""How *ej aktuell* is written among the grounds of a jurist's answer."""

Known = Value | Unasked | None
Outcome = bool | Unasked | None
Count = Callable[["Reading", Question, str, Answer | None], Value | None]
"""(reading, question, party, answer as given) → the counted value, None when unknown. Called only for
a question that is asked."""


class Scope:
    """What conditions see: the whole case (party "") or one organisation of it."""

    __slots__ = ("_party", "_reading")

    def __init__(self, reading: "Reading", party: str) -> None:
        self._reading = reading
        self._party = party

    def value(self, question: str) -> Known:
        """See `Reading.value`."""
        return self._reading.value(question, self._party)

    def verdict(self, criterion: str) -> Outcome:
        """See `Reading.verdict`."""
        return self._reading.verdict(criterion, self._party)

    def constant(self, constant: str) -> int | None:
        """See `Reading.constant`."""
        return self._reading.constant(constant)


class Reading:
    """The values and verdicts of a case under one way of counting."""

    def __init__(self, bank: Bank, case: Case, count: Count) -> None:
        self.bank = bank
        self.case = case
        self._count = count
        self._values: dict[AnswerKey, Known] = {}
        self._verdicts: dict[AnswerKey, Outcome] = {}
        self._constants: dict[str, int | None] = {}
        self.parties = tuple(party.id for party in case.parties)
        self._scopes = {party: Scope(self, party) for party in ("", *self.parties)}

    # -- what conditions ask ------------------------------------------------------------------

    def value(self, name: str, party: str = "") -> Known:
        """A question's counted answer or a fact's number; `UNASKED`, or None when unknown."""
        question = self.bank.questions.get(name)
        key = (name, party if question is not None and question.per_part else "")
        if key not in self._values:
            self._values[key] = self._fact(name) if question is None else self._answer(question, key[1])
        return self._values[key]

    def verdict(self, name: str, party: str = "") -> Outcome:
        """True uppfyllt, False ej_uppfyllt, `UNASKED` ej_aktuellt, None oklart.

        A criterion about the party, seen from the whole case, is the Kleene *and* of all parties.
        """
        criterion = self.bank.criteria[name]
        key = (name, party if criterion.per_part else "")
        if key not in self._verdicts:
            if criterion.per_part and not party:
                self._verdicts[key] = self._every(name)
            else:
                self._verdicts[key] = self._judge(name, key[1])
        return self._verdicts[key]

    def constant(self, name: str) -> int | None:
        """The amount valid on the day of the assessment."""
        if name not in self._constants:
            found = self.bank.constant(name, self.case.assessed_on) if name in self.bank.constants else None
            self._constants[name] = found.varde if found else None
        return self._constants[name]

    def asked(self, question: str, party: str = "") -> Truth:
        """Whether the question's `visas_om` holds under this reading."""
        condition = self.bank.asked_if(question)
        return True if condition is None else self.holds(condition, party)

    def holds(self, condition: Condition, party: str = "") -> Truth:
        """Whether a condition holds for the whole case or for one party."""
        return condition.holds(self._scopes[party])

    # -- how it is computed -------------------------------------------------------------------

    def _answer(self, question: Question, party: str) -> Known:
        asked = self.asked(question.id, party)
        if asked is not True:
            return UNASKED if asked is False else None
        return self._count(self, question, party, self.case.answer(question.id, party))

    def _fact(self, name: str) -> Known:
        return FACTS[name]({read: self.value(read) for read in self.bank.facts[name].laser}, self.constant)

    def _judge(self, name: str, party: str) -> Outcome:
        applies = self.bank.conditions.get(("gäller_om", name))
        if applies is not None:
            holds = self.holds(applies, party)
            if holds is not True:
                return UNASKED if holds is False else None
        return self.holds(self.bank.conditions["uppfyllt_om", name], party)

    def _every(self, name: str) -> Outcome:
        verdicts = [self.verdict(name, party) for party in self.parties]
        if False in verdicts:
            return False
        if None in verdicts or not verdicts:
            return None
        return True if True in verdicts else UNASKED

    # -- why something is unknown, and what if ---------------------------------------------------

    def open_behind(self, condition: Condition, party: str = "") -> Iterator[AnswerKey]:
        """The questions that keep a condition unknown: asked, and without a counted answer."""
        if self.holds(condition, party) is not None:
            return
        parts = parts_of(condition)
        if parts:
            for part in parts:
                yield from self.open_behind(part, party)
            return
        for atom in atoms_of(condition):
            if isinstance(atom, Verdict):
                yield from self.open_behind_verdict(atom.criterion, party)
            else:
                yield from self._open_behind_value(atom.question, party)

    def open_behind_verdict(self, name: str, party: str = "") -> Iterator[AnswerKey]:
        """The questions that keep a criterion oklart."""
        if self.verdict(name, party) is not None:
            return
        if self.bank.criteria[name].per_part and not party:
            for one in self.parties:
                yield from self.open_behind_verdict(name, one)
            return
        applies = self.bank.conditions.get(("gäller_om", name))
        if applies is not None and self.holds(applies, party) is None:
            yield from self.open_behind(applies, party)
        else:
            yield from self.open_behind(self.bank.conditions["uppfyllt_om", name], party)

    def _open_behind_value(self, name: str, party: str) -> Iterator[AnswerKey]:
        question = self.bank.questions.get(name)
        if question is None:
            for read in self.bank.facts[name].laser:
                if self.value(read) is None:
                    yield from self._open_behind_value(read, "")
            return
        one = party if question.per_part else ""
        condition = self.bank.asked_if(name)
        if condition is not None and self.holds(condition, one) is None:
            yield from self.open_behind(condition, one)
        else:
            yield (name, one)

    def supposing(self, answers: Mapping[AnswerKey, Value]) -> "Reading":
        """The same reading with these questions answered so, whatever skäl or name would be needed."""
        changed = Reading(self.bank, self.case, _supposed(self._count, answers))
        touched = frozenset[str]().union(*(self.bank.readers[question] for question, _ in answers))
        changed._values = {key: value for key, value in self._values.items() if key[0] not in touched}
        changed._verdicts = {key: value for key, value in self._verdicts.items() if key[0] not in touched}
        changed._constants = self._constants
        return changed

    def supposing_verdicts(self, verdicts: Mapping[str, bool]) -> "Reading":
        """The same reading with these criteria decided so, and all that reads them recomputed."""
        changed = Reading(self.bank, self.case, self._count)
        touched = frozenset[str]().union(*(self.bank.criterion_readers[name] for name in verdicts))
        changed._values = {key: value for key, value in self._values.items() if key[0] not in touched}
        changed._verdicts = {key: value for key, value in self._verdicts.items() if key[0] not in touched}
        changed._verdicts |= {(name, ""): verdict for name, verdict in verdicts.items()}
        changed._constants = self._constants
        return changed


def _supposed(count: Count, answers: Mapping[AnswerKey, Value]) -> Count:
    def supposing(reading: Reading, question: Question, party: str, answer: Answer | None) -> Value | None:
        key = (question.id, party)
        return answers[key] if key in answers else count(reading, question, party, answer)

    return supposing

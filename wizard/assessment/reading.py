"""One way of counting the answers of a case, and everything that follows from it.

A reading answers what a condition may ask (`View`): the value of a question or fact, the verdict of a
criterion. It computes each once, on demand; the bank is acyclic, so this ends. How answers count is
the only thing that differs between readings (see `wizard.assessment.counting`).
"""

from collections.abc import Callable, Mapping

from wizard.bank.conditions import NOTHING, UNASKED, Condition, Open, Truth, Unasked, Value
from wizard.bank.facts import FACTS
from wizard.bank.model import Bank, criterion_node
from wizard.bank.schema import Question
from wizard.case.answers import Answer
from wizard.case.model import AnswerKey, Case

EJ_AKTUELL = "ej_aktuell"
"""How *ej aktuell* is written among the grounds of a jurist's answer."""

Known = Value | Unasked | None
Outcome = bool | Unasked | None
CountAnswer = Callable[["Reading", Question, str, Answer | None], Value | None]
"""(reading, question, party, answer as given) → the counted value, None when unknown. Called only for
a question that is asked."""


class Scope:
    """What conditions see: the whole case (party "") or one organisation of it. Keeps what is computed.

    A scope of a what-if leans on the scope that it differs from, for all but the `touched` nodes.
    """

    __slots__ = ("_reading", "_same_as", "_touched", "party", "values", "verdicts")

    def __init__(
        self,
        reading: "Reading",
        party: str,
        same_as: "Scope | None" = None,
        touched: frozenset[str] = frozenset(),
    ) -> None:
        self._reading = reading
        self._same_as, self._touched = same_as, touched
        self.party = party
        self.values: dict[str, Known] = {}
        self.verdicts: dict[str, Outcome] = {}

    def value(self, question: str) -> Known:
        """A question's counted answer or a fact's number; `UNASKED`, or None when unknown."""
        if question not in self.values:
            if self._same_as is not None and question not in self._touched:
                return self._same_as.value(question)
            self.values[question] = self._reading.compute_value(question, self.party)
        return self.values[question]

    def verdict(self, criterion: str) -> Outcome:
        """True uppfyllt, False ej_uppfyllt, `UNASKED` ej_aktuellt, None oklart."""
        if criterion not in self.verdicts:
            if self._same_as is not None and criterion_node(criterion) not in self._touched:
                return self._same_as.verdict(criterion)
            self.verdicts[criterion] = self._reading.compute_verdict(criterion, self.party)
        return self.verdicts[criterion]

    def constant(self, constant: str) -> int | None:
        """The amount valid on the day of the assessment."""
        return self._reading.constant(constant)

    def open_value(self, question: str) -> Open:
        """The questions behind an unknown answer or fact."""
        return self._reading.open_behind_value(question, self.party)

    def open_verdict(self, criterion: str) -> Open:
        """The questions behind a verdict that is oklart."""
        return self._reading.open_behind_verdict(criterion, self.party)


class Reading:
    """The values and verdicts of a case under one way of counting."""

    def __init__(self, bank: Bank, case: Case, count: CountAnswer) -> None:
        self.bank = bank
        self.case = case
        self._count = count
        self._constants: dict[str, int | None] = {}
        self._open: dict[AnswerKey, Open] = {}
        self._open_conditions: dict[tuple[int, str], Open] = {}
        self.parties = tuple(party.id for party in case.parties)
        self._scopes = {party: Scope(self, party) for party in ("", *self.parties)}

    # -- what conditions ask ------------------------------------------------------------------

    def value(self, name: str, party: str = "") -> Known:
        """See `Scope.value`."""
        return self._scopes[party].value(name)

    def verdict(self, name: str, party: str = "") -> Outcome:
        """See `Scope.verdict`. A criterion about the party, seen from the whole case, is the Kleene *and*
        of all parties."""
        return self._scopes[party].verdict(name)

    def constant(self, name: str) -> int | None:
        """The amount valid on the day of the assessment."""
        if name not in self._constants:
            found = self.bank.constant(name, self.case.assessed_on) if name in self.bank.constants else None
            self._constants[name] = found.varde if found else None
        return self._constants[name]

    def asked(self, question: str, party: str = "") -> Truth:
        """Whether the question's `visas_om` holds under this reading."""
        condition = self.bank.asked_if(question)
        return True if condition is None else condition.holds(self._scopes[party])

    def applies(self, criterion: str, party: str = "") -> Truth:
        """Whether the criterion's `gäller_om` holds under this reading."""
        condition = self.bank.conditions.get(("gäller_om", criterion))
        return True if condition is None else self.holds(condition, party)

    def holds(self, condition: Condition, party: str = "") -> Truth:
        """Whether a condition holds for the whole case or for one party."""
        return condition.holds(self._scopes[party])

    # -- how it is computed -------------------------------------------------------------------

    def compute_value(self, name: str, party: str) -> Known:
        """The value, from its parts. What is not about the party is the whole case's."""
        question = self.bank.questions.get(name)
        if party and (question is None or not question.per_part):
            return self.value(name)
        if question is None:
            read = {one: self.value(one) for one in self.bank.facts[name].laser}
            return FACTS[name](read, self.constant)
        asked = self.asked(name, party)
        if asked is not True:
            return UNASKED if asked is False else None
        return self._count(self, question, party, self.case.answer(name, party))

    def compute_verdict(self, name: str, party: str) -> Outcome:
        """The verdict, from its conditions. What is not about the party is the whole case's."""
        per_party = self.bank.criteria[name].per_part
        if per_party and not party:
            return self._every(name)
        if party and not per_party:
            return self.verdict(name)
        applies = self.applies(name, party)
        if applies is not True:
            return UNASKED if applies is False else None
        return self.holds(self.bank.conditions["uppfyllt_om", name], party)

    def _every(self, name: str) -> Outcome:
        verdicts = [self.verdict(name, party) for party in self.parties]
        if False in verdicts:
            return False
        if None in verdicts or not verdicts:
            return None
        return True if True in verdicts else UNASKED

    # -- why something is unknown, and what if ---------------------------------------------------

    def open_behind(self, condition: Condition, party: str = "") -> Open:
        """The questions that keep a condition unknown: asked, and without a counted answer."""
        key = (id(condition), party)
        if key not in self._open_conditions:
            found = condition.probe(self._scopes[party])
            self._open_conditions[key] = NOTHING if isinstance(found, bool) else found
        return self._open_conditions[key]

    def open_behind_verdict(self, name: str, party: str = "") -> Open:
        """The questions that keep a criterion oklart."""
        key = (criterion_node(name), party)
        if key not in self._open:
            known = self.verdict(name, party) is not None
            self._open[key] = NOTHING if known else self._find_behind_verdict(name, party)
        return self._open[key]

    def _find_behind_verdict(self, name: str, party: str) -> Open:
        if self.bank.criteria[name].per_part and not party:
            return NOTHING.union(*[self.open_behind_verdict(name, one) for one in self.parties])
        applies = self.bank.conditions.get(("gäller_om", name))
        if applies is not None and self.holds(applies, party) is None:
            return self.open_behind(applies, party)
        return self.open_behind(self.bank.conditions["uppfyllt_om", name], party)

    def open_behind_value(self, name: str, party: str) -> Open:
        """The questions that keep an answer or a fact unknown."""
        key = (name, party)
        if key not in self._open:
            self._open[key] = self._find_behind_value(name, party)
        return self._open[key]

    def _find_behind_value(self, name: str, party: str) -> Open:
        question = self.bank.questions.get(name)
        if question is None:
            unknown = [read for read in self.bank.facts[name].laser if self.value(read) is None]
            if not unknown:  # known answers that do not go together, such as an end before the start
                return frozenset((read, "") for read in self.bank.facts[name].laser)
            return NOTHING.union(*[self.open_behind_value(read, "") for read in unknown])
        one = party if question.per_part else ""
        condition = self.bank.asked_if(name)
        if condition is not None and self.holds(condition, one) is None:
            return self.open_behind(condition, one)
        waits_for = [fact for fact in question.vilar_pa if self.value(fact, one) is None]
        if waits_for:
            return NOTHING.union(*[self.open_behind_value(fact, one) for fact in waits_for])
        return frozenset({(name, one)})

    def supposing(self, answers: Mapping[AnswerKey, Value]) -> "Reading":
        """The same reading with these questions answered so, whatever skäl or name would be needed."""
        touched = frozenset[str]().union(*(self.bank.readers[question] for question, _ in answers))
        return self._without(touched, _supposed(self._count, answers))

    def supposing_verdicts(self, verdicts: Mapping[str, bool]) -> "Reading":
        """The same reading with these criteria decided so, and all that reads them computed anew."""
        touched = frozenset[str]().union(*(self.bank.criterion_readers[name] for name in verdicts))
        changed = self._without(touched, self._count)
        changed._scopes[""].verdicts |= verdicts
        return changed

    def _without(self, touched: frozenset[str], count: CountAnswer) -> "Reading":
        changed = Reading(self.bank, self.case, count)
        changed._scopes = {
            party: Scope(changed, party, scope, touched) for party, scope in self._scopes.items()
        }
        changed._constants = self._constants
        return changed


def _supposed(count: CountAnswer, answers: Mapping[AnswerKey, Value]) -> CountAnswer:
    def supposing(reading: Reading, question: Question, party: str, answer: Answer | None) -> Value | None:
        key = (question.id, party)
        return answers[key] if key in answers else count(reading, question, party, answer)

    return supposing

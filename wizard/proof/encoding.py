"""A bank as formulas: every case that can be written is one assignment, and the formulas say what the
strict reading (docs/semantics.md) makes of it.

One unknown stands for each thing a person can put there: a chosen option, a number, or nothing that
counts (obesvarad, vet ej, no skäl, an unsigned jurist). So what is shown here holds whatever the reason for
not knowing. Nodes are encoded on demand: a formula holds only what it depends on.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import z3

from wizard.bank.conditions import All, Answered, Any, Bound, Condition, Count, Is, Limit, Not, Verdict
from wizard.bank.graph import everything_behind
from wizard.bank.model import Bank, criterion_of
from wizard.bank.schema import Question
from wizard.case.answers import Answer
from wizard.proof.kleene import (
    CERTAIN,
    FALSE,
    TRUE,
    Formula,
    Kleene,
    conj,
    disj,
    enough,
    every,
    negation,
    opposite,
    some,
)

LAST_MONTH = 9999 * 12 + 11
"""Dates are counted in months from year 0: a start is the first day of its month, an end the last. Every
number of months that two dates can make, two such dates make."""
LARGEST = 10**15

Node = tuple[str, str]
"""(question, fact or criterion; party, empty for the whole case)"""


@dataclass(frozen=True, slots=True)
class Given:
    """What a person has put as the answer that counts, if the question is asked."""

    counted: Formula
    options: Mapping[str, Formula] = field(default_factory=dict)
    number: Formula = None

    @property
    def unknowns(self) -> tuple[Formula, ...]:
        """The variables that this answer is made of."""
        if self.options:
            return tuple(self.options.values())
        return (self.counted,) if self.number is None else (self.counted, self.number)


@dataclass(frozen=True, slots=True)
class Value:
    """The state of a question or fact: `known` with a value, `unasked` (ej aktuell), else unknown."""

    known: Formula
    unasked: Formula
    given: Given

    @property
    def definite(self) -> Formula:
        """Known or unasked."""
        return disj([self.known, self.unasked])


@dataclass(frozen=True, slots=True)
class Judged:
    """The state of a criterion: uppfyllt, ej_uppfyllt, ej_aktuellt, else oklart."""

    met: Formula
    unmet: Formula
    unasked: Formula

    @property
    def definite(self) -> Formula:
        """Anything but oklart."""
        return disj([self.met, self.unmet, self.unasked])


class Encoding:
    """The formulas of a bank for cases with `parties` organisations, on its newest amounts."""

    silence: Answer | None = None
    """what is written in a case where nothing that counts is given"""

    def __init__(self, bank: Bank, parties: int = 1) -> None:
        self.bank = bank
        self.parties = tuple(f"o{number}" for number in range(1, parties + 1))
        self.rules: list[Formula] = []
        """what holds of every case: one answer to a choice, dates in their calendar"""
        self.exact: dict[str, list[Formula]] = {}
        """name of a restriction → what it adds, under which the arithmetic of the facts is exact"""
        self._given: dict[Node, Given] = {}
        self._values: dict[Node, Value] = {}
        self._verdicts: dict[Node, Judged] = {}
        self._together: dict[str, Formula] = {}
        self._conditions: dict[tuple[Condition, str], Kleene] = {}

    # -- what conditions see ----------------------------------------------------------------------

    def holds(self, condition: Condition, party: str = "") -> Kleene:
        """When a condition holds for the whole case or one party."""
        key = (condition, party)
        if key not in self._conditions:
            self._conditions[key] = self._holds(condition, party)
        return self._conditions[key]

    def _holds(self, condition: Condition, party: str) -> Kleene:
        match condition:
            case All(parts):
                return every([self.holds(part, party) for part in parts])
            case Any(parts):
                return some([self.holds(part, party) for part in parts])
            case Not(part):
                return opposite(self.holds(part, party))
            case Count(least, parts):
                return enough(least, [self.holds(part, party) for part in parts])
            case Is(question, options):
                value = self.value(question, party)
                chosen = disj(value.given.options[option] for option in sorted(options))
                return self._compared(value, chosen)
            case Bound(question, least, most):
                return self._bound(self.value(question, party), least, most)
            case Answered(question):
                value = self.value(question, party)
                return Kleene(value.known, value.unasked)
            case Verdict(criterion, met):
                judged = self.verdict(criterion, party)
                wanted, other = (judged.met, judged.unmet) if met else (judged.unmet, judged.met)
                return Kleene(wanted, disj([other, judged.unasked]))

    def _compared(self, value: Value, holds: Formula) -> Kleene:
        return Kleene(conj([value.known, holds]), disj([value.unasked, conj([value.known, negation(holds)])]))

    def _bound(self, value: Value, least: Limit | None, most: Limit | None) -> Kleene:
        """As `Bound.holds`: the limits are read in turn, and one that is not known ends it."""
        within: list[Formula] = []
        for limit, sign in ((least, 1), (most, -1)):
            if limit is None:
                continue
            number = self.constant(limit) if isinstance(limit, str) else limit
            if number is None:
                outside = conj([value.known, negation(conj(within))])
                return Kleene(FALSE, disj([value.unasked, outside]))
            within.append(sign * value.given.number >= sign * number)
        return self._compared(value, conj(within))

    def constant(self, constant: str) -> int | None:
        """The newest amount."""
        found = self.bank.constant(constant, "") if constant in self.bank.constants else None
        return found.varde if found else None

    # -- questions and facts ----------------------------------------------------------------------

    def asked(self, question: str, party: str = "") -> Kleene:
        """When a question is asked, and when it is not."""
        condition = self.bank.asked_if(question)
        return CERTAIN if condition is None else self.holds(condition, party)

    def value(self, name: str, party: str = "") -> Value:
        """The state of a question or a fact. What is not about the party is the whole case's."""
        question = self.bank.questions.get(name)
        key = (name, party if question is not None and question.per_part else "")
        if key not in self._values:
            self._values[key] = self._fact(name) if question is None else self._question(question, key[1])
        return self._values[key]

    def _question(self, question: Question, party: str) -> Value:
        asked, given = self.asked(question.id, party), self.given(question.id, party)
        rests_on = [self.value(fact, party).definite for fact in question.vilar_pa]
        return Value(conj([asked.true, given.counted, *rests_on]), asked.false, given)

    def given(self, question: str, party: str = "") -> Given:
        """The unknowns that stand for the answer."""
        key = (question, party)
        if key not in self._given:
            self._given[key] = self._new(self.bank.questions[question], party)
        return self._given[key]

    def answered(self, question: str, party: str = "") -> Formula:
        """Whether the question is asked and has an answer that counts."""
        return self.value(question, party).known

    def mentions(self, question: str, party: str) -> bool:
        """Whether any formula depends on the answer."""
        return (question, party) in self._given

    def _new(self, question: Question, party: str) -> Given:
        name = f"{question.id}@{party}"
        match question.typ:
            case "val" | "flerval":
                chosen = {option.id: z3.Bool(f"{name}={option.id}") for option in question.svar}
                self.rules += _choice(question, chosen)
                return Given(disj(chosen.values()), chosen)
            case "tal" | "belopp":
                number = z3.Int(f"{name}#")
                self.rules += [number >= 0, number <= LARGEST]
            case "datum":
                number = z3.Int(f"{name}#")
                self.rules += [number >= 12, number <= LAST_MONTH]
            case _:
                number = None
        return Given(z3.Bool(f"{name}?"), number=number)

    def _name_of_fact(self, fact: str) -> str:
        return fact

    def _fact(self, fact: str) -> Value:
        from wizard.proof.arithmetic import ARITHMETIC

        read = {name: self.value(name) for name in self.bank.facts[fact].laser}
        computed = ARITHMETIC[fact](self._name_of_fact(fact), read, self.constant)
        self.rules += computed.rules
        self._together[fact] = computed.together
        for restriction, rules in computed.exact.items():
            self.exact.setdefault(restriction, []).extend(rules)
        return Value(computed.known, computed.unasked, Given(TRUE, number=computed.number))

    # -- criteria and rows ------------------------------------------------------------------------

    def verdict(self, criterion: str, party: str = "") -> Judged:
        """The state of a criterion; from the whole case, one about the party is the Kleene *and* of all."""
        each = self.bank.criteria[criterion].per_part
        key = (criterion, party if each else "")
        if key not in self._verdicts:
            self._verdicts[key] = self._every(criterion) if each and not party else self._judged(*key)
        return self._verdicts[key]

    def _judged(self, criterion: str, party: str) -> Judged:
        applies = self.bank.conditions.get(("gäller_om", criterion))
        when = CERTAIN if applies is None else self.holds(applies, party)
        met = self.holds(self.bank.conditions["uppfyllt_om", criterion], party)
        return Judged(conj([when.true, met.true]), conj([when.true, met.false]), when.false)

    def _every(self, criterion: str) -> Judged:
        each = [self.verdict(criterion, party) for party in self.parties]
        unmet, all_definite = disj(one.unmet for one in each), conj(one.definite for one in each)
        none_unmet, met = negation(unmet), disj(one.met for one in each)
        return Judged(
            conj([none_unmet, all_definite, met]), unmet, conj([none_unmet, all_definite, negation(met)])
        )

    @cached_property
    def rows(self) -> tuple[Kleene, ...]:
        """When each row of the decision table holds."""
        return tuple(self.holds(self.bank.conditions["rad", row.id]) for row in self.bank.rows)

    def decides(self, number: int) -> Formula:
        """When this row is the first true one, and no unknown row before it has another form."""
        form = self.bank.rows[number].form
        before = [
            row.false if one.form != form else negation(row.true)
            for one, row in zip(self.bank.rows[:number], self.rows[:number], strict=True)
        ]
        return conj([*before, self.rows[number].true])

    def settles(self, form: str) -> Formula:
        """When this form is the outcome."""
        return disj(self.decides(number) for number, row in enumerate(self.bank.rows) if row.form == form)

    def parties_of(self, question: str) -> tuple[str, ...]:
        """Where a question is asked: once, or once for each organisation."""
        return self.parties if self.bank.questions[question].per_part else ("",)

    def complete(self, nodes: frozenset[str]) -> Formula:
        """That every question behind these nodes that is asked has an answer that counts, and that dates go
        together."""
        behind = everything_behind(self.bank, nodes)
        answered = [
            z3.Implies(self.asked(name, party).true, self.given(name, party).counted)
            for name in sorted(behind & self.bank.questions.keys())
            for party in self.parties_of(name)
        ]
        facts = sorted(behind & self.bank.facts.keys())
        return conj([*answered, *(self._together[name] for name in facts if self.value(name))])


def _choice(question: Question, chosen: Mapping[str, Formula]) -> list[Formula]:
    if question.typ == "val":
        return [z3.AtMost(*chosen.values(), 1)]
    alone = [option.id for option in question.svar if option.ensam]
    return [
        z3.Implies(chosen[id], conj(negation(other) for name, other in chosen.items() if name != id))
        for id in alone
    ]


def parties_needed(bank: Bank) -> int:
    """How many organisations show everything that any number of them could: one to carry the verdict of
    each criterion about the party that the rows depend on.

    The verdict for the case is the Kleene *and*: not met, or unknown, by one organisation's doing, and kept
    when others that do not carry any criterion's verdict are left out.
    """
    nodes = frozenset(node for row in bank.rows for node in bank.reads("rad", row.id))
    behind = {name for node in everything_behind(bank, nodes) if (name := criterion_of(node))}
    return max(1, sum(bank.criteria[name].per_part for name in behind))

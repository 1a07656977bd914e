"""The question bank as the program uses it: everything by id, conditions compiled, dependencies known."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from wizard.bank.audit_schema import AuditPoint
from wizard.bank.conditions import Condition, Verdict, atoms_of
from wizard.bank.language import Language, compile_language
from wizard.bank.language_schema import LanguageFile
from wizard.bank.requirement import Requirement
from wizard.bank.schema import (
    Board,
    Conflict,
    Constant,
    ConstantValue,
    Criterion,
    Fact,
    Form,
    Group,
    Head,
    LawyerPoint,
    PolicyYear,
    Question,
    QuestionFile,
    Route,
    Row,
    Source,
    Theorem,
)


@dataclass(frozen=True)
class Bank:
    """An edition of the bank. Made by `wizard.bank.load`; never changed.

    Mappings keep the order of the files, which is the order in which questions are asked.
    `conditions` holds every compiled condition, keyed by what it belongs to:
    ("visas_om", question), ("uppfyllt_om" | "gäller_om", criterion), ("rad", row), ("väg", "form/route"),
    ("jurist", point), ("konflikt", conflict), ("sats" | "sats utan", theorem),
    ("revision" | "revision gäller", audit point). Equal conditions are one and the same object.
    `language_file` is None in an edition older than the språkvakt.
    """

    head: Head
    sha256: str
    files: Mapping[str, str]
    parts: tuple[QuestionFile, ...]
    questions: Mapping[str, Question]
    facts: Mapping[str, Fact]
    criteria: Mapping[str, Criterion]
    rows: tuple[Row, ...]
    forms: Mapping[str, Form]
    groups: Mapping[str, Group]
    sources: Mapping[str, Source]
    constants: Mapping[str, Constant]
    lawyer_points: tuple[LawyerPoint, ...]
    conflicts: tuple[Conflict, ...]
    boards: Mapping[str, Board]
    policies: tuple[PolicyYear, ...]
    conditions: Mapping[tuple[str, str], Condition]
    theorems: Mapping[str, Theorem] = field(default_factory=dict)
    requirements: tuple[Requirement, ...] = ()
    """empty in an edition from before `kallkrav.yaml`"""
    language_file: LanguageFile | None = None
    audit: tuple[AuditPoint, ...] = ()
    """the revisionskoll; empty in an edition from before it"""

    # A node is a question's or a fact's id, or `criterion_node` of a criterion's.

    @property
    def version(self) -> str:
        """The edition's number, as in `bank.yaml`."""
        return self.head.version

    def asked_if(self, question: str) -> Condition | None:
        """The question's `visas_om`, or None when it is always asked."""
        return self.conditions.get(("visas_om", question))

    def part_of(self, question: str) -> QuestionFile:
        """The part (del) that the question stands in."""
        return self._part_by_question[question]

    def routes(self, form: str) -> tuple[tuple[Route, Condition], ...]:
        """The routes of a form with their conditions, in order."""
        return tuple((way, self.conditions["väg", f"{form}/{way.id}"]) for way in self.forms[form].vagar)

    def constant(self, constant: str, day: str) -> ConstantValue | None:
        """The value valid on `day` (ISO; empty = the newest). None before the first one."""
        values = sorted(self.constants[constant].varden, key=lambda value: value.fran)
        if not day:
            return values[-1]
        reached = [value for value in values if value.fran <= datetime.date.fromisoformat(day)]
        return reached[-1] if reached else None

    def unit(self, name: str) -> str:
        """What a question's or a fact's number is counted in; empty when the bank does not say."""
        if name in self.facts:
            return self.facts[name].enhet
        return "kr" if self.questions[name].typ == "belopp" else ""

    @cached_property
    def language(self) -> Language:
        """The språkvakt; one without rules when the edition has none."""
        return compile_language(self.language_file)

    @cached_property
    def intake(self) -> tuple[Question, ...]:
        """The twelve telephone questions, in their order."""
        numbered = [question for question in self.questions.values() if question.intag is not None]
        return tuple(sorted(numbered, key=lambda question: question.intag or 0))

    @cached_property
    def readers(self) -> Mapping[str, frozenset[str]]:
        """For each question: the nodes whose state it can change, itself among them."""
        return {question: self._all_readers(question) for question in self.questions}

    @cached_property
    def criterion_readers(self) -> Mapping[str, frozenset[str]]:
        """For each criterion: the other nodes that its verdict can change."""
        nodes = {criterion: criterion_node(criterion) for criterion in self.criteria}
        return {criterion: self._all_readers(node) - {node} for criterion, node in nodes.items()}

    def _all_readers(self, name: str) -> frozenset[str]:
        seen, queue = {name}, [name]
        while queue:
            for reader in self._direct_readers.get(queue.pop(), ()):
                if reader not in seen:
                    seen.add(reader)
                    queue.append(reader)
        return frozenset(seen)

    def reads(self, kind: str, id: str) -> frozenset[str]:
        """The nodes that the condition of (kind, id) names directly."""
        condition = self.conditions.get((kind, id))
        return frozenset() if condition is None else frozenset(named(condition))

    @cached_property
    def _part_by_question(self) -> Mapping[str, QuestionFile]:
        return {question.id: part for part in self.parts for question in part.fragor}

    @cached_property
    def _direct_readers(self) -> Mapping[str, set[str]]:
        readers: dict[str, set[str]] = {}
        owners = ("visas_om", "uppfyllt_om", "gäller_om")
        for (kind, owner), condition in self.conditions.items():
            if kind in owners:
                reader = owner if kind == "visas_om" else criterion_node(owner)
                for node in named(condition):
                    readers.setdefault(node, set()).add(reader)
        for question in self.questions.values():
            for fact in question.vilar_pa:
                readers.setdefault(fact, set()).add(question.id)
        for computed in self.facts.values():
            for name in computed.laser:
                readers.setdefault(name, set()).add(computed.id)
        return readers


_CRITERION = "kriterium "


def criterion_node(criterion: str) -> str:
    """A criterion as a node among questions and facts. A question may have the same id."""
    return _CRITERION + criterion


def criterion_of(node: str) -> str | None:
    """The criterion that a node is, or None when it is a question or a fact."""
    return node.removeprefix(_CRITERION) if node.startswith(_CRITERION) else None


def named(condition: Condition) -> list[str]:
    """The node of every question, fact and criterion that a condition names, in reading order."""
    return [
        criterion_node(atom.criterion) if isinstance(atom, Verdict) else atom.question
        for atom in atoms_of(condition)
    ]

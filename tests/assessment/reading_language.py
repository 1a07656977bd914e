"""A text read by the språkvakt of the real bank, at one place of a case that has nothing else."""

from tests.assessment.real import bank
from wizard.assessment.language import Finding, language
from wizard.case.answers import Answer
from wizard.case.model import AnswerKey, Case, Row


def case_with(place: str, text: str) -> Case:
    """A case with this text at a place: a question's id, `skäl.` and an id, or `list.column`."""
    head, _, name = place.partition(".")
    if head == "skäl":
        return Case(id="v7k3q", answers={(name, ""): Answer("inga", reason=text)})
    if name:
        return Case(id="v7k3q", rows={head: (Row("x1", {name: text}),)})
    return Case(id="v7k3q", answers={(place, ""): Answer(text)})


def read(case: Case) -> tuple[Finding, ...]:
    """Everything found, with every answered question taken as asked."""
    asked: list[AnswerKey] = list(case.answers)
    return language(bank(), case, asked)


def rules_in(place: str, text: str) -> frozenset[str]:
    """The rules that speak about this text."""
    return frozenset(one.rule.id for one in read(case_with(place, text)))

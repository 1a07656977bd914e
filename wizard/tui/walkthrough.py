"""Where the interview goes: to the next question, the one before, and where one left. Pure."""

from collections.abc import Sequence
from typing import NamedTuple

from wizard.assessment.model import Assessment
from wizard.bank.model import Bank
from wizard.bank.schema import QuestionFile
from wizard.case.model import AnswerKey, Case


class Progress(NamedTuple):
    """How far a part has come: questions shown, and how many of them are done."""

    part: QuestionFile
    shown: tuple[AnswerKey, ...]
    done: int


def neighbour(bank: Bank, case: Case, shown: Sequence[AnswerKey], here: AnswerKey, step: int) -> AnswerKey:
    """The question shown after (step 1) or before (-1) `here`, which itself need not be shown. At either
    end one stays."""
    order = {question: number for number, question in enumerate(bank.questions)}
    parties = {party.id: number for number, party in enumerate(case.parties, start=1)}

    def place(key: AnswerKey) -> tuple[int, int]:
        return order[key[0]], parties.get(key[1], 0)

    if step > 0:
        return next((key for key in shown if place(key) > place(here)), here)
    return next((key for key in reversed(shown) if place(key) < place(here)), here)


def where_left(case: Case, shown: Sequence[AnswerKey], last: AnswerKey | None = None) -> AnswerKey:
    """The question answered last, if something was being written there; else the first one from there on
    without an answer, else the first without an answer at all."""
    start = 0
    if last is not None and last in shown:
        start = shown.index(last)
        answer = case.answer(*last)
        if answer is not None and answer.reasoned:
            return last
    unanswered = (key for key in (*shown[start:], *shown[:start]) if case.answer(*key) is None)
    return next(unanswered, shown[start])


def progress(bank: Bank, case: Case, found: Assessment, asked: Sequence[AnswerKey]) -> list[Progress]:
    """How far each part has come with the questions `asked`. One whose answer lacks its skäl is not done."""
    lacking = set(found.reason_missing)
    return [
        Progress(
            part,
            keys := tuple(key for key in asked if bank.part_of(key[0]) is part),
            sum(case.answer(*key) is not None and key not in lacking for key in keys),
        )
        for part in bank.parts
    ]


def is_intake(bank: Bank, question: str) -> bool:
    """Whether a question belongs to the telephone part, where no skäl is demanded at once."""
    part = bank.part_of(question)
    return any(one.intag is not None for one in part.fragor)

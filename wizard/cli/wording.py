"""Values as a person reads them, and names as a program does."""

from collections.abc import Mapping
from typing import Any

from wizard.assessment.words import value_text
from wizard.bank.model import Bank
from wizard.bank.schema import Question
from wizard.case.answers import Answer, Value
from wizard.case.model import AnswerKey, Case
from wizard.text import long_date

_ASCII = str.maketrans("åäöÅÄÖ", "aaoAAO")


def ascii_key(word: str) -> str:
    """A Swedish word as a key in JSON: åtaganden → ataganden."""
    return word.translate(_ASCII)


def ascii_keys(data: Any) -> Any:
    """Plain data with every name in it as a key in JSON."""
    if isinstance(data, Mapping):
        return {ascii_key(name): ascii_keys(item) for name, item in data.items()}
    return [ascii_keys(item) for item in data] if isinstance(data, list) else data


EXERCISE = "ÖVNING. Inget riktigt ärende. Organisationer, personer och uppgifter är påhittade."
"""Stands first in all that is said of an övning, wherever its file or database is opened from."""


def heading(case: Case) -> str:
    """What a case is called; an övning says first that it is one."""
    title = case.title or "(utan titel)"
    return f"{EXERCISE}\n{title}" if case.exercise else title


def exercise_name(case: Case) -> str | None:
    """The practice case that an övning is on, in JSON; None for a real case."""
    return case.exercise.practice if case.exercise else None


def in_party(key: AnswerKey) -> dict[str, str]:
    """A question in JSON, with the organisation when it is asked about one."""
    question, party = key
    return {"fraga": question, "part": party} if party else {"fraga": question}


def answer_rows(question: Question | None, answer: Answer) -> list[tuple[str, str]]:
    """(label, text) for all that an answer holds."""
    rows = [
        ("Svar", value_text(question, answer.value) if question else _raw(answer.value)),
        ("Skäl", answer.reason),
        ("Underlag", "\n".join(answer.evidence)),
        ("Vem", answer.who),
        ("Datum", long_date(answer.date)),
    ]
    return [(label, text) for label, text in rows if text]


def told_rows(case: Case, key: AnswerKey) -> list[tuple[str, str]]:
    """(label, text) for what each organisation has told on a question."""
    names = {party.id: party.name or party.id for party in case.parties}
    return [
        (
            "Uppgift",
            f"{one.text}\n({', '.join(filter(None, (names[one.party], long_date(one.date), one.who)))})",
        )
        for one in case.told(*key)
    ]


def _raw(value: Value) -> str:
    """An answer to a question that the bank does not have, as it was written."""
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def question_text(bank: Bank, id: str) -> str:
    """The question's own text, or its id when the bank does not have it."""
    return bank.questions[id].text if id in bank.questions else id


def about(case: Case, key: AnswerKey) -> str:
    """Which organisation a question is about, when there are several: " (Föreningen Exempel)"."""
    names = {party.id: party.name for party in case.parties}
    return f" ({names.get(key[1], key[1])})" if key[1] and len(names) > 1 else ""

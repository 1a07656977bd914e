"""Values as a person reads them, and names as a program does."""

from collections.abc import Iterable, Mapping
from typing import Any

from wizard.bank.model import Bank
from wizard.bank.schema import Question
from wizard.case.answers import VET_EJ, Answer, Value
from wizard.case.model import AnswerKey, Case
from wizard.text import count, kronor, long_date

_ASCII = str.maketrans("åäöÅÄÖ", "aaoAAO")


def ascii_key(word: str) -> str:
    """A Swedish word as a key in JSON: åtaganden → ataganden."""
    return word.translate(_ASCII)


def ascii_keys(data: Any) -> Any:
    """Plain data with every name in it as a key in JSON."""
    if isinstance(data, Mapping):
        return {ascii_key(name): ascii_keys(item) for name, item in data.items()}
    return [ascii_keys(item) for item in data] if isinstance(data, list) else data


def in_party(key: AnswerKey) -> dict[str, str]:
    """A question in JSON, with the organisation when it is asked about one."""
    question, party = key
    return {"fraga": question, "part": party} if party else {"fraga": question}


def value_text(question: Question | None, value: Value) -> str:
    """An answer in words. `question` is None when the bank does not have it."""
    if value == VET_EJ:
        return "Vet ej"
    if isinstance(value, tuple):
        return "\n".join(value_text(question, one) for one in value)
    kind = question.typ if question else "text"
    if isinstance(value, int):
        return kronor(value) if kind == "belopp" else count(value)
    if kind == "datum":
        return long_date(value)
    options = {option.id: option.text for option in question.svar} if question else {}
    return options.get(value, value)


def answer_rows(question: Question | None, answer: Answer) -> list[tuple[str, str]]:
    """(label, text) for all that an answer holds."""
    rows = [
        ("Svar", value_text(question, answer.value)),
        ("Skäl", answer.reason),
        ("Underlag", "\n".join(answer.evidence)),
        ("Vem", answer.who),
        ("Datum", long_date(answer.date)),
    ]
    return [(label, text) for label, text in rows if text]


def question_text(bank: Bank, id: str) -> str:
    """The question's own text, or its id when the bank does not have it."""
    return bank.questions[id].text if id in bank.questions else id


def about(case: Case, key: AnswerKey) -> str:
    """Which organisation a question is about, when there are several: " (Föreningen Exempel)"."""
    names = {party.id: party.name for party in case.parties}
    return f" ({names.get(key[1], key[1])})" if key[1] and len(names) > 1 else ""


def citations(bank: Bank, cited: Iterable[str]) -> str:
    """Citations in the short names of their sources: Stadsrevisionen 3/2021, 4.3.1; KL 6:38."""
    words = []
    for one in cited:
        source, _, place = one.partition("#")
        words.append(", ".join(filter(None, (bank.sources[source].kort, place))))
    return "; ".join(words)

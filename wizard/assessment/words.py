"""Answers and numbers in Swedish, and what a reader calls questions and organisations."""

from collections.abc import Callable
from dataclasses import dataclass

from wizard.assessment.model import Readiness
from wizard.bank.schema import Question
from wizard.case.answers import VET_EJ, Value
from wizard.text import count, kronor, long_date

READINESS: dict[Readiness, str] = {
    "stopp": "stopp – något måste rättas först",
    "avvakta": "avvakta – formen är inte avgjord",
    "preliminär": "preliminär – formen är avgjord men något saknas",
    "klar": "klar",
}
"""How far a matter has come, in words that a sentence can end with."""


def value_text(question: Question, value: Value) -> str:
    """An answer in the words that were chosen among, or as a Swedish number or date."""
    if value == VET_EJ:
        return "vet ej"
    texts = {option.id: option.text for option in question.svar}
    if isinstance(value, tuple):
        return ", ".join(texts.get(id, id) for id in value)
    if isinstance(value, int):
        return kronor(value) if question.typ == "belopp" else count(value)
    return long_date(value) if question.typ == "datum" else texts.get(value, value)


def beyond(question: Question, side: str) -> str:
    """What a tried number or day stands for: " eller mer", " eller tidigare"; nothing for a choice."""
    later = (
        {"upp": "senare", "ner": "tidigare"} if question.typ == "datum" else {"upp": "mer", "ner": "mindre"}
    )
    return f" eller {later[side]}" if side else ""


@dataclass(frozen=True, slots=True)
class Words:
    """What a question and an answer are called: on screen as the bank puts them, in documents as an
    authority writes."""

    question: Callable[[Question], str]
    answer: Callable[[Question, Value], str]


AS_ASKED = Words(lambda question: question.text, value_text)

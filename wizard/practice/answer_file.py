"""A file to answer a practice case in, without the window: for groups, scripts and those who would rather write."""

from collections.abc import Iterator

from wizard.case.answers import VET_EJ
from wizard.case.casereader import FORMAT
from wizard.case.model import AnswerKey
from wizard.practice.feedback import Facit


def answer_file(facit: Facit) -> str:
    """The case file with every question of the facit answered vet ej, its choices in a comment beside."""
    return "\n".join(_lines(facit)) + "\n"


def _lines(facit: Facit) -> Iterator[str]:
    practice = facit.practice
    yield "# ÖVNING. Byt vet_ej mot ditt svar och skriv ditt skäl. Ett skäl med kolon i skrivs inom citattecken."
    yield f"vagval: {FORMAT}"
    yield f"övning: {{övningsfall: {_quoted(practice.name)}, grupp: }}"
    yield "parter:"
    for number, name in enumerate(practice.says.organisationer, start=1):
        party = f"o{number}"
        yield f"  - id: {party}"
        yield f"    namn: {_quoted(name)}"
        yield from _answers(facit, [key for key in facit.keys if key[1] == party], "    ")
    yield from _answers(facit, [key for key in facit.keys if not key[1]], "")


def _answers(facit: Facit, keys: list[AnswerKey], indent: str) -> Iterator[str]:
    if keys:
        yield f"{indent}svar:"
    for id, _ in keys:
        question = facit.bank.questions[id]
        yield f"{indent}  # {_one_line(question.text)}"
        yield from (f"{indent}  #   {option.id}: {_one_line(option.text)}" for option in question.svar)
        lawyer = ", vem: , datum: " if question.jurist else ""
        yield f"{indent}  {id}: {{svar: {VET_EJ}, skäl: {lawyer}}}"


def _one_line(text: str) -> str:
    """What stands after a # ends with its line."""
    return " ".join(text.split())


def _quoted(text: str) -> str:
    return '"' + _one_line(text).replace("\\", "\\\\").replace('"', '\\"') + '"'

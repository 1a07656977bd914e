"""A file to answer a practice case in, without the window: for groups, scripts and those who would rather write.

Everything stands on a line of its own, so that it can be read by ear, and each skäl has its quotes already: what
people write has commas and colons in it.
"""

from collections.abc import Iterator

from wizard.bank.schema import Question
from wizard.case.answers import VET_EJ
from wizard.case.casereader import FORMAT
from wizard.case.model import AnswerKey
from wizard.practice.feedback import Facit

_HOW = {
    "val": "Välj ett svar:",
    "flerval": "Flera svar kan stämma. Skriv dem med komma emellan och hakparenteser om: [ett, annat]. Välj bland:",
    "tal": "Skriv ett tal.",
    "belopp": "Skriv ett belopp i kronor, bara siffror.",
    "datum": "Skriv en dag så här: 2026-09-30.",
    "text": "Skriv svaret med egna ord mellan citattecken, i stället för vet_ej.",
}


def file_name(facit: Facit) -> str:
    """What the file is called: as all that is written of an övning, so that none is taken for a real ärende."""
    return f"ovning-svar-{facit.practice.name}.yaml"


def answer_file(facit: Facit) -> str:
    """The case file with every question of the facit answered vet ej, its choices in a comment beside."""
    return "\n".join(_lines(facit)) + "\n"


def _lines(facit: Facit) -> Iterator[str]:
    practice = facit.practice
    yield f"# ÖVNING: {_one_line(practice.says.titel)}. Inget riktigt ärende. Allt är påhittat."
    yield "# Byt vet_ej mot ordet före kolon i det svar du väljer. Vet du inte: låt vet_ej stå."
    yield "# Skriv ditt skäl mellan citattecknen. Vill du citera något i skälet: använd enkla citattecken, '."
    yield f"# När du är klar: vagval ovning ratta {file_name(facit)}. I grupp: lämna in filen till kursledaren."
    yield f"vagval: {FORMAT}"
    yield "övning:"
    yield f"  övningsfall: {_quoted(practice.name)}"
    yield '  grupp: ""'
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
    order = {key: number for number, key in enumerate(facit.keys, start=1)}
    for key in keys:
        yield from (
            f"{indent}  {line}" for line in _answer(facit.bank.questions[key[0]], order[key], len(order))
        )


def _answer(question: Question, number: int, of: int) -> Iterator[str]:
    yield f"# Fråga {number} av {of}. {_one_line(question.text)}"
    yield f"# {_HOW[question.typ]}"
    yield from (f"#   {option.id}: {_one_line(option.text)}" for option in question.svar)
    yield f"{question.id}:"
    yield f"  svar: {VET_EJ}"
    yield '  skäl: ""'
    if question.jurist:
        yield '  vem: ""'
        yield '  datum: ""'


def _one_line(text: str) -> str:
    """What stands after a # ends with its line."""
    return " ".join(text.split())


def _quoted(text: str) -> str:
    return '"' + _one_line(text).replace("\\", "\\\\").replace('"', '\\"') + '"'

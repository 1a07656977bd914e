"""A form to answer a practice case on with a pen: the questions of the facit with their options, and nothing of
what it says."""

from collections.abc import Iterator

from wizard.bank.schema import Question
from wizard.case.model import AnswerKey
from wizard.documents.practiceview.words import organisation, said
from wizard.documents.view.words import View
from wizard.practice.feedback import Facit

_HOW = {
    "val": "Sätt ett kryss.",
    "flerval": "Flera svar kan stämma.",
    "tal": "Skriv ett tal, eller vet ej.",
    "belopp": "Skriv ett belopp i kronor, eller vet ej.",
    "datum": "Skriv en dag, eller vet ej.",
    "text": "Skriv med egna ord.",
}


class BlankQuestion(View):
    """A question to answer. `galler`: the organisation that it is asked of, where there are several."""

    nummer: int
    fraga: str
    galler: str
    hjalp: str
    hur: str
    rutor: str
    """the answers to tick with their keys, a line each; empty where the answer is written"""
    ar_text: bool


class KnownView(View):
    """What is known beforehand, and so not asked."""

    fraga: str
    galler: str
    svar: str


class BlankView(View):
    """The form."""

    titel: str
    uppdrag: str
    fragor: tuple[BlankQuestion, ...]
    klart: tuple[KnownView, ...]


def blank_view(facit: Facit) -> BlankView:
    """The form of a practice case."""
    return BlankView(
        titel=facit.practice.says.titel,
        uppdrag=facit.practice.says.uppdrag,
        fragor=tuple(_question(facit, number, key) for number, key in enumerate(facit.keys, start=1)),
        klart=tuple(_known(facit)),
    )


def _question(facit: Facit, number: int, key: AnswerKey) -> BlankQuestion:
    question = facit.bank.questions[key[0]]
    return BlankQuestion(
        nummer=number,
        fraga=question.text,
        galler=organisation(facit.start, key),
        hjalp=question.hjalp,
        hur=_HOW[question.typ],
        rutor="\n".join(_boxes(question)) if question.svar else "",
        ar_text=question.typ == "text",
    )


def _boxes(question: Question) -> Iterator[str]:
    yield from (f"☐ {key} {option.text}" for key, option in enumerate(question.svar, start=1))
    yield "☐ v Vet ej"


def _known(facit: Facit) -> Iterator[KnownView]:
    for key, value in facit.known.items():
        question = facit.bank.questions[key[0]]
        yield KnownView(
            fraga=question.text, galler=organisation(facit.start, key), svar=said(question, value)
        )

"""The facit of a practice case on paper, for the trainer: what it answers, why, where that stands, what tempts and
where each answer leads."""

from collections.abc import Iterator, Mapping

from wizard.assessment.words import READINESS
from wizard.case.entry import read_value
from wizard.case.model import AnswerKey
from wizard.documents.practiceview.words import (
    NO_ANSWER,
    GroundView,
    form_name,
    grounds,
    organisation,
    said,
)
from wizard.documents.view.words import Citations, Reference, SourceView, View
from wizard.practice.feedback import Facit
from wizard.practice.reading import answer_value
from wizard.practice.words import Reading
from wizard.trial.building import TAKEN_AWAY
from wizard.trial.words import Answers


class TemptingView(View):
    """An answer that tempts: why, and what it leads to."""

    svar: str
    lockar: str
    leder: str


class KeyView(View):
    """What the facit says on a question. `galler`: the organisation, where there are several."""

    nummer: int
    fraga: str
    galler: str
    svar: str
    ar_text: bool
    godtas: tuple[str, ...]
    varfor: str
    fakta: tuple[GroundView, ...]
    ledtrad: str
    frestelser: tuple[TemptingView, ...]
    kallor: tuple[Reference, ...]


class GivenView(View):
    """A question, with the organisation where it is about one, and an answer."""

    fraga: str
    svar: str


class ReadingView(View):
    """A trap, or a reading that can be defended: its answers, and the form that they lead to.

    `leder`: where else than the facit they lead; empty when it is the same.
    """

    namn: str
    text: str
    svar: tuple[GivenView, ...]
    form: str
    leder: str
    kallor: tuple[Reference, ...]


class FacitView(View):
    """The whole facit."""

    titel: str
    niva: str
    minuter: int
    uppdrag: str
    lardom: str
    lardom_kallor: tuple[Reference, ...]
    form: str
    lage: str
    omtvistad: bool
    fragor: tuple[KeyView, ...]
    fallor: tuple[ReadingView, ...]
    lasningar: tuple[ReadingView, ...]
    kallor: tuple[SourceView, ...]


def answers_view(facit: Facit) -> FacitView:
    """The facit of a practice case."""
    says, cite = facit.practice.says, Citations(facit.bank)
    lesson = cite(says.kallor)
    keys = tuple(_key(facit, number, key, cite) for number, key in enumerate(facit.keys, start=1))
    traps, readings = (
        tuple(reading_view(facit, one, cite) for one in some) for some in (says.fallor, says.lasningar)
    )
    return FacitView(
        titel=says.titel,
        niva=says.niva,
        minuter=says.minuter,
        uppdrag=says.uppdrag,
        lardom=says.lardom,
        lardom_kallor=lesson,
        form=form_name(facit.bank, facit.assessment.form),
        lage=READINESS[facit.assessment.readiness],
        omtvistad=says.open_ended,
        fragor=keys,
        fallor=traps,
        lasningar=readings,
        kallor=cite.listed(),
    )


def _key(facit: Facit, number: int, key: AnswerKey, cite: Citations) -> KeyView:
    question, told = facit.bank.questions[key[0]], facit.of_answer(facit.solved, key)
    return KeyView(
        nummer=number,
        fraga=question.text,
        galler=organisation(facit.solved, key),
        svar=said(question, told.facit),
        ar_text=question.typ == "text",
        godtas=tuple(said(question, value) for value in told.accepted),
        varfor=told.why,
        fakta=grounds(told.grounds),
        ledtrad=facit.hint(key),
        frestelser=tuple(_tempting(facit, key)),
        kallor=cite(told.sources),
    )


def _tempting(facit: Facit, key: AnswerKey) -> Iterator[TemptingView]:
    """Each answer that the facit speaks of as wrong. Of a question with several answers: that one alone."""
    question = facit.bank.questions[key[0]]
    for id, text in facit.keys[key].fel.items():
        value = read_value(question, id)
        leads = " ".join(facit.leads_to(key, value).said)
        yield TemptingView(svar=said(question, value), lockar=text, leder=leads)


def reading_view(facit: Facit, reading: Reading, cite: Citations) -> ReadingView:
    """A trap, or a reading that can be defended."""
    leads = facit.comes_to(reading)
    given = [*_given(facit, reading.svar)]
    for party, of in reading.parter.items():
        given += _given(facit, of, party)
    return ReadingView(
        namn=reading.namn,
        text=reading.text,
        svar=tuple(given),
        form=form_name(facit.bank, leads.form),
        leder=" ".join(leads.said) if leads.moves else "",
        kallor=cite(reading.kallor),
    )


def _given(facit: Facit, answers: Answers, party: str = "") -> Iterator[GivenView]:
    for id, raw in answers.items():
        question, about = facit.bank.questions[id], organisation(facit.solved, (id, party))
        value = raw.get("svar") if isinstance(raw, Mapping) else raw
        taken_away = value is None or value in TAKEN_AWAY
        yield GivenView(
            fraga=f"{question.text} ({about})" if about else question.text,
            svar=NO_ANSWER if taken_away else said(question, read_value(question, answer_value(value))),
        )

"""What a class answered, for the trainer to lead the talk by: first what to talk about, then each question."""

from wizard.documents.practiceview.words import GroundView, bar, form_name, grounds, organisation, said
from wizard.documents.view.words import Citations, Reference, SourceView, View
from wizard.practice.feedback import Facit
from wizard.practice.spread import MOST_FIRST, QuestionSpread, Spread
from wizard.text import listed


class SaidView(View):
    """An answer: how many groups gave it, as a number and as signs, and which."""

    svar: str
    antal: str
    grupper: str
    facit: bool


class ReasonView(View):
    """What a group wrote as its skäl."""

    grupp: str
    svar: str
    skal: str


class SpreadQuestion(View):
    """A question: what to say of it, what was answered, and the facit."""

    nummer: int
    fraga: str
    galler: str
    tala: str
    stammer: int
    svar: tuple[SaidView, ...]
    skal: tuple[ReasonView, ...]
    facit: str
    varfor: str
    fakta: tuple[GroundView, ...]
    kallor: tuple[Reference, ...]


class FormView(View):
    """A form and the groups whose answers lead to it."""

    form: str
    lutar: str
    antal: str
    grupper: str
    facit: bool


class SpreadView(View):
    """The whole class."""

    titel: str
    antal: int
    grupper: str
    former: tuple[FormView, ...]
    facit_form: str
    omtvistad: bool
    forst: tuple[SpreadQuestion, ...]
    sedan: tuple[SpreadQuestion, ...]
    fragor: tuple[SpreadQuestion, ...]
    lardom: str
    lardom_kallor: tuple[Reference, ...]
    kallor: tuple[SourceView, ...]


def spread_view(facit: Facit, spread: Spread) -> SpreadView:
    """What a class answered on a practice case."""
    says, cite = facit.practice.says, Citations(facit.bank)
    lesson = cite(says.kallor)
    views = {
        one.key: _question(facit, number, one, cite) for number, one in enumerate(spread.questions, start=1)
    }
    return SpreadView(
        titel=says.titel,
        antal=len(spread.groups),
        grupper=listed(spread.groups),
        former=tuple(
            FormView(
                form=form_name(facit.bank, came.form),
                lutar=facit.bank.forms[came.lean].text if came.lean else "",
                antal=bar(len(came.groups)),
                grupper=listed(came.groups),
                facit=came.form == spread.facit_form,
            )
            for came in spread.forms
        ),
        facit_form=form_name(facit.bank, spread.facit_form),
        omtvistad=says.open_ended,
        forst=tuple(views[one.key] for one in spread.first[:MOST_FIRST]),
        sedan=tuple(views[one.key] for one in spread.first[MOST_FIRST:]),
        fragor=tuple(views.values()),
        lardom=says.lardom,
        lardom_kallor=lesson,
        kallor=cite.listed(),
    )


def _question(facit: Facit, number: int, one: QuestionSpread, cite: Citations) -> SpreadQuestion:
    question, told = facit.bank.questions[one.key[0]], facit.of_answer(facit.solved, one.key)
    return SpreadQuestion(
        nummer=number,
        fraga=question.text,
        galler=organisation(facit.solved, one.key),
        tala=one.talk,
        stammer=one.agreeing,
        svar=tuple(
            SaidView(
                svar=said(question, answer.value),
                antal=bar(len(answer.groups)),
                grupper=listed(answer.groups) or "ingen",
                facit=answer.facit,
            )
            for answer in one.answers
        ),
        skal=tuple(
            ReasonView(grupp=group, svar=said(question, answer.value), skal=reason)
            for answer in one.answers
            for group, reason in answer.reasons
        ),
        facit=said(question, told.facit),
        varfor=told.why,
        fakta=grounds(told.grounds),
        kallor=cite(told.sources),
    )

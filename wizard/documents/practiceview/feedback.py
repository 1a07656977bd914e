"""A learner's answers beside the facit, to take away: where they differ and why, and where they led."""

from wizard.assessment.words import READINESS
from wizard.bank.model import Bank
from wizard.case.model import Case
from wizard.documents.practiceview.answers import ReadingView, reading_view
from wizard.documents.practiceview.words import GroundView, form_name, grounds, organisation, said
from wizard.documents.view.words import Citations, Reference, SourceView, View
from wizard.practice.feedback import AnswerFeedback, CaseFeedback, Facit
from wizard.practice.wording import OUTCOMES
from wizard.text import long_date


class AnsweredView(View):
    """An answer and what there is to say of it."""

    nummer: int
    fraga: str
    galler: str
    svar: str
    skal: str
    utfall: str
    facit: str
    ar_text: bool
    godtas: tuple[str, ...]
    varfor: str
    fakta: tuple[GroundView, ...]
    lockar: str
    leder: str
    lasningar: tuple[str, ...]
    skal_saknas: bool
    kallor: tuple[Reference, ...]


class FeedbackView(View):
    """All that there is to say of a learner's answers."""

    titel: str
    grupp: str
    dag: str
    antal: int
    stammer: int
    form: str
    lage: str
    facit_form: str
    facit_lage: str
    leder: str
    stallning: str
    stallning_skal: str
    """the form in the learner's ställningstagande and why; empty until one is taken"""
    lardom: str
    lardom_kallor: tuple[Reference, ...]
    omtvistad: bool
    svar: tuple[AnsweredView, ...]
    skiljer: tuple[AnsweredView, ...]
    """those of them to look at again; texts stand among the others"""
    lika: tuple[AnsweredView, ...]
    ej_stallda: tuple[AnsweredView, ...]
    """questions of the facit that the learner's own answers closed"""
    utanfor: tuple[str, ...]
    """questions that only the learner's own answers opened"""
    fallor: tuple[ReadingView, ...]
    lasningar: tuple[ReadingView, ...]
    kallor: tuple[SourceView, ...]


def feedback_view(facit: Facit, case: Case) -> FeedbackView:
    """The feedback on a learner's case."""
    told, says, cite = facit.feedback(case), facit.practice.says, Citations(facit.bank)
    lesson = cite(says.kallor)
    pairs = [(one, _answered(facit, case, number, one, cite)) for number, one in enumerate(told.answers, 1)]
    return FeedbackView(
        titel=says.titel,
        grupp=case.exercise.group if case.exercise else "",
        dag=long_date(case.marks.day) if case.marks else "",
        antal=len(told.marked),
        stammer=told.agreeing,
        form=form_name(facit.bank, told.found.form),
        lage=READINESS[told.found.readiness],
        facit_form=form_name(facit.bank, told.facit.form),
        facit_lage=READINESS[told.facit.readiness],
        leder=_leads(told),
        stallning=form_name(facit.bank, case.position.form) if case.position else "",
        stallning_skal=case.position.reason if case.position else "",
        lardom=says.lardom,
        lardom_kallor=lesson,
        omtvistad=says.open_ended,
        svar=tuple(view for _, view in pairs),
        skiljer=tuple(view for one, view in pairs if not one.agrees),
        lika=tuple(view for one, view in pairs if one.agrees and one.outcome != "ej_stalld"),
        ej_stallda=tuple(view for one, view in pairs if one.outcome == "ej_stalld"),
        utanfor=tuple(_outside(facit.bank, told)),
        fallor=tuple(reading_view(facit, one, cite) for one in told.trapped),
        lasningar=tuple(reading_view(facit, one, cite) for one in says.lasningar),
        kallor=cite.listed(),
    )


def _answered(facit: Facit, case: Case, number: int, one: AnswerFeedback, cite: Citations) -> AnsweredView:
    question = facit.bank.questions[one.key[0]]
    return AnsweredView(
        nummer=number,
        fraga=question.text,
        galler=organisation(case, one.key),
        svar=said(question, one.given),
        skal=one.reason.strip(),
        utfall=OUTCOMES[one.outcome],
        facit=said(question, one.facit),
        ar_text=one.outcome == "text",
        godtas=tuple(said(question, value) for value in one.accepted),
        varfor=one.why,
        fakta=grounds(one.grounds),
        lockar=one.tempting,
        leder="" if one.agrees else " ".join(one.leads_to.said),
        lasningar=tuple(reading.namn for reading in one.readings),
        skal_saknas=one.reason_lacking,
        kallor=cite(one.sources),
    )


def _leads(told: CaseFeedback) -> str:
    """What the answers together lead to; nothing where that is what the facit leads to."""
    return " ".join(told.leads_to.said) if told.leads_to.moves else ""


def _outside(bank: Bank, told: CaseFeedback) -> list[str]:
    return list(dict.fromkeys(bank.questions[id].text for id, _ in told.outside))

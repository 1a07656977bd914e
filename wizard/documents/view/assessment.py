"""The assessment as documents show it: the form and why, the other forms and why not, what is open."""

from collections.abc import Iterable, Sequence

from wizard.assessment.model import Caution
from wizard.assessment.reasons import reasons_for
from wizard.assessment.what_if import pair_changes, settles_another, single_changes
from wizard.bank.schema import Conflict, Criterion
from wizard.documents.view.answers import AS_WRITTEN, Answers
from wizard.documents.view.changes import ChangeView, change_views, pair_views
from wizard.documents.view.labels import question_label
from wizard.documents.view.words import Citations, Reference, View, joined
from wizard.text import listed

_OUTCOMES = {"avgor": "föreslås", "mojlig": "möjlig", "utesluten": "utesluten"}
_VERDICTS = {
    "uppfyllt": "uppfyllt",
    "ej_uppfyllt": "inte uppfyllt",
    "oklart": "oklart",
    "ej_aktuellt": "inte aktuellt",
}
_SHOWN_ANSWERS = 6  # answers that are printed beside a verdict
_SHOWN = 3  # questions that are named where a criterion depends on many
_READINESS = {
    "stopp": "Något måste rättas till innan ärendet kan gå vidare.",
    "avvakta": "Ingen form är avgjord. Ärendet väntar på mer underlag.",
    "preliminär": "Formen är avgjord, men underlaget är inte komplett.",
    "klar": "Formen är avgjord och underlaget är komplett.",
}


class FormView(View):
    """A form of collaboration and why it is settled, still possible or out."""

    id: str
    namn: str
    utfall: str
    skal: str
    kallor: tuple[Reference, ...]


class CriterionView(View):
    """A criterion and its verdict."""

    kod: str
    namn: str
    utfall: str
    skal: str
    svar: tuple[str, ...]
    """what carries the verdict: answers with who gave them and when, and computed numbers"""
    grund: str
    """skäl and svar, on lines of their own"""
    kallor: tuple[Reference, ...]
    kommentar: str


class PointView(View):
    """Something to know: a point for a lawyer, or a warning."""

    kod: str
    text: str
    kallor: tuple[Reference, ...]


class ConflictView(View):
    """Two sources that disagree, with both readings."""

    kod: str
    fraga: str
    lasning_1: str
    lasning_2: str
    hantering: str
    kallor: tuple[Reference, ...]


class AssessmentView(View):
    """The whole assessment. Empty text where there is nothing to say."""

    avgjord: bool
    ar_iop: bool
    form: str
    rad: str
    rad_id: str
    rad_skal: tuple[str, ...]
    """what makes the deciding row true, in sentences that end in answers"""
    rad_kallor: tuple[Reference, ...]
    for_tidigt: str
    lutar: str
    lutning_oklar: str
    mojliga: str
    grupp: str
    vag: str
    mojliga_vagar: str
    beredskap: str
    beredskap_text: str
    nasta_steg: tuple[str, ...]
    former: tuple[FormView, ...]
    kriterier: tuple[CriterionView, ...]
    oprovade: bool
    """whether there are criteria that did not have to be tried"""
    beredskapskrav: tuple[CriterionView, ...]
    krav_senare: int
    """how many further criteria are tried once it is settled whether they apply"""
    jurist: tuple[PointView, ...]
    varningar: tuple[PointView, ...]
    konflikter: tuple[ConflictView, ...]
    konflikter_styrdokument: tuple[ConflictView, ...]
    iakttagelser: tuple[str, ...]
    andrar: tuple[ChangeView, ...]
    par: tuple[ChangeView, ...]
    """pairs of criteria that settle another form, where no single answer does"""
    skal_for_klar: tuple[str, ...]
    """questions whose answers settle the form and lack a skäl, which keeps it from being klar"""


def assessment_view(answers: Answers, cite: Citations) -> AssessmentView:
    """The assessment in words."""
    bank, found = answers.bank, answers.assessment
    row = next((row for row in bank.rows if row.id == found.row), None)
    form = bank.forms[found.form] if found.form else None
    aimed = form or bank.forms.get(found.lean or "")
    needs = aimed.behover if aimed else []
    routes = {route.id: route.text for route, _ in bank.routes(aimed.id)} if aimed else {}
    gates = _gates(answers)
    reasons = reasons_for(bank, answers.case, AS_WRITTEN)
    single = single_changes(bank, answers.case, found.shown)
    conflicts = tuple(_conflict(one, cite) for one in bank.conflicts if one.id in _codes(found.warnings))
    return AssessmentView(
        avgjord=form is not None,
        ar_iop=found.form == "iop",
        form=form.text if form else "",
        rad=row.text if row else "",
        rad_id=row.id if row else "",
        rad_skal=reasons[0].why if row else (),
        rad_kallor=cite(row.kallor) if row else (),
        for_tidigt=bank.head.intag.for_tidigt.replace("{n}", str(found.too_early)) if found.too_early else "",
        lutar=bank.forms[found.lean].text if found.lean else "",
        lutning_oklar=_unsettled_purchase(answers),
        mojliga=listed([bank.forms[id].text for id in found.possible], "eller"),
        grupp=bank.groups[found.group].text if found.group and not form else "",
        vag=routes.get(found.route or "", ""),
        mojliga_vagar=listed([routes[id] for id in found.possible_routes], "eller"),
        beredskap=found.readiness,
        beredskap_text=_READINESS[found.readiness],
        nasta_steg=tuple(aimed.nasta_steg) if aimed else (),
        former=tuple(
            FormView(
                id=one.form,
                namn=bank.forms[one.form].text,
                utfall=_OUTCOMES[one.outcome],
                skal=one.text,
                kallor=cite(one.sources),
            )
            for one in reasons
        ),
        kriterier=tuple(_criterion(answers, bank.criteria[id], cite) for id in gates),
        oprovade=form is not None and len(gates) < len(_deciding(answers)),
        beredskapskrav=criterion_views(answers, [id for id in needs if not answers.waits(id)], cite),
        krav_senare=sum(answers.waits(id) for id in needs),
        jurist=tuple(PointView(kod=one.id, text=one.text, kallor=cite(one.sources)) for one in found.lawyer),
        varningar=tuple(
            PointView(kod=one.code, text=one.text, kallor=cite(one.sources))
            for one in found.warnings
            if one.code not in {conflict.id for conflict in bank.conflicts}
        ),
        konflikter=tuple(one for one in conflicts if one.kod != "K1"),
        konflikter_styrdokument=tuple(one for one in conflicts if one.kod == "K1"),
        iakttagelser=tuple(
            f"{one.text} (rad {one.id}: {bank.forms[one.form].text})"
            for one in bank.rows
            if one.id in found.observations
        ),
        andrar=change_views(answers, single),
        par=() if settles_another(found, single) else pair_views(answers, pair_changes(bank, answers.case)),
        skal_for_klar=tuple(answers.called(key) for key in found.unreasoned),
    )


def criterion_views(answers: Answers, ids: Iterable[str], cite: Citations) -> tuple[CriterionView, ...]:
    """These criteria, those that the bank has and that apply."""
    return tuple(
        _criterion(answers, answers.bank.criteria[id], cite)
        for id in ids
        if id in answers.bank.criteria and answers.assessment.verdicts[id] != "ej_aktuellt"
    )


def _codes(warnings: Sequence[Caution]) -> set[str]:
    return {one.code for one in warnings}


def _deciding(answers: Answers) -> list[str]:
    return [id for id, one in answers.bank.criteria.items() if one.roll in ("stopp", "kärna")]


def _gates(answers: Answers) -> list[str]:
    """Stops and core criteria. When a form without partnership is settled, only those that were tried."""
    found = answers.assessment
    if found.form in (None, "iop"):
        return _deciding(answers)
    return [id for id in _deciding(answers) if found.verdicts[id] in ("uppfyllt", "ej_uppfyllt")]


def _criterion(answers: Answers, criterion: Criterion, cite: Citations) -> CriterionView:
    verdict = answers.assessment.verdicts[criterion.id]
    unknown = verdict == "oklart"
    reason, carrying = _verdict_reason(answers, criterion), answers.carrying(criterion.id)
    return CriterionView(
        kod=criterion.kod or "–",
        namn=criterion.text,
        utfall=_VERDICTS[verdict],
        skal=reason,
        svar=carrying,
        grund=joined(reason, *_shown_answers(carrying)),
        kallor=cite(criterion.kallor),
        kommentar=f"Granska: kriteriet ”{criterion.text}” är oklart." if unknown else "",
    )


def _verdict_reason(answers: Answers, criterion: Criterion) -> str:
    match answers.assessment.verdicts[criterion.id]:
        case "uppfyllt":
            return criterion.uppfyllt
        case "ej_uppfyllt":
            return criterion.ej_uppfyllt
        case "ej_aktuellt":
            return "Prövas inte i det här ärendet."
        case _ if answers.waits(criterion.id):
            return "Prövas när det är avgjort om kriteriet gäller."
        case _:
            order = list(answers.bank.questions)
            behind = answers.reading.open_behind_verdict(criterion.id)
            labels = [
                question_label(answers.bank.questions[id])
                for id, _ in sorted(behind, key=lambda key: (order.index(key[0]), key[1]))
            ]
            said = f"Beror på: {_shortened(list(dict.fromkeys(labels)))}"
            return said if said.endswith("?") else f"{said}."


def _shown_answers(lines: Sequence[str]) -> list[str]:
    more = len(lines) - _SHOWN_ANSWERS
    if more <= 0:
        return list(lines)
    return [*lines[:_SHOWN_ANSWERS], "Ett svar till." if more == 1 else f"{more} svar till."]


def _shortened(labels: list[str]) -> str:
    more = len(labels) - _SHOWN
    shown = "; ".join(labels[:_SHOWN])
    return f"{shown}; och {more} till" if more > 0 else shown


def _unsettled_purchase(answers: Answers) -> str:
    """What is said when the lean is upphandling only because the purchase question has a vet ej."""
    bank, case = answers.bank, answers.case
    keys = bank.head.intag.lutning_kraver
    unknown = any((answer := case.answer(id)) is not None and answer.unknown for id in keys)
    return bank.head.intag.kopfragan_oklar if unknown and answers.assessment.lean == "upphandling" else ""


def _conflict(conflict: Conflict, cite: Citations) -> ConflictView:
    return ConflictView(
        kod=conflict.id,
        fraga=conflict.text,
        lasning_1=conflict.lasning_1,
        lasning_2=conflict.lasning_2,
        hantering=conflict.hantering,
        kallor=cite(conflict.kallor),
    )

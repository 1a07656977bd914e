"""The view model: everything that a template may print about a case, in words.

`view_of` is the one way in. Templates read the fields of `CaseFile` as names: `arende`, `svar`, `avsnitt`,
`bedomning` … What a user wrote is only ever a value here, never part of a template.
"""

from collections.abc import Iterable, Mapping

from wizard.bank.model import Bank
from wizard.documents.view.answers import Answers, AnswerView, LawyerAnswer
from wizard.documents.view.assessment import AssessmentView, assessment_view
from wizard.documents.view.case import (
    CaseView,
    PartyView,
    PositionView,
    case_view,
    party_views,
    position_view,
)
from wizard.documents.view.contract import ContractView, contract_view, points_to_purchase
from wizard.documents.view.economy import EconomyView, economy_view
from wizard.documents.view.labels import question_label
from wizard.documents.view.language import KeptWording, kept_wordings
from wizard.documents.view.review import Point, PointGroup, grouped, intake_keys
from wizard.documents.view.thread import ThreadView, thread_view
from wizard.documents.view.words import Citations, SourceView, View

SECTIONS: Mapping[str, tuple[str, ...]] = {
    "arende": ("jav", "ratt_namnd", "onskas", "ide", "initiativ_text", "svaga_skal"),
    "dialog": ("dialog_moten", "dialog_bild"),
    "utmaning": ("utmaning_text", "varfor_inte_ensam", "utmaning", "utmaning_art"),
    "styrdokument": (
        "styrdokument_text", "styrdokument_led", "styrdokument_var", "styrdokument_namns",
        "styrdokument_atgard",
    ),
    "nulage": ("bakgrund", "malgrupp", "gors_idag", "mervarde"),
    "losning": (
        "syfte", "avgransning", "inflytande_grans", "vardegrund", "styrgrupp_uppdrag", "andra_grupper",
        "organisationens_bidrag", "stadens_bidrag", "bidrar", "styrning", "detaljstyrning",
        "overenskommelse_bas", "styrgrupp_moten", "utforare",
    ),
    "befogenhet": ("kommunal_angelagenhet", "myndighetsutovning", "riktas", "skyldighet"),
    "kop": ("lovas", "slutar", "villkor"),
    "statsstod": ("statsstod", "stodgrund", "tidigare_stod", "saljer"),
    "vagval": ("namnd_bidrag", "lopande", "tjanst_bilaga2", "reserverbar"),
    "tidigare": ("finns", "ryms_i_bidrag", "skillnad_mot_bidrag", "utvardering_gjord"),
    "andra": ("andra", "marknad", "andra_mojlighet"),
    "ekonomi": (
        "storlek", "medel", "belopp_per_ar", "startdatum", "slutdatum", "forlangning_manader",
        "liknande_avtal", "ovrigt_varde_per_ar", "litet_undantag", "kort_tid", "utbetalning",
        "annan_finansiering", "budgetforbehall",
    ),
    "konsekvenser": (
        "barn", "personuppgifter", "kansliga_uppgifter", "uppgifter_godtagna", "uppgifter_avstamda", "sekretess",
        "forsakring_arbetsmiljo",
    ),
    "uppfoljning": ("uppfoljning_hur", "arsrapport", "utvardering_ansvarig", "utvardering_datum"),
}  # fmt: skip
"""The sections of the utredning and the questions that each prints, about the whole case. The contract
facts, the jurist's answers and the questions about the organisation stand in tables of their own."""

AGREEMENT_ONLY = (
    "insyn", "kommunikation", "andring", "oenighet", "avveckling", "undertecknare", "namndbeslut_datum",
    "namndbeslut_paragraf",
)  # fmt: skip
"""Terms between the parties, which the överenskommelse prints and the utredning does not."""

_FIRST = 4  # questions to ask about first: as many as one keeps in mind

_GRADES = {
    ("program_kf", "iop"): "A1",
    ("program_kf", "civilsamhallet"): "A2",
    ("allmant_mal", ""): "C",
    ("ingenstans", ""): "D",
}


class SectionView(View):
    """A section: texts that were written, and the answers that were chosen. `finns` if there is any."""

    finns: bool
    texter: tuple[AnswerView, ...]
    rader: tuple[AnswerView, ...]


class CaseFile(View):
    """All that a template may print."""

    arende: CaseView
    parter: tuple[PartyView, ...]
    svar: dict[str, AnswerView]
    """every question about the whole case, by id"""
    avsnitt: dict[str, SectionView]
    intag: tuple[AnswerView, ...]
    partnerskap: bool
    """whether a partnership is chosen, settled or still possible"""
    normal: bool
    """whether a partnership of little value and risk is left: its terms are asked together, not one by one"""
    kort: bool
    """whether the case is settled by so few answers that one table holds them all"""
    bedomning: AssessmentView
    kop: ContractView
    jurist: tuple[LawyerAnswer, ...]
    ekonomi: EconomyView
    trad: ThreadView
    stallning: PositionView
    overklagande: str
    """how a decision on the form chosen, or else settled, can be appealed"""
    grad: str
    """the grade A1–D of the support in a programme or plan; empty while open"""
    talar_for_kop: tuple[str, ...]
    oppna: tuple[AnswerView, ...]
    oppna_forst: str
    """what to ask about first on the telephone, keys of the intake before all else"""
    granskning: tuple[PointGroup, ...]
    lasrad: str
    kallor: tuple[SourceView, ...]
    overifierade: tuple[str, ...]
    sprak: tuple[KeptWording, ...]
    """what the språkvakt found and the handläggare let stand"""


def view_of(answers: Answers, points: Iterable[Point], cite: Citations) -> CaseFile:
    """The whole view. `points` are what the document that is to be written still lacks; `cite` numbers the
    sources, also those that the document's own views have cited."""
    bank, found = answers.bank, answers.assessment
    review, contract = tuple(points), contract_view(answers, cite)
    sections = {name: _section(answers, ids) for name, ids in sections_of(bank).items()}
    short = _is_short(answers, contract, sections)
    if short:
        sections = _in_one_table(sections)
    return CaseFile(
        arende=case_view(answers),
        parter=party_views(answers),
        svar={id: answers.view(id) for id, question in bank.questions.items() if not question.per_part},
        avsnitt=sections,
        intag=_intake(answers),
        partnerskap=answers.partnership,
        normal=found.verdicts.get("partnerskap_normalt") == "uppfyllt",
        kort=short,
        bedomning=assessment_view(answers, cite),
        kop=contract,
        jurist=answers.lawyers(),
        ekonomi=economy_view(answers, cite, with_limits=sections["ekonomi"].finns),
        trad=thread_view(answers.case),
        stallning=position_view(answers),
        overklagande=" ".join(answers.appeals()),
        grad=_grade(answers),
        talar_for_kop=tuple(points_to_purchase(answers)),
        oppna=tuple(answers.view(*key) for key in (*found.open, *found.reason_missing)),
        oppna_forst=_ask_first(answers),
        granskning=grouped(review),
        lasrad=bank.head.intag.lasrad,
        kallor=cite.listed(),
        overifierade=cite.unverified(),
        sprak=kept_wordings(answers),
    )


def sections_of(bank: Bank) -> dict[str, tuple[str, ...]]:
    """The sections with the questions of a bank, and last what it asks that no section knows of: nothing falls
    between."""
    known = {id for ids in SECTIONS.values() for id in ids} | set(AGREEMENT_ONLY)
    contract = bank.reads("uppfyllt_om", "inte_alla_fem")
    other = (
        id
        for id, question in bank.questions.items()
        if id not in known and id not in contract and not question.per_part and not question.jurist
    )
    sections = {**SECTIONS, "ovrigt": tuple(other)}
    return {name: tuple(id for id in ids if id in bank.questions) for name, ids in sections.items()}


def _section(answers: Answers, ids: tuple[str, ...]) -> SectionView:
    views = answers.views(ids)
    texts = tuple(view for view in views if answers.bank.questions[view.id].typ == "text")
    rows = tuple(view for view in views if view not in texts)
    return SectionView(finns=bool(views), texter=texts, rader=rows)


def _is_short(answers: Answers, contract: ContractView, sections: Mapping[str, SectionView]) -> bool:
    written = any(section.texter for section in sections.values())
    return not (answers.assessment.form is None or answers.partnership or contract.finns or written)


def _in_one_table(sections: Mapping[str, SectionView]) -> dict[str, SectionView]:
    """All answers in the first section, nothing in the others."""
    rows = tuple(row for section in sections.values() for row in section.rader)
    nothing = SectionView(finns=False, texter=(), rader=())
    return dict.fromkeys(sections, nothing) | {"arende": SectionView(finns=bool(rows), texter=(), rader=rows)}


def _intake(answers: Answers) -> tuple[AnswerView, ...]:
    """Jäv and the twelve telephone keys as they were pressed, for each organisation where that is asked."""
    return tuple(answers.view(*key) for key in intake_keys(answers))


def _ask_first(answers: Answers) -> str:
    found, questions = answers.assessment, answers.bank.questions
    ids = dict.fromkeys(id for id, _ in (*found.open, *found.reason_missing))
    by_telephone = sorted(ids, key=lambda id: questions[id].intag is None)
    return "; ".join(question_label(questions[id]) for id in by_telephone[:_FIRST])


def _grade(answers: Answers) -> str:
    """C2 in two answers (decision.md, section 2). A programme, a budget or a plan that names the challenge
    without naming civil society is B."""
    where, named = answers.reading.value("styrdokument_var"), answers.reading.value("styrdokument_namns")
    if not isinstance(where, str):
        return ""
    if where in ("allmant_mal", "ingenstans"):
        return _GRADES[where, ""]
    return _GRADES.get((where, named), "B") if isinstance(named, str) else ""

"""What the internal papers for the other forms print: a bidrag, and a purchase."""

from collections.abc import Iterator

from wizard.documents.view.answers import Answers
from wizard.documents.view.assessment import CriterionView, criterion_views
from wizard.documents.view.economy import AmountView, amount_views
from wizard.documents.view.reply import BIDRAG, GrantView, board_of, grants_of
from wizard.documents.view.words import Citations, Reference, SourceView, View
from wizard.text import number_in_words

_MAY = (
    "ratt_namnd", "kommunal_angelagenhet", "ej_myndighetsutovning", "ej_individinsats", "ej_kop",
    "inte_detaljstyrd", "statsstod_lost", "resurser",
)  # fmt: skip
"""Whether the nämnd may give the bidrag at all: powers, purchase, state aid and money."""

_WHO = (
    "demokrativillkor", "ideburen", "juridisk_person", "inga_skulder", "intyg_stod", "jav_hanterat",
    "pengar_stammer", "inte_blandat",
)  # fmt: skip
"""Whether it may be given to this organisation, and by those who handle the case."""

_TERMS = ("belopp_per_ar", "startdatum", "slutdatum", "forlangning_manader", "liknande_avtal")
_OTHERWISE = {"annonserad": "alltid tillåten"}
"""How a way stands that the answers do not lead to: none has to be reserved or bought directly."""
_LIMITS = ("dokumentationsgrans", "direktupphandling", "bilaga2_troskel")


class GrantCaseView(View):
    """A bidrag: which one, whether it may be given, and what keeps it a bidrag."""

    ar_bidrag: bool
    bedomt: bool
    """whether the assessment, too, settles it as a bidrag"""
    form: str
    bidrag: tuple[GrantView, ...]
    vag: str
    provning: tuple[CriterionView, ...]
    kontroll: tuple[CriterionView, ...]
    inte_iop: tuple[str, ...]
    """what a partnership needs and this does not have"""
    inte_kop: str
    """why it is not a purchase; empty while that is open, or it is one"""
    villkor_kallor: tuple[Reference, ...]
    lika_kallor: tuple[Reference, ...]
    statsstod_kvar: bool
    """whether the question of statsstöd is tried and not solved"""
    mindre_betydelse: bool
    """whether the support rests on the rules on stöd av mindre betydelse"""
    mindre_kallor: tuple[Reference, ...]
    kallor: tuple[SourceView, ...]
    """the sources of this paper alone"""
    overifierade: tuple[str, ...]


class TermView(View):
    """A term in the value of a purchase."""

    led: str
    varde: str
    kommentar: str


class RouteView(View):
    """A way to buy, and whether it is the one."""

    text: str
    laget: str
    kallor: tuple[Reference, ...]


class NeedView(View):
    """A purchase: its value with every term, the limits, and the ways to buy."""

    ar_upphandling: bool
    form: str
    led: tuple[TermView, ...]
    summa: str
    """the whole value; empty while it cannot be computed"""
    granser: tuple[AmountView, ...]
    vagar: tuple[RouteView, ...]
    upphandlare: str
    jurist: str
    varde_kallor: tuple[Reference, ...]
    lika_kallor: tuple[Reference, ...]
    dokumentation_kallor: tuple[Reference, ...]
    overprovning_kallor: tuple[Reference, ...]
    rad: str
    """the row that settles it as a purchase; empty when none does"""
    rad_kallor: tuple[Reference, ...]
    kallor: tuple[SourceView, ...]
    """the sources of this paper alone"""
    overifierade: tuple[str, ...]


def grant_case(answers: Answers, cite: Citations) -> GrantCaseView:
    """What the paper on a bidrag prints."""
    bank, chosen = answers.bank, answers.chosen
    kind = chosen if chosen in BIDRAG else BIDRAG[0]
    routes = {route.id: route.text for route, _ in bank.routes(kind)} if kind in bank.forms else {}
    sells = answers.view("saljer").val in ("ja_intyg", "ja_utan")
    small_aid = sells or answers.view("stodgrund").val == "de_minimis"
    return GrantCaseView(
        ar_bidrag=chosen in BIDRAG,
        bedomt=answers.assessment.form in BIDRAG,
        form=_form(answers),
        bidrag=grants_of(answers, cite),
        vag=routes.get(answers.assessment.route or "", ""),
        provning=criterion_views(answers, _MAY, cite),
        kontroll=criterion_views(answers, _WHO, cite),
        inte_iop=tuple(_against_partnership(answers)),
        inte_kop=_no_purchase(answers),
        villkor_kallor=_cited(answers, cite, "EU-5#skäl 4", "P8a", "P13"),
        lika_kallor=_cited(answers, cite, "L-KL#2:3", "L-RF#1:9", "L-FL#5 §"),
        statsstod_kvar=answers.assessment.verdicts.get("statsstod_lost") in ("oklart", "ej_uppfyllt"),
        mindre_betydelse=small_aid,
        mindre_kallor=_cited(answers, cite, "EU-2#taket", "EU-2#intyget", "L-SS#12 a §") if small_aid else (),
        kallor=cite.listed(),
        overifierade=cite.unverified(),
    )


def need(answers: Answers, cite: Citations) -> NeedView:
    """What the paper on a purchase prints."""
    board, total = board_of(answers), answers.reading.value("totalt_varde")
    bank = answers.bank
    settled = answers.chosen == answers.assessment.form == "upphandling"
    row = next((row for row in bank.rows if settled and row.id == answers.assessment.row), None)
    return NeedView(
        ar_upphandling=answers.chosen == "upphandling",
        form=_form(answers),
        led=tuple(_terms(answers)),
        summa=number_in_words(total, bank.facts["totalt_varde"].enhet) if isinstance(total, int) else "",
        granser=amount_views(answers, cite, _LIMITS),
        vagar=tuple(_routes(answers, cite)),
        upphandlare=board.upphandlare if board else "",
        jurist=board.jurist if board else "",
        varde_kallor=_cited(answers, cite, "L-LOU#5:3", "L-LOU#5:4", "L-LOU#5:11", "L-LOU#5:13"),
        lika_kallor=_cited(answers, cite, "L-LOU#19 a:8", "L-RF#1:9"),
        dokumentation_kallor=_cited(answers, cite, "L-LOU#19 a:11"),
        overprovning_kallor=_cited(answers, cite, "L-LOU#20:19"),
        rad=row.text if row else "",
        rad_kallor=cite(row.kallor) if row else (),
        kallor=cite.listed(),
        overifierade=cite.unverified(),
    )


def _cited(answers: Answers, cite: Citations, *citations: str) -> tuple[Reference, ...]:
    """References to those of the sources that this edition of the bank has."""
    return cite(one for one in citations if one.partition("#")[0] in answers.bank.sources)


def _form(answers: Answers) -> str:
    known = answers.bank.forms.get(answers.chosen)
    return known.text if known else answers.chosen


def _against_partnership(answers: Answers) -> Iterator[str]:
    bank, verdicts = answers.bank, answers.assessment.verdicts
    core = (one for one in bank.criteria.values() if one.roll in ("stopp", "kärna"))
    return (one.ej_uppfyllt for one in core if verdicts[one.id] == "ej_uppfyllt")


def _no_purchase(answers: Answers) -> str:
    criterion = answers.bank.criteria["ej_kop"]
    return criterion.uppfyllt if answers.assessment.verdicts["ej_kop"] == "uppfyllt" else ""


def _terms(answers: Answers) -> Iterator[TermView]:
    """What the whole value is made of, or while the amounts are not asked for, how big it was said to be."""
    asked = [answers.view(id) for id in _TERMS if answers.state((id, "")) not in ("ej aktuell", "vilande")]
    for view in asked or [answers.view("storlek")]:
        yield TermView(led=view.rubrik, varde=view.svar, kommentar=view.kommentar)


def _routes(answers: Answers, cite: Citations) -> Iterator[RouteView]:
    found = answers.assessment
    for way, _ in answers.bank.routes("upphandling"):
        stands = "möjlig" if way.id in found.possible_routes else _OTHERWISE.get(way.id, "inte aktuell")
        if found.form != "upphandling":
            stands = "inte prövad"
        chosen = found.form == "upphandling" and way.id == found.route
        yield RouteView(text=way.text, laget="föreslås" if chosen else stands, kallor=cite(way.kallor))

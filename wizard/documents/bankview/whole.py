"""The view model of the question bank itself: what `frageboken.md` may print, in words.

`bank_view` is the one way in. Templates read the fields of `BankView` as names. The numbers that questions
and criteria have are the book's own: a question's is its part's number and its place there, a criterion's
its place when they are ordered by role.
"""

from wizard.bank.model import Bank
from wizard.bank.schema import Option, Question, QuestionFile
from wizard.bank.wording import ANSWERED_WITH
from wizard.documents.bankview.audit import AuditRuleView, audit_rule_views
from wizard.documents.bankview.language import (
    LanguageRuleView,
    WordListView,
    language_rule_views,
    word_list_views,
)
from wizard.documents.bankview.logic import (
    ConflictView,
    FormView,
    PointView,
    RoleView,
    RowView,
    conflict_views,
    form_views,
    point_views,
    role_views,
    row_views,
)
from wizard.documents.bankview.names import Names, RuleView, anchor
from wizard.documents.bankview.promises import TheoremView, theorem_views
from wizard.documents.bankview.requirements import AskingView, asking_views
from wizard.documents.bankview.tables import (
    BoardView,
    ConstantView,
    FactView,
    PolicyYearView,
    ShelfView,
    board_views,
    constant_views,
    fact_views,
    policy_views,
    shelf_views,
)
from wizard.documents.view.words import Reference, View
from wizard.text import count, kronor, listed, long_date


class OptionView(View):
    """An answer that can be chosen, and what is special about it."""

    id: str
    text: str
    tillagg: str


class QuestionView(View):
    """A question. `antas` is what the lean counts with when that is no option."""

    nummer: str
    id: str
    text: str
    slag: str
    rubrik: str
    varfor: str
    hjalp: str
    svar: tuple[OptionView, ...]
    antas: str
    stalls: RuleView | None
    vilar_pa: str
    lases_av: tuple[str, ...]
    kallor: tuple[Reference, ...]


class PartView(View):
    """A part of the interview."""

    nummer: int
    id: str
    ankare: str
    rubrik: str
    varfor: str
    fragor: tuple[QuestionView, ...]


class IntakeView(View):
    """How the telephone part works."""

    lutning_kraver: str
    for_tidigt: str
    lasrad: str
    kopfragan_oklar: str


class BankView(View):
    """The whole bank."""

    namn: str
    version: str
    datum: str
    sha256: str
    forbehall: str
    antal_fragor: int
    antal_kriterier: int
    intag: IntakeView
    delar: tuple[PartView, ...]
    roller: tuple[RoleView, ...]
    rader: tuple[RowView, ...]
    satser: tuple[TheoremView, ...]
    former: tuple[FormView, ...]
    juristpunkter: tuple[PointView, ...]
    konflikter: tuple[ConflictView, ...]
    konstanter: tuple[ConstantView, ...]
    fakta: tuple[FactView, ...]
    namnder: tuple[BoardView, ...]
    styrdokument: tuple[PolicyYearView, ...]
    ordlistor: tuple[WordListView, ...]
    sprakregler: tuple[LanguageRuleView, ...]
    revisionskoll: tuple[AuditRuleView, ...]
    kallkrav: tuple[AskingView, ...]
    kallor: tuple[ShelfView, ...]


def bank_view(bank: Bank) -> BankView:
    """The bank in words."""
    names, head = Names(bank), bank.head
    return BankView(
        namn=head.namn,
        version=bank.version,
        datum=long_date(head.datum.isoformat()),
        sha256=bank.sha256,
        forbehall=head.forbehall,
        antal_fragor=len(bank.questions),
        antal_kriterier=len(bank.criteria),
        intag=IntakeView(
            lutning_kraver=listed([names.question(id) for id in head.intag.lutning_kraver]),
            for_tidigt=head.intag.for_tidigt,
            lasrad=head.intag.lasrad,
            kopfragan_oklar=head.intag.kopfragan_oklar,
        ),
        delar=tuple(_part(names, part) for part in bank.parts),
        roller=role_views(names),
        rader=row_views(names),
        satser=theorem_views(names),
        former=form_views(names),
        juristpunkter=point_views(names),
        konflikter=conflict_views(names),
        konstanter=constant_views(names),
        fakta=fact_views(names),
        namnder=board_views(names),
        styrdokument=policy_views(names),
        ordlistor=word_list_views(names),
        revisionskoll=audit_rule_views(names),
        sprakregler=language_rule_views(names),
        kallkrav=asking_views(names),
        kallor=shelf_views(names),
    )


def _part(names: Names, part: QuestionFile) -> PartView:
    return PartView(
        nummer=part.nummer,
        id=part.id,
        ankare=anchor("del", part.id),
        rubrik=f"Del {part.nummer}. {part.text}",
        varfor=part.varfor,
        fragor=tuple(_question(names, question) for question in part.fragor),
    )


def _question(names: Names, question: Question) -> QuestionView:
    asked = names.bank.asked_if(question.id)
    return QuestionView(
        nummer=names.questions[question.id],
        id=question.id,
        text=question.text,
        slag=_kind(question),
        rubrik=question.rubrik,
        varfor=question.varfor,
        hjalp=question.hjalp,
        svar=tuple(_option(question, option) for option in question.svar),
        antas="" if question.svar else _assumed(question),
        stalls=names.rule(asked) if asked else None,
        vilar_pa=listed([names.node(node) for node in question.vilar_pa]),
        lases_av=names.readers(question.id),
        kallor=names.cite(question.kallor),
    )


def _kind(question: Question) -> str:
    """What is answered, by whom and for what, in a few words."""
    said = (
        ANSWERED_WITH[question.typ],
        "för varje organisation" if question.per_part else "",
        "juristfråga: räknas bara med namn, datum och skäl" if question.jurist else "",
        f"tangent {question.intag} i intaget" if question.intag else "",
        "bara till dokumenten" if question.anvands == "dokument" else "",
    )
    return "; ".join(filter(None, said))


def _option(question: Question, option: Option) -> OptionView:
    said = (
        option.foljd,
        "skäl krävs" if option.id in question.skal_kravs else "",
        "går inte att välja tillsammans med något annat" if option.ensam else "",
        "lutningen antar det här" if option.id in (question.antas or ()) else "",
    )
    return OptionView(id=option.id, text=option.text, tillagg="; ".join(filter(None, said)))


def _assumed(question: Question) -> str:
    """What the lean counts with: an amount, a number, a date, or for free text only that there is one."""
    if question.antas is None:
        return ""
    value = question.antas[0]
    match question.typ:
        case "belopp":
            return kronor(int(value))
        case "tal":
            return count(int(value))
        case "datum":
            return long_date(value)
        case _:
            return "att det finns en text"

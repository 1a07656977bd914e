"""The bank on a sheet or two: what the lathund, the phone sheet, the process and the open page may print.

They are for hands and walls, not for review: no ids, no conditions. What stands in them is the bank's own words.
"""

from collections.abc import Iterator

from wizard.bank.model import Bank
from wizard.bank.schema import Criterion, Question, Source
from wizard.documents.view.contract import FACTS, Letter
from wizard.documents.view.words import UNVERIFIED, View, place_in_words
from wizard.text import long_date, number_in_words

_AMOUNTS = (
    "direktupphandling", "dokumentationsgrans", "bilaga2_troskel", "de_minimis_euro", "overklagandetid",
    "utvardering_fore_slut",
)  # fmt: skip
"""The amounts and times that one looks up."""
_A_NAME = 40  # characters
_ABOUT = ("S0", "S1", "S4", "RIKTLINJE", "VAGLEDNING", "L-KL", "L-LOU")
"""The sources that a reader of a sheet asks for first."""


class CallView(View):
    """A question on the telephone. `nummer` is empty for jäv, which is asked first."""

    nummer: str
    fraga: str
    forst: bool
    """whether it must have an answer before the form can be leant towards"""
    rutor: str
    """the answers with their keys, a line each, to tick"""


class FormSheet(View):
    """A form, and what one does then."""

    id: str
    namn: str
    betyder: str
    kort: str
    """the beginning of it"""
    overklagande: str


class RowSheet(View):
    """A row of the decision table: what decides, and the form."""

    form: str
    text: str


class ContractSheet(View):
    """One of the five contract questions."""

    bokstav: Letter
    fraga: str


class CriterionSheet(View):
    """A criterion: what it is called, what is said when it is met, and where it comes from."""

    namn: str
    uppfyllt: str
    kallor: str


class LawyerSheet(View):
    """When a jurist must decide."""

    kod: str
    text: str


class AmountSheet(View):
    """An amount as it stands now."""

    namn: str
    varde: str
    status: str


class SheetSource(View):
    """A source and how far it can be trusted."""

    kort: str
    text: str
    status: str


class SheetView(View):
    """All that a sheet may print."""

    namn: str
    version: str
    datum: str
    forbehall: str
    lasrad: str
    samtal: tuple[CallView, ...]
    former: tuple[FormSheet, ...]
    rader: tuple[RowSheet, ...]
    kontraktsfragor: tuple[ContractSheet, ...]
    stopp: tuple[CriterionSheet, ...]
    karna: tuple[CriterionSheet, ...]
    organisationen: tuple[CriterionSheet, ...]
    """what is checked about the organisation"""
    jurist: tuple[LawyerSheet, ...]
    belopp: tuple[AmountSheet, ...]
    kallor: tuple[SheetSource, ...]


def sheet_view(bank: Bank) -> SheetView:
    """The bank for a sheet."""
    of_case = [one for one in bank.criteria.values() if not one.per_part]
    return SheetView(
        namn=bank.head.namn,
        version=bank.version,
        datum=long_date(bank.head.datum.isoformat()),
        forbehall=bank.head.forbehall,
        lasrad=bank.head.intag.lasrad,
        samtal=tuple(_calls(bank)),
        former=tuple(
            FormSheet(
                id=one.id,
                namn=one.text[:1].upper() + one.text[1:],
                betyder=one.betyder,
                kort=_short(one.betyder),
                overklagande=one.overklagande,
            )
            for one in bank.forms.values()
        ),
        rader=tuple(
            RowSheet(form=bank.forms[row.form].text, text=row.text)
            for row in bank.rows
            if row.form in bank.forms
        ),
        kontraktsfragor=tuple(
            ContractSheet(bokstav=letter, fraga=bank.questions[id].text)
            for letter, id in FACTS.items()
            if id in bank.questions
        ),
        stopp=tuple(_criterion(bank, one) for one in of_case if one.roll == "stopp"),
        karna=tuple(_criterion(bank, one) for one in of_case if one.roll == "kärna"),
        organisationen=tuple(
            _criterion(bank, one)
            for one in bank.criteria.values()
            if one.per_part and one.roll in ("stopp", "hinder", "beredskap")
        ),
        jurist=tuple(LawyerSheet(kod=one.id, text=one.text) for one in bank.lawyer_points),
        belopp=tuple(_amounts(bank)),
        kallor=tuple(_source(bank.sources[id]) for id in _ABOUT if id in bank.sources),
    )


def _short(text: str) -> str:
    """The first sentence that says something: a name alone is not enough."""
    first, _, rest = text.partition(". ")
    sentences = [first, rest.partition(". ")[0]] if len(first) < _A_NAME else [first]
    return ". ".join(sentences).removesuffix(".") + "."


def _calls(bank: Bank) -> Iterator[CallView]:
    first = set(bank.head.intag.lutning_kraver)
    jav = bank.questions.get("jav")
    for question in (*([jav] if jav else []), *bank.intake):
        yield CallView(
            nummer=str(question.intag or ""),
            fraga=question.text,
            forst=question.id in first,
            rutor="\n".join(_boxes(question)),
        )


def _boxes(question: Question) -> Iterator[str]:
    for key, option in enumerate(question.svar, 1):
        leads = f" ({option.foljd})" if option.foljd else ""
        yield f"☐ {key} {option.text}{leads}"
    yield "☐ v Vet ej"


def _criterion(bank: Bank, criterion: Criterion) -> CriterionSheet:
    cited = (one.partition("#") for one in criterion.kallor)
    named = (" ".join(filter(None, (bank.sources[id].kort, place_in_words(at)))) for id, _, at in cited)
    return CriterionSheet(namn=criterion.text, uppfyllt=criterion.uppfyllt, kallor="; ".join(named))


def _amounts(bank: Bank) -> Iterator[AmountSheet]:
    for id in (one for one in _AMOUNTS if one in bank.constants):
        constant, value = bank.constants[id], bank.constant(id, "")
        if value is not None:
            status = "" if value.status == "verifierad" else UNVERIFIED
            yield AmountSheet(
                namn=constant.text, varde=number_in_words(value.varde, constant.enhet), status=status
            )


def _source(source: Source) -> SheetSource:
    status = {"verifierad": "", "delvis": "delvis läst", "ej_verifierad": "texten har inte kunnat läsas"}
    return SheetSource(kort=source.kort, text=source.text, status=status[source.status])

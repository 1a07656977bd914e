"""Money in documents: the amounts that the law sets, what was computed, and what each party puts in."""

from collections.abc import Iterable

from wizard.bank.conditions import UNASKED
from wizard.bank.schema import Fact
from wizard.case.lists import GEMENSAMT, STADEN
from wizard.case.model import Case, Row
from wizard.documents.view.answers import Answers
from wizard.documents.view.words import UNVERIFIED, Citations, Reference, View, choice_in_words
from wizard.text import kronor, number_in_words, read_amount


class AmountView(View):
    """An amount or a period from law or guidance, valid on the day of the assessment."""

    namn: str
    varde: str
    status: str
    verifierad: bool
    kallor: tuple[Reference, ...]


class FactView(View):
    """Something computed from several answers. `kand` is false while it cannot be computed."""

    id: str
    namn: str
    varde: str
    kand: bool


class ResourceView(View):
    """A resource that a party puts in."""

    part: str
    slag: str
    text: str
    varde: str
    kommentar: str


class SumView(View):
    """What the resources of one party are worth a year."""

    part: str
    varde: str


class EconomyView(View):
    """Money and other resources. `inga_pengar`: the amount is 0, or unknown and no money is said to be needed."""

    fakta: tuple[FactView, ...]
    belopp: tuple[AmountView, ...]
    overifierade: tuple[str, ...]
    """what the amounts that nobody has verified are called"""
    resurser: tuple[ResourceView, ...]
    summor: tuple[SumView, ...]
    inga_pengar: bool
    stod_euro: str
    """the support in euro, for a decision on stöd av mindre betydelse; empty while unknown"""
    statsstod_lost: bool
    """whether the support can be given by the rules on state aid, as far as the answers and the jurist go"""


def economy_view(answers: Answers, cite: Citations, *, with_limits: bool) -> EconomyView:
    """What is computed, the limits that it is held against if they are printed, and what the parties put in."""
    rows = answers.case.listed("resurser")
    amounts = amount_views(answers, cite, answers.bank.constants) if with_limits else ()
    euro = (
        _computed(answers, answers.bank.facts["stod_euro"]) if "stod_euro" in answers.bank.facts else UNASKED
    )
    return EconomyView(
        fakta=tuple(_facts(answers)),
        belopp=amounts,
        overifierade=tuple(one.namn for one in amounts if not one.verifierad),
        resurser=tuple(_resource(answers.case, row) for row in rows),
        summor=tuple(_sums(answers.case, rows)),
        inga_pengar=_no_money(answers),
        stod_euro=number_in_words(euro, "euro") if isinstance(euro, int) else "",
        statsstod_lost=answers.assessment.verdicts.get("statsstod_lost") == "uppfyllt",
    )


def party_name(case: Case, id: str) -> str:
    """What a party is called in a list: staden, parterna gemensamt, or the organisation's name."""
    known = {STADEN: "Staden", GEMENSAMT: "Parterna gemensamt"}
    known |= {party.id: party.name for party in case.parties}
    return known.get(id, id)


def _facts(answers: Answers) -> Iterable[FactView]:
    for fact in answers.bank.facts.values():
        value = _computed(answers, fact)
        if value is UNASKED:
            continue
        known = isinstance(value, int)
        words = number_in_words(value, fact.enhet) if isinstance(value, int) else "Går inte att räkna ut ännu"
        yield FactView(id=fact.id, namn=fact.text, varde=words, kand=known)


def _computed(answers: Answers, fact: Fact) -> object:
    """What was computed; `UNASKED` also when part of what the fact is said to hold was not asked about."""
    value = answers.reading.value
    return UNASKED if any(value(id) is UNASKED for id in fact.laser) else value(fact.id)


def amount_views(answers: Answers, cite: Citations, ids: Iterable[str]) -> tuple[AmountView, ...]:
    """These amounts of the bank's, those that are valid on the day of the assessment."""
    found = (
        (id, answers.bank.constant(id, answers.assessment.date)) for id in ids if id in answers.bank.constants
    )
    return tuple(
        AmountView(
            namn=answers.bank.constants[id].text,
            varde=number_in_words(value.varde, answers.bank.constants[id].enhet),
            status="verifierad" if value.status == "verifierad" else UNVERIFIED,
            verifierad=value.status == "verifierad",
            kallor=cite(value.kallor),
        )
        for id, value in found
        if value is not None
    )


def _resource(case: Case, row: Row) -> ResourceView:
    amount = read_amount(row["värde"])
    written = kronor(amount) if amount is not None else row["värde"].strip()
    return ResourceView(
        part=party_name(case, row["part"]) or "Part saknas",
        slag=choice_in_words("resurser", "slag", row["slag"]),
        text=row["text"],
        varde=written or "Inte värderad",
        kommentar="" if written else f"Granska: resurs {row.id} har inget uppskattat värde.",
    )


def _sums(case: Case, rows: Iterable[Row]) -> Iterable[SumView]:
    totals: dict[str, int] = {}
    for row in rows:
        amount = read_amount(row["värde"])
        if amount is not None:
            totals[row["part"]] = totals.get(row["part"], 0) + amount
    for id, total in totals.items():
        yield SumView(part=party_name(case, id), varde=kronor(total))


def _no_money(answers: Answers) -> bool:
    value = answers.reading.value
    amount = value("belopp_per_ar")
    if isinstance(amount, int):
        return amount == 0
    return value("medel") == "behovs_inte" or value("bidrar") == "inga_pengar"

"""What stands around the red thread and keeps it together: evaluation, resources, risks, styrgrupp, budget.

The audit found partnerships where the city gave money only, that nobody evaluated before they ran out, and
where few had a styrgrupp (S0, 2.2, 3.2, 4.3). Pure, standard library only.
"""

from collections.abc import Iterable, Iterator, Sequence

from wizard.bank.facts import evaluation_margin
from wizard.case.answers import Value
from wizard.case.gap import Gap
from wizard.case.lists import GEMENSAMT, STADEN
from wizard.case.model import Case, Row
from wizard.text import kronor, read_amount

MONTHS_BEFORE_END = 6
"""How long before the end the evaluation must be done. The bank has the amount that decides, its
`utvardering_fore_slut`; this one only advises the one who writes the thread."""


def around(case: Case) -> Iterator[Gap]:
    """The gaps in what stands around the thread."""
    yield from _evaluation(case)
    yield from _resources(case)
    for risk in case.listed("risker"):
        if not risk["ansvarig"].strip():
            text = f"Risk {risk.id} har ingen ansvarig."
            yield Gap("RT16", text, "risker", risk.id, "VV#risker", "råd")
    yield from _seats(case)
    yield from _budget(case)


def _evaluation(case: Case) -> Iterator[Gap]:
    """Only advice: the bank's criteria keep a partnership without a timely evaluation from being klar."""
    done, last = (_said(case, name) for name in ("utvardering_datum", "slutdatum"))
    text = ""
    if done is None:
        code, text = "RT12", "Det är inte bestämt när utvärderingen ska vara klar."
    elif isinstance(last, str) and isinstance(done, str):
        margin = evaluation_margin({"utvardering_datum": done, "slutdatum": last}, lambda _: None)
        if isinstance(margin, int) and margin < MONTHS_BEFORE_END:
            code = "RT13"
            text = f"Utvärderingen är klar mindre än {MONTHS_BEFORE_END} månader före slutet. Då hinner nämnden inte besluta."
    if text:
        yield Gap(code, text, "", source="S0#3.2", severity="råd", question="utvardering_datum")


def _resources(case: Case) -> Iterator[Gap]:
    resources = case.listed("resurser")
    if {row["slag"] for row in resources if row["part"] == STADEN} == {"pengar"}:
        text = "Staden bidrar bara med pengar. Lägg till en annan resurs eller skriv varför den inte behövs."
        yield Gap("RT07", text, "resurser", source="S0#2.2", severity="råd", party=STADEN)
    giving = {row["part"] for row in (*resources, *_with_resource(case))}
    for id, name in ((STADEN, "Staden"), *((party.id, party.name or party.id) for party in case.parties)):
        if giving and giving.isdisjoint({id, GEMENSAMT}):
            text = f"{name} bidrar inte med någon resurs."
            yield Gap("RT14", text, "resurser", source="S0#2.2", severity="råd", party=id)
    for row in resources:
        if not row["värde"].strip():
            text = f"Resurs {row.id} saknar värde. Uppskatta det, också när det inte är pengar."
            yield Gap("RT15", text, "resurser", row.id, "S0#2.2", "råd")


def _with_resource(case: Case) -> Iterator[Row]:
    return (row for row in case.listed("åtaganden") if row["resurs"].strip())


def _seats(case: Case) -> Iterator[Gap]:
    seats = case.listed("styrgrupp")
    if not seats:
        yield Gap("RT17", "Styrgruppen är inte skriven.", "styrgrupp", source="S0#3.4", severity="råd")
        return
    sitting = {row["part"] for row in seats if row["roll"] != "adjungerad"} - {""}
    if GEMENSAMT not in sitting and (STADEN not in sitting or not sitting - {STADEN}):
        yield Gap("RT18", "Bara en sida sitter i styrgruppen.", "styrgrupp", source="S0#2.2")
    if all(row["roll"] != "sammankallande" for row in seats):
        yield Gap("RT19", "Styrgruppen har ingen sammankallande.", "styrgrupp", source="S0#3.4")


# -- the budget ---------------------------------------------------------------------------------------


def _budget(case: Case) -> Iterator[Gap]:
    rows = case.listed("budget")
    yearly = _said(case, "belopp_per_ar")
    if not rows and isinstance(yearly, int) and yearly:
        yield Gap("RT20", "Budgeten är inte skriven.", "budget", source="VV#budget", severity="råd")
    for year, of_year in by_year(rows).items():
        cost, finance = (budget_sum(of_year, slag) for slag in ("kostnad", "finansiering"))
        if cost is not None and finance is not None and cost != finance:
            text = f"Budgeten för {year} går inte ihop: kostnader {kronor(cost)}, finansiering {kronor(finance)}."
            yield Gap("RT21", text, "budget", source="VV#budget")
        city = budget_sum(of_year, "finansiering", STADEN)
        if city is not None and isinstance(yearly, int) and _differs(case, year, city, yearly):
            text = f"Stadens pengar i budgeten för {year} är {kronor(city)}, men svaret om stadens bidrag per år är {kronor(yearly)}."
            yield Gap("RT22", text, "budget", source="VV#budget", question="belopp_per_ar")


def by_year(rows: Iterable[Row]) -> dict[str, tuple[Row, ...]]:
    """The budget's rows year by year, in order; those without a year left out."""
    years: dict[str, list[Row]] = {}
    for row in rows:
        years.setdefault(row["år"].strip(), []).append(row)
    return {year: tuple(years[year]) for year in sorted(years) if year}


def budget_sum(rows: Iterable[Row], slag: str, part: str = "") -> int | None:
    """Costs or finance in kronor, of all or of one party; None while an amount cannot be read."""
    return _sum(row["belopp"] for row in rows if row["slag"] == slag and part in ("", row["part"]))


def _sum(cells: Iterator[str]) -> int | None:
    amounts: Sequence[int | None] = [read_amount(cell) for cell in cells]
    known = [amount for amount in amounts if amount is not None]
    return sum(known) if len(known) == len(amounts) else None


def _differs(case: Case, year: str, city: int, yearly: int) -> bool:
    """Whether the city's money for a year is another than it has said: in a year with few months it may be less."""
    first, last = _said(case, "startdatum"), _said(case, "slutdatum")
    whole = (
        isinstance(first, str)
        and isinstance(last, str)
        and first <= f"{year}-01-01"
        and f"{year}-12-31" <= last
    )
    return city != yearly if whole else city > yearly


def _said(case: Case, question: str) -> Value | None:
    """The answer, None when there is none that says anything definite."""
    answer = case.answer(question)
    return None if answer is None or answer.unknown else answer.value

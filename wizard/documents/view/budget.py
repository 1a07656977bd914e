"""The budget year by year, with its sums, and where the sums disagree with each other or with the answers."""

from collections.abc import Iterable, Iterator

from wizard.case.lists import STADEN
from wizard.case.model import Case, Row
from wizard.documents.view.answers import Answers
from wizard.documents.view.economy import party_name
from wizard.documents.view.words import Citations, View
from wizard.text import kronor, read_amount

_COST, _MONEY = "kostnad", "finansiering"


class BudgetLine(View):
    """A cost, or money that someone puts in."""

    slag: str
    part: str
    text: str
    belopp: str
    kommentar: str


class BudgetYear(View):
    """The budget of one year: what it costs, and where the money comes from."""

    ar: str
    rader: tuple[BudgetLine, ...]
    """costs first"""
    kostnader: str
    finansiering: str


class BudgetTable(View):
    """The budget. `avvikelser` are the sums that do not agree, as sentences."""

    ar: tuple[BudgetYear, ...]
    avvikelser: tuple[str, ...]


def budget_table(answers: Answers, only: tuple[str, ...] = ()) -> BudgetTable:
    """The budget of these calendar years, or of all."""
    rows = [row for row in answers.case.listed("budget") if not only or row["år"].strip() in only]
    years = sorted({row["år"].strip() for row in rows})
    return BudgetTable(
        ar=tuple(
            _year(answers.case, year, [row for row in rows if row["år"].strip() == year]) for year in years
        ),
        avvikelser=tuple(_differences(answers, rows, years)),
    )


def whole_budget(answers: Answers, cite: Citations) -> BudgetTable:
    """The budget of all years. The city's money among the resources is held against its amount as well."""
    table = budget_table(answers)
    return BudgetTable(ar=table.ar, avvikelser=(*table.avvikelser, *_resource_differences(answers)))


def _resource_differences(answers: Answers) -> Iterator[str]:
    rows = answers.case.listed("resurser")
    money = [row for row in rows if (row["part"], row["slag"]) == (STADEN, "pengar")]
    given, agreed = _sum(money, "värde"), _agreed(answers)
    if rows and agreed is not None and given != agreed:
        yield (
            f"Bland resurserna är stadens pengar {kronor(given)} per år. "
            f"Stadens ekonomiska bidrag är enligt svaret {kronor(agreed)} per år."
        )


def _year(case: Case, year: str, rows: list[Row]) -> BudgetYear:
    in_order = [*_of(rows, _COST), *_of(rows, _MONEY)]
    others = [row for row in rows if row not in in_order]
    return BudgetYear(
        ar=year or "År saknas",
        rader=tuple(_line(case, row) for row in (*in_order, *others)),
        kostnader=kronor(_sum(_of(rows, _COST))),
        finansiering=kronor(_sum(_of(rows, _MONEY))),
    )


def _line(case: Case, row: Row) -> BudgetLine:
    amount = read_amount(row["belopp"])
    return BudgetLine(
        slag=row["slag"] or "Slag saknas",
        part=party_name(case, row["part"]) or "Part saknas",
        text=row["text"],
        belopp=kronor(amount) if amount is not None else row["belopp"].strip() or "Belopp saknas",
        kommentar=""
        if amount is not None
        else f"Granska: budgetrad {row.id} har inget belopp som går att räkna med.",
    )


def _differences(answers: Answers, rows: list[Row], years: list[str]) -> Iterator[str]:
    agreed = _agreed(answers)
    for year in years:
        of_year = [row for row in rows if row["år"].strip() == year]
        financing = _of(of_year, _MONEY)
        cost, money = _sum(_of(of_year, _COST)), _sum(financing)
        if cost != money:
            yield (
                f"Budgeten för {year or 'okänt år'}: kostnaderna är {kronor(cost)} och finansieringen {kronor(money)}. "
                f"Skillnaden är {kronor(abs(cost - money))}."
            )
        city = _sum(row for row in financing if row["part"] == STADEN)
        if agreed is not None and city != agreed:
            yield (
                f"Budgeten för {year or 'okänt år'}: staden finansierar {kronor(city)}. "
                f"Stadens ekonomiska bidrag är enligt svaret {kronor(agreed)} per år."
            )


def _of(rows: Iterable[Row], kind: str) -> list[Row]:
    return [row for row in rows if row["slag"] == kind]


def _sum(rows: Iterable[Row], column: str = "belopp") -> int:
    return sum(amount for row in rows if (amount := read_amount(row[column])) is not None)


def _agreed(answers: Answers) -> int | None:
    """What the city puts in a year, as answered."""
    answer = answers.case.answer("belopp_per_ar")
    return answer.value if answer is not None and isinstance(answer.value, int) else None

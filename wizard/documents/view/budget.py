"""The budget year by year, with its sums, and where the sums disagree with each other or with the answers."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from wizard.case.lists import STADEN
from wizard.case.model import Case, Row
from wizard.case.partnership import around, budget_sum, by_year
from wizard.documents.view.answers import Answers
from wizard.documents.view.economy import party_name
from wizard.documents.view.words import Citations, View, choice_in_words
from wizard.text import kronor, read_amount

_COST, _MONEY = "kostnad", "finansiering"
_SUMS = ("RT21", "RT22")
"""The checks of the red thread that are about the budget's sums."""


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
    rows = tuple(row for row in answers.case.listed("budget") if not only or row["år"].strip() in only)
    case = replace(answers.case, rows={**answers.case.rows, "budget": rows})
    unknown = tuple(row for row in rows if not row["år"].strip())
    years = {**({"": unknown} if unknown else {}), **by_year(rows)}
    return BudgetTable(
        ar=tuple(_year(case, year, of_year) for year, of_year in years.items()),
        avvikelser=tuple(gap.text for gap in around(case) if gap.code in _SUMS),
    )


def whole_budget(answers: Answers, cite: Citations) -> BudgetTable:
    """The budget of all years. The city's money among the resources is held against its amount as well."""
    table = budget_table(answers)
    return BudgetTable(ar=table.ar, avvikelser=(*table.avvikelser, *resource_differences(answers)))


def resource_differences(answers: Answers) -> Iterator[str]:
    """Where the city's money among the resources is not what it has said that it puts in a year."""
    money = [
        row for row in answers.case.listed("resurser") if (row["part"], row["slag"]) == (STADEN, "pengar")
    ]
    amounts, answer = [read_amount(row["värde"]) for row in money], answers.case.answer("belopp_per_ar")
    given = sum(amount for amount in amounts if amount is not None)
    if money and answer is not None and isinstance(answer.value, int) and given != answer.value:
        yield (
            f"Bland resurserna är stadens pengar {kronor(given)} per år, "
            f"men svaret om stadens bidrag per år är {kronor(answer.value)}."
        )


def _year(case: Case, year: str, rows: Sequence[Row]) -> BudgetYear:
    cost, money = (budget_sum(rows, kind) for kind in (_COST, _MONEY))
    return BudgetYear(
        ar=year or "okänt år",
        rader=tuple(_line(case, row) for row in sorted(rows, key=lambda row: row["slag"] != _COST)),
        kostnader=_in_words(cost),
        finansiering=_in_words(money),
    )


def _in_words(amount: int | None) -> str:
    return kronor(amount) if amount is not None else "Går inte att räkna ut"


def _line(case: Case, row: Row) -> BudgetLine:
    amount = read_amount(row["belopp"])
    return BudgetLine(
        slag=choice_in_words("budget", "slag", row["slag"]) or "Slag saknas",
        part=party_name(case, row["part"]) or "Part saknas",
        text=row["text"],
        belopp=kronor(amount) if amount is not None else row["belopp"].strip() or "Belopp saknas",
        kommentar=""
        if amount is not None
        else f"Granska: budgetrad {row.id} har inget belopp som går att räkna med.",
    )

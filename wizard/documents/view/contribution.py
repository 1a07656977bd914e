"""What the city would bind itself to: its money over the whole term and year by year, what its premises and
working hours are worth, and the same as support in euro.
"""

import datetime
from collections.abc import Iterator

from wizard.bank.facts import months
from wizard.case.lists import STADEN
from wizard.documents.view.answers import Answers
from wizard.documents.view.words import View
from wizard.text import kronor, long_date, number_in_words, read_amount

_MOST_YEARS = 15  # a longer term is told as a whole, not year by year
_ORE = 100  # the bank's rate is in öre for each euro


class YearView(View):
    """The city's money in one year of the term."""

    tid: str
    pengar: str


class ContributionView(View):
    """The city's contribution. Empty text where the answers do not say."""

    totalt: str
    """money over the whole term"""
    ar: tuple[YearView, ...]
    flera_ar: bool
    ovrigt: str
    """what all but money is worth a year"""
    stod_kronor: str
    """money and everything else over the whole term"""
    stod_euro: str
    kurs: str
    """the rate that the euro are computed with"""


def contribution_view(answers: Answers) -> ContributionView:
    """The contribution as the answers that count have it."""
    yearly, term = answers.reading.value("belopp_per_ar"), answers.reading.value("manader")
    money = yearly if isinstance(yearly, int) else 0
    other = _other_than_money(answers)
    span = term if isinstance(term, int) else 0
    support, rate = _over(money + other, span), _rate(answers)
    return ContributionView(
        totalt=_amount(_over(money, span)),
        ar=tuple(_years(answers, money)) if money else (),
        flera_ar=span > 12,
        ovrigt=_amount(other),
        stod_kronor=_amount(support),
        stod_euro=number_in_words(-(-support * _ORE // rate), "euro") if support and rate else "",
        kurs=f"{rate / _ORE:.2f} kr per euro".replace(".", ",") if rate else "",
    )


def _amount(value: int) -> str:
    return kronor(value) if value else ""


def _over(yearly: int, term: int) -> int:
    """A yearly amount over a term in months, rounded up as the bank's facts are."""
    return -(-yearly * term // 12)


def _rate(answers: Answers) -> int:
    if "eurokurs" not in answers.bank.constants:
        return 0
    rate = answers.bank.constant("eurokurs", answers.assessment.date)
    return rate.varde if rate else 0


def _other_than_money(answers: Answers) -> int:
    """The city's resources that are not money, a year; what was answered where the list has none."""
    rows = answers.case.listed("resurser")
    mine = [row for row in rows if row["part"] == STADEN and row["slag"] != "pengar"]
    worth = sum(read_amount(row["värde"]) or 0 for row in mine)
    answered = answers.reading.value("ovrigt_varde_per_ar")
    return worth or (answered if isinstance(answered, int) else 0)


def _years(answers: Answers, yearly: int) -> Iterator[YearView]:
    """Each year of the term from its first day; the last may be shorter and is counted by months."""
    first, last = answers.reading.value("startdatum"), answers.reading.value("slutdatum")
    if not isinstance(first, str) or not isinstance(last, str):
        return
    day, end = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)
    if end.year - day.year > _MOST_YEARS or end.year == datetime.MAXYEAR:
        return
    while day <= end:
        following = _a_year_after(day)
        until = min(following - datetime.timedelta(days=1), end)
        term = months({"startdatum": day.isoformat(), "slutdatum": until.isoformat()}, lambda _: None)
        assert isinstance(term, int), "both days are known and in order"
        span = f"{long_date(day.isoformat())} till och med {long_date(until.isoformat())}"
        yield YearView(tid=span, pengar=kronor(_over(yearly, term)))
        day = following


def _a_year_after(day: datetime.date) -> datetime.date:
    leap = day.month == 2 and day.day == 29
    return datetime.date(day.year + 1, 3, 1) if leap else day.replace(year=day.year + 1)

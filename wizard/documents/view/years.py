"""The years of a partnership, counted from its first day, and the days that follow from its last.

Nothing here reads the clock: the day is the case's bedömningsdatum.
"""

import calendar
import datetime
from dataclasses import dataclass

from wizard.case.model import Case
from wizard.text import long_date

REPORT_WITHIN = 2
"""Months after the end of a year within which the parties' report goes to the nämnd (VV)."""

SHARE_WITHIN = 1
"""Months after the end of a year within which each party leaves what it has for that report (VV)."""

EVALUATE_BEFORE = 6
"""Months before the last day when the evaluation must be with the nämnd (practices.md, section 3; VV)."""

WIND_UP_BEFORE = 3
"""Months before the last day when the plan for the end must be made (practices.md, section 3; VV)."""


@dataclass(frozen=True, slots=True)
class Year:
    """A year of a partnership: number 1 begins on its first day. The last one may be shorter."""

    number: int
    first: datetime.date
    last: datetime.date

    @property
    def in_words(self) -> str:
        """The first and the last day."""
        return f"{long_date(self.first.isoformat())} till och med {long_date(self.last.isoformat())}"

    @property
    def calendar_years(self) -> tuple[str, ...]:
        """The calendar years that it touches."""
        return tuple(str(year) for year in range(self.first.year, self.last.year + 1))


def day_of(case: Case, id: str) -> datetime.date | None:
    """The day that a question is answered with; None while it is open."""
    answer = case.answer(id)
    if answer is None or answer.unknown:
        return None
    return _read(str(answer.value))


def years_of(case: Case) -> tuple[Year, ...]:
    """The years of the partnership, in order. None of them while its first or last day is open, or if the last
    stands before the first."""
    first, end = day_of(case, "startdatum"), day_of(case, "slutdatum")
    if first is None or end is None:
        return ()
    all_days = (months_after(first, 12 * n) for n in range(end.year - first.year + 1))
    begins = [day for day in all_days if day <= end]
    ends = [*(day - datetime.timedelta(days=1) for day in begins[1:]), end]
    return tuple(Year(n, *days) for n, days in enumerate(zip(begins, ends, strict=False), start=1))


def year_on(years: tuple[Year, ...], day: datetime.date | None) -> Year | None:
    """The year in which a day falls: the first before it has begun, the last when it is over."""
    if not years:
        return None
    begun = [year for year in years if day is not None and year.first <= day]
    return begun[-1] if begun else years[0]


def year_to_plan(case: Case) -> Year | None:
    """The year in which the day of the assessment falls."""
    return year_on(years_of(case), _read(case.assessed_on))


def year_to_report(case: Case) -> Year | None:
    """The year that a report on the day of the assessment is about: until the time for the report is out,
    the year that has ended."""
    today = _read(case.assessed_on)
    return year_on(years_of(case), months_after(today, -REPORT_WITHIN) if today else None)


def has_begun(case: Case) -> bool:
    """Whether the day of the assessment is in the partnership or after it."""
    first, today = day_of(case, "startdatum"), _read(case.assessed_on)
    return first is not None and today is not None and first <= today


def months_after(day: datetime.date, months: int) -> datetime.date:
    """The same day so many months later, or the last of that month if it is shorter. A day that no calendar
    has is never asked for: the first and the last month that there is are as far as it goes."""
    first, last = datetime.MINYEAR * 12, datetime.MAXYEAR * 12 + 11
    year, month = divmod(min(max(day.year * 12 + day.month - 1 + months, first), last), 12)
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _read(iso: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(iso)
    except ValueError:
        return None

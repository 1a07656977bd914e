"""Derived facts: what needs arithmetic over several answers. At most five, small and pure.

Each takes the values it reads (a number or ISO date, `UNASKED`, or None when unknown) and the day's
constants, and returns a whole number, `UNASKED`, or None. More knowledge never changes a number that
has been returned.
"""

import datetime
from collections.abc import Callable, Mapping

from wizard.bank.conditions import UNASKED, Unasked, Value

Known = Value | Unasked | None
Number = int | Unasked | None
Constants = Callable[[str], int | None]


def months(values: Mapping[str, Known], constants: Constants) -> Number:
    """The term in months, begun months counted whole: 1 January to 31 December is 12.

    Unknown when the end stands before the start: such a term must not make a large sum small.
    """
    first, last = values["startdatum"], values["slutdatum"]
    if first is None or last is None:
        return None
    if not isinstance(first, str) or not isinstance(last, str):
        return UNASKED
    start, end = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)
    if end < start:
        return None
    after = _day_after(end)
    whole = (after.year - start.year) * 12 + after.month - start.month
    return whole + (1 if after.day > start.day else 0)


def total_value(values: Mapping[str, Known], constants: Constants) -> Number:
    """All that the city may come to pay, in kronor, rounded up (LOU 5:3, 5:4, 5:11).

    The yearly amount over the whole term with every possible extension, plus other agreements of the
    same kind during the last twelve months.
    """
    yearly, extension, similar = (
        values["belopp_per_ar"], values["forlangning_manader"], values["liknande_avtal"],
    )  # fmt: skip
    term = months(values, constants)
    if yearly is None or extension is None or similar is None or term is None:
        return None
    if not isinstance(yearly, int) or not isinstance(term, int):
        return UNASKED
    all_months = term + (extension if isinstance(extension, int) else 0)
    return -(-yearly * all_months // 12) + (similar if isinstance(similar, int) else 0)


def aid_in_euro(values: Mapping[str, Known], constants: Constants) -> Number:
    """The whole support in euro, rounded up ((EU) 2023/2831).

    Money and the value of everything else over the whole term with extension, since support counts
    when the right to it arises, plus support of minor importance that the organisation has had from
    anyone during three years. Unknown without a rate of exchange.
    """
    yearly, other, earlier, extension = (
        values["belopp_per_ar"], values["ovrigt_varde_per_ar"], values["tidigare_stod"],
        values["forlangning_manader"],
    )  # fmt: skip
    term, rate = months(values, constants), constants("eurokurs")
    if yearly is None or other is None or earlier is None or extension is None or term is None or not rate:
        return None
    if not isinstance(yearly, int) or not isinstance(term, int):
        return UNASKED
    counted = term + (extension if isinstance(extension, int) else 0)
    in_kind = other if isinstance(other, int) else 0
    kronor = -(-(yearly + in_kind) * counted // 12) + (earlier if isinstance(earlier, int) else 0)
    return -(-kronor * 100 // rate)


def evaluation_margin(values: Mapping[str, Known], constants: Constants) -> Number:
    """Whole months left of the term when the evaluation is done; 0 when it comes after the end (S0 3.2)."""
    done, last = values["utvardering_datum"], values["slutdatum"]
    if done is None or last is None:
        return None
    if not isinstance(done, str) or not isinstance(last, str):
        return UNASKED
    ready, end = datetime.date.fromisoformat(done), datetime.date.fromisoformat(last)
    after = _day_after(end)
    whole = (after.year - ready.year) * 12 + after.month - ready.month
    return max(0, whole - (1 if after.day < ready.day else 0))


def _day_after(day: datetime.date) -> datetime.date:
    return day if day == datetime.date.max else day + datetime.timedelta(days=1)


FACTS: Mapping[str, Callable[[Mapping[str, Known], Constants], Number]] = {
    "manader": months,
    "totalt_varde": total_value,
    "stod_euro": aid_in_euro,
    "utvardering_marginal": evaluation_margin,
}
"""Fact id → function. The bank's `fakta.yaml` says what each reads."""

_TERM = {"startdatum": "datum", "slutdatum": "datum"}
_MONEY = {"belopp_per_ar": "belopp", "forlangning_manader": "tal"}

READS: Mapping[str, Mapping[str, str]] = {
    "manader": _TERM,
    "totalt_varde": {**_TERM, **_MONEY, "liknande_avtal": "belopp"},
    "stod_euro": {**_TERM, **_MONEY, "ovrigt_varde_per_ar": "belopp", "tidigare_stod": "belopp"},
    "utvardering_marginal": {"utvardering_datum": "datum", "slutdatum": "datum"},
}
"""Fact id → the questions that its function reads, and their types."""

READS_CONSTANTS: Mapping[str, tuple[str, ...]] = {"stod_euro": ("eurokurs",)}
"""Fact id → the constants that its function reads."""

"""Text as it is kept and shown: NFC, LF, nothing that XML cannot hold; Swedish numbers and dates."""

import datetime
import re
import unicodedata
from collections.abc import Sequence

NBSP = "\u00a0"

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\u2028\u2029]")
MONTHS = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
]


def clean(text: str) -> str:
    """The form in which every text is kept: NFC, LF as line break, without what XML cannot hold.

    Use `lost` first to be able to tell the user what was removed.
    """
    return unicodedata.normalize("NFC", _NOT_XML.sub("", _BREAKS.sub("\n", text)))


def lost(text: str) -> int:
    """How many characters `clean` would remove because no document can hold them."""
    return len(_NOT_XML.findall(_BREAKS.sub("\n", text)))


def count(number: int) -> str:
    """A whole number the Swedish way, with no-break spaces: 1 250 000."""
    return f"{number:,}".replace(",", NBSP)


def kronor(amount: int) -> str:
    """An amount in whole kronor: 1 250 000 kr."""
    return f"{count(amount)}{NBSP}kr"


def number_in_words(number: int, unit: str) -> str:
    """An amount or a period in its unit, if it has one: 700 000 kr, 1 månad, 24 månader."""
    singular = {"månader": "månad", "veckor": "vecka", "dagar": "dag"}
    named = singular.get(unit, unit) if number == 1 else unit
    return f"{count(number)}{NBSP}{named}" if named else count(number)


def long_date(iso: str) -> str:
    """An ISO date in running text: 22 november 2026. Text that is no ISO date is returned unchanged."""
    try:
        day = datetime.date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{day.day}{NBSP}{MONTHS[day.month - 1]}{NBSP}{day.year}"


def read_amount(text: str) -> int | None:
    """The whole number a person meant by `1 250 000 kr`, `1.250.000` or `250000`; None if unreadable."""
    digits = re.sub(r"(?i)\s*(kr|kronor|sek)\.?\s*$", "", text.strip())
    digits = re.sub(r"[\s\u00a0\u202f]", "", digits)
    if re.fullmatch(r"\d{1,3}(\.\d{3})+", digits):
        digits = digits.replace(".", "")
    if not re.fullmatch(r"[0-9]{1,15}", digits):
        return None
    return int(digits)


def listed(words: Sequence[str], last: str = "och") -> str:
    """a, b och c."""
    return f" {last} ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))

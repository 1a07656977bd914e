"""No-break spaces in a template's own text, so that no line ends inside an amount, a date or a paragraph's number.

What people have written is never touched: this is done when the template is read, and no user text exists.
Values that we format ourselves get theirs in `wizard.text` and `wizard.documents.view.words`.
"""

import re

from wizard.text import MONTHS, NBSP

_UNITS = r"kr\b|kronor\b|euro\b|procent\b|§|kap\.|(?:arbets)?dag(?:ar)?\b|månad(?:er)?\b|år\b|timmar\b"
_NAMED = r"\b(?:kap\.|§§?|dnr|avsnitt|artikel|punkt|bilaga|tabell|sidan?|nr)"
_MONTHS = "|".join(MONTHS)
_BEFORE = re.compile(rf"(?<=\d)(?<!\d{{4}}) (?=\d{{3}}(?!\d))|(?<=\d) (?={_UNITS}|(?:{_MONTHS})\b)")
_AFTER = re.compile(rf"({_NAMED}|\d{NBSP}(?:{_MONTHS})) (?=\d)", re.IGNORECASE)


def no_break(text: str) -> str:
    """The text with no-break spaces: 20 kap. 5 §, 1 250 000 kr, 15 oktober 2026, punkt 3."""
    return _AFTER.sub(rf"\1{NBSP}", _BEFORE.sub(NBSP, text))

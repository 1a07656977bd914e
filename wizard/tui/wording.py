"""How the assessment's words read on screen. State is always said in words, never by colour alone."""

from collections.abc import Iterable

from wizard.assessment.model import Outcome, Verdict
from wizard.bank.model import Bank

VERDICTS: dict[Verdict, str] = {
    "uppfyllt": "✓ uppfyllt",
    "ej_uppfyllt": "✗ inte uppfyllt",
    "oklart": "? oklart",
    "ej_aktuellt": "– inte aktuellt",
}
OUTCOMES: dict[Outcome, str] = {"avgor": "föreslås", "mojlig": "möjlig", "utesluten": "utesluten"}
STATUSES = {"verifierad": "verifierad", "delvis": "delvis verifierad", "ej_verifierad": "ej verifierad"}


def forms(bank: Bank, ids: Iterable[str]) -> str:
    """The names of forms, with commas between."""
    return ", ".join(bank.forms[id].text for id in ids)


def citation(bank: Bank, cited: str) -> str:
    """`S0#3.1` as the source's short name, the place in it, and how far it can be trusted."""
    name, _, place = cited.partition("#")
    source = bank.sources[name]
    return f"{source.kort} {place}".strip() + f" ({STATUSES[source.status]})"


def brief(bank: Bank, cited: str) -> str:
    """The same, with a mark only where the source is not verified: said of every one, it would not be seen."""
    return citation(bank, cited).removesuffix(f" ({STATUSES['verifierad']})")


def citations(bank: Bank, cited: Iterable[str]) -> str:
    """Several sources on one line, marked only where they cannot be trusted all the way."""
    return "; ".join(brief(bank, one) for one in cited)

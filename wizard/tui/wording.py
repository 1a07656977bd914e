"""How the assessment's words read on screen. State is always said in words, never by colour alone."""

from collections.abc import Iterable

from wizard.assessment.model import Outcome, Readiness, Verdict
from wizard.bank.model import Bank

VERDICTS: dict[Verdict, str] = {
    "uppfyllt": "✓ uppfyllt",
    "ej_uppfyllt": "✗ inte uppfyllt",
    "oklart": "? oklart",
    "ej_aktuellt": "– inte aktuellt",
}
OUTCOMES: dict[Outcome, str] = {"avgor": "avgör", "mojlig": "möjlig", "utesluten": "utesluten"}
READINESS: dict[Readiness, str] = {
    "stopp": "stopp – något måste rättas först",
    "avvakta": "avvakta – formen är inte avgjord",
    "preliminär": "preliminär – formen är avgjord men något saknas",
    "klar": "klar",
}
STATUSES = {"verifierad": "verifierad", "delvis": "delvis verifierad", "ej_verifierad": "ej verifierad"}


def forms(bank: Bank, ids: Iterable[str]) -> str:
    """The names of forms, with commas between."""
    return ", ".join(bank.forms[id].text for id in ids)


def citation(bank: Bank, cited: str) -> str:
    """`S0#3.1` as the source's short name, the place in it, and how far it can be trusted."""
    name, _, place = cited.partition("#")
    source = bank.sources[name]
    return f"{f'{source.kort} {place}'.strip()} ({STATUSES[source.status]})"


def citations(bank: Bank, cited: Iterable[str]) -> str:
    """Several sources on one line."""
    return "; ".join(citation(bank, one) for one in cited)

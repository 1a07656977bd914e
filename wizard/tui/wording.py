"""How the assessment's words read on screen. State is always said in words, never by colour alone."""

from collections.abc import Iterable

from wizard.assessment.model import Outcome, Readiness, Verdict
from wizard.bank.model import Bank
from wizard.bank.schema import Question
from wizard.case.answers import VET_EJ, Value
from wizard.text import count, kronor, long_date

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


def value_text(question: Question, value: Value) -> str:
    """An answer in the words that were chosen among, or as a Swedish number or date."""
    if value == VET_EJ:
        return "vet ej"
    texts = {option.id: option.text for option in question.svar}
    if isinstance(value, tuple):
        return ", ".join(texts.get(id, id) for id in value)
    if isinstance(value, int):
        return kronor(value) if question.typ == "belopp" else count(value)
    return long_date(value) if question.typ == "datum" else texts.get(value, value)


def citation(bank: Bank, cited: str) -> str:
    """`S0#3.1` as the source's short name, the place in it, and how far it can be trusted."""
    name, _, place = cited.partition("#")
    source = bank.sources[name]
    return f"{f'{source.kort} {place}'.strip()} ({STATUSES[source.status]})"


def citations(bank: Bank, cited: Iterable[str]) -> str:
    """Several sources on one line."""
    return "; ".join(citation(bank, one) for one in cited)

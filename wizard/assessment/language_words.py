"""What the språkvakt found, in words that every face and document uses."""

from wizard.assessment.language import Finding
from wizard.bank.model import Bank
from wizard.case import texts
from wizard.case.lists import list_kind
from wizard.case.model import Case, Waiver
from wizard.case.texts import TextPlace
from wizard.text import long_date

LONGEST = 40
"""Characters of a found text that are repeated."""
MOST_WORDS = 4


def where(bank: Bank, case: Case, place: TextPlace) -> str:
    """The place as a reader would find it."""
    if place.key is not None:
        question, party = place.key
        name = next((f" ({one.name})" for one in case.parties if one.id == party), "")
        part = "Svaret på" if place.section == texts.ANSWER else "Skälet till"
        return f"{part} ”{bank.questions[question].text}”{name}"
    kind = list_kind(place.section)
    if kind is None:
        return "Skälet till ställningstagandet" if place.name == "skäl" else "Skälet till avvikelsen"
    column = kind.column(place.part)
    if column is None:
        return kind.title
    return f"{kind.one.capitalize()} {place.name}" + (
        f", {column.label.lower()}" if place.part != "text" else ""
    )


def what(found: Finding) -> str:
    """What was found, quoted; of a list with too many rows how many there are."""
    if found.rule.hogst is not None:
        return f"{found.rule.rubrik}: {found.text}."
    words = [word if len(word) <= LONGEST else word[: LONGEST - 1] + "…" for word in found.words]
    more = f" och {len(words) - MOST_WORDS} till" if len(words) > MOST_WORDS else ""
    quoted = ", ".join(f"”{' '.join(word.split())}”" for word in words[:MOST_WORDS])
    return f"{quoted}{more}: {found.rule.rubrik[0].lower()}{found.rule.rubrik[1:]}."


def kept_because(kept: Waiver) -> str:
    """Why a text may stand, who let it, and when."""
    who = ", ".join(filter(None, (kept.by, long_date(kept.date))))
    return f"Får stå: {kept.reason}" + (f" ({who})" if who else "")

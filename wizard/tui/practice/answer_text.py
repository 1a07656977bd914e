"""What is said of one answer beside the facit, as a page to read. Pure.

Nothing here grades the learner: it says what the facit answers, why, where that stands, and where answers lead.
"""

from collections.abc import Iterator

from textual.content import Content

from wizard.assessment.words import value_text
from wizard.bank.model import Bank
from wizard.bank.schema import Question
from wizard.case.answers import VET_EJ, Value
from wizard.practice.feedback import UNMARKED, AnswerFeedback, Ground
from wizard.practice.words import Reading
from wizard.text import long_date
from wizard.tui.open_case import OpenCase
from wizard.tui.practice.wording import OUTCOMES
from wizard.tui.wording import citations

Section = tuple[str, str | Content]
"""A heading, and what is said under it."""


def sections(opened: OpenCase, told: AnswerFeedback) -> Iterator[Section]:
    """From the two answers to why, where it stands, where hers leads and what it rests on."""
    bank, question = opened.bank, opened.bank.questions[told.key[0]]
    yield "Ditt svar och facits" if told.outcome == "facit" else "Ditt svar", _own(question, told)
    if told.outcome != "facit":
        yield _facit_heading(told), _facit(question, told)
    yield "Varför", told.why
    if told.tempting:
        yield "Det som lockar", told.tempting
    if told.grounds:
        yield "Där det står", Content("\n").join(map(_ground, told.grounds))
    elif told.facit == VET_EJ:
        yield "Där det står", "Papperen säger inget om det. Då är vet ej rätt svar."
    if told.readings:
        yield "Läsningen bakom ditt svar", "\n".join(_reading(bank, one) for one in told.readings)
    if told.outcome not in ("facit", "godtas", "text", "ej_stalld"):
        yield "Dit svaret leder", leads(told)
    yield "Källor", citations(bank, told.sources)


def leads(told: AnswerFeedback) -> str:
    """Where her answer leads, all else being as in the facit."""
    head = "Om frågan lämnas utan svar" if told.given is None else "Med ditt svar, och allt annat som facit"
    return f"{head}: " + " ".join(told.leads_to.said)


def title(opened: OpenCase, told: AnswerFeedback) -> Content:
    """The question, whom it is about, and how the two answers stand to each other."""
    question = opened.bank.questions[told.key[0]].text
    about = whom(opened, told)
    return Content("\n").join(
        filter(
            None,
            (
                Content.styled(question, "bold"),
                Content.styled(f"Gäller: {about}", "$text-muted") if about else None,
                Content.styled(f"{mark(told)} {OUTCOMES[told.outcome]}", "bold $primary"),
            ),
        )
    )


def whom(opened: OpenCase, told: AnswerFeedback) -> str:
    """The organisation that the question is about; empty for the whole case."""
    return next((party.name for party in opened.case.parties if party.id == told.key[1]), "")


def mark(told: AnswerFeedback) -> str:
    """A sign before the words: = where nothing differs, ≠ where something does, · where nothing is marked."""
    return "·" if told.outcome in UNMARKED else "=" if told.agrees else "≠"


def given(question: Question, value: Value | None) -> str:
    """An answer in the bank's words."""
    return "inget" if value is None else value_text(question, value) or "inget valt"


def _own(question: Question, told: AnswerFeedback) -> Content:
    lines = [Content(given(question, told.given))]
    if told.reason:
        lines.append(Content(f"Ditt skäl: {told.reason}"))
    elif told.reason_lacking:
        lines.append(
            Content.styled(
                "Skälet saknas. Det här svaret räknas först när skälet är skrivet (s skriver det).",
                "$warning",
            )
        )
    return Content("\n").join(lines)


def _facit_heading(told: AnswerFeedback) -> str:
    return {"text": "Ett exempel på ett bra svar", "diskussion": "Läsningen som facit visar först"}.get(
        told.outcome, "Facit"
    )


def _facit(question: Question, told: AnswerFeedback) -> str:
    others = [given(question, one) for one in told.accepted]
    return "\n".join([given(question, told.facit), *(f"Lika rätt: {one}" for one in others)])


def _ground(one: Ground) -> Content:
    paper = f"{one.paper.rubrik} ({one.paper.slag}, {long_date(one.paper.datum.isoformat())})"
    quoted = " ".join(one.fact.citat.split())
    return Content.assemble(f"”{quoted}”", (f"  – {paper}", "$text-muted"))


def _reading(bank: Bank, one: Reading) -> str:
    sources = f" ({citations(bank, one.kallor)})" if one.kallor else ""
    return f"{one.namn}: {one.text}{sources}"

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
from wizard.practice.wording import OUTCOMES
from wizard.practice.words import Reading
from wizard.text import long_date
from wizard.tui.open_case import OpenCase
from wizard.tui.wording import citations

Section = tuple[str, str | Content]
"""A heading, and what is said under it."""


def sections(opened: OpenCase, told: AnswerFeedback) -> Iterator[Section]:
    """From why the facit answers so, to where it stands, where her answer leads and what it rests on."""
    bank = opened.bank
    yield "Varför", told.why
    if told.tempting:
        yield "Det som lockar", told.tempting
    if told.grounds:
        yield "I papperen", Content("\n").join(map(_ground, told.grounds))
    elif told.facit == VET_EJ:
        yield "I papperen", "Inget står om det. Då är vet ej rätt svar."
    if told.readings:
        yield "Läsningen bakom ditt svar", "\n".join(_reading(bank, one) for one in told.readings)
    if told.outcome not in ("facit", "godtas", "text", "ej_stalld"):
        yield "Vart svaret leder", leads(told)
    yield "Källor", citations(bank, told.sources)


def leads(told: AnswerFeedback) -> str:
    """Where her answer leads, all else being as in the facit."""
    head = "Utan svar, och med allt annat som i facit" if told.given is None else "Med allt annat som i facit"
    return f"{head}: " + " ".join(told.leads_to.said)


def head(opened: OpenCase, told: AnswerFeedback) -> Content:
    """The question, whom it is about, how the two answers stand to each other, and both of them."""
    question, about = opened.bank.questions[told.key[0]], whom(opened, told)
    lines = (
        (question.text, "bold"),
        (f"Gäller: {about}" if about else "", "$text-muted"),
        (f"{mark(told)} {OUTCOMES[told.outcome]}", "bold $primary"),
    )
    said = [Content.styled(text, style) for text, style in lines if text]
    return Content("\n").join([*said, *_answers(question, told)])


def whom(opened: OpenCase, told: AnswerFeedback) -> str:
    """The organisation that the question is about; empty for the whole case."""
    return next((party.name for party in opened.case.parties if party.id == told.key[1]), "")


def mark(told: AnswerFeedback) -> str:
    """A sign before the words: = where nothing differs, ≠ where something does, · where nothing is marked."""
    return "·" if told.outcome in UNMARKED else "=" if told.agrees else "≠"


def given(question: Question, value: Value | None) -> str:
    """An answer in the bank's words."""
    return "inget" if value is None else value_text(question, value) or "inget valt"


def _answers(question: Question, told: AnswerFeedback) -> Iterator[Content]:
    """Hers with its skäl, or that the skäl is missing; then the facit's, and those that are as right."""
    same = told.outcome == "facit"
    yield _labelled("Ditt svar och facits" if same else "Ditt svar", given(question, told.given))
    if told.reason:
        yield _labelled("Ditt skäl", told.reason)
    elif told.reason_lacking:
        lacking = "Skälet är inte skrivet. Tryck s och skriv det: svaret räknas först då."
        yield Content.styled(lacking, "$warning")
    if not same:
        labels = {"text": "Ett exempel på ett bra svar", "diskussion": "Läsningen som facit visar först"}
        yield _labelled(labels.get(told.outcome, "Facit"), given(question, told.facit))
    for other in told.accepted:
        yield _labelled("Lika rätt", given(question, other))


def _labelled(label: str, text: str) -> Content:
    return Content.assemble((f"{label}: ", "bold"), text)


def _ground(one: Ground) -> Content:
    paper = f"{one.paper.rubrik} ({one.paper.slag}, {long_date(one.paper.datum.isoformat())})"
    quoted = " ".join(one.fact.citat.split())
    return Content.assemble(f"”{quoted}”", (f"  – {paper}", "$text-muted"))


def _reading(bank: Bank, one: Reading) -> str:
    sources = f" ({citations(bank, one.kallor)})" if one.kallor else ""
    return f"{one.namn}: {one.text}{sources}"

"""A situation and what is said of an answer to it. Pure."""

from collections.abc import Iterator

from textual.content import Content

from wizard.assessment.words import value_text
from wizard.bank.model import Bank
from wizard.bank.schema import Question
from wizard.case.answers import VET_EJ
from wizard.practice.situations import SituationFeedback
from wizard.practice.words import Situation
from wizard.tui.practice.answer_text import Section
from wizard.tui.wording import citations


def head(question: Question, situation: Situation) -> Content:
    """What lies before her, and what is asked."""
    return Content.assemble(situation.lage.strip(), "\n\n", (question.text, "bold"))


def outcome(told: SituationFeedback) -> Content:
    """How the answer stands to the situation's own, in words."""
    differs = "Läget har svaret" if told.given == VET_EJ else "Facit svarar annorlunda"
    words = {True: "= Som facit", False: f"≠ {differs}", None: "· Jämför med exemplet"}
    return Content.styled(words[told.agrees], "bold $primary")


def sections(bank: Bank, told: SituationFeedback) -> Iterator[Section]:
    """The facit, why, what was tempting, and the sources."""
    question = bank.questions[told.situation.fraga]
    if not told.agrees:
        yield "Ett exempel" if told.agrees is None else "Facit", value_text(question, told.facit)
    yield "Varför", told.situation.varfor.strip()
    if told.tempting:
        yield "Det som lockar", told.tempting
    yield "Källor", citations(bank, told.sources)

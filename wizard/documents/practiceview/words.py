"""What the documents about a practice case call things: as the learner met them on the screen, in the bank's own
words, and not as an authority's document says them."""

from collections.abc import Iterable

from wizard.bank.model import Bank
from wizard.bank.schema import Question
from wizard.case.answers import VET_EJ, Value
from wizard.case.model import AnswerKey, Case
from wizard.documents.view.words import View, value_in_words
from wizard.practice.feedback import Ground
from wizard.practice.spread import NOT_ASKED, UNANSWERED

NO_ANSWER, NO_QUESTION = "Inget svar", "Frågan ställdes inte"
NO_FORM = "Ingen form är avgjord"
_MOST_SIGNS = 20


class GroundView(View):
    """A fact as it stands in a paper, and which paper."""

    citat: str
    papper: str


def said(question: Question, value: Value | None) -> str:
    """An answer in the bank's own words."""
    if value is None or value == UNANSWERED:
        return NO_ANSWER
    if value == NOT_ASKED:
        return NO_QUESTION
    if question.typ in ("val", "flerval") and value != VET_EJ:
        texts = {option.id: option.text for option in question.svar}
        chosen = value if isinstance(value, tuple) else (str(value),)
        return "; ".join(texts.get(id, id) for id in chosen)
    return value_in_words(question, value)


def organisation(case: Case, key: AnswerKey) -> str:
    """The organisation that a question is asked of, where there are several; else nothing."""
    names = {party.id: party.name for party in case.parties}
    return names.get(key[1], "") if len(names) > 1 else ""


def form_name(bank: Bank, form: str | None) -> str:
    """What a form is called, with a capital: it stands alone."""
    name = NO_FORM if form is None else bank.forms[form].text
    return name[:1].upper() + name[1:]


def grounds(found: Iterable[Ground]) -> tuple[GroundView, ...]:
    """Facts with the papers that they stand in."""
    return tuple(GroundView(citat=one.fact.citat, papper=one.paper.rubrik) for one in found)


def bar(number: int) -> str:
    """A number, and beside it as many signs: it is read by eye and by ear."""
    return f"{number} {'█' * min(number, _MOST_SIGNS)}".rstrip()

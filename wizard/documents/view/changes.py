"""What would change the assessment, as documents show it: answers, or pairs of criteria, by outcome."""

from collections.abc import Iterable

from wizard.assessment.model import Change, PairChange
from wizard.assessment.prose import both
from wizard.assessment.words import beyond
from wizard.documents.view.answers import Answers
from wizard.documents.view.words import View, value_in_words
from wizard.text import listed


class ChangeView(View):
    """What the outcome would be, and the single answers of which each would make it so."""

    utfall: str
    form: str
    """the form that is settled; empty where it stays open"""
    svar: str
    """the answers, one on each line"""


def change_views(answers: Answers, changes: Iterable[Change]) -> tuple[ChangeView, ...]:
    """Single changes with the same outcome together; those that settle a form first."""
    outcomes: dict[tuple[str | None, tuple[str, ...]], list[str]] = {}
    for change in changes:
        outcomes.setdefault((change.form, change.possible), []).append(_answer_to(answers, change))
    forms = answers.bank.forms
    return tuple(
        ChangeView(
            utfall=f"Formen blir {forms[form].text}."
            if form
            else f"Formen är öppen: {listed([forms[id].text for id in possible], 'eller')}.",
            form=forms[form].text if form else "",
            svar="\n".join(texts),
        )
        for (form, possible), texts in sorted(outcomes.items(), key=lambda item: item[0][0] is None)
    )


def _answer_to(answers: Answers, change: Change) -> str:
    question = answers.bank.questions[change.question[0]]
    return f"{answers.called(change.question)}: {value_in_words(question, change.to)}{beyond(question, change.side)}"


def pair_views(answers: Answers, pairs: Iterable[PairChange]) -> tuple[ChangeView, ...]:
    """Pairs of criteria with the same outcome together."""
    bank = answers.bank
    outcomes: dict[str, list[str]] = {}
    for pair in pairs:
        outcomes.setdefault(pair.form, []).append(both(bank, pair.criteria))
    return tuple(
        ChangeView(
            utfall=f"Formen blir {bank.forms[form].text}.", form=bank.forms[form].text, svar="\n".join(texts)
        )
        for form, texts in outcomes.items()
    )

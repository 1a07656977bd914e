"""What the inledande frågor print: each question of the bank with its field, and what is known already."""

from wizard.documents.view.answers import Answers
from wizard.documents.view.labels import question_label
from wizard.documents.view.words import Citations, View, value_in_words
from wizard.text import long_date

ANSWERED_BY = "_vem"
"""The field for who has answered. No question has this id, for the bank's begin with a letter."""


class AskedView(View):
    """A question that may be asked. `kant` is what is known: it is printed so that it can be set right."""

    id: str
    rubrik: str
    kant: str


class AskingView(View):
    """The form: every question of the bank by its id, and the field for who has answered."""

    fraga: dict[str, AskedView]
    vem: AskedView


def asking_view(answers: Answers, cite: Citations) -> AskingView:
    """The form to the organisation or organisations of the case."""
    return AskingView(
        fraga={
            id: AskedView(id=id, rubrik=question_label(question), kant=_known(answers, id))
            for id, question in answers.bank.questions.items()
        },
        vem=AskedView(id=ANSWERED_BY, rubrik="Vem som har svarat", kant=""),
    )


def _known(answers: Answers, id: str) -> str:
    """What the organisation has told before, else the text that we have written on a matter that is shared.

    No skäl and no choice is sent out: they are the city's own thinking. What one organisation has told is not
    told to another.
    """
    case, question = answers.case, answers.bank.questions[id]
    told = case.told(id) if len(case.parties) == 1 else ()
    if told:
        day = long_date(told[0].date)
        return f"Ni har uppgett{day and f' den {day}'}: {told[0].text}"
    answer = case.answer(id)
    if question.typ != "text" or answer is None or answer.unknown:
        return ""
    return f"Så har vi förstått det: {value_in_words(question, answer.value)}"

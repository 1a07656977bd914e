"""What the språkvakt found and the handläggare let stand, as documents print it."""

from wizard.assessment.language_words import what, where
from wizard.documents.view.answers import Answers
from wizard.documents.view.words import View
from wizard.text import long_date


class KeptWording(View):
    """A text that may stand although a rule found something in it: where, what, why, who and when."""

    plats: str
    fynd: str
    skal: str
    av: str
    datum: str


def kept_wordings(answers: Answers) -> tuple[KeptWording, ...]:
    """Every text that was let stand and that has not changed since."""
    return tuple(
        KeptWording(
            plats=where(answers.bank, answers.case, found.place),
            fynd=what(found),
            skal=found.kept.reason,
            av=found.kept.by,
            datum=long_date(found.kept.date),
        )
        for found in answers.language
        if found.kept is not None
    )

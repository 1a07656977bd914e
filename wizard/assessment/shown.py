"""What the interview shows: follows from the answers as given, not from what counts."""

from dataclasses import dataclass

from wizard.assessment.reading import Reading
from wizard.case.model import AnswerKey


@dataclass(frozen=True, slots=True)
class Shown:
    """The questions to show, in the bank's order, and the answers that sleep."""

    questions: tuple[AnswerKey, ...]
    dormant: tuple[AnswerKey, ...]


def shown(given: Reading) -> Shown:
    """Every (question, party) to show under the reading of answers as given.

    A question is shown when its `visas_om` is true, or unknown only because of answers *vet ej*; a
    juristfråga only when it is true and all that its answer rests on is definite. An answer to a question
    that is not shown is dormant: kept, marked, never counted.
    """
    visible = [
        (question.id, party)
        for question in given.bank.questions.values()
        for party in (given.parties if question.per_part else ("",))
        if _shows(given, question.id, party)
    ]
    seen = set(visible)
    return Shown(tuple(visible), tuple(key for key in given.case.answers if key not in seen))


def _shows(given: Reading, question: str, party: str) -> bool:
    asked = given.asked(question, party)
    rests_on = given.bank.questions[question].vilar_pa
    if rests_on:
        return asked is True and all(given.value(fact, party) is not None for fact in rests_on)
    if asked is not None:
        return asked
    condition = given.bank.conditions["visas_om", question]
    return all(given.case.answer(*key) is not None for key in given.open_behind(condition, party))

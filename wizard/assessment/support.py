"""For each criterion: what was answered, by whom, when, and on which underlag."""

from collections.abc import Iterable
from dataclasses import dataclass

from wizard.assessment.grounds import answers_in, verdict_grounds
from wizard.assessment.reading import Reading
from wizard.case.answers import Answer
from wizard.case.model import AnswerKey


@dataclass(frozen=True, slots=True)
class Support:
    """An answer behind a verdict; no answer where the question is what keeps the verdict open.

    day   when the answer was given or, of a juristfråga, when the view was formed (ISO); may be empty
    """

    key: AnswerKey
    answer: Answer | None
    day: str

    @property
    def checked(self) -> bool:
        """Whether there is an underlag to check against. Without one the answer is a statement only."""
        return self.answer is not None and any(line.strip() for line in self.answer.evidence)


def support(reading: Reading, criterion: str, party: str = "") -> tuple[Support, ...]:
    """The answers that carry a criterion's verdict, in the bank's order; of one that is oklart the
    questions that keep it so."""
    if reading.verdict(criterion, party) is None:
        keys = tuple(reading.open_behind_verdict(criterion, party))
    else:
        keys = answers_in(reading, verdict_grounds(reading, criterion, party))
    return tuple(
        Support(key, reading.case.answer(*key), reading.case.day_of(*key))
        for key in in_bank_order(reading, keys)
    )


def in_bank_order(reading: Reading, keys: Iterable[AnswerKey]) -> list[AnswerKey]:
    """Questions as the interview asks them, each organisation's after another."""
    order = {id: number for number, id in enumerate(reading.bank.questions)}
    return sorted(keys, key=lambda key: (order[key[0]], key[1]))

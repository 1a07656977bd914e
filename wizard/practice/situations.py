"""Small situations on one question each, and places in the sources: which to meet, and what there is to say. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wizard.bank.model import Bank
from wizard.case.answers import Value
from wizard.case.entry import read_value
from wizard.case.exercises import RIGHT
from wizard.practice.reading import Lessons, answer_value
from wizard.practice.words import Passage, Situation


@dataclass(frozen=True, slots=True)
class SituationFeedback:
    """What there is to say of an answer to a situation. `agrees` is None for a text, which is never marked."""

    situation: Situation
    given: Value
    facit: Value
    agrees: bool | None
    tempting: str
    sources: tuple[str, ...]


def situation_feedback(bank: Bank, situation: Situation, given: Value) -> SituationFeedback:
    """An answer beside the situation's own. Raises VagvalError when the situation does not fit the bank."""
    question = bank.questions[situation.fraga]
    facit = read_value(question, answer_value(situation.svar))
    agrees = None if question.typ == "text" else given == facit
    chosen = given if isinstance(given, tuple) else (str(given),)
    tempting = "" if agrees else "\n".join(situation.fel[id] for id in chosen if id in situation.fel)
    sources = tuple(dict.fromkeys((*situation.kallor, *question.kallor)))
    return SituationFeedback(situation, given, facit, agrees, tempting, sources)


def example(bank: Bank, lessons: Lessons, question: str) -> Situation | None:
    """The situation that shows what a question is about; None when nothing is written of it."""
    found = lessons.situations_on(question) if question in bank.questions else []
    return found[0] if found else None


def again(lessons: Lessons, questions: Iterable[str], drilled: Mapping[str, str]) -> tuple[Situation, ...]:
    """What to practise again: situations on these questions that have not been answered rightly since. One of
    each question before a second of any, and those never met before those answered wrongly."""
    waiting: list[list[Situation]] = []
    for question in dict.fromkeys(questions):
        left = [one for one in lessons.situations_on(question) if drilled.get(one.id) != RIGHT]
        waiting.append(sorted(left, key=lambda one: one.id in drilled))
    rounds = max(map(len, waiting), default=0)
    return tuple(left[number] for number in range(rounds) for left in waiting if number < len(left))


def passage(lessons: Lessons, cited: str) -> Passage | None:
    """What is told of a place in a source, or else of the source as a whole."""
    placed = lessons.passages.get(cited) or lessons.passages.get(cited.partition("#")[0])
    return placed.says if placed else None

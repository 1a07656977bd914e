"""A condition with its truth value, all the way down to the answers: what makes the outcome follow-able."""

from collections.abc import Iterator

from wizard.assessment.counting import strict
from wizard.assessment.model import Trace
from wizard.assessment.reading import Reading
from wizard.bank.conditions import (
    All,
    Answered,
    Any,
    Bound,
    Condition,
    Count,
    Is,
    Not,
    Truth,
    Verdict,
    parts_of,
)
from wizard.bank.model import Bank
from wizard.case.model import Case
from wizard.text import count


def tree_of(bank: Bank, case: Case, row: str) -> Trace:
    """The condition tree of a row of the decision table, as it stands for a case."""
    return trace(Reading(bank, case, strict), bank.conditions["rad", row])


def trace(reading: Reading, condition: Condition, party: str = "") -> Trace:
    """The condition tree. A criterion is opened to the conditions behind it, for each party."""
    truth = reading.holds(condition, party)
    match condition:
        case Verdict(name, met):
            return _criterion(reading, name, met, truth, party)
        case Is() | Bound() | Answered():
            return _answer(reading, condition, truth, party)
        case _:
            parts = tuple(trace(reading, part, party) for part in parts_of(condition))
            return Trace(_word(condition), truth, parts=parts)


def _word(condition: Condition) -> str:
    match condition:
        case All():
            return "alla"
        case Any():
            return "någon"
        case Not():
            return "inte"
        case Count(least):
            return f"minst {least}"
        case _:
            raise AssertionError(condition)


def _criterion(reading: Reading, name: str, met: bool, truth: Truth, party: str) -> Trace:
    criterion = reading.bank.criteria[name]
    each = reading.parties if criterion.per_part and not party else (party,)
    parts = [
        trace(reading, reading.bank.conditions[kind, name], one)
        for one in each
        for kind in ("gäller_om", "uppfyllt_om")
        if (kind, name) in reading.bank.conditions
    ]
    word = "uppfyllt" if met else "ej uppfyllt"
    text = f"{criterion.text}: {word}"
    return Trace("kriterium", truth, name, party, text, tuple(criterion.kallor), tuple(parts))


def _answer(reading: Reading, atom: Is | Bound | Answered, truth: Truth, party: str) -> Trace:
    name = atom.question
    question = reading.bank.questions.get(name)
    sources = question.kallor if question else reading.bank.facts[name].kallor
    one = party if question is not None and question.per_part else ""
    return Trace("fråga", truth, name, one, comparison(reading.bank, atom), tuple(sources))


def comparison(bank: Bank, atom: Is | Bound | Answered) -> str:
    """An atom in Swedish: the question's text and what it is compared with."""
    question = bank.questions.get(atom.question)
    text = question.text if question else bank.facts[atom.question].text
    match atom:
        case Is(_, options):
            texts = [option.text for option in question.svar if option.id in options] if question else []
            return f"{text} – {' eller '.join(texts)}"
        case Bound(_, least, most):
            limits = [("minst", least), ("högst", most)]
            return f"{text} – " + " och ".join(
                f"{word} {_limit(bank, n)}" for word, n in limits if n is not None
            )
        case Answered():
            return f"{text} – besvarad"


def _limit(bank: Bank, limit: int | str) -> str:
    return bank.constants[limit].text if isinstance(limit, str) else count(limit)


def decisive_criteria(reading: Reading, condition: Condition) -> Iterator[str]:
    """The criteria that make a condition as it is: true, false or unknown."""
    truth = reading.holds(condition)
    match condition:
        case Verdict(name):
            yield name
        case Not(part):
            yield from decisive_criteria(reading, part)
        case _:
            for part in parts_of(condition):
                if reading.holds(part) is truth:
                    yield from decisive_criteria(reading, part)

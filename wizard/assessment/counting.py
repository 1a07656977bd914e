"""The ways of counting an answer. Truth tables and theorems: docs/semantics.md.

strict     what decides: definite, with its skäl; a jurist's also named, dated and on unchanged facts
given      what is shown: definite answers as given, with or without skäl
reasoned   what a beredskap of `klar` rests on: as strict, with a skäl for every choice
lean       one complete set of answers: those given, and `antas` for the rest
"""

from collections.abc import Callable

from wizard.assessment.reading import EJ_AKTUELL, Reading
from wizard.bank.conditions import Unasked, Value
from wizard.bank.schema import Question
from wizard.case.answers import Answer


def strict(reading: Reading, question: Question, party: str, answer: Answer | None) -> Value | None:
    """The answer if it is definite and has all that it needs."""
    if answer is None or answer.unknown or (needs_reason(question, answer.value) and not answer.reasoned):
        return None
    if question.jurist and not signed(reading, question, party, answer):
        return None
    return answer.value


def given(reading: Reading, question: Question, party: str, answer: Answer | None) -> Value | None:
    """The answer if it is definite."""
    return None if answer is None or answer.unknown else answer.value


def reasoned(reading: Reading, question: Question, party: str, answer: Answer | None) -> Value | None:
    """As strict, and every choice has its skäl. Numbers, dates and texts need none."""
    if answer is not None and question.typ in {"val", "flerval"} and not answer.reasoned:
        return None
    return strict(reading, question, party, answer)


def lean_over(decided: Reading) -> Callable[[Reading, Question, str, Answer | None], Value | None]:
    """The way of counting that has no unknowns. A jurist's answer counts only where it counts strictly."""

    def lean(reading: Reading, question: Question, party: str, answer: Answer | None) -> Value | None:
        if question.jurist:
            counted = decided.value(question.id, party)
            known = None if isinstance(counted, Unasked) else counted
        else:
            known = given(reading, question, party, answer)
        return assumed(question) if known is None else known

    return lean


def lean_with_intake_open(
    decided: Reading,
) -> Callable[[Reading, Question, str, Answer | None], Value | None]:
    """As the lean, but telephone keys not yet pressed stay unknown: can they still change the lean?"""
    lean = lean_over(decided)

    def count(reading: Reading, question: Question, party: str, answer: Answer | None) -> Value | None:
        if question.intag is not None and answer is None:
            return None
        return lean(reading, question, party, answer)

    return count


def assumed(question: Question) -> Value | None:
    """The bank's `antas` in the question's own type."""
    if question.antas is None:
        return None
    match question.typ:
        case "flerval":
            return tuple(question.antas)
        case "tal" | "belopp":
            return int(question.antas[0])
        case _:
            return question.antas[0]


def needs_reason(question: Question, value: Value) -> bool:
    """Whether this answer counts only with a skäl."""
    if question.jurist:
        return True
    if isinstance(value, tuple):
        return not set(question.skal_kravs).isdisjoint(value)
    return value in question.skal_kravs


def signed(reading: Reading, question: Question, party: str, answer: Answer) -> bool:
    """Whether a jurist's answer has name, date and skäl, and still rests on the facts as they stand."""
    if not (answer.who.strip() and answer.date and answer.reasoned):
        return False
    return all(
        now is not None and answer.grounds.get(name) == now
        for name, now in ((name, ground(reading, name, party)) for name in question.vilar_pa)
    )


def grounds(reading: Reading, question: Question, party: str = "") -> dict[str, Value]:
    """What a jurist's answer to this question rests on: its facts as they stand, without the unknown ones."""
    found = {name: ground(reading, name, party) for name in question.vilar_pa}
    return {name: value for name, value in found.items() if value is not None}


def ground(reading: Reading, name: str, party: str = "") -> Value | None:
    """A fact as it is written among a jurist's grounds; None while it is unknown."""
    value = reading.value(name, party)
    return EJ_AKTUELL if isinstance(value, Unasked) else value

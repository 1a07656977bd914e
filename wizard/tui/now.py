"""Läget nu in words: the lean or what comes before it, what is open, what a lawyer must see. Pure."""

from collections.abc import Iterator

from wizard.assessment.model import Assessment
from wizard.assessment.obstacles import obstacles
from wizard.assessment.words import READINESS
from wizard.bank.model import Bank
from wizard.case.model import Case
from wizard.tui.wording import forms

ASLEEP = "Vilande svar"


def lean_text(bank: Bank, case: Case, found: Assessment) -> str:
    """The form, else the lean, else that it is too early for one."""
    if found.form:
        return f"Form: {bank.forms[found.form].text}"
    if found.too_early:
        return bank.head.intag.for_tidigt.replace("{n}", str(found.too_early))
    if found.lean == "upphandling" and _purchase_unclear(bank, case):
        return bank.head.intag.kopfragan_oklar
    return f"Lutar åt {bank.forms[found.lean].text}" if found.lean else "Ingen lutning än"


def _purchase_unclear(bank: Bank, case: Case) -> bool:
    answers = (answer for key, answer in case.answers.items() if key[0] in bank.head.intag.lutning_kraver)
    return any(answer.unknown for answer in answers)


def facts(bank: Bank, case: Case, found: Assessment) -> Iterator[tuple[str, str]]:
    """What stands in the panel: a heading and what is said under it."""
    yield "Beredskap", READINESS[found.readiness]
    if not found.form:
        yield "Möjliga former", forms(bank, found.possible)
    yield "Öppna frågor", str(len(found.open)) if found.open else "inga som står i vägen"
    if found.reason_missing:
        yield "Skäl saknas", _questions(len(found.reason_missing))
    if found.unreasoned:
        yield "Skäl för klar", f"{_questions(len(found.unreasoned))} (F2 visar)"
    if found.lawyer:
        yield "Jurist", ", ".join(point.id for point in found.lawyer)
    if found.warnings:
        yield "Varningar", str(len(found.warnings))
    if found.gaps:
        yield "Röda tråden", f"{len(found.gaps)} att se över"
    if found.dormant:
        yield ASLEEP, f"{len(found.dormant)} (räknas inte)"


def advice(bank: Bank, case: Case, found: Assessment) -> str:
    """Whether to go on: when the intake can stop, and what the questions that remain are for."""
    if found.form:
        form = bank.forms[found.form].text
        if found.readiness == "klar":
            return f"Formen är avgjord ({form}) och allt som behövs är klart. Ta ställning med F2."
        if left := len(obstacles(found)):
            return (
                f"Formen är avgjord ({form}). Det som är kvar flyttar den inte, men {left} "
                f"{'sak' if left == 1 else 'saker'} behövs för att det ska bli klart. F2 visar vilka."
            )
        return f"Formen är avgjord ({form}). Frågorna som är kvar behövs inte för att det ska bli klart."
    if can_stop(bank, case, found):
        return (
            "Ingen tangent som är kvar i intaget kan ändra lutningen. Du kan sluta här: F2 visar bedömningen."
        )
    return ""


def can_stop(bank: Bank, case: Case, found: Assessment) -> bool:
    """Whether there are telephone keys left, and none of them can change the lean. In an övning one goes on: the
    facit answers them all."""
    return (
        not case.exercise
        and found.intake_settled
        and any(not _answered(case, question.id) for question in bank.intake)
    )


def one_line(bank: Bank, case: Case, found: Assessment) -> str:
    """The same on one line, for narrow windows."""
    parts = [lean_text(bank, case, found), f"öppna {len(found.open)}"]
    if found.reason_missing:
        parts.append(f"skäl saknas {len(found.reason_missing)}")
    if found.lawyer:
        parts.append(f"jurist {len(found.lawyer)}")
    if can_stop(bank, case, found) and not found.form:
        parts.append("resten av intaget ändrar inte lutningen: du kan sluta här, F2")
    return " · ".join(parts)


def _answered(case: Case, question: str) -> bool:
    return any(key[0] == question for key in case.answers)


def _questions(number: int) -> str:
    return "1 fråga" if number == 1 else f"{number} frågor"

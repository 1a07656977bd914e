"""What is said about a question: its answers, its fields, what it rests on, its sources. Pure."""

from textwrap import shorten

from textual.content import Content

from wizard.assessment.words import value_text
from wizard.bank.model import Bank
from wizard.bank.schema import Question
from wizard.case.answers import VET_EJ, Answer, Value
from wizard.case.entry import read_date
from wizard.case.model import AnswerKey, Case
from wizard.faults import Code, VagvalError, fault
from wizard.text import kronor, long_date
from wizard.tui.open_case import OpenCase
from wizard.tui.widgets.choices import Choice
from wizard.tui.wording import citations

_LONGEST_TOLD = 240
"""Characters of what an organisation has told that stand above the answers: a few lines."""


def choices(question: Question) -> list[Choice]:
    """The answers with what follows from each, then vet ej."""
    return [
        *(Choice(option.id, option.text, option.foljd) for option in question.svar),
        Choice(VET_EJ, "Vet ej", key="v"),
    ]


def chosen(question: Question, answer: Answer | None) -> tuple[str, ...]:
    """The ids of the answers chosen; of a question without answers to choose among, only vet ej."""
    if answer is None:
        return ()
    if isinstance(answer.value, tuple):
        return answer.value
    return (str(answer.value),) if question.svar or answer.unknown else ()


def written(question: Question, answer: Answer | None) -> str:
    """The answer as it would be written in its field; empty where it is chosen instead."""
    return "" if answer is None or answer.unknown or question.svar else str(answer.value)


def value_title(question: Question) -> str:
    """What the field of a question without answers to choose among is called."""
    return {
        "text": "Svar – Enter börjar skriva, Esc när du är klar",
        "belopp": "Belopp i hela kronor, till exempel 250 000",
        "datum": "Datum, åååå-mm-dd",
    }.get(question.typ, "Antal, ett helt tal")


def reason_title(question: Question, value: Value | None) -> str:
    """What the field for skäl is called, and whether the answer chosen needs it."""
    if value is None:
        return "Skäl – välj ett svar först"
    if value == VET_EJ:
        return "Vad saknas? (frivilligt)"
    if question.jurist:
        return "Juristens bedömning och förutsättningar (krävs)"
    picked = value if isinstance(value, tuple) else (value,)
    needed = any(one in question.skal_kravs for one in picked)
    return "Skäl (krävs för att svaret ska räknas)" if needed else "Skäl (frivilligt)"


def who_title(question: Question) -> str:
    """Who stands behind the answer, or will find it."""
    return "Juristens namn (krävs)" if question.jurist else "Vem tar reda på det? (frivilligt)"


def date_of(text: str) -> str:
    """The day that was written, or nothing. Raises VagvalError when it is no date."""
    date = read_date(text) if text.strip() else ""
    if date is None:
        raise VagvalError(fault(Code.SVAR004, "datum", varde=text.strip()))
    return date


def head(opened: OpenCase, key: AnswerKey) -> Content:
    """The question, whom it is about, the state of its answer, why it is asked, what it rests on."""
    question = opened.bank.questions[key[0]]
    more = "  (F1 mer hjälp)" if question.hjalp else ""
    lines = (
        (question.text, "bold"),
        (_about(opened, key), "$text-muted"),
        (_state(opened, key), "$warning"),
        (f"Varför: {question.varfor}{more}", "$text-muted"),
        (_grounds(opened, key), ""),
        (_told_shortly(opened, key), "$accent"),
    )
    return Content("\n").join(Content.styled(text, style) for text, style in lines if text)


def told(case: Case, key: AnswerKey, longest: int | None = None) -> str:
    """What each organisation has told on the question, by whom and when. `longest`: characters of each."""
    names = {party.id: party.name or party.id for party in case.parties}
    lines = []
    for one in case.told(*key):
        by = ", ".join(filter(None, (names[one.party], long_date(one.date), one.who)))
        text = shorten(one.text, longest, placeholder=" … (i visar allt)") if longest else one.text
        lines.append(f"Organisationen uppger ({by}): {text}")
    return "\n".join(lines)


def _told_shortly(opened: OpenCase, key: AnswerKey) -> str:
    lines = told(opened.case, key, longest=_LONGEST_TOLD)
    takes_reason = opened.bank.questions[key[0]].typ != "text"
    return f"{lines}  (i lägger uppgiften i skälet)" if lines and takes_reason else lines


def _about(opened: OpenCase, key: AnswerKey) -> str:
    """Which organisation the question is about, where it is asked of each."""
    name = next((party.name for party in opened.case.parties if party.id == key[1]), "")
    return f"Gäller: {name}" if name else ""


def _state(opened: OpenCase, key: AnswerKey) -> str:
    """What is to be known about the answer as it stands."""
    found, answer = opened.assessment, opened.case.answer(*key)
    if key in found.dormant:
        return "Vilande svar: frågan ställs inte längre. Svaret finns kvar men räknas inte."
    if key in found.reason_missing:
        return (
            "Svaret räknas först när juristens namn, datum och bedömning finns."
            if opened.bank.questions[key[0]].jurist
            else "Svaret räknas först när skälet är skrivet."
        )
    if found.form and answer is None:
        moved = f"Formen är avgjord ({opened.bank.forms[found.form].text}). Svaret flyttar den inte"
        return f"{moved}, men behövs för att det ska bli klart." if key in found.open else f"{moved}."
    return ""


def _grounds(opened: OpenCase, key: AnswerKey) -> str:
    """For a juristfråga: the facts that the answer rests on, as they stand, and which have changed since."""
    question = opened.bank.questions[key[0]]
    if not question.jurist:
        return ""
    answer = opened.case.answer(*key)
    now = opened.desk.grounds(opened.case, key[0])
    lines = []
    for name in question.vilar_pa:
        changed = answer is not None and answer.grounds.get(name) != now.get(name)
        lines.append(
            f"  {_fact(opened.bank, name, now.get(name))}{' – ändrat sedan juristen svarade' if changed else ''}"
        )
    ending = (
        "\nUppgifterna har ändrats, så svaret räknas inte. Fråga juristen på nytt och välj svaret igen."
        if answer is not None and grounds_changed(opened, key)
        else ""
    )
    return "Juristens svar vilar på:\n" + "\n".join(lines) + ending


def grounds_changed(opened: OpenCase, key: AnswerKey) -> bool:
    """Whether a lawyer's answer rests on facts that are no longer so."""
    answer = opened.case.answer(*key)
    if answer is None or not opened.bank.questions[key[0]].jurist:
        return False
    return dict(answer.grounds) != dict(opened.desk.grounds(opened.case, key[0]))


def _fact(bank: Bank, name: str, value: Value | None) -> str:
    if name in bank.questions:
        question = bank.questions[name]
        return f"{question.text} {'obesvarad' if value is None else value_text(question, value)}"
    fact = bank.facts[name]
    if value is None:
        return f"{fact.text}: okänt"
    shown = kronor(value) if isinstance(value, int) and fact.enhet == "kr" else f"{value} {fact.enhet}"
    return f"{fact.text}: {shown}"


def sources(bank: Bank, question: Question) -> str:
    """The question's sources: short name, place and status."""
    return f"Källa: {citations(bank, question.kallor)}  (k visar mer)"

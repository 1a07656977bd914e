"""”Om jag svarar så” in words: each answer and what it would do. Pure."""

from collections.abc import Iterator
from itertools import pairwise

from textual.content import Content

from wizard.assessment.limits import Crossing
from wizard.assessment.look_ahead import Ahead, Effect, LookAhead
from wizard.assessment.prose import first_sentence
from wizard.assessment.words import READINESS, value_text
from wizard.bank.model import Bank
from wizard.bank.schema import Question
from wizard.bank.wording import UNVERIFIED
from wizard.case.answers import VET_EJ
from wizard.case.model import AnswerKey
from wizard.text import number_in_words
from wizard.tui.open_case import OpenCase
from wizard.tui.wording import forms

MOST_POINTS = 2
"""As many points for a lawyer are told in words."""


def look_ahead(opened: OpenCase, key: AnswerKey, found: LookAhead) -> Content:
    """The question, then every answer with its effect on a line of its own."""
    question = opened.bank.questions[key[0]]
    about = next((f" ({party.name})" for party in opened.case.parties if party.id == key[1]), "")
    lines = [Content.styled(f"{question.text}{about}", "bold")]
    if question.typ == "flerval":
        lines.append(Content.styled("Varje svar för sig, om det är det enda.", "$text-muted"))
    for number, (ahead, following) in enumerate(pairwise((*found.answers, None)), start=1):
        assert ahead is not None  # only the end has nothing after it
        mark = _mark(question, ahead, number)
        told = _answer(opened.bank, question, ahead, following, opened.case.assessed_on)
        now = "  – svaret nu" if ahead.now else ""
        lines.append(Content.assemble(f"{mark} ", (f"{told}{now}", "bold")))
        lines.append(Content(f"    {' · '.join(effects(opened.bank, question, ahead.effect))}"))
    lines += [Content(f"\n{text}") for text in _unplaced(opened.bank, question, found)]
    return Content("\n").join(lines)


def effects(bank: Bank, question: Question, effect: Effect) -> Iterator[str]:
    """What an answer would do to the form, and to what is left to do."""
    yield from _form(bank, effect)
    if effect.opened:
        yield f"öppnar {_questions(effect.opened)}"
    if effect.closed:
        yield f"{_questions(effect.closed)} ställs inte längre"
    if effect.reason:
        yield "kräver juristens namn, datum och skäl" if question.jurist else "kräver skäl"
    if effect.lawyer:
        yield f"jurist behövs: {_points(bank, effect.lawyer)}"
    if effect.readiness and not effect.unsettled:
        yield f"beredskapen blir {READINESS[effect.readiness]}"


def _form(bank: Bank, effect: Effect) -> Iterator[str]:
    if effect.form:
        yield f"formen blir {bank.forms[effect.form].text}"
    elif effect.unsettled:
        yield f"formen blir öppen, möjliga: {forms(bank, effect.possible)}"
    elif effect.possible and 0 < len(effect.ruled_out) < len(effect.possible):
        yield f"utesluter {forms(bank, effect.ruled_out)}"
    elif effect.possible:
        yield f"möjliga former blir: {forms(bank, effect.possible)}"
    if effect.lean:
        yield f"lutar då åt {bank.forms[effect.lean].text}"
    if not (effect.form or effect.unsettled or effect.possible or effect.lean):
        yield "ändrar inte formen"


def _points(bank: Bank, ids: tuple[str, ...]) -> str:
    """What a lawyer would have to look at; of many the first, and how many more."""
    texts = {point.id: first_sentence(point.text) for point in bank.lawyer_points}
    told = [f"{id} {texts[id]}" for id in ids[:MOST_POINTS]]
    more = len(ids) - len(told)
    return "; ".join([*told, *([f"{more} till"] if more else [])])


def _questions(number: int) -> str:
    return "1 fråga" if number == 1 else f"{number} frågor"


def _mark(question: Question, ahead: Ahead, number: int) -> str:
    """The key that gives the answer, where there is one."""
    if ahead.value == VET_EJ:
        return " v "
    return f" {number} " if question.svar else " – "


def _answer(bank: Bank, question: Question, ahead: Ahead, following: Ahead | None, day: str) -> str:
    """An answer, or a stretch of numbers or days with the limits that it begins at."""
    if ahead.value == VET_EJ:
        return "Vet ej"
    if question.svar:
        return value_text(question, ahead.value)
    if not ahead.crossed:
        if following is None or not following.crossed:
            return "Vilket svar som helst"
        return f"Till och med {value_text(question, following.crossed[-1].below)}"
    limit = _limit(bank, ahead.crossed[-1], day)
    return f"Från {value_text(question, ahead.value)} ({limit})"


def _limit(bank: Bank, crossed: Crossing, day: str) -> str:
    """A limit by its name, and what it is on the day of the assessment."""
    name, limit = crossed.name, crossed.limit
    amount = name not in bank.facts and bank.questions[name].typ == "belopp"
    unit = bank.facts[name].enhet if name in bank.facts else "kr" if amount else ""
    shown = number_in_words(crossed.number, unit)
    if not isinstance(limit, str):
        return shown
    value = bank.constant(limit, day)
    mark = f", {UNVERIFIED}" if value and value.status != "verifierad" else ""
    return f"{bank.constants[limit].text}: {shown}{mark}"


def _unplaced(bank: Bank, question: Question, found: LookAhead) -> Iterator[str]:
    if found.unplaced:
        names = dict.fromkeys(
            bank.facts[name].text if name in bank.facts else question.text for name, _ in found.unplaced
        )
        yield (
            "Svaret räknas också in i: " + "; ".join(names) + ". "
            "De gränserna går inte att räkna ut förrän fler svar finns, eller så nås de aldrig."
        )

"""The purchase question as documents show it: the five contract facts, the signs, and the conclusion.

Which answer to a fact speaks against a contract, and which answers are signs, is read from the bank's own
criteria (`inte_alla_fem`, `tecken_saknas`), so that document and assessment cannot say different things.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from wizard.bank.conditions import All, Any, Condition, Count, Is, Not, Unasked
from wizard.bank.model import Bank
from wizard.case.answers import Value
from wizard.documents.view.answers import Answers, AnswerView
from wizard.documents.view.assessment import CriterionView, criterion_views
from wizard.documents.view.labels import option_label
from wizard.documents.view.words import Citations, View

Letter = Literal["a", "b", "c", "d", "e"]

FACTS: Mapping[Letter, str] = {
    "a": "omsesidigt",
    "b": "vad_betalas",
    "c": "hur_vald",
    "d": "direkt_nytta",
    "e": "krav_uteblir",
}
"""The five questions of fact, by letter (decision.md, section 1)."""

CONDITIONS: tuple[Letter, ...] = ("b", "d", "e")
"""The facts whose answers are förutsättningar of a partnership and stand in the överenskommelse."""

_STEPS = (
    "inte_alla_fem",
    "tecken_saknas",
    "intag_stammer",
    "under_direktgrans",
    "kontraktsfakta_racker",
    "ej_kop",
    "kontraktstest",
)


class FactAnswer(View):
    """One of the five contract facts."""

    bokstav: Letter
    svar: AnswerView
    talar: str
    """för köp, mot köp, or öppet"""


class SignView(View):
    """A sign of purchase that has been asked for."""

    styrka: str
    rubrik: str
    svar: str
    finns: str
    """ja, nej or öppet"""
    kommentar: str


class ContractView(View):
    """The purchase question. `villkor` maps b, d and e to mot köp, för köp or öppet."""

    finns: bool
    fakta: tuple[FactAnswer, ...]
    tecken: tuple[SignView, ...]
    steg: tuple[CriterionView, ...]
    villkor: dict[str, str]
    slutsats: str
    """what the signs of purchase come to; empty while that is open"""


def contract_view(answers: Answers, cite: Citations) -> ContractView:
    """Facts, signs and each step of the conclusion."""
    facts = tuple(_facts(answers))
    return ContractView(
        finns=bool(facts),
        fakta=facts,
        tecken=tuple(_signs(answers)),
        steg=criterion_views(answers, _STEPS, cite) if facts else (),
        slutsats=_conclusion(answers),
        villkor={letter: _speaks(answers, FACTS[letter]) for letter in CONDITIONS},
    )


def sign_questions(bank: Bank) -> set[str]:
    """The questions of which an answer can be a sign of purchase."""
    return {atom.question for _, atom in _sign_atoms(bank)}


def points_to_purchase(answers: Answers) -> list[str]:
    """What in the answers speaks for a purchase: facts b, d and e, and signs, as sentences."""
    bank, case = answers.bank, answers.case
    spoken = [
        f"Kontraktsfråga {letter}: {answers.view(FACTS[letter]).rubrik}: {answers.view(FACTS[letter]).svar}."
        for letter in CONDITIONS
        if FACTS[letter] in bank.questions
        and case.answer(FACTS[letter]) is not None
        and _speaks(answers, FACTS[letter]) == "för köp"
    ]
    signs = [
        f"{one.styrka} tecken på köp: {one.rubrik if one.rubrik in one.svar else f'{one.rubrik}: {one.svar}'}."
        for one in _signs(answers)
        if one.finns == "ja"
    ]
    return [*spoken, *signs]


def _facts(answers: Answers) -> Iterator[FactAnswer]:
    for letter, id in FACTS.items():
        if id in answers.bank.questions and (view := answers.view(id)).finns:
            yield FactAnswer(bokstav=letter, svar=view, talar=_speaks(answers, id))


def _conclusion(answers: Answers) -> str:
    criterion = answers.bank.criteria.get("tecken_saknas")
    verdict = answers.assessment.verdicts.get("tecken_saknas")
    if criterion is None or verdict not in ("uppfyllt", "ej_uppfyllt"):
        return ""
    return criterion.uppfyllt if verdict == "uppfyllt" else criterion.ej_uppfyllt


def _speaks(answers: Answers, id: str) -> str:
    """What the answer speaks for, if it counts: an answer without its skäl leaves the fact open."""
    value = answers.reading.value(id)
    if value is None or isinstance(value, Unasked):
        return "öppet"
    against = _options_against(answers.bank).get(id, frozenset())
    return "mot köp" if value in against else "för köp"


def _definite(answers: Answers, id: str) -> Value | None:
    """The answer as given, unless it is vet ej."""
    answer = answers.case.answer(id)
    return None if answer is None or answer.unknown else answer.value


def _options_against(bank: Bank) -> dict[str, frozenset[str]]:
    """Per contract fact the answers that speak against a contract."""
    condition = bank.conditions.get(("uppfyllt_om", "inte_alla_fem"))
    return {atom.question: atom.options for atom in _parts(condition) if isinstance(atom, Is)}


def _signs(answers: Answers) -> Iterator[SignView]:
    for strength, atom in _sign_atoms(answers.bank):
        view = answers.view(atom.question)
        if not view.finns:
            continue
        value = _definite(answers, atom.question)
        chosen = value if isinstance(value, tuple) else (value,)
        hit = "öppet" if value is None else "nej" if atom.options.isdisjoint(map(str, chosen)) else "ja"
        yield SignView(
            styrka=strength,
            rubrik=_sign_heading(answers.bank, atom, view.rubrik),
            svar=view.svar,
            finns=hit,
            kommentar=view.kommentar,
        )


def _sign_heading(bank: Bank, atom: Is, heading: str) -> str:
    """What the sign is called: the question, or the answer where one question asks for several signs."""
    question = bank.questions[atom.question]
    if question.typ != "flerval":
        return heading
    return ", ".join(option_label(question, id) for id in sorted(atom.options))


def _sign_atoms(bank: Bank) -> Iterable[tuple[str, Is]]:
    """(Starkt or Svagt, the answer that is the sign): one strong is enough, of the weak it takes two."""
    for part in _parts(bank.conditions.get(("uppfyllt_om", "tecken_saknas"))):
        if isinstance(part, Not) and isinstance(part.part, Any | Count):
            strength = "Starkt" if isinstance(part.part, Any) else "Svagt"
            yield from ((strength, atom) for atom in part.part.parts if isinstance(atom, Is))


def _parts(condition: Condition | None) -> tuple[Condition, ...]:
    return condition.parts if isinstance(condition, All | Any | Count) else ()

"""What comes out of an assessment. Plain data; `wizard.assessment.report` gives it its JSON keys."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from wizard.bank.conditions import Truth
from wizard.case.gap import Gap
from wizard.case.model import AnswerKey

Verdict = Literal["uppfyllt", "ej_uppfyllt", "oklart", "ej_aktuellt"]
Outcome = Literal["avgor", "mojlig", "utesluten"]
Side = Literal["", "upp", "ner"]
Readiness = Literal["stopp", "avvakta", "preliminär", "klar"]


@dataclass(frozen=True, slots=True)
class Trace:
    """A condition with its truth, down to the answers. `word` is alla, någon, inte, antal, fråga,
    kriterium; `name` the question, fact or criterion; `text` what was compared, in Swedish."""

    word: str
    truth: Truth
    name: str = ""
    party: str = ""
    text: str = ""
    sources: tuple[str, ...] = ()
    parts: tuple["Trace", ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a form is settled (`avgor`), still possible (`mojlig`) or out (`utesluten`).

    `row` is the row that says so; `wizard.assessment.trace.tree_of` opens its condition to the answers.
    """

    form: str
    outcome: Outcome
    row: str
    text: str
    sources: tuple[str, ...]
    why: tuple[str, ...] = ()
    """what makes a true row true, in sentences that end in answers"""


@dataclass(frozen=True, slots=True)
class Point:
    """A point where a lawyer must decide."""

    id: str
    text: str
    criterion: str | None
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Caution:
    """Something to know that decides nothing: a criterion of role varning, or sources that disagree."""

    code: str
    text: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What one other answer would do, all else standing: the form it settles, else what becomes possible.

    to     an option's id, or the nearest number or ISO date on the other side of a limit
    side   of a number or a date: whether the same holds further up or further down
    """

    question: AnswerKey
    to: str | int
    form: str | None
    possible: tuple[str, ...]
    side: Side = ""


@dataclass(frozen=True, slots=True)
class PairChange:
    """The form that two criteria decided otherwise would settle, where no single answer settles another."""

    criteria: tuple[tuple[str, bool], tuple[str, bool]]
    form: str
    possible: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Assessment:
    """Bedömning: what the answers lead to, why, and what is open. See design.md section 2."""

    date: str
    form: str | None
    row: str | None
    route: str | None
    lean: str | None
    too_early: int
    """how many of the keys that must come before a lean are still unanswered"""
    intake_settled: bool
    """whether no telephone key still unpressed can change the lean"""
    possible: tuple[str, ...]
    excluded: tuple[str, ...]
    group: str | None
    possible_routes: tuple[str, ...]
    readiness: Readiness
    verdicts: Mapping[str, Verdict]
    party_verdicts: Mapping[AnswerKey, Verdict]
    open: tuple[AnswerKey, ...]
    """questions in the way that lack a definite answer, or whose answers do not go together"""
    reason_missing: tuple[AnswerKey, ...]
    """questions in the way that have an answer but not the skäl, name or date that it needs"""
    unreasoned: tuple[AnswerKey, ...]
    """answers that settle the form and count without a skäl, but need one before the form is klar"""
    shown: tuple[AnswerKey, ...]
    dormant: tuple[AnswerKey, ...]
    needs: tuple[str, ...]
    """criteria that the form (or, without one, the lean) needs and that are not uppfyllt"""
    gaps: tuple[Gap, ...]
    """gaps in the red thread"""
    lawyer: tuple[Point, ...]
    warnings: tuple[Caution, ...]
    observations: tuple[str, ...]
    """rows below the deciding one that are also true"""

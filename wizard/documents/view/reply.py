"""Replies to the organisation: what was asked, what the city came to and why, and where to turn.

A letter tells of one form, or of a few that are told alike. It gives reasons only when that is the form of the
case; otherwise it says that nothing is settled, and no one may take it for an answer.
"""

from collections.abc import Collection, Iterator

from wizard.bank.model import criterion_of
from wizard.bank.schema import Board
from wizard.documents.view.answers import Answers
from wizard.documents.view.reply_words import (
    ASKED,
    OTHER_AUTHORITY,
    OTHER_BOARD,
    WAYS,
    WHY,
    WOULD_CHANGE,
)
from wizard.documents.view.words import Citations, Reference, View

BIDRAG = ("foreningsbidrag", "verksamhetsbidrag")
NO = ("ingen_samverkan", "egen_regi")

_KINDS = {"foreningsbidrag": "föreningsbidrag", "verksamhetsbidrag": "verksamhetsbidrag"}


class GrantView(View):
    """A bidrag of the nämnd's: who may apply and when, as far as the bank knows."""

    namn: str
    vem: str
    datum: str
    ar: str
    """the year that the source speaks of"""
    kallor: tuple[Reference, ...]


class ReplyView(View):
    """What a letter about one form says of the case."""

    avgjort: bool
    """whether a form is chosen or settled"""
    galler: bool
    """whether that is a form that this letter tells of"""
    avviker: bool
    """whether the human has chosen it against the assessment, or before it"""
    form: str
    egen_regi: bool
    kort_fraga: str
    skal: tuple[str, ...]
    """why, in plain words; empty when the human departs from the assessment"""
    stallning: str
    """the reason that the human gave"""
    andra_utfall: tuple[str, ...]
    vart: str
    """where the question belongs, as the handläggare wrote it"""
    annan_huvudman: bool
    vag: str
    bidrag: tuple[GrantView, ...]
    upphandlare: str


def referral(answers: Answers, cite: Citations) -> ReplyView:
    """For a letter that tells where the question belongs."""
    return _reply(answers, cite, ("hanvisning",))


def refusal(answers: Answers, cite: Citations) -> ReplyView:
    """For a letter that says no, or that the city does it itself."""
    return _reply(answers, cite, NO)


def bidrag(answers: Answers, cite: Citations) -> ReplyView:
    """For a letter that tells how to apply for a bidrag."""
    return _reply(answers, cite, BIDRAG)


def procurement(answers: Answers, cite: Citations) -> ReplyView:
    """For a letter that tells how the city buys."""
    return _reply(answers, cite, ("upphandling",))


def together(answers: Answers, cite: Citations) -> ReplyView:
    """For a letter that tells what can be done together without money."""
    return _reply(answers, cite, ("enkel_samverkan",))


def _reply(answers: Answers, cite: Citations, forms: Collection[str]) -> ReplyView:
    chosen, case = answers.chosen, answers.case
    applies = chosen in forms
    follows = applies and chosen == answers.assessment.form
    unmet = tuple(_unmet(answers)) if follows else ()
    where = answers.view("ratt_namnd")
    board = board_of(answers)
    return ReplyView(
        avgjort=bool(chosen),
        galler=applies,
        avviker=applies and not follows,
        form=answers.bank.forms[chosen].text if chosen in answers.bank.forms else chosen,
        egen_regi=chosen == "egen_regi",
        kort_fraga=ASKED.get(answers.view("onskas").val, ""),
        skal=tuple(_why(answers, unmet)) if follows else (),
        stallning=case.position.reason.strip() if applies and case.position else "",
        andra_utfall=tuple(WOULD_CHANGE[id] for id in unmet if id in WOULD_CHANGE),
        vart=where.skal if where.val.startswith("nej") else "",
        annan_huvudman=where.val == "nej_annan_huvudman",
        vag=WAYS.get(answers.assessment.route or "", ""),
        bidrag=grants_of(answers, cite),
        upphandlare=board.upphandlare if board else "",
    )


def board_of(answers: Answers) -> Board | None:
    """The nämnd of the case, if the bank knows it by id or by name."""
    boards, written = answers.bank.boards, answers.case.namnd.strip()
    return boards.get(written) or next((one for one in boards.values() if one.namn == written), None)


def grants_of(answers: Answers, cite: Citations) -> tuple[GrantView, ...]:
    """The nämnd's grants of the kind chosen, or all of them when it has none of that kind."""
    board = board_of(answers)
    found = board.bidrag if board else []
    fitting = [one for one in found if one.slag == _KINDS.get(answers.chosen)] or found
    return tuple(
        GrantView(namn=one.namn, vem=one.vem.rstrip("."), datum=one.datum, ar=one.ar, kallor=cite(one.kallor))
        for one in fitting
    )


def _unmet(answers: Answers) -> Iterator[str]:
    """The criteria that make the deciding row true by not being met: those it names, and those behind them."""
    bank, verdicts = answers.bank, answers.assessment.verdicts
    named = [criterion_of(node) for node in bank.reads("rad", answers.assessment.row or "")]
    behind = [criterion_of(node) for id in named if id for node in bank.reads("uppfyllt_om", id)]
    mine = {*named, *behind}
    return (id for id in bank.criteria if id in mine and verdicts[id] == "ej_uppfyllt")


def _why(answers: Answers, unmet: Collection[str]) -> Iterator[str]:
    if "ratt_namnd" in unmet:
        other = answers.view("ratt_namnd").val == "nej_annan_huvudman"
        yield OTHER_AUTHORITY if other else OTHER_BOARD
    yield from (WHY[id] for id in unmet if id in WHY)

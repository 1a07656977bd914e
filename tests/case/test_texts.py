"""Where texts stand in a case, and what lets one stand that the språkvakt has spoken about."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.case.making import happened, lives, opened
from wizard.case.answers import Answer
from wizard.case.changes import AnswerGiven, AnswerWithdrawn, PositionTaken, RowAdded, WordingKept
from wizard.case.events import Event, fold
from wizard.case.model import Position, Row, Waiver
from wizard.case.texts import TextPlace, read_place, text_at

CASE = happened(
    opened(),
    AnswerGiven("syfte", Answer("Fler vågar.", "Så är det.")),
    RowAdded("mål", Row("m1", {"text": "Färre är ensamma."})),
    PositionTaken(Position("iop", "Båda behövs.", "2026-11-22", "Test", "", "Ny uppgift.")),
)


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("svar.syfte", "Fler vågar."),
        ("skäl.syfte", "Så är det."),
        ("mål.m1.text", "Färre är ensamma."),
        ("mål", "1"),
        ("risker", "0"),
        ("ställningstagande.skäl", "Båda behövs."),
        ("ställningstagande.avvikelse", "Ny uppgift."),
        ("svar.syfte@o1", None),
        ("svar.ide", None),
        ("svar", None),
        ("mål.m2.text", None),
        ("mål.m1.annat", None),
        ("mål.m1", None),
        ("mål.", None),
        ("ställningstagande.namn", None),
        ("annat", None),
        ("", None),
    ],
)
def test_a_place_has_a_name_and_a_text(place: str, text: str | None) -> None:
    assert text_at(CASE, place) == text


def test_a_place_is_read_as_it_was_written() -> None:
    for place in (TextPlace("skäl", "vem", "o1"), TextPlace("mål", "m1", "text"), TextPlace("mål")):
        assert read_place(str(place)) == place


@given(st.text())
def test_any_name_can_be_looked_up(place: str) -> None:
    assert text_at(CASE, place) is None or place in ("mål", "åtaganden", "indikatorer", "resurser", "risker")


def test_a_reason_holds_for_the_text_that_stood_there() -> None:
    kept = happened(CASE, WordingKept("kop", "svar.syfte", "Citat.", "Test", "2026-11-22"))
    waiver = Waiver("kop", "svar.syfte", "Fler vågar.", "Citat.", "Test", "2026-11-22")
    assert kept.waivers == {("kop", "svar.syfte"): waiver}
    later = happened(kept, AnswerGiven("syfte", Answer("Annat.")), WordingKept("kop", "svar.syfte", "Igen."))
    assert later.waivers["kop", "svar.syfte"].text == "Annat."


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_blank_reason_is_no_reason(reason: str) -> None:
    assert WordingKept("kop", "svar.syfte", reason).applied(CASE) is None


def test_what_is_not_there_cannot_be_let_stand() -> None:
    gone = happened(CASE, AnswerWithdrawn("syfte"))
    assert WordingKept("kop", "svar.syfte", "Citat.").applied(gone) is None


@given(lives())
def test_what_was_let_stand_is_always_about_a_text_that_once_stood_there(events: list[Event]) -> None:
    stood = {
        (place, text)
        for number in range(len(events) + 1)
        for case in [fold(events[:number])]
        for place in [one.place for one in fold(events).waivers.values()]
        if (text := text_at(case, place)) is not None
    }
    assert {(one.place, one.text) for one in fold(events).waivers.values()} <= stood

"""What the språkvakt found, in words: where it stands, what it is, and why it may stand."""

import pytest

from tests.assessment.banks import criterion, good, question, row, small_bank
from wizard.assessment.language import Finding, Hit
from wizard.assessment.language_words import kept_because, what, where
from wizard.bank.language_schema import LanguageRule
from wizard.case.model import Case, Party, Waiver
from wizard.case.texts import TextPlace
from wizard.text import NBSP

BANK = small_bank(
    [question("syfte"), question("villkor", per_part="ja")],
    [criterion("k", {"fråga": "syfte", "är": "ja"})],
    [row("r1", "iop", good("k"))],
)
CASE = Case(id="prov", parties=(Party("o1", "Föreningen Ett"), Party("o2", "Föreningen Två")))
RULE = {
    "id": "kop",
    "rubrik": "Ordet hör till ETT köp",
    "varför": "Prov.",
    "gör_så_här": "Prov.",
    "källor": ["VV"],
}
WORDS = LanguageRule.model_validate(RULE)
MANY = LanguageRule.model_validate(RULE | {"högst": {"lista": "mål", "rader": 5}})


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (TextPlace("svar", "syfte"), "Svaret på ”Fråga syfte?”"),
        (TextPlace("skäl", "syfte"), "Skälet till ”Fråga syfte?”"),
        (TextPlace("skäl", "villkor", "o2"), "Skälet till ”Fråga villkor?” (Föreningen Två)"),
        (TextPlace("skäl", "villkor", "o9"), "Skälet till ”Fråga villkor?”"),
        (TextPlace("ställningstagande", "skäl"), "Skälet till ställningstagandet"),
        (TextPlace("ställningstagande", "avvikelse"), "Skälet till avvikelsen"),
        (TextPlace("mål"), "Mål"),
        (TextPlace("mål", "m2", "text"), "Mål m2"),
        (TextPlace("åtaganden", "a1", "ansvarig"), "Åtagande a1, ansvarig (funktion)"),
    ],
)
def test_a_place_is_told_as_a_reader_would_find_it(place: TextPlace, told: str) -> None:
    assert where(BANK, CASE, place) == told


def found(*words: str) -> Finding:
    return Finding(WORDS, TextPlace("svar", "syfte"), "", tuple(Hit(word, 0, len(word)) for word in words))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["vite"], "”vite”: ordet hör till ETT köp."),
        (["vite", "a  b\nc"], "”vite”, ”a b c”: ordet hör till ETT köp."),
        (["a", "b", "c", "d"], "”a”, ”b”, ”c”, ”d”: ordet hör till ETT köp."),
        (["a", "b", "c", "d", "e"], "”a”, ”b”, ”c”, ”d” och 1 till: ordet hör till ETT köp."),
        (["a", "b", "c", "d", "e", "f"], "”a”, ”b”, ”c”, ”d” och 2 till: ordet hör till ETT köp."),
        (["x" * 40], f"”{'x' * 40}”: ordet hör till ETT köp."),
        (["x" * 41], f"”{'x' * 39}…”: ordet hör till ETT köp."),
    ],
)
def test_words_are_quoted_the_first_four_of_them_and_what_is_long_is_cut(words: list[str], told: str) -> None:
    assert what(found(*words)) == told


def test_of_a_list_with_too_many_rows_the_number_is_told() -> None:
    assert what(Finding(MANY, TextPlace("mål"), "6", ())) == "Ordet hör till ETT köp: 6."


@pytest.mark.parametrize(
    ("by", "date", "told"),
    [
        ("Kim Exempel", "2026-11-22", f"Får stå: Citat. (Kim Exempel, 22{NBSP}november{NBSP}2026)"),
        ("Kim Exempel", "", "Får stå: Citat. (Kim Exempel)"),
        ("", "", "Får stå: Citat."),
    ],
)
def test_why_a_text_may_stand_is_told_with_who_let_it_and_when(by: str, date: str, told: str) -> None:
    assert kept_because(Waiver("kop", "svar.syfte", "Vite.", "Citat.", by, date)) == told

"""Conditions in Swedish: each kind, both ways, and when a list takes over from a sentence."""

import pytest

from tests.bank.tiny import TINY
from wizard.bank.conditions import All, Answered, Any, Bound, Condition, Count, Is, Not, Verdict
from wizard.bank.load import bank_of
from wizard.bank.wording import Rule, Wording

WORDING = Wording(bank_of(TINY))

WISHED = Is("onskas", frozenset({"stod"}))
PAID = Is("betalas", frozenset({"utfort"}))
TIME = Is("resurser", frozenset({"tid"}))
LONG = Bound("manader", least=12)
PURCHASE = Verdict("ej_kop", met=False)

ATOMS: list[tuple[Condition, str]] = [
    (WISHED, "svaret på frågan ”Vad vill man?” är ”Stöd”"),
    (Not(WISHED), "svaret på frågan ”Vad vill man?” är inte ”Stöd”"),
    (
        Is("onskas", frozenset({"utfort", "stod", "tillsammans"})),
        "svaret på frågan ”Vad vill man?” är ”Stöd”, ”Lösa något tillsammans” eller ”Få något utfört”",
    ),
    (
        Not(Is("onskas", frozenset({"utfort", "stod"}))),
        "svaret på frågan ”Vad vill man?” är varken ”Stöd” eller ”Få något utfört”",
    ),
    (TIME, "svaret på frågan ”Vad bidrar staden med?” innehåller ”Tid”"),
    (Not(TIME), "svaret på frågan ”Vad bidrar staden med?” innehåller inte ”Tid”"),
    (Bound("belopp", most=5000), "svaret på frågan ”Hur mycket per år?” är högst 5 000 kr"),
    (Not(Bound("belopp", most=5000)), "svaret på frågan ”Hur mycket per år?” är inte högst 5 000 kr"),
    (
        Bound("belopp", most="gransen"),
        "svaret på frågan ”Hur mycket per år?” är högst 700 000 kr (”Gräns för direktupphandling”)",
    ),
    (LONG, "uppgiften ”Månader” är minst 12 månader"),
    (Bound("manader", most=1), "uppgiften ”Månader” är högst 1 månad"),
    (Not(LONG), "uppgiften ”Månader” når inte upp till 12 månader"),
    (Bound("manader", least=6, most=12), "uppgiften ”Månader” är från 6 månader till 12 månader"),
    (Not(Bound("manader", 6, 12)), "uppgiften ”Månader” är inte från 6 månader till 12 månader"),
    (Answered("utmaning"), "frågan ”Vilken är utmaningen?” är besvarad"),
    (Not(Answered("utmaning")), "frågan ”Vilken är utmaningen?” ställs inte"),
    (Verdict("ej_kop", met=True), "kriteriet ”Inte ett köp” är uppfyllt"),
    (PURCHASE, "kriteriet ”Inte ett köp” är prövat och inte uppfyllt"),
    (Not(Verdict("ej_kop", met=True)), "kriteriet ”Inte ett köp” är inte uppfyllt eller inte aktuellt"),
    (Not(PURCHASE), "kriteriet ”Inte ett köp” är uppfyllt eller inte aktuellt"),
]


@pytest.mark.parametrize(("condition", "words"), ATOMS, ids=lambda value: value if type(value) is str else "")
def test_an_atom_is_one_sentence(condition: Condition, words: str) -> None:
    rule = WORDING.rule(condition)
    assert (rule.text.replace("\u00a0", " "), rule.parts) == (words, ())


JOINS: list[tuple[Condition, str]] = [
    (All((WISHED, PAID, LONG)), "allt det här gäller:"),
    (Not(All((WISHED, PAID, LONG))), "inte allt det här gäller på en gång:"),
    (Any((WISHED, PAID, LONG)), "minst ett av det här gäller:"),
    (Not(Any((WISHED, PAID, LONG))), "inget av det här gäller:"),
    (Count(2, (WISHED, PAID, LONG)), "minst 2 av det här gäller:"),
    (Not(Count(2, (WISHED, PAID, LONG))), "högst 1 av det här gäller:"),
    (Not(Count(1, (WISHED, PAID, LONG))), "inget av det här gäller:"),
    (Not(Not(Any((WISHED, PAID, LONG)))), "minst ett av det här gäller:"),
]


@pytest.mark.parametrize(("condition", "lead"), JOINS, ids=lambda value: value if type(value) is str else "")
def test_three_parts_are_a_list_under_what_joins_them(condition: Condition, lead: str) -> None:
    rule = WORDING.rule(condition)
    assert rule == Rule(lead, tuple(WORDING.rule(part) for part in (WISHED, PAID, LONG)))


def test_two_short_parts_are_one_sentence() -> None:
    assert WORDING.rule(All((LONG, PURCHASE))).text.replace("\u00a0", " ") == (
        "uppgiften ”Månader” är minst 12 månader, och kriteriet ”Inte ett köp” är prövat och inte uppfyllt"
    )
    assert ", eller kriteriet" in WORDING.rule(Any((LONG, PURCHASE))).text


def test_two_parts_that_are_not_both_to_hold_are_a_list() -> None:
    assert WORDING.rule(Not(All((LONG, PURCHASE)))).text == "inte allt det här gäller på en gång:"


def test_two_long_parts_are_a_list() -> None:
    every = Is("onskas", frozenset({"stod", "tillsammans", "utfort"}))
    assert WORDING.rule(All((every, PAID))) == Rule(
        "allt det här gäller:", (WORDING.rule(every), WORDING.rule(PAID))
    )


def test_a_join_of_one_part_is_that_part() -> None:
    assert WORDING.rule(All((WISHED,))) == WORDING.rule(WISHED)
    assert WORDING.rule(Not(Any((WISHED,)))) == WORDING.rule(Not(WISHED))


def test_a_list_in_a_list_keeps_its_place() -> None:
    rule = WORDING.rule(All((LONG, Not(Any((WISHED, PAID))), Not(TIME))))
    assert [part.text for part in rule.parts][1:] == [
        "inget av det här gäller:",
        "svaret på frågan ”Vad bidrar staden med?” innehåller inte ”Tid”",
    ]
    assert rule.parts[1].parts == (WORDING.rule(WISHED), WORDING.rule(PAID))


def test_the_day_chooses_the_amount() -> None:
    bound = Bound("belopp", most="gransen")
    assert "600\u00a0000\u00a0kr" in Wording(WORDING.bank, day="2024-06-30").rule(bound).text
    assert "som inte gäller än" in Wording(WORDING.bank, day="2023-12-31").rule(bound).text


def test_an_amount_that_nobody_has_verified_says_so() -> None:
    text = TINY["konstanter.yaml"].replace(
        "värde: 700000, status: verifierad", "värde: 700000, status: ej_verifierad"
    )
    unsure = Wording(bank_of({**TINY, "konstanter.yaml": text}))
    assert "ej verifierad: kontrollera aktuellt belopp)" in unsure.rule(Bound("belopp", most="gransen")).text


def test_the_caller_chooses_what_things_are_called() -> None:
    numbered = Wording(
        WORDING.bank, question=lambda id: f"fråga {id}", criterion=lambda id: f"kriterium {id}"
    )
    assert numbered.atom(WISHED) == "svaret på fråga onskas är ”Stöd”"
    assert numbered.atom(PURCHASE, holds=False) == "kriterium ej_kop är uppfyllt eller inte aktuellt"

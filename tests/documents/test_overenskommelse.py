"""What the draft överenskommelse says, read back from the Word file."""

import re
from dataclasses import replace

import pytest

from tests.documents.cases import (
    PARTY,
    changed,
    sound,
)
from tests.documents.reading import body, comments, known, known_text, made, read
from wizard.case.answers import Answer
from wizard.case.model import Party

# -- överenskommelse ----------------------------------------------------------------------------------------


def test_a_draft_is_marked_as_one_and_warns_only_when_there_is_reason() -> None:
    text = known_text("sound", "overenskommelse")
    assert "Utkast. Trygga kvällar i Exempelby. Ärende v7k3q, dnr\u00a0EXN 2026/123" in text
    assert "Varning" not in text


def test_a_draft_for_what_is_a_purchase_warns_on_its_first_page() -> None:
    first_page = known_text("purchase", "overenskommelse").split("1 Parter")[0]
    assert "Varning: bedömningen ger inte IOP. Den ger upphandling." in first_page
    assert "Varning: svar i ärendet talar för att det är ett köp." in first_page
    assert all(f"Kontraktsfråga {letter}: " in first_page for letter in "bde")
    assert "Starkt tecken på köp: Vad som händer om staden slutar betala" in first_page
    assert any(
        "skriv inte under" in comment for comment in comments(known("purchase", "overenskommelse").word)
    )


@pytest.mark.parametrize(
    ("fact", "answer", "clause"),
    [
        ("vad_betalas", "utfort", "kontraktsfråga b"),
        ("direkt_nytta", "staden_slipper", "kontraktsfråga d"),
        ("krav_uteblir", "utforande", "kontraktsfråga e"),
        ("direkt_nytta", "vet_ej", "kontraktsfråga d"),
    ],
)
def test_a_condition_that_the_answers_do_not_carry_is_commented(fact: str, answer: str, clause: str) -> None:
    case = changed(sound(), **{fact: Answer(answer, "Nytt besked.")})
    assert not any(
        "kontraktsfråga" in comment for comment in comments(known("sound", "overenskommelse").word)
    )
    assert any(clause in comment for comment in comments(made(case, "overenskommelse").word))


def test_the_clauses_that_must_be_there_are_there() -> None:
    text = known_text("sound", "overenskommelse")
    for clause in (
        "Stadens demokrativillkor gäller under hela tiden.",
        "Staden bestämmer inte organisationens metod, bemanning eller öppettider.",
        "Myndighetsutövning och insatser som staden beslutar om för enskilda ingår aldrig.",
        "redovisar partnerskapets intäkter och kostnader för sig",
        "betalas tillbaka till staden",
        "Samma kostnad får inte betalas två gånger.",
        "Stöd som enligt EU:s regler måste återkrävas betalas tillbaka med ränta.",
        "Staden och stadens revisorer får ta del av räkenskaper",
        "Det parterna lär sig är gemensamt.",
        "En part säger genast till om något väsentligt förändras",
        "slutar då utan uppsägning och förlängs inte automatiskt",
        "inget löfte om fortsatt samarbete",
        "en plan för avslutet senast tre månader före slutdagen",
        "när varje parts beslut finns, nämndens beslut har fått laga kraft",
        "Överenskommelsen får inte överlåtas.",
    ):
        assert clause in text, clause


def test_headings_follow_without_a_gap_and_points_that_are_referred_to_exist() -> None:
    text = known_text("sound", "overenskommelse")
    numbers = [int(number) for number in re.findall(r"^(\d+) [A-ZÅÄÖ]", text, re.MULTILINE)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert {int(number) for number in re.findall(r"punkt (\d+)", text)} <= set(numbers)


def test_every_party_has_a_paragraph_to_sign() -> None:
    other = Party("o2", "Nätverket Exempel", "802400-1111")
    text = read(replace(sound(), parties=(PARTY, other)), "overenskommelse")
    for name in ("Exempelnämnden", "Föreningen Exempel", "Nätverket Exempel"):
        assert f"För {name}\nOrt och datum:\t\nUnderskrift:\t" in text
    assert "kallas nedan tillsammans organisationerna" in text
    assert "3 likalydande exemplar" in text


def test_a_lawyers_conditions_are_called_for_in_the_draft() -> None:
    case = sound()
    answers = {**case.answers, ("storlek", ""): Answer("hogst_3m", "Värdet är 900 000 kr.")}
    answers[("jurist_iop", "")] = Answer(
        "forutsatt", "Så länge b står fast.", who="Juristen", date="2026-11-02"
    )
    said = comments(made(replace(case, answers=answers), "overenskommelse").word)
    assert any("Juristen svarade den 2\u00a0november\u00a02026 under förutsättningar" in one for one in said)


AID = {"storlek": Answer("mer"), "belopp_per_ar": Answer(5_000_000)}


@pytest.mark.parametrize(
    "grund",
    [
        {"statsstod": Answer("nej", "Lokalt.")},
        {"statsstod": Answer("kan_vara"), "stodgrund": Answer("de_minimis", "Intyget.")},
    ],
)
def test_a_draft_claims_no_ground_for_state_aid_that_is_not_solved(grund: dict[str, Answer]) -> None:
    rendered = made(changed(sound(), **AID, **grund), "overenskommelse")
    text = body(rendered.word)
    assert "Statsstödsfrågan är inte löst." in text
    assert "inte är statsstöd" not in text
    assert "lämnas som stöd av mindre betydelse" not in text


def test_an_amount_goes_before_an_answer_that_no_money_is_needed() -> None:
    text = read(changed(sound(), medel=Answer("behovs_inte", "Inga pengar behövs.")), "overenskommelse")
    assert "Staden bidrar inte med pengar." not in text
    assert "Utbetalning." in text


def test_what_the_city_decides_for_individuals_is_not_left_out_unsaid() -> None:
    said = comments(made(changed(sound(), riktas=Answer("beslutade")), "overenskommelse").word)
    assert any("personer som staden beslutar om" in one for one in said)


def test_without_money_there_are_no_clauses_about_payment() -> None:
    free = changed(sound(), medel=Answer("behovs_inte", "Inga pengar behövs."), belopp_per_ar=Answer(0))
    text = read(free, "overenskommelse")
    assert "Staden bidrar inte med pengar." in text
    assert "Utbetalning." not in text

"""The page to the förvaltningsledning, and the legal inquiry, read back from the Word file."""

import re

import pytest

from tests.assessment.real import signed
from tests.documents.cases import BANK, assessed, changed, sound
from tests.documents.reading import EVERY_CASE, comments, known, known_text, made, read, rows_of
from wizard.case.answers import Answer
from wizard.documents.documents import missing
from wizard.documents.view.legal import TOPICS

# -- underlag till förvaltningsledningen --------------------------------------------------------------------


def test_the_leadership_reads_the_challenge_the_lean_what_is_open_and_decides() -> None:
    text = known_text("6-vet-ej.yaml", "underlag_ledning")
    assert "Många våldsutsatta i Exempelby söker inte hjälp." in text
    assert BANK.head.intag.kopfragan_oklar in text
    assert "En lutning är ingen bedömning." in text
    assert "Öppna frågor: 3. Först: Vad som händer om staden slutar betala" in text
    assert rows_of(known("6-vet-ej.yaml", "underlag_ledning").word, "Markera ett av tre") == [
        ["Gå vidare och utred", "Budgetram:"],
        ["Låt ärendet vila", "Till och med:"],
        ["Säg nej", "Skäl:"],
    ]
    assert "Datum:\t\nNamn och funktion:\t" in text


def test_it_is_too_early_before_the_purchase_question_is_answered() -> None:
    assert "För tidigt: köpfrågan först (3 kvar)" in known_text("call", "underlag_ledning")


# -- rättsutredning -----------------------------------------------------------------------------------------


def test_the_purchase_question_stands_with_its_five_facts_and_room_for_the_lawyer() -> None:
    text = known_text("1-motesplats.yaml", "rattsutredning")
    question = text.split("3 Är det ett kontrakt enligt LOU?\n")[1].split("4 Finns tecken på köp?")[0]
    for letter in ("omsesidigt", "vad_betalas", "hur_vald", "direkt_nytta", "krav_uteblir"):
        assert EVERY_CASE["1-motesplats.yaml"].answers[letter, ""].reason in question
    assert "Bedömning:\t\nJa, under förutsättning att:\t\nDet skulle ändra svaret:\t\n" in question


@pytest.mark.parametrize("which", ["1-motesplats.yaml", "6-vet-ej.yaml", "purchase"])
def test_no_outcome_is_suggested_to_the_lawyer(which: str) -> None:
    text = known_text(which, "rattsutredning").split("\nAtt granska\n")[0]
    assert not re.search(r"för köp|mot köp|bedömningen är|\blutar|upphandlingsplikt", text)


def test_an_answer_that_a_lawyer_has_given_stands_with_its_conditions_and_what_would_change_it() -> None:
    text = read(signed(EVERY_CASE["7-lovveckor.yaml"], ("jurist_iop", "")), "rattsutredning")
    given = text.split("Juristens svar. Är det ett kontrakt enligt LOU?")[1].split("4 Finns tecken")[0]
    assert "Jurist Exempel, 1\u00a0oktober\u00a02026." in given
    assert "så länge organisationerna själva bestämmer innehåll och bemanning" in given
    assert "Vad staden betalar för: Att organisationen kan göra sitt eget arbete" in given
    assert "Bedömning:\t" not in given


def test_an_answer_that_no_longer_counts_is_marked() -> None:
    answered = signed(EVERY_CASE["7-lovveckor.yaml"], ("jurist_iop", ""))
    stale = changed(answered, hur_vald=Answer("oppet", "Alla fick vara med."))
    said = comments(made(stale, "rattsutredning").word)
    assert any("juristens svar räknas inte" in one for one in said)


def test_the_lawyer_is_told_what_the_case_waits_for() -> None:
    case = changed(
        sound(), storlek=Answer("hogst_3m", "Värdet är 900 000 kr."), belopp_per_ar=Answer(450_000)
    )
    asked = BANK.questions["jurist_iop"].text.removeprefix("Juristfråga: ")
    assert f"Ärendet väntar på juristens svar: {asked}" in read(case, "rattsutredning")


def test_a_fact_that_is_open_is_asked_for() -> None:
    case = EVERY_CASE["6-vet-ej.yaml"]
    lines = missing(BANK, case, assessed(case), "rattsutredning")
    assert any(BANK.questions["direkt_nytta"].text in line for line in lines)


def test_every_question_to_a_lawyer_in_the_bank_and_every_fact_has_its_place() -> None:
    asked = {id for topic in TOPICS for id in topic.asked}
    assert asked == {id for id, question in BANK.questions.items() if question.jurist}
    facts = {id for topic in TOPICS for id in topic.facts}
    assert facts <= {*BANK.questions, *BANK.facts}
    sources = {source.split("#")[0] for topic in TOPICS for source in topic.sources}
    assert sources <= set(BANK.sources)

"""The papers beside the letters: an invitation, notes of meetings, and what the other forms need."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.documents.cases import BANK, PARTY, assessed, changed, grant, purchase, sound
from tests.documents.reading import (
    EVERY_CASE,
    TEMPLATES,
    body,
    comments,
    known,
    known_text,
    made,
    read,
    rows_of,
)
from tests.documents.writing import LETTERHEAD, templates
from wizard.case.answers import Answer
from wizard.case.model import Case, Position, Row
from wizard.documents.documents import missing, render
from wizard.documents.kinds.catalogue import DOCUMENTS
from wizard.documents.view.answers import Answers
from wizard.faults import VagvalError
from wizard.text import NBSP


def fits(case: Case, name: str) -> bool:
    return DOCUMENTS[name].fits(Answers(BANK, case, assessed(case)))


def plain(text: str) -> str:
    return text.replace(NBSP, " ")


# -- inbjudan till dialog --------------------------------------------------------------------------------


def test_an_invitation_has_the_challenge_the_grounds_and_no_promise() -> None:
    text = known_text("6-vet-ej.yaml", "inbjudan")
    assert str(EVERY_CASE["6-vet-ej.yaml"].answers["utmaning_text", ""].value) in text
    assert "Då prövas alla som är intresserade efter samma grunder" in text
    assert "Det är ingen upphandling och ingen utlysning av pengar." in text
    assert "ingenting är lovat" in text


def test_an_invitation_does_not_name_those_who_have_already_been_in_touch() -> None:
    case = EVERY_CASE["6-vet-ej.yaml"]
    text = known_text("6-vet-ej.yaml", "inbjudan")
    assert "Vi har redan talat med en organisation om frågan. Det ger ingen fördel" in text
    assert case.parties[0].name not in text


def test_an_invitation_is_offered_until_it_is_said_how_others_have_had_the_chance() -> None:
    assert fits(EVERY_CASE["6-vet-ej.yaml"], "inbjudan")
    assert not fits(sound(), "inbjudan")
    assert not fits(purchase(), "inbjudan")


# -- minnesanteckningar ----------------------------------------------------------------------------------------

MEETINGS = (
    Row(
        "t1",
        {"datum": "2027-05-04", "slag": "styrgrupp", "sagt": "Fler kommer.", "beslut": "Fråga dem i juni."},
    ),
    Row("t2", {"datum": "2027-02-02", "slag": "styrgrupp", "sagt": "Lokalen är klar."}),
    Row(
        "t3", {"datum": "2026-04-14", "slag": "dialog", "deltagare": "Enhetschef", "sagt": "Första samtalet."}
    ),
)


def met() -> Case:
    """A partnership that has met three times."""
    return replace(sound(), rows={**sound().rows, "möten": MEETINGS})


def test_notes_show_the_latest_meeting_of_their_kind_and_the_days_of_those_before() -> None:
    text = plain(read(met(), "minnesanteckningar_styrgrupp"))
    assert "4 maj 2027." in text
    assert "Vad parterna kom överens om: Fråga dem i juni." in text
    assert "Tidigare möten: 2 februari 2027." in text
    assert "Lokalen är klar." not in text
    assert "Första samtalet." not in text


def test_notes_of_a_dialogue_show_what_the_case_knows_of_each_point() -> None:
    text = read(met(), "minnesanteckningar_dialog")
    assert "Första samtalet." in text
    for id in ("utmaning_text", "varfor_inte_ensam", "dialog_bild"):
        assert f"Ur ärendet: {met().answers[id, ''].value}" in text
    assert "Vad ser de olika på?\n[anteckna här]" in text
    assert "Inget i samtalet är ett löfte." in text


def test_notes_of_the_styrgrupp_have_a_row_for_each_indicator_and_what_the_namnd_must_decide() -> None:
    content = known("sound", "minnesanteckningar_styrgrupp").word
    rows = rows_of(content, "Mål och indikatorer")
    assert [row[1] for row in rows] == [row["text"] for row in sound().rows["indikatorer"]]
    assert all(row[3] == "[fyll i]" for row in rows)
    assert (
        "Styrgruppen ändrar aldrig utmaningen, målen, åtagandena, parternas bidrag eller tiden."
        in known_text("sound", "minnesanteckningar_styrgrupp")
    )


def test_notes_of_the_styrgrupp_name_its_seats_by_function() -> None:
    seats = (Row("s1", {"part": "staden", "funktion": "Enhetschef", "roll": "sammankallande"}),)
    content = made(
        replace(sound(), rows={**sound().rows, "styrgrupp": seats}), "minnesanteckningar_styrgrupp"
    )
    assert rows_of(content.word, "Styrgruppen") == [["Staden", "Enhetschef", "sammankallande", "ja / nej"]]


def test_notes_belong_to_a_partnership() -> None:
    assert fits(sound(), "minnesanteckningar_styrgrupp")
    assert not fits(grant(), "minnesanteckningar_styrgrupp")
    assert not fits(grant(), "minnesanteckningar_dialog")
    assert not fits(sound(), "minnesanteckningar_dialog")  # the dialogue is already written down
    assert fits(changed(sound(), dialog_bild=None), "minnesanteckningar_dialog")
    assert "Ärendet är inte avgjort som partnerskap." in known_text("grant", "minnesanteckningar_styrgrupp")


# -- underlag för bidrag -----------------------------------------------------------------------------------------


def test_the_paper_on_a_bidrag_says_why_neither_partnership_nor_purchase() -> None:
    text = known_text("3-forening-stod.yaml", "underlag_bidrag")
    assert "Inte partnerskap. Det finns ingen gemensam samhällsutmaning som kräver båda parter." in text
    assert "Inte köp. Svaren talar mot att det är ett kontrakt enligt LOU." in text
    assert "Aktivitetsbidrag (påhittat)." in text


def test_the_paper_on_a_bidrag_shows_powers_and_control_with_what_carries_them() -> None:
    content = known("3-forening-stod.yaml", "underlag_bidrag").word
    powers = {
        row[0].partition(" [")[0]: row[1] for row in rows_of(content, "Befogenhet, köp, statsstöd och pengar")
    }
    assert powers["Kommunal angelägenhet"] == "uppfyllt"
    control = {row[0]: row[3] for row in rows_of(content, "Kontrollen")}
    assert "Juridisk person: Ja, och numret är kontrollerat (uppgift" in control["P-01"]


def test_a_bidrag_has_conditions_on_the_money_and_none_on_how_the_work_is_done() -> None:
    text = known_text("grant", "underlag_bidrag")
    assert "Pengar som inte används, eller används till annat, betalas tillbaka." in text
    assert "Beslutet anger inte antal platser, pris, öppettider, bemanning eller metod." in text


def test_the_proposal_has_the_amount_or_asks_for_it_and_ends_with_the_appeal() -> None:
    text = known_text("grant", "underlag_bidrag")
    assert "Nämnden beviljar Föreningen Exempel föreningsbidrag med högst [belopp]" in text
    assert "laglighetsprövning enligt 13 kap. kommunallagen" in text


def test_small_aid_is_told_in_the_proposal_only_where_the_support_rests_on_it() -> None:
    selling = changed(grant(), saljer=Answer("ja_intyg", "Intyg 2026-11-01 visar att taket räcker."))
    assert "förordning (EU) 2023/2831, med [belopp i kronor" in read(selling, "underlag_bidrag")
    assert "2023/2831, med" not in known_text("grant", "underlag_bidrag")


@pytest.mark.parametrize("which", ["sound", "purchase", "call"])
def test_a_case_that_is_no_bidrag_gets_no_proposal(which: str) -> None:
    text = known_text(which, "underlag_bidrag")
    assert "Nämnden beviljar" not in text
    assert "Inget förslag lämnas så länge formen inte är bidrag." in text


# -- behovsbeskrivning -------------------------------------------------------------------------------------------


def test_the_value_has_every_term_and_a_sum() -> None:
    rows = rows_of(known("2-omsorgskedja.yaml", "behovsbeskrivning").word, "Led i värdet")
    assert {plain(led): plain(value) for led, value in rows} == {
        "Stadens ekonomiska bidrag per år": "4 600 000 kr",
        "Börjar": "1 januari 2027",
        "Slutar": "31 december 2029",
        "Möjlig förlängning, i månader": "24",
        "Andra avtal av samma slag de senaste tolv månaderna": "0 kr",
        "Sammanlagt värde": "23 000 000 kr",
    }


def test_a_limit_that_nobody_has_verified_is_said_to_be_so() -> None:
    content = known("2-omsorgskedja.yaml", "behovsbeskrivning").word
    status = {row[0]: row[2] for row in rows_of(content, "Gränser att jämföra med")}
    assert status["Gräns för direktupphandling"] == "verifierad"
    assert (
        status["Tröskelvärde för sociala och andra särskilda tjänster (bilaga 2)"]
        == "ej verifierad – kontrollera"
    )
    assert "Granska: kontrollera aktuellt belopp hos upphandlaren." in comments(content)


def test_the_route_is_one_of_all_and_the_one_who_buys_decides() -> None:
    content = known("2-omsorgskedja.yaml", "behovsbeskrivning").word
    stands = {row[0]: row[1] for row in rows_of(content, "Vägar att köpa")}
    assert stands["Upphandling reserverad för idéburna organisationer"] == "föreslås"
    assert stands["Annonserad upphandling"] == "alltid tillåten"  # no law bids the city to reserve it
    assert list(stands.values()).count("inte aktuell") == len(BANK.forms["upphandling"].vagar) - 2
    assert "Upphandlaren och juristen avgör." in known_text("2-omsorgskedja.yaml", "behovsbeskrivning")


def test_the_one_who_buys_is_told_what_the_organisation_already_knows() -> None:
    talked = replace(purchase(), rows={**purchase().rows, "möten": MEETINGS})
    text = plain(read(talked, "behovsbeskrivning"))
    assert "14 april 2026, dialog. Enhetschef. Första samtalet." in text
    assert "får inte ett försprång" in text


def test_a_need_that_is_not_settled_as_a_purchase_says_so_and_routes_are_not_tried() -> None:
    content = known("unfinished", "behovsbeskrivning").word
    assert {row[1] for row in rows_of(content, "Vägar att köpa")} == {"inte prövad"}
    assert "Formen är inte avgjord." in known_text("unfinished", "behovsbeskrivning")


def test_a_value_that_cannot_be_computed_is_marked() -> None:
    rows = rows_of(known("call", "behovsbeskrivning").word, "Led i värdet")
    assert rows[-1] == ["Sammanlagt värde", "Går inte att räkna ut ännu"]


# -- both ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["underlag_bidrag", "behovsbeskrivning"])
@pytest.mark.parametrize("which", ["3-forening-stod.yaml", "2-omsorgskedja.yaml"])
def test_every_source_that_is_listed_is_cited_in_the_text(which: str, name: str) -> None:
    text, _, sources = known_text(which, name).partition("\nKällor\n")
    listed = [
        line.split("]")[0] + "]" for line in sources.split("\nLogg\n")[0].splitlines() if line.startswith("[")
    ]
    assert listed
    assert [number for number in listed if number not in text] == []


def test_the_human_who_departs_from_the_assessment_is_told_of_in_the_paper() -> None:
    position = Position(
        "foreningsbidrag", "Det är deras arbete.", "2026-11-22", "Kim", "upphandling", "Juristen är hörd."
    )
    text = read(replace(purchase(), position=position), "underlag_bidrag")
    assert "Ställningstagandet avviker från bedömningen. Juristen är hörd." in text


def test_another_form_is_told_of_among_what_is_missing() -> None:
    lines = missing(BANK, sound(), assessed(sound()), "behovsbeskrivning")
    assert lines == ("Ärendet gäller IOP. Dokumentet är skrivet för en annan form. Se bedömningen.",)


def test_the_paper_on_a_bidrag_is_published_without_contacts_and_log() -> None:
    case = grant()
    content = render(BANK, case, assessed(case), "underlag_bidrag", TEMPLATES, LETTERHEAD, publish=True).word
    assert PARTY.contact in known_text("grant", "underlag_bidrag")
    assert PARTY.contact not in body(content)
    assert case.head not in body(content)


# -- a purchase that someone has chosen to call a bidrag -----------------------------------------------------


def renamed() -> Case:
    """A purchase that the human calls a föreningsbidrag."""
    return replace(
        purchase(),
        position=Position("foreningsbidrag", "Så vill vi.", "2026-11-22", "Kim", "upphandling", "Unik."),
    )


def test_a_purchase_called_a_bidrag_is_warned_of_before_the_first_section_and_not_appealed_as_one() -> None:
    text = read(renamed(), "underlag_bidrag")
    first, rest = text.split("\nSammanfattning\n", 1)
    assert "Varning: bedömningen ger inte bidrag. Den ger upphandling." in first
    assert "Kontraktsfråga b: " in first
    assert "kan inte överklagas enligt 13 kap. kommunallagen (LOU 20:19)" in rest.replace("\u00a0", " ")
    assert "Varning" not in known_text("3-forening-stod.yaml", "underlag_bidrag")


def test_no_template_can_leave_that_warning_out(tmp_path: Path) -> None:
    own = templates(tmp_path, underlag_bidrag="# Underlag\n\n## Beslut\n\nNämnden beviljar.")
    with pytest.raises(VagvalError, match=r"DOK062.*”Varning: bedömningen ger inte bidrag.”"):
        render(BANK, renamed(), assessed(renamed()), "underlag_bidrag", own, LETTERHEAD)


def test_a_letter_that_departs_from_the_assessment_does_not_speak_for_it() -> None:
    text = read(renamed(), "svar_bidrag")
    assert "Brevet bygger på ett ställningstagande som avviker från bedömningen." in text
    assert "Enligt förvaltningens ställningstagande är det ni beskriver er egen verksamhet." in text
    assert "avviker" not in known_text("3-forening-stod.yaml", "svar_bidrag")

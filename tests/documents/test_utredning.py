"""What the utredning says, read back from the Word file."""

import re
from dataclasses import replace

import pytest

from tests.documents.cases import (
    BANK,
    HEAD,
    PURCHASE,
    changed,
    purchase,
    sound,
)
from tests.documents.reading import EVERY_CASE, known, known_text, read, rows_of
from wizard.case.answers import Answer
from wizard.case.model import Position

# -- utredning ----------------------------------------------------------------------------------------------


def test_a_departure_from_the_assessment_stands_first() -> None:
    position = Position(
        "foreningsbidrag",
        "Nämnden vill börja smått.",
        "2026-11-22",
        "Kim",
        "iop",
        "Medlen räcker bara till ett bidrag.",
    )
    text = read(replace(sound(), position=position), "utredning")
    summary = text.split("Sammanfattning\n")[1]
    assert summary.startswith("Ställningstagandet avviker från bedömningen. Bedömningen ger IOP. Kim har den")
    assert "Skäl till avvikelsen: Medlen räcker bara till ett bidrag." in summary[:400]
    assert "i enlighet med bedömningen" not in text


def test_the_summary_says_the_form_the_position_what_is_open_what_would_change_it_and_the_money() -> None:
    text = known_text("1-motesplats.yaml", "utredning").replace("\u00a0", " ")
    summary = text.split("Sammanfattning\n")[1].split("\nÄrendet\n")[0]
    starts = [line.split(". ")[0] for line in summary.split("\n")]
    order = ["Form", "Ställningstagande", "Öppet", "Vad som skulle ändra bedömningen", "Pengar"]
    assert [start for start in starts if start in order] == order
    assert "Ett enda annat svar kan avgöra en annan form: hänvisning, ingen samverkan, egen regi." in summary
    assert (
        "Staden bidrar med högst 300 000 kr per år. Tiden är 1 januari 2027 till och med 31 december 2028."
        in summary
    )


@pytest.mark.parametrize("which", EVERY_CASE)
def test_the_appendix_holds_the_long_tables_and_comes_after_the_conclusion(which: str) -> None:
    text = known_text(which, "utredning")
    conclusion, appendix = (
        text.index("\nSamlad bedömning\n"),
        text.index("\nBilaga: svar, skäl och underlag\n"),
    )
    assert conclusion < appendix < text.index("\nKällor\n")
    for table in ("Vad som skulle ändra bedömningen\n", "Skäl, och svaren som bär\n"):
        assert text.find(table, appendix) > 0 or table not in text


def test_a_criterion_that_is_not_met_stands_in_the_main_part() -> None:
    rows = rows_of(known("unfinished", "utredning").word, "Kriterier som avgör formen, som inte är uppfyllda")
    assert rows
    assert {row[1] for row in rows} == {"oklart"}
    assert re.search(
        r"Kriterier som avgör formen: \d+\. Alla är uppfyllda\.", known_text("sound", "utredning")
    )


def test_a_position_older_than_the_assessment_is_pointed_out() -> None:
    position = Position("iop", "Rätt form.", "2026-11-22", "Kim", assessed="iop")
    case = replace(purchase(), position=position)
    assert "Bedömningen har ändrats sedan ställningstagandet. Då gav den IOP." in read(case, "utredning")
    assert "Ställningstagandet avviker från bedömningen. Bedömningen ger upphandling." in read(
        case, "utredning"
    )


def test_every_form_is_compared_with_its_reason_and_the_nollalternativ() -> None:
    table = rows_of(known("sound", "utredning").word, "Samverkansformerna")
    assert {row[0] for row in table} == {form.text for form in BANK.forms.values()} | {"nollalternativet"}
    assert all(row[1] and row[2] for row in table)
    assert ["IOP", "föreslås"] in [row[:2] for row in table]


def test_the_contract_facts_stand_with_what_they_speak_for() -> None:
    table = rows_of(known("purchase", "utredning").word, "De fem kontraktsfrågorna")
    assert [row[0] for row in table] == list("abcde")
    assert {row[3] for row in table} == {"för köp"}
    assert [row[4] for row in table] == [f"Skäl till {id}." for id in list(PURCHASE)[:5]]


def test_a_no_states_its_reasons_and_leaves_out_what_does_not_apply() -> None:
    text = known_text("elsewhere", "utredning")
    assert "Bedömningen är hänvisning." in text
    assert "Målgruppen finns i hela staden." in text
    assert "(Rad r01 i Vägvals beslutstabell.)" in text
    for heading in ("Gemensam dialog", "Föreslagen lösning", "Uppföljning och röd tråd", "Statsstöd"):
        assert heading not in text


def test_how_a_decision_can_be_appealed_follows_the_form() -> None:
    assert "kan inte överklagas enligt 13 kap. kommunallagen (LOU 20:19)" in known_text(
        "purchase", "utredning"
    )
    assert "begära laglighetsprövning enligt 13 kap. kommunallagen" in known_text("sound", "utredning")


@pytest.mark.parametrize("which", EVERY_CASE)
def test_every_source_cited_is_listed_with_its_status(which: str) -> None:
    text = known_text(which, "utredning")
    cited = {int(number) for number in re.findall(r"\[(\d+)\]", text.split("\nKällor\n")[0])}
    listed = re.findall(r"^\[(\d+)\] .*Status: (.+?)\.", text.split("\nKällor\n")[1], re.MULTILINE)
    assert cited <= {int(number) for number, _ in listed}
    assert {status for _, status in listed} <= {
        "verifierad", "delvis läst – kontrollera före beslut", "ej verifierad – kontrollera",
    }  # fmt: skip


def test_an_amount_that_nobody_has_verified_is_never_printed_as_fact() -> None:
    table = rows_of(known("sound", "utredning").word, "Belopp och tider")
    status = {row[0]: row[2] for row in table}
    assert status["Gräns för direktupphandling"] == "verifierad"
    assert status["Eurokurs, öre per euro (kontrollera dagens kurs)"] == "ej verifierad – kontrollera"


def test_both_readings_are_printed_where_sources_disagree() -> None:
    case = changed(sound(), styrdokument_namns=Answer("civilsamhallet", "Nämns på sidan 14."))
    text = read(case, "utredning")
    conflict = next(one for one in BANK.conflicts if one.id == "K1")
    assert conflict.lasning_1 in text
    assert conflict.lasning_2 in text
    assert "Stödet har grad A2." in text


def test_the_red_thread_runs_from_goal_to_who_is_responsible() -> None:
    table = rows_of(known("sound", "utredning").word, "Hur målen hänger ihop")
    assert table[0] == [
        "Mål 1", "1 och 2", "1. Andel unga som känner sig trygga. (effekt)", "Enkät",
        "Maj och november", "Samordnare",
    ]  # fmt: skip


def test_the_log_has_the_whole_head_of_the_chain() -> None:
    table = dict(rows_of(known("sound", "utredning").word, "Hur dokumentet kan kontrolleras"))
    assert table["Huvudet i sin helhet"] == HEAD
    assert table["Händelsekedjans huvud"] == HEAD[:12]
    assert table["Antal händelser"] == str(sound().number)

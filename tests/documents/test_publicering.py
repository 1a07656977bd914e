"""The publiceringsversion: what goes to the nämnd and the public is without log, contacts and internal marks."""

from dataclasses import replace

import pytest

from tests.documents.cases import BANK, assessed, unfinished
from tests.documents.reading import EVERY_CASE, TEMPLATES, body, comments, frames, read
from tests.documents.writing import LETTERHEAD
from wizard.case.model import Case
from wizard.documents.documents import render
from wizard.documents.kinds.catalogue import DOCUMENTS

PUBLIC = [one.name for one in DOCUMENTS.values() if one.public]
LAWYERS_CASE = EVERY_CASE["7-lovveckor.yaml"]


def published(case: Case, name: str) -> bytes:
    return render(BANK, case, assessed(case), name, TEMPLATES, LETTERHEAD, publish=True).word


@pytest.mark.parametrize("name", PUBLIC)
def test_no_contact_no_log_and_no_internal_mark_is_published(name: str) -> None:
    case = LAWYERS_CASE
    word = published(case, name)
    text = body(word) + frames(word)
    for party in case.parties:
        assert party.contact
        assert not any(part in text for part in party.contact.split(", "))
    assert "@" not in text
    assert "\nLogg\n" not in text
    assert "sha256" not in text
    assert "Att granska" not in text
    assert comments(word) == []


@pytest.mark.parametrize("name", PUBLIC)
def test_a_lawyers_memo_is_not_published(name: str) -> None:
    memo = LAWYERS_CASE.answers["jurist_iop", ""].reason
    assert "så länge organisationerna själva bestämmer" in memo
    assert "så länge organisationerna själva bestämmer" not in body(published(LAWYERS_CASE, name))


@pytest.mark.parametrize("name", PUBLIC)
def test_a_lawyers_name_is_not_published(name: str) -> None:
    assert LAWYERS_CASE.answers["jurist_iop", ""].who == "Stadsjurist Exempel"
    assert "Stadsjurist Exempel" not in body(published(LAWYERS_CASE, name))


def test_who_has_told_something_is_not_published_but_what_and_when_is() -> None:
    sourced = replace(
        LAWYERS_CASE.answers["utmaning_text", ""], who="Vera Uppgift", date="2026-09-01", evidence=()
    )
    told = replace(LAWYERS_CASE, answers={**LAWYERS_CASE.answers, ("utmaning_text", ""): sourced})
    assert "Vera Uppgift" in read(told, "utredning")
    text = body(published(told, "utredning"))
    assert "Vera Uppgift" not in text
    assert "Uppgift den 1\u00a0september\u00a02026" in text


def test_of_a_lawyers_answer_the_conclusion_the_day_and_where_its_conditions_stand_are_published() -> None:
    text = body(published(LAWYERS_CASE, "utredning"))
    assert (
        "Nej, under de förutsättningar som anges. Svaret är lämnat den 14\u00a0oktober\u00a02026. "
        "Förutsättningarna står i överenskommelsen." in text
    )


@pytest.mark.parametrize("name", ["utredning", "overenskommelse"])
def test_where_to_find_the_contacts_is_said(name: str) -> None:
    assert "Kontaktuppgifter finns hos förvaltningen." in body(published(LAWYERS_CASE, name))


def test_what_is_open_is_still_said_when_published() -> None:
    text = body(published(unfinished(), "tjansteutlatande_ja"))
    assert "Varning: förslaget stämmer inte med ärendet." in text
    assert "[sammanträdesdag: fylls i]" in text or "sammanträde" in text
    assert "justeras omedelbart" not in text

"""The papers of the follow-up, made from the red thread: plan, report, evaluation, and what comes after."""

import re
from dataclasses import replace

import pytest

from tests.documents.cases import BANK, PARTY, assessed, call, changed, grant, sound
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
from tests.documents.writing import LETTERHEAD
from wizard.case.answers import Answer
from wizard.case.model import Case, Position, Row
from wizard.documents.documents import missing, render
from wizard.documents.kinds.follow_up import KINDS
from wizard.documents.view.answers import Answers

CHOSEN = {"verksamhetsplan", "redovisningsmall", "arsrapport", "slututvardering"}
AFTER = {"underlag_omformulering", "avslutsplan"}
EXTENSION = "8-forlangning.yaml"


def running(**cells: str) -> Case:
    """The sound partnership in its second year, with one outcome for the first indicator."""
    outcome = {
        "indikator": "i1",
        "när": "2028",
        "text": "Sju av tio.",
        "underlag": "Enkät",
        "lärdom": "Bättre.",
    }
    rows = {**sound().rows, "utfall": (Row("u1", {**outcome, **cells}),)}
    return replace(sound(), rows=rows, date="2028-06-01")


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def lines(case: Case, name: str) -> tuple[str, ...]:
    return missing(BANK, case, assessed(case), name)


# -- which cases they belong to ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("case", "fitting"),
    [
        (sound(), CHOSEN),
        (running(), CHOSEN | AFTER),
        (EVERY_CASE[EXTENSION], CHOSEN | AFTER),
        (replace(sound(), position=Position("foreningsbidrag", "Skäl.", "2026-11-22", "Kim", "iop")), set()),
        (grant(), set()),
        (call(), set()),
    ],
)
def test_they_fit_a_partnership_that_is_chosen_and_the_last_two_one_that_runs(
    case: Case, fitting: set[str]
) -> None:
    answers = Answers(BANK, case, assessed(case))
    assert {kind.name for kind in KINDS if kind.fits(answers)} == fitting


@pytest.mark.parametrize("name", [kind.name for kind in KINDS])
def test_a_case_without_partnership_says_so_in_what_is_missing(name: str) -> None:
    assert "Partnerskap är inte valt, och bedömningen ger inte IOP. Se bedömningen." in lines(grant(), name)


# -- verksamhetsplan -----------------------------------------------------------------------------------


def test_the_plan_is_for_the_year_in_which_the_day_falls() -> None:
    assert "Verksamhetsplan år 1\n" in known_text("sound", "verksamhetsplan")
    text = plain(read(running(), "verksamhetsplan"))
    assert "Verksamhetsplan år 2\n" in text
    assert (
        "Planen gäller 1 januari 2028 till och med 31 december 2028. Det är partnerskapets sista år." in text
    )


def test_the_plan_has_the_activities_towards_each_goal_and_how_it_shows() -> None:
    content = known("sound", "verksamhetsplan").word
    assert rows_of(content, "Aktiviteter mot mål 2") == [
        ["1. Upplåter lokal och låter fältare delta.", "Staden", "Från januari 2027", "Enhetschef"],
        [
            "2. Bemannar med unga ledare på ideell tid.",
            "Föreningen Exempel",
            "Från februari 2027",
            "Ordförande",
        ],
    ]
    assert rows_of(content, "Så syns det om mål 2 nås") == [
        ["2. Andel flickor bland deltagarna. (effekt)", "Enkät", "Maj och november", "Ordförande"]
    ]


def test_the_plan_and_annex_six_say_the_same() -> None:
    begins, ends = "Planen visar vad parterna gör", "inte heller genom planen."
    plan, agreement = (known_text("sound", name) for name in ("verksamhetsplan", "overenskommelse"))
    shared = plan[plan.index(begins) : plan.index(ends)]
    annex = agreement[agreement.index("Planen gäller 1") :]
    words = re.sub(r"^Tabell \d+\. ", "", shared, flags=re.MULTILINE).split("\n")  # numbered per document
    assert all(line in annex for line in words)
    assert "Styrgruppen får inte ändra utmaningen, målen, åtagandena, parternas bidrag eller tiden." in shared


def test_the_budget_in_the_plan_is_that_of_the_year() -> None:
    budget = tuple(
        Row(
            f"b{n}",
            {"år": year, "slag": "finansiering", "part": "staden", "text": "Bidrag", "belopp": "250000"},
        )
        for n, year in enumerate(("2027", "2028"))
    )
    text = read(replace(running(), rows={**sound().rows, "budget": budget}), "verksamhetsplan")
    assert "Budget för 2028" in text
    assert "Budget för 2027" not in text


# -- redovisningsmall ----------------------------------------------------------------------------------


def test_the_organisation_is_asked_about_each_indicator_and_about_its_own_commitments() -> None:
    content = known("sound", "redovisningsmall").word
    assert [row[0] for row in rows_of(content, "Resultat för mål 1")] == [
        "1. Andel unga som känner sig trygga."
    ]
    assert [row[0] for row in rows_of(content, "Tre frågor om mål 1")] == [
        "Händer det vi vill?", "Är vi på väg mot lösningen?", "Händer något annat?",
    ]  # fmt: skip
    assert [row[0] for row in rows_of(content, "Åtaganden: Föreningen Exempel")] == [
        "2. Bemannar med unga ledare på ideell tid."
    ]
    assert "Upplåter lokal" not in body(content)


def test_it_says_to_whom_and_by_when_and_asks_for_no_personal_data() -> None:
    text = plain(known_text("sound", "redovisningsmall"))
    assert "Till: styrgruppen, genom Kim Exempel på Exempelnämnden." in text
    assert "Den lämnas senast den 31 januari 2028." in text
    assert "Skriv inte om enskilda personer." in text
    assert sound().head not in text


# -- årsrapport ----------------------------------------------------------------------------------------


def test_the_report_shows_outcomes_and_marks_those_that_are_missing() -> None:
    content = made(running(), "arsrapport").word
    first, second = (
        rows_of(content, "Vad indikatorerna visar för mål 1"),
        rows_of(content, "Vad indikatorerna visar för mål 2"),
    )
    assert first == [
        ["1. Andel unga som känner sig trygga. (effekt)", "2028", "Sju av tio. Underlag: Enkät.", "Bättre."]
    ]
    assert second[0][2] == "Utfall för 2028 saknas."
    assert any("skriv utfallet i röda tråden, under indikatorn" in comment for comment in comments(content))
    assert "Utfall saknas för indikator 2." in body(content)


def test_an_outcome_of_another_year_is_shown_but_does_not_count_for_this_one() -> None:
    content = made(running(när="2027"), "arsrapport").word
    table = rows_of(content, "Vad indikatorerna visar för mål 1")
    assert [row[1] for row in table] == ["2027", "[Period]"]
    assert (
        "Indikator 1 har inget utfall för den tid som rapporten gäller. Skriv det i röda tråden, under indikatorn."
        in lines(running(när="2027"), "arsrapport")
    )


def test_before_it_begins_the_report_lacks_no_outcome() -> None:
    assert lines(sound(), "arsrapport") == ()
    assert "Inget möte i styrgruppen är antecknat. Se röda tråden, under Möten." in lines(
        running(), "arsrapport"
    )


def test_the_city_reports_its_own_commitments_too() -> None:
    content = known("sound", "arsrapport").word
    assert [row[0] for row in rows_of(content, "Stadens åtaganden")] == [
        "1. Upplåter lokal och låter fältare delta."
    ]


def test_the_extension_can_be_seen_filled() -> None:
    content = known(EXTENSION, "arsrapport").word
    assert [row[1] for row in rows_of(content, "Vad indikatorerna visar för mål 1")] == [
        "2025 och 2026", "2025", "Januari till september 2026",
    ]  # fmt: skip
    assert [plain(row[0]) for row in rows_of(content, "Möten")] == [
        "12 mars 2026", "8 september 2026", "14 oktober 2026",
    ]  # fmt: skip
    assert "Rapporten gäller det partnerskap som löper ut." in body(content)
    assert not any("utfall" in line for line in lines(EVERY_CASE[EXTENSION], "arsrapport"))


# -- slututvärdering, omformulering, avslut --------------------------------------------------------------


def test_the_evaluation_asks_about_effect_and_tries_the_purchase_question_again() -> None:
    text = plain(known_text("sound", "slututvardering"))
    assert "minst sex månader före slutdagen, alltså senast den 30 juni 2028" in text
    assert text.count("Vilken effekt syns, utöver det som har gjorts?") == 2
    assert "Vad partnerskapet gav som ett bidrag inte hade gett" in text
    content = known("sound", "slututvardering").word
    assert [row[0][:2] for row in rows_of(content, "Förutsättningarna")] == ["b.", "d.", "e."]
    assert rows_of(content, "Kontroll av Föreningen Exempel")[-1][0] == "Något annat har ändrats"
    assert [row[0] for row in rows_of(content, "Tre vägar")] == ["Fortsätta", "Omformulera", "Avsluta"]


def test_the_evaluation_of_an_earlier_partnership_does_not_borrow_the_days_of_the_next() -> None:
    text = plain(known_text(EXTENSION, "slututvardering"))
    assert "Partnerskapet löper ut 2026-12-31." in text
    assert "30 juni 2028" not in text
    assert "30 september 2028" not in text


def test_to_redo_is_to_begin_again_with_the_value_counted_anew() -> None:
    content = made(running(), "underlag_omformulering").word
    now = {row[0]: row[1] for row in rows_of(content, "Det som gäller nu")}
    assert now["Mål 2"] == "Lika många flickor som pojkar deltar."
    assert now["Åtaganden: Staden"].startswith("1. Upplåter lokal")
    assert [row[0] for row in rows_of(content, "Steg före ett nytt beslut")][:4] == [
        "Gemensam dialog", "Styrdokument", "Formen", "Köpfrågan",
    ]  # fmt: skip
    assert all(row[2] == "[Räkna om]" for row in rows_of(content, "Beräknat ur svaren"))


def test_the_plan_for_the_end_is_made_three_months_before_and_covers_every_commitment() -> None:
    content = made(running(), "avslutsplan").word
    text = plain(body(content))
    assert "Planen ska vara gjord senast den 30 september 2028." in text
    assert "betalas tillbaka till staden" in text
    steps = rows_of(content, "Steg till slutdagen")
    assert [plain(row[2]) for row in steps if row[0].startswith("Åtagande ")] == ["31 december 2028"] * 2


def test_without_money_nothing_is_to_be_paid_back() -> None:
    free = changed(running(), medel=Answer("behovs_inte", "Inga pengar behövs."), belopp_per_ar=Answer(0))
    for name in ("redovisningsmall", "arsrapport", "avslutsplan"):
        text = read(free, name)
        assert "Staden bidrar inte med pengar." in text
        assert "betalas tillbaka" not in text


@pytest.mark.parametrize("name", ["overenskommelse", *(kind.name for kind in KINDS if kind.public)])
def test_the_publiceringsversion_has_no_log_and_no_private_contact(name: str) -> None:
    case = running()
    text = body(render(BANK, case, assessed(case), name, TEMPLATES, LETTERHEAD, publish=True).word)
    assert case.head not in text
    assert PARTY.contact not in text
    assert "Att granska" not in text

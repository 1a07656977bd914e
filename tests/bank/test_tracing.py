"""The table from sources to rules: current, and it says what a reader needs to go either way."""

from functools import cache

from tests.bank.tiny import TINY
from wizard.bank.load import bank_of, load_bank
from wizard.bank.model import Bank
from wizard.bank.resting import parts
from wizard.bank.tracing import PAGE, page
from wizard.case.model import Case, Party, Row
from wizard.case.thread import gaps
from wizard.places import bank_folder


@cache
def bank() -> Bank:
    return load_bank(bank_folder())


def lines(beginning: str, text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith(beginning)]


def test_the_committed_page_is_up_to_date() -> None:
    """If not: python -m wizard.bank.tracing"""
    assert PAGE.read_text("utf-8") == page(bank())


def test_a_krav_leads_to_what_meets_it_and_to_the_rows_that_read_its_criteria() -> None:
    krav = TINY["kallkrav.yaml"].replace("fråga utmaning,", "fråga utmaning, kriterium gemensamt,")
    assert lines("| 1 | Skriv", page(bank_of(TINY | {"kallkrav.yaml": krav}))) == [
        "| 1 | Skriv ner utmaningen. (S0-1-01) | `utmaning` | `gemensamt` | r2, r3 | röd tråd mål |"
    ]


def test_a_row_that_reads_a_criterion_built_on_another_is_reached_from_both() -> None:
    built = "{alla: [{kriterium: planerat, är: uppfyllt}, {fråga: utmaning, besvarad: ja}]}"
    texts = TINY | {
        "kriterier/alla.yaml": TINY["kriterier/alla.yaml"].replace("{fråga: utmaning, besvarad: ja}", built),
        "kallkrav.yaml": TINY["kallkrav.yaml"].replace("fråga utmaning", "kriterium planerat"),
    }
    assert lines("| 1 | Skriv", page(bank_of(texts))) == [
        "| 1 | Skriv ner utmaningen. (S0-1-01) |  | `planerat` | r2, r3 | röd tråd mål |"
    ]


def test_a_krav_that_nothing_meets_stands_with_the_reason() -> None:
    assert "| 1 | Utbilda nämnden. (S0-1-02) | Gäller utbildning. |" in page(bank_of(TINY))
    assert "| S0 | Rapporten | 2 | 1 | 1 |" in page(bank_of(TINY))


def test_a_question_leads_back_to_its_places_and_krav() -> None:
    assert lines("| `utmaning`", page(bank_of(TINY))) == [
        "| `utmaning` | Vilken är utmaningen? | S0#1 | S0-1-01 |"
    ]


# -- the bank that comes with the program ------------------------------------------------------------------


def test_the_audit_the_citys_answer_and_the_first_criteria_are_read_from_start_to_end() -> None:
    places = {one.stalle for one in bank().requirements}
    sections = ["Missiv", "Sammanfattning", "2.1", "2.2", "3.1", "3.1 fotnot 6", "3.2", "3.3", "3.4", "4.1"]
    sections += [f"1.{number}" for number in range(1, 7)] + ["Bil. 1", "Bil. 2"]
    sections += [f"4.{nämnd}.{part}" for nämnd in range(2, 6) for part in (1, 2)]
    assert {f"S0#{section}" for section in sections} <= places
    assert {f"S4#krit. {number}" for number in range(1, 7)} <= places
    assert "S1#Stadsledningskontoret" in places


def test_every_recommendation_of_the_audit_is_met() -> None:
    asked = [one for one in bank().requirements if one.stalle == "S0#3.4"]
    assert len(asked) == 10
    assert [one.id for one in asked if one.ej_omsatt] == []


def test_a_place_that_a_rule_cites_has_a_krav_that_names_the_rule() -> None:
    met: dict[str, set[str]] = {}
    for one in bank().requirements:
        met.setdefault(one.stalle, set()).update(one.met_by)
    kinds = {"fråga", "kriterium", "rad", "form", "väg", "konstant", "faktum", "juristpunkt", "konflikt"}
    unnamed = [
        (cited, part.written)
        for part in parts(bank())
        for cited in part.cited
        if part.kind in kinds and cited in met and part.written not in met[cited]
    ]
    assert unnamed == []


def test_a_source_whose_krav_are_written_is_always_cited_with_its_place() -> None:
    read = {one.stalle.partition("#")[0] for one in bank().requirements}
    assert [(part.written, one) for part in parts(bank()) for one in part.cited if one in read] == []


def test_a_gap_in_the_red_thread_cites_a_place_that_asks_for_something() -> None:
    goals = tuple(Row(f"m{number}", {"text": "Mål"}) for number in range(1, 3))
    rows = {
        "mål": goals,
        "åtaganden": (Row("a1", {}),),
        "resurser": (Row("r1", {"part": "staden", "slag": "pengar"}),),
        "indikatorer": (Row("i1", {"mål": "m1", "slag": "aktivitet"}),),
    }
    found = gaps(Case(id="", parties=(Party("o1", "Föreningen Exempel"),), rows=rows))
    assert {one.code for one in found} >= {"RT03", "RT04", "RT05", "RT06", "RT07", "RT08", "RT09"}
    assert {one.source for one in found} <= {one.stalle for one in bank().requirements}

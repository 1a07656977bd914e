"""uppgifter: a returned form is read into the case, and what came of it is told."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import SOUND, Vagval
from tests.documents.forms import filled


@pytest.fixture
def case(vagval: Vagval) -> str:
    return vagval("importera", SOUND).out.strip()


@pytest.fixture
def form(vagval: Vagval, case: str) -> bytes:
    written = vagval("dokument", case, "--mall", "inledande_fragor")
    return Path(written.out.strip()).read_bytes()


def test_a_form_is_read_and_what_is_empty_is_told(vagval: Vagval, case: str, form: bytes) -> None:
    texts = {"andra": "Två föreningar.\nOch ett företag.", "_vem": "Ordförande"}
    Path("svar.docx").write_bytes(filled(form, texts))
    said = vagval("uppgifter", case, "svar.docx", "--datum", "2026-11-20")
    assert said.code == 0
    assert said.out.startswith(
        "Uppgifter från Föreningen Exempelbron: 1 nya\n"
        "  Vilka andra gör samma sak?\n    Två föreningar.\n    Och ett företag.\n"
    )
    assert "\nInte ifyllt\n" in said.out
    assert "En uppgift är inget svar." in said.out
    assert (
        "    Uppgift  Två föreningar.\n"
        "             Och ett företag.\n"
        "             (Föreningen Exempelbron, 20 november 2026, Ordförande)\n"
    ) in vagval("visa", case).out.replace("\u00a0", " ")


def test_the_same_form_twice_is_told_and_adds_nothing(vagval: Vagval, case: str, form: bytes) -> None:
    Path("svar.docx").write_bytes(filled(form, {"andra": "Två föreningar."}))
    vagval("uppgifter", case, "svar.docx")
    before = vagval("historik", case, "--json").out
    again = vagval("uppgifter", case, "svar.docx")
    assert (again.code, again.err) == (0, "Filen är redan inläst. Ingenting har lagts till.\n")
    assert vagval("historik", case, "--json").out == before


def test_a_program_gets_every_part_of_it(vagval: Vagval, case: str) -> None:
    Path("mejl.yaml").write_text("andra: Två föreningar.\n", "utf-8")
    said = json.loads(vagval("uppgifter", case, "mejl.yaml", "--fran", "Ordförande", "--json").out)
    (told,) = said.pop("uppgifter")
    assert said == {
        "vagval": 1, "arende": case, "part": "o1", "oforandrade": [], "tomma": [], "okanda": [], "utanfor": [],
    }  # fmt: skip
    assert (told["fraga"], told["text"], told["vem"], told["fil"]) == (
        "andra",
        "Två föreningar.",
        "Ordförande",
        "mejl.yaml",
    )
    shown = json.loads(vagval("visa", case, "--json").out)["arende"]
    assert shown["uppgifter"] == [told]


def test_what_was_told_goes_with_the_case_out_and_in(vagval: Vagval, case: str) -> None:
    Path("mejl.yaml").write_text("andra: Två föreningar.\n", "utf-8")
    vagval("uppgifter", case, "mejl.yaml")
    vagval("exportera", case, "--till", "ut.yaml")
    other = vagval("importera", "ut.yaml").out.strip()
    assert other != case
    assert "Uppgift" in vagval("visa", other).out


def test_a_form_of_another_case_is_refused(vagval: Vagval, case: str, form: bytes) -> None:
    other = vagval("importera", SOUND).out.strip()
    Path("svar.docx").write_bytes(filled(form, {"andra": "Två föreningar."}))
    said = vagval("uppgifter", other, "svar.docx")
    assert (said.code, said.out) == (1, "")
    assert said.err == (
        f"svar.docx: ARE062 Formuläret hör till ärende {case}, inte till {other}. Läs in det i ärende {case}. "
        "Finns det inte: skriv av svaren i en .yaml-fil.\n"
    )

"""What each command answers when all is well."""

import json
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import docx
import pytest

from tests.bank.tiny import TINY
from tests.cli.conftest import EXAMPLES, PURCHASE, SOUND, UNSURE, Vagval
from wizard.places import bank_folder


def answered(vagval: Vagval, *words: str | Path, code: int = 0, stdin: bytes = b"") -> Any:
    """The one object that a command answers with, when it is asked for JSON."""
    said = vagval(*words, "--json", stdin=stdin)
    assert said.code == code, said.err
    whole = json.loads(said.out)
    assert whole["vagval"] == 1
    assert all(key.isascii() for key in keys_of(whole))
    return whole


def keys_of(data: Any) -> list[str]:
    if isinstance(data, dict):
        return [*data, *(key for item in data.values() for key in keys_of(item))]
    return [key for item in data for key in keys_of(item)] if isinstance(data, list) else []


# -- bedom -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("example", "form", "readiness"),
    [
        ("1-motesplats", "iop", "klar"),
        ("2-omsorgskedja", "upphandling", "klar"),
        ("6-vet-ej", None, "avvakta"),
    ],
)
def test_an_example_is_assessed(vagval: Vagval, example: str, form: str | None, readiness: str) -> None:
    found = answered(vagval, "bedom", EXAMPLES / f"{example}.yaml")
    assert (found["form"], found["beredskap"]) == (form, readiness)


def test_a_case_is_assessed_alike_from_a_file_from_standard_in_and_from_the_store(vagval: Vagval) -> None:
    from_file = answered(vagval, "bedom", UNSURE)
    id = vagval("importera", UNSURE).out.strip()
    assert answered(vagval, "bedom", id) == from_file
    assert answered(vagval, "bedom", "exe 2026/106") == from_file
    assert answered(vagval, "bedom", "-", stdin=UNSURE.read_bytes()) == from_file


def test_assessing_a_file_keeps_nothing(vagval: Vagval) -> None:
    vagval("bedom", SOUND)
    assert answered(vagval, "lista")["arenden"] == []


def test_an_assessment_in_words_has_the_form_the_reasons_and_who_decides(vagval: Vagval) -> None:
    said = vagval("bedom", PURCHASE)
    assert "Form             upphandling" in said.out
    assert "upphandling: föreslås" in said.out
    assert "Nämnden beslutar." in said.out


def test_the_way_to_a_form_is_told_by_its_text(vagval: Vagval) -> None:
    assert (
        "Väg              Ansökan i nämndens ansökningsomgång"
        in vagval("bedom", EXAMPLES / "3-forening-stod.yaml").out
    )


def test_an_open_assessment_names_the_open_questions(vagval: Vagval) -> None:
    said = vagval("bedom", UNSURE)
    assert "Form             inte avgjord" in said.out
    for id in answered(vagval, "bedom", UNSURE)["oppna"]:
        assert f"\n  {id}  " in said.out


def test_the_assessment_says_why_in_sentences_and_what_would_change_it(vagval: Vagval) -> None:
    said = " ".join(vagval("bedom", SOUND).out.split())
    assert (
        "– Frågan hör till nämnden, eftersom svaret på ”Är det här en fråga för vår nämnd?” är ”Ja”." in said
    )
    assert "Ett kriterium står i vägen." in said
    assert "350 001 kr eller mer" in said


def test_where_no_single_answer_leads_to_another_form_the_pairs_that_do_are_told(vagval: Vagval) -> None:
    said = " ".join(vagval("bedom", str(EXAMPLES / "5-fel-namnd.yaml")).out.split())
    assert "Två kriterier som tillsammans ändrar formen" in said
    assert "→ ingen samverkan" in said


def test_an_answer_that_settles_the_form_without_its_skal_is_named(vagval: Vagval) -> None:
    Path("utan.yaml").write_text("vagval: 1\nsvar: {jav: nej, ratt_namnd: nej_annan_namnd}\n", "utf-8")
    said = vagval("bedom", "utan.yaml")
    assert "Beredskap        preliminär" in said.out
    assert "Svar som avgör formen och behöver skäl för klar\n  ratt_namnd  " in said.out
    assert answered(vagval, "bedom", "utan.yaml")["skal_for_klar"] == ["ratt_namnd"]


def test_text_that_would_steer_the_terminal_is_only_shown(vagval: Vagval) -> None:
    Path("styr.yaml").write_text('vagval: 1\närende: {titel: "A\\x9b31mB"}\n', "utf-8")
    said = vagval("bedom", "styr.yaml")
    assert "\x9b" not in said.out


# -- fragor ------------------------------------------------------------------------------------------


def test_the_questions_are_listed_with_all_that_a_program_needs(vagval: Vagval) -> None:
    questions = {one["id"]: one for one in answered(vagval, "fragor")["fragor"]}
    wished = questions["onskas"]
    assert list(wished)[:9] == [
        "id", "del", "text", "varfor", "typ", "svar", "antas", "kallor", "visas_om",
    ]  # fmt: skip
    assert (wished["del"], wished["typ"], wished["intag"], wished["antas"]) == (
        "intag",
        "val",
        2,
        ["fa_utfort"],
    )
    assert wished["svar"][1]["skal_kravs"] and not wished["svar"][0]["skal_kravs"]
    assert any(one["visas_om"] for one in questions.values())


def test_the_questions_read_as_a_list(vagval: Vagval) -> None:
    said = vagval("fragor")
    assert "DEL 1  Intag" in said.out
    assert "onskas  (tangent 2 i intaget)" in said.out
    assert max(map(len, said.out.splitlines())) <= 80


def test_the_bank_is_written_as_a_document_and_as_a_picture(vagval: Vagval) -> None:
    said = vagval("fragor", "--till", "granska/bok.docx")
    assert (said.code, said.out) == (0, "granska/bok.docx\n")
    first = Path("granska/bok.docx").read_bytes()
    assert first.startswith(b"PK")
    assert vagval("fragor", "--till", "flode.svg").out == "flode.svg\n"
    assert Path("flode.svg").read_bytes().startswith(b"<svg ")
    assert vagval("fragor", "--till", "granska/bok.docx").out == "granska/bok.docx\n"
    assert Path("granska/bok.docx").read_bytes() == first
    assert answered(vagval, "fragor", "--till", "FLODE.SVG")["fil"] == "FLODE.SVG"


def test_a_file_that_someone_has_changed_is_left_alone(vagval: Vagval) -> None:
    Path("bok.docx").write_bytes(b"Juristens egna anteckningar")
    assert vagval("fragor", "--till", "bok.docx").out == "bok (2).docx\n"
    assert Path("bok.docx").read_bytes() == b"Juristens egna anteckningar"


def test_another_bank_and_other_templates_give_another_book(vagval: Vagval) -> None:
    for name, text in TINY.items():
        path = Path("egen") / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    Path("mallar").mkdir()
    Path("mallar/frageboken.md").write_text("# Egen bok om {{ namn }}\n", "utf-8")
    assert vagval("fragor", "--till", "b.docx", "--bank", "egen", "--mallar", "mallar").out == "b.docx\n"
    text = "".join(one.text for one in docx.Document("b.docx").paragraphs)
    assert text == "Egen bok om Liten bank"
    assert vagval("fragor", "--till", "b.svg", "--bank", "egen").code == 0
    assert "Liten bank" in Path("b.svg").read_text("utf-8")


# -- kalla -------------------------------------------------------------------------------------------


def test_a_source_leads_to_the_krav_the_rules_and_the_open_cases(vagval: Vagval) -> None:
    id = vagval("importera", UNSURE).out.strip()
    found = answered(vagval, "kalla", "S4#krit. 4")
    assert list(found) == [
        "vagval", "kalla", "krav", "fragor", "fakta", "kriterier", "rader", "former", "vagar", "konstanter",
        "juristpunkter", "konflikter", "namnder", "satser", "arenden", "revisionspunkter", "sager",
        "spelar_roll",
    ]  # fmt: skip
    assert found["krav"][0]["stalle"] == "S4#krit. 4"
    assert "fråga andra" in found["krav"][0]["omsatt"]
    assert "andra" in [one["id"] for one in found["fragor"]]
    assert [one["id"] for one in found["konflikter"]] == ["K4"]
    assert [(one["id"], one["vad"][0]) for one in found["arenden"]] == [(id, "fråga andra")]


def test_a_source_in_words_names_the_case_and_what_in_it(vagval: Vagval) -> None:
    id = vagval("importera", UNSURE).out.strip()
    said = vagval("kalla", "S4#krit. 4")
    assert "Forums sex kriterier (2015) krit. 4 (verifierad)" in said.out
    assert "Vilka andra gör samma sak?" in said.out
    assert "\nVarför det spelar roll\n" in said.out
    assert f"\n  {id}  " in said.out
    assert "Inget öppet ärende vilar på det." in vagval("kalla", "P21").out
    assert "Inget i frågebanken vilar på det." in vagval("kalla", "S2").out


def test_an_unknown_source_gets_the_nearest_one(vagval: Vagval) -> None:
    said = vagval("kalla", "S44")
    assert (said.code, said.out) == (1, "")
    assert "BANK015 Källan ”S44” finns inte. Menade du ”S4”?" in said.err


# -- lista, visa, historik ---------------------------------------------------------------------------


def test_an_empty_store_says_how_to_begin(vagval: Vagval) -> None:
    assert "Det finns inga ärenden än." in vagval("lista").out


def test_the_list_has_every_case_the_newest_first(vagval: Vagval) -> None:
    ids = [vagval("importera", path).out.strip() for path in (SOUND, PURCHASE)]
    assert {one["id"] for one in answered(vagval, "lista")["arenden"]} == set(ids)
    assert "IOP, klar" in vagval("lista").out


def test_a_case_is_shown_with_answers_rows_and_position(vagval: Vagval) -> None:
    said = vagval("visa", SOUND)
    for part in (
        "Föreningen Exempelbron",
        "Vad vill man?",
        "Lösa något tillsammans",
        "Åtaganden",
        "Indikatorer",
    ):
        assert part in said.out
    shown = answered(vagval, "visa", SOUND)["arende"]
    assert shown["titel"].startswith("Öppen mötesplats")
    assert {"fraga": "onskas", "svar": "losa_tillsammans"}.items() <= next(
        one for one in shown["svar"] if one["fraga"] == "onskas"
    ).items()
    assert shown["listor"]["mal"][0]["id"] == "m1"
    assert shown["luckor"] == []


def test_rows_are_shown_in_words_and_the_gaps_of_the_thread_after_them(vagval: Vagval) -> None:
    extension = EXAMPLES / "8-forlangning.yaml"
    said = vagval("visa", extension).out
    assert "Part                 Föreningen Exempelgrannen" in said
    assert "Värde per år  450\xa0000\xa0kr" in said
    assert "Att se över i den röda tråden\n  Råd: Styrgruppen är inte skriven.\n" in said
    assert answered(vagval, "visa", extension)["arende"]["luckor"][0] == {
        "kod": "RT17", "slag": "råd", "text": "Styrgruppen är inte skriven.", "lista": "styrgrupp", "rad": "",
    }  # fmt: skip


def test_history_tells_what_happened_and_that_the_chain_holds(vagval: Vagval) -> None:
    id = vagval("importera", SOUND).out.strip()
    history = answered(vagval, "historik", id, "--kontrollera")
    assert history["handelser"][0]["slag"] == "arende_oppnat"
    assert history["brott"] == []
    assert answered(vagval, "historik", id, "--kontrollera", history["huvud"])["brott"] == []
    assert answered(vagval, "historik", id)["brott"] is None
    said = vagval("historik", id, "--kontrollera")
    assert "Svar gavs:\n  Vad vill man? Lösa något tillsammans\n" in said.out
    assert "Historiken håller." in said.out


def test_a_head_that_the_chain_never_had_is_found(vagval: Vagval) -> None:
    id = vagval("importera", SOUND).out.strip()
    said = vagval("historik", id, "--kontrollera", "0" * 64)
    assert said.code == 1
    assert "kedjan har aldrig slutat med den angivna hashen" in said.out


def test_an_answer_changed_behind_the_program_is_found(vagval: Vagval, tmp_path: Path) -> None:
    id = vagval("importera", SOUND).out.strip()
    database = sqlite3.connect(tmp_path / "ärenden.sqlite")
    database.execute("UPDATE events SET payload = replace(payload, 'losa_tillsammans', 'fa_utfort')")
    database.commit()
    database.close()
    broken = answered(vagval, "historik", id, "--kontrollera", code=1)["brott"]
    assert [one["text"] for one in broken] == ["innehållet har ändrats"]


# -- dokument, demo ----------------------------------------------------------------------------------


def test_all_documents_that_fit_the_case_are_written_and_their_paths_told(vagval: Vagval) -> None:
    id = vagval("importera", SOUND).out.strip()
    said = vagval("dokument", id, "--till", "ut")
    written = [Path(line) for line in said.out.splitlines()]
    assert {path.name for path in written} == {path.name for path in Path("ut").iterdir()}
    names = {path.name.partition("-")[0] for path in written}
    assert {"utredning", "overenskommelse", "intagsnotering", "verksamhetsplan", "redovisningsmall"} <= names
    assert not {"underlag_omformulering", "avslutsplan"} & names  # nothing has begun that could end
    assert "tjansteutlatande_ja" in names
    assert names.isdisjoint({"tjansteutlatande_nej", "svar_avslag", "underlag_bidrag", "behovsbeskrivning"})
    assert len(answered(vagval, "visa", id)["arende"]["dokument"]) == len(written)


def test_one_document_of_an_unfinished_case_is_written_and_what_it_lacks_is_told(vagval: Vagval) -> None:
    said = vagval("dokument", UNSURE, "--mall", "utredning", "--till", "ut")
    assert said.code == 0
    assert len(list(Path("ut").iterdir())) == 1
    assert "Utredning: det här saknas än." in said.err
    found = answered(vagval, "dokument", UNSURE, "--mall", "utredning", "--till", "ut")["dokument"]
    assert found[0]["mall"] == "utredning"
    assert found[0]["saknas"]


def test_the_demo_writes_the_documents_that_fit_it_and_says_that_all_is_made_up(vagval: Vagval) -> None:
    said = vagval("demo", "--till", "utkast")
    assert said.code == 0
    written = {Path(line).name for line in said.out.splitlines()}
    assert written == {path.name for path in Path("utkast").glob("*.docx")}
    assert any(name.startswith("overenskommelse-") for name in written)
    assert "påhittat exempel" in said.err
    assert "Form:      IOP (klar)" in said.err
    assert answered(vagval, "lista")["arenden"] == []


# -- exportera, importera, kontroll ------------------------------------------------------------------


def test_a_case_with_its_history_goes_to_another_database_unchanged(vagval: Vagval) -> None:
    id = vagval("importera", SOUND).out.strip()
    path = vagval("exportera", id, "--till", "ut.json").out.strip()
    assert vagval("importera", path, "--databas", "annan.sqlite").out.strip() == id
    assert (
        vagval("historik", id, "--json", "--databas", "annan.sqlite").out
        == vagval("historik", id, "--json").out
    )


def test_a_case_as_it_stands_goes_out_as_yaml_and_in_as_a_new_case(vagval: Vagval) -> None:
    id = vagval("importera", UNSURE).out.strip()
    vagval("exportera", id, "--till", "ut.yaml")
    assert answered(vagval, "bedom", "ut.yaml") == answered(vagval, "bedom", id)
    assert vagval("importera", "ut.yaml").out.strip() != id


def test_exporting_leaves_a_file_that_is_there_alone(vagval: Vagval) -> None:
    id = vagval("importera", UNSURE).out.strip()
    Path("ut.yaml").write_text("Viktigt.", "utf-8")
    assert vagval("exportera", id, "--till", "ut.yaml").out == "ut (2).yaml\n"
    assert Path("ut.yaml").read_text("utf-8") == "Viktigt."


def test_the_bank_its_examples_and_the_templates_have_no_faults(vagval: Vagval, tmp_path: Path) -> None:
    assert vagval("kontroll").out == "Inga fel.\n"
    small = bank_without(tmp_path, "exempel", "fall", "ovning")
    assert answered(vagval, "kontroll", "--bank", small)["fel"] == []


def bank_without(tmp_path: Path, *names: str) -> Path:
    """A copy of the bank without what a test does not look at."""
    return Path(
        shutil.copytree(bank_folder(), tmp_path / "bank", ignore=shutil.ignore_patterns("schema", *names))
    )


def test_a_fault_in_an_example_is_found(vagval: Vagval, tmp_path: Path) -> None:
    bank = bank_without(tmp_path, "exempel", "fall", "ovning")
    (bank / "exempel").mkdir()
    (bank / "exempel" / "9-fel.yaml").write_text("vagval: 1\nsvar:\n  onskas: allt\n", "utf-8")
    (found,) = answered(vagval, "kontroll", "--bank", bank, code=1)["fel"]
    assert (found["fil"], found["rad"], found["kod"]) == (str(bank / "exempel" / "9-fel.yaml"), 3, "SVAR001")


def test_a_case_test_that_comes_to_something_else_is_found(vagval: Vagval, tmp_path: Path) -> None:
    bank = bank_without(tmp_path, "exempel", "fall", "ovning")
    (bank / "exempel").mkdir()
    shutil.copy(SOUND, bank / "exempel")
    own = "fall:\n  - {namn: Eget, källor: [VV], bas: 1-motesplats.yaml, väntat: {form: upphandling}}\n"
    (bank / "fall").mkdir()
    (bank / "fall" / "eget.yaml").write_text(own, "utf-8")
    (found,) = answered(vagval, "kontroll", "--bank", bank, code=1)["fel"]
    assert (found["fil"], found["rad"], found["kod"]) == (str(bank / "fall" / "eget.yaml"), 2, "BANK074")
    assert "form: väntat upphandling, blev iop" in found["orsak"]


def test_a_facit_that_the_bank_does_not_agree_with_is_found(vagval: Vagval, tmp_path: Path) -> None:
    bank = bank_without(tmp_path, "exempel", "[01]?-*.yaml")  # the case tests stand on the examples
    path = bank / "ovning" / "fall" / "kulturkorgen.yaml"
    path.write_text(path.read_text("utf-8").replace("form: foreningsbidrag\n", "form: iop\n"), "utf-8")
    (found,) = answered(vagval, "kontroll", "--bank", bank, code=1)["fel"]
    assert (found["fil"], found["kod"]) == (str(path), "BANK074")
    assert "form: väntat iop, blev foreningsbidrag" in found["orsak"]

"""The documents for hands and walls: what the bank says, on a sheet or two."""

import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest
from openxml_audit import FileFormat, OpenXmlValidator

from tests.bank.tiny import TINY
from tests.documents.cases import BANK
from tests.documents.reading import TEMPLATES, body, frames
from tests.documents.writing import LETTERHEAD
from wizard.bank.load import bank_of
from wizard.documents.documents import Rendered, render_bank, sections_of_bank
from wizard.documents.kinds.catalogue import BANK_DOCUMENTS, DOCUMENTS
from wizard.documents.sections import whole

SHEETS = ("lathund", "telefonblad", "processbeskrivning", "bedomningsgrunder")


@cache
def sheet(name: str) -> Rendered:
    return render_bank(BANK, name, TEMPLATES, LETTERHEAD)


@cache
def text(name: str) -> str:
    return body(sheet(name).word)


@pytest.mark.parametrize("name", SHEETS)
def test_word_can_open_it(name: str, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(sheet(name).word)
    found = OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(tmp_path / "a.docx")
    assert [str(error) for error in found.errors] == []


@pytest.mark.parametrize("name", SHEETS)
def test_it_says_that_the_namnd_decides_and_shows_no_id_of_the_bank(name: str) -> None:
    assert "Vägval är ett beslutsstöd. Nämnden beslutar." in text(name)
    ids = {id for id in (*BANK.questions, *BANK.criteria, *BANK.forms) if "_" in id}
    assert [id for id in ids if re.search(rf"\b{id}\b", text(name))] == []


@pytest.mark.parametrize("name", BANK_DOCUMENTS)
def test_every_document_of_the_bank_can_be_made_of_any_bank(name: str) -> None:
    tiny = bank_of(TINY)
    assert render_bank(tiny, name, TEMPLATES, LETTERHEAD).word
    assert "Nämnden beslutar." in whole(sections_of_bank(tiny, name, TEMPLATES))


def test_the_phone_sheet_has_every_key_and_says_which_must_come_first() -> None:
    said = text("telefonblad")
    assert f"”{BANK.head.intag.lasrad}”" in said
    for question in BANK.intake:
        first = " (först)" if question.id in BANK.head.intag.lutning_kraver else ""
        assert f"{question.text}{first}" in said
        for key, option in enumerate(question.svar, 1):
            assert f"☐ {key} {option.text}" in said


def test_the_lathund_has_every_form_every_core_criterion_and_every_point_for_a_jurist() -> None:
    said = text("lathund")
    core = [one for one in BANK.criteria.values() if one.roll in ("stopp", "kärna") and not one.per_part]
    wanted = [one.uppfyllt for one in core]
    wanted += [form.text[:1].upper() + form.text[1:] for form in BANK.forms.values()]
    wanted += [point.text for point in BANK.lawyer_points]
    assert [line for line in wanted if line not in said] == []
    assert "8\u00a0109\u00a0450\u00a0kr (ej verifierad – kontrollera)" in said


def test_the_open_page_promises_nothing_and_names_what_could_not_be_read() -> None:
    said = text("bedomningsgrunder")
    assert "Sidan är ingen utfästelse." in said
    assert "(texten har inte kunnat läsas)" in said
    assert BANK.head.forbehall in said


def test_what_a_document_is_called_stands_on_one_line_of_the_letterhead() -> None:
    """A longer name runs on under the sender's, where it is read as the sender's own."""
    heads = [one.head or one.title for one in DOCUMENTS.values()]
    heads += [one.title for one in BANK_DOCUMENTS.values()]
    assert [head for head in heads if len(head) > 28] == []
    assert f"Version {BANK.version}" in frames(sheet("telefonblad").word)


def test_the_open_page_speaks_to_the_organisation_and_not_to_the_handlaggare() -> None:
    said = text("bedomningsgrunder")
    assert re.findall(r"\b(?:du|dig|programmet)\b", said, re.IGNORECASE) == []
    assert "Någon annan kan hjälpa er bättre." in said


def test_the_process_has_the_six_phases_in_order() -> None:
    phases = [
        "1 Agendasättning",
        "2 Formulering",
        "3 Beslut",
        "4 Genomförande",
        "5 Uppföljning",
        "6 Omformulering",
    ]
    said = text("processbeskrivning")
    assert [said.rindex(phase) for phase in phases] == sorted(said.rindex(phase) for phase in phases)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) saknas")
def test_the_lathund_and_the_phone_sheet_are_two_pages(tmp_path: Path) -> None:
    for name in ("lathund", "telefonblad"):
        (tmp_path / f"{name}.docx").write_bytes(sheet(name).word)
    home = f"-env:UserInstallation={(tmp_path / 'hem').as_uri()}"
    files = [str(path) for path in tmp_path.glob("*.docx")]
    command = ["soffice", "--headless", home, "--convert-to", "pdf", "--outdir", str(tmp_path), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    pages = {
        path.stem: len(re.findall(rb"/Type\s*/Page\b", path.read_bytes())) for path in tmp_path.glob("*.pdf")
    }
    assert pages == {"lathund": 2, "telefonblad": 2}


def test_the_public_page_speaks_to_the_organisation_and_lets_no_program_decide() -> None:
    said = text("bedomningsgrunder")
    assert "Programmet bedömer" not in said
    assert "Du visar" not in said
    assert "Du säger" not in said
    assert "Stadens upphandlare och jurist avgör." in said

"""Fields to write in: they come back exactly as they were filled in, and no file that is sent does harm."""

import shutil
import subprocess
import zipfile
from copy import deepcopy
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator

from tests.documents.forms import control, edited, filled, without_controls, without_titles, write_in
from tests.documents.writing import templates, word
from wizard.documents.preview import preview
from wizard.documents.word.field import PROMPT, read_form
from wizard.documents.word.package import CUSTOM, DOCUMENT, unzip_parts, zip_parts
from wizard.documents.word.text import W
from wizard.faults import VagvalError
from wizard.text import clean

TEMPLATE = """\
# Frågor

## Vad vill ni?

::: Faktaruta
{{ falt("syfte", "Syftet, som ni själva skulle säga det till en granne eller en vän") }}
:::

## Vem är ni?

::: Faktaruta
{{ falt("_vem", "Vem") }}
:::

Tack!
"""


@pytest.fixture(scope="module")
def xhtml(tmp_path_factory: pytest.TempPathFactory) -> str:
    return templates(tmp_path_factory.mktemp("mallar"), mall=TEMPLATE).render("mall", {})


@pytest.fixture(scope="module")
def form(xhtml: str) -> bytes:
    return word(xhtml)


def fields(content: bytes) -> dict[str, str]:
    return read_form(content, "svar.docx").fields


def test_a_field_is_empty_until_something_is_written(form: bytes, xhtml: str) -> None:
    assert fields(form) == {"syfte": "", "_vem": ""}
    assert preview(xhtml).count("[svarsfält]") == 2


def test_the_text_before_a_field_stays_on_its_page(tmp_path: Path) -> None:
    own = TEMPLATE.replace("## Vem är ni?", "## Vem är ni?\n\nNågot annat.\n\nSkriv er funktion.")
    content = word(templates(tmp_path, mall=own).render("mall", {}))
    kept = [
        "".join(text.text or "" for text in paragraph.iter(f"{W}t"))
        for paragraph in etree.fromstring(unzip_parts(content)[DOCUMENT]).iter(f"{W}p")
        if paragraph.find(f"{W}pPr/{W}keepNext") is not None
    ]
    assert kept == ["Skriv er funktion."]


def test_word_takes_the_fields_and_shows_what_each_is_called(form: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(form)
    assert OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(tmp_path / "a.docx").errors == []
    title = control(etree.fromstring(unzip_parts(form)[DOCUMENT]), "syfte").find(f"{W}sdtPr/{W}alias")
    assert title is not None
    shown = title.get(W + "val", "")
    assert shown == "Syftet, som ni själva skulle säga det till en granne … · syfte"
    assert len(shown) <= 64  # as long as Word takes, and no word is broken


@pytest.mark.parametrize("change", [lambda root: None, without_titles, without_controls])
@settings(max_examples=25, deadline=None)
@given(text=st.text(max_size=40).map(clean).map(str.strip))
def test_any_text_comes_back_as_it_was_written(form: bytes, change: object, text: str) -> None:
    assert callable(change)
    returned = edited(filled(form, {"syfte": text, "_vem": "Ordförande"}), change)
    assert fields(returned) == {"syfte": text, "_vem": "Ordförande"}


def test_a_text_in_several_paragraphs_comes_back_in_lines(form: bytes) -> None:
    """Word makes the control one around paragraphs when someone presses Enter in it."""

    def press_enter(root: etree._Element) -> None:
        field = control(root, "syfte")
        write_in(field, "Första")
        home = field.getparent()
        inner = field.find(f"{W}sdtContent")
        assert home is not None
        assert inner is not None
        home.addprevious(field)
        run = inner[0]
        for text in ("Första", "Andra"):
            paragraph = etree.SubElement(inner, f"{W}p")
            etree.SubElement(etree.SubElement(paragraph, f"{W}r"), f"{W}t").text = text
        inner.remove(run)

    assert fields(edited(form, press_enter))["syfte"] == "Första\nAndra"


def test_what_is_written_after_the_prompt_is_the_answer(form: bytes) -> None:
    assert fields(filled(form, {"syfte": f"{PROMPT} Att hjälpa."}))["syfte"] == "Att hjälpa."


def test_a_bookmark_that_never_ends_takes_nothing_with_it(form: bytes) -> None:
    def cut_off(root: etree._Element) -> None:
        without_controls(root)
        for end in list(root.iter(f"{W}bookmarkEnd")):
            home = end.getparent()
            assert home is not None
            home.remove(end)

    assert fields(edited(filled(form, {"syfte": "Hej"}), cut_off)) == {}


@pytest.mark.parametrize(
    "prompt", ["Klicka eller tryck här för att ange text.", "Click or tap here to enter text."]
)
def test_a_field_that_has_been_emptied_in_word_is_empty(form: bytes, prompt: str) -> None:
    assert fields(filled(form, {"syfte": prompt}))["syfte"] == ""


def test_deleted_text_is_gone_and_inserted_text_is_there(form: bytes) -> None:
    def track(root: etree._Element) -> None:
        field = control(root, "syfte").find(f"{W}sdtContent")
        assert field is not None
        for tag, leaf, text in (("del", "delText", "bort"), ("ins", "t", "kvar")):
            run = etree.SubElement(etree.SubElement(field, f"{W}{tag}"), f"{W}r")
            etree.SubElement(run, f"{W}{leaf}").text = text

    assert fields(edited(form, track))["syfte"] == "kvar"


def test_what_stands_beside_a_field_is_told_and_belongs_to_none(form: bytes) -> None:
    def stray(root: etree._Element) -> None:
        home = control(root, "syfte").getparent()
        assert home is not None
        run = etree.SubElement(home, f"{W}r")
        etree.SubElement(run, f"{W}t").text = "Bredvid."
        below = etree.fromstring(etree.tostring(home))
        for item in list(below)[1:]:
            below.remove(item)
        etree.SubElement(etree.SubElement(below, f"{W}r"), f"{W}t").text = "Under."
        home.addnext(below)

    found = read_form(edited(form, stray), "svar.docx")
    assert found.outside == ("Bredvid.", "Under.")
    assert found.fields["syfte"] == ""


def test_paragraphs_in_paragraphs_are_told_once_each(form: bytes) -> None:
    def nest(root: etree._Element) -> None:
        home = control(root, "syfte").getparent()
        assert home is not None
        outer = deepcopy(home)
        for item in list(outer)[1:]:
            outer.remove(item)
        empty, inner = deepcopy(outer), outer
        for _ in range(100):
            inner.append(deepcopy(empty))
            inner = inner[-1]
        etree.SubElement(etree.SubElement(inner, f"{W}r"), f"{W}t").text = "Under."
        home.addnext(outer)

    assert read_form(edited(form, nest), "svar.docx").outside == ("Under.",)


def _bomb(form: bytes) -> bytes:
    return zip_parts({**unzip_parts(form), DOCUMENT: b"<a>" + b" " * 30_000_000 + b"</a>"})


def _entities(form: bytes) -> bytes:
    text = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
    return zip_parts({**unzip_parts(form), DOCUMENT: text})


def _entities_in_properties(form: bytes) -> bytes:
    return zip_parts({**unzip_parts(form), CUSTOM: b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'})


def _macros(form: bytes) -> bytes:
    return zip_parts({**unzip_parts(form), "word/vbaProject.bin": b"..."})


def _broken(form: bytes) -> bytes:
    return zip_parts({**unzip_parts(form), DOCUMENT: b"<w:p"})


def _no_text(form: bytes) -> bytes:
    return zip_parts({"a.txt": b"hej"})


def _cut_off(form: bytes) -> bytes:
    return form[: len(form) // 2]


def _damaged(form: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(form)) as archive:
        at = archive.getinfo(DOCUMENT).header_offset + 80
    return form[:at] + b"\x00" * 40 + form[at + 40 :]


def _packed_otherwise(form: bytes) -> bytes:
    """And damaged: each way of packing fails in its own way."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_LZMA) as archive:
        for name, part in unzip_parts(form).items():
            archive.writestr(name, part)
    return _damaged(packed.getvalue())


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (_bomb, "DOK050 Filen är inte ett Word-dokument: den är för stor när den packas upp."),
        (_entities, "DOK050 Filen är inte ett Word-dokument: den har egna entiteter."),
        (_entities_in_properties, "DOK050 Filen är inte ett Word-dokument: den har egna entiteter."),
        (_macros, "ARE061 Filen har makron."),
        (_broken, "DOK050 Filen är inte ett Word-dokument: texten i den är trasig."),
        (_no_text, "DOK050 Filen är inte ett Word-dokument: den har ingen text."),
        (_cut_off, "DOK050 Filen är inte ett Word-dokument: den är skadad"),
        (_damaged, "DOK050 Filen är inte ett Word-dokument: den är skadad"),
        (_packed_otherwise, "DOK050 Filen är inte ett Word-dokument: den är skadad"),
    ],
)
def test_a_file_that_could_do_harm_is_refused(harm: object, said: str, form: bytes) -> None:
    assert callable(harm)
    with pytest.raises(VagvalError) as error:
        read_form(harm(form), "svar.docx")
    assert str(error.value).startswith(f"svar.docx: {said}")


def test_libreoffice_keeps_what_is_written_and_where(form: bytes, tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice (soffice) finns inte på den här datorn")
    text = "En rad å & <b>\nen till"
    (tmp_path / "a.docx").write_bytes(filled(form, {"syfte": text}))
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    again = ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(tmp_path / "ut")]
    command = [office, profile, "--headless", *again, str(tmp_path / "a.docx")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert fields((tmp_path / "ut" / "a.docx").read_bytes()) == {"syfte": text, "_vem": ""}

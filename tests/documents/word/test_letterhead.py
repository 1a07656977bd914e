"""The letterhead that comes with Vägval: built by code, Swedish, A4, and with every style documents use."""

from openxml_audit import FileFormat, OpenXmlValidator

from tests.documents.writing import LETTERHEAD, STIL, opened, part
from wizard.documents.word.letterhead import build
from wizard.documents.word.text import W

STYLES = [
    *("Normal", "heading 1", "heading 2", "heading 3", "heading 4", "List Bullet", "List Number"),
    *("List Continue", "List Continue 2", "List Continue 3", "caption", "Tabelltext", "Källor"),
    *("Underskrift", "Faktaruta", "TOC Heading", "toc 2", "toc 3"),
]


def test_the_file_in_the_repository_is_the_one_that_the_code_builds() -> None:
    assert STIL.read_bytes() == build()


def test_an_independent_validator_finds_nothing_wrong() -> None:
    result = OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(STIL)
    assert [str(error) for error in result.errors] == []


def test_it_is_a4_in_swedish_and_not_in_compatibility_mode() -> None:
    section = opened(build()).sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.cm, 1), round(section.page_height.cm, 1)) == (21.0, 29.7)
    language = part(build(), "word/styles.xml").find(f".//{W}lang")
    assert language is not None
    assert language.get(f"{W}val") == "sv-SE"
    mode = part(build(), "word/settings.xml").find(f".//{W}compatSetting")
    assert mode is not None
    assert mode.get(f"{W}val") == "15"


def test_it_has_every_style_that_documents_use() -> None:
    for name in STYLES:
        assert ("paragraph", name.casefold()) in LETTERHEAD.styles
    others = {
        ("table", "tabell"),
        ("character", "granska"),
        ("character", "hyperlink"),
        ("numbering", "punkter"),
    }
    assert others <= set(LETTERHEAD.styles)


def test_its_header_has_a_place_for_every_field_and_for_the_page() -> None:
    titles, instructions = set(), set()
    for name in ("header1", "header2", "footer1"):
        root = part(build(), f"word/{name}.xml")
        titles |= {alias.get(f"{W}val") for alias in root.iter(f"{W}alias")}
        instructions |= {str(field.get(f"{W}instr")).strip() for field in root.iter(f"{W}fldSimple")}
    assert titles == {"avsändare", "förvaltning", "dokument", "dnr", "datum", "fot"}
    assert instructions == {"PAGE", "NUMPAGES"}

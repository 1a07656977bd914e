"""What stands in the way of a reader, planted in a document one at a time."""

import pytest

from tests.documents.writing import word
from wizard.documents.word.accessible import remarks
from wizard.documents.word.package import unzip_parts, zip_parts

TABLE = (
    "<table><caption>Åtaganden</caption><colgroup><col/><col/></colgroup><thead><tr><th>A</th><th>B</th></tr>"
    "</thead><tbody><tr><td>1</td><td/></tr></tbody></table>"
)
WHOLE = (
    f"<body><h1>Rubrik</h1><h2>Mål</h2><p>Text om <a href='https://exempel.invalid'>partnerskapet</a>.</p>{TABLE}"
    "<div data-stil='Källor'><p><a href='https://exempel.invalid/a'>https://exempel.invalid/a</a></p></div></body>"
)
PICTURE = (
    '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:docPr id="1" name="Logotyp"{}/></wp:inline></w:drawing></w:r>'
)


def planted(part: str, old: str, new: str, xhtml: str = WHOLE) -> list[str]:
    parts = unzip_parts(word(xhtml))
    assert old in parts[part].decode(), old
    return remarks(zip_parts({**parts, part: parts[part].decode().replace(old, new, 1).encode()}))


def test_a_document_as_we_write_it_has_nothing_in_the_way() -> None:
    assert remarks(word(WHOLE)) == []


@pytest.mark.parametrize(
    ("part", "old", "new", "said"),
    [
        ("word/styles.xml", 'w:lang w:val="sv-SE"', 'w:lang w:val="en-US"', "språket är inte svenska: sätt"),
        ("docProps/core.xml", "<dc:title>Utredning<", "<dc:title> <", "filen har ingen titel"),
        ("word/document.xml", '"Heading2"', '"Heading3"', "rubriken ”Mål” är på nivå 3 men den före är på nivå 1"),
        ("word/document.xml", "<w:tblHeader/>", "", "tabell 1 har ingen rubrikrad"),
        ("word/document.xml", '<w:tblCaption w:val="Åtaganden"/>', "", "tabell 1 har ingen alternativtext"),
        ("word/document.xml", "<w:sectPr", "<w:p/><w:sectPr", "ett tomt stycke följer på ”https://exempel.invalid/a”"),
        ("word/document.xml", ">partnerskapet<", ">här<", "länken ”här” säger inte vart den leder"),
        ("word/document.xml", ">partnerskapet<", ">www.a.se<", "länken ”www.a.se” är bara en adress"),
        ("word/header1.xml", "<w:r>", PICTURE.format("") + "<w:r>", "bilden ”Logotyp” i word/header1.xml har ingen"),
    ],
)  # fmt: skip
def test_what_is_planted_is_found(part: str, old: str, new: str, said: str) -> None:
    (remark,) = planted(part, old, new)
    assert remark.startswith(said)


def test_a_picture_with_a_text_or_for_decoration_only_is_no_hindrance() -> None:
    for described in (PICTURE.format(' descr="Kommunens vapen"'), _decorative()):
        assert planted("word/header1.xml", "<w:r>", described + "<w:r>") == []


def test_a_style_based_on_a_heading_is_a_heading() -> None:
    old = '<w:style w:type="paragraph" w:styleId="Heading2">'
    own = old.replace("Heading2", "Egen").replace("<w:style ", '<w:style w:customStyle="1" ')
    own += '<w:name w:val="Egen rubrik"/><w:basedOn w:val="Heading4"/></w:style>'
    parts = unzip_parts(word(WHOLE))
    styles = parts["word/styles.xml"].decode()
    assert old in styles
    parts["word/styles.xml"] = styles.replace(old, own + old).encode()
    parts["word/document.xml"] = parts["word/document.xml"].replace(b'"Heading2"', b'"Egen"')
    assert remarks(zip_parts(parts)) == ["rubriken ”Mål” är på nivå 4 men den före är på nivå 1"]


def test_a_table_for_looks_is_told_of() -> None:
    row = (
        '<w:tbl><w:tblPr><w:tblCaption w:val="x"/></w:tblPr><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:trPr>'
    )
    row += "<w:tblHeader/></w:trPr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:sectPr"
    assert planted("word/document.xml", "<w:sectPr", row) == (
        ["tabell 2 har bara en rad eller en kolumn: skriv det som text"]
    )


def test_a_document_without_headings_is_hard_to_find_ones_way_in() -> None:
    assert remarks(word("<body><p>x</p></body>")) == ["dokumentet har ingen rubrik"]


def _decorative() -> str:
    mark = '<a:decorative xmlns:a="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    return PICTURE.format("").replace("/></wp:inline>", f">{mark}</wp:docPr></wp:inline>")

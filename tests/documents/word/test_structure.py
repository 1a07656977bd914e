"""What Word refuses, planted in a whole document one at a time."""

import pytest
from lxml import etree

from tests.documents.writing import LETTERHEAD, PROPERTIES, word
from wizard.documents.word import file
from wizard.documents.word.file import to_word
from wizard.documents.word.package import COMMENTS, DOCUMENT, DOCUMENT_RELATIONS, unzip_parts
from wizard.documents.word.structure import BrokenFileError, check

NUMBERING, SETTINGS = "word/numbering.xml", "word/settings.xml"
WHOLE = word(
    "<body><h1>Rubrik</h1><nav data-niva='2'/><h2><a id='mal' data-slag='punkt'>Mål</a></h2><ol><li>Ett</li></ol>"
    "<p><mark>Se över.<q>Granska: detta.</q></mark> <a href='https://exempel.invalid'>Exempel</a>"
    " <a href='#mal'>målen</a></p>"
    "<table><caption>T</caption><colgroup><col/><col/></colgroup><thead><tr><th>A</th><th>B</th></tr></thead>"
    "<tbody><tr><td>1</td><td>2</td></tr></tbody></table></body>"
)
PARTS = {name: part.decode() for name, part in unzip_parts(WHOLE).items() if name.endswith((".xml", ".rels"))}
MARK = '<w:bookmarkStart w:id="0" w:name="_vagval0"/>'
PICTURE = '<wp:docPr xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" id="7" name="a"/>'


def found(part: str, old: str, new: str) -> list[str]:
    assert old in PARTS[part], old
    changed = {**PARTS, part: PARTS[part].replace(old, new, 1)}
    return check({name: etree.fromstring(text.encode()) for name, text in changed.items()})


def test_a_whole_document_has_nothing_wrong() -> None:
    assert check({name: etree.fromstring(text.encode()) for name, text in PARTS.items()}) == []


@pytest.mark.parametrize(
    ("part", "old", "new", "said"),
    [
        (DOCUMENT, "</w:p></w:tc>", '</w:p><w:tbl><w:tblGrid/></w:tbl></w:tc>', "en cell slutar inte med ett stycke"),
        (DOCUMENT, "</w:p></w:tc>", "</w:p><w:tbl/></w:tc>", "en tabell har ingen rad"),
        (DOCUMENT, "<w:gridCol", "<w:gridCol/><w:gridCol", "en rad har 2 celler men tabellen 3 kolumner"),
        (DOCUMENT, '<w:fldChar w:fldCharType="end"/>', "", "ett fält saknar början eller slut"),
        (DOCUMENT, '<w:fldChar w:fldCharType="begin"/>', "", "ett fält saknar början eller slut"),
        (DOCUMENT, MARK, MARK * 2, "bokmärke 0 finns mer än en gång"),
        (DOCUMENT, MARK, MARK + MARK.replace('"0"', '"9"'), "bokmärke _vagval0 finns mer än en gång"),
        (DOCUMENT, '<w:bookmarkEnd w:id="0"/>', "", "ett bokmärke saknar början eller slut"),
        (DOCUMENT, 'w:anchor="_vagval0"', 'w:anchor="borta"', "bokmärket borta finns inte"),
        (DOCUMENT, 'r:id="rIdLink0"', 'r:id="rIdLink1"', "relationen rIdLink1 finns inte"),
        (DOCUMENT, '<w:pStyle w:val="Heading1"/>', '<w:pStyle w:val="Okand"/>', "stilen Okand finns inte"),
        (DOCUMENT, '<w:numId w:val="3"/>', '<w:numId w:val="99"/>', "listan 99 finns inte"),
        (DOCUMENT, "<w:t", PICTURE * 2 + "<w:t", "bild 7 finns mer än en gång"),
        (DOCUMENT, '<w:commentRangeStart w:id="0"/>', "", "inte var sitt commentRangeStart"),
        (DOCUMENT, '<w:commentRangeEnd w:id="0"/>', "", "inte var sitt commentRangeEnd"),
        (DOCUMENT, '<w:commentReference w:id="0"/>', "", "inte var sitt commentReference"),
        (COMMENTS, 'w:id="0"', 'w:id="5"', "inte var sitt commentReference"),
        (NUMBERING, '<w:num w:numId="2">', '<w:num w:numId="1">', "lista 1 finns mer än en gång"),
        (NUMBERING, 'w:abstractNumId="2"', 'w:abstractNumId="1"', "listmall 1 finns mer än en gång"),
        (NUMBERING, '<w:abstractNumId w:val="2"/>', '<w:abstractNumId w:val="8"/>', "listmallen 8 finns inte"),
        (DOCUMENT_RELATIONS, 'Id="rId2"', 'Id="rId1"', "relation rid1 finns mer än en gång"),
        (SETTINGS, "<w:zoom", '<w:updateFields w:val="true"/><w:zoom', "Word skulle fråga om fälten"),
    ],
)  # fmt: skip
def test_a_planted_fault_is_found(part: str, old: str, new: str, said: str) -> None:
    assert any(said in remark for remark in found(part, old, new)), found(part, old, new)


def test_a_broken_file_is_never_handed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file, "arranged", lambda _: etree.fromstring("<body><p>x</p></body>"))
    monkeypatch.setattr(LETTERHEAD, "relations", lambda _: b"<Relationships/>")
    with pytest.raises(BrokenFileError, match="relationen rId6 finns inte"):
        to_word("", LETTERHEAD, properties=PROPERTIES, fields={})

"""What would stand in the way of someone who reads a document by ear, by keyboard or enlarged.

It reads a finished Word file and knows nothing of how we write one: a municipality's own letterhead and
templates go through the same gate (`vagval kontroll`). It holds what can be counted of WCAG 2.2 AA, as the
standard EN 301 549 (chapter 10) asks it of documents that are published; what a human must judge, such as
whether a sentence is clear, it cannot see.
"""

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from wizard.documents.word.package import CORE, DOCUMENT, unzip_parts
from wizard.documents.word.text import W

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_FRAME = re.compile(r"word/(header|footer)\d*\.xml")
_HEADING = re.compile(r"heading ([1-9])")
_SAYS_NOTHING = re.compile(r"(?i)\W*(här|hit|länk|länken|klicka( här)?|läs mer|mer)\W*")
_BARE_ADDRESS = re.compile(r"\s*(https?://|www\.)\S+\s*")
_SOURCES = "källor"  # in a list of sources the address itself is what the reader looks for
_SEEN = tuple(f"{W}{tag}" for tag in ("t", "drawing", "object", "pict", "sym"))


def remarks(word: bytes) -> list[str]:
    """What is in the way, in Swedish, in the order of the document; nothing if all is well."""
    parts = {
        name: etree.fromstring(part) for name, part in unzip_parts(word).items() if name.endswith(".xml")
    }
    body = parts[DOCUMENT]
    names = _style_names(parts["word/styles.xml"])
    return [
        *_language_and_title(parts),
        *_headings(body, names),
        *_tables(body),
        *_paragraphs(body),
        *_links(body, names),
        *_pictures(parts),
    ]


def _style_names(styles: etree._Element) -> dict[str, str]:
    """The name of each style, or of the heading that it is based on: Word calls that a heading too."""
    names, parents = {}, {}
    for style in styles.iter(f"{W}style"):
        id, name, based = style.get(f"{W}styleId", ""), style.find(f"{W}name"), style.find(f"{W}basedOn")
        names[id] = "" if name is None else name.get(f"{W}val", "").casefold()
        parents[id] = "" if based is None else based.get(f"{W}val", "")
    for id in names:
        above, seen = id, set[str]()
        while above in names and above not in seen and not _HEADING.fullmatch(names[above]):
            seen.add(above)
            above = parents[above]
        if above in names:
            names[id] = names[above]
    return names


def _language_and_title(parts: Mapping[str, etree._Element]) -> Iterator[str]:
    language = parts["word/styles.xml"].find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    if language is None or not language.get(f"{W}val", "").startswith("sv"):
        yield "språket är inte svenska: sätt språket för hela dokumentet i Word"
    title = parts[CORE].find(_TITLE) if CORE in parts else None
    if title is None or not (title.text or "").strip():
        yield "filen har ingen titel"


def _headings(body: etree._Element, names: Mapping[str, str]) -> Iterator[str]:
    above = 0
    for paragraph in body.iter(f"{W}p"):
        if heading := _HEADING.fullmatch(_style(paragraph, names)):
            level = int(heading[1])
            if level > above + 1:
                yield f"rubriken ”{_text(paragraph)}” är på nivå {level} men den före är på nivå {above}"
            above = level
    if not above:
        yield "dokumentet har ingen rubrik"


def _tables(body: etree._Element) -> Iterator[str]:
    for number, table in enumerate(body.iter(f"{W}tbl"), start=1):
        rows = table.findall(f"{W}tr")
        if not rows or rows[0].find(f"{W}trPr/{W}tblHeader") is None:
            yield f"tabell {number} har ingen rubrikrad"
        if len(rows) < 2 or len(table.findall(f"{W}tblGrid/{W}gridCol")) < 2:
            yield f"tabell {number} har bara en rad eller en kolumn: skriv det som text"
        caption = table.find(f"{W}tblPr/{W}tblCaption")
        if caption is None or not caption.get(f"{W}val", "").strip():
            yield f"tabell {number} har ingen alternativtext"
        if any(cell.find(f".//{W}tbl") is not None for cell in table.iter(f"{W}tc")):
            yield f"tabell {number} har en tabell i sig"


def _paragraphs(body: etree._Element) -> Iterator[str]:
    before = ""
    for paragraph in body.iter(f"{W}p"):
        if any(True for _ in paragraph.iter(*_SEEN)):
            before = _text(paragraph)
        elif not _is_whole_cell(paragraph):
            yield f"ett tomt stycke följer på ”{before[:60]}”"


def _is_whole_cell(paragraph: etree._Element) -> bool:
    """An empty cell must have its empty paragraph."""
    home = paragraph.getparent()
    return home is not None and home.tag == f"{W}tc" and len(home.findall(f"{W}p")) == 1


def _links(body: etree._Element, names: Mapping[str, str]) -> Iterator[str]:
    section = ""
    for paragraph in body.iter(f"{W}p"):
        style = _style(paragraph, names)
        if _HEADING.fullmatch(style):
            section = _text(paragraph).strip().casefold()
        for link in paragraph.iter(f"{W}hyperlink"):
            text = _text(link)
            if not text.strip() or _SAYS_NOTHING.fullmatch(text):
                yield f"länken ”{text}” säger inte vart den leder"
            elif _BARE_ADDRESS.fullmatch(text) and _SOURCES not in (style, section):
                yield f"länken ”{text}” är bara en adress: skriv vart den leder"


def _pictures(parts: Mapping[str, etree._Element]) -> Iterator[str]:
    for name, root in parts.items():
        if name != DOCUMENT and not _FRAME.fullmatch(name):
            continue
        for picture in root.iter(_DRAWING):
            decorative = picture.find(f".//{_DECORATIVE}")
            hidden = decorative is not None and decorative.get("val") in ("1", "true")
            if not hidden and not picture.get("descr", "").strip():
                yield f"bilden ”{picture.get('name', '')}” i {name} har ingen alternativtext"


def _style(paragraph: etree._Element, names: Mapping[str, str]) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else names.get(style.get(f"{W}val", ""), "")


def _text(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(f"{W}t"))

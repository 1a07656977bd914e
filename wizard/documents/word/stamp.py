"""A line at the top of every page of a finished Word file, whatever letterhead it stands on.

The line is put first in each header that there is. Where the first page, or those with an even number, would have
no header they get one with the line alone.
"""

import posixpath

from lxml import etree

from wizard.documents.word.package import DOCUMENT, DOCUMENT_RELATIONS, unzip_parts, zip_parts
from wizard.documents.word.text import NAMESPACE, RELATIONS, W, text_xml

_HEADER = f"{RELATIONS}/header"
_TYPES = "[Content_Types].xml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
_PART, _IDENTITY = "word/headerVagval.xml", "rIdVagvalHeader"
_PAGES = ("first", "default", "even")
_HEIGHT = 440  # of the line with its frame, in twentieths of a point
_ID = f"{{{RELATIONS}}}id"
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)


def stamped(word: bytes, line: str) -> bytes:
    """The file with the line at the top of every page."""
    parts = unzip_parts(word)
    relations, types, document = (
        etree.fromstring(parts[name], _PARSER) for name in (DOCUMENT_RELATIONS, _TYPES, DOCUMENT)
    )
    for relation in [one for one in relations if one.get("Type") == _HEADER]:
        name = posixpath.normpath(posixpath.join("/word", relation.get("Target", ""))).lstrip("/")
        header = etree.fromstring(parts[name], _PARSER)
        header.insert(0, _paragraph(line))
        parts[name] = _written(header)
    _add(relations, "Relationship", Id=_IDENTITY, Type=_HEADER, Target=posixpath.basename(_PART))
    _add(types, "Override", PartName=f"/{_PART}", ContentType=_TYPE)
    for section in document.iter(f"{W}sectPr"):
        there = {one.get(W + "type", "default") for one in section.iterfind(f"{W}headerReference")}
        for pages in (one for one in _PAGES if one not in there):
            section.insert(0, etree.Element(f"{W}headerReference", {W + "type": pages, _ID: _IDENTITY}))
        _lower(section)
    alone = etree.Element(f"{W}hdr", nsmap={"w": NAMESPACE})
    alone.append(_paragraph(line))
    new = {DOCUMENT_RELATIONS: relations, _TYPES: types, DOCUMENT: document, _PART: alone}
    return zip_parts({**parts, **{name: _written(root) for name, root in new.items()}})


def _paragraph(line: str) -> etree._Element:
    """Its looks are its own: no style of the letterhead's can hide it."""
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="8" w:space="3" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right")
    )
    return etree.fromstring(
        f'<w:p xmlns:w="{NAMESPACE}"><w:pPr><w:pBdr>{edges}</w:pBdr>'
        '<w:shd w:val="clear" w:color="auto" w:fill="FFFFFF"/><w:spacing w:before="0" w:after="120"/>'
        '<w:ind w:left="85" w:right="85" w:firstLine="0"/><w:jc w:val="center"/></w:pPr>'
        '<w:r><w:rPr><w:b/><w:vanish w:val="0"/><w:color w:val="000000"/><w:sz w:val="18"/></w:rPr>'
        f"{text_xml(line)}</w:r></w:p>"
    )


def _lower(section: etree._Element) -> None:
    """Let the text begin as far below the header as it did. A margin below nought is one that does not give way."""
    for margins in section.iterfind(f"{W}pgMar"):
        top = int(margins.get(W + "top", "0"))
        margins.set(W + "top", str(top + _HEIGHT if top >= 0 else top - _HEIGHT))


def _add(root: etree._Element, tag: str, **attributes: str) -> None:
    etree.SubElement(root, etree.QName(etree.QName(root).namespace, tag), attributes)


def _written(root: etree._Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)

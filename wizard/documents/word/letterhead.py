"""Builds `stil.docx`, the letterhead that documents stand on until a municipality puts its own in place.

Run as `python -m wizard.documents.word.letterhead templates/stil.docx`. The file is A4 in Swedish, without
Word's compatibility mode, and has only the styles that documents use. Whoever edits it in Word keeps the
names of the styles, and the titles of the content controls in header and footer: `avsändare`,
`förvaltning`, `dokument`, `dnr`, `datum` and `fot`.
"""

import sys
from pathlib import Path

from wizard.documents.word.letterstyles import LANGUAGE, QUIET, RULE, TEXT_WIDTH, numbering, styles
from wizard.documents.word.package import zip_parts
from wizard.documents.word.text import NAMESPACE, RELATIONS

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PAGE_WIDTH, _PAGE_HEIGHT, _LEFT = 11906, 16838, 1701  # A4 and 3 cm, in twentieths of a point
_RIGHT = _PAGE_WIDTH - _LEFT - TEXT_WIDTH


def build() -> bytes:
    """The letterhead as the bytes of a Word file; the same every time."""
    parts = {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _relations([("officeDocument", "word/document.xml")]),
        "word/_rels/document.xml.rels": _relations([(kind, f"{name}.xml") for name, kind in _PARTS.items()]),
        "word/document.xml": _root("document", f"<w:body>{_section()}</w:body>"),
        "word/styles.xml": _root("styles", styles()),
        "word/numbering.xml": _root("numbering", numbering()),
        "word/settings.xml": _root("settings", _SETTINGS),
        "word/fontTable.xml": _root("fonts", _FONTS),
        "word/theme/theme1.xml": _theme(),
        "word/header1.xml": _root("hdr", _first_header()),
        "word/header2.xml": _root("hdr", _header()),
        "word/footer1.xml": _root("ftr", _paragraph("Footer", _control("fot"), edge="top")),
    }
    return zip_parts({part: f"{_DECLARATION}{xml}".encode() for part, xml in parts.items()})


# -- Page, header and footer -----------------------------------------------------------------


def _section() -> str:
    """A4; the first page has the letterhead, the others a running header."""
    frames = "".join(
        f'<w:{frame}Reference w:type="{pages}" r:id="rId{list(_PARTS).index(part) + 1}"/>'
        for frame, pages, part in (
            ("header", "first", "header1"),
            ("header", "default", "header2"),
            ("footer", "first", "footer1"),
            ("footer", "default", "footer1"),
        )
    )
    return (
        f'<w:sectPr>{frames}<w:pgSz w:w="{_PAGE_WIDTH}" w:h="{_PAGE_HEIGHT}"/>'
        f'<w:pgMar w:top="1701" w:right="{_RIGHT}" w:bottom="1531" w:left="{_LEFT}"'
        ' w:header="794" w:footer="680" w:gutter="0"/><w:titlePg/></w:sectPr>'
    )


def _first_header() -> str:
    sender = _control("avsändare") + _TAB + _control("dokument")
    unit = _control("förvaltning") + _TAB + _label("Diarienummer") + _control("dnr")
    date = _TAB + _label("Datum") + _control("datum")
    return (
        _paragraph("Avsndare", sender)
        + _paragraph("Brevhuvud", unit)
        + _paragraph("Brevhuvud", date)
        + _paragraph("Brevhuvud", _TAB + _pages(), edge="bottom")
    )


def _header() -> str:
    return _paragraph(
        "Header", _control("dokument") + _TAB + _control("dnr") + _TAB + _pages(), edge="bottom"
    )


def _control(field: str) -> str:
    """A content control that documents fill in with the field of that name."""
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{field}"/><w:text w:multiLine="1"/></w:sdtPr>'
        f"<w:sdtContent><w:r><w:t>{field.capitalize()}</w:t></w:r></w:sdtContent></w:sdt>"
    )


_TAB = "<w:r><w:tab/></w:r>"


def _text(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def _label(text: str) -> str:
    return f'<w:r><w:rPr><w:color w:val="{QUIET}"/></w:rPr><w:t xml:space="preserve">{text} </w:t></w:r>'


def _pages() -> str:
    page, pages = (
        f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        for name in ("PAGE", "NUMPAGES")
    )
    return f"{_label('Sida')}{page}{_text(' (')}{pages}{_text(')')}"


def _paragraph(style: str, content: str, edge: str = "") -> str:
    line = f'<w:pBdr><w:{edge} w:val="single" w:sz="4" w:space="6" w:color="{RULE}"/></w:pBdr>'
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{line if edge else ""}</w:pPr>{content}</w:p>'


# -- The package -----------------------------------------------------------------------------

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# Part in the folder word/ → its relationship to the document, which its content type follows.
_PARTS = {
    "styles": "styles",
    "numbering": "numbering",
    "settings": "settings",
    "fontTable": "fontTable",
    "theme/theme1": "theme",
    "header1": "header",
    "header2": "header",
    "footer1": "footer",
}
_SETTINGS = (
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="1304"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/>'
    # Without this Word opens the file in compatibility mode.
    '<w:compat><w:compatSetting w:name="compatibilityMode"'
    ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    f'<w:themeFontLang w:val="{LANGUAGE}"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
)
_FONTS = (
    '<w:font w:name="Arial"><w:panose1 w:val="020B0604020202020204"/><w:charset w:val="00"/>'
    '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>'
)


def _root(tag: str, content: str) -> str:
    return f'<w:{tag} xmlns:w="{NAMESPACE}" xmlns:r="{RELATIONS}">{content}</w:{tag}>'


def _relations(targets: list[tuple[str, str]]) -> str:
    items = "".join(
        f'<Relationship Id="rId{number}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{items}</Relationships>'


def _types() -> str:
    kinds = {"word/document.xml": f"{_WORD}.document.main+xml"}
    kinds |= {f"word/{part}.xml": f"{_WORD}.{kind}+xml" for part, kind in _PARTS.items()}
    kinds["word/theme/theme1.xml"] = "application/vnd.openxmlformats-officedocument.theme+xml"
    overrides = "".join(
        f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind in kinds.items()
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _theme() -> str:
    """The smallest theme that Word takes: its own colours, our font."""
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>'
        for name, value in (
            *(("dk1", "000000"), ("lt1", "FFFFFF"), ("dk2", "1F2933"), ("lt2", "EDF0F3")),
            *(("accent1", "0B4F9E"), ("accent2", "9A5B13"), ("accent3", "52606D")),
            *(("accent4", "8A6D00"), ("accent5", "3E7CB1"), ("accent6", "3F7D44")),
            *(("hlink", "0B4F9E"), ("folHlink", "5E3A87")),
        )
    )
    font = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    return (
        f'<a:theme xmlns:a="{_DRAWING}" name="Vägval"><a:themeElements>'
        f'<a:clrScheme name="Vägval">{colours}</a:clrScheme>'
        f'<a:fontScheme name="Vägval"><a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont>'
        f'</a:fontScheme><a:fmtScheme name="Vägval"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{f'<a:ln>{fill}</a:ln>' * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(build())

"""Ways to write a template, fill it in and read the Word file back, for the tests in this folder."""

import io
import re
import zipfile
from pathlib import Path

import docx
from docx.document import Document
from lxml import etree

from wizard.documents.template.fill import Templates
from wizard.documents.word.file import Properties, to_word
from wizard.documents.word.package import Letterhead
from wizard.documents.word.text import W

STIL = Path(__file__).parents[2] / "templates" / "stil.docx"
LETTERHEAD = Letterhead.read(STIL)
PROPERTIES = Properties(title="Utredning", subject="Samverkan")


def templates(folder: Path, **texts: str) -> Templates:
    """Templates with these names and texts in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    return Templates([folder])


def fill(folder: Path, text: str, /, **context: object) -> str:
    """One template filled in, as XHTML without the places of its blocks."""
    xhtml = templates(folder, mall=text).render("mall", context)
    inner = xhtml.removeprefix('<body lang="sv-SE">').removesuffix("</body>")
    return re.sub(r' data-rad="[^"]*"', "", inner)


def word(xhtml: str, *, comments: bool = True, **fields: str) -> bytes:
    """The bytes of the Word file on our own letterhead."""
    return to_word(xhtml, LETTERHEAD, properties=PROPERTIES, fields=fields, comments=comments)


def write(folder: Path, text: str, /, **context: object) -> Document:
    """One template all the way to Word and opened again."""
    return opened(word(templates(folder, mall=text).render("mall", context)))


def opened(content: bytes) -> Document:
    return docx.Document(io.BytesIO(content))


def part(content: bytes, name: str) -> etree._Element:
    """One part of a Word file."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return etree.fromstring(archive.read(name))


def text_of(element: etree._Element) -> str:
    """The text as a reader of the Word file sees it."""
    text = ""
    for item in element.iterdescendants(f"{W}t", f"{W}tab", f"{W}br"):
        if item.getparent().tag == f"{W}r":  # type: ignore[union-attr]
            text += {f"{W}tab": "\t", f"{W}br": "\n"}.get(item.tag, item.text or "")
    return text

"""Fields to write in, as Word's content controls: written into a form, and read back when it returns.

A field is known by the last word of its title, and by the bookmark around it: Word keeps both, LibreOffice 7.4
only the bookmark. (A control for plain text would keep its title there, but lose its line breaks.)
What comes back was in other hands: nothing in it is run, fetched or resolved.
"""

import io
import re
import textwrap
import zipfile
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from wizard.documents.word.package import BROKEN, CUSTOM, DOCUMENT, broken, refuse_packing
from wizard.documents.word.text import W
from wizard.documents.xhtml import plain
from wizard.faults import Code, VagvalError, fault

PROMPT = "Klicka här och skriv ert svar."
"""Stands in a field until something is written there."""

_PROMPTS = (PROMPT, "Klicka eller tryck här för att ange text.", "Click or tap here to enter text.")
"""Ours, and what Word puts there itself when someone has taken all text away."""

MAX_PART = 5_000_000
"""Bytes of one part: far more than any form that has been filled in, far less than what fills the memory."""

_BETWEEN = " · "
_LONGEST_TITLE = 64  # Word refuses longer ones
_BOOKMARK = "svar_"
_NAME = re.compile("[a-z_][a-z0-9_]*")
_MACROS = "vbaproject.bin"
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
_SIGNS = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": "\t", f"{W}noBreakHyphen": "\u2011"}


@dataclass(frozen=True, slots=True)
class Form:
    """A form as it came back.

    properties  what the file says about itself, as it was written (Ärende, Frågebank …)
    fields      every field by its name: what is written there, empty where nothing is
    outside     what someone has written beside a field or between two, and so can belong to either
    """

    properties: dict[str, str]
    fields: dict[str, str]
    outside: tuple[str, ...]


def field_xml(name: str, title: str, number: int) -> str:
    """A field in a paragraph, within bookmark `number`. The control cannot be removed by mistake; what stands in
    it can be changed."""
    room = _LONGEST_TITLE - len(_BETWEEN) - len(name)
    shown = textwrap.shorten(title, max(room, 2), placeholder=" …") + _BETWEEN + name
    return (
        f'<w:bookmarkStart w:id="{number}" w:name={quoteattr(_BOOKMARK + name)}/>'
        f"<w:sdt><w:sdtPr><w:alias w:val={quoteattr(shown)}/><w:tag w:val={quoteattr(name)}/>"
        '<w:lock w:val="sdtLocked"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>'
        f'<w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t>{escape(PROMPT)}</w:t></w:r>'
        f'</w:sdtContent></w:sdt><w:bookmarkEnd w:id="{number}"/>'
    )


def read_form(data: bytes, file: str) -> Form:
    """What is written in a form. Raises VagvalError, with `file`, for what is no Word file or may do harm."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if any(name.lower().endswith(_MACROS) for name in archive.namelist()):
                raise VagvalError(fault(Code.ARE061, file))
            refuse_packing(archive)
            if DOCUMENT not in archive.namelist():
                raise VagvalError(fault(Code.DOK050, file, skal="den har ingen text"))
            document = _part(archive, DOCUMENT, file)
            properties = _part(archive, CUSTOM, file) if CUSTOM in archive.namelist() else ()
    except BROKEN as error:
        raise VagvalError(broken(error, file)) from error
    within = _within(document)
    return Form(
        properties={one.get("name", ""): plain(one) for one in properties},
        fields=_fields(within),
        outside=tuple(_outside(document, within)),
    )


def _part(archive: zipfile.ZipFile, name: str, file: str) -> etree._Element:
    """One part of the file. Nothing that we write is so long, or declares a document type."""
    if archive.getinfo(name).file_size > MAX_PART:
        raise VagvalError(fault(Code.DOK050, file, skal="den är för stor när den packas upp"))
    root = etree.fromstring(archive.read(name), _PARSER)
    if root.getroottree().docinfo.internalDTD is not None:
        raise VagvalError(fault(Code.DOK050, file, skal="den har egna entiteter"))
    return root


def _within(document: etree._Element) -> dict[etree._Element, str]:
    """Everything that stands in a field, in the order of the document, with the name of the field."""
    within: dict[etree._Element, str] = {}
    ends = {end.get(W + "id", "") for end in document.iter(f"{W}bookmarkEnd")}
    open_fields: dict[str, str] = {}  # id of a bookmark that has begun → name of its field
    controls: dict[etree._Element, str] = {}  # what stands in a content control → name of its field
    for item in document.iter():
        name, home = item.get(W + "name", ""), item.getparent()
        titled = _titled(item) or ("" if home is None else controls.get(home, ""))
        if titled:
            controls[item] = within[item] = titled
        if item.tag == f"{W}bookmarkStart" and name.startswith(_BOOKMARK) and item.get(W + "id", "") in ends:
            open_fields[item.get(W + "id", "")] = name.removeprefix(_BOOKMARK)
        elif item.tag == f"{W}bookmarkEnd":
            open_fields.pop(item.get(W + "id", ""), None)
        elif not titled and open_fields and item.tag != f"{W}p":
            within[item] = next(reversed(open_fields.values()))
    return within


def _titled(item: etree._Element) -> str:
    """The name of the field that a content control is; empty for what is none, and for a letterhead's own."""
    title = item.find(f"{W}sdtPr/{W}alias") if item.tag == f"{W}sdt" else None
    _, between, name = ("" if title is None else title.get(W + "val", "")).rpartition(_BETWEEN)
    return name if between and _NAME.fullmatch(name) else ""


def _fields(within: Mapping[etree._Element, str]) -> dict[str, str]:
    found: dict[str, list[etree._Element]] = {}
    for item, name in within.items():
        found.setdefault(name, []).append(item)
    return {name: _without_prompt(_text(items)) for name, items in found.items()}


def _without_prompt(text: str) -> str:
    """In some programs the prompt is text like any other, and people write on after it."""
    for prompt in _PROMPTS:
        text = text.removeprefix(prompt).removesuffix(prompt).strip()
    return text


def _outside(document: etree._Element, within: Container[etree._Element]) -> Iterator[str]:
    """Texts beside fields, and in paragraphs that look like those with fields: there someone pressed Enter."""
    homes: set[etree._Element] = set()
    beside: dict[etree._Element, list[etree._Element]] = {}
    for item in document.iter():
        home = item if item.tag == f"{W}p" else next(item.iterancestors(f"{W}p"), None)
        if home is not None and item in within:
            homes.add(home)
        elif home is not None:
            beside.setdefault(home, []).append(item)
    styles = {_style(home) for home in homes} - {""}
    for paragraph, items in beside.items():
        if paragraph not in within and (paragraph in homes or _style(paragraph) in styles):
            text = _text(items)
            if text:
                yield text


def _style(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else style.get(W + "val", "")


def _text(items: Iterable[etree._Element]) -> str:
    """The text as its reader sees it, a line for each paragraph; what has been deleted with changes tracked is
    gone."""
    pieces: list[str] = []
    home = None
    for item in items:
        run = item.getparent()
        if run is None or run.tag != f"{W}r":
            continue
        sign = (item.text or "") if item.tag == f"{W}t" else _SIGNS.get(item.tag, "")
        paragraph = next(run.iterancestors(f"{W}p"), None)
        if sign and pieces and paragraph is not home:
            pieces.append("\n")
        if sign:
            pieces.append(sign)
            home = paragraph
    return "".join(pieces).strip()

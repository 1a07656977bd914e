"""What a letterhead may not hold: a municipality's file becomes part of every document that leaves the house.

Refused is what runs, what fetches something when the document is opened, what hides another file, and what
is made to fill a memory. What Word and LibreOffice save in an ordinary letterhead passes: themes, fonts,
logotypes, custom XML, building blocks.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping

from lxml import etree

from wizard.documents.word.text import W
from wizard.faults import Code, Fault, VagvalError, fault

MOST_PARTS = 500
MOST_XML = 10_000_000
"""Bytes of all parts that are read: far more than any letterhead has, and little enough for the memory."""
_GROWTH = 200
"""How many times larger than the file what is in it may be: text packs at most to a fiftieth or so."""
_SMALL = 5_000_000  # bytes that nobody minds, however well they pack
_PAGE = range(1_400, 31_681)  # twentieths of a point: from a postcard to the widest that Word takes

_SAVE = "Öppna brevhuvudet i Word och spara det på nytt som .docx."
_MACROS = "Spara brevhuvudet i Word som Word-dokument (.docx) utan makron."
_OBJECT = "Markera objektet i Word och ta bort det. Lägg in en logotyp med Infoga, Bilder."
_FIELD = "Tryck Alt+F9 i Word så att fälten syns, och ta bort fältet."
_LINKED = "Infoga bilden på nytt i Word med Infoga, Bilder, utan att länka till filen."

_INSERTED = "Ta bort det infogade dokumentet i Word och skriv texten i stället."
_SUB = "Ta bort underdokumentet i Word under Visa, Disposition."
_MERGE = "Välj Utskick, Starta koppla dokument, Vanligt Word-dokument i Word."

# What a relationship is of, by the last word of its type: (what it is, how it is taken away).
_RELATIONS = {
    **dict.fromkeys(("vbaProject", "wordVbaData", "keyMapCustomizations"), ("makron", _MACROS)),
    **dict.fromkeys(("control", "activeXControlBinary"), ("en ActiveX-kontroll", _OBJECT)),
    **dict.fromkeys(("oleObject", "package"), ("ett inbäddat objekt", _OBJECT)),
    **dict.fromkeys(("mailMergeSource", "mailMergeHeaderSource"), ("en koppling till en datakälla", _MERGE)),
    "aFChunk": ("ett infogat dokument", _INSERTED),
    "subDocument": ("ett underdokument", _SUB),
    "frame": ("en webbram", _SAVE),
}
_TYPES = {
    "macroEnabled": ("makron", _MACROS),
    "vbaProject": ("makron", _MACROS),
    "activeX": ("en ActiveX-kontroll", _OBJECT),
    "oleObject": ("ett inbäddat objekt", _OBJECT),
}
"""The same by a word in a part's content type."""
_FETCHED = {
    "attachedTemplate": (
        "en kopplad mall",
        "Välj Normal under Utvecklare, Dokumentmall i Word, och spara på nytt.",
    ),
    "image": ("en bild som hämtas någon annanstans ifrån", _LINKED),
    "hyperlink": ("en länk som inte är http, https eller mailto", "Ta bort länken i Word."),
}
_ADDRESS = re.compile(r"(https?://|mailto:)\S+", re.IGNORECASE)
_FIELDS = {
    *(
        "INCLUDETEXT",
        "INCLUDEPICTURE",
        "INCLUDE",
        "IMPORT",
        "DDE",
        "DDEAUTO",
        "LINK",
        "EMBED",
        "DATABASE",
        "RD",
    ),
    *("MACROBUTTON", "PRINT", "MERGEFIELD", "NEXT", "NEXTIF", "ASK", "FILLIN"),
}
_ELEMENTS = {
    "altChunk": ("ett infogat dokument", _INSERTED),
    "object": ("ett inbäddat objekt", _OBJECT),
    "OLEObject": ("ett inbäddat objekt", _OBJECT),
    "control": ("en ActiveX-kontroll", _OBJECT),
    "subDoc": ("ett underdokument", _SUB),
    "mailMerge": ("en koppling till en datakälla", _MERGE),
}


def refuse_package(data: bytes, name: str) -> None:
    """Raises VagvalError for a zip file that is made to do harm. Nothing is unpacked for it.

    Raises zipfile.BadZipFile when it is no zip file.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = archive.infolist()
    seen: set[str] = set()
    for member in members:
        part = member.filename
        if part.casefold() in seen:
            raise VagvalError(_fault(name, "två delar med samma namn", part, _SAVE))
        if part.startswith("/") or "\\" in part or ":" in part or ".." in part.split("/"):
            raise VagvalError(_fault(name, "en del vars namn leder ut ur filen", part, _SAVE))
        seen.add(part.casefold())
    unpacked = sum(member.file_size for member in members)
    if len(members) > MOST_PARTS:
        raise VagvalError(_fault(name, f"fler än {MOST_PARTS} delar", str(len(members)), _SAVE))
    xml = sum(member.file_size for member in members if _is_xml(member.filename))
    if xml > MOST_XML or unpacked > max(_SMALL, _GROWTH * len(data)):
        raise VagvalError(_fault(name, "delar som är för stora uppackade", f"{unpacked} byte", _SAVE))


def _is_xml(part: str) -> bool:
    """By its name, where Word does not tell capitals from small letters."""
    return part.casefold().endswith((".xml", ".rels", ".vml"))


def refuse_parts(parts: Mapping[str, bytes], name: str) -> None:
    """Raises VagvalError with everything in the parts that a letterhead may not hold.

    Raises lxml's XMLSyntaxError for a part that is no XML.
    """
    faults: dict[Fault, None] = {}
    for part, content in parts.items():
        if not _is_xml(part):
            continue
        if b"<!DOCTYPE" in content.replace(b"\0", b"").upper():
            raise VagvalError(_fault(name, "en DTD, som kan hämta och mångfaldiga text", part, _SAVE))
        root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
        if root.getroottree().docinfo.internalDTD is not None:  # in a coding where the bytes do not show it
            raise VagvalError(_fault(name, "en DTD, som kan hämta och mångfaldiga text", part, _SAVE))
        found = _of_relations(root) if part.casefold().endswith(".rels") else _of_part(root, part)
        faults |= dict.fromkeys(_fault(name, what, part, remedy) for what, remedy in found)
    if faults:
        raise VagvalError(*faults)


def _of_relations(root: etree._Element) -> Iterator[tuple[str, str]]:
    for item in root:
        kind = item.get("Type", "").rpartition("/")[2]
        if kind in _RELATIONS:
            yield _RELATIONS[kind]
        elif item.get("TargetMode", "Internal") != "Internal" and not (
            kind == "hyperlink" and _ADDRESS.fullmatch(item.get("Target", ""))
        ):
            yield _FETCHED.get(kind, ("något som hämtas någon annanstans ifrån", _SAVE))


def _of_part(root: etree._Element, part: str) -> Iterator[tuple[str, str]]:
    if part == "[Content_Types].xml":
        yield from _of_types(root)
        return
    for element in root.iter("{*}*"):
        if found := _ELEMENTS.get(etree.QName(element).localname):
            yield found
    for size in root.iter(f"{W}pgSz"):
        if not all(_measure(size.get(W + side)) in _PAGE for side in ("w", "h")):
            yield "en orimlig sidstorlek", "Välj A4 under Layout, Storlek i Word."
    for code in _field_codes(root):
        if (first := code.replace('"', " ").split(None, 1)[:1]) and first[0].upper() in _FIELDS:
            yield f"fältet {first[0].upper()}", _FIELD


def _of_types(root: etree._Element) -> Iterator[tuple[str, str]]:
    for item in root:
        kind = item.get("ContentType", "").casefold()
        yield from (found for word, found in _TYPES.items() if word.casefold() in kind)
        named = item.get("PartName") or f".{item.get('Extension', '')}"
        if "officedocument" in kind and kind.endswith("+xml") and not _is_xml(named):
            yield "en del med text under annat namn än .xml", _SAVE


def _measure(text: str | None) -> int:
    return int(text) if text and text.isdecimal() else 0


def _field_codes(root: etree._Element) -> Iterator[str]:
    """The code of every field: those in one piece, and those that lie in pieces between two marks."""
    open_codes: list[list[str]] = []
    for element in root.iter(f"{W}fldSimple", f"{W}fldChar", f"{W}instrText"):
        kind = element.get(f"{W}fldCharType")
        if element.tag == f"{W}fldSimple":
            yield element.get(f"{W}instr", "")
        elif element.tag == f"{W}instrText" and open_codes:
            open_codes[-1].append(element.text or "")
        elif kind == "begin":
            open_codes.append([])
        elif kind == "separate" and open_codes:
            yield "".join(open_codes[-1])
        elif kind == "end" and open_codes:
            yield "".join(open_codes.pop())
    yield from map("".join, open_codes)  # those that never end


def _fault(name: str, what: str, part: str, remedy: str) -> Fault:
    return fault(Code.DOK086, name, vad=what, del_=part, forslag=remedy)

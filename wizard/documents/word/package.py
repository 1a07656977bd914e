"""The letterhead: a Word file whose styles, lists, header and footer the documents take over.

It is taken apart once. A document is then the same parts with a new body, filled-in content controls,
comments and properties, zipped with a fixed date so that the same content gives the same bytes.
"""

import hashlib
import io
import posixpath
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from copy import deepcopy
from functools import lru_cache
from pathlib import Path
from typing import Self

from lxml import etree

from wizard.documents.word.guard import refuse_package, refuse_parts
from wizard.documents.word.text import NAMESPACE, RELATIONS, W, text_xml
from wizard.faults import Code, Fault, VagvalError, fault

FILE_NAME = "stil.docx"
DOCUMENT = "word/document.xml"
DOCUMENT_RELATIONS = "word/_rels/document.xml.rels"
COMMENTS = "word/comments.xml"
CORE = "docProps/core.xml"
CUSTOM = "docProps/custom.xml"
_TYPES = "[Content_Types].xml"
_PACKAGE_RELATIONS = "_rels/.rels"
_METADATA = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
# The parts that every document writes anew: (part, list of relationships, kind, content type).
_OUR_PARTS = (
    (
        COMMENTS,
        DOCUMENT_RELATIONS,
        f"{RELATIONS}/comments",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml",
    ),
    (CORE, _PACKAGE_RELATIONS, _METADATA, "application/vnd.openxmlformats-package.core-properties+xml"),
    (
        CUSTOM,
        _PACKAGE_RELATIONS,
        f"{RELATIONS}/custom-properties",
        "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    ),
)
_LINK = f"{RELATIONS}/hyperlink"
_DECLARATION = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
_LISTS_GO_HERE = "<!--listor-->"
_XML = (".xml", ".rels")
_PACKING = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_FIXED_DATE = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip file can hold
MAX_UNPACKED = 100_000_000
"""Bytes: far more than any letterhead, far less than what would fill the memory."""
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)
# What reading a Word file fails with → why, in words. The first that fits counts.
_BROKEN: tuple[tuple[type[Exception], str], ...] = (
    (zipfile.BadZipFile, "den är skadad, skyddad med lösenord eller av ett annat slag"),
    (KeyError, "{} saknas"),
    (etree.XMLSyntaxError, "texten i den är trasig"),
    (RuntimeError, "den är skyddad eller packad på ett sätt som Vägval inte läser"),
    (EOFError, "den tar slut för tidigt"),
    (zlib.error, "den är skadad"),
    (ValueError, "den har ett mått eller ett nummer som inte går att läsa"),
)


class Letterhead:
    """A Word file taken apart.

    `styles` gives the id of a style by type and name in lower case, `lists` the number of a list and of
    its abstract list by the id of the paragraph style that has it, `text_width` the space between the
    margins in twentieths of a point, `others` the parts that every document takes over as they are, `sha256`
    the file's own.
    """

    def __init__(self, data: bytes, name: str = FILE_NAME) -> None:
        """Take apart the file with these bytes. Raises VagvalError, with `name`, if it is no Word file
        or holds something that no document should."""
        self.name = name
        self.sha256 = hashlib.sha256(data).hexdigest()
        try:
            refuse_package(data, name)
            self._parts = unzip_parts(data)
            refuse_parts(self._parts, name)
            self._make_room()
            self._read_document()
            self._read_styles()
            self._read_numbering()
            self._frames = {part: _parse(self._parts.pop(part)) for part in self._related("header", "footer")}
            self._quieten_fields()
            self.others = {part: _parse(self._parts[part]) for part in self._parts if part.endswith(_XML)}
        except BROKEN as error:
            raise VagvalError(broken(error, name)) from error

    @classmethod
    def read(cls, path: Path) -> Self:
        """The letterhead in a file. Raises VagvalError if it cannot be read or is no Word file."""
        try:
            return cls(path.read_bytes(), str(path))
        except FileNotFoundError as error:
            raise VagvalError(fault(Code.FIL001, path, namn=path.name)) from error
        except OSError as error:
            raise VagvalError(fault(Code.FIL002, path, skal=error.strerror)) from error

    @classmethod
    def find(cls, folders: Sequence[Path]) -> "Letterhead":
        """The letterhead `stil.docx` of the first folder that has one, kept until the file changes."""
        for path in (folder / FILE_NAME for folder in folders):
            if path.is_file():
                return _kept(path, path.stat().st_mtime_ns)
        raise VagvalError(fault(Code.FIL001, FILE_NAME, namn=FILE_NAME))

    def document(self, body: str) -> str:
        """The document part with `body`, which uses the prefixes `w` and `r`."""
        return f'{self._start}<w:body xmlns:w="{NAMESPACE}" xmlns:r="{RELATIONS}">{body}{self._end}'

    def numbering(self, lists: str) -> dict[str, bytes]:
        """The numbering part with further `lists`, if the letterhead has one."""
        if self._numbering_part is None:
            return {}
        return {self._numbering_part: self._numbering.replace(_LISTS_GO_HERE, lists).encode()}

    def relations(self, links: Mapping[str, str]) -> bytes:
        """The document's relationships with further links: id → address."""
        root = deepcopy(self._relations)
        for identity, address in links.items():
            _add(root, "Relationship", Id=identity, Type=_LINK, Target=address, TargetMode="External")
        return _serialise(root)

    def frames(self, fields: Mapping[str, str]) -> dict[str, bytes]:
        """Headers and footers with `fields` in the content controls that have their names as titles.

        A control without a field stays as it is: it is the municipality's own.
        """
        wanted = {name.casefold(): value for name, value in fields.items()}
        return {part: _serialise(_filled(frame, wanted)) for part, frame in self._frames.items()}

    def zipped(self, new: Mapping[str, bytes]) -> bytes:
        """The Word file: the letterhead's parts with those in `new` put in."""
        return zip_parts({**self._parts, **new})

    def _quieten_fields(self) -> None:
        """Let Word open the documents without asking whether to update their fields."""
        for part in self._related("settings"):
            settings = _parse(self._parts[part])
            for wish in settings.findall(f"{W}updateFields"):
                settings.remove(wish)
                self._parts[part] = _serialise(settings)

    # -- Taking apart ------------------------------------------------------------------------

    def _make_room(self) -> None:
        """Drop the letterhead's own comments and properties, and declare those that we shall write."""
        types = _parse(self._parts[_TYPES])
        relations = {part: _parse(self._parts[part]) for part in (_PACKAGE_RELATIONS, DOCUMENT_RELATIONS)}
        for part, owner, kind, content_type in _OUR_PARTS:
            for old in [item for item in relations[owner] if item.get("Type", "").startswith(kind)]:
                relations[owner].remove(old)
                self._drop(_target(owner, old), types)
            target = posixpath.relpath(part, posixpath.dirname(posixpath.dirname(owner)) or ".")
            new_id = f"rIdVagval{len(relations[owner])}"
            _add(relations[owner], "Relationship", Id=new_id, Type=kind, Target=target)
            _add(types, "Override", PartName=f"/{part}", ContentType=content_type)
        self._parts[_TYPES] = _serialise(types)
        self._parts[_PACKAGE_RELATIONS] = _serialise(relations[_PACKAGE_RELATIONS])
        self._relations = relations[DOCUMENT_RELATIONS]

    def _drop(self, part: str, types: etree._Element) -> None:
        self._parts.pop(part, None)
        for override in [item for item in types if item.get("PartName") == f"/{part}"]:
            types.remove(override)

    def _related(self, *kinds: str) -> list[str]:
        """The parts that the document has of these kinds."""
        wanted = {f"{RELATIONS}/{kind}" for kind in kinds}
        return [_target(DOCUMENT_RELATIONS, item) for item in self._relations if item.get("Type") in wanted]

    def _read_document(self) -> None:
        root = _parse(self._parts.pop(DOCUMENT))
        sections = root.findall(f"{W}body/{W}sectPr")
        size, margins = (root.find(f"{W}body/{W}sectPr/{W}{tag}") for tag in ("pgSz", "pgMar"))
        if size is None or margins is None:
            raise KeyError("sidstorlek och marginaler")
        sides = (margins.get(W + side, "0") for side in ("left", "right", "gutter"))
        self.text_width = int(size.get(W + "w", "0")) - sum(map(int, sides))
        section = etree.tostring(sections[-1], encoding="unicode", with_tail=False)
        for child in list(root):
            root.remove(child)
        root.text = None
        tag = etree.tostring(root, encoding="unicode").removesuffix("/>")
        self._start = f"{_DECLARATION}{tag}>"
        self._end = f"{section}</w:body></{tag[1:].split(None, 1)[0]}>"

    def _read_styles(self) -> None:
        self.styles: dict[tuple[str, str], str] = {}
        self.style_names: list[str] = []
        self._style_lists: dict[str, str] = {}  # id of a paragraph style → number of its list
        part = next(iter(self._related("styles")), "stilar")
        for style in _parse(self._parts[part]).iter(f"{W}style"):
            name, kind, identity = style.find(f"{W}name"), style.get(W + "type"), style.get(W + "styleId")
            if name is None or kind is None or identity is None:
                continue
            self.style_names.append(name.get(W + "val", ""))
            self.styles[kind, self.style_names[-1].casefold()] = identity
            number = style.find(f"{W}pPr/{W}numPr/{W}numId")
            if number is not None:
                self._style_lists[identity] = number.get(W + "val", "")

    def _read_numbering(self) -> None:
        self.lists: dict[str, tuple[str, str]] = {}
        self.first_free_list = 1
        self._numbering_part = next(iter(self._related("numbering")), None)
        if self._numbering_part is None:
            return
        root = _parse(self._parts.pop(self._numbering_part))
        abstract: dict[str, str] = {}
        for number in root.iter(f"{W}num"):
            identity, of = number.get(W + "numId", "0"), number.find(f"{W}abstractNumId")
            abstract[identity] = "" if of is None else of.get(W + "val", "")
            self.first_free_list = max(self.first_free_list, int(identity) + 1)
        self.lists = {
            style: (number, abstract[number])
            for style, number in self._style_lists.items()
            if number in abstract
        }
        last = root.find(f"{W}numIdMacAtCleanup")
        position = len(root) if last is None else root.index(last)
        root.insert(position, etree.Comment(_LISTS_GO_HERE[4:-3]))
        self._numbering = _serialise(root).decode()


@lru_cache(maxsize=8)
def _kept(path: Path, changed: int) -> Letterhead:
    """The letterhead in a file as it was when it was last `changed`."""
    return Letterhead.read(path)


BROKEN = tuple(kind for kind, _ in _BROKEN)
"""What reading a Word file that is none can raise."""


def broken(error: Exception, name: str) -> Fault:
    """Why the file with this name could not be read."""
    why = next(reason for kind, reason in _BROKEN if isinstance(error, kind))
    return fault(Code.DOK050, name, skal=why.format(*error.args[:1]))


def unzip_parts(data: bytes) -> dict[str, bytes]:
    """The parts of a package. Raises zipfile.BadZipFile if it is none."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        refuse_packing(archive)
        if sum(member.file_size for member in archive.infolist()) > MAX_UNPACKED:
            raise zipfile.BadZipFile("filen är för stor uppackad")
        return {part: archive.read(part) for part in archive.namelist() if not part.endswith("/")}


def refuse_packing(archive: zipfile.ZipFile) -> None:
    """Raises zipfile.BadZipFile for ways of packing that no Word file has, and that fail in ways of their own."""
    if any(member.compress_type not in _PACKING for member in archive.infolist()):
        raise zipfile.BadZipFile("packad på ett sätt som Word inte använder")


def zip_parts(parts: Mapping[str, bytes]) -> bytes:
    """A package of parts as bytes that depend on nothing but the parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in sorted(parts, key=lambda part: (part != _TYPES, part)):
            entry = zipfile.ZipInfo(part, _FIXED_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # the same on every operating system
            archive.writestr(entry, parts[part])
    return buffer.getvalue()


def _parse(content: bytes) -> etree._Element:
    return etree.fromstring(content, _PARSER)


def _serialise(root: etree._Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def _add(root: etree._Element, tag: str, **attributes: str) -> None:
    etree.SubElement(root, etree.QName(etree.QName(root).namespace, tag), attributes)


def _target(owner: str, relation: etree._Element) -> str:
    """The part that a relationship leads to. Targets are relative to the part that has them."""
    folder = posixpath.dirname(posixpath.dirname(owner))
    return posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/")


def _filled(frame: etree._Element, fields: Mapping[str, str]) -> etree._Element:
    """A copy of a header or footer with its content controls filled in."""
    filled = deepcopy(frame)
    for control in filled.iter(f"{W}sdt"):
        title, content = control.find(f"{W}sdtPr/{W}alias"), control.find(f"{W}sdtContent")
        if title is None or content is None:
            continue
        value = fields.get(title.get(W + "val", "").casefold())
        if value is not None:
            _fill(control, content, value)
    return filled


def _fill(control: etree._Element, content: etree._Element, value: str) -> None:
    """Put `value` in place of the control's text, which keeps its looks unless it was Word's prompt."""
    run = _parse(f'<w:r xmlns:w="{NAMESPACE}">{text_xml(value)}</w:r>'.encode())
    looks = content.find(f".//{W}rPr")
    prompts = control.findall(f"{W}sdtPr/{W}showingPlcHdr")
    if looks is not None and not prompts:
        run.insert(0, deepcopy(looks))
    # A control that is bound to a property would show that property instead.
    for setting in (*prompts, *control.findall(f"{W}sdtPr/{W}dataBinding")):
        setting.getparent().remove(setting)  # type: ignore[union-attr]
    old = list(content.iter(f"{W}r"))
    home = old[0].getparent() if old else content.find(f"{W}p")
    for text in old:
        text.getparent().remove(text)  # type: ignore[union-attr]
    (content if home is None else home).append(run)

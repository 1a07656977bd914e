"""What Word refuses to open, or repairs by throwing away: none of it may be in a file that we hand on.

Every document passes `check` before it is handed on. A schema does not see these things: they are about what
must match across a part, or between parts.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from lxml import etree

from wizard.documents.word.text import RELATIONS, W

_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_BOOKMARK = f"{W}bookmarkStart"
_COMMENT_MARKS = (f"{W}commentRangeStart", f"{W}commentRangeEnd", f"{W}commentReference")
_STYLED = (f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")
_RELATED = (f"{W}hyperlink", f"{W}headerReference", f"{W}footerReference")
_SPANS = (f"{W}gridSpan", f"{W}gridBefore", f"{W}gridAfter")
# What must be alone with its id in its part: (element, attribute) → what it is called.
_ALONE = {
    (_BOOKMARK, f"{W}id"): "bokmärke",
    (_BOOKMARK, f"{W}name"): "bokmärke",
    (f"{W}comment", f"{W}id"): "kommentar",
    (f"{W}num", f"{W}numId"): "lista",
    (f"{W}abstractNum", f"{W}abstractNumId"): "listmall",
    (_DRAWING, "id"): "bild",
    (_RELATION, "Id"): "relation",
}
_OTHERS = ("bookmarkEnd", "fldChar", "updateFields", "tc", "tbl", "numId", "style", "abstractNumId")
_WATCHED = (
    *dict.fromkeys(tag for tag, _ in _ALONE), *_COMMENT_MARKS, *_STYLED, *_RELATED, *_SPANS, *(W + tag for tag in _OTHERS)
)  # fmt: skip


class BrokenFileError(Exception):
    """A file that Word would refuse or repair. It is our own fault, and is never handed on."""


def check(
    written: Mapping[str, etree._Element], others: Mapping[str, etree._Element] | None = None
) -> list[str]:
    """What Word would not accept in the parts that we have `written`, in Swedish; nothing if they are whole.

    `others` are the parts of the letterhead that we have not written anew: they are known, and not judged.
    """
    ours = [_Part(name, root) for name, root in written.items()]
    theirs = [_Part(name, root) for name, root in (others or {}).items() if name not in written]
    everything = [*ours, *theirs]
    return [remark for part in ours for remark in part.remarks()] + list(_between(ours, everything))


class _Part:
    """One part, gone through once."""

    def __init__(self, name: str, root: etree._Element) -> None:
        self.name, self.root = name, root
        self.found: dict[str, list[etree._Element]] = {tag: [] for tag in _WATCHED}
        for element in root.iter(*_WATCHED):
            self.found[str(element.tag)].append(element)

    def values(self, tag: str, attribute: str = f"{W}val") -> list[str]:
        """The values of an attribute of all such elements."""
        return [element.get(attribute, "") for element in self.found[tag]]

    def remarks(self) -> Iterator[str]:
        """What is wrong within the part."""
        for (tag, attribute), called in _ALONE.items():
            values = [value.casefold() for value in self.values(tag, attribute)]
            if len(values) > len(set(values)):
                twice = next(value for value in values if values.count(value) > 1)
                yield f"{self.name}: {called} {twice} finns mer än en gång"
        yield from self._tables()
        if Counter(self.values(_BOOKMARK, f"{W}id")) != Counter(self.values(f"{W}bookmarkEnd", f"{W}id")):
            yield f"{self.name}: ett bokmärke saknar början eller slut"
        if not _balanced(self.values(f"{W}fldChar", f"{W}fldCharType")):
            yield f"{self.name}: ett fält saknar början eller slut"
        if self.found[f"{W}updateFields"]:
            yield f"{self.name}: Word skulle fråga om fälten när filen öppnas"

    def _tables(self) -> Iterator[str]:
        for cell in self.found[f"{W}tc"]:
            if not len(cell) or cell[-1].tag != f"{W}p":
                yield f"{self.name}: en cell slutar inte med ett stycke"
        for table in self.found[f"{W}tbl"]:
            columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
            rows = table.findall(f"{W}tr")
            plain = not any(self.found[tag] for tag in _SPANS)
            if not rows:
                yield f"{self.name}: en tabell har ingen rad"
            for row in rows:
                cells = len(row.findall(f"{W}tc")) if plain else sum(_spans(row))
                if cells != columns:
                    yield f"{self.name}: en rad har {cells} celler men tabellen {columns} kolumner"


def _between(ours: list[_Part], everything: list[_Part]) -> Iterator[str]:
    """What is wrong between the parts: ours use what no other has."""

    def declared(tag: str, attribute: str) -> list[str]:
        return [value for part in everything for value in part.values(tag, attribute)]

    places = (
        ("stilen", _STYLED, f"{W}val", declared(f"{W}style", f"{W}styleId")),
        ("listan", (f"{W}numId",), f"{W}val", [*declared(f"{W}num", f"{W}numId"), "0"]),  # 0: in no list
        ("listmallen", (f"{W}abstractNumId",), f"{W}val", declared(f"{W}abstractNum", f"{W}abstractNumId")),
        ("bokmärket", (f"{W}hyperlink",), f"{W}anchor", ["", *declared(_BOOKMARK, f"{W}name")]),
    )
    relations = {part.name: ["", *part.values(_RELATION, "Id")] for part in everything}
    for part in ours:
        for called, tags, attribute, known in places:
            yield from _missing(part, called, tags, attribute, known)
        folder, _, file = part.name.rpartition("/")
        known = relations.get(f"{folder}/_rels/{file}.rels", [""])
        yield from _missing(part, "relationen", _RELATED, f"{{{RELATIONS}}}id", known)
    comments = Counter(declared(f"{W}comment", f"{W}id"))
    for mark in _COMMENT_MARKS:
        if Counter(value for part in ours for value in part.values(mark, f"{W}id")) != comments:
            yield f"kommentarerna har inte var sitt {mark.removeprefix(W)}"


def _missing(
    part: _Part, called: str, tags: Iterable[str], attribute: str, known: Iterable[str]
) -> Iterator[str]:
    used = {value for tag in tags for value in part.values(tag, attribute)}
    for value in sorted(used - set(known)):
        yield f"{part.name}: {called} {value} finns inte"


def _spans(row: etree._Element) -> Iterator[int]:
    """How many columns each cell of a row takes, and those that the row leaves empty on its sides."""
    for cell in row.findall(f"{W}tc"):
        span = cell.find(f"{W}tcPr/{W}gridSpan")
        yield 1 if span is None else int(span.get(f"{W}val", "1"))
    for side in ("gridBefore", "gridAfter"):
        for empty in row.findall(f"{W}trPr/{W}{side}"):
            yield int(empty.get(f"{W}val", "0"))


def _balanced(kinds: Iterable[str]) -> bool:
    """Whether fields begin before they end, and all that begin end."""
    depth = 0
    for kind in kinds:
        depth += {"begin": 1, "end": -1}.get(kind, 0)
        if depth < 0 or (depth == 0 and kind == "separate"):
            return False
    return depth == 0

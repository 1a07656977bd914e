"""The filled-in document as plain text, to read in a terminal and to copy.

Lines are not wrapped: whoever shows them knows how wide they may be. A table is read row by row with its
heads repeated, which suits narrow screens and screen readers alike.
"""

from collections.abc import Iterator

from lxml import etree

from wizard.documents.outline import CONTENTS, FIRST_LEVEL, LEVEL, arranged, label
from wizard.documents.xhtml import BLOCKS, HEADINGS, LISTS, continues, plain

_UNDERLINES = {"h1": "=", "h2": "-"}
_PAGE_BREAK = "* * *"


def preview(xhtml: str) -> str:
    """The document as text. Raises VagvalError for what is not a document."""
    return "\n\n".join(_blocks(arranged(xhtml))) + "\n"


def _blocks(element: etree._Element) -> list[str]:
    """The blocks in an element, and the text between them as blocks of their own."""
    groups: list[list[str]] = []  # the lines of one block each; a list that goes on is one block
    text = element.text or ""
    start = 1
    for child in element:
        if child.tag not in BLOCKS:
            text += _phrase(child) + (child.tail or "")
            continue
        if text.strip():
            groups.append([text])
        if child.tag not in LISTS:
            groups += [[block] for block in _block(child)]
        else:
            if not continues(child):
                groups.append([])
                start = int(child.get("start", "1"))
            for item in filter(None, ("\n".join(_blocks(item)) for item in child)):
                marker = f"{start + len(groups[-1])}. " if child.tag == "ol" else "• "
                groups[-1].append(_hanging(marker, item))
        text = child.tail or ""
    if text.strip():
        groups.append([text])
    return ["\n".join(lines) for lines in groups if lines]


def _hanging(marker: str, text: str) -> str:
    return marker + text.replace("\n", "\n" + " " * len(marker))


def _block(element: etree._Element) -> list[str]:
    if element.tag == "hr":
        return [_PAGE_BREAK]
    if element.tag == "table":
        return list(_table(element))
    if element.tag == "nav":
        return [CONTENTS, "\n".join(map(_entry, element))]
    if element.tag in HEADINGS:
        line = _UNDERLINES.get(element.tag, "")
        return [f"{title}\n{line * len(title)}".rstrip() for title in _blocks(element)]
    return _blocks(element)


def _entry(link: etree._Element) -> str:
    """A line of the contents."""
    indent = "  " * (int(link.get(LEVEL, FIRST_LEVEL)) - FIRST_LEVEL)
    return f"{indent}{label(link)}{link.text}"


def _table(table: etree._Element) -> Iterator[str]:
    """The caption, then each row as `Head: cell` lines of which the first has a bullet."""
    heads = [_cell(cell) for cell in table.iterfind("thead/tr/th")]
    yield "Tabell: " + "".join(_phrases(element) for element in table.iterfind("caption"))
    for row in table.iterfind("tbody/tr"):
        cells = [f"{head}: {_cell(cell)}" for head, cell in zip(heads, row, strict=True)]
        yield _hanging("• ", "\n".join(cells))


def _cell(cell: etree._Element) -> str:
    return "\n".join(_blocks(cell))


def _phrases(element: etree._Element) -> str:
    return (element.text or "") + "".join(_phrase(child) + (child.tail or "") for child in element)


def _phrase(element: etree._Element) -> str:
    if element.tag == "br":
        return "\n"
    if element.tag == "textarea":
        return "[svarsfält]"
    if element.tag == "q":
        return f" [{plain(element)}]"
    address = element.get("href", "#")
    return label(element) + _phrases(element) + ("" if address.startswith("#") else f" ({address})")

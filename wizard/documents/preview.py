"""The filled-in document as plain text, to read in a terminal and to copy.

Lines are not wrapped: whoever shows them knows how wide they may be. A table is read row by row with its
heads repeated, which suits narrow screens and screen readers alike.
"""

from collections.abc import Iterator

from lxml import etree

from wizard.documents.xhtml import BLOCKS, HEADINGS, LISTS, continues, parse, plain

_UNDERLINES = {"h1": "=", "h2": "-"}
_PAGE_BREAK = "* * *"


def preview(xhtml: str) -> str:
    """The document as text. Raises VagvalError for what is not a document."""
    return "\n\n".join(_blocks(parse(xhtml))) + "\n"


def _blocks(element: etree._Element) -> list[str]:
    """The blocks in an element, and the text between them as blocks of their own."""
    found: list[str] = []
    text = element.text or ""
    count = 0  # of the items in the list that is going on
    for child in element:
        if child.tag not in BLOCKS:
            text += _phrase(child) + (child.tail or "")
            continue
        found.append(text)
        if child.tag in LISTS:
            goes_on = continues(child)
            count = count if goes_on else int(child.get("start", "1")) - 1
            items = _items(child, count)
            count += len(items)
            if goes_on and items:
                found.pop()
                items = [found.pop(), *items]
            found.append("\n".join(items))
        else:
            found += _block(child)
        text = child.tail or ""
    return [block for block in (*found, text) if block.strip()]


def _block(element: etree._Element) -> list[str]:
    if element.tag == "hr":
        return [_PAGE_BREAK]
    if element.tag == "table":
        return list(_table(element))
    if element.tag in HEADINGS:
        title = " ".join(_blocks(element))
        line = _UNDERLINES.get(element.tag, "") * len(title)
        return [f"{title}\n{line}" if line else title]
    return _blocks(element)


def _items(element: etree._Element, count: int) -> list[str]:
    """The list's items that say anything, numbered on from `count`."""
    lines: list[str] = []
    for text in filter(None, ("\n".join(_blocks(item)) for item in element)):
        marker = f"{count + len(lines) + 1}. " if element.tag == "ol" else "• "
        lines.append(marker + text.replace("\n", "\n" + " " * len(marker)))
    return lines


def _table(table: etree._Element) -> Iterator[str]:
    """The caption, then each row as `Head: cell` lines of which the first has a bullet."""
    heads = [_cell(cell) for cell in table.iterfind("thead/tr/th")]
    yield "".join(_phrases(element) for element in table.iterfind("caption"))
    for row in table.iterfind("tbody/tr"):
        cells = [f"{head}: {_cell(cell)}" for head, cell in zip(heads, row, strict=True)]
        yield "• " + "\n".join(cells).replace("\n", "\n  ")


def _cell(cell: etree._Element) -> str:
    return "\n".join(_blocks(cell))


def _phrases(element: etree._Element) -> str:
    return (element.text or "") + "".join(_phrase(child) + (child.tail or "") for child in element)


def _phrase(element: etree._Element) -> str:
    if element.tag == "br":
        return "\n"
    if element.tag == "q":
        return f" [{plain(element)}]"
    address = element.get("href", "#")
    return _phrases(element) + ("" if address.startswith("#") else f" ({address})")

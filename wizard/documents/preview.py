"""The filled-in document as plain text, to read in a terminal and to copy.

Lines are not wrapped: whoever shows them knows how wide they may be. A table is read row by row with its
heads repeated, which suits narrow screens and screen readers alike; where there are only two columns a row
is one line, and the heads stand with the caption.
"""

from collections.abc import Iterator

from lxml import etree

from wizard.documents.outline import CONTENTS, FIRST_LEVEL, LEVEL, arranged, label
from wizard.documents.sections import MARK, Section, whole
from wizard.documents.xhtml import BLOCKS, HEADINGS, LISTS, continues, plain

_PAGE_BREAK = "* * *"


def sections(xhtml: str, *, review: bool = True) -> tuple[Section, ...]:
    """The document in its sections. `MARK` stands before each text that a human must look at, and the comment
    to her after it; without `review` neither. Raises VagvalError for what is not a document."""
    found: list[tuple[int, str, list[str]]] = [(0, "", [])]
    for tag, text in _Reader(review).groups(arranged(xhtml)):
        if tag in HEADINGS:
            found.append((HEADINGS.index(tag) + 1, text.replace(MARK, ""), []))
        else:
            found[-1][2].append(text)
    return tuple(
        Section(level, heading, "\n\n".join(blocks)) for level, heading, blocks in found if level or blocks
    )


def preview(xhtml: str) -> str:
    """The whole document to read, its headings underlined. Raises VagvalError for what is not a document."""
    return whole(sections(xhtml))


class _Reader:
    """Reads elements as text."""

    def __init__(self, review: bool) -> None:
        self._review = review

    def groups(self, element: etree._Element) -> Iterator[tuple[str, str]]:
        """The blocks in an element, each with its tag, and the text between them as blocks of their own."""
        found: list[tuple[str, list[str]]] = []  # the lines of each block; a list that goes on is one block
        text = element.text or ""
        start = 1
        for child in element:
            if child.tag not in BLOCKS:
                text += self._phrase(child) + (child.tail or "")
                continue
            if text.strip():
                found.append(("p", [text]))
            if child.tag == "div":  # what a macro or a style surrounds; headings too
                found += [(tag, [block]) for tag, block in self.groups(child)]
            elif child.tag not in LISTS:
                found += [(child.tag, [block]) for block in self._block(child)]
            else:
                if not continues(child):
                    found.append((child.tag, []))
                    start = int(child.get("start", "1"))
                lines = found[-1][1]
                for item in filter(None, ("\n".join(self._blocks(item)) for item in child)):
                    marker = f"{start + len(lines)}. " if child.tag == "ol" else "• "
                    lines.append(_hanging(marker, item))
            text = child.tail or ""
        if text.strip():
            found.append(("p", [text]))
        return ((tag, "\n".join(lines)) for tag, lines in found if lines)

    def _blocks(self, element: etree._Element) -> list[str]:
        return [text for _, text in self.groups(element)]

    def _block(self, element: etree._Element) -> list[str]:
        match element.tag:
            case "hr":
                return [_PAGE_BREAK]
            case "table":
                return list(self._table(element))
            case "nav":
                return [CONTENTS, "\n".join(map(_entry, element))]
            case _:
                return self._blocks(element)

    def _table(self, table: etree._Element) -> Iterator[str]:
        """The caption, then each row as `Head: cell` lines of which the first has a bullet."""
        heads = [self._cell(cell) for cell in table.iterfind("thead/tr/th")]
        rows = [[self._cell(cell) for cell in row] for row in table.iterfind("tbody/tr")]
        caption = "Tabell: " + "".join(self._phrases(element) for element in table.iterfind("caption"))
        if len(heads) == 2:
            yield f"{caption} ({heads[0]}: {heads[1]})"
            yield "\n".join(
                _hanging("• ", _named(name.removesuffix("."), value).rstrip()) for name, value in rows
            )
            return
        yield caption
        for row in rows:
            cells = [_named(head, cell) for head, cell in zip(heads, row, strict=True) if cell]
            yield _hanging("• ", "\n".join(cells))

    def _cell(self, cell: etree._Element) -> str:
        return "\n".join(self._blocks(cell))

    def _phrases(self, element: etree._Element) -> str:
        return (element.text or "") + "".join(self._phrase(child) + (child.tail or "") for child in element)

    def _phrase(self, element: etree._Element) -> str:
        match element.tag:
            case "br":
                return "\n"
            case "textarea":
                return "[svarsfält]"
            case "q":
                return f" [{plain(element)}]" if self._review else ""
            case "mark":
                return (MARK if self._review else "") + self._phrases(element)
            case _:
                text, address = label(element) + self._phrases(element), element.get("href", "#")
                return text if address.startswith("#") or address == text else f"{text} ({address})"


def _entry(link: etree._Element) -> str:
    """A line of the contents."""
    indent = "  " * (int(link.get(LEVEL, FIRST_LEVEL)) - FIRST_LEVEL)
    return f"{indent}{label(link)}{link.text}"


def _named(name: str, value: str) -> str:
    """A name and its value: a colon between them, unless the name ends as a sentence does."""
    return f"{name} {value}" if name.endswith(("?", "!", ":")) else f"{name}: {value}"


def _hanging(marker: str, text: str) -> str:
    return marker + text.replace("\n", "\n" + " " * len(marker))

"""What stays on one page: a block of signatures with its heading, a field with what leads to it, and a row of a
table that is not long.
"""

from collections.abc import Iterable

from lxml import etree

from wizard.documents.word.columns import CHARACTER
from wizard.documents.xhtml import HEADINGS

KEEP = "data-hall"
SIGNATURE = "Underskrift"
_WITH_NEXT, _LAST = "<w:keepNext/>", '<w:keepNext w:val="0"/>'
# A row may break when it is taller than this many lines, nearly half a page.
_TALL = 24


def keep_signatures(body: etree._Element) -> None:
    """Mark all from the heading before the signatures to the last of them as one block, with `KEEP`."""
    for signature in body.iterfind(f".//div[@data-stil='{SIGNATURE}']"):
        signature.set(KEEP, _LAST)
        before = signature.getprevious()
        while before is not None and before.get(KEEP) != _WITH_NEXT:
            before.set(KEEP, _WITH_NEXT)
            if before.tag in HEADINGS:
                break
            before = before.getprevious()


def keep_fields(body: etree._Element) -> None:
    """Mark each paragraph that leads to a field to write in, so that it stays on the field's page."""
    for field in body.iter("textarea"):
        for home in field.iterancestors():
            before = home.getprevious()
            if before is not None and before.tag == "p":
                before.set(KEEP, _WITH_NEXT)


def is_tall(row: Iterable[etree._Element], widths: Iterable[int]) -> bool:
    """Whether a row of a table is so tall that it looks worse whole than divided."""
    return any(_lines(cell, width) > _TALL for cell, width in zip(row, widths, strict=True))


def _lines(cell: etree._Element, width: int) -> int:
    """About how many lines a cell takes: the full ones, and one that each paragraph or break leaves short."""
    text = "".join(map(str, cell.itertext()))
    return len(text) * CHARACTER // width + text.count("\n") + len(cell)

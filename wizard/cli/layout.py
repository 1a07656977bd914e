"""Plain text for people: aligned in columns, and wrapped to the width of the terminal."""

import datetime
import shutil
import textwrap
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import zip_longest

_WIDEST = 100
"""Longer lines than this are hard to read, however wide the terminal."""
_NARROWEST_COLUMN = 12
_GAP = "  "

_TURNS = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
"""Signs that turn the direction of the text, and so could make a name read backwards."""
_CONTROLS = {
    code: "\ufffd" for code in (*range(0x20), *range(0x7F, 0xA0), *_TURNS) if chr(code) not in "\n\t"
}


def printable(text: str) -> str:
    """Text that cannot steer the terminal: whatever a case or a file's name holds is only shown."""
    return text.translate(_CONTROLS)


def page(*blocks: str) -> str:
    """Blocks of text with an empty line between them. Empty blocks are left out."""
    return printable("\n\n".join(block for block in blocks if block)) + "\n"


def section(title: str, body: str) -> str:
    """A block under a heading; nothing when the body is empty."""
    return f"{title}\n{body}" if body else ""


def paragraph(text: str) -> str:
    """Running text in lines of the terminal's width."""
    return table([(text,)])


def table(rows: Iterable[Sequence[str]], head: Sequence[str] = (), indent: int = 0) -> str:
    """Rows in columns. A cell that is too wide goes on in the line below, within its column."""
    every = [*([head] if head else []), *rows]
    if not every:
        return ""
    columns = list(zip(*every, strict=True))
    words = [max(_width(word) for cell in column for word in cell.split() or [""]) for column in columns]
    widths = _fitted([max(map(_width, column)) for column in columns], words, _line() - indent)
    lines = (
        _GAP.join(_padded(part, width) for part, width in zip(parts, widths, strict=True))
        for row in every
        for parts in zip_longest(*map(_wrapped, row, widths), fillvalue="")
    )
    return "\n".join((" " * indent + line).rstrip() for line in lines)


def local(time: str) -> str:
    """A moment in UTC as the user's clock showed it: 2026-11-22 11:15. No moment comes back as it is."""
    try:
        return f"{datetime.datetime.fromisoformat(time).astimezone():%Y-%m-%d %H:%M}"
    except (ValueError, OverflowError):
        return time


def _line() -> int:
    return min(shutil.get_terminal_size().columns, _WIDEST)


def _fitted(widths: list[int], words: list[int], room: int) -> list[int]:
    """Take from the widest column until the line holds them all, or they can be no narrower. No word is broken
    while another column can give: a name must be read, and copied, whole."""
    room -= len(_GAP) * (len(widths) - 1)
    widths = [min(width, max(room, _NARROWEST_COLUMN)) for width in widths]
    for least in ([max(word, _NARROWEST_COLUMN) for word in words], [_NARROWEST_COLUMN] * len(widths)):
        while sum(widths) > room and (
            wide := [width for width, low in zip(widths, least, strict=True) if width > low]
        ):
            at = next(i for i, low in enumerate(least) if widths[i] == max(wide) and widths[i] > low)
            widths[at] -= 1
    return widths


def _wrapped(cell: str, width: int) -> list[str]:
    return [line for row in cell.split("\n") for line in textwrap.wrap(row, max(width, 1)) or [""]]


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def _width(text: str) -> int:
    """Columns that the widest line of the text takes on screen."""
    return max(sum(map(_cells, line)) for line in text.split("\n"))


def _cells(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1

"""How wide the columns of a table are: as the template says, but never so narrow that a word is broken."""

import re
from collections.abc import Iterator

from lxml import etree

CHARACTER = 105  # a letter in a table's text, in twentieths of a point: a little more than the average
_EM = 190  # the size of that text
_MARGINS = 190  # of a cell, both sides
# What is longer than this is no word but an address or a checksum, and may break.
_LONGEST_WORD = 26
_WORDS = re.compile(r"[^ \n\t–/-]+[–/-]?")  # a line may not end at a no-break space
# Arial's letters in hundredths of the size; the others are 56 wide, capitals and signs 72.
_LETTERS = {
    **dict.fromkeys("ijl'|.,:;", 27),
    **dict.fromkeys("ftrI()[]- \u00a0", 33),
    **dict.fromkeys("cksvxyz", 50),
    **dict.fromkeys("abdeghnopquåäöéü0123456789§", 56),
    **dict.fromkeys("mw", 83),
}
_WIDEST_LETTER = _EM * 90 // 100
_ANY_WORD = _LONGEST_WORD * _EM * 56 // 100


def column_widths(table: etree._Element, room: int) -> list[int]:
    """The widths of the columns in `room`, in twentieths of a point.

    A column that its longest word does not fit in takes what it lacks from those that have room to spare. Where
    there is not room for every word, the longest are the ones that are broken.
    """
    shares = [int(column.get("width", "1*").rstrip("*")) for column in table.iter("col")]
    wanted = [room * share // sum(shares) for share in shares]
    needed = _needed(table, wanted)
    while sum(needed) > sum(wanted):
        longest = max(needed)
        needed = [min(need, longest - CHARACTER) for need in needed]
    spare = sum(max(0, have - need) for have, need in zip(wanted, needed, strict=True))
    lacking = sum(max(0, need - have) for have, need in zip(wanted, needed, strict=True))
    return [
        need if have < need else have - lacking * (have - need) // max(1, spare)
        for have, need in zip(wanted, needed, strict=True)
    ]


def _needed(table: etree._Element, wanted: list[int]) -> list[int]:
    """The width of each column's longest word, with its cell's margins. In the wide ones any word has room."""
    widest = [_ANY_WORD if width > _ANY_WORD + _MARGINS else 0 for width in wanted]
    narrow = [number for number, width in enumerate(widest) if not width]
    for row in table.iter("tr"):
        for number in narrow:
            cell = row[number]
            bold = 1.08 if cell.tag == "th" or cell.find("strong") is not None else 1
            for word in _WORDS.findall("\n".join(_texts(cell))):
                if widest[number] < len(word) * _WIDEST_LETTER and len(word) <= _LONGEST_WORD:
                    widest[number] = max(widest[number], round(_width(word) * bold))
    return [width + _MARGINS for width in widest]


def _width(word: str) -> int:
    return sum(_LETTERS.get(letter, 72) for letter in word) * _EM // 100


def _texts(cell: etree._Element) -> Iterator[str]:
    for element in cell.iter():
        if element.text and element.tag != "q":
            yield element.text
        if element.tail and element is not cell:
            yield element.tail

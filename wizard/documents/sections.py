"""A document as plain text in its sections: to read as a whole, and to copy out of.

Standard library only: what shows a document needs nothing of what makes it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile

MARK = "\x02"
"""Stands in a section before what a human must look at: a character that no document's text can hold."""

_UNDERLINES = {1: "=", 2: "-"}


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the text under it, up to the next heading. Level 0: what stands before the first."""

    level: int
    heading: str
    text: str


def whole(found: Sequence[Section]) -> str:
    """Sections to read, their headings underlined."""
    return _joined(part for one in found for part in (_underlined(one), one.text))


def to_paste(found: Sequence[Section]) -> str:
    """Sections to paste somewhere else: headings and text alone. The comments stay, so that an answer that
    does not count is not passed off as one that does."""
    return _joined(part for one in found for part in (one.heading, one.text))


def with_subsections(found: Sequence[Section], number: int) -> tuple[Section, ...]:
    """A section and those under it."""
    first, *others = found[number:]
    return first, *takewhile(lambda one: one.level > first.level, others)


def _joined(parts: Iterable[str]) -> str:
    return "\n\n".join(filter(None, parts)).replace(MARK, "") + "\n"


def _underlined(section: Section) -> str:
    line = _UNDERLINES.get(section.level, "") * len(section.heading)
    return f"{section.heading}\n{line}".rstrip()

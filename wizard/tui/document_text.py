"""A document laid out for a width: its lines, and where its sections, its marks and its questions stand."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content

from wizard.documents.sections import MARK, Section

SIGN = "▲ "
"""How the mark before what must be looked at is shown."""

_MARKER = re.compile(r" *(?:• |\d+\. )?")


@dataclass(frozen=True, slots=True)
class DocumentText:
    """Lines to show, each a number from 0.

    starts  the line where each section begins
    marks   the lines where something must be looked at
    whole   each line before it was wrapped, and where it begins
    """

    sections: tuple[Section, ...] = ()
    lines: tuple[str, ...] = ()
    starts: tuple[int, ...] = ()
    marks: tuple[int, ...] = ()
    whole: tuple[tuple[str, int], ...] = ()

    def section_at(self, line: int) -> int:
        """The number of the section that a line stands in."""
        return max(bisect_right(self.starts, line) - 1, 0)

    def written_at(self, line: int) -> int:
        """The number of the line before it was wrapped."""
        return max(bisect_right(self.whole, line, key=lambda one: one[1]) - 1, 0)

    def line_about(self, *names: str) -> int | None:
        """The first line that is about what has one of these names: the row with the question, else a heading,
        a head, or a cell that mentions it. None when no line is."""
        for name in filter(None, names):
            called = re.escape(name)
            for about in (rf"^(?:Fråga: )?{called}$", rf"(?:^|: |\[){called}(?:$|: |\.|\])"):
                for text, line in self.whole:
                    if re.search(about, text.removeprefix("• ").removeprefix(SIGN)):
                        return line
        return None


def lay_out(sections: Sequence[Section], width: int) -> DocumentText:
    """Wrap a document for a window `width` columns wide."""
    lines: list[str] = []
    starts, marks, whole = [], [], []
    for section in sections:
        starts.append(len(lines))
        for written in _lines_of(section):
            text = written.replace(MARK, SIGN)
            whole.append((text, len(lines)))
            wrapped = _wrapped(text, max(width, 10))
            if MARK in written:
                marks.append(len(lines) + next((n for n, line in enumerate(wrapped) if SIGN in line), 0))
            lines += wrapped
    return DocumentText(tuple(sections), tuple(lines), tuple(starts), tuple(marks), tuple(whole))


def _lines_of(section: Section) -> Iterator[str]:
    """The heading and the text, with an empty line after each."""
    for part in filter(None, (section.heading, section.text)):
        yield from part.split("\n")
        yield ""


def _wrapped(text: str, width: int) -> list[str]:
    """Lines no wider than `width`; what goes on after a bullet or a number is indented as its text."""
    if cell_len(text) <= width:
        return [text]
    found = _MARKER.match(text)
    marker = found[0] if found and len(found[0]) < width // 2 else ""
    rest = Content(text.removeprefix(marker)).wrap(width - len(marker))
    return [(marker if number == 0 else " " * len(marker)) + line.plain for number, line in enumerate(rest)]

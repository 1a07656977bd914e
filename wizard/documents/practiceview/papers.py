"""A practice case as it would arrive, on paper: what is to be done, and each of its papers. Nothing of the facit."""

from collections.abc import Iterator
from itertools import pairwise

from wizard.documents.view.words import View
from wizard.practice.feedback import Facit
from wizard.practice.words import Paper
from wizard.text import listed, long_date

_FULL, _NEARLY_FULL = 90, 70  # characters: whoever breaks so long a line does so where her page ends
_MARKS = ("-", "–", "•")


class PaperView(View):
    """A paper. The text is in paragraphs, with the line breaks that mean something."""

    nummer: int
    slag: str
    rubrik: str
    fran: str
    datum: str
    stycken: tuple[str, ...]


class PapersView(View):
    """What a learner has before her."""

    titel: str
    uppdrag: str
    minuter: int
    organisationer: str
    rubrik_organisation: str
    datum: str
    papper: tuple[PaperView, ...]


def papers_view(facit: Facit) -> PapersView:
    """The papers of a practice case."""
    says = facit.practice.says
    return PapersView(
        titel=says.titel,
        uppdrag=says.uppdrag,
        minuter=says.minuter,
        organisationer=listed(says.organisationer),
        rubrik_organisation="Organisationer" if len(says.organisationer) > 1 else "Organisation",
        datum=long_date(says.datum.isoformat()),
        papper=tuple(_paper(number, one) for number, one in enumerate(says.papper, start=1)),
    )


def _paper(number: int, paper: Paper) -> PaperView:
    return PaperView(
        nummer=number,
        slag=paper.slag[:1].upper() + paper.slag[1:],
        rubrik=paper.rubrik,
        fran=paper.fran,
        datum=long_date(paper.datum.isoformat()),
        stycken=tuple(paragraphs(paper.text)),
    )


def paragraphs(text: str) -> Iterator[str]:
    """The paragraphs of a plain text. A line that was broken only because it was full goes on into the next."""
    width = max(map(len, text.splitlines()), default=0)
    for block in filter(str.strip, text.split("\n\n")):
        lines = block.strip("\n").splitlines()
        joined = lines[0]
        for before, line in pairwise(lines):
            joined += f" {line.lstrip()}" if _goes_on(before, line, width) else f"\n{line}"
        yield joined


def _goes_on(before: str, line: str, width: int) -> bool:
    """Whether a line goes on from the one before it. An indented line does in a list, but not in columns."""
    if not line.strip() or line.startswith(_MARKS):
        return False
    if line.startswith(" "):
        return len(before) >= _FULL and before.startswith(_MARKS)
    word = line.split(maxsplit=1)[0]
    return len(before) >= _FULL or (len(before) >= _NEARLY_FULL and len(before) + 1 + len(word) > width)

"""A practice case as it would arrive, on paper: what is to be done, and each of its papers. Nothing of the facit."""

from wizard.documents.view.words import View
from wizard.practice.feedback import Facit
from wizard.practice.words import Paper
from wizard.text import listed, long_date


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
        stycken=tuple(filter(str.strip, paper.text.split("\n\n"))),
    )

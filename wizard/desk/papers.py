"""The documents of a case and of the bank: what each lacks, and how one is written beside what a person has
edited."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from wizard.assessment.model import Assessment
from wizard.bank.model import Bank
from wizard.case.model import Case, Written
from wizard.documents.documents import (
    render,
    render_bank,
    render_practice,
    sections,
    sections_of_bank,
)
from wizard.documents.exercise import FILE_PREFIX
from wizard.documents.kinds.catalogue import BANK_DOCUMENTS, DOCUMENTS, PRACTICE_DOCUMENTS
from wizard.documents.saving import Saved, drafted, save, whole_path
from wizard.documents.sections import Section
from wizard.documents.template.fill import Templates
from wizard.documents.view.answers import Answers
from wizard.documents.view.review import Point
from wizard.documents.word.package import Letterhead
from wizard.practice.feedback import Facit

OF_THE_BANK = "Ur frågebanken"
"""The heading under which documents of the bank are listed."""


@dataclass(frozen=True, slots=True)
class DocumentStatus:
    """A document that can be written.

    group    the heading under which it is listed
    points   what is missing before it is complete, each with the place where it is mended
    fits     whether it belongs to the case as it stands; any document can be written all the same
    public   whether it has a publiceringsversion
    of_bank  whether it is about the bank and not about the case
    """

    name: str
    title: str
    group: str
    points: tuple[Point, ...] = ()
    fits: bool = True
    public: bool = False
    of_bank: bool = False

    @property
    def missing(self) -> tuple[str, ...]:
        """What is missing, as lines in Swedish."""
        return tuple(point.line for point in self.points)


BANK_STATUSES = tuple(
    DocumentStatus(one.name, one.title, OF_THE_BANK, of_bank=True) for one in BANK_DOCUMENTS.values()
)

HANDOUTS = tuple(one.name for one in PRACTICE_DOCUMENTS.values() if one.handout)
"""What a trainer has of a practice case before anyone has answered."""


class Papers:
    """The documents that can be made with the templates and the letterhead in `folders`, first one first."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = folders
        self._templates = Templates(folders)

    def statuses(self, bank: Bank, case: Case, found: Assessment) -> tuple[DocumentStatus, ...]:
        """Every document about the case, group by group, with what is missing before it is complete."""
        answers = Answers(bank, case, found)  # one for all: what it works out, it works out once
        groups = [one.group for one in DOCUMENTS.values()]
        return tuple(
            DocumentStatus(
                one.name,
                one.title,
                one.group,
                tuple(one.points(answers)),
                fits=one.fits(answers),
                public=one.public,
            )
            for one in sorted(DOCUMENTS.values(), key=lambda one: groups.index(one.group))
        )

    def sections(
        self, bank: Bank, case: Case, found: Assessment, name: str, *, publish: bool = False
    ) -> tuple[Section, ...]:
        """A document about the case as plain text, section by section. Raises VagvalError for a fault in the
        template, or a name that no document has."""
        return sections(bank, case, found, name, self._templates, publish=publish)

    def sections_of_bank(self, bank: Bank, name: str) -> tuple[Section, ...]:
        """A document of the bank, likewise."""
        return sections_of_bank(bank, name, self._templates)

    @contextmanager
    def writing(
        self, bank: Bank, case: Case, found: Assessment, name: str, folder: Path, *, publish: bool = False
    ) -> Iterator[Written]:
        """A document about the case, whole on disk beside its place: it is put there when the block ends
        without an error. A file that someone has edited is left alone: the new one gets a number.

        Raises VagvalError for a fault in a template, or a folder or file that cannot be written.
        """
        folder = whole_path(folder)
        made = render(bank, case, found, name, self._templates, self._letterhead(), publish=publish)
        prefix, version = FILE_PREFIX if case.exercise else "", "-publicering" if publish else ""
        path = folder / f"{prefix}{name}{version}-{case.id}.docx"
        with drafted(path, made.word, _written(case, path)) as saved:
            yield Written(
                name,
                str(saved.path),
                saved.sha256,
                made.template.sha256,
                template_version=made.template.version,
                template_origin=made.template.origin,
                letterhead_sha256=made.letterhead_sha256,
            )

    def save_text(self, name: str, text: str, folder: Path) -> Saved:
        """Keep a text copied out of a document as a file beside the documents. Raises VagvalError."""
        return save(whole_path(folder) / f"{name}.txt", text.encode())

    def write_bank(self, bank: Bank, name: str, folder: Path) -> Saved:
        """Write a document of the bank. Raises VagvalError as `write`."""
        made = render_bank(bank, name, self._templates, self._letterhead())
        return save(whole_path(folder) / f"{name}.docx", made.word)

    def write_practice(
        self, facit: Facit, name: str, folder: Path, *about: object, of: Sequence[str] = ()
    ) -> Saved:
        """Write a document about a practice case, as `render_practice`. `of`: what its file is named after beside
        the document. Raises VagvalError as `write`."""
        made = render_practice(facit, name, self._templates, self._letterhead(), *about)
        path = whole_path(folder) / f"{'-'.join((*name.split('_'), facit.practice.name, *of))}.docx"
        return save(path, made.word)

    def _letterhead(self) -> Letterhead:
        return Letterhead.find(self._folders)


def _written(case: Case, path: Path) -> list[str]:
    """The fingerprints of what Vägval has written under this name, or this name with a number, in this folder."""
    return [
        one.sha256
        for one in case.documents
        if (written := Path(one.path)).parent == path.parent
        and (written.stem == path.stem or written.stem.startswith(f"{path.stem} ("))
    ]

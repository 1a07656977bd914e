"""The documents of a case: what each lacks, and how one is written beside what a person has edited."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from wizard.assessment.model import Assessment
from wizard.bank.model import Bank
from wizard.case.model import Case, Written
from wizard.documents.documents import DOCUMENTS, missing, preview, render
from wizard.documents.saving import save
from wizard.documents.template.fill import Templates
from wizard.documents.word.package import Letterhead


@dataclass(frozen=True, slots=True)
class DocumentStatus:
    """A document that can be written, and what is missing before it is complete (lines in Swedish)."""

    name: str
    title: str
    missing: tuple[str, ...]


class Papers:
    """The documents that can be made with the templates and the letterhead in `folders`, first one first."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = folders
        self._templates = Templates(folders)

    def statuses(self, bank: Bank, case: Case, found: Assessment) -> tuple[DocumentStatus, ...]:
        """Every document, with what is missing before it is complete."""
        return tuple(
            DocumentStatus(one.name, one.title, missing(bank, case, found, one.name))
            for one in DOCUMENTS.values()
        )

    def preview(self, bank: Bank, case: Case, found: Assessment, name: str) -> str:
        """A document as plain text."""
        return preview(bank, case, found, name, self._templates)

    def write(self, bank: Bank, case: Case, found: Assessment, name: str, folder: Path) -> Written:
        """Write a document to a folder. A file that someone has edited is left alone: the new one gets a
        number.

        Raises VagvalError for a fault in a template, or a folder or file that cannot be written.
        """
        folder = folder.expanduser().resolve()
        made = render(bank, case, found, name, self._templates, Letterhead.find(self._folders))
        path = folder / f"{name}-{case.id}.docx"
        saved = save(path, made.word, last_written=_last_written(case, name, folder))
        return Written(name, str(saved.path), saved.sha256, made.template_sha256)


def _last_written(case: Case, name: str, folder: Path) -> str | None:
    """The fingerprint of what Vägval last wrote of this document in this folder."""
    mine = [one for one in case.documents if one.template == name and Path(one.path).parent == folder]
    return mine[-1].sha256 if mine else None

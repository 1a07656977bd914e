"""Reading a document for the screen: always beside the window's own work, since it takes some hundredths of
a second, and the first time a good deal more."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wizard.case.model import AnswerKey
from wizard.tui.open_case import OpenCase

if TYPE_CHECKING:
    from wizard.desk.papers import DocumentStatus
    from wizard.documents.sections import Section


@dataclass(frozen=True, slots=True)
class DocumentRead:
    """A document as it stood, and what it may call the question that one came from."""

    document: "DocumentStatus"
    sections: "tuple[Section, ...]"
    names: tuple[str, ...] = ()


def read(opened: OpenCase, document: "DocumentStatus | None", key: AnswerKey | None = None) -> DocumentRead:
    """Read a document; without one the first that fits the case. Raises VagvalError."""
    desk, case = opened.desk, opened.case
    one = document or next(one for one in desk.documents(case) if one.fits)
    sections = desk.sections_of_bank(one.name) if one.of_bank else desk.sections(case, one.name)
    return DocumentRead(one, sections, names_of(opened, key) if key else ())


def names_of(opened: OpenCase, key: AnswerKey) -> tuple[str, ...]:
    """What a document may call a question: its label, else its text."""
    from wizard.documents.view.labels import question_label

    question = opened.bank.questions[key[0]]
    return question_label(question), question.text

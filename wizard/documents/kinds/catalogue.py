"""Every kind of document, in the order in which they are offered."""

from collections.abc import Mapping

from wizard.documents.kinds import (
    agreement,
    asking,
    audit,
    bank,
    board,
    dialogue,
    follow_up,
    inquiry,
    letters,
    other_forms,
    practice,
)
from wizard.documents.kinds.kind import BankDocument, Document, PracticeDocument
from wizard.faults import Code, VagvalError, did_you_mean, fault

DOCUMENTS: Mapping[str, Document] = {
    kind.name: kind
    for kind in (
        *inquiry.KINDS,
        *asking.KINDS,
        *letters.KINDS,
        *dialogue.KINDS,
        *board.KINDS,
        *agreement.KINDS,
        *follow_up.KINDS,
        *other_forms.KINDS,
        *audit.KINDS,
    )
}
"""The documents about a case, by name."""

BANK_DOCUMENTS: Mapping[str, BankDocument] = {kind.name: kind for kind in bank.KINDS}
"""The documents that are made from the bank alone, by name."""

PRACTICE_DOCUMENTS: Mapping[str, PracticeDocument] = {kind.name: kind for kind in practice.KINDS}
"""The documents about a practice case, by name."""


def document(name: str) -> Document:
    """The document about a case with this name. Raises VagvalError, with the nearest name, if there is none."""
    if name not in DOCUMENTS:
        raise VagvalError(fault(Code.DOK060, name, namn=name, forslag=_near(name)))
    return DOCUMENTS[name]


def bank_document(name: str) -> BankDocument:
    """The document of the bank with this name. Raises VagvalError, with the nearest name, if there is none."""
    if name not in BANK_DOCUMENTS:
        raise VagvalError(fault(Code.DOK060, name, namn=name, forslag=_near(name)))
    return BANK_DOCUMENTS[name]


def practice_document(name: str) -> PracticeDocument:
    """The document about a practice case with this name. Raises VagvalError, with the nearest name, if there is
    none."""
    if name not in PRACTICE_DOCUMENTS:
        hint = did_you_mean(name, PRACTICE_DOCUMENTS)
        raise VagvalError(fault(Code.DOK060, name, namn=name, forslag=hint))
    return PRACTICE_DOCUMENTS[name]


def _near(name: str) -> str:
    return did_you_mean(name, [*DOCUMENTS, *BANK_DOCUMENTS])

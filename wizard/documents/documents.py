"""The documents that Vägval writes: which there are, what each lacks, and each as Word and as text.

Pure: the same case on the same bank, templates and letterhead gives the same bytes. Saving them is
`wizard.documents.saving`.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from wizard.assessment.model import Assessment
from wizard.bank.model import Bank
from wizard.case.model import Case
from wizard.documents.preview import preview as as_text
from wizard.documents.template.fill import Templates
from wizard.documents.view.answers import Answers
from wizard.documents.view.case_file import AGREEMENT_ONLY, SECTIONS, CaseFile, view_of
from wizard.documents.view.review import Point, agreement_points, inquiry_points, intake_points
from wizard.documents.word.file import Properties, to_word
from wizard.documents.word.package import Letterhead
from wizard.faults import Code, VagvalError, did_you_mean, fault

SUBJECT = "Val av samverkansform"
FOOTER = "Vägval är ett beslutsstöd. Nämnden beslutar."

_OPTIONAL = {"namndbeslut_paragraf"}  # known only once the nämnd has decided
_OF_OTHER_FORMS = {"vagval"}  # this section is about the ways to a bidrag or a purchase
_IN_INQUIRY = tuple(id for name, ids in SECTIONS.items() if name not in _OF_OTHER_FORMS for id in ids)
_IN_AGREEMENT = tuple(id for id in (*_IN_INQUIRY, *AGREEMENT_ONLY) if id not in _OPTIONAL)


@dataclass(frozen=True, slots=True)
class Document:
    """A kind of document. `template` is the template's name without its ending."""

    name: str
    title: str
    template: str
    points: Callable[[Answers], Iterable[Point]]


DOCUMENTS: Mapping[str, Document] = {
    document.name: document
    for document in (
        Document("utredning", "Utredning", "utredning", partial(inquiry_points, needed=_IN_INQUIRY)),
        Document(
            "overenskommelse",
            "Utkast till överenskommelse",
            "overenskommelse",
            partial(agreement_points, needed=_IN_AGREEMENT),
        ),
        Document("intagsnotering", "Intagsnotering", "intagsnotering", intake_points),
    )
}
"""Every kind of document by name, in the order in which they are offered."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A document: its text as XHTML, its Word file, and the fingerprints of the file and the template."""

    xhtml: str
    word: bytes
    sha256: str
    template_sha256: str


def document(name: str) -> Document:
    """The kind of document with this name. Raises VagvalError, with the nearest name, if there is none."""
    if name not in DOCUMENTS:
        raise VagvalError(fault(Code.DOK060, name, namn=name, forslag=did_you_mean(name, DOCUMENTS)))
    return DOCUMENTS[name]


def missing(bank: Bank, case: Case, assessment: Assessment, name: str) -> tuple[str, ...]:
    """What is missing before this document is complete, each line with the place where it is mended."""
    return tuple(point.line for point in document(name).points(Answers(bank, case, assessment)))


def render(
    bank: Bank,
    case: Case,
    assessment: Assessment,
    name: str,
    templates: Templates,
    letterhead: Letterhead,
    *,
    review: bool = True,
) -> Rendered:
    """The document as it stands, complete or not. Without `review` the section Att granska and the Word
    comments are left out; what is open is still said where it belongs.

    Raises VagvalError for a fault in the template or the letterhead, with its place.
    """
    kind = document(name)
    seen = _view(bank, case, assessment, kind)
    xhtml = templates.render(kind.template, _context(seen, review))
    digest = templates.digest(kind.template)
    word = to_word(
        xhtml,
        letterhead,
        properties=_properties(kind, seen, digest),
        fields=_fields(kind, seen),
        comments=review,
    )
    return Rendered(xhtml, word, hashlib.sha256(word).hexdigest(), digest)


def preview(bank: Bank, case: Case, assessment: Assessment, name: str, templates: Templates) -> str:
    """The document as plain text."""
    kind = document(name)
    return as_text(templates.render(kind.template, _context(_view(bank, case, assessment, kind), True)))


def _view(bank: Bank, case: Case, assessment: Assessment, kind: Document) -> CaseFile:
    answers = Answers(bank, case, assessment)
    return view_of(answers, kind.points(answers))


def _context(seen: CaseFile, review: bool) -> dict[str, object]:
    """The view's own fields, not copies of them as plain data: templates may use what the views know."""
    return {**{name: getattr(seen, name) for name in CaseFile.model_fields}, "visa_granskning": review}


def _properties(kind: Document, seen: CaseFile, digest: str) -> Properties:
    case = seen.arende
    return Properties(
        title=f"{kind.title}: {case.titel}",
        subject=SUBJECT,
        custom={
            "Ärende": case.id,
            "Diarienummer": case.dnr,
            "Frågebank": f"{case.bank_version} {case.bank_sha256}",
            "Händelsekedjans huvud": case.huvud,
            "Mall": f"{kind.template} {digest}",
        },
    )


def _fields(kind: Document, seen: CaseFile) -> dict[str, str]:
    """What stands in the letterhead's content controls."""
    case = seen.arende
    return {
        "avsändare": case.namnd,
        "förvaltning": f"Handläggare: {case.handlaggare}",
        "dokument": kind.title,
        "dnr": case.dnr,
        "datum": case.datum,
        "fot": f"{FOOTER} Ärende {case.id} · frågebank {case.bank_version} · kedja {case.huvud_kort}",
    }

"""The documents that Vägval writes: what each lacks, and each as Word and as text.

Pure: the same case on the same bank, templates and letterhead gives the same bytes. Saving them is
`wizard.documents.saving`; which documents there are is `wizard.documents.kinds.catalogue`.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from wizard.assessment.model import Assessment
from wizard.bank.model import Bank
from wizard.case.model import Case
from wizard.documents.exercise import STAMP, headed, said_first, said_in_each, titled
from wizard.documents.kinds.catalogue import bank_document, document, practice_document
from wizard.documents.kinds.kind import Document
from wizard.documents.preview import sections as in_sections
from wizard.documents.sections import Section, whole
from wizard.documents.template.fill import Edition, Templates
from wizard.documents.view.answers import Answers
from wizard.documents.view.case_file import CaseFile, view_of
from wizard.documents.view.words import Citations, View
from wizard.documents.word.file import Properties, to_word
from wizard.documents.word.package import Letterhead
from wizard.documents.word.stamp import stamped
from wizard.faults import Code, VagvalError, fault
from wizard.practice.feedback import Facit
from wizard.text import long_date

SUBJECT = "Val av samverkansform"
FOOTER = "Vägval är ett beslutsstöd. Nämnden beslutar."


@dataclass(frozen=True, slots=True)
class Rendered:
    """A document: its text as XHTML, its Word file, and the file's fingerprint, and what it was made from."""

    xhtml: str
    word: bytes
    sha256: str
    template: Edition
    letterhead_sha256: str


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
    publish: bool = False,
) -> Rendered:
    """The document as it stands, complete or not. Without `review` the section Att granska and the Word
    comments are left out; what is open is still said where it belongs. `publish` makes the
    publiceringsversion: no review, no log, no private contacts.

    Raises VagvalError for a fault in the template or the letterhead, with its place.
    """
    kind = document(name)
    review = review and not publish
    seen, context = _view(bank, case, assessment, kind, review=review, publish=publish)
    xhtml, edition = templates.render(name, context), templates.edition(name)
    _warned(kind, Answers(bank, case, assessment), xhtml)
    properties, fields = _properties(kind, seen, edition), _fields(kind, seen)
    write = _exercise if case.exercise else _rendered
    return write(xhtml, letterhead, edition, properties, fields, comments=review)


def render_bank(bank: Bank, name: str, templates: Templates, letterhead: Letterhead) -> Rendered:
    """A document of the bank. Raises VagvalError for a fault in the template or the letterhead."""
    kind = bank_document(name)
    xhtml, edition = templates.render(name, _fields_of(kind.view(bank))), templates.edition(name)
    version = f"{bank.version} {bank.sha256}"
    properties = Properties(
        title=f"{kind.title}: {bank.head.namn}",
        subject=SUBJECT,
        custom={"Frågebank": version, "Mall": _template(name, edition)},
    )
    fields = {
        "avsändare": bank.head.namn,
        "förvaltning": f"Version {bank.version}",
        "dokument": kind.title,
        "dnr": "–",
        "datum": long_date(bank.head.datum.isoformat()),
        "fot": f"{FOOTER} Frågebank {bank.version} · sha256 {bank.sha256[:12]}",
    }
    return _rendered(xhtml, letterhead, edition, properties, fields)


def render_practice(
    facit: Facit, name: str, templates: Templates, letterhead: Letterhead, *about: object
) -> Rendered:
    """A document about a practice case. `about`: what else it is made from, by its kind's view: a learner's case,
    or what a class answered. Raises VagvalError for a fault in the template or the letterhead."""
    kind, bank, practice = practice_document(name), facit.bank, facit.practice
    xhtml = templates.render(name, _fields_of(kind.view(facit, *about)))
    edition = templates.edition(name)
    properties = Properties(
        title=f"{kind.title}: {practice.says.titel}",
        subject=SUBJECT,
        custom={
            "Övningsfall": f"{practice.name} {practice.sha256}",
            "Frågebank": f"{bank.version} {bank.sha256}",
            "Mall": _template(name, edition),
        },
    )
    fields = {
        "avsändare": practice.says.titel,
        "förvaltning": "Påhittat ärende att öva på",
        "dokument": kind.title,
        "dnr": "",
        "datum": long_date(practice.says.datum.isoformat()),
        "fot": f"Övningsfall {practice.name} · sha256 {practice.sha256[:12]} · frågebank {bank.version}",
    }
    return _exercise(xhtml, letterhead, edition, properties, fields)


def preview(bank: Bank, case: Case, assessment: Assessment, name: str, templates: Templates) -> str:
    """The document as plain text to read."""
    return whole(sections(bank, case, assessment, name, templates))


def sections(
    bank: Bank,
    case: Case,
    assessment: Assessment,
    name: str,
    templates: Templates,
    *,
    publish: bool = False,
) -> tuple[Section, ...]:
    """The document as plain text in its sections; with `publish` the publiceringsversion."""
    _, context = _view(bank, case, assessment, document(name), review=not publish, publish=publish)
    xhtml = templates.render(name, context)
    if case.exercise:
        return said_in_each(in_sections(said_first(xhtml), review=not publish))
    return in_sections(xhtml, review=not publish)


def sections_of_bank(bank: Bank, name: str, templates: Templates) -> tuple[Section, ...]:
    """A document of the bank as plain text in its sections."""
    return in_sections(templates.render(name, _fields_of(bank_document(name).view(bank))))


def _view(
    bank: Bank, case: Case, assessment: Assessment, kind: Document, *, review: bool, publish: bool
) -> tuple[CaseFile, dict[str, object]]:
    """The view of the case, and all that the template may print."""
    answers, cite = Answers(bank, case, assessment, published=publish), Citations(bank)
    more = {name: make(answers, cite) for name, make in kind.more.items()}
    seen = view_of(answers, kind.points(answers), cite)
    told = {"visa_granskning": review, "publicering": publish}
    return seen, {**_fields_of(seen), **more, **told}


def _warned(kind: Document, answers: Answers, xhtml: str) -> None:
    """Raises VagvalError if a warning that the case calls for does not stand before the first section."""
    before = re.sub("<[^>]*>", "", re.split("<h2[ >]", xhtml, maxsplit=1)[0])
    for text in kind.first(answers):
        if text not in before:
            raise VagvalError(fault(Code.DOK062, f"{kind.name}.md", text=text))


def _fields_of(view: View) -> Mapping[str, object]:
    """A view's own fields, not copies of them as plain data: templates may use what the views know."""
    return {name: getattr(view, name) for name in type(view).model_fields}


def _rendered(
    xhtml: str,
    letterhead: Letterhead,
    edition: Edition,
    properties: Properties,
    fields: Mapping[str, str],
    *,
    comments: bool = True,
) -> Rendered:
    word = to_word(xhtml, letterhead, properties=properties, fields=fields, comments=comments)
    return Rendered(xhtml, word, hashlib.sha256(word).hexdigest(), edition, letterhead.sha256)


def _exercise(
    xhtml: str,
    letterhead: Letterhead,
    edition: Edition,
    properties: Properties,
    fields: Mapping[str, str],
    *,
    comments: bool = True,
) -> Rendered:
    """The same of an övning: it says so first, in its title and on every page."""
    made = _rendered(
        said_first(xhtml), letterhead, edition, titled(properties), headed(fields), comments=comments
    )
    word = stamped(made.word, STAMP)
    return replace(made, word=word, sha256=hashlib.sha256(word).hexdigest())


def _template(name: str, edition: Edition) -> str:
    """The template in a line: name, version, whose it is and fingerprint."""
    version = f"version {edition.version}" if edition.version else "utan version"
    return f"{name}, {version} ({edition.origin}) {edition.sha256}"


def _properties(kind: Document, seen: CaseFile, edition: Edition) -> Properties:
    case = seen.arende
    return Properties(
        title=f"{kind.title}: {case.titel}",
        subject=SUBJECT,
        custom={
            "Ärende": case.id,
            "Diarienummer": case.dnr,
            "Frågebank": f"{case.bank_version} {case.bank_sha256}",
            "Händelsekedjans huvud": case.huvud,
            "Mall": _template(kind.name, edition),
        },
    )


def _fields(kind: Document, seen: CaseFile) -> dict[str, str]:
    """What stands in the letterhead's content controls."""
    case = seen.arende
    return {
        "avsändare": case.namnd,
        "förvaltning": f"Handläggare: {case.handlaggare}",
        "dokument": kind.head or kind.title,
        "dnr": case.dnr,
        "datum": case.datum,
        "fot": f"{FOOTER} Ärende {case.id} · frågebank {case.bank_version} · kedja {case.huvud_kort}",
    }

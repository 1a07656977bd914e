"""dokument --lista and --text: which documents there are, and one of them as plain text. Nothing is written."""

import re
from argparse import Namespace
from collections.abc import Sequence

from wizard.cli.layout import printable, table
from wizard.cli.opening import open_case, open_desk
from wizard.cli.reply import Reply, as_json, in_words
from wizard.desk.papers import BANK_STATUSES, DocumentStatus
from wizard.documents.kinds.catalogue import BANK_DOCUMENTS, document
from wizard.documents.sections import Section, to_paste, whole, with_subsections
from wizard.faults import Code, VagvalError, fault, nearest

_NAMED = 2
"""How deep the headings are that a wrong one is answered with."""


def listed(words: Namespace) -> Reply:
    """Every document: its group, whether it fits the case, and how much is missing."""
    with open_case(words) as (desk, case):
        found = [*sorted(desk.documents(case), key=lambda one: not one.fits), *BANK_STATUSES]
    if words.json:
        return as_json({"dokument": [_plain(one) for one in found]})
    rows = [
        (one.name, f"{one.title} ({one.group})", "ja" if one.fits else "nej", _missing(one)) for one in found
    ]
    return in_words(table(rows, head=("Mall", "Dokument (grupp)", "Passar", "Saknas")))


def _missing(one: DocumentStatus) -> str:
    return str(len(one.missing)) if one.missing else "inget"


def _plain(one: DocumentStatus) -> dict[str, object]:
    return {
        "mall": one.name,
        "titel": one.title,
        "grupp": one.group,
        "passar": one.fits,
        "saknas": list(one.missing),
        "publicering": one.public,
    }


def as_text(words: Namespace) -> Reply:
    """A document, or a section of it with those under it, as plain text. Raises VagvalError."""
    if words.mall in BANK_DOCUMENTS:
        with open_desk(words, in_memory=True) as desk:
            found = desk.sections_of_bank(words.mall)
    else:
        name = document(words.mall).name
        with open_case(words) as (desk, case):
            found = desk.sections(case, name, publish=words.publicering)
    if words.avsnitt:
        found = _section(found, words.avsnitt)
    if words.json:
        return as_json({"mall": words.mall, "avsnitt": [_section_plain(one) for one in found]})
    return Reply(printable(to_paste(found) if words.avsnitt else whole(found)))


def _section(found: Sequence[Section], heading: str) -> tuple[Section, ...]:
    """The section under a heading, or under its number alone: ”13”, ”bilaga 2”. Raises VagvalError, with the
    nearest heading, when there is none."""
    headings = [_alike(one.heading) for one in found]
    wanted = _alike(heading)
    numbered = [one for one in headings if one.startswith((f"{wanted} ", f"{wanted}. "))]
    if wanted in headings or (re.fullmatch(r"(bilaga )?\d+", wanted) and len(numbered) == 1):
        return with_subsections(found, headings.index(wanted if wanted in headings else numbered[0]))
    close = nearest(wanted, headings) or next((one for one in headings if wanted in one), None)
    remedy = f"Menade du ”{found[headings.index(close)].heading}”?" if close else _headings(found)
    raise VagvalError(fault(Code.DOK061, "--avsnitt", namn=heading, forslag=remedy))


def _alike(heading: str) -> str:
    """A heading whatever its letters and blanks: Word's no-break ones are not on the keyboard."""
    return " ".join(heading.casefold().split())


def _headings(found: Sequence[Section]) -> str:
    """What there is to ask for."""
    named = "; ".join(one.heading for one in found if 1 < one.level <= _NAMED)
    return f"Utan --avsnitt visas allt. Rubrikerna är: {named}." if named else "Utan --avsnitt visas allt."


def _section_plain(section: Section) -> dict[str, object]:
    return {
        "rubrik": section.heading,
        "niva": section.level,
        "text": to_paste([Section(0, "", section.text)])[:-1],
    }

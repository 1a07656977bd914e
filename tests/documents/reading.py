"""Documents rendered for a test, and read back from their Word files."""

import io
import re
import zipfile
from functools import cache

from lxml import etree

from tests.assessment.real import example as example_case
from tests.documents.cases import (
    BANK,
    CASES,
    assessed,
)
from tests.documents.writing import LETTERHEAD, part, text_of
from wizard.case.model import Case
from wizard.documents.documents import Rendered, render
from wizard.documents.kinds import dialogue, letters
from wizard.documents.kinds.catalogue import DOCUMENTS
from wizard.documents.template.fill import Templates
from wizard.places import bank_folder, template_folder

TEMPLATES = Templates([template_folder()])
EXAMPLES = sorted(path.name for path in (bank_folder() / "exempel").glob("*.yaml"))
EVERY_CASE = {
    **{name: make() for name, make in CASES.items()},
    **{name: example_case(name) for name in EXAMPLES},
}

OUTGOING = {
    "redovisningsmall",
    *(name for name, kind in DOCUMENTS.items() if kind.group in (letters.GROUP, dialogue.GROUP)),
}
"""The documents that go to people outside the authority: without the log and the bank's reservation, which the
footer stands for."""


def made(case: Case, name: str, *, review: bool = True) -> Rendered:
    return render(BANK, case, assessed(case), name, TEMPLATES, LETTERHEAD, review=review)


def body(content: bytes) -> str:
    """All text of the Word file, paragraph by paragraph, but the contents, which only say the headings again."""
    root = part(content, "word/document.xml")
    contents = {line for one in root.iterfind(".//{*}docPartObj/../..") for line in one.iter("{*}p")}
    paragraphs = [one for one in root.iter("{*}p") if one not in contents]
    return "\n".join(text_of(paragraph) for paragraph in paragraphs)


def comments(content: bytes) -> list[str]:
    return [text_of(comment) for comment in part(content, "word/comments.xml")]


def frames(content: bytes) -> str:
    """The text of all headers and footers."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = [name for name in archive.namelist() if re.search(r"(header|footer)\d", name)]
        return "\n".join(text_of(etree.fromstring(archive.read(name))) for name in names)


def read(case: Case, name: str) -> str:
    return body(made(case, name).word)


@cache
def known(which: str, name: str) -> Rendered:
    """The document of one of the known cases."""
    return made(EVERY_CASE[which], name)


@cache
def known_text(which: str, name: str) -> str:
    return body(known(which, name).word)


def rows_of(content: bytes, caption: str) -> list[list[str]]:
    """The rows, without their head, of the table whose caption begins so."""
    document = part(content, "word/document.xml")
    for table in document.iter("{*}tbl"):
        before = table.getprevious()
        assert before is not None
        if re.sub(r"^Tabell \d+\. ", "", text_of(before)).startswith(caption):
            rows = [[_words_in(cell) for cell in row.iter("{*}tc")] for row in table.iter("{*}tr")]
            assert table.find(".//{*}tblHeader") is not None
            return rows[1:]
    raise AssertionError(caption)


def _words_in(cell: etree._Element) -> str:
    return "\n".join(text_of(paragraph) for paragraph in cell.iter("{*}p"))

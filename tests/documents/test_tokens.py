"""A text of its own for everything that a case can hold, looked for in the documents that are to print it."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest

from tests.documents.cases import BANK, CASES, assessed
from tests.documents.reading import TEMPLATES, body, comments, frames
from tests.documents.writing import LETTERHEAD
from wizard.case.answers import Answer
from wizard.case.model import Case
from wizard.documents.checking.known import Known
from wizard.documents.checking.walk import Walk
from wizard.documents.documents import render
from wizard.documents.kinds.catalogue import DOCUMENTS
from wizard.documents.template.files import SUFFIX
from wizard.documents.view.answers import Answers
from wizard.documents.view.case_file import AGREEMENT_ONLY

CONTACT = "Zkontaktz"
NOT_PRINTED = {"id", "part", "mål", "indikator", "slag", "roll", "år", "värde", "belopp", "när", "datum"}
"""Cells that are choices, ids, amounts or dates: documents print them in other words."""


def marked(which: str) -> Case:
    """A case with a token in every text, skäl, line of underlag, cell and detail about an organisation."""
    case = CASES[which]()
    answers = {}
    for (id, party), answer in case.answers.items():
        token = f"Z{id}z{party}"
        value = f"{token}v" if BANK.questions[id].typ == "text" else answer.value
        answers[id, party] = replace(answer, value=value, reason=f"{token}s", evidence=(f"{token}u",))
    rows = {
        name: tuple(
            replace(row, cells={key: _cell(row.id, key, cell) for key, cell in row.cells.items()})
            for row in listed
        )
        for name, listed in case.rows.items()
    }
    parties = tuple(replace(one, name="Znamnz", orgnr="Zorgnrz", contact=CONTACT) for one in case.parties)
    return replace(
        case,
        answers=answers,
        rows=rows,
        parties=parties,
        title="Ztitelz",
        dnr="Zdnrz",
        handlaggare="Zhandläggarez",
    )


def _cell(row: str, column: str, cell: str) -> str:
    return cell if column in NOT_PRINTED else f"Z{row}z{column}z"


@cache
def printed(name: str) -> frozenset[str]:
    """The questions whose answers a document's template prints, on some branch."""
    walk = Walk(TEMPLATES, known := Known(BANK))
    walk.template(name + SUFFIX, known.names(DOCUMENTS[name]))
    return frozenset(walk.found.printed)


@cache
def text(which: str, name: str, *, publish: bool = False) -> str:
    """All that a reader can see in a document about the marked case."""
    case = marked(which)
    content = render(BANK, case, assessed(case), name, TEMPLATES, LETTERHEAD, publish=publish).word
    return "\n".join([body(content), frames(content), *comments(content)])


def tokens(case: Case) -> Iterator[tuple[str, str]]:
    """(question, what must be seen): the text, the skäl and the underlag of every answer that still counts."""
    answers = Answers(BANK, case, assessed(case))
    for (id, party), answer in case.answers.items():
        if answers.state((id, party)) == "vilande":
            continue
        yield from ((id, token) for token in _visible(id, answer))


def _visible(id: str, answer: Answer) -> Iterator[str]:
    if BANK.questions[id].typ == "text":
        yield str(answer.value)
    if id not in AGREEMENT_ONLY:  # an överenskommelse says what the parties agree on, not why
        yield answer.reason
        yield from answer.evidence


@pytest.mark.parametrize("which", ["sound", "unfinished", "purchase", "grant"])
def test_every_text_of_every_answer_is_in_a_document_that_is_to_print_it(which: str) -> None:
    for id, token in tokens(marked(which)):
        documents = [name for name in DOCUMENTS if id in printed(name)]
        assert any(token in text(which, name) for name in documents), token


@pytest.mark.parametrize("which", ["sound", "unfinished"])
def test_every_cell_and_every_detail_about_an_organisation_is_in_a_document(which: str) -> None:
    case = marked(which)
    cells = [
        cell for rows in case.rows.values() for row in rows for cell in row.cells.values() if cell[:1] == "Z"
    ]
    for token in (
        *cells,
        "Znamnz",
        "Zorgnrz",
        CONTACT,
        "Ztitelz",
        "Zdnrz" if case.dnr else "dnr saknas",
        "Zhandläggarez",
    ):
        assert any(token in text(which, name) for name in DOCUMENTS), token


@pytest.mark.parametrize("name", [name for name, kind in DOCUMENTS.items() if kind.public])
def test_a_publiceringsversion_has_no_private_contacts_no_log_and_no_comments(name: str) -> None:
    published = text("sound", name, publish=True)
    assert CONTACT not in published
    assert marked("sound").head not in published
    assert "Granska: " not in published

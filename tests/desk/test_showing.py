"""A file is handed to the system's program, where there is one."""

import sys
import time
from pathlib import Path

import pytest

from wizard.desk.showing import is_document, show_file

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="xdg-open finns bara här")


@pytest.fixture
def opener(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An xdg-open that notes what it was asked to open."""
    noted = tmp_path / "noterat"
    program = tmp_path / "xdg-open"
    program.write_text(f'#!/bin/sh\nprintf %s "$1" > {noted}.del && mv {noted}.del {noted}\n')
    program.chmod(0o700)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.setenv("DISPLAY", ":1")
    return noted


def test_the_name_is_handed_over_as_it_is(opener: Path) -> None:
    assert show_file(Path("/a b/$(id)’; utredning.docx"))
    last = time.monotonic() + 5
    while not opener.exists() and time.monotonic() < last:
        time.sleep(0.01)
    assert opener.read_text() == "/a b/$(id)’; utredning.docx"


def test_without_a_desktop_or_a_program_nothing_is_started(
    opener: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPLAY")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert not show_file(Path("a.docx"))
    monkeypatch.setenv("DISPLAY", ":1")
    monkeypatch.setenv("PATH", "")
    assert not show_file(Path("a.docx"))
    assert not opener.exists()


@pytest.mark.parametrize("name", ["a.desktop", "a.exe", "a.docx.sh"])
def test_what_the_system_might_run_is_no_document(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("#!/bin/sh")
    assert not is_document(tmp_path / name)


@pytest.mark.parametrize("name", ["finns inte.docx", "å" * 300 + ".docx", "a\0.docx"])
def test_what_is_not_there_is_no_document(name: str, tmp_path: Path) -> None:
    assert not is_document(tmp_path / name)


def test_a_document_is_one(tmp_path: Path) -> None:
    (tmp_path / "Utredning.DOCX").write_bytes(b"")
    assert is_document(tmp_path / "Utredning.DOCX")

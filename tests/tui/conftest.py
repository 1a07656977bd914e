"""The user's name is known, and the bank is read from disk once for all windows."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from wizard.bank import load
from wizard.desk.settings import Settings, write_settings
from wizard.places import bank_folder
from wizard.tui import question_view


@pytest.fixture(scope="package", autouse=True)
def _one_bank() -> Iterator[None]:
    read = load.load_bank
    bank = read(bank_folder())
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(load, "load_bank", lambda folder: bank if folder == bank_folder() else read(folder))
        yield


@pytest.fixture(autouse=True)
def _known_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    write_settings(Settings(name="Anna Exempel"))


@pytest.fixture(autouse=True)
def _no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test is so slow that what it writes is kept before it says so."""
    monkeypatch.setattr(question_view, "PAUSE", 60.0)

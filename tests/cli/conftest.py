"""The command line as a test calls it: words in, exit code and both streams out."""

import io
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest

from wizard.bank import load
from wizard.bank.model import Bank
from wizard.cli.exits import run
from wizard.places import bank_folder

EXAMPLES = bank_folder() / "exempel"
SOUND, PURCHASE, UNSURE = (
    EXAMPLES / name for name in ("1-motesplats.yaml", "2-omsorgskedja.yaml", "6-vet-ej.yaml")
)


@dataclass(frozen=True)
class Said:
    """What a command came to."""

    code: int
    out: str
    err: str


class Vagval(Protocol):
    """`vagval WORDS`, with something on standard in."""

    def __call__(self, *words: str | Path, stdin: bytes = b"") -> Said: ...


@pytest.fixture(scope="package", autouse=True)
def _shipped_bank_is_read_once() -> Iterator[None]:
    read, shipped = load.load_bank, load.load_bank(bank_folder())

    def load_bank(folder: Path) -> Bank:
        return shipped if folder == bank_folder() else read(folder)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(load, "load_bank", load_bank)
        yield


@pytest.fixture
def vagval(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Vagval:
    """The program, with a database of the test's own, standing in an empty folder."""
    here = tmp_path / "här"
    here.mkdir()
    monkeypatch.chdir(here)
    monkeypatch.setenv("VAGVAL_DATABAS", str(tmp_path / "ärenden.sqlite"))
    monkeypatch.setenv("COLUMNS", "80")

    def call(*words: str | Path, stdin: bytes = b"") -> Said:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        capsys.readouterr()
        code = run([str(word) for word in words])
        return Said(code, *capsys.readouterr())

    return call

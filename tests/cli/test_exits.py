"""How the program ends when the world, or the program itself, does not play along."""

import argparse
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Vagval
from wizard.cli import listing

PROGRAM = [sys.executable, "-m", "wizard"]


def failing(*_: object) -> None:
    raise ZeroDivisionError("hemlig text")


def test_our_own_fault_is_told_briefly_and_described_in_a_file(
    vagval: Vagval, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(listing, "lista", failing)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    said = vagval("lista")
    assert (said.code, said.out) == (70, "")
    assert said.err.startswith("Något gick fel i Vägval, inte i det du gjorde. Felet är beskrivet i ")
    assert len(said.err.splitlines()) == 1
    assert "ZeroDivisionError" not in said.err
    (log,) = tmp_path.rglob("vagval-fel-*.txt")
    assert str(log) in said.err
    assert "ZeroDivisionError: hemlig text" in log.read_text("utf-8")


def test_a_fault_that_cannot_be_described_anywhere_is_still_told(
    vagval: Vagval, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(listing, "lista", failing)
    monkeypatch.setattr(Path, "write_text", refuse)
    said = vagval("lista")
    assert said.code == 70
    assert "ingen fil gick att skriva" in said.err


def test_interrupting_ends_quietly(vagval: Vagval, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: argparse.Namespace) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(listing, "lista", interrupt)
    said = vagval("lista")
    assert (said.code, said.out, said.err) == (130, "", "Avbrutet.\n")


def test_a_reader_that_leaves_early_is_no_error() -> None:
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run([*PROGRAM, "fragor"], stdout=write, stderr=subprocess.PIPE, text=True, check=False)
    os.close(write)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("words", [["fragor"], ["--help"]])
def test_an_answer_that_cannot_be_written_is_told(words: list[str]) -> None:
    full = Path("/dev/full")
    if not full.exists():
        return  # only some systems have a disk that is always full
    with full.open("w") as out:
        done = subprocess.run([*PROGRAM, *words], stdout=out, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("standard ut: KMD006 Svaret gick inte att skriva ut.")


def test_a_terminal_that_only_knows_latin_1_gets_what_it_can_show() -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"}
    done = subprocess.run([*PROGRAM, "fragor"], env=environment, capture_output=True, check=False)
    assert done.returncode == 0
    assert "Frågebank".encode("latin-1").lower() in done.stdout.lower()
    assert b"\\u2013" in done.stdout


def test_without_a_terminal_the_window_says_so_at_once() -> None:
    done = subprocess.run(PROGRAM, stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=20)
    assert (done.returncode, done.stdout) == (2, b"")
    assert "KMD005" in done.stderr.decode()

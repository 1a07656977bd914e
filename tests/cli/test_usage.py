"""How commands are written, and what is said when they are written wrong. All of it in Swedish."""

import re

import pytest

from tests.cli.conftest import SOUND, Vagval
from wizard import __version__
from wizard.cli.commands import COMMANDS, EVERYWHERE

ENGLISH = re.compile(
    r"\b(usage|options?|positional|arguments|show|exit|error|required|expected|invalid|unrecognized|ambiguous)\b"
)
NAMES = [command.name for command in COMMANDS]


def test_help_names_every_command(vagval: Vagval) -> None:
    said = vagval("--help")
    assert (said.code, said.err) == (0, "")
    for command in COMMANDS:
        assert f"  {command.name} " in said.out
        assert command.does in said.out


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_every_command_has_help_in_swedish(vagval: Vagval, name: str, flag: str) -> None:
    said = vagval(name, flag)
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith(f"användning: vagval {name}")
    assert not ENGLISH.search(said.out)
    for argument in EVERYWHERE:
        assert argument.names[-1] in said.out


@pytest.mark.parametrize("words", [["--version"], ["lista", "--version"]])
def test_the_version_is_told_before_and_after_a_command(vagval: Vagval, words: list[str]) -> None:
    assert vagval(*words).out == f"vagval {__version__}\n"


def test_flags_for_everything_stand_before_or_after_the_command(vagval: Vagval) -> None:
    id = vagval("--databas", "min.sqlite", "importera", SOUND).out.strip()
    assert id in vagval("lista", "--databas", "min.sqlite").out
    assert id in vagval("--databas", "min.sqlite", "lista", "--json").out
    assert id not in vagval("lista").out


WRONG = [
    (["bedm"], "vagval: KMD002 Det finns inget kommando ”bedm”. Menade du ”bedom”?"),
    (["xyz"], "KMD002 Det finns inget kommando ”xyz”."),
    (["bedom"], "vagval bedom: KMD001 Kommandot är inte helt: det saknas: ÄRENDE. Se vagval bedom --help."),
    (["exportera", "v7k3q"], "det saknas: --till"),
    (
        ["fragor", "--till", "bok.pdf"],
        "vagval fragor: KMD012 ”bok.pdf” säger inte vad som ska skrivas. Låt namnet",
    ),
    (["fragor", "--till", ""], "vagval fragor: KMD012"),
    (["lista", "--jsn"], "vagval lista: KMD003 Flaggan --jsn finns inte. Menade du --json?"),
    (["--jsn", "lista"], "vagval: KMD003 Flaggan --jsn finns inte."),
    (["--json", "lista"], "vagval: KMD003 Flaggan --json finns inte."),
    (["lista", "allt"], "vagval lista: KMD004 ”allt” är ett ord för mycket."),
    (["lista", "--databas"], "--databas: värdet saknas"),
    (["--bank"], "--bank: värdet saknas"),
    (["fragor", "--json=ja"], "--json: flaggan tar inget värde ('ja')"),
    (["lista", "--dat", "x"], "KMD003 Flaggan --dat finns inte."),
]


@pytest.mark.parametrize(
    ("words", "told"), WRONG, ids=lambda value: " ".join(value) if type(value) is list else ""
)
def test_wrong_usage_says_what_and_exits_with_2(vagval: Vagval, words: list[str], told: str) -> None:
    said = vagval(*words)
    assert (said.code, said.out) == (2, "")
    assert told in said.err
    assert not ENGLISH.search(said.err)


@pytest.mark.parametrize("words", [[], ["--databas", "a.sqlite"]])
def test_without_a_terminal_the_window_is_not_opened(vagval: Vagval, words: list[str]) -> None:
    said = vagval(*words)
    assert (said.code, said.out) == (2, "")
    assert "Kör vagval i en terminal." in said.err

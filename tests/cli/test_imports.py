"""Each command loads only what it needs: the window must show at once, and so must help and the list."""

import json
import subprocess
import sys

import pytest

HEAVY = {"pydantic", "yaml", "jinja2", "lxml", "docx", "markdown_it", "textual", "rich"}


def loaded(*words: str) -> set[str]:
    """The packages that a command has loaded when it is done."""
    program = (
        "import json, sys\n"
        "from wizard.cli.exits import run\n"
        f"run({list(words)!r})\n"
        "json.dump(sorted({name.partition('.')[0] for name in sys.modules}), sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(json.loads(done.stderr.splitlines()[-1]))


@pytest.mark.parametrize(
    "words", [["--help"], ["bedom", "--help"], ["--version"], ["lista"], ["lista", "--json"]]
)
def test_help_and_the_list_load_nothing_heavy(words: list[str]) -> None:
    assert loaded(*words) & HEAVY == set()


@pytest.mark.parametrize("words", [["fragor"], ["kontroll"], ["visa", "zzzzz"]])
def test_no_command_loads_the_window(words: list[str]) -> None:
    assert "textual" not in loaded(*words)


def test_the_window_is_loaded_from_textual_and_the_standard_library() -> None:
    program = "import sys, wizard.tui.app\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    modules = {name.partition(".")[0] for name in done.stdout.split()}
    assert modules & {"pydantic", "yaml", "jinja2", "lxml", "docx"} == set()


def test_the_interview_loads_nothing_of_practice_or_of_word() -> None:
    program = "import sys, wizard.tui.interview, wizard.desk.desk\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    heavy = ("wizard.practice", "wizard.trial", "wizard.documents.word", "lxml", "jinja2", "docx")
    assert not [name for name in done.stdout.split() if name.startswith(heavy)]

"""What the project says about itself is true: set-up, commands, versions, locked packages, floors, links."""

import re
import tomllib
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

from wizard import __version__
from wizard.cli.commands import COMMANDS
from wizard.documents.kinds.catalogue import BANK_DOCUMENTS, DOCUMENTS, PRACTICE_DOCUMENTS
from wizard.places import bank_folder, template_folder

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
DOCS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")), ROOT / "bench" / "README.md"]


def test_the_version_is_the_same_everywhere() -> None:
    assert PROJECT["version"] == __version__
    newest = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert newest and newest[1] == __version__


def test_readme_has_the_two_commands_that_ci_runs() -> None:
    assert README.count("python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/vagval\n") == 1
    assert (
        README.count("python3 -m venv .venv && .venv/bin/pip install -e '.[test]' && .venv/bin/pytest\n") == 1
    )


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_readme_tells_of_every_command(command: object) -> None:
    assert f"| `vagval {getattr(command, 'name', '')}" in README


@pytest.mark.parametrize("page", DOCS, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_to_a_file_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_decision_is_listed() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = re.findall(r"\((\d{4}-[a-z0-9-]+\.md)\)", (folder / "README.md").read_text("utf-8"))
    assert listed == sorted(path.name for path in folder.glob("[0-9]*.md"))
    for number, name in enumerate(listed, start=1):
        assert (folder / name).read_text("utf-8").startswith(f"# {number:04} ")


def test_the_lock_has_every_dependency_with_a_checksum_and_no_address() -> None:
    locked = {name.lower() for name in re.findall(r"^([\w.-]+)==\S+ \\$", LOCK, re.MULTILINE)}
    wanted = {re.split(r"[<>=\[]", one)[0].lower() for one in PROJECT["dependencies"]}
    assert wanted <= locked
    assert all("--hash=sha256:" in one for one in re.split(r"^(?=[\w.-]+==)", LOCK, flags=re.MULTILINE)[1:])
    assert "://" not in LOCK


def test_the_licence_is_the_one_that_the_package_names() -> None:
    assert PROJECT["license"] == "EUPL-1.2"
    assert (ROOT / "LICENSE").read_text("utf-8").startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2\n")


def test_the_bank_and_the_templates_are_found_and_shipped() -> None:
    assert (bank_folder() / "bank.yaml").is_file()
    assert (template_folder() / "stil.docx").is_file()
    shipped = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]
    assert set(shipped["wheel"]["force-include"]) == {"questions", "templates"}


def test_imports_only_point_down(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(no_cache=True) == EXIT_STATUS_SUCCESS


def test_the_list_of_documents_has_every_document() -> None:
    listed = (ROOT / "docs" / "dokument.md").read_text("utf-8")
    short = {
        name: f"_{name.removeprefix('tjansteutlatande_')}" for name in DOCUMENTS if "tjansteutlatande" in name
    }
    names = [*DOCUMENTS, *BANK_DOCUMENTS, *PRACTICE_DOCUMENTS]
    assert [one for one in names if f"`{one}`" not in listed and f"`{short.get(one)}`" not in listed] == []

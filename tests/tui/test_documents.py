"""The documents of a case: the list, what is missing and the way there, writing, and copying."""

from pathlib import Path

import pytest

from tests.tui.driving import NARROW, WIDE, Driven, window
from wizard.desk.settings import read_settings
from wizard.places import bank_folder
from wizard.tui import documents_screen
from wizard.tui.thread_tree import ThreadTree
from wizard.tui.widgets.fields import Line

PURCHASE = bank_folder() / "exempel" / "2-omsorgskedja.yaml"


async def bought(at: Driven) -> None:
    """A case that is settled as a purchase, with the list of its documents."""
    desk = await at.desk()
    case, _ = desk.import_file(PURCHASE)
    await at.open(case)
    await at.press("f3")


async def marked(at: Driven, title: str) -> None:
    """Search for a document."""
    await at.press("g")
    await at.write(title)
    await at.press("enter")


def here(folder: Path, at: Driven) -> Path:
    """Let documents be written to a folder of the test's own."""
    target = folder / "utkast"
    line = at.app.screen.query_one("#folder", Line)
    line.value = line.kept = str(target)
    at.app.remember(folder=str(target))
    return target


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_each_line_says_group_title_fit_and_what_is_missing(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with window(tmp_path, size) as at:
        await at.new_case()
        await at.press("f3")
        lines = [" ".join(line.split()) for line in at.listed("#documents").splitlines()]
        asked = len(at.listed("#missing").split("\n– "))
        assert lines[0] == f"Utredning Utredning passar, {asked} saknas"
        assert "Ur frågebanken Frågeboken behöver inget ärende" in lines


async def test_what_does_not_fit_is_folded_and_can_be_opened_and_written(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await bought(at)
        target = here(tmp_path, at)
        assert "Överenskommelse" not in at.listed("#documents")
        assert "▸ Passar inte ärendet nu: " in at.listed("#documents")
        await marked(at, "Utkast till överenskommelse")
        assert "▾ Passar inte ärendet nu: " in at.listed("#documents")
        assert "passar inte nu, " in at.listed("#documents")
        await at.press("enter")
        assert "✓ Skrivet:" in at.said("#said")
        assert [path.name.partition("-")[0] for path in target.iterdir()] == ["overenskommelse"]
        lines = at.listed("#documents").splitlines()
        fold, here_now = (
            next(n for n, line in enumerate(lines) if said in line) for said in ("▾", "Utkast till")
        )
        await at.press(*["up"] * (here_now - fold), "enter")
        assert "Utkast till" not in at.listed("#documents")


async def test_all_that_fit_are_written_at_once_and_those_of_the_bank_one_by_one(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await bought(at)
        target = here(tmp_path, at)
        await at.press("A")
        fitting = at.listed("#documents").partition("▸")[0].strip().splitlines()
        assert len(list(target.iterdir())) == len(at.case.documents) == len(fitting) > 1
        await marked(at, "Frågeboken")
        await at.press("w")
        assert (target / "frageboken.docx").exists()


async def test_only_what_goes_to_the_namnd_has_a_publiceringsversion(tmp_path: Path) -> None:
    async with window(tmp_path, WIDE) as at:
        await at.new_case()
        await at.press("f3")
        target = here(tmp_path, at)
        await at.press("p")
        assert [path.name for path in target.iterdir()] == [f"utredning-publicering-{at.case.id}.docx"]
        await marked(at, "Intagsnotering")
        await at.press("p")
        assert "Intagsnotering har ingen publiceringsversion" in at.said("#said")


async def test_the_folder_is_remembered(tmp_path: Path) -> None:
    async with window(tmp_path, WIDE) as at:
        await at.new_case()
        await at.press("f3", "k", "ctrl+u")
        await at.write(str(tmp_path / "mina utkast"))
        await at.press("enter", "enter")
        assert len(list((tmp_path / "mina utkast").iterdir())) == 1
        assert read_settings().folder == str(tmp_path / "mina utkast")
        await at.press("escape", "f3")
        assert at.app.screen.query_one("#folder", Line).value == str(tmp_path / "mina utkast")


async def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("i vägen")
    async with window(tmp_path, WIDE) as at:
        await at.new_case()
        await at.press("f3", "k", "ctrl+u")
        await at.write(str(tmp_path / "fil"))
        await at.press("enter", "enter")
        assert "✗ Utredning: Filen går inte att skriva" in at.said("#said")


async def test_the_document_that_was_written_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Path] = []

    def show(path: Path) -> bool:
        shown.append(path)
        return True

    monkeypatch.setattr(documents_screen, "show_file", show)
    async with window(tmp_path, WIDE) as at:
        await at.new_case()
        await at.press("f3")
        target = here(tmp_path, at)
        await at.press("o")
        assert "Dokumentet är inte skrivet än." in at.said("#said")
        await at.press("enter", "o")
        assert shown == list(target.iterdir())
        shown[0].unlink()
        await at.press("o")
        assert "finns inte" in at.said("#said")


async def test_where_nothing_opens_files_it_is_said_where_the_document_lies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    async with window(tmp_path, WIDE) as at:
        await at.new_case()
        await at.press("f3")
        target = here(tmp_path, at)
        await at.press("enter", "o")
        assert str(target) in at.said("#said")
        assert "inget program som öppnar filer" in at.said("#said")


async def test_what_is_missing_leads_to_its_question_and_esc_back_to_the_same_point(tmp_path: Path) -> None:
    async with window(tmp_path, WIDE) as at:
        await at.new_case()
        await at.press("f3", "tab")
        points = at.listed("#missing").splitlines()
        number = next(n for n, line in enumerate(points) if "Inte besvarad: Vad vill man?" in line)
        await at.press(*["down"] * number, "enter")
        assert at.question == "onskas"
        assert "Esc går tillbaka till dokumenten." in at.seen
        await at.press("1", "escape")
        assert at.said(".heading").startswith("Dokument")
        assert points[number] not in at.listed("#missing")
        await at.press("enter", "escape", "escape")
        assert at.interview


async def test_what_is_missing_leads_to_details_and_position_too(tmp_path: Path) -> None:
    async with window(tmp_path, WIDE) as at:
        await at.new_case()
        await at.press("f3", "tab")
        points = at.listed("#missing").splitlines()
        await at.press("home", "enter")
        assert at.said(".heading").startswith("Bedömning")
        await at.press("escape")
        last = next(n for n, line in enumerate(points) if "Organisationsnummer saknas" in line)
        await at.press(*["down"] * last, "enter")
        assert at.app.focused is not None
        assert at.app.focused.id == "o1-orgnr"
        await at.write("802000-0000")
        await at.press("escape")
        assert at.said(".heading").startswith("Dokument")
        assert "Organisationsnummer saknas" not in at.listed("#missing")


async def test_a_gap_leads_to_its_row(tmp_path: Path) -> None:
    async with window(tmp_path, WIDE) as at:
        await at.sound_case()
        desk = await at.desk()
        case = desk.add_row(at.case, "mål", {"text": "Ett mål utan något"})
        at.interview.opened.take(case)
        await at.press("f3", "tab")
        points = at.listed("#missing").splitlines()
        gap = next(n for n, line in enumerate(points) if "har ingen indikator" in line)
        await at.press(*["down"] * gap, "enter")
        assert at.said(".heading").startswith("Röda tråden")
        marked = at.app.screen.query_one(ThreadTree).marked
        assert (marked.list, marked.row) == ("mål", case.listed("mål")[-1].id)
        await at.press("escape")
        assert at.said(".heading").startswith("Dokument")


async def test_a_document_is_copied_as_plain_text(tmp_path: Path) -> None:
    async with window(tmp_path, WIDE) as at:
        await at.sound_case()
        await at.press("f3", "c")
        assert at.app.clipboard.startswith("Utredning om samverkansform: Öppen mötesplats")
        assert "Kopierat: Utredning om samverkansform" in at.said("#said")

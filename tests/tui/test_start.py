"""The way to the first paint is light, and the list is usable before the bank is there."""

import subprocess
import sys
from functools import partialmethod
from pathlib import Path

import pytest

from tests.tui.driving import window
from wizard.desk.settings import Settings, read_settings, write_settings
from wizard.faults import StoreError
from wizard.tui.app import VagvalApp, run

HEAVY = (
    "pydantic",
    "yaml",
    "jinja2",
    "docx",
    "lxml",
    "markdown_it",
    "wizard.bank",
    "wizard.desk.desk",
    "wizard.practice",
    "wizard.tui.practice.list_screen",
)
"""What comes in a thread after the first paint."""

FIRST_PAINT = """
import sys
from pathlib import Path
from wizard.store.sqlite import SqliteStore
from wizard.tui.app import VagvalApp

class UntilPainted(VagvalApp):
    def _after_first_paint(self):
        print([name for name in {heavy!r} if name in sys.modules], file=sys.stderr)
        self.exit()

UntilPainted(SqliteStore(Path(sys.argv[1])), Path(), ()).run(headless=True)
"""


def test_nothing_heavy_is_imported_before_the_first_paint(tmp_path: Path) -> None:
    program = FIRST_PAINT.format(heavy=HEAVY)
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "ärenden.db")],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr.strip() == "[]"


async def test_an_empty_list_says_how_to_begin(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        assert "Det finns inga ärenden än. Tryck n för att öppna det första." in at.seen


async def test_the_list_is_searched_while_one_types(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        desk = await at.desk()
        desk.new_case("Nattvandring", ["Föreningen Exempel"])
        desk.new_case("Läxhjälp [b]", ["Andra Exemplet"], "Exempelnämnden")
        await at.press("s")
        await at.write("läx exempelnämnden")
        assert "Läxhjälp [b]" in at.seen
        assert "Nattvandring" not in at.seen
        await at.press("ctrl+u")
        await at.write("zzz")
        assert "Inget ärende passar ”zzz”." in at.seen


async def test_a_long_list_is_fetched_a_page_at_a_time(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        desk = await at.desk()
        for number in range(60):
            desk.new_case(f"Ärende {number}", ["Föreningen Exempel"])
        await at.press("s")
        await at.write("ärende")
        await at.press("enter")
        cases = at.app.screen.query_one("#cases")
        assert cases.option_count == 50  # type: ignore[attr-defined]
        await at.press("end")
        assert cases.option_count == 60  # type: ignore[attr-defined]


async def test_the_name_is_asked_for_once(tmp_path: Path) -> None:
    write_settings(Settings())
    async with window(tmp_path) as at:
        assert "Vad heter du?" in at.seen
        await at.write("Anna Exempel")
        await at.press("enter")
        assert read_settings().name == "Anna Exempel"
        await at.new_case()
        await at.press("1")
        assert at.case.answer("jav").by == "Anna Exempel"  # type: ignore[union-attr]


async def test_a_new_case_goes_straight_to_the_question_of_jav(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.press("n")
        await at.write("Nattvandring")
        await at.press("enter")
        await at.write("Föreningen Exempel\nAndra Exemplet")
        await at.press("tab")
        await at.write("social")
        await at.press("f8")
        assert at.question == "jav"
        case = at.case
        assert (case.title, case.namnd, case.handlaggare) == ("Nattvandring", "Socialnämnden", "Anna Exempel")
        assert [party.name for party in case.parties] == ["Föreningen Exempel", "Andra Exemplet"]


async def test_a_case_without_a_title_is_not_opened(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.press("n", "f8")
        assert "Skriv vad ärendet gäller." in at.seen
        assert at.store.page().cases == ()


async def test_what_is_written_about_a_new_case_is_not_thrown_away_by_one_esc(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.press("n")
        await at.write("Nattvandring")
        await at.press("escape")
        assert "Tryck Esc en gång till" in at.seen
        await at.press("escape")
        assert "ärenden" in at.seen


async def test_a_bank_that_cannot_be_read_is_told_and_the_list_still_works(tmp_path: Path) -> None:
    async with window(tmp_path, bank=tmp_path / "ingen bank") as at:
        await at.press("n")
        await at.pilot.pause(0.1)  # until the message has slid in
        assert "Frågebanken går inte att läsa" in at.seen
        assert "Filen finns inte: ingen bank." in at.seen


def test_a_database_that_cannot_be_opened_is_an_error_before_any_window(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        run(tmp_path / "finns inte" / "ärenden.db", tmp_path, ())


def test_a_fault_of_our_own_comes_out_of_run_and_is_not_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def broken(_app: VagvalApp) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(VagvalApp, "_after_first_paint", broken)
    monkeypatch.setattr(VagvalApp, "run", partialmethod(VagvalApp.run, headless=True))
    with pytest.raises(ZeroDivisionError):
        run(tmp_path / "ärenden.db", tmp_path, ())
    assert "Traceback" not in capfd.readouterr().err

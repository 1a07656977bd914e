"""Reading a document: in a view of its own, and beside the question."""

import asyncio
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.tui.driving import WIDE, Driven, window
from wizard.tui import preview_panel
from wizard.tui.preview_panel import PreviewPanel
from wizard.tui.widgets.document import Document


@pytest.fixture(autouse=True)
def _no_calm(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test waits for the user to come to rest."""
    monkeypatch.setattr(preview_panel, "CALM", 0.001)


async def shows(at: Driven, line: str) -> bool:
    """Whether the document comes to have a line, within reasonable time."""
    document = at.app.screen.query_one(Document)
    for _ in range(200):
        await asyncio.sleep(0.01)
        await at.settle()
        if any(
            line in one for one in document.shown.lines[round(document.scroll_y) :][: document.size.height]
        ):
            return True
    return False


def top(at: Driven) -> str:
    """The line that stands at the top of the document."""
    document = at.app.screen.query_one(Document)
    return document.shown.lines[round(document.scroll_y)]


async def test_the_sections_are_gone_through_with_tab_and_the_heading_says_where_one_is(
    tmp_path: Path,
) -> None:
    async with window(tmp_path) as at:
        await at.sound_case()
        await at.press("f3", "f")
        assert "inget att granska" not in at.said("#place")
        await at.press("tab", "right")
        assert top(at) == "Ärendet"
        assert "Utredning · " in at.said("#place")
        assert "Ärendet" in at.said("#place")
        await at.press("shift+tab")
        assert top(at) == "Sammanfattning"
        await at.press("end", "escape")
        assert at.said(".heading").startswith("Dokument")


async def test_what_must_be_looked_at_is_marked_in_words_and_gone_to(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.press("f3", "f", "n")
        assert "▲ Ingen har tagit ställning än." in top(at)
        assert "[Granska: ta" in at.seen
        await at.press("n")
        assert "▲" in top(at)
        assert "ställningstagande" not in top(at)
        await at.press("N")
        assert "▲ Ingen har tagit ställning än." in top(at)


async def test_a_heading_is_searched_for_and_its_section_copied_and_written_to_a_file(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.sound_case()
        at.app.remember(folder=str(tmp_path / "utkast"))
        await at.press("f3", "f", "g")
        await at.write("parterna")
        await at.press("enter", "c")
        assert at.app.clipboard.startswith("Parterna\n\nFöreningen Exempelbron\n\n")
        assert "Mervärdet" not in at.app.clipboard
        await at.press("s")
        (file,) = (tmp_path / "utkast").iterdir()
        assert file.name == f"utredning-{at.case.id}-avsnitt.txt"
        assert file.read_text("utf-8") == at.app.clipboard
        assert str(file.parent) in at.said("#said")
        await at.press("C")
        assert at.app.clipboard.startswith("Utredning om samverkansform")


async def test_a_document_of_the_bank_is_read_too(tmp_path: Path) -> None:
    async with window(tmp_path, WIDE) as at:
        await at.new_case()
        await at.press("f3", "g")
        await at.write("frågeboken")
        await at.press("enter", "f")
        assert top(at) == "Frågeboken"


async def test_beside_the_question_the_document_follows_question_and_answer(tmp_path: Path) -> None:
    async with window(tmp_path, WIDE) as at:
        await at.new_case()
        await at.press("t")
        await at.go("onskas")
        assert await shows(at, "• Fråga: Vad som önskas")
        assert "▲ obesvarad" in at.seen
        await at.press("4", "p")
        assert await shows(at, "  Svar: Staden behöver få något utfört")
        await at.press("t")
        assert not at.interview.query_one(PreviewPanel).display


async def test_another_document_is_chosen(tmp_path: Path) -> None:
    async with window(tmp_path, WIDE) as at:
        await at.new_case()
        await at.press("t", "T")
        await at.write("överens")
        await at.press("enter")
        assert "Utkast till överenskommelse" in at.seen
        await at.press("f2", "escape")
        assert "Utkast till överenskommelse" in at.seen


async def test_in_a_narrow_window_the_document_has_a_view_of_its_own_that_returns(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.go("onskas")
        await at.press("f12")
        assert top(at) == "• Fråga: Vad som önskas"
        await at.press("escape")
        assert at.question == "onskas"


async def test_another_width_wraps_the_text_anew_at_the_same_place(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.sound_case()
        await at.press("f3", "f", "tab", "tab", "tab")
        before, lines = top(at), len(at.app.screen.query_one(Document).shown.lines)
        pilot: Pilot[None] = at.pilot
        await pilot.resize_terminal(60, 24)
        await at.settle()
        assert top(at) == before
        assert len(at.app.screen.query_one(Document).shown.lines) > lines

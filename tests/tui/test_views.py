"""The views of a case: what each shows, and what can be done in it, by keyboard."""

from pathlib import Path

import pytest
from textual.widgets import OptionList

from tests.tui.driving import WIDE, Driven, window
from wizard.tui.assessment_screen import AssessmentScreen
from wizard.tui.widgets.plain import Plain


def page(at: Driven) -> str:
    """All the text of a view, also what has been scrolled out of sight."""
    return "\n".join(str(text.content) for text in at.app.screen.query(Plain))


@pytest.mark.parametrize(
    ("keys", "heading"),
    [
        (("f2", "b"), "Bedömning"),
        (("f3", "d"), "Dokument"),
        (("f4", "h"), "Historik"),
        (("f5", "r"), "Röda tråden"),
        (("f6", "e"), "Uppgifter"),
        (("f1", "question_mark"), "Hjälp"),
    ],
)
async def test_every_f_key_has_a_letter_that_does_the_same(
    tmp_path: Path, keys: tuple[str, str], heading: str
) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        for key in keys:
            await at.press(key)
            assert at.said(".heading").startswith(heading)
            await at.press("escape")
            assert at.interview


async def test_every_view_is_found_by_searching_among_the_commands(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.press("ctrl+p")
        await at.write("hist")
        await at.press("enter")
        assert at.said(".heading").startswith("Historik")


async def test_a_question_is_found_there_too(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.press("ctrl+p")
        await at.write("vill man")
        await at.press("enter")
        assert at.question == "onskas"


async def test_the_keys_at_the_bottom_can_be_clicked(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.pilot.click("KeyBar", offset=(12, 1))
        await at.settle()
        assert at.said(".heading").startswith("Bedömning")


async def test_the_assessment_of_the_sound_case_says_form_row_and_reasons(tmp_path: Path) -> None:
    async with window(tmp_path, WIDE) as at:
        await at.sound_case()
        await at.press("f2")
        text = page(at)
        assert "Form: IOP" in text
        assert "Beredskap: klar" in text
        assert "Det som avgör: Svaren talar mot köp" in text
        assert "IOP – föreslås." in text
        assert "upphandling – utesluten." in text


async def test_an_open_question_is_gone_to_with_enter(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.press("f2", "down", "enter")
        assert at.question == at.interview.opened.assessment.open[1][0]


async def test_what_would_change_the_assessment_is_worked_out_on_a_key(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.press("f2", "v")
        assert "Är det här en fråga för vår nämnd? Svaret ”Nej, en annan nämnd”: formen blir hänvisning." in (
            at.said("#changes")
        )


async def test_a_position_that_follows_the_assessment_needs_only_its_skal(tmp_path: Path) -> None:
    async with window(tmp_path, WIDE) as at:
        await at.sound_case()
        await at.press("f2", "t", "1", "f7", "delete", "f8")
        assert "Ställningstagandet saknar skäl." in at.seen
        await at.write("Kriterierna är uppfyllda.")
        await at.press("f8")
        assert isinstance(at.app.screen, AssessmentScreen)
        assert "Ställningstagande: IOP" in at.said("#position")
        taken = at.case.position
        assert taken is not None
        assert (taken.form, taken.reason, taken.departure) == ("iop", "Kriterierna är uppfyllda.", "")


async def test_departing_from_the_assessment_asks_for_a_reason_of_its_own(tmp_path: Path) -> None:
    async with window(tmp_path, WIDE) as at:
        await at.sound_case()
        await at.press("f2", "t", "2", "f7", "delete")
        assert "Varför avviker du från bedömningen?" in at.seen
        await at.write("Bidrag räcker.")
        await at.press("f8")
        assert "avviker från bedömningen utan skäl" in at.seen
        await at.press("tab")
        await at.write("Nämnden har sagt nej till partnerskap.")
        await at.press("f8")
        assert at.case.position is not None
        assert at.case.position.departure == "Nämnden har sagt nej till partnerskap."


async def test_history_tells_every_event_newest_first_and_that_the_chain_holds(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.press("1", "f4")
        assert "✓ Historiken är orörd: 4 händelser." in at.said("#chain")
        assert "Har du eller din chef, eller någon närstående, koppling till organisationen? Nej" in at.said(
            "#about"
        )
        assert at.app.screen.query_one(OptionList).option_count == 4
        await at.press("end")
        assert "Ärendet öppnades" in at.said("#about")


async def test_a_chain_that_has_been_tampered_with_is_told(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        at.store._db.execute("UPDATE events SET actor = 'Någon Annan' WHERE number = 2")
        await at.press("f4")
        assert "✗ Historiken har ändrats i efterhand." in at.said("#chain")
        assert "Händelse 2: händelsen har ändrats" in at.said("#chain")


async def test_the_details_are_kept_when_their_field_is_left(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.press("f6", "tab")
        await at.write("EXE 2026/7")
        await at.press("tab")
        assert at.case.dnr == "EXE 2026/7"
        await at.press("tab", "tab")
        await at.write("i går")
        await at.press("escape")
        assert "”i går” är inte ett datum." in at.said("#told")
        await at.press("ctrl+u")
        await at.write("2026-11-22")
        await at.press("escape")
        assert at.interview.opened.case.date == "2026-11-22"


async def test_an_organisation_is_added_and_removed(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.press("f6", "ctrl+n", "ctrl+u")
        await at.write("Andra Exemplet")
        await at.press("enter")
        assert [party.name for party in at.case.parties] == ["Föreningen Exempel", "Andra Exemplet"]
        await at.press("ctrl+t", "ctrl+t")
        assert [party.name for party in at.case.parties] == ["Föreningen Exempel"]

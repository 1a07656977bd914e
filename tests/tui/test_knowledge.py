"""What there is to learn in the middle of real work: examples, sources, words."""

from pathlib import Path

from tests.tui.driving import WIDE, window


async def test_a_source_says_what_stands_there_and_why_it_matters(tmp_path: Path) -> None:
    async with window(tmp_path, WIDE) as at:
        await at.new_case()
        await at.go("lovas")
        await at.press("k")
        page = at.said("#page")
        assert "LOU 1:15 (verifierad)" in page
        assert "Säger: " in page
        assert "Varför det spelar roll: " in page
        await at.press("escape")
        assert at.question == "lovas"


async def test_a_word_and_a_source_are_looked_up_from_anywhere(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.press("ctrl+p", *"slå upp ett ord", "enter")
        await at.press(*"direktupp", "enter")
        assert "Förväxlas med: " in at.said("#page")
        await at.press("escape", "f2", "ctrl+p", *"slå upp en källa", "enter")
        await at.press(*"kommunallagen 7:4", "enter")
        assert "Varför det spelar roll: " in at.said("#page")


async def test_an_example_of_the_question_opens_in_real_work_and_answers_nothing(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.go("slutar")
        await at.press("w")
        assert at.said(".heading").startswith("Exempel på frågan · inte ditt ärende")
        page = at.said("#page")
        assert "Exempel 2" in page
        assert "Svar: " in page
        await at.press("w")
        assert at.interview.opened.case.answer("slutar") is None

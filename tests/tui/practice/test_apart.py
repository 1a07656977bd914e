"""An övning says everywhere that it is one, lies apart from real cases, and survives what may happen."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.tui.driving import window
from tests.tui.practice.learning import ALONE, begin, choose, ovning, to_practice_cases
from tests.tui.test_contrast import faint
from wizard.desk.settings import Settings, write_settings
from wizard.practice import reading
from wizard.practice.reading import Lessons
from wizard.tui.practice.class_screen import ClassScreen
from wizard.tui.practice.quiz_screen import QuizScreen
from wizard.tui.practice.situation_screen import SituationScreen
from wizard.tui.practice.wanted import QUIZ, Wanted
from wizard.tui.theme import DARK, LIGHT

VIEWS = ("f1", "f2", "f3", "f4", "f5", "f6", "c", "m", "w", "o", "j", "L", "ctrl+p")


@pytest.mark.parametrize("theme", [DARK, LIGHT])
async def test_every_view_of_an_ovning_says_that_it_is_one_and_can_be_read(
    tmp_path: Path, theme: str
) -> None:
    async with window(tmp_path) as at:
        at.app.theme = theme
        await begin(at, "kulturkorgen")
        for view in VIEWS:
            await at.press(view)
            await at.settle()
            assert "ÖVNING" in at.seen, view
            assert faint(at) == [], view
            await at.press("escape")
        await at.press("y", "J", "J")
        assert "ÖVNING" in at.seen
        assert faint(at) == []
        await at.press("o", "3")
        assert "ÖVNING" in at.seen
        assert faint(at) == []


async def test_an_ovning_is_not_among_the_real_cases(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await begin(at, "kulturkorgen")
        await at.press("1", "f9")
        assert "påbörjad (vägledd)" in at.seen
        await at.press("escape")
        assert "Det finns inga ärenden än." in at.seen
        assert at.store.page().cases == ()


async def test_closed_in_the_middle_it_goes_on_where_it_was(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await begin(at, "kulturkorgen", ALONE)
        await at.press("1", "1", "p", "s")
        await at.write("Föreningen vill kunna fortsätta.")
        at.app.keep()  # as `run` does however the window was closed
    async with window(tmp_path) as at:
        await to_practice_cases(at)
        await choose(at, "kulturkorgen")
        assert "Fortsätt där du var → påbörjad (själv)" in at.seen
        await at.press("1")
        await at.settle()
        assert at.question == "onskas"
        assert "Föreningen vill kunna fortsätta." in at.seen


async def test_a_practice_case_that_has_got_a_fault_is_told_and_the_answers_stay(
    tmp_path: Path, lessons: Lessons, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with window(tmp_path) as at:
        await begin(at, "kulturkorgen", ALONE)
        await at.press("1")
        begun = await ovning(at)
    faulty = lessons.cases["kulturkorgen"]
    says = faulty.says.model_copy(deep=True)
    says.facit.svar["onskas"] = says.facit.svar["onskas"].model_copy(update={"svar": "finns_inte"})
    broken = replace(lessons, cases={**lessons.cases, "kulturkorgen": replace(faulty, says=says)})
    monkeypatch.setattr(reading, "read_lessons", lambda _folder: broken)
    async with window(tmp_path) as at:
        await to_practice_cases(at)
        await choose(at, "kulturkorgen")
        await at.press("1")
        await at.pilot.pause(0.1)  # until the message has slid in
        assert "”finns_inte” är inte ett av svaren." in at.seen
        assert "Det du har svarat finns kvar." in at.seen
        assert await ovning(at) == begun


async def test_an_ovning_is_handed_in_as_a_file_of_case_and_group_and_again_over_it(tmp_path: Path) -> None:
    write_settings(Settings(name="Anna Exempel", folder=str(tmp_path / "inlämnat")))
    async with window(tmp_path) as at:
        at.app.wanted = Wanted("kulturkorgen", alone=True, group="Blå gruppen")
        at.app._begin_practice()
        await at.settle()
        await at.press("n", "1", "L", "enter")
        assert "✓ Filen ligger i" in at.seen
        await at.press("escape", "1", "L", "enter")
    (file,) = (tmp_path / "inlämnat").iterdir()
    assert file.name == "ovning-kulturkorgen-blå-gruppen.yaml"
    assert "grupp: Blå gruppen" in file.read_text("utf-8")
    assert "onskas" in file.read_text("utf-8")


async def test_what_differed_is_practised_again_on_fresh_facts(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await begin(at, "kulturkorgen")
        await at.press("n", "3", "f8", "n", "J", "J", "o")
        assert "Situation 1 av " in at.seen
        await at.press("1")
        assert "Varför" in at.seen
        assert len((await ovning(at)).drilled) == 1
        await at.press("n")
        assert "Situation 2 av " in at.seen
        await at.press("escape")
        assert "Du och facit är överens på" in at.seen


async def test_several_choices_are_compared_before_one_goes_on(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await begin(at, "kulturkorgen")
        await at.go("finns")
        await at.press("1", "f8", "f8", "J", "J", "o")
        screen = at.app.screen
        assert isinstance(screen, SituationScreen)
        while screen.situation.fraga != "finns":
            await at.press("n")
        await at.press("1", "n")
        assert "Varför" in at.seen


async def test_another_case_with_the_same_theme_is_told_by_its_name_only(
    tmp_path: Path, lessons: Lessons
) -> None:
    name, other = next(
        (one.name, other)
        for one in lessons.cases.values()
        for other in lessons.cases.values()
        if one is not other and {*one.says.tema} & {*other.says.tema}
    )
    async with window(tmp_path) as at:
        await begin(at, name)
        await at.press("J", "J", "t")
        assert other.says.titel in at.seen
        assert not any(theme in at.seen for theme in other.says.tema)
        await at.press("1")
        await at.settle()
        assert f"{other.says.titel} · {other.says.minuter} minuter" in at.seen


async def test_the_command_line_opens_the_quiz_or_a_case_on_the_wall(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        at.app.wanted = Wanted(QUIZ, asked=3, seed=7)
        at.app._begin_practice()
        await at.settle()
        assert isinstance(at.app.screen, QuizScreen)
        assert "Fråga 1 av 3" in at.seen
    async with window(tmp_path) as at:
        at.app.wanted = Wanted("kulturkorgen", on_wall=True)
        at.app._begin_practice()
        await at.settle()
        assert isinstance(at.app.screen, ClassScreen)


async def test_on_the_wall_a_question_that_is_talked_about_is_found_by_its_number(tmp_path: Path) -> None:
    async with window(tmp_path, (60, 18)) as at:
        at.app.wanted = Wanted("parkleken", on_wall=True)
        at.app._begin_practice()
        await at.settle()
        await at.press("g", "1", "6", "enter")
        await at.settle()
        assert "16. Vad betalar staden för?" in at.seen
        assert "Facit:" not in at.seen


async def test_on_the_wall_one_key_reads_a_long_paper_to_its_end_and_then_turns(tmp_path: Path) -> None:
    async with window(tmp_path, (60, 18)) as at:
        at.app.wanted = Wanted("parkleken", on_wall=True)
        at.app._begin_practice()
        await at.settle()
        await at.press("2")
        assert "Till nämnden" in at.seen
        await at.press("pagedown", "pagedown")
        assert "Med hopp om svar" in at.seen
        await at.press("pagedown")
        assert "3 av 25" in at.seen
        await at.press("pageup")
        assert "2 av 25" in at.seen

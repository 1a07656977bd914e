"""The interview by keyboard: one key per question, words where they are needed, nothing lost."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.tui.driving import WIDE, window
from wizard.case.answers import VET_EJ
from wizard.tui import question_view
from wizard.tui.widgets.fields import Prose
from wizard.tui.widgets.keybar import KeyBar


async def test_in_the_intake_one_key_answers_and_goes_on(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        assert at.question == "jav"
        await at.press("1", "1", "3")
        assert at.question == "lovas"
        assert {key[0]: answer.value for key, answer in at.case.answers.items()} == {
            "jav": "nej",
            "ratt_namnd": "ja",
            "onskas": "losa_tillsammans",
        }


async def test_v_is_vet_ej_and_asks_for_no_note_on_the_phone(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.go("onskas")
        await at.press("v")
        assert at.question == "lovas"
        assert at.case.answer("onskas") is not None
        assert at.case.answer("onskas").value == VET_EJ  # type: ignore[union-attr]


async def test_before_the_four_keys_it_is_too_early_for_a_lean(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        assert "För tidigt: köpfrågan först (4 kvar)" in at.seen
        await at.go("onskas")
        await at.press("1", "1", "1", "1")
        assert "Lutar åt föreningsbidrag" in at.seen


async def test_a_vet_ej_on_the_purchase_question_leans_to_upphandling_until_it_is_clear(
    tmp_path: Path,
) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.go("onskas")
        await at.press("v", "v", "v", "v")
        assert "Lutar åt upphandling tills köpfrågan är utredd" in at.seen


async def test_several_answers_are_turned_on_with_digits_and_confirmed_with_enter(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.go("finns")
        assert at.said("#told") == "Du kan välja flera svar med siffrorna. Enter sparar."
        await at.press("2", "4", "4", "5")
        assert at.said("#told") == "Enter sparar och går till nästa fråga."
        assert at.case.answer("finns") is None
        await at.press("enter")
        assert at.case.answer("finns").value == ("bidrag", "egen_regi")  # type: ignore[union-attr]
        assert at.question == "utmaning"


async def test_leaving_a_question_confirms_the_answers_that_are_turned_on(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.go("finns")
        await at.press("1", "f8")
        assert at.case.answer("finns").value == ("inget",)  # type: ignore[union-attr]


async def test_beyond_the_intake_an_answer_that_needs_skal_moves_to_the_field(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.go("kommunal_angelagenhet")
        await at.press("2")
        assert at.question == "kommunal_angelagenhet"
        assert at.app.screen.focused is at.view.query_one("#reason")
        assert "Skäl (krävs för att svaret ska räknas)" in at.seen
        await at.write("Bara en person.")
        await at.press("escape", "n")
        assert at.case.answer("kommunal_angelagenhet").reason == "Bara en person."  # type: ignore[union-attr]
        assert at.question == "myndighetsutovning"


async def test_what_is_written_is_one_event_when_the_field_is_left(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.go("onskas")
        await at.press("3", "p", "s")
        before = at.case.number
        await at.write("abc")
        assert "inte sparat än" in at.seen
        assert at.case.number == before
        await at.press("escape")
        assert at.case.number == before + 1
        assert "· sparat" in at.seen


async def test_what_is_written_is_kept_after_a_pause(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(question_view, "PAUSE", 0.01)
    async with window(tmp_path) as at:
        await at.new_case()
        await at.press("1", "p", "s")
        await at.write("Ingen koppling.")
        await at.pilot.pause(0.1)
        assert at.case.answer("jav").reason == "Ingen koppling."  # type: ignore[union-attr]


async def test_closing_the_window_in_the_middle_of_a_skal_keeps_it(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.press("1", "p", "s")
        await at.write("Mitt i en mening")
        at.app._leave()
        assert at.case.answer("jav").reason == "Mitt i en mening"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text",
    [
        "[/b] [red]inte märkning[/red] \\[b]",
        "{{ 7*7 }} {% if %}",
        "A & B <C> <w:p>&amp;",
        "en\ttabb\toch 😀 é",
        "\n".join(f"rad {number}" for number in range(10)),
        "å" * 20_000,
    ],
)
async def test_pasted_text_comes_back_exactly(tmp_path: Path, text: str) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.press("1", "p", "s")
        await at.write(text)
        await at.press("escape")
        assert at.case.answer("jav").reason == text  # type: ignore[union-attr]
        await at.press("n", "p")
        assert at.view.query_one("#reason", Prose).text == text


async def test_an_amount_is_read_the_swedish_way_and_a_wrong_one_is_kept_to_be_mended(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.sound_case()
        questions = at.interview.opened.bank.questions
        shown = at.interview.opened.assessment.shown
        amount = next(key[0] for key in shown if questions[key[0]].typ == "belopp")
        await at.go(amount)
        await at.press("enter", "end", "ctrl+u")
        await at.write("250 kr mycket")
        await at.press("enter")
        assert "är inte ett helt tal. Skriv till exempel 250 000." in at.said("#told")
        assert "250 kr mycket" in at.seen
        await at.press("f8")
        assert at.question == amount
        await at.press("enter", "end", "ctrl+u")
        await at.write("1 250 000 kr")
        await at.press("enter")
        assert at.case.answer(amount).value == 1_250_000  # type: ignore[union-attr]


async def test_a_question_about_the_party_is_asked_for_each_and_says_which(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case("Föreningen Exempel", "Andra [b]exemplet")
        await at.go("andra")
        await at.press("1")
        assert "Gäller: Föreningen Exempel" in at.seen
        await at.press("1")
        assert "Gäller: Andra [b]exemplet" in at.seen
        await at.press("4")
        assert at.case.answer("vem", "o1").value == "ideell_forening"  # type: ignore[union-attr]
        assert at.case.answer("vem", "o2").value == "kan_dela_vinst"  # type: ignore[union-attr]


async def test_a_juristfraga_shows_its_facts_and_wants_name_date_and_view(tmp_path: Path) -> None:
    async with window(tmp_path, WIDE) as at:
        await at.new_case()
        await at.go("riktas")
        await at.press("3")
        await at.go("jurist_individ")
        assert "Juristens svar vilar på:" in at.said("#head")
        assert "Personer vi beslutar om, eller en rätt enligt lag" in at.said("#head")
        await at.press("2")
        assert at.app.screen.focused is at.view.query_one("#who")
        await at.write("Jurist Exempel")
        await at.press("enter")
        await at.write("igår")
        await at.press("enter")
        assert "”igår” är inte ett datum. Skriv åååå-mm-dd" in at.said("#told")
        await at.press("ctrl+u")
        await at.write("2026-11-20")
        await at.press("enter")
        await at.write("Öppen insats.")
        await at.press("escape")
        answer = at.case.answer("jurist_individ")
        assert answer is not None
        assert (answer.who, answer.date, answer.reason) == ("Jurist Exempel", "2026-11-20", "Öppen insats.")
        assert answer.grounds == {"riktas": "beslutade"}


async def test_an_answer_to_a_question_no_longer_asked_sleeps_and_is_told(tmp_path: Path) -> None:
    async with window(tmp_path, WIDE) as at:
        await at.new_case()
        await at.go("riktas")
        await at.press("3")
        await at.go("jurist_individ")
        await at.press("1", "escape")
        await at.go("riktas")
        await at.press("1")
        assert "Vilande svar: 1 (räknas inte)" in at.said("#now")
        await at.press("g")
        await at.write("vilande")
        await at.press("enter")
        assert at.question == "jurist_individ"
        assert "Svaret finns kvar men räknas inte." in at.said("#head")


async def test_an_answer_is_taken_back_on_the_second_x(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.press("1", "p", "x")
        assert at.case.answer("jav") is not None
        await at.press("x")
        assert at.case.answer("jav") is None


async def test_skal_is_not_written_before_there_is_an_answer(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.press("s")
        assert "Välj ett svar först." in at.seen
        assert at.app.screen.focused is not at.view.query_one("#reason")


async def test_someone_else_changing_the_case_is_told_and_what_was_written_stays(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.press("1", "p", "s")
        await at.write("Mitt skäl")
        desk = replace(await at.desk(), name="Någon Annan")
        desk.answer(at.case, "ratt_namnd", "nej_annan_namnd")
        await at.press("escape")
        assert "Någon annan har ändrat ärende" in at.said("#told")
        assert "Mitt skäl" in at.seen
        await at.press("f8")
        case = at.case
        assert case.answer("jav").reason == "Mitt skäl"  # type: ignore[union-attr]
        assert case.answer("ratt_namnd").value == "nej_annan_namnd"  # type: ignore[union-attr]


async def test_a_case_is_taken_up_again_at_the_next_question(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.press("1", "1", "f9", "enter")
        assert at.question == "onskas"


async def test_when_no_key_that_is_left_can_change_the_lean_it_is_said(tmp_path: Path) -> None:
    async with window(tmp_path, WIDE) as at:
        await at.new_case()
        await at.press("1", "1", "4", "3", "3", "3")
        assert "Du kan sluta här" in at.said("#now")


async def test_the_sources_say_plainly_what_is_not_verified(tmp_path: Path) -> None:
    async with window(tmp_path, WIDE) as at:
        await at.new_case()
        await at.go("onskas")
        assert "Vägvals utformning intaget (ej verifierad)" in at.said("#sources")
        await at.press("k")
        assert "Vägvals utformning intaget (ej verifierad)" in at.said("#page")


async def test_every_part_with_its_progress_stands_beside_a_wide_question(tmp_path: Path) -> None:
    async with window(tmp_path, WIDE) as at:
        await at.new_case()
        await at.press("1")
        assert "▶ 1 Intag" in at.seen
        assert "1 av 13" in at.seen
        assert "· 4 Rättsligt" in at.seen


async def test_a_narrow_window_folds_the_sides_away_and_shows_them_on_a_key(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        assert "Läget nu" not in at.seen
        await at.press("l")
        assert "Läget nu" in at.seen
        await at.press("l")
        assert "Läget nu" not in at.seen


async def test_help_begins_with_the_question_s_own(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.press("f1")
        assert "Skriv vem som har bedömt det och när." in " ".join(at.seen.split())


async def test_an_answer_can_be_clicked(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.pilot.click("Choices", offset=(3, 0))
        await at.settle()
        assert at.case.answer("jav").value == "nej"  # type: ignore[union-attr]
        assert at.question == "ratt_namnd"


async def test_arrows_and_enter_answer_too_and_enter_alone_does_not(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.press("enter")
        assert at.case.answers == {}
        await at.press("down", "down", "enter")
        assert at.case.answer("jav").value == "ja_ej_jav"  # type: ignore[union-attr]


async def test_something_that_cannot_be_saved_is_told_before_the_window_closes(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.sound_case()
        questions = at.interview.opened.bank.questions
        shown = at.interview.opened.assessment.shown
        await at.go(next(key[0] for key in shown if questions[key[0]].typ == "datum"))
        await at.press("enter", "ctrl+u")
        await at.write("snart")
        await at.press("f10")
        assert "”snart” är inte ett datum." in at.said("#told")
        assert "förlorat" in at.seen
        await at.press("f10")
        assert at.app.return_code == 0


async def test_text_written_outside_a_field_answers_nothing_and_is_told(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.press("1", "1")
        before = at.question
        await at.press("D", "e", "space", "v", "i", "l", "l", "space", "1", "n")
        assert at.question == before
        assert at.case.answer(before) is None
        assert "Du skriver utanför ett fält" in at.seen


async def test_esc_at_the_questions_says_where_the_list_of_cases_is(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.press("escape")
        assert "F9 går till listan med ärenden" in at.said("#told")


async def test_a_key_that_answers_the_last_of_a_part_says_which_part_begins(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.go("storlek")
        await at.press("1")
        assert at.said("#told").startswith("Här börjar del")
        assert "F2 visar bedömningen så långt." in at.said("#told")


async def test_the_keys_fit_a_window_of_eighty_columns(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        for screen in ("escape", "f2", "f3", "f5", "f6", "c"):
            await at.press(screen)
            lines = str(at.app.screen.query_one(KeyBar).content).splitlines()
            assert all(len(line) <= 78 for line in lines), lines

"""The assessment explained on screen: look ahead, the criteria and their answers, what stands in the way."""

from pathlib import Path

import pytest

from tests.tui.driving import NARROW, WIDE, Driven, window
from wizard.tui.criteria_screen import CriteriaScreen
from wizard.tui.widgets.plain import Plain


def page(at: Driven) -> str:
    """All the text of a view, also what has been scrolled out of sight."""
    return "\n".join(str(text.content) for text in at.app.screen.query(Plain))


# -- om jag svarar så ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_o_shows_what_each_answer_would_do_and_answers_nothing(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with window(tmp_path, size) as at:
        await at.new_case()
        await at.go("ratt_namnd")
        before = at.case.number
        await at.press("o")
        assert "Om jag svarar så · här svarar du inte" in at.seen
        assert " 3  Nej, en annan nämnd\n    formen blir hänvisning" in at.said("#page")
        assert " v  Vet ej\n    ändrar inte formen" in at.said("#page")
        await at.press("escape")
        assert (at.question, at.case.number) == ("ratt_namnd", before)


async def test_the_answer_as_it_stands_is_marked_and_a_skal_that_is_needed_is_said(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.sound_case()
        await at.go("onskas")
        await at.press("o")
        assert " 3  Lösa något tillsammans  – svaret nu\n    ändrar inte formen · kräver skäl" in at.said(
            "#page"
        )


async def test_of_a_question_with_several_answers_each_is_tried_alone(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.sound_case()
        await at.go("finns")
        await at.press("o")
        assert "Varje svar för sig, om det är det enda." in at.said("#page")
        assert " 3  IOP som löper ut\n    ändrar inte formen · öppnar 1 fråga" in at.said("#page")


async def test_a_number_is_told_by_the_limits_that_matter(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.sound_case()
        await at.go("belopp_per_ar")
        await at.press("o")
        said = at.said("#page").replace("\xa0", " ")
        assert " –  Till och med 350 000 kr  – svaret nu\n    ändrar inte formen" in said
        assert " –  Från 350 001 kr (Gräns för direktupphandling: 700 000 kr)\n    formen blir öppen" in said


async def test_a_number_whose_limits_wait_for_other_answers_says_so(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.sound_case()
        await at.go("slutdatum")
        await at.press("x", "x")
        await at.go("belopp_per_ar")
        await at.press("o")
        assert "De gränserna går inte att räkna ut förrän fler svar finns" in at.said("#page")


async def test_looking_ahead_is_found_among_the_commands(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.press("ctrl+p")
        await at.write("om jag svarar")
        await at.press("enter")
        assert "här svarar du inte" in at.seen


# -- kriterierna -----------------------------------------------------------------------------------------------


async def test_a_criterion_shows_the_answers_behind_it_by_whom_when_and_on_which_underlag(
    tmp_path: Path,
) -> None:
    async with window(tmp_path, WIDE) as at:
        await at.new_case()
        await at.go("ratt_namnd")
        await at.press("1", "f2", "c")
        assert isinstance(at.app.screen, CriteriaScreen)
        assert "✓ uppfyllt  C23 Rätt nämnd" in at.seen
        said = at.said("#about").replace("\xa0", " ")
        assert (
            "Frågan hör till nämnden, eftersom svaret på ”Är det här en fråga för vår nämnd?” är ”Ja”."
            in said
        )
        assert "Svar av Anna Exempel den " in said
        assert "Uppgift utan underlag." in said


async def test_an_answer_with_an_underlag_is_checked_against_it(tmp_path: Path) -> None:
    async with window(tmp_path, WIDE) as at:
        await at.new_case()
        await at.go("ratt_namnd")
        await at.press("1")
        await at.go("ratt_namnd")
        await at.press("u")
        await at.write("Reglementet 2026, s. 4")
        await at.press("escape", "c")
        assert "Kontrollerad mot: Reglementet 2026, s. 4." in at.said("#about")


async def test_a_criterion_that_is_open_shows_what_keeps_it_so_and_leads_there(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.press("c")
        assert "Det här håller kriteriet öppet:\n• Är det här en fråga för vår nämnd? – obesvarad" in at.said(
            "#about"
        )
        await at.press("g")
        assert at.question == "ratt_namnd"


async def test_enter_opens_the_whole_condition_and_closes_it_again(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.sound_case()
        await at.press("c", "enter")
        assert at.said("#about").startswith("Hela villkoret:\nRätt nämnd: uppfyllt → stämmer\n  ")
        for _ in range(30):
            if "  alla av: → stämmer\n    " in at.said("#about"):
                break
            await at.press("down", "enter")
        assert "  alla av: → stämmer\n    " in at.said("#about")
        await at.press("enter")
        assert "Svaren bakom:" in at.said("#about")


async def test_a_criterion_about_each_organisation_names_them(tmp_path: Path) -> None:
    async with window(tmp_path, WIDE) as at:
        await at.new_case("Föreningen Ett", "Föreningen Två")
        await at.press("c")
        demo = next(id for id, one in at.app.screen.opened.bank.criteria.items() if one.per_part)  # type: ignore[attr-defined]
        screen = at.app.screen
        criteria = screen.query_one("#criteria")
        criteria.highlighted = criteria.get_option_index(demo)  # type: ignore[attr-defined]
        await at.settle()
        assert "(Föreningen Ett)" in at.said("#about")
        assert "(Föreningen Två)" in at.said("#about")


# -- i vägen för klar --------------------------------------------------------------------------------------------


async def test_the_deciding_row_is_told_in_sentences(tmp_path: Path) -> None:
    async with window(tmp_path, WIDE) as at:
        await at.new_case()
        await at.go("ratt_namnd")
        await at.press("3", "f2")
        assert (
            "Därför\n• Frågan hör inte till nämnden, eftersom svaret på ”Är det här en fråga för vår nämnd?” är "
            "”Nej, en annan nämnd”."
        ) in page(at)


async def test_an_answer_that_settles_the_form_without_a_skal_is_in_the_way_and_is_gone_to(
    tmp_path: Path,
) -> None:
    async with window(tmp_path, WIDE) as at:
        await at.new_case()
        await at.press("1", "3")
        assert "Skäl för klar: 1 fråga (F2 visar)" in at.said("#now")
        await at.press("f2")
        assert "Beredskap: preliminär" in page(at)
        assert "Avgör formen men saknar skäl: Är det här en fråga för vår nämnd?" in at.seen
        await at.press("enter")
        assert at.question == "ratt_namnd"
        await at.press("s")
        await at.write("Målgruppen finns i hela staden.")
        await at.press("escape", "f2")
        assert "Beredskap: klar" in page(at)
        assert "Inget står i vägen. Allt som behövs för klar finns." in at.seen


async def test_what_the_screen_says_is_in_the_way_the_documents_say_too(tmp_path: Path) -> None:
    async with window(tmp_path, WIDE) as at:
        await at.new_case()
        await at.press("1", "3", "f3")
        said = at.listed("#missing")
        assert "Svaret avgör formen men saknar skäl: Är det här en fråga för vår nämnd?" in said


async def test_a_gap_in_the_red_thread_leads_to_the_red_thread(tmp_path: Path) -> None:
    async with window(tmp_path, WIDE) as at:
        await at.sound_case()
        desk = await at.desk()
        case = at.case
        for row in case.listed("indikatorer"):
            case = desk.remove_row(case, "indikatorer", row.id)
        at.interview.opened.take(case)
        await at.press("f2", "enter")
        assert at.said(".heading").startswith("Röda tråden")

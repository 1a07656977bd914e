"""What an organisation has told: read in the window, shown at its question, and taken up in the skäl by a key."""

from pathlib import Path

import pytest

from tests.documents.forms import filled
from tests.tui.driving import NARROW, WIDE, Driven, window
from wizard.tui.told_screen import ToldScreen

TEXT = "Vi känner till två föreningar. [/b]"


async def told(at: Driven, folder: Path, **texts: str) -> Path:
    """The sound case, and a form that has come back about it."""
    await at.sound_case()
    desk = await at.desk()
    _, form = desk.write(at.case, "inledande_fragor", folder)
    at.interview.opened.take(at.case)
    path = folder / "svar.docx"
    path.write_bytes(filled(form.read_bytes(), texts))
    return path


async def read(at: Driven, path: Path) -> None:
    await at.press("f6", "ctrl+l")
    await at.write(str(path))
    await at.press("f8")


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_a_form_is_read_and_stands_at_the_question(tmp_path: Path, size: tuple[int, int]) -> None:
    async with window(tmp_path, size) as at:
        await read(at, await told(at, tmp_path, andra=TEXT, _vem="Ordförande"))
        assert "✓ Inläst, står vid frågan (1): " in at.said("#brought")
        assert "Inte ifyllt (" in at.said("#brought")
        await at.press("escape", "escape")
        await at.go("andra")
        assert f"Ordförande): {TEXT}  (i lägger uppgiften i skälet)" in at.said("#head")
        assert "Organisationen uppger (Föreningen Exempelbron, " in at.said("#head")


async def test_history_says_what_was_told_and_by_whom(tmp_path: Path) -> None:
    async with window(tmp_path, WIDE) as at:
        await read(at, await told(at, tmp_path, andra=TEXT, _vem="Ordförande"))
        await at.press("escape", "f4")
        assert "Uppgift från organisationen" in at.seen
        assert "o1, Ordförande, " in at.seen
        assert "svar.docx" in at.seen


async def test_a_key_puts_it_in_the_skal_and_the_answer_stays(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await read(at, await told(at, tmp_path, andra=TEXT))
        await at.press("escape", "escape")
        await at.go("andra")
        before = at.case.answers["andra", ""]
        await at.press("i")
        assert at.case.answers["andra", ""] == before  # nothing is kept until she is done with the field
        await at.write(" Kontrollerat.")
        await at.press("escape")
        after = at.case.answers["andra", ""]
        assert after.value == before.value
        assert after.reason.startswith(f"{before.reason}\nOrganisationen uppger (Föreningen Exempelbron, ")
        assert after.reason.endswith(f"): {TEXT} Kontrollerat.")


async def test_it_never_answers_a_question(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await read(at, await told(at, tmp_path, andra=TEXT, utmaning_text="Unga är ensamma."))
        await at.press("escape", "escape")
        await at.go("andra")
        await at.press("x", "x", "i")
        assert ("andra", "") not in at.case.answers
        assert "Välj ett svar först." in at.said("#told")
        await at.go("utmaning_text")
        before = at.case.answers["utmaning_text", ""]
        await at.press("i")
        assert "Unga är ensamma.\nSkriv svaret själv." in at.said("#told")
        await at.press("n")
        assert at.case.answers["utmaning_text", ""] == before


async def test_where_nothing_is_told_the_key_says_so(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.press("i")
        assert at.said("#told") == "Organisationen har inte uppgett något om det här."


async def test_a_file_that_is_no_form_is_told_of_and_may_be_tried_again(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        path = await told(at, tmp_path, andra=TEXT)
        await read(at, tmp_path / "borta.docx")
        assert "Filen finns inte: borta.docx." in at.said("#told")
        assert isinstance(at.app.screen, ToldScreen)
        await at.press("ctrl+u")
        await at.write(str(path))
        await at.press("f8", "f8")
        assert at.said("#brought") == "Filen är redan inläst. Inget nytt har kommit till."
        assert at.said("#told") == ""


async def test_of_several_organisations_one_is_chosen_and_the_palette_leads_there(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case("Föreningen Exempel", "Stiftelsen Exempel")
        path = tmp_path / "mejl.yaml"
        path.write_text("gors_idag: Läxhjälp.\n", "utf-8")
        await at.press("ctrl+p")
        await at.write("läs in org")
        await at.press("enter")
        at.app.screen.query_one("Choices").focus()
        await at.press("2")
        await at.write(str(path))
        await at.press("f8")
        assert "✓ Inläst" in at.said("#brought")
        assert [one.party for one in at.case.statements] == ["o2"]

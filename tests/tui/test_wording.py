"""The språkvakt in the window: its advice stands beneath the text, and a key lets the text stand."""

from pathlib import Path

import pytest

from tests.tui.driving import NARROW, WIDE, Driven, window
from wizard.tui.widgets.plain import Plain
from wizard.tui.wording_screen import WordingScreen


async def wrote(at: Driven, text: str) -> None:
    """The sound case, with this as its purpose."""
    await at.sound_case()
    await at.go("syfte")
    at.view.fields.text.load_text("")
    await at.press("enter")
    await at.write(text)
    await at.press("escape")


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_advice_stands_beneath_a_text_once_it_is_kept(tmp_path: Path, size: tuple[int, int]) -> None:
    async with window(tmp_path, size) as at:
        await wrote(at, "Leverantören får fler deltagare.")
        assert "sparat" in at.said("#place")
        assert at.said("#text_advice").startswith("Språk: ”Leverantören”: ordet hör till ett köp.")
        assert (
            "(HFD 2020 ref. 15 (delvis verifierad); Vägvals utformning språkvakten (ej verifierad))"
            in at.said("#text_advice")
        )
        assert "f  låt texten stå, med ett skäl" in at.seen
        assert at.said("#reason_advice") == ""


async def test_advice_about_a_reason_stands_beneath_the_reason_and_goes_with_it(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.press("1", "f7", "s")
        await at.write("Se ovan")
        await at.press("escape")
        assert at.said("#reason_advice").startswith("Språk: ”Se ovan”: texten säger inget.")
        assert "Språk: ”Se ovan”" in at.seen
        await at.press("n")
        assert at.said("#reason_advice") == ""
        await at.press("p", "s")
        await at.write(". Ingen av oss är medlem.")
        await at.press("escape")
        assert at.said("#reason_advice") == ""


async def test_a_text_may_stand_with_a_reason_until_it_changes(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await wrote(at, "Leverantören får fler deltagare.")
        await at.press("f")
        await at.press("f8")
        assert "Skälet till att texten får stå är tomt." in at.said("#told")
        await at.write("Ordet står i ansökan. [/b]")
        await at.press("f8")
        assert "Får stå: Ordet står i ansökan. [/b] (Anna Exempel, " in at.said("#text_advice")
        assert "f  låt" not in at.said("#text_advice")
        (waiver,) = at.case.waivers.values()
        assert (waiver.rule, waiver.place, waiver.reason) == (
            "kopets_ord",
            "svar.syfte",
            "Ordet står i ansökan. [/b]",
        )
        await at.press("f")
        assert "Språkvakten har inget att säga" in at.said("#told")
        await at.press("enter")
        await at.write("Nu. ")
        await at.press("escape")
        assert "f  låt" in at.said("#text_advice")


async def test_which_of_several_is_chosen_with_a_key_and_esc_twice_throws_what_was_written(
    tmp_path: Path,
) -> None:
    async with window(tmp_path) as at:
        await wrote(at, "Anna Provsson: Leverantören får fler deltagare.")
        await at.press("f", "h")
        assert "Välj med siffran" in at.said("#told")
        await at.press("escape", "f", "2")
        await at.write("Hon har sagt ja.")
        await at.press("escape")
        assert "Tryck Esc en gång till" in at.said("#told")
        await at.press("escape")
        assert at.case.waivers == {}
        await at.press("f", "2")
        await at.write("Hon har sagt ja.")
        await at.press("f8")
        assert [rule for rule, _ in at.case.waivers] == ["personnamn"]
        assert not isinstance(at.app.screen, WordingScreen)


async def test_the_red_thread_shows_it_at_the_row_and_the_assessment_among_its_sections(
    tmp_path: Path,
) -> None:
    async with window(tmp_path, WIDE) as at:
        await at.sound_case()
        await at.press("f5", "n")
        await at.write("Anordna träffar.")
        await at.press("f8")
        assert "Språk: ”Anordna”: målet säger vad parterna gör men inte vad som ändras." in at.said("#about")
        assert "m3 Mål [2 luckor, språk]: Anordna träffar." in at.seen
        await at.press("f")
        await at.write("Det följs upp i bilagan.")
        await at.press("f8")
        assert "Får stå: Det följs upp i bilagan." in at.said("#about")
        await at.press("home", "f")
        assert "Språkvakten har inget att säga om raden." in at.said("#told")
        await at.press("f2")
        texts = "\n".join(str(one.content) for one in at.app.screen.query(Plain))
        assert "Språkvakten (råd om orden)" in texts
        assert "• Mål m3. ”Anordna”: målet säger" in texts
        await at.press("f4")
        assert "Språkvakten: texten fick stå" in at.seen
        assert "mål.m3.text" in at.said("#about")

"""The red thread is written by keyboard alone: rows are added where one stands, linked, moved and removed."""

from pathlib import Path

from tests.tui.driving import WIDE, Driven, window
from wizard.tui.details_screen import DetailsScreen
from wizard.tui.thread_screen import ThreadScreen
from wizard.tui.thread_tree import ThreadTree


def tree(at: Driven) -> ThreadTree:
    assert isinstance(at.app.screen, ThreadScreen), at.seen
    return at.app.screen.query_one(ThreadTree)


async def go(at: Driven, path: str) -> None:
    """To a line of the tree."""
    tree(at).go(path)
    await at.settle()


async def write_goal(at: Driven, text: str) -> None:
    await go(at, "utmaning/syfte")
    await at.press("n")
    await at.write(text)
    await at.press("f8")


async def test_a_goal_is_added_changed_moved_and_removed(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.press("f5")
        assert at.said("#left").startswith("3 luckor, 2 råd kvar")
        for text in ("Första [b]", "Andra"):
            await write_goal(at, text)
        assert [row["text"] for row in at.case.listed("mål")] == ["Första [b]", "Andra"]
        assert "m1 Mål [2 luckor]: Första [b]" in at.seen
        assert "Lucka: Mål m2 har ingen indikator." in at.seen
        await at.press("minus")
        assert [row.id for row in at.case.listed("mål")] == ["m2", "m1"]
        await at.press("minus")
        await at.press("plus")
        assert [row.id for row in at.case.listed("mål")] == ["m1", "m2"]
        await at.press("enter", "end")
        await at.write(" målet")
        await at.press("f8")
        assert at.case.listed("mål")[1]["text"] == "Andra målet"
        await at.press("x", "up", "down", "x")
        assert len(at.case.listed("mål")) == 2
        await at.press("x")
        assert [row.id for row in at.case.listed("mål")] == ["m1"]


async def test_what_is_added_at_a_goal_is_linked_to_it_and_an_outcome_to_its_indicator(
    tmp_path: Path,
) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.press("f5")
        await write_goal(at, "Fler vuxna ute")
        await at.press("n", "1", "2")
        await at.write("Vandrar om natten")
        await at.press("f8")
        assert tree(at).marked.path == "utmaning/syfte/m1/a1"
        (row,) = at.case.listed("åtaganden")
        assert (row["part"], row["text"], row["mål"]) == ("o1", "Vandrar om natten", "m1")
        await at.press("n", "2", "tab")
        await at.write("Andel trygga")
        await at.press("f8", "n", "2", "tab")
        await at.write("2027")
        await at.press("f8")
        assert at.case.listed("indikatorer")[0]["mål"] == "m1"
        assert at.case.listed("utfall")[0]["indikator"] == "i1"
        assert tree(at).marked.path == "utmaning/syfte/m1/i1/u1"
        await at.press("n", "escape", "escape")
        assert at.interview.key


async def test_what_hung_on_a_goal_is_told_kept_and_linked_anew(tmp_path: Path) -> None:
    async with window(tmp_path, WIDE) as at:
        await at.sound_case()
        await at.press("f5")
        await go(at, "utmaning/syfte/m1")
        await at.press("x")
        assert "Då hör a1, a2, i1 och i2 inte till något mål, men finns kvar." in at.said("#told")
        await at.press("x")
        assert "Hör inte till något mål (4)" in at.seen
        await go(at, "löst/a1")
        await at.press("l", "1", "enter")
        assert at.case.listed("åtaganden")[0]["mål"] == "m2"
        assert tree(at).marked.path == "utmaning/syfte/m2/a1"
        await at.press("l", "1", "f8")
        assert at.case.listed("åtaganden")[0]["mål"] == ""
        await at.press("l", "1", "escape")
        assert tree(at).marked.path == "löst/a1"


async def test_only_what_hangs_on_something_can_be_linked_and_only_rows_removed(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.press("f5", "l")
        assert at.said("#told") == "Bara åtaganden, indikatorer och utfall kopplas."
        await at.press("x")
        assert at.said("#told") == "Det här är ingen rad som går att ta bort."
        await at.press("minus")
        await go(at, "utvärdering")
        await at.press("n")
        assert at.said("#told").startswith("Här läggs ingen rad till.")
        await go(at, "parter/o1")
        await at.press("n", "2", "tab")
        await at.write("Vandrar")
        await at.press("f8", "l")
        assert at.said("#told") == "Det finns inget att koppla till. Skriv först: mål."


async def test_g_goes_from_gap_to_gap_unfolds_what_hides_it_and_begins_again(tmp_path: Path) -> None:
    async with window(tmp_path, WIDE) as at:
        await at.sound_case()
        desk, case = await at.desk(), at.case
        for name, id in (("indikatorer", "i3"), ("styrgrupp", "s1")):
            case = desk.remove_row(case, name, id)
        at.interview.opened.take(case)
        await at.press("f5")
        assert at.said("#left").startswith("2 luckor kvar")
        await at.press("v", "g")
        assert tree(at).marked.path == "utmaning/syfte/m2"
        assert "Lucka: Mål m2 har ingen indikator." in at.said("#about")
        await at.press("g")
        assert tree(at).marked.path == "styrgrupp"
        assert "Styrgruppen har ingen sammankallande." in at.said("#about")
        await at.press("g")
        assert tree(at).marked.path == "utmaning/syfte/m2"


async def test_branches_fold_and_unfold(tmp_path: Path) -> None:
    async with window(tmp_path, WIDE) as at:
        await at.sound_case()
        await at.press("f5")
        assert "▸ Parterna" in at.seen
        await go(at, "utmaning/syfte/m1/i1")
        await at.press("left", "left")
        assert tree(at).marked.path == "utmaning/syfte/m1"
        assert "▸ m1 Mål" in at.seen
        assert "Nivå 3. Stängd gren" in at.said("#about")
        await at.press("right")
        assert "▾ m1 Mål" in at.seen
        assert "Nivå 3. Öppen gren" in at.said("#about")
        await at.press("space")
        assert "▸ m1 Mål" in at.seen
        await at.press("v", "v")
        assert "▾ Parterna" in at.seen
        await go(at, "parter/o1/r4")
        await at.press("v")
        assert tree(at).marked.path == "parter"
        await at.press("enter")
        assert "▾ Parterna" in at.seen


async def test_enter_leads_to_the_question_and_to_the_details_of_a_party(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.sound_case()
        await at.press("f5", "enter")
        assert at.question == "utmaning_text"
        await at.press("f5", "down", "enter")
        assert at.question == "syfte"
        await at.press("f5")
        await go(at, "parter/o1")
        await at.press("enter")
        assert isinstance(at.app.screen, DetailsScreen)
        await at.press("f9")
        await at.new_case()
        await at.press("f5", "enter")
        assert at.said("#told").startswith("Frågan ställs inte än.")


async def test_the_matrix_is_read_and_closed_with_the_same_key(tmp_path: Path) -> None:
    async with window(tmp_path, WIDE) as at:
        await at.sound_case()
        await at.press("f5", "m")
        assert "Underlag: Enkät · Tidpunkt: Maj varje år · Ansvarig: Föreningens samordnare" in at.said(
            "#page"
        )
        await at.press("m")
        assert isinstance(at.app.screen, ThreadScreen)


async def test_five_goals_with_four_rows_each_are_at_hand_in_a_small_window(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        desk, case = await at.desk(), at.case
        for number in range(1, 6):
            case = desk.add_row(case, "mål", {"text": f"Det femte eller {number} målet"})
            for name in ("åtaganden", "åtaganden", "indikatorer", "indikatorer"):
                case = desk.add_row(case, name, {"mål": f"m{number}", "text": "En rad med många ord " * 5})
        at.interview.opened.take(case)
        await at.press("f5", "v")
        assert all(f"▸ m{number} Mål [" in at.seen for number in range(1, 6))
        await go(at, "utmaning/syfte/m5/i10")
        assert "▾ m5 Mål" in at.seen
        assert "En rad med många ord En rad" in at.said("#about")
        await write_goal(at, "Det sjätte målet")
        await go(at, "utmaning/syfte")
        assert "Ungefär fem är lagom." in at.said("#about")


async def test_an_amount_in_a_row_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.press("f5")
        await go(at, "parter/staden")
        await at.press("n", "1", "tab", "1")
        await at.write("Lokal")
        await at.press("tab")
        await at.write("mycket")
        await at.press("f8")
        assert "”mycket” är inte ett helt tal." in at.seen
        await at.press("ctrl+u")
        await at.write("120 000 kr")
        await at.press("f8")
        row = at.case.listed("resurser")[0]
        assert (row["part"], row["värde"]) == ("staden", "120000")
        assert "120\xa0000\xa0kr" in at.seen


async def test_a_row_that_is_being_written_is_kept_when_the_window_closes(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.press("f5", "n")
        await at.write("Mitt i ett mål")
        at.app._leave()
        assert at.case.listed("mål")[0]["text"] == "Mitt i ett mål"


async def test_who_writes_on_after_the_first_esc_is_asked_again_and_the_form_begins_at_its_top(
    tmp_path: Path,
) -> None:
    async with window(tmp_path) as at:
        await at.new_case()
        await at.press("f5")
        await write_goal(at, "Fler vuxna ute")
        await at.press("n", "1")
        assert "Lägg till åtagande" in at.seen
        assert "Part (krävs)" in at.seen
        await at.press("1")
        await at.write("Vandrar")
        await at.press("escape")
        assert "Tryck Esc en gång till" in at.seen
        await at.write(" varje")
        assert "Tryck Esc en gång till" not in at.seen
        await at.press("escape")
        assert not isinstance(at.app.screen, ThreadScreen)
        await at.press("f8")
        assert [row["text"] for row in at.case.listed("åtaganden")] == ["Vandrar varje"]

"""A practice case from its papers to the last word of the facit, guided and alone."""

from pathlib import Path

from tests.tui.driving import WIDE, window
from tests.tui.practice.learning import ALONE, GUIDED, begin, choose, ovning, plain, to_practice_cases
from wizard.practice.reading import Lessons
from wizard.tui.practice.exercise_screen import ExerciseScreen
from wizard.tui.practice.papers_text import flowing

TRAP = ("3", "f8", "f8", "2", "f8", "f8", "2", "f8", "f8")
"""In kulturkorgen from the second question on: what the heading of the letter makes one answer, past the skäl and
the facit, and on."""


async def test_the_list_tells_title_level_and_time_and_nothing_of_what_a_case_teaches(
    tmp_path: Path, lessons: Lessons
) -> None:
    async with window(tmp_path) as at:
        await to_practice_cases(at)
        listed = at.listed("#practices")
        assert "Kulturföreningen och hyran\n  lätt · 10 minuter · inte påbörjad" in listed
        for one in lessons.cases.values():
            assert one.says.titel in listed
            assert not any(theme in listed for theme in one.says.tema)
        levels = [line.split(" · ")[0].strip() for line in listed.split("\n") if " minuter · " in line]
        assert levels == sorted(levels, key=["lätt", "medel", "svår", "omtvistad"].index)


async def test_the_papers_come_before_the_first_question_and_again_on_m(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await to_practice_cases(at)
        await choose(at, "kulturkorgen")
        await at.press(GUIDED)
        await at.settle()
        assert "Ditt uppdrag" in at.seen
        assert "Papper 1 av 2 · brev: Ansökan om IOP" in at.seen
        assert "Från Kulturföreningen Exempelkorgen, 7 september 2026" in plain(at)
        await at.press("2")
        assert "Ringde kassören för att fråga mer." in at.seen
        await at.press("n")
        assert at.question == "ratt_namnd"
        assert "fråga 1 av 12" in at.seen
        await at.press("m")
        assert "Papperen · ÖVNING" in at.seen
        await at.press("escape")
        assert at.question == "ratt_namnd"


async def test_a_text_begun_on_the_facits_page_leads_nowhere(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await begin(at, "kulturkorgen")
        await at.press("1")
        assert "Jämför med facit · ÖVNING" in at.seen
        await at.press(*"Darned bands")
        assert "Jämför med facit · ÖVNING" in at.seen
        assert at.said("#outcome").startswith("Är det här en fråga för vår nämnd?")


async def test_in_a_wide_window_the_papers_lie_beside_the_question(tmp_path: Path) -> None:
    async with window(tmp_path, WIDE) as at:
        await begin(at, "kulturkorgen")
        await at.press("m")
        assert "Är det här en fråga för vår nämnd?" in at.seen
        assert "Papper 1 av 2 · brev: Ansökan om IOP" in at.seen


async def test_a_hint_costs_nothing_and_is_gone_at_the_next_question(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await begin(at, "kulturkorgen")
        await at.press("y")
        assert "Ledtråd (den kostar inget): Vem har haft med föreningen att göra" in at.seen
        await at.press("f8")
        assert "Ledtråd (" not in at.seen


async def test_a_guided_answer_meets_the_facit_at_once_and_n_goes_on(tmp_path: Path) -> None:
    async with window(tmp_path, WIDE) as at:
        await begin(at, "kulturkorgen")
        await at.press("1")
        assert "= Som facit" in at.seen
        await at.press("n", "3", "f8")
        for said in (
            "≠ Facit svarar annorlunda",
            "Lösa något tillsammans",
            "Skälet är inte skrivet.",
            "Stöd till organisationen i stort",
            "Pengarna går till hyra och ledare",
            "Ordet IOP avgör ingenting.",
            "”vi vill helt enkelt kunna fortsätta”  – Ansökan om IOP (brev, 7 september 2026)",
            "Med allt annat som i facit:",
            "Malmö om IOP (delvis verifierad)",
        ):
            assert said in plain(at)
        await at.press("n")
        assert at.question == "lovas"


async def test_the_facit_of_an_answer_comes_by_itself_once_only(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await begin(at, "kulturkorgen")
        await at.press("1", "n", "f7", "f8")
        assert at.question == "onskas"
        await at.press("f7", "j")
        assert "= Som facit" in at.seen


async def test_the_skal_is_written_before_the_facit_also_in_the_intake(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await begin(at, "kulturkorgen")
        await at.press("n", "3")
        await at.write("De skriver partnerskap i brevet.")
        assert "Facit:" not in at.seen
        await at.press("f8")
        assert "Ditt skäl: De skriver partnerskap i brevet." in at.seen


async def test_an_ovning_is_never_told_that_it_may_stop_in_the_middle(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await begin(at, "kvallshallen", ALONE)
        await at.press("4", "3", "3", "1")
        await at.write("De kommer själva.")
        await at.press("f8")
        screen = at.app.screen
        assert isinstance(screen, ExerciseScreen)
        assert screen.opened.assessment.intake_settled
        assert "fråga 5 av" in at.seen
        assert "sluta här" not in at.seen


async def test_s_on_the_page_of_the_facit_leads_to_the_skal(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await begin(at, "kulturkorgen")
        await at.press("n", "3", "f8", "s")
        await at.write("De skriver partnerskap i brevet.")
        await at.press("escape", "j")
        assert "Ditt skäl: De skriver partnerskap i brevet." in at.seen


async def test_alone_the_facit_is_hidden_until_all_is_handed_in(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await begin(at, "kulturkorgen", ALONE)
        await at.press("1")
        assert at.question == "onskas"
        await at.press("p", "j")
        assert "facit visas när du är klar" in at.seen
        await at.press("y")
        assert "Ledtrådar finns i en vägledd övning." in at.seen
        await at.press("J")
        assert "11 frågor har inget svar." in at.seen
        assert (await ovning(at)).marks is None
        await at.press("J")
        assert "Du och facit är överens på 1 av 12 frågor." in at.seen
        marks = (await ovning(at)).marks
        assert marks is not None
        assert marks.agreed == ("ratt_namnd",)
        await at.press("escape", "j")
        assert "= Som facit" in at.seen


async def test_the_whole_tells_where_the_answers_lead_and_what_tempted(tmp_path: Path) -> None:
    async with window(tmp_path, WIDE) as at:
        await begin(at, "kulturkorgen")
        await at.press("1", "n", *TRAP, "J", "J")
        assert "Dina svar: ingen form än" in at.seen
        assert "Facit:     föreningsbidrag, klar" in at.seen
        assert "En fälla i fallet: Brevets rubrik" in at.seen
        assert "Att ta med sig" in at.seen
        await at.press("escape")
        await at.go("utmaning")
        await at.press("1", "f8", "f8", "J", "J")
        assert "Fällan som lockade: Brevets rubrik" in at.seen


async def test_her_own_stallningstagande_stands_in_the_whole(tmp_path: Path) -> None:
    async with window(tmp_path, WIDE) as at:
        await begin(at, "kulturkorgen")
        opened = at.interview.opened
        opened.change(lambda case: opened.desk.take_position(case, "iop", "De skriver IOP.", "Vi vill."))
        await at.press("J", "J")
        assert "Ditt ställningstagande" in at.seen
        assert "IOP. De skriver IOP." in at.seen


async def test_from_an_answer_in_the_whole_one_goes_to_its_question_and_back(tmp_path: Path) -> None:
    async with window(tmp_path) as at:
        await begin(at, "kulturkorgen")
        await at.press("1", "n", *TRAP, "J", "J", "enter")
        assert "Vad vill man?" in at.seen
        await at.press("n", "p")
        assert at.question == "lovas"
        await at.press("escape")
        assert "Du och facit är överens på 1 av 12 frågor." in at.seen
        await at.press("enter", "p", "1", "f8")
        assert "= Som facit" in at.seen
        await at.press("n")
        assert "Du och facit är överens på 2 av 12 frågor." in at.seen


async def test_a_contested_case_shows_its_readings_beside_each_other(tmp_path: Path) -> None:
    async with window(tmp_path, WIDE) as at:
        await begin(at, "digitalfika", ALONE)
        await at.press("J", "J", "pagedown")
        assert "Läsningarna" in at.seen
        first, second = "Andra föreningar är ingen marknad", "Den som lämnar anbud är en leverantör"
        assert any(first in line and second in line for line in at.seen.split("\n"))


def test_long_lines_of_a_paper_flow_and_columns_stay() -> None:
    long = "Vi i föreningen har kurser i teater, dans och slöjd för alla som vill, och det kostar"
    assert flowing(f"Hej!\n\n{long}\ningenting.\n\nHyra    118 000\nSumma   317 500") == (
        f"Hej!\n\n{long} ingenting.\n\nHyra    118 000\nSumma   317 500"
    )

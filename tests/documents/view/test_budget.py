"""The budget's sums, and where they disagree."""

from dataclasses import replace

from tests.documents.cases import BANK, assessed, sound
from wizard.case.model import Case, Row
from wizard.documents.view.answers import Answers
from wizard.documents.view.budget import BudgetTable, budget_table, whole_budget
from wizard.documents.view.words import Citations


def budgeted(*rows: tuple[str, str, str, str]) -> Case:
    """The sound case, to which the city gives 250 000 kr a year, with these rows: year, kind, party, amount."""
    keys = ("år", "slag", "part", "belopp")
    listed = tuple(
        Row(f"b{n}", {**dict(zip(keys, row, strict=True)), "text": f"Rad {n}"})
        for n, row in enumerate(rows, start=1)
    )
    return replace(sound(), rows={**sound().rows, "budget": listed})


def table(case: Case) -> BudgetTable:
    return whole_budget(Answers(BANK, case, assessed(case)), Citations(BANK))


def test_each_year_is_summed_with_costs_before_money() -> None:
    case = budgeted(
        ("2028", "kostnad", "o1", "250000"),
        ("2027", "finansiering", "staden", "250 000 kr"),
        ("2027", "kostnad", "o1", "200000"),
        ("2027", "kostnad", "o1", "50000"),
        ("2028", "finansiering", "staden", "250000"),
    )
    first, second = table(case).ar
    assert (first.ar, second.ar) == ("2027", "2028")
    assert [row.text for row in first.rader] == ["Rad 3", "Rad 4", "Rad 2"]
    assert first.kostnader == first.finansiering == "250\u00a0000\u00a0kr"
    assert table(case).avvikelser == ()


def test_a_difference_is_said_for_the_years_that_are_shown_and_no_other() -> None:
    case = budgeted(
        ("2027", "kostnad", "o1", "300000"),
        ("2027", "finansiering", "staden", "250000"),
        ("2028", "kostnad", "o1", "400000"),
        ("2028", "finansiering", "staden", "400000"),
    )
    answers = Answers(BANK, case, assessed(case))
    (first,) = budget_table(answers, ("2027",)).avvikelser
    (second,) = budget_table(answers, ("2028",)).avvikelser
    assert first.startswith("Budgeten för 2027 går inte ihop")
    assert second.startswith("Stadens pengar i budgeten för 2028")
    assert table(case).avvikelser == (first, second)


def test_the_citys_money_among_the_resources_is_held_against_what_it_has_said() -> None:
    money = Row("r1", {"part": "staden", "slag": "pengar", "text": "Bidrag", "värde": "200000"})
    case = replace(sound(), rows={**sound().rows, "resurser": (money,)})
    (said,) = table(case).avvikelser
    assert said.replace("\u00a0", " ") == (
        "Bland resurserna är stadens pengar 200 000 kr per år, men svaret om stadens bidrag per år är 250 000 kr."
    )


def test_an_amount_that_cannot_be_read_is_marked_and_gives_no_sum() -> None:
    case = budgeted(("2027", "kostnad", "o1", "cirka femtio tusen"), ("", "", "", ""))
    unknown, known = table(case).ar
    assert (unknown.ar, unknown.rader[0].belopp) == ("okänt år", "Belopp saknas")
    assert known.rader[0].belopp == "cirka femtio tusen"
    assert known.rader[0].kommentar.startswith("Granska: budgetrad b1")
    assert known.kostnader == "Går inte att räkna ut"

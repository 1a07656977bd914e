"""The budget's sums, and where they disagree."""

from dataclasses import replace

from tests.documents.cases import BANK, assessed, sound
from wizard.case.model import Case, Row
from wizard.documents.view.answers import Answers
from wizard.documents.view.budget import BudgetTable, whole_budget
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


def said(case: Case) -> list[str]:
    """The differences, with plain blanks."""
    return [text.replace("\u00a0", " ") for text in table(case).avvikelser]


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
    assert said(case) == []


def test_costs_that_no_money_covers_are_said_with_the_difference() -> None:
    case = budgeted(("2027", "kostnad", "o1", "300000"), ("2027", "finansiering", "staden", "250000"))
    assert said(case) == [
        "Budgeten för 2027: kostnaderna är 300 000 kr och finansieringen 250 000 kr. Skillnaden är 50 000 kr."
    ]


def test_another_amount_from_the_city_than_what_is_answered_is_said() -> None:
    case = budgeted(("2027", "kostnad", "o1", "300000"), ("2027", "finansiering", "staden", "300000"))
    assert said(case) == [
        "Budgeten för 2027: staden finansierar 300 000 kr. "
        "Stadens ekonomiska bidrag är enligt svaret 250 000 kr per år."
    ]


def test_the_citys_money_among_the_resources_is_held_against_the_same_answer() -> None:
    money = Row("r1", {"part": "staden", "slag": "pengar", "text": "Bidrag", "värde": "200000"})
    case = replace(sound(), rows={**sound().rows, "resurser": (money,)})
    assert said(case) == [
        "Bland resurserna är stadens pengar 200 000 kr per år. "
        "Stadens ekonomiska bidrag är enligt svaret 250 000 kr per år."
    ]


def test_an_amount_that_cannot_be_read_is_marked_and_left_out_of_the_sum() -> None:
    case = budgeted(("2027", "kostnad", "o1", "cirka femtio tusen"), ("", "", "", ""))
    unknown, known = table(case).ar
    assert (unknown.ar, unknown.rader[0].belopp) == ("År saknas", "Belopp saknas")
    assert known.rader[0].belopp == "cirka femtio tusen"
    assert known.rader[0].kommentar.startswith("Granska: budgetrad b1")
    assert known.kostnader == "0\u00a0kr"

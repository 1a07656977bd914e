"""Numbers told in sentences: with their unit, their limits, and what they leave out."""

import datetime
from dataclasses import replace

import pytest

from tests.assessment.banks import bad, condition, criterion, good, row, small_bank
from tests.assessment.test_limits import MONEY, TERM
from tests.assessment.test_limits import bank as with_facts
from tests.assessment.test_limits import case as with_numbers
from tests.assessment.test_prose import why
from wizard.assessment.counting import strict
from wizard.assessment.prose import Prose
from wizard.assessment.reading import Reading
from wizard.bank import schema
from wizard.bank.model import Bank
from wizard.case.answers import Answer
from wizard.case.model import Case, case_of
from wizard.text import NBSP


def limited(*, least: object = None, most: object = None, status: str = "verifierad") -> Bank:
    when = {"fråga": "belopp", **({"minst": least} if least else {}), **({"högst": most} if most else {})}
    asked = {"id": "belopp", "typ": "belopp", "text": "Hur mycket?", "varför": "Prov.", "källor": ["VV"]}
    bank = small_bank(
        [asked], [criterion("k", when)], [row("r1", "iop", good("k")), row("r2", "bidrag", bad("k"))]
    )
    value = {"från": "2020-01-01", "värde": "700000", "status": status, "källor": ["VV"]}
    constant = {"id": "grans", "text": "Gränsen", "enhet": "kr", "värden": [value]}
    return replace(bank, constants={"grans": schema.Constant.model_validate(constant)})


@pytest.mark.parametrize(
    ("bank", "amount", "told"),
    [
        (limited(most={"konstant": "grans"}), 700_000, "är 700 000 kr, vilket är högst 700 000 kr (Gränsen)"),
        (
            limited(most={"konstant": "grans"}),
            1_250_000,
            "är 1 250 000 kr, vilket är över 700 000 kr (Gränsen)",
        ),
        (
            limited(most={"konstant": "grans"}, status="ej_verifierad"),
            5,
            "är 5 kr, vilket är högst 700 000 kr (Gränsen, ej verifierad: kontrollera aktuellt belopp)",
        ),
        (limited(least="5"), 4, "är 4 kr, vilket är under 5 kr"),
        (limited(least="5", most="9"), 7, "är 7 kr, vilket är minst 5 kr och högst 9 kr"),
        (limited(least={"konstant": "grans"}), 1, "är 1 kr, vilket är under 700 000 kr (Gränsen)"),
        (
            limited(least={"konstant": "grans"}),
            700_000,
            "är 700 000 kr, vilket är minst 700 000 kr (Gränsen)",
        ),
    ],
)
def test_a_number_is_told_with_its_limit_and_on_which_side_it_is(bank: Bank, amount: int, told: str) -> None:
    case = case_of({("belopp", ""): Answer(amount)})
    (line,) = why(bank, case) or why(bank, case, "r2")
    assert line.replace(NBSP, " ").endswith(f"eftersom svaret på ”Hur mycket?” {told}.")


def test_whether_a_limit_is_verified_is_told_of_the_amount_that_is_valid_on_the_day() -> None:
    bank = limited(most={"konstant": "grans"})
    later = (
        bank.constants["grans"]
        .varden[0]
        .model_copy(update={"fran": datetime.date(2030, 1, 1), "status": "ej_verifierad"})
    )
    both_values = [*bank.constants["grans"].varden, later]
    bank = replace(
        bank, constants={"grans": bank.constants["grans"].model_copy(update={"varden": both_values})}
    )
    for day, marked in (("2026-10-15", False), ("2030-01-01", True)):
        case = replace(case_of({("belopp", ""): Answer(5)}), date=day)
        assert ("ej verifierad" in why(bank, case)[0]) is marked


# -- computed numbers ----------------------------------------------------------------------------------------


def computed(bank: Bank, case: Case, name: str) -> str:
    """Why the criterion on this fact, without no-break spaces."""
    (told,) = Prose(Reading(bank, case, strict)).why_verdict(f"k_{name}")
    return told.replace(NBSP, " ").removeprefix(f"k_{name} ")


def unasked(bank: Bank, *names: str) -> Bank:
    """The bank when these questions are asked only where the number of months of extension is zero."""
    when = condition({"fråga": "forlangning_manader", "högst": "0"})
    return replace(bank, conditions={**bank.conditions, **{("visas_om", name): when for name in names}})


def test_a_computed_number_is_told_in_its_unit_and_as_partial_where_a_part_was_not_asked() -> None:
    months, total = with_facts(manader={"minst": "24"}), with_facts(totalt_varde={"högst": "700000"})
    assert computed(months, with_numbers(**TERM), "manader") == (
        "bra, eftersom ”manader” är 24 kr, vilket är minst 24 kr."
    )
    case = with_numbers(**TERM, **(MONEY | {"forlangning_manader": 12}))
    assert computed(total, case, "totalt_varde") == (
        "dåligt, eftersom ”totalt_varde” är 900 000 kr, vilket är över 700 000 kr."
    )
    assert computed(unasked(total, "liknande_avtal"), case, "totalt_varde") == (
        "dåligt, eftersom ”totalt_varde” är 900 000 kr (räknat på det som har frågats), vilket är över 700 000 kr."
    )
    assert computed(unasked(total, "belopp_per_ar"), case, "totalt_varde") == (
        "dåligt, eftersom ”totalt_varde” inte räknas fram."
    )


def test_a_number_that_is_no_amount_has_the_unit_of_its_limit_if_that_has_one() -> None:
    for limit, told in (
        ("5", "7, vilket är minst 5"),
        ({"konstant": "grans"}, "7 månader, vilket är minst 5 månader (Gränsen)"),
    ):
        bank = limited(least=limit)
        bank = replace(
            bank,
            questions={"belopp": bank.questions["belopp"].model_copy(update={"typ": "tal"})},
            constants={"grans": schema.Constant.model_validate(
                {"id": "grans", "text": "Gränsen", "enhet": "månader", "värden": [
                    {"från": "2020-01-01", "värde": "5", "status": "verifierad", "källor": ["VV"]}
                ]}
            )},
        )  # fmt: skip
        (line,) = why(bank, case_of({("belopp", ""): Answer(7)}))
        assert line.replace(NBSP, " ").endswith(f"är {told}.")

"""Why each form is settled, still possible or out."""

from tests.assessment.banks import bad, criterion, good, question, row, small_bank
from wizard.assessment.model import Reason
from wizard.assessment.reasons import reasons_for
from wizard.case.answers import Answer
from wizard.case.model import case_of

BANK = small_bank(
    [question(name) for name in ("kop", "utmaning", "bidrag", "pengar")],
    [
        criterion("ej_kop", {"fråga": "kop", "är": "nej"}),
        criterion("samhallsutmaning", {"fråga": "utmaning", "är": "ja"}, "kärna"),
        criterion("omsesidiga_bidrag", {"fråga": "bidrag", "är": "ja"}, "kärna"),
        criterion("pengar_behovs", {"fråga": "pengar", "är": "ja"}, "väg"),
    ],
    [
        row("r1", "upphandling", bad("ej_kop")),
        row("r2", "enkel_samverkan", {"alla": [bad("samhallsutmaning"), bad("pengar_behovs")]}),
        row("r3", "bidrag", {"någon": [bad("samhallsutmaning"), bad("omsesidiga_bidrag")]}),
        row("r4", "upphandling", {"alla": [bad("samhallsutmaning"), bad("omsesidiga_bidrag"), bad("pengar_behovs")]}),
        row("r5", "iop", {"alla": [good("ej_kop"), good("samhallsutmaning"), good("omsesidiga_bidrag")]}),
    ],
)  # fmt: skip


def reasons(**values: str) -> dict[str, Reason]:
    case = case_of({(name, ""): Answer(value, "Skäl.") for name, value in values.items()})
    return {reason.form: reason for reason in reasons_for(BANK, case)}


SOUND = {"kop": "nej", "utmaning": "ja", "bidrag": "ja", "pengar": "ja"}


def test_the_form_that_is_settled_comes_first_with_its_row_and_why() -> None:
    found = reasons(**SOUND)
    first = next(iter(found.values()))
    assert (first.form, first.outcome, first.row, first.text) == ("iop", "avgor", "r5", "Rad r5.")
    assert first.why == (
        "ej_kop bra, eftersom svaret på ”Fråga kop?” är ”Nej”.",
        "samhallsutmaning bra, eftersom svaret på ”Fråga utmaning?” är ”Ja”.",
        "omsesidiga_bidrag bra, eftersom svaret på ”Fråga bidrag?” är ”Ja”.",
    )


def test_a_form_that_is_out_is_explained_by_the_row_that_fewest_criteria_stand_in_the_way_of() -> None:
    found = reasons(**SOUND)["upphandling"]
    assert (found.outcome, found.row) == ("utesluten", "r1")  # r4 would need three
    assert found.text == "Ett kriterium står i vägen. ej_kop bra, eftersom svaret på ”Fråga kop?” är ”Nej”."


def test_every_criterion_in_the_way_is_told() -> None:
    assert reasons(**SOUND)["enkel_samverkan"].text == (
        "Två kriterier står i vägen. "
        "samhallsutmaning bra, eftersom svaret på ”Fråga utmaning?” är ”Ja”. "
        "pengar_behovs bra, eftersom svaret på ”Fråga pengar?” är ”Ja”."
    )


def test_a_form_whose_row_is_true_below_the_deciding_one_is_explained_by_that_one() -> None:
    found = reasons(**(SOUND | {"kop": "ja", "utmaning": "nej"}))["bidrag"]
    assert (found.outcome, found.row) == ("utesluten", "r3")
    assert found.text == "Det här går före: Rad r1."


def test_a_row_may_stand_before_and_criteria_stand_in_the_way_as_well() -> None:
    assert reasons(**(SOUND | {"kop": "ja"}))["bidrag"].text == (
        "Ett kriterium står i vägen. samhallsutmaning bra, eftersom svaret på ”Fråga utmaning?” är ”Ja”. "
        "Det här går före: Rad r1."
    )


def test_a_form_that_is_possible_says_what_decides_it() -> None:
    found = reasons(kop="nej", utmaning="ja", pengar="ja")
    assert found["iop"].text == "Kvar att pröva: ”Kriterium omsesidiga_bidrag”."
    assert (found["iop"].outcome, found["iop"].why) == ("mojlig", ())


def test_where_nothing_has_been_judged_it_says_what_has_not_been_tried() -> None:
    assert reasons(kop="ja")["bidrag"].text == (
        "Det här går före: Rad r1. Inte prövat: ”Kriterium samhallsutmaning”."
    )

"""What would change the outcome."""

from tests.assessment.banks import bad, criterion, good, question, row, small_bank
from wizard.assessment.assess import assess
from wizard.assessment.what_if import pair_changes, single_changes
from wizard.bank.model import Bank
from wizard.case.answers import Answer
from wizard.case.model import case_of


def bank() -> Bank:
    return small_bank(
        [question("kop", skäl_krävs=["nej"]), question("utmaning"), question("bidrag"), question("info")],
        [
            criterion("ej_kop", {"fråga": "kop", "är": "nej"}),
            criterion("samhallsutmaning", {"fråga": "utmaning", "är": "ja"}, "kärna"),
            criterion("omsesidiga_bidrag", {"fråga": "bidrag", "är": "ja"}, "kärna"),
        ],
        [
            row("r1", "upphandling", bad("ej_kop")),
            row("r2", "bidrag", {"någon": [bad("samhallsutmaning"), bad("omsesidiga_bidrag")]}),
            row("r3", "iop", {"alla": [good("ej_kop"), good("samhallsutmaning"), good("omsesidiga_bidrag")]}),
        ],
    )


def changes(**values: str) -> set[tuple[str, str, str | None]]:
    case = case_of({(name, ""): Answer(value, "Skäl.") for name, value in values.items()})
    found = single_changes(bank(), case, assess(bank(), case).shown)
    return {(change.question[0], change.to, change.form) for change in found}


def test_each_other_answer_that_settles_another_form_is_named() -> None:
    assert changes(kop="nej", utmaning="ja", bidrag="ja") == {
        ("kop", "ja", "upphandling"),
        ("utmaning", "nej", "bidrag"),
        ("bidrag", "nej", "bidrag"),
    }


def test_a_question_that_moves_nothing_is_not_named() -> None:
    assert "info" not in {name for name, _, _ in changes(kop="ja")}


def test_an_answer_that_only_narrows_what_is_possible_is_named_with_the_forms() -> None:
    case = case_of({})
    found = {
        (c.question[0], c.to): c.possible for c in single_changes(bank(), case, assess(bank(), case).shown)
    }
    assert found["kop", "nej"] == ("bidrag", "iop")
    assert found["utmaning", "nej"] == ("upphandling", "bidrag")
    assert ("utmaning", "ja") not in found


def test_when_no_single_criterion_is_enough_pairs_are_found() -> None:
    case = case_of(
        {("kop", ""): Answer("nej", "x"), ("utmaning", ""): Answer("nej"), ("bidrag", ""): Answer("nej")}
    )
    assert not any(c.form == "iop" for c in single_changes(bank(), case, assess(bank(), case).shown))
    pairs = {frozenset(pair.criteria): pair.form for pair in pair_changes(bank(), case)}
    assert pairs[frozenset({("samhallsutmaning", True), ("omsesidiga_bidrag", True)})] == "iop"

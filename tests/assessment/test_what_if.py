"""What would change the outcome."""

from tests.assessment.banks import bad, criterion, good, question, row, small_bank
from wizard.assessment.assess import assess
from wizard.assessment.what_if import pair_changes, settles_another, single_changes
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


SOUND = {"kop": "nej", "utmaning": "ja", "bidrag": "ja"}


def changes(**values: str) -> set[tuple[str, str | int, str | None]]:
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
    assert [(pair.criteria, pair.form) for pair in pair_changes(bank(), case)] == [
        ((("omsesidiga_bidrag", True), ("samhallsutmaning", True)), "iop")
    ]


def test_a_form_that_one_criterion_alone_settles_needs_no_pair() -> None:
    case = case_of({(name, ""): Answer(value, "x") for name, value in SOUND.items()})
    assert {change.form for change in single_changes(bank(), case, assess(bank(), case).shown)} == {
        "upphandling",
        "bidrag",
    }
    assert pair_changes(bank(), case) == ()


def test_a_pair_is_told_by_the_criterion_that_follows_and_not_once_for_each_that_it_follows_from() -> None:
    both = small_bank(
        [question(name) for name in ("a", "b", "c")],
        [
            criterion("a", {"fråga": "a", "är": "ja"}),
            criterion("b", {"fråga": "b", "är": "ja"}),
            criterion("ab", {"alla": [good("a"), good("b")]}),
            criterion("c", {"fråga": "c", "är": "ja"}),
        ],
        [
            row("r1", "bidrag", {"alla": [bad("ab"), bad("c")]}),
            row("r2", "iop", {"någon": [good("a"), good("b"), good("c")]}),
        ],
    )
    case = case_of({(name, ""): Answer("ja") for name in ("a", "b", "c")})
    assert [pair.criteria for pair in pair_changes(both, case)] == [(("ab", False), ("c", False))]


def test_pairs_are_wanted_only_while_no_single_answer_settles_another_form() -> None:
    for values, wanted in ((SOUND, False), ({"kop": "nej", "utmaning": "nej", "bidrag": "nej"}, False)):
        case = case_of({(name, ""): Answer(value, "x") for name, value in values.items()})
        found = assess(bank(), case)
        assert settles_another(found, single_changes(bank(), case, found.shown)) is not wanted


def test_the_answer_itself_is_no_other_answer_even_while_it_lacks_its_skal() -> None:
    case = case_of({("kop", ""): Answer("nej")})
    found = single_changes(bank(), case, assess(bank(), case).shown)
    assert [(one.to, one.side) for one in found if one.question[0] == "kop"] == [("ja", "")]


def test_of_several_choices_each_other_is_tried_by_itself() -> None:
    several = small_bank(
        [question("syften", "idrott kultur konst", typ="flerval")],
        [criterion("ej_kultur", {"inte": {"fråga": "syften", "är": ["kultur", "konst"]}})],
        [row("r1", "iop", good("ej_kultur")), row("r2", "bidrag", bad("ej_kultur"))],
    )
    case = case_of({("syften", ""): Answer(("idrott",))})
    assert [(one.to, one.form) for one in single_changes(several, case, (("syften", ""),))] == [
        ("kultur", "bidrag"), ("konst", "bidrag"),
    ]  # fmt: skip


def test_a_pair_that_leads_back_to_todays_form_changes_nothing() -> None:
    alike = {"någon": [{"alla": [good("a"), good("b")]}, {"alla": [bad("a"), bad("b")]}]}
    both = small_bank(
        [question("a"), question("b")],
        [criterion(name, {"fråga": name, "är": "ja"}) for name in "ab"],
        [row("r1", "iop", alike), row("r2", "bidrag", {"inte": alike})],
    )
    case = case_of({("a", ""): Answer("ja"), ("b", ""): Answer("ja")})
    assert pair_changes(both, case) == ()


def test_a_criterion_and_one_that_follows_from_it_are_no_pair() -> None:
    """No answers make a uppfyllt and what it is enough for ej_uppfyllt."""
    impossible = small_bank(
        [question("a"), question("b")],
        [
            criterion("a", {"fråga": "a", "är": "ja"}),
            criterion("eller", {"någon": [good("a"), {"fråga": "b", "är": "ja"}]}),
        ],
        [
            row("r1", "hanvisning", {"alla": [good("a"), bad("eller")]}),
            row("r2", "iop", {"någon": [good("a"), bad("a")]}),
        ],
    )
    case = case_of({("a", ""): Answer("nej"), ("b", ""): Answer("ja")})
    assert pair_changes(impossible, case) == ()


def test_the_pair_with_what_follows_is_told_in_whichever_order_they_stand() -> None:
    both = small_bank(
        [question(name) for name in ("x", "y", "c")],
        [
            criterion("c", {"fråga": "c", "är": "ja"}),
            criterion("x", {"fråga": "x", "är": "ja"}),
            criterion("xy", {"alla": [good("x"), {"fråga": "y", "är": "ja"}]}),
        ],
        [
            row("r1", "bidrag", {"alla": [bad("xy"), bad("c")]}),
            row("r2", "iop", {"någon": [good("x"), good("c")]}),
        ],
    )
    case = case_of({(name, ""): Answer("ja") for name in ("x", "y", "c")})
    assert [pair.criteria for pair in pair_changes(both, case)] == [(("c", False), ("xy", False))]


def test_a_jurists_answer_counts_again_where_the_choice_that_it_rests_on_is_tried() -> None:
    rests = small_bank(
        [
            question("syften", "idrott kultur", typ="flerval"),
            question("jurist", jurist="ja", vilar_på=["syften"]),
        ],
        [criterion("k", {"fråga": "jurist", "är": "ja"})],
        [row("r1", "iop", good("k")), row("r2", "bidrag", bad("k"))],
    )
    signed = Answer("ja", "Se PM.", who="Jurist Exempel", date="2026-05-02", grounds={"syften": ("kultur",)})
    case = case_of({("syften", ""): Answer(("idrott",)), ("jurist", ""): signed})
    found = single_changes(rests, case, (("syften", ""),))
    assert [(one.to, one.form) for one in found] == [("kultur", "iop")]

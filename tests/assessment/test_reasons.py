"""Why each form is settled, still possible or out."""

from tests.assessment.banks import bad, criterion, good, question, row, small_bank
from wizard.assessment.model import Reason
from wizard.assessment.reasons import reasons_for
from wizard.assessment.words import Words
from wizard.case.answers import Answer
from wizard.case.model import Party, case_of

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


def test_a_form_whose_row_is_true_below_an_open_one_is_possible_by_that_row_and_why() -> None:
    case = case_of({("utmaning", ""): Answer("nej"), ("pengar", ""): Answer("ja")})
    found = reasons_for(BANK, case)
    assert [(one.form, one.outcome, one.row) for one in found] == [
        ("upphandling", "mojlig", "r1"), ("bidrag", "mojlig", "r3"),
        ("enkel_samverkan", "utesluten", "r2"), ("iop", "utesluten", "r5"),
    ]  # fmt: skip
    assert found[1].text == "Rad r3."
    assert found[1].why == ("samhallsutmaning dåligt, eftersom svaret på ”Fråga utmaning?” är ”Nej”.",)
    assert found[0].text == "Kvar att pröva: ”Kriterium ej_kop”."


def test_questions_and_answers_are_called_what_the_words_say() -> None:
    words = Words(lambda question: question.id.upper(), lambda question, value: f"<{value}>")
    found = reasons_for(BANK, case_of({("kop", ""): Answer("ja")}), words)
    assert found[0].why == ("ej_kop dåligt, eftersom svaret på ”KOP” är ”<ja>”.",)


FIVE = small_bank(
    [question(name) for name in "abcde"],
    [
        criterion("ka", {"fråga": "a", "är": "ja"}, "väg", text="Del X."),
        *(
            criterion(f"k{name}", {"fråga": name, "är": "ja"}, text=f"Del {name.upper()}X.")
            for name in "bcde"
        ),
    ],
    [
        row("r1", "iop", {"alla": [good(f"k{name}") for name in "abcde"]}),
        row("r2", "bidrag", {"någon": [bad(f"k{name}") for name in "abcde"]}),
    ],
)


def against(**values: str) -> str:
    """Why iop is not settled."""
    case = case_of({(name, ""): Answer(value) for name, value in values.items()})
    return next(one.text for one in reasons_for(FIVE, case) if one.form == "iop")


def no(name: str) -> str:
    return f"k{name} dåligt, eftersom svaret på ”Fråga {name}?” är ”Nej”."


def test_of_many_criteria_in_the_way_three_are_told_those_about_the_route_last() -> None:
    assert against(a="nej", b="nej", c="nej", d="ja", e="ja") == (
        f"Tre kriterier står i vägen. {no('b')} {no('c')} {no('a')}"
    )
    told = f"De tre första: {no('b')} {no('c')} {no('d')}"
    assert against(a="nej", b="nej", c="nej", d="nej", e="ja") == f"Fyra kriterier står i vägen. {told}"
    assert against(a="nej", b="nej", c="nej", d="nej", e="nej") == f"5 kriterier står i vägen. {told}"


def test_of_those_not_tried_the_number_is_told_beside_those_in_the_way_and_else_their_names() -> None:
    assert against(b="nej", c="ja", d="ja") == (
        f"Ett kriterium står i vägen. {no('b')} Två kriterier till är inte prövade."
    )
    assert against(a="ja", b="ja", c="ja") == "Kvar att pröva: ”Del DX” och ”Del EX”."


def test_of_a_form_behind_the_deciding_row_all_that_is_not_tried_is_named_once() -> None:
    bank = small_bank(
        [question(name) for name in "ab"] + [question("c", per_part="ja")],
        [
            criterion("ka", {"fråga": "a", "är": "ja"}),
            criterion("kb", {"fråga": "b", "är": "ja"}, text="Del X."),
            criterion("kc", {"fråga": "c", "är": "ja"}, per_part="ja", text="Del C."),
        ],
        [row("r1", "iop", good("ka")), row("r2", "bidrag", {"alla": [good("kb"), good("kc")]})],
    )
    found = reasons_for(bank, case_of({("a", ""): Answer("ja")}, [Party("o1", "Ett"), Party("o2", "Två")]))[1]
    assert found.text == "Det här går före: Rad r1. Inte prövat: ”Del X” och ”Del C”."


def test_where_there_is_no_way_to_a_form_its_own_row_is_told() -> None:
    bank = small_bank(
        [question("a"), question("b", per_part="ja")],
        [
            criterion("ka", {"fråga": "a", "är": "ja"}),
            criterion("kb", {"fråga": "b", "är": "ja"}, per_part="ja"),
        ],
        [row("r1", "iop", good("ka")), row("r2", "bidrag", bad("kb"))],
    )
    found = reasons_for(bank, case_of({("a", ""): Answer("ja")}, ()))[1]
    assert (found.form, found.row, found.text) == ("bidrag", "r2", "Det här går före: Rad r1.")

"""What stands in the way of `klar`: one list."""

from dataclasses import replace

from hypothesis import given, settings

from tests.assessment.banks import bad, criterion, good, question, row, small_bank
from tests.assessment.test_evaluator import cases
from wizard.assessment.assess import assess
from wizard.assessment.counting import reasoned
from wizard.assessment.obstacles import Obstacle, obstacles
from wizard.assessment.reading import Reading
from wizard.assessment.walk import truth_of
from wizard.bank.model import Bank
from wizard.case.answers import Answer
from wizard.case.gap import Gap
from wizard.case.model import Case, case_of

BANK = small_bank(
    [question("kop", skäl_krävs=["nej"]), question("utmaning"), question("namn")],
    [
        criterion("ej_kop", {"fråga": "kop", "är": "nej"}),
        criterion("samhallsutmaning", {"fråga": "utmaning", "är": "ja"}, "kärna"),
        criterion("namn_finns", {"fråga": "namn", "är": "ja"}, "beredskap"),
    ],
    [
        row("r1", "upphandling", bad("ej_kop")),
        row("r2", "iop", {"alla": [good("ej_kop"), good("samhallsutmaning")]}),
    ],
    needs={"iop": ["namn_finns"]},
)


def in_the_way(**values: Answer) -> list[tuple[str, str]]:
    found = assess(BANK, case_of({(name, ""): answer for name, answer in values.items()}))
    return [(one.kind, one.question[0] if one.question else one.criterion) for one in obstacles(found)]


WHY = "Därför."


def test_questions_come_first_and_then_what_the_form_needs() -> None:
    assert in_the_way(kop=Answer("nej")) == [("öppen", "utmaning"), ("öppen", "namn"), ("räknas inte", "kop")]
    assert in_the_way(kop=Answer("nej", WHY), utmaning=Answer("ja", WHY), namn=Answer("nej")) == [
        ("behov", "namn_finns")
    ]


def test_an_answer_that_settles_the_form_without_a_skal_is_in_the_way_though_it_counts() -> None:
    found = in_the_way(kop=Answer("nej", WHY), utmaning=Answer("ja"), namn=Answer("ja"))
    assert found == [("skäl för klar", "utmaning")]


def test_nothing_is_in_the_way_of_what_is_klar() -> None:
    assert in_the_way(kop=Answer("nej", WHY), utmaning=Answer("ja", WHY), namn=Answer("ja")) == []


def test_a_need_that_is_oklart_stands_there_as_its_questions_or_as_itself_where_none_can_be_asked() -> None:
    found = replace(
        assess(BANK, case_of({})), open=(), reason_missing=(), unreasoned=(), needs=("samhallsutmaning", "namn_finns"),
        verdicts={"samhallsutmaning": "oklart", "namn_finns": "ej_uppfyllt"},
    )  # fmt: skip
    utmaning, namn = (Obstacle("behov", criterion=name) for name in found.needs)
    assert obstacles(found) == (utmaning, namn)
    key = ("utmaning", "")
    assert obstacles(replace(found, open=(key,))) == (Obstacle("öppen", question=key), namn)
    assert obstacles(replace(found, reason_missing=(key,))) == (Obstacle("räknas inte", question=key), namn)


def test_a_gap_in_the_red_thread_is_in_the_way_but_advice_is_not() -> None:
    gap, advice = Gap("RT01", "Mål saknas.", "mål"), Gap("RT07", "Bara pengar.", "resurser", severity="råd")
    found = replace(assess(BANK, case_of({})), open=(), gaps=(advice, gap))
    assert obstacles(found) == (Obstacle("lucka", gap=gap),)


def test_a_row_of_the_same_form_that_is_open_is_not_in_the_way_of_what_is_klar() -> None:
    bank = small_bank(
        [question("a"), question("b")],
        [criterion("ka", {"fråga": "a", "är": "ja"}), criterion("kb", {"fråga": "b", "är": "ja"})],
        [row("r1", "iop", good("ka")), row("r2", "iop", good("kb"))],
    )
    found = assess(bank, case_of({("b", ""): Answer("ja", WHY)}))
    assert (found.form, found.readiness, found.open) == ("iop", "klar", (("a", ""),))
    assert obstacles(found) == ()


@given(cases())
@settings(max_examples=300, deadline=None)
def test_a_form_is_klar_exactly_when_nothing_is_in_its_way(drawn: tuple[Bank, Case]) -> None:
    bank, case = drawn
    found = assess(bank, case)
    if found.row is None or found.readiness == "stopp":
        return
    assert (found.readiness == "klar") == (not obstacles(found))
    row = next(one for one in bank.rows if one.id == found.row)
    with_reasons = truth_of(Reading(bank, case, reasoned), row) is True
    assert with_reasons == (not found.unreasoned)

"""What was answered, by whom, when, and on which underlag, for each criterion."""

from dataclasses import replace

from tests.assessment.banks import bad, criterion, good, question, row, small_bank
from tests.assessment.real import answered, bank, sound
from wizard.assessment.assess import assess
from wizard.assessment.counting import strict
from wizard.assessment.reading import Reading
from wizard.assessment.report import report
from wizard.assessment.support import support
from wizard.bank.model import Bank
from wizard.case.answers import Answer
from wizard.case.changes import AnswerGiven
from wizard.case.model import Case, Party, case_of

EITHER = small_bank(
    [question("a"), question("b"), question("villkor", per_part="ja")],
    [
        criterion("ena_eller_andra", {"någon": [{"fråga": "a", "är": "ja"}, {"fråga": "b", "är": "ja"}]}),
        criterion("villkoren", {"fråga": "villkor", "är": "ja"}, per_part="ja"),
        criterion("bara_ibland", {"fråga": "b", "är": "ja"}, gäller_om={"fråga": "a", "är": "ja"}),
    ],
    [row("r1", "bidrag", bad("ena_eller_andra")), row("r2", "iop", good("ena_eller_andra"))],
)


def behind(bank: Bank, case: Case, criterion: str) -> list[tuple[str, str]]:
    return [one.key for one in support(Reading(bank, case, strict), criterion)]


def test_of_a_criterion_with_two_halves_the_one_that_held_is_told() -> None:
    case = case_of({("a", ""): Answer("nej"), ("b", ""): Answer("ja")})
    assert behind(EITHER, case, "ena_eller_andra") == [("b", "")]


def test_both_are_told_where_both_held_and_where_neither_did() -> None:
    for value in ("ja", "nej"):
        case = case_of({("a", ""): Answer(value), ("b", ""): Answer(value)})
        assert behind(EITHER, case, "ena_eller_andra") == [("a", ""), ("b", "")]


def test_of_one_that_is_open_the_questions_that_keep_it_so_are_told() -> None:
    case = case_of({("a", ""): Answer("nej")})
    (found,) = support(Reading(EITHER, case, strict), "ena_eller_andra")
    assert (found.key, found.answer, found.checked) == (("b", ""), None, False)


def test_of_one_that_does_not_apply_the_answer_that_says_so_is_told() -> None:
    assert behind(EITHER, case_of({("a", ""): Answer("nej")}), "bara_ibland") == [("a", "")]


def test_the_answers_of_the_organisations_that_decide_are_told() -> None:
    two = [Party("o1", "Ett"), Party("o2", "Två")]
    case = case_of({("villkor", "o1"): Answer("ja"), ("villkor", "o2"): Answer("nej")}, two)
    assert behind(EITHER, case, "villkoren") == [("villkor", "o2")]


def test_of_one_organisation_its_own_answers_are_told_whatever_the_others_have() -> None:
    two = [Party("o1", "Ett"), Party("o2", "Två")]
    for answers, first, second in (
        ({("villkor", "o1"): Answer("ja")}, "ja", None),
        ({("villkor", "o2"): Answer("nej")}, None, "nej"),
        ({("villkor", "o1"): Answer("ja"), ("villkor", "o2"): Answer("nej")}, "ja", "nej"),
    ):
        reading = Reading(EITHER, case_of(answers, two), strict)
        for party, value in (("o1", first), ("o2", second)):
            (found,) = support(reading, "villkoren", party)
            assert (found.key, found.answer and found.answer.value) == (("villkor", party), value)


def test_answers_stand_in_the_banks_order_whatever_they_are_called() -> None:
    bank = small_bank(
        [question("z"), question("a")],
        [criterion("k", {"alla": [{"fråga": "a", "är": "ja"}, {"fråga": "z", "är": "ja"}]})],
        [row("r1", "iop", good("k"))],
    )
    answers = {("a", ""): Answer("ja"), ("z", ""): Answer("ja")}
    assert behind(bank, case_of(answers), "k") == behind(bank, case_of({}), "k") == [("z", ""), ("a", "")]


def test_a_fact_is_opened_to_the_answers_that_it_is_computed_from() -> None:
    found = behind(bank(), sound(), "under_direktgrans")
    assert {("belopp_per_ar", ""), ("slutdatum", "")} <= set(found)


def test_an_answer_is_checked_only_where_there_is_an_underlag() -> None:
    for lines, checked in (((), False), (("  ",), False), (("Stadgar 2026, s. 2",), True)):
        case = case_of({("a", ""): Answer("ja", evidence=lines)})
        (found,) = support(Reading(EITHER, case, strict), "ena_eller_andra")
        assert found.checked is checked


def test_an_answer_has_the_day_on_which_it_was_given_and_a_lawyers_the_day_of_the_view() -> None:
    case = Case(id="prov", parties=(Party("o1", "Ett"),))
    for change in (
        AnswerGiven("a", Answer("ja", by="Kim Exempel"), day="2026-11-20"),
        AnswerGiven("b", Answer("ja", who="Jurist Exempel", date="2026-10-01"), day="2026-11-21"),
    ):
        case = change.applied(case) or case
    found = support(Reading(EITHER, case, strict), "ena_eller_andra")
    assert [(one.key[0], one.day) for one in found] == [("a", "2026-11-20"), ("b", "2026-10-01")]


def test_the_report_has_the_grounds_of_every_criterion() -> None:
    answer = Answer("ja", "För att.", ("Brev 3",), by="Kim Exempel")
    case = AnswerGiven("a", answer, day="2026-11-20").applied(case_of({})) or case_of({})
    found = report(EITHER, case, assess(EITHER, case))["grunder"]
    assert list(found) == list(EITHER.criteria)
    assert found["ena_eller_andra"] == [
        {
            "fraga": "a", "part": None, "svar": "ja", "av": "Kim Exempel", "datum": "2026-11-20",
            "skal": "För att.", "underlag": ["Brev 3"], "styrkt": "kontrollerad", "vem": "",
        }
    ]  # fmt: skip
    assert found["villkoren"] == [
        {
            "fraga": "villkor", "part": "o1", "svar": None, "av": "", "datum": "", "skal": "", "underlag": [],
            "styrkt": None, "vem": "",
        }
    ]  # fmt: skip


def test_every_decided_criterion_of_the_sound_case_rests_on_answers_that_count() -> None:
    reading = Reading(bank(), sound(), strict)
    for name in bank().criteria:
        for one in support(reading, name):
            if reading.verdict(name) is not None:
                assert one.answer is not None
                assert reading.value(*one.key) is not None


def test_an_answer_without_its_skal_carries_nothing_and_stands_among_what_is_open() -> None:
    case = answered(sound(), myndighetsutovning="nej")
    bare = replace(case.answers["onskas", ""], reason="")
    case = case.with_answers({**case.answers, ("onskas", ""): bare})
    assert behind(bank(), case, "inte_allmant_stod") == [("onskas", "")]
    assert Reading(bank(), case, strict).verdict("inte_allmant_stod") is None

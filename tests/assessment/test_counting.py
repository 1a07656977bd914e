"""The ways of counting an answer, one answer at a time."""

from typing import Any

import pytest

from tests.assessment.banks import criterion, good, question, row, small_bank
from wizard.assessment.counting import (
    assumed,
    given,
    ground,
    grounds,
    lean_over,
    lean_with_intake_open,
    needs_reason,
    reasoned,
    signed,
    strict,
)
from wizard.assessment.reading import CountAnswer, Reading
from wizard.bank.schema import Question
from wizard.case.answers import VET_EJ, Answer, Value
from wizard.case.model import Party, case_of

BANK = small_bank(
    [
        question("kop", skäl_krävs=["nej"], intag="1", antas="nej"),
        question("sedan", visas_om={"fråga": "kop", "är": "ja"}),
        question("vem", per_part="ja"),
        question("jurist", "ja nej", jurist="ja", vilar_på=["kop", "sedan"], antas="nej"),
        question("per_jurist", "ja nej", jurist="ja", vilar_på=["vem"], per_part="ja", antas="nej"),
    ],
    [criterion("k", {"fråga": "kop", "är": "nej"})],
    [row("r1", "iop", good("k"))],
)
SIGNED = Answer("ja", "Se PM.", who="Jurist Exempel", date="2026-05-02",
                grounds={"kop": "nej", "sedan": "ej_aktuell"})  # fmt: skip


def read(count: CountAnswer, **answers: Answer) -> Reading:
    parties = [Party("o1", "Ett"), Party("o2", "Två")]
    return Reading(BANK, case_of({(name, ""): one for name, one in answers.items()}, parties), count)


@pytest.mark.parametrize(
    ("answer", "counted"),
    [
        (None, (None, None, None)),
        (Answer(VET_EJ, "Skäl."), (None, None, None)),
        (Answer("nej", "Skäl."), ("nej", "nej", "nej")),
        (Answer("nej"), (None, "nej", None)),
        (Answer("nej", "  "), (None, "nej", None)),
        (Answer("ja"), ("ja", "ja", None)),
        (Answer("ja", "Skäl."), ("ja", "ja", "ja")),
    ],
)
def test_an_answer_counts_strictly_as_given_and_with_reasons(
    answer: Answer | None, counted: tuple[Value | None, ...]
) -> None:
    answers = {} if answer is None else {"kop": answer}
    assert tuple(read(way, **answers).value("kop") for way in (strict, given, reasoned)) == counted


@pytest.mark.parametrize("kind", ["tal", "belopp", "datum", "text"])
def test_a_number_a_date_or_a_text_needs_no_skal_for_klar(kind: str) -> None:
    asked = Question.model_validate({"id": "q", "typ": kind, "text": "F?", "varför": "P.", "källor": ["VV"]})
    value: Value = 5 if kind in {"tal", "belopp"} else "2027-01-01"
    assert reasoned(read(strict), asked, "", Answer(value)) == value


def test_several_choices_need_one_for_klar() -> None:
    asked = Question.model_validate(question("q", typ="flerval"))
    assert reasoned(read(strict), asked, "", Answer(("ja",))) is None
    assert reasoned(read(strict), asked, "", Answer(("ja",), "Skäl.")) == ("ja",)


@pytest.mark.parametrize(
    ("more", "value", "needed"),
    [
        ({}, "ja", False),
        ({"skäl_krävs": ["ja"]}, "ja", True),
        ({"skäl_krävs": ["ja"]}, "nej", False),
        ({"skäl_krävs": ["ja"], "typ": "flerval"}, ("nej", "ja"), True),
        ({"skäl_krävs": ["ja"], "typ": "flerval"}, ("nej",), False),
        ({"jurist": "ja", "vilar_på": ["kop"]}, "ja", True),
    ],
)
def test_the_answers_that_need_a_skal_are_those_that_the_bank_names_and_every_jurists(
    more: dict[str, Any], value: Value, needed: bool
) -> None:
    assert needs_reason(Question.model_validate(question("q", **more)), value) is needed


def test_a_jurists_answer_stands_on_name_date_skal_and_the_facts_as_they_are() -> None:
    reading, asked = read(given, kop=Answer("nej", "Skäl.")), BANK.questions["jurist"]
    for changed, stands in (
        ({}, True),
        ({"who": " "}, False),
        ({"date": ""}, False),
        ({"reason": " "}, False),
        ({"grounds": {"kop": "nej"}}, False),
        ({"grounds": {"kop": "ja", "sedan": "ej_aktuell"}}, False),
        ({"grounds": {**SIGNED.grounds, "annat": "ja"}}, True),
    ):
        answer = Answer(**{name: getattr(SIGNED, name) for name in SIGNED.__slots__} | changed)
        assert signed(reading, asked, "", answer) is stands, changed


def test_a_jurists_answer_rests_on_nothing_unknown() -> None:
    unknown = read(given)
    assert not signed(unknown, BANK.questions["jurist"], "", SIGNED)
    nothing = Answer("ja", "Se PM.", who="Jurist Exempel", date="2026-05-02")
    assert not signed(unknown, BANK.questions["jurist"], "", nothing)


def test_a_jurists_answer_about_an_organisation_rests_on_the_facts_of_that_one() -> None:
    answers = {("vem", "o1"): Answer("ja", "Skäl."), ("vem", "o2"): Answer("nej", "Skäl.")}
    case = case_of(answers, [Party("o1", "Ett"), Party("o2", "Två")])
    about = Answer("ja", "Se PM.", who="Jurist Exempel", date="2026-05-02", grounds={"vem": "nej"})
    case = case.with_answers({**answers, ("per_jurist", "o1"): about, ("per_jurist", "o2"): about})
    for count in (strict, reasoned):
        reading = Reading(BANK, case, count)
        assert [reading.value("per_jurist", party) for party in ("o1", "o2")] == [None, "ja"]
    for way in (lean_over, lean_with_intake_open):
        reading = Reading(BANK, case, way(Reading(BANK, case, strict)))
        assert [reading.value("per_jurist", party) for party in ("o1", "o2")] == ["nej", "ja"]


def test_a_fact_among_the_grounds_is_its_value_ej_aktuell_or_unknown() -> None:
    reading = read(given, kop=Answer("nej"))
    assert (ground(reading, "kop"), ground(reading, "sedan")) == ("nej", "ej_aktuell")
    assert ground(read(given), "kop") is None
    asked = BANK.questions["jurist"]
    assert grounds(reading, asked) == {"kop": "nej", "sedan": "ej_aktuell"}
    assert grounds(read(given), asked) == {}
    case = case_of({("vem", "o2"): Answer("ja")}, [Party("o1", "Ett"), Party("o2", "Två")])
    assert [ground(Reading(BANK, case, given), "vem", party) for party in ("o1", "o2")] == [None, "ja"]


def lean(**answers: Answer) -> Reading:
    return read(lean_over(read(strict, **answers)), **answers)


def test_the_lean_takes_what_is_given_and_else_what_is_assumed() -> None:
    assert lean().value("kop") == "nej"
    assert lean(kop=Answer("ja")).value("kop") == "ja"
    assert lean(kop=Answer(VET_EJ)).value("kop") == "nej"


def test_a_jurists_answer_leans_only_where_it_counts() -> None:
    why = Answer("nej", "Skäl.")
    assert lean(kop=why, jurist=SIGNED).value("jurist") == "ja"
    assert lean(kop=why, jurist=Answer("ja", "Se PM.")).value("jurist") == "nej"


def test_a_telephone_key_not_pressed_stays_open_where_it_is_asked_whether_it_can_change_the_lean() -> None:
    def open_lean(**answers: Answer) -> Reading:
        return read(lean_with_intake_open(read(strict, **answers)), **answers)

    assert open_lean().value("kop") is None
    assert open_lean(kop=Answer(VET_EJ)).value("kop") == "nej"
    assert open_lean(kop=Answer("ja")).value("sedan") == "ja"


@pytest.mark.parametrize(
    ("kind", "written", "value"),
    [
        ("val", "ja", "ja"),
        ("flerval", ["ja", "nej"], ("ja", "nej")),
        ("tal", "5", 5),
        ("belopp", "5", 5),
        ("datum", "2027-01-01", "2027-01-01"),
        ("val", None, None),
    ],
)
def test_what_is_assumed_has_the_questions_own_type(kind: str, written: object, value: Value | None) -> None:
    asked = question("q", typ=kind, antas=written)
    assert assumed(Question.model_validate({k: v for k, v in asked.items() if v is not None})) == value

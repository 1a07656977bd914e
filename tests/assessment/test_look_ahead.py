"""What each possible answer would do, before it is given."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from tests.assessment.banks import bad, criterion, good, question, row, small_bank
from tests.assessment.real import bank as shipped
from tests.assessment.real import sound
from tests.assessment.test_evaluator import cases
from tests.assessment.test_limits import MONEY, TERM
from tests.assessment.test_limits import bank as with_facts
from tests.assessment.test_limits import case as with_numbers
from wizard.assessment.assess import assess
from wizard.assessment.look_ahead import Ahead, Effect, look_ahead
from wizard.assessment.what_if import single_changes
from wizard.bank.model import Bank
from wizard.case.answers import VET_EJ, Answer, Value
from wizard.case.model import Case, case_of

NOTHING = Effect(
    form=None, unsettled=False, possible=(), ruled_out=(), lean=None, readiness=None, opened=0, closed=0,
    reason=False, lawyer=(),
)  # fmt: skip

BANK = small_bank(
    [
        question("kop", skäl_krävs=["nej"]),
        question("utmaning", antas="nej"),
        question("vem", "staden annan", visas_om={"fråga": "kop", "är": "ja"}),
        question("syften", "idrott kultur", typ="flerval"),
        question("info"),
    ],
    [
        criterion("ej_kop", {"fråga": "kop", "är": "nej"}),
        criterion("samhallsutmaning", {"fråga": "utmaning", "är": "ja"}, "kärna"),
        criterion("inte_kultur", {"inte": {"fråga": "syften", "är": "kultur"}}, "kärna"),
    ],
    [
        row("r1", "upphandling", bad("ej_kop")),
        row("r2", "bidrag", {"någon": [bad("samhallsutmaning"), bad("inte_kultur")]}),
        row("r3", "iop", {"alla": [good("ej_kop"), good("samhallsutmaning"), good("inte_kultur")]}),
    ],
)
SOUND = {
    ("kop", ""): Answer("nej", "Skäl."),
    ("utmaning", ""): Answer("ja", "Skäl."),
    ("syften", ""): Answer(("idrott",), "Skäl."),
}


def ahead(question: str, case: Case, bank: Bank = BANK) -> dict[Value, Ahead]:
    found = look_ahead(bank, case, (question, ""), assess(bank, case))
    return {one.value: one for one in found.answers}


def test_an_answer_that_settles_another_form_says_which_and_what_it_opens() -> None:
    found = ahead("kop", case_of(SOUND))
    assert list(found) == ["ja", "nej", VET_EJ]
    assert found["ja"].effect == replace(NOTHING, form="upphandling", ruled_out=("iop",), opened=1)


def test_the_answer_as_it_stands_is_marked_and_changes_nothing_but_says_that_it_needs_a_skal() -> None:
    now = ahead("kop", case_of(SOUND))["nej"]
    assert (now.now, now.effect) == (True, replace(NOTHING, reason=True))


def test_vet_ej_unsettles_the_form_and_says_what_becomes_possible() -> None:
    found = ahead("utmaning", case_of(SOUND))[VET_EJ]
    assert found.effect == replace(
        NOTHING, unsettled=True, possible=("bidrag", "iop"), lean="bidrag", readiness="avvakta"
    )


def test_a_question_that_moves_nothing_says_so() -> None:
    assert {one.effect for one in ahead("info", case_of(SOUND)).values()} == {NOTHING}


def test_of_several_answers_each_is_tried_alone() -> None:
    found = ahead("syften", case_of(SOUND))
    assert (found[("idrott",)].now, found[("idrott",)].effect.form) == (True, None)
    assert (found[("kultur",)].now, found[("kultur",)].effect.form) == (False, "bidrag")


def test_a_number_is_told_in_stretches_between_the_limits_that_make_a_difference() -> None:
    bank, case = with_facts(totalt_varde={"högst": "700000"}), with_numbers(**TERM, **MONEY)
    found = look_ahead(bank, case, ("belopp_per_ar", ""), assess(bank, case))
    small, large, unknown = found.answers
    assert (small.value, small.now, small.crossed) == (350_000, True, ())
    assert (large.value, large.now, large.effect.form) == (350_001, False, "bidrag")
    assert [(one.name, one.number) for one in large.crossed] == [("totalt_varde", 700_000)]
    assert (unknown.value, unknown.effect.unsettled) == (VET_EJ, True)


def test_the_stretch_of_the_answer_as_it_stands_is_marked() -> None:
    bank = with_facts(totalt_varde={"högst": "700000"})
    case = with_numbers(**TERM, **(MONEY | {"belopp_per_ar": 400_000}))
    found = look_ahead(bank, case, ("belopp_per_ar", ""), assess(bank, case))
    assert [one.now for one in found.answers] == [False, True, False]


def test_limits_that_cannot_be_placed_yet_are_named() -> None:
    bank, case = with_facts(totalt_varde={"högst": "700000"}), with_numbers(**MONEY)
    found = look_ahead(bank, case, ("belopp_per_ar", ""), assess(bank, case))
    assert found.unplaced == (("totalt_varde", 700_000),)
    assert [one.value for one in found.answers] == [0, VET_EJ]


def test_the_same_forms_in_another_order_are_no_news() -> None:
    case = case_of({("jav", ""): Answer("nej")})
    before = assess(shipped(), case)
    (yes, *_) = look_ahead(shipped(), case, ("ratt_namnd", ""), before).answers
    assert yes.value == "ja"
    assert assess(
        shipped(), case.with_answers({**case.answers, ("ratt_namnd", ""): Answer("ja")})
    ).possible != (before.possible)
    assert yes.effect.possible == ()
    assert ("ratt_namnd", "ja") not in {
        (one.question[0], one.to) for one in single_changes(shipped(), case, before.shown)
    }


@pytest.mark.parametrize("question", [one.id for one in shipped().questions.values() if not one.per_part])
def test_every_question_of_the_bank_can_be_looked_ahead_at(question: str) -> None:
    found = look_ahead(shipped(), sound(), (question, ""), assess(shipped(), sound()))
    assert found.answers[-1].value == VET_EJ
    assert len(found.answers) > 1


@given(cases())
@settings(max_examples=100, deadline=None)
def test_looking_ahead_says_what_giving_the_answer_would_do(drawn: tuple[Bank, Case]) -> None:
    bank, case = drawn
    before = assess(bank, case)
    for key in before.shown:
        if bank.questions[key[0]].jurist:
            continue
        for one in look_ahead(bank, case, key, before).answers:
            answer = Answer(one.value, "" if one.value == VET_EJ else "Skäl.")
            after = assess(bank, case.with_answers({**case.answers, key: answer}))
            assert one.effect.form == (after.form if after.form != before.form else None)
            assert one.effect.opened == len(set(after.shown) - set(before.shown))
            assert not one.effect.possible or {*one.effect.possible} != {*before.possible}
            assert one.effect.readiness == (after.readiness if after.readiness != before.readiness else None)

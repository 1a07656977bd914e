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
from wizard.case.model import Case, Party, case_of

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


def test_vet_ej_as_it_stands_is_marked_and_so_is_no_answer_that_is_not_given() -> None:
    unsure = ahead("utmaning", case_of(SOUND | {("utmaning", ""): Answer(VET_EJ)}))
    assert [value for value, one in unsure.items() if one.now] == [VET_EJ]
    assert not any(one.now for one in ahead("utmaning", case_of({})).values())
    bank = with_facts(totalt_varde={"högst": "700000"})
    case = with_numbers(**TERM, **(MONEY | {"belopp_per_ar": VET_EJ}))
    for one in (
        case,
        case_of({key: answer for key, answer in case.answers.items() if key[0] != "belopp_per_ar"}),
    ):
        found = look_ahead(bank, one, ("belopp_per_ar", ""), assess(bank, one))
        assert [each.now for each in found.answers] == [False, False, one is case]


def test_stretches_that_do_the_same_are_one_that_crosses_no_limit_and_the_next_crosses_all() -> None:
    """The first limit changes nothing that can be seen; above the second the form is another."""
    bank = with_facts(belopp_per_ar={"högst": "500"})
    unseen = criterion("osedd", {"fråga": "belopp_per_ar", "minst": "100"})
    also = small_bank(
        [question("x")], [unseen], [row("r1", "iop", {"fråga": "belopp_per_ar", "minst": "100"})]
    )
    bank = replace(
        bank, criteria={**bank.criteria, **also.criteria},
        conditions={**bank.conditions, ("uppfyllt_om", "osedd"): also.conditions["rad", "r1"]},
    )  # fmt: skip
    for amount, here in ((50, 0), (100, 0), (500, 0), (501, 1)):
        case = with_numbers(belopp_per_ar=amount)
        found = look_ahead(bank, case, ("belopp_per_ar", ""), assess(bank, case)).answers
        assert [one.value for one in found] == [99, 501, VET_EJ]
        assert [[limit.number for limit in one.crossed] for one in found] == [[], [100, 500], []]
        assert [one.now for one in found].index(True) == here


def test_each_stretch_has_crossed_the_limit_before_it() -> None:
    bank = with_facts(belopp_per_ar={"minst": "100", "högst": "500"})
    case = with_numbers(belopp_per_ar=300)
    found = look_ahead(bank, case, ("belopp_per_ar", ""), assess(bank, case)).answers
    assert [(one.value, one.now, [limit.number for limit in one.crossed]) for one in found] == [
        (99, False, []), (100, True, [100]), (501, False, [500]), (VET_EJ, False, []),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "day", "value"),
    [
        ("datum", "2026-10-15", "2026-10-15"),
        ("datum", "", "2000-01-01"),
        ("text", "2026-10-15", "–"),
        ("tal", "2026-10-15", 0),
        ("belopp", "", 0),
    ],
)
def test_where_no_limit_tells_one_answer_from_another_any_will_do(kind: str, day: str, value: Value) -> None:
    asked = {"id": "fri", "typ": kind, "text": "Fråga?", "varför": "Prov.", "källor": ["VV"]}
    bank = small_bank(
        [asked], [criterion("k", {"fråga": "fri", "besvarad": "ja"})], [row("r1", "iop", good("k"))]
    )
    case = Case(id="", date=day)
    found = look_ahead(bank, case, ("fri", ""), assess(bank, case))
    assert [(one.value, one.effect.form) for one in found.answers] == [(value, "iop"), (VET_EJ, None)]


def test_a_jurists_answer_is_taken_to_be_signed_on_the_facts_as_they_stand() -> None:
    bank = small_bank(
        [
            question("fakta", per_part="ja"),
            question("ovrigt", visas_om={"fråga": "alltid", "är": "ja"}),
            question("alltid"),
            question("jurist", jurist="ja", per_part="ja", vilar_på=["fakta", "ovrigt"]),
        ],
        [criterion("k", {"fråga": "jurist", "är": "ja"}, per_part="ja")],
        [row("r1", "iop", good("k")), row("r2", "bidrag", bad("k"))],
        points=[
            {"id": "J1", "text": "Juristen avgör.", "kriterium": "k", "källor": ["VV"]},
            {"id": "J2", "text": "Säg till.", "när": bad("k"), "källor": ["VV"]},
        ],
    )
    why = "Skäl."
    answers = {
        ("fakta", "o1"): Answer("nej", why),
        ("fakta", "o2"): Answer("ja", why),
        ("alltid", ""): Answer("nej", why),
    }
    case = case_of(answers, [Party("o1", "Ett"), Party("o2", "Två")])
    done = look_ahead(bank, case, ("jurist", "o1"), assess(bank, case)).answers
    assert [(one.value, one.effect.form, one.effect.reason, one.effect.lawyer) for one in done] == [
        ("ja", None, True, ()), ("nej", "bidrag", True, ("J2",)), (VET_EJ, None, False, ()),
    ]  # fmt: skip
    about = Answer(
        "ja",
        "Se PM.",
        who="Jurist Exempel",
        date="2026-05-02",
        grounds={"fakta": "nej", "ovrigt": "ej_aktuell"},
    )
    one_done = case.with_answers({**answers, ("jurist", "o1"): about})
    (yes, _, _) = look_ahead(bank, one_done, ("jurist", "o2"), assess(bank, one_done)).answers
    assert (yes.effect.form, yes.effect.readiness, yes.effect.lawyer) == ("iop", "klar", ())
    nothing_known = case_of({}, [Party("o1", "Ett"), Party("o2", "Två")])
    (yes, *_) = look_ahead(bank, nothing_known, ("jurist", "o1"), assess(bank, nothing_known)).answers
    assert yes.effect.form is None


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

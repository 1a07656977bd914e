"""Every practice case that comes with the program is played through: with the facit, and with every other answer."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.practice.material import BANK, LESSONS, facit_of
from wizard.case.answers import VET_EJ, Answer, Value
from wizard.case.model import AnswerKey
from wizard.practice.checking import check, missing
from wizard.practice.feedback import Facit
from wizard.practice.words import LEVELS

NAMES = sorted(LESSONS.cases)


def other_answers(facit: Facit, key: AnswerKey) -> Iterator[Value]:
    """Each answer that can be chosen and is not the facit's: each option, one more or one fewer of several, another
    number or day, and vet ej."""
    question, right = BANK.questions[key[0]], facit.solved.answers[key].value
    options = [option.id for option in question.svar]
    if question.typ == "flerval":
        assert isinstance(right, tuple) or right == VET_EJ
        yield from ((one,) for one in options)
    elif isinstance(right, int):
        yield right + 1
    elif question.typ == "datum":
        yield "2031-01-01"
    else:
        yield from options
    yield VET_EJ


def test_nothing_there_is_to_learn_from_contradicts_the_bank_or_is_missing() -> None:
    assert [str(one) for one in (*check(BANK, LESSONS), *missing(BANK, LESSONS))] == []


def test_there_are_cases_of_every_level_and_of_every_form() -> None:
    assert len(NAMES) >= 15
    assert {one.says.niva for one in LESSONS.cases.values()} == set(LEVELS)
    assert {facit_of(name).assessment.form for name in NAMES} >= set(BANK.forms)


@pytest.mark.parametrize("name", NAMES)
def test_the_facit_itself_agrees_on_everything(name: str) -> None:
    facit = facit_of(name)
    told = facit.feedback(facit.solved)
    assert told.agreeing == len(told.marked)
    assert (told.outside, told.trapped) == ((), ())
    assert not [one.name for one in told.answers if one.reason_lacking]
    assert set(facit.asked(told.found)) == set(facit.keys)


@pytest.mark.parametrize("name", NAMES)
def test_every_other_answer_is_told_why_on_which_source_and_where_it_leads(name: str) -> None:
    facit = facit_of(name)
    for key in facit.keys:
        for value in other_answers(facit, key):
            right = facit.solved.answers[key]
            if value == right.value:
                continue
            case = facit.solved.with_answers({**facit.solved.answers, key: replace(right, value=value)})
            one = facit.of_answer(case, key)
            accepted = value in one.accepted or bool(one.readings)
            assert one.agrees == accepted, (key, value, one.outcome)
            assert one.why.strip()
            assert one.leads_to.said[0].strip()
            assert one.sources
            assert set(one.sources) >= set(BANK.questions[key[0]].kallor)


@pytest.mark.parametrize("name", NAMES)
def test_who_walks_into_a_trap_is_told_which(name: str) -> None:
    facit = facit_of(name)
    for number, trap in enumerate(facit.practice.says.fallor):
        told = facit.feedback(facit.read_as(trap, ("fällor", number)))
        assert trap in told.trapped, trap.namn
        assert told.leads_to.said[0].strip()


@pytest.mark.parametrize("name", [name for name in NAMES if LESSONS.cases[name].says.open_ended])
def test_each_reading_of_a_contested_case_can_be_defended(name: str) -> None:
    facit = facit_of(name)
    for number, reading in enumerate(facit.practice.says.lasningar):
        told = facit.feedback(facit.read_as(reading, ("läsningar", number)))
        assert told.agreeing == len(told.marked), [one.name for one in told.marked if not one.agrees]
        assert any(reading in one.readings for one in told.answers)


@pytest.mark.parametrize("name", NAMES)
def test_no_hint_says_the_answer(name: str) -> None:
    facit = facit_of(name)
    for key, one in facit.keys.items():
        chosen = facit.solved.answers[key].value
        texts = {option.id: option.text for option in BANK.questions[key[0]].svar}
        for id in chosen if isinstance(chosen, tuple) else (str(chosen),):
            words = texts.get(id, "")
            assert len(words) < 12 or words.casefold() not in one.ledtrad.casefold(), key


def test_an_unanswered_case_is_told_where_to_begin() -> None:
    facit = facit_of("kulturkorgen")
    told = facit.feedback(facit.start)
    assert (told.agreeing, len(told.marked)) == (0, 12)
    assert {one.outcome for one in told.answers} == {"obesvarad"}
    assert facit.asked(told.found)[0] == ("ratt_namnd", "")


def test_an_answer_without_the_skal_that_it_needs_says_so() -> None:
    facit = facit_of("kulturkorgen")
    key = ("riktas", "")
    case = facit.solved.with_answers({**facit.solved.answers, key: Answer("slussas")})
    needed = "slussas" in BANK.questions["riktas"].skal_kravs
    assert facit.of_answer(case, key).reason_lacking == needed

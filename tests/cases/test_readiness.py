"""Beredskap: what every form needs, and what changes nothing. Its tables are case tests, in questions/fall."""

from dataclasses import replace

import pytest

from tests.cases.making import bank, change, example, sound
from wizard.assessment.assess import assess


@pytest.mark.parametrize("name", ["1-motesplats.yaml", "2-omsorgskedja.yaml", "3-forening-stod.yaml", "4-hostfest.yaml", "5-fel-namnd.yaml"])  # fmt: skip
def test_whatever_the_form_the_answers_that_decide_it_need_their_reasons(name: str) -> None:
    case = example(name)
    assert assess(bank(), case).readiness == "klar"
    bare = {key: replace(answer, reason="") for key, answer in case.answers.items()}
    assert assess(bank(), case.with_answers(bare)).readiness != "klar"


def test_a_small_matter_is_settled_with_few_questions() -> None:
    for name in ("3-forening-stod.yaml", "4-hostfest.yaml", "5-fel-namnd.yaml"):
        intake = {question.id for question in bank().intake} | {"jav"}
        shown = assess(bank(), example(name)).shown
        assert len([key for key in shown if key[0] not in intake]) <= 25


def test_a_change_that_settles_nothing_more_leaves_the_assessment_as_it_was() -> None:
    noted = change(sound(), {"malgrupp": "Samma unga.", "andra_grupper": "Ingen mer."})
    assert assess(bank(), noted) == assess(bank(), sound())

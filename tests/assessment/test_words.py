"""Answers and numbers in Swedish."""

import pytest

from tests.assessment.banks import question
from wizard.assessment.words import beyond, value_text
from wizard.bank.schema import Question
from wizard.case.answers import VET_EJ, Value
from wizard.text import NBSP


def asked(kind: str) -> Question:
    """A question of this type; of the choices ja and nej where it is one."""
    if kind in {"val", "flerval"}:
        return Question.model_validate(question("q", "ja nej", typ=kind))
    return Question.model_validate(
        {"id": "q", "typ": kind, "text": "Fråga?", "varför": "Prov.", "källor": ["VV"]}
    )


@pytest.mark.parametrize(
    ("kind", "value", "told"),
    [
        ("val", "ja", "Ja"),
        ("val", "borttagen", "borttagen"),
        ("val", VET_EJ, "vet ej"),
        ("belopp", VET_EJ, "vet ej"),
        ("flerval", ("ja", "nej"), "Ja, Nej"),
        ("flerval", ("ja", "borttagen"), "Ja, borttagen"),
        ("belopp", 300_000, f"300{NBSP}000{NBSP}kr"),
        ("tal", 1_200, f"1{NBSP}200"),
        ("datum", "2027-01-31", f"31{NBSP}januari{NBSP}2027"),
        ("text", "2027-01-31", "2027-01-31"),
        ("text", "Unga.", "Unga."),
    ],
)
def test_an_answer_is_told_as_it_was_chosen_or_the_swedish_way(kind: str, value: Value, told: str) -> None:
    assert value_text(asked(kind), value) == told


def test_a_tried_number_or_day_stands_for_those_beyond_it() -> None:
    assert [beyond(asked("belopp"), side) for side in ("upp", "ner", "")] == [
        " eller mer",
        " eller mindre",
        "",
    ]
    assert [beyond(asked("datum"), side) for side in ("upp", "ner", "")] == [
        " eller senare",
        " eller tidigare",
        "",
    ]

"""Where the interview goes."""

from dataclasses import replace

import pytest

from wizard.bank.load import load_bank
from wizard.bank.model import Bank
from wizard.case.answers import Answer
from wizard.case.model import Case, Party, case_of
from wizard.places import bank_folder
from wizard.tui.walkthrough import is_intake, neighbour, where_left

SHOWN = [("jav", ""), ("vem", "o1"), ("vem", "o2"), ("storlek", ""), ("myndighetsutovning", "")]


@pytest.fixture(scope="module")
def bank() -> Bank:
    return load_bank(bank_folder())


@pytest.fixture
def case() -> Case:
    return replace(case_of({}), parties=(Party("o1", "Ett"), Party("o2", "Två")))


def test_the_next_question_is_the_next_one_shown_party_by_party(bank: Bank, case: Case) -> None:
    assert neighbour(bank, case, SHOWN, ("jav", ""), 1) == ("vem", "o1")
    assert neighbour(bank, case, SHOWN, ("vem", "o1"), 1) == ("vem", "o2")
    assert neighbour(bank, case, SHOWN, ("vem", "o2"), -1) == ("vem", "o1")


def test_at_either_end_one_stays(bank: Bank, case: Case) -> None:
    assert neighbour(bank, case, SHOWN, SHOWN[0], -1) == SHOWN[0]
    assert neighbour(bank, case, SHOWN, SHOWN[-1], 1) == SHOWN[-1]


def test_from_a_question_no_longer_shown_one_goes_on_from_its_place(bank: Bank, case: Case) -> None:
    assert neighbour(bank, case, SHOWN, ("onskas", ""), 1) == ("vem", "o1")
    assert neighbour(bank, case, SHOWN, ("onskas", ""), -1) == ("jav", "")


def test_a_case_is_taken_up_where_something_was_being_written(case: Case) -> None:
    writing = case.with_answers({("vem", "o1"): Answer("ideell_forening", reason="Stadgar.")})
    assert where_left(writing, SHOWN, ("vem", "o1")) == ("vem", "o1")


def test_a_case_is_taken_up_at_the_first_question_without_an_answer_from_there_on(case: Case) -> None:
    answered = case.with_answers({("vem", "o1"): Answer("ideell_forening")})
    assert where_left(answered, SHOWN, ("vem", "o1")) == ("vem", "o2")
    assert where_left(answered, SHOWN) == ("jav", "")


def test_when_only_earlier_questions_are_left_it_is_taken_up_at_the_first_of_them(case: Case) -> None:
    answered = case.with_answers({key: Answer("ja") for key in SHOWN[1:]})
    assert where_left(answered, SHOWN, SHOWN[-1]) == ("jav", "")


def test_the_whole_first_part_is_intake(bank: Bank) -> None:
    assert is_intake(bank, "jav")
    assert is_intake(bank, "storlek")
    assert not is_intake(bank, "myndighetsutovning")

"""The quiz on words and sources."""

from tests.practice.material import BANK, LESSONS
from wizard.practice.quiz import quiz


def test_the_same_seed_gives_the_same_questions_and_another_gives_others() -> None:
    assert quiz(BANK, LESSONS, 7, 10) == quiz(BANK, LESSONS, 7, 10)
    assert quiz(BANK, LESSONS, 7, 10) != quiz(BANK, LESSONS, 8, 10)


def test_every_question_has_one_right_answer_among_others_and_says_why() -> None:
    items = quiz(BANK, LESSONS, 1, 1_000)
    assert len(items) > 60
    for one in items:
        assert len(one.options) == len(set(one.options)) >= 2
        assert 0 <= one.right < len(one.options)
        assert one.why.strip()


def test_nothing_is_asked_twice_and_words_and_sources_take_turns() -> None:
    items = quiz(BANK, LESSONS, 3, 20)
    asked = [one.asked for one in items]
    assert len(set(asked)) == 20
    assert [text.startswith("Var står") for text in asked] == [False, True] * 10


def test_where_something_stands_is_asked_among_different_sources() -> None:
    places = [one for one in quiz(BANK, LESSONS, 1, 1_000) if one.asked.startswith("Var står")]
    for one in places:
        named = [
            max((s.kort for s in BANK.sources.values() if o.startswith(s.kort)), key=len) for o in one.options
        ]
        assert len(set(named)) == len(named) == 4, one.options


def test_a_quiz_is_as_long_as_was_wanted() -> None:
    assert len(quiz(BANK, LESSONS, 1, 5)) == 5

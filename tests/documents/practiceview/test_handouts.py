"""What a trainer hands out: the case as it arrives and a form give nothing away; the facit tells all."""

from functools import cache

import pytest

from tests.documents.practice import LESSONS, facit_of, written
from tests.documents.reading import body
from wizard.documents.kinds.catalogue import PRACTICE_DOCUMENTS
from wizard.documents.word.accessible import remarks
from wizard.practice.feedback import Facit

HANDED_OUT = ("ovning_papper", "ovning_blankett")
CASES = sorted(LESSONS.cases)


@cache
def text_of(name: str, case: str) -> str:
    return body(written(name, facit_of(case)).word).replace("\n", " ")


def told_by(facit: Facit) -> list[str]:
    """All that only the one who has answered may read, each as one line."""
    says = facit.practice.says
    answers = [*facit.keys.values()]
    told = [
        says.lardom,
        *(text for one in answers for text in (one.varfor, one.ledtrad, *one.fel.values())),
        *(one.text for one in (*says.fallor, *says.lasningar)),
    ]
    return [one.strip().replace("\n", " ") for one in told]


def known_to_all(facit: Facit) -> str:
    """What the learner has before her anyway: a facit may say a sentence just as a paper does."""
    says, questions = facit.practice.says, facit.bank.questions
    texts = [says.uppdrag, *(one.text for one in says.papper), *(questions[id].hjalp for id, _ in facit.keys)]
    return " ".join(texts).replace("\n", " ")


def test_there_are_practice_cases_to_try() -> None:
    assert CASES


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("name", HANDED_OUT)
def test_what_is_handed_out_gives_nothing_of_the_facit_away(name: str, case: str) -> None:
    text, known = text_of(name, case), known_to_all(facit_of(case))
    assert [one for one in told_by(facit_of(case)) if one in text and one not in known] == []


@pytest.mark.parametrize("case", CASES[::8])
def test_the_facit_tells_all(case: str) -> None:
    facit, text = facit_of(case), text_of("ovning_facit", case)
    assert [one for one in told_by(facit) if one not in text] == []
    assert [one.citat for one in facit.practice.says.fakta if one.citat not in text] == []


@pytest.mark.parametrize("case", CASES)
def test_the_papers_say_each_word_that_came_in(case: str) -> None:
    text = "".join(text_of("ovning_papper", case).split())
    for paper in facit_of(case).practice.says.papper:
        assert "".join(paper.text.split()) in text
        assert "".join(paper.rubrik.split()) in text


@pytest.mark.parametrize("case", CASES)
def test_the_form_asks_each_question_of_the_facit_with_every_answer_to_tick(case: str) -> None:
    facit, text = facit_of(case), text_of("ovning_blankett", case)
    for number, (id, _) in enumerate(facit.keys, start=1):
        question = facit.bank.questions[id]
        assert f"{number}. {question.text}" in text
        boxes = [f"☐ {key} {option.text}" for key, option in enumerate(question.svar, start=1)]
        assert all(box in text for box in boxes)


@pytest.mark.parametrize("name", PRACTICE_DOCUMENTS)
def test_nothing_stands_in_the_way_of_any_reader(name: str) -> None:
    assert remarks(written(name).word) == []

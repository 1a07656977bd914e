"""What a trainer hands out: the case as it arrives and a form give nothing away; the facit tells all."""

from functools import cache

import pytest

from tests.documents.practice import LESSONS, facit_of, written
from tests.documents.reading import body
from wizard.documents.kinds.catalogue import PRACTICE_DOCUMENTS
from wizard.documents.practiceview.papers import paragraphs
from wizard.documents.word.accessible import remarks
from wizard.practice.feedback import Facit

HANDED_OUT = ("ovning_papper", "ovning_blankett")
CASES = sorted(LESSONS.cases)


@cache
def text_of(name: str, case: str) -> str:
    return body(written(name, facit_of(case)).word).replace("\n", " ")


def told_by(facit: Facit) -> list[str]:
    """All that only the one who has answered may read."""
    says = facit.practice.says
    answers = [*facit.keys.values()]
    return [
        says.lardom,
        *(text for one in answers for text in (one.varfor, one.ledtrad, *one.fel.values())),
        *(text for one in (*says.fallor, *says.lasningar) for text in (one.namn, one.text)),
    ]


def test_there_are_practice_cases_to_try() -> None:
    assert CASES


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("name", HANDED_OUT)
def test_what_is_handed_out_gives_nothing_of_the_facit_away(name: str, case: str) -> None:
    text = text_of(name, case)
    given_away = [one for one in told_by(facit_of(case)) if one.strip().replace("\n", " ") in text]
    assert given_away == []


@pytest.mark.parametrize("case", CASES)
def test_the_facit_tells_all(case: str) -> None:
    facit, text = facit_of(case), text_of("ovning_facit", case)
    assert [one for one in told_by(facit) if one.strip().replace("\n", " ") not in text] == []
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


def test_a_line_that_was_full_goes_on_and_one_that_was_ended_does_not() -> None:
    full = "Vi är många familjer som bor runt parken, och när vi hörde att parklekarna skulle gå i pension i"
    text = f"Hej!\n\n{full}\nsommar satte vi oss ned.\nDet blev ett förslag.\n\nHälsningar\nStyrelsen\n"
    assert list(paragraphs(text)) == [
        "Hej!",
        f"{full} sommar satte vi oss ned.\nDet blev ett förslag.",
        "Hälsningar\nStyrelsen",
    ]


def test_columns_and_lists_keep_their_lines() -> None:
    row = "Intäkter från kommunen enligt överenskommelsen om samverkan, 2025, se not fyra och fem     655 000"
    point = (
        "- räkna inte med att någon annan än ordföranden känner till hur det gick till när avtalet skrevs i"
    )
    assert list(paragraphs(f"{row}\n  varav moms     0\n")) == [f"{row}\n  varav moms     0"]
    assert list(paragraphs(f"{point}\n  våras\n- klart\n")) == [f"{point} våras\n- klart"]

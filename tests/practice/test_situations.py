"""Small situations: which to meet again, and what an answer comes to."""

from tests.practice.material import BANK, LESSONS
from wizard.practice.reading import Lessons, Placed
from wizard.practice.situations import again, example, situation_feedback
from wizard.practice.words import Situation

SITUATIONS = [
    Situation.model_validate({"id": f"{question}_{number}", "fråga": question, "läge": "Ett läge.", "svar": answer,
                              "varför": "Därför.", "fel": {"krymper": "Lockar."} if question == "slutar" else {}})
    for question, number, answer in (
        ("slutar", 1, "stannar"), ("slutar", 2, "krymper"), ("riktas", 1, "alla"), ("riktas", 2, "slussas"),
    )
]  # fmt: skip
HERE = next(iter(LESSONS.cases.values())).document
OWN = Lessons({}, {one.id: Placed(one, HERE, ()) for one in SITUATIONS}, {}, {}, {})


def test_one_of_each_question_comes_before_a_second_of_any() -> None:
    assert [one.id for one in again(OWN, ["slutar", "riktas"], {})] == [
        "slutar_1",
        "riktas_1",
        "slutar_2",
        "riktas_2",
    ]


def test_what_has_been_answered_rightly_is_not_met_again_and_what_went_wrong_comes_last() -> None:
    left = again(OWN, ["slutar", "riktas"], {"slutar_1": "fel", "riktas_1": "rätt"})
    assert [one.id for one in left] == ["slutar_2", "riktas_2", "slutar_1"]


def test_an_answer_is_told_of_with_what_tempts_and_the_questions_sources() -> None:
    told = situation_feedback(BANK, SITUATIONS[0], "krymper")
    assert (told.agrees, told.tempting, told.facit) == (False, "Lockar.", "stannar")
    assert told.sources == tuple(BANK.questions["slutar"].kallor)
    assert situation_feedback(BANK, SITUATIONS[0], "stannar").agrees


def test_every_question_of_the_bank_has_an_example_in_which_its_own_answer_agrees() -> None:
    for id, question in BANK.questions.items():
        found = example(BANK, LESSONS, id)
        assert found is not None, id
        told = situation_feedback(BANK, found, "x")
        assert situation_feedback(BANK, found, told.facit).agrees in (True, None)
        assert (told.agrees is None) == (question.typ == "text")

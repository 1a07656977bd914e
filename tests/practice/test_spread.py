"""A class: what the groups answered, and what is worth talking about."""

from dataclasses import replace
from pathlib import Path

from tests.practice.material import facit_of, small_facit
from wizard.case.answers import Answer, Value
from wizard.practice.feedback import Facit
from wizard.practice.spread import Came, HandIn, QuestionSpread, Spread, spread


def group(facit: Facit, name: str, **values: Value) -> HandIn:
    other = {(id, ""): Answer(value, reason=f"{name} tyckte så.") for id, value in values.items()}
    return HandIn(name, replace(facit.solved, answers={**facit.solved.answers, **other}))


def on(found: Spread, question: str) -> QuestionSpread:
    return next(one for one in found.questions if one.key[0] == question)


def test_each_question_has_its_answers_with_their_groups_and_skal(tmp_path: Path) -> None:
    facit = small_facit(tmp_path)
    found = spread(facit, [group(facit, "A"), group(facit, "B", onskas="fa_utfort"), group(facit, "C")])
    asked = on(found, "onskas")
    assert [(one.value, one.groups, one.facit) for one in asked.answers] == [
        ("stod_allmant", ("A", "C"), True),
        ("fa_utfort", ("B",), False),
    ]
    assert asked.answers[1].reasons == (("B", "B tyckte så."),)
    assert (asked.agreeing, asked.given, asked.moves) == (2, 3, True)


def test_what_leads_elsewhere_is_talked_about_first_and_what_all_agree_on_not_at_all(tmp_path: Path) -> None:
    facit = small_facit(tmp_path)
    found = spread(
        facit,
        [
            group(facit, "A", lovas="egna_insatser"),
            group(facit, "B", lovas="egna_insatser", bidrar="inga_pengar"),
        ],
    )
    assert [one.key[0] for one in found.first] == ["bidrar", "lovas"]
    assert "oense" in on(found, "bidrar").talk
    assert "Ingen svarade som facit" in on(found, "lovas").talk
    assert on(found, "riktas").talk.startswith("Alla svarade som facit.")


def test_the_facit_is_shown_also_when_no_group_answered_so(tmp_path: Path) -> None:
    facit = small_facit(tmp_path)
    asked = on(spread(facit, [group(facit, "A", storlek="mer")]), "storlek")
    assert [(one.value, one.groups, one.facit) for one in asked.answers] == [
        ("under_100", (), True),
        ("mer", ("A",), False),
    ]


def test_a_question_that_no_group_was_led_to_is_said_to_be_so_and_not_left_open() -> None:
    facit = facit_of("bokvaskorna")
    away = group(facit, "A", utmaning="inget")
    unasked = {key: one for key, one in away.case.answers.items() if key != ("ryms_i_bidrag", "")}
    asked = on(spread(facit, [replace(away, case=away.case.with_answers(unasked))]), "ryms_i_bidrag")
    assert [one.value for one in asked.answers if one.groups] == ["ej_stalld"]
    assert (asked.agreeing, asked.given) == (0, 0)
    assert asked.talk.startswith("Ingen grupp fick frågan")


def test_what_all_agree_on_is_said_as_it_is(tmp_path: Path) -> None:
    facit = small_facit(tmp_path)
    as_right = spread(facit, [group(facit, "A", utmaning="organisationen")])
    assert on(as_right, "utmaning").talk.startswith("Alla svarade lika, och lika rätt som facit.")
    all_open = spread(facit, [group(facit, "A", storlek="vet_ej"), group(facit, "B", storlek="vet_ej")])
    assert on(all_open, "storlek").talk.startswith("Alla lät frågan stå öppen.")


def test_a_contested_question_is_argued_also_when_all_answer_alike() -> None:
    facit = facit_of("digitalfika")
    contested = next(one.key for one in facit.feedback(facit.solved).answers if one.outcome == "diskussion")
    found = spread(facit, [HandIn("A", facit.solved)])
    asked = next(one for one in found.questions if one.key == contested)
    assert asked.talk.startswith("Alla svarade lika, men frågan är omtvistad.")


def test_many_groups_of_one_name_are_told_apart(tmp_path: Path) -> None:
    facit, many = small_facit(tmp_path), 200
    found = spread(facit, [group(facit, "Vi", storlek="mer")] * many)
    assert len(set(found.groups)) == many
    assert found.groups[-1] == "Vi (200)"


def test_groups_that_have_not_written_their_skal_are_told_by_what_they_lean_to(tmp_path: Path) -> None:
    facit = small_facit(tmp_path)
    bare = {key: replace(one, reason="") for key, one in facit.solved.answers.items()}
    unreasoned = replace(facit.solved, answers=bare | {("onskas", ""): Answer("losa_tillsammans")})
    assert spread(facit, [HandIn("A", unreasoned)]).forms == (Came(None, "foreningsbidrag", ("A",)),)


def test_what_a_group_has_not_come_to_gives_way_to_what_another_says(tmp_path: Path) -> None:
    facit = small_facit(tmp_path)
    behind = {key: one for key, one in facit.solved.answers.items() if key[0] not in ("onskas", "bidrar")}
    unfinished = HandIn("A", replace(facit.solved, answers=behind))
    found = spread(facit, [unfinished, group(facit, "B", lovas="egna_insatser")])
    assert [one.key[0] for one in found.first] == ["lovas", "onskas", "bidrar"]
    assert not on(found, "onskas").moves


def test_an_open_question_is_looked_up_together(tmp_path: Path) -> None:
    facit = small_facit(tmp_path)
    found = spread(facit, [group(facit, "A", storlek="vet_ej"), group(facit, "B")])
    assert "Leta upp stället" in on(found, "storlek").talk
    assert on(found, "storlek").answers[-1].value == "vet_ej"


def test_groups_of_one_name_are_told_apart(tmp_path: Path) -> None:
    facit = small_facit(tmp_path)
    found = spread(facit, [group(facit, "Vi"), group(facit, "Vi", bidrar="inga_pengar"), group(facit, "Vi")])
    assert found.groups == ("Vi", "Vi (2)", "Vi (3)")
    assert found.forms == (
        Came("foreningsbidrag", None, ("Vi", "Vi (3)")),
        Came("enkel_samverkan", None, ("Vi (2)",)),
    )
    assert found.facit_form == "foreningsbidrag"

"""A class: what the groups answered, and what is worth talking about."""

from dataclasses import replace
from pathlib import Path

from tests.practice.material import small_facit
from wizard.case.answers import Answer, Value
from wizard.practice.feedback import Facit
from wizard.practice.spread import HandIn, QuestionSpread, Spread, spread


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


def test_an_open_question_is_looked_up_together(tmp_path: Path) -> None:
    facit = small_facit(tmp_path)
    found = spread(facit, [group(facit, "A", storlek="vet_ej"), group(facit, "B")])
    assert "Leta upp stället" in on(found, "storlek").talk
    assert on(found, "storlek").answers[-1].value == "vet_ej"


def test_groups_of_one_name_are_told_apart(tmp_path: Path) -> None:
    facit = small_facit(tmp_path)
    found = spread(facit, [group(facit, "Vi"), group(facit, "Vi", bidrar="inga_pengar"), group(facit, "Vi")])
    assert found.groups == ("Vi", "Vi (2)", "Vi (3)")
    assert found.forms == (("foreningsbidrag", ("Vi", "Vi (3)")), ("enkel_samverkan", ("Vi (2)",)))
    assert found.facit_form == "foreningsbidrag"

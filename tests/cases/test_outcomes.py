"""The outcome table: every row, every form and every criterion decides at least one case."""

from collections import Counter

import pytest

from tests.cases.criteria import CRITERIA
from tests.cases.making import Changes, assessed, bank, example, outcome
from tests.cases.rows import CONTRACT, ROWS
from wizard.assessment.assess import assess

TABLE = ROWS + CRITERIA


@pytest.mark.parametrize(
    ("changes", "expected"), [case[1:] for case in TABLE], ids=[case[0] for case in TABLE]
)
def test_a_case_has_its_outcome(changes: Changes, expected: str) -> None:
    found = assessed(changes)
    assert outcome(found) == expected
    assert found.form in (None, found.lean)
    assert found.lean in found.possible


def test_every_row_decides_a_case() -> None:
    deciding = Counter(expected.partition(" ")[0] for _, _, expected in TABLE)
    assert [row.id for row in bank().rows if not deciding[row.id]] == []


def test_every_form_is_the_outcome_of_a_case() -> None:
    reached = {expected.partition(" ")[2] for _, _, expected in TABLE} - {""}
    assert reached == set(bank().forms)


def test_every_answer_of_a_lawyer_about_the_form_stands_in_a_case() -> None:
    given = {(id, str(value)) for _, changes, _ in TABLE for id, value in changes.items()}
    deciding = ["jurist_individ", "jurist_marknad", "jurist_statsstod", "jurist_synnerliga"]
    missing = [
        (id, option.id)
        for id in deciding
        for option in bank().questions[id].svar
        if (id, option.id) not in given
    ]
    assert missing == []


def test_no_two_cases_are_the_same() -> None:
    assert [name for name, times in Counter(case[0] for case in TABLE).items() if times > 1] == []
    kinds = [tuple(sorted((id, str(value)) for id, value in changes.items())) for _, changes, _ in TABLE]
    assert [kind for kind, times in Counter(kinds).items() if times > 1] == []


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("1-motesplats.yaml", "r17 iop klar"),
        ("2-omsorgskedja.yaml", "r04 upphandling klar"),
        ("3-forening-stod.yaml", "r16 foreningsbidrag klar"),
        ("4-hostfest.yaml", "r13 enkel_samverkan klar"),
        ("5-fel-namnd.yaml", "r01 hanvisning klar"),
        ("6-vet-ej.yaml", "avvakta avvakta"),
        ("7-lovveckor.yaml", "r17 iop klar"),
        ("8-forlangning.yaml", "r17 iop stopp"),
    ],
)
def test_the_examples_show_what_they_say_they_show(name: str, expected: str) -> None:
    found = assess(bank(), example(name))
    assert f"{outcome(found)} {found.readiness}" == expected


@pytest.mark.parametrize(
    ("changes", "possible", "group"),
    [
        ({"ryms_i_bidrag": "ja", "namnd_bidrag": "verksamhetsbidrag"}, {"verksamhetsbidrag", "foreningsbidrag"}, "bidrag"),
        ({"detaljstyrning": "ja"}, {"egen_regi", "upphandling"}, "upphandling_eller_egen_regi"),
        ({"ryms_i_bidrag": "ja"}, {"hanvisning", "verksamhetsbidrag", "foreningsbidrag"}, None),
        ({"demokrativillkor": "vet_ej"}, {"ingen_samverkan", "iop"}, None),
        (CONTRACT, {"upphandling"}, "upphandling_eller_egen_regi"),
    ],
)  # fmt: skip
def test_what_is_out_and_what_the_rest_have_in_common_is_said(
    changes: Changes, possible: set[str], group: str | None
) -> None:
    found = assessed(changes)
    assert set(found.possible) == possible
    assert set(found.excluded) == set(bank().forms) - possible
    assert found.group == group

"""Which questions the interview shows, and which answers sleep."""

import pytest

from tests.assessment.banks import criterion, good, question, row, small_bank
from wizard.assessment.counting import given
from wizard.assessment.reading import Reading
from wizard.assessment.shown import Shown, shown
from wizard.case.answers import VET_EJ, Answer
from wizard.case.model import Party, case_of

BANK = small_bank(
    [
        question("a"),
        question("b", visas_om={"fråga": "a", "är": "ja"}),
        question("c", visas_om={"alla": [{"fråga": "a", "är": "ja"}, {"fråga": "b", "är": "ja"}]}),
        question("egen", per_part="ja"),
        question("foljd", per_part="ja", visas_om={"fråga": "egen", "är": "ja"}),
        question("jurist", jurist="ja", vilar_på=["a", "b"], visas_om={"fråga": "a", "är": "ja"}),
        question("jurist_om", jurist="ja", per_part="ja", vilar_på=["egen"]),
    ],
    [criterion("k", {"fråga": "a", "är": "ja"})],
    [row("r1", "iop", good("k"))],
)


def seen(**answers: str) -> Shown:
    """What is shown; `egen1`, `foljd2` … are about the first and the second organisation."""
    keys = {f"{name}{n}": (name, f"o{n}") for name in ("egen", "foljd") for n in (1, 2)}
    case = case_of(
        {keys.get(name, (name, "")): Answer(value) for name, value in answers.items()},
        [Party("o1", "Ett"), Party("o2", "Två")],
    )
    return shown(Reading(BANK, case, given))


@pytest.mark.parametrize(
    ("answers", "names"),
    [
        ({}, ["a"]),
        ({"a": "nej"}, ["a"]),
        ({"a": "ja"}, ["a", "b"]),
        ({"a": VET_EJ}, ["a", "b", "c"]),
        ({"a": VET_EJ, "b": VET_EJ}, ["a", "b", "c"]),
        ({"a": VET_EJ, "b": "nej"}, ["a", "b", "c"]),
        ({"a": "ja", "b": VET_EJ}, ["a", "b", "c"]),
        ({"a": "ja", "b": "nej"}, ["a", "b", "jurist"]),
        ({"a": "ja", "b": "ja"}, ["a", "b", "c", "jurist"]),
        ({"a": "nej", "b": "ja"}, ["a"]),
    ],
)
def test_a_question_is_shown_when_asked_for_certain_or_unknown_only_because_of_vet_ej(
    answers: dict[str, str], names: list[str]
) -> None:
    assert [name for name, party in seen(**answers).questions if not party] == names


def test_about_each_organisation_it_is_shown_by_itself_in_the_banks_order() -> None:
    assert seen(egen1="nej", egen2="ja").questions == (
        ("a", ""), ("egen", "o1"), ("egen", "o2"), ("foljd", "o2"), ("jurist_om", "o1"), ("jurist_om", "o2"),
    )  # fmt: skip
    assert seen(egen1=VET_EJ).questions == (("a", ""), ("egen", "o1"), ("egen", "o2"), ("foljd", "o1"))
    assert seen(egen2="nej").questions[-1] == ("jurist_om", "o2")


def test_an_answer_to_what_is_not_shown_sleeps() -> None:
    assert seen(a="nej", b="ja", foljd1="ja").dormant == (("b", ""), ("foljd", "o1"))
    assert seen(a="ja", b="ja").dormant == ()

"""The telephone call: when no further key can change the lean."""

import pytest

from tests.assessment.banks import bad, criterion, good, question, row, small_bank
from tests.assessment.test_assess import case
from wizard.assessment.assess import assess
from wizard.bank.model import Bank
from wizard.case.answers import VET_EJ, Answer
from wizard.case.model import Party, case_of


def keyed() -> Bank:
    """Three keys: whether it is a purchase, whom it is with, and one that only an iop rests on."""
    return small_bank(
        [
            question("kop", intag="1", antas="nej", skäl_krävs=["ja", "nej"]),
            question("vem", per_part="ja", intag="2"),
            question("utmaning", intag="3", skäl_krävs=["ja", "nej"]),
        ],
        [
            criterion("ej_kop", {"fråga": "kop", "är": "nej"}),
            criterion("ratt_vem", {"fråga": "vem", "är": "ja"}, per_part="ja"),
            criterion("samhallsutmaning", {"fråga": "utmaning", "är": "ja"}),
        ],
        [
            row("r1", "upphandling", bad("ej_kop")),
            row("r2", "bidrag", {"någon": [bad("ratt_vem"), bad("samhallsutmaning")]}),
            row("r3", "iop", {"alla": [good("ratt_vem"), good("samhallsutmaning")]}),
        ],
    )


@pytest.mark.parametrize(
    ("answers", "settled"),
    [
        ({"utmaning": "ja"}, False),  # the first key is not pressed: too early
        ({"kop": "nej"}, False),
        ({"kop": "ja"}, True),
        ({"kop": "nej", "utmaning": "nej"}, True),
        ({"kop": "nej", "utmaning": "ja"}, False),
        ({"kop": "nej", "utmaning": "ja", "o1": "ja"}, False),
        ({"kop": "nej", "utmaning": "ja", "o1": "nej"}, True),
        ({"kop": "nej", "utmaning": "ja", "o1": "ja", "o2": "ja"}, True),
        ({"kop": VET_EJ, "utmaning": VET_EJ, "o1": "ja", "o2": VET_EJ}, True),
    ],
)
def test_the_call_is_over_when_no_key_that_is_not_pressed_can_change_the_lean(
    answers: dict[str, str], settled: bool
) -> None:
    keys = {"o1": ("vem", "o1"), "o2": ("vem", "o2")}
    given = {keys.get(name, (name, "")): Answer(value) for name, value in answers.items()}
    found = assess(keyed(), case_of(given, (Party("o1", "En"), Party("o2", "Två"))))
    assert (found.form, found.intake_settled) == (None, settled)


def test_the_call_is_over_when_every_key_is_pressed_though_other_questions_leave_the_lean_open() -> None:
    amount = {"id": "belopp", "typ": "belopp", "text": "Hur mycket?", "varför": "Prov.", "källor": ["VV"]}
    bank = small_bank(
        [question("kop", intag="1"), question("vem", per_part="ja", intag="2"), amount],
        [criterion("litet", {"fråga": "belopp", "högst": "5"})],
        [row("r1", "bidrag", good("litet")), row("r2", "iop", bad("litet"))],
    )
    parties = (Party("o1", "En"), Party("o2", "Två"))
    pressed = {("kop", ""): Answer("ja"), ("vem", "o1"): Answer(VET_EJ), ("vem", "o2"): Answer("ja")}
    assert (
        assess(bank, case_of(pressed, parties)).lean,
        assess(bank, case_of(pressed, parties)).intake_settled,
    ) == (None, True)
    for key in (("vem", "o1"), ("vem", "o2")):
        one_left = {other: answer for other, answer in pressed.items() if other != key}
        assert not assess(bank, case_of(one_left, parties)).intake_settled


def test_a_jurists_answer_that_does_not_count_yet_is_assumed_while_a_key_is_open() -> None:
    bank = small_bank(
        [
            question("kop", intag="1"),
            question("vem", intag="2"),
            question("jurist", jurist="ja", vilar_på=["kop"]),
        ],
        [criterion("ej_kop", {"fråga": "jurist", "är": "ja"})],
        [row("r1", "upphandling", bad("ej_kop")), row("r2", "iop", good("ej_kop"))],
    )
    found = assess(bank, case(kop="ja"))
    assert (found.form, found.lean, found.intake_settled) == (None, "iop", True)

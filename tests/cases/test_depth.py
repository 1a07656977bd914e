"""How much is asked follows value and risk: short, normal and full depth."""

import pytest

from tests.cases.making import Changes, assessed, bank, example, outcome, small
from wizard.assessment.assess import assess
from wizard.assessment.model import Assessment

SHORT, NORMAL = 25, 60
"""At most so many questions, juristfrågor apart (decision.md, section 5)."""

DEPTHS = [
    ("1-motesplats.yaml", "normal", 56),
    ("2-omsorgskedja.yaml", "full", 56),
    ("3-forening-stod.yaml", "short", 22),
    ("4-hostfest.yaml", "short", 20),
    ("5-fel-namnd.yaml", "short", 20),
    ("6-vet-ej.yaml", "normal", 60),
    ("7-lovveckor.yaml", "full", 127),
    ("8-forlangning.yaml", "normal", 57),
]


def asked(found: Assessment) -> int:
    return len([id for id, _ in found.shown if not bank().questions[id].jurist])


def depth(found: Assessment) -> str:
    if found.verdicts["full_provning"] == "uppfyllt":
        return "full"
    return "normal" if found.verdicts["fordjupning"] == "uppfyllt" else "short"


@pytest.mark.parametrize(("name", "expected", "number"), DEPTHS)
def test_an_example_is_asked_what_its_depth_calls_for(name: str, expected: str, number: int) -> None:
    found = assess(bank(), example(name))
    assert (depth(found), asked(found)) == (expected, number)
    assert number <= {"short": SHORT, "normal": NORMAL, "full": number}[expected]


EVERYTHING_ODD: Changes = {
    "finns": ["bidrag", "iop_loper_ut"],
    "skillnad_mot_bidrag": "tydlig",
    "utvardering_gjord": "ja",
    "slutdatum": "2027-06-30",
    "kort_tid": "ja",
    "riktas": "beslutade",
    "jurist_individ": "forutsatt",
    "jurist_overlamnande": "nej",
    "tillstand_ivo": "finns",
    "demokrativillkor": "sarskilda_skal",
}


def test_the_oddest_of_small_partnerships_stays_within_normal_depth() -> None:
    found = assessed(EVERYTHING_ODD, small())
    assert (outcome(found), depth(found), asked(found)) == ("r17 iop", "normal", NORMAL)


def test_a_partnership_that_shrinks_below_full_depth_keeps_its_detailed_answers_asleep() -> None:
    shrunk = assessed({"barn": "nej"})
    assert ("stadgar_granskade", "o1") in shrunk.dormant
    assert ("kontroll_bas", "o1") in shrunk.shown
    assert shrunk.readiness == "preliminär"

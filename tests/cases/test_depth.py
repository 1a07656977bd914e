"""How much is asked follows value and risk: short, normal and full depth."""

import pytest

from tests.cases.making import Changes, assessed, bank, change, example, outcome, small
from wizard.assessment.assess import assess
from wizard.assessment.model import Assessment
from wizard.case.model import Case

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


@pytest.mark.parametrize(
    "risk",
    [{"barn": "ja"}, {"statsstod": "kan_vara"}, {"belopp_per_ar": 350_001}, {"liknande_avtal": 100_001}, {"storlek": "hogst_3m"}],
)  # fmt: skip
def test_children_state_aid_and_large_sums_call_for_every_question(risk: Changes) -> None:
    found = assessed(risk, small())
    assert depth(found) == "full"
    assert not {"kontroll_bas", "overenskommelse_bas"} & {id for id, _ in found.shown}


# -- asked together ------------------------------------------------------------------------------------

CHECKS = {
    "handlingar": "stadgar",
    "medlemmar": "intern_demokrati",
    "likabehandling": "likabehandling",
    "oppet": "oppet_for_malgruppen",
    "ekonomi": "ekonomi_haller",
    "inte_dubbelt": "ingen_dubbelfinansiering",
    "platsbesok": "platsbesok_gjort",
    "kapacitet": "kapacitet",
    "beslut": "organisationens_beslut",
}
TERMS = {
    "sjalvstandighet": "grunderna_skrivna",
    "vardegrund": "delad_vardegrund",
    "styrgrupp": "styrning_ordnad",
    "uppfoljning": "uppfoljning_planerad",
    "inga_uppgifter": "personuppgifter_klara",
    "namndens_dag": "egna_beslut",
}


def without(id: str, option: str) -> Case:
    """The small partnership with one option not chosen."""
    answer = small().answer(id, "o1" if bank().questions[id].per_part else "")
    assert answer is not None and isinstance(answer.value, tuple)
    return change(small(), {id: [one for one in answer.value if one != option]})


@pytest.mark.parametrize(("option", "criterion"), CHECKS.items())
def test_a_check_that_is_not_made_is_missed_as_if_it_had_been_asked_alone(
    option: str, criterion: str
) -> None:
    found = assess(bank(), without("kontroll_bas", option))
    assert found.verdicts[criterion] == "ej_uppfyllt"
    assert (outcome(found), found.readiness) == ("r17 iop", "preliminär")


@pytest.mark.parametrize(("option", "criterion"), TERMS.items())
def test_a_term_that_is_not_settled_is_missed_as_if_it_had_been_asked_alone(
    option: str, criterion: str
) -> None:
    found = assess(bank(), without("overenskommelse_bas", option))
    assert found.verdicts[criterion] == "ej_uppfyllt"
    assert (outcome(found), found.readiness) == ("r17 iop", "preliminär")


def test_every_check_and_term_that_can_be_chosen_is_held_against_a_criterion() -> None:
    assert CHECKS.keys() == {one.id for one in bank().questions["kontroll_bas"].svar}
    shared = {"uppgifter_avstamda"}  # the other way to settle personuppgifter
    assert TERMS.keys() | shared == {one.id for one in bank().questions["overenskommelse_bas"].svar}


def test_uppgifter_that_are_shared_with_the_responsibility_settled_are_settled_too() -> None:
    chosen = [*TERMS.keys() - {"inga_uppgifter"}, "uppgifter_avstamda"]
    assert assessed({"overenskommelse_bas": chosen}, small()).readiness == "klar"


def test_a_partnership_that_shrinks_below_full_depth_keeps_its_detailed_answers_asleep() -> None:
    shrunk = assessed({"barn": "nej"})
    assert ("stadgar_granskade", "o1") in shrunk.dormant
    assert ("kontroll_bas", "o1") in shrunk.shown
    assert shrunk.readiness == "preliminär"

"""Every part of the bank is exercised by a case test: each question, option, verdict, row, route, form with
its beredskap, juristpunkt and conflict. What no case can show is named, and z3 agrees."""

from collections.abc import Iterator

import pytest

from tests.cases.coverage import Thing, needed, shown
from tests.cases.making import bank, builder, sound, trials
from wizard.proof.encoding import Encoding
from wizard.proof.kleene import Formula, disj, negation
from wizard.proof.searching import Claim, Found, Search

IMPOSSIBLE = {
    (
        "gemensam_dialog",
        "ej_uppfyllt",
    ): "den frågar bara om två frågor är besvarade, och de ställs alltid när det gäller",
}
"""(criterion, verdict) → why no case can have it. Checked below."""


def exercised() -> Iterator[Thing]:
    for name in trials():
        yield from shown(bank(), builder().case(name))


def test_every_part_of_the_bank_is_exercised_by_a_case() -> None:
    impossible = {("kriterium", f"{id}: {verdict}") for id, verdict in IMPOSSIBLE}
    seen = set(exercised()) | impossible
    missing = [f"{kind} {name}" for kind, name in needed(bank()) if (kind, name) not in seen]
    assert missing == [], "Skriv ett fall i questions/fall/ som visar det, eller ta bort det ur banken."


def test_what_is_named_as_impossible_is_not_shown_by_any_case() -> None:
    named = {("kriterium", f"{id}: {verdict}") for id, verdict in IMPOSSIBLE}
    assert named <= set(needed(bank()))
    assert named.isdisjoint(exercised())


def test_what_one_case_does_not_show_is_missing() -> None:
    seen = set(shown(bank(), sound()))
    assert ("svar", "onskas: losa_tillsammans") in seen
    assert ("rad", "r17") in seen
    lacking = {thing for thing in needed(bank()) if thing not in seen}
    assert {("svar", "onskas: fa_utfort"), ("rad", "r04"), ("kriterium", "ej_kop: oklart")} <= lacking
    assert {("juristpunkt", "J1"), ("konflikt", "K1"), ("form", "iop: stopp")} <= lacking


def test_an_answer_that_does_not_count_exercises_nothing() -> None:
    unsigned = builder().case("Juristens svar saknar namn")
    assert ("fråga", "jurist_iop") not in set(shown(bank(), unsigned))


def looked_for(criterion: str, verdict: str) -> Found:
    """Whether some case gives the criterion this verdict, by z3."""
    encoding = Encoding(bank())
    judged = encoding.verdict(criterion)
    formulas: dict[str, Formula] = {
        "uppfyllt": judged.met,
        "ej_uppfyllt": judged.unmet,
        "ej_aktuellt": judged.unasked,
        "oklart": negation(disj([judged.met, judged.unmet, judged.unasked])),
    }
    claim = Claim("utfallet", formulas[verdict], lambda case: True)
    return Search(encoding).all([claim])["utfallet"]


@pytest.mark.parametrize(("criterion", "verdict"), IMPOSSIBLE)
def test_what_no_case_shows_no_case_can_show(criterion: str, verdict: str) -> None:
    assert looked_for(criterion, verdict).answer == "finns inte"


def test_z3_would_have_found_a_case_for_what_is_possible() -> None:
    assert looked_for("gemensam_dialog", "oklart").answer == "finns"

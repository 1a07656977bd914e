"""Beside the form: its route, points for a lawyer, warnings, and sources that disagree."""

from dataclasses import replace
from typing import Any

import pytest

from tests.assessment.banks import bad, condition, criterion, good, question, row, small_bank
from tests.assessment.test_assess import WITH_REASON, case, jurist_bank, two_rows
from wizard.assessment.assess import assess
from wizard.assessment.model import Caution, Point
from wizard.bank import schema
from wizard.bank.model import Bank
from wizard.case.answers import VET_EJ, Answer


def with_routes(*ways: tuple[str, dict[str, Any]]) -> Bank:
    """Two rows, and these routes for upphandling: (id, when)."""
    bank = two_rows()
    routes = [
        schema.Route.model_validate({"id": id, "text": id, "när": when, "källor": ["VV"]})
        for id, when in ways
    ]
    forms = {**bank.forms, "upphandling": bank.forms["upphandling"].model_copy(update={"vagar": routes})}
    conditions = {("väg", f"upphandling/{id}"): condition(when) for id, when in ways}
    return replace(bank, forms=forms, conditions={**bank.conditions, **conditions})


NO = {"fråga": "utmaning", "är": "nej"}
YES = {"fråga": "utmaning", "är": "ja"}


@pytest.mark.parametrize(
    ("utmaning", "route", "possible"),
    [
        (Answer("nej"), "liten", ("liten",)),
        (Answer("ja", "Skäl."), "stor", ("stor",)),
        (Answer(VET_EJ), None, ("liten", "stor")),
    ],
)
def test_the_first_route_that_holds_is_the_forms_unless_one_before_it_is_open(
    utmaning: Answer, route: str | None, possible: tuple[str, ...]
) -> None:
    found = assess(with_routes(("liten", NO), ("stor", YES)), case(kop="ja", utmaning=utmaning))
    assert (found.form, found.route, found.possible_routes) == ("upphandling", route, possible)


def test_a_route_that_holds_ends_the_walk_and_is_settled_only_with_the_form() -> None:
    bank = with_routes(("liten", NO), ("annan", bad("samhallsutmaning")), ("sist", bad("ej_kop")))
    assert assess(bank, case(kop="ja", utmaning="nej")).possible_routes == ("liten",)
    behind_open = assess(bank, case(kop="ja", utmaning=VET_EJ))
    assert (behind_open.route, behind_open.possible_routes) == (None, ("liten", "annan", "sist"))
    lean = assess(bank, case(kop=VET_EJ, utmaning="nej"))
    assert (lean.form, lean.lean, lean.route, lean.possible_routes) == (None, "upphandling", None, ("liten",))
    assert assess(bank, case(kop=WITH_REASON, utmaning="nej")).possible_routes == ()


@pytest.mark.parametrize(
    ("utmaning", "flagged"),
    [(None, False), (VET_EJ, False), ("nej", True), ("ja", False)],
)
def test_a_point_with_a_condition_is_for_a_lawyer_when_that_holds(
    utmaning: str | None, flagged: bool
) -> None:
    point = {"id": "J2", "text": "Nej är ovanligt.", "när": NO, "källor": ["S0#3.1", "VV"]}
    answers = {} if utmaning is None else {"utmaning": Answer(utmaning, "Skäl.")}
    found = assess(two_rows(points=[point]), case(**answers))
    assert found.lawyer == ((Point("J2", "Nej är ovanligt.", None, ("S0#3.1", "VV")),) if flagged else ())


def test_a_point_of_an_open_criterion_names_it() -> None:
    (point,) = assess(jurist_bank(), case(fakta=VET_EJ)).lawyer
    assert point == Point("J1", "Juristen avgör.", "ej_kop", ("VV",))


def test_a_criterion_of_role_varning_warns_when_it_is_ej_uppfyllt_and_by_its_code() -> None:
    bank = small_bank(
        [question("a"), question("b")],
        [
            criterion("ka", {"fråga": "a", "är": "ja"}),
            criterion("kb", {"fråga": "b", "är": "ja"}, "varning", kod="V7"),
            criterion("kc", {"fråga": "b", "är": "ja"}, "varning"),
        ],
        [row("r1", "iop", good("ka")), row("r2", "bidrag", bad("ka"))],
    )
    assert assess(bank, case(a="nej", b="nej")).warnings == (
        Caution("V7", "kb dåligt.", ("VV",)), Caution("kc", "kc dåligt.", ("VV",)),
    )  # fmt: skip
    for b in ("ja", VET_EJ):
        assert assess(bank, case(a="nej", b=b)).warnings == ()


def test_two_sources_that_disagree_are_told_when_it_matters() -> None:
    parts = {
        "text": "De är oense.",
        "läsning_1": "Den ena.",
        "läsning_2": "Den andra.",
        "hantering": "Fråga.",
    }
    conflict = schema.Conflict.model_validate({"id": "K1", "när": NO, "källor": ["S0", "S1"]} | parts)
    bank = two_rows()
    bank = replace(
        bank, conflicts=(conflict,), conditions={**bank.conditions, ("konflikt", "K1"): condition(NO)}
    )
    assert assess(bank, case(utmaning="nej")).warnings == (
        Caution("K1", "De är oense. Den ena. Den andra. Fråga.", ("S0", "S1")),
    )
    assert assess(bank, case()).warnings == assess(bank, case(utmaning=Answer("ja", "Skäl."))).warnings == ()

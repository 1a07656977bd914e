"""The routes of upphandling and bidrag: which one holds, and which are open while something is not known."""

import pytest

from tests.cases.making import Changes, assessed, bank, outcome
from tests.cases.rows import CONTRACT

LARGE: Changes = {"storlek": "mer", "belopp_per_ar": 5_000_000}
"""Ten million kronor in two years: above the threshold of bilaga 2."""
MIDDLE: Changes = {"storlek": "hogst_3m", "belopp_per_ar": 1_000_000}
"""Two million kronor in two years: between 700 000 kr and that threshold."""
ROUTES: list[tuple[str, Changes, str | None]] = [
    ("under 100 000 kr", {"storlek": "under_100", "belopp_per_ar": 49_000}, "direkt_under_100"),
    ("at most 700 000 kr", {"storlek": "hogst_700", "belopp_per_ar": 300_000}, "direkt"),
    ("above 700 000 kr, not in bilaga 2", {**MIDDLE, "tjanst_bilaga2": "nej"}, "annonserad"),
    ("in bilaga 2 and under the threshold", {**MIDDLE, "tjanst_bilaga2": "ja"}, "direkt_bilaga2"),
    ("in bilaga 2, under the threshold, could be reserved", {**MIDDLE, "tjanst_bilaga2": "ja", "reserverbar": "ja"}, "direkt_bilaga2"),
    ("in bilaga 2 above the threshold, can be reserved", {**LARGE, "tjanst_bilaga2": "ja", "reserverbar": "ja"}, "reserverad"),
    ("in bilaga 2 above the threshold, cannot be reserved", {**LARGE, "tjanst_bilaga2": "ja", "reserverbar": "nej"}, "annonserad"),
    ("large, not in bilaga 2", {**LARGE, "tjanst_bilaga2": "nej"}, "annonserad"),
    ("large, and not said whether in bilaga 2", LARGE, None),
    ("in bilaga 2 above the threshold, not said whether it can be reserved", {**LARGE, "tjanst_bilaga2": "ja"}, None),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "route"), [one[1:] for one in ROUTES], ids=[one[0] for one in ROUTES])
def test_a_purchase_takes_its_route(changes: Changes, route: str | None) -> None:
    found = assessed({**CONTRACT, **changes})
    assert outcome(found) == "r04 upphandling"
    assert found.route == route
    assert route is None or found.possible_routes == (route,)


BIDRAG: list[tuple[str, Changes, str]] = [
    ("a föreningsbidrag", {"namnd_bidrag": "foreningsbidrag"}, "foreningsbidrag ansokningsomgang"),
    ("continuous work of a new association", {"namnd_bidrag": ["foreningsbidrag", "verksamhetsbidrag_efter"], "lopande": "ja"}, "foreningsbidrag tidsbegransat_forst"),
    ("a limited effort and only verksamhetsbidrag", {"namnd_bidrag": "verksamhetsbidrag", "lopande": "nej"}, "foreningsbidrag fraga_namnden"),
    ("continuous work for the first time", {"namnd_bidrag": "verksamhetsbidrag", "lopande": "ja"}, "verksamhetsbidrag forsta_ansokan"),
    ("continuous work that has bidrag", {"finns": "bidrag", "skillnad_mot_bidrag": "bara_mer", "namnd_bidrag": "verksamhetsbidrag_efter", "lopande": "ja"}, "verksamhetsbidrag fornyat"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "expected"), [one[1:] for one in BIDRAG], ids=[one[0] for one in BIDRAG])
def test_a_bidrag_takes_its_route(changes: Changes, expected: str) -> None:
    found = assessed({"ryms_i_bidrag": "ja", **changes})
    assert f"{found.form} {found.route}" == expected
    assert found.possible_routes == (found.route,)


def test_every_route_is_taken_by_a_case() -> None:
    taken = {route for _, _, route in ROUTES if route} | {route.split()[1] for _, _, route in BIDRAG}
    assert taken == {route.id for form in bank().forms.values() for route in form.vagar}


def test_while_bilaga_2_is_not_known_the_routes_that_remain_are_named() -> None:
    large = assessed({**CONTRACT, **LARGE})
    assert large.possible_routes == ("reserverad", "annonserad")
    assert ("tjanst_bilaga2", "") in large.shown


@pytest.mark.parametrize(
    "changes",
    [
        {"marknad": "foretag", "jurist_marknad": "hindrar"},
        {"detaljstyrning": "ja", "utforare": "nagon_annan"},
        {"riktas": "beslutade", "jurist_individ": "individinsats", "utforare": "nagon_annan"},
    ],
)
def test_whatever_row_leads_to_upphandling_it_has_a_route(changes: Changes) -> None:
    assert assessed(changes).route == "direkt"
    assert assessed({**changes, **MIDDLE, "tjanst_bilaga2": "nej"}).route == "annonserad"


@pytest.mark.parametrize("changes", [{}, {"medel": "nej"}, {"ratt_namnd": "nej_annan_namnd"}])
def test_other_forms_have_no_route(changes: Changes) -> None:
    found = assessed(changes)
    assert (found.route, found.possible_routes) == (None, ())


@pytest.mark.parametrize("key", ["under_100", "hogst_700"])
def test_the_route_follows_the_sums_and_not_the_guess_on_the_phone(key: str) -> None:
    found = assessed({**CONTRACT, "storlek": key, "belopp_per_ar": 5_000_000, "tjanst_bilaga2": "nej"})
    assert found.route == "annonserad"

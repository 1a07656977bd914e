"""The derived facts as formulas: what they take for granted shuts out no sum, and where they are exact they
allow no other."""

import datetime

import z3
from hypothesis import given, settings
from hypothesis import strategies as st

from wizard.bank.conditions import UNASKED
from wizard.bank.facts import FACTS, Known
from wizard.proof.arithmetic import ARITHMETIC, EXACT, Computed
from wizard.proof.encoding import Given, Value
from wizard.proof.kleene import FALSE, TRUE, conj

RATE = 1100
AMOUNTS = st.sampled_from([0, 1, 11, 12, 60_000, 99_999, 700_001]) | st.integers(0, 10**9)
MONTHS = st.integers(24_000, 24_100)
STATES = st.sampled_from(["känd", "känd", "känd", "ej aktuell", "okänd"])


def day(month: int, last: bool) -> str:
    """The first or last day of a month counted from year 0."""
    first = datetime.date(month // 12, month % 12 + 1, 1)
    after = datetime.date((month + 1) // 12, (month + 1) % 12 + 1, 1)
    return (after - datetime.timedelta(days=1) if last else first).isoformat()


class Answers:
    """The answers that facts read, for the formulas and for the program's own functions."""

    def __init__(self) -> None:
        self.read: dict[str, Value] = {}
        self.known: dict[str, Known] = {}

    def put(self, name: str, state: str, number: int) -> None:
        """One answer: known, not asked or unknown. A date is given as its month."""
        formula = {"känd": (TRUE, FALSE), "ej aktuell": (FALSE, TRUE), "okänd": (FALSE, FALSE)}[state]
        self.read[name] = Value(*formula, Given(TRUE, number=z3.IntVal(number)))
        value = day(number, name == "slutdatum") if name.endswith("datum") else number
        self.known[name] = value if state == "känd" else UNASKED if state == "ej aktuell" else None


@st.composite
def answers(draw: st.DrawFn) -> Answers:
    """Any answers, most of them known."""
    found = Answers()
    for name in ("startdatum", "slutdatum", "utvardering_datum"):
        found.put(name, draw(STATES), draw(MONTHS))
    for name in ("belopp_per_ar", "liknande_avtal", "ovrigt_varde_per_ar", "tidigare_stod"):
        found.put(name, draw(STATES), draw(AMOUNTS))
    found.put("forlangning_manader", draw(STATES), draw(st.integers(0, 60)))
    return found


def satisfiable(*formulas: object) -> bool:
    solver = z3.Solver()
    solver.add(*formulas)
    return bool(solver.check() == z3.sat)


def both(fact: str, given: Answers) -> tuple[Computed, object]:
    """The formulas of a fact, and its value by the program's own function."""
    rate = {"eurokurs": RATE}.get
    return ARITHMETIC[fact](fact, given.read, rate), FACTS[fact](given.known, rate)


@given(answers(), st.sampled_from(sorted(FACTS)))
@settings(max_examples=300, deadline=None)
def test_a_fact_is_known_unasked_or_unknown_as_the_program_has_it(given: Answers, fact: str) -> None:
    computed, value = both(fact, given)
    assert satisfiable(computed.known) is isinstance(value, int)
    assert satisfiable(computed.unasked) is (value is UNASKED)


@given(answers(), st.sampled_from(sorted(FACTS)))
@settings(max_examples=300, deadline=None)
def test_the_value_that_the_program_gives_is_never_shut_out(given: Answers, fact: str) -> None:
    computed, value = both(fact, given)
    if isinstance(value, int):
        assert satisfiable(*computed.rules, computed.number == value)


@given(answers(), st.sampled_from(sorted(FACTS)), st.sampled_from(EXACT), st.sampled_from([6, 12, 30]))
@settings(max_examples=300, deadline=None)
def test_where_the_formulas_are_exact_no_other_value_is_allowed(
    given: Answers, fact: str, restriction: str, term: int
) -> None:
    given.put("startdatum", "känd", 24_000)
    given.put("slutdatum", "känd", 24_000 + term - 1)
    computed, value = both(fact, given)
    exact = conj(computed.exact.get(restriction, ()))
    if isinstance(value, int) and satisfiable(*computed.rules, exact):
        assert satisfiable(*computed.rules, exact, computed.number == value)
        assert not satisfiable(*computed.rules, exact, computed.number != value)


def test_every_derived_fact_has_its_formulas() -> None:
    assert ARITHMETIC.keys() == FACTS.keys()

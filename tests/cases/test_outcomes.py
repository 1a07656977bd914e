"""The case tests that lie with the bank: each comes to what it says, and what must be true of them all."""

from collections import Counter

import pytest

from tests.cases.making import bank, builder, trials
from wizard.assessment.assess import assess
from wizard.assessment.model import Assessment
from wizard.trial.trying import tried


@pytest.mark.parametrize("name", trials())
def test_a_case_comes_to_what_it_says(name: str) -> None:
    assert [str(one) for one in tried(bank(), trials()[name], builder().case(name))] == []


ASSESSED = {name: assess(bank(), builder().case(name)) for name in trials()}


def breaking(holds: dict[str, bool]) -> list[str]:
    """The cases where it does not hold."""
    return [name for name, held in holds.items() if not held]


def test_a_settled_form_is_the_lean_and_a_lean_is_a_possible_form() -> None:
    def holds(found: Assessment) -> bool:
        return found.form in (None, found.lean) and (found.lean is None or found.lean in found.possible)

    assert breaking({name: holds(found) for name, found in ASSESSED.items()}) == []


def test_what_is_not_possible_is_excluded_and_the_group_is_what_the_rest_have_in_common() -> None:
    def holds(found: Assessment) -> bool:
        groups = {bank().forms[form].grupp for form in found.possible}
        others = set(bank().forms) - set(found.possible)
        return set(found.excluded) == others and found.group == (groups.pop() if len(groups) == 1 else None)

    assert breaking({name: holds(found) for name, found in ASSESSED.items()}) == []


def test_only_a_form_that_has_routes_takes_one() -> None:
    def holds(found: Assessment) -> bool:
        ways = {way.id for way in bank().forms[found.form].vagar} if found.form else set()
        return found.route is None or found.route in ways

    assert breaking({name: holds(found) for name, found in ASSESSED.items()}) == []


def test_no_two_cases_say_the_same_of_the_same_base() -> None:
    said = {
        name: repr(one.says.model_dump(exclude={"namn", "kallor", "vantat"}))
        for name, one in trials().items()
    }
    twice = {what for what, times in Counter(said.values()).items() if times > 1}
    assert [name for name, what in said.items() if what in twice] == []

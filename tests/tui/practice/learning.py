"""A learner at the window: to the practice cases, into one, and what she then sees."""

from textual.widgets import OptionList

from tests.tui.driving import Driven
from wizard.case.model import Case
from wizard.tui.practice.exercise_screen import ExerciseScreen
from wizard.tui.practice.list_screen import PracticeListScreen

GUIDED, ALONE = "1", "2"
"""The keys that one begins with."""


async def to_practice_cases(at: Driven) -> None:
    """From the list of cases."""
    await at.press("o")
    await at.settle()
    assert isinstance(at.app.screen, PracticeListScreen), at.seen


async def choose(at: Driven, name: str) -> None:
    """The practice case with this name, in the list."""
    options = at.app.screen.query_one(OptionList)
    options.highlighted = options.get_option_index(name)
    await at.press("enter")


async def begin(at: Driven, name: str, way: str = GUIDED) -> None:
    """From the list of cases to the first question of a practice case, past its papers."""
    await to_practice_cases(at)
    await choose(at, name)
    await at.press(way)
    await at.settle()
    await at.press("n")
    assert isinstance(at.app.screen, ExerciseScreen), at.seen


async def ovning(at: Driven) -> Case:
    """The övning that changed last, read from disk."""
    store = (await at.app.practice_room()).desk.store
    return store.open_case(store.page().cases[0].id)


def plain(at: Driven) -> str:
    """The text on screen, with ordinary spaces."""
    return at.seen.replace("\u00a0", " ")

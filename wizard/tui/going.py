"""From what is missing in a document to the place where it is mended, and back again with Esc."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from wizard.tui.assessment_screen import AssessmentScreen
from wizard.tui.case_screen import CaseScreen
from wizard.tui.details_screen import DetailsScreen
from wizard.tui.open_case import OpenCase
from wizard.tui.thread_screen import ThreadScreen

if TYPE_CHECKING:
    from wizard.documents.view.review import Target


def go_to(screen: CaseScreen, target: "Target", back: Callable[[], CaseScreen]) -> bool:
    """Leave a view of the case for the place; Esc makes and shows `back` instead of the interview.

    False when the point is mended nowhere in the program.
    """
    opened = screen.opened
    there: CaseScreen
    match target.room:
        case "fråga":
            screen.go_to_question((target.name, target.at), back)
            return True
        case "lista":
            there = _rows(opened, target.name, target.at)
        case "uppgifter":
            there = DetailsScreen(opened, target.name)
        case "bedömning":
            there = AssessmentScreen(opened)
        case _:
            return False
    there.came_from = back
    screen.show_instead(there)
    return True


def _rows(opened: OpenCase, name: str, row: str) -> CaseScreen:
    """The red thread, at a row of a list."""
    return ThreadScreen(opened, at=(name, row))

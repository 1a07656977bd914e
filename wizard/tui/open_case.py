"""The case that is on screen: as it stands, and its assessment. What changes it goes through the desk."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wizard.assessment.model import Assessment
    from wizard.bank.model import Bank
    from wizard.case.model import AnswerKey, Case
    from wizard.desk.desk import Desk
    from wizard.desk.practising import PracticeRoom
    from wizard.desk.why import Why


class OpenCase:
    """A case, its edition of the bank, and the assessment that goes with it.

    room    where the case is practised on, when it is an övning
    asked   the questions to walk through: all that are asked, or those that the övning is about

    Raises VagvalError when there is no facit that fits the övning.
    """

    def __init__(self, desk: "Desk", case: "Case", room: "PracticeRoom | None" = None) -> None:
        self.desk = desk
        self.room = room
        self.bank: Bank = desk.bank_of(case)
        self.take(case)

    def take(self, case: "Case") -> None:
        """The case has become this."""
        self.case = case
        self.assessment: Assessment = self.desk.assess(case)
        self.why: Why = self.desk.why(case)
        self.asked: tuple[AnswerKey, ...] = self.room.asked(case) if self.room else self.assessment.shown

    def change(self, change: "Callable[[Case], Case]") -> None:
        """Let the desk change the case. It is on disk when this returns.

        Raises VagvalError, and StoreError when someone else has changed the case: then it has been read anew.
        """
        from wizard.faults import StoreError

        try:
            self.take(change(self.case))
        except StoreError:
            self.take(self.desk.open(self.case.id))
            raise

    @property
    def title(self) -> str:
        """The case's id, title and organisations on one line. An övning says first that it is one."""
        case = self.case
        names = ", ".join(party.name for party in case.parties)
        parts = ("ÖVNING" if case.exercise else "", f"{case.id} {case.title}".strip(), names)
        return " · ".join(filter(None, parts))

"""The case that is on screen: as it stands, and its assessment. What changes it goes through the desk."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wizard.assessment.model import Assessment
    from wizard.bank.model import Bank
    from wizard.case.model import Case
    from wizard.desk.desk import Desk
    from wizard.desk.why import Why


class OpenCase:
    """A case, its edition of the bank, and the assessment that goes with it."""

    def __init__(self, desk: "Desk", case: "Case") -> None:
        self.desk = desk
        self.bank: Bank = desk.bank_of(case)
        self.take(case)

    def take(self, case: "Case") -> None:
        """The case has become this."""
        self.case = case
        self.assessment: Assessment = self.desk.assess(case)
        self.why: Why = self.desk.why(case)

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
        """The case's id, title and organisations on one line."""
        names = ", ".join(party.name for party in self.case.parties)
        return " · ".join(part for part in (f"{self.case.id} {self.case.title}".strip(), names) if part)

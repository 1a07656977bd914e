"""An assessment explained: why each form, what carries each criterion, and what another answer would do."""

from functools import cached_property

from wizard.assessment.counting import strict
from wizard.assessment.look_ahead import LookAhead, look_ahead
from wizard.assessment.model import Assessment, Reason, Trace
from wizard.assessment.prose import Prose
from wizard.assessment.reading import Reading
from wizard.assessment.reasons import reasons_for
from wizard.assessment.support import Support, support
from wizard.assessment.trace import trace
from wizard.bank.conditions import Verdict
from wizard.bank.model import Bank
from wizard.case.model import AnswerKey, Case


class Why:
    """The explanation of one case as it stands."""

    def __init__(self, bank: Bank, case: Case, found: Assessment) -> None:
        self._bank, self._case, self._found = bank, case, found
        self._reading = Reading(bank, case, strict)

    @cached_property
    def reasons(self) -> tuple[Reason, ...]:
        """For every form, why it is settled, still possible or out."""
        return reasons_for(self._bank, self._case)

    def verdict(self, criterion: str) -> tuple[str, ...]:
        """A criterion's verdict in sentences that end in answers; none while it is oklart."""
        return Prose(self._reading).why_verdict(criterion)

    def support(self, criterion: str) -> tuple[Support, ...]:
        """The answers behind a criterion's verdict: by whom, when, and on which underlag."""
        return support(self._reading, criterion)

    def tree(self, criterion: str) -> Trace:
        """The whole condition tree of a criterion."""
        return trace(self._reading, Verdict(criterion, met=True))

    def look_ahead(self, key: AnswerKey) -> LookAhead:
        """What each possible answer to a question would do, before it is given."""
        return look_ahead(self._bank, self._case, key, self._found)

"""An answer as it is kept: the value, the reasoning, and who stands for it. Standard library only."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Value = str | int | tuple[str, ...]

VET_EJ = "vet_ej"
"""The answer *vet ej*: a proper answer that the logic counts as unknown."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to one question.

    value     an option's id, several ids (flerval), a whole number (tal, kronor), an ISO date or text
    reason    skäl; blank is no skäl
    evidence  underlag: documents, pages, addresses
    who       vem: the lawyer behind a juristfråga's answer, or who will find out what is not known
    by        av: the person who gave the answer in the program
    date      when the view was formed (ISO), where that matters; the event has its own time
    grounds   vilar_på: for a juristfråga, the facts as they stood when the lawyer answered
    """

    value: Value
    reason: str = ""
    evidence: tuple[str, ...] = ()
    who: str = ""
    by: str = ""
    date: str = ""
    grounds: Mapping[str, Value] = field(default_factory=dict)

    @property
    def unknown(self) -> bool:
        """Whether this is *vet ej*."""
        return self.value == VET_EJ

    @property
    def reasoned(self) -> bool:
        """Whether there is a skäl that says something."""
        return bool(self.reason.strip())

"""A place where the red thread, or what stands around it, is broken. Standard library only."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["lucka", "råd"]
"""lucka: keeps the beredskap from `klar` · råd: worth a thought, stops nothing"""


@dataclass(frozen=True, slots=True)
class Gap:
    """A place where the red thread is broken.

    code        never given to another kind of gap
    list, row   where to mend it; row is empty when the list as a whole is concerned, both when a question is
    source      citation of the source that asks for it, in the bank's form
    party       the party it is about: `staden` or a party id
    question    the id of the question whose answer mends it
    """

    code: str
    text: str
    list: str
    row: str = ""
    source: str = "S0#3.1"
    severity: Severity = "lucka"
    party: str = ""
    question: str = ""

    @property
    def said(self) -> str:
        """The gap with what it is called before it: in words, so that no one needs to see a colour."""
        return f"{self.severity.capitalize()}: {self.text}"

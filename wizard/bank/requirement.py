"""A krav: what a source asks for, and where the bank meets it; or why it does not.

pydantic reads `kallkrav.yaml` against these models, as it reads the other files against `wizard.bank.schema`.
"""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from wizard.bank.vocabulary import Strict, Text

REQUIREMENT_ID = r"^[A-Z][A-Za-z0-9]*(-[A-Za-z0-9]+)*-[0-9]{2}$"
PLACED = r"^[A-Za-z0-9-]+#.+$"

OUTSIDE: Mapping[str, tuple[str, ...]] = {
    "röd tråd": (
        "mål",
        "åtaganden",
        "indikatorer",
        "resurser",
        "risker",
        "styrgrupp",
        "budget",
        "möten",
        "utfall",
    ),
    "dokument": (
        "utredning",
        "overenskommelse",
        "intagsnotering",
        "inledande_fragor",
        "processbeskrivning",
        "arsrapport",
        "tjansteutlatande_ja",
    ),
    "händelse": ("svar_givet", "stallningstagande", "dokument_skrivet", "uppgift_lamnad"),
    "kommando": ("historik", "lista", "uppgifter"),
}
"""What meets a krav without standing in the bank: the lists of a case, the documents that are written from
it, what its history keeps, and commands. The rooms above know what there is; a test holds that these are there."""


class Requirement(Strict):
    """What a source asks for at one place. Exactly one of `omsatt` and `ej_omsatt` is written.

    omsatt      what meets it, each as its kind and id: `fråga utmaning_text`, `rad r16`, `röd tråd mål`
    ej_omsatt   why nothing does
    """

    id: Annotated[str, Field(pattern=REQUIREMENT_ID, max_length=24)]
    stalle: Annotated[str, Field(alias="ställe", pattern=PLACED)]
    krav: Text
    omsatt: Annotated[list[Text], Field(min_length=1)] | None = None
    ej_omsatt: Text | None = None

    @property
    def met_by(self) -> tuple[str, ...]:
        """What meets it; nothing when the bank says why not."""
        return tuple(self.omsatt or ())


class RequirementFile(Strict):
    """What the sources ask for, in the order of the sources."""

    krav: Annotated[list[Requirement], Field(min_length=1)]

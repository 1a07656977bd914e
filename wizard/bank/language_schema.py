"""The words a jurist may write in `sprakvakt.yaml`, as types."""

from typing import Annotated, Literal

from pydantic import Field

from wizard.bank.vocabulary import Citation, Id, Strict, Text, YesNo

ALL_ANSWERS, ALL_REASONS, ALL_ROWS = "alla svar", "alla skäl", "alla rader"
"""What `läser` may say instead of a single text."""
REASON = "skäl."
"""Before a question's id in `läser`: the skäl of its answer."""
CELLS = frozenset((
    "mål.text",
    "åtaganden.text", "åtaganden.väsentligt", "åtaganden.resurs", "åtaganden.när", "åtaganden.ansvarig",
    "indikatorer.text", "indikatorer.underlag", "indikatorer.när", "indikatorer.ansvarig",
    "resurser.text",
    "risker.text", "risker.åtgärd", "risker.ansvarig",
    "styrgrupp.funktion",
    "budget.år", "budget.text",
    "möten.deltagare", "möten.sagt", "möten.beslut",
    "utfall.när", "utfall.text", "utfall.underlag", "utfall.lärdom",
))  # fmt: skip
"""The columns of the case's lists that hold text (`wizard.case.lists`, which lies above the bank)."""
LISTS = frozenset(cell.partition(".")[0] for cell in CELLS)


class WordList(Strict):
    """Words that phrases can name together, as `<id>`."""

    id: Id
    text: Text
    ord: Annotated[list[Text], Field(min_length=1)]


class TooMany(Strict):
    """More rows than this in a list."""

    lista: Text
    rader: Annotated[int, Field(ge=0, le=999)]


class LanguageRule(Strict):
    """What to look for in which texts, why it matters, and what to write instead.

    Exactly one of `ord`, `hela`, `lika`, `högst` and `hjälptext` says what to look for.
    """

    id: Id
    rubrik: Text
    laser: Annotated[list[Text], Field(alias="läser")] = []
    laser_inte: Annotated[list[Text], Field(alias="läser_inte")] = []
    ord: list[Text] = []
    hela: list[Text] = []
    lika: Annotated[int | None, Field(ge=2, le=99)] = None
    hogst: Annotated[TooMany | None, Field(alias="högst")] = None
    hjalptext: Annotated[YesNo, Field(alias="hjälptext")] = False
    utom_i_meningen: list[Text] = []
    utom_i_texten: list[Text] = []
    i_citat: YesNo = False
    varfor: Annotated[Text, Field(alias="varför")]
    gor_sa_har: Annotated[Text, Field(alias="gör_så_här")]
    kallor: Annotated[list[Citation], Field(alias="källor", min_length=1)]

    @property
    def looks_for(self) -> tuple[Literal["ord", "hela", "lika", "högst", "hjälptext"], ...]:
        """The ways to look that the rule names; one, in a rule without faults."""
        found: list[Literal["ord", "hela", "lika", "högst", "hjälptext"]] = []
        if self.ord:
            found.append("ord")
        if self.hela:
            found.append("hela")
        if self.lika is not None:
            found.append("lika")
        if self.hogst is not None:
            found.append("högst")
        if self.hjalptext:
            found.append("hjälptext")
        return tuple(found)


class LanguageFile(Strict):
    """The whole språkvakt."""

    ordlistor: list[WordList] = []
    regler: Annotated[list[LanguageRule], Field(min_length=1)]

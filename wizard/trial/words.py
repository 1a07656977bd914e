"""The words of a case test, as types. docs/bank.md tells how they are written."""

import datetime
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from wizard.assessment.model import Readiness, Verdict
from wizard.bank.vocabulary import Citation, Strict, Text, YesNo

AVVAKTA, NONE = "avvakta", "inget"
"""What stands for no settled form, and for no lean, row or route."""


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) and value else value


Ids = Annotated[list[Text], BeforeValidator(_listed)]
Answers = dict[str, Any]
"""Question → an answer as in a case file, or `null` to take the answer away."""


class Absent(Strict):
    """What the assessment must not have."""

    jurist: Ids = []
    varningar: Ids = []
    oppna: Annotated[Ids, Field(alias="öppna")] = []
    mojliga: Annotated[Ids, Field(alias="möjliga")] = []


class Expected(Strict):
    """What the assessment must be. A list tells what must be in it; an empty one that nothing may be.
    `möjliga` and `möjliga_vägar` are told in full."""

    form: Text
    rad: Text | None = None
    beredskap: Readiness | None = None
    vag: Annotated[Text | None, Field(alias="väg")] = None
    lutar_at: Annotated[Text | None, Field(alias="lutar_åt")] = None
    for_tidigt: Annotated[int | None, Field(alias="för_tidigt", ge=0)] = None
    formgrupp: Text | None = None
    mojliga: Annotated[Ids | None, Field(alias="möjliga")] = None
    mojliga_vagar: Annotated[Ids | None, Field(alias="möjliga_vägar")] = None
    kriterier: dict[str, Verdict] = {}
    jurist: Ids | None = None
    varningar: Ids | None = None
    iakttagelser: Ids | None = None
    oppna: Annotated[Ids | None, Field(alias="öppna")] = None
    skal_saknas: Annotated[Ids | None, Field(alias="skäl_saknas")] = None
    rod_trad: Annotated[Ids | None, Field(alias="röd_tråd")] = None
    inte: Absent = Absent()


class CaseTest(Strict):
    """A case and what it comes to.

    bas             the case to start from: a case file, or another case test by its name
    skäl            nej: no answer has a skäl unless it says so
    organisationer  how many; those that the base lacks answer as its first
    svar, parter    the answers that differ, of the whole case or all organisations, and of one
    listor          the red thread's lists that differ, each in full
    """

    namn: Text
    kallor: Annotated[list[Citation], Field(alias="källor", min_length=1)]
    bas: Text | None = None
    datum: datetime.date | None = None
    skal: Annotated[YesNo, Field(alias="skäl")] = True
    organisationer: Annotated[int, Field(ge=1, le=20)] = 1
    svar: Answers = {}
    parter: dict[str, Answers] = {}
    listor: dict[str, Any] = {}
    vantat: Annotated[Expected, Field(alias="väntat")]


class CaseTestFile(Strict):
    """A file of case tests."""

    fall: Annotated[list[CaseTest], Field(min_length=1)]

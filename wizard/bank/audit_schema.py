"""The words a jurist may write in `revisionskoll.yaml`, as types."""

from typing import Annotated, Literal

from pydantic import Field

from wizard.bank.language_schema import TooMany
from wizard.bank.vocabulary import Citation, ConditionSpec, Id, Strict, Text

Phase = Literal["agendasättning", "formulering", "beslut", "genomförande", "uppföljning", "omformulering"]
"""The six phases of a partnership (S0#2.2)."""
Demand = Literal["skäl", "ställningstagande"]
"""skäl: every answer that settles the form has its skäl · ställningstagande: the human has decided, with reasons"""


class AuditPoint(Strict):
    """Something that the auditors asked about, and when a case answers it without a remark.

    granskade            what they saw in the nämnder that they audited
    galler_om            the cases that it is about; all, when nothing is said
    utan_anmarkning_om   what the answers must show
    kraver               what else must be there
    hogst                a list may have so many rows
    luckor               the gaps in the red thread that are a remark, by their codes (`wizard.case.thread`)
    anmarkning           the remark
    """

    id: Id
    fas: Phase
    text: Text
    granskade: Text
    galler_om: Annotated[ConditionSpec | None, Field(alias="gäller_om")] = None
    utan_anmarkning_om: Annotated[ConditionSpec | None, Field(alias="utan_anmärkning_om")] = None
    kraver: Annotated[list[Demand], Field(alias="kräver")] = []
    hogst: Annotated[TooMany | None, Field(alias="högst")] = None
    luckor: list[Annotated[str, Field(pattern=r"^RT[0-9]{2}$")]] = []
    anmarkning: Annotated[Text, Field(alias="anmärkning")]
    kallor: Annotated[list[Citation], Field(alias="källor", min_length=1)]


class AuditFile(Strict):
    """All that the auditors asked about, phase by phase."""

    punkter: Annotated[list[AuditPoint], Field(min_length=1)]

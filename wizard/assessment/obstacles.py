"""What stands in the way of `klar`: one list, which the screen and the documents both read."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from wizard.assessment.model import Assessment
from wizard.case.gap import Gap
from wizard.case.model import AnswerKey

Kind = Literal["öppen", "räknas inte", "skäl för klar", "behov", "lucka"]
"""öppen: a question without a definite answer · räknas inte: an answer that lacks its skäl, name or date ·
skäl för klar: an answer that settles the form and lacks a skäl · behov: a criterion that the form needs ·
lucka: a gap in the red thread"""


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One thing in the way: a question, a criterion or a gap."""

    kind: Kind
    question: AnswerKey | None = None
    criterion: str = ""
    gap: Gap | None = None


def obstacles(found: Assessment) -> tuple[Obstacle, ...]:
    """All that stands in the way, the questions first; nothing when the form is klar.

    A criterion that is oklart stands there as its questions. A gap that is only advice stops nothing.
    """
    return () if found.readiness == "klar" else tuple(_each(found))


def _each(found: Assessment) -> Iterator[Obstacle]:
    for key in found.open:
        yield Obstacle("öppen", question=key)
    for key in found.reason_missing:
        yield Obstacle("räknas inte", question=key)
    for key in found.unreasoned:
        yield Obstacle("skäl för klar", question=key)
    asked = bool(found.open or found.reason_missing)
    for name in found.needs:
        if asked and found.verdicts[name] == "oklart":
            continue
        yield Obstacle("behov", criterion=name)
    for gap in found.gaps:
        if gap.severity == "lucka":
            yield Obstacle("lucka", gap=gap)

"""Rules about the revisionskoll: each point says what a case must show. What its conditions name is told by the
rules for all conditions."""

from collections.abc import Iterator

from wizard.bank.language_schema import LISTS
from wizard.bank.model import Bank
from wizard.bank.places import Places
from wizard.faults import Code, Fault, did_you_mean, fault


def check_audit(bank: Bank, places: Places) -> Iterator[Fault]:
    """Every point that tries nothing, or counts the rows of a list that is not there."""
    for point in bank.audit:
        if not any((point.utan_anmarkning_om, point.kraver, point.hogst, point.luckor)):
            yield fault(Code.BANK061, places.of("audit point", point.id).place, id=point.id)
        if point.hogst is not None and point.hogst.lista not in LISTS:
            place = places.of("audit point", point.id).under("högst", "lista").place
            yield fault(Code.BANK052, place, id=point.hogst.lista, rad=did_you_mean(point.hogst.lista, LISTS))

"""Rules about krav: each is met by something that there is, or says why nothing meets it.

An edition from before `kallkrav.yaml` has no krav, and is left as it was.
"""

from collections.abc import Iterator

from wizard.bank.model import Bank
from wizard.bank.places import Places
from wizard.bank.resting import can_meet
from wizard.faults import Code, Fault, did_you_mean, fault


def check_tracing(bank: Bank, places: Places) -> Iterator[Fault]:
    """Every fault in what the bank says of its sources."""
    for rule in (_sources, _met) if bank.requirements else ():
        yield from rule(bank, places)


def _sources(bank: Bank, places: Places) -> Iterator[Fault]:
    """The place of a krav lies in a source that exists."""
    for one in bank.requirements:
        name = one.stalle.partition("#")[0]
        if name not in bank.sources and name not in places.unread:
            place = places.of("requirement", one.id).under("ställe").place
            yield fault(Code.BANK015, place, id=name, rad=did_you_mean(name, bank.sources))


def _met(bank: Bank, places: Places) -> Iterator[Fault]:
    """A krav is met by what there is, or says why it is not: one of the two."""
    known = can_meet(bank)
    for one in bank.requirements:
        spot = places.of("requirement", one.id)
        if (one.omsatt is None) == (one.ej_omsatt is None):
            wrong = "har både omsatt och ej_omsatt" if one.omsatt else "saknar både omsatt och ej_omsatt"
            yield fault(Code.BANK040, spot.place, id=one.id, fel=wrong)
        for named in one.met_by:
            if named not in known and named.rpartition(" ")[2] not in places.unread:
                place = spot.under("omsatt").at(named)
                yield fault(Code.BANK039, place, namn=named, rad=did_you_mean(named, known))

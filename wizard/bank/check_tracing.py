"""Rules about sources and krav: whatever decides cites a place; what a place asks for is written as a krav;
and each krav is met by something that there is, or says why nothing meets it.

An edition from before `kallkrav.yaml` has no krav, and is left as it was.
"""

from collections.abc import Iterator, Sequence

from wizard.bank.model import Bank
from wizard.bank.places import Places, Spot
from wizard.bank.resting import can_meet, touch
from wizard.faults import Code, Fault, did_you_mean, fault


def check_tracing(bank: Bank, places: Places) -> Iterator[Fault]:
    """Every fault in what the bank says of its sources."""
    for rule in (_placed, _asked, _sources, _met) if bank.requirements else ():
        yield from rule(bank, places)


def _placed(bank: Bank, places: Places) -> Iterator[Fault]:
    """What a reader must be able to look up cites a place, not only a whole source."""
    for what, spot, cited in _cite(bank, places):
        if not any("#" in one for one in cited):
            yield fault(Code.BANK041, spot.under("källor").place, vad=what)


def _cite(bank: Bank, places: Places) -> Iterator[tuple[str, Spot, Sequence[str]]]:
    """Each question, criterion, row and value of a constant: what it is called, where it stands, what it cites."""
    for question in bank.questions.values():
        yield f"Frågan ”{question.id}”", places.of("question", question.id), question.kallor
    for criterion in bank.criteria.values():
        yield f"Kriteriet ”{criterion.id}”", places.of("criterion", criterion.id), criterion.kallor
    for row in bank.rows:
        yield f"Raden ”{row.id}”", places.of("row", row.id), row.kallor
    for constant in bank.constants.values():
        for number, value in enumerate(constant.varden):
            spot = places.of("constant", constant.id).under("värden", number)
            yield f"Konstanten ”{constant.id}”", spot, value.kallor


def _asked(bank: Bank, places: Places) -> Iterator[Fault]:
    """A place that is cited, in a source whose krav are written, has a krav."""
    read = {one.stalle for one in bank.requirements}
    sources = {one.partition("#")[0] for one in read}
    for cited, place in places.citations():
        source, _, within = cited.partition("#")
        if within and source in sources and cited not in read | places.unread:
            there = [one for one in read if one.startswith(f"{source}#")]
            near = [one for one in there if touch(one, cited)] or there
            yield fault(Code.BANK042, place, stalle=cited, rad=did_you_mean(cited, near))


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

"""All that can be shown about a bank, and the faults that it comes to."""

from collections.abc import Callable, Iterable, Iterator

from wizard.bank.model import Bank
from wizard.bank.places import Places
from wizard.bank.schema import Theorem
from wizard.faults import Code, Fault, Place, fault
from wizard.proof import structure
from wizard.proof.encoding import Encoding, parties_needed
from wizard.proof.lean import LeanEncoding
from wizard.proof.mattering import KIND as MATTERS
from wizard.proof.mattering import mattering
from wizard.proof.promises import STAGES
from wizard.proof.result import Goal, Result, result
from wizard.proof.searching import Search
from wizard.proof.theorems import KIND as THEOREM
from wizard.proof.theorems import goals_of

_GOALS: tuple[Callable[[Encoding], Iterator[Goal]], ...] = (
    structure.askable,
    structure.undecided,
    structure.reachable,
    structure.complete,
)
"""What any bank must be, in the order of `promises.STAGES`."""

_CODES = {
    structure.QUESTION: Code.BEVIS001,
    structure.NEVER_FALSE: Code.BEVIS002,
    structure.NEVER_TRUE: Code.BEVIS003,
    structure.ROW: Code.BEVIS004,
    structure.FORM: Code.BEVIS005,
    structure.GAP: Code.BEVIS006,
    structure.STUCK: Code.BEVIS007,
    MATTERS: Code.BEVIS008,
    THEOREM: Code.BEVIS009,
}
_KIND_OF_THING = {
    structure.QUESTION: "question", MATTERS: "question", structure.FORM: "form", THEOREM: "theorem",
}  # fmt: skip
"""Where a goal's thing stands among the bank's places; the rest are rows."""


def prove(bank: Bank, told: Callable[[str], None] = lambda stage: None) -> Iterator[Result]:
    """Every result, stage by stage. `told` hears the name of each stage as it begins."""
    encoding = Encoding(bank, parties_needed(bank))
    search = Search(encoding)
    *stages, matter, promises = STAGES
    for stage, goals in zip(stages, _GOALS, strict=True):
        told(stage)
        yield from _settled(search, goals(encoding))
    told(matter)
    yield from mattering(search)
    told(promises)
    yield from _promised(search, bank.theorems.values())


def prove_complete(bank: Bank) -> Iterator[Result]:
    """Whether exactly one row decides once all that is asked is answered."""
    encoding = Encoding(bank, parties_needed(bank))
    yield from _settled(Search(encoding), structure.complete(encoding))


def prove_theorem(bank: Bank, theorem: str) -> Iterator[Result]:
    """What comes of one theorem alone."""
    yield from _promised(Search(Encoding(bank, parties_needed(bank))), [bank.theorems[theorem]])


def _promised(search: Search, promises: Iterable[Theorem]) -> Iterator[Result]:
    """Each goal is settled in the encoding that its formula is made in."""
    encoding = search.encoding
    one, lean = Encoding(encoding.bank), LeanEncoding(encoding.bank, len(encoding.parties))
    goals = [pair for each in promises for pair in goals_of(each, encoding, one, lean)]
    for own in (search, Search(one), Search(lean)):
        yield from _settled(own, (goal for made_in, goal in goals if made_in is own.encoding))


def _settled(search: Search, goals: Iterable[Goal]) -> Iterator[Result]:
    listed = list(goals)
    found = search.all(goal.claim for goal in listed)
    for goal in listed:
        yield result(goal, found[goal.claim.name])


def fault_of(one: Result, places: Places) -> Fault | None:
    """What must be mended in the bank's files; None when the goal is proved."""
    if one.outcome == "bevisad":
        return None
    place = _place(one, places)
    if one.outcome == "okänd":
        return fault(Code.BEVIS010, place, mal=one.text, skal=one.why)
    return fault(_CODES[one.kind], place, id=one.about, sats=one.text)


def _place(one: Result, places: Places) -> Place:
    if one.part is not None:
        kind, path = one.part
        return places.condition(kind, one.about).under(*path).place
    return places.of(_KIND_OF_THING.get(one.kind, "row"), one.about).place

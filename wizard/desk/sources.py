"""A new edition of a source: the rules that rest on it, and the open cases that rest on those rules."""

from collections.abc import Iterator
from dataclasses import dataclass

from wizard.assessment.counting import strict
from wizard.assessment.reading import Reading
from wizard.assessment.trace import decisive_criteria
from wizard.bank.resting import Resting, resting_on
from wizard.case.model import Case
from wizard.desk.desk import Desk
from wizard.faults import Code, VagvalError, did_you_mean, fault, nearest
from wizard.store.contract import Store, Summary
from wizard.text import listed


@dataclass(frozen=True, slots=True)
class Touched:
    """A case without a ställningstagande that rests on the source.

    parts   what in it, as `fråga onskas`: questions with an answer, the row that decides and its criteria
    """

    id: str
    title: str
    parts: tuple[str, ...]


def touched_by(desk: Desk, cited: str) -> tuple[Resting, tuple[Touched, ...]]:
    """What in the bank for new cases rests on a source or a place in it, and which open cases do.

    Each case is read with its own edition of the bank. Raises VagvalError for a source that the bank lacks.
    """
    name, sources = cited.partition("#")[0], desk.bank.sources
    if name not in sources:
        known = f"Källorna heter {listed(list(sources))}."
        advice = did_you_mean(name, sources) if nearest(name, sources) else known
        raise VagvalError(fault(Code.BANK015, cited, id=name, rad=advice))
    touched = (_touched(desk, desk.open(one.id), cited) for one in _undecided(desk.store))
    return resting_on(desk.bank, cited), tuple(one for one in touched if one.parts)


def _undecided(store: Store) -> Iterator[Summary]:
    page = store.page()
    while True:
        yield from (one for one in page.cases if not one.form)
        if page.after is None:
            return
        page = store.page(after=page.after)


def _touched(desk: Desk, case: Case, cited: str) -> Touched:
    resting = resting_on(desk.bank_of(case), cited).parts
    used = set(_used(desk, case))
    return Touched(case.id, case.title, tuple(part.written for part in resting if part.written in used))


def _used(desk: Desk, case: Case) -> Iterator[str]:
    """What the case's assessment stands on, as `fråga onskas`."""
    bank, found = desk.bank_of(case), desk.assess(case)
    yield from (
        f"fråga {question}" for question, party in case.answers if (question, party) not in found.dormant
    )
    if found.row:
        yield f"rad {found.row}"
        deciding = decisive_criteria(Reading(bank, case, strict), bank.conditions["rad", found.row])
        yield from (f"kriterium {name}" for name in deciding)

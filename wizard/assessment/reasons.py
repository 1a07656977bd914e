"""Why: for every form, whether it is settled, still possible or out, and on what.

A form that is out is explained by its nearest row: the one that the fewest criteria would have to turn
for. A form that the deciding row only stands before is explained by that row.
"""

from collections.abc import Iterable, Iterator, Sequence

from wizard.assessment.counting import strict
from wizard.assessment.model import Outcome, Reason
from wizard.assessment.nearest import Distance, distance
from wizard.assessment.prose import Prose
from wizard.assessment.reading import Reading
from wizard.assessment.trace import decisive_criteria
from wizard.assessment.walk import Walk, truth_of, walk
from wizard.assessment.words import AS_ASKED, Words
from wizard.bank.model import Bank
from wizard.bank.schema import Row
from wizard.case.model import Case
from wizard.text import listed

_NUMBERS = {1: "Ett kriterium", 2: "Två kriterier", 3: "Tre kriterier", 4: "Fyra kriterier"}
_TOLD = 3
"""Criteria in the way that are told with their answers; of more the number is enough."""


def reasons_for(bank: Bank, case: Case, words: Words = AS_ASKED) -> tuple[Reason, ...]:
    """The settled form or the possible ones first, then the rest, each in the bank's order."""
    decided = Reading(bank, case, strict)
    found = _Reasons(decided, walk(decided), Prose(decided, words))
    return tuple(sorted(found.each(), key=lambda reason: reason.outcome == "utesluten"))


class _Reasons:
    """The reasons of one case."""

    def __init__(self, decided: Reading, walked: Walk, prose: Prose) -> None:
        self._decided, self._walked, self._prose = decided, walked, prose
        self._rows = decided.bank.rows

    def each(self) -> Iterator[Reason]:
        """One reason for each form, in the bank's order."""
        walked = self._walked
        reached = [*walked.open, *([walked.last] if walked.last else [])]
        for form in self._decided.bank.forms:
            mine = [row for row in reached if row.form == form]
            if form == walked.form and walked.row is not None:
                yield _reason(walked.row, "avgor", [walked.row.text], self._why(walked.row))
            elif mine:
                true = truth_of(self._decided, mine[0]) is True
                text = mine[0].text if true else self._open(mine[0])
                yield _reason(mine[0], "mojlig", [text], self._why(mine[0]))
            else:
                yield self._out([row for row in self._rows if row.form == form])

    def _why(self, row: Row) -> tuple[str, ...]:
        return self._prose.why(self._decided.bank.conditions["rad", row.id])

    def _open(self, row: Row) -> str:
        condition = self._decided.bank.conditions["rad", row.id]
        return f"Kvar att pröva: {self._names(decisive_criteria(self._decided, condition))}."

    def _out(self, rows: Sequence[Row]) -> Reason:
        """The nearest row, and what stands in its way: criteria, or a row before it, or both."""
        conditions = self._decided.bank.conditions
        ways = [(row, distance(self._decided, conditions["rad", row.id])) for row in rows]
        reachable = [(row, way) for row, way in ways if way is not None] or [(rows[0], Distance())]
        nearest, way = min(reachable, key=lambda found: found[1].length)
        last = self._walked.last
        texts = list(self._in_the_way(way))
        if last is not None and self._rows.index(last) < self._rows.index(nearest):
            before = f"Det här går före: {last.text}"
            texts = [*texts, before] if way.turned else [before, *texts]
        return _reason(nearest, "utesluten", texts or [nearest.text], ())

    def _in_the_way(self, way: Distance) -> Iterator[str]:
        """How many criteria must turn, and the first of them as they are now; then what is not tried yet."""
        if way.turned:
            first = sorted(way.turned, key=lambda one: self._decided.bank.criteria[one[0]].roll == "väg")
            more = " De tre första:" if len(first) > _TOLD else ""
            yield f"{_criteria(len(first))} står i vägen.{more}"
            yield from self._prose.why_verdicts(first[:_TOLD])
        if way.settled and way.turned:
            tried = "prövat" if len(way.settled) == 1 else "prövade"
            yield f"{_criteria(len(way.settled))} till är inte {tried}."
        elif way.settled:
            yield f"Inte prövat: {self._names(name for name, _ in way.settled)}."

    def _names(self, criteria: Iterable[str]) -> str:
        names = dict.fromkeys(self._decided.bank.criteria[name].text.rstrip(".") for name in criteria)
        return listed([f"”{name}”" for name in names])


def _criteria(number: int) -> str:
    return _NUMBERS.get(number, f"{number} kriterier")


def _reason(row: Row, outcome: Outcome, texts: Sequence[str], why: tuple[str, ...]) -> Reason:
    return Reason(row.form, outcome, row.id, " ".join(texts), tuple(row.kallor), why)

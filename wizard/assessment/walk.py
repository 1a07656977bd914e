"""The walk down the decision table: a false row is passed, an unknown row leaves its form possible, the
first true row ends the walk."""

from dataclasses import dataclass

from wizard.assessment.reading import Reading
from wizard.bank.conditions import Truth
from wizard.bank.schema import Row


@dataclass(frozen=True, slots=True)
class Walk:
    """The rows reached, in order: the unknown ones and, last, the true one if there was one."""

    open: tuple[Row, ...]
    last: Row | None

    @property
    def form(self) -> str | None:
        """The settled form: the true row's, when every unknown row before it has the same."""
        if self.last is None or any(row.form != self.last.form for row in self.open):
            return None
        return self.last.form

    @property
    def row(self) -> Row | None:
        """The deciding row, when a form is settled."""
        return self.last if self.form else None

    @property
    def possible(self) -> tuple[str, ...]:
        """The forms of the rows reached, in the table's order."""
        rows = self.open if self.last is None else (*self.open, self.last)
        return tuple(dict.fromkeys(row.form for row in rows))


def truth_of(reading: Reading, row: Row) -> Truth:
    """Whether a row's condition holds."""
    return reading.holds(reading.bank.conditions["rad", row.id])


def walk(reading: Reading) -> Walk:
    """Walk the table under a reading."""
    unknown: list[Row] = []
    for row in reading.bank.rows:
        truth = truth_of(reading, row)
        if truth is True:
            return Walk(tuple(unknown), row)
        if truth is None:
            unknown.append(row)
    return Walk(tuple(unknown), None)

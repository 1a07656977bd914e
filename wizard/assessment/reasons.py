"""Why: for every form, whether it is settled, still possible or out, and on what."""

from collections.abc import Iterator

from wizard.assessment.model import Outcome, Reason
from wizard.assessment.reading import Reading
from wizard.assessment.trace import decisive_criteria
from wizard.assessment.walk import Walk, truth_of
from wizard.bank.conditions import Unasked
from wizard.bank.schema import Row


def reasons_for(decided: Reading, walked: Walk) -> tuple[Reason, ...]:
    """The settled form first, then the possible ones, then the rest, each in the bank's order."""
    order = {"avgor": 0, "mojlig": 1, "utesluten": 2}
    return tuple(sorted(_each(decided, walked), key=lambda reason: order[reason.outcome]))


def _each(decided: Reading, walked: Walk) -> Iterator[Reason]:
    reached = [*walked.open, *([walked.last] if walked.last else [])]
    for form in decided.bank.forms:
        rows = [row for row in decided.bank.rows if row.form == form]
        mine = [row for row in reached if row.form == form]
        if form == walked.form and walked.row is not None:
            yield _reason(walked.row, "avgor", walked.row.text)
        elif mine:
            yield _reason(mine[0], "mojlig", _open_text(decided, mine[0]))
        else:
            yield _out(decided, walked, rows)


def _reason(row: Row, outcome: Outcome, text: str) -> Reason:
    return Reason(row.form, outcome, row.id, text, tuple(row.kallor))


def _open_text(decided: Reading, row: Row) -> str:
    if truth_of(decided, row) is True:
        return row.text
    open_ones = _names(decided, row)
    return "Avgörs av: " + "; ".join(open_ones) + "."


def _out(decided: Reading, walked: Walk, rows: list[Row]) -> Reason:
    """The row that came nearest: the first false one; else the one that the deciding row stands before."""
    false = [row for row in rows if truth_of(decided, row) is False]
    if false:
        nearest = min(false, key=lambda row: len(_names(decided, row)))
        return _reason(nearest, "utesluten", "Svaren visar: " + "; ".join(_names(decided, nearest)) + ".")
    earlier = walked.last
    text = f"En tidigare rad avgör: {earlier.text}" if earlier else ""
    return _reason(rows[0], "utesluten", text)


def _names(decided: Reading, row: Row) -> list[str]:
    """The criteria that make the row so, each in the words of its verdict.

    One that is ej_aktuellt is named only when nothing that was judged makes the row so.
    """
    judged, unjudged = [], []
    for name in dict.fromkeys(decisive_criteria(decided, decided.bank.conditions["rad", row.id])):
        criterion, verdict = decided.bank.criteria[name], decided.verdict(name)
        if isinstance(verdict, Unasked):
            unjudged.append(f"{criterion.text.rstrip('.')} prövas inte")
        elif verdict is None:
            judged.append(criterion.text.rstrip("."))
        else:
            judged.append((criterion.uppfyllt if verdict else criterion.ej_uppfyllt).rstrip("."))
    return judged or unjudged

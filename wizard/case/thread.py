"""The red thread: mål → åtagande → indikator → underlag → tidpunkt → ansvarig, and where it is broken.

The audit found goals that could not be followed up and commitments that led nowhere (S0, 3.1–3.4). So
every goal needs an indicator of effect, every commitment a goal and a reason, and both sides must commit
themselves. Pure, standard library only.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from wizard.case.lists import GEMENSAMT, LISTS, STADEN, Column, ListKind
from wizard.case.model import Case, Row

Severity = Literal["lucka", "råd"]
"""lucka: keeps the beredskap from `klar` · råd: worth a thought, stops nothing"""


@dataclass(frozen=True, slots=True)
class Gap:
    """A place where the red thread is broken.

    list, row   where to mend it; row is empty when the list as a whole is concerned
    source      citation of the source that asks for it, in the bank's form
    """

    code: str
    text: str
    list: str
    row: str = ""
    source: str = "S0#3.1"
    severity: Severity = "lucka"


def gaps(case: Case) -> tuple[Gap, ...]:
    """Every gap in the red thread: goals first, then commitments, then cells and references in list order."""
    return (*_goals(case), *_commitments(case), *_cells(case), *_references(case))


def _goals(case: Case) -> Iterator[Gap]:
    goals = case.listed("mål")
    if not goals:
        yield Gap("RT01", "Det finns inget mål.", "mål")
    for goal in goals:
        kinds = {row["slag"] for row in case.listed("indikatorer") if goal.id in row["mål"].split()}
        if not kinds:
            yield Gap("RT03", f"Mål {goal.id} har ingen indikator.", "mål", goal.id)
        elif "effekt" not in kinds:
            text = f"Mål {goal.id} har ingen indikator som visar effekt, bara aktivitet."
            yield Gap("RT04", text, "mål", goal.id, source="S0#3.2")


def _commitments(case: Case) -> Iterator[Gap]:
    commitments = case.listed("åtaganden")
    committed = {row["part"] for row in commitments}
    if committed.isdisjoint({STADEN, GEMENSAMT}):
        yield Gap("RT05", "Staden har inget åtagande.", "åtaganden", source="S0#2.2")
    for party in case.parties:
        if committed.isdisjoint({party.id, GEMENSAMT}):
            yield Gap("RT06", f"{party.name or party.id} har inget åtagande.", "åtaganden", source="S0#2.2")
    given = {row["slag"] for row in case.listed("resurser") if row["part"] == STADEN}
    if given == {"pengar"}:
        text = "Staden bidrar bara med pengar. Lägg till en annan resurs eller skriv varför den inte behövs."
        yield Gap("RT07", text, "resurser", source="S0#2.2", severity="råd")


def _cells(case: Case) -> Iterator[Gap]:
    for kind, row in _rows(case):
        for column in kind.columns:
            if column.required and not row[column.id].strip():
                yield _empty(kind, row, column)


def _empty(kind: ListKind, row: Row, column: Column) -> Gap:
    name = f"{kind.one.capitalize()} {row.id}"
    match kind.name, column.id:
        case "åtaganden", "mål":
            return Gap("RT08", f"{name} hör inte till något mål.", kind.name, row.id)
        case "åtaganden", "väsentligt":
            return Gap("RT09", f"{name} saknar skäl till varför det behövs.", kind.name, row.id, "S0#3.4")
        case _:
            return Gap("RT10", f"{name}: ”{column.label}” är inte ifyllt.", kind.name, row.id)


def _references(case: Case) -> Iterator[Gap]:
    known = {
        "mål": {goal.id for goal in case.listed("mål")},
        "indikator": {row.id for row in case.listed("indikatorer")},
        "part": {STADEN, GEMENSAMT, *(party.id for party in case.parties)},
    }
    for kind, row in _rows(case):
        for column in kind.columns:
            for id in row[column.id].split() if column.kind in known else ():
                if id not in known[column.kind]:
                    text = f"{kind.one.capitalize()} {row.id}: {column.label.lower()} ”{id}” finns inte."
                    yield Gap("RT11", text, kind.name, row.id)


def _rows(case: Case) -> Iterator[tuple[ListKind, Row]]:
    for kind in LISTS:
        for row in case.listed(kind.name):
            yield kind, row
